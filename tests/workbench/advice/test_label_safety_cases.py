from workbench.advice.label_safety_cases import (
    LEAST_IMAGES,
    MOST_CLASSES,
    MOST_IMAGES,
    cases,
    fields,
    sample,
)
from workbench.runs import SplitRow
from workbench.settings import AugmentationSettings, Flip
from workbench.settings.augmentation import NoiseSpan, RotationSpan, preset

SETTINGS = AugmentationSettings(
    rotation=RotationSpan(enabled=True, low=-20, high=40, probability=0.3),
    noise=NoiseSpan(enabled=True, low=7, high=7),
    horizontal_flip=Flip(enabled=True),
    vertical_flip=Flip(enabled=True, probability=0),
    fill_mode="constant",
)


def rows_of(*numbers: int) -> list[SplitRow]:
    return [
        SplitRow(f"{label}/{number}.png", label, "train")
        for label, count in enumerate(numbers)
        for number in range(count)
    ]


def test_what_training_can_apply_is_asked_about_and_flips_on_demand() -> None:
    assert fields(SETTINGS, flips=False) == ("rotation", "horizontal_flip", "noise")
    assert "vertical_flip" in fields(SETTINGS, flips=True)
    assert fields(AugmentationSettings(), flips=False) == ()


def test_blends_of_a_batch_are_not_asked_about() -> None:
    assert not {"mixup", "cutmix"} & set(fields(preset("strong"), flips=True))


def test_each_operation_stands_alone_and_is_always_applied() -> None:
    asked = cases(SETTINGS, fields(SETTINGS, flips=False))
    for case in asked:
        on = [name for name, value in case.settings if getattr(value, "enabled", False)]
        assert on == [case.field]
        assert getattr(case.settings, case.field).probability == 1
        assert case.settings.fill_mode == "constant"


def test_a_range_is_asked_about_at_both_ends_and_within() -> None:
    asked = {case.part: case.settings.rotation for case in cases(SETTINGS, ["rotation"])}
    ends = {part: (span.low, span.high) for part, span in asked.items()}
    assert ends == {"low": (-20, -20), "high": (40, 40), "inside": (-20, 40)}
    assert [case.part for case in cases(SETTINGS, ["noise", "horizontal_flip"])] == ["on", "on"]


def test_the_sample_is_bounded_and_even() -> None:
    chosen = sample(rows_of(500, 90, LEAST_IMAGES - 1), 3, seed=1)
    assert chosen.classes == (0, 1)
    assert chosen.left_out == (2,)
    assert [(chosen.labels == label).sum() for label in (0, 1)] == [MOST_IMAGES // 2] * 2
    assert (chosen.places < 590).all()
    again = sample(rows_of(500, 90, LEAST_IMAGES - 1), 3, seed=1)
    assert (again.places == chosen.places).all()
    assert (sample(rows_of(500, 90), 2, seed=2).places != chosen.places).any()


def test_of_many_classes_some_are_looked_at() -> None:
    chosen = sample(rows_of(*[20] * 100), 100, seed=0)
    assert len(chosen.classes) == MOST_CLASSES
    assert chosen.classes[0] == 0
    assert chosen.classes[-1] == 99
    assert len(chosen.places) <= MOST_IMAGES
    assert set(chosen.labels.tolist()) == set(range(MOST_CLASSES))


def test_without_images_nothing_is_chosen() -> None:
    chosen = sample(rows_of(1, 1), 2, seed=0)
    assert len(chosen.places) == 0
    assert chosen.left_out == (0, 1)
