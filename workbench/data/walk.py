"""Find every image file under a folder, fast, whatever state the tree is in."""

from __future__ import annotations

import errno
import os
import stat
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from workbench.data.catalog import Problem
from workbench.data.formats import SUFFIXES, UNSUPPORTED_SUFFIXES, suffix
from workbench.jobs import Job

Parts = tuple[str, ...]

# What systems leave behind: copies of resource forks, thumbnails, recycle bins.
_SYSTEM_FOLDERS = frozenset(
    {"__macosx", "@eadir", "$recycle.bin", "system volume information", "lost+found"}
)


@dataclass
class Found:
    """The result of a walk.

    Attributes
    ----------
    folders : dict
        Every folder visited, by its path below the root as a tuple of names, with its images as
        pairs of name and size in bytes, sorted by name.
    problems : list of Problem
        What could not be read or was left out.
    """

    folders: dict[Parts, list[tuple[str, int]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(map(len, self.folders.values()))


def walk(root: Path, only: tuple[str, ...] = (), job: Job | None = None) -> Found:
    """List the images under `root`, or under its sub-folders `only`.

    Links to folders are followed after all real folders, and never into a folder already seen, so
    loops end. Hidden files and folders are passed over in silence; so are files that do not look
    like images.

    Raises
    ------
    OSError
        `root` itself cannot be listed.
    """
    return _Walker(root, job or Job()).run(only)


class _Walker:
    def __init__(self, root: Path, job: Job) -> None:
        self._root = str(root)
        self._job = job
        self._found = Found()
        self._seen: set[tuple[int, int]] = set()
        self._folders: deque[Parts] = deque()
        self._links: deque[Parts] = deque()
        self._images = 0

    def run(self, only: tuple[str, ...]) -> Found:
        # A link upwards would list the user's whole disk.
        for ancestor in Path(self._root).resolve().parents:
            self._is_new(str(ancestor))
        if only:
            self._folders.extend((name,) for name in only)
        else:
            self._is_new(self._root)
            self._list(())
        while self._folders or self._links:
            is_link = not self._folders
            self._visit((self._links if is_link else self._folders).popleft(), is_link)
        return self._found

    def _visit(self, parts: Parts, is_link: bool) -> None:
        try:
            if self._is_new(self._path(parts)):
                self._list(parts)
            elif is_link:
                self._problem(
                    "link_loop",
                    parts,
                    "This link leads to a folder already listed",
                    "Not followed.",
                )
        except OSError as error:
            self._problem(*_folder_problem(parts, error))

    def _is_new(self, path: str) -> bool:
        status = os.stat(path)  # noqa: PTH116 - a Path each costs a second
        identity = (status.st_dev, status.st_ino)
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return True

    def _list(self, parts: Parts) -> None:
        images: list[tuple[str, int]] = []
        with os.scandir(self._path(parts)) as entries:
            for entry in entries:
                if not entry.name.startswith("."):
                    self._take(entry, parts, images)
        images.sort()
        self._found.folders[parts] = images
        self._images += len(images)
        self._job.report("Listing images", self._images)

    def _take(self, entry: os.DirEntry[str], parts: Parts, images: list[tuple[str, int]]) -> None:
        name = entry.name
        kind = suffix(name)
        try:
            if entry.is_dir():
                self._take_folder(entry, parts)
            elif kind in SUFFIXES:
                if not _is_text(name):
                    self._bad_name((*parts, name), "file")
                    return
                status = entry.stat()
                if stat.S_ISREG(status.st_mode):
                    images.append((name, status.st_size))
            elif kind in UNSUPPORTED_SUFFIXES:
                self._problem(
                    "unsupported_format",
                    (*parts, name),
                    f"{kind[1:].upper()} files are not read",
                    "Left out. Save it as PNG or JPEG to use it.",
                )
        except OSError as error:
            self._problem(*_file_problem((*parts, name), error))

    def _take_folder(self, entry: os.DirEntry[str], parts: Parts) -> None:
        if entry.name.lower() in _SYSTEM_FOLDERS:
            return
        inner = (*parts, entry.name)
        if not _is_text(entry.name):
            self._bad_name(inner, "folder")
        else:
            (self._links if entry.is_symlink() else self._folders).append(inner)

    def _bad_name(self, parts: Parts, what: str) -> None:
        self._problem(
            "bad_name",
            parts,
            f"The name of this {what} is not valid UTF-8",
            f"Left out. Rename the {what} to use it.",
        )

    def _problem(self, kind: str, parts: Parts, message: str, action: str) -> None:
        self._found.problems.append(Problem(kind, printable("/".join(parts)), message, action))

    def _path(self, parts: Parts) -> str:
        return os.path.join(self._root, *parts)  # noqa: PTH118 - a Path each costs a second


def printable(name: str) -> str:
    """Return `name` with what is not UTF-8 replaced, so that it can be shown and saved."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _is_text(name: str) -> bool:
    if name.isascii():
        return True
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _folder_problem(parts: Parts, error: OSError) -> tuple[str, Parts, str, str]:
    if isinstance(error, PermissionError):
        return "no_permission", parts, "This folder may not be read", "Left out."
    if error.errno == errno.ENAMETOOLONG:
        return "long_name", parts[:1], "A path in this folder is too long", "Left out."
    message = f"This folder cannot be listed ({_reason(error)})"
    return "unreadable_folder", parts, message, "Left out."


def _file_problem(parts: Parts, error: OSError) -> tuple[str, Parts, str, str]:
    if isinstance(error, PermissionError):
        return "no_permission", parts, "This file may not be read", "Left out."
    if error.errno == errno.ELOOP:
        return "link_loop", parts, "This link leads to itself", "Not followed."
    if isinstance(error, FileNotFoundError):
        return "broken_link", parts, "This link leads nowhere", "Left out."
    return "unreadable", parts, f"This file cannot be reached ({_reason(error)})", "Left out."


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
