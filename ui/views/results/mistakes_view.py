"""Images worth a look: sure and wrong, or hardly sure at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens_for
from ui.views.image_grid import GridItem
from ui.views.results.listed_images import ListedImages
from ui.widgets import Choice, Label, Segmented
from ui.widgets.phrases import count, percent
from workbench.evaluation.report import Prediction, Report
from workbench.runs import RunFolder, RunSpec

ALL = "-1"


class MistakesView(QWidget):
    """Lists the confident mistakes, or the least sure answers, of all classes or of one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._folder = Path()
        self._shown: list[Prediction] = []
        self._kind = Segmented(
            [("sure", self.tr("Sure and wrong")), ("unsure", self.tr("Least sure"))],
            self.tr("Which images"),
        )
        self._class = Choice([], self.tr("Class"))
        self._class.setMinimumWidth(190)
        self._why = Label(role="muted", wrap=True)
        self._images = ListedImages()
        for control in (self._kind, self._class):
            control.value_changed.connect(self._on_choice_changed)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._kind)
        row.addWidget(self._class)
        row.addWidget(self._why, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self._images, 1)

    def show_run(self, _run: RunFolder | None, spec: RunSpec | None, report: Report | None) -> None:
        """Show the report of a run."""
        self._report = report
        if spec is not None:
            self._folder = Path(spec.folder)
            self._images.set_background(spec.project.data.background)
        names = report.classes if report is not None else ()
        options = [(ALL, self.tr("All classes"))]
        self._class.set_options(options + [(str(i), name) for i, name in enumerate(names)])
        self._show()

    def close_threads(self) -> None:
        """End the threads; call before the view is destroyed."""
        self._images.close_threads()

    def shown(self) -> list[Prediction]:
        """Return the answers of the list, in order."""
        return list(self._shown)

    @Slot(str)
    def _on_choice_changed(self, _value: str) -> None:
        self._show()

    def _show(self) -> None:
        sure, label = self._kind.value() == "sure", int(self._class.value() or ALL)
        every = self._report.predictions if self._report is not None else ()
        chosen = [p for p in every if label in (p.label, int(ALL))]
        if sure:
            chosen = [p for p in chosen if p.label != p.predicted]
        self._shown = sorted(chosen, key=lambda p: -p.confidence if sure else p.confidence)
        self._why.setText(
            self.tr(
                "The network was sure and yet wrong: odd images, wrong labels, or two classes that "
                "look alike."
            )
            if sure
            else self.tr(
                "The network could not decide: more images like these teach it most. A dot marks "
                "wrong answers."
            )
        )
        total = count(len(every))
        self._images.set_title(
            self.tr("Sure and wrong") if sure else self.tr("Least sure, right or wrong")
        )
        found = (
            self.tr("{n} of {total} images, the surest mistake first")
            if sure
            else self.tr("{n} of {total} images, the least sure first")
        )
        self._images.set_subtitle(found.format(n=count(len(self._shown)), total=total))
        name = "sure-and-wrong.csv" if sure else "least-sure.csv"
        self._images.show_images(len(self._shown), self._item, table=self._csv, file_name=name)

    def _item(self, number: int) -> GridItem:
        one = self._shown[number]
        names = self._report.classes if self._report is not None else ()
        true, predicted = names[one.label], names[one.predicted]
        wrong = one.label != one.predicted
        caption = f"{percent(one.confidence, 0)} · {true} → {predicted}" if wrong else (
            f"{percent(one.confidence, 0)} · {true}"
        )  # fmt: skip
        tip = self.tr("{file}\ntrue class: {true}\npredicted: {predicted}, {confidence}").format(
            file=one.file, true=true, predicted=predicted, confidence=percent(one.confidence)
        )
        colour = tokens_for(self).danger if wrong and self._kind.value() != "sure" else ""
        return GridItem(self._folder / one.file, caption, tip, colour)

    def _csv(self) -> str:
        names = self._report.classes if self._report is not None else ()
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["file", "class", "predicted", "confidence"])
        for one in self._shown:
            confidence = f"{one.confidence:.6f}"
            writer.writerow([one.file, names[one.label], names[one.predicted], confidence])
        return stream.getvalue()
