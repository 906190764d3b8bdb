"""Views behind a row of tabs, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.widgets import Segmented
from ui.widgets.wrapping import WrappingRow


class TabPages(QWidget):
    """A row of tabs over their views.

    Parameters
    ----------
    titles : sequence of (str, str)
        Key and title of each tab, in order.
    make : callable
        The view behind a key.
    name : str
        What the row is called by screen readers.

    Signals
    -------
    view_made(QWidget)
        The view of a tab was made, because it is shown for the first time.
    """

    view_made = Signal(object)

    def __init__(
        self,
        titles: Sequence[tuple[str, str]],
        make: Callable[[str], Any],
        name: str,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._views: dict[str, Any] = {}
        self._tabs, self._stack = Segmented(list(titles), name), QStackedWidget()
        self._tabs.value_changed.connect(self.show_tab)
        row = WrappingRow()
        row.addWidget(self._tabs)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def current(self) -> str:
        """Return the key of the tab that is shown, or would be."""
        return self._tabs.value()

    @Slot(str)
    def show_tab(self, key: str) -> None:
        """Show a tab, making its view if need be."""
        self._tabs.set_value(key)
        self._stack.setCurrentWidget(self.view(key))

    def view(self, key: str) -> Any:
        """Return the view behind a tab, making it if need be."""
        if key not in self._views:
            view = self._make(key)
            self._views[key] = view
            self._stack.addWidget(view)
            self.view_made.emit(view)
        return self._views[key]

    def keys(self) -> Collection[str]:
        """Return the tabs whose views have been made."""
        return self._views.keys()

    def made(self) -> Collection[Any]:
        """Return the views that have been made."""
        return self._views.values()

    def close_threads(self) -> None:
        """End the threads of all views; call before they are destroyed."""
        for view in self.made():
            view.close_threads()
