"""Between the transfer lab and the rest: its second section, and all that it asks the engine."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.engine import EngineClient
from ui.estimate_control import EstimateControl
from ui.lab_questions import advice_key, probe_key
from ui.lab_request import LabRequest
from ui.network_context import NetworkContext
from ui.readiness import why_not
from ui.run_control import RunControl
from ui.tasks import Task
from ui.views.architecture.architecture_card import weights_here
from ui.workspace import Workspace
from workbench.data.catalog import Catalog
from workbench.errors import WorkbenchError
from workbench.jobs import Job
from workbench.settings import FreezeSettings, Project, Strategy
from workbench.transfer.feature_files import clear_features, held_bytes

if TYPE_CHECKING:
    from ui.panels.freeze_panel import FreezePanel
    from ui.views.ask_bar import AskBar


class TransferLabControl(QObject):
    """Feeds the panel's pages, and takes what they ask for to workspace and engine.

    1. `TransferSettings` flows between workspace and form as every section does.
    2. Whatever changes, `_refresh` tells all pages what can be asked now and what is stale.
    3. Estimates wait while advice or a probe is being worked out: one thing is measured at a time.
    """

    def __init__(
        self,
        panel: FreezePanel,
        workspace: Workspace,
        network: NetworkContext,
        runs: RunControl,
        engine: EngineClient,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel, self._workspace = panel, workspace
        self._network, self._runs = network, runs
        # One thread for drafts and one for the disk: none may wait for the other.
        self._drafts, self._disk = ThreadPoolExecutor(1, "drafts"), ThreadPoolExecutor(1, "lab")
        self._advise, self._probe, self._export = (
            LabRequest(engine, method, self._drafts, self)
            for method in ("advise", "probe", "probe")
        )
        self._estimates = EstimateControl(
            panel.column(), LabRequest(engine, "estimate", self._drafts, self), workspace, runs,
            self._estimate_obstacle, self._disk, self,
        )  # fmt: skip
        self._advised = self._probed = ""  # what the shown answers are about
        self._asked = ""
        self._output = Path()
        self._tasks: list[Task] = []
        self._connect()
        self._on_project_changed()
        self._work_on_cache(lambda _job: held_bytes())

    def _connect(self) -> None:
        panel, workspace = self._panel, self._workspace
        workspace.project_changed.connect(self._on_project_changed)
        workspace.catalog_changed.connect(self._on_project_changed)
        workspace.opened.connect(self._on_opened)
        workspace.progress.connect(self._refresh)
        self._network.graph_changed.connect(self._refresh)
        self._network.cards_changed.connect(self._refresh)
        self._runs.state_changed.connect(self._refresh)
        self._runs.ended.connect(self._on_run_ended)
        self._estimates.measured.connect(self._foresee)
        panel.shown.connect(self._on_shown)
        panel.closing.connect(self._on_closing)
        panel.transfer_form().value_changed.connect(workspace.change)
        panel.column().cache.clear_requested.connect(self._on_clear_requested)
        advisor, probe = panel.advisor(), panel.probe()
        advisor.advise_requested.connect(self._on_advise_requested)
        advisor.cancel_requested.connect(self._on_cancel_requested)
        advisor.use_requested.connect(self._on_use_requested)
        self._advise.progress.connect(advisor.bar.set_progress)
        self._advise.done.connect(self._on_advised)
        self._advise.failed.connect(advisor.show_error)
        probe.probe_requested.connect(self._on_probe_requested)
        probe.export_requested.connect(self._on_export_requested)
        probe.cancel_requested.connect(self._on_cancel_requested)
        self._probe.done.connect(self._on_probed)
        self._export.done.connect(self._on_exported)
        for request in (self._probe, self._export):
            request.progress.connect(probe.bar.set_progress)
            request.failed.connect(probe.show_error)
        for request in self._requests():
            request.failed.connect(self._refresh)

    # ---- what is the case

    def _obstacle(self, trouble: WorkbenchError | None, *own: LabRequest) -> str:
        """Return why nothing can be asked now, but for the requests that ask."""
        reason = why_not(self._workspace, trouble, busy=self._runs.busy)
        if not reason and self._network.graph is None:
            reason = self.tr("The network is still being worked out.")
        if not reason and any(x.busy for x in self._requests() if x not in own):
            reason = self.tr("Something else is being measured.")
        return reason

    def _estimate_obstacle(self) -> str:
        # Random weights take as long as others, so these need not be here.
        return self._obstacle(self._network.error)

    def _requests(self) -> tuple[LabRequest, ...]:
        return self._advise, self._probe, self._export

    @Slot()
    def _refresh(self, *_: object) -> None:
        project, summary = self._workspace.project, self._workspace.summary
        advisor, probe = self._panel.advisor(), self._panel.probe()
        # Where the network's weights are not here, the advisor measures with those that always are.
        advisor.bar.set_ready(self._obstacle(self._network.error, self._advise))
        probe.bar.set_ready(self._obstacle(self._network.trouble, self._probe, self._export))
        if project is not None and summary is not None:
            advised, probed = (f(project, summary.catalog) for f in (advice_key, probe_key))
            advisor.bar.set_stale(bool(self._advised) and advised != self._advised)
            probe.bar.set_stale(bool(self._probed) and probed != self._probed)
        self._estimates.refresh()
        self._foresee()

    @Slot()
    def _foresee(self) -> None:
        """Say about what advice will take; only where it will measure the chosen network."""
        summary, seconds = self._workspace.summary, None
        if summary is not None and weights_here(self._network.facts):
            seconds = self._estimates.advice_seconds(summary.count("train"))
        self._panel.advisor().set_foreseen(seconds)

    @Slot()
    def _on_project_changed(self, *_: object) -> None:
        project, summary = self._workspace.project, self._workspace.summary
        if project is not None:
            form = self._panel.transfer_form()
            if form.value() != project.transfer:
                form.set_value(project.transfer)
            count = summary.count if summary is not None else None
            images = (count("train"), count("validation")) if count else (0, 0)
            self._panel.set_project(project, *images)
            self._panel.probe().set_folder(self._workspace.folder)
        self._refresh()

    @Slot(object)
    def _on_opened(self, _folder: object) -> None:
        for request in self._requests():
            request.cancel()
        self._advised = self._probed = ""
        self._panel.advisor().show_advice(None)
        self._panel.probe().show_report(None)

    @Slot(bool)
    def _on_shown(self, shown: bool) -> None:
        self._estimates.set_active(shown)

    @Slot(object, str)
    def _on_run_ended(self, _run: object, _state: str) -> None:
        self._work_on_cache(lambda _job: held_bytes())  # it may have computed frozen layers
        self._refresh()

    # ---- the advisor

    @Slot(bool)
    def _on_advise_requested(self, thorough: bool) -> None:
        bar = self._panel.advisor().bar
        self._ask(self._advise, advice_key, bar, thorough=thorough)

    @Slot(object)
    def _on_advised(self, advice: dict[str, Any]) -> None:
        self._advised = self._asked
        self._panel.advisor().show_advice(advice, self._network.titles)
        self._refresh()

    @Slot(str, str, str)
    def _on_use_requested(self, strategy: Strategy, cut: str, network: str) -> None:
        project = self._workspace.project
        if project is None:
            return
        if network and network != project.architecture.name:
            chosen = project.architecture.replace(name=network, image_size=0)
            self._workspace.change(chosen)
        pretrained = strategy != "from-scratch"
        if project.architecture.pretrained != pretrained:
            self._panel.pretrained_wanted.emit(pretrained)  # before, as the strategy follows it
        kept = cut if strategy == "fine-tune-freeze" else ""
        self._workspace.change(FreezeSettings(strategy=strategy, cut=kept))
        self._panel.show_news(self.tr("Taken from the advisor. Train when you are ready."))
        taken, summary = self._workspace.project, self._workspace.summary
        if self._advised and taken is not None and summary is not None:
            # what was taken is what the advice is about, not a change since
            self._advised = advice_key(taken, summary.catalog)
            self._refresh()

    # ---- the probe

    @Slot(str, int)
    def _on_probe_requested(self, kind: str, folds: int) -> None:
        wanted = {"classifier": kind, "layers": None, "folds": folds}
        self._ask(self._probe, probe_key, self._panel.probe().bar, **wanted)

    @Slot(object)
    def _on_probed(self, report: dict[str, Any]) -> None:
        self._probed = self._asked
        self._panel.probe().show_report(report)
        self._refresh()

    @Slot(str, str, object)
    def _on_export_requested(self, kind: str, layer: str, output: Path) -> None:
        self._output = output
        wanted = {"classifier": kind, "layers": [layer], "output": str(output)}
        self._ask(self._export, probe_key, self._panel.probe().bar, **wanted)

    @Slot(object)
    def _on_exported(self, answer: dict[str, Any]) -> None:
        self._panel.probe().show_exported(answer["certificate"], self._output)
        self._refresh()

    # ---- asking

    def _ask(
        self,
        request: LabRequest,
        key: Callable[[Project, Catalog], str],
        bar: AskBar,
        **params: Any,
    ) -> None:
        project, summary = self._workspace.project, self._workspace.summary
        if project is None or summary is None:
            return
        self._asked = key(project, summary.catalog)
        bar.show_waiting()
        request.ask(project, summary.catalog, **params)
        self._refresh()

    @Slot()
    def _on_cancel_requested(self) -> None:
        for request in self._requests():
            request.cancel()
        self._refresh()

    # ---- the frozen layers' outputs on the disk

    @Slot()
    def _on_clear_requested(self) -> None:
        self._work_on_cache(lambda _job: clear_features())

    def _work_on_cache(self, work: Callable[[Job], int]) -> None:
        task = Task(work, self)
        task.done.connect(self._panel.column().cache.set_held)
        self._tasks = [*self._tasks[-1:], task]
        task.start(self._disk)

    @Slot()
    def _on_closing(self) -> None:
        self._estimates.close()
        for request in self._requests():
            request.cancel()
        for task in self._tasks:
            task.cancel()
        for executor in (self._drafts, self._disk):
            executor.shutdown(wait=True, cancel_futures=True)
