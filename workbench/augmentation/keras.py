"""To and from the arguments of Keras' ImageDataGenerator, naming what has no equal.

Keras applies its operations in another order and by other draws, so the same numbers mean the same
kind and strength of change, not the same pixels.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workbench.errors import SettingsError
from workbench.settings import AugmentationSettings, Flip, Span
from workbench.settings.augmentation import operations

Remarks = tuple[str, ...]

_FILLS = ("nearest", "reflect", "wrap", "constant")
# Arguments that say nothing about the augmentation, with where the same is decided here.
_ELSEWHERE = {
    "rescale": "the network's own normalisation is used",
    "validation_split": "the split is set where the data is chosen",
    "data_format": "the program orders dimensions itself",
    "dtype": "tensors are float32",
    "interpolation_order": "interpolation is bilinear",
    "cval": "gaps filled with a constant are black",
}
_NO_EQUAL = {
    "featurewise_center": False,
    "samplewise_center": False,
    "featurewise_std_normalization": False,
    "samplewise_std_normalization": False,
    "zca_whitening": False,
    "zca_epsilon": 1e-6,
    "brightness_range": None,
    "preprocessing_function": None,
}
# What is kept without a word: the value of an argument elsewhere that changes nothing.
_SAME = {
    "rescale": (None, 0, 1 / 255), "validation_split": (0, 0.0), "interpolation_order": (1,),
    "data_format": (None, "channels_last"), "dtype": (None, "float32"), "cval": (0, 0.0),
}  # fmt: skip


@dataclass(frozen=True)
class Import:
    """What was made of a dictionary, and in words what could not be, or only nearly."""

    settings: AugmentationSettings
    remarks: Remarks


def from_keras(arguments: dict[str, Any], *, image_size: int | None = None) -> Import:
    """Return the settings nearest to ``ImageDataGenerator(**arguments)``.

    Parameters
    ----------
    arguments : dict
        By Keras' names.
    image_size : int or None
        Side in pixels of the network's input; shifts given in pixels need it.

    Raises
    ------
    SettingsError
        A value is of no type that Keras takes, or out of this program's limits.
    """
    changes: dict[str, Any] = {"fill_mode": "nearest"}  # Keras' default
    remarks: list[str] = []
    for name, value in arguments.items():
        if name in _READERS:
            if value is not None and value is not False and value != 0:
                _READERS[name](name, value, changes, remarks, image_size)
        elif name in _ELSEWHERE:
            if value not in _SAME[name]:
                remarks.append(f"{name}: left out; {_ELSEWHERE[name]}.")
        elif name in _NO_EQUAL:
            if value != _NO_EQUAL[name]:
                remarks.append(_without_equal(name))
        else:
            remarks.append(f"{name}: not an argument of ImageDataGenerator.")
    return Import(AugmentationSettings.parse(changes, where="Keras settings"), tuple(remarks))


def to_keras(settings: AugmentationSettings) -> tuple[dict[str, Any], Remarks]:
    """Return the nearest arguments of ImageDataGenerator, and what they cannot say."""
    arguments: dict[str, Any] = {}
    remarks: list[str] = []
    acting = [
        name
        for name in operations()
        if getattr(settings, name).enabled and getattr(settings, name).probability > 0
    ]
    for name in acting:
        if name in _WRITERS:
            keras, symmetric, convert = _WRITERS[name]
            value = getattr(settings, name)
            arguments[keras] = convert(value)
            remarks += _losses(name, value, symmetric)
        else:
            remarks.append(f"{name}: Keras has no such operation; left out.")
    if settings.selection == "one" and len(acting) > 1:
        remarks.append("selection: Keras applies all operations to every image, not one of them.")
    if acting:
        arguments["fill_mode"] = settings.fill_mode
    return arguments, tuple(remarks)


# ---- reading

Reader = Callable[[str, Any, dict[str, Any], list[str], "int | None"], None]


def _read_rotation(
    name: str, value: Any, changes: dict[str, Any], _remarks: list[str], _size: int | None
) -> None:
    degrees = _number(name, value)
    changes["rotation"] = _span(-degrees, degrees)


def _read_shift(
    name: str, value: Any, changes: dict[str, Any], remarks: list[str], size: int | None
) -> None:
    field = "horizontal_shift" if name == "width_shift_range" else "vertical_shift"
    pixels = isinstance(value, (list, tuple)) or not 0 < _number(name, value) < 1
    if isinstance(value, (list, tuple)):
        furthest = max((_number(name, one, signed=True) for one in value), default=0.0)
        pixels = furthest >= 1
        remarks.append(f"{name}: the listed places became the range between the furthest.")
    elif isinstance(value, int):
        furthest = value - 1.0  # Keras draws whole pixels below it
    else:
        furthest = _number(name, value)
    if pixels and size is None:
        remarks.append(f"{name}: left out; pixels need the network's image size.")
        return
    share = 100 * furthest / size if pixels and size else 100 * furthest
    if pixels:
        remarks.append(f"{name}: {furthest:g} pixels became {share:.3g} % of {size}.")
    changes[field] = _span(-share, share)


def _read_shear(
    name: str, value: Any, changes: dict[str, Any], remarks: list[str], _size: int | None
) -> None:
    degrees = _number(name, value)
    changes["shear"] = _span(-degrees, degrees)
    remarks.append(f"{name}: Keras tilts level lines; here upright lines lean by the same angle.")


def _read_zoom(
    name: str, value: Any, changes: dict[str, Any], remarks: list[str], _size: int | None
) -> None:
    if isinstance(value, (list, tuple)):
        if len(value) != 2:
            raise _wrong(name, value, "one number or two")
        near, far = sorted(_number(name, one) for one in value)
    else:
        near, far = 1 - _number(name, value), 1 + _number(name, value)
    if near <= 0:
        raise _wrong(name, value, "a zoom above zero")
    low, high = 1 / far, 1 / near
    if low < 0.2 or high > 5:
        remarks.append(f"{name}: cut to the program's limits, 0.2 to 5.")
    changes["zoom"] = _span(max(low, 0.2), min(high, 5.0))
    remarks.append(f"{name}: Keras draws width and height apart; here both grow alike.")


def _read_flip(
    name: str, value: Any, changes: dict[str, Any], _remarks: list[str], _size: int | None
) -> None:
    if not isinstance(value, (bool, int)):
        raise _wrong(name, value, "True or False")
    changes[name] = {"enabled": True}


def _read_channels(
    name: str, value: Any, changes: dict[str, Any], remarks: list[str], _size: int | None
) -> None:
    share = round(100 * _number(name, value) / 255, 6)
    changes["brightness"] = _span(-share, share)
    remarks.append(
        f"{name}: became brightness, as Keras adds the same to every channel; "
        "it stays between the image's own extremes there."
    )


def _read_fill(
    name: str, value: Any, changes: dict[str, Any], _remarks: list[str], _size: int | None
) -> None:
    if value not in _FILLS:
        raise _wrong(name, value, ", ".join(_FILLS))
    changes["fill_mode"] = value


_READERS: dict[str, Reader] = {
    "rotation_range": _read_rotation,
    "width_shift_range": _read_shift,
    "height_shift_range": _read_shift,
    "shear_range": _read_shear,
    "zoom_range": _read_zoom,
    "horizontal_flip": _read_flip,
    "vertical_flip": _read_flip,
    "channel_shift_range": _read_channels,
    "fill_mode": _read_fill,
}


def _span(low: float, high: float) -> dict[str, Any]:
    return {"enabled": True, "low": round(low, 6), "high": round(high, 6)}


def _number(name: str, value: Any, *, signed: bool = False) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _wrong(name, value, "a number")
    if not math.isfinite(value) or (value < 0 and not signed):
        raise _wrong(name, value, "a finite number of at least zero")
    return abs(float(value))


def _without_equal(name: str) -> str:
    if name == "brightness_range":
        return f"{name}: left out; Keras multiplies values, while Brightness here adds to them."
    return f"{name}: no equal; left out."


# ---- writing


def _reach(value: Span) -> float:
    return max(abs(value.low), abs(value.high))


def _zoom(value: Span) -> list[float]:
    return [round(1 / value.high, 6), round(1 / value.low, 6)]


def _always(_value: Flip) -> bool:
    return True


# Settings field: Keras' name, whether its range is symmetric, and how the value is told.
_WRITERS: dict[str, tuple[str, bool, Callable[[Any], Any]]] = {
    "rotation": ("rotation_range", True, _reach),
    "horizontal_shift": ("width_shift_range", True, lambda value: _reach(value) / 100),
    "vertical_shift": ("height_shift_range", True, lambda value: _reach(value) / 100),
    "shear": ("shear_range", True, _reach),
    "zoom": ("zoom_range", False, _zoom),
    "horizontal_flip": ("horizontal_flip", False, _always),
    "vertical_flip": ("vertical_flip", False, _always),
    "brightness": (
        "channel_shift_range", True, lambda value: round(_reach(value) * 2.55, 6),
    ),
}  # fmt: skip


def _losses(name: str, value: Span | Flip, symmetric: bool) -> list[str]:
    found = []
    if symmetric and isinstance(value, Span) and value.low != -value.high:
        found.append(f"{name}: Keras' range is symmetric; the further end counts for both.")
    usual = 1.0 if isinstance(value, Span) else 0.5
    if value.probability != usual:
        found.append(f"{name}: Keras has no probability; it applies it with {usual:g}.")
    if name == "shear":
        found.append("shear: Keras tilts level lines instead of upright ones.")
    if name == "zoom":
        found.append("zoom: Keras draws width and height apart.")
    if name.endswith("_shift") and isinstance(value, Span) and _reach(value) >= 100:
        found.append(f"{name}: Keras would take a whole side for a pixel; use less than 100 %.")
    return found


def _wrong(name: str, value: Any, wanted: str) -> SettingsError:
    return SettingsError(
        f"{name} is {value!r}, but should be {wanted}",
        where=f"{name} in Keras settings",
        hint="Correct this value.",
    )
