"""All networks by name: those of the atlas, the user's own, torchvision's and timm's."""

from __future__ import annotations

import difflib

import torch
from torch import nn

from workbench.architectures import timm_any, torchvision_any
from workbench.architectures.atlas import CARDS
from workbench.architectures.card import Card, Weights
from workbench.architectures.contentless import without_content
from workbench.architectures.pretrained import chosen, how_to_get, put_in
from workbench.architectures.stack.build import stack_card
from workbench.diagram.graph import LayerGraph
from workbench.diagram.trace import trace
from workbench.errors import ArchitectureError
from workbench.settings import ArchitectureSettings
from workbench.settings.stack_file import find_stack, is_own

_SHOWN = 12  # names in a message, at most


def names() -> list[str]:
    """Return the names of the networks of the atlas, oldest first."""
    return list(CARDS)


def other_names() -> list[str]:
    """Return the names of all other networks: torchvision's bare, timm's as "timm:NAME"."""
    return [*(name for name in torchvision_any.names() if name not in CARDS), *timm_any.names()]


def card(name: str) -> Card:
    """Return the card of `name`, or of the own network in the file that it names.

    Raises
    ------
    ArchitectureError
        There is no such network; the hint names those with a similar name, or all.
    """
    if name in CARDS:
        return CARDS[name]
    if is_own(name):
        return stack_card(find_stack(name))
    if name in torchvision_any.names():
        return torchvision_any.card(name)
    if name in timm_any.names():
        return timm_any.card(name)
    raise ArchitectureError(
        f'There is no architecture "{name}"', where="architecture.name", hint=_suggestion(name)
    )


def _suggestion(name: str) -> str:
    """Return names like `name` from all sources, or some of the atlas."""
    known = [*names(), *other_names()]
    key = _key(name)
    equal = [other for other in known if _key(other) == key]
    near = difflib.get_close_matches(name.lower(), known, n=3) or difflib.get_close_matches(
        key, known, n=3
    )
    if similar := equal or near:
        return f"Did you mean {' or '.join(similar)}?"
    return f"Known are {', '.join(names()[:_SHOWN])} and more: workbench architectures"


def _key(name: str) -> str:
    """Return what is left of a name without its source and punctuation: "ResNet-18", "resnet18"."""
    own = name.lower().removeprefix(timm_any.PREFIX)
    return own.replace("-", "").replace("_", "").replace(".", "").replace(" ", "")


def pretrained(name: str, key: str = "") -> Weights:
    """Return the record of the pretrained weights of `name` that `key` names.

    Without a key: those that are here, the published before the user's own.

    Raises
    ------
    ArchitectureError
        There are no such weights, or they are not on this machine; the hint says how to get them.
    """
    return _pretrained(card(name), key)


def chosen_card(settings: ArchitectureSettings) -> Card:
    """Return the card of the network that was chosen; an own network is made of its blocks."""
    return card(settings.name) if settings.stack is None else stack_card(settings.stack)


def create(
    network: str | Card,
    *,
    classes: int,
    channels: int,
    image_size: int,
    pretrained: bool,
    seed: int,
    weights: str = "",
) -> nn.Module:
    """Return a network giving logits (N, classes); nothing is ever downloaded.

    Parameters
    ----------
    network : str or Card
        A name as in `names`, or the card of an own network.
    classes : int
        Number of classes, at least 2.
    channels, image_size : int
        What it is fed: images (N, channels, image_size, image_size).
    pretrained : bool
        Start from pretrained weights; the head stays random.
    seed : int
        Of the random weights. torch's global generator is left as it was.
    weights : str
        Which pretrained weights, if there are several; as in the function `pretrained`.

    Raises
    ------
    ArchitectureError
        No such network, inadmissible size, channels or classes, or no weights on this machine.
    """
    found = card(network) if isinstance(network, str) else network
    check_input(found, classes=classes, channels=channels, image_size=image_size)
    record = _pretrained(found, weights, channels) if pretrained else None
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(seed)
        model = found.build(classes, channels, image_size)
        if record is not None:
            _renew_head(model.get_submodule(found.head))
    if record is not None:
        put_in(model, found, record)
    return model


def graph(network: str | Card, *, classes: int, channels: int, image_size: int) -> LayerGraph:
    """Return the layers of a network without filling its weights; raises as `create` does."""
    found = card(network) if isinstance(network, str) else network
    check_input(found, classes=classes, channels=channels, image_size=image_size)
    model = without_content(found.build, classes, channels, image_size)
    return trace(model, found.name, (channels, image_size, image_size))


def check_input(card: Card, *, classes: int, channels: int, image_size: int) -> None:
    """Raise `ArchitectureError` for an input that the network does not admit."""
    if channels not in card.channels:
        admitted = " or ".join(str(count) for count in sorted(card.channels))
        raise ArchitectureError(
            f"{card.title} cannot be fed images of {channels} channels",
            where="architecture.colour",
            hint=f"It takes {admitted} (1 is grey, 3 is colour).",
        )
    if image_size < card.minimum_size:
        raise ArchitectureError(
            f"{card.title} cannot be fed images of {image_size} px",
            where="architecture.image_size",
            hint=f"The smallest size it takes is {card.minimum_size} px.",
        )
    if classes < 2:
        raise ArchitectureError(
            f"A classifier needs at least two classes, not {classes}",
            where="data.folder",
            hint="Add a folder of images of another class.",
        )


def _renew_head(head: nn.Module) -> None:
    """Draw the head's weights from uniform(-a, a), a = 1 / sqrt(inputs), torch's own rule.

    Some networks scale theirs for 1,000 classes; timm's EfficientNet would start a head of two
    classes at +-0.7, a loss of several nats on good features.
    """
    for module in head.modules():
        if isinstance(module, nn.Linear | nn.Conv2d):
            module.reset_parameters()


def _pretrained(card: Card, key: str, channels: int = 3) -> Weights:
    record = chosen(card, key)
    if record is None or not record.available:
        here = [c.name for c in CARDS.values() if c.weights and c.weights().available]
        other = f", or choose {' or '.join(here)}, whose weights are here" if here else ""
        get = f"{how_to_get(record)} Or switch" if record else "Switch"
        raise ArchitectureError(
            f"The pretrained weights of {card.title} are not on this machine",
            where="architecture.pretrained",
            hint=f"{get} pretrained weights off{other}.",
        )
    if channels != 3:
        raise ArchitectureError(
            f"The pretrained weights of {card.title} need 3 channels, not {channels}",
            where="architecture.colour",
            hint="Feed it colour; grey images are then repeated over the channels.",
        )
    return record
