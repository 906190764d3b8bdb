from __future__ import annotations

import struct
import threading
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from workbench.data import decode as decode_module
from workbench.data.decode import decode, decode_square, inspect, resize
from workbench.data.modes import to_bytes
from workbench.errors import DataError


def gradient(width: int = 40, height: int = 30) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([x * 255 // width, y * 255 // height, np.full_like(x, 90)], -1).astype(np.uint8)


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


@pytest.mark.parametrize(
    ("suffix", "options", "tolerance"),
    [
        ("png", {}, 0),
        ("bmp", {}, 0),
        ("tiff", {"compression": "tiff_lzw"}, 0),
        ("ppm", {}, 0),
        ("webp", {"lossless": True}, 0),
        ("jpg", {"quality": 95, "subsampling": 0}, 6),
        ("heic", {"quality": 95}, 14),
        ("avif", {"quality": 95}, 14),
        ("gif", {}, 40),
    ],
)
def test_formats(tmp_path: Path, suffix: str, options: dict, tolerance: int) -> None:
    path = saved(tmp_path / f"x.{suffix}", Image.fromarray(gradient()), **options)
    pixels = decode(path)
    assert pixels.dtype == np.uint8
    assert pixels.shape == (30, 40, 3)
    assert np.abs(pixels.astype(int) - gradient()).max() <= tolerance


def test_the_content_counts_not_the_name(tmp_path: Path) -> None:
    saved(tmp_path / "x.png", Image.fromarray(gradient())).rename(tmp_path / "x.jpg")
    assert np.array_equal(decode(tmp_path / "x.jpg"), gradient())


def test_formats_beyond_the_list_stay_shut(tmp_path: Path) -> None:
    saved(tmp_path / "x.tga", Image.fromarray(gradient())).rename(tmp_path / "x.png")
    with pytest.raises(DataError, match="a kind that is not supported"):
        decode(tmp_path / "x.png")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation(tmp_path: Path, orientation: int) -> None:
    upright = gradient(48, 32)
    # How the camera stores it, so that the tag's meaning turns it back (Exif 2.32, 4.6.4).
    stored = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.transpose(1, 0, 2),
        6: np.rot90(upright, 1),
        7: np.rot90(upright, 2).transpose(1, 0, 2),
        8: np.rot90(upright, -1),
    }[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = Image.fromarray(np.ascontiguousarray(stored))
    path = saved(tmp_path / "x.png", image, exif=exif)
    assert np.array_equal(decode(path), upright)
    photo = saved(tmp_path / "x.jpg", image, exif=exif, quality=95, subsampling=0)
    assert np.abs(decode(photo).astype(int) - upright).max() <= 8
    assert decode(photo, max_side=24).shape == (16, 24, 3)


@pytest.mark.parametrize("values", [np.uint16([[0, 257, 32768, 65535]])])
@pytest.mark.parametrize("suffix", ["png", "tiff"])
def test_16_bit_keeps_its_shades(tmp_path: Path, values: np.ndarray, suffix: str) -> None:
    path = saved(tmp_path / f"x.{suffix}", Image.fromarray(values))
    assert decode(path)[0, :, 0].tolist() == [0, 1, 128, 255]
    assert inspect(path).grey


@pytest.mark.parametrize("name", ["x.png", "x.tiff"])
def test_16_bit_colour(tmp_path: Path, name: str) -> None:
    values = np.uint16([[[65535, 32768, 257], [0, 1000, 40000]]])
    cv2.imwrite(str(tmp_path / name), values[..., ::-1])
    assert decode(tmp_path / name).tolist() == [[[255, 128, 1], [0, 3, 156]]]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.float32([0, 0.5, 1]), [0, 128, 255]),
        (np.float32([0, 128, 255]), [0, 128, 255]),
        (np.float32([0, 257, 65535]), [0, 1, 255]),
        (np.float32([-1, 0, 1]), [0, 128, 255]),
        (np.float32([0, 1e9]), [0, 255]),
        (np.float32([np.nan, np.inf, 0.2, 1.0]), [0, 0, 51, 255]),
        (np.float32([7e8, 7e8]), [255, 255]),
        (np.float32([-3, -3]), [0, 0]),
        (np.int32([0, 1, 200]), [0, 1, 200]),
        (np.int32([0, 257, 60000]), [0, 1, 233]),
        (np.uint16([0, 1000, 65535]), [0, 4, 255]),
    ],
)
def test_scaling_of_deep_values(values: np.ndarray, expected: list[int]) -> None:
    assert to_bytes(values).tolist() == expected


def test_float_tiff(tmp_path: Path) -> None:
    ramp = np.linspace(0, 1, 20, dtype=np.float32).reshape(1, 20).repeat(4, 0)
    pixels = decode(saved(tmp_path / "x.tif", Image.fromarray(ramp)))
    assert pixels[0, 0, 0] == 0
    assert pixels[0, -1, 0] == 255
    assert abs(int(pixels[0, 10, 0]) - 134) <= 1


@pytest.mark.parametrize(("background", "level"), [("white", 255), ("black", 0), ("grey", 128)])
def test_transparency_shows_the_background(tmp_path: Path, background: str, level: int) -> None:
    rgba = np.dstack([gradient(), np.zeros((30, 40), np.uint8)])
    rgba[:, 20:, 3] = 255
    path = saved(tmp_path / "x.png", Image.fromarray(rgba))
    pixels = decode(path, background=background)
    assert (pixels[:, :20] == level).all()
    assert np.array_equal(pixels[:, 20:], gradient()[:, 20:])
    palette = Image.fromarray(np.uint8([[0, 1]]), "L").convert("P")
    palette.putpalette([255, 0, 0, 0, 0, 255])
    path = saved(tmp_path / "x.gif", palette, transparency=0)
    assert decode(path, background=background).tolist() == [[[level] * 3, [0, 0, 255]]]


def test_half_transparency_blends(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.png", Image.new("RGBA", (4, 4), (0, 0, 0, 51)))
    assert np.abs(decode(path).astype(int) - 204).max() <= 1


def test_cmyk(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.jpg", Image.new("CMYK", (16, 16), (0, 255, 255, 0)), quality=95)
    assert np.abs(decode(path)[8, 8].astype(int) - (255, 0, 0)).max() <= 4


def test_palette_and_bilevel(tmp_path: Path) -> None:
    palette = Image.fromarray(np.uint8([[0, 1]]), "L").convert("P")
    palette.putpalette([10, 20, 30, 200, 100, 50])
    path = saved(tmp_path / "x.png", palette)
    assert decode(path).tolist() == [[[10, 20, 30], [200, 100, 50]]]
    path = saved(tmp_path / "y.png", Image.fromarray(np.array([[True, False]])))
    assert decode(path).tolist() == [[[255] * 3, [0] * 3]]


def test_one_channel(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.png", Image.fromarray(gradient()))
    grey = decode(path, channels=1)
    assert grey.shape == (30, 40, 1)
    weights = np.array([0.299, 0.587, 0.114])
    assert np.abs(grey[..., 0] - gradient() @ weights).max() <= 1


def test_the_first_frame_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "lime", "blue")]
    for name in ("x.gif", "x.webp", "x.png", "x.tiff"):
        options = {"lossless": True} if name == "x.webp" else {}
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:], **options)
        assert decode(tmp_path / name)[4, 4].tolist() == [255, 0, 0]
        assert inspect(tmp_path / name).frames == 3


def test_facts(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.jpg", Image.fromarray(gradient(1600, 1200)))
    facts = inspect(path)
    assert (facts.width, facts.height, facts.frames, facts.grey) == (1600, 1200, 1, False)
    path = saved(tmp_path / "y.jpg", Image.fromarray(gradient()[..., 0]).convert("RGB"))
    assert inspect(path).grey


def test_one_coloured_pixel_is_not_grey(tmp_path: Path) -> None:
    pixels = np.full((600, 600, 3), 70, np.uint8)
    assert inspect(saved(tmp_path / "x.png", Image.fromarray(pixels))).grey
    pixels[300, 300, 2] = 71
    assert not inspect(saved(tmp_path / "x.png", Image.fromarray(pixels))).grey


def test_thumbnails_keep_their_shape_and_decode_reduced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path / "x.jpg", Image.fromarray(gradient(1600, 1200)))
    loaded = []
    load = Image.Image.load
    convert = decode_module.convert
    monkeypatch.setattr(
        decode_module, "convert", lambda image, *a: loaded.append(image.size) or convert(image, *a)
    )
    assert decode(path, max_side=100).shape == (75, 100, 3)
    assert loaded == [(200, 150)]
    assert decode(path, max_side=5000).shape == (1200, 1600, 3)
    assert load is Image.Image.load


def test_resize_is_antialiased_and_stretches_the_whole_image() -> None:
    stripes = np.zeros((64, 256, 3), np.uint8)
    stripes[:, ::2] = 255
    small = resize(stripes, 32)
    assert small.shape == (32, 32, 3)
    assert np.abs(small.astype(int) - 127).max() <= 12
    ramp = np.tile(np.arange(256, dtype=np.uint8)[None, :, None], (16, 1, 1))
    assert np.abs(resize(ramp, 16)[0, :, 0].astype(int) - (np.arange(16) * 16 + 8)).max() <= 3
    assert resize(small, 32) is small


@pytest.mark.parametrize("channels", [1, 3])
def test_the_square_is_the_resized_image(tmp_path: Path, channels: int) -> None:
    path = saved(tmp_path / "x.jpg", Image.fromarray(gradient(300, 200)))
    expected = resize(decode(path, channels=channels), 64)
    assert expected.shape == (64, 64, channels)
    assert np.array_equal(decode_square(path, 64, channels=channels), expected)


def png_header(width: int, height: int) -> bytes:
    """Return a whole PNG that claims a size and holds almost nothing."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def test_a_decompression_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png_header(30_000, 30_000))
    tracemalloc.start()
    try:
        with pytest.raises(DataError, match="30,000 x 30,000 pixels; at most 120 million"):
            decode(path, max_side=64)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


def test_large_images_are_decoded_one_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decode_module, "_LARGE_PIXELS", 100)
    path = saved(tmp_path / "x.png", Image.fromarray(gradient()))
    inside, most = [], []
    convert = decode_module.convert

    def watched(image: Image.Image, *arguments: object) -> Image.Image:
        inside.append(1)
        most.append(len(inside))
        threading.Event().wait(0.01)
        result = convert(image, *arguments)
        inside.pop()
        return result

    monkeypatch.setattr(decode_module, "convert", watched)
    threads = [threading.Thread(target=decode, args=(path,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1, 1, 1, 1]


@pytest.mark.parametrize("content", [b"", b"not an image", b"\xff\xd8\xff\xe0 torn", b"GIF89a"])
def test_what_is_no_image(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(content)
    with pytest.raises(DataError, match="cannot be read") as caught:
        decode(path)
    assert caught.value.where == str(path)
    assert caught.value.hint


@pytest.mark.parametrize("suffix", ["jpg", "png", "bmp", "tiff", "webp", "heic", "avif"])
@pytest.mark.parametrize("max_side", [None, 16])
def test_truncated_files(tmp_path: Path, suffix: str, max_side: int | None) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (100, 100, 3), np.uint8)
    path = saved(tmp_path / f"x.{suffix}", Image.fromarray(noise))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(DataError, match="cannot be read"):
        decode(path, max_side=max_side)


@pytest.mark.filterwarnings("ignore::UserWarning:PIL", "ignore::DeprecationWarning:PIL")
@pytest.mark.parametrize("suffix", ["jpg", "png", "bmp", "gif", "tiff", "webp", "heic", "avif"])
def test_damage_is_an_image_or_a_data_error(tmp_path: Path, suffix: str) -> None:
    path = saved(tmp_path / f"x.{suffix}", Image.fromarray(gradient()))
    whole = path.read_bytes()
    rng = np.random.default_rng(5)
    for _ in range(30):
        torn = bytearray(whole)
        for place in rng.integers(0, len(torn), 6):
            torn[place] = rng.integers(256)
        path.write_bytes(torn)
        try:
            assert decode(path).shape[2] == 3
        except DataError as error:
            assert error.what


def test_missing_and_forbidden_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DataError, match="is gone"):
        decode(tmp_path / "nowhere.png")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(decode_module.Image, "open", refuse)
    with pytest.raises(DataError, match="may not be read"):
        decode(tmp_path / "secret.png")


def test_an_unknown_background_is_a_mistake_of_the_caller(png: Callable, tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(png())
    with pytest.raises(KeyError):
        decode(tmp_path / "x.png", background="pink")


def test_files_are_closed(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.tiff", Image.fromarray(gradient()))
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
    for _ in range(20):
        decode(path)
        inspect(path)
    if before:
        assert len(list(Path("/proc/self/fd").iterdir())) == before
