"""A batch size found by trying: twice as many images, until neither speed nor memory gains."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace
from typing import Any

import psutil
import torch

from workbench.advice.sample import stratified
from workbench.advice.timing import own_threads
from workbench.errors import TrainingError
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.training.balance import class_weights
from workbench.training.feed import make_feed
from workbench.training.prepare import Bench, prepare
from workbench.training.stepper import Stepper, Taken

TEXT = "Trying batch sizes"
_SIZES = (2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)
_STEPS = 3  # that are timed, after one that is not
_ENOUGH = 0.9  # of the best speed
_MEMORY = 0.7  # of what is free
_SLOW = 4.0  # seconds; a step that takes longer is the last


@dataclass(frozen=True, slots=True)
class Tried:
    """One batch size: images a second, and bytes that its step needed at most (0: unknown)."""

    size: int
    images_per_second: float
    memory_bytes: int


@dataclass(frozen=True)
class BatchSizes:
    """What was tried, and the smallest size that reaches nine tenths of the best speed.

    Small batches generalise at least as well (Masters and Luschi 2018, "Revisiting small batch
    training"), so a larger one must earn its place by speed. `limit` says what ended the search:
    "images" (the set is no larger), "memory", "speed" (no further gain) or "time".
    """

    tried: tuple[Tried, ...]
    suggestion: int
    limit: str

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def find_batch_size(plan: Plan, job: Job) -> BatchSizes:
    """Time real steps of the plan's network at 2, 4, 8 ... images, and return what was found."""
    most = min(_SIZES[-1], len(plan.train))
    sizes = [size for size in _SIZES if size <= most] or [max(1, most)]
    rows = stratified(plan.train, sizes[-1], plan.training.seed)
    tried: list[Tried] = []
    limit = "images"
    for number, size in enumerate(sizes):
        job.report(TEXT, number, len(sizes))
        changed = plan.training.replace(batch_size=size, accumulate=1)
        few = replace(plan, training=changed, train=rows, validation=(), test=())
        try:
            with own_threads():
                found, seconds = _time(few, size, job)
        except (TrainingError, MemoryError):
            limit = "memory"
            break
        tried.append(found)
        limit = _limit(tried, seconds) or limit
        if limit != "images":
            break
    job.report(TEXT, len(sizes), len(sizes))
    if not tried:
        raise TrainingError(
            "There is not enough memory for this network, not even for two images at a time",
            where="architecture.image_size",
            hint="Make the images smaller or choose a smaller network.",
        )
    return BatchSizes(tuple(tried), suggested(tried), limit)


def suggested(tried: list[Tried]) -> int:
    """Return the smallest size that reaches `_ENOUGH` of the best speed."""
    best = max(one.images_per_second for one in tried)
    return min(one.size for one in tried if one.images_per_second >= _ENOUGH * best)


def _limit(tried: list[Tried], seconds: float) -> str:
    last = tried[-1]
    free = _free_memory()
    # the next size needs about twice as much
    if last.memory_bytes and 2 * last.memory_bytes > _MEMORY * free:
        return "memory"
    if seconds > _SLOW:
        return "time"
    earlier = [one.images_per_second for one in tried[:-2]]
    recent = [one.images_per_second for one in tried[-2:]]
    return "speed" if earlier and max(recent) < 1.05 * max(earlier) else ""


def _time(plan: Plan, size: int, job: Job) -> tuple[Tried, float]:
    bench = prepare(plan, filled=False)
    feed = make_feed(plan, bench.model, bench.device, Job())
    settings = plan.training
    stepper = Stepper(
        feed.network,
        bench.parts,
        settings,
        bench.precision,
        class_weights(plan, bench.device),
        _refuse,
    )
    try:
        bench.model.train()
        feed.network.train()
        before = _used_memory(bench)
        inputs, labels = next(iter(feed.training(0, 0)))
        times = []
        for number in range(_STEPS + 1):
            job.check()
            start = time.perf_counter()
            batch = Taken(inputs, labels, number)
            counted = stepper.take(batch, images=len(labels), rate=1e-6, last=True)
            float(counted.loss)  # waits for the device
            times.append(time.perf_counter() - start)
            if times[-1] > _SLOW and number:
                break
        used = max(0, _used_memory(bench) - before)
    finally:
        feed.close()
    seconds = sorted(times[1:])[len(times[1:]) // 2]
    return Tried(size, len(labels) / seconds, used), seconds


def _refuse(_pieces: int) -> None:
    """A batch that only fits in pieces does not fit."""
    raise MemoryError


def _used_memory(bench: Bench) -> int:
    """Return bytes: the most that the GPU held, or what the process holds now."""
    if bench.device.type == "cuda":
        return int(torch.cuda.max_memory_allocated(bench.device))
    return int(psutil.Process().memory_info().rss)


def _free_memory() -> int:
    if torch.cuda.is_available():
        return int(torch.cuda.mem_get_info()[0])
    return int(psutil.virtual_memory().available)
