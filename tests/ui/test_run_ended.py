"""A long run's end is told to who looks elsewhere, and to nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from ui.preferences import Preferences
from ui.run_ended import LONG, DesktopTeller, RunEnded
from workbench.runs import RunFolder


class FakeRuns(QObject):
    followed, ended = Signal(object), Signal(object, str)


class FakeTeller:
    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def tell(self, title: str, text: str) -> None:
        self.told.append((title, text))


class Bench:
    """Runs, teller and clock, all to be played with."""

    def __init__(self) -> None:
        self.runs, self.teller, self.preferences = FakeRuns(), FakeTeller(), Preferences()
        self.time, self.looked_at = 100.0, False
        self.watch = RunEnded(
            self.runs, self.preferences, self.teller, lambda: self.looked_at, lambda: self.time
        )

    def run(self, seconds: float, state: str = "finished") -> list[tuple[str, str]]:
        self.runs.followed.emit(object())
        self.time += seconds
        self.runs.ended.emit(RunFolder(Path("runs") / "run-3"), state)
        return self.teller.told


@pytest.fixture
def bench(qapp) -> Bench:
    return Bench()


@pytest.mark.parametrize("state", ["finished", "failed", "interrupted"])
def test_a_long_run_is_told_with_what_became_of_it(bench, state) -> None:
    ((title, text),) = bench.run(125, state)
    assert title.startswith("run-3")
    assert state in title
    assert "2 min 5 s" in text


def test_a_short_run_is_not(bench) -> None:
    assert bench.run(LONG - 1) == []
    assert bench.run(LONG + 1) != []


def test_who_looks_is_left_alone(bench) -> None:
    bench.looked_at = True
    assert bench.run(125) == []


def test_who_does_not_want_it_is_left_alone(bench) -> None:
    bench.preferences.set("notify", "off")
    assert bench.run(125) == []


def test_who_stopped_it_knows(bench) -> None:
    assert bench.run(125, "stopped") == []


def test_the_desktop_shows_it_and_a_press_is_heard(qtbot, monkeypatch) -> None:
    shown, alerted = [], []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, *words: shown.append(words))
    monkeypatch.setattr(QApplication, "alert", staticmethod(alerted.append))
    window = QWidget()
    qtbot.addWidget(window)
    teller = DesktopTeller(window)
    teller.tell("Title", "Text")
    assert shown[0][:2] == ("Title", "Text")
    assert alerted == [window]
    with qtbot.waitSignal(teller.pressed):
        teller._tray.messageClicked.emit()
    teller.withdraw()
    assert not teller._tray.isVisible()


def test_without_a_tray_the_task_bar_has_to_do(qtbot, monkeypatch) -> None:
    alerted = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    monkeypatch.setattr(QApplication, "alert", staticmethod(alerted.append))
    window = QWidget()
    qtbot.addWidget(window)
    teller = DesktopTeller(window)
    teller.tell("Title", "Text")
    assert alerted == [window]
    assert teller._tray is None
    teller.withdraw()
