"""`workbench augment check` and `workbench augment copy`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from workbench.cli.common import JsonOption, out, percent, print_json, reported, run_job
from workbench.cli.project_options import (
    ArchitectureOption,
    AugmentOption,
    NumberOption,
    Options,
    SizeOption,
    chosen,
    collect,
)
from workbench.data.split import rows
from workbench.jobs import Job
from workbench.launch import describe
from workbench.settings.project import PROJECT_FILE

if TYPE_CHECKING:
    from workbench.plan import Plan

Target = Annotated[Path, typer.Argument(help="An image folder, or a project.toml.")]

# What a folder without a project is looked at with: the network whose weights are always here.
_NETWORK = "efficientnet_lite0"
_WORDS = {
    "label-changes": "[bold red]✗ label changes[/]",
    "unfamiliar": "[yellow]! unfamiliar[/]",
    "safe": "[green]✓ no change seen[/]",
    "not-measured": "– not measured",
}
_OBSTACLES = {
    "few-images": "Nothing was measured: fewer than two classes have enough training images.",
    "blind": "Nothing was measured: these features do not tell the classes apart, so that a change "
    "of label would not be seen.",
}


def register(app: typer.Typer) -> None:
    commands = typer.Typer(
        help="Check an augmentation against the labels, or write augmented copies.",
        no_args_is_help=True,
    )
    commands.command()(check)
    commands.command()(copy)
    app.add_typer(commands, name="augment")


def check(
    target: Target,
    augment: AugmentOption = None,
    architecture: ArchitectureOption = None,
    image_size: SizeOption = None,
    seed: NumberOption = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Ask about both flips, even where they are off.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Say which operations turn one class into another, as a mirror does left and right arrows."""
    with reported(as_json):
        options = _options(target, augment, architecture, image_size, seed)
        plan = run_job(as_json, lambda job: _resolved(target, options, job))
        from workbench.advice.label_safety import check_labels

        report = run_job(as_json, lambda job: check_labels(plan, job, flips=everything))
        values = report.to_dict()
    if as_json:
        print_json(values)
    else:
        _print(values)


def copy(
    target: Target,
    destination: Annotated[Path, typer.Argument(help="A new or empty folder.")],
    augment: AugmentOption = None,
    copies: Annotated[int, typer.Option(help="Of each training image, as many epochs.")] = 1,
    with_validation: Annotated[
        bool, typer.Option("--with-validation", help="Copy validation images too, unchanged.")
    ] = False,
    architecture: ArchitectureOption = None,
    image_size: SizeOption = None,
    seed: NumberOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the training images as training would see them, with a manifest, to a new folder."""
    with reported(as_json):
        options = _options(target, augment, architecture, image_size, seed)
        plan = run_job(as_json, lambda job: _resolved(target, options, job))
        from workbench.data.copies import MANIFEST, SETTINGS, CopyPlan, write_copies

        wanted = CopyPlan(
            folder=plan.folder,
            classes=plan.classes,
            train=plan.train,
            validation=plan.validation if with_validation else (),
            settings=plan.augmentation,
            image_size=plan.image_size,
            channels=plan.channels,
            mean=plan.mean,
            std=plan.std,
            background=plan.background,
            seed=plan.training.seed,
            copies=copies,
        )
        written = run_job(as_json, lambda job: write_copies(wanted, destination, job))
    if as_json:
        place = destination.absolute()
        files = {"manifest": str(place / MANIFEST), "settings": str(place / SETTINGS)}
        print_json({"folder": str(place), "images": written, **files})
        return
    out.print(f"{written:,} images of {plan.image_size} × {plan.image_size} px: {destination}",
              soft_wrap=True)  # fmt: skip
    out.print(f"{MANIFEST} says whence each one came, {SETTINGS} how it was changed.")
    if plan.augmentation.mixes:
        out.print("MixUp and CutMix blend batches in training; copies are not blended.")


def _options(
    target: Path,
    augment: str | None,
    architecture: str | None,
    image_size: int | None,
    seed: int | None,
) -> Options:
    bare = target.name != PROJECT_FILE and not (target / PROJECT_FILE).is_file()
    plain = bare and architecture is None
    return collect(
        architecture=_NETWORK if plain else architecture,
        pretrained=True if plain else None,
        image_size=image_size,
        seed=seed,
        augment="standard" if bare and augment is None else augment,
    )


def _resolved(target: Path, options: Options, job: Job) -> Plan:
    project, _, catalog = chosen(target, options, job)
    spec = describe(project, catalog)
    # torch takes seconds to import; wrong options have been refused by now
    from workbench.plan import resolve

    return resolve(spec, rows(catalog))


def _print(values: dict[str, Any]) -> None:
    table = Table("operation", "verdict", "found")
    for operation in values["operations"]:
        off = "" if operation["on"] else " (off)"
        table.add_row(
            f"{operation['title']}{off}", _WORDS[operation["verdict"]], escape(operation["text"])
        )
    out.print(table)
    if values["obstacle"]:
        out.print(_OBSTACLES[values["obstacle"]])
    low, high = values["interval"]
    out.print(
        f"{values['images']:,} training images of {len(values['classes'])} classes in "
        f"{values['versions']} versions, {values['seconds']:.0f} s. Without augmentation "
        f"{percent(values['error'])} are taken for another class (95 % interval "
        f"{percent(low)} – {percent(high)})."
    )
    if values["left_out"]:
        out.print(f"Too few training images: {escape(', '.join(values['left_out']))}.")
    if values["skipped"]:
        out.print(f"{values['skipped']} more classes were not looked at, to bound the time.")
    out.print(values["method"])
