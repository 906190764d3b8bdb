"""Which idea a block stands for, recognised by what it does, not by what its class is called.

Any sum with a path beside it is a residual block, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.hierarchy import Node, Tree
from workbench.diagram.idea import Idea, Value, is_depthwise
from workbench.diagram.links import dense_layers, links
from workbench.diagram.sizes import depth, side
from workbench.diagram.titles import role
from workbench.diagram.words import JOINS, form


def block_ideas(tree: Tree, node: Node) -> tuple[Idea, ...]:
    """Return the ideas that a block itself shows; none for a stage that only repeats."""
    children = tree.children(node.number)
    if any(child.children for child in children):
        hanging = dense_layers(tree, node.number, links(tree, node.number))
        if hanging:
            return (_dense_block(tree, node, hanging),)
        if all(child.children for child in children):
            return ()
    layers = list(tree.layers(node.number))
    for recognise in (_dense_layer, _inception, _residual, _inverted, _separable, _transition):
        found = recognise(tree, node, layers)
        if found:
            return found
    if "plain" in tree.graph.blocks.get(node.key.rstrip(":"), "").lower():
        return (Idea("plain"),)
    return _plain(tree.graph, layers)


def _dense_block(tree: Tree, node: Node, hanging: int) -> Idea:
    children = tree.children(node.number)
    given = depth(tree.graph.layers[children[0].first].input_shape)
    growth = depth(tree.output_shape(children[0].number))
    values = {
        "layers": hanging, "growth": growth, "given": given, "made": given + hanging * growth,
        "connections": hanging * (hanging + 1) // 2,
    }  # fmt: skip
    return Idea("dense-block", {**values})


def _dense_layer(tree: Tree, node: Node, layers: list[Layer]) -> tuple[Idea, ...]:
    around = tree.nodes[node.number].parent
    if around < 0 or not dense_layers(tree, around, links(tree, around)):
        return ()
    convs = [layer for layer in layers if role(layer) == "conv"]
    if not convs:
        return ()
    taken = depth(convs[0].input_shape)
    values = {"taken": taken, "made": depth(layers[-1].output_shape)}
    if len(convs) > 1:
        return (Idea("dense-layer", {**values, "narrow": depth(convs[0].output_shape)}),)
    return (Idea("dense-layer-plain", {**values}),)


def _inception(tree: Tree, node: Node, layers: list[Layer]) -> tuple[Idea, ...]:
    last = max((i for i, x in enumerate(layers) if x.kind in JOINS), default=-1)
    convs = [layer for layer in layers if role(layer) == "conv"]
    if last < 0 or len(layers[last].parents) < 2 or len(convs) < 2:
        return ()
    join = layers[last]
    parts = [depth(tree.graph.layers[parent].output_shape) for parent in join.parents]
    values: dict[str, Value] = {
        "branches": len(parts),
        "sum": " + ".join(map(str, parts)),
        "made": depth(join.output_shape),
    }
    saved = _reduction(tree, node.first, layers)
    return (Idea("inception", values), *([saved] if saved else []))


def _reduction(tree: Tree, first: int, layers: list[Layer]) -> Idea | None:
    """Return what the strongest 1 x 1 reduction saves before a larger window."""
    best: tuple[int, Idea] | None = None
    for offset, layer in enumerate(layers):
        kernel = layer.details.get("kernel_size", [1])
        if role(layer) != "conv" or max(kernel) < 3 or layer.details.get("groups", 1) > 1:
            continue
        index = _conv_before(tree.graph, first + offset)
        before = tree.graph.layers[index] if index is not None and index >= first else None
        if before is None or max(before.details["kernel_size"]) > 1:
            continue
        wide, narrow = depth(before.input_shape), depth(before.output_shape)
        direct, reduced = layer.macs // narrow * wide, layer.macs + before.macs
        if narrow < wide and (best is None or direct - reduced > best[0]):
            values: dict[str, Value] = {
                "wide": wide, "narrow": narrow, "kernel": "×".join(map(str, kernel)),
                "direct": direct, "reduced": reduced, "times": direct / reduced,
            }  # fmt: skip
            best = (direct - reduced, Idea("reduction", values))
    return best[1] if best else None


def _conv_before(graph: LayerGraph, index: int) -> int | None:
    """Return the convolution whose output reaches a layer through norms and activations alone."""
    while len(graph.layers[index].parents) == 1:
        index = graph.layers[index].parents[0]
        if role(graph.layers[index]) == "conv":
            return index
        if form(graph.layers[index]) != "strip":
            return None
    return None


def _residual(tree: Tree, node: Node, layers: list[Layer]) -> tuple[Idea, ...]:
    # of its own, not of a block inside
    own = [tree.graph.layers[x.first] for x in tree.children(node.number) if x.kind == "layer"]
    sums = [x for x in own if x.kind == "add" and _inputs(tree.graph, x) > 1]
    if not sums:
        return ()
    if any("attention" in layer.kind.lower() for layer in layers):
        return (Idea("attention-block"), Idea("shortcut"))
    convs = [layer for layer in layers if role(layer) == "conv"]
    made: list[Idea] = [Idea("shortcut")]
    inverted = _expansion(convs)
    if inverted is not None:
        made.insert(0, inverted)
    elif bottleneck := _bottleneck(convs):
        made.append(bottleneck)
    projection = _projection(tree, node, sums[-1])
    if projection:
        made.append(projection)
    if _weighs(tree.graph, layers):
        made.append(Idea("squeeze-excite"))
    return tuple(made)


def _weighs(graph: LayerGraph, layers: Sequence[Layer]) -> bool:
    """Whether the layers multiply a map by what was made of its averages."""
    products = any(x.kind == "mul" and _inputs(graph, x) > 1 for x in layers)
    return products and any(role(x) == "pool" for x in layers)


def _inputs(graph: LayerGraph, layer: Layer) -> int:
    return sum(graph.layers[parent].kind != "Parameter" for parent in layer.parents)


def _bottleneck(convs: list[Layer]) -> Idea | None:
    """Return the idea of narrow, work, widen."""
    path = [conv for conv in convs if conv.details.get("groups", 1) == 1][:3]
    kernels = [max(conv.details.get("kernel_size", [1])) for conv in path]
    if len(path) < 3 or kernels[0] > 1 or kernels[1] < 2 or kernels[2] > 1:
        return None
    wide, narrow = depth(path[2].output_shape), depth(path[1].output_shape)
    used = sum(conv.parameters for conv in path)
    direct = 2 * kernels[1] ** 2 * wide**2
    return Idea(
        "bottleneck",
        {
            "wide": wide, "narrow": narrow, "used": used, "direct": direct,
            "times": direct / used,
        },
    )  # fmt: skip


def _projection(tree: Tree, node: Node, total: Layer) -> Idea | None:
    """Return the idea of a convolution on the shortcut, between the block's input and the sum."""
    layers = tree.graph.layers
    for end in total.parents:
        index = end if role(layers[end]) == "conv" else _conv_before(tree.graph, end)
        if index is None or index < node.first:
            continue
        conv = layers[index]
        pointwise = max(conv.details.get("kernel_size", [9])) == 1
        if pointwise and all(parent < node.first for parent in conv.parents):
            values = {
                "given": depth(conv.input_shape), "made": depth(conv.output_shape),
                "before": side(conv.input_shape), "after": side(conv.output_shape),
            }  # fmt: skip
            return Idea("projection", {**values})
    return None


def _inverted(_tree: Tree, _node: Node, layers: list[Layer]) -> tuple[Idea, ...]:
    expansion = _expansion([layer for layer in layers if role(layer) == "conv"])
    return (expansion, Idea("no-shortcut")) if expansion else ()


def _expansion(convs: list[Layer]) -> Idea | None:
    """Return the idea of widen, work channel by channel, narrow."""
    deep = next((k for k, conv in enumerate(convs) if is_depthwise(conv)), None)
    if not deep or deep + 1 >= len(convs):
        return None
    before, after = convs[deep - 1], convs[-1]
    given, wide = depth(before.input_shape), depth(before.output_shape)
    if wide <= given:
        return None
    values = {
        "given": given, "wide": wide, "made": depth(after.output_shape),
        "times": wide / given,
    }  # fmt: skip
    return Idea("inverted", {**values})


def _separable(_tree: Tree, _node: Node, layers: list[Layer]) -> tuple[Idea, ...]:
    convs = [layer for layer in layers if role(layer) == "conv"]
    if len(convs) != 2 or not is_depthwise(convs[0]):
        return ()
    kernel = convs[0].details["kernel_size"]
    given, made = depth(convs[0].input_shape), depth(convs[1].output_shape)
    direct = kernel[0] * kernel[1] * given * made
    used = convs[0].details["kernel_size"][0] * kernel[1] * given + given * made
    values: dict[str, Value] = {
        "given": given,
        "made": made,
        "direct": direct,
        "used": used,
        "times": direct / used,
    }
    return (Idea("separable", values),)


def _transition(_tree: Tree, _node: Node, layers: list[Layer]) -> tuple[Idea, ...]:
    convs = [layer for layer in layers if role(layer) == "conv"]
    pooled = role(layers[-1]) == "pool"
    narrowing = len(convs) == 1 and depth(convs[0].output_shape) < depth(convs[0].input_shape)
    if not pooled or not narrowing or max(convs[0].details.get("kernel_size", [9])) > 1:
        return ()
    values = {
        "given": depth(convs[0].input_shape), "made": depth(convs[0].output_shape),
        "before": side(layers[-1].input_shape), "after": side(layers[-1].output_shape),
    }  # fmt: skip
    return (Idea("transition", {**values}),)


def _plain(graph: LayerGraph, layers: list[Layer]) -> tuple[Idea, ...]:
    convs = [layer for layer in layers if role(layer) == "conv"]
    kernels = {tuple(conv.details.get("kernel_size", ())) for conv in convs}
    if len(convs) > 1 and kernels == {(3, 3)}:
        count, wide = len(convs), 2 * len(convs) + 1
        values: dict[str, Value] = {
            "count": count, "wide": wide, "stacked": 9 * count, "single": wide**2
        }  # fmt: skip
        return (Idea("small-windows", values),)
    return (Idea("squeeze-excite"),) if _weighs(graph, layers) else ()
