"""`workbench runs`: list, compare and export runs, and take over a run's settings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import tomli_w
import typer
from rich.markup import escape
from rich.table import Table

from workbench.cli.common import (
    JsonOption,
    interval,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.errors import SettingsError
from workbench.files import projects_dir, write_atomic
from workbench.jobs import Job
from workbench.library.compare import Compared, RunComparison, compare_runs
from workbench.library.entry import RunEntry, Share
from workbench.library.epochs import write_csv, write_tensorboard
from workbench.library.figures import Metric
from workbench.library.listing import list_runs
from workbench.library.page import write_page
from workbench.runs import RunFolder
from workbench.settings.project import PROJECT_VERSION

RunArgument = Annotated[Path, typer.Argument(help="A run folder made by `workbench train`.")]

_LEAST_P = 0.001  # smaller ones say no more

runs = typer.Typer(
    name="runs", help="List, search, compare and export the runs of a folder.", no_args_is_help=True
)


def register(app: typer.Typer) -> None:
    app.add_typer(runs)


@runs.command("list")
def list_command(
    folder: Annotated[
        Path | None,
        typer.Argument(help="Where to look, with all folders below; by default your projects."),
    ] = None,
    search: Annotated[
        str, typer.Option(help="Words that must all occur in path, settings, state, tags or notes.")
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """List the runs in a folder and below, newest first."""

    def work(job: Job) -> tuple[RunEntry, ...]:
        place = projects_dir() if folder is None else folder
        return () if folder is None and not place.is_dir() else list_runs(place, job, search=search)

    with reported(as_json):
        entries = run_job(as_json, work)
    if as_json:
        print_json({"count": len(entries), "runs": [entry.to_dict() for entry in entries]})
    elif not entries:
        out.print("No run was found.")
    else:
        out.print(_list_table(entries))


@runs.command("compare")
def compare_command(
    run_dirs: Annotated[list[Path], typer.Argument(metavar="RUN RUN…", help="Run folders.")],
    metric: Annotated[Metric, typer.Option(help="What the best run is best in.")] = "accuracy",
    as_json: JsonOption = False,
) -> None:
    """Show the settings that differ, the best run, and whether it is truly better."""
    with reported(as_json):
        found: RunComparison = run_job(
            as_json, lambda job: compare_runs([RunFolder(path) for path in run_dirs], metric, job)
        )
    if as_json:
        print_json(found.to_dict())
    else:
        _print_comparison(found)


@runs.command("export")
def export_command(
    run_dir: RunArgument,
    csv_file: Annotated[
        Path | None, typer.Option("--csv", help="Write its epochs to this file.")
    ] = None,
    html_file: Annotated[
        Path | None, typer.Option("--html", help="Write a page that needs no other file.")
    ] = None,
    tensorboard: Annotated[
        Path | None, typer.Option(help="Write TensorBoard's event file into this new folder.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Export a run's curves and figures as CSV, as an HTML page, or for TensorBoard."""
    written: dict[str, Any] = {}
    run = RunFolder(run_dir)
    with reported(as_json):
        if csv_file is None and html_file is None and tensorboard is None:
            raise SettingsError(
                "Nothing says what to export",
                where="--csv, --html, --tensorboard",
                hint="Give one of them, or several.",
            )
        if csv_file is not None:
            written["csv"] = {"file": str(csv_file), "epochs": write_csv(run, csv_file)}
        if html_file is not None:
            write_page(run, html_file)
            written["html"] = {"file": str(html_file)}
        if tensorboard is not None:
            count = run_job(as_json, lambda job: _write_events(run, tensorboard, job))
            written["tensorboard"] = {"folder": str(tensorboard), "scalars": count}
    if as_json:
        print_json(written)
        return
    for one in written.values():
        out.print(f"Written: {escape(one.get('file') or one['folder'])}", soft_wrap=True)


@runs.command("settings")
def settings_command(
    run_dir: RunArgument,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write them to this new project.toml.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Print a run's settings as a project.toml, from which a new run can be trained."""
    with reported(as_json):
        project = RunFolder(run_dir).spec().project
        values = {"version": PROJECT_VERSION, **project.model_dump()}
        if output is not None:
            if output.exists():
                raise SettingsError(
                    "This file exists", where=output, hint="Choose another name, or delete it."
                )
            write_atomic(output, tomli_w.dumps(values))
    if as_json:
        print_json({"output": str(output) if output else None, "project": values})
    elif output is None:
        typer.echo(tomli_w.dumps(values), nl=False)
    else:
        out.print(f"Written: {escape(str(output))}", soft_wrap=True)
        out.print(f"Train it: workbench train {escape(str(output))}", soft_wrap=True)


def _write_events(run: RunFolder, folder: Path, job: Job) -> int:
    from tensorboardX import SummaryWriter  # imports torch, which takes seconds

    return write_tensorboard(run, folder, job, lambda place: SummaryWriter(str(place)))


def _list_table(entries: tuple[RunEntry, ...]) -> Table:
    table = Table()
    table.add_column("run", overflow="fold")
    table.add_column("state")
    for column in ("epochs", "best", "measured"):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("tags")
    for entry in entries:
        words = f"{entry.architecture}, {entry.strategy}, augmentation {entry.augmentation}"
        table.add_row(
            f"{escape(entry.project)}/[bold]{escape(entry.name)}[/]\n[dim]{escape(words)}[/]",
            entry.state,
            f"{entry.epochs}/{entry.planned}",
            _share_words(entry.best),
            _share_words(entry.measured),
            escape(", ".join(entry.tags)),
        )
    return table


def _share_words(share: Share | None) -> str:
    if share is None:
        return ""
    ends = f"{100 * share.low:.1f} – {100 * share.high:.1f}"
    return f"{percent(share.value)}\n[dim]{ends}\nn = {share.count}[/]"


def _print_comparison(found: RunComparison) -> None:
    if found.differences:
        table = Table("setting", *(run.name for run in found.runs))
        for one in found.differences:
            table.add_row(f"{one.section}: {one.title}", *map(escape, one.values))
        out.print(table)
    else:
        out.print("All settings are the same.")
    for run in found.runs:
        figure = run.figure
        words = "not measured"
        if figure is not None:
            ends = interval(figure.low, figure.high, figure.count)
            words = f"{found.metric} {percent(figure.value)} ({ends})"
        out.print(f"[bold]{escape(run.name)}[/]: {words}. {_verdict(run)}", soft_wrap=True)
    for note in found.notes:
        out.print(note)


def _verdict(run: Compared) -> str:
    if run.verdict == "best":
        return "[bold green]The best.[/]"
    if run.p_adjusted is None:
        return run.reason
    word = {
        "worse": "Worse than the best",
        "better": "Recognises more images than the best",
    }.get(run.verdict, "Indistinguishable from the best")
    points = ""
    if (apart := run.difference) is not None:
        ends = f"{100 * apart.low:+.1f} to {100 * apart.high:+.1f}"
        points = f" by {100 * apart.mean:+.1f} points (95 % interval {ends})"
    return (
        f"{word}{points}: of {run.count} images it alone recognised {run.only_this}, the best "
        f"alone {run.only_best} (McNemar, {_p_words(run.p_adjusted)} by Holm)."
    )


def _p_words(p: float) -> str:
    return f"p < {_LEAST_P}" if p < _LEAST_P else f"p = {p:.2g}"
