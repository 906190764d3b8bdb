"""Python's cycle collector, run from the GUI thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 1000


class GarbageCollector(QObject):
    """Takes over from the automatic collector.

    That one runs in whichever thread happens to allocate: in a worker it would destroy widgets
    outside their thread, and while 100,000 images are listed it stops the window for a tenth of a
    second, again and again. Here it runs once a second, generation by generation, as its own
    thresholds say.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.collect()
        # What the start has made stays: it need not be looked through again.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(INTERVAL_MS)

    @Slot()
    def _on_timeout(self) -> None:
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count <= limit:
                return
            gc.collect(generation)


def set_aside() -> None:
    """Keep all present objects out of future collections, where this program runs its own.

    Called when a large catalog has come: looking through it would be felt, and it holds no cycles.
    """
    if not gc.isenabled():
        gc.freeze()
