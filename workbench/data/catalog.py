"""What a folder of images holds, as plain values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

SplitName = Literal["train", "validation", "test"]
SPLITS: tuple[SplitName, ...] = ("train", "validation", "test")


@dataclass(frozen=True, slots=True)
class ImageEntry:
    """One image file.

    Attributes
    ----------
    file : str
        Path relative to the catalog's folder, with forward slashes.
    label : int
        Index into the catalog's classes.
    split : str
        "train", "validation" or "test"; empty until split, or where the folder gives none.
    bytes : int
        Size of the file.
    digest : str
        BLAKE2b of the content where another file has the same size; empty otherwise.
    grey : bool
        Whether the decoded image has equal channels everywhere.
    group : str
        What nearly the same pictures share: the first file of them. Empty without any, or until
        pictures were compared.
    """

    file: str
    label: int
    split: str = ""
    bytes: int = 0
    digest: str = ""
    grey: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class NearCopy:
    """Two files that show nearly the same picture; `likeness` is at most 1."""

    file: str
    other: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the user should know about the set.

    Attributes
    ----------
    kind : str
        Machine-readable: "unreadable", "empty_file", "too_small", "duplicate", "conflicting_label",
        "duplicate_across_splits", "one_class", "few_images", "imbalance", "no_permission",
        "bad_name", "link_loop", "animated", ...
    file : str
        The file or class concerned, relative to the folder.
    message : str
        What is wrong.
    action : str
        What will be done about it ("Left out.", "Kept on one side of the split.").
    severe : bool
        Whether training cannot start because of it.
    """

    kind: str
    file: str
    message: str
    action: str
    severe: bool = False


@dataclass(frozen=True)
class Catalog:
    """A scanned folder.

    `checked` tells whether every file has been opened, not just listed; `compared` whether nearly
    the same pictures were looked for, and `near` are those that were found.
    """

    folder: Path
    classes: tuple[str, ...] = ()
    entries: tuple[ImageEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    checked: bool = False
    fingerprint: str = field(default="")
    near: tuple[NearCopy, ...] = ()
    compared: bool = False

    def counts(self, split: str | None = None) -> dict[str, int]:
        """Return the number of images of each class, of one split or of all."""
        found = Counter(e.label for e in self.entries if split is None or e.split == split)
        return {name: found[label] for label, name in enumerate(self.classes)}

    def of_split(self, split: str) -> tuple[ImageEntry, ...]:
        return tuple(entry for entry in self.entries if entry.split == split)

    @property
    def all_grey(self) -> bool:
        """Whether every image is grey; False until checked."""
        return self.checked and bool(self.entries) and all(entry.grey for entry in self.entries)

    def with_entries(self, entries: tuple[ImageEntry, ...]) -> Catalog:
        return replace(self, entries=entries)
