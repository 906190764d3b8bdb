"""What the lessons' views say of pages, parts and numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from ui.steps import step_titles
from ui.widgets.phrases import locale
from workbench.lessons.outcome import Judged
from workbench.lessons.statements import Value

# Of each kind of part: the values worth a column, and whether they are shares.
COLUMNS: dict[str, tuple[str, ...]] = {
    "networks": ("depth", "parameters", "macs"),
    "views": ("images", "seen", "changed", "distinct", "repeated"),
    "runs": ("training_accuracy", "validation_accuracy", "validation_loss",
             "trainable_parameters", "epoch_seconds"),
    "pixels": ("accuracy", "low", "high", "features"),
    "probes": ("accuracy", "low", "high", "features"),
    "advice": ("similarity", "quadrant", "strategy"),
    "maps": ("beaten", "likeness", "count"),
    "gans": ("kid_before", "kid_last", "diversity"),
}  # fmt: skip
_SHARES = frozenset({"changed", "distinct", "repeated", "training_accuracy", "validation_accuracy",
                     "best_accuracy", "gap", "accuracy", "low", "high", "beaten", "accepted",
                     "scrambled_accepted"})  # fmt: skip


def language() -> str:
    """Return the code of the window's language, as lessons have it."""
    return QLocale().name()[:2]


def page_title(page: str) -> str:
    """Return what a page that a step opens is called."""
    if page == "gan":
        return _tr("GAN studio")
    if page == "runs":
        return _tr("Library of runs")
    return next(step.title for step in step_titles() if step.key == page)


def column_title(key: str) -> str:
    """Return the heading of a value."""
    return {
        "depth": _tr("Layers deep"),
        "parameters": _tr("Parameters"),
        "macs": _tr("Multiply-adds"),
        "images": _tr("Images"),
        "seen": _tr("Pictures drawn"),
        "changed": _tr("Changed"),
        "distinct": _tr("Distinct"),
        "repeated": _tr("Drawn alike"),
        "training_accuracy": _tr("Training"),
        "validation_accuracy": _tr("Validation"),
        "validation_loss": _tr("Loss"),
        "trainable_parameters": _tr("Trained weights"),
        "epoch_seconds": _tr("s per epoch"),
        "accuracy": _tr("Accuracy"),
        "low": _tr("From"),
        "high": _tr("To (95 %)"),
        "features": _tr("Features"),
        "similarity": _tr("Similarity"),
        "quadrant": _tr("On the chart"),
        "strategy": _tr("Advice"),
        "beaten": _tr("Orders beaten"),
        "likeness": _tr("Likeness"),
        "count": _tr("Images"),
        "kid_before": _tr("KID before"),
        "kid_last": _tr("KID at last"),
        "diversity": _tr("Diversity"),
    }[key]


def figure(key: str, value: Value) -> str:
    """Return a measured value as it is read."""
    if isinstance(value, str):
        return _word(value)
    return share(value) if key in _SHARES else number(value)


def share(value: float) -> str:
    """Return a share in percent."""
    return _tr("{percent} %").format(percent=locale().toString(100 * value, "f", 1))


def number(value: float) -> str:
    """Return a number with four digits at most behind a small one's comma."""
    if float(value).is_integer():
        return locale().toString(round(value))
    digits = 3 if abs(value) < 10 else 1
    return locale().toString(value, "f", digits)


def comparison(judged: Judged) -> str:
    """Return a statement's two sides as they were measured, and the margin between them."""
    check, verdict = judged.check, judged.verdict
    keys = {name.rpartition(".")[2] for name in check.names()}
    said = share if keys <= _SHARES else number
    left, right = (_word(side) if isinstance(side, str) else said(side)
                   for side in (verdict.left, verdict.right))  # fmt: skip
    sign = {"<=": "≤", ">=": "≥", "!=": "≠"}.get(check.relation, check.relation)
    if check.times != 1 and isinstance(verdict.right, float | int):
        factor = locale().toString(check.times, "g", 4)
        right = f"{factor} × {said(verdict.right / check.times)}"
    if check.margin:
        apart = {">": "+", ">=": "+", "<": "−", "<=": "−"}.get(check.relation, "±")
        right = f"{right} {apart} {said(check.margin)}"
    return f"{left} {sign} {right}"


def minutes_words(minutes: float) -> str:
    """Return how long a lesson takes, to half a minute."""
    if minutes < 0.75:
        return _tr("under a minute")
    halves = round(2 * minutes)
    text = locale().toString(halves / 2, "f", halves % 2)
    return _tr("about {minutes} min").format(minutes=text)


def _word(value: str) -> str:
    return {
        "small-similar": _tr("small, similar"),
        "small-different": _tr("small, different"),
        "large-similar": _tr("large, similar"),
        "large-different": _tr("large, different"),
        "feature-extractor": _tr("feature extractor"),
        "fine-tune": _tr("fine-tune"),
        "fine-tune-freeze": _tr("fine-tune, early layers frozen"),
        "from-scratch": _tr("from scratch"),
        "small": _tr("small"),
        "large": _tr("large"),
    }.get(value, value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("lesson_words", text)
