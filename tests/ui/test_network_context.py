"""The network context asks when it matters, and only then."""

from __future__ import annotations

import json
from collections import deque
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from ui.catalog_summary import CatalogSummary, summarise
from ui.engine import Reply
from ui.network_context import NetworkContext
from workbench.data.catalog import Catalog, ImageEntry
from workbench.errors import ArchitectureError, SettingsError
from workbench.settings import ArchitectureSettings

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))


class FakeEngine(QObject):
    """Collects requests; the test answers them."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: deque[tuple[str, dict[str, Any], Reply]] = deque()
        self.replies: list[Reply] = []

    def request(self, method: str, params: dict[str, Any], latest: str = "") -> Reply:
        reply = Reply(self, len(self.asked))  # type: ignore[arg-type]
        self.asked.append((method, params, reply))
        self.replies.append(reply)  # a reply that nobody holds is gone
        return reply

    def forget(self, reply: Reply) -> None:
        """Nothing to forget."""


@pytest.fixture
def engine(qtbot) -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def context(engine: FakeEngine) -> NetworkContext:
    made = NetworkContext(engine)  # type: ignore[arg-type]
    made.start()
    return made


def give_cards(engine: FakeEngine) -> None:
    _, _, reply = engine.asked.popleft()
    reply.done.emit({"cards": [network["card"] for network in NETWORKS.values()]})


def next_request(qtbot, engine: FakeEngine) -> tuple[str, dict[str, Any], Reply]:
    qtbot.waitUntil(lambda: bool(engine.asked), timeout=2000)
    return engine.asked.popleft()


def images(classes: int, *, grey: bool = False) -> CatalogSummary:
    names = tuple(f"c{n}" for n in range(classes))
    entries = tuple(ImageEntry(f"{n}.png", n, "train", grey=grey) for n in range(classes))
    return summarise(Catalog(Path("/x"), names, entries, checked=True))


def test_cards_first_then_the_graph(qtbot, engine, context) -> None:
    context.follow(ArchitectureSettings(), images(3))
    with qtbot.waitSignal(context.cards_changed):
        give_cards(engine)
    method, params, reply = next_request(qtbot, engine)
    assert method == "inspect"
    assert params == {"name": "lenet5", "image_size": 32, "channels": 3, "classes": 3}
    with qtbot.waitSignal(context.graph_changed) as blocker:
        reply.done.emit(NETWORKS["lenet5"]["graph"])
    graph, facts = blocker.args
    assert graph.architecture == "lenet5"
    assert facts["title"] == "LeNet-5"
    assert context.titles["resnet18"] == "ResNet-18"


def test_grey_images_feed_one_channel(qtbot, engine, context) -> None:
    give_cards(engine)
    next_request(qtbot, engine)
    context.follow(ArchitectureSettings(), images(2, grey=True))
    with qtbot.waitSignal(context.input_changed) as blocker:
        pass
    assert (blocker.args[0].channels, blocker.args[0].mean) == (1, (0.5,))


def test_what_does_not_matter_asks_nothing(qtbot, engine, context) -> None:
    give_cards(engine)
    context.follow(ArchitectureSettings(), images(2))
    next_request(qtbot, engine)
    context.follow(ArchitectureSettings(), images(2))
    with qtbot.assertNotEmitted(context.graph_changed, wait=400):
        pass
    assert not engine.asked


def test_a_typed_size_is_asked_for_once(qtbot, engine, context) -> None:
    give_cards(engine)
    context.follow(ArchitectureSettings(), None)
    next_request(qtbot, engine)
    for size in (2, 22, 224):
        context.follow(ArchitectureSettings(image_size=size), None)
    assert next_request(qtbot, engine)[1]["image_size"] == 224
    qtbot.wait(300)
    assert not engine.asked


def test_another_network_clears_the_graph_at_once(qtbot, engine, context) -> None:
    give_cards(engine)
    context.follow(ArchitectureSettings(), None)
    next_request(qtbot, engine)[2].done.emit(NETWORKS["lenet5"]["graph"])
    with qtbot.waitSignal(context.graph_changed) as blocker:
        context.follow(ArchitectureSettings(name="resnet18"), None)
    assert blocker.args[0] is None
    assert blocker.args[1]["name"] == "resnet18"


def test_a_refusal_is_told_and_passes(qtbot, engine, context) -> None:
    give_cards(engine)
    context.follow(ArchitectureSettings(image_size=4), None)
    reply = next_request(qtbot, engine)[2]
    with qtbot.waitSignal(context.failed):
        reply.failed.emit(ArchitectureError("Too small"))
    assert context.graph is None
    assert context.error is not None
    context.follow(ArchitectureSettings(image_size=64), None)
    next_request(qtbot, engine)[2].done.emit(NETWORKS["lenet5"]["graph"])
    assert context.error is None


def test_an_impossible_combination_is_told_without_the_engine(qtbot, engine, context) -> None:
    give_cards(engine)
    next_request(qtbot, engine)
    with qtbot.waitSignal(context.failed) as blocker:
        context.follow(ArchitectureSettings(pretrained=True, colour="grey"), None)
    assert isinstance(blocker.args[0], SettingsError)
    assert not engine.asked
    context.follow(ArchitectureSettings(), None)
    assert next_request(qtbot, engine)[0] == "inspect"


def test_a_network_without_a_card_gets_one_first(qtbot, engine, context) -> None:
    give_cards(engine)
    next_request(qtbot, engine)
    context.follow(ArchitectureSettings(name="timm:resnet10t"), None)
    method, params, reply = next_request(qtbot, engine)
    assert (method, params) == ("card", {"name": "timm:resnet10t"})
    card = {**NETWORKS["resnet18"]["card"], "name": "timm:resnet10t", "atlas": False}
    with qtbot.waitSignal(context.cards_changed) as blocker:
        reply.done.emit(card)
    assert [one["name"] for one in blocker.args[0]] == ["lenet5", "resnet18", "timm:resnet10t"]
    method, params, _ = next_request(qtbot, engine)
    assert (method, params["name"]) == ("inspect", "timm:resnet10t")


def test_a_network_that_cannot_be_had_is_told_once(qtbot, engine, context) -> None:
    give_cards(engine)
    next_request(qtbot, engine)
    with qtbot.waitSignal(context.failed):
        context.follow(ArchitectureSettings(name="resnet19"), None)
        next_request(qtbot, engine)[2].failed.emit(ArchitectureError("There is none"))
    context.follow(ArchitectureSettings(name="resnet19", image_size=64), None)
    qtbot.wait(300)
    assert not engine.asked
    context.follow(ArchitectureSettings(name="resnet18"), None)
    assert next_request(qtbot, engine)[0] == "inspect"
    context.follow(ArchitectureSettings(name="resnet19"), None)
    assert next_request(qtbot, engine)[0] == "card", "perhaps it can be had now"


def test_the_names_of_all_others_come_on_request(qtbot, engine, context) -> None:
    give_cards(engine)
    next_request(qtbot, engine)
    context.ask_names()
    method, _, reply = next_request(qtbot, engine)
    assert method == "names"
    with qtbot.waitSignal(context.names_changed) as blocker:
        reply.done.emit({"names": ["lenet5"], "other": ["mobilenet_v2"]})
    assert blocker.args == [["mobilenet_v2"]]
    context.ask_names()
    with qtbot.waitSignal(context.names_failed):
        next_request(qtbot, engine)[2].failed.emit(ArchitectureError("No names"))
    assert context.error is None, "the chosen network is not concerned"


def test_missing_weights_stop_training_but_not_the_diagram(qtbot, engine, context) -> None:
    weights = {
        "source": "x", "licence": "", "size_bytes": 1, "mean": [0.5] * 3, "std": [0.5] * 3,
        "image_size": 224, "accuracy": 0.7, "available": True, "network": "resnet18", "key": "A",
        "file": "missing.pth", "place": "own",
    }  # fmt: skip
    cards = [{**network["card"], "all_weights": []} for network in NETWORKS.values()]
    cards[1]["all_weights"] = [weights]
    engine.asked.popleft()[2].done.emit({"cards": cards})
    assert context.cards["resnet18"]["weights"]["available"] is False, "the disk is asked"
    context.follow(ArchitectureSettings(name="resnet18", pretrained=True), None)
    _, params, reply = next_request(qtbot, engine)
    assert params["name"] == "resnet18"
    reply.done.emit(NETWORKS["resnet18"]["graph"])
    assert context.graph is not None
    assert context.error is None
    assert "not on this computer" in context.trouble.what
    context.follow(ArchitectureSettings(name="resnet18"), None)
    assert context.trouble is None
    unknown = ArchitectureSettings(name="resnet18", pretrained=True, weights="Z")
    context.follow(unknown, None)
    assert 'called "Z"' in context.trouble.what
    qtbot.waitUntil(lambda: not context._timer.isActive(), timeout=2000)
