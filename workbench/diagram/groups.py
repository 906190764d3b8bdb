"""The top-level units of a network: what a person would draw as its boxes. No torch here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.titles import BoxKind, Unit, kind_of, role, titles, weighted

_FLATTENING = ("flatten", "view", "reshape", "dropout")  # a vector's dropout follows its flatten
CONTAINERS = ("Sequential", "ModuleList", "ModuleDict")


@dataclass(frozen=True, slots=True)
class Box:
    """Consecutive layers drawn as one.

    Attributes
    ----------
    title : str
        "conv 7×7", "layer1", "max pool 3×3", "global pool", "dense", "head".
    subtitle : str
        What it consists of, where the title does not say: "2 × BasicBlock"; may be empty.
    layers : tuple of int
        First and last index into `LayerGraph.layers`, both inclusive.
    output_shape : tuple of int
        (channels, height, width) or (features,), before a map is laid out as a vector at its end.
    parameters, macs : int
        Sums over its layers.
    kind : str
        For its colour: conv, pool, block, norm, dense or other.
    """

    title: str
    subtitle: str
    layers: tuple[int, int]
    output_shape: tuple[int, ...]
    parameters: int
    macs: int
    kind: BoxKind


@dataclass(frozen=True, slots=True)
class _Segment:
    """Layers first..last; `blocks` are the blocks they make up, none if they stand alone."""

    blocks: tuple[str, ...]
    first: int
    last: int


def boxes(graph: LayerGraph) -> tuple[Box, ...]:
    """Return the boxes of a network in order of execution; together they hold every layer once."""
    counts = _weighted_counts(graph)
    made = [_box(graph, segment, counts) for segment in _merged(graph, _segments(graph))]
    if made and made[-1].kind == "dense":
        made[-1] = replace(made[-1], title="head", subtitle="")
    return tuple(made)


def opened(graph: LayerGraph) -> frozenset[str]:
    """Return the blocks that only hold units and are no unit themselves ("features", "blocks")."""
    found: set[str] = set()
    for path in graph.blocks:  # outermost first
        outer = path.rpartition(".")[0]
        if (not outer or outer in found) and _is_opened(graph, path):
            found.add(path)
    return frozenset(found)


def _is_opened(graph: LayerGraph, path: str) -> bool:
    children = child_blocks(graph, path)
    classes = {graph.blocks[child] for child in children}
    own_weights = any(layer.block == path and layer.parameters for layer in graph.layers)
    if len(classes) == 1 and not classes & set(CONTAINERS) and not own_weights:
        return False  # a stage of equal blocks
    if graph.blocks[path] in CONTAINERS:
        return True
    inside = sum(f"{layer.block}.".startswith(f"{path}.") for layer in graph.layers)
    return len(children) > 1 and inside > len(graph.layers) / 2  # the trunk of a wrapped network


def child_blocks(graph: LayerGraph, path: str) -> list[str]:
    """Return the blocks directly inside `path`, in order of execution."""
    return [block for block in graph.blocks if block.rpartition(".")[0] == path]


@lru_cache(maxsize=4096)
def enclosing(block: str) -> tuple[str, ...]:
    """Return `block` and all blocks around it, outermost first."""
    parts = block.split(".") if block else []
    return tuple(".".join(parts[: depth + 1]) for depth in range(len(parts)))


def _segments(graph: LayerGraph) -> list[_Segment]:
    """Cut the layers into units, and into runs that begin with a weighted or pooling layer."""
    open_blocks = opened(graph)
    starts: list[tuple[int, tuple[str, ...]]] = []
    for index, layer in enumerate(graph.layers):
        units = [path for path in enclosing(layer.block) if path not in open_blocks]
        unit = tuple(units[:1])
        if not starts or not _continues(starts[-1][1], unit, layer):
            starts.append((index, unit))
    ends = [start - 1 for start, _ in starts[1:]] + [len(graph.layers) - 1]
    return [_Segment(unit, start, end) for (start, unit), end in zip(starts, ends, strict=False)]


def _continues(blocks: tuple[str, ...], unit: tuple[str, ...], layer: Layer) -> bool:
    if unit:
        return unit == blocks
    if role(layer) == "norm":  # belongs to a layer before it, but not to a whole block
        return not blocks
    return role(layer) == "other"


def _merged(graph: LayerGraph, segments: list[_Segment]) -> list[_Segment]:
    """Join neighbours that differ in nothing a drawing could show."""
    joined = []
    for _, run in groupby(segments, key=lambda segment: _likeness(graph, segment)):
        members = list(run)
        blocks = tuple(block for member in members for block in member.blocks)
        joined.append(_Segment(blocks, members[0].first, members[-1].last))
    return joined


def _likeness(graph: LayerGraph, segment: _Segment) -> tuple[object, ...]:
    layers = _layers(graph, segment)
    size = layers[-1].output_shape[1:]
    kind = kind_of(layers, in_block=bool(segment.blocks))
    if kind == "conv" and not segment.blocks:
        return (kind, weighted(layers)[0].details.get("kernel_size"), size)
    block = segment.blocks[0] if segment.blocks else ""
    if kind == "block" and size and block and graph.blocks[block] not in CONTAINERS:
        return (kind, graph.blocks[block], block.rpartition(".")[0], size)
    return ("alone", segment.first)


def _box(graph: LayerGraph, segment: _Segment, counts: Mapping[str, int]) -> Box:
    layers = _layers(graph, segment)
    kind = kind_of(layers, in_block=bool(segment.blocks))
    title, subtitle = titles(kind, layers, [_unit(graph, path, counts) for path in segment.blocks])
    return Box(
        title=title,
        subtitle=subtitle,
        layers=(segment.first, segment.last),
        output_shape=_shape(layers),
        parameters=sum(layer.parameters for layer in layers),
        macs=sum(layer.macs for layer in layers),
        kind=kind,
    )


def _shape(layers: Sequence[Layer]) -> tuple[int, ...]:
    """Return the last map's shape, unless that is 1 x 1: flattening such a map loses nothing."""
    maps = [layer.output_shape for layer in layers if len(layer.output_shape) == 3]
    flat = len(layers[-1].output_shape) == 1
    if flat and maps and maps[-1][1:] != (1, 1) and layers[-1].kind.lower() in _FLATTENING:
        return maps[-1]
    return layers[-1].output_shape


def _unit(graph: LayerGraph, path: str, counts: Mapping[str, int]) -> Unit:
    """Return a block's path and what it is: its class, or the equal blocks that it repeats."""
    children = child_blocks(graph, path)
    classes = {graph.blocks[child] for child in children}
    parts = classes.pop() if len(classes) == 1 else ""
    large = all(counts.get(child, 0) > 1 for child in children)
    own_class = graph.blocks[path]
    if parts and large and (own_class in CONTAINERS or len(children) > 1):
        return Unit(path, parts, len(children))
    return Unit(path, own_class, 1)


def _weighted_counts(graph: LayerGraph) -> Mapping[str, int]:
    """Return how many convolutions and linear layers each block holds."""
    return Counter(path for layer in weighted(graph.layers) for path in enclosing(layer.block))


def _layers(graph: LayerGraph, segment: _Segment) -> Sequence[Layer]:
    return graph.layers[segment.first : segment.last + 1]
