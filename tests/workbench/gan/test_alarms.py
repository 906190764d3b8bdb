"""A forced collapse is alarmed within five epochs, a beaten generator too, a healthy run never."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from workbench.events import Event, GanEpoch, Noted
from workbench.files import resources_dir
from workbench.gan import alarms as alarms_module
from workbench.gan import stepper
from workbench.gan.alarms import COLLAPSE, WINS, Watch
from workbench.gan.diversity import feature_variety, pixel_variety, variety
from workbench.gan.features import FeatureNetwork
from workbench.gan.folder import GanFolder
from workbench.gan.networks import Generator
from workbench.gan.train import train_gan
from workbench.jobs import Job

EPOCH = GanEpoch(
    epoch=0, step=1, discriminator_loss=1.3, generator_loss=0.8, real_score=0.6, fake_score=0.4,
    accuracy=0.6, gradient=1.0, diversity=0.8, snapshot="", seconds=1.0,
)  # fmt: skip


def sample_files(names: tuple[str, ...], each: int) -> list[Path]:
    """Return the first images of some classes of the bundled sample."""
    folder = resources_dir() / "samples" / "fashion-mnist"
    return [file for name in names for file in sorted((folder / name).glob("*.png"))[:each]]


def sample(names: tuple[str, ...], each: int) -> np.ndarray:
    """Return these images, uint8 (N, 32, 32, 1)."""
    images = [Image.open(file).convert("L") for file in sample_files(names, each)]
    return np.stack([np.asarray(image.resize((32, 32)))[..., None] for image in images])


def alarms(folder: GanFolder) -> list[tuple[str, int]]:
    return [(e.code, e.values["epoch"]) for e in folder.events() if isinstance(e, Noted)]


def look(values: list[GanEpoch]) -> list[tuple[str, int]]:
    watch, found = Watch(), []
    for number, value in enumerate(values):
        watch = Watch(**watch.state())  # as through a checkpoint
        notes = watch.look(replace(value, epoch=number), augmented=False)
        found += [(note.code, number) for note in notes]
    return found


def test_a_generator_that_ignores_the_noise_is_alarmed_within_five_epochs(
    make_gan: Callable[..., GanFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    forward = Generator.from_codes

    def deaf(self: Generator, noise: torch.Tensor, codes: torch.Tensor | None) -> torch.Tensor:
        return forward(self, noise * 0.01 + 1, codes)

    monkeypatch.setattr(Generator, "from_codes", deaf)
    folder = make_gan(epochs=5)
    train_gan(folder, Job())
    assert COLLAPSE in [code for code, _ in alarms(folder)]


def test_a_collapse_whose_brightness_varies_is_alarmed(
    make_gan: Callable[..., GanFolder], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = ("Bag", "Trouser")
    for file in sample_files(names, 16):
        copied = tmp_path / "sample" / file.parent.name / file.name
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(file.read_bytes())
    real = torch.from_numpy(sample(names, 16)).permute(0, 3, 1, 2) / 127.5 - 1
    collapsed = False

    def made(self: Generator, noise: torch.Tensor, codes: torch.Tensor | None) -> torch.Tensor:
        drawn = (noise[:, 0] * 1000).long() % len(real)
        images = real[:1] + 0.6 * noise[:, :1, None, None] if collapsed else real[drawn]
        return images.clamp(-1, 1) + 0 * forward(self, noise, codes)

    def collapse(event: Event) -> None:
        nonlocal collapsed
        collapsed = collapsed or (isinstance(event, GanEpoch) and event.epoch == 6)

    forward = Generator.from_codes
    monkeypatch.setattr(Generator, "from_codes", made)
    monkeypatch.setattr(alarms_module, "EARLY", 3)  # of 600 steps: the set is tiny
    folder = make_gan(
        folder=tmp_path / "sample", epochs=10, kid_every=1, conditional=False, average=0.0
    )
    train_gan(folder, Job(), collapse)
    after = [event for event in folder.events() if isinstance(event, GanEpoch)][7:]
    assert min(event.diversity for event in after) > 0.5  # in pixels all is well
    assert max(event.feature_diversity for event in after) < 0.4
    (note,) = [event for event in folder.events() if isinstance(event, Noted)]
    assert (note.code, note.values["epoch"]) == (COLLAPSE, 8)
    assert "what generated images show" in note.text


def test_a_discriminator_that_wins_is_alarmed(make_gan: Callable[..., GanFolder]) -> None:
    folder = make_gan(
        epochs=16, learning_rate=1e-5, rate_ratio=100.0, augment=False, label_smoothing=0.0,
        spectral_norm=False, width=16,
    )  # fmt: skip
    train_gan(folder, Job())
    assert WINS in [code for code, _ in alarms(folder)]


def test_a_healthy_run_raises_no_alarm(make_gan: Callable[..., GanFolder]) -> None:
    sample = resources_dir() / "samples" / "fashion-mnist"
    folder = make_gan(folder=sample, epochs=5, batch_size=32, width=8, latent=32)
    train_gan(folder, Job())
    assert alarms(folder) == []


def test_an_alarm_speaks_once_until_the_trouble_has_gone() -> None:
    bad = replace(EPOCH, diversity=0.001)
    assert look([EPOCH, bad, bad, bad]) == [(COLLAPSE, 2)]
    assert look([bad, bad, EPOCH, bad, bad]) == [(COLLAPSE, 1), (COLLAPSE, 4)]


def test_what_is_advised_goes_by_what_is_on() -> None:
    bad = replace(EPOCH, diversity=0.001)
    said = []
    for augmented in (False, True):
        watch = Watch()
        watch.look(bad, augmented=augmented)
        (note,) = watch.look(bad, augmented=augmented)
        said.append("or no differentiable" in note.text)
    assert said == [False, True]


def test_little_variety_is_no_collapse_before_the_generator_has_learned_anything() -> None:
    low = replace(EPOCH, diversity=0.04)
    assert look([low] * 6) == []
    assert look([replace(low, step=700)] * 6) == [(COLLAPSE, 1)]


def test_a_fall_from_variety_is_a_partial_collapse() -> None:
    low = replace(EPOCH, diversity=0.12)
    assert look([low] * 12) == []
    assert look([EPOCH] * 8 + [replace(EPOCH, diversity=0.22)] * 9) == []
    assert look([EPOCH] * 8 + [low] * 3) == [(COLLAPSE, 10)]


def test_images_that_look_the_same_are_a_collapse_once_it_is_not_early() -> None:
    low = replace(EPOCH, feature_diversity=0.05)
    assert look([low] * 6) == []
    late = replace(low, step=700)
    # what was not measured neither ends a trouble nor adds to it
    assert look([late, replace(late, feature_diversity=None), late]) == [(COLLAPSE, 2)]
    assert look([late, replace(late, feature_diversity=0.2)] * 4) == []


def test_a_fall_of_what_is_seen_to_half_is_a_collapse() -> None:
    seen = replace(EPOCH, step=700, feature_diversity=0.6)
    half, three_quarters = (
        replace(seen, feature_diversity=0.28),
        replace(seen, feature_diversity=0.45),
    )
    assert look([seen] * 8 + [half] * 3) == [(COLLAPSE, 9)]
    assert look([seen] * 8 + [three_quarters] * 9) == []
    assert (
        look(
            [replace(seen, feature_diversity=0.3)] * 8 + [replace(seen, feature_diversity=0.12)] * 9
        )
        == []
    )


def test_what_is_seen_varies_little_with_brightness_and_nothing_without_content() -> None:
    names = ("Bag", "Coat", "Sandal")
    real, labels = sample(names, 40), np.repeat(np.arange(3), 40)
    numbers = np.random.default_rng(0)
    light = numbers.uniform(-100, 100, (120, 1, 1, 1))
    one = real[labels * 40]
    made = {
        "same": one,
        "bright": np.clip(one + light, 0, 255),
        "grey": np.broadcast_to(128 + light, one.shape),
    }
    network = FeatureNetwork()
    features = network.of(real, Job(), "")
    found = {
        name: feature_variety(
            network.of(images.astype(np.uint8), Job(), ""), features, labels, labels
        )
        for name, images in made.items()
    }
    assert feature_variety(features[::2], features, labels[::2], labels) == pytest.approx(
        1, abs=0.1
    )
    assert found["same"] == pytest.approx(0, abs=1e-6)
    assert found["grey"] < 0.1
    assert found["bright"] < 0.5
    # pixels take brightness for variety
    assert pixel_variety(made["bright"].astype(np.uint8), labels) > pixel_variety(real, labels)


def test_variety_counts_what_differs_between_images_of_a_class() -> None:
    numbers = np.random.default_rng(0)
    labels = np.repeat([0, 1], 50)
    centres = numbers.normal(size=(2, 30)) * 3
    same = centres[labels]
    varied = same + numbers.normal(size=(100, 30))
    assert variety(same, labels) == pytest.approx(0)
    assert variety(same, None) > 0.1
    assert variety(varied, labels) > 0.05
    # contrast changes nothing: an untrained generator has little
    assert variety(varied * 0.01 + 5, labels) == pytest.approx(variety(varied, labels))
    assert variety(np.zeros((4, 3)), None) == 0


def test_pixel_variety_sees_no_noise() -> None:
    numbers = np.random.default_rng(0)
    base = np.zeros((20, 64, 64, 1))
    base[:, 16:48, 16:48] = 200
    noisy = np.clip(base + numbers.normal(0, 40, base.shape), 0, 255).astype(np.uint8)
    shifted = np.stack([np.roll(one, n, 0) for n, one in enumerate(base)]).astype(np.uint8)
    assert pixel_variety(noisy, None) < 0.1 * pixel_variety(shifted, None)


def test_figures_have_the_names_of_the_events() -> None:
    assert set(stepper.FIGURES) <= set(GanEpoch.__dataclass_fields__)
