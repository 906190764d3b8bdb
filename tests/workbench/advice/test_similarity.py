from collections.abc import Iterator

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from workbench.advice.similarity import divergence
from workbench.errors import ArchitectureError


class Network(nn.Module):
    """Images reach the first normalisation as they are, the second doubled."""

    def __init__(self) -> None:
        super().__init__()
        self.one = nn.BatchNorm2d(3)
        self.two = nn.BatchNorm2d(3)
        with torch.no_grad():
            self.two.running_mean += 1.0
            self.two.running_var *= 3.0

    def forward(self, x: Tensor) -> Tensor:
        self.one(x)
        return self.two(2 * x)


def images(count: int, scale: float = 1.0, shift: float = 0.0) -> Tensor:
    generator = torch.Generator().manual_seed(0)
    return torch.randn(count, 3, 8, 8, generator=generator) * scale + shift


def batches(x: Tensor, size: int = 5) -> Iterator[Tensor]:
    return iter(x.split(size))


def expected(x: np.ndarray, mean: float, var: float) -> float:
    """Compute the median over channels of half the two Kullback-Leibler divergences' sum."""
    m, v = x.mean((0, 2, 3)), x.var((0, 2, 3))
    one = 0.5 * (v / var + (m - mean) ** 2 / var - 1 + np.log(var / v))
    other = 0.5 * (var / v + (m - mean) ** 2 / v - 1 + np.log(v / var))
    return float(np.median((one + other) / 2))


def test_each_layer_is_the_median_of_the_symmetric_divergence() -> None:
    x = images(12, scale=1.5, shift=0.3)
    found = divergence(Network().eval(), batches(x), 0)
    numbers = x.double().numpy()
    one, two = expected(numbers, 0.0, 1.0), expected(2 * numbers, 1.0, 3.0)
    assert [layer.name for layer in found.layers] == ["one", "two"]
    assert [layer.depth for layer in found.layers] == [0, 1]
    assert [layer.divergence for layer in found.layers] == pytest.approx([one, two], rel=1e-4)
    assert found.divergence == pytest.approx((one + two) / 2, rel=1e-4)
    assert found.images == 12


def test_what_the_statistics_were_taken_from_is_near_and_others_are_far() -> None:
    model = nn.Sequential(nn.BatchNorm2d(3)).eval()
    same = divergence(model, batches(images(64)), 0)
    other = divergence(model, batches(images(64, scale=0.2, shift=1.0)), 0)
    assert same.similarity == 1.0
    assert other.similarity == 0.0


def test_the_interval_holds_the_value_and_narrows_with_more_images() -> None:
    model = nn.Sequential(nn.BatchNorm2d(3)).eval()
    # images that differ from each other in brightness
    bright = torch.linspace(-1, 1, 80)[
        torch.randperm(80, generator=torch.Generator().manual_seed(1))
    ]
    x = images(80) + bright[:, None, None, None] + 0.5
    few, many = (divergence(model, batches(x[:count]), 0) for count in (10, 80))
    for found in (few, many):
        low, high = found.divergence_interval
        assert 0 <= low < found.divergence < high
        assert found.interval[0] <= found.similarity <= found.interval[1]
    width = [high - low for low, high in (few.divergence_interval, many.divergence_interval)]
    assert width[1] < 0.7 * width[0]


@pytest.mark.parametrize("fails", [False, True])
def test_no_hook_is_left_and_nothing_learnt(fails: bool) -> None:
    model = Network().eval()
    before = {name: value.clone() for name, value in model.state_dict().items()}

    def shown() -> Iterator[Tensor]:
        yield images(4)
        if fails:
            raise RuntimeError("the images broke")

    if fails:
        with pytest.raises(RuntimeError):
            divergence(model, shown(), 0)
    else:
        divergence(model, shown(), 0)
    assert not any(module._forward_pre_hooks for module in model.modules())
    assert all(torch.equal(before[name], value) for name, value in model.state_dict().items())


def test_a_silent_channel_is_far_but_finite() -> None:
    x = images(6)
    x[:, :2] = 0.0
    found = divergence(nn.Sequential(nn.BatchNorm2d(3)).eval(), batches(x), 0)
    assert np.isfinite(found.divergence)
    assert found.similarity == 0.0


def test_a_network_without_statistics_is_refused() -> None:
    with pytest.raises(ArchitectureError, match="no statistics"):
        divergence(nn.Sequential(nn.Conv2d(3, 4, 3)), batches(images(2)), 0)
