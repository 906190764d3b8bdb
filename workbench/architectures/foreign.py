"""Cards for networks that are no part of the atlas, from what they are seen to do."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from workbench.architectures.card import Card, Published
from workbench.architectures.contentless import Build, without_content
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import enclosing, opened
from workbench.diagram.symbolic import UNTRACEABLE
from workbench.diagram.titles import role
from workbench.diagram.trace import trace
from workbench.errors import ArchitectureError

_STEP = 32  # px; most networks halve a map five times, so less is of no use
_CLASSES = 1013  # a number that no other layer is likely to have
_TRAINED = 1 / 3  # of the layers with weights, at most, behind the default cut
_DEEPEST = 3  # blocks in blocks that are looked through for that cut


@dataclass(frozen=True)
class Origin:
    """What is known of such a network without building it.

    Attributes
    ----------
    name, title, idea, year, authors, paper
        As in `Card`.
    image_size : int
        The side it is made for, in pixels.
    head : str
        Path of the module that gives the logits; empty to look for it.
    build : callable
        (classes, channels, image_size) -> nn.Module.
    published : Published or None
        Its pretrained weights.
    """

    name: str
    title: str
    idea: str
    image_size: int
    build: Build
    head: str = ""
    year: int = 0
    authors: str = ""
    paper: str = ""
    published: Published | None = None


def examined(origin: Origin) -> Card:
    """Return the card of a network, after building it without content.

    Raises
    ------
    ArchitectureError
        It is no classifier of images that can be built here.
    """
    size = origin.image_size
    try:
        model = without_content(origin.build, _CLASSES, 3, size)
    except UNTRACEABLE as error:
        raise _unusable(origin.name, str(error)) from error
    graph = trace(model, origin.name, (3, size, size))
    if not _gives_logits(model, 3, size):
        raise _unusable(origin.name, "it does not give one value for each class")
    head = origin.head or _head(model)
    published = origin.published
    return Card(
        name=origin.name,
        title=origin.title,
        year=origin.year,
        authors=origin.authors,
        paper=origin.paper,
        idea=origin.idea,
        depth=_depth(graph),
        image_size=size,
        minimum_size=_smallest(model, size),
        channels=(3, 1) if _runs(origin.build, 1, size) else (3,),
        classes=1000,
        head=head,
        default_cut=_default_cut(graph, head),
        build=_reporting(origin),
        weights=(lambda: published.records()[0]) if published else None,
        published=published,
    )


def _reporting(origin: Origin) -> Build:
    """Return a builder that says which size is wrong, where the network depends on it."""

    def build(classes: int, channels: int, image_size: int) -> nn.Module:
        try:
            return origin.build(classes, channels, image_size)
        except UNTRACEABLE as error:
            reason = str(error).partition("\n")[0]
            raise ArchitectureError(
                f"{origin.title} cannot be built for images of {image_size} px ({reason})",
                where="architecture.image_size",
                hint=f"It is made for {origin.image_size} px.",
            ) from error

    return build


def _unusable(name: str, reason: str) -> ArchitectureError:
    return ArchitectureError(
        f"{name} cannot be used as a classifier of images here ({reason})",
        where="architecture.name",
        hint="Choose another network.",
    )


def _head(model: nn.Module) -> str:
    """Return the path of the last layer that has as many outputs as there are classes."""
    found = ""
    for path, module in model.named_modules():
        outputs = getattr(module, "out_features", None) or getattr(module, "out_channels", None)
        if outputs == _CLASSES:
            found = path
    return found


def _depth(graph: LayerGraph) -> int:
    """Return the number of convolutions and linear layers on the longest path."""
    depths: list[int] = []
    for layer in graph.layers:
        above = max((depths[parent] for parent in layer.parents), default=0)
        depths.append(above + (role(layer) in ("conv", "dense")))
    return max(depths, default=0)


def _default_cut(graph: LayerGraph, head: str) -> str:
    """Return the outermost block from which at most a third of the layers are left, or the head."""
    open_blocks = opened(graph)
    weighted = [layer for layer in graph.layers if layer.parameters]
    last = [layer for layer in weighted if not f"{layer.name}.".startswith(f"{head}.")]
    for depth in range(_DEEPEST):
        begun: set[str] = set()
        for index, layer in enumerate(last):
            closed = [path for path in enclosing(layer.block) if path not in open_blocks]
            unit = closed[depth] if len(closed) > depth else ""
            around_head = f"{head}.".startswith(f"{unit}.")
            fresh = bool(unit) and unit not in begun and not around_head
            begun.add(unit)
            if fresh and len(weighted) - index <= _TRAINED * len(weighted):
                return unit
    return head


def _smallest(model: nn.Module, image_size: int) -> int:
    """Return the smallest side that the network admits, but no less than 32 px.

    A network that is built for one size, with an embedding for each of its patches, takes that one
    alone; which others it can be built for, only building it tells, so 32 is returned.
    """
    if _gives_logits(model, 3, _STEP) or not _gives_logits(model, 3, image_size + _STEP):
        return min(_STEP, image_size)
    fails, works = _STEP, image_size
    while works - fails > 1:
        middle = (works + fails) // 2
        if _gives_logits(model, 3, middle):
            works = middle
        else:
            fails = middle
    return works


def _runs(build: Build, channels: int, size: int) -> bool:
    try:
        model = without_content(build, _CLASSES, channels, size)
    except UNTRACEABLE:
        return False
    return _gives_logits(model, channels, size)


def _gives_logits(model: nn.Module, channels: int, size: int) -> bool:
    model.eval()
    try:
        with torch.no_grad():
            logits = model(torch.empty(2, channels, size, size, device="meta"))
    except UNTRACEABLE:
        return False
    return isinstance(logits, torch.Tensor) and tuple(logits.shape) == (2, _CLASSES)
