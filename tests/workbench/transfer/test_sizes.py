"""The parameters of head, upper and lower layers, as the network really has them."""

from __future__ import annotations

import pytest

from workbench.architectures import registry
from workbench.settings import FreezeSettings, TransferSettings
from workbench.transfer.cut import frozen_layers
from workbench.transfer.groups import layer_groups
from workbench.transfer.head import deepen_head
from workbench.transfer.sizes import dense_layer, group_sizes, hidden_parameters

CARD = registry.card("lenet5")
GRAPH = registry.graph(CARD, classes=7, channels=1, image_size=32)


@pytest.mark.parametrize("head", ["linear", "one-hidden", "two-hidden"])
def test_hidden_layers_are_counted_as_they_are_built(head: str) -> None:
    settings = TransferSettings(head=head, head_width=33)
    model = registry.create(CARD, classes=7, channels=1, image_size=32, pretrained=False, seed=0)
    before = sum(value.numel() for value in model.parameters())
    deepen_head(model, CARD.head, settings, seed=0)
    added = sum(value.numel() for value in model.parameters()) - before
    assert hidden_parameters(GRAPH, CARD.head, settings) == added


def test_groups_hold_every_parameter_once() -> None:
    sizes = group_sizes(GRAPH, CARD.head, TransferSettings(), ())
    assert sum(size.parameters for size in sizes.values()) == GRAPH.parameters
    assert all(size.trained == size.parameters > 0 for size in sizes.values())


def test_frozen_layers_do_not_learn() -> None:
    frozen = frozen_layers(GRAPH, FreezeSettings(strategy="feature-extractor"), CARD.to_dict())
    sizes = group_sizes(GRAPH, CARD.head, TransferSettings(), frozen)
    assert sizes["upper"].trained == sizes["lower"].trained == 0
    assert sizes["head"].trained == dense_layer(GRAPH, CARD.head).parameters
    assert set(layer_groups(GRAPH, CARD.head).values()) == set(sizes)
