"""The plan of each strategy, from the plan of another. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workbench.diagram.graph import LayerGraph
from workbench.plan import Plan
from workbench.runs import RunSpec
from workbench.settings import FreezeSettings
from workbench.transfer.cut import counts, cut_points, frozen_layers

STRATEGIES = ("from-scratch", "feature-extractor", "fine-tune", "fine-tune-freeze")


def with_strategy(plan: Plan, strategy: str, cut: str = "") -> Plan:
    """Return `plan` with another choice of what is frozen; "" is the strategy's own cut."""
    return replace(plan, frozen=frozen_by(plan.graph, strategy, cut, plan.card.to_dict()))


def frozen_by(
    graph: LayerGraph, strategy: str, cut: str, card_facts: Mapping[str, Any]
) -> tuple[str, ...]:
    """Return the layers that a strategy freezes."""
    freeze = FreezeSettings.parse({"strategy": strategy, "cut": cut})
    return tuple(frozen_layers(graph, freeze, card_facts))


def trainable(plan: Plan, strategy: str, cut: str = "") -> int:
    """Return how many parameters a strategy learns."""
    frozen = frozen_by(plan.graph, strategy, cut, plan.card.to_dict())
    return counts(plan.graph, frozen)[0]


def body_points(plan: Plan) -> list[str]:
    """Return blocks and layers outside the head, from the image on, none inside another.

    What leaves one enters the next, so that a cut in front of the next freezes all up to it.
    """
    head, found = f"{plan.card.head}.", list[str]()
    for point in cut_points(plan.graph):
        inside = bool(found) and point.startswith(f"{found[-1]}.")
        if not inside and not f"{point}.".startswith(head):
            found.append(point)
    return found


def with_network(spec: RunSpec, name: str, image_size: int, *, pretrained: bool) -> RunSpec:
    """Return the description with another network or size, with or without pretrained weights."""
    chosen = spec.project.architecture
    changes: dict[str, Any] = {"pretrained": pretrained}
    if pretrained and chosen.colour == "grey":
        changes["colour"] = "auto"  # grey images are repeated over the channels
    if not pretrained:
        changes["weights"] = ""
    changes["image_size"] = image_size
    if name != chosen.name:
        changes |= {"name": name, "stack": None}
    project = spec.project.replace(architecture=chosen.replace(**changes), freeze=FreezeSettings())
    return spec.replace(project=project, weights=spec.weights if pretrained else {})
