"""Undo and redo: one step for what belongs together, forgotten with the project."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSpinBox

import ui.history
from ui.history import MAX_STEPS, History, different
from ui.preferences import Preferences
from ui.widgets import IntegerField
from ui.workspace import Workspace
from workbench.settings import (
    ArchitectureSettings,
    DataSettings,
    Project,
    TrainingSettings,
    load_project,
    save_project,
)


@pytest.fixture
def space(qtbot, image_folder, tmp_path) -> Iterator[Workspace]:
    made = Workspace(Preferences())
    data = DataSettings(folder=str(image_folder(each=6)))
    for name in ("one", "two"):
        save_project(tmp_path / name, Project(name=name, data=data))
    made.open_paths([tmp_path / "one"])
    yield made
    made.close()


@pytest.fixture
def history(space: Workspace, monkeypatch) -> History:
    monkeypatch.setattr(ui.history, "MERGE_SECONDS", 0.0)
    made = History(space, space)
    made._on_project_changed(space.project)
    return made


def change(space: Workspace, **fields) -> None:
    space.change(space.project.training.replace(**fields))
    QApplication.processEvents()


def test_steps_go_back_and_forth(space, history) -> None:
    change(space, epochs=7)
    change(space, batch_size=64)
    assert (history.undo_words, history.redo_words) == ("Batch size", "")
    history.undo()
    assert space.project.training.batch_size == TrainingSettings().batch_size
    assert (history.undo_words, history.redo_words) == ("Epochs", "Batch size")
    history.undo()
    history.undo()
    assert space.project.training == TrainingSettings()
    history.redo()
    history.redo()
    assert (space.project.training.epochs, space.project.training.batch_size) == (7, 64)


def test_what_is_taken_back_is_saved(space, history) -> None:
    change(space, epochs=7)
    space.flush()
    history.undo()
    space.flush()
    assert load_project(space.folder).training.epochs == TrainingSettings().epochs


def test_a_new_change_forgets_what_was_taken_back(space, history) -> None:
    change(space, epochs=7)
    history.undo()
    change(space, epochs=9)
    assert history.redo_words == ""


def test_a_drag_is_one_step(space, history, monkeypatch) -> None:
    monkeypatch.setattr(ui.history, "MERGE_SECONDS", 60.0)
    for epochs in (31, 32, 33):
        change(space, epochs=epochs)
    change(space, batch_size=64)
    history.undo()
    assert space.project.training.epochs == 33
    history.undo()
    assert space.project.training == TrainingSettings()


def test_a_drag_back_to_where_it_began_is_none(space, history, monkeypatch) -> None:
    monkeypatch.setattr(ui.history, "MERGE_SECONDS", 60.0)
    change(space, epochs=31)
    change(space, epochs=TrainingSettings().epochs)
    assert history.undo_words == ""


def test_what_one_click_changes_is_one_step(space, history) -> None:
    before = space.project
    space.change(ArchitectureSettings(name="efficientnet_lite0", pretrained=True))
    space.change(space.project.training.replace(epochs=7))
    QApplication.processEvents()
    assert history.undo_words.startswith("4 setting")
    history.undo()
    assert space.project == before
    history.redo()
    assert space.project.architecture.pretrained
    assert space.project.training.epochs == 7


def test_the_split_follows(qtbot, space, history) -> None:
    qtbot.waitUntil(lambda: bool(space.summary and space.summary.catalog.checked), timeout=20_000)
    count = len(space.summary.catalog.of_split("train"))
    space.change(space.project.data.replace(validation_percent=50))
    qtbot.waitUntil(lambda: len(space.summary.catalog.of_split("train")) < count, timeout=20_000)
    history.undo()
    qtbot.waitUntil(lambda: len(space.summary.catalog.of_split("train")) == count, timeout=20_000)


def test_another_project_forgets_everything(space, history, tmp_path) -> None:
    change(space, epochs=7)
    space.open_paths([tmp_path / "two"])
    assert (history.undo_words, history.redo_words) == ("", "")
    history.undo()
    assert space.project.name == "two"


def test_the_memory_is_bounded(space, history) -> None:
    for epochs in range(1, MAX_STEPS + 20):
        change(space, epochs=1000 + epochs)
    assert len(history._done) == MAX_STEPS


def test_different_names_the_fields() -> None:
    one = Project()
    other = one.replace(training=one.training.replace(epochs=1, seed=3))
    assert different(one, other) == ("training.epochs", "training.seed")
    assert different(one, one) == ()


def test_a_number_field_leaves_the_keys_to_the_window(qtbot) -> None:
    keys, modifier = Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    taken = []
    for field in (IntegerField(0, 9), QSpinBox()):
        qtbot.addWidget(field)
        event = QKeyEvent(QEvent.Type.ShortcutOverride, keys, modifier)
        event.ignore()
        QApplication.sendEvent(field, event)
        taken.append(event.isAccepted())
    assert taken == [False, True]  # a plain one would undo typed letters instead
