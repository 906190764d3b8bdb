"""`workbench architectures`, `inspect` and `serve`."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table

from workbench.cli.common import JsonOption, out, print_json, reported
from workbench.weights.facts import with_weights


def register(app: typer.Typer) -> None:
    app.command()(architectures)
    app.command()(inspect)
    app.command(hidden=True)(serve)


def architectures(
    others: Annotated[
        bool, typer.Option("--others", help="List the names of torchvision and timm instead.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """List the architectures and whether their pretrained weights are on this machine."""
    from workbench.architectures import registry

    if others:
        names = registry.other_names()
        if as_json:
            print_json(names)
        else:
            out.print("\n".join(names))
        return
    with reported(as_json):
        cards = [with_weights(registry.card(name).to_dict()) for name in registry.names()]
    if as_json:
        print_json(cards)
        return
    table = Table()
    for name in ("name", "architecture", "year", "depth", "input", "weights"):
        numeric = name in ("year", "depth", "input")
        table.add_column(name, no_wrap=True, justify="right" if numeric else "left")
    for card in cards:
        weights = "here" if card["weights"] and card["weights"]["available"] else ""
        size, year, depth = f"{card['image_size']} px", str(card["year"]), str(card["depth"])
        table.add_row(card["name"], card["title"], year, depth, size, weights)
    out.print(table)
    count = len(registry.other_names())
    out.print(f"{count:,} more of torchvision and timm by name: workbench architectures --others")


def inspect(
    name: Annotated[
        str, typer.Argument(help="A name from `workbench architectures`, or your own file.toml.")
    ],
    image_size: Annotated[int, typer.Option(help="Side in pixels; 0 is the usual one.")] = 0,
    channels: Annotated[int, typer.Option(help="1 or 3; 0 is the usual one.")] = 0,
    classes: Annotated[int, typer.Option(help="Number of classes; 0 is the usual one.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Show every layer with its output shape, parameters, multiply-adds and receptive field."""
    from workbench.architectures import registry

    with reported(as_json):
        card = registry.card(name)
        graph = registry.graph(
            card,
            classes=classes or card.classes,
            channels=channels or card.channels[0],
            image_size=image_size or card.image_size,
        ).to_dict()
    if as_json:
        print_json(graph)
    else:
        _print_graph(graph)


def _print_graph(graph: dict[str, Any]) -> None:
    table = Table("layer", "kind", "output")
    for name in ("parameters", "multiply-adds", "receptive field"):
        table.add_column(name, justify="right")
    for layer in graph["layers"]:
        field = layer["receptive_field"]
        table.add_row(
            layer["name"],
            layer["kind"],
            " × ".join(map(str, layer["output_shape"])),
            f"{layer['parameters']:,}",
            f"{layer['macs']:,}",
            "" if field is None else str(field),
        )
    out.print(table)
    totals = graph["totals"]
    out.print(f"{totals['parameters']:,} parameters, {totals['macs']:,} multiply-adds per image")


def serve() -> None:
    """Answer the window's short requests on standard input and output."""
    from workbench.server import serve as serve_requests

    serve_requests()
