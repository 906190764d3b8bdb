"""Use a file of weights: for which network, fed how, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.engine_words import engine_words
from ui.errors import hint_words, what_words
from ui.growing import window_size
from ui.weights_control import WeightsControl
from ui.widgets import (
    Choice,
    ElidedLabel,
    GhostButton,
    Label,
    Notice,
    PrimaryButton,
    ProgressLine,
    ThemedIcon,
)
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.jobs import Progress
from workbench.weights.record import Weights

WIDTH, NOTE_MARGIN = 540, 70
_TOP = Qt.AlignmentFlag.AlignTop
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
# Normalisations that nearly all networks were trained with, by their keys in the list.
SCALES: dict[str, tuple[list[float], list[float]]] = {
    "imagenet": ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
    "centred": ([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
    "unit": ([0.0, 0.0, 0.0], [1.0, 1.0, 1.0]),
}


class WeightsFileDialog(QDialog):
    """Asks what the file does not say, has the engine check it, and tells what was done.

    Signals
    -------
    kept(Weights)
        The file fits and was copied.
    """

    kept = Signal(object)

    def __init__(
        self,
        control: WeightsControl,
        path: Path,
        titles: Mapping[str, str],
        network: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._control, self._path = control, path
        self.setWindowTitle(self.tr("Use a file of weights"))
        self._width = window_size(self, WIDTH, 0).width()
        self.setFixedWidth(self._width)
        options = [(name, title) for name, title in titles.items()]
        if network and network not in titles:
            options.append((network, network))
        self._network = Choice(options, self.tr("Network"))
        self._network.set_value(network)
        self._scale = Choice(self._scales(), self.tr("Images were normalised"))
        # The longest entry must not decide how wide the field is.
        self._scale.setSizeAdjustPolicy(_SHORT)
        self._source, self._licence = QLineEdit(), QLineEdit()
        self._source.setAccessibleName(self.tr("Source"))
        self._licence.setAccessibleName(self.tr("Licence"))
        self._source.setPlaceholderText(self.tr("Where you have it from"))
        self._licence.setPlaceholderText(self.tr("Its terms"))
        self._notice, self._progress = Notice("danger"), ProgressLine()
        self._notes = QGridLayout()
        self._use = PrimaryButton(self.tr("Check and use it"), "check")
        self._close = GhostButton(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show_busy(False)

    def _lay_out(self) -> None:
        self._notes.setContentsMargins(0, 0, 0, 8)
        self._notes.setColumnStretch(1, 1)
        self._notes.setHorizontalSpacing(8)
        self._notes.setVerticalSpacing(5)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(9)
        form.setHorizontalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("Network"), self._network), (self.tr("Images were normalised"), self._scale),
            (self.tr("Source"), self._source), (self.tr("Licence"), self._licence),
        ):  # fmt: skip
            form.addRow(Label(text), field)
        buttons = WrappingRow()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(ElidedLabel(self._path.name, "title"))
        layout.addWidget(
            Label(
                self.tr(
                    "It is read without running any code in it, compared with the network, and "
                    "copied. Your file stays as it is."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addLayout(form)
        layout.addWidget(self._progress)
        layout.addWidget(self._notice)
        layout.addLayout(self._notes)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._use.clicked.connect(self._on_use_clicked)
        self._close.clicked.connect(self.reject)
        self.finished.connect(self._control.stop_adopting)
        self._control.adopted.connect(self._on_adopted)
        self._control.adopt_failed.connect(self._on_failed)
        self._control.adopt_progress.connect(self._on_progress)

    def _scales(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("As the file says, or the published weights")),
            ("imagenet", self.tr("ImageNet: mean 0.485, 0.456, 0.406; std 0.229, 0.224, 0.225")),
            ("centred", self.tr("From −1 to 1: mean 0.5; std 0.5")),
            ("unit", self.tr("From 0 to 1: mean 0; std 1")),
        ]

    def _show_busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        for widget in (self._network, self._scale, self._source, self._licence, self._use):
            widget.setEnabled(not busy)

    @Slot()
    def _on_use_clicked(self) -> None:
        self._notice.show_message("")
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self._show_busy(True)
        params: dict[str, Any] = {
            "network": self._network.value(), "file": str(self._path),
            "source": self._source.text().strip(), "licence": self._licence.text().strip(),
        }  # fmt: skip
        if scale := SCALES.get(self._scale.value()):
            params["mean"], params["std"] = scale
        self._control.adopt(params)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        share = progress.done / progress.total if progress.total else None
        self._progress.set_captions(engine_words(progress.text))
        self._progress.set_share(share)

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._show_busy(False)
        self._notice.set_kind("danger")
        self._notice.show_message(f"{what_words(error)}. {hint_words(error)}")
        self._fit()

    @Slot(object, object)
    def _on_adopted(self, record: Weights, notes: list[str]) -> None:
        self._show_busy(False)
        for widget in (self._network, self._scale, self._source, self._licence):
            widget.setEnabled(False)
        self._use.hide()
        self._close.setText(self.tr("Close"))
        self._close.setFocus()
        self._notice.set_kind("success")
        self._notice.show_message(self.tr("The file fits and can be used."))
        for row, note in enumerate(notes):
            self._notes.addWidget(ThemedIcon("check", "success", 14), row, 0, _TOP)
            label = Label(note, wrap=True)
            label.ensurePolished()
            # A dialog does not ask wrapped lines for their height.
            label.setMinimumHeight(label.heightForWidth(self._width - NOTE_MARGIN))
            self._notes.addWidget(label, row, 1)
        self._fit()
        self.kept.emit(record)

    def _fit(self) -> None:
        """Be as high as the texts need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self._width, layout.heightForWidth(self._width))
