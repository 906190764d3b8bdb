"""A sweep as one HTML page with its plots, which needs no other file and no network."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from workbench.files import write_atomic
from workbench.library.page import STYLE, document, html_table
from workbench.sweeps.axes import Axis, Line, axes, figure_text, lines, value_text
from workbench.sweeps.table import SweepTable

_WIDTH, _HEIGHT = 1100, 380  # px
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 90, 44, 16
_ROW, _NAME, _BAR = 30, 260, 640

_STYLE = """
svg .axis { stroke: var(--soft); } svg .trial { stroke: var(--held); stroke-width: 1.6; }
svg .trial.pruned { stroke-dasharray: 5 4; } svg .best { stroke: var(--train); stroke-width: 3; }
svg .bar { fill: var(--held); } svg .title { fill: var(--ink); font-size: 13px; }
svg .mark { paint-order: stroke; stroke: var(--page); stroke-width: 4px; }
svg .trial:hover { stroke-width: 4; stroke-opacity: 1; }
"""


def write_sweep_page(table: SweepTable, path: Path) -> None:
    """Write the page of a sweep.

    Raises
    ------
    StorageError
        The file cannot be written.
    """
    write_atomic(path, sweep_page(table))


def sweep_page(table: SweepTable) -> str:
    """Return the page: the best trial, parallel coordinates, importance and all trials."""
    title = f"Sweep {table.name}"
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="soft">{escape(_summary(table))}</p>',
        "<h2>Parallel coordinates</h2>",
        '<p class="soft">Each line is a trial: strong colour is good, dashed was given up; the '
        "best has a colour of its own.</p>",
        f'<div class="scroll">{parallel(table)}</div>',
        "<h2>Importance</h2>",
        *_importance(table),
        "<h2>Trials</h2>",
        f'<div class="scroll">{_trials(table)}</div>',
    ]
    return document(title, STYLE + _STYLE, parts)


def parallel(table: SweepTable) -> str:
    """Return parallel coordinates as an SVG element."""
    shown = axes(table)
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="Parallel coordinates of {len(lines(table))} trials">'
    ]
    parts += [_axis(one, index, len(shown)) for index, one in enumerate(shown)]
    best = table.best
    parts += [_line(one, table, best=best is not None and one.row == best) for one in lines(table)]
    parts += [_marks(one, index, len(shown)) for index, one in enumerate(shown)]
    return "".join([*parts, "</svg>"])


def _summary(table: SweepTable) -> str:
    said = f"{table.ended} of {table.total} trials have ended"
    best = table.best
    if best is None or best.value is None:
        return said
    words = ", ".join(f"{one.title.lower()} {value_text(best.values[one.path])}"
                      for one in table.dimensions)  # fmt: skip
    ends = table.interval(best)
    between = ""
    if ends:
        between = f" (95 % interval {100 * ends[0]:.1f} to {100 * ends[1]:.1f} %, n = {best.count})"
    return f"{said}; best {table.metric} {figure_text(table, best.value)}{between}: {words}"


def _importance(table: SweepTable) -> Iterable[str]:
    shares = sorted(table.importance.shares.items(), key=lambda pair: -pair[1])
    if shares:
        height = _ROW * len(shares) + 6
        yield f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="Importance">'
        for index, (path, share) in enumerate(shares):
            y = index * _ROW
            wide = round(_BAR * share, 1)
            yield f'<text class="title" x="{_NAME}" y="{y + 20}" text-anchor="end">'
            yield f'{escape(path)}</text><rect class="bar" x="{_NAME + 12}" y="{y + 6}" '
            yield f'width="{wide}" height="{_ROW - 12}" rx="3"/>'
            yield f'<text x="{_NAME + 20 + wide}" y="{y + 20}">{100 * share:.0f} %</text>'
        yield "</svg>"
    if table.importance.note:
        yield f'<p class="soft">{escape(table.importance.note)}.</p>'


def _trials(table: SweepTable) -> str:
    head = ("trial", "state", table.metric, "95 % interval", "epochs",
            *(one.path for one in table.dimensions))  # fmt: skip
    rows = []
    for row in table.ranked:
        ends = table.interval(row)
        rows.append((
            row.run, row.state,
            "" if row.value is None else figure_text(table, row.value),
            f"{100 * ends[0]:.1f} to {100 * ends[1]:.1f} %" if ends else "", row.epochs,
            *(value_text(row.values.get(one.path, "")) for one in table.dimensions),
        ))  # fmt: skip
    return html_table(rows, head=head, numbers=True)


def _x(index: int, count: int) -> float:
    return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * index / max(1, count - 1), 1)


def _y(position: float) -> float:
    return round(_HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * position, 1)


def _axis(axis: Axis, index: int, count: int) -> str:
    x = _x(index, count)
    anchor = "start" if index == 0 else "end" if index == count - 1 else "middle"
    shift = -_LEFT + 10 if index == 0 else _RIGHT - 10 if index == count - 1 else 0
    log = " (log)" if axis.log else ""
    return (
        f'<text class="title" x="{x + shift}" y="20" text-anchor="{anchor}">'
        f"{escape(axis.title + log)}</text>"
        f'<line class="axis" x1="{x}" x2="{x}" y1="{_y(0)}" y2="{_y(1)}"/>'
    )


def _marks(axis: Axis, index: int, count: int) -> str:
    x = _x(index, count)
    return "".join(
        f'<text class="mark" x="{x + 6}" y="{_y(tick.position) + 4}">{escape(tick.text)}</text>'
        for tick in axis.ticks
    )


def _line(line: Line, table: SweepTable, *, best: bool) -> str:
    count = len(line.positions)
    places = [f"{_x(index, count)} {_y(share)}" for index, share in enumerate(line.positions)]
    classes = f"trial {line.row.state}{' best' if best else ''}"
    strength = 0.2 + 0.8 * line.quality
    figure = figure_text(table, line.row.value or 0.0)
    words = ", ".join(f"{key} {value_text(value)}" for key, value in line.row.values.items())
    return (
        f'<path class="{classes}" stroke-opacity="{strength:.2f}" d="M{"L".join(places)}">'
        f"<title>{escape(f'{line.row.run}: {figure}; {words}')}</title></path>"
    )
