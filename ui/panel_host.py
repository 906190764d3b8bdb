"""The panels of the steps: made when first wanted, and told what concerns them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.elsewhere_link import ElsewhereLink
from ui.engine import EngineClient
from ui.finder_link import FinderLink
from ui.gan_link import GanLink
from ui.lab_link import LabLink
from ui.longer_link import LongerLink
from ui.network_context import NetworkContext
from ui.own_networks import OwnNetworks
from ui.panel_wishes import PanelWishes
from ui.readiness import why_not
from ui.run_control import RunControl, newest_run
from ui.run_thread import RunThread
from ui.runs_link import RunsLink
from ui.steps import make_panel
from ui.workspace import SECTION_FIELDS, Workspace
from workbench.diagram.graph import LayerGraph
from workbench.errors import WorkbenchError
from workbench.jobs import Progress
from workbench.network_input import NetworkInput
from workbench.runs import RunFolder
from workbench.settings import Project

if TYPE_CHECKING:
    from ui.catalog_summary import CatalogSummary

# Steps whose panel edits a section of the project.
SECTIONS = {
    "data": "data", "architecture": "architecture", "augment": "augmentation", "freeze": "freeze",
    "train": "training", "export": "export",
}  # fmt: skip
# Steps whose panel looks at a run.
RUN_STEPS = ("train", "results", "explain", "export")


class PanelHost(QStackedWidget):
    """Shows one panel at a time.

    1. A panel is made on its first visit, connected by `PanelWishes`, and told the present
       state by `_inform`.
    2. The state changes in workspace, network context and run control; each change is passed on to
       those panels that exist.
    3. What a panel edits goes to the workspace, and comes back to every panel that shows it.

    Signals
    -------
    open_requested()
        A panel asks for the folder dialog.
    step_requested(str)
        A panel asks to go to another step.
    detach_requested(), attach_requested()
        The curves are to get a window of their own, or to come back.
    exported()
        A model was written and verified.
    weights_requested(str)
        The pretrained weights of this network are to be shown.
    """

    open_requested = Signal()
    step_requested = Signal(str)
    detach_requested = Signal()
    attach_requested = Signal()
    exported = Signal()
    weights_requested = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        network: NetworkContext,
        runs: RunControl,
        engine: EngineClient,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._network, self._runs, self._engine = workspace, network, runs, engine
        self._panels: dict[str, Any] = {}
        self._shown_run: RunFolder | None = None
        self._thread: RunThread | None = None
        self._fed: tuple[Any, ...] = ()
        self.own = OwnNetworks(workspace, network, self)
        self.lab = LabLink(workspace, network, runs, engine, self)
        self.finder = FinderLink(workspace, network, runs, engine, self)
        self.library = RunsLink(workspace, network, runs, self)
        self.gan = GanLink(workspace, engine, self)
        self.longer = LongerLink(workspace, runs, self)
        self.elsewhere = ElsewhereLink(workspace, network, runs, self)
        self._wishes = PanelWishes(self, workspace, network, runs, engine)
        workspace.opened.connect(self._on_opened)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.catalog_changed.connect(self._on_catalog_changed)
        workspace.progress.connect(self._on_reading_progress)
        workspace.strategy_followed.connect(self._on_strategy_followed)
        network.cards_changed.connect(self._on_cards_changed)
        network.graph_changed.connect(self._on_graph_changed)
        network.input_changed.connect(self._on_input_changed)
        network.failed.connect(self._on_network_failed)
        runs.followed.connect(self._on_followed)
        runs.ended.connect(self._on_run_ended)
        runs.failed.connect(self._on_run_failed)
        runs.state_changed.connect(self._on_state_changed)

    def show_step(self, key: str) -> QWidget:
        """Show the panel of a step, making it if need be, and return it."""
        panel = self.panel(key)
        self.setCurrentWidget(panel)
        self.updateGeometry()
        return panel

    def minimumSizeHint(self) -> QSize:
        # Of the shown panel, not of the largest.
        panel = self.currentWidget()
        return panel.minimumSizeHint() if panel is not None else super().minimumSizeHint()

    def panel(self, key: str) -> Any:
        """Return the panel of a step, making it if need be."""
        if key not in self._panels:
            panel: Any = make_panel(key)
            self._panels[key] = panel
            self.addWidget(panel)
            if key in SECTIONS:
                panel.value_changed.connect(self._on_panel_value_changed)
            self._wishes.connect_panel(key, panel)
            self._inform(key, panel)
        return self._panels[key]

    def existing(self, *keys: str) -> Iterable[Any]:
        """Yield those of the panels that have been made."""
        return (self._panels[key] for key in keys if key in self._panels)

    def show_run(self, run: RunFolder | None) -> None:
        """Show a run on the pages that look at one."""
        self._shown_run = run
        for panel in self.existing(*RUN_STEPS):
            panel.show_run(run)

    def shown_run(self) -> RunFolder | None:
        """Return the run that the pages look at."""
        return self._shown_run

    def close_threads(self) -> None:
        """End the threads of all panels; the window is closing."""
        for panel in self._panels.values():
            getattr(panel, "close_threads", _nothing)()
        self.lab.close()
        self.finder.close()
        self.library.close()
        self.gan.close()
        self.longer.close()
        self.elsewhere.close()

    @Slot()
    def start_run(self) -> None:
        """Train what the panels say, if it can be trained."""
        work = self._workspace
        reason = why_not(work, self._network.trouble, busy=self._runs.busy)
        if not reason and work.project and work.folder and work.summary:
            self._runs.start(work.folder, work.project, work.summary.catalog)

    # -- making panels ------------------------------------------------------------------------

    def _inform(self, key: str, panel: Any) -> None:
        """Tell a new panel everything that it missed."""
        work, network = self._workspace, self._network
        if work.project is not None and key in SECTIONS:
            panel.set_value(getattr(work.project, SECTIONS[key]))
        if key == "data":
            panel.show_error(work.data_error)
            panel.set_summary(work.summary)
        elif key == "architecture":
            if network.cards:
                panel.set_cards(list(network.cards.values()))
            self._show_network(panel)
        elif key == "augment":
            panel.set_catalog(work.summary.catalog if work.summary else None)
            self._feed(panel)
        elif key == "freeze":
            self._show_freeze(panel)
        if key in RUN_STEPS:
            panel.set_titles(self._network.titles)
            if key != "export" and self._workspace.folder is not None:
                panel.set_runs_folder(self._workspace.folder / "runs")
            panel.show_run(self._shown_run)
        if key == "train":
            self._inform_train(panel)

    def _inform_train(self, panel: Any) -> None:
        if self._thread is not None and self._runs.live:
            panel.follow(self._thread)
        self._show_ready()

    # -- the state changed --------------------------------------------------------------------

    @Slot(object)
    def _on_opened(self, folder: Path) -> None:
        for panel in self.existing("train", "results", "explain"):
            panel.set_runs_folder(folder / "runs")
        self.show_run(self._workspace.wanted_run or newest_run(folder))

    @Slot(object)
    def _on_project_changed(self, project: Project) -> None:
        for key, field in SECTIONS.items():
            section = getattr(project, field)
            for panel in self.existing(key):
                if panel.value() != section:
                    panel.set_value(section)
        for panel in self.existing("freeze"):
            panel.set_pretrained(project.architecture.pretrained)
        for panel in self.existing("augment"):
            self._feed(panel)
        self._show_ready()

    @Slot(object)
    def _on_catalog_changed(self, summary: CatalogSummary | None) -> None:
        for panel in self.existing("data"):
            panel.show_error(self._workspace.data_error)
            panel.set_summary(summary)
        for panel in self.existing("augment"):
            panel.set_catalog(summary.catalog if summary is not None else None)
        self._show_ready()

    @Slot(object)
    def _on_reading_progress(self, progress: Progress) -> None:
        for panel in self.existing("data"):
            panel.set_progress(progress)
        if not progress.text:
            self._show_ready()

    @Slot(object)
    def _on_cards_changed(self, cards: list[dict[str, Any]]) -> None:
        for panel in self.existing("architecture"):
            panel.set_cards(cards)
        for panel in self.existing(*RUN_STEPS):
            panel.set_titles(self._network.titles)
        self._show_ready()

    @Slot(object, object)
    def _on_graph_changed(self, _graph: LayerGraph | None, _facts: dict[str, Any]) -> None:
        for panel in self.existing("architecture"):
            self._show_network(panel)
        for panel in self.existing("freeze"):
            self._show_freeze(panel)
        self._show_ready()

    @Slot(object)
    def _on_input_changed(self, _fed: NetworkInput) -> None:
        for panel in self.existing("augment"):
            self._feed(panel)

    @Slot(object)
    def _on_network_failed(self, error: WorkbenchError) -> None:
        for panel in self.existing("architecture"):
            panel.show_error(error)
        self._show_ready()

    def _show_network(self, panel: Any) -> None:
        if self._network.error is not None:
            panel.show_error(self._network.error)
        else:
            panel.set_graph(self._network.graph)

    def _show_freeze(self, panel: Any) -> None:
        project = self._workspace.project
        panel.set_graph(self._network.graph, self._network.facts)
        if project is not None:
            panel.set_pretrained(project.architecture.pretrained)

    def _feed(self, panel: Any) -> None:
        """Tell the preview what the network is fed, if that has changed."""
        project, fed = self._workspace.project, self._network.input
        if project is None or fed is None:
            return
        values = (
            fed.image_size, fed.channels, fed.mean, fed.std,
            project.training.seed, project.data.background, project.training.batch_size,
            project.training.class_balance == "sampling",
        )  # fmt: skip
        if values != self._fed:
            self._fed = values
            panel.set_input(*values)

    def _show_ready(self) -> None:
        for panel in self.existing("train"):
            panel.set_ready(why_not(self._workspace, self._network.trouble, busy=self._runs.busy))

    # -- runs ---------------------------------------------------------------------------------

    @Slot(object)
    def _on_followed(self, thread: RunThread) -> None:
        self._thread, self._shown_run = thread, thread.run_folder
        self.panel("train").follow(thread)
        for panel in self.existing("results", "explain", "export"):
            panel.show_run(thread.run_folder)
        self._show_ready()

    @Slot(object, str)
    def _on_run_ended(self, run: RunFolder, _state: str) -> None:
        self._thread = None
        for panel in self.existing("results", "explain", "export"):
            if self._shown_run is not None and self._shown_run.path == run.path:
                panel.show_run(run)
        self._show_ready()

    @Slot(object)
    def _on_run_failed(self, error: WorkbenchError) -> None:
        self.panel("train").show_error(error)
        self._show_ready()

    @Slot(str)
    def _on_state_changed(self, _state: str) -> None:
        self._show_ready()

    @Slot(object)
    def select_run(self, run: RunFolder) -> None:
        """Show a run that the user chose on a page; Train follows by itself."""
        self._shown_run = run
        for panel in self.existing("results", "explain", "export"):
            panel.show_run(run)

    # -- what panels ask for ------------------------------------------------------------------

    @Slot(object)
    def _on_panel_value_changed(self, section: Any) -> None:
        if type(section) in SECTION_FIELDS:
            self._workspace.change(section)

    @Slot(bool)
    def _on_strategy_followed(self, pretrained: bool) -> None:
        if pretrained:
            text = self.tr("Pretrained weights are on: only the head is trained (Transfer page).")
        else:
            text = self.tr("Pretrained weights are off: all layers are trained from scratch.")
        for panel in self.existing("architecture", "freeze"):
            panel.show_news(text)


def _nothing(*_: object) -> None:
    """Stand for a word that a panel does not speak."""
