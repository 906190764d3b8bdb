"""One cell of a map, worked out by hand: its input patch, kernel, products and sum. No torch here.

References
----------
Dumoulin, Visin: A guide to convolution arithmetic for deep learning. arXiv:1603.07285, 2016.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from workbench.explain.store import read_arrays, write_arrays

Values = npt.NDArray[np.float64]
Marks = npt.NDArray[np.uint8]
Kind = Literal["sum", "max", "mean"]
Pair = tuple[int, int]

INSIDE, PADDING, MISSING = 0, 1, 2
"""What a cell of a window lies on: the map, its padding, or nothing, where the last window of a
pooling with `ceil_mode` reaches over the edge."""


@dataclass(frozen=True)
class Cell:
    """How one value of a layer's output comes about.

    Attributes
    ----------
    values : float64 (channels, kernel height, kernel width)
        The input patch; padding as it counts, 0 where nothing is.
    marks : uint8, as `values`
        `INSIDE`, `PADDING` or `MISSING`.
    kernel, products : float64, as `values`
        A mean's kernel is 1 / count everywhere. A maximum has 1 at the winner and 0 elsewhere.
    bias : float
    total : float
        The sum of the products and the bias.
    activation : float
        What the network itself computed.
    rows, columns : tuple of int
        First and one past the last row and column of the input map that the window covers,
        padding left out.
    """

    values: Values
    marks: Marks
    kernel: Values
    products: Values
    bias: float
    total: float
    activation: float
    rows: Pair
    columns: Pair

    @property
    def gap(self) -> float:
        """Distance between sum and activation; both are of float32 numbers."""
        return abs(self.total - self.activation)

    @property
    def running(self) -> Values:
        """Sum after each input channel, in order, before the bias; float64 (channels,)."""
        sums: Values = np.cumsum(self.products.sum((1, 2)))
        return sums


@dataclass(frozen=True)
class Worked:
    """All that one output channel of a layer is made of.

    Attributes
    ----------
    kind : str
        "sum" (convolution), "max" or "mean" (pooling).
    given : float32 (channels, height, width)
        The input channels that the output channel takes, padded.
    inside : tuple of int
        Top, left, height and width of the input itself in `given`.
    first : int
        Number of the first of these channels in the layer's whole input.
    made : float32 (rows, columns)
        The output channel.
    kernel : float32 (channels, kernel height, kernel width) or None
        None for pooling.
    extent, stride, dilation : tuple of int
        Of the window, for (height, width).
    bias : float
    adaptive : bool
        The windows divide the input evenly instead of sliding by `stride`.
    counts_padding : bool
        A mean is taken over padding too.
    divisor : int
        A mean's fixed divisor; 0 divides by the cells that count.
    """

    kind: Kind
    given: npt.NDArray[np.float32]
    inside: tuple[int, int, int, int]
    first: int
    made: npt.NDArray[np.float32]
    kernel: npt.NDArray[np.float32] | None = None
    extent: Pair = (1, 1)
    stride: Pair = (1, 1)
    dilation: Pair = (1, 1)
    bias: float = 0.0
    adaptive: bool = False
    counts_padding: bool = True
    divisor: int = 0

    def source(self) -> npt.NDArray[np.float32]:
        """Return the input channels without padding."""
        top, left, height, width = self.inside
        return self.given[:, top : top + height, left : left + width]

    def cell(self, y: int, x: int) -> Cell:
        """Return how the output value in row `y`, column `x` comes about."""
        rows, columns = self._taken(0, y), self._taken(1, x)
        values, marks = self._patch(rows, columns)
        kernel = self._weights(values, marks)
        real = np.where(marks == MISSING, 0.0, values)
        if self.kind == "max":
            # what lies on padding cannot win, and minus infinity times 0 is no number
            real = np.where(marks == INSIDE, real, 0.0)
        products = real * kernel
        return Cell(
            values=real,
            marks=marks,
            kernel=kernel,
            products=products,
            bias=self.bias,
            total=float(products.sum()) + self.bias,
            activation=float(self.made[y, x]),
            rows=self._covered(0, rows),
            columns=self._covered(1, columns),
        )

    def save(self, name: str, facts: dict[str, Any]) -> Path:
        """Write it to the cache with plain `facts` about it, and return the file."""
        plain = {
            "kind": self.kind, "inside": self.inside, "first": self.first, "extent": self.extent,
            "stride": self.stride, "dilation": self.dilation, "bias": self.bias,
            "adaptive": self.adaptive, "counts_padding": self.counts_padding,
            "divisor": self.divisor, "facts": facts,
        }  # fmt: skip
        arrays = {"given": self.given, "made": self.made}
        if self.kernel is not None:
            arrays["kernel"] = self.kernel
        return write_arrays(name, arrays, plain)

    @classmethod
    def load(cls, path: Path) -> tuple[Worked, dict[str, Any]]:
        """Return what `save` wrote."""
        arrays, plain = read_arrays(path)
        facts = plain.pop("facts")
        top, left, height, width = plain.pop("inside")
        pairs = {key: (plain[key][0], plain[key][1]) for key in ("extent", "stride", "dilation")}
        rest = {**plain, **pairs}
        worked = cls(
            given=arrays["given"],
            made=arrays["made"],
            kernel=arrays.get("kernel"),
            inside=(top, left, height, width),
            **rest,
        )
        return worked, facts

    # ---- inside

    def _taken(self, axis: int, place: int) -> npt.NDArray[np.int64]:
        """Return the rows (axis 0) or columns of `given` under the window; some may not exist."""
        size, outputs = self.given.shape[1 + axis], self.made.shape[axis]
        if self.adaptive:
            return np.arange(place * size // outputs, -(-(place + 1) * size // outputs))
        start = place * self.stride[axis]
        return start + np.arange(self.extent[axis]) * self.dilation[axis]

    def _patch(
        self, rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64]
    ) -> tuple[Values, Marks]:
        _, height, width = self.given.shape
        there = (rows < height)[:, None] & (columns < width)[None, :]
        values = self.given[
            :, np.minimum(rows, height - 1)[:, None], np.minimum(columns, width - 1)
        ]
        inside = self._is_inside(0, rows)[:, None] & self._is_inside(1, columns)[None, :]
        marks = np.where(there, np.where(inside, INSIDE, PADDING), MISSING).astype(np.uint8)
        return values.astype(np.float64), np.broadcast_to(marks, values.shape)

    def _is_inside(self, axis: int, places: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        begin, length = self.inside[axis], self.inside[2 + axis]
        return (places >= begin) & (places < begin + length)

    def _weights(self, values: Values, marks: Marks) -> Values:
        if self.kernel is not None:
            return self.kernel.astype(np.float64)
        if self.kind == "mean":
            counted = marks != MISSING if self.counts_padding else marks == INSIDE
            return counted / (self.divisor or max(1, int(counted.sum())))
        winner = np.zeros(values.shape)
        candidates = np.where(marks == INSIDE, values, -np.inf)
        winner[np.unravel_index(int(candidates.argmax()), values.shape)] = 1.0
        return winner

    def _covered(self, axis: int, places: npt.NDArray[np.int64]) -> Pair:
        begin, length = self.inside[axis], self.inside[2 + axis]
        low, high = int(places[0]) - begin, int(places[-1]) + 1 - begin
        return min(max(low, 0), length), min(max(high, 0), length)
