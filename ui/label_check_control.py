"""Between the label check's view and the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.lab_request import LabRequest
from workbench.data.catalog import Catalog
from workbench.errors import WorkbenchError
from workbench.settings import Project

if TYPE_CHECKING:
    from ui.views.augment.label_check import LabelCheckView

METHOD = "label_safety"


class LabelCheckControl(QObject):
    """Asks the engine what the project's augmentation does to the labels.

    Parameters
    ----------
    request : LabRequest
        To `METHOD`.
    question : callable
        Returns the project and its images as they stand; raises a `WorkbenchError` where there is
        nothing to check.
    """

    def __init__(
        self,
        view: LabelCheckView,
        request: LabRequest,
        question: Callable[[], tuple[Project, Catalog]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._request, self._question = view, request, question
        view.check_requested.connect(self._on_check_requested)
        view.cancel_requested.connect(request.cancel)
        request.progress.connect(view.set_progress)
        request.failed.connect(view.show_error)
        request.done.connect(view.show_report)

    @Slot()
    def _on_check_requested(self) -> None:
        try:
            project, catalog = self._question()
        except WorkbenchError as error:
            self._view.show_error(error)
            return
        self._request.ask(project, catalog, flips=True)
