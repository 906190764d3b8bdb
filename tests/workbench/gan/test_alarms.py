"""A forced collapse is alarmed within five epochs, a beaten generator too, a healthy run never."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch

from workbench.events import GanEpoch, Noted
from workbench.files import resources_dir
from workbench.gan import stepper
from workbench.gan.alarms import COLLAPSE, WINS, Watch
from workbench.gan.diversity import pixel_variety, variety
from workbench.gan.folder import GanFolder
from workbench.gan.networks import Generator
from workbench.gan.train import train_gan
from workbench.jobs import Job

EPOCH = GanEpoch(
    epoch=0, step=1, discriminator_loss=1.3, generator_loss=0.8, real_score=0.6, fake_score=0.4,
    accuracy=0.6, gradient=1.0, diversity=0.8, snapshot="", seconds=1.0,
)  # fmt: skip


def alarms(folder: GanFolder) -> list[tuple[str, int]]:
    return [(e.code, e.values["epoch"]) for e in folder.events() if isinstance(e, Noted)]


def look(values: list[GanEpoch]) -> list[tuple[str, int]]:
    watch, found = Watch(), []
    for number, value in enumerate(values):
        watch = Watch(**watch.state())  # as through a checkpoint
        notes = watch.look(replace(value, epoch=number))
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


def test_little_variety_is_no_collapse_before_the_generator_has_learned_anything() -> None:
    low = replace(EPOCH, diversity=0.04)
    assert look([low] * 6) == []
    assert look([replace(low, step=400)] * 6) == [(COLLAPSE, 1)]


def test_a_fall_from_variety_is_a_partial_collapse() -> None:
    low = replace(EPOCH, diversity=0.12)
    assert look([low] * 12) == []
    assert look([EPOCH] * 8 + [replace(EPOCH, diversity=0.22)] * 9) == []
    assert look([EPOCH] * 8 + [low] * 3) == [(COLLAPSE, 10)]


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
