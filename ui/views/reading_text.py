"""Markdown to be read at length: the window's own font, roomy lines, headings that stand out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.theme import base_points

LINE_PERCENT = 135


class ReadingText(QTextBrowser):
    """Shows Markdown and follows theme and text size; links are shown, never opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self.setProperty("kind", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_markdown(self, source: str) -> None:
        """Show `source` from its beginning."""
        self._source = source
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A document keeps the fonts and colours that it was made with.
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._source:
            self._lay_out()

    def _lay_out(self) -> None:
        size = base_points()
        document = self.document()
        font = self.font()
        font.setPointSizeF(size)
        document.setDefaultFont(font)
        self.setMarkdown(self._source)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            spacing = QTextBlockFormat()
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
            spacing.setLineHeight(LINE_PERCENT, kind.value)
            heading = block.blockFormat().headingLevel() > 0
            spacing.setTopMargin(size if heading and block.blockNumber() else 0)
            spacing.setBottomMargin(size / 2)
            cursor.mergeBlockFormat(spacing)
            if heading:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = cursor.charFormat()
                letters.setFontPointSize(size)
                letters.setProperty(letters.Property.FontSizeAdjustment.value, 0)
                cursor.mergeCharFormat(letters)
            _use_own_bold(cursor, block)
            block = block.next()
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _use_own_bold(cursor: QTextCursor, block: QTextBlock) -> None:
    """Set bold words in the heaviest weight that the window's typeface has; Qt would smear it."""
    semibold = QTextCharFormat()
    semibold.setFontWeight(QFont.Weight.DemiBold)
    parts = block.begin()
    while not parts.atEnd():
        words = parts.fragment()
        if words.charFormat().fontWeight() > QFont.Weight.DemiBold:
            cursor.setPosition(words.position())
            end = words.position() + words.length()
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(semibold)
        parts += 1
