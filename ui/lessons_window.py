"""The lessons: a window beside the main one, to read, run and judge them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.errors import describe
from ui.growing import follow_text, grown
from ui.lessons_control import LessonsControl, Listed, Listing
from ui.views.lessons.list import LessonList
from ui.views.lessons.page import LessonPage
from ui.views.lessons.words import language
from ui.widgets import EmptyState, GhostButton, Label, Notice
from workbench.errors import WorkbenchError

SIZE, SMALLEST = (1180, 740), (900, 600)
LIST_WIDTH = 262


class LessonsWindow(QDialog):
    """Everything else stays usable beside it.

    Parameters
    ----------
    control : LessonsControl
        Reads and runs.
    further : sequence of Path
        Folders of lessons that do not come with the program.

    Signals
    -------
    open_requested(LessonSource, Step)
        The page of a step is wanted.
    further_changed(list of Path)
        The user added a folder of lessons.
    """

    open_requested = Signal(object, object)
    further_changed = Signal(object)

    def __init__(
        self, control: LessonsControl, further: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._control, self._further = control, list(further)
        self._lessons: dict[Path, Listed] = {}
        self._shown: Path | None = None
        self.setWindowTitle(self.tr("Lessons"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.list, self.page = LessonList(), LessonPage()
        self._done = Label(role="caption")
        self._trouble = Notice("warning")
        self._empty = EmptyState("hourglass", self.tr("Reading the lessons"))
        self._place = QStackedWidget()
        self._place.addWidget(self._empty)
        self._place.addWidget(self.page)
        self._lay_out()
        self._connect()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the lessons and what has become of them."""
        self._control.read_list(self._further)

    def show_lesson(self, folder: Path) -> None:
        """Show the lesson in `folder`."""
        listed = self._lessons.get(folder)
        if listed is None:
            return
        self._shown = folder
        self.list.choose(folder)
        self.page.show_lesson(listed)
        self._place.setCurrentWidget(self.page)
        self._show_running()

    # -- construction -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = QWidget()
        follow_text(side, lambda: side.setFixedWidth(grown(LIST_WIDTH)))
        add = GhostButton(self.tr("Add lessons…"), "folder-plus")
        add.setAutoDefault(False)
        add.setToolTip(
            self.tr("A teacher’s own: a folder with lesson.toml, or one that holds some")
        )
        add.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._done)
        column.addWidget(self.list, 1)
        column.addWidget(self._trouble)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(18)
        layout.addWidget(side)
        layout.addWidget(self._place, 1)

    def _connect(self) -> None:
        control, page = self._control, self.page
        control.listed.connect(self._on_listed)
        control.stage.connect(self._on_stage)
        control.ended.connect(self._on_ended)
        control.stopped.connect(self._on_stopped)
        control.failed.connect(self._on_failed)
        self.list.chosen.connect(self._on_chosen)
        page.open_requested.connect(self.open_requested)
        page.run.run_requested.connect(self._on_run_requested)
        page.run.again_requested.connect(self._on_again_requested)
        page.run.stop_requested.connect(self._on_stop_requested)

    # -- what the control says ----------------------------------------------------------------

    @Slot(object)
    def _on_listed(self, listing: Listing) -> None:
        self._lessons = {listed.source.folder: listed for listed in listing.lessons}
        self.list.set_lessons(listing.lessons)
        done = sum(bool(listed.outcomes) for listed in listing.lessons)
        self._done.setText(
            self.tr("{done} of {of} done").format(done=done, of=len(listing.lessons))
        )
        trouble = listing.trouble
        self._trouble.show_message("" if trouble is None else describe(trouble))
        folders = list(self._lessons)
        if not folders:
            self._empty.set_texts(self.tr("There are no lessons"))
            self._place.setCurrentWidget(self._empty)
            return
        begins = self._shown is None
        shown = self._shown if self._shown in self._lessons else None
        self.show_lesson(shown or self._first())
        if begins:
            self.list.take_focus()

    def _first(self) -> Path:
        """Return the first lesson that was not run yet."""
        left = [folder for folder, listed in self._lessons.items() if not listed.outcomes]
        return (left or list(self._lessons))[0]

    @Slot(object)
    def _on_stage(self, stage: dict[str, Any]) -> None:
        if self._control.running == self._shown:
            self.page.show_stage(stage)

    @Slot(object, int)
    def _on_ended(self, _folder: Path, _seed: int) -> None:
        self.page.run.show_error("")
        self.refresh()

    @Slot()
    def _on_stopped(self) -> None:
        self.page.run.show_stopped()
        self.refresh()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self.page.run.show_error(describe(error))
        self.refresh()

    def _show_running(self) -> None:
        running = self._control.running
        if running is None:
            return
        if running == self._shown:
            self.page.run.show_beginning()
        elif (other := self._lessons.get(running)) is not None:
            self.page.run.show_other(other.source.lesson.title.said(language()))

    # -- what the user does -------------------------------------------------------------------

    @Slot(object)
    def _on_chosen(self, folder: Path) -> None:
        self.page.run.show_error("")
        self.show_lesson(folder)

    @Slot()
    def _on_run_requested(self) -> None:
        self._run(0)

    @Slot()
    def _on_again_requested(self) -> None:
        listed = self.page.listed
        if listed is not None:
            self._run(max(listed.outcomes, default=-1) + 1)

    def _run(self, seed: int) -> None:
        listed = self.page.listed
        if listed is not None and self._control.running is None:
            self._control.run(listed.source, seed)
            self._show_running()

    @Slot()
    def _on_stop_requested(self) -> None:
        self.page.run.show_stopping()
        self._control.stop()

    @Slot()
    def _on_add_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Add lessons"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.add_folder)
        dialog.open()

    @Slot(str)
    def add_folder(self, folder: str) -> None:
        """List the lessons in a folder too, now and at later starts."""
        path = Path(folder)
        if path not in self._further:
            self._further.append(path)
            self.further_changed.emit(list(self._further))
        self.refresh()
