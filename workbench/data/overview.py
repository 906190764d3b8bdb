"""What can be said about a set as a whole: order, fingerprint, and whether its classes suffice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace

from workbench.data.catalog import Catalog, ImageEntry, Problem

FEW_IMAGES = 5
IMBALANCE = 10
SET_PROBLEMS = frozenset({"one_class", "few_images", "imbalance"})


def finish(catalog: Catalog) -> Catalog:
    """Return `catalog` with its fingerprint, and with the problems of the set put first.

    Problems of the set that an earlier call found are replaced, as the counts may have changed.
    """
    others = [p for p in catalog.problems if p.kind not in SET_PROBLEMS]
    return replace(
        catalog,
        problems=tuple(set_problems(catalog) + others),
        fingerprint=fingerprint(catalog.entries),
    )


def fingerprint(entries: tuple[ImageEntry, ...]) -> str:
    """Return a BLAKE2b hash that changes when a file is added, removed, resized or relabelled."""
    return fingerprint_of((entry.file, entry.bytes, entry.label) for entry in entries)


def fingerprint_of(facts: Iterable[tuple[str, int, int]]) -> str:
    """Return the same of each file's name, size in bytes and label, in the catalog's order."""
    digest = hashlib.blake2b(digest_size=16)
    for file, size, label in facts:
        digest.update(f"{file}\0{size}\0{label}\n".encode())
    return digest.hexdigest()


def natural_key(name: str) -> tuple[list[str | int], str]:
    """Return a sort key by which "class 2" precedes "class 10", whatever the case."""
    pieces = re.split(r"(\d+)", name.casefold())
    # Text and numbers alternate, so that like is always compared with like.
    return [int(piece) if i % 2 else piece for i, piece in enumerate(pieces)], name


def set_problems(catalog: Catalog) -> list[Problem]:
    """Return what is wrong with the number of classes and of their images."""
    counts = catalog.counts()
    problems = []
    if len(counts) < 2:
        problems.append(_one_class(next(iter(counts), "")))
    problems += [_few_images(name, n) for name, n in counts.items() if n < FEW_IMAGES]
    if counts and max(counts.values()) > IMBALANCE * max(1, min(counts.values())):
        problems.append(_imbalance(counts))
    return problems


def _one_class(name: str) -> Problem:
    return Problem(
        "one_class",
        name,
        "There is only one class" if name else "There is no class with a usable image",
        "Training cannot start. Add a folder with images of another class.",
        severe=True,
    )


def _few_images(name: str, count: int) -> Problem:
    images = "1 image" if count == 1 else f"{count} images"
    return Problem(
        "few_images",
        name,
        f"This class has only {images}",
        f"Used. Results for it will say little; aim for {FEW_IMAGES * 10} or more.",
    )


def _imbalance(counts: dict[str, int]) -> Problem:
    large = max(counts, key=lambda name: counts[name])
    small = min(counts, key=lambda name: counts[name])
    return Problem(
        "imbalance",
        small,
        f"{large} has {counts[large]} images, {small} {counts[small]}: more than {IMBALANCE} to 1",
        "Used. The network will favour the larger class; add images to the smaller.",
    )
