"""Decoded, resized images: once into a memory map, or on demand where the disk budget is exceeded.

1. A key is made of every file's name, size and time of change, and of how it is decoded.
2. <cache>/pixels/<key>.npy is made as `workbench.data.row_files` says: decoded by threads, shared
   by all processes, gone on with after a kill, a stop or a full disk.
3. Before that, sets that nobody used for two months go, and the least recently used of the others
   until all of them together keep to `HELD_BUDGET`.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from workbench.data.cache_build import HELD_BUDGET, decoded
from workbench.data.decode import Pixels
from workbench.data.recipe import Recipe
from workbench.data.stand_ins import StandIns
from workbench.jobs import Job
from workbench.settings.computer import of_budget

DEFAULT_BUDGET = 4 << 30
STREAM_MEMORY = 32 << 20
"""Bytes of decoded images to keep. More would not help: an epoch reads each image once."""


class PixelSource(Protocol):
    """Images by index, as uint8 (size, size, channels); safe to read from any thread."""

    image_size: int
    channels: int

    def __len__(self) -> int: ...

    def read(self, index: int) -> Pixels:
        """Return one image, not to be written to."""

    def subset(self, indices: Sequence[int] | npt.NDArray[np.int64]) -> PixelSource:
        """Return a view of some images, numbered anew; closing it closes nothing."""

    def take_lost(self) -> tuple[str, ...]:
        """Return the files that others have stood in for since this was last asked."""

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
    kinds: Sequence[Hashable] | None = None,
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
        Told how many images were decoded, or that another process is at it. After cancelling, the
        next opening goes on.
    budget_bytes : int
        The largest memory map to write, if the cache may take so much. Above it images are decoded
        whenever they are read; one that has changed meanwhile is read as it is then.
    kinds : sequence of hashable or None
        Of each file: the next of the same kind stands in for one that is lost after this call; see
        `PixelSource.take_lost`. None for an error, when it is read.

    Raises
    ------
    DataError
        A file is missing, changed into something unreadable, or never was an image.
    StorageError
        The disk is full or the cache folder not writable.
    """
    recipe = _recipe(folder, files, image_size, channels, background)
    budget_bytes = min(budget_bytes, of_budget(HELD_BUDGET))
    if len(recipe.files) * recipe.bytes_each > budget_bytes:
        return StreamedSource(recipe, StandIns(kinds) if kinds is not None else None)
    return MappedSource(decoded(recipe, job or Job()))


def pixels_key(
    folder: Path | str,
    files: Sequence[str],
    *,
    image_size: int,
    channels: int = 3,
    background: str = "white",
) -> str:
    """Return what names the pixels that `open_source` gives; another once a file has changed."""
    return _recipe(folder, files, image_size, channels, background).key()


def _recipe(
    folder: Path | str, files: Sequence[str], image_size: int, channels: int, background: str
) -> Recipe:
    return Recipe(Path(folder).absolute(), tuple(files), image_size, channels, background)


class _Base:
    """What all sources share."""

    def __init__(self, count: int, image_size: int, channels: int) -> None:
        self._count, self.image_size, self.channels = count, image_size, channels

    def __len__(self) -> int:
        return self._count

    def subset(self, indices: Sequence[int] | npt.NDArray[np.int64]) -> PixelSource:
        return _Subset(self, np.asarray(indices, dtype=np.int64))  # type: ignore[arg-type]

    def take_lost(self) -> tuple[str, ...]:
        return ()


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

    def __init__(self, recipe: Recipe, stand_ins: StandIns | None = None) -> None:
        super().__init__(len(recipe.files), recipe.image_size, recipe.channels)
        self._recipe, self._stand_ins = recipe, stand_ins
        self._kept: OrderedDict[int, Pixels] = OrderedDict()
        self._most = STREAM_MEMORY // recipe.bytes_each
        self._lock = threading.Lock()

    def read(self, index: int) -> Pixels:
        if self._stand_ins is None:
            return self._read(index)
        return self._stand_ins.read(index, self._read)

    def take_lost(self) -> tuple[str, ...]:
        lost = self._stand_ins.take_lost() if self._stand_ins is not None else ()
        return tuple(self._recipe.files[index] for index in lost)

    def _read(self, index: int) -> Pixels:
        with self._lock:
            if index in self._kept:
                self._kept.move_to_end(index)
                return self._kept[index]
        pixels = self._recipe.make(self._recipe.files[index])
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
