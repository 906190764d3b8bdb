from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import ArchitectureError, DataError, RunError, SettingsError
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.plan import Plan, resolve
from workbench.settings import Project
from workbench.weights.record import Weights


@pytest.fixture
def plan_for(image_folder: Callable[..., Path], tmp_path: Path) -> Callable[..., Plan]:
    def make(mode: str = "RGB", **sections: dict) -> Plan:
        images = image_folder(mode=mode, each=10)
        project = Project.parse({"data": {"folder": str(images)}, **sections})
        catalog = split(scan(images, job=Job()), project.data)
        run = create_run(tmp_path / f"run{len(list(tmp_path.iterdir()))}", project, catalog)
        return resolve(run.spec(), run.split())

    return make


def test_the_training_list_is_the_one_that_the_preview_counts(
    image_folder: Callable[..., Path],
) -> None:
    images = image_folder(each=15)
    catalog = split(scan(images, job=Job()), Project().data)
    train = [row.file for row in rows(catalog) if row.split == "train"]
    assert train == [entry.file for entry in catalog.of_split("train")]


def test_the_usual_size_is_taken_unless_another_is_asked_for(plan_for: Callable[..., Plan]) -> None:
    assert plan_for().image_size == 32
    assert plan_for(architecture={"name": "lenet5", "image_size": 40}).image_size == 40


def test_grey_images_feed_one_channel_where_the_network_allows_it(
    plan_for: Callable[..., Plan],
) -> None:
    assert plan_for("L").channels == 1
    assert plan_for("L", architecture={"name": "lenet5", "colour": "rgb"}).channels == 3
    pretrained = {"name": "efficientnet_lite0", "pretrained": True, "image_size": 64}
    assert plan_for("L", architecture=pretrained).channels == 3
    assert plan_for("RGB").channels == 3


def test_pretrained_weights_bring_their_own_normalisation(plan_for: Callable[..., Plan]) -> None:
    plan = plan_for(architecture={"name": "efficientnet_lite0", "pretrained": True})
    assert plan.mean == plan.std == (0.5, 0.5, 0.5)
    assert plan.card.weights is not None
    assert plan.mean == plan.card.weights().mean


def test_a_run_keeps_the_normalisation_it_began_with(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    images = image_folder(each=6)
    project = Project.parse(
        {"data": {"folder": str(images)}, "architecture": {"name": "resnet18", "pretrained": True}}
    )
    run = create_run(tmp_path / "run", project, split(scan(images, job=Job()), project.data))
    own = Weights(
        source="mine", licence="", size_bytes=1, mean=(0.1,) * 3, std=(0.2,) * 3, image_size=32,
        accuracy=0.0, available=True, network="resnet18", key="abc", place="own", file="gone.pth",
    )  # fmt: skip
    run.pin_weights(own.to_dict())
    plan = resolve(run.spec(), run.split())
    assert plan.weights == own
    assert (plan.mean, plan.std) == (own.mean, own.std)
    assert plan.build(filled=False).fc.out_features == 2
    with pytest.raises(ArchitectureError, match="no weights called"):
        plan.build()


def test_building_twice_gives_the_same_weights(plan_for: Callable[..., Plan]) -> None:
    plan = plan_for()
    one, two = plan.build().state_dict(), plan.build().state_dict()
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_impossible_choices_name_their_field(plan_for: Callable[..., Plan]) -> None:
    pretrained = {"name": "efficientnet_lite0", "pretrained": True, "colour": "grey"}
    with pytest.raises(SettingsError, match=r"architecture\.colour"):
        plan_for(architecture=pretrained)
    with pytest.raises(ArchitectureError, match=r"architecture\.image_size"):
        plan_for(architecture={"name": "lenet5", "image_size": 4})
    with pytest.raises(SettingsError, match="nowhere"):
        plan_for(freeze={"strategy": "fine-tune-freeze", "cut": "nowhere"})


def test_a_severe_problem_stops_before_anything_is_written(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    images = image_folder(classes=("only",), each=6)
    catalog = split(scan(images, job=Job()), Project().data)
    with pytest.raises(DataError, match="class"):
        create_run(tmp_path / "run", Project(), catalog)
    assert not (tmp_path / "run").exists()


def test_a_run_folder_is_never_overwritten(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    catalog = split(scan(image_folder(each=6), job=Job()), Project().data)
    create_run(tmp_path / "run", Project(), catalog)
    with pytest.raises(RunError, match="not empty"):
        create_run(tmp_path / "run", Project(), catalog)
