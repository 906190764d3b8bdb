"""What the preview shows, and how: the controls above it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from ui.growing import grow_with_text
from ui.widgets.buttons import IconButton
from ui.widgets.number_field import IntegerField
from ui.widgets.segmented import Segmented
from ui.widgets.wrapping import WrappingRow

MANY, ONE, BATCH = "many", "one", "batch"


class PreviewBar(QWidget):
    """Mode, epoch, batch, and two ways of looking.

    Signals
    -------
    mode_changed(str)
        MANY: sixteen images of one epoch. ONE: one image in sixteen epochs. BATCH: a training
        batch.
    draws_changed()
        Other draws of the same images are wanted.
    images_changed()
        Other images are wanted.
    others_clicked()
        The next images are wanted.
    """

    mode_changed = Signal(str)
    draws_changed = Signal()
    images_changed = Signal()
    others_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epoch = self._field(9999, self.tr("Epoch"), self.tr("epoch"))
        self._epoch.setToolTip(self.tr("Every epoch draws anew; step through them"))
        self._step = self._field(1, self.tr("Batch"), self.tr("batch"))
        self._step.setToolTip(self.tr("Batches of the epoch, in the order of training"))
        self._mode = Segmented(
            [
                (MANY, self.tr("16 images")),
                (ONE, self.tr("1 image × 16")),
                (BATCH, self.tr("Batch")),
            ],
            self.tr("Preview"),
        )
        self._difference = _toggle(
            self.tr("Difference"), self.tr("What changed against the original; grey is unchanged")
        )
        self._same = _toggle(
            self.tr("Fixed draw"),
            self.tr("Change all images by the draws of the first, to compare them"),
        )
        self._others = IconButton("shuffle", self.tr("Show other images"))
        self._connect()
        layout = WrappingRow(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._mode)
        layout.addWidget(self._epoch)
        layout.addWidget(self._step)
        layout.addStretch(1)
        for button in (self._difference, self._same, self._others):
            layout.addWidget(button)
        self._show_mode()

    def mode(self) -> str:
        """Return MANY, ONE or BATCH."""
        return self._mode.value()

    def epoch(self) -> int:
        """Return the epoch, from 0."""
        return self._epoch.value() - 1

    def step(self) -> int:
        """Return the batch of the epoch, from 0."""
        return self._step.value() - 1

    def set_steps(self, steps: int) -> None:
        """Say how many batches an epoch has, silently."""
        blocked = self._step.blockSignals(True)
        self._step.setMaximum(max(steps, 1))
        self._step.blockSignals(blocked)

    def difference(self) -> bool:
        """Return whether the difference from the original is wanted."""
        return self._difference.isChecked()

    def same_draw(self) -> bool:
        """Return whether all images take the draws of the first; only so in mode MANY."""
        return self._same.isChecked() and self.mode() == MANY

    def choose(self, mode: str) -> None:
        """Turn to a mode as the user would."""
        self._mode.button(mode).click()

    def others(self) -> IconButton:
        """Return the button that asks for other images."""
        return self._others

    def _field(self, most: int, name: str, prefix: str) -> IntegerField:
        field = IntegerField(1, most, name, parent=self)
        field.setPrefix(prefix + " ")
        grow_with_text(field, 104)
        return field

    def _connect(self) -> None:
        self._mode.value_changed.connect(self._on_mode_changed)
        self._epoch.valueChanged.connect(self._on_epoch_changed)
        self._step.valueChanged.connect(self.images_changed)
        self._difference.toggled.connect(self.draws_changed)
        self._same.toggled.connect(self.draws_changed)
        self._others.clicked.connect(self.others_clicked)

    def _show_mode(self) -> None:
        mode = self.mode()
        self._step.setVisible(mode == BATCH)
        self._same.setVisible(mode == MANY)
        icon, name = {
            MANY: ("shuffle", self.tr("Show other images")),
            ONE: ("chevron-right", self.tr("Show the next image")),
            BATCH: ("chevron-right", self.tr("Show the next images of the batch")),
        }[mode]
        self._others.set_icon(icon, name)

    @Slot(str)
    def _on_mode_changed(self, mode: str) -> None:
        self._show_mode()
        self.mode_changed.emit(mode)

    @Slot(int)
    def _on_epoch_changed(self, _epoch: int) -> None:
        # Another epoch has another order, and so other images in its batches.
        signal = self.images_changed if self.mode() == BATCH else self.draws_changed
        signal.emit()


def _toggle(text: str, help_text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "chip")
    button.setCheckable(True)
    button.setToolTip(help_text)
    button.setAccessibleDescription(help_text)
    return button
