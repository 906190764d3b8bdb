"""How far the live study is, from the events of the run at work."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ui.engine_words import engine_words
from ui.study_state import StudyProgress
from workbench.events import Event, Paused, Stage, Started, Step, Unpaused
from workbench.studies.pace import Pace
from workbench.studies.reading import StudyReading


class StudyClock:
    """Keeps place and pace while one run after the other is trained and measured."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._cell: int | None = None
        self._position, self._steps, self._stage = 0.0, 1, ""
        self._measured_from = 0.0

    def begin(self, index: int, reading: StudyReading) -> None:
        """Run number `index` comes next."""
        self._cell, self._stage = index, ""
        self._position = float(len(reading.cells[index].epochs))

    def begin_training(self) -> None:
        """Its process is about to start."""
        self._stage = QCoreApplication.translate("studies", "starting")
        self._pace.begin_run(time.time())

    def begin_measuring(self) -> None:
        """It is trained; the engine measures it."""
        self._stage = QCoreApplication.translate("studies", "measuring")
        self._measured_from = time.monotonic()

    def end_measuring(self) -> None:
        """It is measured."""
        self._pace.end_run(time.monotonic() - self._measured_from)

    def end_training(self) -> None:
        """Its process has ended."""
        self._pace.end_run()

    def say(self, stage: str) -> None:
        """Note what is done besides epochs."""
        self._stage = engine_words(stage)

    def add(self, events: Iterable[Event]) -> None:
        """Digest what the run announced."""
        for event in events:
            if isinstance(event, Started):
                self._steps = max(1, event.steps_per_epoch)
                self._position, self._stage = event.step / self._steps, ""
                self._pace.begin_epochs(self._position, event.time)
            elif isinstance(event, Step):
                self._position, self._stage = event.step / self._steps, ""
                self._pace.move(self._position, event.time)
            elif isinstance(event, Stage):
                self._stage = engine_words(event.text)
            elif isinstance(event, Paused):
                self._stage = QCoreApplication.translate("studies", "Paused")
            elif isinstance(event, Unpaused):
                self._stage = ""
                self._pace.begin_epochs(self._position, event.time)

    def progress(self, reading: StudyReading | None) -> StudyProgress:
        """Return where the study stands."""
        index = self._cell
        if reading is None or index is None:
            return StudyProgress()
        others = sum(len(c.epochs) for i, c in enumerate(reading.cells) if i != index)
        done = others + self._position
        waiting = sum(c.state in ("new", "failed") for c in reading.cells[index + 1 :])
        return StudyProgress(
            cell=reading.cells[index],
            number=index + 1,
            runs=len(reading.cells),
            epochs_done=self._position,
            epochs=reading.epochs_each,
            stage=self._stage,
            share=done / reading.total_epochs,
            seconds_left=self._pace.left(reading.total_epochs - done, waiting, time.time()),
        )
