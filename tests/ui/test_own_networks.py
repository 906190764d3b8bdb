"""Own networks in the window: offered as cards, chosen into the project, refreshed when edited."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from ui.engine import Reply
from ui.network_context import NetworkContext
from ui.own_networks import OwnNetworks
from ui.panels.architecture_panel import ArchitecturePanel
from ui.preferences import Preferences
from ui.widgets import LinkButton
from ui.workspace import Workspace
from workbench.architectures.stack import templates
from workbench.architectures.stack.facts import card_facts
from workbench.architectures.stack.shapes import analyse
from workbench.files import projects_dir
from workbench.settings import ArchitectureSettings, Project, load_project, save_project
from workbench.settings.blocks import DropoutBlock
from workbench.settings.stack import Stack
from workbench.settings.stack_file import NETWORKS, stack_path, write_stack

NETWORKS_FILE = Path(__file__).parent / "data" / "networks.json"
CARDS = [one["card"] for one in json.loads(NETWORKS_FILE.read_text("utf-8")).values()]
LENET = templates.lenet()


class FakeEngine(QObject):
    """Answers nothing by itself; notes what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, dict[str, Any], Reply]] = []

    def request(self, method: str, params: dict[str, Any], latest: str = "") -> Reply:
        reply = Reply(self, len(self.asked))  # type: ignore[arg-type]
        self.asked.append((method, params, reply))
        return reply

    def forget(self, reply: Reply) -> None:
        """Nothing to forget."""


@pytest.fixture
def engine(qtbot) -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def network(engine) -> NetworkContext:
    made = NetworkContext(engine)  # type: ignore[arg-type]
    made.start()
    engine.asked[0][2].done.emit({"cards": CARDS})
    return made


@pytest.fixture
def space(qtbot) -> Iterator[Workspace]:
    made = Workspace(Preferences())
    yield made
    made.close()


@pytest.fixture
def own(space, network) -> OwnNetworks:
    made = OwnNetworks(space, network)
    space.project_changed.connect(lambda project: network.follow(project.architecture, None))
    return made


@pytest.fixture
def project(image_folder) -> Path:
    """Return the folder of a project that has one network of its own, not chosen."""
    folder = projects_dir() / "ours"
    save_project(folder, Project(name="ours", data={"folder": str(image_folder(each=6))}))
    write_stack(stack_path(folder / NETWORKS, LENET.name), LENET)
    return folder


def open_project(qtbot, space, own, folder) -> None:
    with qtbot.waitSignal(own.cards_changed, timeout=5000):
        space.open_paths([folder])


def asked(engine, method) -> list[dict[str, Any]]:
    return [params for name, params, _ in engine.asked if name == method]


def test_networks_of_the_project_are_offered_with_the_atlas(qtbot, space, own, network, project):
    open_project(qtbot, space, own, project)
    assert set(network.cards) == {*(card["name"] for card in CARDS), "stack:my-lenet"}
    card = network.cards["stack:my-lenet"]
    assert card["title"] == "own: my-lenet"
    assert Stack.parse(card["stack"]) == LENET
    assert network.titles["stack:my-lenet"] == "own: my-lenet"
    json.dumps(card)


def test_damaged_files_are_left_out(qtbot, space, own, project):
    (project / NETWORKS / "damaged.toml").write_text("version = ", "utf-8")
    open_project(qtbot, space, own, project)
    assert [card["name"] for card in own.cards()] == ["stack:my-lenet"]


def test_a_project_without_networks_offers_none(qtbot, space, own, image_folder):
    open_project(qtbot, space, own, image_folder(each=6))
    assert own.cards() == []


def test_the_panel_chooses_an_own_network_with_its_blocks(qtbot, space, own, network, project):
    panel = ArchitecturePanel()
    qtbot.addWidget(panel)
    open_project(qtbot, space, own, project)
    panel.set_cards(list(network.cards.values()))
    panel._on_network_chosen("stack:my-lenet")
    assert panel.value() == ArchitectureSettings.own(LENET)
    panel._on_network_chosen("lenet5")
    assert panel.value().stack is None
    panel._on_network_chosen("stack:my-lenet")
    assert panel.value().stack == LENET


def test_the_panel_leads_to_the_builder(qtbot, own):
    panel = ArchitecturePanel()
    qtbot.addWidget(panel)
    link = next(one for one in panel.findChildren(LinkButton) if one.text() == "Build your own…")
    with qtbot.waitSignal(panel.build_requested):
        link.click()
    panel.set_value(ArchitectureSettings.own(LENET))
    assert link.text() == "Edit its blocks…"


def test_the_engine_is_asked_with_the_blocks(qtbot, engine, space, own, network, project):
    open_project(qtbot, space, own, project)
    space.change(ArchitectureSettings.own(LENET))
    qtbot.waitUntil(lambda: bool(asked(engine, "inspect")), timeout=3000)
    qtbot.waitUntil(lambda: "stack" in asked(engine, "inspect")[-1], timeout=3000)
    params = asked(engine, "inspect")[-1]
    assert params["name"] == "stack:my-lenet"
    assert Stack.parse(params["stack"]) == LENET
    changed = LENET.replace(blocks=(*LENET.blocks[:-1], DropoutBlock(), LENET.blocks[-1]))
    space.change(ArchitectureSettings.own(changed))
    qtbot.waitUntil(
        lambda: Stack.parse(asked(engine, "inspect")[-1]["stack"]) == changed, timeout=3000
    )
    graph = analyse(changed, channels=3, image_size=32, classes=10).graph
    with qtbot.waitSignal(network.graph_changed):
        engine.asked[-1][2].done.emit(graph.to_dict())
    assert network.graph.parameters == graph.parameters


def test_building_in_the_window(qtbot, space, own, network, project):
    open_project(qtbot, space, own, project)
    qtbot.waitUntil(lambda: space.summary is not None, timeout=5000)
    own.open_builder()
    dialog = own.dialog()
    qtbot.addWidget(dialog)
    assert dialog.panel().analysis().rows[-1].output_shape == (2,), "the classes of the images"
    dialog.start_page().cards()[2].button().click()
    with qtbot.waitSignal(own.cards_changed, timeout=5000):
        dialog.use()
    stack = templates.plain_or_residual(20, residual=True)
    assert space.project.architecture == ArchitectureSettings.own(stack)
    assert "stack:residual-20" in network.cards
    qtbot.waitUntil(lambda: own.dialog() is None, timeout=3000)
    space.flush()
    assert load_project(project).architecture.stack == stack


def test_editing_the_chosen_network(qtbot, space, own, project):
    open_project(qtbot, space, own, project)
    space.change(ArchitectureSettings.own(LENET))
    own.open_builder()
    dialog = own.dialog()
    qtbot.addWidget(dialog, before_close_func=lambda one: one.panel().set_value(Stack()))
    assert dialog.panel().value() == LENET
    dialog.panel().add_kind("dropout")
    with qtbot.waitSignal(own.cards_changed, timeout=5000):
        dialog.save()
    assert space.project.architecture.stack == dialog.panel().value() != LENET
    own.open_builder()
    assert own.dialog() is dialog, "one window at a time"


def test_a_project_opens_with_its_network_as_the_file_is_now(qtbot, space, own, project):
    chosen = ArchitectureSettings.own(LENET)
    save_project(project, load_project(project).replace(architecture=chosen))
    changed = LENET.replace(description="Edited by hand")
    write_stack(stack_path(project / NETWORKS, LENET.name), changed)
    open_project(qtbot, space, own, project)
    assert space.project.architecture.stack == changed


def test_a_damaged_network_does_not_keep_a_project_closed(qtbot, space, own, project):
    chosen = ArchitectureSettings.own(LENET)
    save_project(project, load_project(project).replace(architecture=chosen))
    stack_path(project / NETWORKS, LENET.name).write_text("version = ", "utf-8")
    with qtbot.waitSignal(space.failed) as caught:
        open_project(qtbot, space, own, project)
    assert "my-lenet.toml" in caught.args[0].where
    assert space.project.architecture == chosen


def test_a_network_whose_file_is_gone_gets_its_card_from_the_engine(
    qtbot, engine, space, own, network, project
):
    stack_path(project / NETWORKS, LENET.name).unlink()
    chosen = ArchitectureSettings.own(LENET)
    save_project(project, load_project(project).replace(architecture=chosen))
    open_project(qtbot, space, own, project)
    qtbot.waitUntil(lambda: bool(asked(engine, "card")), timeout=3000)
    _, params, reply = next(one for one in engine.asked if one[0] == "card")
    assert Stack.parse(params["stack"]) == LENET
    reply.done.emit({**card_facts(LENET), "stack": params["stack"]})
    assert Stack.parse(network.cards["stack:my-lenet"]["stack"]) == LENET
