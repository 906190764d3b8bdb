"""Timing a network."""

from __future__ import annotations

import pytest
import torch

from workbench.architectures import registry, speed
from workbench.errors import ArchitectureError, Cancelled
from workbench.jobs import Job


def test_it_times_both_batch_sizes(monkeypatch):
    monkeypatch.setattr(speed, "_SECONDS", 0.0)
    found = speed.measure("lenet5", Job())
    assert [timing.batch for timing in found.timings] == [1, 8]
    assert all(timing.images_per_second > 0 for timing in found.timings)
    assert [timing.runs for timing in found.timings] == [3, 3]
    assert (found.name, found.image_size, found.channels, found.classes) == ("lenet5", 32, 1, 10)
    assert found.threads == torch.get_num_threads()


def test_the_median_of_the_runs_counts(monkeypatch):
    """One slow run, as when another program wakes up, changes nothing."""
    clock = iter([0.0, 0.1, 1.0, 3.0, 4.0, 4.1, 10.0, 10.4, 11.0, 11.4, 12.0, 12.4])
    monkeypatch.setattr(speed.time, "perf_counter", lambda: next(clock))
    one, eight = speed.measure("lenet5", Job()).timings
    assert (one.runs, eight.runs) == (3, 3)
    assert one.images_per_second == pytest.approx(10)
    assert eight.images_per_second == pytest.approx(20)


def test_short_runs_are_repeated(monkeypatch):
    monkeypatch.setattr(speed, "_SECONDS", 0.05)
    monkeypatch.setattr(speed, "BATCHES", (1,))
    (timing,) = speed.measure("lenet5", Job()).timings
    assert timing.runs > 3


def test_the_network_is_evaluated_without_gradients(monkeypatch):
    modes = []

    def create(card, **settings):
        model = registry.card("lenet5").build(10, 1, 32)
        model.register_forward_hook(
            lambda module, _given, made: modes.append((module.training, made.requires_grad))
        )
        return model

    monkeypatch.setattr(speed.registry, "create", create)
    monkeypatch.setattr(speed, "_SECONDS", 0.0)
    speed.measure("lenet5", Job())
    assert set(modes) == {(False, False)}


def test_it_stops_when_told(monkeypatch):
    monkeypatch.setattr(speed, "_SECONDS", 1e9)
    job = Job()
    runs = []
    real = speed.time.perf_counter

    def clock():
        runs.append(1)
        if len(runs) > 10:
            job.cancel()
        return real()

    monkeypatch.setattr(speed.time, "perf_counter", clock)
    with pytest.raises(Cancelled):
        speed.measure("lenet5", job)


def test_an_unknown_network_is_told():
    with pytest.raises(ArchitectureError):
        speed.measure("lenet6", Job())
