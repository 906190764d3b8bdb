"""What is wrong with a block, or might not be meant, with buttons that repair it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.views.builder.model import Remark
from ui.widgets.buttons import GhostButton
from ui.widgets.label import Label
from ui.widgets.themed_icon import ThemedIcon

_INDENT = 42
"""Where the names of the blocks begin."""


class RemarkRow(QWidget):
    """A remark as wide as the table.

    Signals
    -------
    repair_chosen(Repair)
        The user pressed a button.
    height_changed()
        The text takes more or fewer lines than before.
    """

    repair_chosen = Signal(object)
    height_changed = Signal()

    def __init__(self, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kind = "danger" if remark.serious else "warning"
        frame = QFrame()
        frame.setProperty("surface", "notice")
        frame.setProperty("kind", kind)
        self._text = Label(f"{remark.text}.", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._buttons: list[GhostButton] = []
        texts = QVBoxLayout()
        texts.setSpacing(7)
        texts.addWidget(self._text)
        texts.addLayout(self._make_buttons(remark))
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(11, 8, 11, 9)
        inner.setSpacing(9)
        icon = ThemedIcon("circle-x" if remark.serious else "triangle-alert", kind)
        inner.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(texts, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_INDENT, 1, 8, 7)
        outer.addWidget(frame)
        self.setAccessibleName(remark.text)

    def buttons(self) -> list[GhostButton]:
        """Return the buttons that repair, the best first."""
        return self._buttons

    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(width, self.heightForWidth(width))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # Once shown, the style gives the buttons another height than before.
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.height_changed.emit()

    def _make_buttons(self, remark: Remark) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(7)
        if remark.serious and remark.repairs:
            line.addWidget(Label(self.tr("Repair:"), "muted"))
        for repair in remark.repairs:
            best = not self._buttons
            button = GhostButton(repair.text, "wand-sparkles" if best and remark.serious else "")
            button.setAccessibleName(self.tr("Repair: {what}").format(what=repair.text))
            button.setProperty("repair", repair)
            if best and remark.serious:
                button.setToolTip(self.tr("Repair (Ctrl+R)"))
            button.clicked.connect(self._on_button_clicked)
            line.addWidget(button)
            self._buttons.append(button)
        line.addStretch(1)
        return line

    @Slot()
    def _on_button_clicked(self) -> None:
        self.repair_chosen.emit(self.sender().property("repair"))
