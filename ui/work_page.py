"""The page of an open project: title line, rail, panel, and the way back and on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.growing import RoomyArea, grown
from ui.page_help import PageHelp
from ui.panel_host import PanelHost
from ui.theme import text_scale
from ui.widgets import GhostButton, IconButton, Label, PrimaryButton
from ui.widgets.step_rail import StepRail, StepTitle

if TYPE_CHECKING:
    from ui.catalog_summary import CatalogSummary

ROOMY = 1000  # px of width, at the usual text size, in which the rail can show names


class WorkPage(QWidget):
    """Frames the panels.

    Signals
    -------
    step_chosen(str)
        The user wants to go to this step.
    home_requested()
        The user wants the welcome page.
    """

    step_chosen = Signal(str)
    home_requested = Signal()

    def __init__(
        self, steps: list[StepTitle], host: PanelHost, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = {step.key: step.title for step in steps}
        self._enabled = {step.key: True for step in steps}
        self._host, self.rail = host, StepRail(steps)
        self.rail.step_chosen.connect(self.step_chosen)
        self.current = steps[0].key
        self.beside = QWidget()  # all but the rail; the help may take a part of it
        right = QVBoxLayout(self.beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(RoomyArea(host), 1)
        right.addWidget(self._make_footer())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.beside, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_title())
        layout.addLayout(middle, 1)
        self.help = PageHelp(self)
        self.explain_button.clicked.connect(self.help.toggle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_rail()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fold_rail()

    def _fold_rail(self) -> None:
        self.rail.fold(text_scale() > 1 and self.width() < grown(ROOMY))

    def show_step(self, key: str) -> None:
        """Show a step's panel, and light the step."""
        self.current = key
        self.rail.set_current(key)
        self._order_tabs(self._host.show_step(key))
        self._refresh_footer()
        if self.help.is_open:
            self.help.follow()

    def title(self, key: str) -> str:
        """Return what a step is called."""
        return self._titles[key]

    def panel_width(self) -> int:
        """Return the smallest width that the shown panel can do with."""
        panel = self._host.currentWidget()
        return panel.minimumSizeHint().width() if panel is not None else 0

    def settle_focus(self) -> None:
        """Give the shown step's button the focus, unless the panel has it."""
        if not self._host.isAncestorOf(QApplication.focusWidget() or self):
            self.rail.button(self.current).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_project(self, name: str, summary: CatalogSummary | None) -> None:
        """Show whose page it is."""
        self._name.setText(name)
        if summary is None:
            self._counts.setText("")
            return
        images = self.tr("%Ln image(s)", "", summary.count())
        classes = self.tr("%Ln class(es)", "", len(summary.catalog.classes))
        self._counts.setText(f"{images} · {classes}")

    def set_done(self, keys: set[str]) -> None:
        """Put check marks on these steps."""
        self.rail.set_done(keys)

    def set_busy(self, key: str, busy: bool) -> None:
        """Mark a step in which something is going on."""
        self.rail.set_busy(key, busy)

    def set_step_enabled(self, key: str, enabled: bool) -> None:
        """Allow or forbid going to a step."""
        self._enabled[key] = enabled
        self.rail.set_step_enabled(key, enabled)
        self._refresh_footer()

    @Slot()
    def go_back(self) -> None:
        """Ask for the step before this one."""
        self._go(-1)

    @Slot()
    def go_next(self) -> None:
        """Ask for the step after this one."""
        self._go(1)

    def _order_tabs(self, panel: QWidget) -> None:
        """Let Tab go from the rail through the panel to the footer, though panels came last."""
        stops = [self.rail.last(), *tab_stops(panel), self._back, self._next, self._home,
                 self.explain_button]  # fmt: skip
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _go(self, by: int) -> None:
        if key := self._neighbour(by):
            self.step_chosen.emit(key)

    def _neighbour(self, by: int) -> str:
        keys = list(self._titles)
        index = keys.index(self.current) + by
        return keys[index] if 0 <= index < len(keys) and self._enabled[keys[index]] else ""

    def _make_title(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("surface", "bar")
        bar.setProperty("edge", "bottom")
        bar.setMinimumHeight(36)
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._home = home = IconButton("house", self.tr("Welcome page"))
        home.clicked.connect(self.home_requested)
        self._name, self._counts = Label("", "heading"), Label("", "muted")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(10, 0, 14, 0)
        layout.setSpacing(9)
        for widget in (home, self._name, self._counts):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.explain_button = IconButton("circle-question-mark", self.tr("Help on this page"))
        layout.addWidget(self.explain_button)
        return bar

    def _make_footer(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("surface", "footer")
        self._back = GhostButton(self.tr("Back"), "arrow-left")
        self._next = PrimaryButton("")
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_next)
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(18, 0, 18, 10)
        layout.addWidget(self._back)
        layout.addStretch(1)
        layout.addWidget(self._next)
        return bar

    def _refresh_footer(self) -> None:
        before, after = self._neighbour(-1), self._neighbour(1)
        self._back.setVisible(bool(before))
        self._next.setVisible(bool(after))
        if after:
            self._next.setText(self.tr("Next: {step}").format(step=self._titles[after]))


def tab_stops(panel: QWidget) -> list[QWidget]:
    """Return the widgets inside `panel` that Tab reaches, in the order in which they were made."""
    # Not by nextInFocusChain: PySide 6.11 takes the widget that it returns for a child of the one
    # that was asked, and when that is deleted, the other's Python object is declared dead with it.
    return [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        # Menus and pop-ups are windows; a spin box's own line edit is no stop of its own.
        and panel.isAncestorOf(widget)
        and widget.focusProxy() is None
    ]
