"""Own networks in the engine: built, carded, inspected and trained like any other."""

from __future__ import annotations

import json

import pytest
import torch
from torch import nn

from workbench import handlers
from workbench.architectures import registry
from workbench.architectures.lenet5 import LeNet5
from workbench.architectures.stack import templates
from workbench.architectures.stack.build import build, stack_card
from workbench.architectures.stack.facts import card_facts
from workbench.architectures.stack.shapes import analyse
from workbench.errors import ArchitectureError, SettingsError
from workbench.jobs import Job
from workbench.settings import ArchitectureSettings
from workbench.settings.blocks import (
    ConvBlock,
    DenseLayerBlock,
    DenselyConnectedBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
)
from workbench.settings.stack import Stack
from workbench.settings.stack_file import write_stack


def test_the_template_is_lenet():
    own, known = build(templates.lenet(), 10, 1, 32), LeNet5()
    ours = [module for module in own.modules() if isinstance(module, nn.Conv2d | nn.Linear)]
    theirs = [module for module in known.modules() if isinstance(module, nn.Conv2d | nn.Linear)]
    for mine, other in zip(ours, theirs, strict=True):
        mine.load_state_dict(other.state_dict())
    images = torch.rand(3, 1, 32, 32)
    assert torch.equal(own(images), known(images))


# He et al. 2016, table 6: 0.27, 0.46, 0.66, 0.85 and 1.7 million parameters.
@pytest.mark.parametrize(
    ("depth", "millions"),
    [(20, "0.27"), (32, "0.46"), (44, "0.66"), (56, "0.85"), (110, "1.7")],
)
def test_residual_and_plain_networks_are_the_paper_s(depth, millions):
    counts, digits = [], len(millions) - 2
    for residual in (True, False):
        stack = templates.plain_or_residual(depth, residual=residual)
        rows = analyse(stack, channels=3, image_size=32, classes=10).rows
        assert rows[-3].output_shape == (64, 8, 8)
        assert stack_card(stack).depth == depth
        counts.append(sum(row.parameters for row in rows))
    assert counts[0] == counts[1]
    assert f"{counts[0] / 1e6:.{digits}f}" == millions


def test_other_depths_are_refused_with_the_closest():
    with pytest.raises(SettingsError) as caught:
        templates.plain_or_residual(34, residual=True)
    assert "6 n + 2" in caught.value.what
    assert "32" in caught.value.hint
    with pytest.raises(SettingsError):
        templates.plain_or_residual(2, residual=True)


def test_the_empty_stack_is_a_network_too():
    assert build(templates.empty(), 4, 3, 8)(torch.rand(2, 3, 8, 8)).shape == (2, 4)


def test_a_residual_unit_adds_its_input():
    network = build(Stack(blocks=(ResidualBlock(filters=3, shortcut="identity"),)), 2, 3, 8)
    unit = network.get_submodule("residual1.0").eval()
    nn.init.zeros_(unit.norm2.weight)
    x = torch.rand(1, 3, 8, 8)
    assert torch.equal(unit(x), x)
    plain = build(Stack(blocks=(ResidualBlock(filters=3, shortcut="none"),)), 2, 3, 8)
    unit = plain.get_submodule("residual1.0").eval()
    nn.init.zeros_(unit.norm2.weight)
    assert not unit(x).any()


def test_a_padded_shortcut_subsamples_and_adds_zeros():
    stack = Stack(blocks=(ResidualBlock(filters=5, stride=2, shortcut="padded"),))
    shortcut = build(stack, 2, 3, 8).get_submodule("residual1.0.shortcut")
    x = torch.rand(2, 3, 8, 8)
    made = shortcut(x)
    assert torch.equal(made[:, 1:4], x[:, :, ::2, ::2])
    assert not made[:, [0, 4]].any()


def test_dense_layers_see_all_maps_before_them():
    stack = Stack(blocks=(DenselyConnectedBlock(layers=2, growth=4),))
    block = build(stack, 2, 3, 8).get_submodule("dense_block1")
    assert [layer.conv1.in_channels for layer in block.children()] == [3, 7]
    x = torch.rand(1, 3, 8, 8)
    assert torch.equal(block.eval()(x)[:, :3], x)


def test_the_local_response_is_the_paper_s():
    """b = a / (2 + 1e-4 * (sum of squares of five neighbours)) ** 0.75, section 3.3."""
    norm = build(Stack(blocks=(NormBlock(method="local-response"),)), 2, 3, 2).get_submodule(
        "norm1"
    )
    x = 100 * torch.rand(1, 3, 2, 2)
    expected = x / (2 + 1e-4 * x.square().sum(1, keepdim=True)) ** 0.75
    assert torch.allclose(norm(x), expected)


def test_padding_does_not_darken_a_mean():
    stack = Stack(blocks=(PoolBlock(mode="average", kernel=3, stride=1, padding="same"),))
    assert torch.allclose(build(stack, 2, 3, 4).pool1(torch.ones(1, 3, 4, 4)), torch.ones(4, 4))


def test_a_mistake_is_an_error_with_a_way_out():
    with pytest.raises(ArchitectureError) as caught:
        build(Stack(name="wrong", blocks=(ConvBlock(), DenseLayerBlock())), 2, 3, 8)
    assert "Block 2 (dense1) takes a vector" in caught.value.what
    assert "insert flatten" in caught.value.hint
    assert caught.value.where == "wrong"


# ---- like any other network


def test_the_same_seed_gives_the_same_weights():
    card = stack_card(templates.lenet())
    made = [
        registry.create(card, classes=3, channels=1, image_size=32, pretrained=False, seed=seed)
        for seed in (1, 1, 2)
    ]
    assert torch.equal(made[0].head.weight, made[1].head.weight)
    assert not torch.equal(made[0].head.weight, made[2].head.weight)


def test_a_card_says_what_it_takes():
    card = stack_card(templates.lenet())
    assert (card.name, card.title) == ("stack:my-lenet", "own: my-lenet")
    assert (card.depth, card.minimum_size, card.channels) == (5, 16, (3, 1))
    assert (card.head, card.default_cut) == ("head", "dense2")
    with pytest.raises(ArchitectureError, match="15 px"):
        registry.create(card, classes=3, channels=1, image_size=15, pretrained=False, seed=0)


def test_colour_is_all_that_a_network_in_three_groups_takes():
    assert stack_card(Stack(blocks=(ConvBlock(filters=6, groups=3),))).channels == (3,)


def test_a_size_that_is_too_small_is_not_the_usual_one():
    card = stack_card(Stack(image_size=4, blocks=(ConvBlock(kernel=7, padding="none"),)))
    assert (card.image_size, card.minimum_size) == (7, 7)


def test_the_registry_reads_files(tmp_path):
    path = tmp_path / "mine.toml"
    write_stack(path, templates.lenet())
    assert registry.card(str(path)).name == "stack:mine"
    with pytest.raises(SettingsError, match="no own network"):
        registry.card("stack:gone")


def test_settings_need_no_file():
    chosen = ArchitectureSettings.own(templates.lenet())
    assert registry.chosen_card(chosen).title == "own: my-lenet"
    assert registry.chosen_card(ArchitectureSettings()).name == "lenet5"


def test_the_engine_answers_for_blocks():
    stack = templates.plain_or_residual(8, residual=True)
    plain = json.loads(json.dumps(stack.model_dump()))
    answer = handlers.inspect(
        name="stack:residual-8", job=Job(), image_size=24, channels=1, classes=4, stack=plain
    )
    measured = analyse(stack, channels=1, image_size=24, classes=4).graph
    totals = {"parameters": measured.parameters, "macs": measured.macs}
    assert totals.items() <= answer["totals"].items()
    assert answer["architecture"] == "stack:residual-8"


def test_the_window_makes_the_card_that_the_engine_would():
    stack = templates.lenet()
    asked = handlers.card(name="stack:my-lenet", job=Job(), stack=stack.model_dump())
    assert json.loads(json.dumps(asked)) == json.loads(json.dumps(card_facts(stack)))
