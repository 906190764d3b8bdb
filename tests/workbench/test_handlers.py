from pathlib import Path

import pytest

from workbench import handlers
from workbench.architectures import registry
from workbench.diagram.graph import LayerGraph
from workbench.errors import ArchitectureError, Cancelled, RunError
from workbench.jobs import Job
from workbench.service import METHODS, decode, encode


def test_there_is_a_handler_for_each_method() -> None:
    assert handlers.HANDLERS.keys() == METHODS.keys()


def test_every_card_comes_with_its_graph_as_plain_values() -> None:
    answer = decode(encode(handlers.architectures(job=Job())))
    cards = answer["cards"]
    assert [card["name"] for card in cards] == registry.names()
    for card in cards:
        graph = LayerGraph.from_dict(card["graph"])
        assert graph.architecture == card["name"]
        assert graph.input_shape == (card["channels"][0], card["image_size"], card["image_size"])
        assert card["graph"]["totals"]["parameters"] == graph.parameters > 0
        assert graph.layers[-1].output_shape == (card["classes"],)


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
        handlers.export(
            run=str(tmp_path), output=str(tmp_path / "m.onnx"), weights="best", job=Job()
        )
    assert list(tmp_path.iterdir()) == []
