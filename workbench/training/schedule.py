"""The learning rate, which follows from the settings and the step alone."""

from __future__ import annotations

import math

from workbench.settings import TrainingSettings

# One-cycle, as in Smith and Topin 2019 and in the defaults of torch's OneCycleLR.
_RISE, _FIRST, _LAST = 0.3, 1 / 25, 1e-4 / 25


def learning_rate(settings: TrainingSettings, step: int, total: int) -> float:
    """Return the learning rate of 0-based `step` out of `total`.

    That of "plateau" is constant here: what it is multiplied with follows from the validation; see
    `workbench.training.checkpoint.Position.rate_scale`.

    References
    ----------
    Cosine: Loshchilov and Hutter 2017, "SGDR", equation 5 with one period and a minimum of 0.
    One-cycle: Smith and Topin 2019, "Super-convergence", with cosines between its three rates; the
    learning rate of the settings is its highest.
    Warm-up: Goyal et al. 2017, "Accurate, large minibatch SGD", section 2.2; the schedule then
    takes the steps that are left.
    """
    top, total = settings.learning_rate, max(total, 1)
    if settings.schedule == "one-cycle":
        return top * _one_cycle(step / total)
    warm = min(round(settings.warmup_epochs * total / settings.epochs), total - 1)
    if step < warm:
        return top * (step + 1) / (warm + 1)
    if settings.schedule == "cosine":
        return top * _cosine(1, 0, (step - warm) / (total - warm))
    if settings.schedule == "step":
        return top * float(settings.step_factor) ** (_epoch(settings, step, total))
    return top


def _epoch(settings: TrainingSettings, step: int, total: int) -> int:
    """Return how often the step schedule has lowered the rate."""
    return step * settings.epochs // total // settings.step_epochs


def _one_cycle(share: float) -> float:
    if share < _RISE:
        return _cosine(_FIRST, 1, share / _RISE)
    return _cosine(1, _LAST, (share - _RISE) / (1 - _RISE))


def _cosine(start: float, end: float, share: float) -> float:
    return end + (start - end) * 0.5 * (1 + math.cos(math.pi * share))
