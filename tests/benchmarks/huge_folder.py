"""How late the window is while it opens a folder of 100,000 small files: `--json`, `--files N`.

The real main window (offscreen) opens the folder; a 16 ms timer notes how late it is, once while
the folder is listed and once while its files are checked, the list scrolled and a class chosen.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.app import SWITCH_SECONDS, prepare
from ui.garbage import GarbageCollector
from ui.main_window import MainWindow
from ui.theme import apply_theme

CLASSES, TICK_MS = 20, 16


class Lateness(QObject):
    """Notes by how many milliseconds a timer comes late.

    On a machine that others use too, much of it is theirs. Beside each lateness stands what of it
    can be this process's own doing: not more than the processor time it spent meanwhile.
    """

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self.own: list[float] = []
        self._cpu = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Begin anew."""
        self.late, self.own = [], []
        self._cpu = time.process_time()
        self._clock.start()
        self._timer.start(TICK_MS)

    @Slot()
    def _on_timeout(self) -> None:
        late, cpu = max(0.0, self._clock.nsecsElapsed() / 1e6 - TICK_MS), time.process_time()
        self.late.append(late)
        self.own.append(min(late, 1000 * (cpu - self._cpu)))
        self._cpu = cpu
        self._clock.restart()

    def figures(self) -> dict[str, float]:
        """Return the 99th percentile and the worst, in milliseconds."""
        place = int(0.99 * len(self.late))
        return {
            "p99_ms": round(sorted(self.late)[place], 1),
            "worst_ms": round(max(self.late), 1),
            "own_p99_ms": round(sorted(self.own)[place], 1),
            "own_worst_ms": round(max(self.own), 1),
        }


def make_folder(folder: Path, files: int) -> Path:
    """Write `files` one-colour images in `CLASSES` folders."""
    for label in range(CLASSES):
        stream = io.BytesIO()
        Image.new("RGB", (16, 16), (12 * label, 80, 160)).save(stream, "PNG")
        target = folder / f"class-{label:02d}"
        target.mkdir(parents=True)
        for number in range(files // CLASSES):
            # Different sizes, or every file would be hashed as a possible copy of every other.
            (target / f"{number:06d}.png").write_bytes(stream.getvalue() + b"\0" * (number % 997))
    return folder


def measure(folder: Path, check_seconds: float) -> dict[str, object]:
    """Open `folder` in the window and return the figures."""
    app = QApplication.instance() or QApplication([])
    prepare(app)
    apply_theme(app, "light")
    sys.setswitchinterval(SWITCH_SECONDS)
    window, lateness = MainWindow(), Lateness()
    window.show()
    GarbageCollector(app)
    window.start_engine()
    _spin(app, 6, lambda: window.engine.is_ready)  # its start takes a core of its own
    lateness.start()
    begin = time.perf_counter()
    window.open_paths([folder])
    _spin(app, 60, lambda: window.workspace.summary is not None)
    figures: dict[str, object] = {"listed_seconds": round(time.perf_counter() - begin, 2)}
    _spin(app, 0.3, lambda: False)
    figures["while_listing"] = lateness.figures()
    lateness.start()
    _use(app, window, check_seconds)
    figures["while_checking"] = lateness.figures()
    figures["images"] = window.workspace.summary.count()
    window.close()
    return figures


def _use(app: QApplication, window: MainWindow, seconds: float) -> None:
    """Scroll, filter and come back while the files are being checked."""
    panel = window.host.panel("data")
    bar, end = panel._view.grid.verticalScrollBar(), time.perf_counter() + seconds
    while time.perf_counter() < end:
        for step in range(8):
            bar.setValue(bar.maximum() * step // 7)
            _spin(app, 0.15, lambda: False)
        panel._bars.setCurrentIndex(panel._bars.model().index(3))
        _spin(app, 0.2, lambda: False)
        panel._bars.setCurrentIndex(panel._bars.model().index(0))


def _spin(app: QApplication, seconds: float, until: object) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not until():  # type: ignore[operator]
        app.processEvents()
        time.sleep(0.001)


def main() -> None:
    """Make the folder, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--check-seconds", type=float, default=8)
    parser.add_argument("--folder", type=Path, help="use this folder instead of making one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for name in ("CONFIG", "PROJECTS", "CACHE"):
            os.environ[f"CNN_WORKBENCH_{name}"] = f"{place}/{name.lower()}"
        folder = options.folder or make_folder(Path(place) / "images", options.files)
        figures = measure(folder, options.check_seconds)
    print(json.dumps(figures) if options.json else json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
