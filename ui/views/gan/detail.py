"""The chosen images of a GAN's picture: enlarged, beside their nearest, and the walk between."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets import GhostButton, Label, ProgressLine
from ui.widgets.phrases import decimal
from workbench.jobs import Progress

LARGE, STEP = 112, 56  # px on the screen
STEPS = 10
_PER_LINE = 5


class GanDetail(QWidget):
    """What is known of one or two chosen images.

    Signals
    -------
    nearest_clicked(), walk_clicked()
        The nearest training image, or the walk between both, is wanted.
    """

    nearest_clicked = Signal()
    walk_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = _picture(LARGE), _picture(LARGE)
        self._first_title, self._second_title = Label(role="caption"), Label(role="caption")
        self._verdict, self._more = Label(wrap=True), Label(role="muted", wrap=True)
        self._nearest = GhostButton(self.tr("Nearest training image"), "search")
        self._walk = GhostButton(self.tr("Walk between the two"), "arrow-up-down")
        self._progress = ProgressLine()
        self._walk_title = Label(role="caption", wrap=True)
        self._steps = [_picture(STEP) for _ in range(STEPS)]
        self._tiles: list[QImage] = []
        self._places: tuple[int, ...] = ()
        self._lay_out()
        self._nearest.clicked.connect(self.nearest_clicked)
        self._walk.clicked.connect(self.walk_clicked)
        self.clear()

    def clear(self) -> None:
        """Know nothing any more."""
        self._tiles = []
        self._forget()
        self._show_hint()

    def show_tiles(self, tiles: Sequence[QImage], places: tuple[int, ...]) -> None:
        """Show one or two images; what was known of others, at other `places`, is forgotten."""
        if places == self._places and list(tiles) == self._tiles:
            return
        self._tiles, self._places = list(tiles), places
        self._forget()
        titles = (self.tr("First"), self.tr("Second"))
        pictures = ((self._first, self._first_title), (self._second, self._second_title))
        for number, (picture, title) in enumerate(pictures):
            there = number < len(tiles)
            _fill(picture, tiles[number] if there else None, titles[number])
            title.setText(titles[number] if there and len(tiles) > 1 else "")
        self._nearest.setEnabled(bool(tiles))
        self._walk.setEnabled(len(tiles) > 1)
        self._show_hint()

    def show_waiting(self, progress: Progress) -> None:
        """Say that an answer is on its way."""
        self._progress.set_progress(progress)
        self._progress.show()

    def show_nothing(self) -> None:
        """Wait no more."""
        self._progress.hide()

    def show_nearest(self, found: Mapping[str, Any]) -> None:
        """Show the nearest training image and whether it was copied."""
        self._progress.hide()
        self._first_title.setText(self.tr("Generated"))
        _fill(self._second, _decoded(found["picture"]), self.tr("Nearest training image"))
        self._second_title.setText(self.tr("Training image"))
        if found["copied"] is None:
            verdict = self.tr("Too few images are held out to say whether it is a copy.")
        elif found["copied"]:
            verdict = self.tr("A copy: it is nearer to this training image than new images are.")
        else:
            verdict = self.tr("No copy: new images are as near to a training image.")
        self._verdict.setText(verdict)
        self._verdict.set_role("danger" if found["copied"] else "body")
        text = self.tr(
            "Nearest is “{file}”. {share} % of {held} held-out images are nearer to a training "
            "image. In this picture {copies} of {count} are copies; of new images about "
            "{expected} would be called so."
        )
        self._more.setText(
            text.format(
                file=found["file"], share=decimal(100 * found["rank"], ".0f"), held=found["held"],
                copies=found["copies"], count=found["count"],
                expected=decimal(found["expected"], ".1f"),
            )
        )  # fmt: skip

    def show_walk(self, found: Mapping[str, Any]) -> None:
        """Show the images between two."""
        self._progress.hide()
        pictures = found["pictures"]
        name = self.tr("Step {number} of the walk")
        for number, label in enumerate(self._steps):
            there = number < len(pictures)
            image = _decoded(pictures[number]) if there else None
            _fill(label, image, name.format(number=number + 1))
        self._walk_title.setText(self.tr("From the first to the second, by the newest weights"))

    def _forget(self) -> None:
        self._progress.hide()
        self._verdict.setText("")
        self._more.setText("")
        self._walk_title.setText("")
        for label in self._steps:
            _fill(label, None, "")
        if not self._tiles:
            for picture in (self._first, self._second):
                _fill(picture, None, "")
            self._first_title.setText("")
            self._second_title.setText("")
        self._nearest.setEnabled(bool(self._tiles))
        self._walk.setEnabled(len(self._tiles) > 1)

    def _show_hint(self) -> None:
        if not self._tiles:
            hint = self.tr(
                "Choose an image to see whether it is new, or a copy of one of yours. Choose a "
                "second one with Ctrl to walk from one to the other."
            )
        else:
            hint = ""
        self._more.setText(hint)

    def _lay_out(self) -> None:
        pair = QGridLayout()
        pair.setSpacing(8)
        for column, (picture, title) in enumerate(
            ((self._first, self._first_title), (self._second, self._second_title))
        ):
            pair.addWidget(picture, 0, column)
            pair.addWidget(title, 1, column)
        pair.setColumnStretch(2, 1)
        steps = QGridLayout()
        steps.setSpacing(6)
        for number, label in enumerate(self._steps):
            steps.addWidget(label, number // _PER_LINE, number % _PER_LINE)
        steps.setColumnStretch(_PER_LINE, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._nearest)
        buttons.addWidget(self._walk)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(pair)
        layout.addWidget(self._verdict)
        layout.addWidget(self._more)
        layout.addLayout(buttons)
        layout.addWidget(self._progress)
        layout.addWidget(self._walk_title)
        layout.addLayout(steps)
        layout.addStretch(1)


def _picture(side: int) -> QLabel:
    label = QLabel()
    label.setFixedSize(side, side)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _fill(label: QLabel, image: QImage | None, name: str) -> None:
    label.setAccessibleName(name)
    label.setVisible(image is not None)
    if image is None:
        label.clear()
        return
    ratio = label.devicePixelRatioF()
    side = round(label.width() * ratio)
    kind = Qt.TransformationMode.FastTransformation
    if image.width() * 2 > side:
        kind = Qt.TransformationMode.SmoothTransformation
    pixels = QPixmap.fromImage(image).scaled(side, side, mode=kind)
    pixels.setDevicePixelRatio(ratio)
    label.setPixmap(pixels)


def _decoded(text: str) -> QImage:
    return QImage.fromData(base64.b64decode(text))
