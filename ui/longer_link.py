"""More epochs for a run, wherever in the window they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.dialog_link import DialogLink
from ui.run_control import RunControl
from ui.workspace import Workspace
from workbench.runs import RunFolder

if TYPE_CHECKING:
    from ui.panel_host import PanelHost


class LongerLink(DialogLink):
    """Opens the dialog, and goes on with the run that got more epochs."""

    def __init__(self, workspace: Workspace, runs: RunControl, host: PanelHost) -> None:
        super().__init__(host)
        self._workspace, self._runs, self._host = workspace, runs, host

    @Slot(object)
    def ask(self, run: RunFolder, parent: QWidget | None = None) -> None:
        """Ask how many epochs `run` shall have, in front of `parent`."""
        # Only now: it is not needed to start with.
        from ui.longer_dialog import LongerDialog

        dialog = LongerDialog(run, parent or self._host.window(), trains=self._trains(run))
        dialog.extended.connect(self._on_extended)
        self.show_dialog(dialog)

    def _trains(self, run: RunFolder) -> bool:
        """Whether `run` can go on here at once."""
        folder = self._workspace.folder
        return not self._runs.busy and folder is not None and run.path.parent == folder / "runs"

    @Slot(object)
    def _on_extended(self, run: RunFolder) -> None:
        if self._trains(run):
            self._host.step_requested.emit("train")
            self._host.show_run(run)  # its settings are others now
            self._runs.follow(run)
        else:
            self._host.library.refresh()
