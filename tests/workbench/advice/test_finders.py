"""Learning rate and batch size found by trying."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from workbench.advice.find_batch import Tried, find_batch_size, suggested
from workbench.advice.find_rate import HIGHEST, LOWEST, STEPS, curve_of, find_rate
from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import Cancelled, TrainingError
from workbench.jobs import Job
from workbench.launch import describe
from workbench.plan import Plan, resolve
from workbench.settings import Project
from workbench.training.stepper import Counted, Stepper


@pytest.fixture
def plan(image_folder: Callable[..., Path], monkeypatch, tmp_path) -> Plan:
    monkeypatch.setenv("CNN_WORKBENCH_CACHE", str(tmp_path / "cache"))
    values = {"data": {"folder": str(image_folder(each=20))}, "training": {"batch_size": 8}}
    project = Project.parse(values)
    catalog = split(scan(Path(project.data.folder), job=Job()), project.data)
    return resolve(describe(project, catalog), rows(catalog))


def test_rates_rise_until_the_loss_runs_away(plan: Plan) -> None:
    curve = find_rate(plan, Job())
    assert curve.ran_away
    assert len(curve.rates) < STEPS
    assert curve.rates[0] == LOWEST
    ratios = {round(b / a, 9) for a, b in zip(curve.rates, curve.rates[1:], strict=False)}
    assert ratios == {round((HIGHEST / LOWEST) ** (1 / (STEPS - 1)), 9)}
    lowest = min(range(len(curve.smoothed)), key=curve.smoothed.__getitem__)
    assert curve.suggestion == pytest.approx(curve.rates[lowest] / 10)
    assert 1e-5 < curve.suggestion < 0.1


def test_the_same_plan_gives_the_same_curve(plan: Plan) -> None:
    assert find_rate(plan, Job()).losses == find_rate(plan, Job()).losses


@pytest.mark.parametrize("find", [find_rate, find_batch_size])
def test_the_process_keeps_its_threads(plan: Plan, find) -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(3)
    try:
        find(plan, Job())
        assert torch.get_num_threads() == 3
    finally:
        torch.set_num_threads(before)


def test_a_loss_that_never_falls_suggests_nothing() -> None:
    curve = curve_of([0.1 * n for n in range(1, 20)], [1.0 + n for n in range(19)], ran_away=True)
    assert curve.suggestion is None
    assert "never fell" in curve.note


def test_smoothing_is_corrected_for_its_start() -> None:
    curve = curve_of([1.0, 2.0], [3.0, 5.0], ran_away=False)
    assert curve.smoothed == pytest.approx((3.0, (0.9 * 0.3 + 0.1 * 5) / (1 - 0.81)))


def test_a_network_that_gives_no_numbers_is_said(plan: Plan, monkeypatch) -> None:
    def take(self, batch, **_):
        return Counted(torch.tensor(math.nan), torch.tensor(0.0))

    monkeypatch.setattr(Stepper, "take", take)
    with pytest.raises(TrainingError, match="after 0 steps"):
        find_rate(plan, Job())


@pytest.mark.parametrize("find", [find_rate, find_batch_size])
def test_it_can_be_cancelled(plan: Plan, find) -> None:
    class Impatient(Job):
        def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
            if text.startswith("Trying") and done:
                self.cancel()
            super().report(text, done, total, before=before)

    with pytest.raises(Cancelled):
        find(plan, Impatient())


def test_batch_sizes_double_up_to_the_set(plan: Plan, monkeypatch) -> None:
    monkeypatch.setattr("workbench.advice.find_batch._limit", lambda tried, seconds: "")
    found = find_batch_size(plan, Job())
    assert [one.size for one in found.tried] == [2, 4, 8, 16, 32]
    assert found.limit == "images"
    assert all(one.images_per_second > 0 for one in found.tried)


def test_the_smallest_that_is_nearly_the_fastest_is_suggested() -> None:
    tried = [Tried(2, 10, 0), Tried(4, 91, 0), Tried(8, 100, 0), Tried(16, 60, 0)]
    assert suggested(tried) == 4


def test_memory_that_ends_ends_the_search(plan: Plan, monkeypatch) -> None:
    plain = Stepper.take

    def take(self, batch, **named):
        if len(batch.labels) > 4:
            raise MemoryError
        return plain(self, batch, **named)

    monkeypatch.setattr(Stepper, "take", take)
    monkeypatch.setattr("workbench.advice.find_batch._limit", lambda tried, seconds: "")
    found = find_batch_size(plan, Job())
    assert [one.size for one in found.tried] == [2, 4]
    assert found.limit == "memory"
    monkeypatch.setattr(Stepper, "take", lambda *_, **__: (_ for _ in ()).throw(MemoryError))
    with pytest.raises(TrainingError, match="two images"):
        find_batch_size(plan, Job())
