"""Graphs of the atlas, each traced once for all tests of this folder."""

from collections.abc import Callable
from functools import cache

import pytest

from workbench.architectures import registry
from workbench.diagram.graph import LayerGraph
from workbench.diagram.hierarchy import Tree


@cache
def _graph(name: str) -> LayerGraph:
    card = registry.card(name)
    return registry.graph(
        card, classes=card.classes, channels=card.channels[0], image_size=card.image_size
    )


@cache
def _tree(name: str) -> Tree:
    return Tree(_graph(name))


@pytest.fixture
def atlas_graph() -> Callable[[str], LayerGraph]:
    """Return the graph of a network at its usual size."""
    return _graph


@pytest.fixture
def atlas_tree() -> Callable[[str], Tree]:
    """Return its blocks."""
    return _tree
