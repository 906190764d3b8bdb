"""The page that looks inside: runs, images and layers come together in the subject."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.panels.explain_panel import ExplainPanel
from ui.views.explain.tabs import VIEWS, make_view, tab_titles
from workbench.errors import RunError


@pytest.fixture
def panel(qtbot):
    made = ExplainPanel()
    qtbot.addWidget(made)
    made.resize(1100, 690)
    made.show()
    made.wanted = []
    made.inside_wanted.connect(made.wanted.append)
    yield made
    made.close_threads()


@pytest.fixture
def run(make_run, tmp_path: Path):
    made = make_run(
        3, predictions=[("a.png", 0, 1, 0.9), ("b.png", 1, 1, 0.8), ("c.png", 1, 0, 0.95)]
    )
    folder = tmp_path / "images"
    folder.mkdir()
    for name in ("a", "b", "c", "train"):
        Image.fromarray(np.full((20, 20, 3), 90, np.uint8)).save(folder / f"{name}.png")
    made.weights("best").write_bytes(b"weights")
    return made


@pytest.fixture
def inside(subject) -> dict:
    return {
        "graph": subject.graph.to_dict(), "head": "head", "title": "Small", "weights": "best",
        "classes": ["ants", "bees"],
    }  # fmt: skip


def test_every_tab_can_be_made() -> None:
    assert [key for key, _ in tab_titles()] == list(VIEWS)


@pytest.mark.parametrize("key", list(VIEWS))
def test_every_view_speaks_the_words_of_a_tab(qtbot, subject, key) -> None:
    view = make_view(key)
    qtbot.addWidget(view)
    assert isinstance(view, QWidget)
    view.show_subject(replace(subject, run=None, image=None, layer=""))
    view.close_threads()


def test_without_a_trained_run_the_page_says_so(qtbot, panel, make_run) -> None:
    run = make_run(2)
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel.wanted == [""] or not panel._task.busy)
    assert panel.subject().run is None
    assert panel._pages.currentIndex() == 0
    assert panel._empty.accessibleName() == "No trained network yet"


def test_a_run_brings_its_images_and_asks_for_its_layers(qtbot, panel, run, inside) -> None:
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel.wanted == [str(run.path)])
    # the surest mistake is looked at first
    qtbot.waitUntil(lambda: panel.subject().image is not None)
    assert panel.subject().image.name == "c.png"
    panel.set_inside(inside)
    assert panel.subject().layer == "conv"
    assert panel.subject().classes == ("ants", "bees")


def test_a_layer_of_the_diagram_is_told_to_every_tab(qtbot, panel, run, inside) -> None:
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel.subject().run is not None)
    panel.set_inside(inside)
    panel.show_tab("filters")
    panel.diagram().choose("pool")
    assert panel.view("filters").subject.layer == "pool"
    assert panel.view("maps").subject.layer == "pool"


def test_a_picture_can_be_dropped(qtbot, panel, run, image) -> None:
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel.subject().image is not None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(image))])
    card, place = panel.images(), QPointF(10, 10)
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place.toPoint(), action, data, left, Qt.KeyboardModifier.NoModifier)
    card.dragEnterEvent(enter)
    assert enter.isAccepted()
    card.dropEvent(QDropEvent(place, action, data, left, Qt.KeyboardModifier.NoModifier))
    assert panel.subject().image == image


def test_an_opened_picture_is_marked_and_the_others_can_be_gone_back_to(
    qtbot, panel, run, image
) -> None:
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel.subject().image is not None)
    card = panel.images()
    before = panel.subject().image
    card.look_at(image)
    assert card.grid().item(card.grid().current()).path == image
    assert card._choice.currentText() == "Opened images"
    card._choice.setCurrentIndex(card._choice.findData("mistakes"))
    card.grid().set_current(0)
    assert panel.subject().image == before
    card.look_at(image)
    assert panel.subject().image == image
    assert card.grid().count() == 1, "it is listed once"


def test_another_run_is_looked_into_with_the_same_image_and_layer(
    qtbot, panel, run, make_run, image, inside
) -> None:
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel.subject().image is not None)
    panel.set_inside(inside)
    panel.diagram().choose("pool")
    panel.images().look_at(image)
    other = make_run(4, predictions=[("a.png", 0, 0, 0.9)])
    other.weights("best").write_bytes(b"others")
    panel.show_run(other)
    qtbot.waitUntil(lambda: panel.subject().run.path == other.path)
    qtbot.waitUntil(lambda: panel.subject().image is not None)
    panel.set_inside(inside)
    assert panel.subject().image == image
    assert panel.subject().layer == "pool"


def test_what_goes_wrong_is_told(panel) -> None:
    panel.show_error(RunError("These weights cannot be loaded"))
    assert "cannot be loaded" in panel._failure.text


def test_the_same_run_again_keeps_what_is_looked_at(qtbot, panel, run, image, inside) -> None:
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel.subject().image is not None)
    panel.set_inside(inside)
    panel.images().chosen.emit(image)
    panel.show_run(run)
    qtbot.waitUntil(lambda: not panel._task.busy)
    assert panel.subject().image == image
    assert panel.wanted == [str(run.path)]
