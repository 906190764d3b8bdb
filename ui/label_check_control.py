"""Between the label check's view and the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.engine import EngineClient, Reply
from workbench.errors import WorkbenchError
from workbench.runs import RunFolder

if TYPE_CHECKING:
    from ui.views.label_check import LabelCheckView


class LabelCheckControl(QObject):
    """Asks the engine what the project's augmentation does to the labels.

    Parameters
    ----------
    draft : callable
        Returns a run folder of the project as it stands (`workbench.launch.draft_run`); raises a
        `WorkbenchError` where there is nothing to train.
    """

    def __init__(
        self,
        view: LabelCheckView,
        engine: EngineClient,
        draft: Callable[[], RunFolder],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._engine, self._draft = view, engine, draft
        self._reply: Reply | None = None
        view.check_requested.connect(self._on_check_requested)
        view.cancel_requested.connect(self.cancel)

    @Slot()
    def cancel(self) -> None:
        """Forget a check that is under way."""
        if self._reply is not None:
            self._reply.cancel()
            self._reply = None

    @Slot()
    def _on_check_requested(self) -> None:
        try:
            run = self._draft()
        except WorkbenchError as error:
            self._view.show_error(error)
            return
        params = {"run": str(run.path), "flips": True}
        self._reply = self._engine.request("label_safety", params, latest="label_safety")
        self._reply.progress.connect(self._view.set_progress)
        self._reply.failed.connect(self._view.show_error)
        self._reply.done.connect(self._view.show_report)
