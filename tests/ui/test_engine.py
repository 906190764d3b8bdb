"""The engine client against a tiny engine that can also die, babble and be slow."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ui.answer_cache import AnswerCache
from ui.engine import EngineClient, Reply, engine_environment
from workbench.errors import ArchitectureError, EngineError
from workbench.jobs import Progress

FAKE = """
import json, os, sys, threading, time

def say(**message):
    sys.stdout.write(json.dumps(message) + "\\n")
    sys.stdout.flush()

cancelled = set()
waiting = []
more = threading.Condition()

def read():
    for line in sys.stdin:
        message = json.loads(line)
        with more:
            if "cancel" in message:
                cancelled.add(message["cancel"])
            else:
                waiting.append(message)
            more.notify()
    os._exit(0)

threading.Thread(target=read, daemon=True).start()
if os.environ.get("FAKE_DIES_AT_ONCE"):
    sys.stderr.write("ImportError: no torch here\\n")
    sys.exit(3)
say(ready=True, version="0")
while True:
    with more:
        while not waiting:
            more.wait()
        request = waiting.pop(0)
    number, method, params = request["id"], request["method"], request["params"]
    if method == "echo":
        say(id=number, result=params)
    elif method in ("inspect", "architectures"):
        with open(os.environ["FAKE_LOG"], "a") as log:
            log.write(method + "\\n")
        say(id=number, result={"asked": params, "pid": os.getpid()})
    elif method == "slow":
        for step in range(100):
            if number in cancelled:
                say(id=number, cancelled=True)
                break
            say(id=number, progress={"text": "Working", "done": step, "total": 100,
                                     "seconds_left": None})
            time.sleep(0.02)
        else:
            say(id=number, result={})
    elif method == "large":
        say(id=number, result={"text": "x" * params["size"]})
    elif method == "environment":
        say(id=number, result={"value": os.environ.get(params["name"], "")})
    elif method == "fail":
        say(id=number, error={"kind": "ArchitectureError", "what": "No such network",
                              "where": "name", "hint": "Try lenet5."})
    elif method == "babble":
        sys.stdout.write("this is no JSON\\n")
        sys.stdout.flush()
    elif method == "die":
        sys.stderr.write("Segmentation fault, more or less\\n")
        sys.stderr.flush()
        os._exit(11)
"""


@pytest.fixture
def make_client(
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], EngineClient]]:
    script = tmp_path / "engine.py"
    script.write_text(FAKE)
    monkeypatch.setenv("FAKE_LOG", str(tmp_path / "log"))
    clients = []

    def make() -> EngineClient:
        client = EngineClient([sys.executable, "-u", str(script)], AnswerCache(tmp_path / "kept"))
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


def answer(qtbot, reply: Reply) -> dict:
    with qtbot.waitSignal(reply.done, timeout=10_000) as blocker:
        pass
    return blocker.args[0]


def failure(qtbot, reply: Reply) -> Exception:
    with qtbot.waitSignal(reply.failed, timeout=10_000) as blocker:
        pass
    return blocker.args[0]


def test_a_request_starts_the_engine_and_is_answered(qtbot, make_client) -> None:
    client = make_client()
    assert not client.is_ready
    assert answer(qtbot, client.request("echo", {"x": [1, 2]})) == {"x": [1, 2]}
    assert client.is_ready


def test_ready_is_told_when_warmed(qtbot, make_client) -> None:
    client = make_client()
    with qtbot.waitSignal(client.ready, timeout=10_000):
        client.start()


def test_answers_go_to_their_own_requests(qtbot, make_client) -> None:
    client = make_client()
    got: dict[int, int] = {}
    replies = [client.request("echo", {"n": n}) for n in range(5)]
    for n, reply in enumerate(replies):
        reply.done.connect(lambda value, n=n: got.update({n: value["n"]}))
    qtbot.waitUntil(lambda: len(got) == 5, timeout=10_000)
    assert got == {n: n for n in range(5)}


def test_an_error_arrives_as_its_own_kind(qtbot, make_client) -> None:
    error = failure(qtbot, make_client().request("fail", {}))
    assert isinstance(error, ArchitectureError)
    assert (error.what, error.where, error.hint) == ("No such network", "name", "Try lenet5.")


def test_progress_arrives(qtbot, make_client) -> None:
    reply = make_client().request("slow", {})
    with qtbot.waitSignal(reply.progress, timeout=10_000) as blocker:
        pass
    assert isinstance(blocker.args[0], Progress)
    assert blocker.args[0].total == 100
    reply.cancel()


def test_a_large_answer_in_pieces(qtbot, make_client) -> None:
    size = 3_000_000
    assert len(answer(qtbot, make_client().request("large", {"size": size}))["text"]) == size


def test_cancel_silences_and_frees_the_engine(qtbot, make_client) -> None:
    client = make_client()
    slow = client.request("slow", {})
    with qtbot.waitSignal(slow.progress, timeout=10_000):
        pass
    with qtbot.assertNotEmitted(slow.done), qtbot.assertNotEmitted(slow.failed):
        slow.cancel()
        # Answered long before the slow one would have ended by itself (2 s).
        with qtbot.waitSignal(client.request("echo", {}).done, timeout=1500):
            pass


def test_only_the_latest_of_a_kind_is_answered(qtbot, make_client) -> None:
    client = make_client()
    got = []
    for n in range(4):
        reply = client.request("echo", {"n": n}, latest="number")
        reply.done.connect(got.append)
    other = client.request("echo", {"n": 99})
    answer(qtbot, other)
    assert got == [{"n": 3}]


def test_a_death_fails_what_was_asked_and_the_engine_comes_back(qtbot, make_client) -> None:
    client = make_client()
    failed: list[Exception] = []
    for method in ("die", "echo"):
        client.request(method, {}).failed.connect(failed.append)
    qtbot.waitUntil(lambda: len(failed) == 2, timeout=10_000)
    assert all(isinstance(error, EngineError) for error in failed)
    assert "Segmentation fault" in str(failed[0])
    assert answer(qtbot, client.request("echo", {"x": 1})) == {"x": 1}


def test_nonsense_restarts_the_engine(qtbot, make_client) -> None:
    client = make_client()
    assert isinstance(failure(qtbot, client.request("babble", {})), EngineError)
    assert answer(qtbot, client.request("echo", {"x": 1})) == {"x": 1}


def test_an_engine_that_cannot_live_is_given_up(qtbot, make_client, monkeypatch) -> None:
    monkeypatch.setenv("FAKE_DIES_AT_ONCE", "1")
    client = make_client()
    with qtbot.waitSignal(client.broken, timeout=20_000) as blocker:
        client.start()
    assert "no torch here" in str(blocker.args[0])
    assert len(client._starts) == 4  # the first, and three more
    # A person who asks again gets another try, and an answer either way.
    assert isinstance(failure(qtbot, client.request("echo", {})), EngineError)


def test_a_program_that_is_not_there(qtbot, tmp_path: Path) -> None:
    client = EngineClient([str(tmp_path / "missing")], AnswerCache(tmp_path / "kept"))
    error = failure(qtbot, client.request("echo", {}))
    assert "cannot be started" in str(error)
    client.close()


def test_pure_answers_are_kept_between_clients(qtbot, make_client, tmp_path: Path) -> None:
    first = make_client()
    kept = answer(qtbot, first.request("inspect", {"name": "lenet5"}))
    second = make_client()
    reply = second.request("inspect", {"name": "lenet5"})
    assert not reply.finished  # never before the caller could connect
    assert answer(qtbot, reply) == kept
    answer(qtbot, second.request("inspect", {"name": "resnet18"}))
    assert (tmp_path / "log").read_text().split() == ["inspect", "inspect"]


def test_the_environment_of_the_engine(qtbot, make_client, monkeypatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    client = make_client()
    for name, value in (("OMP_WAIT_POLICY", "PASSIVE"), ("PYTHONPATH", "/somewhere")):
        assert answer(qtbot, client.request("environment", {"name": name})) == {"value": value}
    assert engine_environment().value("OMP_WAIT_POLICY") == "PASSIVE"


def test_close_is_quiet_and_ends_the_process(qtbot, make_client) -> None:
    client = make_client()
    slow = client.request("slow", {})
    with qtbot.waitSignal(slow.progress, timeout=10_000):
        pass
    with qtbot.assertNotEmitted(slow.failed), qtbot.assertNotEmitted(client.broken):
        client.close()
    assert client._process.processId() == 0


def test_a_damaged_kept_answer_is_a_miss(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path)
    cache.put("inspect", {"a": 1}, {"b": 2})
    assert cache.get("inspect", {"a": 1}) == {"b": 2}
    assert cache.get("inspect", {"a": 2}) is None
    for path in tmp_path.iterdir():
        path.write_text("{")
    assert cache.get("inspect", {"a": 1}) is None


def test_kept_answers_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.answer_cache.MAX_FILES", 5)
    cache = AnswerCache(tmp_path)
    for number in range(12):
        cache.put("inspect", {"n": number}, {})
    assert len(list(tmp_path.iterdir())) == 5


def test_another_version_does_not_read_old_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    AnswerCache(tmp_path).put("inspect", {}, {"old": True})
    monkeypatch.setattr("workbench.__version__", "99")
    assert AnswerCache(tmp_path).get("inspect", {}) is None
