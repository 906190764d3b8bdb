"""`workbench probe`: classifiers on the features of a network's layers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.table import Table

from workbench.cli.common import JsonOption, out, percent, print_json, reported, run_job
from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import SettingsError
from workbench.evaluation.probe_report import POOLING, ProbeReport
from workbench.jobs import Job
from workbench.launch import describe
from workbench.runs import RunSpec
from workbench.settings import Project

if TYPE_CHECKING:
    from workbench.plan import Plan

ClassifierName = Literal["svm-linear", "svm-rbf", "logistic", "knn"]


def register(app: typer.Typer) -> None:
    app.command()(probe)


def probe(
    folder: Annotated[Path, typer.Argument(help="A folder of images, one folder for each class.")],
    architecture: Annotated[
        str, typer.Option(help="A name from `workbench architectures`.")
    ] = "efficientnet_lite0",
    classifier: Annotated[ClassifierName, typer.Option(help="What is fitted.")] = "logistic",
    layer: Annotated[
        str, typer.Option(help="Layer or block whose output is used; empty is the head's input.")
    ] = "",
    by_depth: Annotated[
        bool, typer.Option("--by-depth", help="Probe layers from the image to the head.")
    ] = False,
    pretrained: Annotated[
        bool, typer.Option(help="Use pretrained weights, or random ones.")
    ] = True,
    image_size: Annotated[int, typer.Option(help="Side in pixels; 0 is the network's own.")] = 0,
    seed: Annotated[int, typer.Option(help="Of the split and of random weights.")] = 0,
    folds: Annotated[
        int,
        typer.Option(
            help="Ask about the training images in so many parts; 0: the validation ones."
        ),
    ] = 0,
    output: Annotated[
        Path | None, typer.Option(help="Export the classifier to this ONNX file, with proof.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Fit a classifier on a network's features and measure it on the validation images."""
    with reported(as_json):
        if by_depth and (layer or output):
            raise SettingsError(
                "--by-depth probes many layers, --layer and --output mean one",
                where="--by-depth",
                hint="Probe by depth first, then name the best layer.",
            )
        project = Project.parse(
            {
                "name": folder.absolute().name or "images",
                "data": {"folder": str(folder.absolute()), "split_seed": seed},
                "architecture": {
                    "name": architecture,
                    "pretrained": pretrained,
                    "image_size": image_size,
                },
                "training": {"seed": seed},
            }
        )
        spec, plan = run_job(as_json, lambda job: _resolved(project, job))
        # torch takes seconds to import; wrong options have been refused by now
        from workbench.evaluation.probe import layers_by_depth
        from workbench.evaluation.probe import probe as measure

        layers = layers_by_depth(plan) if by_depth else [layer]
        report, model = run_job(
            as_json, lambda job: measure(plan, classifier, layers, job, folds=folds)
        )
        values = report.to_dict()
        if output is not None:
            from workbench.export.export import export_model

            words = f"{classifier} on {layer or 'the input of the head'}"
            values["certificate"] = run_job(
                as_json, lambda job: export_model(model, plan, spec, output, words, job)
            )
    if as_json:
        print_json(values)
        return
    _print(report)
    if output is not None:
        out.print(f"Exported and proved: {output}", soft_wrap=True)


def _print(report: ProbeReport) -> None:
    """Print the layers' scores, and what they were measured on."""
    table = Table("layer")
    for column in ("features", "accuracy", "95 % interval"):
        table.add_column(column, justify="right")
    for score in report.scores:
        low, high = score.interval
        ends = f"{percent(low)} – {percent(high)}"
        name = score.layer or "input of the head"
        table.add_row(name, f"{score.features:,}", percent(score.accuracy), ends)
    out.print(table)
    first = report.scores[0]
    asked = (
        f"{first.folds} folds of them, each asked of a classifier fitted on the others"
        if first.folds
        else f"asked about {first.count:,} validation images"
    )
    out.print(
        f"{report.classifier} on {report.train_count:,} training images, {asked}. "
        f"Pooled by {POOLING}."
    )
    for note in dict.fromkeys(score.note for score in report.scores if score.note):
        out.print(note)


def _resolved(project: Project, job: Job) -> tuple[RunSpec, Plan]:
    from workbench.plan import resolve

    data = project.data
    catalog = split(scan(Path(data.folder), background=data.background, job=job), data)
    spec = describe(project, catalog)
    return spec, resolve(spec, rows(catalog))
