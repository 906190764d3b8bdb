"""The Results panel: how good a run is, where it errs, and on which images."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.views.confusion import ConfusionView
from ui.views.image_dialog import ImageDialog
from ui.views.image_grid import GridItem, ImageGrid
from ui.views.latest import LatestTask
from ui.views.report_source import LoadedReport, load_report, most_confused
from ui.views.run_list import accuracy_of, lines_of
from ui.views.run_summary import RunSummary
from ui.views.score_table import ScoreTable
from ui.views.tight_card import TightCard
from ui.widgets import Card, Choice, EmptyState, Label, Notice
from ui.widgets.phrases import count, percent
from workbench.errors import WorkbenchError
from workbench.evaluation.report import Prediction, Report
from workbench.runs import RunFolder, RunSpec


class ResultsPanel(QWidget):
    """Shows the report of one run; edits nothing.

    Signals
    -------
    run_selected(RunFolder)
        The user chose another run.
    """

    run_selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._run: RunFolder | None = None
        self._spec: RunSpec | None = None
        self._report: Report | None = None
        self._titles: dict[str, str] = {}
        self._summaries: list[RunSummary] = []
        self._shown: list[Prediction] = []
        self._task = LatestTask(self)
        self._build()
        self._connect()
        self._show_report()

    # -- what the main window says -----------------------------------------------------------

    def set_runs_folder(self, folder: Path | None) -> None:
        """Take the runs of another project."""
        if folder != self._folder:
            self._folder, self._run = folder, None
            self.refresh()

    def show_run(self, run: RunFolder | None) -> None:
        """Show `run`; None shows the newest that has a result."""
        self._run = run
        if run is not None:
            self._folder = run.path.parent
        self.refresh()

    def set_titles(self, titles: dict[str, str]) -> None:
        """Give the networks the names people know."""
        self._titles = dict(titles)
        self._show_runs()

    def refresh(self) -> None:
        """Read everything again, for instance because a run has ended."""
        folder, run = self._folder, self._run
        self._task.submit(lambda job: load_report(folder, run, job), interrupt=True)

    def close_threads(self) -> None:
        """End the threads; call before the panel is destroyed."""
        self._task.close()
        self._grid.close_threads()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._choice = Choice([], self.tr("Run"))
        self._choice.setMinimumWidth(250)
        self._figure, self._interval = Label("–", "figure"), Label(wrap=True)
        self._how = Label(role="caption", wrap=True)
        self._failure = Notice("danger")
        self._scores, self._matrix = ScoreTable(), ConfusionView()
        self._grid = ImageGrid(124, captions=True)
        self._empty = EmptyState(
            "target",
            self.tr("No result yet"),
            self.tr(
                "When a run ends, its best weights are measured on the original validation files. "
                "The result stands here."
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(self._make_header())
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)

    def _make_header(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(self.tr("Results"), "title"))
        texts.addWidget(Label(self.tr("How good it is, and where it errs"), "muted"))
        header = QHBoxLayout()
        header.addLayout(texts, 1)
        header.addWidget(self._choice)
        return header

    def _make_page(self) -> QWidget:
        self._accuracy = Card(self.tr("Accuracy"))
        self._accuracy.body.setSpacing(2)
        for label in (self._figure, self._interval, self._how):
            self._accuracy.body.addWidget(label)
        classes = TightCard(self.tr("Classes"), self.tr("In percent. A click on a heading sorts."))
        classes.body.addWidget(self._scores)
        confusion = Card(
            self.tr("Confusion matrix"),
            self.tr("Rows: true class. Columns: predicted. Choose a cell to see its images."),
        )
        confusion.body.addWidget(self._matrix)
        self._images = TightCard(" ", " ", right=5, bottom=5)
        self._images.body.addWidget(self._grid)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._accuracy)
        left.addWidget(classes, 1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 34)
        row.addWidget(confusion, 37)
        row.addWidget(self._images, 30)
        return page

    def _connect(self) -> None:
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._choice.value_changed.connect(self._on_choice_changed)
        self._matrix.cell_chosen.connect(self._on_cell_chosen)
        self._scores.class_chosen.connect(self._on_class_chosen)
        self._grid.activated_item.connect(self._on_image_activated)

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_task_done(self, loaded: LoadedReport) -> None:
        self._failure.show_message("")
        self._run, self._spec, self._report = loaded.run, loaded.spec, loaded.report
        self._summaries = loaded.summaries
        self._show_runs()
        self._show_report()

    @Slot(object)
    def _on_task_failed(self, error: WorkbenchError) -> None:
        self._report = None
        self._failure.show_message(str(error))
        self._show_report()

    @Slot(str)
    def _on_choice_changed(self, path: str) -> None:
        run = RunFolder(Path(path))
        self.show_run(run)
        self.run_selected.emit(run)

    @Slot(int, int)
    def _on_cell_chosen(self, true: int, predicted: int) -> None:
        if self._report is None:
            return
        names = self._report.classes
        found = [
            p for p in self._report.predictions if p.label == true and p.predicted == predicted
        ]
        title = (
            self.tr("{name}, recognised")
            if true == predicted
            else self.tr("{name}, taken for {other}")
        )
        self._show_images(found, title.format(name=names[true], other=names[predicted]))

    @Slot(int)
    def _on_class_chosen(self, label: int) -> None:
        if self._report is None:
            return
        name = self._report.classes[label]
        found = [p for p in self._report.predictions if p.label == label != p.predicted]
        self._show_images(found, self.tr("{name}, not recognised").format(name=name))

    @Slot(int)
    def _on_image_activated(self, number: int) -> None:
        item = self._grid.item(number)
        background = self._spec.project.data.background if self._spec else "white"
        ImageDialog(item.path, item.tooltip, background, self).open()

    # -- inside ------------------------------------------------------------------------------

    def _show_runs(self) -> None:
        options = []
        for summary in self._summaries:
            title = self._titles.get(summary.architecture, summary.architecture)
            parts = (lines_of(summary, title)[0], accuracy_of(summary))
            options.append((str(summary.run.path), "  ·  ".join(filter(None, parts))))
        self._choice.set_options(options)
        if self._run is not None:
            self._choice.set_value(str(self._run.path))
        self._choice.setVisible(bool(options))

    def _show_report(self) -> None:
        report = self._report
        self._pages.setCurrentIndex(0 if report is None else 1)
        if report is None:
            self._empty.set_texts(*self._empty_words())
            return
        self._figure.setText(percent(report.accuracy))
        self._figure.setAccessibleName(
            self.tr("Accuracy {share}").format(share=percent(report.accuracy))
        )
        self._interval.setText(
            self.tr("95 % interval {low} – {high}, n = {count}").format(
                low=percent(report.low).removesuffix(" %"),
                high=percent(report.high),
                count=count(report.count),
            )
        )
        self._how.setText(self._how_words(report))
        self._scores.set_scores(report.per_class)
        self._matrix.set_matrix(report.classes, report.confusion)
        if self._spec is not None:
            self._grid.thumbnails.clear(self._spec.project.data.background)
        true, predicted = most_confused(report)
        self._matrix.choose(true, predicted)
        self._on_cell_chosen(true, predicted)

    def _empty_words(self) -> tuple[str, str]:
        if self._run is None:
            return self.tr("No result yet"), self.tr(
                "When a run ends, its best weights are measured on the original validation "
                "files. The result stands here."
            )
        return self.tr("This run has not been measured"), self.tr(
            "Resume it on the Train page and let it end, or choose another run."
        )

    def _how_words(self, report: Report) -> str:
        weights = self.tr("Best weights") if report.weights == "best" else self.tr("Last weights")
        names = {
            "validation": self.tr("the original validation files"),
            "test": self.tr("the test files, never looked at before"),
            "folder": self.tr("another folder"),
        }
        text = self.tr("{weights} on {files}, resized as the exported model does it.").format(
            weights=weights, files=names.get(report.split, report.split)
        )
        return (
            text
            + " "
            + self.tr("Mean over classes: recall {recall}, F1 {f1}.").format(
                recall=percent(report.balanced_accuracy), f1=percent(report.macro_f1)
            )
        )

    def _show_images(self, predictions: list[Prediction], title: str) -> None:
        # The surest first: confident errors teach most.
        self._shown = sorted(predictions, key=lambda p: -p.confidence)
        self._images.set_title(title)
        self._images.set_subtitle(self.tr("%n image(s), the surest first", "", len(self._shown)))
        self._grid.set_items(len(self._shown), self._item)

    def _item(self, number: int) -> GridItem:
        prediction = self._shown[number]
        names = self._report.classes if self._report else ()
        tip = self.tr("{file}\ntrue class: {true}\npredicted: {predicted}, {confidence}").format(
            file=prediction.file,
            true=names[prediction.label],
            predicted=names[prediction.predicted],
            confidence=percent(prediction.confidence),
        )
        folder = Path(self._spec.folder) if self._spec else Path()
        name = prediction.file.rsplit("/", 1)[-1]
        caption = f"{percent(prediction.confidence, 0)} · {name}"
        return GridItem(folder / prediction.file, caption, tip)
