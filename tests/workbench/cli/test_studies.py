"""`workbench study`, and `--set` on `workbench train`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench.cli import app
from workbench.runs import RunFolder
from workbench.studies import runner as study_runner

SMALL = [
    "--architecture", "lenet5", "--epochs", "1", "--batch-size", "8", "--image-size", "32",
    "--set", "data.validation_percent=50", "--set", "training.threads=1",
]  # fmt: skip


def ask(*arguments: object) -> tuple[int, dict, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    lines = result.stdout.strip().splitlines()
    return result.exit_code, json.loads(lines[-1]) if lines else {}, result.stderr


def test_with_without_says_gap_and_verdict(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    place = tmp_path / "study"
    common = [*SMALL, "--augment", "light", "--study-dir", place, "--json"]
    code, answer, _ = ask("study", "with-without", image_folder(), *common)
    assert code == 0
    assert answer["complete"]
    assert [arm["name"] for arm in answer["arms"]] == ["with", "without"]
    assert all(arm["gap"] is not None for arm in answer["arms"])
    assert answer["comparison"]["verdict"] in ("with", "without", "indistinguishable")
    assert ask("study", "show", place, "--json")[1] == answer
    text = CliRunner().invoke(app, ["study", "show", str(place)]).stdout
    assert "unchanged images" in text
    assert "McNemar" in text


def test_an_ablation_stopped_by_the_user_goes_on(
    image_folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "study"
    original = study_runner.train

    def stop_at_the_third(run: RunFolder, job, listener):
        if run.name == "no-vertical-shift-seed0":
            job.cancel()
        return original(run, job, listener)

    monkeypatch.setattr(study_runner, "train", stop_at_the_third)
    common = [*SMALL, "--augment", "light", "--seeds", "1", "--study-dir", place, "--json"]
    code, answer, _ = ask("study", "ablation", image_folder(), *common)
    assert code == 0
    assert not answer["complete"]
    assert [run["state"] for run in answer["runs"][:2]] == ["done", "done"]
    monkeypatch.setattr(study_runner, "train", original)
    code, answer, _ = ask("study", "ablation", place, "--json")
    assert code == 0
    assert answer["complete"]
    assert len(answer["gains"]) == 3
    assert answer["together"]["operation"] == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--augment", "none"], "no augmentation to test"),
        (["--augment", "light", "--seeds", "0"], "not between 1 and 50"),
        (["--augment", "light", "--set", "training.epoch=3"], "training.epochs"),
    ],
)
def test_what_cannot_be_studied_is_refused_before_any_work(
    image_folder: Callable[..., Path], tmp_path: Path, arguments: list[str], said: str
) -> None:
    place = tmp_path / "study"
    target = image_folder()
    code, answer, err = ask("study", "ablation", target, *arguments, "--study-dir", place, "--json")
    assert code != 0
    assert said in err
    assert answer["error"]["kind"] == "SettingsError"
    assert not place.exists()


def test_a_study_keeps_its_kind_and_settings(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    place = tmp_path / "study"
    common = [*SMALL, "--augment", "light", "--study-dir", place, "--json"]
    ask("study", "with-without", image_folder(), *common)
    for arguments, said in (
        (["ablation", place], "another kind"),
        (["with-without", place, "--epochs", "3"], "cannot be changed"),
        (["with-without", place, "--set", "training.epochs=3"], "cannot be changed"),
    ):
        code, _, err = ask("study", *arguments, "--json")
        assert code != 0
        assert said in err


def test_a_study_is_never_put_among_the_images(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    target = image_folder()
    before = sorted(target.rglob("*"))
    place = target / "study"
    common = [*SMALL, "--augment", "light", "--study-dir", place, "--json"]
    code, _, err = ask("study", "with-without", target, *common)
    assert code != 0
    assert "--study-dir" in err
    assert sorted(target.rglob("*")) == before


def test_train_takes_any_setting(image_folder: Callable[..., Path], tmp_path: Path) -> None:
    place = tmp_path / "run"
    code, answer, _ = ask(
        "train", image_folder(), *SMALL, "--set", "training.label_smoothing=0.1",
        "--run-dir", place, "--json",
    )  # fmt: skip
    assert code == 0
    assert answer["validation_count"] == 8
    assert RunFolder(place).spec().project.training.label_smoothing == 0.1
    code, _, err = ask("train", place, "--set", "training.momentum=0.8", "--json")
    assert code != 0
    assert "cannot be changed" in err
