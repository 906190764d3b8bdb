"""Answers for many files as CSV: a row for each file, a column for each class. No torch here."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.data.walk import walk
from workbench.errors import DataError
from workbench.export.predictor import Answer, Predictor
from workbench.files import atomic_writer
from workbench.jobs import Job

COLUMNS = ("file", "label", "probability", "unknown", "error")
PREFIX = "p: "  # of the columns of classes, so that none is called "file"


@dataclass(frozen=True)
class Written:
    """How many files a table tells of: all, those unknown to the model, and the unreadable."""

    files: int
    unknown: int
    unreadable: int


def image_files(folder: Path, job: Job) -> list[Path]:
    """Return the images in a folder and those below it, in the order of their names.

    Raises
    ------
    DataError
        There are none.
    """
    found = walk(folder, job=job).folders
    files = [
        folder.joinpath(*parts) / name
        for parts, images in sorted(found.items())
        for name, _ in sorted(images)
    ]
    if not files:
        raise DataError(
            "There are no images in this folder", where=folder, hint="Choose another folder."
        )
    return files


def predicted(predictor: Predictor, files: Sequence[Path], job: Job) -> Iterator[Answer]:
    """Yield the answer for each file; one that cannot be read gives its error."""
    for file in job.track(files, "Classifying the images"):
        yield predictor.predict_file(file)


def write_table(
    answers: Iterable[Answer], labels: Sequence[str], path: Path, folder: Path | None = None
) -> Written:
    """Write `answers` to the CSV file `path`, which takes its name only when it is complete.

    Parameters
    ----------
    labels : sequence of str
        Of the model; their columns hold probabilities, 0..1.
    folder : Path, optional
        Files below it are written relative to it.

    Raises
    ------
    StorageError
    """
    files = unknown = unreadable = 0
    with atomic_writer(path) as stream:
        text = io.TextIOWrapper(stream, "utf-8-sig", newline="")  # spreadsheets look for the mark
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([*COLUMNS, *(PREFIX + label for label in labels)])
        for answer in answers:
            writer.writerow(_row(answer, labels, folder))
            files += 1
            unknown += answer.unknown
            unreadable += bool(answer.error)
        text.flush()
        text.detach()
    return Written(files, unknown, unreadable)


def _row(answer: Answer, labels: Sequence[str], folder: Path | None) -> list[str]:
    file = Path(answer.file)
    if folder is not None and file.is_relative_to(folder):
        file = file.relative_to(folder)
    if answer.error:
        return [file.as_posix(), "", "", "", answer.error, *("" for _ in labels)]
    scores = dict(answer.scores)
    best, probability = answer.scores[0]
    unknown = "yes" if answer.unknown else "no"
    shares = (f"{scores[label]:.6g}" for label in labels)
    return [file.as_posix(), best, f"{probability:.6g}", unknown, "", *shares]
