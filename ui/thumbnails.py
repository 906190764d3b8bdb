"""Thumbnails decoded in threads, a few at a time, newest wish first."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from workbench.data.decode import decode
from workbench.errors import DataError

THREADS = 2
# More would keep decoding what was scrolled past long ago.
MAX_IN_FLIGHT = 4
MAX_WAITING = 160
MAX_KEPT = 600


class Thumbnails(QObject):
    """A store of small pictures by file.

    1. `get` returns the picture, or None and remembers the wish; wishes beyond `MAX_WAITING` push
       out the oldest, so that a fast scroll does not pile up work.
    2. Up to `MAX_IN_FLIGHT` files are decoded in threads, by the decoder that training uses: what
       it cannot read is shown as broken.
    3. The finished image comes back to the GUI thread, becomes a pixmap, and `loaded` is told.

    Parameters
    ----------
    side : int
        Longest side of a thumbnail in device pixels.
    """

    loaded = Signal(object)
    _decoded = Signal(object, object)

    def __init__(self, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side, self._background = side, "white"
        self._kept: OrderedDict[Path, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[Path, None] = OrderedDict()
        self._in_flight: set[Path] = set()
        self._generation = 0
        self._executor = ThreadPoolExecutor(THREADS, "thumbnails")
        self._decoded.connect(self._on_decoded, Qt.ConnectionType.QueuedConnection)

    def get(self, path: Path) -> QPixmap | None:
        """Return the thumbnail; a null pixmap if it cannot be read; None if it is on its way."""
        found = self._kept.get(path)
        if found is not None:
            self._kept.move_to_end(path)
            return found
        if path not in self._in_flight:
            self._waiting[path] = None
            self._waiting.move_to_end(path)
            if len(self._waiting) > MAX_WAITING:
                self._waiting.popitem(last=False)
            self._start_waiting()
        return None

    def clear(self, background: str = "white") -> None:
        """Forget all pictures, because the files or the background may have changed."""
        self._background = background
        self._generation += 1
        self._kept.clear()
        self._waiting.clear()

    def close(self) -> None:
        """End the threads."""
        self._waiting.clear()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _start_waiting(self) -> None:
        while self._waiting and len(self._in_flight) < MAX_IN_FLIGHT:
            path, _ = self._waiting.popitem(last=True)
            self._in_flight.add(path)
            work = self._executor.submit(_thumbnail, path, self._side, self._background)
            work.add_done_callback(_Return(self, path, self._generation))

    @Slot(object, object)
    def _on_decoded(self, key: tuple[Path, int], work: Future[QImage]) -> None:
        path, generation = key
        self._in_flight.discard(path)
        if generation == self._generation:
            self._kept[path] = QPixmap.fromImage(work.result())
            if len(self._kept) > MAX_KEPT:
                self._kept.popitem(last=False)
            self.loaded.emit(path)
        self._start_waiting()


class _Return:
    """Carries a finished image from a worker's thread to the store's."""

    def __init__(self, store: Thumbnails, path: Path, generation: int) -> None:
        self._store, self._key = store, (path, generation)

    def __call__(self, work: Future[QImage]) -> None:
        if not work.cancelled():
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._store._decoded.emit(self._key, work)


def _thumbnail(path: Path, side: int, background: str) -> QImage:
    try:
        pixels = np.ascontiguousarray(decode(path, background=background, max_side=side))
    except DataError:
        return QImage()
    height, width, _ = pixels.shape
    image = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888)
    if max(width, height) > side:
        mode = Qt.TransformationMode.SmoothTransformation
        return image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, mode)
    return image.copy()  # owns its pixels; the array goes away
