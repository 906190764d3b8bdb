"""The search box over the diagram."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.widgets.buttons import IconButton
from ui.widgets.label import Label
from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.seek import seek


class SearchBar(QFrame):
    """A field for names and kinds; Enter goes to the next match, Shift+Enter back, Esc closes.

    Signals
    -------
    sought(int)
        The node of the tree that is to be shown; 0 if only the matches changed.
    closed()
    """

    sought = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._tree: Tree | None = None
        self._found: tuple[int, ...] = ()
        self._at = -1
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Name or kind"))
        self._field.setAccessibleName(self.tr("Find in the diagram"))
        self._field.setFixedWidth(180)
        self._field.textChanged.connect(self._on_text_changed)
        self._count = Label(role="caption")
        self._count.setMinimumWidth(46)
        close = IconButton("x", self.tr("Close the search"))
        close.clicked.connect(self.end)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 6, 6)
        layout.setSpacing(6)
        for widget in (self._field, self._count, close):
            layout.addWidget(widget)
        self.hide()

    def begin(self, tree: Tree) -> None:
        """Show the box and search in `tree`."""
        self._tree = tree
        self.adjustSize()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._on_text_changed(self._field.text())

    def clear(self) -> None:
        """Forget everything: another network is shown."""
        self._tree, self._found, self._at = None, (), -1
        self._field.clear()
        self.hide()

    def found(self) -> tuple[int, ...]:
        """Return the matching nodes."""
        return self._found

    def place(self, room: QRect) -> None:
        """Stand in the upper right corner of `room`."""
        self.adjustSize()
        self.move(room.right() - self.width() - 2, room.top() + 2)

    @Slot()
    def end(self) -> None:
        """Hide the box; nothing is marked any more."""
        self._found, self._at = (), -1
        self.hide()
        self.closed.emit()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._found = seek(self._tree, text) if self._tree is not None else ()
        self._at = -1
        self._show_count(text)
        self.sought.emit(ROOT)

    def _show_count(self, text: str) -> None:
        total = len(self._found)
        if not text.strip():
            words = ""
        elif not total:
            words = self.tr("none")
        else:
            words = self.tr("{k} of {n}").format(k=max(self._at + 1, 0), n=total)
        self._count.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._found:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._at = (max(self._at, 0 if back else -1) + (-1 if back else 1)) % len(self._found)
            self._show_count(self._field.text())
            self.sought.emit(self._found[self._at])
        else:
            super().keyPressEvent(event)
