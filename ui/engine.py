"""The warm engine process: short requests that need torch, asked from a window that has none."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal, Slot

import workbench
from ui.answer_cache import AnswerCache
from workbench import program
from workbench.errors import EngineError
from workbench.jobs import Progress
from workbench.service import decode, encode, error_from_dict

PURE_METHODS = frozenset({"architectures", "card", "names", "inspect", "weights"})
MAX_RESTARTS, RESTART_WINDOW = 3, 60.0  # times, seconds
STDERR_TAIL = 4000  # characters kept for the error message
CLOSE_MS, KILL_MS = 400, 2000


class Reply(QObject):
    """The answer to one request, when it comes.

    Signals
    -------
    done(dict), failed(WorkbenchError)
        The last word; exactly one of them, unless the reply is cancelled.
    progress(Progress)
        What the engine is doing about it.
    """

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def __init__(self, client: EngineClient, number: int) -> None:
        super().__init__()
        self._client = client
        self.number = number
        self.finished = False

    def cancel(self) -> None:
        """Forget the request; no signal comes after this."""
        if not self.finished:
            self.finished = True
            self._client.forget(self)


@dataclass
class _Request:
    reply: Reply
    method: str
    params: dict[str, Any]
    sent: bool = False


class EngineClient(QObject):
    """One engine process, started on demand and restarted when it dies.

    1. `request` notes the request and sends it, or starts the process first.
    2. The process answers in order; `_on_output` gives each line to its reply.
    3. If the process ends, the replies it owed fail, and it is started again, at most three times
       a minute.

    Parameters
    ----------
    command : list of str, optional
        Program and arguments; by default `python -m workbench serve`.
    cache : AnswerCache, optional
        Where answers that never change are kept; by default under the user's cache folder.

    Signals
    -------
    ready()
        The engine has started and will answer at once.
    broken(WorkbenchError)
        It died too often; the next request tries again.
    """

    ready = Signal()
    broken = Signal(object)

    def __init__(
        self,
        command: list[str] | None = None,
        cache: AnswerCache | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command or program.command("serve")
        self._cache = cache or AnswerCache()
        self._requests: dict[int, _Request] = {}
        self._latest: dict[str, Reply] = {}
        self._cached: deque[tuple[Reply, Any]] = deque()
        self._next_number = 1
        self._starts: deque[float] = deque(maxlen=MAX_RESTARTS + 1)
        self._output, self._stderr = bytearray(), ""
        self._closing = False
        self.is_ready = False
        self._process = QProcess(self)
        self._process.setProcessEnvironment(engine_environment())
        self._process.setWorkingDirectory(str(engine_directory()))
        self._process.started.connect(self._on_started)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_stderr)
        self._process.finished.connect(self._on_finished)
        # Queued: on Windows it comes before `start` returns, before the caller has the reply.
        queued = Qt.ConnectionType.QueuedConnection
        self._process.errorOccurred.connect(self._on_error, queued)

    # -- asking -----------------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Start the process in the background, so that it is warm when it is needed."""
        if self._process.state() == QProcess.ProcessState.NotRunning and not self._closing:
            self._starts.append(time.monotonic())
            self._output.clear()
            self._stderr = ""
            self._process.start(self._command[0], self._command[1:])

    def request(self, method: str, params: dict[str, Any], latest: str = "") -> Reply:
        """Ask the engine; see `workbench.service.METHODS`.

        Parameters
        ----------
        latest : str
            A newer request with the same key cancels and silences this one.
        """
        reply = Reply(self, self._next_number)
        self._next_number += 1
        if latest:
            if (older := self._latest.get(latest)) is not None:
                older.cancel()
            self._latest[latest] = reply
        answer = self._cache.get(method, params) if method in PURE_METHODS else None
        if answer is not None:
            self._cached.append((reply, answer))
            QTimer.singleShot(0, self._deliver_cached)
            return reply
        self._requests[reply.number] = _Request(reply, method, params)
        if self._process.state() == QProcess.ProcessState.Running:
            self._send_waiting()
        else:
            self.start()
        return reply

    def forget(self, reply: Reply) -> None:
        """Drop a cancelled reply and tell the engine; called by `Reply.cancel`."""
        request = self._requests.pop(reply.number, None)
        if request is not None and request.sent:
            self._process.write(encode({"cancel": reply.number}))

    def close(self) -> None:
        """End the process and drop all requests. Nothing is emitted after this."""
        self._closing = True
        for request in list(self._requests.values()):
            request.reply.finished = True
        self._requests.clear()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(CLOSE_MS):
                self._process.kill()
                self._process.waitForFinished(KILL_MS)

    # -- answers ----------------------------------------------------------------------------

    @Slot()
    def _deliver_cached(self) -> None:
        while self._cached:
            reply, answer = self._cached.popleft()
            if not reply.finished:
                reply.finished = True
                reply.done.emit(answer)

    @Slot()
    def _on_started(self) -> None:
        self._send_waiting()

    def _send_waiting(self) -> None:
        for number, request in self._requests.items():
            if not request.sent:
                request.sent = True
                message = {"id": number, "method": request.method, "params": request.params}
                self._process.write(encode(message))

    @Slot()
    def _on_output(self) -> None:
        searched = len(self._output)  # a large answer arrives in pieces; look only at new ones
        self._output += self._process.readAllStandardOutput().data()
        if self._output.find(b"\n", searched) < 0:
            return
        *lines, rest = self._output.split(b"\n")
        self._output = bytearray(rest)
        for line in lines:
            if line.strip():
                self._take_line(bytes(line))

    def _take_line(self, line: bytes) -> None:
        try:
            message = decode(line)
        except EngineError:
            # Out of step with the engine, no later line can be trusted.
            self._process.kill()
            return
        if message.get("ready"):
            self.is_ready = True
            self.ready.emit()
        elif (request := self._requests.get(message.get("id", 0))) is not None:
            self._answer(request, message)

    def _answer(self, request: _Request, message: dict[str, Any]) -> None:
        reply = request.reply
        if "progress" in message:
            reply.progress.emit(Progress(**message["progress"]))
            return
        del self._requests[reply.number]
        reply.finished = True
        if "result" in message:
            if request.method in PURE_METHODS:
                self._cache.put(request.method, request.params, message["result"])
            reply.done.emit(message["result"])
        elif "error" in message:
            reply.failed.emit(error_from_dict(message["error"]))

    # -- its end ----------------------------------------------------------------------------

    @Slot()
    def _on_stderr(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._stderr = (self._stderr + text)[-STDERR_TAIL:]

    @Slot()
    def _on_finished(self) -> None:
        self._lose("The engine stopped unexpectedly")

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart:
            self._lose("The engine cannot be started")

    def _lose(self, what: str) -> None:
        self.is_ready = False
        if self._closing:
            return
        lines = self._stderr.strip().splitlines()
        error = EngineError(what, where=lines[-1] if lines else "", hint="Try again.")
        owed = list(self._requests.values())
        self._requests.clear()
        if self._may_restart():
            self.start()
        else:
            self.broken.emit(error)
        for request in owed:
            request.reply.finished = True
            request.reply.failed.emit(error)

    def _may_restart(self) -> bool:
        recent = [start for start in self._starts if time.monotonic() - start < RESTART_WINDOW]
        return len(recent) <= MAX_RESTARTS


def engine_directory() -> Path:
    """Return a directory from which `-m workbench` is found even where it is not installed."""
    return Path(workbench.__file__).resolve().parent.parent


def engine_environment() -> QProcessEnvironment:
    """Return this process's environment with what the engine's threads need."""
    environment = QProcessEnvironment.systemEnvironment()
    # A spinning barrier costs 3-5 times the speed on a machine that is also used for other work.
    environment.insert("OMP_WAIT_POLICY", "PASSIVE")
    environment.insert("PYTHONUTF8", "1")
    return environment
