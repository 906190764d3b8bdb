"""One run as the library lists it: plain values, comparable and quick to make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.runs import RunFolder


@dataclass(frozen=True, slots=True)
class Share:
    """An accuracy or the like: a share of `count` images with its 95 % interval, 0..1."""

    value: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class RunEntry:
    """What the list says of a run.

    Attributes
    ----------
    path : Path
        The run folder, absolute.
    created : str
        ISO 8601; empty if the spec cannot be read.
    created_at : float
        The same as Unix time in seconds; 0 if unknown.
    augmentation : str
        In words: "none", the name of a preset, or the operations.
    state : str
        As in `RunFolder.state`; "damaged" if the spec cannot be read.
    trouble : str
        Why it is damaged or has failed; else empty.
    epochs, planned : int
        Epochs that count, and those that the settings ask for.
    best : Share or None
        Best accuracy on the validation images while training.
    measured : Share or None
        Accuracy of the deployed graph on the original files, by the last evaluation.
    seconds : float
        Of the epochs that count, validation included.
    fingerprint : str
        Of the images.
    curve : tuple of float
        Validation accuracy by epoch, at most 64 points, evenly chosen.
    """

    path: Path
    project: str = ""
    created: str = ""
    created_at: float = 0.0
    architecture: str = ""
    pretrained: bool = False
    strategy: str = ""
    augmentation: str = ""
    state: str = "new"
    trouble: str = ""
    epochs: int = 0
    planned: int = 0
    best: Share | None = None
    measured: Share | None = None
    seconds: float = 0.0
    seed: int = 0
    fingerprint: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    curve: tuple[float, ...] = ()

    @property
    def run(self) -> RunFolder:
        return RunFolder(self.path)

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def curve_epochs(self) -> tuple[int, ...]:
        """The epochs of the curve's points, from 1."""
        return tuple(index + 1 for index in chosen(self.epochs, len(self.curve)))

    def to_dict(self) -> dict[str, Any]:
        """Return the entry for JSON."""
        return {
            "run": str(self.path),
            "name": self.name,
            "project": self.project,
            "created": self.created,
            "architecture": self.architecture,
            "pretrained": self.pretrained,
            "strategy": self.strategy,
            "augmentation": self.augmentation,
            "state": self.state,
            "trouble": self.trouble,
            "epochs": self.epochs,
            "planned_epochs": self.planned,
            "best_validation": share_to_dict(self.best),
            "measured": share_to_dict(self.measured),
            "seconds": self.seconds,
            "seed": self.seed,
            "fingerprint": self.fingerprint,
            "tags": list(self.tags),
            "notes": self.notes,
            "curve": list(self.curve),
        }


def chosen(count: int, points: int) -> tuple[int, ...]:
    """Return which of `count` values make a curve of `points`, evenly; first and last included."""
    if points >= count or points < 2:
        return tuple(range(min(count, points)))
    step = (count - 1) / (points - 1)
    return tuple(round(index * step) for index in range(points))


def share_to_dict(share: Share | None) -> dict[str, Any] | None:
    """Return a share for JSON; None for none."""
    if share is None:
        return None
    interval = [share.low, share.high]
    return {"accuracy": share.value, "interval": interval, "count": share.count}


def text_of(entry: RunEntry) -> str:
    """Return everything that a search looks at, folded; of the path what tells runs apart."""
    parts = (
        *entry.path.parts[-3:], entry.project, entry.created, entry.architecture, entry.strategy,
        entry.augmentation, entry.state, entry.trouble, entry.notes, *entry.tags,
        "pretrained" if entry.pretrained else "", f"seed={entry.seed}", entry.fingerprint,
    )  # fmt: skip
    return "\n".join(parts).casefold()


def matches(entry: RunEntry, search: str) -> bool:
    """Return whether every word of `search` is found somewhere in the entry."""
    words = search.casefold().split()
    if not words:
        return True
    text = text_of(entry)
    return all(word in text for word in words)
