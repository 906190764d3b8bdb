from __future__ import annotations

from typing import Any

import pytest

from workbench.augmentation.keras import from_keras, to_keras
from workbench.augmentation.keras_text import parse_text, write_text
from workbench.errors import SettingsError
from workbench.settings import AugmentationSettings, Flip
from workbench.settings.augmentation import PRESETS, JpegSpan, RotationSpan, ZoomSpan


def test_the_arguments_of_every_tutorial() -> None:
    text = """ImageDataGenerator(
        rescale=1./255, rotation_range=40, width_shift_range=0.2, height_shift_range=0.1,
        shear_range=15, zoom_range=0.2, horizontal_flip=True, vertical_flip=False,
        channel_shift_range=51, fill_mode='reflect')"""
    found = from_keras(parse_text(text))
    settings = found.settings
    assert (settings.rotation.low, settings.rotation.high) == (-40, 40)
    assert (settings.horizontal_shift.low, settings.horizontal_shift.high) == (-20, 20)
    assert (settings.vertical_shift.low, settings.vertical_shift.high) == (-10, 10)
    assert (settings.shear.low, settings.shear.high) == (-15, 15)
    assert settings.zoom.low == pytest.approx(1 / 1.2, abs=1e-6)
    assert settings.zoom.high == pytest.approx(1 / 0.8)
    assert settings.horizontal_flip == Flip(enabled=True, probability=0.5)
    assert not settings.vertical_flip.enabled
    assert (settings.brightness.low, settings.brightness.high) == (-20, 20)
    assert settings.fill_mode == "reflect"
    named = {remark.split(":")[0] for remark in found.remarks}
    assert named == {"shear_range", "zoom_range", "channel_shift_range"}


def test_the_default_fill_is_keras_own() -> None:
    assert from_keras({}).settings == AugmentationSettings(fill_mode="nearest")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"brightness_range": [0.5, 1.5]}, "brightness_range"),
        ({"zca_whitening": True}, "zca_whitening"),
        ({"rescale": 0.5}, "rescale"),
        ({"validation_split": 0.2}, "validation_split"),
        ({"preprocessing_function": "f"}, "preprocessing_function"),
        ({"rotate": 5}, "rotate"),
        ({"width_shift_range": 12}, "width_shift_range"),
    ],
)
def test_what_has_no_equal_is_named(arguments: dict[str, Any], named: str) -> None:
    found = from_keras(arguments)
    assert [remark.split(":")[0] for remark in found.remarks] == [named]
    assert not found.settings.active


@pytest.mark.parametrize(
    "arguments",
    [
        {"rescale": 1 / 255}, {"zca_whitening": False}, {"brightness_range": None},
        {"rotation_range": 0}, {"horizontal_flip": False}, {"cval": 0.0}, {"dtype": None},
    ],
)  # fmt: skip
def test_what_changes_nothing_needs_no_word(arguments: dict[str, Any]) -> None:
    found = from_keras(arguments)
    assert found.remarks == ()
    assert not found.settings.active


@pytest.mark.parametrize(
    ("shift", "share"), [(23, 11), (22.0, 11), ([-22, 0, 22], 11), ([0.1, 0.05], 10)]
)
def test_shifts_in_pixels_or_listed(shift: Any, share: float) -> None:
    found = from_keras({"width_shift_range": shift}, image_size=200)
    assert found.settings.horizontal_shift.high == pytest.approx(share)
    assert found.remarks


@pytest.mark.parametrize(
    "arguments",
    [
        {"rotation_range": "20"},
        {"rotation_range": -20},
        {"rotation_range": float("nan")},
        {"rotation_range": 200},
        {"zoom_range": 1.0},
        {"zoom_range": [1, 2, 3]},
        {"fill_mode": "mirror"},
        {"horizontal_flip": "yes"},
        {"shear_range": True},
    ],
)
def test_wrong_values_are_refused_by_name(arguments: dict[str, Any]) -> None:
    with pytest.raises(SettingsError) as caught:
        from_keras(arguments)
    field = next(iter(arguments)).removesuffix("_range")
    assert field in caught.value.where


@pytest.mark.parametrize(
    "text",
    [
        '{"rotation_range": 20, "horizontal_flip": true}',
        "{'rotation_range': 20, 'horizontal_flip': True}",
        "dict(rotation_range=20, horizontal_flip=True)",
        "tf.keras.preprocessing.image.ImageDataGenerator(rotation_range=20, horizontal_flip=True)",
    ],
)
def test_texts_that_are_understood(text: str) -> None:
    assert parse_text(text) == {"rotation_range": 20, "horizontal_flip": True}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "rotation 20",
        "[1, 2]",
        "f(20)",
        "f(**a)",
        "{1: 2}",
        "f(a=open('x'))",
        "f(a=1/0)",
        "{**a}",
    ],
)
def test_texts_that_are_not_are_refused_and_never_run(text: str) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        parse_text(text)


@pytest.mark.parametrize(
    "arguments",
    [
        {"rotation_range": 15.0, "horizontal_flip": True, "fill_mode": "wrap"},
        {
            "width_shift_range": 0.1, "height_shift_range": 0.25, "zoom_range": [0.8, 1.25],
            "channel_shift_range": 25.5, "vertical_flip": True, "fill_mode": "nearest",
        },
    ],
)  # fmt: skip
def test_round_trip(arguments: dict[str, Any]) -> None:
    settings = from_keras(arguments).settings
    assert to_keras(settings)[0] == arguments
    assert from_keras(parse_text(write_text(to_keras(settings)[0]))).settings == settings


def test_export_names_what_keras_cannot_do() -> None:
    settings = AugmentationSettings(
        rotation=RotationSpan(enabled=True, low=0, high=20, probability=0.3),
        jpeg=JpegSpan(enabled=True),
        zoom=ZoomSpan(enabled=True),
    )
    arguments, remarks = to_keras(settings)
    assert arguments == {
        "rotation_range": 20, "zoom_range": [0.909091, 1.111111], "fill_mode": "reflect",
    }  # fmt: skip
    assert [remark.split(":")[0] for remark in remarks] == ["rotation", "rotation", "zoom", "jpeg"]
    assert to_keras(PRESETS["none"]) == ({}, ())
    assert "selection" in to_keras(PRESETS["trivial"])[1][-1]
