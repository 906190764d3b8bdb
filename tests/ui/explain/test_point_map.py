"""Points on a plane, by mouse and keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from ui.views.explain.point_map import COLOURS, PointMap

CROSS = np.array([[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]], np.float32)


@pytest.fixture
def points(qtbot):
    view = PointMap()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.set_points([0, 1, 2, 3, len(COLOURS)], lambda number: f"image {number}")
    view.set_places(CROSS)
    view.show()
    return view


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, 2), (Qt.Key.Key_Up, 3), (Qt.Key.Key_Down, 4)],
)
def test_arrow_keys_go_to_the_nearest_in_their_direction(points, qtbot, key, expected):
    points._go(0)
    qtbot.keyClick(points, key)
    assert points.current() == expected
    assert points.accessibleDescription() == f"image {expected}"


def test_a_click_chooses_the_point_under_it_and_nothing_elsewhere(points, qtbot):
    chosen = []
    points.chosen.connect(chosen.append)
    qtbot.mouseClick(points, Qt.MouseButton.LeftButton, pos=points.place_of(3).toPoint())
    qtbot.mouseClick(points, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert chosen == [3]
    qtbot.keyClick(points, Qt.Key.Key_Return)
    assert chosen == [3, 3]


def test_zooming_holds_the_place_under_the_pointer(points):
    place = points.place_of(1)
    points.zoom(4, place)
    assert (points.place_of(1) - place).manhattanLength() < 1e-3
    assert 2 not in points.in_sight()
    points.zoom(0)
    assert len(points.in_sight()) == 5


def test_classes_are_told_apart_by_shape_when_colours_repeat(points):
    """The first class and the one that has its colour again are drawn differently."""
    picture = points.grab().toImage()
    scale = picture.devicePixelRatio()

    def around(number):
        place = points.place_of(number).toPoint()
        return [
            picture.pixel(int((place.x() + x) * scale), int((place.y() + y) * scale))
            for x in range(-6, 7)
            for y in range(-6, 7)
        ]

    assert around(0) != around(4)
