"""What is said of a study, from runs whose answers are known."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.data.catalog import Catalog
from workbench.events import Event
from workbench.jobs import Job
from workbench.runs import EventWriter
from workbench.settings import AugmentationSettings, Flip, Project
from workbench.settings.augmentation import PRESETS
from workbench.studies.design import StudySpec, ablation, with_without
from workbench.studies.finals import Final, Measured, write_final
from workbench.studies.folder import StudyFolder
from workbench.studies.reading import StudyReader
from workbench.studies.summary import Ablation, WithWithout, summarise

Make = Callable[[StudySpec], StudyFolder]


@pytest.fixture
def make(catalog: Catalog, tmp_path: Path) -> Make:
    return lambda spec: StudyFolder.create(tmp_path / "study", spec, catalog, Job())


def found(study: StudyFolder) -> WithWithout | Ablation:
    return summarise(StudyReader(study).read())


def test_before_any_run_nothing_is_claimed(make: Make, project: Project) -> None:
    summary = found(make(with_without(project)))
    assert summary.comparison is None
    assert [arm.gap for arm in summary.arms] == [None, None]


def test_the_gap_is_measured_on_plain_images_beside_the_curves(
    make: Make, project: Project, answer: Callable[..., None]
) -> None:
    study = make(with_without(project))
    answer(study, "with", 0, "1111", train="1110")
    summary = found(study)
    arm = summary.arms[0]
    assert arm.gap == pytest.approx(0.75 - 0.25)
    assert arm.curve_gap == pytest.approx(0.8 - 0.5)
    assert summary.arms[1].curve_gap is None
    assert summary.comparison is None


def test_a_loss_that_ran_away_leaves_json_readable(
    make: Make, project: Project, words: Callable[..., Event]
) -> None:
    study = make(with_without(project))
    run = study.cells()[0].run
    with EventWriter(run) as writer:
        writer.write(words("started"))
        writer.write(words("validated", 0, float("inf")))
    write_final(run, Final(Measured(float("nan"), "10", 2), Measured(0.5, "10", 2)))
    values = found(study).to_dict()
    arm = json.loads(json.dumps(values, allow_nan=False))["arms"][0]
    assert (arm["curve_gap"], arm["gap"], arm["validation"]["loss"]) == (None, None, None)
    assert arm["train"]["loss"] == 0.5


@pytest.mark.parametrize(
    ("with_it", "without", "verdict"),
    [
        ("1" * 20, "1" * 10 + "0" * 10, "with"),
        ("1" * 10 + "0" * 10, "1" * 20, "without"),
        ("1" * 12 + "0" * 8, "0" * 8 + "1" * 12, "indistinguishable"),
        ("1" * 20, "1" * 18 + "00", "indistinguishable"),
    ],
)
def test_the_verdict_is_that_of_the_same_images(
    make: Make, project: Project, answer: Callable[..., None],
    with_it: str, without: str, verdict: str,
) -> None:  # fmt: skip
    study = make(with_without(project))
    answer(study, "with", 0, with_it)
    answer(study, "without", 0, without)
    comparison = found(study).comparison
    assert comparison.verdict == verdict
    assert comparison.difference.holds_zero == (verdict == "indistinguishable")


def test_gains_are_sorted_and_zero_is_called_zero(
    make: Make, project: Project, answer: Callable[..., None]
) -> None:
    study = make(ablation(project, 3))
    for seed in range(3):
        answer(study, "all", seed, "1" * 18 + "00")
        answer(study, "no-horizontal-flip", seed, "1" * (7 + seed) + "0" * (13 - seed))
        answer(study, "no-horizontal-shift", seed, "1" * (17 + seed) + "0" * (3 - seed))
        answer(
            study, "no-vertical-shift", seed, ("1" * 20, "1" * 17 + "000", "1" * 18 + "00")[seed]
        )
        answer(study, "none", seed, "1" * (5 + seed) + "0" * (15 - seed))
    summary = found(study)
    assert [(gain.operation, gain.effect) for gain in summary.gains] == [
        ("horizontal_flip", "helps"),
        ("horizontal_shift", "indistinguishable"),
        ("vertical_shift", "indistinguishable"),
    ]
    assert summary.gains[0].interval.mean == pytest.approx(0.5)
    assert {gain.interval.method for gain in summary.gains[:1]} == {"t over seeds"}
    assert summary.together.interval.mean == pytest.approx(0.6)
    assert summary.baseline == pytest.approx(0.9)
    assert "3 operations" in summary.notes[0]


def test_an_unfinished_ablation_says_what_it_knows(
    make: Make, project: Project, answer: Callable[..., None]
) -> None:
    study = make(ablation(project, 2))
    answer(study, "all", 0, "1100")
    answer(study, "no-vertical-shift", 0, "1000")
    answer(study, "no-vertical-shift", 1, "1000")  # its baseline has not been trained
    summary = found(study)
    known, *rest = summary.gains
    assert (known.operation, known.seeds) == ("vertical_shift", 1)
    assert known.interval.method == "mid-p over images"
    assert [gain.effect for gain in rest] == [None, None]
    assert summary.together.interval is None


def test_a_single_operation_and_a_drawn_one_are_remarked_on(make: Make, project: Project) -> None:
    only = AugmentationSettings(horizontal_flip=Flip(enabled=True))
    summary = found(make(ablation(project.replace(augmentation=only), 1)))
    assert summary.together is None
    assert "only operation" in summary.notes[0]


def test_one_at_random_is_remarked_on(make: Make, project: Project) -> None:
    drawn = project.replace(augmentation=PRESETS["trivial"])
    assert any("drawn" in note for note in found(make(ablation(drawn, 1))).notes)
