"""RunThread drives one run: starts its process or joins it, follows its events, passes requests.

1  start or join the process             4  `state` told at each change
2  the user's words -> control file      5  process gone: read the rest, say how it ended
3  events.jsonl -> `events`, in batches  (2 to 4 ten times a second)
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QThread, Signal

from ui.run_process import JoinedProcess, OwnProcess, open_process, training_command
from ui.watched_run import WatchedRun
from workbench.errors import EngineError, WorkbenchError
from workbench.events import Event, Failed, Finished, Paused, Stage, Started, Step, Unpaused
from workbench.runs import EventReader, Request, RunFolder

TICK = 0.1
BATCH, BREATH = 2000, 0.02
STOP_PATIENCE = 20.0
QUIET_STEP = 10.0  # seconds between two words about a silence
Process = OwnProcess | JoinedProcess | WatchedRun
STACK_BYTES = 8 * 2**20  # macOS gives threads 512 KB, too little for numpy


class RunThread(QThread):
    """Follow one run until its process ends or `detach` is called.

    States are those of `RunFolder.state`, and between them "starting", "pausing" and "stopping". A
    watched run is "new" until anybody starts it.

    Parameters
    ----------
    run : RunFolder
        The run; if another process owns it, that process is joined instead of started.
    command : sequence of str, optional
        The trainer, without the run folder; tests put their own.
    watched : bool
        Whether the run is only looked at: no process is started, and its end is read from its
        events; see `WatchedRun`.
    stop_patience : float
        Seconds after which an unheeded stop is told by `stop_overdue`.
    """

    events = Signal(list)
    """New events, oldest first; the first batch is the run's history."""
    state = Signal(str)
    problem = Signal(object)
    """A WorkbenchError that the run itself could not announce."""
    stop_overdue = Signal()
    quiet = Signal(float)
    """Of a watched run: for how many seconds nothing has come, once that is odd; then 0."""

    def __init__(
        self,
        run: RunFolder,
        parent: QObject | None = None,
        *,
        command: Sequence[str] | None = None,
        watched: bool = False,
        stop_patience: float = STOP_PATIENCE,
    ) -> None:
        super().__init__(parent)
        self.setStackSize(STACK_BYTES)
        self.run_folder = run
        self._command = list(command or training_command())
        self.watched = watched
        self._patience = stop_patience
        self._quiet = 0.0
        self._wake, self._detached, self._kill = (threading.Event() for _ in range(3))
        self._request: Request | None = None
        self._reader = EventReader(run)
        self._state = ""
        self._last_word: Finished | Failed | None = None
        self._last_word_at = 0.0
        self._stop_at: float | None = None

    # -- called from the window's thread -----------------------------------------------------

    @property
    def current_state(self) -> str:
        return self._state

    def pause(self) -> None:
        self._ask("pause")

    def resume(self) -> None:
        self._ask("run")

    def stop(self) -> None:
        self._ask("stop")

    def kill(self) -> None:
        """End the process by force; what it announced is on disk."""
        self._kill.set()
        self._wake.set()

    def detach(self) -> None:
        """End the thread and leave the process running; `wait` for the thread afterwards."""
        self._detached.set()
        self._wake.set()

    def _ask(self, word: Request) -> None:
        # The newest word wins. The thread writes the file, because writing waits for the disk.
        self._request = word
        self._wake.set()

    # -- the thread --------------------------------------------------------------------------

    def run(self) -> None:
        try:
            self._follow()
        except WorkbenchError as error:
            self._give_up(error)
        except OSError as error:
            self._give_up(
                EngineError(
                    f"The run cannot be followed ({error.strerror or error})",
                    where=self.run_folder.path,
                    hint="Open the project again.",
                )
            )

    def _follow(self) -> None:
        self._tell("starting")
        process: Process = (
            WatchedRun(self.run_folder)
            if self.watched
            else open_process(self.run_folder, self._command)
        )
        history = self._reader.read()
        self._emit(history)
        if isinstance(process, WatchedRun):
            process.note(history)
            process.silence.learn(history)
            if not process.begun:
                self._tell("new")
        if not isinstance(process, OwnProcess):  # its own words are among them
            self._digest(history, process)
        while not self._detached.is_set():
            self._obey(process)
            alive = process.alive()
            self._pass_on(process)
            if not alive:
                return self._tell_end(process)
            self._watch_clock(process)
            self._wake.wait(TICK)
            self._wake.clear()
        return process.leave()

    def _obey(self, process: Process) -> None:
        word, self._request = self._request, None
        if word is not None:
            self._pass_request(word)
        if self._kill.is_set():
            self._kill.clear()
            process.kill()

    def _pass_request(self, word: Request) -> None:
        try:
            self.run_folder.request(word)
        except WorkbenchError as error:  # a full disk; the run itself goes on
            self.problem.emit(error)
            return
        self._stop_at = time.monotonic() if word == "stop" else None
        if word != "run":
            self._tell("pausing" if word == "pause" else "stopping")
        elif self._state in ("pausing", "stopping"):
            self._tell("running")

    def _pass_on(self, process: Process) -> None:
        events = self._read(process)
        self._emit(events)
        if isinstance(process, WatchedRun):
            self._listen(process, events)
        self._digest(events, process)

    def _read(self, process: Process) -> list[Event]:
        try:
            return self._reader.read()
        except OSError:
            if isinstance(process, WatchedRun):  # a share that is away for a while is silence
                return []
            raise

    def _listen(self, process: WatchedRun, events: Sequence[Event]) -> None:
        process.note(events)
        process.silence.hear(events)
        quiet = process.silence.seconds() if process.begun else 0.0
        if bool(quiet) != bool(self._quiet) or quiet - self._quiet > QUIET_STEP:
            self._quiet = quiet
            self.quiet.emit(quiet)

    def _emit(self, events: list[Event]) -> None:
        # A long history comes in pieces with a breath between, so that the window stays smooth.
        for start in range(0, len(events), BATCH):
            if start:
                self._wake.wait(BREATH)
            self.events.emit(events[start : start + BATCH])

    def _digest(self, events: Sequence[Event], process: Process) -> None:
        for event in events:
            if isinstance(event, (Finished, Failed)):
                self._last_word, self._last_word_at = event, time.monotonic()
            elif isinstance(event, Started):
                self._last_word = None
                if isinstance(process, JoinedProcess):
                    process.note_start(event.process, event.time)
            elif isinstance(event, Paused) and self._state != "stopping":
                self._tell("paused")
            elif isinstance(event, Stage) and self._stop_at is not None:
                self._stop_at = time.monotonic()  # it obeyed, and measures what it has
            if isinstance(event, (Started, Unpaused, Step, Stage)) and self._state in (
                "new",
                "starting",
                "paused",
            ):
                self._tell("running")

    def _tell(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.state.emit(state)

    def _tell_end(self, process: Process) -> None:
        word = self._last_word
        if isinstance(word, Finished):
            self._tell("finished" if word.reason == "completed" else "stopped")
        elif isinstance(word, Failed):
            self._tell("failed")
        else:
            if error := process.death():
                self.problem.emit(error)
            self._tell("interrupted")

    def _give_up(self, error: WorkbenchError) -> None:
        self.problem.emit(error)
        self._tell("interrupted")

    def _watch_clock(self, process: Process) -> None:
        if isinstance(process, WatchedRun):  # it is out of reach, and its silence is told
            return
        now = time.monotonic()
        if self._stop_at is not None and now - self._stop_at > self._patience:
            self._stop_at = None
            self.stop_overdue.emit()
        # A process that said its last word but hangs on its way out would hold the run forever.
        if self._last_word is not None and now - self._last_word_at > self._patience:
            self._last_word_at = now
            process.kill()
