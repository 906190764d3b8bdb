"""One augmentation operation as a row: name, range, probability, switch, slider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.binding import limits, unit
from ui.growing import grow_with_text
from ui.theme import tabular
from ui.widgets.label import Label
from ui.widgets.number_field import NumberField
from ui.widgets.phrases import decimal
from ui.widgets.range_popup import RangeButton
from ui.widgets.range_scale import Scale
from ui.widgets.range_slider import RangeSlider
from ui.widgets.switch import Switch
from workbench.settings import Flip, Section, Span
from workbench.settings.operations import CropSpan, ErasingSpan, JpegSpan

QUALITY = "q"
"""JPEG's scale has no unit that a reader would know."""


class OperationRow(QWidget):
    """A `Span` or a `Flip`; the latter has no range. What is off is one short line.

    Parameters
    ----------
    field : str
        The settings field it edits; told with every change.
    title : str
        The operation's name.
    value : Span or Flip
        What it shows first, and what a reset brings the range back to.
    """

    value_changed = Signal(str, object)
    attended = Signal(str)
    """The mouse or the keyboard came to this row."""

    def __init__(
        self, field: str, title: str, value: Span | Flip, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field, self._value = field, value
        self._title = Label(title)
        self._switch = Switch(title)
        self._probability = compact_field(
            0.0, 1.0, "p ", self.tr("{name}, probability").format(name=title)
        )
        self._probability.setToolTip(self.tr("Probability: share of images that it is applied to"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(1)
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        self._line.addWidget(self._title, 1)
        self._line.addWidget(self._probability)
        self._line.addWidget(self._switch)
        outer.addLayout(self._line)
        self._range = self._add_range(title, value) if isinstance(value, Span) else None
        self._switch.toggled.connect(self._on_switch_toggled)
        self._probability.valueChanged.connect(self._on_probability_changed)
        for part in self.findChildren(QWidget):
            part.installEventFilter(self)
        self._show()

    def value(self) -> Span | Flip:
        """Return the operation as it stands."""
        return self._value

    def set_value(self, value: Span | Flip) -> None:
        """Show `value` without a signal."""
        self._value = value
        self._show()

    def slider(self) -> RangeSlider | None:
        """Return the range slider; None for a flip."""
        return self._range[1] if self._range else None

    def switch(self) -> Switch:
        """Return the on/off switch."""
        return self._switch

    def _add_range(self, title: str, value: Span) -> tuple[RangeButton, RangeSlider]:
        scale, sign = span_scale(type(value)), span_unit(type(value))
        button = RangeButton(
            scale.minimum, scale.maximum, scale.step, sign, title,
            lambda low, high: range_text(low, high, sign, scale.neutral),
        )  # fmt: skip
        slider = RangeSlider(scale, title, lambda end: f"{number_text(end)} {sign}")
        slider.set_default(value.low, value.high)
        self._line.insertWidget(1, button)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(slider)
        button.values_changed.connect(self._on_range_changed)
        slider.values_changed.connect(self._on_range_changed)
        return button, slider

    def _show(self) -> None:
        value, on = self._value, self._value.enabled
        blocked = self._switch.blockSignals(True), self._probability.blockSignals(True)
        self._switch.setChecked(on)
        self._probability.setValue(value.probability)
        self._switch.blockSignals(blocked[0])
        self._probability.blockSignals(blocked[1])
        self._title.set_role("body" if on else "muted")
        self._probability.setVisible(on)
        if self._range is not None and isinstance(value, Span):
            for part in self._range:
                part.set_values(value.low, value.high)
                part.setEnabled(on)
                part.setVisible(on)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.attended.emit(self._field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.attended.emit(self._field)
        return super().eventFilter(watched, event)

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
    def _on_probability_changed(self, share: float) -> None:
        self._change(probability=round(share, 4))

    @Slot(float, float)
    def _on_range_changed(self, low: float, high: float) -> None:
        self._change(low=low, high=high)


def span_unit(kind: type[Section]) -> str:
    """Return the unit of an operation's range, from its settings field."""
    return unit(kind.model_fields["low"])


def span_scale(kind: type[Section]) -> Scale:
    """Return the track of an operation's range, with the limits of its settings field."""
    minimum, maximum = limits(kind.model_fields["low"])
    if span_unit(kind) == "×":
        return Scale(minimum, maximum, 1.0, 0.01, logarithmic=minimum > 0)
    if kind in (CropSpan, JpegSpan):
        return Scale(minimum, maximum, maximum)  # the whole area, the best quality: no change
    if minimum == 0 or kind is ErasingSpan:
        return Scale(minimum, maximum, minimum, 0.1)
    return Scale(minimum, maximum)


def range_text(low: float, high: float, sign: str, neutral: float) -> str:
    """Return a range as people say it: "± 10 %", "0.8 – 1.3 ×", "5°"."""
    gap, sign = ("" if sign == "°" else " "), ("" if sign == QUALITY else sign)
    if low == high:
        return f"{number_text(low)}{gap}{sign}".rstrip()
    if neutral == 0 and low == -high:
        return f"± {number_text(high)}{gap}{sign}"
    return f"{number_text(low)} – {number_text(high)}{gap}{sign}".rstrip()


def number_text(value: float) -> str:
    """Return a figure without needless digits, with a true minus sign."""
    return decimal(round(value, 3)).replace("-", "−")


def compact_field(low: float, high: float, prefix: str, name: str) -> NumberField:
    """Return a small field without buttons that says what it is by its prefix."""
    field = NumberField(low, high, name, step=0.05, digits=2)
    field.setPrefix(prefix)
    # No buttons to save room; asking the spin box for none leaves no room for its text either.
    field.setStyleSheet(
        "QAbstractSpinBox { padding: 1px 5px; } QAbstractSpinBox:focus { padding: 0px 4px; }"
        "QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0px; margin: 0px; }"
        "QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; width: 0px; }"
    )
    field.setFont(tabular(field.font()))
    grow_with_text(field, 54)
    return field
