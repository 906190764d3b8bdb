"""One class per kind of augmentation: its range in natural units, its limits and its defaults."""

from __future__ import annotations

from typing import Any, Self

from pydantic import Field, model_validator

from workbench.settings.base import Section


def _probability(default: float) -> Any:
    return Field(
        default,
        ge=0,
        le=1,
        title="Probability",
        description="Share of images to which the operation is applied.",
    )


def _end(default: float, least: float, most: float, unit: str, title: str) -> Any:
    return Field(default, ge=least, le=most, title=title, json_schema_extra={"unit": unit})


def _alpha(default: float) -> Any:
    return Field(
        default,
        ge=0.1,
        le=2,
        title="α",
        description="The share is drawn of Beta(α, α): 1 is even, less is nearer to either image.",
    )


def _batches() -> Any:
    return Field(
        1.0,
        ge=0,
        le=1,
        title="Probability",
        description="Share of batches to which it is applied.",
    )


class Span(Section):
    """An operation whose strength is drawn uniformly between two ends."""

    enabled: bool = Field(False, title="On")
    low: float = Field(title="From")
    high: float = Field(title="To")
    probability: float = _probability(1.0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low > self.high:
            raise ValueError(f"the range is reversed: {self.low:g} is above {self.high:g}")
        return self


class Flip(Section):
    """An operation that is either applied or not."""

    enabled: bool = Field(False, title="On")
    probability: float = _probability(0.5)


class ShiftSpan(Span):
    """Shift as a share of the image's side; positive moves right or down."""

    low: float = _end(-10.0, -100, 100, "%", "From")
    high: float = _end(10.0, -100, 100, "%", "To")


class RotationSpan(Span):
    """Rotation about the centre; positive is counter-clockwise."""

    low: float = _end(-15.0, -180, 180, "°", "From")
    high: float = _end(15.0, -180, 180, "°", "To")


class ZoomSpan(Span):
    """Magnification about the centre; above 1 the object grows."""

    low: float = _end(0.9, 0.2, 5, "×", "From")
    high: float = _end(1.1, 0.2, 5, "×", "To")


class ShearSpan(Span):
    """Angle by which upright lines lean about the centre; positive leans their top to the right."""

    low: float = _end(-10.0, -60, 60, "°", "From")
    high: float = _end(10.0, -60, 60, "°", "To")


class CropSpan(Span):
    """Area of the piece that is cut out and enlarged to the whole, as a share of the image's.

    Its sides relate as 3:4 to 4:3, drawn evenly on a logarithmic scale, and it never leaves the
    image. The defaults are weaker than ImageNet's 8 to 100 %, which suit a million images.
    """

    low: float = _end(50.0, 5, 100, "%", "From")
    high: float = _end(100.0, 5, 100, "%", "To")


class ContrastSpan(Span):
    """Factor on the distance of each value from mid-grey (127.5)."""

    low: float = _end(0.8, 0, 4, "×", "From")
    high: float = _end(1.2, 0, 4, "×", "To")


class BrightnessSpan(Span):
    """Added to each value, as a share of the full range."""

    low: float = _end(-10.0, -100, 100, "%", "From")
    high: float = _end(10.0, -100, 100, "%", "To")


class SaturationSpan(Span):
    """Factor on the distance of each colour from the grey of its own luma; 0 is grey."""

    low: float = _end(0.7, 0, 4, "×", "From")
    high: float = _end(1.3, 0, 4, "×", "To")


class HueSpan(Span):
    """Turn of the colour circle at constant luma; positive goes from red by yellow to green."""

    low: float = _end(-10.0, -180, 180, "°", "From")
    high: float = _end(10.0, -180, 180, "°", "To")


class ChannelShiftSpan(Span):
    """Added to red, green and blue, drawn for each alone, as a share of the full range."""

    low: float = _end(-5.0, -100, 100, "%", "From")
    high: float = _end(5.0, -100, 100, "%", "To")


class BlurSpan(Span):
    """Standard deviation of a Gaussian blur, in pixels of the network's input."""

    low: float = _end(0.0, 0, 10, "px", "From")
    high: float = _end(1.5, 0, 10, "px", "To")
    probability: float = _probability(0.5)


class NoiseSpan(Span):
    """Standard deviation of Gaussian noise in each value, as a share of the full range."""

    low: float = _end(0.0, 0, 50, "%", "From")
    high: float = _end(5.0, 0, 50, "%", "To")
    probability: float = _probability(0.5)


class JpegSpan(Span):
    """Quality of a JPEG file that the image is written to and read from; 100 is the best."""

    low: float = _end(40.0, 1, 100, "q", "From")
    high: float = _end(90.0, 1, 100, "q", "To")
    probability: float = _probability(0.5)


class ErasingSpan(Span):
    """Area of a rectangle painted over with the mean colour, as a share of the image's.

    Its sides relate as 3:10 to 10:3 (Zhong et al. 2020), drawn evenly on a logarithmic scale.
    """

    low: float = _end(2.0, 0.5, 80, "%", "From")
    high: float = _end(20.0, 0.5, 80, "%", "To")
    probability: float = _probability(0.5)


class MixUp(Section):
    """Two images of a batch are laid over each other, and their labels are mixed alike."""

    enabled: bool = Field(False, title="On")
    alpha: float = _alpha(0.2)
    probability: float = _batches()


class CutMix(Section):
    """A rectangle is taken from another image of the batch; labels go by area."""

    enabled: bool = Field(False, title="On")
    alpha: float = _alpha(1.0)
    probability: float = _batches()
