from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest

from workbench.augmentation import render as render_module
from workbench.augmentation.render import denormalise, normalise, render
from workbench.settings import AugmentationSettings, Flip
from workbench.settings.augmentation import PRESETS, BrightnessSpan, operations

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
STANDARD = PRESETS["standard"]
IMAGE = np.random.default_rng(0).integers(0, 256, (32, 32, 3), np.uint8)


def rendered(settings: AugmentationSettings = STANDARD, **where: int) -> np.ndarray:
    where = {"seed": 0, "epoch": 0, "index": 0, **where}
    return render(IMAGE, settings, **where, mean=MEAN, std=STD)


def test_a_pure_function_of_its_arguments() -> None:
    first = rendered(seed=3, epoch=2, index=1)
    rendered(seed=9, epoch=9, index=9)
    with ThreadPoolExecutor(4) as pool:
        others = list(pool.map(lambda _: rendered(seed=3, epoch=2, index=1), range(20)))
    assert all(np.array_equal(first, other) for other in others)


@pytest.mark.parametrize("changed", ["seed", "epoch", "index"])
def test_each_epoch_image_and_seed_is_another(changed: str) -> None:
    images = {rendered(**{changed: value}).tobytes() for value in range(8)}
    assert len(images) == 8


def test_what_a_tensor_is() -> None:
    tensor = rendered()
    assert tensor.dtype == np.float32
    assert tensor.shape == IMAGE.shape
    assert tensor.flags.c_contiguous
    out = np.empty_like(tensor)
    render(IMAGE, STANDARD, seed=0, epoch=0, index=0, mean=MEAN, std=STD, out=out)
    assert np.array_equal(out, tensor)


def test_without_operations_nothing_but_the_normalisation_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("drawn or warped for nothing")

    monkeypatch.setattr(render_module.geometry, "warp", refuse)
    assert np.array_equal(rendered(PRESETS["none"]), normalise(IMAGE, MEAN, STD))
    only_colour = AugmentationSettings(brightness=BrightnessSpan(enabled=True, low=10, high=10))
    assert (rendered(only_colour) >= normalise(IMAGE, MEAN, STD)).all()
    monkeypatch.setattr(render_module, "Draws", refuse)
    rendered(PRESETS["none"])


def test_denormalising_gives_the_very_pixels_back() -> None:
    levels = np.arange(256, dtype=np.uint8).reshape(16, 16, 1).repeat(3, 2)
    assert np.array_equal(denormalise(normalise(levels, MEAN, STD), MEAN, STD), levels)
    extremes = np.float32([[[-99, 0, 99]]])
    assert denormalise(extremes, MEAN, STD)[0, 0].tolist() == [0, 116, 255]


def test_a_flip_alone_shows_the_flipped_pixels() -> None:
    flip = AugmentationSettings(horizontal_flip=Flip(enabled=True, probability=1))
    assert np.array_equal(denormalise(rendered(flip), MEAN, STD), IMAGE[:, ::-1])


def test_the_image_is_not_changed() -> None:
    before = IMAGE.copy()
    for index in range(5):
        rendered(index=index)
    assert np.array_equal(IMAGE, before)


@pytest.mark.parametrize("name", PRESETS)
def test_one_channel(name: str) -> None:
    grey = IMAGE[..., :1].copy()
    for index in range(20):
        tensor = render(grey, PRESETS[name], seed=0, epoch=0, index=index, mean=(0.5,), std=(0.5,))
        assert tensor.shape == (32, 32, 1)


@pytest.mark.parametrize("name", operations())
def test_every_operation_changes_an_image(name: str) -> None:
    field = getattr(AugmentationSettings(), name)
    settings = AugmentationSettings(**{name: field.replace(enabled=True, probability=1)})
    plain = rendered(PRESETS["none"])
    changed = [not np.array_equal(rendered(settings, index=index), plain) for index in range(5)]
    assert sum(changed) >= 3  # a draw at the end of a range may change nothing


def test_one_of_many_is_what_that_one_alone_would_be() -> None:
    trivial = PRESETS["trivial"].replace(horizontal_flip=Flip())
    names = trivial.candidates
    alone = {name: AugmentationSettings(**{name: getattr(trivial, name)}) for name in names}
    met = set()
    for index in range(60):
        tensor = rendered(trivial, index=index)
        same = {
            name for name in names if np.array_equal(tensor, rendered(alone[name], index=index))
        }
        assert same
        met |= same
    assert met == set(names)


def test_opencv_starts_no_threads_of_its_own() -> None:
    assert cv2.getNumThreads() == 1
