"""`start.py test`: every check in order, up to the first that fails, and one table of all."""

from __future__ import annotations

import os
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from starting.console import PYTHON, ROOT, run, say
from starting.display import virtual_display

REPORTS = ROOT / "artifacts" / "tests"
# Much of the tests is waiting: for processes that start, for clocks, for the window to settle. More
# than a few at once take from each other what they measure.
# A module's tests stay together: they share what is slow to make.
AT_ONCE = ("-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile")


@dataclass(frozen=True)
class Outcome:
    """What a stage came to; a stage that is no test suite counts as one test."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(self.passed + other.passed, self.failed + other.failed,
                       self.skipped + other.skipped)  # fmt: skip

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def run_stages(names: list[str]) -> int:
    """Run the stages `names` until one fails; print the table; return the exit status."""
    lines: list[str] = []
    total = Outcome()
    for name in names:
        if total.failed:
            lines.append(f"{name:10}  not run")
            continue
        say(f"\n== {name} ".ljust(80, "="))
        start = time.monotonic()
        outcome = STAGES[name]()
        total += outcome
        lines.append(f"{name:10}  {time.monotonic() - start:6.1f} s   {outcome}")
    say("\n" + "\n".join(lines) + "\n")
    # Alone on the last line: continuous integration counts the tests by it.
    say(str(total))
    return 1 if total.failed else 0


# -- stages -----------------------------------------------------------------------------------


def _tool(name: str, *arguments: str) -> Callable[[], Outcome]:
    """Return a stage that runs one of the environment's programs on the whole project."""

    def stage() -> Outcome:
        program = PYTHON.with_name(name + (".exe" if os.name == "nt" else ""))
        return Outcome(failed=1) if run([program, *arguments]) else Outcome(passed=1)

    return stage


def _engine() -> Outcome:
    """Test the engine with Qt barred from import, in child processes too."""
    barred = {"PYTHONPATH": str(ROOT / "tests" / "barred")}
    return _pytest("workbench", barred, "-p", "no:pytest-qt", *AT_ONCE)


def _window() -> Outcome:
    return _pytest("ui", {"QT_QPA_PLATFORM": "offscreen"}, *AT_ONCE)


def _end_to_end() -> Outcome:
    """Test the real window on a screen that only exists in memory."""
    if sys.platform != "linux":
        say("The end-to-end tests need Xvfb, which only Linux has; they are left out here.")
        return Outcome(skipped=1)
    with virtual_display() as display:
        return _pytest("e2e", {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, "-m", "e2e")


def _pytest(suite: str, variables: dict[str, str], *options: str) -> Outcome:
    report = REPORTS / f"{suite}.xml"
    report.unlink(missing_ok=True)
    command = [PYTHON, "-m", "pytest", f"tests/{suite}", "-q", *options, f"--junitxml={report}"]
    status = run(command, {**os.environ, **variables})
    outcome = read_report(report)
    # A crash, or a suite in which no test was found, fails without a failed test.
    return outcome + Outcome(failed=1) if status and not outcome.failed else outcome


def read_report(path: Path) -> Outcome:
    """Return the counts in a JUnit report; all zero where there is none."""
    try:
        suites = list(ElementTree.parse(path).iter("testsuite"))  # noqa: S314 - pytest's own
    except (OSError, ElementTree.ParseError):
        return Outcome()
    total, failures, errors, skipped = (
        sum(int(suite.get(key, 0)) for suite in suites)
        for key in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    return Outcome(max(total - failed - skipped, 0), failed, skipped)


STAGES: dict[str, Callable[[], Outcome]] = {
    "lint": _tool("ruff", "check", "."),
    "format": _tool("ruff", "format", "--check", "."),
    "types": _tool("mypy"),
    "imports": _tool("lint-imports"),
    "engine": _engine,
    "window": _window,
    "e2e": _end_to_end,
}
