"""Weights in the plain facts of a card, as the engine sends them and the window keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.weights.choose import choose
from workbench.weights.library import own_records
from workbench.weights.places import refreshed
from workbench.weights.record import Weights


def records_of(
    facts: Mapping[str, Any], own: Sequence[Weights] | None = None
) -> tuple[Weights, ...]:
    """Return all weights for the network that `facts` describe, with `available` as it is now.

    The published ones come first, their default before the others; then the user's own, looked up
    unless `own` holds those of all networks.
    """
    published = (refreshed(Weights.from_dict(values)) for values in facts["all_weights"])
    mine = own_records() if own is None else own
    return (*published, *(record for record in mine if record.network == facts["name"]))


def with_weights(
    facts: Mapping[str, Any], key: str = "", own: Sequence[Weights] | None = None
) -> dict[str, Any]:
    """Return `facts` with "weights" being those that `key` names, as things are now.

    Answers of the engine are kept between starts; what is on the disk changes meanwhile. Facts that
    do not name all weights stay as they are.

    Raises
    ------
    ArchitectureError
        There are no weights of that name.
    """
    if "all_weights" not in facts:
        return dict(facts)
    record = choose(records_of(facts, own), key)
    return {**facts, "weights": record.to_dict() if record else None}
