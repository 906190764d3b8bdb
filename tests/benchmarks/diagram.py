"""How fast the largest diagrams are: on screen after choosing, opened, a frame of pan and zoom.

    python tests/benchmarks/diagram.py [--json] [--frames 120] [--network densenet201 ...]

The graphs are traced by the engine in a process of its own; the window never imports torch. Then
the real network view (diagram, inspector, table) is given each answer as the engine client hands it
over. "Collapsed" is from the answer to the painted window, "opened" from the command to open every
block to the painted window; frames are whole repaints of a diagram of 1920 x 1080 with everything
open, at scales from the whole network to twice the natural size. A 16 ms timer meanwhile notes how
late the window is. "Own" is what this process computed itself; the rest is that of others on the
same machine. The bars: 0.7 s, 1.3 s, p95 20 ms, never more than 50 ms late.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from huge_folder import Lateness
from PySide6.QtCore import QCoreApplication, QEventLoop, QPointF, QTimer
from PySide6.QtWidgets import QApplication

from ui.app import SWITCH_SECONDS
from ui.garbage import GarbageCollector
from ui.theme import apply_theme
from ui.views.architecture.network_view import NetworkView
from ui.views.diagram.view import DiagramView
from workbench.diagram.graph import LayerGraph

ROOT = Path(__file__).resolve().parents[2]
NETWORKS = ("densenet201", "resnet152")
_TRACE = """
import json, sys
from workbench.architectures import registry
for name in sys.argv[1:]:
    card = registry.card(name)
    graph = registry.graph(
        card, classes=1000, channels=card.channels[0], image_size=card.image_size
    )
    print(json.dumps(graph.to_dict()))
"""


def answers(names: list[str]) -> list[str]:
    """Return what the engine says of each network, as it arrives: a line of JSON."""
    command = [sys.executable, "-c", _TRACE, *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def settle(milliseconds: int = 300) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until_painted(view: NetworkView, act: Callable[[], None]) -> float:
    """Return the seconds from `act` until everything it caused is on screen."""
    start = time.perf_counter()
    QTimer.singleShot(0, act)
    QCoreApplication.processEvents()
    for _ in range(6):  # layouts ask for one another
        QCoreApplication.processEvents()
    view.diagram().viewport().repaint()
    return time.perf_counter() - start


def frames(view: DiagramView, count: int) -> list[tuple[float, float]]:
    """Return the milliseconds, by the clock and own, of repaints while moving about."""
    times = []
    view.fit()
    whole = view.scale_now()
    for number in range(count):
        scene = view.sceneRect()
        share = number / count
        if number % 3 == 0:  # from the whole network to twice the natural size and back
            wanted = whole * (2.0 / whole) ** (1 - abs(1 - 2 * share))
            view.zoom(wanted / view.scale_now(), QPointF(960, 540))
            spot = (0.1 + 0.8 * share, 0.3 + 0.4 * (number % 7) / 7)
            view.centerOn(scene.width() * spot[0], scene.height() * spot[1])
        else:
            view.pan(37, 11 if number % 2 else -11)
        start, spent = time.perf_counter(), time.process_time()
        view.viewport().repaint()
        clock, own = time.perf_counter() - start, time.process_time() - spent
        times.append((1000 * clock, 1000 * min(own, clock)))
        QCoreApplication.processEvents()
    return times


def measure(answer: str, count: int) -> dict[str, object]:
    """Return the figures of one network."""
    view = NetworkView()
    view.resize(1400, 900)
    view.show()
    settle()
    lateness = Lateness()
    lateness.start()
    collapsed = until_painted(
        view, lambda: view.set_graph(LayerGraph.from_dict(json.loads(answer)), "")
    )
    settle()
    opened = until_painted(view, view.diagram().open_all)
    settle()
    late = lateness.figures()
    lateness.deleteLater()
    graph = view.graph()
    view.close()
    large = DiagramView()
    large.resize(1920, 1080)
    large.set_graph(graph)
    large.show()
    settle()
    large.open_all()
    settle()
    times, own = np.array(frames(large, count)).T
    large.close()
    return {
        "layers": len(graph.layers) if graph else 0,
        "collapsed_s": round(collapsed, 3),
        "opened_s": round(opened, 3),
        "frame_p50_ms": round(float(np.percentile(times, 50)), 1),
        "frame_p95_ms": round(float(np.percentile(times, 95)), 1),
        "frame_worst_ms": round(float(times.max()), 1),
        "frame_own_p95_ms": round(float(np.percentile(own, 95)), 1),
        "frame_own_worst_ms": round(float(own.max()), 1),
        "late_worst_ms": late["worst_ms"],
        "late_own_worst_ms": late["own_worst_ms"],
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--frames", type=int, default=120)
    parser.add_argument("--network", nargs="*", default=list(NETWORKS))
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    sys.setswitchinterval(SWITCH_SECONDS)
    GarbageCollector(app)  # as the program does
    lines = answers(options.network)
    measure(lines[0], 3)  # the first window of a process loads fonts, styles and code
    figures: dict[str, object] = {
        name: measure(line, options.frames)
        for name, line in zip(options.network, lines, strict=True)
    }
    figures["platform"] = app.platformName()
    figures["torch_in_window"] = "torch" in sys.modules
    figures["load"] = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    if options.json:
        print(json.dumps(figures))
        return
    for name in options.network:
        print(name, figures[name])
    print({key: figures[key] for key in ("platform", "torch_in_window", "load")})


if __name__ == "__main__":
    main()
