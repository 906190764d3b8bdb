import json
import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import pytest

from workbench.errors import ArchitectureError
from workbench.jobs import Job
from workbench.server import Server
from workbench.service import error_from_dict


class Window:
    """The other end of a server that runs in a thread of this process."""

    def __init__(self, handlers: dict[str, Callable[..., dict[str, Any]]]) -> None:
        incoming, self._to = _pipe()
        self._from, outgoing = _pipe()
        self._server = threading.Thread(target=self._serve, args=(incoming, outgoing, handlers))
        self._server.start()
        assert self.receive()["ready"] is True

    @staticmethod
    def _serve(incoming: BinaryIO, outgoing: BinaryIO, handlers: dict) -> None:
        with incoming, outgoing:
            Server(incoming, outgoing, handlers).run()

    def send(self, **message: Any) -> None:
        self.send_raw(json.dumps(message).encode() + b"\n")

    def send_raw(self, line: bytes) -> None:
        self._to.write(line)
        self._to.flush()

    def receive(self) -> dict[str, Any]:
        return json.loads(self._from.readline())

    def last_word(self) -> dict[str, Any]:
        """Return the next message that is no progress."""
        while "progress" in (message := self.receive()):
            pass
        return message

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        self.send(id=1, method=method, params=params)
        return self.last_word()

    def close(self) -> None:
        if not self._to.closed:
            self._to.close()
        self._server.join(10)
        assert not self._server.is_alive()
        self._from.close()


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    reading, writing = os.pipe()
    return os.fdopen(reading, "rb"), os.fdopen(writing, "wb")


def add(*, a: int, b: int = 1, job: Job) -> dict[str, Any]:
    return {"sum": a + b}


def slow(*, job: Job) -> dict[str, Any]:
    for done in range(1000):
        job.report("Working", done, 1000)
        time.sleep(0.01)
    return {}


def refused(*, job: Job) -> dict[str, Any]:
    raise ArchitectureError("No such network", where="architecture.name", hint="Choose another.")


def buggy(*, job: Job) -> dict[str, Any]:
    return {"value": 1 // 0}


def unspeakable(*, job: Job) -> dict[str, Any]:
    return {"value": object()}


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window(
        {"add": add, "slow": slow, "refused": refused, "buggy": buggy, "unspeakable": unspeakable}
    )
    yield made
    made.close()


def test_answers_come_in_order(window: Window) -> None:
    for number in range(20):
        window.send(id=number, method="add", params={"a": number})
    answers = [window.receive() for _ in range(20)]
    assert answers == [{"id": n, "result": {"sum": n + 1}} for n in range(20)]


def test_progress_is_sent_about_ten_times_a_second(window: Window) -> None:
    window.send(id=7, method="slow", params={})
    start = time.monotonic()
    reports = [window.receive() for _ in range(4)]
    assert 0.3 < time.monotonic() - start < 5
    assert all(report["id"] == 7 for report in reports)
    steps = [report["progress"]["done"] for report in reports]
    assert steps == sorted(set(steps))
    assert reports[0]["progress"]["text"] == "Working"
    assert set(reports[0]["progress"]) == {"text", "done", "total", "seconds_left"}
    window.send(cancel=7)
    assert window.last_word() == {"id": 7, "cancelled": True}


def test_a_waiting_request_can_be_cancelled_and_the_others_are_answered(window: Window) -> None:
    window.send(id=1, method="slow", params={})
    window.send(id=2, method="add", params={"a": 1})
    window.send(id=3, method="add", params={"a": 2})
    window.send(cancel=2)
    window.send(cancel=1)
    assert window.last_word() == {"id": 1, "cancelled": True}
    assert window.last_word() == {"id": 2, "cancelled": True}
    assert window.last_word() == {"id": 3, "result": {"sum": 3}}


def test_cancelling_what_is_done_or_unknown_does_nothing(window: Window) -> None:
    window.ask("add", a=1)
    window.send(cancel=1)
    window.send(cancel="nobody")
    assert window.ask("add", a=1) == {"id": 1, "result": {"sum": 2}}


def test_the_users_errors_keep_their_kind(window: Window) -> None:
    error = error_from_dict(window.ask("refused")["error"])
    assert isinstance(error, ArchitectureError)
    assert (error.where, error.hint) == ("architecture.name", "Choose another.")


@pytest.mark.parametrize(
    ("method", "kind"), [("buggy", "ZeroDivision"), ("unspeakable", "TypeError")]
)
def test_a_bug_ends_its_request_and_is_logged_but_the_engine_lives(
    window: Window, method: str, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    error = window.ask(method)["error"]
    assert error["kind"] == "EngineError"
    assert kind in error["what"]
    assert "Traceback" in caplog.text
    assert window.ask("add", a=1)["result"] == {"sum": 2}


@pytest.mark.parametrize("method", ["nothing", None, 5, ["add"]])
def test_an_unknown_method_names_the_known(window: Window, method: object) -> None:
    window.send(id=1, method=method, params={})
    error = window.last_word()["error"]
    assert "does not know" in error["what"]
    assert "add" in error["hint"]


@pytest.mark.parametrize("params", [{}, {"a": 1, "c": 2}, {"a": 1, "job": 1}, [1], None])
def test_wrong_parameters_are_an_error(window: Window, params: object) -> None:
    window.send(id=1, method="add", params=params)
    assert "wrong parameters" in window.last_word()["error"]["what"]


@pytest.mark.parametrize("line", [b"{\n", b"7\n", b"\xff\xfe\n", b"[]\n"])
def test_an_unreadable_line_is_answered_and_survived(window: Window, line: bytes) -> None:
    window.send_raw(b"\n" + line)
    assert window.receive()["error"]["kind"] == "EngineError"
    assert window.ask("add", a=1)["result"] == {"sum": 2}


def test_closing_the_input_cancels_what_runs_and_ends(window: Window) -> None:
    window.send(id=1, method="slow", params={})
    assert "progress" in window.receive()
    start = time.monotonic()
    window.close()
    assert time.monotonic() - start < 3


PRINTING = """
    import os, sys, types
    from workbench import server

    class Handlers(types.ModuleType):
        @property
        def HANDLERS(self):
            print("printed while imported")
            return {"noisy": noisy}

    def noisy(*, job):
        print("printed by Python")
        os.write(1, b"written by a C library\\n")
        os.system("echo echoed by a child")
        return {"read": sys.stdin.read(), "child": os.popen("cat").read()}

    sys.modules["workbench.handlers"] = Handlers("workbench.handlers")
    server.serve()
"""


def converse(command: list[str], requests: list[dict]) -> tuple[list[dict], bytes]:
    """Start an engine, ask, and return the last word on each request and its standard error."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, *command], **pipes) as engine:
        assert engine.stdin and engine.stdout and engine.stderr
        ready = json.loads(engine.stdout.readline())
        assert ready["ready"] is True
        answers = []
        for request in requests:
            engine.stdin.write(json.dumps(request).encode() + b"\n")
            engine.stdin.flush()
            while "progress" in (message := json.loads(engine.stdout.readline())):
                pass
            answers.append(message)
        engine.stdin.close()
        rest, words = engine.stdout.read(), engine.stderr.read()
    assert engine.returncode == 0
    assert rest == b""
    return answers, words


def test_nothing_but_the_protocol_reaches_standard_output() -> None:
    """Also nobody but the server reads standard input."""
    request = {"id": 1, "method": "noisy", "params": {}}
    answers, words = converse(["-c", textwrap.dedent(PRINTING)], [request])
    assert answers == [{"id": 1, "result": {"read": "", "child": ""}}]
    for printed in (b"while imported", b"by Python", b"C library", b"a child"):
        assert printed in words


def test_the_real_engine_answers() -> None:
    """The process as the window starts it, with all its imports."""
    size = {"image_size": 40, "channels": 3, "classes": 4}
    (cards, graph, missing, no_run), _ = converse(
        ["-m", "workbench", "serve"],
        [
            {"id": 1, "method": "architectures", "params": {}},
            {"id": 2, "method": "inspect", "params": {"name": "lenet5", **size}},
            {"id": 3, "method": "inspect", "params": {"name": "lenet", **size}},
            {"id": 4, "method": "export",
             "params": {"run": "/nowhere", "output": "model.onnx", "settings": {}}},
        ],
    )  # fmt: skip
    assert {"lenet5", "resnet18"} < {card["name"] for card in cards["result"]["cards"]}
    assert graph["result"]["layers"][-1]["output_shape"] == [4]
    assert "lenet5" in missing["error"]["hint"]
    assert no_run["error"]["kind"] == "RunError"
