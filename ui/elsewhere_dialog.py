"""A run for another machine: where it is written, with or without the images, and how it starts."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs import PathDialog
from ui.errors import describe
from ui.growing import window_size
from ui.project_places import safe_name
from ui.tasks import Task
from ui.views.command_lines import CommandLines
from ui.widgets import (
    GhostButton,
    IntegerField,
    Label,
    Notice,
    PrimaryButton,
    ProgressLine,
    Segmented,
)
from ui.widgets.phrases import file_size
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.files import projects_dir
from workbench.jobs import Job, Progress
from workbench.portable.prepare import MOST_NODES, MOST_PROCESSES, Images, Prepared, prepare
from workbench.portable.scripts import commands
from workbench.runs import RunSpec, SplitRow

WIDTH = 720
Source = Callable[[Job], tuple[RunSpec, list[SplitRow]]]


class ElsewhereDialog(QDialog):
    """Writes a portable run folder.

    Parameters
    ----------
    source : callable
        Returns what to train, in a thread.
    name : str
        Of the project or run; the folder is called after it.
    size : int
        Bytes of all images; 0 if not known.

    Signals
    -------
    follow_requested(Path)
        The written run shall be followed.
    """

    follow_requested = Signal(object)

    def __init__(self, source: Source, name: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._name = source, name
        self._task: Task | None = None
        self._executor = ThreadPoolExecutor(1, "prepare")
        self.setWindowTitle(self.tr("Run elsewhere"))
        copy = (
            self.tr("Copy them ({size})").format(size=file_size(size))
            if size
            else self.tr("Copy them")
        )
        self._images = Segmented(
            [("relative", self.tr("Leave them where they are")), ("copy", copy)], self.tr("Images")
        )
        self._folder = QLineEdit(str(_free(projects_dir() / f"{safe_name(name)} elsewhere")))
        self._folder.setAccessibleName(self.tr("Folder"))
        self._browse = GhostButton(self.tr("Choose…"), "folder-open")
        self._nodes = IntegerField(1, MOST_NODES, self.tr("Machines"))
        self._processes = IntegerField(1, MOST_PROCESSES, self.tr("Processes on each"))
        self._words, self._lines = Label(role="caption", wrap=True), CommandLines()
        self._notice, self._progress = Notice("danger"), ProgressLine()
        self._close = GhostButton(self.tr("Close"))
        self._follow = GhostButton(self.tr("Follow it"), "chart-line")
        self._write = PrimaryButton(self.tr("Write the folder"), "save")
        self._lay_out()
        self._connect()
        self._show_busy(False)
        self._follow.hide()
        self._on_choice_changed()

    def close_threads(self) -> None:
        """Stop writing, which leaves nothing behind, and end the thread."""
        if self._task is not None:
            self._task.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        place = WrappingRow()
        place.setSpacing(8)
        place.addWidget(self._folder, 1)
        place.addWidget(self._browse)
        counts = WrappingRow()
        counts.setSpacing(10)
        each = Label(self.tr("Processes on each"))
        each.setBuddy(self._processes)
        counts.addWidget(self._nodes)
        counts.addSpacing(12)
        counts.addWidget(each)
        counts.addWidget(self._processes)
        counts.addStretch(1)
        for row, (text, buddy, field) in enumerate((
            (self.tr("Folder"), self._folder, place), (self.tr("Images"), self._images, None),
            (self.tr("Machines"), self._nodes, counts),
        )):  # fmt: skip
            label = Label(text)
            label.setBuddy(buddy)
            grid.addWidget(label, row, 0)
            if field is None:
                grid.addWidget(buddy, row, 1, Qt.AlignmentFlag.AlignLeft)
            else:
                grid.addLayout(field, row, 1)
        grid.setColumnStretch(1, 1)
        buttons = WrappingRow()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self._close, self._follow, self._write):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addWidget(self._words)
        layout.addWidget(self._lines)
        layout.addWidget(self._progress)
        layout.addWidget(self._notice)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setFixedWidth(window_size(self, WIDTH, 0).width())

    def _connect(self) -> None:
        self._browse.clicked.connect(self._on_browse_clicked)
        self._folder.textChanged.connect(self._on_choice_changed)
        self._images.value_changed.connect(self._on_choice_changed)
        self._nodes.valueChanged.connect(self._on_choice_changed)
        self._processes.valueChanged.connect(self._on_choice_changed)
        self._write.clicked.connect(self._on_write_clicked)
        self._follow.clicked.connect(self._on_follow_clicked)
        self._close.clicked.connect(self._on_close_clicked)

    def _show_busy(self, busy: bool) -> None:
        for widget in (
            self._folder, self._browse, self._images, self._nodes, self._processes, self._write,
        ):  # fmt: skip
            widget.setEnabled(not busy)
        self._progress.setVisible(busy)
        self._close.setText(self.tr("Cancel") if busy else self.tr("Close"))
        self.adjustSize()

    @Slot()
    def _on_choice_changed(self) -> None:
        folder = self._folder.text().strip()
        self._lines.show_commands(
            commands(folder, self._nodes.value(), self._processes.value()) if folder else None
        )
        self._write.setEnabled(bool(folder))
        self._follow.hide()
        self._notice.show_message("")
        self._words.setText(
            self.tr(
                "The folder holds everything, and may be copied to any machine. The commands name "
                "its place here: change it if it is another there."
            )
            if self._images.value() == "copy"
            else self.tr(
                "The folder says how the images are found from it: for a share that other machines "
                "see as well. The commands name its place here."
            )
        )
        self.adjustSize()

    @Slot()
    def _on_browse_clicked(self) -> None:
        dialog = PathDialog(self, self.tr("Where the run folder is made"))
        dialog.chosen.connect(self._on_place_chosen)
        dialog.open()

    @Slot(object)
    def _on_place_chosen(self, place: Path) -> None:
        self._folder.setText(str(_free(place / f"{safe_name(self._name)} elsewhere")))

    @Slot()
    def _on_write_clicked(self) -> None:
        path, source = Path(self._folder.text().strip()).expanduser(), self._source
        images: Images = "copy" if self._images.value() == "copy" else "relative"
        nodes, processes = self._nodes.value(), self._processes.value()

        def work(job: Job) -> Prepared:
            spec, rows = source(job)
            return prepare(path, spec, rows, job, images=images, nodes=nodes, processes=processes)

        self._notice.show_message("")
        self._show_busy(True)
        self._progress.set_progress(Progress())
        self._task = Task(work, self)
        self._task.progress.connect(self._progress.set_progress)
        self._task.done.connect(self._on_written)
        self._task.failed.connect(self._on_failed)
        self._task.start(self._executor)

    @Slot(object)
    def _on_written(self, prepared: Prepared) -> None:
        self._task = None
        self._show_busy(False)
        self._lines.show_commands(prepared.commands)
        self._notice.set_kind("success")
        self._notice.show_message(
            self.tr("Written: {path}. README.txt in it says what the other machine needs.").format(
                path=prepared.run.path
            )
        )
        self._write.setEnabled(False)
        self._follow.show()
        self._follow.setFocus()
        self.adjustSize()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._task = None
        self._show_busy(False)
        self._notice.set_kind("danger")
        self._notice.show_message(describe(error))
        self.adjustSize()

    @Slot()
    def _on_follow_clicked(self) -> None:
        self.follow_requested.emit(Path(self._folder.text().strip()).expanduser())
        self.accept()

    @Slot()
    def _on_close_clicked(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._show_busy(False)
            self._notice.set_kind("info")
            self._notice.show_message(self.tr("Cancelled: nothing was written."))
            self.adjustSize()
        else:
            self.reject()


def _free(path: Path) -> Path:
    """Return `path`, or the first "path 2", "path 3" … that is free."""
    number = 2
    free = path
    while free.exists():
        free, number = path.with_name(f"{path.name} {number}"), number + 1
    return free
