"""Time from process start to a drawn, idle window, and its memory: `--json`, `--rounds N`.

Runs the real `ui.app.main` in fresh processes (offscreen unless QT_QPA_PLATFORM says otherwise),
and at the end asserts that torch is not in that process.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import json, os, sys, time
import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
import ui.app
from ui.main_window import MainWindow

start = float(os.environ["STARTED"])  # the system only knows it to the second

class Probe(QObject):
    done = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow) and not self.done:
            self.done = True
            self.window = watched
            QTimer.singleShot(0, self.report)  # after everything that waits for the first paint
        return False
    def report(self):
        figures = {"seconds": time.time() - start, "megabytes": memory()}
        figures["cpu_seconds"] = time.process_time()
        QTimer.singleShot(4000, lambda: self.finish(figures))
    def finish(self, figures):
        figures["megabytes_later"] = memory()
        figures["torch"] = "torch" in sys.modules
        print(json.dumps(figures), flush=True)
        self.window.close()

def memory():
    return psutil.Process().memory_info().rss / 1e6

probe = Probe()
prepare = ui.app.prepare
def prepare_and_probe(app):
    prepare(app)
    app.installEventFilter(probe)
ui.app.prepare = prepare_and_probe
sys.exit(ui.app.main([]))
"""


def measure() -> dict[str, float]:
    """Start the window once and return its figures."""
    with tempfile.TemporaryDirectory() as folder:
        own = {
            f"CNN_WORKBENCH_{name}": f"{folder}/{name.lower()}" for name in ("CONFIG", "PROJECTS")
        }
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **own}
        command = [sys.executable, "-c", CHILD]
        environment["STARTED"] = str(time.time())
        result = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
    return json.loads(result.stdout.splitlines()[-1])


def main() -> None:
    """Print the median of several starts, the first (cold) one left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    measure()
    rounds = [measure() for _ in range(options.rounds)]
    figures = {key: statistics.median(r[key] for r in rounds) for key in rounds[0]}
    figures["fastest_seconds"] = min(r["seconds"] for r in rounds)
    figures["slowest_seconds"] = max(r["seconds"] for r in rounds)
    if options.json:
        print(json.dumps(figures))
        return
    print(f"window drawn after {figures['seconds']:.2f} s, {figures['cpu_seconds']:.2f} s of it")
    print(f"processor time; fastest {figures['fastest_seconds']:.2f} s")
    print(f"slowest {figures['slowest_seconds']:.2f} s")
    print(f"resident {figures['megabytes']:.0f} MB, 4 s later {figures['megabytes_later']:.0f} MB")
    print(f"torch imported: {bool(figures['torch'])}")


if __name__ == "__main__":
    main()
