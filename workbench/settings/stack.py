"""An own network as data: a stack of blocks."""

from __future__ import annotations

import re
from typing import Any, Self

from pydantic import (
    Field,
    SerializerFunctionWrapHandler,
    ValidationError,
    field_validator,
    model_serializer,
    model_validator,
)

from workbench.errors import SettingsError
from workbench.settings.base import Section
from workbench.settings.blocks import BLOCK_TYPES, Block

MOST_BLOCKS = 200

_NAME = re.compile(r"\w(?:[\w .-]{0,58}\w)?")
# Windows opens devices under these names, whatever follows the first dot.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class Stack(Section):
    """Blocks in order of execution; the same stack always makes the same network.

    In plain values and files the blocks stand under "block", as TOML's [[block]] reads.
    """

    name: str = Field("my-network", title="Name", description="Also the name of its file.")
    description: str = Field(
        "", max_length=500, title="Description", description="What the network is meant to show."
    )
    image_size: int = Field(
        32,
        ge=1,
        le=1024,
        title="Image size",
        json_schema_extra={"unit": "px"},
        description="Side of the images that it is usually fed.",
    )
    blocks: tuple[Block, ...] = Field((), max_length=MOST_BLOCKS, title="Blocks")

    @field_validator("name")
    @classmethod
    def _names_a_file(cls, name: str) -> str:
        if not _NAME.fullmatch(name) or _DEVICES.fullmatch(name):
            raise ValueError(
                f'"{name}" cannot be the name of a network: use up to 60 letters, digits, '
                "hyphens, dots and spaces, beginning and ending with a letter or digit"
            )
        return name

    @model_validator(mode="before")
    @classmethod
    def _read_block(cls, values: Any) -> Any:
        if isinstance(values, dict) and "block" in values and "blocks" not in values:
            values = dict(values)
            values["blocks"] = values.pop("block")
        return values

    @model_serializer(mode="wrap")
    def _write_block(self, plain: SerializerFunctionWrapHandler) -> dict[str, Any]:
        values: dict[str, Any] = plain(self)
        values["block"] = values.pop("blocks")
        return values

    @classmethod
    def parse(cls, values: dict[str, Any], *, where: str = "") -> Self:
        """Validate plain values; a complaint about a block names its number and kind."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            raise _stack_error(error, where) from error


def _stack_error(error: ValidationError, where: str) -> SettingsError:
    """Turn pydantic's report into one sentence about the first wrong block or field."""
    first = error.errors()[0]
    place = [str(part) for part in first["loc"]]
    what = first["msg"].removeprefix("Value error, ")
    hint = "Correct this value."
    if first["type"] == "union_tag_invalid":
        what = f'There is no block "{first["ctx"]["tag"]}"'
        hint = f"Known: {', '.join(BLOCK_TYPES)}."
    elif first["type"] == "union_tag_not_found":
        what, hint = "This block states no kind", f"Known: {', '.join(BLOCK_TYPES)}."
    elif first["type"] == "extra_forbidden":
        hint = "Remove this field; this version does not know it."
    return SettingsError(what, where=" in ".join(p for p in (_place(place), where) if p), hint=hint)


def _place(location: list[str]) -> str:
    """Return "block 4 (conv), filters" for ("blocks", "3", "conv", "filters")."""
    if location[:1] != ["blocks"] or len(location) < 2:
        return ".".join(location)
    number, kind, field = int(location[1]) + 1, location[2:3], ".".join(location[3:])
    block = f"block {number}" + (f" ({kind[0]})" if kind else "")
    return ", ".join(part for part in (block, field) if part)
