"""Which network, and what it is fed."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from workbench.settings.base import Section
from workbench.settings.stack import Stack

OWN_PREFIX = "stack:"
"""Begins the name of an own network: "stack:my-network"."""


class ArchitectureSettings(Section):
    """The network by its registry name, its weights, and its input."""

    name: str = Field("lenet5", min_length=1, title="Architecture")
    pretrained: bool = Field(
        False,
        title="Pretrained weights",
        description="Start from weights learnt on ImageNet instead of random ones.",
    )
    weights: str = Field(
        "",
        title="Which weights",
        description="The name of the weights, or the digest of a file of your own; empty takes "
        "those that are on this computer.",
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
    stack: Stack | None = Field(
        None,
        title="Own network",
        description="The blocks of the network that the name means; with them a project or run is "
        "complete without the network's own file.",
    )

    def replace(self, **changes: Any) -> Self:
        """Return a validated copy with `changes`; another network does not keep the weights."""
        if changes.get("name", self.name) != self.name:
            changes = {"weights": "", **changes}
        return super().replace(**changes)

    @classmethod
    def own(cls, stack: Stack, **changes: Any) -> Self:
        """Return the choice of an own network."""
        return cls.parse({"name": f"{OWN_PREFIX}{stack.name}", "stack": stack, **changes})

    @model_validator(mode="before")
    @classmethod
    def _forget_other_stack(cls, values: Any) -> Any:
        # whoever chooses another network need not know of stacks
        if isinstance(values, dict) and values.get("stack") is not None:
            stack = values["stack"]
            name = stack.get("name") if isinstance(stack, dict) else getattr(stack, "name", None)
            if values.get("name") != f"{OWN_PREFIX}{name}":
                return {key: value for key, value in values.items() if key != "stack"}
        return values

    @model_serializer(mode="wrap")
    def _without_nothing(self, plain: SerializerFunctionWrapHandler) -> dict[str, Any]:
        # TOML has no word for None
        values: dict[str, Any] = plain(self)
        return {key: value for key, value in values.items() if value is not None}
