"""What every command does the same way: errors, exit codes, progress, JSON."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.program import typed

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]

CANCELLED_EXIT = 130  # as a shell reports Ctrl-C
_POLL = 0.1

out = Console()
err = Console(stderr=True)


@contextmanager
def reported(as_json: bool) -> Iterator[None]:
    """Turn the program's errors into a message and an exit code; bugs keep their traceback."""
    try:
        yield
    except WorkbenchError as error:
        if as_json:
            print_json({"error": error.to_dict()})
        err.print(f"[bold red]Error[/] {escape(typed(str(error)))}", soft_wrap=True)
        raise typer.Exit(error.exit_code) from error
    except Cancelled:
        err.print("Stopped.")
        raise typer.Exit(CANCELLED_EXIT) from None
    except BrokenPipeError:
        # whoever read our output has gone; nothing is left to say
        sys.stderr.close()
        raise typer.Exit(0) from None


def print_json(value: Any, *, indent: int | None = None) -> None:
    """Print one JSON value; plain print, because rich would wrap it."""
    sys.stdout.write(json.dumps(value, indent=indent) + "\n")
    sys.stdout.flush()


@contextmanager
def cancellable_job() -> Iterator[Job]:
    """Yield a job that Ctrl-C and SIGTERM cancel; a second Ctrl-C ends the process at once."""
    job = Job()

    def stop(number: int, _frame: object) -> None:
        job.cancel()
        signal.signal(number, signal.SIG_DFL)

    kinds = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(kind, stop) for kind in kinds]
    try:
        yield job
    finally:
        for kind, handler in zip(kinds, before, strict=True):
            signal.signal(kind, handler)


@contextmanager
def bar_for(job: Job, *, quiet: bool, bar: Progress | None = None) -> Iterator[None]:
    """Show the job's progress as a bar while the block runs; by default one of `new_bar`."""
    if quiet:
        yield
        return
    done = threading.Event()
    with bar or new_bar() as bar:
        watcher = threading.Thread(target=_watch, args=(job, bar, done), daemon=True)
        watcher.start()
        try:
            yield
        finally:
            done.set()
            watcher.join()


def new_bar(*extra: str) -> Progress:
    """Return the bar that all commands share; `extra` are further text columns."""
    columns = [TextColumn(text) for text in extra]
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        *columns,
        TimeRemainingColumn(),
        console=err,
        transient=True,
    )


def run_job(as_json: bool, work: Callable[[Job], Any]) -> Any:
    """Run `work` with a cancellable job and a bar, and return what it returns."""
    with cancellable_job() as job, bar_for(job, quiet=as_json):
        return work(job)


def percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def interval(low: float, high: float, count: int) -> str:
    """Return the words that belong to every accuracy."""
    return f"95 % interval {100 * low:.1f} – {100 * high:.1f} %, n = {count}"


def _watch(job: Job, bar: Progress, done: threading.Event) -> None:
    text, task = "", None
    while not done.wait(_POLL):
        now = job.progress
        if now.text and now.text != text:
            if task is not None:
                bar.remove_task(task)
            text, task = now.text, bar.add_task(now.text, total=None)
        if task is not None:
            bar.update(task, completed=now.done, total=now.total or None)
