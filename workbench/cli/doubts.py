"""`workbench shortcuts`, `robustness` and `more-images`: whether a result can be believed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from workbench.cli.common import JsonOption, interval, out, percent, print_json, reported, run_job
from workbench.runs import RunFolder

RunArgument = Annotated[Path, typer.Argument(help="A run folder made by `workbench train`.")]

_FACTS = {
    "size": "size of the file",
    "resolution": "resolution",
    "format": "format and EXIF",
    "border": "border and corners",
    "colour": "mean colour",
    "all": "all but the border",
}
_VERDICTS = {
    "alarm": "[bold red]Alarm[/]: {facts} alone come close to the network. It may have learnt "
    "that instead of what the pictures show.",
    "notable": "[yellow]Worth a look[/]: {facts} alone tell a good part of what the network tells.",
    "clear": "[green]No shortcut found[/] among these facts.",
}
_CORRUPTIONS = {"noise": "noise", "defocus": "defocus", "contrast": "contrast", "jpeg": "JPEG"}
_MORE = {
    "yes": "[bold green]Yes[/], twice the images would probably help.",
    "no": "[bold]Hardly[/]: twice the images would probably add less than one point.",
    "unsure": "[yellow]That cannot be said[/] from so few images.",
}


def register(app: typer.Typer) -> None:
    app.command()(shortcuts)
    app.command()(robustness)
    app.command()(more_images)


def shortcuts(run_dir: RunArgument, as_json: JsonOption = False) -> None:
    """Say whether the classes can be told without looking at the pictures."""
    from workbench.evaluation.shortcuts import shortcuts_of

    with reported(as_json):
        found = run_job(as_json, lambda job: shortcuts_of(RunFolder(run_dir), job))
    if as_json:
        print_json(found)
        return
    table = Table("given only", "classifier")
    for column in ("accuracy", "95 % interval", "of the network's lead", "95 % interval"):
        table.add_column(column, justify="right")
    for row in found["rows"]:
        table.add_row(
            _FACTS[row["fact"]],
            row["classifier"],
            percent(row["accuracy"]),
            _ends(row),
            percent(row["share"]),
            f"{percent(row['share_low'])} – {percent(row['share_high'])}",
        )
    for name, words in (("network", "the picture: the network"), ("majority", "nothing")):
        row = found[name]
        table.add_row(words, "", percent(row["value"]), _ends(row), "", "")
    out.print(table)
    told = [_FACTS[r["fact"]] for r in found["rows"] if r["verdict"] == found["verdict"]]
    out.print(_VERDICTS[found["verdict"]].format(facts=", ".join(told)))
    out.print(
        f"Fitted on {found['fitted_on']:,} training images, asked about {found['count']:,} "
        f"{found['split']} images."
    )


def robustness(
    run_dir: RunArgument,
    most: Annotated[
        int, typer.Option(min=1, help="Validation images to ask about; each 21 times.")
    ] = 200,
    as_json: JsonOption = False,
) -> None:
    """Measure a run on images with noise, blur, less contrast and JPEG artefacts."""
    from workbench.evaluation.robustness import robustness_of

    with reported(as_json):
        found = run_job(as_json, lambda job: robustness_of(RunFolder(run_dir), job, most=most))
    if as_json:
        print_json(found)
        return
    clean = found["clean"]
    words = interval(clean["low"], clean["high"], found["count"])
    out.print(f"[bold]As they are {percent(clean['accuracy'])}[/] ({words})")
    table = Table("made worse by")
    for severity in range(1, 6):
        table.add_column(f"severity {severity}", justify="right")
    for name, title in _CORRUPTIONS.items():
        cells = [f"{percent(r['accuracy'])}\n{_ends(r)}" for r in found["rows"]
                 if r["corruption"] == name]  # fmt: skip
        table.add_row(title, *cells)
    out.print(table)
    out.print(
        f"Mean over all {percent(found['mean'])}; each with its 95 % interval, "
        f"n = {found['count']:,} of {found['total']:,} validation images."
    )


def more_images(run_dir: RunArgument, as_json: JsonOption = False) -> None:
    """Say whether twice the images would help, by a learning curve with a forecast."""
    from workbench.evaluation.more_images import more_images as measure

    with reported(as_json):
        found = run_job(as_json, lambda job: measure(RunFolder(run_dir), job))
    if as_json:
        print_json(found)
        return
    table = Table()
    for column in ("training images", "accuracy", "95 % interval"):
        table.add_column(column, justify="right")
    for point in found["points"]:
        table.add_row(f"{point['images']:,}", percent(point["accuracy"]), _ends(point))
    ahead = found["forecast"]
    table.add_row(
        f"{ahead['images']:,} (forecast)", percent(ahead["accuracy"]), _ends(ahead), style="bold"
    )
    out.print(table)
    out.print(_MORE[ahead["verdict"]])
    out.print(
        f"Twice the images: {100 * ahead['gain']:+.1f} points (95 % interval "
        f"{100 * ahead['gain_low']:+.1f} to {100 * ahead['gain_high']:+.1f}). Measured with "
        f"features of {found['network']} and a {found['classifier']} regression, "
        f"{found['repeats']} draws, on {found['asked']:,} validation images."
    )


def _ends(row: dict[str, Any]) -> str:
    return f"{percent(row['low'])} – {percent(row['high'])}"
