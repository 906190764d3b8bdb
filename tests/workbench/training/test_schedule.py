import pytest
from torch import nn

from workbench.settings import TrainingSettings
from workbench.training.schedule import learning_rate, make_optimiser, set_rate

COSINE = TrainingSettings(learning_rate=0.1)


def test_cosine_starts_at_the_rate_and_ends_at_zero() -> None:
    assert learning_rate(COSINE, 0, 100) == pytest.approx(0.1)
    assert learning_rate(COSINE, 50, 100) == pytest.approx(0.05)
    assert learning_rate(COSINE, 100, 100) == pytest.approx(0.0)


def test_constant_stays() -> None:
    constant = COSINE.replace(schedule="constant")
    assert {learning_rate(constant, step, 10) for step in range(10)} == {0.1}


def test_norms_and_biases_do_not_decay_and_frozen_weights_take_no_part() -> None:
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Linear(4, 2))
    model[2].weight.requires_grad_(False)

    decayed, plain = make_optimiser(model, TrainingSettings(weight_decay=0.05)).param_groups

    assert decayed["weight_decay"] == 0.05
    assert [p.ndim for p in decayed["params"]] == [4]
    assert plain["weight_decay"] == 0.0
    assert len(plain["params"]) == 4


def test_groups_keep_their_factor_on_every_rate() -> None:
    model = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 2))
    factors = {"0.weight": 0.1, "0.bias": 0.1}
    optimiser = make_optimiser(model, TrainingSettings(), factors)
    set_rate(optimiser, 0.5)
    rates = {id(p): group["lr"] for group in optimiser.param_groups for p in group["params"]}
    assert [rates[id(p)] for p in model.parameters()] == pytest.approx([0.05, 0.05, 0.5, 0.5])
