"""The help beside the page: opened by its button or key, following the step that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.help_texts import help_text
from ui.views.help_sheet import HelpSheet

if TYPE_CHECKING:
    from ui.work_page import WorkPage


class PageHelp(QObject):
    """Puts the sheet beside the panel where there is room for both, else over its right side.

    Parameters
    ----------
    page : WorkPage
        Whose `beside` holds the panel and the footer.
    """

    def __init__(self, page: WorkPage) -> None:
        super().__init__(page)
        self._page = page
        self.sheet = HelpSheet(page)
        self.sheet.closed.connect(self.close)
        self._focus: QWidget | None = None
        page.beside.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.sheet.isHidden()

    @Slot()
    def toggle(self) -> None:
        """Open it, or close it."""
        if self.is_open:
            self.close()
        else:
            self.open()

    @Slot()
    def open(self) -> None:
        """Explain the page that is shown, and take the keyboard."""
        self._focus = QApplication.focusWidget()
        self.follow()
        self.sheet.show()
        self._place()
        self.sheet.raise_()
        self.sheet.take_focus()

    @Slot()
    def close(self) -> None:
        """Give the room and the keyboard back."""
        self.sheet.hide()
        self._page.beside.setContentsMargins(0, 0, 0, 0)
        focus, self._focus = self._focus, None
        if focus is not None and focus.isVisible():
            focus.setFocus()
        else:
            self._page.settle_focus()

    def follow(self) -> None:
        """Explain the step that is shown now."""
        step = self._page.current
        self.sheet.show_text(self._page.title(step), help_text(step))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        beside = self._page.beside
        width = min(self.sheet.wanted_width(), beside.width() - 40)
        fits = beside.width() - width >= self._page.panel_width()
        beside.setContentsMargins(0, 0, width if fits else 0, 0)
        corner = beside.mapTo(self._page, beside.rect().topRight())
        self.sheet.setGeometry(corner.x() + 1 - width, corner.y(), width, beside.height())
