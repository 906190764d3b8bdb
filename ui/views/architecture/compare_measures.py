"""What networks are compared by. Plain values, no widget."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.views.architecture.architecture_card import macs_text
from ui.views.architecture.architecture_card_rows import Network
from ui.widgets.phrases import file_size, locale, short_count
from workbench.diagram.graph import VALUE_BYTES


@dataclass(frozen=True)
class Compared:
    """A network, and its speed where it was measured.

    Attributes
    ----------
    network : Network
    speed : mapping or None
        What the engine's "measure" answered.
    """

    network: Network
    speed: Mapping[str, Any] | None = None

    def images_per_second(self, batch: int) -> float | None:
        """Return the measured speed at a batch size."""
        timings = self.speed["timings"] if self.speed else ()
        return next((t["images_per_second"] for t in timings if t["batch"] == batch), None)


@dataclass(frozen=True)
class Measure:
    """A column of the comparison.

    Attributes
    ----------
    key : str
        For CSV, with its unit.
    title, hint : str
        The heading, and what it means.
    value : callable
        Compared -> number; None while it is not known.
    text : callable
        number -> words with the unit.
    """

    key: str
    title: str
    hint: str
    value: Callable[[Compared], float | None]
    text: Callable[[float], str]


def measures() -> tuple[Measure, ...]:
    """Return the columns, in the user's language."""
    tr = QCoreApplication.translate
    return (
        Measure(
            "depth",
            tr("compare", "Depth"),
            tr("compare", "Layers with weights on the longest path, as papers count them"),
            lambda one: one.network.depth,
            lambda value: f"{value:.0f}",
        ),
        Measure(
            "parameters",
            tr("compare", "Parameters"),
            tr("compare", "Learnable values"),
            lambda one: one.network.outline.parameters,
            short_count,
        ),
        Measure(
            "multiply_adds",
            tr("compare", "MACs"),
            tr("compare", "Multiply-adds of convolutions and dense layers for one image"),
            lambda one: one.network.outline.macs,
            lambda value: macs_text(value).removesuffix("MACs"),
        ),
        Measure(
            "activations_bytes",
            tr("compare", "Activations"),
            tr("compare", "Memory of all layers' outputs for one image in float32"),
            lambda one: one.network.outline.activation_bytes,
            lambda value: file_size(round(value)),
        ),
        Measure(
            "weights_bytes",
            tr("compare", "Weights"),
            tr("compare", "Memory of the parameters in float32: about the size of the file"),
            lambda one: VALUE_BYTES * one.network.outline.parameters,
            lambda value: file_size(round(value)),
        ),
        Measure(
            "images_per_second_batch_1",
            tr("compare", "1 at a time"),
            tr("compare", "Images per second on this computer, one image at a time"),
            lambda one: one.images_per_second(1),
            speed_text,
        ),
        Measure(
            "images_per_second_batch_8",
            tr("compare", "8 at a time"),
            tr("compare", "Images per second on this computer, eight images at a time"),
            lambda one: one.images_per_second(8),
            speed_text,
        ),
    )


def speed_text(value: float) -> str:
    """Return images per second to three digits."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{locale().toString(float(value), 'f', digits)}/s"


def as_csv(rows: Sequence[Compared]) -> str:
    """Return plain numbers, a row for each network."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    columns = measures()
    writer.writerow(["network", *(measure.key for measure in columns)])
    for row in rows:
        values = (measure.value(row) for measure in columns)
        writer.writerow(
            [row.network.name, *("" if value is None else f"{value:.10g}" for value in values)]
        )
    return stream.getvalue()


def as_text(rows: Sequence[Compared]) -> str:
    """Return the comparison as lines of aligned columns."""
    columns = measures()
    head = [QCoreApplication.translate("compare", "Network"), *(m.title for m in columns)]
    lines = [head, *([row.network.title, *texts(row, columns)] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "".join(
        "  ".join(
            [
                line[0].ljust(widths[0]),
                *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True)),
            ]
        )
        + "\n"
        for line in lines
    )


def texts(row: Compared, columns: Sequence[Measure]) -> list[str]:
    """Return what stands in each column for a network; a dash for what is not known."""
    values = ((measure, measure.value(row)) for measure in columns)
    return ["–" if value is None else measure.text(value) for measure, value in values]
