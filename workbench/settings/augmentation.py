"""How training images are changed, in natural units."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from workbench.settings.base import Section
from workbench.settings.operations import (
    BlurSpan,
    BrightnessSpan,
    ChannelShiftSpan,
    ContrastSpan,
    CropSpan,
    CutMix,
    ErasingSpan,
    Flip,
    HueSpan,
    JpegSpan,
    MixUp,
    NoiseSpan,
    RotationSpan,
    SaturationSpan,
    ShearSpan,
    ShiftSpan,
    Span,
    ZoomSpan,
)

__all__ = [
    "PRESETS",
    "AugmentationSettings",
    "BlurSpan",
    "BrightnessSpan",
    "ChannelShiftSpan",
    "ContrastSpan",
    "CropSpan",
    "CutMix",
    "ErasingSpan",
    "FillMode",
    "Flip",
    "HueSpan",
    "JpegSpan",
    "MixUp",
    "NoiseSpan",
    "RotationSpan",
    "SaturationSpan",
    "Selection",
    "ShearSpan",
    "ShiftSpan",
    "Span",
    "ZoomSpan",
    "group_of",
    "lies_when",
    "operations",
    "preset",
]

FillMode = Literal["nearest", "reflect", "wrap", "constant"]
Selection = Literal["each", "one"]
Group = Literal["geometry", "colour", "quality", "mixing"]


def _operation(default: Section, title: str, group: Group, teaches: str, lies: str) -> Any:
    """Return the field of an operation: what it teaches is its description."""
    extra: dict[str, Any] = {"group": group, "lies": lies}
    return Field(default, title=title, description=teaches, json_schema_extra=extra)


class AugmentationSettings(Section):
    """Every operation with its range and probability; off unless enabled.

    The order is fixed:

    1. geometry, as one matrix: flips, resized crop, zoom, shear, rotation, shift;
    2. quality, as a poor camera would: blur, noise, JPEG;
    3. colour: saturation, hue and greyscale as one 3 x 3 matrix, then contrast, brightness and
       channel shift as one table, which the normalisation is part of;
    4. random erasing;
    5. MixUp or CutMix, which blend each image of a batch with another; where both are on, a batch
       takes one of them.

    With `selection` "one" a single operation of those with a range is drawn for each image, each
    as likely (TrivialAugment: Müller and Hutter 2021); flips and greyscale are drawn as ever.
    """

    horizontal_shift: ShiftSpan = _operation(
        ShiftSpan(), "Horizontal shift", "geometry",
        "The object may stand further left or right.",
        "the place is the label, or the object sits at the edge and is pushed out.",
    )  # fmt: skip
    vertical_shift: ShiftSpan = _operation(
        ShiftSpan(), "Vertical shift", "geometry",
        "The object may stand higher or lower.",
        "height tells the classes apart, as of clouds and fog.",
    )  # fmt: skip
    rotation: RotationSpan = _operation(
        RotationSpan(), "Rotation", "geometry",
        "The camera may be held askew.",
        "the angle is the label: 6 turns into 9, a plus into a cross.",
    )  # fmt: skip
    zoom: ZoomSpan = _operation(
        ZoomSpan(), "Zoom", "geometry",
        "The object may be nearer or farther.",
        "size tells the classes apart, as of nuts on a scale.",
    )  # fmt: skip
    contrast: ContrastSpan = _operation(
        ContrastSpan(), "Contrast", "colour",
        "Light may be harsh or flat.",
        "faint against strong is the label, as of stains under a microscope.",
    )  # fmt: skip
    brightness: BrightnessSpan = _operation(
        BrightnessSpan(), "Brightness", "colour",
        "The exposure may be shorter or longer.",
        "brightness is the label: day and night, healthy and dense tissue.",
    )  # fmt: skip
    horizontal_flip: Flip = _operation(
        Flip(), "Horizontal flip", "geometry",
        "Left and right do not matter.",
        "the sides matter: letters, digits, arrows, left and right hands.",
    )  # fmt: skip
    vertical_flip: Flip = _operation(
        Flip(), "Vertical flip", "geometry",
        "Up and down do not matter, as from above or in a microscope.",
        "things stand upright: no ant hangs from the sky, and 6 is not 9.",
    )  # fmt: skip
    shear: ShearSpan = _operation(
        ShearSpan(), "Shear", "geometry",
        "Objects may be seen at a slant, and writing may lean.",
        "the slope is the label, as of a slash and a bar.",
    )  # fmt: skip
    resized_crop: CropSpan = _operation(
        CropSpan(), "Resized crop", "geometry",
        "A part is enough to know the whole, at any size.",
        "the piece may miss the object: small objects, defects at an edge.",
    )  # fmt: skip
    saturation: SaturationSpan = _operation(
        SaturationSpan(), "Saturation", "colour",
        "Colours may be pale or vivid.",
        "paleness is the label: ripe and unripe, fresh and faded.",
    )  # fmt: skip
    hue: HueSpan = _operation(
        HueSpan(), "Hue", "colour",
        "The light may be tinted, and paint may be of any colour.",
        "colour is the label: lemons and limes, traffic lights.",
    )  # fmt: skip
    greyscale: Flip = _operation(
        Flip(probability=0.2), "Greyscale", "colour",
        "Shape and texture count more than colour.",
        "colour is what tells the classes apart.",
    )  # fmt: skip
    channel_shift: ChannelShiftSpan = _operation(
        ChannelShiftSpan(), "Channel shift", "colour",
        "The white balance may be off.",
        "slight tints matter, as of skin, soil or stains.",
    )  # fmt: skip
    blur: BlurSpan = _operation(
        BlurSpan(), "Blur", "quality",
        "The image may be out of focus.",
        "fine texture is the label, or sharpness itself is judged.",
    )  # fmt: skip
    noise: NoiseSpan = _operation(
        NoiseSpan(), "Noise", "quality",
        "The sensor may be noisy, as in the dark.",
        "the sign is as faint as the noise: hairline cracks, small spots.",
    )  # fmt: skip
    jpeg: JpegSpan = _operation(
        JpegSpan(), "JPEG artefacts", "quality",
        "The file may have been squeezed on its way.",
        "fine detail is the label: blocks of 8 pixels wipe it out.",
    )  # fmt: skip
    erasing: ErasingSpan = _operation(
        ErasingSpan(), "Random erasing", "quality",
        "Something may stand in front; no single part may decide.",
        "one small spot is the label, and the rectangle covers it.",
    )  # fmt: skip
    mixup: MixUp = _operation(
        MixUp(), "MixUp", "mixing",
        "Between two classes lies doubt, not a leap; labels are mixed like the images.",
        "classes are ordered or fine: half a disease is no disease.",
    )  # fmt: skip
    cutmix: CutMix = _operation(
        CutMix(), "CutMix", "mixing",
        "Any part must do, as another may be of another class; labels go by area.",
        "small objects: the rectangle's label may be of a thing that it does not show.",
    )  # fmt: skip
    fill_mode: FillMode = Field(
        "reflect",
        title="Fill",
        description="What is put where the moved image leaves a gap.",
    )
    selection: Selection = Field(
        "each",
        title="Per image",
        description="Each operation by its own probability, or one of them at random.",
    )

    @property
    def active(self) -> bool:
        """Whether any operation can change an image."""
        return self.mixes or any(
            value.enabled and value.probability > 0
            for _, value in self
            if isinstance(value, (Span, Flip))
        )

    @property
    def mixes(self) -> bool:
        """Whether images of a batch can be blended, so that labels are no longer of one class."""
        return any(kind.enabled and kind.probability > 0 for kind in (self.mixup, self.cutmix))

    @property
    def candidates(self) -> tuple[str, ...]:
        """The operations of which `selection` "one" draws; empty with "each"."""
        if self.selection == "each":
            return ()
        return tuple(
            name
            for name, value in self
            if isinstance(value, Span) and value.enabled and value.probability > 0
        )


def operations(group: Group | None = None) -> tuple[str, ...]:
    """Return the fields that are operations on one image, of one group or of all.

    Those of the group "mixing" are on a batch, and only returned when asked for.
    """
    groups = ("geometry", "colour", "quality") if group is None else (group,)
    return tuple(name for name in AugmentationSettings.model_fields if group_of(name) in groups)


def group_of(field: str) -> str | None:
    """Return "geometry", "colour", "quality" or "mixing"; None for a field that is no operation."""
    return _extra(field).get("group")


def lies_when(field: str) -> str:
    """Return when an operation makes a label wrong; its description says what it teaches."""
    return str(_extra(field)["lies"])


def _extra(field: str) -> dict[str, Any]:
    extra = AugmentationSettings.model_fields[field].json_schema_extra
    return extra if isinstance(extra, dict) else {}


def preset(name: str) -> AugmentationSettings:
    """Return the preset `name`, one of `PRESETS`.

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
    "strong": AugmentationSettings(
        rotation=RotationSpan(enabled=True, low=-30, high=30),
        shear=ShearSpan(enabled=True),
        resized_crop=CropSpan(enabled=True, low=25, high=100),
        horizontal_flip=Flip(enabled=True),
        contrast=ContrastSpan(enabled=True, low=0.6, high=1.4),
        brightness=BrightnessSpan(enabled=True, low=-20, high=20),
        saturation=SaturationSpan(enabled=True, low=0.4, high=1.6),
        hue=HueSpan(enabled=True),
        greyscale=Flip(enabled=True, probability=0.1),
        blur=BlurSpan(enabled=True, probability=0.2),
        erasing=ErasingSpan(enabled=True, probability=0.25),
    ),
    # After TrivialAugment's wide ranges (table 5 of the paper), with the operations we have.
    "trivial": AugmentationSettings(
        selection="one",
        horizontal_flip=Flip(enabled=True),
        horizontal_shift=ShiftSpan(enabled=True, low=-15, high=15),
        vertical_shift=ShiftSpan(enabled=True, low=-15, high=15),
        rotation=RotationSpan(enabled=True, low=-135, high=135),
        shear=ShearSpan(enabled=True, low=-45, high=45),
        zoom=ZoomSpan(enabled=True, low=0.6, high=1.6),
        contrast=ContrastSpan(enabled=True, low=0.1, high=1.9),
        brightness=BrightnessSpan(enabled=True, low=-50, high=50),
        saturation=SaturationSpan(enabled=True, low=0, high=2),
        hue=HueSpan(enabled=True, low=-45, high=45),
        channel_shift=ChannelShiftSpan(enabled=True, low=-15, high=15),
        blur=BlurSpan(enabled=True, low=0, high=2.5, probability=1),
        noise=NoiseSpan(enabled=True, low=0, high=10, probability=1),
        jpeg=JpegSpan(enabled=True, low=15, high=95, probability=1),
    ),
}
