"""Between the finder dialog, the project and the engine."""

from __future__ import annotations

import importlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.engine import EngineClient
from ui.lab_request import LabRequest
from ui.network_context import NetworkContext
from ui.readiness import why_not
from ui.run_control import RunControl
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.finder_dialog import FinderDialog
    from ui.views.runs.finder_pages import FinderPage

# What does not change what is found.
_FREE = {"epochs", "learning_rate", "schedule", "patience", "checkpoint_seconds", "warmup_epochs"}


class FinderLink(QObject):
    """Opens the dialog, has it answered about the project as it stands, and takes answers over."""

    def __init__(
        self,
        workspace: Workspace,
        network: NetworkContext,
        runs: RunControl,
        engine: EngineClient,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace, self._network, self._runs = workspace, network, runs
        self._engine, self._window = engine, window
        self._dialog: FinderDialog | None = None
        self._drafts = ThreadPoolExecutor(1, "finder")
        self._searches: list[_Search] = []
        workspace.project_changed.connect(self._on_changed)
        workspace.catalog_changed.connect(self._on_changed)
        runs.state_changed.connect(self._on_changed)

    @Slot()
    def open(self) -> None:
        """Show the dialog in front."""
        if self._dialog is None:
            self._dialog = self._make()
        self._on_changed()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def dialog(self) -> FinderDialog | None:
        """Return the dialog; None until it was opened."""
        return self._dialog

    def close(self) -> None:
        """End the thread; the window is closing."""
        self._drafts.shutdown(wait=True, cancel_futures=True)
        if self._dialog is not None:
            self._dialog.close()

    def _make(self) -> FinderDialog:
        dialog: FinderDialog = importlib.import_module("ui.finder_dialog").FinderDialog(
            self._window
        )
        for page, method, field in (
            (dialog.rate, "find_rate", "learning_rate"),
            (dialog.batch, "find_batch", "batch_size"),
        ):
            request = LabRequest(self._engine, method, self._drafts, page)
            self._searches.append(_Search(page, request, field, self._workspace))
        return dialog

    @Slot()
    def _on_changed(self, _news: object = None) -> None:
        reason = why_not(self._workspace, self._network.trouble, busy=self._runs.busy)
        for search in self._searches:
            search.show_ready(reason)


class _Search(QObject):
    """One page, its question to the engine, and the field that takes its answer."""

    def __init__(
        self, page: FinderPage, request: LabRequest, field: str, workspace: Workspace
    ) -> None:
        super().__init__(page)
        self._page, self._request, self._field = page, request, field
        self._workspace = workspace
        self._asked: object = None
        page.bar.asked.connect(self._on_asked)
        page.bar.cancelled.connect(request.cancel)
        page.used.connect(self._on_used)
        request.progress.connect(page.bar.set_progress)
        request.failed.connect(page.bar.show_error)
        request.done.connect(self._on_done)

    def show_ready(self, reason: str) -> None:
        """Allow to ask, or say why not; and whether what is shown is out of date."""
        bar = self._page.bar
        bar.set_ready(reason)
        now = _question(self._workspace, self._field)
        bar.set_stale(self._asked not in (None, now) and not bar.busy)

    @Slot()
    def _on_asked(self) -> None:
        project, summary = self._workspace.project, self._workspace.summary
        if project is not None and summary is not None:
            self._page.bar.show_waiting()
            self._asked = _question(self._workspace, self._field)
            self._request.ask(project, summary.catalog)

    @Slot(object)
    def _on_done(self, answer: dict[str, Any]) -> None:
        self._page.bar.show_answered()
        self._page.show_answer(answer)

    @Slot(object)
    def _on_used(self, value: object) -> None:
        project = self._workspace.project
        if project is not None:
            self._workspace.change(project.training.replace(**{self._field: value}))


def _question(workspace: Workspace, field: str) -> object:
    """Return what the answer about a field of the training depends on."""
    project, summary = workspace.project, workspace.summary
    if project is None or summary is None:
        return None
    training = project.training.model_dump(exclude=_FREE | {field})
    others = project.model_dump(exclude={"name", "export", "training"})
    return summary.catalog.fingerprint, training, others
