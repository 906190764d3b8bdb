"""The tabs that look inside: what they ask, what they show, by mouse and keys."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from ui.theme import LIGHT
from ui.views.asking_view import DONE, EMPTY, WAITING
from ui.views.explain.attribution import AttributionView
from ui.views.explain.cells import CellsView
from ui.views.explain.colours import colour_of, paint_map
from ui.views.explain.filters import FiltersView
from ui.views.explain.maps import MapsView
from ui.views.explain.strongest import StrongestView, framed_part
from ui.views.explain.subject import Subject
from workbench.errors import ArchitectureError
from workbench.explain.store import write_arrays

VIEWS = (MapsView, FiltersView, CellsView, AttributionView, StrongestView)


@pytest.fixture
def show(qtbot):
    made = []

    def make(kind):
        view = kind()
        qtbot.addWidget(view)
        view.resize(860, 420)
        view.show()
        view.heard = []
        view.asked.connect(lambda method, params: view.heard.append((method, params)))
        made.append(view)
        return view

    yield make
    for view in made:
        view.close_threads()


def curve(score: float) -> dict:
    return {"deletion": (0.9, 0.5, 0.1), "insertion": (0.1, 0.5, 0.9), "score": score}


def answer(reasons: list[str], **changes) -> dict:
    arrays = {} if reasons else {"map": np.ones((8, 8), np.float32)}
    found = {
        "file": str(write_arrays("explanation", arrays, {})), "target": 1,
        "probabilities": [0.2, 0.8], "layer": "conv", "gap": 0.02, "right": 60, "asked": 64,
        "guess": 0.0, "rank": 0.1, "structure": 0.05, "beaten": 19, "orders": 19,
        "curve": curve(1.0), "chance": curve(0.0), "reasons": reasons,
    }  # fmt: skip
    return {**found, **changes}


@pytest.mark.parametrize("kind", VIEWS)
def test_without_a_run_each_says_so(show, kind) -> None:
    view = show(kind)
    view.show_subject(Subject())
    assert view.state() == EMPTY
    assert view.heard == []
    assert "run" in view.words()[1]


@pytest.mark.parametrize(("kind", "method"), [(MapsView, "feature_maps"), (CellsView, "cells"),
                                              (FiltersView, "filters")])  # fmt: skip
def test_what_is_quick_is_asked_at_once_and_again_for_another_layer(
    show, subject, kind, method
) -> None:
    view = show(kind)
    view.show_subject(subject)
    view.show_subject(subject)
    view.show_subject(replace(subject, layer="pool"))
    assert [(name, params["layer"]) for name, params in view.heard] == [
        (method, "conv"), (method, "pool"),
    ]  # fmt: skip
    assert view.heard[0][1]["run"] == str(subject.run.path)


@pytest.mark.parametrize("kind", [AttributionView, StrongestView])
def test_what_takes_long_waits_for_its_button_and_can_be_cancelled(
    qtbot, show, subject, kind
) -> None:
    view = show(kind)
    view.show_subject(subject)
    assert (view.state(), view.heard) == (EMPTY, [])
    view.ask()
    assert (view.state(), len(view.heard)) == (WAITING, 1)
    with qtbot.waitSignal(view.cancelled):
        view.show_subject(replace(subject, image=subject.image.parent / "two.png", layer="pool"))
    assert view.state() == EMPTY


def test_an_error_is_told_and_can_be_tried_again(show, subject) -> None:
    view = show(MapsView)
    view.show_subject(subject)
    view.show_error(ArchitectureError("This layer gives 2 numbers: no maps"))
    assert "no maps" in view._failure.text
    view._failure.action_clicked.emit()
    assert len(view.heard) == 2


def test_maps_come_strongest_first_and_one_is_large(qtbot, show, subject) -> None:
    maps = np.zeros((4, 6, 6), np.float32)
    maps[2, 1, 1], maps[0, 3, 4] = 5.0, 2.0
    view = show(MapsView)
    view.show_subject(subject)
    file = write_arrays("maps", {"maps": maps}, {})
    view.show_answer({"file": str(file), "order": [2, 0, 1, 3]})
    qtbot.waitUntil(lambda: view._tiles.count() == 4)
    assert view.state() == DONE
    assert view._tiles.tile(0).caption == "2"
    assert view._large.accessibleName() == "Channel 2 of conv"
    with qtbot.waitSignal(view.channel_chosen) as chosen:
        QTest.keyClick(view._tiles, Qt.Key.Key_Right)
    assert chosen.args == [0]
    assert "2 channel(s) nowhere above zero" in view._facts.text()
    table = view.data_table()
    assert table.rows[2][:2] == [2, 5.0]


def test_filters_show_every_kernel_of_the_chosen_one(qtbot, show, subject) -> None:
    kernels = np.random.default_rng(0).normal(size=(4, 3, 3, 3)).astype(np.float32)
    view = show(FiltersView)
    view.show_subject(subject)
    file = write_arrays("kernels", {"kernels": kernels}, {})
    view.show_answer({"file": str(file), "on_image": True})
    qtbot.waitUntil(lambda: view._tiles.count() == 4)
    assert view._inputs.count() == 3
    assert "colours" in view._facts.text()
    QTest.keyClick(view._tiles, Qt.Key.Key_Right)
    assert view.data_table().rows[4][-1] == pytest.approx(float(kernels[1, 0, 1, 1]))


def test_keys_move_the_pixel_and_the_sum_follows(qtbot, show, subject, worked) -> None:
    view = show(CellsView)
    view.show_subject(subject)
    file = worked.save("cells", {"channel": 1, "channels": 4, "groups": 1})
    view.show_answer({"file": str(file)})
    qtbot.waitUntil(lambda: view._cell is not None)
    assert view.question()[1]["channel"] == 1
    assert len(view.heard) == 1, "the engine's choice of a channel is not asked for again"
    view._made.set_pixel(0, 0)
    QTest.keyClick(view._made, Qt.Key.Key_Right)
    assert view._made.pixel() == (0, 1)
    assert view._cell.activation == float(worked.made[0, 1])
    assert np.array_equal(view._patch.numbers(), worked.given[0, 0:3, 1:4])
    assert "padding" in view._result.text()
    assert f"{worked.made[0, 1]:.3f}"[:4] in view._result.text()


def test_the_running_sum_chooses_the_kernel(qtbot, show, subject, worked) -> None:
    view = show(CellsView)
    view.show_subject(subject)
    view.show_answer({"file": str(worked.save("cells", {"channel": 0, "channels": 4}))})
    qtbot.waitUntil(lambda: view._cell is not None)
    QTest.keyClick(view._strip, Qt.Key.Key_Right)
    assert np.array_equal(view._kernel.numbers(), worked.kernel[1].astype(float))
    assert view._input_field.value() == 1
    rows = view.data_table().rows
    assert len(rows) == 27
    assert rows[-1][-1] + 0.5 == pytest.approx(view._cell.activation, abs=1e-5)


def test_another_output_channel_is_asked_for(qtbot, show, subject, worked) -> None:
    view = show(CellsView)
    view.show_subject(subject)
    view.show_answer({"file": str(worked.save("cells", {"channel": 0, "channels": 4}))})
    qtbot.waitUntil(lambda: view._cell is not None)
    view._output_field.setValue(3)
    assert view.heard[-1][1]["channel"] == 3


def test_zooming_in_shows_numbers_and_stays_at_the_pixel(qtbot, show, subject, worked) -> None:
    view = show(CellsView)
    view.show_subject(subject)
    view.show_answer({"file": str(worked.save("cells", {"channel": 0, "channels": 4}))})
    qtbot.waitUntil(lambda: view._cell is not None)
    whole = view._made._place().width()
    for _ in range(3):
        QTest.keyClick(view._made, Qt.Key.Key_Plus)
    assert view._made._place().width() == pytest.approx(8 * whole)
    view._made.grab()
    QTest.keyClick(view._made, Qt.Key.Key_0)
    assert view._made._place().width() == pytest.approx(whole)


def test_an_explanation_that_passed_is_shown(qtbot, show, subject) -> None:
    view = show(AttributionView)
    view.show_subject(subject)
    view.ask()
    view.show_answer(answer([]))
    qtbot.waitUntil(lambda: "bees" in view._said.text())
    assert view._overlay.isVisible()
    assert view._said.text().startswith("What speaks for")
    assert view._refused.text == ""
    view.grab()


def test_one_that_failed_is_not_shown_and_says_why(qtbot, show, subject) -> None:
    view = show(AttributionView)
    view.show_subject(subject)
    view.ask()
    view.show_answer(answer(["no faster than chance"], beaten=3, gap=None))
    qtbot.waitUntil(lambda: "bees" in view._said.text())
    assert not view._overlay.isVisible()
    assert "does not explain" in view._refused.text
    marks = [mark for mark, _ in view._checks.lines(answer(["x"], beaten=3))]
    assert marks[:3] == ["circle-check", "circle-check", "circle-x"]
    assert len(view._curves.data_table().rows) == 3


def test_strongest_images_change_with_the_channel_without_the_engine(
    qtbot, show, subject, image
) -> None:
    arrays = {
        "values": np.array([[3.0, 1.0], [9.0, 8.0], [0, 0], [0, 0]], np.float32),
        "rows": np.zeros((4, 2), np.int64),
        "boxes": np.tile([0.2, 0.2, 0.5, 0.5], (4, 2, 1)),
    }
    file = write_arrays("strongest", arrays, {"files": [str(image)], "labels": ["ants"]})
    view = show(StrongestView)
    view.show_subject(subject)
    view.ask()
    view.show_answer({"file": str(file), "count": 1})
    qtbot.waitUntil(lambda: view._tiles.count() == 2)
    view._channel.setValue(1)
    qtbot.waitUntil(lambda: view._tiles.tile(0).caption.startswith("9"))
    assert len(view.heard) == 1
    assert view.data_table().rows == [["one.png", "ants", 9.0], ["one.png", "ants", 8.0]]


def test_an_image_is_made_up_for_the_chosen_channel(qtbot, show, subject) -> None:
    view = show(StrongestView)
    view.show_subject(subject)
    view._kind._choose("imagined")
    view._channel.setValue(2)
    view.ask()
    assert view.heard[-1][0] == "imagined"
    assert view.heard[-1][1]["channel"] == 2
    file = write_arrays("imagined", {"pixels": np.zeros((8, 8, 3), np.uint8)}, {})
    view.show_answer({"file": str(file), "value": 5.0, "start": 0.5, "channel": 2})
    qtbot.waitUntil(lambda: "reaches 5" in view._facts.text())
    assert view._imagined.isVisible()


def test_the_part_that_a_channel_sees_is_framed() -> None:
    pixels = np.zeros((100, 100, 3), np.uint8)
    shown = framed_part(pixels, (0.4, 0.4, 0.6, 0.6))
    assert 30 <= shown.shape[0] <= 40
    assert (shown.reshape(-1, 3) == (255, 140, 0)).all(1).any()
    assert framed_part(pixels, (0, 0, 1, 1)) is pixels


def test_colours_keep_the_sign() -> None:
    assert colour_of(1.0, 1.0, LIGHT).name() == LIGHT.train
    assert colour_of(-1.0, 1.0, LIGHT).name() == LIGHT.validation
    assert colour_of(0.0, 1.0, LIGHT).name() == LIGHT.raised
    picture = paint_map(np.array([[1.0, -2.0]]), 2.0, LIGHT)
    assert QColor(picture.pixel(1, 0)).name() == LIGHT.validation
