"""A run as one HTML page that needs no other file and no network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from workbench.errors import RunError
from workbench.evaluation.report import Report, read_report
from workbench.events import Validated
from workbench.files import write_atomic
from workbench.library.chart import Curve, chart
from workbench.library.differences import all_settings
from workbench.library.digest import history_of, read_entry
from workbench.library.entry import RunEntry, Share
from workbench.runs import RunFolder

STYLE = """
:root { color-scheme: light dark; --ink: #1a2130; --soft: #566070; --line: #dfe3e9; --page: #ffffff;
  --train: #b85c0e; --held: #2058dc; --good: #0c7a51; --bad: #bf2530; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaf0; --soft: #9aa5b5; --line: #2d3540;
  --page: #12161c; --train: #f0a04b; --held: #6d9dff; --good: #4cc38a; --bad: #ff8b86; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page);
  max-width: 1160px; margin: 32px auto; padding: 0 20px; }
h1 { margin: 0; font-size: 26px; } h2 { margin: 34px 0 8px; font-size: 18px; }
p.soft, caption, th { color: var(--soft); } table { border-collapse: collapse; }
td, th { padding: 3px 18px 3px 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); font-weight: normal; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 24px; }
.scroll { overflow-x: auto; } .notes { white-space: pre-wrap; }
.tag { border: 1px solid var(--line); border-radius: 9px; padding: 1px 9px; margin-right: 6px; }
.good { color: var(--good); } .bad { color: var(--bad); }
svg { width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 12px; }
svg .grid { stroke: var(--line); } svg path { fill: none; stroke-width: 2; }
svg .train { stroke: var(--train); } svg .held { stroke: var(--held); }
svg .train.dot { fill: var(--train); } svg .held.dot { fill: var(--held); }
.key.train { color: var(--train); } .key.held { color: var(--held); }
"""


def write_page(run: RunFolder, path: Path) -> None:
    """Write the page of a run.

    Raises
    ------
    RunError
        This is no run, or its spec is damaged.
    StorageError
        The file cannot be written.
    """
    write_atomic(path, page(run))


def page(run: RunFolder) -> str:
    """Return the page: figures, curves, epochs, scores, certificates, settings and software."""
    spec, entry = run.spec(), read_entry(run)
    epochs = history_of(run.milestones()).epochs
    title = f"{entry.project}: {entry.name}"
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="soft">{escape(_summary(entry))}</p>',
        *_notes(entry),
        *_figures(entry),
        *_curves(epochs),
        *_scores(run),
        *(part for values in certificates(run) for part in _certificate(values)),
        *_settings(run),
        *_section("Epochs", _epoch_table(epochs)),
        "<h2>Software</h2>",
        html_table(sorted(spec.software.items())),
    ]
    return document(title, STYLE, parts)


def document(title: str, style: str, parts: Iterable[str]) -> str:
    """Return a whole page of `parts`, which loads nothing from anywhere."""
    head = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta http-equiv='
        "\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{style}</style></head>"
    )
    return f"{head}<body>{''.join(parts)}</body></html>\n"


def certificates(run: RunFolder) -> list[dict[str, Any]]:
    """Return the certificates of the models that were exported into the run folder."""
    found = []
    for path in sorted(
        {*run.path.glob("*.certificate.json"), *run.path.glob("*/*.certificate.json")}
    ):
        try:
            values = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(values, dict):
            found.append(values)
    return found


def _summary(entry: RunEntry) -> str:
    begun = "pretrained" if entry.pretrained else "random weights"
    return (
        f"{entry.architecture}, {begun}, {entry.strategy}, augmentation: {entry.augmentation}, "
        f"seed {entry.seed}; {entry.state}, {entry.epochs} of {entry.planned} epochs; "
        f"created {entry.created}"
    )


def _notes(entry: RunEntry) -> Iterable[str]:
    if entry.tags:
        yield "<p>" + "".join(f'<span class="tag">{escape(tag)}</span>' for tag in entry.tags)
        yield "</p>"
    if entry.notes:
        yield f'<p class="notes">{escape(entry.notes)}</p>'
    if entry.trouble:
        yield f'<p class="bad">{escape(entry.trouble)}.</p>'


def _figures(entry: RunEntry) -> Iterable[str]:
    rows = []
    if entry.measured:
        rows.append(("Accuracy on the original files", _share(entry.measured)))
    if entry.best:
        rows.append(("Best validation accuracy while training", _share(entry.best)))
    rows.append(("Training time of these epochs", f"{entry.seconds:.0f} s"))
    yield from ("<h2>Figures</h2>", html_table(rows))


def _share(share: Share) -> str:
    return (
        f"{100 * share.value:.1f} % (95 % interval {100 * share.low:.1f} to "
        f"{100 * share.high:.1f} %, n = {share.count})"
    )


def _curves(epochs: Sequence[Validated]) -> Iterable[str]:
    if not epochs:
        return
    yield '<h2>Curves</h2><p class="soft"><span class="key train">━</span> training &nbsp; '
    yield '<span class="key held">━</span> validation</p><div class="pair">'
    for what, percent in (("loss", False), ("accuracy", True)):
        lines = [
            Curve("training", "train", [getattr(e, f"train_{what}") for e in epochs]),
            Curve("validation", "held", [getattr(e, f"validation_{what}") for e in epochs]),
        ]
        yield f"<div><h3>{what.capitalize()}</h3>{chart(what, lines, percent=percent)}</div>"
    yield "</div>"


def _scores(run: RunFolder) -> Iterable[str]:
    try:
        report = read_report(run)
    except RunError as error:
        yield f'<h2>Classes</h2><p class="bad">{escape(str(error))}</p>'
        return
    if report is None:
        return
    head = ("class", "precision", "recall", "F1", "images", *report.classes)
    yield "<h2>Classes</h2><p class='soft'>The last columns count answers: rows are true classes, "
    yield f"columns the network's answers, on {report.count} {escape(report.split)} images.</p>"
    yield f'<div class="scroll">{html_table(_score_rows(report), head=head, numbers=True)}</div>'


def _score_rows(report: Report) -> Iterable[tuple[object, ...]]:
    for score, row in zip(report.per_class, report.confusion, strict=True):
        shares = (f"{value:.3f}" for value in (score.precision, score.recall, score.f1))
        yield (score.name, *shares, score.support, *row)


def _certificate(values: dict[str, Any]) -> Iterable[str]:
    passed = values.get("passed") is True
    style, word = ("good", "passed") if passed else ("bad", "failed")
    yield f"<h2>Certificate of {escape(str(values.get('model', '')))}: "
    yield f'<span class="{style}">{word}</span></h2>'
    yield html_table((key.replace("_", " "), _plain(value)) for key, value in values.items())


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key.replace('_', ' ')} {_plain(one)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(_plain(one) for one in value)
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _settings(run: RunFolder) -> Iterable[str]:
    rows = ((one.section, one.title, one.values[0]) for one in all_settings(run.spec()))
    yield from ("<h2>Settings</h2>", html_table(rows))


def _epoch_table(epochs: Sequence[Validated]) -> str:
    head = ("epoch", "training loss", "training accuracy", "validation loss",
            "validation accuracy", "seconds")  # fmt: skip
    rows = [
        (
            epoch.epoch + 1, f"{epoch.train_loss:.4f}", f"{100 * epoch.train_accuracy:.1f} %",
            f"{epoch.validation_loss:.4f}", f"{100 * epoch.validation_accuracy:.1f} %",
            f"{epoch.seconds:.1f}",
        )
        for epoch in epochs
    ]  # fmt: skip
    return html_table(rows, head=head, numbers=True) if rows else ""


def _section(title: str, content: str) -> Iterable[str]:
    return (f"<h2>{title}</h2>", content) if content else ()


def html_table(
    rows: Iterable[Sequence[object]], *, head: Sequence[str] = (), numbers: bool = False
) -> str:
    """Return a table; with `numbers` all columns but the first are set to the right."""

    def cells(row: Sequence[object], kind: str) -> str:
        style = ' class="number"' if numbers else ""
        return "".join(
            f"<{kind}{style if index else ''}>{escape(str(cell))}</{kind}>"
            for index, cell in enumerate(row)
        )

    top = f"<tr>{cells(head, 'th')}</tr>" if head else ""
    body = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in rows)
    return f"<table>{top}{body}</table>"
