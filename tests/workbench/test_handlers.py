from pathlib import Path

import pytest
import torch

from workbench import handlers
from workbench.architectures import registry
from workbench.diagram.graph import LayerGraph
from workbench.diagram.outline import Outline
from workbench.errors import ArchitectureError, Cancelled, RunError
from workbench.jobs import Job
from workbench.service import METHODS, decode, encode


def test_there_is_a_handler_for_each_method() -> None:
    assert handlers.HANDLERS.keys() == METHODS.keys()


def test_every_card_comes_with_its_outline_as_plain_values() -> None:
    answer = decode(encode(handlers.architectures(job=Job())))
    cards = answer["cards"]
    assert [card["name"] for card in cards] == registry.names()
    for card in cards:
        outline = Outline.from_dict(card["outline"])
        side = card["image_size"]
        assert outline.input_shape == (card["channels"][0], side, side)
        assert outline.boxes[-1].output_shape == (card["classes"],)
        assert outline.parameters == sum(box.parameters for box in outline.boxes) > 0
        assert outline.macs == sum(box.macs for box in outline.boxes)
        assert card["atlas"] is True
    size = len(encode(answer)) / len(cards)
    assert size < 8_000, "the window reads this before it shows anything"


def test_one_card_is_as_in_the_list() -> None:
    cards = {card["name"]: card for card in handlers.architectures(job=Job())["cards"]}
    assert handlers.card(name="lenet5", job=Job()) == cards["lenet5"]


def test_a_card_of_an_unknown_network_names_similar_ones() -> None:
    with pytest.raises(ArchitectureError) as caught:
        handlers.card(name="resnet-18", job=Job())
    assert "resnet18" in caught.value.hint


def test_names_are_the_atlas_and_all_others() -> None:
    answer = handlers.names(job=Job())
    assert answer["names"] == registry.names()
    assert {"mobilenet_v2", "timm:resnet10t"} <= set(answer["other"])
    assert not set(answer["names"]) & set(answer["other"])


def test_inspect_traces_for_the_input_asked_for() -> None:
    answer = handlers.inspect(name="lenet5", image_size=48, channels=3, classes=4, job=Job())
    graph = LayerGraph.from_dict(answer)
    assert graph.input_shape == (3, 48, 48)
    assert graph.layers[-1].output_shape == (4,)


def test_zero_is_the_usual() -> None:
    graph = LayerGraph.from_dict(handlers.inspect(name="lenet5", job=Job()))
    assert graph.parameters == 61_706


def test_inspect_says_what_is_impossible() -> None:
    with pytest.raises(ArchitectureError, match="smallest size"):
        handlers.inspect(name="lenet5", image_size=5, job=Job())


def test_a_cancelled_job_stops_the_list() -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        handlers.architectures(job=job)


def test_export_refuses_what_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(RunError):
        handlers.export(run=str(tmp_path), output=str(tmp_path / "m.onnx"), settings={}, job=Job())
    assert list(tmp_path.iterdir()) == []


def test_weights_are_those_of_the_atlas_or_of_the_networks_named() -> None:
    records = decode(encode(handlers.weights(job=Job())))["records"]
    every = {f"{record['network']}:{record['key']}" for record in records}
    assert {"resnet50:IMAGENET1K_V1", "efficientnet_lite0:pip"} <= every
    one = handlers.weights(networks=["timm:resnet10t"], job=Job())["records"]
    assert [record["key"] for record in one] == ["c3_in1k"]


def test_a_file_of_the_users_is_adopted_with_notes(tmp_path: Path) -> None:
    model = registry.create(
        "lenet5", classes=3, channels=1, image_size=32, pretrained=False, seed=0
    )
    torch.save(model.state_dict(), tmp_path / "mine.pth")
    answer = handlers.adopt_weights(network="lenet5", file=str(tmp_path / "mine.pth"), job=Job())
    answer = decode(encode(answer))
    assert answer["record"]["network"] == "lenet5"
    assert answer["record"]["available"] is True
    assert answer["notes"]
