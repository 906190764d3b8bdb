import math

import pytest
import torch

from workbench.training.checkpoint import Position
from workbench.training.faults import Runaway
from workbench.training.meter import Meter
from workbench.training.stepper import Counted


def test_means_are_weighted_by_images() -> None:
    position = Position()
    meter = Meter(position, total_steps=10)

    meter.add(Counted(torch.tensor(3.0), torch.tensor(3.0)), images=3)
    meter.add(Counted(torch.tensor(5.0), torch.tensor(0.0)), images=1)
    step = meter.read(0.01)

    assert step is not None
    assert step.loss == pytest.approx((3 * 1 + 5) / 4)
    assert step.accuracy == pytest.approx(3 / 4)
    assert (step.step, position.step, position.seen, position.correct) == (2, 2, 4, 3)
    assert step.seconds_left is not None
    assert meter.read(0.01) is None


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_loss_that_is_no_number_stops_training(value: float) -> None:
    meter = Meter(Position(), total_steps=10)
    meter.add(Counted(torch.tensor(value), torch.tensor(0.0)), images=1)
    with pytest.raises(Runaway):
        meter.read(0.01)
