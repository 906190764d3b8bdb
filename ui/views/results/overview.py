"""How good a run is, where it errs, and on which images: the first tab of the Results page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.image_dialog import ImageDialog
from ui.views.image_grid import GridItem, ImageGrid
from ui.views.results.confusion_card import ConfusionCard
from ui.views.results.report_source import most_confused
from ui.views.results.score_table import ScoreTable
from ui.views.tight_card import TightCard
from ui.widgets import Card, FactList, Label
from ui.widgets.phrases import bare_percent, count, percent
from ui.widgets.wrapping import Columns
from workbench.evaluation.report import Figure, Prediction, Report
from workbench.runs import RunFolder, RunSpec


class ResultsOverview(QWidget):
    """Figures, table, matrix, and the images behind a cell of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: RunSpec | None = None
        self._report: Report | None = None
        self._shown: list[Prediction] = []
        self._figure, self._interval = Label("–", "figure"), Label(wrap=True)
        self._how = Label(role="caption", wrap=True)
        self._scores, self._matrix = ScoreTable(), ConfusionCard()
        self._facts = FactList()
        self._grid = ImageGrid(124, captions=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._make_page())
        self._matrix.cell_chosen.connect(self._on_cell_chosen)
        self._scores.class_chosen.connect(self._on_class_chosen)
        self._grid.activated_item.connect(self._on_image_activated)

    def show_run(self, _run: RunFolder | None, spec: RunSpec | None, report: Report | None) -> None:
        """Show the report of a run."""
        self._spec, self._report = spec, report
        if report is None:
            return
        self._figure.setText(percent(report.accuracy))
        self._figure.setAccessibleName(
            self.tr("Accuracy {share}").format(share=percent(report.accuracy))
        )
        self._interval.setText(
            self.tr("95 % interval {low} – {high}, n = {count}").format(
                low=bare_percent(report.low),
                high=percent(report.high),
                count=count(report.count),
            )
        )
        self._how.setText(self._how_words(report))
        self._scores.set_scores(report.per_class)
        self._facts.set_facts(self._means(report))
        self._matrix.show_report(report)
        if spec is not None:
            self._grid.thumbnails.clear(spec.project.data.background)
        true, predicted = most_confused(report)
        self._matrix.choose(true, predicted)
        self._on_cell_chosen(true, predicted)

    def close_threads(self) -> None:
        """End the threads; call before the view is destroyed."""
        self._grid.close_threads()

    def _make_page(self) -> QWidget:
        self._accuracy = Card(self.tr("Accuracy"))
        self._accuracy.body.setSpacing(2)
        for widget in (self._figure, self._interval, self._how):
            self._accuracy.body.addWidget(widget)
        self._accuracy.body.addSpacing(6)
        self._accuracy.body.addWidget(self._facts)
        classes = TightCard(self.tr("Classes"), self.tr("In percent. A click on a heading sorts."))
        classes.body.addWidget(self._scores)
        self._images = TightCard(" ", " ", right=5, bottom=5)
        self._images.body.addWidget(self._grid)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._accuracy)
        left.addWidget(classes, 1)
        page = QWidget()
        row = Columns(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 34)
        row.addWidget(self._matrix, 37)
        row.addWidget(self._images, 30)
        return page

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

    def _how_words(self, report: Report) -> str:
        weights = self.tr("Best weights") if report.weights == "best" else self.tr("Last weights")
        names = {
            "validation": self.tr("the original validation files"),
            "test": self.tr("the test files, never looked at before"),
            "folder": self.tr("another folder"),
        }
        return self.tr("{weights} on {files}, resized as the exported model does it.").format(
            weights=weights, files=names.get(report.split, report.split)
        )

    def _means(self, report: Report) -> list[tuple[str, str]]:
        """Return the other figures, each with the interval that belongs to it."""
        names: tuple[tuple[str, Figure], ...] = (
            (self.tr("Balanced accuracy"), "balanced-accuracy"),
            (self.tr("Macro-F1"), "macro-f1"),
            (self.tr("True class among five"), "top-5"),
        )
        return [
            (
                name,
                self.tr("{value}  ({low} – {high})").format(
                    value=percent(found.value),
                    low=bare_percent(found.low),
                    high=percent(found.high),
                ),
            )
            for name, figure in names
            if (found := report.measured(figure)) is not None
        ]

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
