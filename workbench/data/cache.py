"""Decoded, resized images: once into a memory map, or on demand where the disk budget is exceeded.

1. A key is made of every file's name, size and time of change, and of how it is decoded.
2. If <cache>/pixels/<key>.npy exists it is complete, for it only ever gets its name when whole.
3. Otherwise all images are decoded by threads, written in order to a nameless neighbour, synced
   and renamed. A kill in between leaves a .part file, swept away a day later.
4. Before that, sets that nobody used for two months go, and the least recently used of the others
   until all of them together keep to `HELD_BUDGET`.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from workbench.data.decode import Pixels, decode_square, file_errors
from workbench.data.parallel import default_threads, ordered_map
from workbench.errors import DataError, StorageError
from workbench.files import atomic_writer, cache_dir
from workbench.jobs import Job

DEFAULT_BUDGET = 4 << 30
HELD_BUDGET = 16 << 30
"""Bytes that the pixels of all sets together may take on the disk."""
STREAM_MEMORY = 512 << 20
# Raise when decoding or resizing changes, so that old pixels are not taken for new ones.
_VERSION = 1
_DAY = 86_400
_UNUSED_DAYS = 60


class PixelSource(Protocol):
    """Images by index, as uint8 (size, size, channels); safe to read from any thread."""

    image_size: int
    channels: int

    def __len__(self) -> int: ...

    def read(self, index: int) -> Pixels:
        """Return one image, not to be written to."""

    def subset(self, indices: Sequence[int] | npt.NDArray[np.int64]) -> PixelSource:
        """Return a view of some images, numbered anew; closing it closes nothing."""

    def close(self) -> None:
        """Let go of files and memory. Nothing may be read afterwards."""


def open_source(
    folder: Path | str,
    files: Sequence[str],
    *,
    image_size: int,
    channels: int = 3,
    background: str = "white",
    job: Job | None = None,
    budget_bytes: int = DEFAULT_BUDGET,
) -> PixelSource:
    """Return the images `files` of `folder`, decoded and stretched to squares.

    Parameters
    ----------
    files : sequence of str
        Relative to `folder`; index i of the source is file i.
    image_size : int
        Side in pixels.
    channels : {1, 3}
    background : {"white", "black", "grey"}
    job : Job or None
        Told how many images were decoded; cancelling leaves nothing behind.
    budget_bytes : int
        The largest memory map to write. Above it images are decoded whenever they are read.

    Raises
    ------
    DataError
        A file is missing, changed into something unreadable, or never was an image.
    StorageError
        The disk is full or the cache folder not writable.
    """
    folder = Path(folder).absolute()
    maker = _Maker(folder, tuple(files), image_size, channels, background)
    if maker.bytes > budget_bytes:
        return StreamedSource(maker)
    path = cache_dir() / "pixels" / f"{maker.key()}.npy"
    pixels = _opened_map(path, maker.shape)
    if pixels is None:
        _build(path, maker, job or Job())
        pixels = _opened_map(path, maker.shape)
    else:
        with suppress(OSError):
            os.utime(path)  # used today
    if pixels is None:
        raise DataError(
            "The cache was changed while it was written",
            where=path,
            hint="Start again; if this recurs, another program empties this folder.",
        )
    return MappedSource(pixels)


def pixels_key(
    folder: Path | str,
    files: Sequence[str],
    *,
    image_size: int,
    channels: int = 3,
    background: str = "white",
) -> str:
    """Return what names the pixels that `open_source` gives; another once a file has changed."""
    return _Maker(Path(folder).absolute(), tuple(files), image_size, channels, background).key()


class _Base:
    """What all sources share."""

    def __init__(self, count: int, image_size: int, channels: int) -> None:
        self._count, self.image_size, self.channels = count, image_size, channels

    def __len__(self) -> int:
        return self._count

    def subset(self, indices: Sequence[int] | npt.NDArray[np.int64]) -> PixelSource:
        return _Subset(self, np.asarray(indices, dtype=np.int64))  # type: ignore[arg-type]


class MappedSource(_Base):
    """Images in a memory map; the system keeps in memory what fits."""

    def __init__(self, pixels: Pixels) -> None:
        super().__init__(pixels.shape[0], pixels.shape[1], pixels.shape[3])
        self._pixels: Pixels | None = pixels

    def read(self, index: int) -> Pixels:
        if self._pixels is None:
            raise ValueError("this source is closed")
        return self._pixels[index]

    def close(self) -> None:
        # The map itself goes when the last image taken from it does.
        self._pixels = None


class StreamedSource(_Base):
    """Images decoded when they are read; the latest are kept within STREAM_MEMORY."""

    def __init__(self, maker: _Maker) -> None:
        super().__init__(len(maker.files), maker.image_size, maker.channels)
        self._maker = maker
        self._kept: OrderedDict[int, Pixels] = OrderedDict()
        self._most = STREAM_MEMORY // maker.bytes_each
        self._lock = threading.Lock()

    def read(self, index: int) -> Pixels:
        with self._lock:
            if index in self._kept:
                self._kept.move_to_end(index)
                return self._kept[index]
        pixels = self._maker.make(self._maker.files[index])
        with self._lock:
            self._kept[index] = pixels
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return pixels

    def close(self) -> None:
        with self._lock:
            self._kept.clear()


class _Subset(_Base):
    def __init__(self, source: PixelSource, indices: npt.NDArray[np.int64]) -> None:
        super().__init__(len(indices), source.image_size, source.channels)
        self._source, self._indices = source, indices

    def read(self, index: int) -> Pixels:
        return self._source.read(int(self._indices[index]))

    def close(self) -> None:
        return


class _Maker:
    """How the pixels of a set of files are made."""

    def __init__(
        self, folder: Path, files: tuple[str, ...], image_size: int, channels: int, background: str
    ) -> None:
        self.folder, self.files = folder, files
        self.image_size, self.channels, self.background = image_size, channels, background
        self.shape = (len(files), image_size, image_size, channels)
        self.bytes_each = image_size * image_size * channels
        self.bytes = len(files) * self.bytes_each

    def make(self, file: str) -> Pixels:
        return decode_square(
            self.folder / file, self.image_size, background=self.background, channels=self.channels
        )

    def key(self) -> str:
        digest = hashlib.blake2b(digest_size=16)
        facts = (_VERSION, self.folder, self.image_size, self.channels, self.background)
        digest.update(repr(facts).encode())
        for file in self.files:
            path = self.folder / file
            with file_errors(path):
                status = path.stat()
            digest.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        return digest.hexdigest()


def _build(path: Path, maker: _Maker, job: Job) -> None:
    _sweep(path.parent)
    _make_room(path.parent, maker.bytes)
    images = ordered_map(maker.make, maker.files, threads=default_threads(), chunk=4)
    header = {"descr": "|u1", "fortran_order": False, "shape": maker.shape}
    try:
        # Written, not mapped: on a full disk a map kills the process, a write raises.
        with closing(images), atomic_writer(path) as stream:
            np.lib.format.write_array_header_1_0(stream, header)
            for pixels in job.track(images, "Reading images", total=len(maker.files)):
                stream.write(pixels.tobytes())
    except OSError as error:
        raise StorageError(
            f"The cache cannot be written ({error.strerror or error})",
            where=path,
            hint="Check the disk that holds this folder.",
        ) from error


def _opened_map(path: Path, shape: tuple[int, ...]) -> Pixels | None:
    """Map an existing cache; None if there is none, or it is not what it should be."""
    if shape[0] == 0:
        return np.empty(shape, np.uint8)
    with suppress(OSError, ValueError, EOFError):
        pixels = np.load(path, mmap_mode="r", allow_pickle=False)
        if pixels.shape == shape and pixels.dtype == np.uint8:
            return pixels
    return None


def _sweep(folder: Path) -> None:
    """Remove what killed builds left behind; a day old, as a younger one may be under way."""
    with suppress(OSError):
        for path in folder.glob(".*.part"):
            if time.time() - path.stat().st_mtime > _DAY:
                os.unlink(path)


def _make_room(folder: Path, needed: int) -> None:
    """Remove sets that were not used for long, or longest, so that `needed` bytes may come."""
    found = []
    for path in folder.glob("*.npy"):
        with suppress(OSError):
            status = path.stat()
            found.append((status.st_mtime, status.st_size, path))
    held = sum(size for _, size, _ in found)
    for used, size, path in sorted(found):
        if time.time() - used < _UNUSED_DAYS * _DAY and held + needed <= HELD_BUDGET:
            return
        with suppress(OSError):  # Windows keeps what is being read
            path.unlink()
            held -= size
