"""The tour: offered once, operable by keyboard, in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

import ui.comfort
from ui.engine import EngineClient
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.views.tour_bubble import TourBubble


@pytest.fixture
def window(qtbot, image_folder, monkeypatch):
    monkeypatch.setattr(ui.comfort, "TOUR_DELAY_MS", 0)
    made = MainWindow(Preferences(), EngineClient(["false"]))
    made.resize(1280, 800)
    made.show()
    made.images = image_folder(each=6)
    yield made
    made.close()
    made.deleteLater()


def open_images(qtbot, window) -> None:
    window.open_paths([window.images])
    qtbot.waitUntil(lambda: window.workspace.project is not None, timeout=10_000)
    QApplication.processEvents()
    qtbot.wait(50)


@pytest.fixture
def touring(qtbot, window):
    open_images(qtbot, window)
    window.menus.actions["tour"].trigger()
    return window


def test_it_waits_until_something_is_open_and_comes_once(qtbot, window) -> None:
    window.comfort.offer_tour()
    assert window.comfort.tour is None
    open_images(qtbot, window)
    qtbot.waitUntil(lambda: window.comfort.tour is not None, timeout=2000)
    window.comfort.tour.end()
    assert Preferences().get("tour") == "seen"
    window.comfort.offer_tour()
    open_images(qtbot, window)
    assert window.comfort.tour is None


def test_without_an_offer_it_never_comes(qtbot, window) -> None:
    open_images(qtbot, window)
    assert window.comfort.tour is None
    assert window.findChild(TourBubble) is None


def test_the_arrows_go_through_it_and_the_last_step_ends_it(qtbot, touring) -> None:
    bubble, titles = touring.comfort.tour.bubble, []
    while touring.comfort.tour is not None:
        titles.append(bubble.title)
        qtbot.keyClick(bubble._next, Qt.Key.Key_Right)
    assert len(titles) == len(set(titles)) == 6


def test_back_goes_back(qtbot, touring) -> None:
    bubble = touring.comfort.tour.bubble
    first = bubble.title
    qtbot.keyClick(bubble._next, Qt.Key.Key_Left)
    qtbot.keyClick(bubble._next, Qt.Key.Key_Right)
    assert bubble.title != first
    qtbot.keyClick(bubble._next, Qt.Key.Key_Left)
    assert bubble.title == first


def test_esc_ends_it_and_the_menu_starts_it_again(qtbot, touring) -> None:
    qtbot.keyClick(touring.comfort.tour.bubble._next, Qt.Key.Key_Escape)
    assert touring.comfort.tour is None
    touring.menus.actions["tour"].trigger()
    assert touring.comfort.tour is not None
    touring.comfort.tour.end()


def test_it_takes_the_keyboard_and_gives_it_back(qtbot, window) -> None:
    open_images(qtbot, window)
    before = window.focusWidget()
    window.menus.actions["tour"].trigger()
    assert window.comfort.tour.bubble.isAncestorOf(window.focusWidget())
    window.comfort.tour.end()
    assert window.focusWidget() is before


def test_it_blocks_nothing(qtbot, touring) -> None:
    qtbot.mouseClick(touring.page.rail.button("augment"), Qt.MouseButton.LeftButton)
    assert touring.page.current == "augment"
    assert touring.comfort.tour is not None
    touring.comfort.tour.end()


def test_leaving_the_page_ends_it(touring) -> None:
    touring.go_home()
    assert touring.comfort.tour is None


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800), (1920, 1080)])
def test_the_bubble_is_inside_and_hides_nothing_it_points_at(qtbot, touring, size) -> None:
    touring.resize(*size)
    QApplication.processEvents()
    tour = touring.comfort.tour
    while touring.comfort.tour is not None:
        assert touring.rect().contains(tour.bubble.geometry())
        ring: QRect = tour._ring.geometry()
        assert not tour.bubble.geometry().intersects(ring), tour.bubble.title
        tour.go_on()


def test_without_a_project_there_is_nothing_to_show(window) -> None:
    window.menus.actions["tour"].trigger()
    assert window.comfort.tour is None
