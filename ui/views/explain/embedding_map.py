"""Embedding: all images as a map, as the chosen layer sees them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.thumbnails import Thumbnails
from ui.views.data_table import DataTable, offer_table
from ui.views.explain.class_legend import ClassLegend
from ui.views.explain.point_map import PICTURE, PointMap
from ui.views.explain.view import InsideView
from ui.views.image_dialog import ImageDialog
from ui.views.latest import LatestTask
from ui.widgets import GhostButton, Label, Segmented
from ui.widgets.phrases import count, percent
from workbench.evaluation.report import read_report
from workbench.explain.store import read_arrays
from workbench.jobs import Job
from workbench.runs import RunFolder

Held = tuple[dict[str, Any], dict[str, Any], set[str]]


class EmbeddingView(InsideView):
    """Every image of the set as a point; images that a layer finds alike lie together."""

    ICON = "circle-dot"
    AT_ONCE = False

    def __init__(self, parent: QWidget | None = None) -> None:
        self._facts: dict[str, Any] = {}
        self._places = np.zeros((0, 2), np.float32)
        self._thumbnails = Thumbnails(2 * PICTURE)
        super().__init__(parent)
        self._thumbnails.setParent(self)
        self._thumbnails.loaded.connect(self._on_thumbnail_loaded)
        self._task = LatestTask(self)
        self._task.done.connect(self._on_read)
        self._task.failed.connect(self.show_error)

    # -- as every tab ------------------------------------------------------------------------

    def invitation(self) -> tuple[str, str, str]:
        return (
            self.tr("Map of the images"),
            self.tr(
                "Asks what the layer chosen in the diagram makes of every training and validation "
                "image, and draws images that it finds alike close together."
            ),
            self.tr("Draw the map"),
        )

    def question(self) -> tuple[str, dict[str, Any]] | None:
        method = self._method.value()
        return "embedding", {"layer": self.subject.layer, "method": method}

    def make_page(self) -> QWidget:
        self._method = Segmented(
            [("pca", self.tr("PCA")), ("tsne", self.tr("t-SNE")), ("umap", self.tr("UMAP"))],
            self.tr("Kind of map"),
        )
        self._method.button("umap").hide()
        self._method.value_changed.connect(self._on_method_changed)
        again = GhostButton(self.tr("Draw the map"), "refresh-cw")
        again.clicked.connect(self.ask)
        self._facts_label, self._warning = (
            Label(role="caption", wrap=True),
            Label(role="caption", wrap=True),
        )
        self._map, self._legend = PointMap(), ClassLegend()
        self._map.setAccessibleName(self.tr("Map of the images"))
        self._map.chosen.connect(self._on_chosen)
        offer_table(self, [self._map])
        tools = QHBoxLayout()
        tools.addWidget(self._method)
        tools.addWidget(again)
        tools.addWidget(self._facts_label, 1)
        side = QVBoxLayout()
        side.addWidget(self._legend, 1)
        side.addWidget(
            Label(
                self.tr("Outlines: validation images; crossed out: those taken for another class."),
                "caption",
                wrap=True,
            )
        )
        side.addWidget(
            Label(self.tr("Wheel or + and −: nearer; then pictures."), "caption", wrap=True)
        )
        body = QHBoxLayout()
        body.addWidget(self._map, 5)
        body.addLayout(side, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(tools)
        column.addLayout(body, 1)
        column.addWidget(self._warning)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        self._method.button("umap").setVisible("umap" in values["methods"])
        path, run = Path(values["file"]), self.subject.run
        self._task.submit(lambda job: _read(path, run, job), interrupt=True)

    def close_threads(self) -> None:
        self._task.close()
        self._thumbnails.close()

    def data_table(self) -> DataTable:
        """Return where every image lies."""
        classes = self.subject.classes
        rows = [
            [file, classes[label], float(x), float(y)]
            for file, label, (x, y) in zip(
                self._facts.get("files", ()),
                self._facts.get("labels", ()),
                self._places,
                strict=True,
            )
        ]
        headings = (self.tr("File"), self.tr("Class"), self.tr("Across"), self.tr("Up"))
        return DataTable(self.tr("Map of the images"), headings, rows)

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_read(self, held: Held) -> None:
        arrays, self._facts, wrong = held
        self._places = arrays["places"]
        self._thumbnails.clear(self.subject.background)
        hollow = [bool(one) for one in self._facts["validation"]]
        self._map.set_points(self._facts["labels"], self._text, hollow, self._picture)
        self._map.set_places(self._places, [file in wrong for file in self._facts["files"]])
        self._legend.set_classes(self.subject.classes)
        self._say()

    @Slot(str)
    def _on_method_changed(self, _method: str) -> None:
        self.ask()

    @Slot(object)
    def _on_thumbnail_loaded(self, _path: Path) -> None:
        self._map.update()

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        ImageDialog(self._path(number), self._text(number), self.subject.background, self).open()

    # -- inside ------------------------------------------------------------------------------

    def _say(self) -> None:
        facts, method = self._facts, self._method.value()
        text = self.tr("{images} images, {width} features each; neighbours kept: {trust}.").format(
            images=count(len(facts["files"])),
            width=count(facts["width"]),
            trust=percent(facts["trustworthiness"], 0),
        )
        if method == "pca":
            share = self.tr("The two axes hold {share} of the variance.")
            text += " " + share.format(share=percent(facts["kept"], 0))
        self._facts_label.setText(text)
        self._warning.setText(
            self.tr(
                "PCA keeps large distances; what lies over one another may still differ along "
                "further axes."
            )
            if method == "pca"
            else self.tr(
                "Only neighbourhoods mean something here: distances between groups, and their "
                "sizes, do not."
            )
        )

    def _path(self, number: int) -> Path:
        return Path(self._facts["folder"]) / self._facts["files"][number]

    def _picture(self, number: int) -> QPixmap | None:
        return self._thumbnails.get(self._path(number))

    def _text(self, number: int) -> str:
        name = self.subject.classes[self._facts["labels"][number]]
        part = (
            self.tr("validation image") if self._facts["validation"][number]
            else self.tr("training image")
        )  # fmt: skip
        return f"{self._facts['files'][number]}\n{name}, {part}"


def _read(path: Path, run: RunFolder | None, job: Job) -> Held:
    """Return places, facts, and the files that the run's network takes for another class."""
    job.check()
    report = read_report(run) if run is not None else None
    answers = report.predictions if report is not None else ()
    return *read_arrays(path), {one.file for one in answers if one.label != one.predicted}
