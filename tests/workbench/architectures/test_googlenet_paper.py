import pytest
import torch
from torch import nn

from workbench.architectures.contentless import without_content
from workbench.architectures.googlenet_paper import AuxiliaryHead, GoogLeNetPaper
from workbench.architectures.outputs import AUXILIARY_WEIGHT, Outputs
from workbench.diagram.trace import trace
from workbench.transfer.freezing import apply_freeze
from workbench.transfer.prefix import split_frozen

# Table 1 of the paper: output size of each stage at 224 px.
STAGES = {
    "conv1": (64, 112, 112), "pool1": (64, 56, 56), "conv2": (192, 56, 56), "pool2": (192, 28, 28),
    "inception3a": (256, 28, 28), "inception3b": (480, 28, 28), "pool3": (480, 14, 14),
    "inception4a": (512, 14, 14), "inception4b": (512, 14, 14), "inception4c": (512, 14, 14),
    "inception4d": (528, 14, 14), "inception4e": (832, 14, 14), "pool4": (832, 7, 7),
    "inception5a": (832, 7, 7), "inception5b": (1024, 7, 7), "avgpool": (1024, 1, 1),
}  # fmt: skip


def test_every_stage_has_the_size_of_table_1() -> None:
    graph = trace(without_content(GoogLeNetPaper, 1000, 3, 224), "googlenet_paper", (3, 224, 224))
    # the last layer of each stage, in order of execution
    shapes = {layer.name.partition(".")[0]: layer.output_shape for layer in graph.layers}
    assert {name: shapes[name] for name in STAGES} == STAGES


def test_branches_are_really_5_x_5_and_convolutions_have_biases() -> None:
    model = without_content(GoogLeNetPaper, 1000, 3, 224)
    kernels = [
        model.get_submodule(f"inception{n}.branch3.1.conv").kernel_size for n in ("3a", "5b")
    ]
    assert kernels == [(5, 5), (5, 5)]
    assert all(m.bias is not None for m in model.modules() if isinstance(m, nn.Conv2d))
    assert not any(
        "Norm" in type(m).__name__ and "Batch" in type(m).__name__ for m in model.modules()
    )


def test_training_gives_three_logits_and_evaluation_one() -> None:
    model = GoogLeNetPaper(classes=3, image_size=32)
    images = torch.randn(2, 3, 32, 32)
    outputs = model.train()(images)
    assert isinstance(outputs, Outputs)
    assert [logits.shape for logits in (outputs.logits, *outputs.auxiliary)] == [(2, 3)] * 3
    assert isinstance(model.eval()(images), torch.Tensor)
    assert AUXILIARY_WEIGHT == 0.3


def test_each_head_reaches_just_the_stages_below_it() -> None:
    model = GoogLeNetPaper(classes=3, image_size=32).train()
    for index, (last, after) in enumerate((("4a", "4b"), ("4d", "4e"))):
        model.zero_grad()
        model(torch.randn(2, 3, 32, 32)).auxiliary[index].square().sum().backward()
        below = model.get_submodule(f"inception{last}.branch1.conv").weight.grad
        above = model.get_submodule(f"inception{after}.branch1.conv").weight.grad
        assert below is not None
        assert below.abs().max() > 0
        assert above is None or above.abs().max() == 0


def test_heads_are_those_of_section_5() -> None:
    head = AuxiliaryHead(512, classes=1000, side=14)
    assert isinstance(head.pool, nn.AvgPool2d)
    assert head.pool(torch.zeros(1, 512, 14, 14)).shape == (1, 512, 4, 4)
    assert head.dropout.p == 0.7
    counts = [sum(p.numel() for p in module.parameters()) for module in (head.conv, head.fc1)]
    assert counts == [(512 + 1) * 128, (4 * 4 * 128 + 1) * 1024]
    other = AuxiliaryHead(512, classes=10, side=9)
    assert other(torch.zeros(1, 512, 9, 9)).shape == (1, 10)


@pytest.mark.parametrize("size", [32, 33, 97, 224])
def test_all_sizes_share_their_weights(size: int) -> None:
    usual = without_content(GoogLeNetPaper, 10, 3, 224).state_dict()
    model = without_content(GoogLeNetPaper, 10, 3, size)
    assert {k: v.shape for k, v in model.state_dict().items()} == {
        k: v.shape for k, v in usual.items()
    }
    outputs = model.train()(torch.empty(2, 3, size, size, device="meta"))
    assert outputs.auxiliary[0].shape == (2, 10)


def test_its_frozen_part_is_not_computed_ahead() -> None:
    """Its code asks for the mode: a part cut off it would have lost the auxiliary heads."""
    model = GoogLeNetPaper(classes=3, image_size=32)
    frozen = ("conv1.conv", "conv2_reduce.conv", "conv2.conv")
    apply_freeze(model, frozen)
    assert split_frozen(model, frozen, torch.zeros(2, 3, 32, 32)) is None
