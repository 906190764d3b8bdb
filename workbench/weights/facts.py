"""Weights in the plain facts of a card, as the engine sends them and the window keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.weights.choose import choose
from workbench.weights.library import own_records
from workbench.weights.places import refreshed
from workbench.weights.record import Weights


def records_of(facts: Mapping[str, Any]) -> tuple[Weights, ...]:
    """Return all weights for the network that `facts` describe, with `available` as it is now.

    The published ones come first, their default before the others; then the user's own.
    """
    given = facts.get("all_weights") or ([facts["weights"]] if facts.get("weights") else [])
    published = (refreshed(Weights.from_dict(values)) for values in given)
    return (*published, *own_records(facts["name"]))


def with_weights(facts: Mapping[str, Any], key: str = "") -> dict[str, Any]:
    """Return `facts` with "weights" being those that `key` names, as things are now.

    Answers of the engine are kept between starts; what is on the disk changes meanwhile.

    Raises
    ------
    ArchitectureError
        There are no weights of that name.
    """
    record = choose(records_of(facts), key)
    return {**facts, "weights": record.to_dict() if record else None}
