"""A study in words: what it compares, how far it is, and what it has found."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from ui.binding import translated
from ui.engine_words import engine_words
from ui.study_state import StudyProgress
from ui.widgets.phrases import count, decimal, locale, percent
from workbench.settings.augmentation import PRESETS
from workbench.studies.design import StudySpec, active_operations, operation_title
from workbench.studies.finals import Measured
from workbench.studies.reading import CellReading, StudyReading
from workbench.studies.statistics import Interval
from workbench.studies.summary import Comparison, WithWithout


def arm_name(reading: StudyReading, name: str) -> str:
    """Return what an arm is called."""
    known = {
        "with": _tr("with augmentation"),
        "without": _tr("without"),
        "all": _tr("all operations"),
        "none": _tr("no operation"),
    }
    if name in known:
        return known[name]
    arm = next(arm for arm in reading.spec.arms if arm.name == name)
    title = translated(operation_title(arm.operation))
    return _tr("without “{operation}”").format(operation=title)


def study_title(name: str, spec: StudySpec) -> str:
    """Return a study's line in a list: its number, and when it was begun."""
    try:
        begun = datetime.fromisoformat(spec.created).timestamp()
    except ValueError:
        return name
    moment = QDateTime.fromSecsSinceEpoch(round(begun))
    words = locale().toString(moment, QLocale.FormatType.ShortFormat)
    return _tr("{number} · {time}").format(number=name[:3], time=words)


def facts(spec: StudySpec) -> str:
    """Return what all runs of a study share, and what is tested."""
    project = spec.arms[0].project
    fields = active_operations(project.augmentation)
    operations = ", ".join(translated(operation_title(field)) for field in fields)
    named = next((key for key, known in PRESETS.items() if known == project.augmentation), "")
    tested = f"{operations} ({named})" if named else operations
    return _tr("{network} · {epochs} epochs · {seeds} · tested: {operations}").format(
        network=project.architecture.name,
        epochs=count(project.training.epochs),
        seeds=seeds_words(spec.seeds),
        operations=tested,
    )


def seeds_words(seeds: tuple[int, ...]) -> str:
    """Return "seed 0", or "seeds 0 to 2"."""
    if len(seeds) == 1:
        return _tr("seed {seed}").format(seed=seeds[0])
    return _tr("seeds {first} to {last}").format(first=seeds[0], last=seeds[-1])


def progress_words(progress: StudyProgress, reading: StudyReading | None) -> str:
    """Return which run of the study is at work, and what it does."""
    cell = progress.cell
    if cell is None or reading is None:
        return _tr("Getting ready")
    run = _tr("Run {number} of {runs}: {arm}, seed {seed}").format(
        number=progress.number,
        runs=progress.runs,
        arm=arm_name(reading, cell.arm),
        seed=cell.seed,
    )
    epoch = min(int(progress.epochs_done) + 1, progress.epochs)
    part = progress.stage or _tr("epoch {epoch} of {epochs}").format(
        epoch=epoch, epochs=progress.epochs
    )
    return f"{run} · {part}"


def failure_words(reading: StudyReading) -> str:
    """Return why the first run that failed did so; empty if none has."""
    failed = next((cell for cell in reading.cells if cell.failure is not None), None)
    if failed is None or failed.failure is None:
        return ""
    parts = (
        _tr("The run {arm}, seed {seed}, failed: {reason}.").format(
            arm=arm_name(reading, failed.arm),
            seed=failed.seed,
            reason=engine_words(failed.failure.what),
        ),
        engine_words(failed.failure.hint),
    )
    return " ".join(part for part in parts if part)


# -- figures ------------------------------------------------------------------------------------


def points_words(interval: Interval) -> str:
    """Return "+2.3 points, −1.1 to +5.7"."""
    mean, low, high = (signed_points(v) for v in (interval.mean, interval.low, interval.high))
    return _tr("{mean} points, {low} to {high}").format(mean=mean, low=low, high=high)


def signed_points(share: float) -> str:
    """Return a difference of shares in percentage points, with its sign."""
    number = locale().toString(float(abs(100 * share)), "f", 1)
    return f"{_sign(round(1000 * share))}{number}"


def signed(value: float) -> str:
    """Return a difference of losses with its sign."""
    if math.isnan(value):
        return "–"
    number = "∞" if math.isinf(value) else decimal(abs(value), ".3f")
    return f"{_sign(round(value, 3))}{number}"


def _sign(value: float) -> str:
    return "" if value == 0 else "+" if value > 0 else "−"


# -- with and without ---------------------------------------------------------------------------


def seen_so_far(reading: StudyReading, summary: WithWithout) -> str:
    """Return what with-and-without shows, as two or three sentences."""
    if summary.comparison is not None:
        figures = figures_words(summary.comparison, summary)
        return f"{figures} {_plain_gap_words(summary)}".strip()
    parts = [_curve_words(reading, cell) for cell in reading.cells if cell.epochs]
    if not parts:
        return _tr("The curves begin after the first epoch.")
    waiting = [cell for cell in reading.cells if not cell.epochs]
    if waiting:
        parts.append(_tr("The run without augmentation comes next, from the same first weights."))
    return " ".join(parts)


def verdict_words(summary: WithWithout) -> str:
    """Return who is better on the same validation images; empty until both are measured."""
    if summary.comparison is None:
        return ""
    verdicts = {
        "with": _tr("With augmentation is more accurate."),
        "without": _tr("Without augmentation is more accurate."),
        "indistinguishable": _tr("In accuracy, with and without are indistinguishable."),
    }
    return verdicts[summary.comparison.verdict]


def figures_words(found: Comparison, summary: WithWithout) -> str:
    """Return what the verdict rests on."""
    with_it, without = (_accuracy(arm.validation) for arm in summary.arms)
    return _tr(
        "Of {count} validation images {with_it} are recognised with augmentation and {without} "
        "without; {only_with} only with, {only_without} only without "
        "({points}; McNemar’s mid-p test, p {p})."
    ).format(
        with_it=with_it,
        without=without,
        count=count(found.count),
        only_with=count(found.only_with),
        only_without=count(found.only_without),
        points=points_words(found.difference),
        p=_p(found.p),
    )


def _plain_gap_words(summary: WithWithout) -> str:
    first, second = summary.arms
    if first.gap is None or second.gap is None or first.train is None or second.train is None:
        return ""
    if abs(first.gap) < abs(second.gap):
        effect = _tr("Augmentation narrows the gap.")
    else:
        effect = _tr("Augmentation does not narrow the gap.")
    figures = _tr(
        "At the end, on unchanged images, validation loss minus training loss is {with_it} with "
        "augmentation and {without} without (training images recognised: {train_with}, "
        "{train_without})."
    ).format(
        with_it=signed(first.gap),
        without=signed(second.gap),
        train_with=_accuracy(first.train),
        train_without=_accuracy(second.train),
    )
    return f"{figures} {effect}"


def _curve_words(reading: StudyReading, cell: CellReading) -> str:
    last = cell.epochs[-1]
    return _tr(
        "{arm}, epoch {epoch} of {epochs}: training loss {train}, validation loss {held}, "
        "gap {gap}."
    ).format(
        arm=_capital(arm_name(reading, cell.arm)),
        epoch=last.epoch + 1,
        epochs=reading.epochs_each,
        train=decimal(last.train_loss, ".3g"),
        held=decimal(last.validation_loss, ".3g"),
        gap=signed(last.validation_loss - last.train_loss),
    )


def curve_note(summary: WithWithout) -> str:
    """Return what must be known to read the curves and the verdict."""
    note = _tr(
        "Training curves are means over the epoch of the images as the network saw them: changed "
        "ones with augmentation, which are harder. So the gap is also measured at the end with "
        "the last weights on unchanged images."
    )
    if summary.comparison is None:
        return note
    return f"{note} " + _tr(
        "The verdict reckons with the luck of the images, not with that of the seed; the ablation "
        "repeats runs over seeds."
    )


def _accuracy(measured: Measured | None) -> str:
    return percent(measured.accuracy) if measured is not None else "–"


def _p(value: float) -> str:
    return f"= {decimal(value, '.2g')}" if value >= 0.001 else f"< {decimal(0.001)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("studies", text)
