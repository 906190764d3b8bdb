"""`workbench evaluate`, `export` and `predict`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from workbench.cli.common import (
    JsonOption,
    err,
    interval,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.data.same_images import check_images
from workbench.data.scan import scan
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.runs import RunFolder, SplitRow

if TYPE_CHECKING:
    from workbench.evaluation.report import Report
    from workbench.plan import Plan

RunArgument = Annotated[Path, typer.Argument(help="A run folder made by `workbench train`.")]
WeightsOption = Annotated[str, typer.Option(help='"best" or "last".')]
_TOP = 5


def register(app: typer.Typer) -> None:
    app.command()(evaluate)
    app.command()(export)
    app.command()(predict)


def evaluate(
    run_dir: RunArgument,
    folder: Annotated[
        Path | None, typer.Argument(help="Other images, in folders named like the classes.")
    ] = None,
    split: Annotated[str, typer.Option(help='"validation" or "test".')] = "validation",
    weights: WeightsOption = "best",
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
        report = run_job(as_json, work)
        if as_json:
            print_json(report.summary())
        else:
            _print_report(report)


def export(
    run_dir: RunArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="The ONNX file to write.")],
    weights: WeightsOption = "best",
    as_json: JsonOption = False,
) -> None:
    """Export a run to one ONNX file and prove that it gives the same answers."""
    from workbench.export.export import export_run

    with reported(as_json):
        _check_choice("--weights", weights, ("best", "last"))
        certificate: dict[str, Any] = run_job(
            as_json, lambda job: export_run(RunFolder(run_dir), output, weights, job)
        )
    if as_json:
        print_json(certificate)
        return
    out.print(f"[bold green]Verified[/] {output} ({certificate['size_bytes'] / 1e6:.1f} MB)")
    out.print(
        f"{percent(certificate['agreement'])} of {certificate['images']} validation files get the "
        f"same class; largest difference {certificate['largest_difference']:.1e}"
    )
    low, high = certificate["interval"]
    accuracy = percent(certificate["accuracy_onnx"])
    out.print(f"Accuracy {accuracy} ({interval(low, high, certificate['images'])})")


def predict(
    model: Annotated[Path, typer.Argument(help="A model file exported by CNN Workbench.")],
    images: Annotated[list[Path], typer.Argument(help="Image files.")],
    as_json: JsonOption = False,
) -> None:
    """Classify images with an exported model, by onnxruntime alone."""
    from workbench.export.predictor import Predictor

    with reported(as_json):
        answers = Predictor(model).predict(images)
    if as_json:
        print_json(
            [
                {"file": a.file, "error": a.error}
                if a.error
                else {
                    "file": a.file,
                    "labels": [{"label": name, "probability": p} for name, p in a.scores],
                }
                for a in answers
            ]
        )
    else:
        for answer in answers:
            if answer.error:
                err.print(f"[red]{answer.error}[/]", soft_wrap=True)
                continue
            best = ", ".join(f"{name} {percent(p)}" for name, p in answer.scores[:_TOP])
            out.print(f"{answer.file}: {best}", soft_wrap=True)
    if all(answer.error for answer in answers):
        raise typer.Exit(DataError.exit_code)


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


def _print_report(report: Report) -> None:
    words = interval(report.low, report.high, report.count)
    out.print(f"[bold]Accuracy {percent(report.accuracy)}[/] ({words}; {report.split} images)")
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
