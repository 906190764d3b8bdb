"""What the warm engine can do: a handler for each method of `workbench.service.METHODS`."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from workbench.architectures import registry, speed
from workbench.architectures.adopt import adopt
from workbench.architectures.card import Card
from workbench.architectures.pretrained import published_records
from workbench.architectures.stack.build import stack_card
from workbench.diagram.graph import LayerGraph
from workbench.diagram.outline import Outline
from workbench.export.export import export_run
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.settings.stack import Stack


def architectures(*, job: Job) -> dict[str, Any]:
    """Return the cards of the atlas, each with its outline at the network's usual size."""
    every = job.track(registry.names(), "Reading the architectures")
    return {"cards": [_facts(registry.card(name)) for name in every]}


def card(*, name: str, job: Job, stack: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the card of any network, or of an own one's blocks, with its outline."""
    found = stack_card(Stack.parse(stack)) if stack is not None else registry.card(name)
    job.report(f"Tracing {found.title}")
    own = {} if stack is None else {"stack": stack}
    return {**_facts(found), **own}


def names(*, job: Job) -> dict[str, Any]:
    """Return the names of the atlas, and of all other networks that can be had."""
    job.check()
    return {"names": registry.names(), "other": registry.other_names()}


def measure(*, name: str, job: Job, stack: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the speed of a network on this computer."""
    own = stack_card(Stack.parse(stack)) if stack is not None else None
    return speed.measure(own or name, job).to_dict()


def inspect(
    *,
    name: str,
    job: Job,
    image_size: int = 0,
    channels: int = 0,
    classes: int = 0,
    stack: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Return a network's graph; 0 is the network's usual number, `stack` an own one's blocks."""
    card = stack_card(Stack.parse(stack)) if stack is not None else registry.card(name)
    job.report(f"Tracing {card.title}")
    size, depth = image_size or card.image_size, channels or card.channels[0]
    if stack is not None:
        count = classes or card.classes
        own = registry.graph(card, classes=count, channels=depth, image_size=size)
        return own.to_dict()
    return _graph(name, size, depth, classes or card.classes).to_dict()


def _facts(found: Card) -> dict[str, Any]:
    size, channels, classes = found.image_size, found.channels[0], found.classes
    atlas = found.name in registry.names()
    if atlas:
        graph = _graph(found.name, size, channels, classes)
    else:
        graph = registry.graph(found, classes=classes, channels=channels, image_size=size)
    return {**found.to_dict(), "atlas": atlas, "outline": Outline.of(graph).to_dict()}


def export(*, run: str, output: str, weights: str, job: Job) -> dict[str, Any]:
    """Write a run's ONNX file and return its certificate."""
    return export_run(RunFolder(Path(run)), Path(output), weights, job)


def weights(*, job: Job, networks: list[str] | None = None) -> dict[str, Any]:
    """Return the records of all published weights of the atlas, or of the networks named."""
    names = registry.names() if networks is None else networks
    found = [published_records(registry.card(n)) for n in job.track(names, "Reading the records")]
    return {"records": [record.to_dict() for records in found for record in records]}


def adopt_weights(
    *,
    network: str,
    file: str,
    job: Job,
    mean: list[float] | None = None,
    std: list[float] | None = None,
    source: str = "",
    licence: str = "",
) -> dict[str, Any]:
    """Check a file of weights that the user has and keep a copy; return its record and notes."""
    scale = {"mean": tuple(mean or ()), "std": tuple(std or ())}
    done = adopt(Path(file), network, job, **scale, source=source, licence=licence)
    return {"record": done.record.to_dict(), "notes": list(done.notes)}


@lru_cache(maxsize=64)
def _graph(name: str, image_size: int, channels: int, classes: int) -> LayerGraph:
    return registry.graph(name, classes=classes, channels=channels, image_size=image_size)


HANDLERS: dict[str, Callable[..., dict[str, Any]]] = {
    "architectures": architectures,
    "card": card,
    "names": names,
    "inspect": inspect,
    "measure": measure,
    "weights": weights,
    "adopt_weights": adopt_weights,
    "export": export,
}
