"""Which group of layers learns when, and how fast, over the epochs of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.diagram.pyramid import fill_colour
from ui.views.transfer.unfreeze_table import bands_table
from ui.widgets.phrases import count, locale, short_count
from workbench.settings import TransferSettings
from workbench.transfer.groups import Group
from workbench.transfer.sizes import GROUPS, GroupSize

ROW, GAP, AXIS, LABELS = 30, 6, 20, 168


@dataclass(frozen=True, slots=True)
class Band:
    """One group's time: from epoch `start` (0-based) it learns at `rate` times the rate.

    `start` is the number of epochs where it never learns.
    """

    group: Group
    size: GroupSize
    start: int
    rate: float


def bands(
    sizes: Mapping[Group, GroupSize], settings: TransferSettings, epochs: int
) -> tuple[Band, ...]:
    """Return the time of each group, from the classes to the image."""
    rates = (settings.head_rate, settings.upper_rate, settings.lower_rate)
    made = []
    for number, (group, rate) in enumerate(zip(GROUPS, rates, strict=True)):
        size = sizes.get(group, GroupSize(0, 0))
        start = min(number * settings.unfreeze_every, epochs) if size.trained else epochs
        made.append(Band(group, size, start, rate))
    return tuple(made)


class UnfreezeChart(QWidget):
    """A row for each group: its parameters, and a bar over the epochs in which it learns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[Band, ...] = ()
        self._epochs = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Which layers learn when"))
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)

    def show_bands(self, shown: tuple[Band, ...], epochs: int) -> None:
        """Show the groups over a run of so many epochs."""
        self._bands, self._epochs = shown, max(1, epochs)
        words = " ".join(self._sentence(band) for band in shown)
        self.setAccessibleDescription(words)
        self.setToolTip("\n".join(self._sentence(band) for band in shown))
        self.update()

    def bands(self) -> tuple[Band, ...]:
        """Return what is shown."""
        return self._bands

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        names = [self._name(band.group) for band in self._bands]
        return bands_table(self.accessibleName(), self._bands, names, self._epochs)

    def sizeHint(self) -> QSize:
        return QSize(520, 3 * ROW + 2 * GAP + AXIS)

    def minimumSizeHint(self) -> QSize:
        return QSize(380, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _name(self, group: Group) -> str:
        names = {
            "head": self.tr("Head"),
            "upper": self.tr("Upper layers"),
            "lower": self.tr("Lower layers"),
        }
        return names[group]

    def _sentence(self, band: Band) -> str:
        if band.start >= self._epochs:
            when = self.tr("{group}, {n} parameters: frozen throughout.")
        elif band.start:
            when = self.tr("{group}, {n} parameters: learns from epoch {epoch} on, rate × {rate}.")
        else:
            when = self.tr("{group}, {n} parameters: learns from the start, rate × {rate}.")
        return when.format(
            group=self._name(band.group), n=count(band.size.parameters),
            epoch=band.start + 1, rate=rate_text(band.rate),
        )  # fmt: skip

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, band in enumerate(self._bands):
            top = number * (ROW + GAP)
            self._paint_label(painter, tokens, QRectF(0, top, LABELS, ROW), band)
            self._paint_bar(painter, tokens, QRectF(LABELS, top, self._width(), ROW), band)
        self._paint_axis(painter, tokens)

    def _width(self) -> float:
        return max(1, self.width() - LABELS - 2)

    def _paint_label(self, painter: QPainter, tokens: Tokens, area: QRectF, band: Band) -> None:
        painter.setFont(scaled(self.font(), 1.0, bold=True))
        painter.setPen(QColor(tokens.text))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignTop), self._name(band.group))
        painter.setFont(tabular(scaled(self.font(), 0.88)))
        painter.setPen(QColor(tokens.muted))
        size = band.size
        text = self.tr("{n} parameters").format(n=short_count(size.parameters))
        if 0 < size.trained < size.parameters:
            text = self.tr("{n} of {all} learn").format(
                n=short_count(size.trained), all=short_count(size.parameters)
            )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignBottom), text)

    def _paint_bar(self, painter: QPainter, tokens: Tokens, area: QRectF, band: Band) -> None:
        edge = area.width() * band.start / self._epochs
        held = QRectF(area.x(), area.y(), edge, area.height())
        learns = QRectF(area.x() + edge, area.y(), area.width() - edge, area.height())
        never = band.start >= self._epochs
        frozen = self.tr("frozen") if never else self.tr("waits")
        learning = self.tr("learns · rate × {rate}").format(rate=rate_text(band.rate))
        head = band.group == "head"
        for part, colour, text in (
            (held, tokens.frozen, frozen),
            (learns, tokens.replaced if head else tokens.trainable, learning),
        ):
            if part.width() < 1:
                continue
            strength = 0.16 if part is held else 0.30
            painter.setPen(QPen(QColor(colour), 1.2))
            painter.setBrush(fill_colour(tokens, QColor(colour), strength))
            painter.drawRoundedRect(part.adjusted(1, 3, -1, -3), 5, 5)
            painter.setPen(QColor(tokens.text))
            painter.setFont(tabular(scaled(self.font(), 0.92)))
            if painter.fontMetrics().horizontalAdvance(text) <= part.width() - 10:
                painter.drawText(part, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_axis(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(tabular(scaled(self.font(), 0.85)))
        y, width = 3 * ROW + 2 * GAP + 3.0, self._width()
        painter.setPen(QColor(tokens.muted))
        marks = sorted({0, self._epochs, *(band.start for band in self._bands)})
        last = -60.0
        for mark in marks:
            x = LABELS + width * mark / self._epochs
            painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 1))
            text = self.tr("epoch {n}").format(n=count(mark + 1))
            if mark == self._epochs:
                text = self.tr("end of epoch {n}").format(n=count(mark))
            room = painter.fontMetrics().horizontalAdvance(text) + 8
            left = min(max(x - room / 2, LABELS), self.width() - room)
            if left > last or mark == self._epochs:
                if mark == self._epochs and left <= last:
                    continue
                box = QRectF(left, y, room, AXIS - 3)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
                last = left + room


def rate_text(rate: float) -> str:
    """Return a factor as it is typed: "1", "0.1"."""
    return locale().toString(float(rate), "g", 3)
