"""Pretrained weights in words: their state, their name, their preprocessing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.widgets.phrases import decimal, file_size, listed, percent
from workbench.jobs import Progress
from workbench.weights.ledger import NetworkUse
from workbench.weights.record import Weights

State = Literal["here", "fetch", "install", "missing", "fetching", "waiting"]


def state_of(record: Weights, progress: Progress | None = None) -> State:
    """Return where weights are, and how more of them come here."""
    if progress is not None:
        return "fetching" if progress.text else "waiting"
    if record.available:
        return "here"
    if record.package:
        return "install"
    return "fetch" if record.url else "missing"


def progress_share(progress: Progress) -> float | None:
    """Return the share that has come; None while it is unknown."""
    return progress.done / progress.total if progress.total else None


def key_words(record: Weights) -> str:
    """Return what a set of weights is called among those of its network."""
    if record.place == "own":
        return _tr("own file {digest}").format(digest=record.key[:7])
    if record.package:
        return _tr("ImageNet (pip)")
    return record.key.replace("IMAGENET1K_", "ImageNet ").replace("_", " ")


def measured_words(record: Weights) -> str:
    """Return how images were fed when the stated accuracy was measured."""
    ways = {"bilinear": _tr("bilinear"), "bicubic": _tr("bicubic")}
    way = ways.get(record.interpolation, record.interpolation)
    text = _tr("{size} px, {interpolation}").format(size=record.image_size, interpolation=way)
    if record.crop >= 1:
        return text
    share = percent(record.crop).replace(".0", "")
    return f"{text}, {_tr('middle {share} of the side').format(share=share)}"


def network_words(use: NetworkUse) -> str:
    """Return one use of the network."""
    words = {
        "fetched": _tr("fetched {what} ({size}) from {host}"),
        "cancelled": _tr("fetching {what} from {host} was stopped after {size}"),
        "failed": _tr("fetching {what} from {host} broke off after {size}"),
    }
    return words.get(use.outcome, words["failed"]).format(
        what=use.what, size=file_size(use.received), host=use.host
    )


def numbers(values: tuple[float, ...]) -> str:
    """Return a number for each channel, or one where all are alike."""
    kept = values[:1] if len(set(values)) == 1 else values
    return listed(decimal(value) for value in kept)


def _tr(text: str) -> str:
    return QCoreApplication.translate("weights", text)
