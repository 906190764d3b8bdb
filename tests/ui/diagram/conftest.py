"""Networks for the diagram, worked out without torch."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from ui.views.diagram.view import DiagramView
from workbench.architectures.stack.shapes import analyse
from workbench.diagram.graph import LayerGraph
from workbench.settings.blocks import (
    ActivationBlock,
    ConvBlock,
    DenseLayerBlock,
    DenselyConnectedBlock,
    GlobalPoolBlock,
    InceptionBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
    TransitionBlock,
)
from workbench.settings.stack import Stack

NETWORKS = json.loads((Path(__file__).parents[1] / "data" / "networks.json").read_text("utf-8"))


@cache
def _graph(name: str) -> LayerGraph:
    if name in NETWORKS:
        return LayerGraph.from_dict(NETWORKS[name]["graph"])
    blocks = {
        "mixed": [
            ConvBlock(filters=32, kernel=3, bias=False), NormBlock(), ActivationBlock(),
            PoolBlock(), InceptionBlock(), DenselyConnectedBlock(layers=5, growth=12),
            TransitionBlock(), ResidualBlock(filters=64, repeat=4, stride=2), GlobalPoolBlock(),
            DenseLayerBlock(units=0),
        ],
        "large": [
            ConvBlock(filters=32, kernel=3), *[ResidualBlock(filters=64, repeat=12)] * 4,
            DenselyConnectedBlock(layers=24, growth=8), GlobalPoolBlock(), DenseLayerBlock(units=0),
        ],
    }[name]  # fmt: skip
    stack = Stack(name=name, blocks=blocks)
    analysis = analyse(stack, channels=3, image_size=64, classes=10)
    assert analysis.mistake is None
    return analysis.graph


@pytest.fixture
def network() -> Callable[[str], LayerGraph]:
    """Return the graph of "lenet5", "resnet18", "mixed" (one of every block) or "large"."""
    return _graph


@pytest.fixture
def make_view(qtbot) -> Callable[..., DiagramView]:
    """Return a maker of diagrams on screen: `make_view("resnet18", width=720, height=220)`."""

    def make(name: str = "resnet18", width: int = 720, height: int = 220) -> DiagramView:
        made = DiagramView()
        made.resize(width, height)
        made.set_graph(_graph(name))
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        made.setFocus()
        return made

    return make
