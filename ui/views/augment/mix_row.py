"""MixUp or CutMix as a row: name, α, probability, switch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.binding import limits, translated
from ui.views.augment.operation_row import compact_field
from ui.widgets.label import Label
from ui.widgets.switch import Switch
from workbench.settings.operations import CutMix, MixUp


class MixRow(QWidget):
    """Edits the settings field `field`; what is off shows its name alone.

    Signals
    -------
    value_changed(str, MixUp or CutMix)
    attended(str)
        The mouse or the keyboard came to this row.
    """

    value_changed = Signal(str, object)
    attended = Signal(str)

    def __init__(
        self, field: str, title: str, value: MixUp | CutMix, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field, self._value = field, value
        self._title, self._switch = Label(title), Switch(title)
        low, high = limits(type(value).model_fields["alpha"])
        self._alpha = compact_field(low, high, "α ", self.tr("{name}, α").format(name=title))
        about = type(value).model_fields["alpha"].description
        self._alpha.setToolTip(translated(about or ""))
        name = self.tr("{name}, probability").format(name=title)
        self._probability = compact_field(0.0, 1.0, "p ", name)
        self._probability.setToolTip(self.tr("Probability: share of batches it is applied to"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._title, 1)
        for part in (self._alpha, self._probability, self._switch):
            line.addWidget(part)
            part.installEventFilter(self)
        self._switch.toggled.connect(self._on_switch_toggled)
        self._alpha.valueChanged.connect(self._on_alpha_changed)
        self._probability.valueChanged.connect(self._on_probability_changed)
        self._show()

    def set_value(self, value: MixUp | CutMix) -> None:
        """Show `value` without a signal."""
        self._value = value
        self._show()

    def switch(self) -> Switch:
        """Return the on/off switch."""
        return self._switch

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.attended.emit(self._field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.attended.emit(self._field)
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        parts = (self._switch, self._alpha, self._probability)
        blocked = [part.blockSignals(True) for part in parts]
        self._switch.setChecked(self._value.enabled)
        self._alpha.setValue(self._value.alpha)
        self._probability.setValue(self._value.probability)
        for part, was in zip(parts, blocked, strict=True):
            part.blockSignals(was)
        self._title.set_role("body" if self._value.enabled else "muted")
        self._alpha.setVisible(self._value.enabled)
        self._probability.setVisible(self._value.enabled)

    def _change(self, **changes: object) -> None:
        new = self._value.replace(**changes)
        if new != self._value:
            self._value = new
            self._show()
            self.value_changed.emit(self._field, new)

    @Slot(bool)
    def _on_switch_toggled(self, on: bool) -> None:
        self._change(enabled=on)

    @Slot(float)
    def _on_alpha_changed(self, alpha: float) -> None:
        self._change(alpha=round(alpha, 4))

    @Slot(float)
    def _on_probability_changed(self, share: float) -> None:
        self._change(probability=round(share, 4))
