"""What a probe did, in words. Plain text, no widget."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.widgets.phrases import count


def kinds() -> list[tuple[str, str]]:
    """Return the classifiers: the engine's name of each, and what it is called in the window."""
    return [
        ("logistic", _tr("Logistic regression")),
        ("svm-linear", _tr("Linear SVM")),
        ("svm-rbf", _tr("RBF SVM")),
        ("knn", _tr("Nearest neighbours")),
    ]


def layer_name(layer: str) -> str:
    """Return what a probed layer is called; an empty name is what enters the head."""
    return layer or _tr("input of the head")


def probe_facts(report: Mapping[str, Any]) -> str:
    """Return what was fitted, what was asked about, and how features were pooled."""
    first: Mapping[str, Any] = next(iter(report["scores"]), {})
    text = _tr(
        "{kind} on {train} training images, asked about {n} validation images. Pooled: "
        "{pooling}. The best of several looks better than it is; compare the intervals."
    )
    if first.get("folds"):
        text = _tr(
            "{kind} on {train} training images in {folds} parts, each asked of a classifier fitted "
            "on the others. Pooled: {pooling}. The best of several looks better than it is; "
            "compare the intervals."
        )
    kind = str(report["classifier"])
    return text.format(
        kind=dict(kinds()).get(kind, kind), train=count(int(report["train_count"])),
        n=count(int(first.get("count", 0))), folds=first.get("folds", 0),
        pooling=report["pooling"],
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("probe", text)
