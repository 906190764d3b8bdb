"""What drawings show, as figures: one function for each kind of drawing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.views.data_table import Cell, DataTable
from ui.views.shapes import full_shape_text
from workbench.diagram.exhibits import ILSVRC, Inception, branches
from workbench.diagram.graph import Layer

if TYPE_CHECKING:
    from workbench.library.entry import RunEntry
    from workbench.studies.reading import StudyReading
    from workbench.studies.summary import Gain


def study_table(title: str, reading: StudyReading, names: Sequence[str]) -> DataTable:
    """Return the epochs of a study's runs, one row a run and epoch; `names` are the runs'."""
    rows: list[list[Cell]] = [
        [name, number, epoch.train_loss, epoch.validation_loss,
         100 * epoch.train_accuracy, 100 * epoch.validation_accuracy]
        for name, cell in zip(names, reading.cells, strict=True)
        for number, epoch in enumerate(cell.epochs, 1)
    ]  # fmt: skip
    headings = (
        _tr("Run"), _tr("Epoch"), _tr("Training loss"), _tr("Validation loss"),
        _tr("Training accuracy (%)"), _tr("Validation accuracy (%)"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def rates_table(title: str, curve: Mapping[str, Any]) -> DataTable:
    """Return the losses of a search for the learning rate."""
    rows: list[list[Cell]] = [
        [float(rate), known(loss), known(smoothed)]
        for rate, loss, smoothed in zip(
            curve["rates"], curve["losses"], curve["smoothed"], strict=True
        )
    ]
    return DataTable(title, (_tr("Learning rate"), _tr("Loss"), _tr("Smoothed loss")), rows)


def runs_table(title: str, entries: Sequence[RunEntry]) -> DataTable:
    """Return the validation accuracies of several runs by epoch."""
    rows: list[list[Cell]] = [
        [entry.name, int(epoch), 100 * share]
        for entry in entries
        for epoch, share in zip(entry.curve_epochs, entry.curve, strict=True)
    ]
    return DataTable(title, (_tr("Run"), _tr("Epoch"), _tr("Validation accuracy (%)")), rows)


def layers_table(title: str, layers: Sequence[Layer]) -> DataTable:
    """Return the layers of a network."""
    rows: list[list[Cell]] = [
        [number, layer.name, layer.kind, full_shape_text(layer.output_shape), layer.parameters,
         layer.macs, layer.receptive_field or None]
        for number, layer in enumerate(layers, 1)
    ]  # fmt: skip
    headings = (
        _tr("Number"), _tr("Layer"), _tr("Kind"), _tr("Output"), _tr("Parameters"),
        _tr("Multiply-adds"), _tr("Receptive field (px)"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def challenge_table(title: str) -> DataTable:
    """Return the entries to the ImageNet challenge."""
    rows: list[list[Cell]] = [
        [entry.year, entry.name, entry.depth or None, entry.error] for entry in ILSVRC
    ]
    return DataTable(
        title, (_tr("Year"), _tr("Entry"), _tr("Layers"), _tr("Top-5 error (%)")), rows
    )


def gains_table(title: str, gains: Sequence[tuple[str, str, Gain]]) -> DataTable:
    """Return what each operation adds: its title, its verdict in words, and the gain."""
    rows: list[list[Cell]] = []
    for name, verdict, gain in gains:
        found = gain.interval
        figures = [None, None, None] if found is None else [
            100 * found.mean, 100 * found.low, 100 * found.high
        ]  # fmt: skip
        rows.append([name, *figures, verdict])
    headings = (
        _tr("Operation"), _tr("Gain (points)"), _tr("From"), _tr("To"), _tr("Verdict"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def shares_table(title: str, shares: Sequence[tuple[str, float]]) -> DataTable:
    """Return names with their shares of the whole."""
    rows: list[list[Cell]] = [[name, 100 * share] for name, share in shares]
    return DataTable(title, (_tr("Name"), _tr("Share (%)")), rows)


def confusion_table(
    title: str, classes: Sequence[str], matrix: Sequence[Sequence[int]]
) -> DataTable:
    """Return which class was taken for which how often; what never happened is left out."""
    rows: list[list[Cell]] = [
        [true, guess, number, 100 * number / max(1, sum(line))]
        for true, line in zip(classes, matrix, strict=True)
        for guess, number in zip(classes, line, strict=True)
        if number
    ]
    headings = (
        _tr("True class"), _tr("Predicted class"), _tr("Images"), _tr("Share of the class (%)"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def counts_table(title: str, classes: Sequence[tuple[str, Sequence[int]]]) -> DataTable:
    """Return the images of each class: not divided, training, validation, test."""
    rows: list[list[Cell]] = [[name, sum(numbers), *numbers[1:]] for name, numbers in classes]
    headings = (
        _tr("Class"), _tr("Images"), _tr("Training"), _tr("Validation"), _tr("Test"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def module_table(title: str, module: Inception) -> DataTable:
    """Return the steps of an inception module's branches."""
    rows: list[list[Cell]] = [
        [number, step.kind, step.kernel, step.inputs, step.outputs, step.macs]
        for number, branch in enumerate(branches(module), 1)
        for step in branch.steps
    ]
    headings = (
        _tr("Branch"), _tr("Kind"), _tr("Kernel"), _tr("Channels in"), _tr("Channels out"),
        _tr("Multiply-adds"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def known(value: float) -> float | None:
    """Return a figure for a cell; None where there is none."""
    return float(value) if math.isfinite(value) else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)
