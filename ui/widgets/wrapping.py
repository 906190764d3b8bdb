"""Rows that go on in another line where larger text leaves too little room for one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem

from ui.theme import text_scale


class WrappingRow(QHBoxLayout):
    """A QHBoxLayout that breaks into lines when its items do not fit beside each other.

    At the usual text size, and wherever there is room, it is a QHBoxLayout in every respect.
    Controls keep their own width in a broken row; what has a stretch, or expands, takes the rest.
    """

    FILLS = False  # whether every line is filled by what stands in it

    def hasHeightForWidth(self) -> bool:
        return text_scale() > 1 or super().hasHeightForWidth()

    def minimumSize(self) -> QSize:
        whole = super().minimumSize()
        if text_scale() == 1:
            return whole
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._items()), default=0)
        widest += margins.left() + margins.right()
        return QSize(min(whole.width(), widest), min(whole.height(), self._tallest()))

    def heightForWidth(self, width: int) -> int:
        if self._fits(width):
            if super().hasHeightForWidth():
                return super().heightForWidth(width)
            return super().sizeHint().height()
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:
        if text_scale() > 1:
            return self.heightForWidth(width)
        return super().minimumHeightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        if self._fits(rect.width()):
            super().setGeometry(rect)
        else:
            QLayout.setGeometry(self, rect)
            self._arrange(rect, move=True)

    def _fits(self, width: int) -> bool:
        return text_scale() == 1 or super().minimumSize().width() <= width

    def _items(self) -> list[QLayoutItem]:
        found = [item for n in range(self.count()) if (item := self.itemAt(n)) is not None]
        # Empty space between controls has nothing to hold apart at the end of a line.
        return [item for item in found if not item.isEmpty() and item.spacerItem() is None]

    def _tallest(self) -> int:
        margins = self.contentsMargins()
        tallest = max((item.minimumSize().height() for item in self._items()), default=0)
        return tallest + margins.top() + margins.bottom()

    def _wanted(self, item: QLayoutItem, room: int) -> int:
        own = item.minimumSize() if self.FILLS else item.sizeHint()
        return min(max(own.width(), item.minimumSize().width()), room)

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items():
            wanted = self._wanted(item, room)
            if lines and used + self.spacing() + wanted <= room:
                lines[-1].append(item)
                used += self.spacing() + wanted
            else:
                lines.append([item])
                used = wanted
        return lines

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Put the items into lines, if they are to be moved; return the height that they take."""
        area = rect.marginsRemoved(self.contentsMargins())
        lines, top = self._lines(area.width()), area.top()
        for number, line in enumerate(lines):
            widths = self._widths(line, area.width())
            height = max(map(_height, line, widths))
            if move and self.FILLS and number == len(lines) - 1:
                height = max(height, area.bottom() + 1 - top)
            left = area.left()
            for item, width in zip(line, widths, strict=True):
                if move:
                    item.setGeometry(self._mirrored(QRect(left, top, width, height), rect))
                left += width + self.spacing()
            top += height + self.spacing()
        bottom = rect.bottom() - area.bottom()
        return top - (self.spacing() if lines else 0) - rect.top() + bottom

    def _widths(self, line: list[QLayoutItem], room: int) -> list[int]:
        widths = [self._wanted(item, room) for item in line]
        spare = room - sum(widths) - self.spacing() * (len(line) - 1)
        shares = [self._share(item) for item in line]
        if self.FILLS and not any(shares):
            shares = [1] * len(line)
        if total := sum(shares):
            widths = [width + spare * share // total
                      for width, share in zip(widths, shares, strict=True)]  # fmt: skip
        return widths

    def _share(self, item: QLayoutItem) -> int:
        stretch = next(n for n in range(self.count()) if self.itemAt(n) is item)
        expands = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
        return max(self.stretch(stretch), int(expands))

    def _mirrored(self, place: QRect, rect: QRect) -> QRect:
        widget = self.parentWidget()
        if widget is not None and widget.isRightToLeft():
            place.moveLeft(rect.left() + rect.right() + 1 - place.left() - place.width())
        return place


class Columns(WrappingRow):
    """Columns that stand one under the other where they do not fit beside each other."""

    FILLS = True


def _height(item: QLayoutItem, width: int) -> int:
    wanted = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(wanted, item.minimumSize().height())
