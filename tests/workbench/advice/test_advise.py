import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.advice import advise as advising
from workbench.advice import thorough, timing
from workbench.advice.advise import advise
from workbench.advice.recommend import Decision
from workbench.advice.thorough import Trial
from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import Cancelled, TrainingError
from workbench.jobs import Job
from workbench.launch import describe
from workbench.runs import RunSpec, SplitRow
from workbench.settings import Project

STRATEGIES = ["from-scratch", "feature-extractor", "fine-tune", "fine-tune-freeze"]
Question = tuple[RunSpec, list[SplitRow]]


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "SECONDS", 0.02)


@pytest.fixture
def question(image_folder: Callable[..., Path]) -> Callable[..., Question]:
    def make(
        each: int = 10, network: str = "efficientnet_lite0", size: int = 32, **folder: object
    ) -> Question:
        images = image_folder(each=each, **folder)
        project = Project.parse(
            {
                "data": {"folder": str(images)},
                "architecture": {"name": network, "image_size": size},
                "training": {"batch_size": 8},
            }
        )
        catalog = split(scan(images), project.data)
        return describe(project, catalog), rows(catalog)

    return make


def test_the_advice_is_whole_and_plain(question: Callable[..., Question]) -> None:
    job = Job()
    values = json.loads(json.dumps(advise(*question(), job).to_dict()))
    assert values["quadrant"].startswith("small-")
    assert values["recommendation"] in STRATEGIES
    assert 0 <= values["similarity_interval"][0] <= values["similarity"]
    assert values["similarity"] <= values["similarity_interval"][1] <= 1
    assert values["size"]["images"] == 16
    assert len(values["layers"]) == 49
    assert len(values["calibration"]) == 8
    assert [probe["depth"] for probe in values["probes"]] == [0, 1, 2]
    assert values["probes"][-1]["layer"] == ""
    assert all(probe["count"] == 16 and probe["folds"] == 5 for probe in values["probes"])
    assert [found["strategy"] for found in values["candidates"]] == STRATEGIES
    known = {found["strategy"]: found for found in values["candidates"]}
    assert known["feature-extractor"]["accuracy"] == values["probes"][-1]["accuracy"]
    assert known["feature-extractor"]["basis"] == "probe"
    for name in ("from-scratch", "fine-tune", "fine-tune-freeze"):
        assert known[name]["accuracy"] is None, "nobody measured it"
        assert "not a measurement" in known[name]["reason"]
        low, high = known[name]["interval"]
        assert 0 <= low < high <= 1
    assert known["feature-extractor"]["seconds"] < known["fine-tune"]["seconds"]
    assert known["feature-extractor"]["trainable"] < known["fine-tune-freeze"]["trainable"]
    assert values["reasons"][0]["code"] == "small"
    assert values["seconds"] > 0


def test_a_network_without_weights_lets_another_do_the_transfer(
    question: Callable[..., Question],
) -> None:
    values = advise(*question(each=4, network="lenet5", mode="L"), Job()).to_dict()
    assert values["reasons"][0]["code"] == "other-network"
    networks = {found["strategy"]: found["architecture"] for found in values["candidates"]}
    assert networks["from-scratch"] == "lenet5"
    ranges = {found["strategy"]: found["interval"] for found in values["candidates"]}
    assert ranges["from-scratch"] is None, "the rule is of another network"
    assert ranges["fine-tune"] is not None
    assert networks["fine-tune"] == values["architecture"] == "efficientnet_lite0"
    counts = values["size"]["parameters"]
    assert counts["from-scratch"] < 100_000 < counts["fine-tune"]


def test_one_image_of_a_class_gives_advice_without_probes(
    question: Callable[..., Question], image_folder: Callable[..., Path]
) -> None:
    spec, split_rows = question(each=6)
    seen: set[int] = set()
    few = []
    for row in split_rows:
        if row.label == 0 or row.label not in seen:
            few.append(SplitRow(row.file, row.label, "train"))
        seen.add(row.label)
    values = advise(spec, few, Job()).to_dict()
    assert values["probes"] == []
    assert any("single training image" in note for note in values["notes"])
    assert all(found["accuracy"] is None for found in values["candidates"])
    assert all(found["interval"] is None for found in values["candidates"])
    assert values["recommendation"] in STRATEGIES


def test_thorough_advice_trains_every_strategy_briefly(
    question: Callable[..., Question], monkeypatch: pytest.MonkeyPatch, own_folders: Path
) -> None:
    monkeypatch.setattr(thorough, "FEWEST_STEPS", 1)
    monkeypatch.setattr(thorough, "FEWEST_EPOCHS", 1)
    values = advise(*question(each=9), Job(), thorough=True).to_dict()
    for found in values["candidates"]:
        assert found["basis"] == "training"
        assert 0 <= found["interval"][0] <= found["accuracy"] <= found["interval"][1] <= 1
        assert "asked about 4 others" in found["reason"]
    assert not list((own_folders / "cache" / "trials").iterdir()), "the trials leave nothing"


def test_a_strategy_that_cannot_be_trained_costs_only_its_own_figure(
    question: Callable[..., Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(spec: RunSpec, rows: object, strategy: str, *_: object) -> Trial:
        if strategy == "from-scratch":
            raise TrainingError("The loss is no longer a number")
        return Trial(correct=9 if strategy == "fine-tune" else 2, count=10, epochs=3, images=12)

    monkeypatch.setattr(advising, "try_strategy", broken)
    values = advise(*question(each=6), Job(), thorough=True).to_dict()
    known = {found["strategy"]: found for found in values["candidates"]}
    assert known["from-scratch"]["basis"] == "rule"
    assert known["from-scratch"]["accuracy"] is None
    assert any("no longer a number" in note for note in values["notes"])
    assert values["recommendation"] == "fine-tune"
    assert values["cut"] == ""
    assert values["reasons"][-1]["code"] == "thorough-better"


@pytest.mark.parametrize(("right", "count", "overruled"), [(6, 6, False), (66, 66, True)])
def test_a_handful_of_images_does_not_overrule_the_chart(
    right: int, count: int, overruled: bool
) -> None:
    chart = Decision("small-different", "fine-tune-freeze", "block5", ())
    trials = {
        "fine-tune-freeze": Trial(count * 5 // 6, count, 3, 12),
        "feature-extractor": Trial(right, count, 3, 12),
    }
    found = advising._with_trials(chart, trials, {})
    assert (found.strategy == "feature-extractor") is overruled


def test_cancelled_advice_says_nothing(question: Callable[..., Question]) -> None:
    spec, split_rows = question(each=4)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        advise(spec, split_rows, job)
