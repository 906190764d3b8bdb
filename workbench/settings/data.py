"""Where the images are and how they are divided."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic.config import JsonDict

from workbench.settings.base import Section

PERCENT: JsonDict = {"unit": "%"}


class DataSettings(Section):
    """The image folder, its split and the colour under transparent pixels.

    Defaults: a fifth for validation is the classroom convention; no test share, because a set of a
    few hundred images cannot spare one.
    """

    folder: str = Field("", title="Folder", description="The folder that holds the images.")
    only: tuple[str, ...] = Field(
        (),
        title="Only these folders",
        description="Names of the class folders to use; empty uses all of them.",
    )
    validation_percent: float = Field(
        20.0,
        ge=1,
        le=80,
        title="Validation share",
        json_schema_extra=PERCENT,
        description="Share of each class kept aside to measure accuracy while training.",
    )
    test_percent: float = Field(
        0.0,
        ge=0,
        le=80,
        title="Test share",
        json_schema_extra=PERCENT,
        description="Share of each class that is never looked at before the end.",
    )
    split_seed: int = Field(
        0,
        ge=0,
        le=2**31 - 1,
        title="Split seed",
        description="The same seed always gives the same split.",
    )
    keep_given_split: bool = Field(
        True,
        title="Keep the folder's own split",
        description="Use the train, validation and test folders where the set has them.",
    )
    keep_groups: bool = Field(
        False,
        title="Keep look-alikes together",
        description="Put nearly the same pictures, such as resized or cropped copies, on one side "
        "of the split.",
    )
    background: Literal["white", "black", "grey"] = Field(
        "white",
        title="Background",
        description="The colour put under transparent pixels.",
    )

    @model_validator(mode="after")
    def _leaves_something_to_train_on(self) -> Self:
        if self.validation_percent + self.test_percent > 90:
            raise ValueError("validation and test share together must leave 10 % for training")
        return self
