"""The window: composes rail, panels, menus and status; owns nothing but them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
)  # fmt: skip
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.comfort import Comfort
from ui.commands import Commands
from ui.dialogs import (
    ask_about_run,
)  # fmt: skip
from ui.engine import EngineClient
from ui.errors import describe, show_error
from ui.focus_ring import FocusRing
from ui.lessons_link import LessonsLink
from ui.menus import Menus
from ui.network_context import NetworkContext
from ui.panel_host import PanelHost
from ui.panels.welcome_panel import WelcomePanel
from ui.preferences import Preferences
from ui.readiness import done_steps, why_not
from ui.run_control import LIVE_STATES, RunControl, newest_run
from ui.status_line import StatusLine
from ui.steps import FREE_STEPS, step_titles
from ui.warm_up import WarmUp, polish
from ui.weights_control import WeightsControl
from ui.widgets.drop_overlay import DropOverlay
from ui.widgets.drop_zone import local_paths
from ui.work_page import WorkPage
from ui.workspace import Workspace
from workbench.data.formats import SUFFIXES
from workbench.errors import WorkbenchError
from workbench.files import resources_dir
from workbench.jobs import Progress
from workbench.runs import RunFolder
from workbench.settings import Project

if TYPE_CHECKING:
    from ui.catalog_summary import CatalogSummary

MODEL_SUFFIX = ".onnx"
FIRST_SIZE, SMALLEST_SIZE = (1280, 800), (1024, 680)
TITLE_BAR = QSize(0, 36)  # the window manager's own; its height is not known before the first show


class MainWindow(QMainWindow):
    """Everything the user sees.

    Parameters
    ----------
    preferences : Preferences, optional
        By default those of the user.
    engine : EngineClient, optional
        By default one that runs `python -m workbench serve`; started by `start_engine`.
    """

    def __init__(
        self, preferences: Preferences | None = None, engine: EngineClient | None = None
    ) -> None:
        super().__init__()
        self.preferences = preferences or Preferences()
        self.engine = engine or EngineClient(parent=self)
        self.workspace = Workspace(self.preferences, self)
        self.network = NetworkContext(self.engine, self)
        self.runs = RunControl(self)
        self.weights = WeightsControl(self.engine, self)
        FocusRing(self)  # stays as a child
        self._visited: set[str] = set()
        self._warm_up = WarmUp(self)
        self._build()
        self._connect()
        self._restore()
        self.go_home()

    # -- going about --------------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open what the user brought: images and models go to Predict, all else is a project."""
        if not paths:
            return
        if len(paths) == 1 and paths[0].suffix.lower() == MODEL_SUFFIX:
            self.go_to("predict")
            self.host.panel("predict").open_model(paths[0])
        elif all(path.suffix.lower() in SUFFIXES and path.is_file() for path in paths):
            self.go_to("predict")
            self.host.panel("predict").predict(list(paths))
        else:
            self.workspace.open_paths(paths)

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Open one thing; see `open_paths`."""
        self.open_paths([path])

    @Slot(str)
    def go_to(self, step: str) -> None:
        """Show the page of a step."""
        if not self._is_open(step):
            return
        self._visited.add(step)
        self.page.show_step(step)
        self._pages.setCurrentWidget(self.page)
        self.page.settle_focus()
        self._refresh_steps()

    @Slot()
    def go_home(self) -> None:
        """Show the welcome page."""
        recent = self.preferences.recent()
        self.welcome.set_recent(recent)
        self.welcome.set_open_project(self.workspace.project.name if self.workspace.project else "")
        self.menus.set_recent(recent)
        self._pages.setCurrentWidget(self.welcome)

    @Slot()
    def start_engine(self) -> None:
        """Warm the engine, ask it for the networks, and prepare; call once the window is up."""
        self.network.start()
        self.engine.start()
        self._warm_up.start()

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle("CNN Workbench")
        self.setWindowIcon(QIcon(str(resources_dir() / "theme" / "app.svg")))
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.welcome = WelcomePanel()
        self.host = PanelHost(self.workspace, self.network, self.runs, self.engine)
        steps = step_titles()
        self.page = WorkPage(steps, self.host)
        self.status = StatusLine()
        self.menus = Menus(self.menuBar(), steps, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.page)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)
        self._veil = DropOverlay(self)
        self.commands = Commands(self)
        self.comfort = Comfort(self)
        self.lessons = LessonsLink(self)

    def _connect(self) -> None:
        work, welcome = self.workspace, self.welcome
        work.opened.connect(self._on_opened)
        work.project_changed.connect(self._on_project_changed)
        work.catalog_changed.connect(self._on_catalog_changed)
        work.progress.connect(self._on_progress)
        work.failed.connect(self._on_workspace_failed)
        welcome.paths_dropped.connect(self._on_paths_dropped)
        welcome.open_requested.connect(self.commands.open_folder)
        welcome.sample_requested.connect(work.open_sample)
        welcome.recent_chosen.connect(self.open_path)
        welcome.forget_requested.connect(self._on_forget_requested)
        welcome.cancel_requested.connect(work.cancel_reading)
        welcome.back_requested.connect(self._on_back_requested)
        welcome.lessons_requested.connect(self.lessons.open)
        self.menus.actions["lessons"].triggered.connect(self.lessons.open)
        self.host.open_requested.connect(self.commands.open_folder)
        self.host.step_requested.connect(self.go_to)
        self.host.exported.connect(self._on_exported)
        self.page.step_chosen.connect(self.go_to)
        self.page.home_requested.connect(self.go_home)
        self.network.graph_changed.connect(self._on_graph_changed)
        self.runs.followed.connect(self.status.follow)
        self.weights.changed.connect(self.network.refresh_weights)
        self.network.cards_changed.connect(self._on_cards_changed)
        self.weights.network_used.connect(self.status.set_network_use)
        self.weights.fetch_changed.connect(self._on_fetch_changed)
        self._warm_up.ready.connect(self._on_warm_up_ready)
        self.runs.state_changed.connect(self._on_run_state_changed)
        self.runs.ended.connect(self._on_run_ended)

    def _restore(self) -> None:
        room = self.screen().availableSize() - TITLE_BAR
        self.resize(QSize(*FIRST_SIZE).boundedTo(room))
        geometry = QByteArray.fromBase64(self.preferences.get("geometry").encode())
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self.menus.set_theme(self.preferences.get("theme", "system"))

    # -- the state changed --------------------------------------------------------------------

    @Slot()
    def _on_warm_up_ready(self) -> None:
        self.host.panel("data")  # the next page, for everybody
        polish(self.page)

    @Slot(object)
    def _on_opened(self, folder: Path) -> None:
        if self.runs.live and self.runs.run is not None:
            self.status.leave(self.runs.run.name)
        self.runs.leave()
        self._visited = set()
        self.welcome.show_error("")
        self.menus.set_recent(self.preferences.recent())
        self.go_to("data")
        run = self.workspace.wanted_run or newest_run(folder)
        self.workspace.wanted_run = None
        if run is not None and run.is_locked():  # its process lives
            self.runs.follow(run)

    @Slot(object)
    def _on_project_changed(self, project: Project) -> None:
        self.network.follow(project.architecture, self.workspace.summary)
        self.setWindowTitle(f"{project.name} — CNN Workbench")
        self.page.set_project(project.name, self.workspace.summary)

    @Slot(object)
    def _on_catalog_changed(self, summary: CatalogSummary | None) -> None:
        if self.workspace.project is not None:
            self.network.follow(self.workspace.project.architecture, summary)
            self.page.set_project(self.workspace.project.name, summary)
        if summary is not None and summary.catalog.checked:
            self._warm_up.prepare_later_pages()
        self._refresh_steps()

    @Slot(object, object)
    def _on_graph_changed(self, _graph: object, _facts: object) -> None:
        self._refresh_steps()

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self.status.set_reading(progress)
        self.welcome.set_progress(progress)
        if not progress.text:
            self._refresh_steps()

    @Slot(object)
    def _on_workspace_failed(self, error: WorkbenchError) -> None:
        if self._pages.currentWidget() is self.welcome:
            self.welcome.show_error(describe(error))
        elif error is not self.workspace.data_error:  # the Data page shows that one itself
            show_error(self, error)

    @Slot(str)
    def _on_run_state_changed(self, state: str) -> None:
        self.status.set_state(state)
        self.page.set_busy("train", state in LIVE_STATES)
        self._refresh_steps()

    @Slot(object, str)
    def _on_run_ended(self, _run: RunFolder, _state: str) -> None:
        self.page.set_busy("train", False)
        self._refresh_steps()

    @Slot()
    def _on_exported(self) -> None:
        self._refresh_steps()

    @Slot(object)
    def _on_cards_changed(self, _cards: object) -> None:
        self._refresh_steps()

    @Slot(str)
    def _on_fetch_changed(self, _name: str) -> None:
        fetching = self.weights.fetching
        self.status.set_fetching(fetching.name if fetching is not None else "")

    def _is_open(self, step: str) -> bool:
        """Return whether a page can be shown: most need a project, a followed run needs none."""
        followed = step == "train" and self.runs.live
        return self.workspace.project is not None or step in FREE_STEPS or followed

    def _refresh_steps(self) -> None:
        work = self.workspace
        for step in step_titles():
            self.page.set_step_enabled(step.key, self._is_open(step.key))
        self.page.set_done(done_steps(
            work.summary, self._visited, work.folder, network_ok=self.network.graph is not None
        ))  # fmt: skip
        can_start = work.project is not None and not why_not(
            work, self.network.trouble, busy=self.runs.busy
        )
        self.menus.set_run_state(self.runs.state if self.runs.live else "", can_start=can_start)

    @Slot(object)
    def _on_paths_dropped(self, paths: list[Path]) -> None:
        self.open_paths(paths)

    @Slot()
    def _on_back_requested(self) -> None:
        self.go_to(self.page.current)

    @Slot(object)
    def _on_forget_requested(self, folder: Path) -> None:
        self.preferences.forget_recent(folder)
        self.go_home()

    # -- Qt -----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths := local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._veil.show_text(self._drop_words(paths))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._veil.show_text("")

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.show_text("")
        if paths := local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.open_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._settle_live():
            event.ignore()
            return
        self.preferences.set("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        self.commands.attach_curves()
        self._warm_up.close()
        self.runs.close()
        self.weights.close()
        self.host.close_threads()
        self.lessons.close()
        self.workspace.close()
        self.engine.close()
        super().closeEvent(event)

    def _settle_live(self) -> bool:
        """Ask what becomes of a live run and a live GAN; return whether the window may close."""
        runs, gan = self.runs, self.host.gan.control()
        if runs.live and not runs.watching:
            name = runs.run.name if runs.run is not None else ""
            if not self._settle(name, runs.stop_and_leave):
                return False
        if gan is not None and gan.live and gan.run is not None:
            return self._settle(gan.run.name, gan.stop_and_leave)
        return True

    def _settle(self, name: str, stop: Callable[[], None]) -> bool:
        box = ask_about_run(self, name)
        box.exec()
        button = box.clickedButton()
        choice = button.objectName() if button is not None else "cancel"
        if choice == "stop":
            stop()
        return choice in ("stop", "keep")

    def _drop_words(self, paths: list[Path]) -> str:
        if all(path.suffix.lower() in SUFFIXES for path in paths):
            return self.tr("Drop to classify %Ln image(s)", "", len(paths))
        if paths[0].suffix.lower() == MODEL_SUFFIX:
            return self.tr("Drop to open this model")
        return self.tr("Drop to open “{name}”").format(name=paths[0].name)
