"""A sheet at the side of a page that explains it in plain words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from ui.theme import base_points
from ui.widgets import IconButton, Label

LINE_PERCENT = 135
LETTERS = 38  # of a line


class HelpSheet(QFrame):
    """Shows Markdown; Esc and its cross close it.

    Signals
    -------
    closed()
        The user has read enough.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sheet")
        self._source = ""
        self._title = Label("", "title", wrap=True)
        close = IconButton("x", self.tr("Close the help"))
        close.clicked.connect(self.closed)
        self._text = QTextBrowser()
        self._text.setProperty("kind", "reading")
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._text.setTabChangesFocus(True)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 10, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, without its marks."""
        return self._text.toPlainText()

    def show_text(self, title: str, source: str) -> None:
        """Show Markdown below a title."""
        self._source = source
        self._title.setText(title)
        self._text.setAccessibleName(self.tr("Help: {title}").format(title=title))
        self._lay_out()

    def wanted_width(self) -> int:
        """Return the width that lines of a readable length take at the present text size."""
        return LETTERS * self.fontMetrics().averageCharWidth() + 60

    def take_focus(self) -> None:
        """Let the keyboard scroll it."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A document keeps the fonts and colours that it was made with.
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._source:
            self._lay_out()

    def _lay_out(self) -> None:
        size = base_points()
        document = self._text.document()
        font = self._text.font()
        font.setPointSizeF(size)
        document.setDefaultFont(font)
        self._text.setMarkdown(self._source)
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
            block = block.next()
        cursor.endEditBlock()
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
