"""Between the tabs of the Results page and the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.engine import EngineClient, Reply
from ui.views.analysis_view import AnalysisView

if TYPE_CHECKING:
    from ui.panels.results_panel import ResultsPanel


class ResultsControl(QObject):
    """Gives every tab that asks the engine its own line to it."""

    def __init__(self, panel: ResultsPanel, engine: EngineClient, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        panel.view_made.connect(self._on_view_made)

    @Slot(object)
    def _on_view_made(self, view: object) -> None:
        if isinstance(view, AnalysisView):
            AnalysisLine(view, self._engine)


class AnalysisLine(QObject):
    """Passes what one view asks to the engine, and the answer back; lives as long as the view."""

    def __init__(self, view: AnalysisView, engine: EngineClient) -> None:
        super().__init__(view)
        self._view, self._engine = view, engine
        self._reply: Reply | None = None
        view.asked.connect(self._on_asked)
        view.cancelled.connect(self._on_cancelled)

    @Slot(str, object)
    def _on_asked(self, method: str, params: dict[str, Any]) -> None:
        self._on_cancelled()
        self._reply = self._engine.request(method, params)
        self._reply.progress.connect(self._view.set_progress)
        self._reply.failed.connect(self._view.show_error)
        self._reply.done.connect(self._view.show_answer)

    @Slot()
    def _on_cancelled(self) -> None:
        if self._reply is not None:
            self._reply.cancel()
            self._reply = None
