"""The running average of the weights."""

import torch
from torch import nn

from workbench.training.average import Average


def test_it_is_the_exponential_mean_with_a_short_memory_at_the_start() -> None:
    model = nn.Linear(2, 1, bias=False)
    average, expected = Average(model, 0.5), model.weight.detach().clone()
    for step in range(1, 5):
        with torch.no_grad():
            model.weight.fill_(step)
        average.update()
        decay = min(0.5, (1 + step) / (10 + step))
        expected = decay * expected + (1 - decay) * step
    with average.in_place():
        torch.testing.assert_close(model.weight.detach(), expected)
    assert torch.equal(model.weight.detach(), torch.full((1, 2), 4.0))


def test_frozen_weights_and_statistics_are_the_networks_own() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2), nn.Linear(2, 1))
    model[0].requires_grad_(False)
    average, frozen = Average(model, 0.9), model[0].weight.clone()
    model(torch.rand(8, 2))
    mean = model[1].running_mean.clone()
    average.update()
    with average.in_place():
        assert torch.equal(model[0].weight, frozen)
        assert torch.equal(model[1].running_mean, mean)


def test_it_is_taken_up_where_it_was() -> None:
    model = nn.Linear(2, 1)
    first = Average(model, 0.9)
    for _ in range(3):
        with torch.no_grad():
            model.weight.add_(1)
        first.update()
    second = Average(model, 0.9)
    second.restore({name: t.clone() for name, t in first.state().items()})
    for average in (first, second):
        average.update()
    assert all(torch.equal(first.state()[name], t) for name, t in second.state().items())
