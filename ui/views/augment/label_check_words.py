"""What is said about the label check's findings; the dictionaries are the engine's answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.binding import translated
from ui.views.augment.operation_row import QUALITY, number_text, range_text
from ui.widgets.phrases import bare_percent, count, duration, percent

CHANGES, UNFAMILIAR, SAFE, UNMEASURED = "label-changes", "unfamiliar", "safe", "not-measured"
ORDER = (CHANGES, UNFAMILIAR, SAFE, UNMEASURED)
"""Most serious first."""

# An icon of its own shape beside a word, so that no colour is needed to tell them apart.
LOOKS = {
    CHANGES: ("circle-x", "danger"),
    UNFAMILIAR: ("triangle-alert", "warning"),
    SAFE: ("circle-check", "success"),
    UNMEASURED: ("minus", "muted"),
}
_MOST_PAIRS = 3


def verdict_word(verdict: str) -> str:
    """Return the verdict in two or three words."""
    return {
        CHANGES: _tr("Label changes"),
        UNFAMILIAR: _tr("Unfamiliar"),
        SAFE: _tr("No change seen"),
        UNMEASURED: _tr("Not measured"),
    }[verdict]


def operation_range(operation: dict[str, Any]) -> str:
    """Return what was asked about: "± 15°", "switched off in training"; empty for a plain flip."""
    if not operation["on"]:
        return _tr("off in training")
    if operation["low"] is None:
        return ""
    sign = operation["unit"]
    return range_text(operation["low"], operation["high"], sign, 1.0 if sign == "×" else 0.0)


def finding_words(operation: dict[str, Any]) -> str:
    """Return what was found about an operation, as a sentence."""
    verdict = operation["verdict"]
    if verdict == UNMEASURED:
        return _tr("Nothing can be said.")
    finding = operation["findings"][0]
    place = _place(operation, finding)
    if verdict == CHANGES:
        pairs = [
            _tr("{source} → {target}: {share}").format(
                source=move["source"], target=move["target"], share=percent(move["share"], 0)
            )
            for move in finding["moves"]
            if move["changes"]
        ]
        text = ", ".join(pairs[:_MOST_PAIRS]) + (", …" if len(pairs) > _MOST_PAIRS else "")
        return f"{text}, {place}" if place else text
    rise = _rise(finding)
    if verdict == UNFAMILIAR:
        text = _tr("More errors ({rise}), but no class becomes another")
    elif not any(one["changed"] for one in operation["findings"]):
        return _tr("It changes none of these images")
    elif finding["rise_interval"][0] > 0:
        text = _tr("Perhaps more errors ({rise}), too few to be sure among so many questions")
    else:
        text = _tr("No more errors than chance allows ({rise})")
    return text.format(rise=f"{place}, {rise}" if place else rise)


def verdict_on_all(report: dict[str, Any]) -> tuple[str, str]:
    """Return the kind of notice that a report deserves, and what it says."""
    changing = [one for one in report["operations"] if one["verdict"] == CHANGES]
    names = ", ".join(translated(one["title"]) for one in changing if one["on"])
    idle = ", ".join(translated(one["title"]) for one in changing if not one["on"])
    if names:
        kind, text = "danger", _tr("These operations turn one class into another: {names}.")
    elif report["obstacle"]:
        kind, text = "warning", ""
    elif idle:
        kind = "info"
        text = _tr("Nothing that is on turns one class into another; leave this off: {idle}.")
    else:
        kind, text = "success", _tr("No operation was found to turn one class into another.")
    said = (text.format(names=names, idle=idle), remarks(report))
    return kind, " ".join(part for part in said if part)


def summary(report: dict[str, Any]) -> str:
    """Return how much was looked at, what it took, and how well the classes are told apart."""
    text = _tr(
        "{images} training images of {classes} classes, {versions} versions each, in {time}. As "
        "they are, {error} of them are taken for another class (95 % interval {low} – {high})."
    )
    low, high = report["interval"]
    return text.format(
        images=count(report["images"]),
        classes=count(len(report["classes"])),
        versions=count(report["versions"]),
        time=duration(report["seconds"]),
        error=percent(report["error"], 0),
        low=bare_percent(low, 0),
        high=percent(high, 0),
    )


def remarks(report: dict[str, Any]) -> str:
    """Return why something, or everything, was not looked at; empty where nothing was left out."""
    said = []
    if report["obstacle"] == "few-images":
        said.append(
            _tr("Nothing was measured: fewer than two classes have enough training images (8).")
        )
    elif report["obstacle"] == "blind":
        said.append(
            _tr(
                "Nothing was measured: these features do not tell the classes apart, so that a "
                "change of label would not be seen."
            )
        )
    if report["left_out"]:
        names = ", ".join(report["left_out"][:8]) + (", …" if len(report["left_out"]) > 8 else "")
        said.append(_tr("Fewer than 8 training images: {names}.").format(names=names))
    if report["skipped"]:
        text = _tr("{n} more classes were not looked at, to bound the time.")
        said.append(text.format(n=count(report["skipped"])))
    return " ".join(said)


def method_words() -> str:
    """Return how a verdict comes about."""
    return _tr(
        "EfficientNet-Lite0’s ImageNet features; logistic regression fitted on four fifths of the "
        "images is asked about the last fifth and its versions: at each end of the range and once "
        "within it. “More errors” is McNemar’s exact test with Holm’s correction over everything "
        "asked, 5 %. “Label changes” asks besides that more images of a class arrive in one other "
        "than stay (exact sign test, 1 %): called so with at least 60 %, as like its images as "
        "they are to each other, and not all the same, as images are that have lost their "
        "content. MixUp and CutMix blend labels with the images and are not asked about."
    )


def _rise(finding: dict[str, Any]) -> str:
    low, high = (_points(value) for value in finding["rise_interval"])
    # no line may end between a figure and its sign
    one = abs(round(100 * finding["rise"])) == 1
    text = (
        _tr("{rise} point, 95\u00a0% interval {low} to {high}")
        if one
        else _tr("{rise} points, 95\u00a0% interval {low} to {high}")
    )
    return text.format(rise=_points(finding["rise"]), low=low, high=high)


def _points(share: float) -> str:
    points = round(100 * share)
    return f"+{points}" if points > 0 else f"−{-points}" if points < 0 else "0"


def _place(operation: dict[str, Any], finding: dict[str, Any]) -> str:
    """Return at which part of the range it was found: "at 180°"; empty where there is no range."""
    part = finding["part"]
    if part == "inside":
        return _tr("within the range")
    if part == "on" or operation["low"] is None:
        return ""
    sign = "" if operation["unit"] == QUALITY else operation["unit"]
    gap = "" if sign == "°" else " "
    end = f"{number_text(operation[part])}{gap}{sign}".rstrip()
    return _tr("at {end}").format(end=end)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LabelCheck", text)
