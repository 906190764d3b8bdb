"""Near copies are found, what merely looks alike is not, and groups say what belongs together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from workbench.data.catalog import Catalog, ImageEntry
from workbench.data.near_copies import find_near_copies
from workbench.data.near_groups import leaks
from workbench.data.near_patches import WINDOWS, whole, windows
from workbench.data.near_search import compare
from workbench.errors import Cancelled
from workbench.jobs import Job

Files = Callable[[int], Path]


def photo(rng: np.random.Generator, size: tuple[int, int] = (120, 96)) -> Image.Image:
    """Return a picture with as much in large as in small shapes, as photographs have."""
    total = np.zeros((size[1], size[0], 3))
    for cells in (3, 6, 12, 24):
        grid = rng.integers(0, 256, (cells, cells, 3), dtype=np.uint8)
        layer = Image.fromarray(grid).resize(size, Image.Resampling.BICUBIC)
        total += np.asarray(layer, float) / cells
    total *= 255 / total.max()
    return Image.fromarray(total.astype(np.uint8))


COPIES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "re-encoded": lambda image: image,
    "smaller": lambda image: image.resize((60, 48)),
    "larger and stretched": lambda image: image.resize((200, 140)),
    "cropped": lambda image: image.crop((14, 3, 110, 80)),
    "cropped in a corner": lambda image: image.crop((0, 0, 92, 76)),
    "brighter": lambda image: ImageEnhance.Brightness(image).enhance(1.15),
    "duller": lambda image: ImageEnhance.Contrast(image).enhance(0.8),
}


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Forty pictures, and a copy of each kind of the first seven."""
    rng = np.random.default_rng(0)
    for number in range(40):
        photo(rng).save(tmp_path / f"{number:02d}.png")
    for number, change in enumerate(COPIES.values()):
        with Image.open(tmp_path / f"{number:02d}.png") as image:
            change(image).save(tmp_path / f"{number:02d}-copy.jpg", quality=70)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_planted_copies_are_found_and_nothing_else(pictures: Path) -> None:
    found = find_near_copies(pictures, names(pictures), Job())
    expected = {(f"{n:02d}-copy.jpg", f"{n:02d}.png") for n in range(len(COPIES))}
    assert {tuple(sorted((pair.file, pair.other))) for pair in found} == expected
    assert all(0.8 < pair.likeness <= 1 for pair in found)
    assert [pair.likeness for pair in found] == sorted((p.likeness for p in found), reverse=True)


def test_variants_of_one_shape_are_no_copies(tmp_path: Path) -> None:
    """As in pictures of clothes: the same outline, and something small that differs."""
    rng = np.random.default_rng(1)
    outline = np.asarray(photo(rng, (28, 28)).convert("L"), float)
    for number in range(30):
        detail = rng.normal(0, 12, (28, 28))
        pixels = np.clip(outline + detail, 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{number}.png")
    assert find_near_copies(tmp_path, names(tmp_path), Job()) == ()


def test_many_copies_of_one_picture_hang_together(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    for number in range(100):
        photo(rng).save(tmp_path / f"{number:02d}.png")
    image = photo(rng)
    for number in range(5):
        image.crop((number, 0, 112 + number, 96)).save(tmp_path / f"film{number}.png")
    catalog = compared(tmp_path)
    film = {entry.group for entry in catalog.entries if entry.file.startswith("film")}
    assert film == {"film0.png"}
    assert all(entry.group == "" for entry in catalog.entries if entry.file[0] != "f")


def test_blank_and_unreadable_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        Image.new("RGB", (20, 20), "white").save(tmp_path / name)
    (tmp_path / "c.png").write_bytes(b"no image")
    assert find_near_copies(tmp_path, ["a.png", "b.png", "c.png", "gone.png"], Job()) == ()


def test_the_first_window_is_the_whole() -> None:
    patches = np.random.default_rng(0).integers(0, 256, (3, 64, 64), dtype=np.uint8)
    assert (WINDOWS[0].left, WINDOWS[0].top, WINDOWS[0].side) == (0, 0, 1)
    assert np.allclose(windows(patches)[:, 0], whole(patches, 8), atol=1e-5)
    assert windows(patches).shape == (3, len(WINDOWS), 63)


def test_a_window_has_the_cosines_of_the_part_that_it_names() -> None:
    smooth = Image.fromarray(np.random.default_rng(0).integers(0, 256, (6, 6), dtype=np.uint8))
    large = smooth.resize((640, 640), Image.Resampling.BICUBIC)
    patch = np.asarray(large.resize((64, 64), Image.Resampling.BOX))[None]
    for number in (5, 20, len(WINDOWS) - 1):
        window = WINDOWS[number]
        left, top, side = (round(640 * v) for v in (window.left, window.top, window.side))
        part = large.crop((left, top, left + side, top + side)).resize((64, 64))
        cosine = windows(patch)[0, number] @ whole(np.asarray(part)[None], 8)[0]
        assert cosine > 0.995


def test_a_cancelled_search_stops(pictures: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        find_near_copies(pictures, names(pictures), job)


# -- groups ---------------------------------------------------------------------------------------


def compared(folder: Path) -> Catalog:
    entries = tuple(ImageEntry(name, 0, digest="") for name in names(folder))
    return compare(Catalog(folder, ("a",), entries, checked=True), Job())


def test_what_was_found_is_kept_until_a_file_changes(
    pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = compared(pictures)
    assert len(first.near) == len(COPIES)
    assert first.compared

    def never(*_args: object, **_options: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr("workbench.data.near_search.find_near_copies", never)
        assert compared(pictures) == first
    (pictures / "00-copy.jpg").unlink()
    assert len(compared(pictures).near) == len(COPIES) - 1


def test_files_of_the_same_bytes_are_one_picture(pictures: Path) -> None:
    (pictures / "twin.png").write_bytes((pictures / "00.png").read_bytes())
    entries = tuple(
        ImageEntry(name, 0, digest="same" if name in ("00.png", "twin.png") else "")
        for name in names(pictures)
    )
    catalog = compare(Catalog(pictures, ("a",), entries, checked=True), Job())
    group = {entry.file: entry.group for entry in catalog.entries}
    assert group["00.png"] == group["twin.png"] == group["00-copy.jpg"] != ""
    assert len(catalog.near) == len(COPIES)


def test_too_many_are_not_compared(pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.data.near_search.MOST_IMAGES", 5)
    catalog = compared(pictures)
    assert [problem.kind for problem in catalog.problems] == ["not_compared"]
    assert not catalog.compared
    assert leaks(catalog) == []
