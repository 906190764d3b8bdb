"""Divide a catalog into train, validation and test: stratified, seeded, copies kept together."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.data.catalog import Catalog, ImageEntry, Problem
from workbench.data.near_groups import leave_out, near_problems
from workbench.data.overview import finish
from workbench.runs import SplitRow
from workbench.settings import DataSettings

Shares = Mapping[str, float]
# Files with the same bytes, or nearly the same pictures; most groups are one file.
Group = list[ImageEntry]


def split(catalog: Catalog, settings: DataSettings) -> Catalog:
    """Return `catalog` with the split of every entry filled in.

    The choice depends on the file names, the digests and the seed alone, not on their order, and
    changes little when files are added.

    Where the set has a train folder of its own and `keep_given_split` is on, its folders stand, and
    train gives up what is missing: a validation or test share if the set has none, or validation
    images for a class that has none. Otherwise each class is divided by the shares.

    In every class some image is left for training; as soon as there are two different ones, at
    least one is for validation.

    With `keep_groups`, nearly the same pictures are on one side: whole groups are divided, those of
    several classes are for training, and where the set's own split parts a group, its images in the
    earlier splits are left out, which changes the fingerprint.

    Parameters
    ----------
    catalog : Catalog
        From `scan` or `check`. Not from `split`: its splits would pass for the set's own.
    settings : DataSettings
        Shares, seed, and whether given splits are kept.

    Returns
    -------
    Catalog
        With further problems: "given_split", "no_training_image", "no_validation_image", and those
        of `near_groups.KINDS`.
    """
    given = {entry.split for entry in catalog.entries} - {""}
    problems: list[Problem] = []
    if settings.keep_given_split and given and "train" not in given:
        problems.append(
            Problem(
                "given_split",
                "",
                "The set has folders for validation or test, but none for training",
                "Divided by the shares instead.",
            )
        )
    kept = given if settings.keep_given_split and "train" in given else set()
    by_class: dict[int, list[ImageEntry]] = defaultdict(list)
    for entry in catalog.entries:
        by_class[entry.label].append(entry)
    apart = _of_several_classes(catalog.entries) if settings.keep_groups else frozenset()
    chosen: dict[str, str] = {}
    for label, members in sorted(by_class.items()):
        assigned, found = _split_class(members, catalog.classes[label], settings, kept, apart)
        chosen |= assigned
        problems += found
    entries = tuple(replace(entry, split=chosen[entry.file]) for entry in catalog.entries)
    divided = replace(catalog, entries=entries, problems=catalog.problems + tuple(problems))
    return _with_groups(divided, settings) if catalog.near else divided


def _with_groups(catalog: Catalog, settings: DataSettings) -> Catalog:
    """Return a divided catalog with what is to be said and done about near copies."""
    dropped: list[Problem] = []
    if settings.keep_groups:
        entries, dropped = leave_out(catalog.entries)
        catalog = replace(catalog, entries=tuple(entries))
    problems = (*catalog.problems, *dropped, *near_problems(catalog))
    catalog = replace(catalog, problems=problems)
    return finish(catalog) if dropped else catalog


def rows(catalog: Catalog) -> list[SplitRow]:
    """Return the lines of a run's split.csv."""
    return [SplitRow(entry.file, entry.label, entry.split) for entry in catalog.entries]


def _of_several_classes(entries: Sequence[ImageEntry]) -> frozenset[str]:
    """Return the groups that hold images of more than one class."""
    pairs = {(entry.group, entry.label) for entry in entries if entry.group}
    found = Counter(group for group, _ in pairs)
    return frozenset(group for group, classes in found.items() if classes > 1)


def _split_class(
    members: list[ImageEntry],
    name: str,
    settings: DataSettings,
    kept: set[str],
    apart: frozenset[str],
) -> tuple[dict[str, str], list[Problem]]:
    pool = [entry for entry in members if not kept or entry.split in ("", "train")]
    shares: Shares = {
        "validation": settings.validation_percent / 100,
        "test": settings.test_percent / 100,
    }
    problems = []
    if not pool:
        pool = members
        message = "The set's own split has no image of this class to train on"
        action = "This class is divided by the shares instead."
        problems.append(Problem("no_training_image", name, message, action))
    elif kept:
        shares = _missing_shares(shares, kept, {entry.split for entry in members})
    chosen = {entry.file: entry.split for entry in members}
    chosen |= _divide(pool, shares, settings, apart)
    if "validation" not in chosen.values():
        message = "This class has no image to spare for validation"
        action = "Used for training only; how well it is recognised cannot be measured."
        problems.append(Problem("no_validation_image", name, message, action))
    return chosen, problems


def _missing_shares(shares: Shares, kept: set[str], found: set[str]) -> Shares:
    """Return what train must still give up: splits the set lacks, and this class's validation."""
    missing = {"validation", "test"} - kept
    if "validation" not in found:
        missing.add("validation")
    return {split: share for split, share in shares.items() if split in missing}


def _divide(
    pool: Sequence[ImageEntry], shares: Shares, settings: DataSettings, apart: frozenset[str]
) -> dict[str, str]:
    """Assign each file of one class; whatever is in no share, or in `apart`, is for training."""
    whole = [entry for entry in pool if entry.group not in apart]
    groups = _groups(whole, settings.split_seed, near=settings.keep_groups)
    chosen = {entry.file: "train" for entry in pool}
    for split in ("validation", "test"):
        share = shares.get(split, 0)
        # Half a file counts as one; a share that was asked for is at least one file.
        target = max(1, int(len(pool) * share + 0.5)) if share > 0 else 0
        taken, groups = _take(groups, target)
        chosen |= {entry.file: split for group in taken for entry in group}
    return chosen


def _take(groups: Sequence[Group], target: int) -> tuple[list[Group], list[Group]]:
    """Part groups into those that hold about `target` files together, and the rest: at least one.

    A group too large for what is missing is passed over, unless nothing else would be taken.
    """
    taken: list[Group] = []
    rest: list[Group] = []
    count = 0
    for group in groups:
        fits = count + len(group) <= target and len(taken) < len(groups) - 1
        (taken if fits else rest).append(group)
        count += len(group) if fits else 0
    if not taken and target and len(rest) > 1:
        taken.append(rest.pop(rest.index(min(rest, key=len))))
    return taken, rest


def _groups(pool: Sequence[ImageEntry], seed: int, *, near: bool) -> list[Group]:
    """Return the files of one class in seeded order, identical (and near) ones together."""
    groups: dict[str, list[ImageEntry]] = defaultdict(list)
    for entry in sorted(pool, key=lambda entry: entry.file):
        group = (near and entry.group) or entry.digest or entry.file
        groups[group].append(entry)
    return sorted(groups.values(), key=lambda group: _rank(group[0].file, seed))


def _rank(file: str, seed: int) -> bytes:
    return hashlib.blake2b(f"{seed}\0{file}".encode(), digest_size=16).digest()
