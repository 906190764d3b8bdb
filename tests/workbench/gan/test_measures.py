"""KID, copies of training images, walks and pictures."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from PIL import Image

from workbench.errors import RunError, SettingsError
from workbench.files import resources_dir
from workbench.gan.answers import nearest, steps_between
from workbench.gan.features import FeatureNetwork
from workbench.gan.folder import GanFolder
from workbench.gan.generate import generate, load_generator
from workbench.gan.kid import kid
from workbench.gan.nearest import distances, memorised
from workbench.gan.noise import grid_noise
from workbench.gan.noise_grid import COLUMNS
from workbench.gan.pictures import grid_of, read_png, tiles_of, write_png
from workbench.gan.train import train_gan
from workbench.gan.walk import slerp, walk
from workbench.jobs import Job

NAMES = ("Bag", "Trouser", "Sneaker")


def sample(name: str, count: int) -> np.ndarray:
    folder = resources_dir() / "samples" / "fashion-mnist" / name
    files = sorted(folder.glob("*.png"))[:count]
    return np.stack([np.asarray(Image.open(file).convert("L").resize((32, 32)))[..., None]
                     for file in files])  # fmt: skip


def slow_kid(fake: np.ndarray, real: np.ndarray) -> float:
    """The definition, pair by pair (Bińkowski et al. 2018, equation 4)."""

    def kernel(a: np.ndarray, b: np.ndarray) -> float:
        return (float(a @ b) / len(a) + 1) ** 3

    n, m = len(fake), len(real)
    same = sum(kernel(fake[i], fake[j]) for i in range(n) for j in range(n) if i != j)
    real_same = sum(kernel(real[i], real[j]) for i in range(m) for j in range(m) if i != j)
    across = sum(kernel(a, b) for a in fake for b in real)
    return same / (n * (n - 1)) + real_same / (m * (m - 1)) - 2 * across / (n * m)


def test_kid_is_its_definition() -> None:
    numbers = np.random.default_rng(0)
    fake = numbers.normal(size=(7, 5)).astype(np.float32)
    real = numbers.normal(1, 1, size=(9, 5)).astype(np.float32)
    assert kid(fake, real).value == pytest.approx(slow_kid(fake, real), rel=1e-4)


def test_kid_of_equal_distributions_is_zero_on_average_whatever_the_number() -> None:
    numbers = np.random.default_rng(0)
    for count in (6, 24):
        drawn = [
            kid(*numbers.normal(size=(2, count, 8)).astype(np.float32)).value for _ in range(60)
        ]
        assert abs(np.mean(drawn)) < 3 * np.std(drawn) / np.sqrt(len(drawn)) + 1e-3


def test_kid_grows_with_the_difference_and_its_interval_holds_it() -> None:
    numbers = np.random.default_rng(0)
    real = numbers.normal(size=(200, 16)).astype(np.float32)
    values = []
    for shift in (0.0, 0.5, 1.0):
        fake = numbers.normal(shift, 1, size=(200, 16)).astype(np.float32)
        found = kid(fake, real)
        assert found.low <= found.value <= found.high
        values.append(found.value)
    assert values[0] < values[1] < values[2]


def test_planted_copies_of_training_images_are_found() -> None:
    network, job = FeatureNetwork(), Job()
    train = np.concatenate([sample(name, 60) for name in NAMES])
    held = np.concatenate([sample(name, 100)[60:] for name in NAMES])
    new = np.concatenate([sample(name, 100)[60:70] for name in NAMES])
    # a copy as a generator would make it: the image with a little noise and other contrast
    numbers = np.random.default_rng(0)
    planted = train[[3, 70, 130]].astype(float) * 0.97 + numbers.normal(0, 2, (3, 32, 32, 1))
    shown = np.concatenate([np.clip(planted, 0, 255).astype(np.uint8), new])
    features = [network.of(images, job, "Features") for images in (shown, train, held)]
    found = memorised(*features)
    assert [one.index for one in found.neighbours[:3]] == [3, 70, 130]
    assert all(one.copied for one in found.neighbours[:3])
    assert found.copies <= 5
    assert found.expected == pytest.approx(0.33)


def test_without_held_out_images_nothing_is_called_a_copy() -> None:
    rows = np.random.default_rng(0).normal(size=(30, 8)).astype(np.float32)
    found = memorised(rows[:5], rows, rows[:10])
    assert [one.copied for one in found.neighbours] == [None] * 5
    assert found.copies == 0


def test_distances_do_not_go_by_length() -> None:
    rows = np.random.default_rng(0).normal(size=(300, 8)).astype(np.float32)
    index, far = distances(rows * 3, rows)
    assert list(index) == list(range(300))
    assert far.max() < 1e-5


def test_slerp_keeps_to_the_circle() -> None:
    first, second = torch.tensor([1.0, 0.0]), torch.tensor([0.0, 2.0])
    middle = slerp(first, second, 0.5)
    assert middle.tolist() == pytest.approx([0.5**0.5, 2 * 0.5**0.5])
    assert torch.equal(slerp(first, second, 0.0), first)
    assert torch.allclose(slerp(first, second, 1.0), second, atol=1e-6)
    assert torch.allclose(slerp(first, first, 0.3), first)


def test_pictures_hold_what_was_put_in(tmp_path) -> None:
    images = np.random.default_rng(0).integers(0, 256, (16, 32, 32, 3)).astype(np.uint8)
    write_png(tmp_path / "a.png", grid_of(images, COLUMNS))
    assert np.array_equal(tiles_of(read_png(tmp_path / "a.png"), 32), images)
    (tmp_path / "b.png").write_bytes(b"no picture")
    with pytest.raises(RunError, match="cannot be read"):
        read_png(tmp_path / "b.png")


def test_a_walk_begins_and_ends_at_its_images(make_gan: Callable[..., GanFolder]) -> None:
    folder = make_gan(epochs=1)
    train_gan(folder, Job())
    spec, model = folder.gan_spec(), load_generator(folder)
    grid = generate(model, grid_noise(spec), Job())
    images = walk(model, spec, 3, 12, 5)
    assert images.shape == (5, 32, 32, 3)
    for found, wanted in ((images[0], grid[3]), (images[-1], grid[12])):
        assert np.abs(found.astype(int) - wanted).max() <= 1
    with pytest.raises(SettingsError, match="no image 80"):
        walk(model, spec, 3, 80, 5)
    with pytest.raises(SettingsError, match="1 steps"):
        walk(model, spec, 3, 4, 1)


def test_the_nearest_training_image_of_a_planted_copy(make_gan: Callable[..., GanFolder]) -> None:
    folder = make_gan(epochs=1, each=60)
    train_gan(folder, Job())
    spec, rows = folder.gan_spec(), folder.images("train")
    tiles = tiles_of(read_png(folder.snapshot(1)), 32)
    with Image.open(f"{spec.folder}/{rows[7].file}") as image:
        tiles[11] = np.asarray(image.convert("RGB").resize((32, 32)))
    write_png(folder.snapshot(1), grid_of(tiles, COLUMNS))
    found = nearest(folder, 1, 11, Job())
    assert found["file"] == rows[7].file
    assert found["copied"] is True
    assert found["copies"] >= 1
    with pytest.raises(SettingsError, match="no image 99"):
        nearest(folder, 1, 99, Job())
    assert len(steps_between(folder, 0, 9, 4, Job())["pictures"]) == 4
