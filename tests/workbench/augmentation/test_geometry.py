"""Every direction and sign, against sampling written out in float64."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from scipy import ndimage

from workbench.augmentation.draws import Draws
from workbench.augmentation.geometry import box, matrix, warp
from workbench.settings import AugmentationSettings, Flip
from workbench.settings.augmentation import (
    PRESETS,
    CropSpan,
    RotationSpan,
    ShearSpan,
    ShiftSpan,
    Span,
    ZoomSpan,
)

MODES = ["nearest", "reflect", "wrap", "constant"]
DRAWS = Draws(0, 0, 0)


def fixed(span: type[Span], value: float) -> Span:
    return span(enabled=True, low=value, high=value)


def moved(image: np.ndarray, fill: str = "constant", **operations: object) -> np.ndarray:
    settings = AugmentationSettings(fill_mode=fill, **operations)
    transform = matrix(settings, DRAWS, *image.shape[:2])
    assert transform is not None
    return warp(image, transform, fill)


def reference(image: np.ndarray, transform: np.ndarray, fill: str) -> np.ndarray:
    """Sample bilinearly in float64, each output pixel at the place its inverse image falls."""
    height, width = image.shape[:2]
    inverse = np.linalg.inv(np.vstack([transform, [0, 0, 1]]))
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float64)
    x, y, _ = np.einsum("ij,jhw->ihw", inverse, np.stack([columns, rows, np.ones_like(rows)]))
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    across, down = (x - left)[..., None], (y - top)[..., None]

    def place(index: np.ndarray, length: int) -> np.ndarray:
        if fill == "reflect":
            folded = index % (2 * length)
            return np.where(folded < length, folded, 2 * length - 1 - folded)
        return index % length if fill == "wrap" else np.clip(index, 0, length - 1)

    def pixel(row: np.ndarray, column: np.ndarray) -> np.ndarray:
        values = image[place(row, height), place(column, width)].astype(np.float64)
        outside = (row < 0) | (row >= height) | (column < 0) | (column >= width)
        return np.where(outside[..., None] & (fill == "constant"), 0.0, values)

    upper = pixel(top, left) * (1 - across) + pixel(top, left + 1) * across
    lower = pixel(top + 1, left) * (1 - across) + pixel(top + 1, left + 1) * across
    return upper * (1 - down) + lower * down


def textured(height: int = 96, width: int = 120) -> np.ndarray:
    noise = np.random.default_rng(0).integers(0, 256, (height // 8, width // 8, 3), np.uint8)
    return cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC)


@pytest.mark.parametrize("fill", MODES)
@pytest.mark.parametrize("index", range(6))
def test_against_float64(fill: str, index: int) -> None:
    image = textured()
    settings = PRESETS["standard"].replace(
        fill_mode=fill,
        vertical_flip=Flip(enabled=True),
        rotation=RotationSpan(enabled=True, low=-180, high=180),
        zoom=ZoomSpan(enabled=True, low=0.4, high=2.5),
        horizontal_shift=ShiftSpan(enabled=True, low=-60, high=60),
    )
    transform = matrix(settings, Draws(1, 2, index), 96, 120)
    difference = np.abs(warp(image, transform, fill) - reference(image, transform, fill))
    assert np.mean(difference <= 2) >= 0.999


SINGLES = {
    "horizontal_flip": Flip(enabled=True, probability=1),
    "vertical_flip": Flip(enabled=True, probability=1),
    "rotation": RotationSpan(enabled=True, low=-180, high=180),
    "zoom": ZoomSpan(enabled=True, low=0.3, high=3),
    "shear": ShearSpan(enabled=True, low=-45, high=45),
    "resized_crop": CropSpan(enabled=True, low=8, high=90),
    "horizontal_shift": ShiftSpan(enabled=True, low=-60, high=60),
    "vertical_shift": ShiftSpan(enabled=True, low=-60, high=60),
}


@pytest.mark.parametrize("fill", MODES)
@pytest.mark.parametrize("names", [*((name,) for name in SINGLES), tuple(SINGLES)])
def test_each_operation_and_all_together_against_float64(fill: str, names: tuple[str]) -> None:
    image = textured()
    settings = AugmentationSettings(fill_mode=fill, **{name: SINGLES[name] for name in names})
    for index in range(5):
        transform = matrix(settings, Draws(3, 1, index), 96, 120)
        assert transform is not None
        difference = np.abs(warp(image, transform, fill) - reference(image, transform, fill))
        assert np.mean(difference <= 2) >= 0.999


@pytest.mark.parametrize("fill", MODES)
def test_the_reference_agrees_with_scipy(fill: str) -> None:
    image = textured(24, 30)
    settings = PRESETS["strong"].replace(fill_mode=fill)
    transform = matrix(settings, Draws(0, 0, 2), 24, 30)
    assert transform is not None
    inverse = np.linalg.inv(np.vstack([transform, [0, 0, 1]]))
    swap = [1, 0, 2]  # SciPy counts rows first
    mode = {"reflect": "reflect", "nearest": "nearest", "wrap": "grid-wrap"}.get(fill)
    mode = mode or "grid-constant"
    planes = [
        ndimage.affine_transform(
            image[..., channel].astype(np.float64), inverse[np.ix_(swap, swap)], order=1, mode=mode
        )
        for channel in range(3)
    ]
    assert np.allclose(np.stack(planes, -1), reference(image, transform, fill), atol=1e-6)


def test_channels_are_moved_each_alone() -> None:
    image = textured()
    transform = matrix(PRESETS["strong"], Draws(0, 0, 2), 96, 120)
    assert transform is not None
    together = warp(image, transform, "wrap")
    for channel in range(3):
        alone = warp(image[..., channel : channel + 1].copy(), transform, "wrap")
        assert np.array_equal(together[..., channel : channel + 1], alone)


def test_positive_shear_leans_the_top_to_the_right_about_the_centre() -> None:
    image = np.zeros((101, 101, 1), np.uint8)
    image[:, 50] = 255
    columns = moved(image, shear=fixed(ShearSpan, 45))[..., 0].argmax(1)
    assert columns[20] == 80
    assert columns[50] == 50
    assert columns[80] == 20


def test_a_crop_is_a_part_of_the_image_enlarged_to_the_whole() -> None:
    rows, columns = np.mgrid[0:120, 0:120]
    ramp = np.stack([rows, columns, rows], -1).astype(np.uint8)
    shares = []
    for index in range(200):
        settings = AugmentationSettings(resized_crop=fixed(CropSpan, 25))
        transform = matrix(settings, Draws(0, 0, index), 120, 120)
        assert transform is not None
        shares.append(1 / (transform[0, 0] * transform[1, 1]))
        relation = transform[1, 1] / transform[0, 0]
        assert 0.749 < relation < 1.334
        corners = np.linalg.inv(np.vstack([transform, [0, 0, 1]])) @ np.array(
            [[-0.5, 119.5], [-0.5, 119.5], [1, 1]]
        )
        assert corners[:2].min() >= -0.5 - 1e-9
        assert corners[:2].max() <= 119.5 + 1e-9
        inside = warp(ramp, transform, "constant")
        assert np.ptp(inside[..., 0].astype(int)) < 90
    assert np.allclose(shares, 0.25)


@pytest.mark.parametrize("area", [0.05, 0.5, 0.99, 1.0])
def test_boxes_have_their_area_and_stay_inside(area: float) -> None:
    for shape in (0.0, 0.3, 0.999):
        for place in ((0.0, 0.0), (0.999, 0.5)):
            width, height, left, top = box(area, 10 / 3, shape, place)
            assert np.isclose(width * height, area)
            assert min(left, top) >= 0
            assert max(left + width, top + height) <= 1 + 1e-12


def test_flips_are_exact() -> None:
    image = textured(31, 40)
    across, down = Flip(enabled=True, probability=1), Flip(enabled=True, probability=1)
    assert np.array_equal(moved(image, horizontal_flip=across), image[:, ::-1])
    assert np.array_equal(moved(image, vertical_flip=down), image[::-1])
    both = moved(image, horizontal_flip=across, vertical_flip=down)
    assert np.array_equal(both, image[::-1, ::-1])


def test_positive_shifts_go_right_and_down_by_a_share_of_the_side() -> None:
    image = textured(40, 80)
    right = moved(image, horizontal_shift=fixed(ShiftSpan, 25))
    assert np.array_equal(right[:, 20:], image[:, :-20])
    assert (right[:, :20] == 0).all()
    down = moved(image, vertical_shift=fixed(ShiftSpan, 25))
    assert np.array_equal(down[10:], image[:-10])
    assert (down[:10] == 0).all()
    left = moved(image, horizontal_shift=fixed(ShiftSpan, -25))
    assert np.array_equal(left[:, :-20], image[:, 20:])


@pytest.mark.parametrize("size", [40, 41])
def test_positive_rotation_is_counter_clockwise_about_the_centre(size: int) -> None:
    image = textured(size, size)
    assert np.array_equal(moved(image, rotation=fixed(RotationSpan, 90)), np.rot90(image, 1))
    assert np.array_equal(moved(image, rotation=fixed(RotationSpan, -90)), np.rot90(image, -1))
    half = moved(image, rotation=fixed(RotationSpan, 180))
    assert np.array_equal(half, image[::-1, ::-1])


def test_a_small_rotation_turns_right_hand_pixels_up() -> None:
    image = np.zeros((101, 101, 1), np.uint8)
    image[48:53, 88:93] = 255  # to the right of the centre
    rows, columns = np.nonzero(moved(image, rotation=fixed(RotationSpan, 30))[..., 0])
    assert abs(rows.mean() - (50 - 40 * 0.5)) < 0.5
    assert abs(columns.mean() - (50 + 40 * 0.75**0.5)) < 0.5


def test_zoom_above_one_makes_things_grow_about_the_centre() -> None:
    image = np.zeros((100, 100, 1), np.uint8)
    image[40:60, 40:60] = 255
    for zoom in (0.5, 1.5, 2.0):
        result = moved(image, zoom=fixed(ZoomSpan, zoom))[..., 0]
        rows, columns = np.nonzero(result > 127)
        assert abs(len(rows) / 400 - zoom**2) < 0.15
        assert abs(rows.mean() - 49.5) < 0.01
        assert abs(columns.mean() - 49.5) < 0.01


def test_the_order_is_flips_zoom_rotation_shift() -> None:
    settings = AugmentationSettings(
        horizontal_flip=Flip(enabled=True, probability=1),
        zoom=fixed(ZoomSpan, 2),
        rotation=fixed(RotationSpan, 90),
        horizontal_shift=fixed(ShiftSpan, 10),
        vertical_shift=fixed(ShiftSpan, 20),
    )
    transform = matrix(settings, DRAWS, 100, 200)
    # By hand, of the pixel 10 right of the centre (99.5, 49.5): flipped to 10 left, zoomed to 20
    # left, turned counter-clockwise to 20 below, shifted by 20 right and 20 down.
    assert np.allclose(transform @ [109.5, 49.5, 1], [99.5 + 20, 49.5 + 20 + 20])
    # And of the pixel 10 above it: 20 above, turned to 20 left.
    assert np.allclose(transform @ [99.5, 39.5, 1], [99.5 - 20 + 20, 49.5 + 20])


@pytest.mark.parametrize(
    ("fill", "expected"),
    [
        ("nearest", [10, 10, 10, 20]),
        ("reflect", [20, 10, 10, 20]),
        ("wrap", [30, 40, 10, 20]),
        ("constant", [0, 0, 10, 20]),
    ],
)
def test_fill_modes(fill: str, expected: list[int]) -> None:
    image = np.uint8([[10, 20, 30, 40]])[..., None]
    result = moved(image, fill, horizontal_shift=fixed(ShiftSpan, 50))
    assert result[0, :, 0].tolist() == expected


def test_an_identity_is_no_warp() -> None:
    assert matrix(AugmentationSettings(), DRAWS, 10, 10) is None
    neutral = AugmentationSettings(
        rotation=fixed(RotationSpan, 0),
        zoom=fixed(ZoomSpan, 1),
        horizontal_shift=fixed(ShiftSpan, 0),
        horizontal_flip=Flip(enabled=True, probability=0),
    )
    assert matrix(neutral, DRAWS, 10, 10) is None


def test_read_only_images_of_one_channel() -> None:
    image = textured()[..., :1].copy()
    image.flags.writeable = False
    result = moved(image, rotation=fixed(RotationSpan, 5))
    assert result.shape == image.shape
    assert result.dtype == np.uint8
