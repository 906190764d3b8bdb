"""Menus and shortcuts. Every command of the window is a QAction here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.preferences import RecentProject
from ui.widgets.step_rail import StepTitle

THEMES = ("system", "light", "dark")


class Menus(QObject):
    """Builds the menu bar.

    Attributes
    ----------
    actions : dict of str to QAction
        By their keys: open_folder, open_project, open_model, weights, home, quit, undo, redo,
        preferences, start, pause, resume, stop, elsewhere, watch, library, gan, back, next, curves,
        full_screen, page_help, keyboard, tour, lessons, computer, report, about, and "step:<key>",
        "theme:<mode>".

    Signals
    -------
    recent_chosen(Path), step_chosen(str), theme_chosen(str)
        The user chose an entry of these menus.
    """

    recent_chosen = Signal(object)
    step_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, bar: QMenuBar, steps: list[StepTitle], parent: QObject) -> None:
        super().__init__(parent)
        self.actions: dict[str, QAction] = {}
        self._make_file(bar.addMenu(self.tr("&File")))
        self._make_edit(bar.addMenu(self.tr("&Edit")))
        self._make_view(bar.addMenu(self.tr("&View")))
        self._make_go(bar.addMenu(self.tr("&Go")), steps)
        self._make_run(bar.addMenu(self.tr("&Run")))
        self._make_help(bar.addMenu(self.tr("&Help")))

    def set_recent(self, projects: list[RecentProject]) -> None:
        """Fill the menu of recent projects."""
        self._recent.clear()
        self._recent.setEnabled(bool(projects))
        for project in projects:
            gone = self.tr("{name} (not found)")
            name = gone.format(name=project.name) if project.missing else project.name
            action = self._recent.addAction(name)
            action.setEnabled(not project.missing)
            action.setData(str(project.folder))
            action.setToolTip(str(project.folder))

    def set_theme(self, mode: str) -> None:
        """Mark the theme in use."""
        self.actions[f"theme:{mode}"].setChecked(True)

    def set_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; empty if there is nothing."""
        words = {
            "undo": (undo, self.tr("&Undo"), self.tr("&Undo: {change}")),
            "redo": (redo, self.tr("&Redo"), self.tr("&Redo: {change}")),
        }
        for key, (change, bare, named) in words.items():
            self.actions[key].setText(named.format(change=change) if change else bare)
            self.actions[key].setEnabled(bool(change))

    def set_run_state(self, state: str, *, can_start: bool) -> None:
        """Enable what the run's state admits."""
        self.actions["start"].setEnabled(can_start)
        self.actions["elsewhere"].setEnabled(can_start or bool(state))
        self.actions["pause"].setEnabled(state == "running")
        self.actions["resume"].setEnabled(state in ("paused", "pausing"))
        self.actions["stop"].setEnabled(state in ("starting", "running", "pausing", "paused"))

    def _make_file(self, menu: QMenu) -> None:
        self._add(menu, "open_folder", self.tr("&Open folder…"), QKeySequence.StandardKey.Open)
        self._add(menu, "open_project", self.tr("Open &project…"), "Ctrl+Shift+O")
        self._add(menu, "open_model", self.tr("Open &model…"), "Ctrl+M")
        self._add(menu, "weights", self.tr("Pretrained &weights…"), "Ctrl+Shift+W")
        self._recent = menu.addMenu(self.tr("Recent projects"))
        self._recent.setToolTipsVisible(True)
        self._recent.triggered.connect(self._on_recent_triggered)
        menu.addSeparator()
        self._add(menu, "home", self.tr("&Welcome page"), "Ctrl+Home")
        menu.addSeparator()
        self._add(menu, "quit", self.tr("&Quit"), "Ctrl+Q").setMenuRole(QAction.MenuRole.QuitRole)

    def _make_edit(self, menu: QMenu) -> None:
        self._add(menu, "undo", "", QKeySequence.StandardKey.Undo)
        self._add(menu, "redo", "", QKeySequence.StandardKey.Redo)
        menu.addSeparator()
        preferences = self._add(menu, "preferences", self.tr("&Preferences…"), "Ctrl+,")
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.set_history("", "")

    def _make_view(self, menu: QMenu) -> None:
        names = {
            "system": self.tr("Like the &system"), "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
        }  # fmt: skip
        group = QActionGroup(self)
        themes = menu.addMenu(self.tr("&Theme"))
        for mode in THEMES:
            action = self._add(themes, f"theme:{mode}", names[mode])
            action.setCheckable(True)
            action.setData(mode)
            group.addAction(action)
        group.triggered.connect(self._on_theme_triggered)
        curves = self._add(menu, "curves", self.tr("&Curves in their own window"), "Ctrl+D")
        curves.setCheckable(True)
        full = self._add(menu, "full_screen", self.tr("&Full screen"), "F11")
        full.setCheckable(True)

    def _make_go(self, menu: QMenu, steps: list[StepTitle]) -> None:
        group = QActionGroup(self)
        group.setExclusive(False)
        for number, step in enumerate(steps, 1):
            action = self._add(menu, f"step:{step.key}", step.title, f"Ctrl+{number}")
            action.setData(step.key)
            group.addAction(action)
        group.triggered.connect(self._on_step_triggered)
        menu.addSeparator()
        self._add(menu, "back", self.tr("&Back"), "Alt+Left")
        self._add(menu, "next", self.tr("&Next"), "Alt+Right")

    def _make_run(self, menu: QMenu) -> None:
        self._add(menu, "start", self.tr("&Start training"), "Ctrl+Return")
        self._add(menu, "pause", self.tr("&Pause"), "Ctrl+P")
        self._add(menu, "resume", self.tr("&Resume"), "Ctrl+Shift+P")
        self._add(menu, "stop", self.tr("S&top"), "Ctrl+.")
        menu.addSeparator()
        self._add(menu, "elsewhere", self.tr("Run &elsewhere…"), "Ctrl+Shift+E")
        self._add(menu, "watch", self.tr("&Follow a run folder…"), "Ctrl+Shift+F")
        menu.addSeparator()
        self._add(menu, "library", self.tr("&Library of runs…"), "Ctrl+L")
        self._add(menu, "gan", self.tr("&GAN studio…"), "Ctrl+G")
        self.set_run_state("", can_start=False)

    def _make_help(self, menu: QMenu) -> None:
        self._add(menu, "page_help", self.tr("&Help on this page"), "Shift+F1")
        keyboard = self._add(menu, "keyboard", self.tr("&Keyboard"), "F1")
        keyboard.setShortcuts([QKeySequence("F1"), QKeySequence("?")])
        self._add(menu, "tour", self.tr("&Tour of the window"))
        self._add(menu, "lessons", self.tr("&Lessons…"), "Ctrl+Shift+L")
        menu.addSeparator()
        self._add(menu, "computer", self.tr("About this &computer…"))
        self._add(menu, "report", self.tr("&Report a problem…"))
        about = self._add(menu, "about", self.tr("&About CNN Workbench"))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(
        self,
        menu: QMenu,
        key: str,
        text: str,
        shortcut: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = menu.addAction(text)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.actions[key] = action
        return action

    @Slot(QAction)
    def _on_recent_triggered(self, action: QAction) -> None:
        self.recent_chosen.emit(Path(action.data()))

    @Slot(QAction)
    def _on_theme_triggered(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())

    @Slot(QAction)
    def _on_step_triggered(self, action: QAction) -> None:
        self.step_chosen.emit(action.data())
