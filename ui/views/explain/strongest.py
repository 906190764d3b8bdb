"""Strongest images: what excites a channel most, among the user's images and of all images."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.data_table import DataTable, offer_table
from ui.views.explain.colours import image_of
from ui.views.explain.overlay import Overlay
from ui.views.explain.subject import Subject
from ui.views.explain.view import InsideView
from ui.views.latest import LatestTask
from ui.views.tile_list import Tile, TileList
from ui.widgets import IntegerField, Label, PrimaryButton, Segmented
from ui.widgets.phrases import count, locale
from ui.widgets.wrapping import WrappingRow
from workbench.data.decode import decode
from workbench.explain.store import read_arrays
from workbench.jobs import Job

SIDE = 480
"""Longest side of a picture before its part is cut out, in pixels."""
LEAST_SHARE = 0.3
"""Of the picture that is shown around a smaller part."""
FRAME = (255, 140, 0)
Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class _Found:
    """The strongest images of all channels, as the engine wrote them."""

    values: npt.NDArray[np.float32]
    rows: npt.NDArray[np.int64]
    boxes: npt.NDArray[np.float64]
    files: list[str]
    labels: list[str]


@dataclass(frozen=True)
class _Shown:
    """What is to be drawn: pictures of a channel, or one that was made up."""

    pictures: list[Pixels]
    imagined: Pixels | None = None
    found: _Found | None = None


class StrongestView(InsideView):
    """The parts of the user's images to which a channel reacts most, or an image made up for it.

    All channels of a layer are looked for at once; another channel is then there at once.
    """

    ICON = "images"
    AT_ONCE = False

    def __init__(self, parent: QWidget | None = None) -> None:
        self._found: _Found | None = None
        self._layer, self._numbers = "", ""
        super().__init__(parent)
        self._task = LatestTask(self)
        self._task.done.connect(self._on_drawn)
        self._task.failed.connect(self.show_error)

    # -- as every tab ------------------------------------------------------------------------

    def invitation(self) -> tuple[str, str, str]:
        if not self.subject.layer:  # the engine is still working out which there are
            return self.tr("Strongest images"), "", ""
        if self._kind.value() == "imagined":
            text = self.tr(
                "An image is made up, step by step, to excite channel {channel} of {layer} as much "
                "as possible."
            )
            action = self.tr("Make one up")
        else:
            text = self.tr(
                "All your images are shown to the network; kept are those to which each channel "
                "of {layer} reacts most."
            )
            action = self.tr("Look through my images")
        said = text.format(channel=self._channel.value(), layer=self.subject.layer)
        return self.tr("Strongest images"), said, action

    def question(self) -> tuple[str, dict[str, Any]] | None:
        if not self.subject.layer:
            return None
        params: dict[str, Any] = {"layer": self.subject.layer}
        if self._kind.value() == "imagined":
            return "imagined", {**params, "channel": self._channel.value()}
        return "strongest", params

    def make_bar(self) -> QWidget:
        self._kind = Segmented(
            [("strongest", self.tr("Of my images")), ("imagined", self.tr("Made up"))],
            self.tr("Which images"),
        )
        self._channel = IntegerField(0, 0, self.tr("Channel"))
        label = Label(self.tr("C&hannel"))
        label.setBuddy(self._channel)
        self._ask = PrimaryButton(self.tr("Find"))
        self._ask.clicked.connect(self.ask)
        self._kind.value_changed.connect(self._on_kind_changed)
        self._channel.valueChanged.connect(self._on_channel_changed)
        bar = QWidget()
        row = WrappingRow(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._kind, label, self._channel):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._ask)
        return bar

    def make_page(self) -> QWidget:
        self._facts = Label(role="caption", wrap=True)
        self._tiles = TileList(132, smooth=True)
        self._tiles.setAccessibleName(self.tr("Images that excite the channel most"))
        self._imagined = Overlay(self.tr("Made up, not a photograph"))
        offer_table(self, [self._tiles])
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._facts)
        column.addWidget(self._tiles, 1)
        column.addWidget(self._imagined, 1)
        return page

    def show_subject(self, subject: Subject) -> None:
        layer = subject.chosen_layer()
        if subject.layer != self._layer and layer is not None:
            self._layer, self._found = subject.layer, None
            blocked = self._channel.blockSignals(True)
            self._channel.setRange(0, max(0, _channels(layer.output_shape) - 1))
            self._channel.blockSignals(blocked)
        super().show_subject(subject)

    def show_values(self, values: dict[str, Any]) -> None:
        path, channel = Path(values["file"]), self._channel.value()
        background = self.subject.background
        if "value" in values:
            self._numbers = self._imagined_words(values)
            self._task.submit(lambda job: _read_imagined(path, job), interrupt=True)
            return
        self._task.submit(
            lambda job: _read_strongest(path, channel, background, job), interrupt=True
        )

    def close_threads(self) -> None:
        self._task.close()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        title = self.tr("Strongest images of channel {channel}")
        headings = (self.tr("File"), self.tr("Class"), self.tr("Highest value"))
        rows: list[list[str | float]] = []
        channel = self._channel.value()
        if self._found is not None and channel < len(self._found.rows):
            for number, row in enumerate(self._found.rows[channel]):
                value = float(self._found.values[channel, number])
                rows.append([Path(self._found.files[row]).name, self._found.labels[row], value])
        return DataTable(title.format(channel=channel), headings, rows)

    # -- inside ------------------------------------------------------------------------------

    def _imagined_words(self, values: dict[str, Any]) -> str:
        text = self.tr("Channel {channel} reaches {value}; for the noise it began with, {start}.")
        said = text.format(
            channel=values["channel"], value=_short(values["value"]), start=_short(values["start"])
        )
        if self._found is not None and values["channel"] < len(self._found.values):
            best = self.tr("The strongest of your images reaches {value}.")
            top = float(self._found.values[values["channel"], 0])
            said = f"{said} {best.format(value=_short(top))}"
        return said

    @Slot(object)
    def _on_drawn(self, shown: _Shown) -> None:
        made_up = shown.imagined is not None
        self._imagined.setVisible(made_up)
        self._tiles.setVisible(not made_up)
        if shown.imagined is not None:
            self._imagined.show_picture(shown.imagined)
            self._facts.setText(self._numbers)
            return
        self._found = shown.found
        pictures, channel = shown.pictures, self._channel.value()
        text = self.tr(
            "{n} images looked through; framed is what channel {channel} sees at its peak."
        )
        files = self._found.files if self._found is not None else []
        self._facts.setText(text.format(n=count(len(files)), channel=channel))
        self._tiles.set_tiles(len(pictures), lambda number: self._tile(pictures, channel, number))

    def _tile(self, pictures: list[Pixels], channel: int, number: int) -> Tile:
        if self._found is None:
            return Tile(image_of(pictures[number]))
        row = self._found.rows[channel, number]
        value = _short(float(self._found.values[channel, number]))
        text = self.tr("{file}, class {label}: {value}")
        name, label = Path(self._found.files[row]).name, self._found.labels[row]
        said = text.format(file=name, label=label, value=value)
        return Tile(image_of(pictures[number]), f"{value} · {label}", said)

    @Slot(str)
    def _on_kind_changed(self, _kind: str) -> None:
        self.refresh()

    @Slot(int)
    def _on_channel_changed(self, channel: int) -> None:
        found, background = self._found, self.subject.background
        if self._kind.value() == "strongest" and found is not None:
            self._task.submit(
                lambda job: _pictures(found, channel, background, job), interrupt=True
            )
        else:
            self.refresh()


def _read_strongest(path: Path, channel: int, background: str, job: Job) -> _Shown:
    arrays, facts = read_arrays(path)
    found = _Found(
        arrays["values"], arrays["rows"], arrays["boxes"], facts["files"], facts["labels"]
    )
    return _pictures(found, min(channel, len(found.values) - 1), background, job)


def _read_imagined(path: Path, job: Job) -> _Shown:
    job.check()
    return _Shown([], imagined=read_arrays(path)[0]["pixels"])


def _pictures(found: _Found, channel: int, background: str, job: Job) -> _Shown:
    pictures = []
    for number, row in enumerate(found.rows[channel]):
        job.check()
        pixels = decode(Path(found.files[row]), background=background, max_side=SIDE)
        left, top, right, bottom = found.boxes[channel, number]
        pictures.append(framed_part(pixels, (left, top, right, bottom)))
    return _Shown(pictures, found=found)


def framed_part(pixels: Pixels, box: tuple[float, float, float, float]) -> Pixels:
    """Return a part of a picture with some of what is around it, and a frame around the part.

    Parameters
    ----------
    box : tuple of float
        Left, top, right and bottom as shares of the picture's sides.
    """
    height, width, _ = pixels.shape
    left, top, right, bottom = box
    if right - left >= 1 and bottom - top >= 1:
        return pixels
    room = []
    for low, high in ((left, right), (top, bottom)):
        side = min(1.0, max(high - low, LEAST_SHARE) * 1.15)
        begin = min(max(0.0, (low + high - side) / 2), 1 - side)
        room.append((begin, begin + side))
    (x0, x1), (y0, y1) = room
    rows, columns = (
        slice(round(y0 * height), round(y1 * height)),
        slice(round(x0 * width), round(x1 * width)),
    )
    shown = pixels[rows, columns].copy()
    a, b = round(top * height) - rows.start, round(bottom * height) - rows.start
    c, d = round(left * width) - columns.start, round(right * width) - columns.start
    tall, wide = shown.shape[:2]
    thick = max(1, max(tall, wide) // 70)
    # where the part ends at the picture's edge, the frame lies inside it
    top_edge, bottom_edge = max(a, thick), min(b, tall - thick)
    left_edge, right_edge = max(c, thick), min(d, wide - thick)
    frame = np.zeros((tall, wide), bool)
    frame[top_edge - thick : bottom_edge + thick, left_edge - thick : right_edge + thick] = True
    frame[top_edge:bottom_edge, left_edge:right_edge] = False
    shown[frame] = FRAME
    return shown


def _channels(shape: tuple[int, ...]) -> int:
    """Return how many channels an output has; some of timm's networks hold them last."""
    if len(shape) == 3 and shape[0] == shape[1] != shape[2]:
        return shape[2]
    return shape[0] if shape else 0


def _short(value: float) -> str:
    return locale().toString(value, "g", 3)
