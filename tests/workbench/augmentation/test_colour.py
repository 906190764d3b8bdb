from __future__ import annotations

import numpy as np
import pytest

from workbench.augmentation.colour import apply, mix, mixing, plain_table, table
from workbench.augmentation.draws import Draws
from workbench.settings import AugmentationSettings, Flip
from workbench.settings.augmentation import (
    BrightnessSpan,
    ChannelShiftSpan,
    ContrastSpan,
    HueSpan,
    SaturationSpan,
)

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def levels(contrast: float = 1, brightness: float = 0) -> np.ndarray:
    """Return the 256 levels after the operations, in 0..255, without a normalisation."""
    settings = AugmentationSettings(
        contrast=ContrastSpan(enabled=True, low=contrast, high=contrast),
        brightness=BrightnessSpan(enabled=True, low=brightness, high=brightness),
    )
    return table(settings, Draws(0, 0, 0), (0.0,), (1.0,))[0, :, 0].astype(np.float64) * 255


def test_contrast_is_about_the_middle() -> None:
    doubled = levels(contrast=2)
    assert np.allclose(doubled[[127, 128]], [126.5, 128.5], atol=1e-4)
    assert np.allclose(doubled[100:150], 127.5 + 2 * (np.arange(100, 150) - 127.5), atol=1e-4)
    assert np.allclose(levels(contrast=0), 127.5, atol=1e-4)
    assert np.allclose(levels(contrast=0.5)[[0, 255]], [63.75, 191.25], atol=1e-4)


def test_brightness_is_a_share_of_the_range() -> None:
    assert np.allclose(levels(brightness=10)[:229], np.arange(229) + 25.5, atol=1e-4)
    assert np.allclose(levels(brightness=-10)[26:], np.arange(26, 256) - 25.5, atol=1e-4)


def test_saturation_at_both_ends() -> None:
    assert (levels(brightness=100)[1:] == 255).all()
    assert (levels(brightness=-100)[:-1] == 0).all()
    steep = levels(contrast=4)
    assert steep.min() == 0
    assert steep.max() == 255
    assert (np.diff(steep) >= 0).all()


def test_contrast_comes_first_and_saturates_once() -> None:
    # Were it clipped in between, 255 -> 255 -> 127.5; the other way round it is 4 x 0 + ... = 0.
    assert np.allclose(levels(contrast=2, brightness=-50)[255], 382.5 - 127.5, atol=1e-4)
    assert np.allclose(levels(contrast=2, brightness=-50)[192], 129, atol=1e-4)


def test_normalisation_of_each_channel() -> None:
    expected = (np.arange(256)[:, None] / 255 - MEAN) / STD
    assert np.allclose(plain_table(MEAN, STD)[0], expected, atol=1e-6)
    off = table(AugmentationSettings(), Draws(0, 0, 0), MEAN, STD)
    assert np.array_equal(off, plain_table(MEAN, STD))


@pytest.mark.parametrize("channels", [1, 3])
def test_apply_looks_up_every_pixel(channels: int) -> None:
    image = np.random.default_rng(0).integers(0, 256, (9, 7, channels), np.uint8)
    image.flags.writeable = False
    values = plain_table(MEAN[:channels], STD[:channels])
    expected = np.stack([values[0, image[..., c], c] for c in range(channels)], -1)
    result = apply(image, values)
    assert result.dtype == np.float32
    assert result.flags.c_contiguous
    assert np.array_equal(result, expected)
    batch = np.zeros((2, 9, 7, channels), np.float32)
    apply(image, values, batch[1])
    assert np.array_equal(batch[1], expected)
    assert not batch[0].any()


@pytest.mark.parametrize(
    "out",
    [
        np.empty((9, 7, 3)),
        np.empty((8, 7, 3), np.float32),
        np.empty((3, 9, 7), np.float32).transpose(1, 2, 0),
    ],
)
def test_an_unfit_place_is_refused(out: np.ndarray) -> None:
    with pytest.raises(ValueError, match="out must be"):
        apply(np.zeros((9, 7, 3), np.uint8), plain_table(MEAN, STD), out)


LUMA = np.array([0.299, 0.587, 0.114])
COLOURS = np.random.default_rng(1).integers(60, 190, (20, 20, 3), np.uint8)


def mixed(image: np.ndarray, **operations: object) -> np.ndarray:
    matrix = mixing(AugmentationSettings(**operations), Draws(0, 0, 0))
    assert matrix is not None
    return mix(image, matrix)


def saturation(value: float) -> SaturationSpan:
    return SaturationSpan(enabled=True, low=value, high=value)


def hue(value: float) -> HueSpan:
    return HueSpan(enabled=True, low=value, high=value)


def test_saturation_scales_the_distance_from_luma() -> None:
    luma = (COLOURS @ LUMA)[..., None]
    expected = luma + 0.4 * (COLOURS - luma)
    assert np.abs(mixed(COLOURS, saturation=saturation(0.4)) - expected).max() < 1


def test_greyscale_is_luma_whatever_saturation_and_hue() -> None:
    grey = mixed(COLOURS, greyscale=Flip(enabled=True, probability=1), hue=hue(90))
    assert np.ptp(grey, axis=2).max() == 0
    assert np.abs(grey[..., 0] - COLOURS @ LUMA).max() < 1


@pytest.mark.parametrize("degrees", [-120, -30, 40, 180])
def test_hue_keeps_luma_and_greys(degrees: float) -> None:
    greys = np.arange(256, dtype=np.uint8).reshape(16, 16, 1).repeat(3, 2)
    assert np.array_equal(mixed(greys, hue=hue(degrees)), greys)
    soft = (COLOURS // 8 + 110).astype(np.uint8)  # so that nothing saturates
    assert np.abs(mixed(soft, hue=hue(degrees)) @ LUMA - soft @ LUMA).max() < 1


def test_positive_hue_goes_from_red_by_yellow_to_green() -> None:
    red = np.uint8([[[160, 100, 100]]])
    yellowish, greenish = mixed(red, hue=hue(50))[0, 0], mixed(red, hue=hue(120))[0, 0]
    assert yellowish[0] > yellowish[2] + 20
    assert yellowish[1] > yellowish[2] + 20
    assert greenish.argmax() == 1
    back = mixed(mixed(red, hue=hue(70)), hue=hue(-70))
    assert np.abs(back.astype(int) - red).max() <= 2


def test_no_colour_operation_no_matrix() -> None:
    assert mixing(AugmentationSettings(), Draws(0, 0, 0)) is None
    assert (
        mixing(AugmentationSettings(hue=hue(0), saturation=saturation(1)), Draws(0, 0, 0)) is None
    )


def test_channel_shift_is_drawn_for_each_channel() -> None:
    settings = AugmentationSettings(channel_shift=ChannelShiftSpan(enabled=True, low=-10, high=30))
    shifts = []
    for index in range(300):
        values = table(settings, Draws(0, 0, index), (0.0,) * 3, (1.0,) * 3)[0]
        shifts.append(100 * (values[100] - 100 / 255))
    found = np.array(shifts)
    assert found.min(0).max() < -8
    assert found.max(0).min() > 28
    assert np.abs(np.corrcoef(found.T) - np.eye(3)).max() < 0.25
    assert table(settings, Draws(0, 0, 0), (0.0,), (1.0,)).shape == (1, 256, 1)
