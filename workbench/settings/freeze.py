"""Which layers keep their weights."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workbench.settings.base import Section

Strategy = Literal["from-scratch", "feature-extractor", "fine-tune", "fine-tune-freeze", "custom"]


class FreezeSettings(Section):
    """A strategy, or a cut with exceptions.

    `strategy` names the rule; only "fine-tune-freeze" and "custom" read `cut`, and only "custom"
    reads `overrides`. Layers are named as in the network ("layer3.0.conv1"); a cut may also name
    a block ("layer3"). Everything executed before the cut is frozen.
    """

    strategy: Strategy = Field("from-scratch", title="Strategy")
    cut: str = Field(
        "",
        title="Freeze cut",
        description="The first block or layer that is trained; empty is the strategy's own choice.",
    )
    overrides: dict[str, bool] = Field(
        {},
        title="Exceptions",
        description="Layers whose state differs from the cut: true is frozen.",
    )
