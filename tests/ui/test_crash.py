"""What nobody caught is shown once, logged, and the program goes on."""

from __future__ import annotations

import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.crash import CrashReporter
from ui.crash_dialog import CrashDialog
from ui.report_dialog import ReportDialog
from ui.views.runs.log_dialog import LogDialog
from workbench import bug_report
from workbench.errors import StorageError
from workbench.logs import log_dir, log_tail, start_log, stop_log

ROOT = Path(__file__).parents[2]


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def reporter(parent) -> Iterator[CrashReporter]:
    made = CrashReporter(parent)
    made.start()
    yield made
    for dialog in dialogs(CrashDialog):
        dialog.reject()
    made.stop()


def dialogs(kind: type) -> list:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def raised(text: str = "by zero") -> None:
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())


def press(dialog: QWidget, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def test_an_exception_is_shown_and_logged(qtbot, reporter, capsys) -> None:
    raised()
    qtbot.waitUntil(lambda: bool(dialogs(CrashDialog)), timeout=2000)
    assert "by zero" in dialogs(CrashDialog)[0]._trace.toPlainText()
    assert "test_crash.py" in log_tail()
    assert "by zero" in capsys.readouterr().err


def test_many_exceptions_make_one_dialog_and_then_another(qtbot, reporter, capsys) -> None:
    for _ in range(3):
        raised("again and again")
    qtbot.waitUntil(lambda: bool(dialogs(CrashDialog)), timeout=2000)
    QApplication.processEvents()
    assert len(dialogs(CrashDialog)) == 1
    assert capsys.readouterr().err.count("ZeroDivisionError: again") == 3
    dialogs(CrashDialog)[0].accept()
    raised("a new one")
    qtbot.waitUntil(lambda: bool(dialogs(CrashDialog)), timeout=2000)
    capsys.readouterr()


def test_an_exception_of_a_thread_is_shown(qtbot, reporter, capsys) -> None:
    def work() -> None:
        raise ZeroDivisionError("in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(dialogs(CrashDialog)), timeout=2000)
    assert "in a thread" in dialogs(CrashDialog)[0]._trace.toPlainText()
    capsys.readouterr()


def test_ctrl_c_makes_no_dialog(reporter, capsys) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    QApplication.processEvents()
    assert dialogs(CrashDialog) == []
    capsys.readouterr()


def test_what_qt_complains_of_is_logged(reporter, capsys) -> None:
    qWarning("a complaint of Qt")
    assert "a complaint of Qt" in log_tail()
    capsys.readouterr()


def test_stopping_gives_everything_back(parent) -> None:
    before = sys.excepthook, threading.excepthook
    made = CrashReporter(parent)
    made.start()
    made.stop()
    assert (sys.excepthook, threading.excepthook) == before
    assert list(log_dir().glob("crash-*")) == []


def test_it_can_be_copied_and_the_log_looked_at(qtbot, parent) -> None:
    start_log()
    stop_log()
    dialog = CrashDialog("Title", "Words", "Traceback", parent)
    dialog.open()
    press(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == "Traceback"
    press(dialog, "Show the log")
    assert dialogs(LogDialog)
    dialogs(LogDialog)[0].reject()
    dialog.reject()


def test_a_crash_from_within_is_told_by_the_next_start(qtbot, parent) -> None:
    program = (
        "import faulthandler\nfrom workbench.logs import CrashWatch\n"
        "watch = CrashWatch()\nwatch.start()\nfaulthandler._sigsegv()\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True)
    reporter = CrashReporter(parent)
    reporter.tell_last(parent)
    (dialog,) = dialogs(CrashDialog)
    assert "<module>" in dialog._trace.toPlainText()
    dialog.accept()
    QApplication.processEvents()
    reporter.tell_last(parent)
    assert dialogs(CrashDialog) == []


# -- a report -------------------------------------------------------------------------------------


@pytest.fixture
def report(qtbot, parent) -> Iterator[ReportDialog]:
    made = ReportDialog(parent)
    made.open()
    qtbot.waitUntil(lambda: bool(made.texts), timeout=10_000)
    yield made
    made.reject()


def test_a_report_shows_what_it_saves(report, tmp_path) -> None:
    shown = {
        report._tabs.tabText(i): report._tabs.widget(i).toPlainText()
        for i in range(report._tabs.count())
    }
    assert shown == report.texts
    report.save_as(tmp_path / "report.zip")
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        saved = {name: archive.read(name).decode() for name in archive.namelist()}
    assert saved == shown
    assert "Saved" in report._notice.text


def test_a_full_disk_is_told(report, monkeypatch, tmp_path) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full", where=tmp_path)

    monkeypatch.setattr(bug_report, "write_atomic", full)
    report.save_as(tmp_path / "report.zip")
    assert "The disk is full" in report._notice.text


def test_closing_while_it_collects_is_fine(qtbot, parent) -> None:
    made = ReportDialog(parent)
    made.open()
    made.reject()
