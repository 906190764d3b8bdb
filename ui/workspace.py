"""The one state of the window: the open project, its folder and its images."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.garbage import set_aside
from ui.preferences import Preferences
from ui.project_places import common_folder, is_project, is_run, project_for_images
from ui.tasks import Task
from ui.weights_rule import following
from workbench.errors import SettingsError, WorkbenchError
from workbench.files import resources_dir
from workbench.jobs import Job, Progress
from workbench.launch import first_choice
from workbench.pointer import pointed_at
from workbench.runs import RunFolder
from workbench.settings import (
    ArchitectureSettings,
    DataSettings,
    Project,
    Section,
    load_project,
    save_project,
)
from workbench.settings.computer import load_computer
from workbench.settings.project import PROJECT_FILE
from workbench.settings.stack_file import with_own_network

if TYPE_CHECKING:
    from ui.catalog_summary import CatalogSummary
    from ui.reading import Images
    from workbench.data.catalog import Catalog

AUTOSAVE_MS = 500
# Of images that are compared without being asked: more take minutes.
MOST_COMPARED = 20_000
SAMPLE_NAME = "Fashion-MNIST sample"
# Which field of `Project` holds a section, by the section's class.
SECTION_FIELDS: dict[type, str] = {
    info.annotation: name
    for name, info in Project.model_fields.items()
    if isinstance(info.annotation, type) and issubclass(info.annotation, Section)
}


class Workspace(QObject):
    """Opens projects, keeps them saved, and reads their images in the background.

    1. `open_...` finds or makes the project; a folder of images is listed before it replaces what
       is open, so that a wrong folder changes nothing.
    2. The list is shown at once (`catalog_changed`), then every file is opened and checked, and
       `catalog_changed` comes again, and once more when nearly the same pictures were looked for.
    3. `change` takes an edited section. A new split is computed from what is known; nothing is
       read again unless folder or background changed.
    4. Whatever is superseded is cancelled; its answer never arrives.

    Signals
    -------
    opened(Path)
        Another project folder is open now.
    project_changed(Project)
        A setting changed, or another project is open.
    catalog_changed(CatalogSummary or None)
        The images were listed, checked or divided anew; None while nothing is known of them.
    progress(Progress)
        Of listing and checking; an empty one when nothing runs.
    strategy_followed(bool)
        Pretrained weights were switched on (or off), and the strategy followed.
    failed(WorkbenchError)
        What was asked for last could not be done.
    """

    opened = Signal(object)
    project_changed = Signal(object)
    catalog_changed = Signal(object)
    progress = Signal(object)
    strategy_followed = Signal(bool)
    failed = Signal(object)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.project: Project | None = None
        self.folder: Path | None = None
        self.summary: CatalogSummary | None = None
        self.data_error: WorkbenchError | None = None
        # The run that the user opened last, wherever it lies.
        self.wanted_run: RunFolder | None = None
        self._images: Images | None = None
        self._pending: tuple[Project, Path] | None = None
        self._task: Task | None = None
        self._arrived: Images | None = None
        # One thread each: reading must be able to overlap with saving, never with itself.
        self._reader = ThreadPoolExecutor(1, "images")
        self._writer = ThreadPoolExecutor(1, "autosave")
        self._saves: list[Task] = []
        self._autosave = QTimer(self)
        self._autosave.setSingleShot(True)
        self._autosave.setInterval(AUTOSAVE_MS)
        self._autosave.timeout.connect(self._on_autosave_timeout)

    # -- opening ----------------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open what was dropped: a folder of images, several class folders, a project, a run."""
        try:
            self._open_paths([path.absolute() for path in paths])
        except WorkbenchError as error:
            self.failed.emit(error)

    @Slot()
    def open_sample(self) -> None:
        """Open the images that come with the program."""
        folder = resources_dir() / "samples" / "fashion-mnist"
        self._open_images(DataSettings(folder=str(folder)), SAMPLE_NAME)

    @Slot()
    def reload(self) -> None:
        """List and check the open project's images again."""
        if self.project is not None:
            self._read_images(self.project.data)

    def _open_paths(self, paths: list[Path]) -> None:
        self.wanted_run = None
        if len(paths) > 1:
            data = common_folder(paths)
            self._open_images(data, Path(data.folder).name)
            return
        path = pointed_at(paths[0])
        if is_run(path):
            self.wanted_run = RunFolder(path)
            self._open_run(self.wanted_run)
        elif is_project(path):
            self._open_project(path.parent if path.name == PROJECT_FILE else path)
        else:
            self._open_images(DataSettings(folder=str(path)), path.name)

    def _open_images(self, data: DataSettings, name: str) -> None:
        self._pending = project_for_images(data, name)
        self._read_images(self._pending[0].data)

    def _open_project(self, folder: Path) -> None:
        self._become(load_project(folder), folder)
        self.reload()

    def _open_run(self, run: RunFolder) -> None:
        folder = run.path.parent.parent
        if is_project(folder):
            self._open_project(folder)
            return
        # Made on the command line, outside any project: its settings become one.
        wanted = run.spec().project
        project, folder = project_for_images(wanted.data, wanted.name)
        if not folder.exists():
            project = wanted.replace(name=folder.name)
        self._pending = project, folder
        self._read_images(project.data)

    def _become(self, project: Project, folder: Path) -> None:
        self.flush()
        self._stop_task()
        try:
            project = with_own_network(project, folder)  # its file may have been edited
        except SettingsError as error:
            self.failed.emit(error)
        self.project, self.folder, self._pending = project, folder, None
        self._images, self.summary, self.data_error = None, None, None
        self.preferences.add_recent(folder)
        self.opened.emit(folder)
        self.project_changed.emit(project)
        self.catalog_changed.emit(None)

    # -- changing ---------------------------------------------------------------------------

    def change(self, section: Section) -> None:
        """Put an edited section into the project."""
        if self.project is None:
            return
        field = SECTION_FIELDS[type(section)]
        before = getattr(self.project, field)
        if section == before:
            return
        changed = self.project.replace(**{field: section})
        if isinstance(before, ArchitectureSettings) and isinstance(section, ArchitectureSettings):
            changed = changed.replace(freeze=following(before, section, changed.freeze))
        followed = field != "freeze" and changed.freeze != self.project.freeze
        self._put(changed)
        if followed:
            self.strategy_followed.emit(changed.architecture.pretrained)
        if isinstance(before, DataSettings) and isinstance(section, DataSettings):
            self._follow_data(before, section)

    def restore(self, project: Project) -> None:
        """Put a value back that the open project had before, as it was."""
        before = self.project
        if before is None or project == before:
            return
        self._put(project)
        if before.data != project.data:
            self._follow_data(before.data, project.data)

    def _put(self, project: Project) -> None:
        self.project = project
        self._autosave.start()
        self.project_changed.emit(project)

    def _follow_data(self, before: DataSettings, after: DataSettings) -> None:
        moved = (before.folder, before.only) != (after.folder, after.only)
        if moved or self._images is None:
            self._read_images(after)
        elif before.background != after.background or not self._images.found.checked:
            self._check_images(self._images, after)
        else:
            self._divide(self._images, after)

    # -- images -----------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether images are being listed, checked or divided."""
        return self._task is not None or self._arrived is not None

    @Slot()
    def cancel_reading(self) -> None:
        """Stop listing or checking; what is known so far stays."""
        self._pending = None
        self._stop_task()

    def _read_images(self, data: DataSettings) -> None:
        self._run(lambda job: _reading().list_folder(data, job), self._on_listed)

    def _check_images(self, images: Images, data: DataSettings) -> None:
        self._run(lambda job: _reading().check_files(images.listed, data, job), self._on_checked)

    def _divide(self, images: Images, data: DataSettings) -> None:
        self._run(
            lambda job: _reading().divide(images.listed, images.found, data, job), self._on_checked
        )

    def _run(self, work: Callable[[Job], Images], done: Callable[[Any], None]) -> None:
        self._stop_task()
        self._task = Task(work, self)
        self._task.done.connect(done)
        self._task.failed.connect(self._on_task_failed)
        self._task.progress.connect(self.progress)
        self._task.start(self._reader)

    @Slot(object)
    def _on_listed(self, images: Images) -> None:
        if self._pending is not None:
            project, folder = self._pending
            if not folder.exists() and project.architecture == ArchitectureSettings():
                project = first_choice(load_computer().begin(project), images.side)
            self._become(project, folder)
            self._autosave.start()
        # In the next round of the event loop: the page is drawn, then its images.
        self._arrived = images
        QTimer.singleShot(0, self._on_arrived)

    @Slot()
    def _on_arrived(self) -> None:
        images, self._arrived = self._arrived, None
        if images is not None:
            self._take(images)
            self._check_images(images, self._settings(images))

    @Slot(object)
    def _on_checked(self, images: Images) -> None:
        settings = self._settings(images)
        self._take(images)
        if settings != images.settings:
            self._follow_data(images.settings, settings)
        elif _not_compared(images.found):
            self._run(
                lambda job: _reading().compare_pictures(images.listed, images.found, settings, job),
                self._on_checked,
            )

    @Slot(object)
    def _on_task_failed(self, error: WorkbenchError) -> None:
        opening, self._pending = self._pending is not None, None
        self._stop_task()
        if not opening:
            self.data_error, self._images, self.summary = error, None, None
            self.catalog_changed.emit(None)
        self.failed.emit(error)

    def _take(self, images: Images) -> None:
        self._stop_task()
        self._images, self.summary, self.data_error = images, images.summary, None
        set_aside()
        self.catalog_changed.emit(images.summary)

    def _settings(self, images: Images) -> DataSettings:
        return self.project.data if self.project is not None else images.settings

    def _stop_task(self) -> None:
        self._arrived = None
        if self._task is not None:
            self._task.cancel()
            self._task.deleteLater()
            self._task = None
            self.progress.emit(Progress())

    # -- saving -----------------------------------------------------------------------------

    @Slot()
    def _on_autosave_timeout(self) -> None:
        # In a thread, because writing waits for the disk.
        if self.project is not None and self.folder is not None:
            project, folder = self.project, self.folder
            task = Task(lambda _job: save_project(folder, project), self)
            task.failed.connect(self.failed)
            self._saves = [*self._saves[-1:], task]
            task.start(self._writer)

    def flush(self) -> None:
        """Save now if anything is unsaved."""
        if self._autosave.isActive() and self.project is not None and self.folder is not None:
            self._autosave.stop()
            try:
                save_project(self.folder, self.project)
            except WorkbenchError as error:
                self.failed.emit(error)

    def close(self) -> None:
        """Save and end the threads."""
        self.cancel_reading()
        self._writer.shutdown(wait=True)
        self.flush()
        self._reader.shutdown(wait=True, cancel_futures=True)


def _not_compared(found: Catalog) -> bool:
    """Return whether nearly the same pictures have yet to be looked for."""
    return found.checked and not found.compared and len(found.entries) <= MOST_COMPARED


def _reading() -> ModuleType:
    # Imported by the first worker that needs it: numpy and the decoders take 0.2 s, which nobody
    # should wait for to see the window.
    return importlib.import_module("ui.reading")
