"""What the warm engine can do: a handler for each method of `workbench.service.METHODS`."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from workbench.architectures import registry
from workbench.diagram.graph import LayerGraph
from workbench.export.export import export_run
from workbench.jobs import Job
from workbench.runs import RunFolder


def architectures(*, job: Job) -> dict[str, Any]:
    """Return all cards, each with its graph at the network's usual size."""
    cards = []
    for name in job.track(registry.names(), "Reading the architectures"):
        card = registry.card(name)
        graph = _graph(name, card.image_size, card.channels[0], card.classes)
        cards.append({**card.to_dict(), "graph": graph.to_dict()})
    return {"cards": cards}


def inspect(
    *, name: str, job: Job, image_size: int = 0, channels: int = 0, classes: int = 0
) -> dict[str, Any]:
    """Return a network's graph; 0 is the network's usual number."""
    card = registry.card(name)
    job.report(f"Tracing {card.title}")
    graph = _graph(
        name, image_size or card.image_size, channels or card.channels[0], classes or card.classes
    )
    return graph.to_dict()


def export(*, run: str, output: str, weights: str, job: Job) -> dict[str, Any]:
    """Write a run's ONNX file and return its certificate."""
    return export_run(RunFolder(Path(run)), Path(output), weights, job)


@lru_cache(maxsize=64)
def _graph(name: str, image_size: int, channels: int, classes: int) -> LayerGraph:
    return registry.graph(name, classes=classes, channels=channels, image_size=image_size)


HANDLERS: dict[str, Callable[..., dict[str, Any]]] = {
    "architectures": architectures,
    "inspect": inspect,
    "export": export,
}
