"""The library's place in the window: which folder it lists, and what its wishes do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.in_front import show_in_front
from ui.network_context import NetworkContext
from ui.run_control import RunControl, newest_run
from ui.workspace import Workspace
from workbench.files import projects_dir
from workbench.settings import Project

if TYPE_CHECKING:
    from ui.panel_host import PanelHost
    from ui.runs_control import RunsControl
    from ui.runs_window import RunsWindow
    from workbench.library.entry import RunEntry

# What of a run's settings is taken over, in this order: another network may change the strategy.
SECTIONS = ("architecture", "augmentation", "freeze", "transfer", "training")


class RunsLink(QObject):
    """Opens the library, keeps it up to date, and takes a run's settings to the workspace.

    It is imported with the first opening: nobody needs it to start with.
    """

    def __init__(
        self, workspace: Workspace, network: NetworkContext, runs: RunControl, host: PanelHost
    ) -> None:
        super().__init__(host)
        self._workspace, self._network, self._runs, self._host = workspace, network, runs, host
        self._control: RunsControl | None = None
        self._window: RunsWindow | None = None
        workspace.opened.connect(self._on_opened)
        network.cards_changed.connect(self._on_cards_changed)
        runs.state_changed.connect(self._on_run_state_changed)
        runs.ended.connect(self._on_run_ended)

    @Slot()
    def open(self) -> None:
        """Show the library, in front of everything else, and read the folders again."""
        if self._window is None:
            self._make()
        if self._window is not None:
            self.refresh()
            show_in_front(self._window)

    def window(self) -> RunsWindow | None:
        """Return the window; None until it was opened."""
        return self._window

    def close(self) -> None:
        """End its threads; the main window is closing."""
        if self._window is not None:
            self._window.close_library()
        if self._control is not None:
            self._control.close()

    @Slot()
    def refresh(self) -> None:
        """Read the folders again."""
        if self._window is not None and self._control is not None:
            self._window.set_project(self._workspace.folder is not None)
            self._window.show_reading()
            self._control.read_list(self._folder(), self._live())

    def _make(self) -> None:
        from ui.runs_control import RunsControl
        from ui.runs_window import RunsWindow

        self._control = RunsControl(self)
        self._window = RunsWindow(self._control, self._host.window())
        self._window.set_titles(self._network.titles)
        self._window.list_wanted.connect(self.refresh)
        self._window.use_requested.connect(self._on_use_requested)
        self._window.longer_requested.connect(self._on_longer_requested)
        self._window.elsewhere_requested.connect(self._on_elsewhere_requested)
        self._window.remove_requested.connect(self._on_remove_requested)
        self._control.settings_read.connect(self._on_settings_read)
        self._control.removed.connect(self._on_removed)

    def _folder(self) -> Path:
        folder = self._workspace.folder
        wanted = self._window.scope if self._window is not None else "all"
        if folder is None or wanted == "all":
            return projects_dir()
        shown = self._host.shown_run()
        # a run from another place, such as a sweep's trial, is listed with its neighbours
        elsewhere = shown is not None and folder not in shown.path.parents
        return shown.path.parent if shown is not None and elsewhere else folder

    def _live(self) -> Path | None:
        run = self._runs.run
        return run.path if self._runs.live and run is not None else None

    # -- the state changed --------------------------------------------------------------------

    @Slot(object)
    def _on_opened(self, _folder: Path) -> None:
        self._refresh_if_shown()

    @Slot(object)
    def _on_cards_changed(self, _cards: object) -> None:
        if self._window is not None:
            self._window.set_titles(self._network.titles)

    @Slot(str)
    def _on_run_state_changed(self, _state: str) -> None:
        self._refresh_if_shown()

    @Slot(object, str)
    def _on_run_ended(self, _run: object, _state: str) -> None:
        self._refresh_if_shown()

    def _refresh_if_shown(self) -> None:
        if self._window is not None and self._window.isVisible():
            self.refresh()

    # -- the user does ------------------------------------------------------------------------

    @Slot(object)
    def _on_use_requested(self, entry: RunEntry) -> None:
        if self._control is not None:
            self._control.read_settings(entry)

    @Slot(object, object)
    def _on_settings_read(self, entry: RunEntry, project: Project) -> None:
        if self._workspace.project is None or self._window is None:
            return
        for name in SECTIONS:
            self._workspace.change(getattr(project, name))
        self._window.say(
            self.tr("The open project now has the settings of “{name}”.").format(name=entry.name)
        )

    @Slot(object)
    def _on_longer_requested(self, entry: RunEntry) -> None:
        self._host.longer.ask(entry.run, self._window)

    @Slot(object)
    def _on_elsewhere_requested(self, entry: RunEntry) -> None:
        self._host.elsewhere.ask_about(entry.run, self._window)

    @Slot(object)
    def _on_remove_requested(self, entries: tuple[RunEntry, ...]) -> None:
        if self._control is not None:
            self._control.remove(entries, self._live())

    @Slot(object)
    def _on_removed(self, paths: tuple[Path, ...]) -> None:
        self.refresh()
        folder, shown = self._workspace.folder, self._host.shown_run()
        if folder is None or not any(folder in path.parents for path in paths):
            return
        if shown is not None and shown.path in paths:
            shown = newest_run(folder)
        for panel in self._host.existing("train", "results"):
            panel.set_runs_folder(folder / "runs")
        self._host.show_run(shown)
