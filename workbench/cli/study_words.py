"""What a study has found, in the terminal's words."""

from __future__ import annotations

from rich.table import Table

from workbench.cli.common import out, percent
from workbench.studies.finals import Measured
from workbench.studies.reading import StudyReading
from workbench.studies.statistics import Interval
from workbench.studies.summary import Ablation, Comparison, Gain, Summary, WithWithout

_VERDICTS = {
    "with": "With augmentation is more accurate.",
    "without": "Without augmentation is more accurate.",
    "indistinguishable": "In accuracy, with and without are indistinguishable.",
}
_EFFECTS = {
    "helps": "helps",
    "hurts": "hurts",
    "indistinguishable": "cannot be told from zero",
    None: "no pair of runs yet",
}


def print_summary(reading: StudyReading, summary: Summary) -> None:
    """Print the study's table, its verdict and what must be known to read them."""
    for cell in reading.cells:
        if cell.failure is not None:
            out.print(f"[red]{cell.arm}, seed {cell.seed}: {cell.failure.what}.[/]", soft_wrap=True)
    if isinstance(summary, WithWithout):
        _print_with_without(reading, summary)
    else:
        _print_ablation(reading, summary)
    for note in summary.notes:
        out.print(note, style="dim")


def points(interval: Interval) -> str:
    """Return a difference of accuracies with its interval, in percentage points."""
    mean, low, high = (100 * value for value in (interval.mean, interval.low, interval.high))
    return f"{mean:+.1f} points ({low:+.1f} to {high:+.1f})"


def _print_with_without(reading: StudyReading, summary: WithWithout) -> None:
    table = Table("", *(arm.name for arm in summary.arms))
    epochs = (f"{arm.epochs} of {reading.epochs_each}" for arm in summary.arms)
    table.add_row("epochs", *epochs)
    rows = (
        ("training images, unchanged", [arm.train for arm in summary.arms]),
        ("validation images", [arm.validation for arm in summary.arms]),
    )
    for title, found in rows:
        table.add_row(f"accuracy on {title}", *(_accuracy(measured) for measured in found))
        losses = (f"{measured.loss:.4f}" if measured else "–" for measured in found)
        table.add_row(f"loss on {title}", *losses)
    table.add_row("gap in loss, unchanged images", *(_gap(arm.gap) for arm in summary.arms))
    table.add_row("gap in loss, as the curves show", *(_gap(a.curve_gap) for a in summary.arms))
    out.print(table)
    if summary.comparison is not None:
        _print_comparison(summary.comparison)


def _print_comparison(found: Comparison) -> None:
    out.print(f"[bold]{_VERDICTS[found.verdict]}[/]")
    out.print(
        f"With minus without: {points(found.difference)}. Of {found.count} validation images "
        f"{found.only_with} were right only with, {found.only_without} only without: "
        f"McNemar's mid-p test, p = {found.p:.3g}."
    )


def _print_ablation(reading: StudyReading, summary: Ablation) -> None:
    table = Table("operation")
    table.add_column("gain in validation accuracy", justify="right")
    table.add_column("seeds", justify="right")
    table.add_column("verdict")
    for gain in summary.gains:
        _add_gain(table, gain)
    if summary.together is not None:
        table.add_section()
        _add_gain(table, summary.together)
    out.print(table)
    if summary.baseline is not None:
        out.print(
            f"With all operations: {percent(summary.baseline)} of {summary.count} validation "
            f"images, over {summary.seeds} of {len(reading.spec.seeds)} seeds."
        )
    for method in sorted({g.interval.method for g in summary.gains if g.interval}):
        out.print(f"95 % intervals: {method}.")


def _add_gain(table: Table, gain: Gain) -> None:
    words = points(gain.interval) if gain.interval else "–"
    table.add_row(gain.title, words, str(gain.seeds), _EFFECTS[gain.effect])


def _accuracy(measured: Measured | None) -> str:
    if measured is None:
        return "–"
    sampled = f" of {measured.of}" if measured.of > measured.count else ""
    return f"{percent(measured.accuracy)} (n = {measured.count}{sampled})"


def _gap(gap: float | None) -> str:
    return "–" if gap is None else f"{gap:+.4f}"
