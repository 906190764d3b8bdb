"""How the pixels of a set of files are made, and the key that they are known by."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from workbench.data.decode import Pixels, decode_square, file_errors

# Raise when decoding or resizing changes, so that old pixels are not taken for new ones.
_VERSION = 1


@dataclass(frozen=True)
class Recipe:
    """Files of a folder, stretched to squares.

    Attributes
    ----------
    folder : Path
        Absolute.
    files : tuple of str
        Relative to `folder`.
    image_size : int
        Side in pixels.
    channels : {1, 3}
    background : {"white", "black", "grey"}
    """

    folder: Path
    files: tuple[str, ...]
    image_size: int
    channels: int
    background: str

    @property
    def shape(self) -> tuple[int, int, int, int]:
        return (len(self.files), self.image_size, self.image_size, self.channels)

    @property
    def bytes_each(self) -> int:
        return self.image_size * self.image_size * self.channels

    def make(self, file: str) -> Pixels:
        """Return the pixels of `file`.

        Raises
        ------
        DataError
            It is missing or cannot be read.
        """
        return decode_square(
            self.folder / file, self.image_size, background=self.background, channels=self.channels
        )

    def key(self) -> str:
        """Return what names the pixels: made of every file's name, size and time of change.

        Raises
        ------
        DataError
            A file is missing.
        """
        facts = (_VERSION, self.folder, self.image_size, self.channels, self.background)
        digest = hashlib.blake2b(repr(facts).encode(), digest_size=16)
        root = f"{self.folder}{os.sep}"
        for file in self.files:
            try:
                status = os.stat(root + file)  # noqa: PTH116 - half the time of a Path
            except OSError:
                with file_errors(self.folder / file):
                    raise
            digest.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        return digest.hexdigest()
