"""How far a layer sees: receptive field and jump, axis by axis, through any graph.

References
----------
Dumoulin, Visin: A guide to convolution arithmetic for deep learning. arXiv:1603.07285, 2016.
Araujo, Norris, Sim: Computing receptive fields of convolutional neural networks. Distill, 2019.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """What one value sees of the image.

    Attributes
    ----------
    size : tuple of int
        Height and width of the map the value is in.
    field : tuple of int
        Height and width of the patch of the image that it depends on, borders not cut off.
    jump : tuple of int
        Distance in image pixels between neighbours in the map.
    """

    size: Pair
    field: Pair
    jump: Pair


@dataclass(frozen=True, slots=True)
class Window:
    """A sliding window, dilation included: `extent` and `stride` for (height, width)."""

    extent: Pair
    stride: Pair


def image_sight(size: Pair) -> Sight:
    """Return the sight of the image itself: each pixel sees itself."""
    return Sight(size, (1, 1), (1, 1))


def step(
    parents: Sequence[Sight | None], output: Pair | None, window: Window | None
) -> Sight | None:
    """Return what an operation's output sees.

    Parameters
    ----------
    parents : sequence of Sight or None
        Of its inputs; None is unknown.
    output : tuple of int or None
        Height and width of its output; None if it has no spatial axes.
    window : Window or None
        The window that it slides over its input; None for all other operations.

    Returns
    -------
    Sight or None
        None without spatial axes, or where the operation rearranges them in an unknown way.
    """
    known = [parent for parent in parents if parent is not None]
    if output is None or not known or len(known) < len(parents):
        return None
    if window is not None:
        return _slide(known[0], output, window)
    return _merge(known, output)


def _slide(parent: Sight, output: Pair, window: Window) -> Sight:
    reach = _pair(parent.jump[i] * (window.extent[i] - 1) for i in (0, 1))
    return Sight(
        output,
        _pair(parent.field[i] + reach[i] for i in (0, 1)),
        _pair(parent.jump[i] * window.stride[i] for i in (0, 1)),
    )


def _merge(parents: list[Sight], output: Pair) -> Sight | None:
    """Element by element (add, cat, relu): the widest field, the jump of the map of that size."""
    same = [parent for parent in parents if parent.size == output]
    if same:
        field = _pair(max(parent.field[i] for parent in parents) for i in (0, 1))
        return Sight(output, field, same[0].jump)
    if output == (1, 1):
        return _slide(parents[0], output, Window(parents[0].size, parents[0].size))
    return None


def _pair(values: Iterable[int]) -> Pair:
    first, second = values
    return first, second
