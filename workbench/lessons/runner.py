"""Run a lesson: measure each part that is not measured yet, then judge its statements."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbench.errors import ArchitectureError, SettingsError, WorkbenchError
from workbench.jobs import Job
from workbench.lessons.bench import Bench, Found
from workbench.lessons.catalogue import LESSON_FILE
from workbench.lessons.counting import measure_network, measure_view
from workbench.lessons.features import measure_advice, measure_pixels, measure_probe
from workbench.lessons.folder import LessonPlace, Measured, Results
from workbench.lessons.looking import measure_maps
from workbench.lessons.outcome import Outcome, outcome_of
from workbench.lessons.parts import (
    AdvicePart,
    GanPart,
    MapPart,
    NetworkPart,
    Part,
    PixelPart,
    ProbePart,
    RunPart,
    ViewPart,
)
from workbench.lessons.projects import refuse_unknown_settings
from workbench.lessons.statements import refuse_unmeasured
from workbench.lessons.trained import measure_gan, measure_run


@dataclass(frozen=True)
class Stage:
    """Where a running lesson is.

    Attributes
    ----------
    address : str
        Of the part that is being measured.
    number, of : int
        The part's place among all, from 1.
    text : str
        What is being done.
    share : float
        How much of the lesson is done, 0..1.
    seconds_left : float or None
        Estimate from the pace so far; None until there is one.
    """

    address: str
    number: int
    of: int
    text: str
    share: float
    seconds_left: float | None


Tell = Callable[[Stage], None]
_TELLING, _SETTLING = 0.04, 3.0  # share and seconds from which the pace tells anything


def run_lesson(place: LessonPlace, seed: int, job: Job, tell: Tell | None = None) -> Outcome:
    """Measure what is not measured yet, keep it, and judge the lesson's statements.

    Parameters
    ----------
    seed : int
        Of all splits, weights and draws.
    job : Job
        Cancelling it stops within a batch; what was measured stays, and runs can go on.
    tell : callable or None
        Told where the lesson is, on this thread.

    Raises
    ------
    SettingsError
        A value in the lesson's file is wrong.
    WorkbenchError
        A part cannot be measured.
    """
    source = place.source
    refuse_unknown_settings(source)
    results = place.results(seed)
    parts = dict(source.lesson.parts())
    left = {address: part for address, part in parts.items() if address not in results.parts}
    progress = _Whole(job, tell, parts, left)
    for address, part in left.items():
        began = time.monotonic()
        part_job = progress.begin(address)
        bench = Bench(place, address, seed, part_job, part_job.advance)
        try:
            found, pictures = _measure(part, bench)
        except (SettingsError, ArchitectureError) as error:
            raise _with_part(error, address, str(source.folder / LESSON_FILE)) from error
        values = {f"{address}.{name}": value for name, value in found.items()}
        refuse_unmeasured(source.lesson.check, address, values, str(source.folder / LESSON_FILE))
        measured = Measured(
            place.key(address, part, seed),
            values,
            tuple(str(picture.relative_to(place.path)) for picture in pictures),
            time.monotonic() - began,
        )
        results = Results({**results.parts, address: measured})
        place.keep(seed, results)
    return outcome_of(source.lesson, results, str(source.folder / LESSON_FILE))


def _with_part(error: WorkbenchError, address: str, file: str) -> WorkbenchError:
    """Return an error that names the part and the lesson's file."""
    if file in error.where:
        return error
    where = f"{error.where}, " if error.where else ""
    return type(error)(error.what, where=f"{where}{address} in {file}", hint=error.hint)


def _measure(part: Part, bench: Bench) -> Found:
    match part:
        case NetworkPart():
            return measure_network(part, bench)
        case ViewPart():
            return measure_view(part, bench)
        case RunPart():
            return measure_run(bench)
        case PixelPart():
            return measure_pixels(part, bench)
        case ProbePart():
            return measure_probe(part, bench)
        case AdvicePart():
            return measure_advice(bench)
        case MapPart():
            return measure_maps(part, bench)
        case GanPart():
            return measure_gan(bench)
    raise TypeError(type(part).__name__)


class _Whole:
    """The progress of all parts together, by their weights."""

    def __init__(
        self, job: Job, tell: Tell | None, parts: Mapping[str, Part], left: Mapping[str, Part]
    ) -> None:
        self._job, self._tell, self._parts, self._order = job, tell, parts, list(parts)
        self._weights = {address: part.weight for address, part in left.items()}
        self._whole = sum(self._weights.values())
        self._before, self._address = 0.0, ""
        self._began = time.monotonic()

    def begin(self, address: str) -> _PartJob:
        self._before += self._weights.get(self._address, 0.0)
        self._address = address
        paced = isinstance(self._parts[address], (RunPart, GanPart))
        return _PartJob(self._job, self.report, paced=paced)

    def report(self, text: str, share: float) -> None:
        done = (self._before + share * self._weights[self._address]) / self._whole
        past = time.monotonic() - self._began
        left = past * (1 - done) / done if done > _TELLING and past > _SETTLING else None
        number, of = self._order.index(self._address) + 1, len(self._order)
        if self._tell is not None:
            self._tell(Stage(self._address, number, of, text, done, left))


class _PartJob(Job):
    """A job of one part.

    A part that is `paced` tells how far it is by `advance`; of any other each stage is taken to be
    half of what is left.
    """

    def __init__(self, outer: Job, tell: Callable[[str, float], None], *, paced: bool) -> None:
        super().__init__()
        self._outer, self._say = outer, tell
        self._share, self._floor, self._text = 0.0, 0.0, ""
        self._paced = paced

    @property
    def cancelled(self) -> bool:
        return self._outer.cancelled

    def check(self) -> None:
        self._outer.check()

    def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
        super().report(text, done, total, before=before)
        if text != self._text:
            self._floor, self._text = self._share, text
        if not self._paced:
            part = (done / total if total else 0.0) / 2
            self._share = max(self._share, self._floor + (1 - self._floor) * part)
        self._say(text, self._share)

    def advance(self, share: float) -> None:
        """Take note of how much is really done."""
        self._share = max(self._share, share)
        self._say("Training", self._share)
