"""Thumbnails and their grid: only what is seen is decoded, of any number of images."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

import ui.thumbnails
from ui.thumbnails import MAX_IN_FLIGHT, MAX_WAITING, Thumbnails
from ui.views.image_grid import GridItem, ImageGrid


@pytest.fixture
def red(tmp_path: Path) -> Path:
    path = tmp_path / "red.png"
    Image.new("RGB", (300, 150), (250, 10, 10)).save(path)
    return path


@pytest.fixture
def store(qtbot) -> Iterator[Thumbnails]:
    made = Thumbnails(100)
    yield made
    made.close()


@pytest.fixture
def grid(qtbot) -> Iterator[ImageGrid]:
    made = ImageGrid(100)
    qtbot.addWidget(made)
    made.resize(440, 330)
    made.show()
    yield made
    made.close_threads()


# -- thumbnails -----------------------------------------------------------------------------------


def test_a_thumbnail_arrives_in_its_proportions(qtbot, store, red) -> None:
    with qtbot.waitSignal(store.loaded) as blocker:
        assert store.get(red) is None
    assert blocker.args == [red]
    pixmap = store.get(red)
    assert (pixmap.width(), pixmap.height()) == (100, 50)
    assert pixmap.toImage().pixelColor(50, 25).red() > 240


def test_what_training_cannot_read_is_a_null_pixmap(qtbot, store, tmp_path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"not an image")
    with qtbot.waitSignal(store.loaded):
        store.get(broken)
    assert store.get(broken).isNull()


def test_few_are_decoded_at_a_time_and_the_newest_first(qtbot, store, monkeypatch) -> None:
    go, order = threading.Event(), []

    def slow(path: Path, *, background: str, max_side: int) -> np.ndarray:
        order.append(path.name)
        go.wait(10)
        return np.zeros((2, 2, 3), np.uint8)

    monkeypatch.setattr(ui.thumbnails, "decode", slow)
    wanted = [Path(f"/{number}.png") for number in range(MAX_WAITING + 50)]
    for path in wanted:
        store.get(path)
    assert len(store._in_flight) == MAX_IN_FLIGHT
    assert len(store._waiting) == MAX_WAITING
    go.set()
    qtbot.waitUntil(lambda: not store._waiting and not store._in_flight, timeout=10_000)
    assert order[MAX_IN_FLIGHT] == wanted[-1].name
    assert wanted[MAX_IN_FLIGHT + 1].name not in order  # pushed out by newer wishes


def test_pictures_of_before_a_clear_are_dropped(qtbot, store, monkeypatch) -> None:
    started, go = threading.Event(), threading.Event()

    def slow(path: Path, *, background: str, max_side: int) -> np.ndarray:
        started.set()
        go.wait(10)
        return np.zeros((2, 2, 3), np.uint8)

    monkeypatch.setattr(ui.thumbnails, "decode", slow)
    store.get(Path("/a.png"))
    assert started.wait(5)
    store.clear("black")
    go.set()
    with qtbot.assertNotEmitted(store.loaded, wait=200):
        qtbot.waitUntil(lambda: not store._in_flight)


def test_the_background_reaches_the_decoder(qtbot, store, tmp_path) -> None:
    path = tmp_path / "clear.png"
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(path)
    store.clear("black")
    with qtbot.waitSignal(store.loaded):
        store.get(path)
    assert store.get(path).toImage().pixelColor(5, 5) == QColor("black")


def test_a_bug_in_a_worker_shows_itself(qtbot, store, monkeypatch) -> None:
    monkeypatch.setattr(ui.thumbnails, "decode", lambda path, **_: 1 // 0)
    with qtbot.captureExceptions() as seen:
        store.get(Path("/a.png"))
        qtbot.waitUntil(lambda: bool(seen))
    assert not store._in_flight


# -- grid -----------------------------------------------------------------------------------------


def test_columns_fill_the_width(qtbot, grid) -> None:
    grid.set_items(10, lambda number: GridItem(Path(f"/{number}.png")))
    assert grid.model().columnCount() == 4
    assert grid.model().rowCount() == 3
    grid.resize(250, 330)
    qtbot.waitUntil(lambda: grid.model().columnCount() == 2)
    assert grid.model().rowCount() == 5


def test_only_visible_images_are_asked_for(qtbot, grid, monkeypatch) -> None:
    monkeypatch.setattr(ui.thumbnails, "decode", lambda path, **_: np.zeros((2, 2, 3), np.uint8))
    asked = set()

    def item(number: int) -> GridItem:
        asked.add(number)
        return GridItem(Path(f"/{number}.png"))

    begin = time.perf_counter()
    grid.set_items(100_000, item)
    grid.grab()
    assert time.perf_counter() - begin < 1
    assert asked
    assert max(asked) < 40
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    grid.grab()
    assert 99_999 in asked
    assert len(asked) < 80


def test_the_picture_is_painted_when_it_comes(qtbot, grid, red) -> None:
    grid.set_items(1, lambda number: GridItem(red))

    def middle() -> QColor:
        image = grid.viewport().grab().toImage()
        return image.pixelColor(52, 52)

    qtbot.waitUntil(lambda: middle().red() > 200 and middle().green() < 60)


def test_keys_go_along_the_rows_and_enter_opens(qtbot, grid) -> None:
    grid.set_items(10, lambda number: GridItem(Path(f"/{number}.png")))
    grid.set_current(3)  # the end of the first row
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current() == 4
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.current() == 3
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.current() == 9
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current() == 9
    with qtbot.waitSignal(grid.activated_item) as blocker:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert blocker.args == [9]


def test_cells_behind_the_last_image_are_dead(qtbot, grid) -> None:
    grid.set_items(5, lambda number: GridItem(Path(f"/{number}.png")))
    empty = grid.model().index(1, 3)
    assert grid.model().flags(empty) == Qt.ItemFlag.NoItemFlags
    with qtbot.assertNotEmitted(grid.activated_item):
        grid.doubleClicked.emit(empty)


def test_the_place_is_kept_when_asked(qtbot, grid) -> None:
    item = lambda number: GridItem(Path(f"/{number}.png"))  # noqa: E731
    grid.set_items(1000, item)
    grid.verticalScrollBar().setValue(500)
    grid.set_items(1000, item, keep_place=True)
    assert grid.verticalScrollBar().value() == 500
    grid.set_items(1000, item)
    assert grid.verticalScrollBar().value() == 0


def test_a_screen_reader_hears_the_tooltip(qtbot, grid) -> None:
    grid.set_items(1, lambda number: GridItem(Path("/a.png"), tooltip="ants/a.png"))
    index = grid.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "ants/a.png"
