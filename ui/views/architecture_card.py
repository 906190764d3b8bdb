"""An architecture as a card to choose: a drawing of its layers, its facts, its idea."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme import Tokens, scaled, tabular, tokens_for
from ui.views.pyramid import paint_thumbnail
from ui.widgets.option_card import paint_option
from ui.widgets.phrases import count, short_count
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import boxes

HEIGHT = 90
PADDING = 10.0
CORNER = 8.0
THUMBNAIL = (84.0, 42.0)


class ArchitectureCard(QRadioButton):
    """One network of the registry. Siblings exclude each other; the arrow keys walk through them.

    Parameters
    ----------
    facts : dict
        What `Card.to_dict` gives, with the small LayerGraph under "graph".
    """

    def __init__(self, facts: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        graph = LayerGraph.from_dict(facts["graph"])
        self._boxes = boxes(graph)
        self._figures = self.tr("{parameters} parameters · {macs}").format(
            parameters=short_count(graph.parameters), macs=macs_text(graph.macs)
        )
        self.setAccessibleName(f"{facts['title']}, {facts['year']}")
        words = [facts["idea"], self._figures, self._badge()]
        self.setAccessibleDescription(". ".join(word for word in words if word))
        self.setToolTip(self._tooltip(graph))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(262, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, HEIGHT)

    def hitButton(self, position: object) -> bool:  # noqa: ARG002 - the whole card is the button
        return True

    def _badge(self) -> str:
        return self.tr("weights here") if weights_here(self.facts) else ""

    def _tooltip(self, graph: LayerGraph) -> str:
        return "\n".join(
            (
                f"{self.facts['title']} ({self.facts['year']})",
                f"{self.facts['authors']}: {self.facts['paper']}",
                self.facts["idea"],
                self.tr("{n} parameters for {k} classes").format(
                    n=count(graph.parameters), k=count(self.facts["classes"])
                ),
            )
        )

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_option(painter, tokens, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self)
        width, height = THUMBNAIL
        frame = QRectF(PADDING, PADDING, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface if self.isChecked() else tokens.raised))
        painter.drawRoundedRect(frame, 5, 5)
        paint_thumbnail(painter, self._boxes, frame.adjusted(6, 5, -6, -5), tokens)
        left = frame.right() + PADDING
        self._paint_texts(painter, tokens, left, self.width() - left - PADDING)
        self._paint_figures(painter, tokens)

    def _paint_texts(self, painter: QPainter, tokens: Tokens, left: float, width: float) -> None:
        title, year = str(self.facts["title"]), str(self.facts["year"])
        bold = scaled(self.font(), 1.0, bold=True)
        room = QFontMetrics(self.font()).horizontalAdvance(f" {year}")
        shown = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, int(width) - room)
        line = QRectF(left, PADDING - 2, width, self.fontMetrics().height())
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), shown)
        used = painter.fontMetrics().horizontalAdvance(shown)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(line.adjusted(used, 0, 0, 0), int(Qt.AlignmentFlag.AlignLeft), f" {year}")
        painter.setFont(scaled(self.font(), 0.88))
        idea = QRectF(left, line.bottom() + 1, width, 2 * painter.fontMetrics().lineSpacing())
        paint_two_lines(painter, idea, str(self.facts["idea"]))

    def _paint_figures(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(tabular(scaled(self.font(), 0.88)))
        height = painter.fontMetrics().height()
        line = QRectF(
            PADDING, self.height() - PADDING - height + 2, self.width() - 2 * PADDING, height
        )
        if badge := self._badge():
            width = painter.fontMetrics().horizontalAdvance(badge) + 14
            pill = QRectF(line.right() - width, line.y() - 1, width, height + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.success_soft))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(QColor(tokens.success))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), badge)
            line.setRight(pill.left() - 4)
        painter.setPen(QColor(tokens.muted))
        shown = painter.fontMetrics().elidedText(
            self._figures, Qt.TextElideMode.ElideRight, int(line.width())
        )
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), shown)


class CardSkeleton(QWidget):
    """The shape of a card that is still to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QColor(tokens.surface))
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(area, CORNER, CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.grid))
        left, right = THUMBNAIL[0] + 2 * PADDING, self.width() - 2 * PADDING
        painter.drawRoundedRect(QRectF(PADDING, PADDING, *THUMBNAIL), 5, 5)
        for top, share in ((PADDING + 2, 0.7), (PADDING + 22, 1.0), (PADDING + 36, 0.5)):
            bar = QRectF(left, top, share * (right - left), 9)
            painter.drawRoundedRect(bar, 4, 4)
        painter.drawRoundedRect(QRectF(PADDING, self.height() - PADDING - 10, 150, 9), 4, 4)


def weights_here(facts: dict[str, Any]) -> bool:
    """Return whether pretrained weights of a network are on this machine."""
    weights = facts.get("weights")
    return bool(weights and weights.get("available"))


def macs_text(macs: int) -> str:
    """Return multiply-adds as papers do: "1.81 GMACs", or "416 kMACs" for the smallest."""
    for size, letter in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if macs >= 0.0995 * size or letter == "k":
            break
    value = macs / size
    return f"{value:.2f} {letter}MACs" if value < 9.995 else f"{value:.0f} {letter}MACs"


def paint_two_lines(painter: QPainter, area: QRectF, text: str) -> None:
    """Draw `text` over at most two lines, the second shortened if it must be."""
    metrics, width = painter.fontMetrics(), int(area.width())
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        first = metrics.elidedText(words.pop(0), Qt.TextElideMode.ElideRight, width)
    second = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    painter.drawText(area, flags, first)
    painter.drawText(area.adjusted(0, metrics.lineSpacing(), 0, 2), flags, second)
