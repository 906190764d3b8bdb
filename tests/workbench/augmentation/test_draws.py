from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from workbench.augmentation.draws import SLOTS, Draws, raw, uniforms
from workbench.augmentation.geometry import matrix
from workbench.settings import Flip
from workbench.settings.augmentation import PRESETS, RotationSpan, operations

ROTATION = RotationSpan(enabled=True, low=-30, high=60)


def test_the_stream_is_philox_as_published() -> None:
    # Random123's known answers for philox4x64-10 (kat_vectors): counter and key all zero. NumPy
    # counts up before it draws, so the vector is met at the counter before.
    first = np.random.Philox(key=[0, 0], counter=[2**64 - 1] * 4).random_raw(4)
    assert [f"{int(number):016x}" for number in first] == [
        "16554d9eca36314c",
        "db20fe9d672d0fdc",
        "d7e772cee186176b",
        "7e68b68aec7ba23b",
    ]
    assert np.array_equal(
        raw(5, 7, 11, 3, 6), np.random.Philox(key=[5, 3], counter=[0, 11, 7, 0]).random_raw(6)
    )


def test_every_argument_matters() -> None:
    base = (1, 2, 3, 4)
    streams = [tuple(raw(*base, 2))]
    for place in range(4):
        changed = [value + 9 * (i == place) for i, value in enumerate(base)]
        streams.append(tuple(raw(*changed, 2)))
    assert len(set(streams)) == 5


def test_other_processes_draw_the_same() -> None:
    code = "from workbench.augmentation.draws import raw; print(raw(1, 2, 3, 0, 3).tolist())"
    output = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert output.strip() == str(raw(1, 2, 3, 0, 3).tolist())


def test_uniforms_are_uniform() -> None:
    numbers = np.concatenate([uniforms(0, 0, index, 0, 16) for index in range(2000)])
    assert numbers.min() >= 0
    assert numbers.max() < 1
    counts = np.histogram(numbers, 20, (0, 1))[0]
    expected = len(numbers) / 20
    assert ((counts - expected) ** 2 / expected).sum() < 43.8  # chi-squared, 19 degrees, p = 0.001


def test_a_span_is_drawn_over_its_whole_range() -> None:
    values = np.array([Draws(0, 0, i).span("rotation", ROTATION, 0.0) for i in range(4000)])
    assert values.min() < -29
    assert values.max() > 59
    assert abs(values.mean() - 15) < 4 * 26 / 4000**0.5


@pytest.mark.parametrize("probability", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_probability(probability: float) -> None:
    span = ROTATION.replace(probability=probability, low=1, high=2)
    flip = Flip(enabled=True, probability=probability)
    count = 4000
    margin = 4 * (probability * (1 - probability) / count) ** 0.5
    moved = sum(Draws(0, 1, i).span("rotation", span, 0.0) != 0 for i in range(count))
    flipped = sum(Draws(0, 1, i).flip("vertical_flip", flip) for i in range(count))
    assert abs(moved / count - probability) <= margin
    assert abs(flipped / count - probability) <= margin


def test_what_is_off_is_neutral() -> None:
    draws = Draws(0, 0, 0)
    assert draws.span("rotation", ROTATION.replace(enabled=False), 0.25) == 0.25
    assert not draws.flip("vertical_flip", Flip(enabled=False, probability=1))


def test_every_operation_has_a_slot_of_its_own() -> None:
    further = {"resized_crop_shape", "resized_crop_place", "channel_shift_more", "selection"}
    assert set(SLOTS) - further - {"erasing_shape", "erasing_place"} == set(operations())
    assert len(set(SLOTS)) == len(SLOTS)
    span = ROTATION.replace(low=0, high=1)
    values = {Draws(3, 1, 4).span(name, span, -1) for name in SLOTS}
    assert len(values) == len(SLOTS)


def test_slots_never_move() -> None:
    # Runs made today must be resumable tomorrow: only ever add to the end.
    assert SLOTS == (
        "horizontal_shift",
        "vertical_shift",
        "rotation",
        "zoom",
        "contrast",
        "brightness",
        "horizontal_flip",
        "vertical_flip",
        "shear",
        "resized_crop",
        "resized_crop_shape",
        "resized_crop_place",
        "saturation",
        "hue",
        "greyscale",
        "channel_shift",
        "channel_shift_more",
        "blur",
        "noise",
        "jpeg",
        "erasing",
        "erasing_shape",
        "erasing_place",
        "selection",
    )


def test_old_runs_keep_their_draws() -> None:
    # Taken when there were eight slots.
    transform = matrix(PRESETS["standard"], Draws(1, 2, 0), 224, 224)
    expected = [[0.89147657, -0.14498308, 42.24532022], [0.14498308, 0.89147657, -11.75292301]]
    assert transform is not None
    assert np.allclose(transform, expected, atol=1e-7)


def test_one_of_the_candidates_is_drawn_each_as_often() -> None:
    names = ("rotation", "zoom", "jpeg")
    counts = dict.fromkeys(names, 0)
    for index in range(3000):
        draws = Draws(0, 0, index, names)
        applied = [name for name in names if draws.value(name, ROTATION) is not None]
        assert len(applied) == 1
        counts[applied[0]] += 1
        assert draws.value("blur", ROTATION) is None
    assert all(abs(count - 1000) < 4 * (3000 * 2 / 9) ** 0.5 for count in counts.values())


def test_flips_are_drawn_beside_the_one() -> None:
    flips = [Draws(0, 0, i, ("zoom",)).flip("vertical_flip", Flip(enabled=True)) for i in range(99)]
    assert 20 < sum(flips) < 80


def test_one_operation_does_not_shift_the_draws_of_another() -> None:
    standard = PRESETS["standard"]
    for index in range(50):
        flips = [
            Draws(0, 0, index).flip("horizontal_flip", settings.horizontal_flip)
            for settings in (standard, standard.replace(rotation=RotationSpan()))
        ]
        assert flips[0] == flips[1]
