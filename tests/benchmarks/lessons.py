"""Run every lesson with three seeds and check its statements.

    python tests/benchmarks/lessons.py [NAME ...] [--seeds 0 1 2] [--output table.json]

Each is run by `workbench lesson run NAME --check --seed N` in a fresh folder, one after the other.
Prints one line for each lesson and seed: whether all statements hold, the wall-clock seconds with
the program's start, the seconds of measuring, and the machine's load (the mean number of waiting
processes over the last minute, as the times depend on it). Ends with exit code 1 if one fails. All
thirteen with three seeds take about half an hour on two idle cores.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workbench.lessons.catalogue import find_lesson, lesson_folders


def run(folder: Path, seed: int, projects: str) -> dict:
    """Run one lesson; return its outcome."""
    command = [sys.executable, "-m", "workbench", "lesson", "run", str(folder), "--check",
               "--seed", str(seed), "--json"]  # fmt: skip
    start = time.perf_counter()
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        env={**os.environ, "CNN_WORKBENCH_PROJECTS": projects},
    )
    lines = done.stdout.strip().splitlines()
    answer = json.loads(lines[-1]) if lines else {"error": {"what": done.stderr[-500:]}}
    statements = answer.get("statements", [])
    return {
        "lesson": folder.name,
        "seed": seed,
        "holds": done.returncode == 0,
        "failed": [f"{s['text']} {s['words']}" for s in statements if not s["holds"]],
        "error": answer.get("error", {}).get("what", ""),
        "wall": round(time.perf_counter() - start, 1),
        "seconds": round(answer.get("seconds", 0.0), 1),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "statements": [s["words"] for s in statements],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--output", type=Path)
    chosen = parser.parse_args()
    folders = [find_lesson(name).folder for name in chosen.names] or lesson_folders()
    rows = []
    with tempfile.TemporaryDirectory(prefix="lessons-") as projects:
        for folder in folders:
            for seed in chosen.seeds:
                row = run(folder, seed, projects)
                rows.append(row)
                mark = "holds" if row["holds"] else "FAILS"
                print(f"{row['lesson']:<26} seed {seed}  {mark}  {row['wall']:7.1f} s  "
                      f"measuring {row['seconds']:6.1f} s  load {row['load']}  "
                      f"{'; '.join(row['failed'])}{row['error']}", flush=True)  # fmt: skip
                if chosen.output:
                    chosen.output.write_text(json.dumps(rows, indent=1))
    raise SystemExit(0 if all(row["holds"] for row in rows) else 1)


if __name__ == "__main__":
    main()
