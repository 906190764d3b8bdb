"""What is known about a network before it is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from workbench.weights.record import Weights

if TYPE_CHECKING:
    from torch import Tensor, nn


class Published(Protocol):
    """All weights that were published for a network, and how their files are read."""

    def records(self) -> tuple[Weights, ...]:
        """Return the records, the default first."""

    def read(self, path: Path, record: Weights | None = None) -> dict[str, Tensor]:
        """Return the tensors of a record's file under the module's names, and nothing it lacks."""


@dataclass(frozen=True)
class Card:
    """A network's facts and its maker.

    Attributes
    ----------
    name, title : str
        On the command line ("resnet18") and in the window ("ResNet-18").
    year, authors, paper, idea
        Its source, and what it is known for in one sentence. For networks that are no part of the
        atlas year may be 0 and authors and paper empty: not known here.
    depth : int
        Layers with weights on the longest path, as papers count them.
    image_size, minimum_size : int
        The side it is usually fed, and the smallest it admits, in pixels.
    channels : tuple of int
        Admissible channel counts, the usual one first.
    classes : int
        The usual number of classes, for the counts on the card.
    head : str
        Path of the module that gives the logits and is replaced for a new set of classes.
    default_cut : str
        First trained block of the strategy "fine-tune-freeze".
    build : callable
        (classes, channels, image_size) -> nn.Module giving logits (N, classes), random weights.
    load_pretrained : callable or None
        Puts the pretrained weights into a module from `build`, all but the head.
    weights : callable or None
        Returns the record of those weights.
    published : Published or None
        All weights there are for it, those among them.
    """

    name: str
    title: str
    year: int
    authors: str
    paper: str
    idea: str
    depth: int
    image_size: int
    minimum_size: int
    channels: tuple[int, ...]
    classes: int
    head: str
    default_cut: str
    build: Callable[[int, int, int], nn.Module]
    load_pretrained: Callable[[nn.Module], None] | None = None
    weights: Callable[[], Weights] | None = None
    published: Published | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the facts as plain values, for JSON answers.

        "weights" is the record of the default weights or None, "all_weights" are all published.
        """
        records = self.published.records() if self.published else ()
        default = self.weights().to_dict() if self.weights else None
        every = [r.to_dict() for r in records] or ([default] if default else [])
        facts = {key: getattr(self, key) for key in _FACTS}
        return {**facts, "weights": default, "all_weights": every}


_FACTS = (
    "name",
    "title",
    "year",
    "authors",
    "paper",
    "idea",
    "depth",
    "image_size",
    "minimum_size",
    "channels",
    "classes",
    "head",
    "default_cut",
)

__all__ = ["Card", "Published", "Weights"]
