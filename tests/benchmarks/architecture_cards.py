"""The cards of all networks: how fast the engine makes them, and how fast the page shows them.

    python tests/benchmarks/architecture_cards.py [--json] [--rounds 3]

The answer is asked of a fresh engine process (`python -m workbench serve`) that is ready and has
no answers on disk. The page is then made and painted, without a screen, `rounds` times after a
first time that also imports it.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from ui.steps import make_panel
from ui.theme import apply_theme
from workbench.service import decode, encode
from workbench.settings import ArchitectureSettings

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    answer, figures = ask()
    figures |= show(answer["cards"], options.rounds)
    if options.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name}: {value}" for name, value in figures.items()))


def ask() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the engine's answer, and what it took."""
    command = [sys.executable, "-m", "workbench", "serve"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as engine:
        assert engine.stdin is not None
        assert engine.stdout is not None
        assert decode(engine.stdout.readline())["ready"]
        start = time.perf_counter()
        engine.stdin.write(encode({"id": 1, "method": "architectures", "params": {}}))
        engine.stdin.flush()
        while "result" not in (message := decode(line := engine.stdout.readline())):
            pass
        seconds = time.perf_counter() - start
        engine.stdin.close()
    cards = len(message["result"]["cards"])
    figures = {"cards": cards, "answer_seconds": round(seconds, 2), "answer_bytes": len(line)}
    return message["result"], figures


def show(cards: list[dict[str, Any]], rounds: int) -> dict[str, Any]:
    """Return how long the page takes to be made and painted, in milliseconds."""
    app = QApplication([])
    apply_theme(app, "light")
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        panel = make_panel("architecture")
        panel.resize(1112, 650)
        panel.set_value(ArchitectureSettings(name="resnet18"))
        panel.set_cards(cards)
        panel.show()
        app.processEvents()
        times.append(1000 * (time.perf_counter() - start))
        panel.hide()
        panel.deleteLater()
    return {
        "first_open_ms": round(times[0]),
        "open_ms": round(statistics.median(times[1:])),
    }


if __name__ == "__main__":
    main()
