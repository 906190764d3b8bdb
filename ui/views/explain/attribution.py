"""Explanation: which parts of the image decided, shown only if it passes its tests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.views.explain.checks import ExplainChecks
from ui.views.explain.curves import ExplainCurves
from ui.views.explain.overlay import Overlay
from ui.views.explain.subject import Subject
from ui.views.explain.view import InsideView
from ui.views.latest import LatestTask
from ui.widgets import Choice, Label, Notice, PrimaryButton, Segmented
from ui.widgets.phrases import percent
from ui.widgets.wrapping import WrappingRow
from workbench.data.decode import decode
from workbench.explain.store import read_arrays
from workbench.jobs import Job

SIDE = 900
"""Longest side of the picture that is shown, in pixels."""
ANSWER, LAST, CHOSEN = "answer", "last", "chosen"


@dataclass(frozen=True)
class _Read:
    values: dict[str, Any]
    pixels: npt.NDArray[np.uint8]
    map_: npt.NDArray[np.float32] | None


class AttributionView(InsideView):
    """A method, a class and a button; then picture, map and tests, or why there is no map."""

    ICON = "search"
    AT_ONCE = False
    NEEDS_IMAGE = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = LatestTask(self)
        self._task.done.connect(self._on_read)
        self._task.failed.connect(self.show_error)

    # -- as every tab ------------------------------------------------------------------------

    def invitation(self) -> tuple[str, str, str]:
        text = self.tr(
            "Which parts of this image decided? The answer is tested before it is shown: with "
            "scrambled weights, and against random orders."
        )
        return self.tr("Explanation"), text, self.tr("Explain")

    def question(self) -> tuple[str, dict[str, Any]] | None:
        if self.subject.image is None:
            return None
        target = self._target.value() or ANSWER
        method, layer = self._method.value(), ""
        if method == "gradcam" and self._layer.value() == CHOSEN:
            layer = self.subject.layer
        return "explanation", {
            "image": str(self.subject.image),
            "method": method,
            "layer": layer,
            "target": -1 if target == ANSWER else int(target),
        }

    def make_bar(self) -> QWidget:
        self._method = Segmented(
            [
                ("gradcam", self.tr("Grad-CAM")),
                ("integrated-gradients", self.tr("Integrated gradients")),
                ("occlusion", self.tr("Occlusion")),
            ],
            self.tr("Method"),
        )
        self._target = Choice([(ANSWER, self.tr("The network's answer"))], self.tr("Class"))
        layers = [(LAST, self.tr("Last maps")), (CHOSEN, self.tr("The chosen layer"))]
        self._layer = Choice(layers, self.tr("Layer of Grad-CAM"))
        self._ask = PrimaryButton(self.tr("Explain"))
        self._ask.clicked.connect(self.ask)
        self._method.value_changed.connect(self._on_choice_changed)
        self._target.value_changed.connect(self._on_choice_changed)
        self._layer.value_changed.connect(self._on_choice_changed)
        bar = QWidget()
        row = WrappingRow(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._method)
        row.addWidget(self._target)
        row.addWidget(self._layer)
        row.addStretch(1)
        row.addWidget(self._ask)
        return bar

    def make_page(self) -> QWidget:
        self._refused = Notice("warning")
        self._picture = Overlay(self.tr("The picture"))
        self._overlay = Overlay(self.tr("Orange speaks for the class, blue against it"))
        self._said = Label(role="heading", wrap=True)
        self._checks, self._curves = ExplainChecks(), ExplainCurves()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        for widget in (self._said, self._refused, self._checks):
            column.addWidget(widget)
        column.addWidget(self._curves, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._picture, 4)
        row.addWidget(self._overlay, 4)
        row.addWidget(scroll, 6)
        return page

    def show_subject(self, subject: Subject) -> None:
        if subject.classes != self.subject.classes:
            options = [(str(number), name) for number, name in enumerate(subject.classes)]
            self._target.set_options([(ANSWER, self.tr("The network's answer")), *options])
        super().show_subject(subject)

    def show_values(self, values: dict[str, Any]) -> None:
        image, background = self.subject.image, self.subject.background
        if image is not None:
            self._task.submit(lambda job: _read(values, image, background, job), interrupt=True)

    def close_threads(self) -> None:
        self._task.close()

    # -- inside ------------------------------------------------------------------------------

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        if self._told is None:  # something else is looked at by now
            return
        values = read.values
        self._picture.show_picture(read.pixels)
        refused = bool(values["reasons"])
        self._overlay.setVisible(not refused)
        if read.map_ is not None:
            self._overlay.show_picture(read.pixels, read.map_)
        name = self.subject.classes[values["target"]]
        share = percent(values["probabilities"][values["target"]])
        text = (
            self.tr("No explanation for “{name}” ({share})")
            if refused
            else self.tr("What speaks for “{name}” ({share})")
        )
        self._said.setText(text.format(name=name, share=share))
        self._refused.show_message(
            self.tr("This map is not shown, because it does not explain the network.")
            if refused
            else ""
        )
        self._checks.show_checks(values)
        self._curves.show_curves(values)

    @Slot(str)
    def _on_choice_changed(self, _key: str) -> None:
        self._layer.setVisible(self._method.value() == "gradcam")
        self.refresh()


def _read(values: dict[str, Any], image: Path, background: str, job: Job) -> _Read:
    job.check()
    arrays = read_arrays(Path(values["file"]))[0]
    return _Read(values, decode(image, background=background, max_side=SIDE), arrays.get("map"))
