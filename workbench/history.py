"""What a network said and was at the end of each epoch, kept small. No torch here.

`history/` in a run folder holds `about.json` and one `epoch-00007.npz` for each epoch kept. A
record is written whole or not at all, but not forced to the disk: a power cut may cost the last
ones, and a run that is resumed writes again the epochs that it trains again, with the same content.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from workbench.errors import RunError
from workbench.files import storage_errors, write_atomic

HISTORY_VERSION = 1
_NAME = "epoch-{epoch:05d}.npz"
_PATTERN = re.compile(r"epoch-(\d{5,})\.npz")
# Epochs that a common projection is fitted on, evenly spaced: more cost time and change nothing.
_FITTED = 16


@dataclass(frozen=True)
class About:
    """What all records of a run share.

    Attributes
    ----------
    classes : int
    files : tuple of str
        The images that answers are kept of, in the order of the records.
    labels : tuple of int
        Their classes.
    watched : tuple of int
        Which of `files` features are kept of.
    filters_of, features_of : str
        The convolution whose kernels are kept, and the layer whose input is; empty if the network
        has none.
    """

    classes: int
    files: tuple[str, ...]
    labels: tuple[int, ...]
    watched: tuple[int, ...]
    filters_of: str = ""
    features_of: str = ""


@dataclass(frozen=True)
class Record:
    """One epoch.

    Attributes
    ----------
    epoch : int
        0-based.
    confusion : int64 array (classes, classes)
        Of all validation images; rows are true classes.
    probabilities : float16 array (files, classes)
    features : float16 array (watched, width)
        What the last layer is given; width 0 if that was not kept.
    filters : float16 array (out, in, height, width)
        The first kernels; no element if there are none.
    """

    epoch: int
    confusion: np.ndarray
    probabilities: np.ndarray
    features: np.ndarray
    filters: np.ndarray


class History:
    """Reads and writes the history in a run's `history` folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)

    def about(self) -> About | None:
        """Return what the records share; None for a run that keeps none.

        Raises
        ------
        RunError
            It is damaged, or of a newer version of the program.
        """
        path = self.folder / "about.json"
        if not path.is_file():
            return None
        try:
            values = json.loads(path.read_text("utf-8"))
            version = values.pop("version")
            if version > HISTORY_VERSION:
                raise RunError(
                    "The history of this run was written by a newer CNN Workbench",
                    where=path,
                    hint="Update the program.",
                )
            return About(
                int(values["classes"]),
                tuple(values["files"]),
                tuple(values["labels"]),
                tuple(values["watched"]),
                str(values["filters_of"]),
                str(values["features_of"]),
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise RunError(
                f"The history of this run cannot be read ({error})",
                where=path,
                hint="Delete the folder history; the run itself does not need it.",
            ) from error

    def epochs(self) -> list[int]:
        """Return the epochs that are kept, 0-based, in order."""
        if not self.folder.is_dir():
            return []
        found = (_PATTERN.fullmatch(path.name) for path in self.folder.iterdir())
        return sorted(int(match[1]) for match in found if match)

    def read(self, epoch: int) -> Record | None:
        """Return an epoch's record; None if it is not there or was cut off by a power cut."""
        try:
            # opened here: numpy leaves a file that it cannot read open
            path = self.folder / _NAME.format(epoch=epoch)
            with open(path, "rb") as stream, np.load(stream) as values:
                return Record(
                    epoch,
                    values["confusion"],
                    values["probabilities"],
                    values["features"],
                    values["filters"],
                )
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None

    def begin(self, about: About) -> None:
        """Write what the records share, unless it is there already."""
        if self.about() != about:
            values = {"version": HISTORY_VERSION, **asdict(about)}
            write_atomic(self.folder / "about.json", json.dumps(values))

    def write(self, record: Record) -> None:
        """Write a record, in place of an older one of its epoch.

        Raises
        ------
        StorageError
            The disk is full or not writable.
        """
        path = self.folder / _NAME.format(epoch=record.epoch)
        with storage_errors(path):
            self.folder.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".", suffix=".part")
            try:
                with os.fdopen(handle, "wb") as stream:
                    np.savez(
                        stream,
                        confusion=record.confusion,
                        probabilities=record.probabilities,
                        features=record.features,
                        filters=record.filters,
                    )
                os.replace(name, path)
            except BaseException:
                with suppress(OSError):
                    os.unlink(name)
                raise


def project(records: Iterable[np.ndarray]) -> list[np.ndarray]:
    """Project the features of all epochs onto one plane, so that points move and axes do not.

    The plane is that of the two first principal components of the features of up to 16 epochs
    together, centred on their mean (Jolliffe 2002, section 2.1).

    Parameters
    ----------
    records : iterable of float arrays (watched, width)
        All of one shape, with two rows and columns or more.

    Returns
    -------
    list of float32 array (watched, 2)
        The sign of an axis is that which makes its largest loading positive.
    """
    features = [np.asarray(one, np.float32) for one in records]
    chosen = np.unique(np.linspace(0, len(features) - 1, _FITTED).round().astype(int))
    together = np.concatenate([features[index] for index in chosen])
    centre = together.mean(0)
    centred = together - centre
    if centred.shape[0] < centred.shape[1]:
        _, _, rows = np.linalg.svd(centred, full_matrices=False)
        axes = rows[:2].T
    else:
        _, vectors = np.linalg.eigh(centred.T @ centred)
        axes = vectors[:, ::-1][:, :2]
    largest = np.abs(axes).argmax(0)
    axes = axes * np.sign(axes[largest, np.arange(axes.shape[1])])
    return [((one - centre) @ axes).astype(np.float32) for one in features]
