"""A tiny lesson with a part of nearly every kind, run from the beginning to its outcome."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from workbench.cli import app
from workbench.errors import ArchitectureError, Cancelled, SettingsError
from workbench.jobs import Job
from workbench.lessons.catalogue import LESSON_FILE, read_lesson
from workbench.lessons.folder import LessonPlace
from workbench.lessons.runner import Stage, run_lesson
from workbench.runs import RunFolder

LESSON = """
version = 1
minutes = 0.2
title = { en = "Tiny", fr = "Minuscule" }
summary = { en = "All kinds", fr = "Toutes les sortes" }
images = { source = "folder", folder = "images" }

[settings]
"architecture.name" = "lenet5"
"data.validation_percent" = 50
"training.epochs" = 2
"training.learning_rate" = 0.003

[networks.lenet]
title = { en = "LeNet", fr = "LeNet" }
name = "lenet5"

[views.flip]
title = { en = "Flips", fr = "Retournements" }
settings = { "augmentation.horizontal_flip.enabled" = true }
count = 4
epochs = 6

[runs.two]
title = { en = "Two epochs", fr = "Deux époques" }

[pixels.svm]
title = { en = "Pixels", fr = "Pixels" }

[probes.depth]
title = { en = "Depth", fr = "Profondeur" }
layers = ["s2", ""]

[question]
right = 1
ask = { en = "?", fr = "?" }
choices = [{ en = "a", fr = "a" }, { en = "b", fr = "b" }]
why = { en = "a", fr = "a" }

[[check]]
left = ["networks.lenet.c1.parameters", "networks.lenet.c3.parameters"]
is = "="
right = 2572
text = { en = "Convolutions", fr = "Convolutions" }

[[check]]
left = "pixels.svm.accuracy"
is = ">"
right = 0.7
text = { en = "Pixels suffice", fr = "Les pixels suffisent" }

[[check]]
left = "views.flip.distinct"
is = "<"
right = 0.34
text = { en = "Two versions", fr = "Deux versions" }

[[check]]
left = "runs.two.trainable_parameters"
is = "="
right = "runs.two.parameters"
text = { en = "All trained", fr = "Tout entraîné" }

[[check]]
left = "probes.depth.head.features"
is = ">"
right = "probes.depth.s2.features"
text = { en = "More features", fr = "Plus de caractéristiques" }
"""
TEXT = "## Tiny\n\nText.\n"


@pytest.fixture
def lesson(image_folder: Callable[..., Path]) -> Path:
    images = image_folder(classes=("disc", "square"), each=12)
    folder = images.parent / "tiny"
    folder.mkdir()
    images.rename(folder / "images")
    (folder / LESSON_FILE).write_text(LESSON, "utf-8")
    (folder / "text.en.md").write_text(TEXT, "utf-8")
    return folder


def call(*words: object) -> tuple[int, list[dict], str]:
    result = CliRunner().invoke(app, ["lesson", *map(str, words)])
    lines = [json.loads(line) for line in result.stdout.splitlines() if line.startswith(("{", "["))]
    return result.exit_code, lines, result.output


def test_a_lesson_runs_from_beginning_to_outcome(lesson):
    place, told = LessonPlace(read_lesson(lesson)), list[Stage]()
    outcome = run_lesson(place, 3, Job(), told.append)
    assert outcome.holds, outcome.judged
    assert outcome.results.has_all(place.source.lesson)
    values = outcome.results.values()
    assert values["networks.lenet.parameters"] == 61706
    assert values["networks.lenet.depth"] == 5
    assert values["views.flip.repeated"] == 1
    assert values["runs.two.epochs"] == 2
    assert values["runs.two.gap"] == pytest.approx(
        values["runs.two.training_accuracy"] - values["runs.two.validation_accuracy"]
    )
    # each part measures what it says, and nothing else
    for address, part in place.source.lesson.parts():
        names = {name.removeprefix(f"{address}.") for name in outcome.results.parts[address].values}
        assert set(part.MEASURED) <= names
        assert all(map(part.measures, names))
    # progress goes one way, through all parts in their order
    shares = [stage.share for stage in told]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.2 < 0.8 < shares[-1] <= 1
    assert [stage.number for stage in told] == sorted(stage.number for stage in told)
    assert {stage.of for stage in told} == {5}
    # it leaves ordinary things: a run with its seed, a picture
    run = RunFolder(place.path / "runs" / "two-seed3")
    assert run.state() == "finished"
    assert run.spec().project.training.seed == run.spec().project.data.split_seed == 3
    (picture,) = outcome.results.parts["views.flip"].pictures
    with Image.open(place.path / picture) as sheet:
        assert sheet.size[0] > 100


def test_what_was_measured_is_not_measured_again_until_it_changes(lesson):
    place = LessonPlace(read_lesson(lesson))
    first = run_lesson(place, 0, Job())
    stages = list[Stage]()
    again = run_lesson(place, 0, Job(), stages.append)
    assert stages == []
    assert again.to_dict() == first.to_dict()
    path = lesson / LESSON_FILE
    path.write_text(LESSON.replace('"svm-linear"', "").replace("count = 4", "count = 5"), "utf-8")
    changed = LessonPlace(read_lesson(lesson))
    assert "views.flip" not in changed.results(0).parts
    run_lesson(changed, 0, Job(), stages.append)
    assert {stage.address for stage in stages} == {"views.flip"}
    assert LessonPlace(read_lesson(lesson)).seeds() == [0]


def test_a_cancelled_lesson_keeps_what_was_measured_and_goes_on(lesson):
    place, job = LessonPlace(read_lesson(lesson)), Job()

    def stop_in_the_run(stage: Stage) -> None:
        if stage.address == "runs.two":
            job.cancel()

    with pytest.raises(Cancelled):
        run_lesson(place, 0, job, stop_in_the_run)
    assert set(place.results(0).parts) == {"networks.lenet", "views.flip"}
    assert run_lesson(place, 0, Job()).results.has_all(place.source.lesson)


def test_a_failing_statement_is_told_with_its_numbers(lesson):
    path = lesson / LESSON_FILE
    path.write_text(LESSON.replace("right = 2572", "right = 2573"), "utf-8")
    code, lines, _output = call("run", lesson, "--check", "--json")
    assert code == 1
    (answer,) = lines
    assert not answer["holds"]
    failed = [one for one in answer["statements"] if not one["holds"]]
    assert [one["words"] for one in failed] == ["2,572 = 2,573"]
    code, _lines, output = call("run", lesson, "--check")
    assert code == 1
    assert "Does not hold" in output
    assert "2,572 = 2,573" in output
    assert call("run", lesson)[0] == 0  # only --check minds


def test_a_statement_about_nothing_says_which_one_and_where(lesson):
    path = lesson / LESSON_FILE
    path.write_text(LESSON.replace("networks.lenet.c3.", "networks.lenet.c4."), "utf-8")
    with pytest.raises(SettingsError) as caught:
        run_lesson(LessonPlace(read_lesson(lesson)), 0, Job())
    assert "networks.lenet.c4.parameters" in caught.value.what
    assert caught.value.where == f"check 1 in {path}"
    assert "networks.lenet.s4.parameters" in caught.value.hint
    assert not (LessonPlace(read_lesson(lesson)).path / "runs").exists()  # told before training


def test_a_part_that_cannot_be_measured_is_named(lesson):
    path = lesson / LESSON_FILE
    path.write_text(LESSON.replace('name = "lenet5"\n', 'name = "lenet6"\n'), "utf-8")
    with pytest.raises(ArchitectureError, match="lenet6") as caught:
        run_lesson(LessonPlace(read_lesson(lesson)), 0, Job())
    assert caught.value.where.endswith(f"networks.lenet in {path}")


def test_lessons_are_listed_and_begun_from_the_terminal(lesson, tmp_path):
    code, (found,), _output = call("list", lesson, "--json")
    assert code == 0
    assert found[-1]["title"] == "Tiny"
    assert found[-1]["done"] is False
    assert len(found) == 14
    assert call("new", tmp_path / "mine")[0] == 0
    assert (tmp_path / "mine" / LESSON_FILE).is_file()
    assert call("new", tmp_path / "mine")[0] == 2
    assert call("run", "nothing-of-the-kind", "--json")[0] == 2
