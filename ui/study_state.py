"""What the window knows of a study: plain values that control and views share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.studies.design import StudySpec
from workbench.studies.folder import StudyFolder
from workbench.studies.reading import CellReading, StudyReading
from workbench.studies.summary import Summary

State = Literal["", "making", "beginning", "training", "measuring", "waiting", "stopping"]


@dataclass(frozen=True)
class Listed:
    """A study of the project, as a list shows it."""

    study: StudyFolder
    spec: StudySpec


@dataclass(frozen=True)
class Seen:
    """A study as it stood when it was read last."""

    study: StudyFolder
    reading: StudyReading
    summary: Summary


@dataclass(frozen=True)
class StudyProgress:
    """How far the live study is.

    Attributes
    ----------
    cell : CellReading or None
        The run at work; None while the study is being made.
    number, runs : int
        Which run it is, counted from 1, and how many there are.
    epochs_done : float
        Of the run at work.
    stage : str
        What it does besides epochs; empty in them.
    share : float or None
        Of the whole study, 0..1.
    seconds_left : float or None
        Of the whole study.
    """

    cell: CellReading | None = None
    number: int = 0
    runs: int = 0
    epochs_done: float = 0.0
    epochs: int = 0
    stage: str = ""
    share: float | None = None
    seconds_left: float | None = None
