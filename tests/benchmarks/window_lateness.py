"""How late the window is while ResNet-18 trains on all cores and the curves are drawn.

The real main window opens a folder of synthetic photos, starts a run by the Train page's own
button and shows it live; a 16 ms timer notes how late it is. `--json`, `--seconds N` (default 60),
`--architecture NAME`. Offscreen unless QT_QPA_PLATFORM says otherwise; `xcb` under Xvfb is the
honest measurement. The bar: p99 <= 10 ms, worst <= 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from huge_folder import Lateness
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui.app import SWITCH_SECONDS, prepare
from ui.garbage import GarbageCollector
from ui.main_window import MainWindow
from ui.theme import apply_theme
from workbench.events import Step, Validated
from workbench.settings import ArchitectureSettings, TrainingSettings

CLASSES, EACH, SIDE = 4, 20, 224
START_SECONDS = 180


def make_photos(folder: Path) -> Path:
    """Write CLASSES folders of EACH noisy images; networks can tell them apart, slowly."""
    random = np.random.default_rng(0)
    for label in range(CLASSES):
        target = folder / f"class-{label}"
        target.mkdir(parents=True)
        for number in range(EACH):
            pixels = random.integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
            pixels[:, :, label % 3] //= 1 + label
            Image.fromarray(pixels).save(target / f"{number:03d}.png", compress_level=1)
    return folder


def wait(until: Callable[[], bool], what: str, seconds: float = START_SECONDS) -> None:
    """Let the window live until something is so."""
    end = time.monotonic() + seconds
    while not until():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s for: {what}")


def live(seconds: float) -> None:
    """Let the window live for a while, asleep between its events as in its own loop."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def start_training(window: MainWindow, folder: Path, architecture: str) -> None:
    """Do what a person does: open the folder, choose a network, press Start."""
    window.open_paths([folder])
    work = window.workspace
    wait(lambda: work.summary is not None and work.summary.catalog.checked, "checked images")
    work.change(ArchitectureSettings(name=architecture))
    work.change(TrainingSettings(epochs=1000, batch_size=8, learning_rate=1e-4))
    window.go_to("train")
    panel = window.host.panel("train")
    wait(panel._header.start.isEnabled, "the start button")
    panel._header.start.click()
    wait(lambda: panel._facts.step is not None, "the first step")


def measure(seconds: float, architecture: str) -> dict[str, object]:
    """Train, look, and return what the timer saw."""
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(SWITCH_SECONDS)
    prepare(app)
    apply_theme(app, "light")
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    GarbageCollector(app)
    window.start_engine()
    try:
        with tempfile.TemporaryDirectory() as folder:
            start_training(window, make_photos(Path(folder) / "photos"), architecture)
            lateness = Lateness()
            lateness.start()
            live(seconds)
            figures: dict[str, object] = dict(lateness.figures())
            late = sorted(lateness.late)
            run = window.runs.run
            events = run.events() if run is not None else []
            window.runs.stop()
            wait(lambda: not window.runs.live, "the end of the run", 60)
    finally:
        window.runs.stop_and_leave()
        window.close()
    steps = [event for event in events if isinstance(event, Step)]
    return {
        **figures,
        "p50_ms": round(late[len(late) // 2], 2),
        "ticks": len(late),
        "seconds": seconds,
        "architecture": architecture,
        "platform": app.platformName(),
        "images_per_second": round(steps[-1].images_per_second, 1) if steps else 0.0,
        "epochs": sum(isinstance(event, Validated) for event in events),
        "torch_in_window": "torch" in sys.modules,
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--architecture", default="resnet18")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        for name in ("CONFIG", "PROJECTS", "CACHE"):
            os.environ[f"CNN_WORKBENCH_{name}"] = f"{own}/{name.lower()}"
        figures = measure(options.seconds, options.architecture)
    if options.json:
        print(json.dumps(figures))
        return
    print(f"{figures['architecture']} at {figures['images_per_second']} images/s, "
          f"{figures['ticks']} ticks of 16 ms on {figures['platform']}")  # fmt: skip
    print(f"late by: p50 {figures['p50_ms']} ms, p99 {figures['p99_ms']} ms, "
          f"worst {figures['worst_ms']} ms")  # fmt: skip


if __name__ == "__main__":
    main()
