"""`workbench lesson`: list, run and begin lessons."""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Table

from workbench.cli.common import (
    JsonOption,
    cancellable_job,
    err,
    new_bar,
    out,
    print_json,
    reported,
)
from workbench.jobs import Job
from workbench.lessons.catalogue import find_lesson, lesson_folders, read_lesson
from workbench.lessons.folder import LessonPlace
from workbench.lessons.statements import shown
from workbench.lessons.template import new_lesson

if TYPE_CHECKING:
    from workbench.lessons.outcome import Outcome
    from workbench.lessons.runner import Stage

CHECK_FAILED = 1
_UNITS = 1000  # of the bar
_MOST_TOLD = 8  # values of each part

lesson = typer.Typer(
    name="lesson",
    help="The course in one click: lessons that are run, and prove their outcome.",
    no_args_is_help=True,
)


def register(app: typer.Typer) -> None:
    app.add_typer(lesson)


@lesson.command("list")
def list_command(
    folder: Annotated[
        list[Path] | None, typer.Argument(help="Further lessons, or folders that hold some.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the lessons with the minutes that they take."""
    with reported(as_json):
        found = [read_lesson(path) for path in lesson_folders(folder or [])]
    if as_json:
        print_json(
            [
                {
                    "name": source.name,
                    "folder": str(source.folder),
                    "title": source.lesson.title.en,
                    "minutes": source.lesson.minutes,
                    "needs": source.lesson.needs,
                    "done": LessonPlace(source).results(0).has_all(source.lesson),
                }
                for source in found
            ]
        )
        return
    table = Table("lesson", "title", "done")
    table.add_column("minutes", justify="right")
    for source in found:
        done = "yes" if LessonPlace(source).results(0).has_all(source.lesson) else ""
        minutes = f"{source.lesson.minutes:g}"
        table.add_row(source.name, escape(source.lesson.title.en), done, minutes)
    out.print(table)


@lesson.command("run")
def run(
    name: Annotated[str, typer.Argument(help="A name from `workbench lesson list`, or a folder.")],
    check: Annotated[
        bool, typer.Option("--check", help="End with an error if a statement does not hold.")
    ] = False,
    seed: Annotated[int, typer.Option(min=0, help="Of splits, weights and draws.")] = 0,
    follow: Annotated[
        bool,
        typer.Option("--follow", help="Print JSON lines while it runs; stop when the input ends."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Run a lesson and say what came out. Ctrl-C stops it; the same command goes on."""
    quiet = as_json or follow
    with reported(quiet):
        place = LessonPlace(find_lesson(name))
        # torch takes seconds to import; a wrong name has been refused by now
        from workbench.lessons.runner import run_lesson
        from workbench.training.memory import keep_freed_memory

        keep_freed_memory()
        with cancellable_job() as job:
            if follow:
                _stop_with_input(job)
            tell = _FollowedStage() if follow else _Shown(quiet=quiet)
            with tell:
                outcome = run_lesson(place, seed, job, tell)
        if quiet:
            print_json({"lesson": place.source.name, "seed": seed, **outcome.to_dict()})
        else:
            _print(place, outcome)
        if check and not outcome.holds:
            failed = [one for one in outcome.judged if not one.verdict.holds]
            for one in failed:
                err.print(
                    f"[bold red]Does not hold[/] {escape(one.check.text.en)} "
                    f"{escape(one.verdict.words)}",
                    soft_wrap=True,
                )
            raise typer.Exit(CHECK_FAILED)


@lesson.command("new")
def new(
    folder: Annotated[Path, typer.Argument(help="Where the lesson is to be; must not exist.")],
    as_json: JsonOption = False,
) -> None:
    """Begin a lesson of your own: a small one that runs, to be changed."""
    with reported(as_json):
        new_lesson(folder)
        if as_json:
            print_json({"folder": str(folder.absolute())})
            return
        out.print(f"Written: {folder}", soft_wrap=True)
        out.print(f"Try it: workbench lesson run {folder} --check", soft_wrap=True)


def _print(place: LessonPlace, outcome: Outcome) -> None:
    table = Table("", "statement", "numbers")
    for one in outcome.judged:
        mark = "[green]✓[/]" if one.verdict.holds else "[red]✗[/]"
        table.add_row(mark, escape(one.check.text.en), escape(one.verdict.words))
    out.print(table)
    for address, part in outcome.results.parts.items():
        told = dict(list(part.values.items())[:_MOST_TOLD])
        words = ", ".join(f"{n.removeprefix(address + '.')} {shown(v)}" for n, v in told.items())
        out.print(f"[bold]{address}[/]   {escape(words)}", soft_wrap=True)
    out.print(f"Place: {place.path}", soft_wrap=True)


class _FollowedStage:
    """Prints where a lesson is as JSON lines, at most ten times a second."""

    _INTERVAL = 0.1

    def __init__(self) -> None:
        self._last = 0.0

    def __enter__(self) -> _FollowedStage:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind."""

    def __call__(self, stage: Stage) -> None:
        now = time.monotonic()
        if now - self._last >= self._INTERVAL:
            self._last = now
            print_json({"stage": asdict(stage)})


class _Shown:
    """Shows where a lesson is as a bar."""

    def __init__(self, *, quiet: bool) -> None:
        self._bar = None if quiet else new_bar()

    def __enter__(self) -> _Shown:
        if self._bar is not None:
            self._bar.start()
            self._task = self._bar.add_task("Beginning", total=_UNITS)
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, stage: Stage) -> None:
        if self._bar is not None:
            text = f"{stage.address} ({stage.number} of {stage.of}): {stage.text}"
            self._bar.update(self._task, description=text, completed=stage.share * _UNITS)


def _stop_with_input(job: Job) -> None:
    """Cancel `job` once whoever started this process closes its input, or is gone."""

    def wait() -> None:
        # Not by sys.stdin: its lock, held by a waiting thread, would end Python with an error.
        with suppress(OSError):
            while os.read(0, 1):
                pass
        job.cancel()

    threading.Thread(target=wait, daemon=True).start()
