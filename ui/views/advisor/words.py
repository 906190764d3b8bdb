"""What the advisor found, in words. Plain text, no widget."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.views.advisor.chart import share_text
from ui.views.transfer.estimate_words import seconds_text, size_text, spread_text
from ui.views.transfer.transfer_words import strategy_name
from ui.widgets.phrases import bare_percent, count, percent


def headline(advice: Mapping[str, Any], titles: Mapping[str, str], network: str) -> str:
    """Return the recommendation: the strategy, the network, and where its cut is."""
    name, cut = strategy_name(str(advice["recommendation"])), advice.get("cut")
    title = titles.get(network, network)
    if cut:
        return _tr("{strategy} · {network}, from {layer} on").format(
            strategy=name, network=title, layer=cut
        )
    return _tr("{strategy} · {network}").format(strategy=name, network=title)


def sureness(advice: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """Return how sure the place on the chart is, and what it was measured with."""
    low, high = advice["similarity_interval"]
    size, network = advice["size"], str(advice["measured_with"])
    return _tr(
        "Similarity {value} (95 % interval {low} – {high}), measured with {network}; {n} training "
        "images, {smallest} in the smallest class."
    ).format(
        value=share_text(advice["similarity"]), low=share_text(low), high=share_text(high),
        network=titles.get(network, network), n=count(size["images"]),
        smallest=count(size["smallest_class"]),
    )  # fmt: skip


def accuracy_words(candidate: Mapping[str, Any]) -> str:
    """Return an expected accuracy with its interval: "94.1 % (90.2 – 96.5)".

    Of what was not measured the range that other sets suggest, or a dash.
    """
    accuracy, interval = candidate.get("accuracy"), candidate.get("interval")
    low, high = (bare_percent(end) for end in interval or (0.0, 0.0))
    if accuracy is None:
        return _tr("perhaps {low} – {high} %").format(low=low, high=high) if interval else "–"
    if not interval:
        return percent(accuracy)
    return _tr("{accuracy} ({low} – {high})").format(accuracy=percent(accuracy), low=low, high=high)


def basis_words(candidate: Mapping[str, Any]) -> str:
    """Return where an expected accuracy comes from."""
    if candidate.get("accuracy") is None:
        return _tr("other sets’ gains") if candidate.get("interval") else _tr("not measured")
    words = {
        "probe": _tr("k-fold probe"),
        "training": _tr("short training"),
        "rule": _tr("rule of thumb"),
    }
    return words.get(str(candidate.get("basis")), str(candidate.get("basis") or ""))


def seconds_words(candidate: Mapping[str, Any]) -> str:
    """Return the time of an epoch with its spread; a dash if it was not measured."""
    seconds = candidate.get("seconds")
    if seconds is None:
        return "–"
    spread = spread_text(seconds, candidate.get("seconds_spread"))
    time = seconds_text(seconds)
    return _tr("{time} ± {spread}").format(time=time, spread=spread) if spread else time


def memory_words(candidate: Mapping[str, Any]) -> str:
    """Return the memory of training; a dash if unknown."""
    size = candidate.get("memory_bytes")
    return size_text(size) if size else "–"


def _tr(text: str) -> str:
    return QCoreApplication.translate("advisor", text)
