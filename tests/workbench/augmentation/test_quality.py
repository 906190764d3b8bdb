from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from scipy import ndimage

from workbench.augmentation.draws import Draws
from workbench.augmentation.quality import add_noise, blur, degrade, erase, recompress
from workbench.errors import DataError
from workbench.settings import AugmentationSettings
from workbench.settings.augmentation import BlurSpan, ErasingSpan, JpegSpan, NoiseSpan

WHERE = (0, 1, 2)
SMOOTH = np.array(
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (8, 8, 3), np.uint8)).resize((64, 64))
)


@pytest.mark.parametrize("sigma", [0.5, 1.5, 4.0])
def test_blur_is_a_gaussian_of_that_deviation(sigma: float) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (60, 70, 3), np.uint8)
    expected = ndimage.gaussian_filter(noise.astype(np.float64), (sigma, sigma, 0), mode="reflect")
    assert np.mean(np.abs(blur(noise, sigma) - expected) <= 2) >= 0.999


def test_noise_is_normal_with_that_deviation() -> None:
    grey = np.full((200, 200, 3), 128, np.uint8)
    noise = add_noise(grey, 10, WHERE).astype(np.float64) - 128
    assert abs(noise.mean()) < 0.15
    assert abs(noise.std() - 10) < 0.15
    assert abs(np.mean(np.abs(noise) < 10) - 0.66) < 0.02  # of whole numbers below one deviation
    assert np.abs(np.corrcoef(noise.reshape(-1, 3).T) - np.eye(3)).max() < 0.03


def test_noise_depends_on_seed_epoch_and_image_alone() -> None:
    first = add_noise(SMOOTH, 8, WHERE)
    assert np.array_equal(first, add_noise(SMOOTH, 8, WHERE))
    others = [add_noise(SMOOTH, 8, where) for where in [(1, 1, 2), (0, 0, 2), (0, 1, 3)]]
    assert all(not np.array_equal(first, other) for other in others)


def test_noise_saturates() -> None:
    black = add_noise(np.zeros((50, 50, 1), np.uint8), 20, WHERE)
    assert 0.45 < np.mean(black == 0) < 0.56
    assert black.max() < 120


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("quality", [10, 50, 95])
def test_jpeg_is_what_a_jpeg_file_would_be(quality: int, channels: int) -> None:
    image = SMOOTH[..., :channels]
    file = io.BytesIO()
    Image.fromarray(image if channels == 3 else image[..., 0]).save(file, "JPEG", quality=quality)
    expected = np.asarray(Image.open(file)).reshape(image.shape).astype(int)
    assert np.abs(recompress(image, quality) - expected).mean() < 1.5


def test_jpeg_of_two_channels_says_so() -> None:
    with pytest.raises(DataError, match="cannot be written as a JPEG"):
        recompress(np.zeros((8, 8, 2), np.uint8), 50)


def test_erasing_paints_one_box_of_that_area_with_the_mean() -> None:
    settings = AugmentationSettings(
        erasing=ErasingSpan(enabled=True, low=10, high=10, probability=1)
    )
    places = set()
    for index in range(50):
        tensor = np.ones((100, 100, 3), np.float32)
        assert erase(tensor, settings, Draws(0, 0, index)) is tensor
        erased = np.argwhere(tensor[..., 0] == 0)
        (top, left), (bottom, right) = erased.min(0), erased.max(0) + 1
        assert not tensor[top:bottom, left:right].any()
        assert len(erased) == (bottom - top) * (right - left)
        assert 0.09 < len(erased) / 10_000 < 0.11
        assert 0.28 < (bottom - top) / (right - left) < 3.6
        places.add((top, left))
    assert len(places) > 40


def test_what_is_off_leaves_the_very_image() -> None:
    assert degrade(SMOOTH, AugmentationSettings(), Draws(*WHERE), WHERE) is SMOOTH
    tensor = np.ones((4, 4, 3), np.float32)
    assert (erase(tensor, AugmentationSettings(), Draws(*WHERE)) == 1).all()


def test_the_order_is_blur_noise_jpeg() -> None:
    settings = AugmentationSettings(
        blur=BlurSpan(enabled=True, low=1, high=1, probability=1),
        noise=NoiseSpan(enabled=True, low=4, high=4, probability=1),
        jpeg=JpegSpan(enabled=True, low=30, high=30, probability=1),
    )
    expected = recompress(add_noise(blur(SMOOTH, 1), 0.04 * 255, WHERE), 30)
    assert np.array_equal(degrade(SMOOTH, settings, Draws(*WHERE), WHERE), expected)
