"""`workbench evaluate`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
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
from workbench.cli.trust import print_calibration
from workbench.data.same_images import check_images
from workbench.data.scan import scan
from workbench.errors import DataError, SettingsError
from workbench.jobs import Job
from workbench.runs import RunFolder, SplitRow

if TYPE_CHECKING:
    from workbench.evaluation.report import Figure, Report
    from workbench.plan import Plan

RunArgument = Annotated[Path, typer.Argument(help="A run folder made by `workbench train`.")]
WeightsOption = Annotated[str, typer.Option(help='"best" or "last".')]


def register(app: typer.Typer) -> None:
    app.command()(evaluate)


def evaluate(
    run_dir: RunArgument,
    folder: Annotated[
        Path | None, typer.Argument(help="Other images, in folders named like the classes.")
    ] = None,
    split: Annotated[str, typer.Option(help='"validation" or "test".')] = "validation",
    weights: WeightsOption = "best",
    calibration: Annotated[
        bool,
        typer.Option("--calibration", help="Say how far the confidence can be believed, too."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Measure a run on its validation files, its test files or another folder."""
    from workbench.evaluation.evaluate import evaluate as measure
    from workbench.evaluation.evaluate import evaluate_rows, load_deployed
    from workbench.evaluation.report import write_report
    from workbench.plan import resolve

    def work(job: Job) -> Report:
        run = RunFolder(run_dir)
        plan = resolve(run.spec(), run.split())
        if folder is None:
            check_images(run, job)
            report = measure(run, plan, job, which=weights, split=split)
            if split == "validation":
                write_report(run, report)
            return report
        model = load_deployed(run, plan, weights)
        rows = _rows_of_folder(folder, plan, job)
        return evaluate_rows(
            model, plan, rows, job, which=weights, split="folder", folder=folder.absolute()
        )

    with reported(as_json):
        _check_choice("--weights", weights, ("best", "last"))
        _check_choice("--split", split, ("validation", "test"))
        if calibration and (folder or split != "validation"):
            raise SettingsError(
                "A temperature is fitted on the validation images",
                where="--calibration",
                hint="Leave the folder and --split out.",
            )
        report = run_job(as_json, work)
        found = _confidence(run_dir, as_json=as_json) if calibration else {}
        if as_json:
            print_json({**report.summary(), **({"confidence": found} if found else {})})
            return
        _print_report(report)
        if found:
            print_calibration(found)


def _rows_of_folder(folder: Path, plan: Plan, job: Job) -> list[SplitRow]:
    """Return the folder's images with the plan's labels; classes are matched by name."""
    catalog = scan(folder, background=plan.background, job=job)
    known = {name: label for label, name in enumerate(plan.classes)}
    unknown = [name for name in catalog.classes if name not in known]
    if unknown:
        raise DataError(
            f"The network does not know the class {unknown[0]!r}",
            where=folder,
            hint=f"Its classes are: {', '.join(plan.classes)}.",
        )
    labels = [known[name] for name in catalog.classes]
    entries = [replace(entry, label=labels[entry.label]) for entry in catalog.entries]
    return [SplitRow(entry.file, entry.label, "folder") for entry in entries]


def _confidence(run_dir: Path, *, as_json: bool) -> dict[str, Any]:
    from workbench.evaluation.confidence import confidence_of

    return run_job(as_json, lambda job: confidence_of(RunFolder(run_dir), job))


def _print_report(report: Report) -> None:
    words = interval(report.low, report.high, report.count)
    out.print(f"[bold]Accuracy {percent(report.accuracy)}[/] ({words}; {report.split} images)")
    names: tuple[tuple[str, Figure], ...] = (
        ("Balanced accuracy", "balanced-accuracy"), ("Macro-F1", "macro-f1"), ("Top-5", "top-5"),
    )  # fmt: skip
    for name, figure in names:
        if found := report.measured(figure):
            words = interval(found.low, found.high, found.count)
            out.print(f"{name} {percent(found.value)} ({words})")
    table = Table("class")
    for name in ("precision", "recall", "F1", "images"):
        table.add_column(name, justify="right")
    for score in report.per_class:
        figures = (f"{value:.3f}" for value in (score.precision, score.recall, score.f1))
        table.add_row(score.name, *figures, str(score.support))
    out.print(table)


def _check_choice(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise typer.BadParameter(
            f"{value!r} is not one of: {', '.join(allowed)}", param_hint=option
        )
