"""What the panels ask for, and who does it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.asking_line import AskingLines
from ui.engine import EngineClient
from ui.explain_control import ExplainControl
from ui.export_control import ExportControl
from ui.freeze_link import FreezeLink
from ui.network_context import NetworkContext
from ui.run_control import RunControl
from ui.speed_control import SpeedControl
from ui.transfer_lab_control import TransferLabControl
from ui.workspace import Workspace
from workbench.runs import RunFolder

if TYPE_CHECKING:
    from ui.panel_host import PanelHost
    from ui.views.architecture.compare import CompareView


class PanelWishes(QObject):
    """Connects a panel when it is made, by `_connect_<step>`; lives as long as the host."""

    def __init__(
        self,
        host: PanelHost,
        workspace: Workspace,
        network: NetworkContext,
        runs: RunControl,
        engine: EngineClient,
    ) -> None:
        super().__init__(host)
        self._host = host
        self._workspace, self._network, self._runs, self._engine = workspace, network, runs, engine

    def connect_panel(self, key: str, panel: Any) -> None:
        """Let the panel of a step be heard."""
        connect = getattr(self, f"_connect_{key}", None)
        if connect is not None:
            connect(panel)

    def _connect_data(self, panel: Any) -> None:
        panel.open_requested.connect(self._host.open_requested)
        panel.reload_requested.connect(self._workspace.reload)
        panel.cancel_requested.connect(self._workspace.cancel_reading)

    def _connect_architecture(self, panel: Any) -> None:
        host = self._host
        panel.weights_wanted.connect(host.weights_requested)
        panel.names_wanted.connect(self._network.ask_names)
        self._network.names_changed.connect(panel.set_other_names)
        self._network.names_failed.connect(panel.show_names_error)
        panel.compare_made.connect(self._on_compare_made)
        panel.build_requested.connect(host.own.open_builder)
        FreezeLink(panel.network(), self._workspace, self._network, self)  # as its child it stays

    def _connect_augment(self, panel: Any) -> None:
        panel.lab_requested.connect(self._host.lab.open)

    def _connect_freeze(self, panel: Any) -> None:
        panel.pretrained_wanted.connect(self._on_pretrained_wanted)
        # as its child it stays
        TransferLabControl(panel, self._workspace, self._network, self._runs, self._engine, self)

    def _connect_train(self, panel: Any) -> None:
        host = self._host
        panel.start_requested.connect(host.start_run)
        panel.finder_requested.connect(host.finder.open)
        from ui.views.runs.column import RunColumn  # came with the panel, not with the window

        panel.findChild(RunColumn).library_clicked.connect(host.library.open)
        panel.pause_requested.connect(self._runs.pause)
        panel.resume_requested.connect(self._runs.resume)
        panel.stop_requested.connect(self._runs.stop)
        panel.resume_run_requested.connect(self._on_resume_run_requested)
        panel.longer_requested.connect(host.longer.ask)
        panel.elsewhere_requested.connect(host.elsewhere.ask)
        panel.watch_requested.connect(host.elsewhere.ask_run_folder)
        panel.unwatch_requested.connect(self._runs.stop_watching)
        panel.run_selected.connect(host.select_run)
        panel.detach_requested.connect(host.detach_requested)
        panel.attach_requested.connect(host.attach_requested)

    def _connect_results(self, panel: Any) -> None:
        panel.view_made.connect(AskingLines(self._engine, panel).add)
        panel.bake_wanted.connect(self._on_bake_wanted)
        panel.run_selected.connect(self._host.select_run)

    def _connect_explain(self, panel: Any) -> None:
        ExplainControl(panel, self._engine, panel)  # as its child it stays
        panel.run_selected.connect(self._host.select_run)

    def _connect_export(self, panel: Any) -> None:
        host = self._host
        exports = ExportControl(panel, self._engine, host.shown_run, self)
        exports.exported.connect(host.exported)
        panel.predict_requested.connect(self._on_predict_requested)

    # -- what nobody else does ----------------------------------------------------------------

    @Slot(object)
    def _on_resume_run_requested(self, run: RunFolder) -> None:
        if not self._runs.busy:
            self._runs.follow(run)

    @Slot(bool, float)
    def _on_bake_wanted(self, calibrated: bool, below: float) -> None:
        if self._workspace.project is not None:
            section = self._workspace.project.export
            self._workspace.change(section.replace(temperature=calibrated, unknown_below=below))
            self._host.step_requested.emit("export")

    @Slot(bool)
    def _on_pretrained_wanted(self, wanted: bool) -> None:
        if self._workspace.project is not None:
            section = self._workspace.project.architecture
            for panel in self._host.existing("architecture"):
                panel.remember_pretrained(wanted)
            self._workspace.change(section.replace(pretrained=wanted))

    @Slot(object)
    def _on_compare_made(self, view: CompareView) -> None:
        SpeedControl(view, self._engine, self)  # as its child it stays

    @Slot(object)
    def _on_predict_requested(self, model: Path) -> None:
        self._host.step_requested.emit("predict")
        self._host.panel("predict").open_model(model)
