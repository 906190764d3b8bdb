"""What a GAN's events say, digested for the studio. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from ui.views.curves.points import Column, Floats
from workbench.events import Event, GanEpoch, GanStep, Noted, Started
from workbench.gan.alarms import COLLAPSE, WINS

CURVES = ("discriminator_loss", "generator_loss", "real_score", "fake_score")


@dataclass
class GanHistory:
    """Curves, epochs and alarms of one GAN, in its order of steps; repeated ones count once."""

    epochs: int = 0
    steps_per_epoch: int = 1
    ended: list[GanEpoch] = field(default_factory=list)
    alarms: list[Noted] = field(default_factory=list)
    latest: GanStep | None = None

    def __post_init__(self) -> None:
        self._step = Column()
        self._curves = {name: Column() for name in CURVES}

    def add(self, events: Iterable[Event]) -> None:
        """Digest events in their order."""
        for event in events:
            if isinstance(event, Started):
                self._restart(event)
            elif isinstance(event, GanStep):
                self._add_step(event)
            elif isinstance(event, GanEpoch):
                if not self.ended or event.epoch > self.ended[-1].epoch:
                    self.ended.append(event)
            elif isinstance(event, Noted) and event.code in (COLLAPSE, WINS):
                known = {(alarm.code, alarm.step) for alarm in self.alarms}
                if (event.code, event.step) not in known:
                    self.alarms.append(event)

    def x(self) -> Floats:
        """Return where each step stands, in epochs."""
        return self._step.values / self.steps_per_epoch

    def curve(self, name: str) -> Floats:
        """Return one of `CURVES`."""
        return self._curves[name].values

    def kid(self) -> tuple[Floats, Floats, Floats, Floats]:
        """Return the epochs in which KID was measured, its values, and its intervals' ends."""
        known = [e for e in self.ended if e.kid is not None]
        columns = ([e.epoch + 1 for e in known], [e.kid for e in known],
                   [e.kid_low for e in known], [e.kid_high for e in known])  # fmt: skip
        ends, value, low, high = (np.asarray(column, np.float64) for column in columns)
        return ends, value, low, high

    def seen(self) -> float | None:
        """Return how much images differ in features, as last measured; None before that."""
        found = [e.feature_diversity for e in self.ended if e.feature_diversity is not None]
        return found[-1] if found else None

    def _restart(self, event: Started) -> None:
        self.epochs, self.steps_per_epoch = event.epochs, max(1, event.steps_per_epoch)
        kept = int(np.searchsorted(self._step.values, event.step, side="right"))
        for column in (self._step, *self._curves.values()):
            column.cut(kept)
        self.ended = [known for known in self.ended if known.epoch < event.epoch]
        self.alarms = [alarm for alarm in self.alarms if alarm.step <= event.step]

    def _add_step(self, event: GanStep) -> None:
        if len(self._step) and event.step <= self._step.values[-1]:
            return
        self.latest = event
        self._step.extend([event.step])
        for name, column in self._curves.items():
            column.extend([getattr(event, name)])
