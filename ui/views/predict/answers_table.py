"""Save the answers of the Predict page as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.views.latest import LatestTask
from ui.views.model_file import show_in_folder
from workbench.jobs import Job

if TYPE_CHECKING:
    from workbench.export.predictor import Answer
    from workbench.export.table import Written


class AnswersTable(QObject):
    """Asks for a file, and writes it in a thread.

    Signals
    -------
    saved(Path, Written)
    failed(WorkbenchError)
    """

    saved = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._answers: list[Answer] = []
        self._labels: tuple[str, ...] = ()
        self._path = Path()
        self._task = LatestTask(self)
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self.failed)

    def ask(self, answers: list[Answer], labels: tuple[str, ...], folder: Path) -> None:
        """Ask where to put `answers`; `folder` is proposed."""
        self._answers, self._labels = answers, labels
        title = self.tr("Save the answers")
        dialog = QFileDialog(self._window, title)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(str(folder))
        dialog.selectFile(self.tr("predictions") + ".csv")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def close(self) -> None:
        """End the thread."""
        self._task.close()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        self._path = Path(name)
        answers, labels, path = self._answers, self._labels, self._path
        self._task.submit(lambda job: _write(answers, labels, path, job), interrupt=True)

    @Slot(object)
    def _on_task_done(self, written: Written) -> None:
        self.saved.emit(self._path, written)
        show_in_folder(self._path)


def _write(answers: list[Answer], labels: tuple[str, ...], path: Path, job: Job) -> Written:
    from workbench.export.table import write_table  # with onnxruntime, as the predictor

    return write_table(job.track(answers, ""), labels, path)
