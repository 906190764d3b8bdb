"""The yardstick times what it says and can be stopped."""

import pytest
import torch

from workbench import handlers
from workbench.errors import Cancelled
from workbench.jobs import Job
from workbench.service import decode, encode
from workbench.training import yardstick


@pytest.fixture(autouse=True)
def _small(monkeypatch) -> None:
    monkeypatch.setattr(yardstick, "NETWORK", "lenet5")
    monkeypatch.setattr(yardstick, "SIZE", 32)
    monkeypatch.setattr(yardstick, "CLASSES", 40)
    monkeypatch.setattr(yardstick, "_SECONDS", 0.05)


def test_it_counts_images_not_batches(monkeypatch) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr(yardstick.time, "perf_counter", lambda: next(clock))
    found = yardstick.measure(Job())
    if not torch.accelerator.is_available():
        assert found.batch == yardstick.BATCHES["cpu"]
    assert found.images_per_second == found.batch  # a batch took one second
    assert found.runs == yardstick._FEWEST_RUNS


def test_it_can_be_stopped() -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        yardstick.measure(job)


def test_the_engine_answers_plainly() -> None:
    facts = decode(encode(handlers.computer(job=Job())))
    assert set(facts) == {"kind", "names", "torch", "threads"}
    assert facts["torch"] == torch.__version__
    measured = decode(encode(handlers.computer(job=Job(), pace=True)))
    assert measured["pace"]["images_per_second"] > 0
