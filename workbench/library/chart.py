"""Curves as an SVG picture, drawn for a page that needs nothing else."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 560, 260  # px
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 12, 38
_MOST_STEPS = 5.99  # more lines than six crowd the picture


@dataclass(frozen=True)
class Curve:
    """One line; `style` is the class of the page's style sheet that colours it."""

    name: str
    style: str
    values: Sequence[float]


def chart(title: str, curves: Sequence[Curve], *, percent: bool = False) -> str:
    """Return an SVG element with `curves` over the epochs, from 1.

    Values that are no numbers leave a gap. A single epoch is a dot.
    """
    numbers = [v for curve in curves for v in curve.values if math.isfinite(v)]
    epochs = max((len(curve.values) for curve in curves), default=0)
    low, high = _span(numbers, percent=percent)
    ticks = nice_ticks(low, high)
    low, high = min(low, ticks[0]), max(high, ticks[-1])
    parts = [f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">']
    for tick in ticks:
        y = _y(tick, low, high)
        text = f"{100 * tick:.0f} %" if percent else f"{tick:.3g}"
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{text}</text>')
    for epoch in _epoch_ticks(epochs):
        x = _x(epoch, epochs)
        parts.append(f'<text x="{x}" y="{HEIGHT - 19}" text-anchor="middle">{epoch}</text>')
    middle = (_LEFT + WIDTH - _RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 4}" text-anchor="middle">epoch</text>')
    parts += [_line(curve, epochs, low, high) for curve in curves]
    return "".join([*parts, "</svg>"])


def nice_ticks(low: float, high: float) -> list[float]:
    """Return round numbers from at or below `low` to at or above `high`."""
    span = (high - low) or 1.0
    power = 10.0 ** math.floor(math.log10(span / _MOST_STEPS))
    step = next(power * n for n in (1, 2, 5, 10) if span / (power * n) <= _MOST_STEPS)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(index * step, 12) for index in range(first, last + 1)]


def _span(numbers: Sequence[float], *, percent: bool) -> tuple[float, float]:
    if not numbers:
        return 0.0, 1.0
    low, high = min(numbers), max(numbers)
    if percent:
        return low - 0.02, min(high + 0.02, 1.0)
    return min(low, 0.0), high if high > 0 else 1.0


def _epoch_ticks(epochs: int) -> list[int]:
    if epochs <= 1:
        return [1] if epochs else []
    step = max(1, math.ceil(epochs / 10))
    return sorted({1, *range(step, epochs + 1, step)} if step > 1 else range(1, epochs + 1))


def _x(epoch: int, epochs: int) -> float:
    room = WIDTH - _LEFT - _RIGHT - 16
    share = (epoch - 1) / (epochs - 1) if epochs > 1 else 0.5
    return round(_LEFT + 8 + room * share, 1)


def _y(value: float, low: float, high: float) -> float:
    return round(_TOP + (HEIGHT - _TOP - _BOTTOM) * (high - value) / (high - low), 1)


def _line(curve: Curve, epochs: int, low: float, high: float) -> str:
    points = [(_x(n, epochs), v) for n, v in enumerate(curve.values, 1)]
    drawn, pen = [], "M"
    for x, value in points:
        if not math.isfinite(value):
            pen = "M"
            continue
        drawn.append(f"{pen}{x} {_y(value, low, high)}")
        pen = "L"
    if len(drawn) == 1:
        across, down = drawn[0][1:].split()
        return f'<circle class="{curve.style} dot" cx="{across}" cy="{down}" r="4"/>'
    name = f"<title>{escape(curve.name)}</title>"
    return f'<path class="{curve.style}" d="{"".join(drawn)}">{name}</path>'
