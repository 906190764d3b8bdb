"""The freeze cut on the architecture's diagram: one state with the project's freezing."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from ui.freeze_link import FreezeLink
from ui.views.architecture.network_view import NetworkView
from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings, Project

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))
GRAPH = LayerGraph.from_dict(NETWORKS["resnet18"]["graph"])


class FakeWorkspace(QObject):
    """Has a project, and takes changed sections."""

    project_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.project = Project(name="insects")

    def change(self, section):
        field = "freeze" if isinstance(section, FreezeSettings) else "architecture"
        self.project = self.project.replace(**{field: section})
        self.project_changed.emit(self.project)


class FakeNetwork(QObject):
    facts = NETWORKS["resnet18"]["card"]


@pytest.fixture
def parts(qtbot):
    view, workspace = NetworkView(), FakeWorkspace()
    view.resize(760, 600)
    qtbot.addWidget(view)
    link = FreezeLink(view, workspace, FakeNetwork(), view)
    view.set_graph(GRAPH, "fc")
    return view, workspace, link


def tone(view, key):
    diagram = view.diagram()
    return diagram.scene().tone(diagram.tree().find(key))


def test_a_network_trained_from_scratch_shows_nothing(parts):
    view, _, _ = parts
    assert tone(view, "layer1:").frozen is None
    assert view.diagram().scene().cut is None
    assert tone(view, "fc").replaced


def test_pretrained_weights_bring_the_cut(parts):
    view, workspace, _ = parts
    workspace.change(workspace.project.architecture.replace(pretrained=True))
    assert view.diagram().scene().cut == 0
    assert tone(view, "layer1:").frozen == 0


def test_the_projects_freezing_is_shown_and_survives_another_graph(parts):
    view, workspace, _ = parts
    workspace.change(FreezeSettings(strategy="fine-tune-freeze", cut="layer3"))
    for _ in range(2):
        assert tone(view, "layer2:").frozen == 1
        assert tone(view, "layer3:").frozen == 0
        cut = view.diagram().scene().cut
        assert GRAPH.layers[cut].name == "layer3.0.conv1"
        view.set_graph(LayerGraph.from_dict(NETWORKS["resnet18"]["graph"]), "fc")


def test_dragging_the_cut_changes_the_project(parts):
    view, workspace, _ = parts
    workspace.change(FreezeSettings(strategy="fine-tune-freeze", cut="layer3"))
    tree = view.diagram().tree()
    view.diagram().cut_moved.emit(tree.nodes[tree.find("layer2:")].first)
    assert workspace.project.freeze.cut == "layer2"
    assert tone(view, "layer2:").frozen == 0
    # In front of the pooling is in front of the first weights after it.
    view.diagram().cut_moved.emit(tree.nodes[tree.find("avgpool:")].first)
    assert workspace.project.freeze.cut == "fc"


def test_a_network_that_does_not_know_the_cut_shows_none(parts):
    view, workspace, _ = parts
    workspace.change(FreezeSettings(strategy="fine-tune-freeze", cut="of_another_network"))
    assert view.diagram().scene().cut is None
    view.set_graph(None)
    view.cut_moved.emit(3)
    assert workspace.project.freeze.cut == "of_another_network"
