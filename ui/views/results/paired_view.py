"""The run against another one, image by image: is it truly better, and where?"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.views.image_grid import GridItem
from ui.views.latest import LatestTask
from ui.views.results.listed_images import ListedImages
from ui.views.results.paired_source import Pair, Part, read_pair
from ui.views.results.paired_words import pair_words
from ui.views.runs.list import accuracy_of, lines_of
from ui.views.runs.summary import RunSummary, summarise_run
from ui.widgets import Card, Choice, EmptyState, Label, Notice, Segmented
from ui.widgets.phrases import count, percent
from workbench.errors import WorkbenchError
from workbench.evaluation.report import Report
from workbench.jobs import Job
from workbench.runs import RunFolder, RunSpec, list_run_paths


class PairedView(QWidget):
    """Choose another measured run of the project; read the verdict; look at the images."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunFolder | None = None
        self._spec: RunSpec | None = None
        self._pair: Pair | None = None
        self._part: Part = "only-other"
        self._titles: Mapping[str, str] = {}
        self._others: list[RunSummary] = []
        self._list, self._compare = LatestTask(self), LatestTask(self)
        self._list.done.connect(self._on_listed)
        self._compare.done.connect(self._on_compared)
        self._compare.failed.connect(self._on_failed)
        self._choice = Choice([], self.tr("Against"))
        self._choice.setMinimumWidth(260)
        self._choice.value_changed.connect(self._on_choice_changed)
        self._failure, self._verdict = Notice("danger"), Label(wrap=True)
        self._how = Label(role="caption", wrap=True)
        self._which = Segmented(self._options(None), self.tr("Which images"))
        self._which.value_changed.connect(self._on_which_changed)
        self._images = ListedImages()
        self._empty = EmptyState("git-compare", " ")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)
        self._show_empty()

    def show_run(self, run: RunFolder | None, spec: RunSpec | None, report: Report | None) -> None:
        """Compare `run` with others from now on."""
        self._run, self._spec, self._pair = run, spec, None
        self._failure.show_message("")
        self._list.cancel()
        self._compare.cancel()
        self._show_empty()
        if spec is not None:
            self._images.set_background(spec.project.data.background)
        if run is not None and report is not None:
            self._list.submit(lambda job: _others(run, job), interrupt=True)

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Give the networks the names people know."""
        self._titles = titles
        self._show_others()

    def close_threads(self) -> None:
        """End the threads; call before the view is destroyed."""
        self._list.close()
        self._compare.close()
        self._images.close_threads()

    # -- building ----------------------------------------------------------------------------

    def _make_page(self) -> QWidget:
        against = Label(self.tr("Against"))
        against.setBuddy(self._choice)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(against)
        row.addWidget(self._choice)
        row.addStretch(1)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(self._verdict)
        card.body.addWidget(self._how)
        choices = QHBoxLayout()
        choices.addWidget(self._which)
        choices.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(card)
        self._choices = choices
        column.addLayout(choices)
        column.addWidget(self._images, 1)
        return page

    def _options(self, pair: Pair | None) -> list[tuple[str, str]]:
        titles: list[tuple[Part, str]] = [
            ("only-other", self.tr("Only the other right")),
            ("only-this", self.tr("Only this one right")),
            ("neither", self.tr("Neither right")),
            ("both", self.tr("Both right")),
        ]
        if pair is None:
            return [(part, title) for part, title in titles]
        return [(part, f"{title}  {count(len(pair.parts[part]))}") for part, title in titles]

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_listed(self, others: list[RunSummary]) -> None:
        self._others = others
        self._show_others()
        self._pages.setCurrentIndex(1 if others else 0)
        if others:
            self._start()

    @Slot(str)
    def _on_choice_changed(self, _path: str) -> None:
        self._start()

    @Slot(object)
    def _on_compared(self, pair: Pair) -> None:
        self._pair = pair
        self._verdict.setText(pair_words(pair))
        self._how.setText(
            self.tr(
                "McNemar’s mid-p test on the images that both were asked about; another seed may "
                "turn out otherwise."
            )
            if pair.difference is not None
            else ""
        )
        self._make_choices(pair)
        self._show_images()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._pair = None
        for label in (self._verdict, self._how):
            label.clear()
        self._which.hide()
        self._images.hide()
        self._failure.show_message(describe(error))

    @Slot(str)
    def _on_which_changed(self, part: Part) -> None:
        self._part = part
        self._show_images()

    # -- inside ------------------------------------------------------------------------------

    def _show_others(self) -> None:
        options = []
        for summary in self._others:
            title = self._titles.get(summary.architecture, summary.architecture)
            parts = (lines_of(summary, title)[0], accuracy_of(summary))
            options.append((str(summary.run.path), "  ·  ".join(filter(None, parts))))
        self._choice.set_options(options)

    def _start(self) -> None:
        run, other = self._run, RunFolder(Path(self._choice.value()))
        self._failure.show_message("")
        self._verdict.setText(self.tr("Comparing…"))
        if run is not None:
            self._compare.submit(lambda job: read_pair(run, other, job), interrupt=True)

    def _make_choices(self, pair: Pair) -> None:
        fresh = Segmented(self._options(pair), self.tr("Which images"))
        fresh.set_value(self._part)
        fresh.value_changed.connect(self._on_which_changed)
        self._choices.replaceWidget(self._which, fresh)
        self._which.deleteLater()
        self._which = fresh
        fresh.setVisible(pair.difference is not None)

    def _show_empty(self) -> None:
        self._pages.setCurrentIndex(0)
        self._empty.set_texts(
            self.tr("No other run to compare with"),
            self.tr("Train another network on these images: here you see whether it is better."),
        )

    def _show_images(self) -> None:
        if self._pair is None:
            return
        shown = self._pair.parts[self._part]
        self._images.setVisible(self._pair.difference is not None)
        self._images.set_title(dict(self._options(None))[self._part])
        self._images.set_subtitle(self.tr("True class: what this run says | what the other says"))
        name = f"{self._part}.csv"
        self._images.show_images(len(shown), self._item, table=self._csv, file_name=name)

    def _item(self, number: int) -> GridItem:
        pair = self._pair
        if pair is None:
            return GridItem(Path())
        mine, theirs = pair.parts[self._part][number]
        true, says = pair.classes[mine.label], pair.classes[mine.predicted]
        other = pair.other_classes[theirs.predicted]
        tip = self.tr("{file}\ntrue class: {true}\nthis run: {says}, {p}\nthe other: {other}, {q}")
        text = tip.format(
            file=mine.file, true=true, says=says, p=percent(mine.confidence), other=other,
            q=percent(theirs.confidence),
        )  # fmt: skip
        folder = Path(self._spec.folder) if self._spec is not None else Path()
        return GridItem(folder / mine.file, f"{true}: {says} | {other}", text)

    def _csv(self) -> str:
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(
            ["file", "class", "this_run", "confidence", "other_run", "other_confidence"]
        )
        if (pair := self._pair) is not None:
            for mine, theirs in pair.parts[self._part]:
                writer.writerow(
                    [
                        mine.file, pair.classes[mine.label], pair.classes[mine.predicted],
                        f"{mine.confidence:.6f}", pair.other_classes[theirs.predicted],
                        f"{theirs.confidence:.6f}",
                    ]
                )  # fmt: skip
        return stream.getvalue()


def _others(run: RunFolder, job: Job) -> list[RunSummary]:
    """Return the other measured runs beside `run`, newest first."""
    found = []
    for path in reversed(list_run_paths(run.path.parent)):
        job.check()
        summary = summarise_run(RunFolder(path), state="finished")
        if path != run.path and summary.has_result:
            found.append(summary)
    return found
