"""Where nearly the same pictures of a set would leak, and what is done about it. Needs no numpy."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.data.catalog import SPLITS, Catalog, ImageEntry, NearCopy, Problem

_TWO_CLASSES, _TWO_SPLITS = "near_copy_two_classes", "near_copy_across_splits"
KINDS = (_TWO_SPLITS, _TWO_CLASSES)
"""Kinds of the problems that nearly the same pictures make."""


def leaks(catalog: Catalog) -> list[NearCopy]:
    """Return the pairs of a divided catalog that lie in different splits, most alike first."""
    split = {entry.file: entry.split for entry in catalog.entries}
    return [
        pair
        for pair in catalog.near
        if pair.file in split
        and pair.other in split
        and split[pair.file] != split[pair.other]
    ]  # fmt: skip


def near_problems(catalog: Catalog) -> list[Problem]:
    """Return what is wrong with the near copies of a divided catalog."""
    by_file = {entry.file: entry for entry in catalog.entries}
    found = []
    for pair in leaks(catalog):
        one, other = sorted((by_file[pair.file], by_file[pair.other]), key=rank)
        found.append(
            Problem(
                _TWO_SPLITS,
                one.file,
                f"Nearly the same picture is in {other.split}: {other.file}",
                f"Used in both, so that {other.split} flatters the network. Keep look-alikes on "
                "one side of the split.",
            )
        )
    for pair in catalog.near:
        first, second = by_file.get(pair.file), by_file.get(pair.other)
        if first and second and first.label != second.label:
            one, other = first, second
            names = catalog.classes[one.label], catalog.classes[other.label]
            found.append(
                Problem(
                    _TWO_CLASSES,
                    one.file,
                    f"Nearly the same picture is in class {names[1]}, and this one in class "
                    f"{names[0]}: {other.file}",
                    "Used. One of the two labels may be wrong.",
                )
            )
    return found


def leave_out(entries: Sequence[ImageEntry]) -> tuple[list[ImageEntry], list[Problem]]:
    """Return the entries without those whose group is in a later split too, and what was dropped.

    For sets that come divided: a picture stays in the latest of train, validation and test, so that
    nothing that is measured was trained on.
    """
    last: dict[str, ImageEntry] = {}
    for entry in entries:
        if entry.group and (entry.group not in last or rank(entry) > rank(last[entry.group])):
            last[entry.group] = entry
    kept, dropped = [], []
    for entry in entries:
        other = last.get(entry.group)
        if other is None or rank(entry) == rank(other):
            kept.append(entry)
            continue
        dropped.append(
            Problem(
                _TWO_SPLITS,
                entry.file,
                f"Nearly the same picture is in {other.split}: {other.file}",
                f"Left out of {entry.split}; the one in {other.split} is kept.",
            )
        )
    return kept, dropped


def rank(entry: ImageEntry) -> int:
    """Return the place of an entry's split; 0 while it has none."""
    return SPLITS.index(entry.split) if entry.split in SPLITS else 0
