"""`workbench suspects`, and the words for how far a confidence can be believed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from workbench.cli.common import JsonOption, interval, out, percent, print_json, reported, run_job
from workbench.errors import SettingsError
from workbench.files import write_atomic
from workbench.runs import RunFolder


def register(app: typer.Typer) -> None:
    app.command()(suspects)


def suspects(
    run_dir: Annotated[Path, typer.Argument(help="A run folder made by `workbench train`.")],
    most: Annotated[int, typer.Option(min=1, help="Images to print.")] = 20,
    csv: Annotated[
        Path | None,
        typer.Option("--csv", help="Write all images to this file, most doubtful first."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List images whose label may be wrong, by classifiers that never saw them."""
    from workbench.evaluation.kept import kept_path
    from workbench.evaluation.suspects import NAME, suspects_of

    run = RunFolder(run_dir)
    with reported(as_json):
        if csv is not None and csv.is_dir():
            raise SettingsError("This is a folder", where=csv, hint="Name a file.")
        found = run_job(as_json, lambda job: suspects_of(run, job))
        if csv is not None:
            write_atomic(csv, kept_path(run, NAME, ".csv").read_bytes())
    if as_json:
        print_json(found)
        return
    out.print(
        f"[bold]{found['suspected']:,} of {found['count']:,} labels are suspected[/] "
        f"(features of {found['network']}, {found['folds']} folds)"
    )
    table = Table("file", "label", "looks like")
    for column in ("label's probability", "other's"):
        table.add_column(column, justify="right")
    for row in found["rows"][:most]:
        shares = percent(row["of_label"]), percent(row["of_rival"])
        table.add_row(row["file"], row["label"], row["rival"], *shares)
    out.print(table)
    out.print("A suspicion is no proof: look at each image before you change anything.")


def print_calibration(found: dict[str, Any]) -> None:
    """Print what `evaluation.confidence.confidence_of` returned."""
    calibration = found["calibration"]
    before, after = calibration["before"], calibration["after"]
    table = Table("")
    for column in ("mean confidence", "accuracy", "calibration error", "mean loss"):
        table.add_column(column, justify="right")
    for name, part in (("as trained", before), ("with a temperature", after)):
        ends = f"{percent(part['error'])} ({percent(part['low'])} – {percent(part['high'])})"
        shares = percent(part["confidence"]), percent(part["accuracy"])
        table.add_row(name, *shares, ends, f"{part['loss']:.4f}")
    out.print(table)
    out.print(
        f"Temperature {calibration['temperature']:.3f}; figures with it by {calibration['folds']}-"
        f"fold cross-fitting, n = {calibration['count']}. It lowers the mean loss by "
        f"{calibration['gain']:.4f} (95 % interval {calibration['gain_low']:.4f} to "
        f"{calibration['gain_high']:.4f})."
    )
    out.print(
        f"A perfectly calibrated network would show an error of up to "
        f"{percent(before['by_chance'])} on so few images."
    )
    table = Table("wanted accuracy")
    for column in ("unknown below", "answered", "accuracy of other images"):
        table.add_column(column, justify="right")
    for row in found["calibrated"]["wanted"]:
        chosen, promised = row["chosen"], row["promised"]
        if chosen is None:
            table.add_row(percent(row["accuracy"]), "not reached", "", "")
            continue
        words = f"{percent(promised['accuracy'])} " + (
            f"({interval(promised['low'], promised['high'], promised['count'])})"
        )
        table.add_row(
            percent(row["accuracy"]), percent(chosen["below"]), percent(promised["share"]), words
        )
    out.print(table)
    out.print(
        "Bake it in: workbench export --temperature --unknown-below PERCENT. Accuracies are those "
        "of images that the threshold was not chosen on."
    )
