"""The probe's page: how much a layer's features already tell the classes apart."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.engine_words import engine_words
from ui.views.ask_bar import AskBar
from ui.views.depth_chart import DepthChart, DepthPoint
from ui.views.figure_table import FigureTable
from ui.views.lab_page import LabPage
from ui.views.model_file import show_in_folder
from ui.views.transfer.probe_words import kinds, layer_name, probe_facts
from ui.widgets.buttons import GhostButton, LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.phrases import bare_percent, count, percent
from workbench.errors import WorkbenchError

PLOT_HEIGHT = 280
FOLDS = 5


class ProbeView(LabPage):
    """Asks for a probe by depth, shows it, and exports one of its classifiers.

    Signals
    -------
    probe_requested(str, int)
        Fit classifiers of this kind on layers by depth; ask about the validation images, or about
        the training images in so many parts.
    export_requested(str, str, Path)
        Write the classifier of this kind on this layer to a file.
    cancel_requested()
    layer_selected(str)
        The user looks at this layer; empty is what enters the head.
    layer_wanted(str)
        Show this layer among all layers.
    """

    probe_requested = Signal(str, int)
    export_requested = Signal(str, str, object)
    cancel_requested = Signal()
    layer_selected = Signal(str)
    layer_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Mapping[str, Any] = {}
        self._file: Path | None = None
        self._folder: Path | None = None
        self.bar = AskBar(
            self.tr("Probe by depth"),
            self.tr(
                "A classifier is fitted on what each layer makes of your training images and asked "
                "about images that it has not seen. Early layers are general, late ones specific: "
                "where the curve stops rising, later layers add nothing for your images."
            ),
            self.tr("Probe"),
        )
        self._kind = Choice(kinds(), self.tr("Classifier"))
        self._asked = Choice(
            [
                ("0", self.tr("Validation images")),
                (str(FOLDS), self.tr("Training images, {n} parts").format(n=FOLDS)),
            ],
            self.tr("Asked about"),
        )
        self.chart = DepthChart(self.tr("Accuracy by depth"), _whole_percent)
        self.table = FigureTable(
            self.tr("Accuracy of each layer"),
            [
                (self.tr("Layer"), 0, False),
                (self.tr("Features"), 74, True),
                (self.tr("Accuracy"), 74, True),
                (self.tr("95 % interval"), 112, True),
            ],
        )
        self._lay_out()
        self._connect()
        self.show_report(None)

    # ---- what its owner says

    @Slot(object)
    def show_report(self, report: Mapping[str, Any] | None) -> None:
        """Show the engine's answer to a probe by depth; None forgets an older one."""
        self._report = report or {}
        self.bar.show_answered()
        self.bar.set_stale(False)
        self._exported.show_message("")
        self._body.setVisible(report is not None)
        self._empty.setVisible(report is None)
        if report is not None:
            self._show_scores(report)

    def show_exported(self, certificate: Mapping[str, Any], path: Path) -> None:
        """Tell that a classifier was written and compared with what it was made from."""
        self._file = path
        self.bar.show_answered()
        passed = bool(certificate.get("passed"))
        text = self.tr("Exported and verified over {n} images: {file}")
        if not passed:
            text = self.tr("Exported, but not verified: {file}")
        self._exported.set_kind("success" if passed else "danger")
        words = text.format(n=count(int(certificate.get("images", 0))), file=path.name)
        self._exported.show_message(words, self.tr("Show in folder"))

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Say why it could not be done."""
        self.bar.show_error(error)

    def set_folder(self, folder: Path | None) -> None:
        """Offer to write exported classifiers to this folder."""
        self._folder = folder

    def set_classifier(self, kind: str) -> None:
        """Choose a kind of classifier."""
        self._kind.set_value(kind)

    def classifier(self) -> str:
        """Return the chosen kind of classifier."""
        return self._kind.value()

    def selected(self) -> str | None:
        """Return the layer that is looked at; None if none is."""
        number = self.chart.chosen()
        scores = self._report.get("scores", ())
        return str(scores[number]["layer"]) if 0 <= number < len(scores) else None

    def exported(self) -> str:
        """Return what is said of the last export."""
        return self._exported.text

    # ---- construction

    def _lay_out(self) -> None:
        self.bar.add_option(self.tr("Classifier"), self._kind)
        self.bar.add_option(self.tr("Asked about"), self._asked)
        self.chart.setFixedHeight(PLOT_HEIGHT)
        self._facts, self._notes = (
            Label(role="caption", wrap=True),
            Label(role="caption", wrap=True),
        )
        self._exported = Notice("success")
        self._place = Label(role="heading")
        self._show_layer = LinkButton(self.tr("Show among the layers"))
        self._export = GhostButton(self.tr("Export this classifier…"), "package-check")
        curve = Card()
        curve.body.addWidget(self.chart)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._place, 1)
        row.addWidget(self._show_layer)
        row.addWidget(self._export)
        curve.body.addLayout(row)
        curve.body.addWidget(self._notes)
        curve.body.addWidget(self._exported)
        figures = Card()
        figures.body.addWidget(self.table)
        figures.body.addWidget(self._facts)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(curve)
        column.addWidget(figures)
        self._empty = EmptyState(
            "layers",
            self.tr("Not probed yet"),
            self.tr("The curve of accuracy against depth appears here."),
        )
        for part in (self.bar, self._body, self._empty):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.widened.connect(self.bar.set_wide)
        self.bar.asked.connect(self._on_asked)
        self.bar.cancelled.connect(self.cancel_requested)
        self.bar.busy_changed.connect(self._export.setDisabled)
        self.chart.point_chosen.connect(self._on_point_chosen)
        self.table.row_chosen.connect(self._on_row_chosen)
        self._export.clicked.connect(self._on_export_clicked)
        self._show_layer.clicked.connect(self._on_show_layer_clicked)
        self._exported.action_clicked.connect(self._on_show_file)

    # ---- showing

    def _show_scores(self, report: Mapping[str, Any]) -> None:
        scores = report["scores"]
        points = [
            DepthPoint(layer_name(x["layer"]), float(x["accuracy"]), *map(float, x["interval"]))
            for x in scores
        ]
        lowest = min((point.low or 0.0 for point in points), default=0.0)
        self.chart.set_points(points, int(lowest * 10) / 10, 1.0)
        rows = []
        for point, score in zip(points, scores, strict=True):
            low, high = (bare_percent(end) for end in score["interval"])
            rows.append((point.name, count(score["features"]), percent(point.value),
                         f"{low} – {high}"))  # fmt: skip
        best = max(range(len(points)), key=lambda n: points[n].value, default=-1)
        self.table.set_rows(rows, [engine_words(str(x.get("note") or "")) for x in scores], best)
        self.table.fit_height()
        self._facts.setText(probe_facts(report))
        self._choose(best)

    def _choose(self, number: int) -> None:
        self.chart.set_chosen(number)
        self.table.choose(number)
        layer = self.selected()
        self._place.setText(layer_name(layer) if layer is not None else "")
        scores = self._report.get("scores", ())
        note = engine_words(str(scores[number].get("note") or "")) if layer is not None else ""
        self._notes.setText(note)
        self._notes.setVisible(bool(note))

    # ---- what the user does

    @Slot()
    def _on_asked(self) -> None:
        self.probe_requested.emit(self.classifier(), int(self._asked.value()))

    @Slot(int)
    def _on_point_chosen(self, number: int) -> None:
        self._choose(number)
        self.layer_selected.emit(self.selected() or "")

    @Slot(int)
    def _on_row_chosen(self, number: int) -> None:
        self._choose(number)
        self.layer_selected.emit(self.selected() or "")

    @Slot()
    def _on_show_layer_clicked(self) -> None:
        self.layer_wanted.emit(self.selected() or "")

    @Slot()
    def _on_show_file(self) -> None:
        if self._file is not None:
            show_in_folder(self._file)

    @Slot()
    def _on_export_clicked(self) -> None:
        if self.selected() is None:
            return
        dialog = QFileDialog(self, self.tr("Where to put the classifier"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("ONNX models (*.onnx)"))
        dialog.setDefaultSuffix("onnx")
        if self._folder is not None:
            dialog.setDirectory(str(self._folder))
        layer = self.selected() or "features"
        dialog.selectFile(f"{self._report['classifier']}-{layer}.onnx")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        layer = self.selected()
        if layer is not None and not self.bar.busy:
            self.export_requested.emit(str(self._report["classifier"]), layer, Path(name))


def _whole_percent(value: float) -> str:
    return percent(value, 0)
