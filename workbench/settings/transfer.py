"""What is learnt anew on top of frozen layers, how fast, and from how many cached views."""

from __future__ import annotations

from pydantic import Field

from workbench.settings.base import Section


class TransferSettings(Section):
    """Choices of the transfer lab; the defaults change nothing."""

    cached_views: int = Field(
        0,
        ge=0,
        le=100,
        title="Cached augmented views",
        json_schema_extra={"unit": "views per image"},
        description="With augmentation, frozen layers see only this many views of each image, "
        "computed once; the epochs take turns. An approximation once there are more epochs than "
        "views; 0 computes every epoch anew.",
    )
