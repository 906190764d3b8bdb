"""How training images are changed, in natural units."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from workbench.settings.base import Section

FillMode = Literal["nearest", "reflect", "wrap", "constant"]


class Span(Section):
    """An operation whose strength is drawn uniformly between two ends."""

    enabled: bool = Field(False, title="On")
    low: float = Field(title="From")
    high: float = Field(title="To")
    probability: float = Field(
        1.0,
        ge=0,
        le=1,
        title="Probability",
        description="Share of images to which the operation is applied.",
    )

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low > self.high:
            raise ValueError(f"the range is reversed: {self.low:g} is above {self.high:g}")
        return self


class Flip(Section):
    """An operation that is either applied or not."""

    enabled: bool = Field(False, title="On")
    probability: float = Field(
        0.5,
        ge=0,
        le=1,
        title="Probability",
        description="Share of images to which the operation is applied.",
    )


class ShiftSpan(Span):
    """Shift as a share of the image's side; positive moves right or down."""

    low: float = Field(-10.0, ge=-100, le=100, title="From", json_schema_extra={"unit": "%"})
    high: float = Field(10.0, ge=-100, le=100, title="To", json_schema_extra={"unit": "%"})


class RotationSpan(Span):
    """Rotation about the centre; positive is counter-clockwise."""

    low: float = Field(-15.0, ge=-180, le=180, title="From", json_schema_extra={"unit": "°"})
    high: float = Field(15.0, ge=-180, le=180, title="To", json_schema_extra={"unit": "°"})


class ZoomSpan(Span):
    """Magnification about the centre; above 1 the object grows."""

    low: float = Field(0.9, ge=0.2, le=5, title="From", json_schema_extra={"unit": "×"})
    high: float = Field(1.1, ge=0.2, le=5, title="To", json_schema_extra={"unit": "×"})


class ContrastSpan(Span):
    """Factor on the distance of each value from mid-grey (127.5)."""

    low: float = Field(0.8, ge=0, le=4, title="From", json_schema_extra={"unit": "×"})
    high: float = Field(1.2, ge=0, le=4, title="To", json_schema_extra={"unit": "×"})


class BrightnessSpan(Span):
    """Added to each value, as a share of the full range."""

    low: float = Field(-10.0, ge=-100, le=100, title="From", json_schema_extra={"unit": "%"})
    high: float = Field(10.0, ge=-100, le=100, title="To", json_schema_extra={"unit": "%"})


class AugmentationSettings(Section):
    """Every operation with its range and probability; off unless enabled.

    Geometry composes into one matrix (flips, zoom, rotation, shift: in that order), colour into one
    table (contrast, brightness: in that order).
    """

    horizontal_shift: ShiftSpan = Field(ShiftSpan(), title="Horizontal shift")
    vertical_shift: ShiftSpan = Field(ShiftSpan(), title="Vertical shift")
    rotation: RotationSpan = Field(RotationSpan(), title="Rotation")
    zoom: ZoomSpan = Field(ZoomSpan(), title="Zoom")
    contrast: ContrastSpan = Field(ContrastSpan(), title="Contrast")
    brightness: BrightnessSpan = Field(BrightnessSpan(), title="Brightness")
    horizontal_flip: Flip = Field(Flip(), title="Horizontal flip")
    vertical_flip: Flip = Field(Flip(), title="Vertical flip")
    fill_mode: FillMode = Field(
        "reflect",
        title="Fill",
        description="What is put where the moved image leaves a gap.",
    )

    @property
    def active(self) -> bool:
        """Whether any operation can change an image."""
        return any(
            value.enabled and value.probability > 0
            for _, value in self
            if isinstance(value, (Span, Flip))
        )


def preset(name: str) -> AugmentationSettings:
    """Return the preset `name`: none, light or standard.

    Raises
    ------
    KeyError
        There is no such preset.
    """
    return PRESETS[name]


PRESETS: dict[str, AugmentationSettings] = {
    "none": AugmentationSettings(),
    "light": AugmentationSettings(
        horizontal_shift=ShiftSpan(enabled=True, low=-5, high=5),
        vertical_shift=ShiftSpan(enabled=True, low=-5, high=5),
        horizontal_flip=Flip(enabled=True),
    ),
    "standard": AugmentationSettings(
        horizontal_shift=ShiftSpan(enabled=True),
        vertical_shift=ShiftSpan(enabled=True),
        rotation=RotationSpan(enabled=True),
        zoom=ZoomSpan(enabled=True),
        contrast=ContrastSpan(enabled=True),
        brightness=BrightnessSpan(enabled=True),
        horizontal_flip=Flip(enabled=True),
    ),
}
