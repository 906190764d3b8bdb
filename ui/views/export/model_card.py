"""What an exported model file says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.widgets import Card, ElidedLabel, FactList, Label
from ui.widgets.phrases import count, file_size, percent

if TYPE_CHECKING:
    from workbench.export.predictor import Predictor

MOST_LABELS = 40


class ModelCard(Card):
    """Name, network, input, size and labels of a model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Model"))
        self._name, self._facts = ElidedLabel(role="value"), FactList()
        self._labels = Label(role="caption", wrap=True)
        for widget in (self._name, self._facts, self._labels):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_model(self, model: Predictor) -> None:
        """Show the facts of `model`."""
        self._name.setText(model.path.name)
        self._name.setToolTip(str(model.path))
        self._facts.set_facts(self._rows(model))
        names = ", ".join(model.labels[:MOST_LABELS])
        self._labels.setText(f"{names}, …" if len(model.labels) > MOST_LABELS else names)
        self._labels.setToolTip(", ".join(model.labels))

    def _rows(self, model: Predictor) -> list[tuple[str, str]]:
        network = model.metadata.get("architecture", "")
        rows = [(self.tr("Network"), network)] if network else []
        return [
            *rows,
            (self.tr("Classes"), count(len(model.labels))),
            (self.tr("Image size"), self.tr("{side} × {side} px").format(side=model.image_size)),
            (self.tr("File size"), file_size(model.path.stat().st_size)),
            *self._confidence(model),
        ]

    def _confidence(self, model: Predictor) -> list[tuple[str, str]]:
        calibrated = "temperature" in model.metadata
        rows = [(self.tr("Confidence"), self.tr("calibrated"))] if calibrated else []
        if model.unknown_below:
            rows.append((self.tr("Unknown below"), percent(model.unknown_below)))
        return rows
