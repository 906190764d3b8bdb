"""From a slider's move to the pixels of the 4 x 4 preview, in milliseconds.

    python tests/benchmarks/preview_latency.py [--json] [--moves 100] [--size 224]

The real panel moves a real handle by key presses, one after another; a move ends when the grid has
painted the drawing that it asked for. No screen is needed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.panels.augmentation_panel import AugmentationPanel
from ui.theme import apply_theme
from ui.views.augment.preview_grid import PreviewGrid
from workbench.data.catalog import Catalog, ImageEntry
from workbench.settings.augmentation import PRESETS

WARM_UP = 5


class Watch:
    """Notes when the grid has painted a drawing that came after the last move.

    Made before the panel: Qt looks for a widget's `paintEvent` once.
    """

    def __init__(self) -> None:
        self.drawn = False
        self.painted = 0.0
        self._loop = QEventLoop()
        self._patience = QTimer(interval=10_000, singleShot=True)
        self._patience.timeout.connect(self._loop.quit)
        original, watch = PreviewGrid.paintEvent, self

        def paint(grid: PreviewGrid, event: QPaintEvent) -> None:
            original(grid, event)
            if watch.drawn:
                watch.painted = time.perf_counter()
                watch._loop.quit()

        PreviewGrid.paintEvent = paint  # type: ignore[method-assign]

    def note_drawn(self) -> None:
        self.drawn = True

    def wait(self) -> float:
        """Return when the drawing was painted; sleeps meanwhile, as a window does."""
        self._patience.start()
        self._loop.exec()
        self._patience.stop()
        if not self.painted:
            raise TimeoutError("the preview did not follow")
        return self.painted


def make_images(folder: Path, count: int = 16) -> Catalog:
    """Write smooth colour images of the size of phone photos scaled for the web."""
    random = np.random.default_rng(0)
    entries = []
    for number in range(count):
        coarse = random.integers(0, 255, (12, 16, 3), dtype=np.uint8)
        name = f"{number}.jpg"
        Image.fromarray(coarse).resize((640, 480), Image.Resampling.BICUBIC).save(folder / name)
        entries.append(ImageEntry(name, number % 2, "train"))
    return Catalog(folder, ("a", "b"), tuple(entries), checked=True)


def measure(moves: int, size: int) -> list[float]:
    """Return the latency of each move in milliseconds."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    apply_theme(app, "light")  # type: ignore[arg-type]
    with tempfile.TemporaryDirectory() as name:
        watch, panel = Watch(), AugmentationPanel()
        panel.preview().drawn.connect(watch.note_drawn)
        panel.resize(1080, 640)
        panel.set_value(PRESETS["standard"])
        panel.set_input(size, 3, (0.5, 0.5, 0.5), (0.5, 0.5, 0.5), 0)
        panel.set_catalog(make_images(Path(name)))
        panel.show()
        while not all(cell.result is not None for cell in panel.preview().grid().cells()):
            QTest.qWait(20)
        latencies = move_slider(panel, watch, moves)
        panel.close()
        panel.close_threads()
    return latencies[WARM_UP:]


def move_slider(panel: AugmentationPanel, watch: Watch, moves: int) -> list[float]:
    """Press keys on the upper handle of the rotation; return each latency in milliseconds."""
    slider = panel.row("rotation").slider()
    if slider is None:
        raise RuntimeError("the rotation has no slider")
    handle, latencies = slider.handles()[1], []
    for number in range(moves + WARM_UP):
        key = Qt.Key.Key_Right if number % 40 < 20 else Qt.Key.Key_Left
        watch.drawn, watch.painted = False, 0.0
        start = time.perf_counter()
        QTest.keyClick(handle, key)
        latencies.append(1000 * (watch.wait() - start))
    return latencies


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--moves", type=int, default=100)
    parser.add_argument("--size", type=int, default=224)
    options = parser.parse_args()
    times = np.array(measure(options.moves, options.size))
    figures = {
        "moves": len(times),
        "image_size": options.size,
        **{f"p{q}_ms": round(float(np.percentile(times, q)), 1) for q in (50, 95)},
        "worst_ms": round(float(times.max()), 1),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }
    if options.json:
        print(json.dumps(figures))
    else:
        print(
            f"{figures['moves']} moves at {options.size} px: median {figures['p50_ms']} ms, "
            f"95 % within {figures['p95_ms']} ms, worst {figures['worst_ms']} ms"
        )


if __name__ == "__main__":
    main()
