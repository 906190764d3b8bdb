"""The decoded images of the preview, read ahead of need by a thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from ui.views.augment.preview_render import NetworkInput, Pixels, Subject, load
from ui.views.latest import LatestTask
from workbench.errors import DataError
from workbench.jobs import Job

AT_ONCE = 4
"""Images are read in fours, so that the first are seen before all are there."""
KEPT = 64

Loaded = dict[Subject, "Pixels | DataError"]


class PixelStore(QObject):
    """Pixels of a few images at the network's size, kept while its input stays the same."""

    changed = Signal()
    """More images are there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fed = NetworkInput()
        self._held: Loaded = {}
        self._wanted: list[Subject] = []
        self._task = LatestTask(self)
        self._task.done.connect(self._on_task_done)

    def get(self, subject: Subject) -> Pixels | DataError | None:
        """Return the pixels of an image, why it has none, or None while they are being read."""
        return self._held.get(subject)

    def want(self, subjects: Sequence[Subject], fed: NetworkInput) -> None:
        """Read these images, unless they are there; others may be forgotten."""
        if fed.decoding != self._fed.decoding:
            self._held = {}
        self._fed, self._wanted = fed, list(subjects)
        if len(self._held) > KEPT:
            self._held = {one: self._held[one] for one in subjects if one in self._held}
        self._read_on(interrupt=True)

    @property
    def busy(self) -> bool:
        """Whether images are being read."""
        return self._task.busy

    def close(self) -> None:
        """End the thread."""
        self._task.close()

    def _read_on(self, *, interrupt: bool) -> None:
        missing = [one for one in self._wanted if one not in self._held]
        if missing:
            work = partial(_read, missing[:AT_ONCE], self._fed)
            self._task.submit(work, interrupt=interrupt)
        else:
            self._task.cancel()

    @Slot(object)
    def _on_task_done(self, answer: tuple[NetworkInput, Loaded]) -> None:
        fed, loaded = answer
        if fed.decoding == self._fed.decoding:
            self._held.update(loaded)
        self._read_on(interrupt=False)
        self.changed.emit()


def _read(subjects: list[Subject], fed: NetworkInput, job: Job) -> tuple[NetworkInput, Loaded]:
    loaded: Loaded = {}
    for subject in subjects:
        job.check()
        loaded[subject] = load(subject.path, fed)
    return fed, loaded
