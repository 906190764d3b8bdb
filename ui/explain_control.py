"""Between the page that looks inside and the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.engine import EngineClient, Reply
from ui.views.explain_view import InsideView

if TYPE_CHECKING:
    from ui.panels.explain_panel import ExplainPanel


class ExplainControl(QObject):
    """Asks for the layers of the run that is shown, and gives every tab its own line to the engine.

    1. The panel names a run by `inside_wanted`; the newest answer goes to `set_inside`.
    2. Each tab asks through an `InsideLine`, in which a newer question silences an older one.
    """

    def __init__(self, panel: ExplainPanel, engine: EngineClient, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._engine = panel, engine
        self._reply: Reply | None = None
        panel.view_made.connect(self._on_view_made)
        panel.inside_wanted.connect(self._on_inside_wanted)

    @Slot(str)
    def _on_inside_wanted(self, run: str) -> None:
        if self._reply is not None:
            self._reply.cancel()
            self._reply = None
        if run:
            self._reply = self._engine.request("inside", {"run": run})
            self._reply.done.connect(self._panel.set_inside)
            self._reply.failed.connect(self._panel.show_error)

    @Slot(object)
    def _on_view_made(self, view: object) -> None:
        if isinstance(view, InsideView):
            InsideLine(view, self._engine)


class InsideLine(QObject):
    """Passes what one view asks to the engine, and the answer back; lives as long as the view."""

    def __init__(self, view: InsideView, engine: EngineClient) -> None:
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
