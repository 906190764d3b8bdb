"""A window without a screen; whatever a test leaves behind in it fails that test."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

# Before Qt looks for a screen. tests/e2e has a real one and its own conftest.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Qt's own scaling would change pixel sizes with the developer's screen settings.
os.environ.update(QT_SCALE_FACTOR="1", QT_FONT_DPI="96")

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from workbench.evaluation.report import Prediction, Report, write_report
from workbench.events import Checkpointed, Event, Started, Step, Validated
from workbench.runs import EventWriter, RunFolder, RunSpec, SplitRow, now
from workbench.settings import Project

WAIT_MS = 2000  # for work that was told to end but has not been given the time


@pytest.fixture(scope="session", autouse=True)
def _themed(qapp: QApplication) -> None:
    """Give all tests the look of the product: its style, its palette and its bundled font."""
    from ui.theme import apply_theme

    apply_theme(qapp, "light")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Any:
    """Remember on the item whether the test itself failed: then its leaks are not the news."""
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


_FAILED = pytest.StashKey[bool]()


@pytest.fixture(autouse=True)
def _collect_in_this_thread() -> Iterator[None]:
    """Collect garbage between tests, in the thread of the widgets, as `ui.garbage` does.

    The automatic collector runs in whichever thread allocates: a worker of one test would destroy
    what another has left, outside its thread, and the process with it.
    """
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(scope="module", autouse=True)
def _collect_all() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _no_leaks(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves windows, timers, threads, thread-pool work or processes.

    After the idea of napari's conftest: what is started is noted, and looked at afterwards.
    pytest-qt closes the widgets given to `qtbot.addWidget` before this looks.
    """
    windows = set(QApplication.topLevelWidgets())
    processes = set(psutil.Process().children())
    python_threads = set(threading.enumerate())
    with pytest.MonkeyPatch.context() as patch:
        timers = _noting(patch, QTimer, "start")
        threads = _noting(patch, QThread, "start")
        pools = _noting(patch, QThreadPool, "start")
        yield
    if request.node.stash.get(_FAILED, False):
        return
    _finish_deletions()
    left = [
        *(f"a running QTimer {_path(timer)}" for timer in timers if _alive(timer, "isActive")),
        *(f"a running QThread {_path(thread)}" for thread in threads if _still_runs(thread)),
        *(f"work in {_path(pool)}" for pool in set(pools) if _still_works(pool)),
        *(f"a running thread {thread.name}" for thread in _new_threads(python_threads)),
        *(f"the window {_path(window)}" for window in _new_windows(windows)),
        *(f"the process {child}" for child in _new_processes(processes)),
    ]
    if left:
        pytest.fail("The test left behind " + "; ".join(left), pytrace=False)


def _noting(patch: pytest.MonkeyPatch, kind: type, name: str) -> list[Any]:
    """Replace the method `name` of `kind` by one that also notes its object; return the notes."""
    noted: list[Any] = []
    original: Callable = getattr(kind, name)

    def start(self: QObject, *args: Any, **named: Any) -> Any:
        noted.append(self)
        return original(self, *args, **named)

    patch.setattr(kind, name, start)
    return noted


def _finish_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def _alive(item: QObject, question: str) -> bool:
    try:
        return getattr(item, question)()
    except RuntimeError:  # Qt has deleted it
        return False


def _still_runs(thread: QThread) -> bool:
    return _alive(thread, "isRunning") and not thread.wait(WAIT_MS)


def _still_works(pool: QThreadPool) -> bool:
    return bool(_alive(pool, "activeThreadCount")) and not pool.waitForDone(WAIT_MS)


def _new_windows(before: set) -> list:
    new = set(QApplication.topLevelWidgets()) - before
    if new:  # may only wait for Python to count its references
        del new
        gc.collect()
        _finish_deletions()
    return [window for window in QApplication.topLevelWidgets() if window not in before]


def _new_processes(before: set) -> list[psutil.Process]:
    _, left = psutil.wait_procs(set(psutil.Process().children()) - before, timeout=WAIT_MS / 1000)
    return left


def _new_threads(before: set) -> list[threading.Thread]:
    deadline = time.monotonic() + WAIT_MS / 1000
    # A QThread that once ran Python leaves a dummy for ever; it was looked at as a QThread.
    new = {thread for thread in set(threading.enumerate()) - before
           if not isinstance(thread, threading._DummyThread)}  # fmt: skip
    for thread in new:
        thread.join(max(deadline - time.monotonic(), 0))
    return [thread for thread in new if thread.is_alive()]


def _path(item: QObject) -> str:
    name = type(item).__name__
    try:
        return f"{name} '{item.objectName()}'" if item.objectName() else name
    except RuntimeError:
        return name


# -- runs -------------------------------------------------------------------------------------


@pytest.fixture
def make_run(tmp_path: Path) -> Callable[..., RunFolder]:
    """Return a maker of run folders: `make_run(number=1, events=[...], predictions=[...])`.

    Runs lie in <tmp_path>/project/runs; their images are expected in <tmp_path>/images. With
    `predictions`, (file, label, predicted, confidence) each, the run is measured.
    """

    def make(
        number: int = 1,
        events: Sequence[Event] = (),
        predictions: Sequence[tuple[str, int, int, float]] = (),
        classes: tuple[str, ...] = ("ants", "bees"),
        **settings: Any,
    ) -> RunFolder:
        project = Project(name="insects").replace(**settings)
        spec = RunSpec(
            project=project, folder=str(tmp_path / "images"), classes=classes, created=now()
        )
        rows = [SplitRow(file, label, "validation") for file, label, *_ in predictions]
        path = tmp_path / "project" / "runs" / f"{number:03d}-{project.architecture.name}"
        run = RunFolder.create(path, spec, [SplitRow("train.png", 0, "train"), *rows])
        if events:
            with EventWriter(run) as writer:
                for event in events:
                    writer.write(event)
        if predictions:
            write_report(run, Report(classes, tuple(Prediction(*row) for row in predictions)))
        return run

    return make


@pytest.fixture
def run_events() -> Callable[..., list[Event]]:
    """Return a maker of what a trainer announces: `run_events(epochs=2, steps=5, upto=10)`.

    Losses fall from 1, accuracies rise; `upto` steps have been taken, each ended epoch is validated
    on ten images and checkpointed.
    """

    def make(epochs: int = 2, steps: int = 5, upto: int = 10, first: int = 0) -> list[Event]:
        found: list[Event] = [
            Started(
                architecture="lenet5", epoch=first // steps, step=first, epochs=epochs,
                steps_per_epoch=steps, batch_size=4, train_count=4 * steps, validation_count=10,
                image_size=32, channels=1, device="cpu", precision="float32", parameters=61_706,
                trainable_parameters=850, process=1,
            )
        ]  # fmt: skip
        for step in range(first + 1, upto + 1):
            found.append(
                Step(
                    epoch=(step - 1) // steps, step=step, loss=1 / step,
                    accuracy=min(1.0, step / 10), learning_rate=0.001, images_per_second=20.0,
                    seconds_left=110.0,
                )
            )  # fmt: skip
            if step % steps == 0:
                epoch = step // steps - 1
                found.append(
                    Validated(
                        epoch=epoch, step=step, train_loss=0.5, train_accuracy=0.6,
                        validation_loss=0.8 - 0.1 * epoch, validation_accuracy=0.7 + 0.1 * epoch,
                        validation_count=10, seconds=1.0,
                    )
                )  # fmt: skip
                found.append(Checkpointed(epoch=epoch + 1, step=step, best=True))
        return found

    return make
