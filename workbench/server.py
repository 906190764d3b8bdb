"""The warm engine: `python -m workbench serve`. The protocol is in `workbench.service`.

One request at a time, in order:

    1. `serve` takes the pipes for itself, so that no library can print into the protocol.
    2. The heavy imports happen; then {"ready": true} is sent.
    3. A reader thread turns lines into queued requests; a cancel reaches its request's `Job`
       whether that still waits or already runs.
    4. The main thread takes a request, runs its handler and sends the last word on it; meanwhile a
       reporter thread looks at the job ten times a second and sends what has changed.
    5. When the window closes its end, everything is cancelled and the process ends.
"""

from __future__ import annotations

import gc
import inspect
import logging
import os
import queue
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, BinaryIO

from workbench import __version__, service
from workbench.errors import Cancelled, EngineError, WorkbenchError
from workbench.jobs import Job, Progress

# (job=job, **params) -> the result as plain values
Handler = Callable[..., dict[str, Any]]
_REPORT_SECONDS = 0.1

_logger = logging.getLogger(__name__)


def serve() -> None:
    """Answer requests on standard input and output until the input is closed."""
    requests, answers = _own_pipes()
    # Only now: a library that prints while it is imported must not reach the protocol.
    from workbench.handlers import HANDLERS

    gc.freeze()  # what was imported stays; going over it again and again took a sixth of the time
    Server(requests, answers, HANDLERS).run()


@dataclass
class _Request:
    identity: Any
    method: Any = ""
    params: Any = None
    job: Job = field(default_factory=Job)


class Server:
    """The loop between two streams.

    Parameters
    ----------
    requests, answers : binary streams
        JSON lines in and out.
    handlers : mapping
        Method -> function of (job, and the request's params by name).
    """

    def __init__(
        self, requests: BinaryIO, answers: BinaryIO, handlers: Mapping[str, Handler]
    ) -> None:
        self._requests, self._answers, self._handlers = requests, answers, handlers
        self._waiting: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._open: list[_Request] = []  # waiting or running
        self._lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._gone = threading.Event()

    def run(self) -> None:
        """Announce readiness, then answer until the requests end."""
        self._send({"ready": True, "version": __version__})
        reader = threading.Thread(target=self._read, name="engine-reader", daemon=True)
        reader.start()
        while (request := self._waiting.get()) is not None:
            line = self._answer(request)
            with self._lock:
                self._open.remove(request)
            self._write(line)
        reader.join()

    # -- reader thread ------------------------------------------------------------------------

    def _read(self) -> None:
        for line in self._requests:
            if line.strip():
                self._take(line)
        with self._lock:
            for request in self._open:
                request.job.cancel()
        self._waiting.put(None)

    def _take(self, line: bytes) -> None:
        try:
            message = service.decode(line)
        except EngineError as error:
            self._send({"id": None, "error": error.to_dict()})
            return
        if "cancel" in message:
            self._cancel(message["cancel"])
            return
        request = _Request(message.get("id"), message.get("method"), message.get("params", {}))
        with self._lock:
            self._open.append(request)
        self._waiting.put(request)

    def _cancel(self, identity: object) -> None:
        with self._lock:
            for request in self._open:
                if request.identity == identity:
                    request.job.cancel()

    # -- main thread --------------------------------------------------------------------------

    def _answer(self, request: _Request) -> bytes:
        """Run a request to its end; whatever happens, return its last word as a line."""
        done = threading.Event()
        reporter = threading.Thread(
            target=self._report, args=(request, done), name="engine-reporter", daemon=True
        )
        reporter.start()
        try:
            request.job.check()
            return service.encode({"id": request.identity, "result": self._call(request)})
        except Cancelled:
            word: dict[str, Any] = {"cancelled": True}
        except WorkbenchError as error:
            word = {"error": error.to_dict()}
        except Exception as error:
            # A bug in a handler ends this request, not the process; its story goes to the log.
            _logger.exception("Request %s failed", request.method)
            what = f"The engine met an unexpected error ({type(error).__name__}: {error})"
            hint = "Please report it, with the log of the engine."
            word = {"error": EngineError(what, where=request.method, hint=hint).to_dict()}
        finally:
            done.set()
            reporter.join()
        return service.encode({"id": request.identity, **word})

    def _call(self, request: _Request) -> dict[str, Any]:
        handler = self._handlers.get(request.method) if isinstance(request.method, str) else None
        if handler is None:
            known = ", ".join(self._handlers)
            raise EngineError(
                "The engine does not know this request",
                where=request.method,
                hint=f"Known: {known}.",
            )
        try:
            call = inspect.signature(handler).bind(job=request.job, **request.params)
        except TypeError as error:
            raise EngineError(
                f"The request has wrong parameters ({error})", where=request.method
            ) from error
        return handler(*call.args, **call.kwargs)

    def _report(self, request: _Request, done: threading.Event) -> None:
        last = Progress()
        while not done.wait(_REPORT_SECONDS):
            progress = request.job.progress
            if progress != last:
                self._send({"id": request.identity, "progress": asdict(progress)})
                last = progress

    def _send(self, message: dict[str, Any]) -> None:
        self._write(service.encode(message))

    def _write(self, line: bytes) -> None:
        if self._gone.is_set():
            return
        try:
            with self._write_lock:
                self._answers.write(line)
                self._answers.flush()
        except (BrokenPipeError, ValueError):  # the window has gone; its input ends too
            self._gone.set()


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return standard input and output, and give everybody else substitutes.

    Prints, also of C libraries and child processes, go to standard error; reads find the end.
    """
    sys.stdout.flush()
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return requests, answers
