"""What the figures of a calibration mean, in sentences."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.widgets.phrases import bare_percent, count, percent


def verdict_words(found: dict[str, Any]) -> str:
    """Say whether the confidence is to be believed, and whether a temperature helps."""
    before, after = found["before"], found["after"]
    sure, right = percent(before["confidence"]), percent(before["accuracy"])
    if before["error"] <= before["by_chance"]:
        text = _tr(
            "On average it is {sure} sure and {right} right. With {n} images, that far apart is "
            "what a perfectly calibrated network would show, too."
        )
    elif before["confidence"] > before["accuracy"]:
        text = _tr("It is too sure: on average {sure}, and right in {right} of the {n} images.")
    else:
        text = _tr(
            "It is less sure than it could be: on average {sure}, and right in {right} of the {n} "
            "images."
        )
    text = text.format(sure=sure, right=right, n=count(found["count"]))
    if found["gain_low"] > 0:
        more = _tr(
            "The temperature helps: on images that it was not fitted on, the calibration error is "
            "{error}."
        ).format(error=percent(after["error"]))
    elif found["gain_high"] < 0:
        more = _tr("A temperature would do harm here: leave it out.")
    else:
        more = _tr("Whether a temperature helps cannot be told from so few images.")
    return f"{text} {more}"


def promise_words(row: dict[str, Any]) -> str:
    """Say what a threshold costs, and what may be expected of it."""
    chosen, promised = row["chosen"], row["promised"]
    if chosen is None:
        return _tr("Not even the surest answers reach {wanted}.").format(
            wanted=percent(row["accuracy"], 0)
        )
    if chosen["below"] == 0:
        return _tr("{wanted} are reached without withholding anything.").format(
            wanted=percent(row["accuracy"], 0)
        )
    return _tr(
        "Unknown below {below} confidence: {share} of the images are answered. Of images that the "
        "threshold was not chosen on, {accuracy} of the answers are right (95 % interval {low} – "
        "{high}, n = {n})."
    ).format(
        below=percent(chosen["below"]), share=percent(chosen["share"]),
        accuracy=percent(promised["accuracy"]), low=bare_percent(promised["low"]),
        high=percent(promised["high"]), n=count(promised["count"]),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("calibration", text)
