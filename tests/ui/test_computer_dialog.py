"""About this computer: facts at once, the engine's when they come, speed when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ui.computer_dialog import ComputerDialog
from workbench.errors import EngineError
from workbench.jobs import Progress

FACTS = {"kind": "cpu", "names": [], "torch": "2.14.1", "threads": 2}


class FakeReply(QObject):
    done, failed, progress = Signal(object), Signal(object), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class FakeEngine:
    def __init__(self) -> None:
        self.asked: list[tuple[dict[str, Any], FakeReply]] = []

    def request(self, method: str, params: dict[str, Any]) -> FakeReply:
        assert method == "computer"
        self.asked.append((params, FakeReply()))
        return self.asked[-1][1]


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def dialog(qtbot, engine) -> Iterator[ComputerDialog]:
    made = ComputerDialog(engine)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "Memory" in made.text, timeout=5000)
    yield made


def test_facts_of_the_system_do_not_wait_for_the_engine(dialog) -> None:
    assert "Processor: " in dialog.text
    assert "asking the engine" in dialog.text
    assert "Cache on the disk: " in dialog.text
    dialog.reject()


def test_the_engines_facts_come_later(dialog, engine) -> None:
    engine.asked[0][1].done.emit(FACTS)
    assert "PyTorch: 2.14.1" in dialog.text
    assert "Computes on: the processor" in dialog.text
    assert "none that PyTorch can use" in dialog.text
    dialog.reject()


def test_speed_is_measured_on_request_and_explained(dialog, engine) -> None:
    engine.asked[0][1].done.emit(FACTS)
    assert len(engine.asked) == 1
    dialog._measure.click()
    assert engine.asked[1][0] == {"pace": True}
    engine.asked[1][1].progress.emit(Progress("Timing ResNet-18", 1, 20))
    assert dialog._progress.isVisible()
    pace = {"images_per_second": 12.5, "batch": 8, "runs": 4}
    engine.asked[1][1].done.emit({**FACTS, "pace": pace})
    assert "Training ResNet-18: 12.5 images/s" in dialog.text
    assert "1 min 20 s" in dialog.text  # 1,000 images
    assert not dialog._progress.isVisible()
    dialog.reject()


def test_measuring_can_be_stopped(dialog, engine) -> None:
    dialog._measure.click()
    dialog._stop.click()
    assert engine.asked[1][1].cancelled
    assert dialog._measure.isVisible()
    dialog.reject()


def test_a_failure_is_told(dialog, engine) -> None:
    dialog._measure.click()
    engine.asked[1][1].failed.emit(EngineError("The engine ended", hint="It is restarted."))
    assert "The engine ended" in dialog._notice.text
    assert dialog._measure.isVisible()
    dialog.reject()


def test_it_can_be_copied(dialog) -> None:
    dialog._copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text
    dialog.reject()


def test_closing_asks_no_more(dialog, engine) -> None:
    dialog._measure.click()
    dialog.reject()
    assert all(reply.cancelled for _, reply in engine.asked)
