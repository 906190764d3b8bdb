"""Images are made worse as the paper has it: more so with each severity, and the same each time."""

import numpy as np
import pytest
from PIL import Image

from workbench.evaluation.corruptions import CORRUPTIONS, SEVERITIES, at_scale, corrupt


def picture(side: int) -> np.ndarray:
    grid = np.random.default_rng(0).integers(0, 256, (14, 14, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(grid).resize((side, side), Image.Resampling.BICUBIC))


@pytest.mark.parametrize("side", [28, 224])
@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_each_severity_changes_more(corruption, side):
    image = picture(side).astype(int)
    errors = []
    for severity in range(1, SEVERITIES + 1):
        worse = corrupt(image.astype(np.uint8), corruption, severity, 7)
        assert worse.dtype == np.uint8
        assert worse.shape == image.shape
        errors.append(float(((worse - image) ** 2).mean()))
    assert errors == sorted(errors)
    # the disc of the first severity of small images is a single pixel, in the paper's code too
    assert errors[1] > 0


def test_noise_has_the_deviation_of_the_paper_and_its_seed():
    grey = np.full((224, 224, 3), 128, np.uint8)
    worse = corrupt(grey, "noise", 1, 3)
    assert abs(worse.std() / 255 - 0.08) < 0.002
    assert (corrupt(grey, "noise", 1, 3) == worse).all()
    assert (corrupt(grey, "noise", 1, 4) != worse).any()
    assert abs(corrupt(grey[:32, :32], "noise", 5, 3).std() / 255 - 0.10) < 0.01


def test_contrast_is_scaled_about_the_mean():
    image = picture(224)
    worse = corrupt(image, "contrast", 3, 0)
    assert np.allclose(worse.mean((0, 1)), image.mean((0, 1)), atol=0.5)
    assert np.isclose(worse.std(), 0.2 * image.std(), rtol=0.1)


def test_large_images_come_to_the_scale_of_the_constants():
    assert at_scale(np.zeros((600, 900, 3), np.uint8)).shape == (224, 336, 3)
    small = np.zeros((30, 40, 3), np.uint8)
    assert at_scale(small) is small
