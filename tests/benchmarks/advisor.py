"""Ask the advisor about several sets, train all four strategies in full, and state the regret.

    python tests/benchmarks/advisor.py [FOLDER...] [--sets clothes digits solar-cells]
                                       [--epochs 6] [--work DIR] [--json]

The sets: the sample clothes, scikit-learn's digits, solar cells (pip install elpv-dataset), every
FOLDER that holds train/CLASS and val/CLASS, and of each set a cut to 10 training images of each
class. Every strategy is trained by the command that users run, with the product's own defaults for
all but the number of epochs and the image size, on the set's training images, and measured on its
validation images, which the advisor does not look at. Each run is paid in full whatever it gives.

regret       best accuracy of the four minus that of the recommended strategy, with the recommended
             cut where that is another than the strategy's own.
             Two accuracies within `noise` (half the width of the best one's interval) of each other
             are one for this many images.
seconds      of the advisor, against those of the four runs.
time_error   of what the advisor said an epoch's steps would take: 0.1 is 10 % too long. It tells
             something only on a machine that does nothing else.

With `--work` runs and answers are kept there, and what is finished is not done again.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import advisor_sets as sets

from workbench.advice.estimate import compare
from workbench.architectures.registry import card
from workbench.runs import RunFolder

STRATEGIES = ("from-scratch", "feature-extractor", "fine-tune", "fine-tune-freeze")
MAKERS = {"clothes": sets.clothes, "digits": sets.digits, "solar-cells": sets.solar_cells}


class Bench:
    """One session: a working folder, and the options that every command is given."""

    def __init__(self, work: Path, options: argparse.Namespace) -> None:
        self.work, self.options = work, options

    def folders(self) -> dict[str, Path]:
        """Make the sets that are not there yet."""
        makers = {name: MAKERS[name] for name in self.options.sets}
        makers |= {folder.name: sets.own(folder) for folder in self.options.folders}
        found: dict[str, Path] = {}
        for name, make in makers.items():
            found[name] = self._made(name, make)
        for name in list(found):
            whole = found[name]
            found[f"{name}-{sets.FEW}"] = self._made(
                f"{name}-{sets.FEW}", lambda folder, whole=whole: sets.cut(whole, folder)
            )
        return found

    def _made(self, name: str, make: Any) -> Path:
        folder = self.work / "sets" / name
        if not folder.is_dir():
            part = folder.with_name(f".{name}")
            make(part)
            part.rename(folder)
        return folder

    def epochs(self, name: str) -> int:
        """Small sets take more epochs: a step or two in each would learn nothing."""
        few = name.endswith(f"-{sets.FEW}")
        return self.options.few_epochs if few else self.options.epochs

    def train(self, name: str, folder: Path, strategy: str, cut: str = "") -> dict[str, Any]:
        label = f"{strategy}@{cut}" if cut else strategy
        command = ["train", str(folder), "--strategy", strategy, "--epochs", str(self.epochs(name))]
        run_dir = self.work / "runs" / name / label
        if not self._kept(name, label).is_file():
            shutil.rmtree(run_dir, ignore_errors=True)  # of a session that was broken off
        command += ["--run-dir", str(run_dir)]
        command += ["--freeze", cut] if cut else []
        return self._answer(name, label, command)

    def advise(self, name: str, folder: Path) -> dict[str, Any]:
        command = ["advise", str(folder), *(["--thorough"] if self.options.thorough else [])]
        return self._answer(name, "advice", command)

    def time_errors(self, name: str, advice: dict[str, Any]) -> dict[str, float]:
        """Return by what share the stated seconds of an epoch's steps were off, for each run."""
        found = {}
        for candidate in advice["candidates"]:
            strategy, label = candidate["strategy"], candidate["strategy"]
            own = card(self.options.architecture).default_cut
            if advice["cut"] not in ("", own) and strategy == advice["recommendation"]:
                label = f"{strategy}@{advice['cut']}"
            run = RunFolder(self.work / "runs" / name / label)
            if held := compare(candidate["seconds_training"], run):
                found[strategy] = round(held.error, 2)
        return found

    def _kept(self, name: str, label: str) -> Path:
        return self.work / "answers" / name / f"{label}.json"

    def _answer(self, name: str, label: str, command: list[str]) -> dict[str, Any]:
        kept = self._kept(name, label)
        if kept.is_file():
            return json.loads(kept.read_text("utf-8"))
        command += ["--architecture", self.options.architecture]
        command += ["--image-size", str(self.options.image_size), "--json"]
        # a cache of its own for every command: none profits from what another decoded
        with tempfile.TemporaryDirectory() as cache:
            environment = {**os.environ, "CNN_WORKBENCH_CACHE": cache}
            start = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-m", "workbench", *command],
                check=True, stdout=subprocess.PIPE, text=True, cwd=sets.ROOT, env=environment,
            )  # fmt: skip
            seconds = time.perf_counter() - start
        answer = {**json.loads(done.stdout), "command_seconds": round(seconds, 1)}
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(answer), "utf-8")
        return answer


def measure(bench: Bench, name: str, folder: Path) -> dict[str, Any]:
    """Return a line of the table."""
    runs = {strategy: bench.train(name, folder, strategy) for strategy in STRATEGIES}
    if bench.options.only_runs:
        return {
            "set": name,
            "accuracy": {key: run["validation_accuracy"] for key, run in runs.items()},
        }
    advice = bench.advise(name, folder)
    strategy, cut = advice["recommendation"], advice["cut"]
    chosen = runs[strategy]
    if strategy == "fine-tune-freeze" and cut != card(bench.options.architecture).default_cut:
        chosen = bench.train(name, folder, strategy, cut)
    accuracy = {key: run["validation_accuracy"] for key, run in runs.items()}
    best = max((*runs.values(), chosen), key=lambda run: run["validation_accuracy"])
    low, high = best["validation_interval"]
    return {
        "set": name,
        "epochs": bench.epochs(name),
        "accuracy": {key: round(value, 4) for key, value in accuracy.items()},
        "quadrant": advice["quadrant"],
        "similarity": advice["similarity"],
        "recommendation": strategy,
        "cut": cut,
        "recommended": round(chosen["validation_accuracy"], 4),
        "regret": round(best["validation_accuracy"] - chosen["validation_accuracy"], 4),
        "noise": round((high - low) / 2, 4),
        "count": best["validation_count"],
        "time_error": bench.time_errors(name, advice),
        "expected": {c["strategy"]: [c["accuracy"], c["basis"]] for c in advice["candidates"]},
        "advisor_seconds": advice["command_seconds"],
        "run_seconds": round(sum(run["command_seconds"] for run in runs.values()), 1),
    }


def show(line: dict[str, Any]) -> None:
    print(f"\n{line['set']}")
    for key, value in line.items():
        print(f"  {key:16} {value}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--sets", nargs="*", choices=MAKERS, default=list(MAKERS))
    parser.add_argument("--architecture", default="efficientnet_lite0")
    parser.add_argument("--image-size", type=int, default=96)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--few-epochs", type=int, default=20, help="of the cut sets")
    parser.add_argument("--thorough", action="store_true", help="let the advisor train briefly")
    parser.add_argument("--work", type=Path, help="keep sets, runs and answers here")
    parser.add_argument("--only-runs", action="store_true", help="train, and ask the advisor later")
    parser.add_argument("--json", action="store_true", help="print only one line of JSON")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench((options.work or Path(name)).absolute(), options)
        lines = []
        for title, folder in bench.folders().items():
            lines.append(measure(bench, title, folder))
            if not options.json:
                show(lines[-1])
    regrets = [line["regret"] for line in lines if "regret" in line]
    summary = {
        "architecture": options.architecture,
        "image_size": options.image_size,
        "mean_regret": round(sum(regrets) / len(regrets), 4) if regrets else None,
        "largest_regret": max(regrets, default=None),
        "advisor_seconds": round(sum(line.get("advisor_seconds", 0.0) for line in lines), 1),
        "run_seconds": round(sum(line.get("run_seconds", 0.0) for line in lines), 1),
        "sets": lines,
    }
    print(json.dumps(summary))


if __name__ == "__main__":
    main()
