"""The list of all runs in a folder, quick however many there are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench.errors import RunError
from workbench.events import Paused
from workbench.jobs import Job
from workbench.library.digest import read_entry
from workbench.library.entry import RunEntry, matches
from workbench.library.find import Found, find_runs
from workbench.library.index import changed, recall, remember
from workbench.runs import RunFolder

_KEEP_EVERY = 200


def list_runs(
    folder: Path, job: Job, *, search: str = "", live: Path | None = None
) -> tuple[RunEntry, ...]:
    """Return the runs in `folder` and below, newest first.

    Only runs whose files have changed since the last listing are read; a listing that is cancelled
    keeps what it has read.

    Parameters
    ----------
    search : str
        Words that must all be found in a run's path, settings, state, tags or notes.
    live : Path or None
        A run that is known to be trained: its lock is not asked for, because asking takes it for a
        moment.

    Raises
    ------
    RunError
        There is no such folder.
    """
    folder = Path(folder).absolute()
    if not folder.is_dir():
        raise RunError(
            "There is no such folder", where=folder, hint="Name a folder that holds runs."
        )
    known = recall(folder)
    job.report("Looking for runs")
    found = list(find_runs(folder, job))
    entries = {one.path: known[one.path][1] for one in found if one.path in known}
    _read_changed(changed(found, known), entries, job)
    gone = known.keys() - {one.path for one in found}
    if gone:
        remember((), gone)
    listed = (_with_owner(entry, live) for entry in entries.values())
    shown = [entry for entry in listed if matches(entry, search)]
    return tuple(sorted(shown, key=lambda e: (e.created_at, str(e.path)), reverse=True))


def _read_changed(stale: list[Found], entries: dict[str, RunEntry], job: Job) -> None:
    fresh: list[tuple[Found, RunEntry]] = []
    try:
        for one in job.track(stale, "Reading runs"):
            entries[one.path] = read_entry(RunFolder(Path(one.path)))
            fresh.append((one, entries[one.path]))
            if len(fresh) >= _KEEP_EVERY:
                remember(fresh)
                fresh = []
    finally:
        if fresh:
            remember(fresh)


def _with_owner(entry: RunEntry, live: Path | None) -> RunEntry:
    """Return `entry` with the state of a run that somebody trains, if somebody does.

    Only a run without a last word can be: a trainer's first event takes the old one's place.
    """
    if entry.state not in ("new", "interrupted"):
        return entry
    run = entry.run
    if entry.path != live and not _is_owned(run):
        return entry
    words = run.milestones()
    paused = bool(words) and isinstance(words[-1], Paused)
    return replace(entry, state="paused" if paused else "running")


def _is_owned(run: RunFolder) -> bool:
    try:
        # Without the file nobody ever owned it; asking would make one.
        return (run.path / ".lock").is_file() and run.is_locked()
    except OSError:  # a place that cannot be written: nobody trains there
        return False
