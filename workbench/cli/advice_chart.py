"""The chart of size and similarity as lines of text."""

from __future__ import annotations

import math
from collections.abc import Mapping
from textwrap import wrap
from typing import Any

WIDTH, HEIGHT = 64, 12
_FEWEST, _MOST = 1.0, 10_000.0  # images of a class, at the ends of the axis
_ADVICE = {
    "small-similar": "feature extractor: a linear classifier on the last features",
    "small-different": "build on earlier layers: freeze them, learn the rest",
    "large-similar": "fine-tune all layers",
    "large-different": "fine-tune all, or from scratch",
}
MARK = "●"


def draw(advice: Mapping[str, Any]) -> list[str]:
    """Return the four fields, what the course advises in each, and a mark for the set."""
    size = advice["size"]
    border = _column(size["border"])
    middle = _row(advice["near_from"])
    canvas = [[" "] * WIDTH for _ in range(HEIGHT)]
    for row in range(HEIGHT):
        canvas[row][border] = "│"
    canvas[middle] = ["─"] * WIDTH
    canvas[middle][border] = "┼"
    row, column = _row(advice["similarity"]), _column(size["per_class"])
    for quadrant, words in _ADVICE.items():
        small, similar = quadrant.startswith("small"), quadrant.endswith("similar")
        left, right = (1, border - 1) if small else (border + 2, WIDTH - 1)
        top, bottom = (0, middle - 1) if similar else (middle + 1, HEIGHT - 1)
        texts = [quadrant.replace("-", ", ").upper(), *wrap(words, right - left)]
        if quadrant == advice["quadrant"]:
            row = min(max(row, top), bottom)
            column = min(column, border - 1) if small else max(column, border + 1)
            _write(canvas, row, *_label(column, border if small else WIDTH))
            if row - top < len(texts):  # the words keep out of the mark's way
                top = min(row + 1, bottom + 1 - len(texts))
        for place, text in enumerate(texts):
            _write(canvas, top + place, left, text)
    lines = [f"  similar 1.0 ┌{'─' * WIDTH}┐"]
    lines += [f"{' ' * 14}│{''.join(row)}│" for row in canvas]
    lines.append(f"different 0.0 └{'─' * WIDTH}┘")
    ticks = [" "] * (WIDTH + 6)
    for exponent in range(5):
        label = f"{10**exponent:,}"
        start = min(_column(10**exponent), WIDTH - len(label))
        ticks[start : start + len(label)] = label
    lines.append(" " * 15 + "".join(ticks).rstrip())
    lines.append(" " * 15 + "training images of a usual class".center(WIDTH).rstrip())
    return lines


def _label(column: int, end: int) -> tuple[int, str]:
    """Return where the mark's words begin, with the mark at `column`, and the words."""
    text = f"{MARK} your images"
    if column + len(text) <= end:
        return column, text
    return column - len(text) + 1, f"your images {MARK}"


def _write(canvas: list[list[str]], row: int, start: int, text: str) -> None:
    canvas[row][start : start + len(text)] = text


def _column(per_class: float) -> int:
    share = math.log10(min(max(per_class, _FEWEST), _MOST) / _FEWEST) / math.log10(_MOST)
    return min(WIDTH - 1, round(share * (WIDTH - 1)))


def _row(similarity: float) -> int:
    return min(HEIGHT - 1, round((1 - similarity) * (HEIGHT - 1)))
