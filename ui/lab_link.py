"""The augmentation lab's place in the window: what it studies, and when it may."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.engine import EngineClient
from ui.lab_request import LabRequest
from ui.network_context import NetworkContext
from ui.readiness import why_not
from ui.run_control import RunControl, newest_run
from ui.widgets.phrases import count
from ui.workspace import Workspace
from workbench.data.catalog import Catalog
from workbench.errors import DataError, WorkbenchError
from workbench.settings import Project

if TYPE_CHECKING:
    from ui.augmentation_lab import AugmentationLab
    from ui.panel_host import PanelHost
    from ui.study_control import StudyControl


class LabLink(QObject):
    """Opens the lab, tells it what could be studied, and starts what it asks for.

    Lab and studies are imported with the first opening: nobody needs them to start with.
    """

    def __init__(
        self,
        workspace: Workspace,
        network: NetworkContext,
        runs: RunControl,
        engine: EngineClient,
        host: PanelHost,
    ) -> None:
        super().__init__(host)
        self._workspace, self._network, self._runs = workspace, network, runs
        self._engine, self._host = engine, host
        self._studies: StudyControl | None = None
        self._lab: AugmentationLab | None = None
        self._drafts = ThreadPoolExecutor(1, "label-check")
        self._checked: tuple[object, ...] | None = None
        workspace.opened.connect(self._on_opened)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.catalog_changed.connect(self._on_project_changed)
        network.failed.connect(self._on_project_changed)
        runs.state_changed.connect(self._on_project_changed)
        runs.ended.connect(self._on_run_ended)

    @Slot()
    def open(self) -> None:
        """Show the lab, in front of everything else."""
        if self._lab is None:
            self._make()
        lab = self._lab
        if lab is not None:
            self._tell_ready()
            lab.show()
            lab.raise_()
            lab.activateWindow()

    def lab(self) -> AugmentationLab | None:
        """Return the lab; None until it was opened."""
        return self._lab

    def close(self) -> None:
        """End its threads; the window is closing."""
        if self._studies is not None:
            self._studies.close()
        self._drafts.shutdown(wait=True, cancel_futures=True)
        if self._lab is not None:
            self._lab.close()

    def _make(self) -> None:
        from ui.augmentation_lab import AugmentationLab
        from ui.label_check_control import METHOD, LabelCheckControl
        from ui.study_control import StudyControl

        self._studies = StudyControl(self._runs, self._engine, self)
        self._lab = AugmentationLab(self._studies, self._host.window())
        self._studies.set_folder(self._workspace.folder)
        self._studies.state_changed.connect(self._on_state_changed)
        self._studies.completed.connect(self._on_completed)
        self._lab.start_requested.connect(self._on_start_requested)
        self._lab.seeds_changed.connect(self._on_state_changed)
        request = LabRequest(self._engine, METHOD, self._drafts, self)
        LabelCheckControl(self._lab.labels, request, self._question, self)  # it stays as a child
        self._lab.labels.operation_off.connect(self._on_operation_off)

    # -- the label check ----------------------------------------------------------------------

    def _question(self) -> tuple[Project, Catalog]:
        """Return the project and its images as they stand."""
        project, summary = self._workspace.project, self._workspace.summary
        if project is None or summary is None:
            raise DataError(
                "The images are still being listed", hint="Wait until they are, then try again."
            )
        self._checked = self._matters()
        return project, summary.catalog

    def _matters(self) -> tuple[object, ...]:
        """Return what a label check depends on."""
        project, summary = self._workspace.project, self._workspace.summary
        if project is None or summary is None:
            return ()
        fingerprint = summary.catalog.fingerprint
        return project.augmentation, project.data, project.architecture, fingerprint

    @Slot(str)
    def _on_operation_off(self, field: str) -> None:
        project = self._workspace.project
        if project is not None:
            section = project.augmentation
            off = getattr(section, field).replace(enabled=False)
            self._workspace.change(section.replace(**{field: off}))

    # -- the state changed --------------------------------------------------------------------

    @Slot(object)
    def _on_opened(self, folder: Path) -> None:
        if self._studies is not None:
            self._studies.set_folder(folder)
        self._tell_ready()

    @Slot(object)
    def _on_project_changed(self, _news: object) -> None:
        self._tell_ready()
        if self._lab is not None and self._checked not in (None, self._matters()):
            self._lab.labels.show_stale()

    @Slot()
    def _on_state_changed(self) -> None:
        self._tell_ready()

    @Slot(object, str)
    def _on_run_ended(self, _run: object, _state: str) -> None:
        self._tell_ready()

    @Slot()
    def _on_completed(self) -> None:
        # Its runs were shown one after the other; the pages return to the project's own.
        folder = self._workspace.folder
        if folder is not None:
            for panel in self._host.existing("train", "results"):
                panel.set_runs_folder(folder / "runs")
            self._host.show_run(newest_run(folder))

    def _tell_ready(self) -> None:
        project, lab = self._workspace.project, self._lab
        if lab is None or project is None:
            return
        reason, busy = self._reason(project), self._busy()
        lab.set_ready("with-without", with_without_cost(project), reason, busy)
        lab.set_ready("ablation", ablation_cost(project, lab.seeds), reason, busy)

    def _reason(self, project: Project) -> str:
        if not project.augmentation.active:
            return _tr("No operation is on: choose a preset or switch one on, on the Augment page.")
        summary = self._workspace.summary
        if summary is not None and not summary.count("validation"):
            return _tr("There are no validation images to compare on. Raise their share.")
        return why_not(self._workspace, self._network.trouble, busy=False)

    def _busy(self) -> str:
        if self._studies is not None and self._studies.state:
            return _tr("Another study is being trained.")
        return _tr("A run is being trained; stop it or wait.") if self._runs.busy else ""

    @Slot(str)
    def _on_start_requested(self, kind: str) -> None:
        from workbench.studies.design import ablation, with_without

        project, summary = self._workspace.project, self._workspace.summary
        studies, lab = self._studies, self._lab
        if project is None or summary is None or studies is None or lab is None:
            return
        try:
            if kind == "with-without":
                studies.start(with_without(project), summary.catalog)
            else:
                studies.start(ablation(project, lab.seeds), summary.catalog)
        except WorkbenchError as error:
            studies.failed.emit(error)


def with_without_cost(project: Project) -> str:
    """Return what a study with and without takes."""
    return _tr("Two runs of {epochs} epochs: {network}, seed {seed}.").format(
        epochs=count(project.training.epochs),
        network=project.architecture.name,
        seed=project.training.seed,
    )


def ablation_cost(project: Project, seeds: int) -> str:
    """Return what an ablation takes; empty while there is nothing to leave out."""
    from workbench.studies.design import active_operations

    operations = len(active_operations(project.augmentation))
    if not operations:
        return ""
    ways = operations + (2 if operations > 1 else 1)
    return _tr("{ways} ways × {seeds} seeds: {runs} runs of {epochs} epochs, {network}.").format(
        ways=ways,
        seeds=seeds,
        runs=count(ways * seeds),
        epochs=count(project.training.epochs),
        network=project.architecture.name,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("studies", text)
