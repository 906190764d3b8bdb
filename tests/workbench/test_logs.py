"""The log rotates, and a crash from within is told once by the next start."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from workbench import logs
from workbench.logs import CrashWatch, last_crash, log, log_dir, log_file, log_tail, told_crash

CRASH = """
import faulthandler
from workbench.logs import CrashWatch
watch = CrashWatch()
watch.start()
{end}
"""


@pytest.fixture
def _logging() -> Iterator[None]:
    logs.start_log()
    yield
    logs.stop_log()


def crash(end: str) -> int:
    program = CRASH.format(end=end)
    return subprocess.run([sys.executable, "-c", program], capture_output=True).returncode


@pytest.mark.usefixtures("_logging")
def test_what_is_logged_can_be_read() -> None:
    log.info("started %s", "here")
    log.debug("not this")
    assert log_tail().endswith("INFO started here\n")
    assert "not this" not in log_tail()


def test_the_log_rotates(monkeypatch) -> None:
    monkeypatch.setattr(logs, "LOG_BYTES", 2000)
    logs.start_log()
    for number in range(400):
        log.info("line %d", number)
    logs.stop_log()
    files = sorted(log_dir().glob("window.log*"))
    assert len(files) == logs.LOG_COUNT
    assert all(path.stat().st_size <= 2000 for path in files)
    assert "line 399" in log_file().read_text()


def test_a_place_that_cannot_be_written_is_no_error(monkeypatch, tmp_path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CNN_WORKBENCH_CONFIG", str(tmp_path / "file" / "config"))
    logs.start_log()
    log.info("nowhere")
    logs.stop_log()
    watch = CrashWatch()
    watch.start()
    watch.stop()
    assert log_tail() == last_crash() == ""


def test_a_crash_is_told_once() -> None:
    assert crash("faulthandler._sigsegv()") != 0
    told = last_crash()
    assert "Segmentation fault" in told or "access violation" in told
    assert "<module>" in told
    assert last_crash() == ""
    assert told_crash().read_text().strip() == told


@pytest.mark.parametrize("end", ["watch.stop()", "import os; os._exit(1)"])
def test_an_orderly_end_and_a_kill_are_no_crash(end) -> None:
    crash(end)
    assert last_crash() == ""
    assert list(log_dir().glob("crash-*")) == []


def test_what_a_living_process_watches_is_left_alone() -> None:
    watch = CrashWatch()
    watch._path.parent.mkdir(parents=True)
    watch._path.write_text("being written")
    assert last_crash() == ""
    assert watch._path.exists()
