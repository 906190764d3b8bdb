import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from workbench.advice import estimate as estimating
from workbench.advice import timing
from workbench.advice.estimate import compare, estimate, estimates
from workbench.advice.strategies import STRATEGIES, trainable, with_strategy
from workbench.advice.timing import EpochTime
from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import Cancelled, DataError
from workbench.events import Validated
from workbench.jobs import Job
from workbench.launch import create_run, describe
from workbench.plan import Plan, resolve
from workbench.runs import EventWriter, RunFolder
from workbench.settings import Project
from workbench.settings.augmentation import PRESETS


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "SECONDS", 0.05)


@pytest.fixture
def make_plan(image_folder: Callable[..., Path]) -> Callable[..., Plan]:
    def make(each: int = 12, **sections: dict) -> Plan:
        folder = image_folder(each=each)
        training = {"batch_size": 8, "threads": 1, **sections.pop("training", {})}
        project = Project.parse({"data": {"folder": str(folder)}, "training": training, **sections})
        catalog = split(scan(folder), project.data)
        return resolve(describe(project, catalog), rows(catalog))

    return make


def test_an_estimate_is_whole_and_leaves_threads_alone(make_plan: Callable[..., Plan]) -> None:
    plan, threads = make_plan(), torch.get_num_threads()
    found = estimate(plan, "from-scratch", "", Job()).to_dict()
    assert torch.get_num_threads() == threads
    assert found["seconds"] > found["seconds_training"] > 0
    assert found["seconds_run"] == pytest.approx(found["epochs"] * found["seconds"])
    assert found["seconds_spread"] >= 0
    assert found["memory_bytes"] == found["memory"]["peak"]
    assert found["trainable"] == plan.graph.parameters
    assert found["batch"] == 8
    assert found["threads"] == 1
    assert not found["cached"]


def test_frozen_layers_are_timed_once_unless_images_are_augmented(
    make_plan: Callable[..., Plan],
) -> None:
    frozen = {"strategy": "custom", "cut": "c5"}
    cached = estimate(make_plan(freeze=frozen), "custom", "c5", Job()).time
    assert cached.cached
    assert cached.once > 0
    shown = replace(make_plan(freeze=frozen), augmentation=PRESETS["light"])
    assert shown.augmentation.active
    found = estimate(shown, "custom", "c5", Job()).time
    assert not found.cached
    assert found.once == 0


def test_an_epoch_is_as_long_as_its_images(
    make_plan: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "_steps", lambda *_: [0.2, 0.1, 0.3])
    plan = make_plan(each=40)
    found = estimate(plan, "from-scratch", "", Job()).time
    assert len(plan.train) == 64
    assert found.training == pytest.approx(0.2 * 64 / 8)
    low, high = found.spread
    assert 0.1 * 8 <= low < found.training < high <= 0.3 * 8


def test_strategies_learn_what_they_say(make_plan: Callable[..., Plan]) -> None:
    plan = make_plan()
    head = sum(layer.parameters for layer in plan.graph.layers if layer.name == plan.card.head)
    assert trainable(plan, "feature-extractor") == head
    assert trainable(plan, "fine-tune") == trainable(plan, "from-scratch") == plan.graph.parameters
    assert head < trainable(plan, "fine-tune-freeze") < plan.graph.parameters
    assert trainable(plan, "fine-tune-freeze", "c3") > trainable(plan, "fine-tune-freeze", "f6")


def test_the_same_work_is_measured_once(
    make_plan: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    known = EpochTime(1.0, (0.9, 1.1), 0.1, 0.0, False, 3, 8, 1, "cpu")

    def counted(plan: Plan, job: Job) -> EpochTime:
        asked.append(plan.frozen)
        return known

    monkeypatch.setattr(estimating, "time_epoch", counted)
    plan = make_plan()
    found = estimates(plan, "custom", "", STRATEGIES, Job())
    assert found["strategies"].keys() == set(STRATEGIES)
    assert [found["strategies"][name]["strategy"] for name in STRATEGIES] == list(STRATEGIES)
    assert len(asked) == len(set(asked)) == 3
    frozen = with_strategy(plan, "feature-extractor").frozen
    assert frozen in asked
    assert not estimates(plan, "custom", "", (), Job())["strategies"]


@pytest.mark.parametrize("strategy", ["from-scratch", "feature-extractor"])
def test_without_validation_images_nothing_is_validated(
    make_plan: Callable[..., Plan], strategy: str
) -> None:
    plan = replace(with_strategy(make_plan(), strategy), validation=())
    assert estimate(plan, strategy, "", Job()).time.validation == pytest.approx(0, abs=0.01)


def test_one_image_is_refused_and_cancelling_stops(make_plan: Callable[..., Plan]) -> None:
    plan = make_plan()
    with pytest.raises(DataError, match="two training images"):
        estimate(replace(plan, train=plan.train[:1]), "from-scratch", "", Job())
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        estimate(plan, "from-scratch", "", job)


def test_the_statement_is_held_against_the_runs_own_epochs(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    folder = image_folder()
    project = Project.parse({"data": {"folder": str(folder)}})
    run: RunFolder = create_run(tmp_path / "run", project, split(scan(folder), project.data))
    assert compare(1.0, run) is None
    with EventWriter(run) as writer:
        for epoch, seconds in enumerate((4.0, 2.0, 2.5)):
            writer.write(
                Validated(
                    epoch=epoch, step=epoch, train_loss=1.0, train_accuracy=0.5,
                    validation_loss=1.0, validation_accuracy=0.5, validation_count=4,
                    seconds=seconds,
                )
            )  # fmt: skip
    found = compare(2.0, run)
    assert found is not None
    assert found.measured == 2.5
    assert math.isclose(found.error, -0.2)
    assert found.epochs == 3
