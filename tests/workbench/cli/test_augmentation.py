import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import workbench.advice.label_safety as engine
from workbench.advice.label_safety_report import LabelSafetyReport, OperationReport
from workbench.cli import app
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.settings import DataSettings, Project
from workbench.settings.augmentation import preset
from workbench.settings.project import save_project

SMALL = ["--architecture", "lenet5", "--image-size", "32"]


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["augment", *map(str, arguments)])


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Plan, bool]]:
    """Answer at once, and remember what was asked."""
    calls: list[tuple[Plan, bool]] = []

    def check(plan: Plan, _job: Job, *, flips: bool = False) -> LabelSafetyReport:
        calls.append((plan, flips))
        operation = OperationReport("rotation", True, -15, 15, "°", ())
        return LabelSafetyReport(
            "efficientnet_lite0", "", (), ("disc",), 2, 0, 0, 0, "few-images", (operation,), 0.1
        )

    monkeypatch.setattr(engine, "check_labels", check)
    return calls


def test_a_folder_is_checked_with_the_usual_operations(image_folder, asked) -> None:
    result = call("check", image_folder(each=4), "--all", "--json")
    assert result.exit_code == 0, result.output
    values = json.loads(result.stdout)
    assert values["obstacle"] == "few-images"
    assert values["operations"][0]["verdict"] == "not-measured"
    (plan, flips) = asked[0]
    assert flips
    assert plan.card.name == "efficientnet_lite0"
    assert plan.augmentation == preset("standard")


def test_a_project_is_checked_as_it_stands(
    image_folder: Callable[..., Path], tmp_path: Path, asked
) -> None:
    data = DataSettings(folder=str(image_folder(each=4)))
    project = Project(data=data, augmentation=preset("light"))
    save_project(tmp_path / "project", project)
    assert call("check", tmp_path / "project", "--json").exit_code == 0
    assert asked[0][0].augmentation == preset("light")
    assert asked[0][0].card.name == "lenet5"
    assert not asked[0][1]
    assert call("check", tmp_path / "project", "--augment", "strong").exit_code == 0
    assert asked[1][0].augmentation == preset("strong")


def test_the_findings_are_readable(image_folder, asked) -> None:
    result = call("check", image_folder(each=4), *SMALL)
    assert result.exit_code == 0, result.output
    text = " ".join(result.output.split())
    assert "Rotation" in text
    assert "not measured" in text
    assert "fewer than two classes have enough training images" in text
    assert "Too few training images: disc." in text
    assert "2 more classes were not looked at" in text


def test_copies_are_written(image_folder: Callable[..., Path], tmp_path: Path) -> None:
    options = [*SMALL, "--copies", 2, "--with-validation", "--json"]
    result = call("copy", image_folder(each=5), tmp_path / "copy", *options)
    assert result.exit_code == 0, result.output
    values = json.loads(result.stdout)
    assert values["images"] == 2 * 8 + 2
    assert Path(values["manifest"]).is_file()
    assert len(list((tmp_path / "copy" / "train").rglob("*.png"))) == 16
    again = call("copy", image_folder(each=5), tmp_path / "copy", *SMALL, "--json")
    assert again.exit_code == 2
    assert "not an empty folder" in json.loads(again.stdout)["error"]["what"]
