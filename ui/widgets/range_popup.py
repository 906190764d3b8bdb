"""A range in words that opens two number fields, for whoever wants an exact figure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.theme import tabular
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label
from ui.widgets.number_field import NumberField
from ui.widgets.phrases import named


class RangeButton(LinkButton):
    """Shows a range; pressing it lets both ends be typed.

    Parameters
    ----------
    minimum, maximum, step : float
        Limits of both ends, and what an arrow of the fields adds.
    unit : str
        Shown behind each figure.
    name : str
        What the range is of, for screen readers.
    text : callable
        Turns the two ends into words.
    """

    values_changed = Signal(float, float)

    def __init__(
        self,
        minimum: float,
        maximum: float,
        step: float,
        unit: str,
        name: str,
        text: Callable[[float, float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._name, self._text = name, text
        self._values = (minimum, maximum)
        self.setFont(tabular(self.font()))
        self.setToolTip(self.tr("Type exact figures"))
        # Quiet: the slider below is the first thing to reach for.
        self.setStyleSheet(
            "QPushButton { color: palette(placeholder-text); text-align: right; }"
            "QPushButton:hover { color: palette(link); }"
            "QPushButton:disabled { color: palette(dark); }"
        )
        self._popup = _Popup(minimum, maximum, step, unit, name, self)
        self._popup.values_changed.connect(self._on_popup_changed)
        self.clicked.connect(self._on_clicked)

    def set_values(self, low: float, high: float) -> None:
        """Show `low` and `high` without a signal."""
        self._values = (low, high)
        words = self._text(low, high)
        self.setText(words)
        self.setAccessibleName(named(self._name, words))

    @Slot()
    def _on_clicked(self) -> None:
        self._popup.open_below(self, *self._values)

    @Slot(float, float)
    def _on_popup_changed(self, low: float, high: float) -> None:
        self.set_values(low, high)
        self.values_changed.emit(low, high)


class _Popup(QFrame):
    """The two fields; an end that is pushed past the other takes it along."""

    values_changed = Signal(float, float)

    def __init__(
        self, minimum: float, maximum: float, step: float, unit: str, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "card")
        self.setObjectName("range_popup")
        # Over other controls, where a card's faint edge would not do.
        self.setStyleSheet("#range_popup { border: 1px solid palette(dark); border-radius: 6px; }")
        grid = QGridLayout(self)
        self._low = NumberField(minimum, maximum, self.tr("{name}, from").format(name=name))
        self._high = NumberField(minimum, maximum, self.tr("{name}, to").format(name=name))
        ends = ((self.tr("From"), self._low), (self.tr("To"), self._high))
        for row, (title, field) in enumerate(ends):
            field.setSingleStep(step)
            field.setSuffix(f" {unit}")
            grid.addWidget(Label(title, "muted"), row, 0)
            grid.addWidget(field, row, 1)
        self._low.valueChanged.connect(self._on_low_changed)
        self._high.valueChanged.connect(self._on_high_changed)

    def open_below(self, anchor: QWidget, low: float, high: float) -> None:
        """Show the fields under `anchor`, the first ready for typing."""
        self._show_values(low, high)
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 2))
        self.move(corner)
        self.show()
        self._low.setFocus()
        self._low.selectAll()

    @Slot(float)
    def _on_low_changed(self, value: float) -> None:
        self._tell(value, max(value, self._high.value()))

    @Slot(float)
    def _on_high_changed(self, value: float) -> None:
        self._tell(min(value, self._low.value()), value)

    def _tell(self, low: float, high: float) -> None:
        self._show_values(low, high)
        self.values_changed.emit(low, high)

    def _show_values(self, low: float, high: float) -> None:
        for field, value in ((self._low, low), (self._high, high)):
            if field.value() != value:
                blocked = field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(blocked)
