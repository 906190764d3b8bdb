"""`workbench weights` as a user meets it."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from typer.testing import CliRunner

from workbench.architectures import registry
from workbench.cli import app
from workbench.errors import ArchitectureError, OfflineError, SettingsError
from workbench.runs import RunFolder
from workbench.weights.library import own_records


def workbench(*words: object) -> Any:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture(autouse=True)
def _no_caches(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "huggingface"))


@pytest.fixture
def own_file(tmp_path) -> Path:
    model = registry.create(
        "resnet18", classes=3, channels=3, image_size=32, pretrained=False, seed=5
    )
    torch.save(model.state_dict(), tmp_path / "mine.pth")
    return tmp_path / "mine.pth"


def test_the_list_has_every_network_that_has_weights() -> None:
    found = json.loads(workbench("weights", "--json").stdout)["weights"]
    states = {one["name"]: one["state"] for one in found}
    assert states["resnet18:IMAGENET1K_V1"] == "fetch"
    assert states["resnet50:IMAGENET1K_V1"] == states["resnet50:IMAGENET1K_V2"] == "fetch"
    assert states["efficientnet_lite0:pip"] == "here"
    facts = next(one for one in found if one["network"] == "vgg16")
    assert facts["url"].startswith("https://download.pytorch.org/")
    assert facts["sha256"] in facts["url"]
    assert facts["size_bytes"] == pytest.approx(553_433_881, rel=1e-5)


def test_for_people_it_is_a_table_and_for_one_network_all_facts() -> None:
    assert "resnet50:IMAGENET1K_V2" in workbench("weights").stdout
    shown = workbench("weights", "--network", "timm:resnet10t").stdout
    assert "timm:resnet10t:c3_in1k  fetchable" in shown
    assert "0.485, 0.456, 0.406" in shown
    assert "176 px, bicubic, middle 87.5 % of the side" in shown


def test_what_is_here_is_not_fetched() -> None:
    answer = json.loads(workbench("weights", "fetch", "efficientnet_lite0", "--json").stdout)
    assert answer["network_used"] == ""
    assert Path(answer["path"]).is_file()


def test_offline_is_its_own_exit_code(monkeypatch) -> None:
    records = registry.card("resnet18").published.records()
    closed = tuple(one.replaced(url="http://127.0.0.1:9/a.pth") for one in records)
    published = type(registry.card("resnet18").published)
    monkeypatch.setattr(published, "records", lambda _: closed)
    for name in ("resnet18:IMAGENET1K_V1", "resnet18"):
        result = workbench("weights", "fetch", name, "--json")
        assert result.exit_code == OfflineError.exit_code
        assert json.loads(result.stdout)["error"]["kind"] == "OfflineError"


def test_fetching_a_network_means_its_published_weights(own_file, monkeypatch) -> None:
    assert workbench("weights", "use", "resnet18", own_file).exit_code == 0
    test_offline_is_its_own_exit_code(monkeypatch)


@pytest.mark.parametrize("name", ["resnet18:NOTHING", "nothing", "timm:nothing", "plain18"])
def test_unknown_weights_are_told(name) -> None:
    result = workbench("weights", "fetch", name)
    assert result.exit_code == ArchitectureError.exit_code


def test_a_file_of_ones_own_can_be_used_trained_from_and_removed(
    own_file, image_folder, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    used = workbench("weights", "use", "resnet18", own_file, "--mean", "0.1,0.2,0.3",
                     "--std", "1,1,1", "--json")  # fmt: skip
    answer = json.loads(used.stdout)
    key = answer["record"]["key"]
    assert any("head is not used" in note for note in answer["notes"])
    images = image_folder(each=6)
    trained = workbench("train", images, "--architecture", "resnet18", "--weights", key, "--epochs",
                        1, "--image-size", 32, "--run-dir", tmp_path / "run", "--json")  # fmt: skip
    assert trained.exit_code == 0, trained.output
    spec = RunFolder(tmp_path / "run").spec()
    assert spec.project.architecture.pretrained
    assert spec.weights["sha256"] == answer["record"]["sha256"]
    # the run does not need them any more
    assert workbench("weights", "remove", f"resnet18:{key}").exit_code == 0
    assert own_records() == ()
    measured = workbench("evaluate", tmp_path / "run", "--json")
    assert measured.exit_code == 0, measured.output
    assert own_file.is_file()


def test_a_file_that_does_not_fit_is_refused(own_file) -> None:
    result = workbench("weights", "use", "resnet34", own_file)
    assert result.exit_code == ArchitectureError.exit_code
    assert "not in the file" in " ".join(result.stderr.split())


def test_numbers_that_are_none_are_told(own_file) -> None:
    result = workbench("weights", "use", "resnet18", own_file, "--mean", "a,b,c")
    assert result.exit_code == SettingsError.exit_code
