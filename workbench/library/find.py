"""Where the run folders are, and what tells that one has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.files import cache_dir
from workbench.jobs import Job
from workbench.library.notes import NOTES_FILE

DEEPEST = 6
"""Folders below the one that is searched: projects / project / studies / study / run is four."""

_WATCHED = ("spec.toml", "events.jsonl", NOTES_FILE)


@dataclass(frozen=True, slots=True)
class Found:
    """A run folder; `mark` is another whenever a file that the library reads is."""

    path: str
    mark: str


def find_runs(folder: Path, job: Job) -> Iterator[Found]:
    """Yield the run folders in `folder`, itself included, up to `DEEPEST` levels below.

    What lies in a run is not searched, nor hidden folders, links, and the cache's drafts, which
    nobody trains. A folder that cannot be read has no runs.
    """
    drafts = str(cache_dir() / "drafts")
    waiting = [(os.path.abspath(folder), 0)]  # noqa: PTH100 - a hundred times faster than resolve
    while waiting:
        job.check()
        path, depth = waiting.pop()
        try:
            with os.scandir(path) as entries:
                names = {entry.name: entry for entry in entries}
        except OSError:
            continue
        if "spec.toml" in names:
            yield Found(path, _mark(path, names))
        elif depth < DEEPEST and path != drafts:
            waiting += [
                (entry.path, depth + 1)
                for entry in names.values()
                if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
            ]


def _mark(path: str, names: dict[str, os.DirEntry[str]]) -> str:
    parts = []
    for name in _WATCHED:
        try:
            found = names[name].stat()
            parts.append(f"{found.st_size}:{found.st_mtime_ns}")
        except (KeyError, OSError):
            parts.append("")
    try:
        found = os.stat(f"{path}/results/report.json")  # noqa: PTH116 - as above
        parts.append(f"{found.st_size}:{found.st_mtime_ns}")
    except OSError:
        parts.append("")
    return " ".join(parts)
