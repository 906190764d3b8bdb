"""`workbench weights`: what is here, what can be fetched, and the user's own files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from workbench.cli.common import (
    JsonOption,
    bar_for,
    cancellable_job,
    err,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.errors import ArchitectureError, SettingsError
from workbench.weights.places import find
from workbench.weights.record import Weights

if TYPE_CHECKING:
    from workbench.architectures.adopt import Adoption
    from workbench.architectures.card import Card
    from workbench.jobs import Job

NameArgument = Annotated[
    str,
    typer.Argument(help='A network, or one of its weights: "resnet50:IMAGENET1K_V1".'),
]
_STATES = {
    "here": "[green]here[/]",
    "fetch": "fetchable",
    "install": "pip install",
    "missing": "[red]file is gone[/]",
}
commands = typer.Typer(
    help="See which pretrained weights there are; fetch some; use a file of your own.",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
)


def register(app: typer.Typer) -> None:
    app.add_typer(commands, name="weights")


@commands.callback()
def weights(
    context: typer.Context,
    network: Annotated[
        str, typer.Option(help='Only of this network; any that can be had: "timm:resnet10t".')
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """List the pretrained weights: which are here, and which can be fetched."""
    if context.invoked_subcommand is not None:
        return
    from workbench.architectures import registry
    from workbench.architectures.pretrained import records

    with reported(as_json):
        names = [network] if network else registry.names()
        found = [record for name in names for record in records(registry.card(name))]
    if as_json:
        print_json({"weights": [_facts(record) for record in found]})
    elif network:
        _print_details(found)
    else:
        _print_list(found)


@commands.command()
def fetch(
    name: NameArgument,
    patience: Annotated[
        float, typer.Option(min=0.1, max=60, help="Seconds to wait for the server to answer.")
    ] = 1.0,
    as_json: JsonOption = False,
) -> None:
    """Fetch published weights over the network; an interrupted fetch goes on where it was."""
    from workbench.weights.fetch import fetch as fetch_record

    with reported(as_json):
        record = _record(name, published=True)
        here = find(record)
        if here is None:
            with cancellable_job() as job, bar_for(job, quiet=as_json, bar=_byte_bar()):
                path = fetch_record(record, job, patience=patience)
    host = "" if here else record.host
    if as_json:
        print_json({"name": record.name, "path": str(here or path), "network_used": host})
        return
    out.print(f"{record.name}: {here or path}", soft_wrap=True)
    out.print(f"Network used: {host}." if host else "They were here already; no network was used.")


@commands.command()
def use(
    network: Annotated[str, typer.Argument(help="A name from `workbench architectures`.")],
    file: Annotated[Path, typer.Argument(help="A state dict (.pth, .pt) or .safetensors.")],
    mean: Annotated[
        str, typer.Option(help="Of the images it was trained on: 0.485,0.456,0.406")
    ] = "",
    std: Annotated[str, typer.Option(help="In the same way: 0.229,0.224,0.225")] = "",
    source: Annotated[str, typer.Option(help="Where you have it from.")] = "",
    licence: Annotated[str, typer.Option(help="Its terms.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Use a file of weights that you have. Code inside it is never run; it stays as it is."""
    from workbench.architectures.adopt import adopt

    with reported(as_json):
        means, stds = _numbers(mean, "--mean"), _numbers(std, "--std")

        def work(job: Job) -> Adoption:
            return adopt(file, network, job, mean=means, std=stds, source=source, licence=licence)

        done = run_job(as_json, work)
    if as_json:
        print_json({"record": done.record.to_dict(), "notes": list(done.notes)})
        return
    for line in done.notes:
        out.print(f"• {line}", markup=False)
    key = done.record.key
    out.print(f"Kept as [bold]{escape(done.record.name)}[/]. Train with it:")
    command = f"workbench train FOLDER --architecture {done.record.network} --weights {key}"
    out.print(f"  {command}", markup=False, soft_wrap=True)


@commands.command()
def remove(name: NameArgument, as_json: JsonOption = False) -> None:
    """Forget weights that you brought yourself; your own file stays where it is."""
    from workbench.weights.library import remove as forget

    with reported(as_json):
        record = _record(name)
        forget(record)
    if as_json:
        print_json({"removed": record.name})
    else:
        out.print(f"Removed {record.name}.", markup=False)


def _record(name: str, *, published: bool = False) -> Weights:
    """Return the record that "network" or "network:key" names.

    Without a key: the default, if only `published` weights count, else what "pretrained" means.
    """
    from workbench.architectures.pretrained import chosen, published_records

    card, key = _card_and_key(name)
    if published and not key:
        record = next(iter(published_records(card)), None)
    else:
        record = chosen(card, key)
    if record is None:
        raise ArchitectureError(
            f"There are no pretrained weights for {card.title}",
            where=name,
            hint=f"If you have some: workbench weights use {card.name} FILE",
        )
    return record


def _card_and_key(name: str) -> tuple[Card, str]:
    from workbench.architectures import registry

    try:
        return registry.card(name), ""
    except ArchitectureError:
        network, colon, key = name.rpartition(":")
        if not colon or f"{network}:" == "timm:":
            raise
        return registry.card(network), key


def _numbers(text: str, option: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise SettingsError(
            f"{text!r} is no list of numbers", where=option, hint="Write 0.485,0.456,0.406"
        ) from error


def _facts(record: Weights) -> dict[str, Any]:
    return {"name": record.name, "state": _state(record), **record.to_dict()}


def _state(record: Weights) -> str:
    if record.available:
        return "here"
    return "install" if record.package else "fetch" if record.url else "missing"


def _print_list(found: list[Weights]) -> None:
    table = Table()
    table.add_column("weights", no_wrap=True)
    table.add_column("state")
    table.add_column("size", justify="right")
    table.add_column("top-1", justify="right")
    table.add_column("licence")
    for record in found:
        table.add_row(
            escape(record.name),
            _STATES[_state(record)],
            _size(record),
            percent(record.accuracy) if record.accuracy else "–",
            escape(record.licence),
        )
    out.print(table)
    out.print("More on one network: workbench weights --network NAME")


def _print_details(found: list[Weights]) -> None:
    for record in found:
        out.print(f"[bold]{escape(record.name)}[/]  {_STATES[_state(record)]}")
        path = find(record)
        for name, value in (
            ("source", record.source),
            ("licence", record.licence),
            ("size", _size(record)),
            ("top-1", percent(record.accuracy) if record.accuracy else "not stated"),
            ("mean", _numbered(record.mean)),
            ("std", _numbered(record.std)),
            ("measured at", _measured(record)),
            ("address", record.url or record.install_command),
            ("sha256", record.sha256),
            ("file", str(path or "")),
        ):
            if value:
                out.print(f"  {name:<12}{value}", markup=False, highlight=False, soft_wrap=True)


def _measured(record: Weights) -> str:
    crop = f", middle {percent(record.crop)} of the side" if record.crop < 1 else ""
    return f"{record.image_size} px, {record.interpolation}{crop}"


def _size(record: Weights) -> str:
    return f"{record.size_bytes / 1e6:.1f} MB" if record.size_bytes else "–"


def _numbered(values: tuple[float, ...]) -> str:
    return ", ".join(f"{value:g}" for value in values)


def _byte_bar() -> Bar:
    return Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=err,
        transient=True,
    )
