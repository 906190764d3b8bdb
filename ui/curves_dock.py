"""The curves in a window of their own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QWidget

SIZE = (760, 520)


class CurvesDock(QDockWidget):
    """A dock that tells when the user closes it.

    Signals
    -------
    closed()
        The curves are to go back to their panel.
    """

    closed = Signal()

    def __init__(self, curves: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setWindowTitle(self.tr("Curves"))
        self.setObjectName("curves")
        self.setWidget(curves)
        curves.show()

    def float_at_side(self) -> None:
        """Leave the main window, a little to the right of its middle."""
        self.setFloating(True)
        self.resize(*SIZE)
        corner = self._window.frameGeometry().center()
        self.move(corner.x() - SIZE[0] // 3, corner.y() - SIZE[1] // 2)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()
