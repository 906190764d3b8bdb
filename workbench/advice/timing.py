"""How long an epoch takes on this computer: some real steps, timed as the trainer does them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import chain, count, cycle

import numpy as np
import torch
from torch import Tensor, nn

from workbench.advice.sample import stratified
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.training.checkpoint import Parts
from workbench.training.devices import choose_device, choose_precision, set_threads
from workbench.training.frozen import run_prefix, views_of
from workbench.training.images import Images, Inputs
from workbench.training.optimisers import make_optimiser
from workbench.training.stepper import Stepper, Taken
from workbench.transfer.features import has_room
from workbench.transfer.freezing import apply_freeze, hold_statistics
from workbench.transfer.layout import Layout
from workbench.transfer.prefix import split_frozen

SECONDS = 1.5
"""Of measuring steps, once the first, which is not counted, is done."""
_FEWEST, _MOST = 3, 12
_BATCHES = 3  # different ones that are shown in turn

Batches = Iterator[tuple[Inputs, Tensor]]


@dataclass(frozen=True, slots=True)
class EpochTime:
    """Seconds, medians of the steps that were timed; spreads are their 10th to 90th percentile.

    Attributes
    ----------
    training, spread
        The steps of an epoch.
    validation : float
        After them.
    once : float
        For what frozen layers give, computed before the first epoch; 0 if nothing is.
    cached : bool
        Whether frozen layers are computed once.
    steps : int
        How many steps were timed.
    batch, threads : int
    device : str
    """

    training: float
    spread: tuple[float, float]
    validation: float
    once: float
    cached: bool
    steps: int
    batch: int
    threads: int
    device: str


def time_epoch(plan: Plan, job: Job) -> EpochTime:
    """Time steps of the plan's real batch size on some of its real images.

    The network has random weights, which take as long as any. Reading the files is not included:
    it happens once, before the first epoch. Neither is writing the weights after an epoch.

    Held against runs of three epochs on 700 images (EfficientNet-Lite0 at 96 px, 2 cores with
    little else to do), six estimates of the training steps were from 18 % too short to 9 % too
    long. Where other programs come and go the error is theirs: factors of two were seen.
    """
    device = choose_device(plan.training)
    with own_threads():
        batch = min(plan.training.batch_size, len(plan.train))
        threads = set_threads(plan.training, plan.graph.macs * plan.training.batch_size)
        seed = plan.training.seed
        rows = stratified(plan.train, _BATCHES * batch, seed)
        few = replace(
            plan, train=rows, validation=stratified(plan.validation, batch, seed), test=()
        )
        with closing(Images(few, device, job)) as images:
            return _measured(plan, images, device, batch, threads, job)


def _measured(
    plan: Plan, images: Images, device: torch.device, batch: int, threads: int, job: Job
) -> EpochTime:
    model = plan.build(filled=False).to(device)
    model.to(memory_format=torch.channels_last)
    apply_freeze(model, plan.frozen)
    parts = _parts(plan, model, device)
    network, once = model, 0.0
    batches: Batches = chain.from_iterable(
        images.on_device(images.train.epoch(epoch)) for epoch in count()
    )
    checked = [*images.on_device(iter(images.validation))]
    if parts is not None:
        prefix, network = parts
        shown = [*images.on_device(images.train.epoch(0))]
        start = time.perf_counter()
        ahead = [(run_prefix(prefix, inputs), labels) for inputs, labels in shown]
        _wait(device)
        each = (time.perf_counter() - start) / sum(len(labels) for _, labels in shown)
        once = each * (len(plan.train) * max(1, views_of(plan)) + len(plan.validation))
        # the layers behind the cut may overwrite what they are given
        batches = ((tuple(t.clone() for t in values), labels) for values, labels in cycle(ahead))
        checked = [(run_prefix(prefix, inputs), labels) for inputs, labels in checked]
    if plan.transfer.batch_norm == "keep":
        hold_statistics(model)
    steps = _steps(plan, model, network, batches, device, job)
    low, middle, high = (float(q) for q in np.quantile(steps, (0.1, 0.5, 0.9)))
    number = len(plan.train) / batch
    share = len(plan.validation) / max(1, sum(len(labels) for _, labels in checked))
    return EpochTime(
        training=middle * number,
        spread=(low * number, high * number),
        validation=_forward(network, checked, device) * share,
        once=once,
        cached=parts is not None,
        steps=len(steps),
        batch=batch,
        threads=threads,
        device=str(device),
    )


def _parts(
    plan: Plan, model: nn.Module, device: torch.device
) -> tuple[nn.Module, nn.Module] | None:
    """Cut the network as `workbench.training.frozen` would, or not at all."""
    changes = plan.augmentation
    if not plan.frozen or changes.mixes or (changes.active and not plan.transfer.cached_views):
        return None
    example = torch.zeros(2, plan.channels, plan.image_size, plan.image_size, device=device)
    example = example.contiguous(memory_format=torch.channels_last)
    parts = split_frozen(model, plan.frozen, example)
    if parts is None:
        return None
    parts[0].eval()
    layout = Layout.of(run_prefix(parts[0], (example,)))
    images = len(plan.train) * max(1, views_of(plan)) + len(plan.validation)
    if layout is None or not has_room(images * layout.width * 4):
        return None
    return parts


def _steps(
    plan: Plan,
    model: nn.Module,
    network: nn.Module,
    batches: Batches,
    device: torch.device,
    job: Job,
) -> list[float]:
    """Return the seconds of each step, with what it waits for its images."""
    settings = plan.training
    precision = choose_precision(settings, device)
    parts = Parts(model, make_optimiser(model, settings), precision.scaler(), None)
    stepper = Stepper(network, parts, settings, precision, None, lambda _pieces: None)
    model.train()
    network.train()
    seconds: list[float] = []
    start = time.perf_counter()
    for number, (inputs, labels) in enumerate(batches):
        job.check()
        # a rate of 0 is the same work, and random weights cannot run away
        stepper.take(Taken(inputs, labels, number), images=len(labels), rate=0.0, last=True)
        _wait(device)
        now = time.perf_counter()
        if number:  # the first allocates memory and chooses algorithms
            seconds.append(now - start)
        start = now
        long = len(seconds) >= _FEWEST and sum(seconds) >= SECONDS
        if long or len(seconds) >= _MOST or sum(seconds) >= 2 * SECONDS:
            break
    return seconds


def _forward(
    network: nn.Module, checked: list[tuple[Inputs, Tensor]], device: torch.device
) -> float:
    network.eval()
    start = time.perf_counter()
    with torch.inference_mode():
        for inputs, _ in checked:
            network(*inputs)
    _wait(device)
    return time.perf_counter() - start


def _wait(device: torch.device) -> None:
    """Wait until the device has done what it was told."""
    if device.type == "cuda":
        torch.cuda.synchronize()
    elif device.type == "mps":
        torch.mps.synchronize()


@contextmanager
def own_threads() -> Iterator[None]:
    """Give torch back the threads it had: the process answers other requests too."""
    before = torch.get_num_threads()
    try:
        yield
    finally:
        torch.set_num_threads(before)
