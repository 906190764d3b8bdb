"""Between the Export panel and the engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.engine import EngineClient, Reply
from workbench.runs import RunFolder
from workbench.settings import ExportSettings

if TYPE_CHECKING:
    from ui.panels.export_panel import ExportPanel


class ExportControl(QObject):
    """Asks the engine for an export and shows its progress and outcome in the panel.

    Signals
    -------
    exported()
        A model was written and verified.
    """

    exported = Signal()

    def __init__(
        self,
        panel: ExportPanel,
        engine: EngineClient,
        shown_run: Callable[[], RunFolder | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel, self._engine, self._shown_run = panel, engine, shown_run
        self._reply: Reply | None = None
        panel.export_requested.connect(self._on_export_requested)
        panel.cancel_requested.connect(self._on_cancel_requested)

    @Slot(object, object)
    def _on_export_requested(self, output: Path, settings: ExportSettings) -> None:
        run = self._shown_run()
        if run is None:
            return
        params = {
            "run": str(run.path),
            "output": str(output),
            "settings": settings.model_dump(),
        }
        self._reply = self._engine.request("export", params, latest="export")
        self._reply.progress.connect(self._panel.set_progress)
        self._reply.failed.connect(self._panel.show_error)
        self._reply.done.connect(self._on_done)

    @Slot()
    def _on_cancel_requested(self) -> None:
        if self._reply is not None:
            self._reply.cancel()

    @Slot(object)
    def _on_done(self, certificate: dict[str, Any]) -> None:
        self._panel.show_certificate(certificate)
        self.exported.emit()
