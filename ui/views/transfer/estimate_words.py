"""An estimate of time and memory in words: short for a card, whole for a sentence."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from ui.widgets.phrases import count, duration, locale, percent, short_count


def seconds_text(seconds: float) -> str:
    """Return a time as exact as a measurement of it: "0.04 s", "1.8 s", "12 s", "3 min 5 s"."""
    if seconds >= 60:
        return duration(seconds)
    return _tr("{n} s").format(n=locale().toString(float(seconds), "f", _digits(seconds)))


def spread_text(seconds: float, spread: float | None) -> str:
    """Return half the width of a time's interval, in seconds; empty where it is not to be seen."""
    digits = _digits(seconds)
    if seconds >= 60 or not spread or spread < 0.5 * 10**-digits:
        return ""
    return locale().toString(float(spread), "f", digits)


def size_text(size: float) -> str:
    """Return a size in bytes as exact as it is known: "41 MB", "1.2 GB"."""
    power = max(0, int(math.log10(max(size, 1)) // 3))
    digits = 1 if power and size / 1000**power < 10 else 0
    return locale().formattedDataSize(int(size), digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def short(parameters: int, estimate: Mapping[str, Any] | None, *, waiting: bool) -> str:
    """Return "3.4 M learn · 1.8 s / epoch · 1.2 GB"."""
    parts = [_tr("{n} learn").format(n=short_count(parameters))]
    if estimate is None:
        parts += [_tr("measuring…")] if waiting else []
        return " · ".join(parts)
    if estimate.get("seconds") is not None:
        parts.append(_tr("{time} / epoch").format(time=seconds_text(estimate["seconds"])))
    if estimate.get("memory_bytes"):
        parts.append(size_text(estimate["memory_bytes"]))
    return " · ".join(parts)


def whole(parameters: int, estimate: Mapping[str, Any] | None) -> str:
    """Return the same in sentences, with the spread."""
    text = _tr("{n} parameters learn.").format(n=count(parameters))
    if estimate is None:
        return text
    return f"{text} {time_words(estimate)} {memory_words(estimate)}".strip()


def time_words(estimate: Mapping[str, Any]) -> str:
    """Return "About 1.8 s an epoch (± 0.3)."; empty if it was not measured."""
    seconds = estimate.get("seconds")
    if seconds is None:
        return ""
    spread = spread_text(seconds, estimate.get("seconds_spread"))
    if not spread:
        return _tr("About {time} an epoch.").format(time=seconds_text(seconds))
    return _tr("About {time} an epoch (± {spread}).").format(
        time=seconds_text(seconds), spread=spread
    )


def run_words(estimate: Mapping[str, Any]) -> str:
    """Return "20 epochs take about 36 s."; empty if it was not measured."""
    seconds, epochs = estimate.get("seconds_run"), estimate.get("epochs")
    if seconds is None or not epochs:
        return ""
    return _tr("{n} epochs: about {time}.").format(n=count(epochs), time=seconds_text(seconds))


def memory_words(estimate: Mapping[str, Any]) -> str:
    """Return "About 1.2 GB of memory."; empty if unknown."""
    size = estimate.get("memory_bytes")
    return _tr("About {size} of memory.").format(size=size_text(size)) if size else ""


def comparison_words(said: float, was: float) -> str:
    """Return what the last estimate said against what the run then took."""
    error = was / said - 1 if said > 0 else 0.0
    sign = "+" if error >= 0 else "−"
    return _tr("Last run: said {said}, was {was} an epoch ({sign}{error}).").format(
        said=seconds_text(said), was=seconds_text(was), sign=sign, error=percent(abs(error), 0)
    )


def _digits(seconds: float) -> int:
    return 0 if seconds >= 10 else 1 if seconds >= 1 else 2


def _tr(text: str) -> str:
    return QCoreApplication.translate("estimate", text)
