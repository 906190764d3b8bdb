"""Runs on other machines: the dialog that prepares one, and the folder that is followed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.dialog_link import DialogLink
from ui.dialogs import PathDialog
from ui.errors import show_error
from ui.network_context import NetworkContext
from ui.project_places import is_run
from ui.readiness import why_not
from ui.run_control import RunControl
from ui.workspace import Workspace
from workbench.errors import RunError, SettingsError
from workbench.jobs import Job
from workbench.pointer import pointed_at
from workbench.runs import RunFolder, RunSpec, SplitRow

if TYPE_CHECKING:
    from ui.elsewhere_dialog import Source
    from ui.panel_host import PanelHost


class ElsewhereLink(DialogLink):
    """Asks what is needed, and passes it on."""

    def __init__(
        self, workspace: Workspace, network: NetworkContext, runs: RunControl, host: PanelHost
    ) -> None:
        super().__init__(host)
        self._workspace, self._network, self._runs, self._host = workspace, network, runs, host

    @Slot()
    def ask(self) -> None:
        """Prepare a run with the open project's settings."""
        work = self._workspace
        reason = why_not(work, self._network.trouble, busy=False)
        project, summary = work.project, work.summary
        if reason or project is None or summary is None:
            text = reason.rstrip(".") or self.tr("No project is open")
            hint = self.tr(
                "A run for another machine needs a set of images that can be trained on."
            )
            show_error(self._host.window(), SettingsError(text, hint=hint))
            return
        catalog = summary.catalog

        def source(_job: Job) -> tuple[RunSpec, list[SplitRow]]:
            from workbench.data.split import rows
            from workbench.launch import describe

            return describe(project, catalog), rows(catalog)

        size = sum(entry.bytes for entry in catalog.entries)
        self._open(source, project.name, size, self._host.window())

    @Slot(object)
    def ask_about(self, run: RunFolder, parent: QWidget | None = None) -> None:
        """Prepare a new run with the settings and the images of `run`."""
        self._open(
            lambda _job: (run.spec(), run.split()), run.name, 0, parent or self._host.window()
        )

    @Slot()
    def ask_run_folder(self) -> None:
        """Ask which run folder shall be followed."""
        dialog = PathDialog(self._host.window(), self.tr("Follow a run folder"))
        dialog.chosen.connect(self.watch)
        dialog.open()

    @Slot(object)
    def watch(self, path: Path) -> None:
        """Follow the run in `path`, whoever trains it."""
        folder = pointed_at(path)
        if not is_run(folder):
            show_error(
                self._host.window(),
                RunError(
                    self.tr("This is not a run folder: it has no spec.toml"),
                    where=folder,
                    hint=self.tr("Choose the folder of one run."),
                ),
            )
            return
        self._runs.watch(RunFolder(folder))
        self._host.step_requested.emit("train")

    def _open(self, source: Source, name: str, size: int, parent: QWidget) -> None:
        # Only now: it is not needed to start with.
        from ui.elsewhere_dialog import ElsewhereDialog

        dialog = ElsewhereDialog(source, name, size, parent)
        dialog.follow_requested.connect(self.watch)
        self.show_dialog(dialog)
