"""How a run of a study ended: its last weights, asked about original files. No torch.

The curves cannot say this of the training images. While training, an augmented run sees changed
images, with dropout on and weights still moving; its training loss is of another, harder task. So
after the run both sides of the gap are measured alike: unchanged images, fixed weights.

The last weights, not the best: these are chosen by the validation images, which would flatter.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from workbench.errors import RunError
from workbench.files import write_atomic
from workbench.runs import RunFolder

FINAL_FILE = "final.json"
FINAL_VERSION = 1


@dataclass(frozen=True)
class Measured:
    """Answers on some images.

    Attributes
    ----------
    loss : float
        Mean cross-entropy, in nats, without label smoothing.
    right : str
        "1" for each image that was recognised and "0" for each that was not, in split.csv's order.
    of : int
        How many images the split has; more than were asked about if it was sampled.
    """

    loss: float
    right: str
    of: int

    @property
    def count(self) -> int:
        return len(self.right)

    @property
    def accuracy(self) -> float:
        """Share of images that were recognised, 0..1."""
        return self.right.count("1") / self.count


@dataclass(frozen=True)
class Final:
    """Of the validation images, and of the training images as they are on the disk, if wanted."""

    validation: Measured
    train: Measured | None = None

    @property
    def gap(self) -> float | None:
        """The generalisation gap: validation loss minus training loss, both on plain images."""
        return None if self.train is None else self.validation.loss - self.train.loss


def write_final(run: RunFolder, final: Final) -> None:
    """Keep `final` in the run folder: results/final.json."""
    values: dict[str, Any] = {"version": FINAL_VERSION, "weights": "last"}
    for name, measured in (("validation", final.validation), ("train", final.train)):
        if measured is not None:
            values[name] = {"loss": measured.loss, "right": measured.right, "of": measured.of}
    write_atomic(run.results / FINAL_FILE, json.dumps(values))


def read_final(run: RunFolder) -> Final | None:
    """Return what was kept; None if the run has not been measured.

    Raises
    ------
    RunError
        The file is damaged.
    """
    path = run.results / FINAL_FILE
    if not path.is_file():
        return None
    try:
        values = json.loads(path.read_text("utf-8"))
        train = _parse(values["train"]) if "train" in values else None
        return Final(_parse(values["validation"]), train)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RunError(
            f"The kept results cannot be read ({error})",
            where=path,
            hint="Delete this file and continue the study; it is measured again.",
        ) from error


def _parse(values: dict[str, Any]) -> Measured:
    right = str(values["right"])
    if not right or set(right) - {"0", "1"}:
        raise ValueError("there is no answer on any image")
    return Measured(float(values["loss"]), right, int(values["of"]))
