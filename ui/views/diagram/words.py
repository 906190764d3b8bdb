"""What is written on the diagram."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from ui.engine_words import engine_words
from ui.views.shapes import full_shape_text, shape_text
from ui.widgets.phrases import count, file_size, short_count
from workbench.diagram.graph import Layer
from workbench.diagram.hierarchy import ROOT, Node, Tree
from workbench.diagram.sizes import depth
from workbench.diagram.words import JOINS


def _tr(text: str) -> str:
    return QCoreApplication.translate("diagram", text)


def in_words(tree: Tree) -> Tree:
    """Return the tree with the titles of its nodes in the user's language."""
    nodes = tuple(
        replace(node, title=engine_words(node.title), subtitle=engine_words(node.subtitle))
        for node in tree.nodes
    )
    if nodes == tree.nodes:
        return tree
    said = copy(tree)  # the engine's own keeps the titles that it gave
    said.nodes = nodes
    return said


def plate_line(layer: Layer) -> str:
    """Return the second line of a layer's box: its output, and its parameters if it has any."""
    shape = shape_text(layer.output_shape)
    return f"{shape} · {count(layer.parameters)}" if layer.parameters else shape


def block_line(tree: Tree, node: Node) -> str:
    """Return the last line of a closed block: its output, and its parameters in short."""
    shape = shape_text(tree.output_shape(node.number))
    parameters = sum(layer.parameters for layer in tree.layers(node.number))
    return f"{shape} · {short_count(parameters)}" if parameters else shape


def input_line(tree: Tree, node: Node) -> str:
    """Return what comes into a block; where it takes several things, all of them together."""
    first = next((x for x in tree.layers(node.number) if x.input_shape), None)
    shape: tuple[int, ...] = ()
    if first is not None:
        shape = first.output_shape if first.kind in JOINS else first.input_shape
    return f"{_tr('input')}  {shape_text(shape)}"


def join_line(tree: Tree, layer: Layer) -> str:
    """Return the arithmetic of a concatenation: "64 + 128 + 32 + 32 = 256"."""
    parts = [depth(tree.graph.layers[parent].output_shape) for parent in layer.parents]
    made = depth(layer.output_shape)
    if sum(parts) != made:  # the image itself is among them, or it is another axis
        return shape_text(layer.output_shape)
    runs = [(value, len(list(run))) for value, run in groupby(parts)]
    terms = [
        f"{times}·{value}" if times > 2 else " + ".join([str(value)] * times)
        for value, times in runs
    ]
    return f"{' + '.join(terms)} = {made}" if len(parts) > 1 else str(made)


def facts(tree: Tree, node: Node) -> list[str]:
    """Return what there is to say of a node, a line each: for tooltips and screen readers."""
    layers = tree.layers(node.number)
    parameters = sum(layer.parameters for layer in layers)
    macs = sum(layer.macs for layer in layers)
    lines = [node.title, node.subtitle, full_shape_text(tree.output_shape(node.number))]
    if parameters:
        lines.append(_tr("{n} parameters").format(n=count(parameters)))
    if macs:
        lines.append(_tr("{n} multiply-adds").format(n=count(macs)))
    return [line for line in lines if line]


def spoken(tree: Tree, node: Node | None, *, is_open: bool) -> str:
    """Return what screen readers hear: the selected node, or what there is."""
    units = len(tree.nodes[ROOT].children)
    if not units:
        return _tr("No network yet")
    if node is None:
        return _tr("{n} units; the arrow keys select one").format(n=units)
    siblings = tree.nodes[node.parent].children
    place = siblings.index(node.number) + 1
    parts = [", ".join(facts(tree, node)), _tr("{k} of {n}").format(k=place, n=len(siblings))]
    if node.children:
        parts.append(_tr("open, Enter closes it") if is_open else _tr("Enter opens it"))
    return "; ".join(parts)


def numbers_text(tree: Tree, node: Node) -> str:
    """Return the numbers of a node as lines of "name<tab>value", for the clipboard."""
    layers = tree.layers(node.number)
    first, last = layers[0], layers[-1]
    rows = [
        (_tr("Name"), first.name if node.kind == "layer" else node.title),
        (_tr("Kind"), first.kind if node.kind == "layer" else node.subtitle),
        (_tr("Layers"), str(len(layers)) if len(layers) > 1 else ""),
        (_tr("Input"), full_shape_text(first.input_shape)),
        (_tr("Output"), full_shape_text(last.output_shape)),
        (_tr("Parameters"), count(sum(layer.parameters for layer in layers))),
        (_tr("Multiply-adds"), count(sum(layer.macs for layer in layers))),
        (_tr("Activations"), file_size(sum(layer.activation_bytes for layer in layers))),
        (_tr("Receptive field"), str(last.receptive_field or "")),
        (_tr("Image stride"), str(last.jump or "")),
    ]
    if node.kind == "layer":
        rows.extend((key, str(value)) for key, value in first.details.items())
    return "\n".join(f"{name}\t{value}" for name, value in rows if value)
