"""What the library of runs says in its cells and beside its curves."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from ui.binding import choice_label
from ui.engine_words import engine_words
from ui.views.runs.list import state_word
from ui.widgets.phrases import decimal, duration, named, percent
from workbench.library.compare import Compared
from workbench.library.entry import RunEntry, Share

NONE = "–"
LEAST_P = 0.001
# Of the theme, told apart in both its tones; a second round is dashed, a third dotted.
COLOURS = ("validation", "train", "success", "test", "danger", "warning", "muted")


def created_words(entry: RunEntry) -> str:
    """Return when a run was made: today the time, else the date."""
    if not entry.created_at:
        return NONE
    when, short = (
        datetime.fromtimestamp(entry.created_at).astimezone(),
        QLocale.FormatType.ShortFormat,
    )
    if when.date() == datetime.now().astimezone().date():
        return QLocale().toString(QTime(when.hour, when.minute), short)
    return QLocale().toString(QDate(when.year, when.month, when.day), short)


def share_words(share: Share | None) -> str:
    """Return an accuracy; a dash for none."""
    return NONE if share is None else percent(share.value)


def share_with_interval(share: Share) -> str:
    """Return an accuracy with everything that belongs to it."""
    return _tr("{value} (95 % interval {low} to {high}, n = {count})").format(
        value=percent(share.value),
        low=percent(share.low),
        high=percent(share.high),
        count=share.count,
    )


def short_share(share: Share | None) -> str:
    """Return the same where there is little room; a dash for none."""
    if share is None:
        return NONE
    return _tr("{value} ({low} – {high}, n = {count})").format(
        value=percent(share.value),
        low=percent(share.low),
        high=percent(share.high),
        count=share.count,
    )


def p_words(p: float) -> str:
    """Return a p-value without more digits than it deserves."""
    return f"p < {decimal(LEAST_P)}" if p < LEAST_P else f"p = {decimal(p, '.2g')}"


def epochs_words(entry: RunEntry) -> str:
    """Return how far a run has come."""
    return f"{entry.epochs}/{entry.planned}" if entry.planned else NONE


def facts_of(entry: RunEntry, title: str) -> list[tuple[str, str]]:
    """Return what is known of one run, as names and values."""
    begun = _tr("pretrained") if entry.pretrained else _tr("random weights")
    return [
        (_tr("Network"), f"{title}, {begun}"),
        (_tr("Strategy"), choice_label(entry.strategy) or NONE),
        (_tr("Augmentation"), choice_label(entry.augmentation) or NONE),
        (_tr("State"), f"{state_word(entry.state)}, {epochs_words(entry)}"),
        (_tr("Best validation"), short_share(entry.best)),
        (_tr("Measured"), short_share(entry.measured)),
        (_tr("Time of the epochs"), duration(entry.seconds)),
        (_tr("Seed"), str(entry.seed)),
    ]


def verdict_words(run: Compared) -> str:
    """Return what the paired test says of a run."""
    if run.verdict == "best":
        return _tr("The best")
    if run.p_adjusted is None:
        return engine_words(run.reason)
    words = {
        "worse": _tr("Worse than the best"),
        "better": _tr("Recognises more images than the best"),
    }
    head = words.get(run.verdict, _tr("Indistinguishable from the best"))
    tail = _tr("alone right on {this}, the best on {best}, of {count} images; {p}").format(
        this=run.only_this, best=run.only_best, count=run.count, p=p_words(run.p_adjusted)
    )
    return named(head, tail)


def _tr(text: str) -> str:
    return QCoreApplication.translate("library", text)
