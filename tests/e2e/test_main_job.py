"""The main job in the real window: bring the sample, train, see, export, predict."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from ui.app import prepare
from ui.main_window import MainWindow
from ui.theme import apply_theme
from workbench.evaluation.report import read_report
from workbench.events import Started, Validated
from workbench.files import projects_dir
from workbench.runs import RunFolder, list_run_paths
from workbench.settings import load_project

from .conftest import ROOT, SAMPLE, Person

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
Shot = Callable[[str], QImage]


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, no_processes_left: None) -> Iterator[Person]:
    """Sit down before the window as `ui.app.main` opens it."""
    prepare(qapp)
    apply_theme(qapp, "light")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.start_engine()
    yield Person(window, qtbot)
    window.close()


def test_from_a_dropped_folder_to_a_prediction(person: Person, shot: Shot) -> None:
    window = person.window
    shot("1-welcome")
    person.drop(SAMPLE)
    person.sees("images · 10 classes")
    person.wait(lambda: window.workspace.summary.catalog.checked, "checked images")
    shot("2-data")

    person.step("architecture")
    person.sees("LeNet-5")
    person.wait(lambda: window.network.graph is not None, "layer graph")
    shot("3-architecture")
    person.step("augment")
    person.press("Rotation")
    person.wait(lambda: saved().augmentation.rotation.enabled, "rotation in the project file")
    shot("4-augment")
    person.step("freeze")
    person.sees("0 of 5 layers with weights are frozen")
    shot("5-freeze")

    run = train(person, epochs=3)
    person.wait(lambda: any(isinstance(e, Validated) for e in run.events()), "first epoch", 60)
    shot("6-train")
    person.wait(lambda: not window.runs.live, "end of training", 120)
    assert run.state() == "finished"
    assert run.spec().project.augmentation.rotation.enabled
    shot("7-trained")

    person.step("results")
    person.sees("Confusion matrix")
    report = read_report(run)
    assert report is not None
    assert report.count == 200
    assert report.accuracy > 0.4  # guessing gives 0.1
    person.sees(f"{report.accuracy:.1%}".replace("%", " %"))
    shot("8-results")

    person.step("explain")
    person.sees("6 channels of 28 × 28")
    shot("9-look-inside")

    person.step("export")
    person.press("Export and verify")
    person.sees("Verified: ", 120)
    shot("10-export")
    model = next(window.workspace.folder.glob("*.onnx"))
    certificate = json.loads(model.with_suffix(".certificate.json").read_text("utf-8"))
    assert certificate["passed"]
    assert certificate["images"] == 200
    assert certificate["agreement"] == 1.0

    person.press("Try it now")
    person.wait(lambda: window.host.panel("predict").model() is not None, "open model")
    pictures = [SAMPLE / "Trouser" / "099.png", SAMPLE / "Bag" / "099.png"]
    person.drop(*pictures)
    answers = window.host.panel("predict").answers
    person.wait(lambda: len(answers()) == len(pictures), "answers")
    shot("11-predict")
    for answer in answers():
        assert not answer.error
        assert sum(share for _, share in answer.scores) == pytest.approx(1, abs=1e-5)
    assert readme_consumer(model, pictures[0])[0] == answers()[0].scores[0][0]
    assert "torch" not in sys.modules


def test_a_killed_training_is_told_and_taken_up_again(person: Person, shot: Shot) -> None:
    person.drop(SAMPLE)
    person.sees("images · 10 classes")
    run = train(person, epochs=6)
    person.wait(lambda: any(isinstance(e, Validated) for e in run.events()), "first epoch", 60)
    started = next(event for event in run.events() if isinstance(event, Started))
    psutil.Process(started.process).send_signal(signal.SIGKILL)
    person.wait(lambda: not person.window.runs.live, "end of the killed process")
    assert run.state() == "interrupted"
    announced = validated(run)
    person.sees("Resume run")
    shot("12-interrupted")

    person.press("Resume run")
    person.wait(lambda: person.window.runs.live, "resumed run")
    person.wait(lambda: not person.window.runs.live, "end of training", 120)
    assert run.state() == "finished"
    assert validated(run)[: len(announced)] == announced
    assert {event.epoch for event in run.events() if isinstance(event, Validated)} == set(range(6))
    shot("13-resumed")


def train(person: Person, epochs: int) -> RunFolder:
    """Go to the Train page, set the epochs, start; return the run once its process announced it."""
    person.step("train")
    field = person.control(QSpinBox, "Epochs")
    field.setFocus()
    field.selectAll()
    person.type(str(epochs), field)
    person.press("Start training", 60)
    window = person.window
    person.wait(lambda: window.runs.run is not None, "run")
    run = window.runs.run
    assert run is not None
    person.wait(lambda: any(isinstance(e, Started) for e in run.events()), "start of training", 60)
    assert run.spec().project.training.epochs == epochs
    assert list_run_paths(window.workspace.folder / "runs") == [run.path]
    return run


def validated(run: RunFolder) -> list[Validated]:
    return [event for event in run.events() if isinstance(event, Validated)]


def saved():
    """Return the project as its file has it."""
    (folder,) = (path.parent for path in projects_dir().glob("*/project.toml"))
    return load_project(folder)


def readme_consumer(model: Path, picture: Path) -> list[str]:
    """Run the README's consumer of a model as it stands there; return the labels it prints."""
    text = (ROOT / "README.md").read_text("utf-8")
    code = re.search(r"```python\n(.*?)```", text, re.DOTALL)[1]
    command = [sys.executable, "-c", code, str(model), str(picture)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [line.split("%", 1)[1].strip() for line in printed.splitlines()]
