"""Decoding a set once, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from filelock import FileLock

from workbench.data import cache_build, recipe
from workbench.data.cache import PixelSource, open_source, pixels_key
from workbench.data.decode import decode, resize
from workbench.errors import Cancelled, StorageError
from workbench.files import cache_dir
from workbench.jobs import Job

FILES = [f"{name}/{number}.png" for name in "ab" for number in range(4)]


@pytest.fixture
def folder(tree: Callable[..., Path]) -> Path:
    return tree({"a": 4, "b": 4})


def left() -> list[Path]:
    kinds = (".npy", ".part", ".rows")
    return sorted(path for path in (cache_dir() / "pixels").glob("*") if path.suffix in kinds)


def assert_right(source: PixelSource, folder: Path, size: int = 16) -> None:
    for index, file in enumerate(FILES):
        assert np.array_equal(source.read(index), resize(decode(folder / file), size)), file
    assert [path.suffix for path in left()] == [".npy"]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return what this process decodes."""
    paths: list[Path] = []
    decode_square = recipe.decode_square

    def counted(path: Path, *arguments: Any, **options: Any) -> np.ndarray:
        paths.append(path)
        return decode_square(path, *arguments, **options)

    monkeypatch.setattr(recipe, "decode_square", counted)
    return paths


def script(folder: Path, at_the_sixth: str) -> str:
    """Return a program that decodes the set and does something instead of the sixth image."""
    return textwrap.dedent(f"""
        import os, signal, time
        from workbench.data import cache, cache_build, recipe, row_files
        row_files.SYNC_SECONDS = 0.0
        cache_build.default_threads = lambda: 1
        make, done = recipe.decode_square, []
        def decode(*arguments, **options):
            done.append(1)
            if len(done) == 6:
                time.sleep(0.2)  # the four before it are written meanwhile
                {at_the_sixth}
            return make(*arguments, **options)
        recipe.decode_square = decode
        cache.open_source({str(folder)!r}, {FILES!r}, image_size=16)
    """)


def kill_while_building(folder: Path) -> tuple[Path, Path]:
    code = script(folder, "os.kill(os.getpid(), signal.SIGTERM)")
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode != 0
    part, rows = left()
    return part, rows


def test_a_killed_build_is_gone_on_with(folder: Path, made: list[Path]) -> None:
    part, rows = kill_while_building(folder)
    assert (part.suffix, rows.read_text()) == (".part", '{"rows": 4}')
    job = Job()
    assert_right(open_source(folder, FILES, image_size=16, job=job), folder)
    assert sorted(path.relative_to(folder).as_posix() for path in made[:4]) == FILES[4:]
    assert (job.progress.done, job.progress.total) == (8, 8)


@pytest.mark.parametrize("tail", ["longer", "overwritten", "shorter", "uncounted", "miscounted"])
def test_a_torn_tail_is_never_trusted(folder: Path, tail: str) -> None:
    part, rows = kill_while_building(folder)
    content = part.read_bytes()
    counted = content[: 128 + 4 * 16 * 16 * 3]
    if tail == "longer":
        part.write_bytes(content + b"x" * 1000)
    elif tail == "overwritten":
        part.write_bytes(counted + b"x" * 1000)
    elif tail == "shorter":
        part.write_bytes(counted[:-1])
    elif tail == "uncounted":
        rows.unlink()
    else:
        rows.write_text('{"rows": 9}')
    assert_right(open_source(folder, FILES, image_size=16), folder)


def test_a_cancelled_build_is_gone_on_with(folder: Path, made: list[Path]) -> None:
    class Impatient(Job):
        def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
            if done == 5:
                self.cancel()
            super().report(text, done, total, before=before)

    with pytest.raises(Cancelled):
        open_source(folder, FILES, image_size=16, job=Impatient())
    made.clear()
    open_source(folder, FILES, image_size=16)
    assert len(made) == 3
    assert_right(open_source(folder, FILES, image_size=16), folder)


def test_a_disk_that_is_full_at_the_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StorageError, match="disk is full"):
            open_source(folder, FILES, image_size=16)
    assert not [path for path in left() if path.suffix == ".npy"]
    assert_right(open_source(folder, FILES, image_size=16), folder)


@pytest.mark.skipif(os.name == "nt", reason="no RLIMIT_FSIZE")
def test_a_disk_that_fills_up_costs_nothing_that_was_written(
    folder: Path, made: list[Path]
) -> None:
    code = textwrap.dedent(f"""
        import resource
        from workbench.data import row_files
        from workbench.data.cache import open_source
        from workbench.errors import StorageError
        row_files.SYNC_SECONDS = 0.0
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))  # three images of 3,072 bytes
        try:
            open_source({str(folder)!r}, {FILES!r}, image_size=32)
        except StorageError as error:
            assert "disk is full" in str(error)
        else:
            raise SystemExit("no error")
    """)
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    assert [path.suffix for path in left()] == [".part", ".rows"]
    open_source(folder, FILES, image_size=32)
    assert len(made) == len(FILES) - 3
    assert_right(open_source(folder, FILES, image_size=32), folder, 32)


def test_unfinished_sets_go_after_two_days_unless_they_are_held(folder: Path) -> None:
    part, rows = kill_while_building(folder)
    open_source(folder, FILES, image_size=17).close()
    assert part.exists()
    os.utime(part, (time.time() - 2 * 86_400 - 1,) * 2)
    with FileLock(part.with_suffix(".lock")):
        open_source(folder, FILES, image_size=18).close()
    assert part.exists()
    open_source(folder, FILES, image_size=19).close()
    assert not part.exists()
    assert not rows.exists()


def test_two_that_need_the_same_set_decode_it_once(folder: Path, monkeypatch, made) -> None:
    begun, job = threading.Event(), Job()
    counted = recipe.decode_square

    def slow(path: Path, *arguments: Any, **options: Any) -> np.ndarray:
        begun.set()
        time.sleep(0.1)
        return counted(path, *arguments, **options)

    monkeypatch.setattr(recipe, "decode_square", slow)
    found: list[PixelSource] = []
    first = threading.Thread(target=lambda: found.append(open_source(folder, FILES, image_size=16)))
    first.start()
    assert begun.wait(10)
    found.append(open_source(folder, FILES, image_size=16, job=job))
    first.join()
    assert job.progress.text == cache_build.WAITING
    assert len(made) == len(FILES)
    for source in found:
        assert_right(source, folder)


def test_who_waits_can_be_cancelled(folder: Path) -> None:
    lock = cache_dir() / "pixels" / f"{pixels_key(folder, FILES, image_size=16)}.lock"
    lock.parent.mkdir(parents=True)
    job = Job()
    timer = threading.Timer(0.3, job.cancel)
    timer.start()
    with FileLock(lock), pytest.raises(Cancelled):
        open_source(folder, FILES, image_size=16, job=job)
    timer.join()
    assert job.progress.text == cache_build.WAITING


def test_who_waits_takes_over_from_the_dead(folder: Path, made: list[Path]) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", script(folder, "print('half', flush=True); time.sleep(60)")],
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"half\n"
    job, found = Job(), list[PixelSource]()
    waiting = threading.Thread(
        target=lambda: found.append(open_source(folder, FILES, image_size=16, job=job))
    )
    waiting.start()
    deadline = time.monotonic() + 10
    while job.progress.text != cache_build.WAITING and time.monotonic() < deadline:
        time.sleep(0.01)
    assert made == []
    child.kill()
    child.wait()
    child.stdout.close()
    waiting.join(10)
    assert len(made) == 4
    assert_right(found[0], folder)
