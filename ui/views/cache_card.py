"""Where the cache lies, what it may take, what it takes, and emptying it."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.binding import Form
from ui.dialogs import PathDialog
from ui.engine_words import engine_words
from ui.errors import describe
from ui.tasks import Task
from ui.widgets import Card, ElidedLabel, GhostButton, Label, LinkButton
from ui.widgets.phrases import file_size
from workbench.data.held import Held, empty, held
from workbench.errors import WorkbenchError
from workbench.files import cache_dir
from workbench.jobs import Progress
from workbench.settings.computer import ComputerSettings


class CacheCard(Card):
    """Edits the cache's part of the computer's settings.

    Signals
    -------
    value_changed(ComputerSettings)
        The user chose another place or another limit.
    """

    value_changed = Signal(object)

    def __init__(self, settings: ComputerSettings, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Cache"),
            self.tr("What can be made again: decoded images, outputs of frozen layers"),
            parent,
        )
        self._value = settings
        self._executor = ThreadPoolExecutor(1, "cache")
        self._task: Task | None = None
        self._place, self._held = ElidedLabel("", "muted"), Label("", "muted", wrap=True)
        self._change = GhostButton(self.tr("Change…"))
        self._change.setAccessibleName(self.tr("Change the place of the cache…"))
        self._reset = LinkButton(self.tr("Usual place"))
        self._empty = GhostButton(self.tr("Empty now"))
        self._form = Form(ComputerSettings, ["cache_gigabytes"])
        self._note = Label("", "caption", wrap=True)
        self._build()
        self.set_value(settings)
        self.look()

    def set_value(self, settings: ComputerSettings) -> None:
        """Show `settings` silently."""
        self._value = settings
        self._form.set_value(settings)
        self._place.setText(str(cache_dir()))
        self._place.setToolTip(str(cache_dir()))
        fixed = bool(os.environ.get("CNN_WORKBENCH_CACHE"))
        self._change.setEnabled(not fixed)
        self._reset.setVisible(bool(settings.cache_folder) and not fixed)
        if fixed:
            self._say(self.tr("The environment variable CNN_WORKBENCH_CACHE names this place."))

    def look(self) -> None:
        """Count anew what is there."""
        self._run(Task(lambda _job: held(), self))

    def close_threads(self) -> None:
        """Stop what is going on; what was removed stays removed."""
        if self._task is not None:
            self._task.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    @property
    def words(self) -> str:
        """What it says of the disk."""
        return self._held.text()

    def _build(self) -> None:
        place = QHBoxLayout()
        place.addWidget(Label(self.tr("Place")))
        place.addWidget(self._place, 1)
        place.addWidget(self._reset)
        place.addWidget(self._change)
        used = QHBoxLayout()
        used.addWidget(self._held, 1)
        used.addWidget(self._empty)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addLayout(place)
        rows.addWidget(self._form)
        rows.addLayout(used)
        rows.addWidget(self._note)
        self.body.addLayout(rows)
        self._note.hide()
        self._change.clicked.connect(self._on_change_clicked)
        self._reset.clicked.connect(self._on_reset_clicked)
        self._empty.clicked.connect(self._on_empty_clicked)
        self._form.value_changed.connect(self._on_form_changed)

    def _run(self, task: Task) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task.deleteLater()
        self._task = task
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.progress.connect(self._on_progress)
        self._held.setText(self.tr("Looking…"))
        self._empty.setEnabled(False)
        task.start(self._executor)

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    @Slot(object)
    def _on_done(self, found: Held) -> None:
        text = self.tr("{size} in use; {free} free on its disk")
        self._held.setText(text.format(size=file_size(found.size), free=file_size(found.free)))
        self._empty.setEnabled(found.size > 0)

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._held.setText(describe(error))

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if progress.text:
            self._held.setText(engine_words(progress.text))

    @Slot()
    def _on_change_clicked(self) -> None:
        dialog = PathDialog(self, self.tr("A folder for the cache"))
        dialog.chosen.connect(self._on_place_chosen)
        dialog.open()

    @Slot(object)
    def _on_place_chosen(self, folder: Path) -> None:
        # A folder of its own: emptying must never meet anything else.
        self.value_changed.emit(self._value.replace(cache_folder=str(folder / "cnn-workbench")))
        self._say(self.tr("What was cached before stays at the old place, unused."))

    @Slot()
    def _on_reset_clicked(self) -> None:
        self.value_changed.emit(self._value.replace(cache_folder=""))

    @Slot()
    def _on_empty_clicked(self) -> None:
        self._run(Task(empty, self))

    @Slot(object)
    def _on_form_changed(self, settings: ComputerSettings) -> None:
        chosen = self._value.replace(cache_gigabytes=settings.cache_gigabytes)
        self.value_changed.emit(chosen)
