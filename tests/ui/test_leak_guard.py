"""The guard of conftest.py fails a test that leaves something behind, and no other."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEAKY = """
import subprocess, threading, time
from PySide6.QtCore import QRunnable, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QLabel, QWidget

kept = []

class Sleeper(QThread):
    def run(self):
        time.sleep(1)

class Work(QRunnable):
    def run(self):
        time.sleep(1)

def test_clean(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    QTimer(shown).start(10)
    QLabel("dropped").show()
    subprocess.run(["true"])

def test_timer():
    kept.append(QTimer())
    kept[-1].start(1000)

def test_window():
    kept.append(QWidget())

def test_thread():
    kept.append(Sleeper())
    kept[-1].start()

def test_pool():
    QThreadPool.globalInstance().start(Work())

def test_python_thread():
    threading.Thread(target=time.sleep, args=(1,)).start()

def test_process():
    kept.append(subprocess.Popen(["sleep", "1"]))

def test_slot(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(50)

def test_end():
    kept[-1].wait()
    QThreadPool.globalInstance().waitForDone()
    [item.wait() for item in kept if isinstance(item, QThread)]
"""
CAUGHT = {"timer", "window", "thread", "pool", "python_thread", "process", "slot"}


def test_every_kind_of_leak_fails_its_test_and_only_that(tmp_path):
    suite = tmp_path / "tests" / "ui"
    suite.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (suite.parent / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    guard = (ROOT / "tests" / "ui" / "conftest.py").read_text("utf-8")
    (suite / "conftest.py").write_text(guard.replace("WAIT_MS = 2000", "WAIT_MS = 50"), "utf-8")
    (suite / "test_leaky.py").write_text(LEAKY, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/ui"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    caught = re.findall(r"^(?:ERROR|FAILED) \S+::test_(\w+)", done.stdout, re.MULTILINE)
    assert set(caught) == CAUGHT, done.stdout[-3000:]
