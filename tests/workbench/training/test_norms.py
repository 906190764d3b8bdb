"""Batch normalisation over shared batches: with one process it is torch's own."""

import pytest
import torch
from timm.layers import BatchNormAct2d
from torch import nn

from workbench.training.norms import SharedStatistics


def nothing(_tensor: torch.Tensor) -> None:
    """Of one process the sum is its own."""


@pytest.mark.parametrize(
    ("make", "shape"),
    [
        (lambda: nn.BatchNorm2d(3), (6, 3, 5, 4)),
        (lambda: nn.BatchNorm2d(3, affine=False), (6, 3, 5, 4)),
        (lambda: nn.BatchNorm2d(3, momentum=None), (6, 3, 5, 4)),
        (lambda: nn.BatchNorm2d(3, track_running_stats=False), (6, 3, 5, 4)),
        (lambda: nn.BatchNorm1d(3), (6, 3)),
        (lambda: BatchNormAct2d(3), (6, 3, 5, 4)),
    ],
)
def test_of_one_process_it_is_the_ordinary_one(make, shape) -> None:
    ordinary, shared = make(), make()
    images = torch.randn(shape) * 3 + 100  # far from zero: differences of squares would cancel
    results = []
    for module, context in ((ordinary, torch.enable_grad()), (shared, SharedStatistics(nothing))):
        inputs = images.clone().requires_grad_()
        with context:
            for _ in range(2):
                output = module(inputs)
        output.square().mul(torch.arange(output.numel()).view(shape)).sum().backward()
        found = [output.detach(), inputs.grad, *module.buffers()]
        results.append(found + [p.grad for p in module.parameters()])
    for one, other in zip(*results, strict=True):
        assert torch.allclose(one, other, rtol=1e-3, atol=1e-3 * float(one.abs().max()))


def test_evaluation_uses_what_was_learnt() -> None:
    module = nn.BatchNorm2d(3).eval()
    images = torch.randn(4, 3, 2, 2)

    def never(_tensor: torch.Tensor) -> None:
        raise AssertionError("nothing is shared in evaluation")

    with SharedStatistics(never):
        assert torch.equal(module(images), nn.functional.batch_norm(
            images, module.running_mean, module.running_var, module.weight, module.bias
        ))  # fmt: skip


def test_other_functions_stay_what_they_are() -> None:
    images = torch.randn(2, 3, 4, 4)
    with SharedStatistics(nothing):
        inside = nn.functional.relu(nn.functional.max_pool2d(images, 2))
    assert torch.equal(inside, nn.functional.relu(nn.functional.max_pool2d(images, 2)))
