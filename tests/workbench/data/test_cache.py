from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from workbench.data import cache, cache_build, recipe
from workbench.data.cache import MappedSource, StreamedSource, open_source
from workbench.data.decode import decode, resize
from workbench.errors import Cancelled, DataError, StorageError
from workbench.files import cache_dir
from workbench.jobs import Job

FILES = [f"{name}/{number}.png" for name in "ab" for number in range(4)]


@pytest.fixture
def folder(tree: Callable[..., Path]) -> Path:
    return tree({"a": 4, "b": 4})


def cached() -> list[Path]:
    """Return the files of pixels, whole and in the making."""
    kinds = (".npy", ".part", ".rows")
    return sorted(path for path in (cache_dir() / "pixels").glob("*") if path.suffix in kinds)


def forbid_decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr(recipe, "decode_square", refuse)


@pytest.mark.parametrize("budget", [1 << 30, 0])
@pytest.mark.parametrize("channels", [1, 3])
def test_pixels_are_those_of_decode_and_resize(folder: Path, budget: int, channels: int) -> None:
    source = open_source(folder, FILES, image_size=16, channels=channels, budget_bytes=budget)
    assert isinstance(source, StreamedSource if budget == 0 else MappedSource)
    assert (len(source), source.image_size, source.channels) == (8, 16, channels)
    for index, file in enumerate(FILES):
        pixels = source.read(index)
        assert pixels.dtype == np.uint8
        assert np.array_equal(pixels, resize(decode(folder / file, channels=channels), 16))
    source.close()
    assert bool(cached()) == bool(budget)


def test_a_second_opening_decodes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_source(folder, FILES, image_size=16).read(3).copy()
    forbid_decoding(monkeypatch)
    assert np.array_equal(open_source(folder, FILES, image_size=16).read(3), first)


@pytest.mark.parametrize(
    "changed",
    [
        {"image_size": 17},
        {"channels": 1},
        {"background": "black"},
        {"files": FILES[1:]},
        {"files": FILES[::-1]},
    ],
)
def test_everything_that_matters_is_in_the_key(folder: Path, changed: dict) -> None:
    arguments = {"files": FILES, "image_size": 16, **changed}
    open_source(folder, FILES, image_size=16)
    source = open_source(folder, **arguments)
    assert len(cached()) == 2
    file = arguments["files"][0]
    image = decode(folder / file, channels=arguments.get("channels", 3))
    assert np.array_equal(source.read(0), resize(image, arguments["image_size"]))


def test_a_changed_file_is_decoded_again(folder: Path, png: Callable[..., bytes]) -> None:
    open_source(folder, FILES, image_size=16)
    (folder / FILES[2]).write_bytes(png(value=200))
    assert (open_source(folder, FILES, image_size=16).read(2) == 200).all()
    before = (folder / FILES[2]).stat()
    (folder / FILES[2]).write_bytes(png(value=100)[: before.st_size].ljust(before.st_size, b"\0"))
    os.utime(folder / FILES[2], ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000))
    assert (open_source(folder, FILES, image_size=16).read(2) == 100).all()


@pytest.mark.parametrize("damage", [b"", b"\x93NUMPY", b"x" * 7000])
def test_a_damaged_cache_is_made_again(folder: Path, damage: bytes) -> None:
    expected = open_source(folder, FILES, image_size=16).read(7).copy()
    cached()[0].write_bytes(damage)
    assert np.array_equal(open_source(folder, FILES, image_size=16).read(7), expected)


def test_cancelling_leaves_nothing(folder: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        open_source(folder, FILES, image_size=16, job=job)
    assert cached() == []


def test_progress(folder: Path) -> None:
    job = Job()
    open_source(folder, FILES, image_size=16, job=job)
    assert (job.progress.text, job.progress.done, job.progress.total) == ("Reading images", 8, 8)


@pytest.mark.parametrize("budget", [1 << 30, 0])
def test_a_broken_or_missing_file_is_named(folder: Path, budget: int) -> None:
    (folder / FILES[5]).write_bytes(b"broken")
    with pytest.raises(DataError, match="cannot be read") as caught:
        open_source(folder, FILES, image_size=16, budget_bytes=budget).read(5)
    assert caught.value.where == str(folder / FILES[5])
    (folder / FILES[5]).unlink()
    with pytest.raises(DataError, match="is gone"):
        open_source(folder, FILES, image_size=16, budget_bytes=budget).read(5)
    assert cached() == []


def test_an_unusable_cache_folder(folder: Path) -> None:
    cache_dir().parent.mkdir(parents=True, exist_ok=True)
    cache_dir().write_bytes(b"a file where the folder should be")
    with pytest.raises(StorageError):
        open_source(folder, FILES, image_size=16)


def test_streaming_keeps_the_latest_within_its_memory(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "STREAM_MEMORY", 3 * 16 * 16 * 3)
    made = []
    decode_square = recipe.decode_square

    def counted(path: Path, *arguments: object, **options: object) -> np.ndarray:
        made.append(path)
        return decode_square(path, *arguments, **options)

    monkeypatch.setattr(recipe, "decode_square", counted)
    source = open_source(folder, FILES, image_size=16, budget_bytes=0)
    for index in (0, 1, 2, 0, 3, 0, 1):
        source.read(index)
    assert [path.relative_to(folder).as_posix() for path in made] == [
        FILES[i] for i in (0, 1, 2, 3, 1)
    ]


def test_sources_are_safe_from_any_thread(folder: Path) -> None:
    source = open_source(folder, FILES, image_size=16, budget_bytes=0)
    expected = [resize(decode(folder / file), 16) for file in FILES]
    wrong = []

    def read_all() -> None:
        wrong.extend(i for i in range(8) if not np.array_equal(source.read(i), expected[i]))

    threads = [threading.Thread(target=read_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_subset_is_numbered_anew(folder: Path) -> None:
    source = open_source(folder, FILES, image_size=16)
    part = source.subset([6, 1])
    assert (len(part), part.image_size, part.channels) == (2, 16, 3)
    assert np.array_equal(part.read(0), source.read(6))
    assert np.array_equal(part.subset([1]).read(0), source.read(1))
    part.close()
    assert source.read(0).shape == (16, 16, 3)


def test_an_empty_source_and_a_closed_one(folder: Path) -> None:
    assert len(open_source(folder, [], image_size=16)) == 0
    source = open_source(folder, FILES, image_size=16)
    source.close()
    with pytest.raises(ValueError, match="closed"):
        source.read(0)


def test_the_users_folder_stays_as_it_is(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    open_source(folder, FILES, image_size=16)
    assert sorted(folder.rglob("*")) == before


def test_the_least_recently_used_sets_make_room(folder: Path, monkeypatch) -> None:
    size = len(FILES) * 8 * 8 * 3
    monkeypatch.setattr(cache_build, "HELD_BUDGET", 2 * size + 1000)
    for number, background in enumerate(("white", "black", "grey")):
        if number == 2:
            open_source(folder, FILES, image_size=8, background="white")  # used again
        open_source(folder, FILES, image_size=8, background=background)
        for path in cached():
            os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 10))
    assert len(cached()) == 2
    forbid_decoding(monkeypatch)
    for background in ("white", "grey"):
        open_source(folder, FILES, image_size=8, background=background)


def test_sets_that_nobody_used_for_two_months_go(folder: Path) -> None:
    open_source(folder, FILES, image_size=8)
    (old,) = cached()
    os.utime(old, (0, time.time() - 61 * 86_400))
    open_source(folder, FILES, image_size=9)
    assert len(cached()) == 1
    assert not old.exists()


# -- images that are lost while they are streamed ---------------------------------------------


def test_another_of_its_kind_stands_in_for_a_lost_image(folder: Path, png) -> None:
    for number, file in enumerate(FILES):
        (folder / file).write_bytes(png(value=10 * number + 5))
    source = open_source(folder, FILES, image_size=16, budget_bytes=0, kinds=list("aaaabbbb"))
    part = source.subset([1, 2, 3, 6])
    (folder / FILES[1]).unlink()
    (folder / FILES[3]).write_bytes(b"broken")
    assert [int(part.read(i)[0, 0, 0]) for i in range(4)] == [25, 25, 5, 65]
    assert part.read(0)[0, 0, 0] == 25  # and again
    assert source.take_lost() == (FILES[1], FILES[3])
    assert source.take_lost() == ()


def test_where_a_whole_kind_is_lost_the_file_is_named(folder: Path) -> None:
    source = open_source(folder, FILES, image_size=16, budget_bytes=0, kinds=list("abbbbbbb"))
    (folder / FILES[0]).unlink()
    with pytest.raises(DataError, match="gone") as caught:
        source.read(0)
    assert caught.value.where == str(folder / FILES[0])
    with pytest.raises(DataError, match="gone"):
        source.read(0)
    assert source.take_lost() == (FILES[0],)


# -- many images ------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")
@pytest.mark.parametrize("budget", [1 << 30, 0])
def test_a_handful_of_open_files_serves_any_number_of_images(
    folder: Path, budget: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []
    decode_square = recipe.decode_square

    def counted(path: Path, *arguments: Any, **options: Any) -> np.ndarray:
        counts.append(len(list(Path("/proc/self/fd").iterdir())))
        return decode_square(path, *arguments, **options)

    monkeypatch.setattr(recipe, "decode_square", counted)
    before = len(list(Path("/proc/self/fd").iterdir()))
    source = open_source(folder, FILES * 50, image_size=16, budget_bytes=budget)
    kept = [source.read(index) for index in range(400)]
    counts.append(len(list(Path("/proc/self/fd").iterdir())))
    assert len(kept) == 400
    assert max(counts) - before <= 16
