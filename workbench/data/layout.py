"""Decide which folder is a class and which is a split, from the shape of the tree alone.

The rules, in order:

1. *Wrappers.* A folder that holds nothing but one folder is passed through, as archives unpack
   that way.
2. *Splits.* If every folder now is named after a split (train, training, val, valid, validation,
   test, testing, eval; any case; also train_set, test-images and the like) and holds class folders,
   these are the set's own splits. Other folders beside them do no harm as long as two splits share
   a class; they are left out. The same words one level below the classes (cat/train/1.jpg) count
   too.
3. *Class level.* From the first level down, a level is that of the classes if at least one image in
   twenty, or more than half of the level's folders, hold images directly; whatever lies deeper then
   belongs to the class above (cat/session1/2.jpg is a cat). It also is if the folders below are
   visibly parts: their names repeat under several parents (alice/2020, bob/2020), or all are dates
   or words such as "session 3". Otherwise the next level is tried, so that animals/cat, animals/dog
   and vehicles/car are three classes of these names.
4. *Strays.* Images above the class level have no class; they are listed and left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

Parts = tuple[str, ...]

_SPLIT_NAME = re.compile(
    r"(?:(?P<train>train|training)|(?P<validation>val|valid|validation)"
    r"|(?P<test>test|testing|eval))(?:[-_ ]?(?:set|data|dataset|images|imgs))?"
)
_PART_NAME = re.compile(
    r"(?:session|batch|part|day|images?|imgs?|photos?|pictures?|frames?|videos?|clips?|seq|sequence"
    r"|cam|camera|shots?|series|samples?|take|trip|visit)[-_ ]*\d*"
    r"|\d{4}[-_.]\d{1,2}([-_.]\d{1,2})?"
)
_STRAY_SHARE = 1 / 20


@dataclass(frozen=True, slots=True)
class Place:
    """What the images lying directly in a folder are; `split` is empty where none is given."""

    label: str
    split: str = ""


@dataclass
class Layout:
    """The meaning of a tree.

    Attributes
    ----------
    places : dict
        Folder -> its place, for every folder whose images are used.
    loose : list
        Folders whose images lie above the class level.
    outside : list
        Folders with images beside the set's own splits.
    empty : list
        Folders beside the classes that hold no image.
    """

    places: dict[Parts, Place] = field(default_factory=dict)
    loose: list[Parts] = field(default_factory=list)
    outside: list[Parts] = field(default_factory=list)
    empty: list[Parts] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder that holds images directly; `rest` is what of its path may name a class."""

    parts: Parts
    images: int
    rest: Parts
    split: str = ""


def arrange(counts: Mapping[Parts, int]) -> Layout:
    """Return the meaning of every folder.

    Parameters
    ----------
    counts : mapping
        Every folder by its path below the root (itself the empty tuple), with the number of images
        that lie directly in it.
    """
    folders = [_Folder(p, n, p) for p, n in sorted(counts.items()) if n]
    folders = _without_wrappers(folders)
    folders, outside = _with_given_splits(folders)
    level = _class_level(folders)
    classed = [folder for folder in folders if len(folder.rest) >= level]
    names = _names([folder.rest[:level] for folder in classed])
    places = {f.parts: Place(name, f.split) for f, name in zip(classed, names, strict=True)}
    return Layout(
        _merge_spellings(places),
        loose=[folder.parts for folder in folders if len(folder.rest) < level],
        outside=outside,
        empty=_empty_siblings(counts, [(f.parts, len(f.rest) - level) for f in classed]),
    )


def split_of(name: str) -> str:
    """Return the split that a folder's name stands for, or an empty string."""
    match = _SPLIT_NAME.fullmatch(name.lower())
    return (match.lastgroup or "") if match else ""


def _without_wrappers(folders: list[_Folder]) -> list[_Folder]:
    while True:
        children = {folder.rest[0] for folder in folders if folder.rest}
        if len(children) != 1 or split_of(*children):
            return folders
        inside = [folder for folder in folders if folder.rest]
        direct = sum(folder.images for folder in inside if len(folder.rest) == 1)
        if direct > _STRAY_SHARE * sum(folder.images for folder in inside):
            return folders
        folders = [replace(folder, rest=folder.rest[1:]) for folder in folders]


def _with_given_splits(folders: list[_Folder]) -> tuple[list[_Folder], list[Parts]]:
    """Take split names out of the paths; also return the folders that lie outside all splits."""
    names = {folder.rest[0] for folder in folders if folder.rest}
    inner: dict[str, set[str]] = {}
    for folder in folders:
        if len(folder.rest) > 1 and split_of(folder.rest[0]):
            inner.setdefault(split_of(folder.rest[0]), set()).add(folder.rest[1])
    if inner and (all(map(split_of, names)) or _share_a_class(inner)):
        inside = [_split_above(f) for f in folders if not f.rest or split_of(f.rest[0])]
        return inside, [f.parts for f in folders if f.rest and not split_of(f.rest[0])]
    below = {split_of(folder.rest[1]) for folder in folders if len(folder.rest) > 1}
    if "train" in below and len(below) > 1 and "" not in below:
        return [_split_below(folder) for folder in folders], []
    return folders, []


def _share_a_class(inner: Mapping[str, set[str]]) -> bool:
    return any(
        inner.get("train", set()) & inner.get(other, set()) for other in ("validation", "test")
    )


def _split_above(folder: _Folder) -> _Folder:
    if not folder.rest:
        return folder
    split, rest = split_of(folder.rest[0]), folder.rest[1:]
    # Archives such as training_set/training_set/cat repeat the name.
    if rest and split_of(rest[0]) == split:
        rest = rest[1:]
    return replace(folder, split=split, rest=rest)


def _split_below(folder: _Folder) -> _Folder:
    if len(folder.rest) < 2:
        return folder
    rest = folder.rest[:1] + folder.rest[2:]
    return replace(folder, split=split_of(folder.rest[1]), rest=rest)


def _class_level(folders: list[_Folder]) -> int:
    level = 1
    while deeper := [folder for folder in folders if len(folder.rest) > level]:
        direct = [folder for folder in folders if len(folder.rest) == level]
        if _is_class_level(direct, deeper, level):
            break
        if _are_parts({folder.rest[: level + 1] for folder in deeper}):
            break
        level += 1
    return level


def _is_class_level(direct: list[_Folder], deeper: list[_Folder], level: int) -> bool:
    images = sum(folder.images for folder in direct)
    everything = images + sum(folder.images for folder in deeper)
    holding = {folder.rest for folder in direct}
    siblings = holding | {folder.rest[:level] for folder in deeper}
    mostly_direct = len(siblings) > 1 and 2 * len(holding) > len(siblings)
    return images >= _STRAY_SHARE * everything or mostly_direct


def _are_parts(folders: set[Parts]) -> bool:
    """Whether these folders are pieces of the classes above them rather than classes."""
    parents = {folder[:-1] for folder in folders}
    names = [folder[-1].casefold() for folder in folders]
    if len(parents) < 2:
        return False
    return 2 * len(set(names)) <= len(names) or all(map(_PART_NAME.fullmatch, names))


def _names(paths: list[Parts]) -> list[str]:
    while paths and len(paths[0]) > 1 and len({path[0] for path in paths}) == 1:
        paths = [path[1:] for path in paths]
    # macOS writes decomposed accents, others composed ones.
    return [unicodedata.normalize("NFC", "/".join(path)) for path in paths]


def _merge_spellings(places: dict[Parts, Place]) -> dict[Parts, Place]:
    """Read train/Ants and val/ants as one class, unless one split tells the two apart."""
    if not all(place.split for place in places.values()):
        return places
    spellings: dict[str, set[str]] = {}
    apart: set[str] = set()
    by_split: dict[tuple[str, str], str] = {}
    for place in places.values():
        folded = place.label.casefold()
        spellings.setdefault(folded, set()).add(place.label)
        if by_split.setdefault((place.split, folded), place.label) != place.label:
            apart.add(folded)
    return {
        parts: replace(place, label=min(spellings[place.label.casefold()]))
        if place.label.casefold() not in apart
        else place
        for parts, place in places.items()
    }


def _empty_siblings(counts: Mapping[Parts, int], classed: list[tuple[Parts, int]]) -> list[Parts]:
    roots = {parts[: len(parts) - extra] for parts, extra in classed}
    parents = {root[:-1] for root in roots}
    holding = {p[:end] for p, count in counts.items() if count for end in range(len(p) + 1)}
    return [p for p in sorted(counts) if p and p[:-1] in parents and p not in holding]
