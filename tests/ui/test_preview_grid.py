"""The grid of pictures: places, keys, enlarging, and the pixels themselves."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.views.augment.preview_grid import Cell, PreviewGrid
from ui.views.augment.preview_layout import LEAST_BESIDE, enlarged_places, grid_places
from ui.views.augment.preview_paint import caption_lines
from ui.views.augment.preview_render import spread, to_image
from ui.views.augment.preview_words import order_words
from workbench.settings import AugmentationSettings
from workbench.settings.augmentation import CropSpan

WIDE, TALL = QRectF(0, 0, 712, 548), QRectF(0, 0, 560, 760)


def plain(colour):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def grid(qtbot):
    made = PreviewGrid()
    made.resize(712, 548)
    cells = [Cell(plain("red"), plain("blue"), text=f"{n}.jpg") for n in range(16)]
    made.set_cells(cells)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.mark.parametrize("area", [WIDE, TALL, QRectF(0, 0, 1300, 800), QRectF(0, 0, 360, 300)])
@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("count", [1, 5, 16])
def test_places_are_square_apart_and_inside(area, shared, count):
    places = grid_places(area, count, shared=shared)
    assert len(places) == count + shared
    for place in places:
        assert place.result.width() == pytest.approx(place.result.height())
        assert area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(place.whole)
    for number, place in enumerate(places):
        assert not any(place.whole.intersects(other.whole) for other in places[:number])


def test_originals_stand_beside_where_there_is_room():
    beside, inside = grid_places(WIDE, 16)[0], grid_places(TALL, 16)[0]
    assert beside.original.left() > beside.result.right()
    assert beside.original.width() >= LEAST_BESIDE
    assert inside.result.contains(inside.original)


def test_no_images_no_places():
    assert grid_places(WIDE, 0) == []


def test_enlarged_pictures_are_equal_and_inside():
    left, right = enlarged_places(WIDE, 20)
    assert left.size() == right.size()
    assert left.right() < right.left()
    assert WIDE.contains(left)
    assert WIDE.contains(right)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_Down, Qt.Key.Key_Right], 5),
        ([Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_End], 15),
        ([Qt.Key.Key_End, Qt.Key.Key_Down], 15),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_move(grid, keys, expected):
    for key in keys:
        QTest.keyClick(grid, key)
    assert grid.current() == expected


def test_enter_and_click_enlarge_escape_and_click_go_back(grid, qtbot):
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert grid.enlarged()
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.enlarged()
    place = grid.places()[6].result.center().toPoint()
    with qtbot.waitSignal(grid.current_changed) as caught:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert caught.args == [6]
    assert grid.enlarged()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert not grid.enlarged()


def test_escape_is_left_to_others_when_nothing_is_enlarged(grid, qtbot):
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.enlarged()


def test_results_and_originals_are_painted(grid):
    shot = grid.grab().toImage()
    place = grid.places()[9]
    assert shot.pixelColor(place.result.center().toPoint()) == QColor("red")
    assert shot.pixelColor(place.original.center().toPoint()) == QColor("blue")
    grid.set_results([plain("lime")] * 16)
    shot = grid.grab().toImage()
    assert shot.pixelColor(place.result.center().toPoint()) == QColor("lime")


def test_enlarged_shows_original_and_result(grid):
    grid.set_enlarged(True)
    shot = grid.grab().toImage()
    left, right = enlarged_places(QRectF(grid.rect()), 20)
    assert shot.pixelColor(left.center().toPoint()) == QColor("blue")
    assert shot.pixelColor(right.center().toPoint()) == QColor("red")


def test_there_must_be_a_result_for_every_cell(grid):
    with pytest.raises(ValueError):
        grid.set_results([plain("lime")])


def test_a_shared_original_is_shown_once(grid):
    grid.set_cells([Cell(plain("red")) for _ in range(16)], plain("blue"))
    shot = grid.grab().toImage()
    assert shot.pixelColor(grid.places()[16].result.center().toPoint()) == QColor("blue")


def test_screen_readers_hear_the_current_picture(grid):
    cells = list(grid.cells())
    cells[2] = Cell(text="broken.jpg", error="This is not an image")
    grid.set_cells(cells)
    grid.set_current(2)
    assert grid.accessibleDescription() == "broken.jpg, This is not an image, 3 of 16"


def test_an_unreadable_image_is_painted_as_its_reason(grid):
    before = grid.grab().toImage()
    grid.set_cells([Cell(error="This is not an image"), *grid.cells()[1:]])
    place = grid.places()[0].result.center().toPoint()
    assert grid.grab().toImage().pixelColor(place) != before.pixelColor(place)


@pytest.mark.parametrize("channels", [1, 3])
def test_pixels_become_a_picture_unchanged(channels):
    pixels = np.random.default_rng(0).integers(0, 256, (5, 7, channels), dtype=np.uint8)
    image = to_image(pixels)
    for y in range(5):
        for x in range(7):
            seen = image.pixelColor(x, y)
            expected = pixels[y, x] if channels == 3 else np.repeat(pixels[y, x], 3)
            assert (seen.red(), seen.green(), seen.blue()) == tuple(expected)


@pytest.mark.parametrize("count", [0, 1, 16, 17, 40, 245, 100_000])
def test_spread_images_are_different_and_from_everywhere(count):
    for turn in range(5):
        chosen = spread(count, 16, turn)
        assert len(set(chosen)) == len(chosen) == min(count, 16)
        assert all(0 <= index < count for index in chosen)
        if count > 32:
            thirds = {3 * index // count for index in chosen}
            assert thirds == {0, 1, 2}


def test_every_turn_shows_others():
    assert set(spread(245, 16, 0)).isdisjoint(spread(245, 16, 1))


def test_a_blend_that_is_too_wide_takes_two_lines(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    text = "70 % Ankle boot + 30 % T-shirt"
    assert caption_lines(text, metrics, metrics.horizontalAdvance(text) + 2) == [text]
    first = metrics.horizontalAdvance("70 % Ankle boot") + 2
    assert caption_lines(text, metrics, first) == ["70 % Ankle boot", "+ 30 % T-shirt"]
    narrow = caption_lines(text, metrics, first - 10)
    assert narrow[0].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= first - 10 for line in narrow)


def test_the_order_is_told_and_what_a_crop_costs() -> None:
    plain = order_words(AugmentationSettings(), 224)
    assert plain.startswith("The order is fixed: flips, crop, zoom")
    assert "softer" not in plain
    cropped = order_words(AugmentationSettings(resized_crop=CropSpan(enabled=True)), 96)
    assert "enlarged from the network’s 96 px" in cropped


def test_the_tooltip_says_the_whole_caption() -> None:
    assert Cell(text="a.png · ants", caption="70 % ants + 30 % bees").said() == (
        "a.png · ants · 70 % ants + 30 % bees"
    )
    assert Cell(text="a.png · ants").said() == "a.png · ants"
