"""A radio button as a card: what it is, and what follows from choosing it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Tokens, scaled, tabular, tokens_for

PADDING = 10
ICON = 18
CORNER = 8.0
GAP = 2


def paint_option(painter: QPainter, tokens: Tokens, area: QRectF, button: QAbstractButton) -> None:
    """Draw the surface of a card that can be chosen: its state by colour, the focus by a halo."""
    on = button.isChecked()
    edge = tokens.accent if on else tokens.outline if button.underMouse() else tokens.border
    painter.setBrush(QColor(tokens.accent_soft if on else tokens.surface))
    painter.setPen(QPen(QColor(edge), 1.6 if on else 1.0))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), CORNER, CORNER)
    if button.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.text if on else tokens.accent), 1.6))
        painter.drawRoundedRect(area.adjusted(3.5, 3.5, -3.5, -3.5), CORNER - 2.5, CORNER - 2.5)


class OptionCard(QRadioButton):
    """A title over one sentence, behind an icon. Siblings exclude each other, as radio buttons do.

    Figures that follow from the choice can stand below it.

    Parameters
    ----------
    title, sentence : str
    icon_name : str
        Of resources/icons.
    """

    def __init__(
        self, title: str, sentence: str, icon_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title, self._sentence, self._icon = title, sentence, icon_name
        self._detail = ""
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_detail(self, short: str, words: str) -> None:
        """Show figures as `short`, one line; `words` are for the tooltip and screen readers."""
        had, self._detail = bool(self._detail), short
        self.setToolTip(words)
        self.setAccessibleDescription(f"{self._sentence} {words}".strip())
        if had != bool(short):
            self.updateGeometry()
        self.update()

    def detail(self) -> str:
        """Return the figures that are shown."""
        return self._detail

    def sizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(260))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.heightForWidth(260))

    def heightForWidth(self, width: int) -> int:
        words = self._sentence_height(width - 3 * PADDING - ICON)
        figures = self._small().height() + GAP if self._detail else 0
        return self.fontMetrics().height() + words + figures + 2 * PADDING

    def hitButton(self, position: object) -> bool:  # noqa: ARG002 - the whole card is the button
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, on = tokens_for(self), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        paint_option(painter, tokens, area, self)
        mark = QRectF(PADDING, PADDING, ICON, ICON)
        paint_icon(painter, self._icon, tokens.accent if on else tokens.muted, mark)
        left = 2 * PADDING + ICON
        text = QRectF(left, PADDING, self.width() - left - PADDING, self.height() - 2 * PADDING)
        painter.setPen(QColor(tokens.text))
        painter.setFont(scaled(self.font(), 1.0, bold=True))
        painter.drawText(text, int(Qt.AlignmentFlag.AlignTop), self._title)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(scaled(self.font(), 0.92))
        below = text.adjusted(0, self.fontMetrics().height(), 0, 4)
        painter.drawText(below, int(Qt.TextFlag.TextWordWrap), self._sentence)
        if self._detail:
            painter.setPen(QColor(tokens.text))
            painter.setFont(tabular(scaled(self.font(), 0.92)))
            foot = below.adjusted(0, self._sentence_height(int(below.width())) + GAP, 0, 0)
            detail = painter.fontMetrics().elidedText(
                self._detail, Qt.TextElideMode.ElideRight, int(foot.width())
            )
            painter.drawText(foot, int(Qt.AlignmentFlag.AlignTop), detail)

    def _small(self) -> QFontMetrics:
        return QFontMetrics(scaled(self.font(), 0.92))

    def _sentence_height(self, width: int) -> int:
        flags = int(Qt.TextFlag.TextWordWrap)
        return self._small().boundingRect(0, 0, width, 1000, flags, self._sentence).height()
