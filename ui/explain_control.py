"""Between the page that looks inside and the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.asking_line import AskingLines
from ui.engine import EngineClient, Reply

if TYPE_CHECKING:
    from ui.panels.explain_panel import ExplainPanel


class ExplainControl(QObject):
    """Asks for the layers of the run that is shown, and gives every tab its own line to the engine.

    1. The panel names a run by `inside_wanted`; the newest answer goes to `set_inside`.
    2. Each tab asks through a line of its own.
    """

    def __init__(self, panel: ExplainPanel, engine: EngineClient, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._engine = panel, engine
        self._reply: Reply | None = None
        panel.view_made.connect(AskingLines(engine, self).add)
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
