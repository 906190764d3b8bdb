"""Between a view that asks and the engine."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot

from ui.engine import EngineClient, Reply
from ui.views.asking_view import AskingView


class AskingLine(QObject):
    """Passes what one view asks to the engine, and the answer back; lives as long as the view."""

    def __init__(self, view: AskingView, engine: EngineClient) -> None:
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


class AskingLines(QObject):
    """Gives a line to every view of a page that asks the engine, as soon as it is made.

    Connect the page's `view_made` to `add`.
    """

    def __init__(self, engine: EngineClient, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine

    @Slot(object)
    def add(self, view: object) -> None:
        """Connect a view; those that ask nothing are left alone."""
        if isinstance(view, AskingView):
            AskingLine(view, self._engine)
