"""From a folder to a catalog: list what is there, and name it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from workbench.data.catalog import Catalog, ImageEntry, Problem
from workbench.data.checks import check
from workbench.data.formats import READABLE
from workbench.data.layout import Layout, Parts, arrange
from workbench.data.overview import finish, natural_key
from workbench.data.walk import Found, printable, walk
from workbench.errors import DataError
from workbench.jobs import Job


def scan(
    folder: Path | str,
    only: Sequence[str] = (),
    *,
    background: str = "white",
    job: Job | None = None,
) -> Catalog:
    """List the images of `folder`, then open every one; see `list_images` and `checks.check`."""
    catalog = list_images(folder, only, job)
    return check(catalog, background=background, job=job)


def list_images(folder: Path | str, only: Sequence[str] = (), job: Job | None = None) -> Catalog:
    """List the images of `folder` with their classes and given splits, without opening them.

    Parameters
    ----------
    folder : Path or str
        Holds the class folders in any of the usual shapes; see `workbench.data.layout`.
    only : sequence of str
        Restricts the set to these folders, given by their paths below `folder`, or, where there
        are no such folders, to these classes. Empty uses everything.
    job : Job or None
        Told how many images were found so far.

    Returns
    -------
    Catalog
        Classes in natural order ("2" before "10"), entries by class and file name, `checked` False.

    Raises
    ------
    DataError
        `folder` is missing, not a folder, not readable, or holds no images in class folders.
    """
    folder = _existing_folder(folder)
    only = tuple(dict.fromkeys(only))
    folders = only if only and all(_is_below(folder, name) for name in only) else ()
    try:
        found = walk(folder, folders, job)
    except OSError as error:
        raise _unlistable(folder, error) from error
    layout = arrange({parts: len(images) for parts, images in found.folders.items()})
    wanted = set(only) if not folders else set()
    if not layout.places:
        raise _nothing_found(folder, found)
    _check_names(wanted, layout, folder)
    return _catalog(folder, found, layout, wanted)


def _catalog(folder: Path, found: Found, layout: Layout, wanted: set[str]) -> Catalog:
    places = {
        parts: place
        for parts, place in layout.places.items()
        if not wanted or place.label in wanted
    }
    classes = sorted({place.label for place in places.values()}, key=natural_key)
    labels = {name: label for label, name in enumerate(classes)}
    by_class: list[list[Parts]] = [[] for _ in classes]
    for parts in sorted(places):
        by_class[labels[places[parts].label]].append(parts)
    # Folders are sorted, and files within them: no long sort that would hold up a window's thread.
    entries = tuple(
        ImageEntry(f"{'/'.join(parts)}/{name}", label, places[parts].split, size)
        for label, members in enumerate(by_class)
        for parts in members
        for name, size in found.folders[parts]
    )
    problems = [] if wanted else _layout_problems(found, layout)
    return finish(
        Catalog(folder, tuple(classes), entries, tuple(found.problems + problems), checked=False)
    )


def _layout_problems(found: Found, layout: Layout) -> list[Problem]:
    problems = [
        Problem("empty_class", "/".join(parts), "This folder holds no images", "Left out.")
        for parts in layout.empty
    ]
    for kind, folders, message in (
        ("loose", layout.loose, "This image lies outside the class folders"),
        (
            "outside_splits",
            layout.outside,
            "This image lies outside the train, validation and test folders",
        ),
    ):
        problems += [
            Problem(kind, "/".join((*parts, name)), message, "Left out.")
            for parts in folders
            for name, _ in found.folders[parts]
        ]
    return problems


def _existing_folder(folder: Path | str) -> Path:
    try:
        path = Path(folder).absolute()
        os.stat(path)  # noqa: PTH116 - Path.exists hides why
    except FileNotFoundError:
        raise DataError(
            "This folder does not exist",
            where=printable(str(folder)),
            hint="Check the path, or connect the disk it is on.",
        ) from None
    except (OSError, ValueError) as error:
        raise _unlistable(folder, error) from error
    if not path.is_dir():
        raise DataError(
            "This is a file, not a folder",
            where=path,
            hint="Open the folder that holds one folder of images for each class.",
        )
    if printable(str(path)) != str(path):
        raise DataError(
            "The name of this folder is not valid UTF-8",
            where=printable(str(path)),
            hint="Rename the folder.",
        )
    return path


def _is_below(folder: Path, name: str) -> bool:
    path = PurePosixPath(name)
    inside = path.parts and not path.is_absolute() and ".." not in path.parts
    return bool(inside) and os.path.isdir(folder / path)  # noqa: PTH112 - False for any bad name


def _check_names(wanted: set[str], layout: Layout, folder: Path) -> None:
    missing = wanted - {place.label for place in layout.places.values()}
    if missing:
        raise DataError(
            f"There is no class folder {printable(', '.join(sorted(missing)))!r}",
            where=folder,
            hint="Open the folder again to see its classes.",
        )


def _unlistable(folder: Path | str, error: Exception) -> DataError:
    where = printable(str(folder))
    if isinstance(error, PermissionError):
        return DataError(
            "This folder may not be read",
            where=where,
            hint="Ask its owner for permission, or copy it to a place of your own.",
        )
    reason = getattr(error, "strerror", None) or str(error)
    return DataError(
        f"This folder cannot be listed ({reason})",
        where=where,
        hint="Check the path, or move the images elsewhere.",
    )


def _nothing_found(folder: Path, found: Found) -> DataError:
    if found.count:
        return DataError(
            f"The {found.count} images here are not in class folders",
            where=folder,
            hint="Make one folder for each class and put its images there; if this is one class of "
            "several, open the folder above it.",
        )
    if found.problems:
        first = found.problems[0]
        return DataError(
            f"There are no images that can be used ({first.message})",
            where=folder / first.file,
            hint=f"Readable are {READABLE}.",
        )
    return DataError(
        "There are no images in this folder",
        where=folder,
        hint=f"Each class needs a folder of its own. Readable are {READABLE}.",
    )
