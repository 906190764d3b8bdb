"""Every classifier of timm, as "timm:NAME". Nothing is downloaded, and no hub is asked."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

import timm
from torch import nn

from workbench.architectures.card import Card
from workbench.architectures.foreign import Origin, examined
from workbench.architectures.from_timm import FromTimm

PREFIX = "timm:"


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Return the names of all networks of timm, each with the prefix."""
    return tuple(f"{PREFIX}{name}" for name in timm.list_models())


@lru_cache(maxsize=64)
def card(name: str) -> Card:
    """Return the card of one of `names`.

    Raises
    ------
    ArchitectureError
        The network is no classifier, or needs more than an image.
    """
    own = name.removeprefix(PREFIX)
    facts = _facts(own)
    heads = facts.get("classifier") or ""
    published = FromTimm(own)
    return examined(
        Origin(
            name=name,
            title=f"{own} (timm)",
            idea=f"timm's {own}, built and traced as it is; timm's documentation names its paper.",
            image_size=(facts.get("input_size") or (3, 224, 224))[-1],
            # distilled networks have two heads and give their mean
            head=heads if isinstance(heads, str) else heads[0],
            build=partial(_build, own),
            published=published if published.records() else None,
        )
    )


def _build(name: str, classes: int, channels: int, image_size: int) -> nn.Module:
    options: dict[str, Any] = {}
    if _facts(name).get("fixed_input_size"):  # one position embedding for each patch
        options["img_size"] = image_size
    # pretrained=False: timm must not reach for the network
    return timm.create_model(
        name, pretrained=False, num_classes=classes, in_chans=channels, **options
    )


def _facts(name: str) -> dict[str, Any]:
    found = timm.get_pretrained_cfg(name, allow_unregistered=False)
    return found.to_dict() if found is not None else {}
