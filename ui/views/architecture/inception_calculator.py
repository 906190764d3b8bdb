"""The inception calculator: what 1x1 reductions save, with every multiplication in the open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ui.theme import base_font, tabular
from ui.views.architecture.inception_calculator_bars import TotalBars
from ui.views.architecture.inception_calculator_drawing import GAP, InceptionDrawing
from ui.widgets.label import Label
from ui.widgets.phrases import count, locale
from ui.widgets.segmented import Segmented
from workbench.diagram.exhibits import (
    CHANNELS,
    SIDE,
    WITH_REDUCTIONS,
    Inception,
    branches,
    counted_twice,
    macs,
    parameters,
)

STEP = 8
"""Channels; widths are multiples of it."""
WIDEST = 384


class InceptionCalculator(QWidget):
    """Six sliders over the four branches that they change.

    Signals
    -------
    module_changed(Inception)
        The user moved a slider or chose a preset.
    """

    module_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._module = WITH_REDUCTIONS
        self._presets = Segmented(
            [("plain", self.tr("Without reductions")), ("reduced", self.tr("Reduced to 64"))],
            self.tr("Presets"),
        )
        self._presets.value_changed.connect(self._on_preset_chosen)
        self._sliders = self._make_sliders()
        self._drawing, self._totals = InceptionDrawing(), TotalBars()
        self._note = Label(role="caption", wrap=True)
        self._lay_out()
        self.set_module(WITH_REDUCTIONS)

    def module(self) -> Inception:
        """Return the widths as they are set."""
        return self._module

    def set_module(self, module: Inception) -> None:
        """Show these widths silently."""
        self._module = module
        for field, slider in self._sliders.items():
            slider.set_value(getattr(module, field))
        self._presets.set_value(self._preset())
        self._drawing.set_module(module)
        self._totals.set_module(module)
        self._note.setText(self._note_text())

    def slider(self, field: str) -> WidthSlider:
        """Return the slider of a field of `Inception`."""
        return self._sliders[field]

    def drawing(self) -> InceptionDrawing:
        """Return the drawing."""
        return self._drawing

    def totals(self) -> TotalBars:
        """Return the bars of the totals."""
        return self._totals

    def note(self) -> str:
        """Return the note on the number that many slides print."""
        return self._note.text()

    # ---- construction

    def _make_sliders(self) -> dict[str, WidthSlider]:
        made = {
            "one": WidthSlider(self.tr("1×1"), STEP),
            "reduce_three": WidthSlider(self.tr("1×1 before 3×3"), 0, CHANNELS),
            "three": WidthSlider(self.tr("3×3"), STEP),
            "reduce_five": WidthSlider(self.tr("1×1 before 5×5"), 0, CHANNELS),
            "five": WidthSlider(self.tr("5×5"), STEP),
            "project_pool": WidthSlider(self.tr("1×1 after pooling"), 0, CHANNELS),
        }
        for field, slider in made.items():
            slider.setProperty("field", field)
            slider.value_changed.connect(self._on_slider_moved)
        return made

    def _lay_out(self) -> None:
        about = self.tr(
            "Four branches read one map of {side} × {side} × {n}. Widths in channels:"
        ).format(side=SIDE, n=CHANNELS)
        head = QHBoxLayout()
        head.addWidget(Label(about, "muted", wrap=True), 1)
        head.addWidget(self._presets)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        # Each above the branch that it changes.
        for column, fields in enumerate(
            (("", "one"), ("reduce_three", "three"), ("reduce_five", "five"), ("project_pool", ""))
        ):
            grid.setColumnStretch(column, 1)
            for row, field in enumerate(fields):
                if field:
                    grid.addWidget(self._sliders[field], row, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(grid)
        layout.addWidget(self._drawing, 1)
        layout.addWidget(self._totals)
        layout.addWidget(self._note)

    def _note_text(self) -> str:
        plain = self._module.without_reductions()
        counted = self.tr("Parameters: {a} without reductions, {b} as set.").format(
            a=count(parameters(plain)), b=count(parameters(self._module))
        )
        total, twice = macs(WITH_REDUCTIONS), counted_twice(WITH_REDUCTIONS)
        text = self.tr(
            "Many lecture slides print 358 M for the reduced module: that counts the 3×3 "
            "convolution twice ({total} + {again} = {twice} M). Biases, activations and pooling "
            "are not counted, as usual."
        )
        again = branches(WITH_REDUCTIONS)[1].steps[-1].macs
        text = f"{counted} {text}"
        return text.format(total=millions(total), again=millions(again), twice=millions(twice))

    def _preset(self) -> str:
        return {Inception(): "plain", WITH_REDUCTIONS: "reduced"}.get(self._module, "")

    # ---- what the user does

    @Slot(int)
    def _on_slider_moved(self, value: int) -> None:
        field = str(self.sender().property("field"))
        self._change(replace(self._module, **{field: value}))

    @Slot(str)
    def _on_preset_chosen(self, key: str) -> None:
        self._change(Inception() if key == "plain" else WITH_REDUCTIONS)

    def _change(self, module: Inception) -> None:
        if module != self._module:
            self.set_module(module)
            self.module_changed.emit(module)


class WidthSlider(QWidget):
    """A number of channels, in steps of eight; 0, where it is allowed, leaves the layer out.

    Signals
    -------
    value_changed(int)
        The user moved it.
    """

    value_changed = Signal(int)

    def __init__(
        self, name: str, least: int, most: int = WIDEST, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._figure = Label(name, "muted"), Label(role="value")
        self._figure.setFont(tabular(base_font()))
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._track = QSlider(Qt.Orientation.Horizontal)
        self._track.setRange(least // STEP, most // STEP)
        self._track.setPageStep(4)
        self._track.setAccessibleName(name)
        self._track.valueChanged.connect(self._on_track_moved)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._figure, 0, 1)
        grid.addWidget(self._track, 1, 0, 1, 2)
        self._show()

    def value(self) -> int:
        """Return the channels."""
        return STEP * self._track.value()

    def set_value(self, channels: int) -> None:
        """Show `channels` silently."""
        with QSignalBlocker(self._track):
            self._track.setValue(channels // STEP)
        self._show()

    def track(self) -> QSlider:
        """Return the slider itself; it takes the keyboard."""
        return self._track

    def _show(self) -> None:
        text = str(self.value()) if self.value() else self.tr("none")
        self._figure.setText(text)
        self._track.setAccessibleDescription(text)

    @Slot(int)
    def _on_track_moved(self, _steps: int) -> None:
        self._show()
        self.value_changed.emit(self.value())


def millions(number: int) -> str:
    """Return a number in millions to the thousand: "854.196"."""
    return locale().toString(number / 1e6, "f", 3)
