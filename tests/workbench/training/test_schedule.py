import pytest
import torch
from torch import nn, optim

from workbench.settings import TrainingSettings
from workbench.training.optimisers import make_optimiser, set_rate
from workbench.training.schedule import learning_rate

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


def test_step_lowers_the_rate_every_few_epochs() -> None:
    stepped = COSINE.replace(schedule="step", epochs=6, step_epochs=2, step_factor=0.5)
    rates = [learning_rate(stepped, step, 60) for step in (0, 19, 20, 39, 40, 59)]
    assert rates == pytest.approx([0.1, 0.1, 0.05, 0.05, 0.025, 0.025])


def test_warm_up_rises_in_a_line_and_hands_over() -> None:
    warm = COSINE.replace(schedule="constant", epochs=10, warmup_epochs=2.0)
    rates = [learning_rate(warm, step, 100) for step in range(100)]
    assert rates[:20] == pytest.approx([0.1 * (step + 1) / 21 for step in range(20)])
    assert set(rates[20:]) == {0.1}
    cosine = warm.replace(schedule="cosine")
    assert learning_rate(cosine, 20, 100) == pytest.approx(0.1)
    assert learning_rate(cosine, 60, 100) == pytest.approx(0.05)


def test_a_warm_up_longer_than_the_run_does_not_divide_by_zero() -> None:
    warm = COSINE.replace(epochs=2, warmup_epochs=50.0)
    assert all(0 < learning_rate(warm, step, 10) <= 0.1 for step in range(10))


def test_one_cycle_is_that_of_torch() -> None:
    cycle = COSINE.replace(schedule="one-cycle")
    optimiser = optim.SGD([nn.Parameter(torch.zeros(1))], lr=1)
    # torch reaches its last rate in the last step, and its highest one step earlier than its share
    theirs = optim.lr_scheduler.OneCycleLR(optimiser, 0.1, total_steps=10_001, cycle_momentum=False)
    for step in range(10_000):
        ours = learning_rate(cycle, step, 10_000)
        assert ours == pytest.approx(optimiser.param_groups[0]["lr"], abs=1e-4), step
        optimiser.step()
        theirs.step()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("adamw", optim.AdamW), ("adam", optim.Adam), ("sgd", optim.SGD),
        ("rmsprop", optim.RMSprop),
    ],
)  # fmt: skip
def test_every_optimiser_by_its_name(name: str, kind: type) -> None:
    settings = TrainingSettings().replace(optimiser=name, momentum=0.7)
    made = make_optimiser(nn.Linear(2, 1), settings)
    assert type(made) is kind
    assert made.param_groups[0].get("momentum", 0.7) == 0.7
