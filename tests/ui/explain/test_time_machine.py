"""Scrubbing through the epochs of a run, with a history that was made by hand."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from ui.views.explain.subject import Subject
from ui.views.explain.time_machine import TimeMachineView
from ui.views.explain.time_machine_reading import read_history, restless
from workbench.history import About, History, Record
from workbench.jobs import Job
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import Project

CLASSES = ("ant", "bee")
FILES = tuple(f"{CLASSES[label]}/{number}.png" for number, label in enumerate((0, 0, 1, 1)))
LABELS = (0, 0, 1, 1)


def record(epoch, answers):
    """An epoch in which each image was taken for one of `answers`."""
    probabilities = np.full((4, 2), 0.25, np.float16)
    probabilities[range(4), answers] = 0.75
    confusion = np.zeros((2, 2), np.int64)
    np.add.at(confusion, (LABELS, answers), 1)
    features = np.random.default_rng(1).normal(size=(4, 6))
    features[:, 0] += epoch * np.array([-1, -1, 1, 1])
    kernels = np.random.default_rng(epoch).normal(size=(3, 3, 5, 5))
    return Record(
        epoch, confusion, probabilities, features.astype(np.float16), kernels.astype(np.float16)
    )


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "images"
    for file in FILES:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (8, 8), (200, 50, 50)).save(folder / file)
    spec = RunSpec(project=Project(), folder=str(folder), classes=CLASSES)
    rows = [SplitRow(file, label, "validation") for file, label in zip(FILES, LABELS, strict=True)]
    rows.append(SplitRow("ant/learnt.png", 0, "train"))
    return RunFolder.create(tmp_path / "runs" / "a", spec, rows)


@pytest.fixture
def history(run):
    kept = History(run.history)
    kept.begin(About(2, FILES, LABELS, (0, 1, 2, 3), "conv", "fc"))
    for epoch, answers in enumerate([(1, 0, 0, 1), (0, 0, 0, 1), (1, 0, 1, 1)]):
        kept.write(record(epoch, answers))
    return kept


@pytest.fixture
def view(qtbot):
    made = TimeMachineView()
    qtbot.addWidget(made)
    made.resize(1000, 420)
    made.show()
    yield made
    made.close_threads()


def test_the_most_restless_images_come_first(run, history):
    reading = read_history(run, Job())
    assert reading.epochs == (0, 1, 2)
    assert restless(reading.answers, (0, 1, 2, 3)) == [0, 2, 1, 3]
    assert len(reading.places) == 3


def test_it_shows_the_last_epoch_then_any(view, run, history, qtbot):
    view.show_subject(Subject(run=run, classes=CLASSES))
    qtbot.waitUntil(lambda: view.epoch() == 2)
    assert "Epoch 3 of 3 · 75.0 % of 4 right" in view._facts.text()
    cells = [(row[0], row[1], row[2]) for row in view._matrix.data_table().rows]
    assert cells == [("ant", "ant", 1), ("ant", "bee", 1), ("bee", "bee", 2)]
    assert view._map._wrong.tolist() == [True, False, False, False]
    before = view._map.place_of(0)
    view._slider.setFocus()
    qtbot.keyClick(view._slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: view.epoch() == 0)
    assert "50.0 %" in view._facts.text()
    assert view._map.place_of(0) != before
    table = view.data_table()
    assert [row[1] for row in table.rows] == [0.5, 0.75, 0.75]
    assert list(table.headings[2:]) == ["0.png", "2.png", "1.png", "3.png"]


def test_it_says_that_it_reads_until_there_is_something_to_see(view, run, history, qtbot):
    view.show_subject(Subject(run=run, classes=CLASSES))
    view._on_history(read_history(run, Job()))
    assert view._pages.currentIndex() == 0
    assert view._empty.accessibleName() == "Reading the epochs…"
    qtbot.waitUntil(lambda: view.epoch() == 2)
    assert view._pages.currentIndex() == 1


def test_a_run_that_has_gone_is_told(view, run, history, qtbot):
    (run.path / "spec.toml").unlink()
    view.show_subject(Subject(run=run, classes=CLASSES))
    qtbot.waitUntil(lambda: "spec.toml" in view._failure.text)


def test_epochs_of_the_run_before_are_not_shown(view, run, history, qtbot, tmp_path):
    view.show_subject(Subject(run=run, classes=CLASSES))
    other = RunFolder.create(tmp_path / "runs" / "b", run.spec(), run.split())
    view.show_subject(Subject(run=other, classes=CLASSES))
    qtbot.waitUntil(lambda: view._empty.accessibleName() == "This run has kept no epochs")
    assert view.epoch() == -1


def test_a_click_on_a_point_pins_and_lets_go(view, run, history, qtbot):
    view.show_subject(Subject(run=run, classes=CLASSES))
    qtbot.waitUntil(lambda: view.epoch() == 2)
    place = view._map.place_of(3).toPoint()
    qtbot.mouseClick(view._map, Qt.MouseButton.LeftButton, pos=place)
    assert view._pins == [0, 2, 1]
    qtbot.mouseClick(view._map, Qt.MouseButton.LeftButton, pos=place)
    assert view._pins == [0, 2, 1, 3]


def test_a_live_run_grows(view, run, history, qtbot):
    view._look.setInterval(20)
    view.show_subject(Subject(run=run, classes=CLASSES))
    qtbot.waitUntil(lambda: view.epoch() == 2)
    history.write(record(3, (0, 0, 1, 1)))
    qtbot.waitUntil(lambda: view.epoch() == 3)
    # who looks at an early epoch stays there
    view._slider.setValue(1)
    qtbot.waitUntil(lambda: view.epoch() == 1)
    history.write(record(4, (0, 0, 1, 1)))
    qtbot.waitUntil(lambda: view._slider.maximum() == 4)
    assert view.epoch() == 1


def test_play_goes_to_the_end_and_stops(view, run, history, qtbot, monkeypatch):
    monkeypatch.setattr("ui.views.explain.time_machine.PLAY_MS", 10)
    monkeypatch.setattr("ui.views.explain.time_machine.PLAY_REDUCED_MS", 10)
    view.show_subject(Subject(run=run, classes=CLASSES))
    qtbot.waitUntil(lambda: view.epoch() == 2)
    view._player.click()
    assert view._player.text() == "Pause"
    qtbot.waitUntil(lambda: not view._play.isActive() and view.epoch() == 2)
    assert view._player.text() == "Play"


def test_a_run_without_history_says_so(view, run, qtbot):
    view.show_subject(Subject(run=run, classes=CLASSES))
    qtbot.waitUntil(lambda: view._reading is not None)
    assert view._pages.currentIndex() == 0
    assert view.data_table().rows == []


def test_a_damaged_history_is_an_error_with_a_way_out(view, run, history, qtbot):
    (run.history / "about.json").write_text("{")
    view.show_subject(Subject(run=run, classes=CLASSES))
    qtbot.waitUntil(lambda: "Delete the folder history" in view._failure.text)
