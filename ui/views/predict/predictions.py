"""Classify files with an exported model, in threads; what is newest counts."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.views.latest import LatestTask
from workbench.data.formats import SUFFIXES, suffix
from workbench.data.walk import walk
from workbench.errors import DataError, WorkbenchError
from workbench.jobs import Job

if TYPE_CHECKING:
    from workbench.export.predictor import Answer, Predictor

POLL_MS = 80
MOST_FILES = 20_000


@dataclass
class Batch:
    """Files to classify and the answers so far. The worker appends; the window only reads.

    Attributes
    ----------
    files : list of Path
        Known once the folders among the wishes have been listed.
    answers : list of Answer
        In the order of `files`.
    seconds : float
        Time spent on the answers.
    """

    wishes: tuple[Path, ...]
    files: list[Path] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    seconds: float = 0.0

    def counts(self) -> tuple[list[tuple[str, int]], int, int]:
        """Return labels with how often each was the answer, most frequent first.

        Then how many images are unknown to the model, and how many cannot be read.
        """
        answers = list(self.answers)
        known = (answer for answer in answers if answer.scores and not answer.unknown)
        labels = Counter(answer.scores[0][0] for answer in known)
        unknown = sum(answer.unknown for answer in answers)
        return labels.most_common(), unknown, sum(1 for answer in answers if answer.error)


class Predictions(QObject):
    """One model and one batch of files.

    1. `open_model` loads in a thread; `model_opened` or `failed` tells the end. The old model
       stays if the new one is refused.
    2. `predict` replaces the batch; the worker answers file by file, a timer tells `changed`.
    3. `finished` tells that the last answer is there. A newer batch silences an older one.
    """

    model_opened = Signal(object)
    failed = Signal(object)
    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model: Predictor | None = None
        self.batch = Batch(())
        self._told = (0, 0)
        self._opening, self._running = LatestTask(self), LatestTask(self)
        self._opening.done.connect(self._on_opening_done)
        self._opening.failed.connect(self.failed)
        self._running.done.connect(self._on_running_done)
        self._running.failed.connect(self._on_running_failed)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def opening(self) -> bool:
        return self._opening.busy

    @property
    def running(self) -> bool:
        return self._running.busy

    def open_model(self, path: Path) -> None:
        """Load a model file; the batch is then classified anew."""
        self._opening.submit(lambda job: _load(path, job), interrupt=True)

    def predict(self, paths: Sequence[Path]) -> None:
        """Classify files, and the images in folders; waits for a model if there is none."""
        self.batch, self._told = Batch(tuple(paths)), (0, 0)
        self.changed.emit()
        self._start()

    def close(self) -> None:
        """End the threads."""
        self._timer.stop()
        self._opening.close()
        self._running.close()

    def _start(self) -> None:
        model, batch = self.model, self.batch
        if model is not None and batch.wishes:
            self._running.submit(lambda job: _classify(model, batch, job), interrupt=True)
            self._timer.start()

    @Slot(object)
    def _on_opening_done(self, model: Predictor) -> None:
        self.model = model
        self.model_opened.emit(model)
        if self.batch.wishes:
            self.predict(self.batch.wishes)

    @Slot(object)
    def _on_running_done(self, batch: Batch) -> None:
        if batch is not self.batch:
            return
        self._timer.stop()
        self._on_timer_timeout()
        self.finished.emit()

    @Slot(object)
    def _on_running_failed(self, error: WorkbenchError) -> None:
        self._timer.stop()
        self.batch, self._told = Batch(()), (0, 0)
        self.failed.emit(error)

    @Slot()
    def _on_timer_timeout(self) -> None:
        now = (len(self.batch.files), len(self.batch.answers))
        if now != self._told:
            self._told = now
            self.changed.emit()


def image_paths(paths: Sequence[Path], job: Job) -> list[Path]:
    """Return files as they are, and for folders the images in them; each once."""
    found: dict[Path, None] = {}
    for path in paths:
        job.check()
        if not path.is_dir():
            found[path] = None
            continue
        for parts, images in sorted(walk(path, job=job).folders.items()):
            folder = path.joinpath(*parts)
            found.update((folder / name, None) for name, _ in images)
    return list(found)[:MOST_FILES]


def looks_like_image(path: Path) -> bool:
    """Return whether a file's name says that it is an image."""
    return suffix(path.name) in SUFFIXES


def _load(path: Path, job: Job) -> Predictor:
    # 0.2 s and 40 MB that only this panel needs.
    from workbench.export.predictor import Predictor

    job.check()
    return Predictor(path)


def _classify(model: Predictor, batch: Batch, job: Job) -> Batch:
    batch.files = image_paths(batch.wishes, job)
    if not batch.files:
        raise DataError(
            "There are no images in this folder",
            where=batch.wishes[0],
            hint="Choose another folder.",
        )
    for path in batch.files:
        job.check()
        start = time.perf_counter()
        answer = model.predict_file(path)
        batch.seconds += time.perf_counter() - start
        batch.answers.append(answer)
    return batch
