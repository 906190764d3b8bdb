"""One thing delivered beside the ONNX file, and what was measured on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np

from workbench.data.decode import Pixels, decode
from workbench.errors import ExportError
from workbench.evaluation.intervals import wilson_interval
from workbench.export.contract import TOLERANCE
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import RunFolder, RunSpec, SplitRow

Kind = Literal["int8", "web", "program", "weights", "script", "card"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# Appended to the ONNX file's name without its suffix.
ENDINGS: dict[Kind, str] = {
    "int8": ".int8.onnx",
    "web": "-web",
    "program": ".pt2",
    "weights": ".safetensors",
    "script": "-predict.py",
    "card": "-card.md",
}


@dataclass(frozen=True)
class Compared:
    """A delivered model's answers for the validation files beside those of the ONNX file.

    Attributes
    ----------
    images : int
        Files that both were asked about.
    agreement : float
        Share of them with the same most probable class, 0..1.
    largest_difference : float
        Of any probability.
    accuracy, low, high : float
        Of the delivered model, with its 95 % interval.
    """

    images: int
    agreement: float
    largest_difference: float
    accuracy: float
    low: float
    high: float

    def require(self, what: str, path: Path) -> None:
        """Refuse a model that does not give the ONNX file's answers.

        Raises
        ------
        ExportError
        """
        if self.agreement == 1.0 and self.largest_difference <= TOLERANCE:
            return
        raise ExportError(
            f"{what} does not answer as the ONNX file does: {self.agreement:.2%} of "
            f"{self.images} predicted classes agree and a probability is off by "
            f"{self.largest_difference:.2e} (limit {TOLERANCE:.0e})",
            where=path,
            hint="It was not kept. Please report this with the versions in log.txt.",
        )


@dataclass(frozen=True)
class Piece:
    """What was delivered, or why it was not.

    Attributes
    ----------
    kind : str
    path : str
        Of the file or folder.
    size_bytes : int
        Of all of its files.
    compared : Compared or None
        None for what gives no answers.
    facts : dict
        Further figures by name.
    note : str
        What to know about it, as sentences.
    error : dict
        `WorkbenchError.to_dict` of what was refused; nothing lies at `path` then.
    """

    kind: Kind
    path: str
    size_bytes: int = 0
    compared: Compared | None = None
    facts: dict[str, float] = field(default_factory=dict)
    note: str = ""
    error: dict[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Source:
    """A verified ONNX file, where it comes from, and what it answers.

    Attributes
    ----------
    onnx : Path
    run : RunFolder
    spec : RunSpec
    plan : Plan
    weights : str
        "best" or "last".
    certificate : dict
        `Certificate.to_dict` of the ONNX file.
    answers : ndarray float32 (files, classes)
        Its probabilities for the validation files; empty where nobody compares.
    """

    onnx: Path
    run: RunFolder
    spec: RunSpec
    plan: Plan
    weights: str
    certificate: dict[str, Any]
    answers: np.ndarray

    def place(self, kind: Kind) -> Path:
        """Return where a piece of this kind goes."""
        return self.onnx.with_name(self.onnx.stem + ENDINGS[kind])

    def files(self) -> list[Path]:
        """Return the validation files."""
        return [self.plan.folder / row.file for row in self.plan.validation]

    @property
    def truth(self) -> np.ndarray:
        return np.array([row.label for row in self.plan.validation])

    def ask(self, answer: Callable[[Pixels], np.ndarray], job: Job) -> np.ndarray:
        """Return `ask` of the validation files."""
        return ask(self.plan, self.plan.validation, answer, job)

    def compare(self, answers: np.ndarray) -> Compared:
        """Return how `answers` (files, classes), of the first files or all, compare."""
        count = len(answers)
        expected, truth = self.answers[:count], self.truth[:count]
        right = int((answers.argmax(1) == truth).sum())
        return Compared(
            images=count,
            agreement=float((answers.argmax(1) == expected.argmax(1)).mean()),
            largest_difference=float(np.abs(answers - expected).max()),
            accuracy=right / count,
            low=wilson_interval(right, count)[0],
            high=wilson_interval(right, count)[1],
        )


def ask(
    plan: Plan, rows: Sequence[SplitRow], answer: Callable[[Pixels], np.ndarray], job: Job
) -> np.ndarray:
    """Return `answer`, float32 (classes,), of each file's pixels, one by one: (rows, classes)."""
    tracked = job.track(rows, "Asking about the original files")
    return np.stack(
        [answer(decode(plan.folder / row.file, background=plan.background)) for row in tracked]
    )
