"""The course's chart of when to do what: size of the new set across, similarity to the old up."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.advisor.table import place_table
from ui.views.data_table import DataTable, offer_table
from ui.views.diagram.pyramid import fill_colour
from ui.widgets.phrases import count, locale, named

LEFT, RIGHT, TOP, BOTTOM = 56, 122, 10, 44
FEWEST, DECADES = 1.0, 5  # images of a class at the axis' left end, and its length
LEAST_GAP = 14.0  # between the names of known sets
NEAR_MOUSE = 9.0
LABEL_WIDTH = 46  # of a number under the axis


@dataclass(frozen=True, slots=True)
class Place:
    """Where a set lies.

    Attributes
    ----------
    per_class, smallest : float
        Images of a usual class, and of the smallest.
    similarity : float
        0 (far) to 1 (near), between the ends `low` and `high` of its interval.
    quadrant : str
        "small-similar" and so on, as the advisor decided.
    """

    per_class: float
    smallest: float
    similarity: float
    low: float
    high: float
    quadrant: str


class AdvisorChart(QWidget):
    """Four quadrants with their strategies, known sets at the edge, and the user's set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._known: tuple[tuple[str, float], ...] = ()
        self._large, self._near = 500.0, 0.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Size and similarity of your images"))
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)
        self._describe()

    def show_place(
        self,
        place: Place | None,
        known: Sequence[tuple[str, float]],
        *,
        large: float | None = None,
        near: float | None = None,
    ) -> None:
        """Show the user's set, and sets whose similarity is known.

        Parameters
        ----------
        place : Place or None
            None shows the bare chart.
        known : sequence of (name, similarity)
        large, near : float, optional
            Images of a class from which a set is large, and the similarity from which it is near.
        """
        self._place, self._known = place, tuple(known)
        self._large, self._near = large or self._large, near or self._near
        self._describe()
        self.update()

    def place(self) -> Place | None:
        """Return where the user's set is shown."""
        return self._place

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return place_table(self.accessibleName(), self._place, self._known)

    def known(self) -> tuple[tuple[str, float], ...]:
        """Return the sets at the edge."""
        return self._known

    def position(self, per_class: float, similarity: float) -> QPointF:
        """Return where a set is drawn, in widget coordinates."""
        plot = self._plot()
        share = min(math.log10(max(per_class, FEWEST) / FEWEST) / DECADES, 1.0)
        return QPointF(plot.x() + share * plot.width(), plot.bottom() - similarity * plot.height())

    def sizeHint(self) -> QSize:
        return QSize(460, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 250)

    # ---- words

    def _describe(self) -> None:
        place = self._place
        if place is None:
            text = self.tr("Your images have not been placed yet.")
        else:
            text = self.tr(
                "{n} images of a class; similarity {value}, between {low} and {high}; {quadrant}."
            ).format(
                n=count(round(place.per_class)), value=share_text(place.similarity),
                low=share_text(place.low), high=share_text(place.high),
                quadrant=self.quadrant_words(place.quadrant),
            )  # fmt: skip
        self.setAccessibleDescription(text)

    def quadrant_words(self, quadrant: str) -> str:
        """Return the name of a quadrant, and what the course advises there."""
        words = {
            "small-similar": self.tr("small and similar"),
            "small-different": self.tr("small and different"),
            "large-similar": self.tr("large and similar"),
            "large-different": self.tr("large and different"),
        }
        return words.get(quadrant, quadrant)

    def _advice(self, quadrant: str) -> str:
        words = {
            "small-similar": self.tr("Feature extractor: a new last layer only"),
            "small-different": self.tr("Features of earlier layers; freeze those"),
            "large-similar": self.tr("Fine-tune, lower layers frozen or all"),
            "large-different": self.tr("Fine-tune all, or from scratch"),
        }
        return words[quadrant]

    # ---- events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        for name, similarity in self._known:
            y = plot.bottom() - similarity * plot.height()
            at = event.position()
            if abs(at.y() - y) < NEAR_MOUSE and abs(at.x() - plot.right()) < NEAR_MOUSE:
                text = named(name, share_text(similarity))
                QToolTip.showText(event.globalPosition().toPoint(), text, self)
                return
        QToolTip.hideText()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    # ---- painting

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_quadrants(painter, tokens)
        self._paint_axes(painter, tokens)
        self._paint_known(painter, tokens)
        if self._place is not None:
            self._paint_place(painter, tokens, self._place)

    def _paint_quadrants(self, painter: QPainter, tokens: Tokens) -> None:
        plot, middle = self._plot(), self.position(self._large, self._near)
        for quadrant in ("small-similar", "small-different", "large-similar", "large-different"):
            left = quadrant.startswith("small")
            upper = quadrant.endswith("similar")
            x = (plot.left(), middle.x()) if left else (middle.x(), plot.right())
            y = (plot.top(), middle.y()) if upper else (middle.y(), plot.bottom())
            area = QRectF(QPointF(x[0], y[0]), QPointF(x[1], y[1]))
            chosen = self._place is not None and self._place.quadrant == quadrant
            colour = QColor(tokens.accent)
            painter.fillRect(area, fill_colour(tokens, colour, 0.16 if chosen else 0.03))
            self._paint_texts(painter, tokens, area.adjusted(7, 5, -6, -5), quadrant, chosen=chosen)
        painter.setPen(QPen(QColor(tokens.outline), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(middle.x(), plot.top()), QPointF(middle.x(), plot.bottom()))
        painter.drawLine(QPointF(plot.left(), middle.y()), QPointF(plot.right(), middle.y()))

    def _paint_texts(
        self, painter: QPainter, tokens: Tokens, area: QRectF, quadrant: str, *, chosen: bool
    ) -> None:
        # Beside the middle line, because sets lie near the upper and lower edges.
        wrap, upper = int(Qt.TextFlag.TextWordWrap), quadrant.endswith("similar")
        bold, plain = scaled(base_font(), 0.9, bold=True), scaled(base_font(), 0.88)
        title = self.quadrant_words(quadrant)
        title = title[:1].upper() + title[1:]
        painter.setFont(plain)
        below = painter.boundingRect(area, wrap, self._advice(quadrant)).height()
        painter.setFont(bold)
        above = painter.boundingRect(area, wrap, title).height() + 1
        top = area.bottom() - above - below if upper else area.top()
        painter.setPen(QColor(tokens.text if chosen else tokens.muted))
        painter.drawText(QRectF(area.x(), top, area.width(), above + 4), wrap, title)
        painter.setFont(plain)
        painter.setPen(QColor(tokens.muted))
        room = QRectF(area.x(), top + above, area.width(), below + 4)
        painter.drawText(room, wrap, self._advice(quadrant))

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot = self._plot()
        painter.setPen(QPen(QColor(tokens.border), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)
        painter.setFont(tabular(scaled(base_font(), 0.85)))
        painter.setPen(QColor(tokens.muted))
        centre = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        every = 1 if plot.width() >= DECADES * LABEL_WIDTH else 2
        for exponent in range(DECADES + 1):
            x = self.position(10**exponent, 0).x()
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3))
            if exponent % every == 0:
                room = QRectF(x - 40, plot.bottom() + 5, 80, 15)
                painter.drawText(room, centre, count(10**exponent))
        title = QRectF(plot.left(), plot.bottom() + 23, plot.width(), 18)
        painter.drawText(title, centre, self.tr("images of a class"))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for value in (0.0, 0.5, 1.0):
            y = self.position(1, value).y()
            painter.drawText(QRectF(0, y - 8, LEFT - 6, 16), right, share_text(value))
        painter.save()
        painter.translate(10, plot.center().y())
        painter.rotate(-90)
        room = QRectF(-plot.height() / 2, -8, plot.height(), 16)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.tr("similarity"))
        painter.restore()

    def _paint_known(self, painter: QPainter, tokens: Tokens) -> None:
        plot = self._plot()
        painter.setFont(scaled(base_font(), 0.85))
        metrics, colour = painter.fontMetrics(), QColor(tokens.outline)
        ordered = sorted(self._known, key=lambda item: -item[1])
        wanted = [plot.bottom() - value * plot.height() for _, value in ordered]
        for (name, _), y, label in zip(
            ordered, wanted, apart(wanted, LEAST_GAP, plot.top() - 4, plot.bottom()), strict=True
        ):
            painter.setPen(QPen(colour, 0.8))
            painter.drawLine(QPointF(plot.right() + 3, y), QPointF(plot.right() + 11, label))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(plot.right(), y), 3.0, 3.0)
            painter.setPen(QColor(tokens.muted))
            room = QRectF(plot.right() + 14, label - 8, RIGHT - 16, 16)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_place(self, painter: QPainter, tokens: Tokens, place: Place) -> None:
        at, colour = self.position(place.per_class, place.similarity), QColor(tokens.train)
        painter.setPen(QPen(colour, 2.0))
        low, high = (self.position(place.per_class, end).y() for end in (place.low, place.high))
        painter.drawLine(QPointF(at.x(), low), QPointF(at.x(), high))
        left = self.position(place.smallest, place.similarity).x()
        painter.drawLine(QPointF(left, at.y()), at)
        painter.setPen(QPen(QColor(tokens.surface), 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(at, 6.5, 6.5)
        self._paint_name(painter, tokens, at)

    def _paint_name(self, painter: QPainter, tokens: Tokens, at: QPointF) -> None:
        """Write beside the user's point, on a plate of its own, inside the plot."""
        text, plot = self.tr("Your images"), self._plot()
        painter.setFont(scaled(base_font(), 0.92, bold=True))
        metrics = painter.fontMetrics()
        plate = QRectF(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 4)
        fits = at.x() + 12 + plate.width() < plot.right()
        plate.moveLeft(at.x() + 12 if fits else at.x() - 12 - plate.width())
        # Away from the middle line, where the quadrants' texts are, as long as there is room.
        above, below = at.y() - 8 - plate.height(), at.y() + 8
        up = above > plot.top() and (at.y() < plot.center().y() or below > plot.bottom() - 24)
        plate.moveTop(above if up else below)
        painter.setPen(QPen(QColor(tokens.train), 1.0))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(plate, 5, 5)
        painter.setPen(QColor(tokens.train))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), text)


def apart(wanted: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Return places near those `wanted`, in ascending order, at least `gap` from each other."""
    places: list[float] = []
    for y in wanted:
        places.append(max(y, places[-1] + gap) if places else max(y, top))
    limit = bottom
    for number in reversed(range(len(places))):
        places[number] = min(places[number], limit)
        limit = places[number] - gap
    return places


def share_text(value: float) -> str:
    """Return a similarity as "0.87"."""
    return locale().toString(float(value), "f", 2)
