"""Which network, and what it is fed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workbench.settings.base import Section


class ArchitectureSettings(Section):
    """The network by its registry name, its weights, and its input."""

    name: str = Field("lenet5", min_length=1, title="Architecture")
    pretrained: bool = Field(
        False,
        title="Pretrained weights",
        description="Start from weights learnt on ImageNet instead of random ones.",
    )
    image_size: int = Field(
        0,
        ge=0,
        le=1024,
        title="Image size",
        json_schema_extra={"unit": "px"},
        description="Side of the square the network is fed; 0 is the network's own.",
    )
    colour: Literal["auto", "rgb", "grey"] = Field(
        "auto",
        title="Colour",
        description="Auto feeds one channel when every image is grey and the network allows it.",
    )
