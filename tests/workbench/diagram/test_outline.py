"""Networks in short."""

import json

import torch
from torch import Tensor, nn

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.groups import boxes
from workbench.diagram.outline import Outline
from workbench.diagram.trace import trace


class Meeting(nn.Module):
    """Two convolutions side by side; `how` joins what they give."""

    def __init__(self, how):
        super().__init__()
        self.a, self.b = nn.Conv2d(3, 4, 1), nn.Conv2d(3, 4, 1)
        self.shift = nn.Parameter(torch.zeros(4, 1, 1))
        self.how = how

    def forward(self, image: Tensor) -> Tensor:
        if self.how == "chain":
            return self.a(image) + self.shift
        first, second = self.a(image), self.b(image)
        return torch.cat([first, second], 1) if self.how == "concatenation" else first + second


def test_it_tells_how_branches_meet():
    for how in ("chain", "sum", "concatenation"):
        graph = trace(Meeting(how), how, (3, 8, 8))
        assert Outline.of(graph).joins == how, "a learnt shift is no branch"


def test_a_network_that_was_only_watched_does_not_tell():
    layer = Layer("fc", "Linear", (3,), (2,), 8, 6)
    assert Outline.of(LayerGraph("x", (3, 1, 1), (layer,), traced="hooks")).joins == ""


def test_totals_are_those_of_the_graph():
    graph = trace(Meeting("sum"), "sum", (3, 8, 8))
    outline = Outline.of(graph)
    assert outline.boxes == boxes(graph)
    assert (outline.parameters, outline.macs) == (graph.parameters, graph.macs)
    assert outline.activation_bytes == 4 * 3 * 4 * 8 * 8, "two convolutions and their sum"


def test_it_survives_json():
    outline = Outline.of(trace(Meeting("sum"), "sum", (3, 8, 8)))
    assert Outline.from_dict(json.loads(json.dumps(outline.to_dict()))) == outline
