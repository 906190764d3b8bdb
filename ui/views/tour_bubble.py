"""A bubble that explains one control of the window, and a ring around that control."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens_for
from ui.widgets import GhostButton, Label, LinkButton, PrimaryButton

LETTERS, GAP, MARGIN = 44, 14, 10
RING_WIDTH, RING_CORNER = 2.5, 9.0


class TourBubble(QFrame):
    """Title, two or three sentences, and the way on. Nothing behind it is blocked.

    Signals
    -------
    next_requested(), back_requested(), end_requested()
        By buttons, or by the arrow keys and Esc while it has the keyboard.
    """

    next_requested = Signal()
    back_requested = Signal()
    end_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("surface", "bubble")
        self._title, self._text = Label("", "heading", wrap=True), Label("", wrap=True)
        self._count = Label("", "caption")
        self._end = LinkButton(self.tr("End the tour"))
        self._back, self._next = GhostButton(self.tr("Back")), PrimaryButton("")
        self._end.clicked.connect(self.end_requested)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self.next_requested)
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch(1)
        for button in (self._end, self._back, self._next):
            row.addWidget(button)
            button.installEventFilter(self)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 13, 16, 12)
        layout.setSpacing(7)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(row)

    @property
    def title(self) -> str:
        """What it is about now."""
        return self._title.text()

    def show_stop(self, title: str, text: str, number: int, total: int) -> None:
        """Explain stop `number` of `total`, from 1."""
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(self.tr("{number} of {total}").format(number=number, total=total))
        self._back.setVisible(number > 1)
        self._end.setVisible(number < total)
        self._next.setText(self.tr("Next") if number < total else self.tr("Done"))
        self.setAccessibleName(f"{title}. {text}")

    def take_focus(self) -> None:
        """Let the keyboard go through the tour."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, around: QRect, room: QRect) -> None:
        """Stand beside `around`, inside `room`; where no side has room, on top of it."""
        width = min(LETTERS * self.fontMetrics().averageCharWidth() + 40, room.width())
        self._rows.activate()
        height = min(self._rows.totalHeightForWidth(width), room.height())
        size = QSize(width, height)
        places = (
            QPoint(around.right() + GAP, around.top()),
            QPoint(around.right() - width, around.bottom() + GAP),
            QPoint(around.right() - width, around.top() - height - GAP),
            QPoint(around.left() - width - GAP, around.top()),
        )
        inside = room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        boxes = [QRect(_inside(place, size, inside), size) for place in places]
        self.setGeometry(next((box for box in boxes if not box.intersects(around)), QRect(
            inside.center() - QPoint(width // 2, height // 2), size
        )))  # fmt: skip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button would take the arrows to go to its neighbour, out of the bubble.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._takes(event)
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        keys = Qt.Key
        signals = {
            keys.Key_Escape: self.end_requested, keys.Key_Right: self.next_requested,
            keys.Key_Left: self.back_requested,
        }  # fmt: skip
        signal = signals.get(Qt.Key(event.key()))
        if signal is not None:
            signal.emit()
        return signal is not None


class TourRing(QWidget):
    """A frame around a control; it takes no events."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_for(self).accent), RING_WIDTH))
        inset = RING_WIDTH / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, RING_CORNER, RING_CORNER)


def _inside(corner: QPoint, size: QSize, room: QRect) -> QPoint:
    return QPoint(
        max(room.left(), min(corner.x(), room.right() - size.width())),
        max(room.top(), min(corner.y(), room.bottom() - size.height())),
    )
