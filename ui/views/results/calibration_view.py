"""Whether a run's confidence can be believed, and from where on it should be."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import tokens_for
from ui.views.results.analysis_view import AnalysisView
from ui.views.results.calibration_words import promise_words, verdict_words
from ui.views.results.coverage_chart import CoverageChart
from ui.views.results.reliability_chart import ReliabilityChart
from ui.widgets import Card, FactList, Label, PrimaryButton, Segmented
from ui.widgets.phrases import bare_percent, count, locale, percent


class CalibrationView(AnalysisView):
    """Shows the answer of the engine's "calibration".

    Signals
    -------
    bake_wanted(bool, float)
        Export with a temperature or not, and call unknown what is less sure than this, in percent.
    """

    METHOD, KEPT, ICON = "calibration", "calibration", "gauge"

    bake_wanted = Signal(bool, float)

    def offer(self) -> tuple[str, str, str]:
        return (
            self.tr("Can its confidence be believed?"),
            self.tr(
                "If a network says 90 %, is it right in 90 of 100 cases? Most are too sure. One "
                "number, the temperature, mends that, and a threshold tells the unsure apart. "
                "A run from before this was kept is measured again first."
            ),
            self.tr("Check its confidence"),
        )

    def make_page(self) -> QWidget:
        self._values: dict[str, Any] = {}
        self._reliability, self._coverage = ReliabilityChart(), CoverageChart()
        self._verdict, self._promise = Label(wrap=True), Label(wrap=True)
        self._facts = FactList()
        self._wanted = Segmented([("", " ")])
        self._bake = PrimaryButton(self.tr("Use it in the export"), "package-check")
        self._bake.clicked.connect(self._on_bake_clicked)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._make_left(), 1)
        row.addWidget(self._make_right(), 1)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        self._values = values
        found = values["calibration"]
        before, after = found["before"], found["after"]
        self._reliability.set_bins(before["bins"], after["bins"])
        self._verdict.setText(verdict_words(found))
        self._facts.set_facts(
            [
                (self.tr("Temperature"), locale().toString(found["temperature"], "f", 2)),
                (self.tr("Calibration error, as trained"), _with_ends(before)),
                (self.tr("Calibration error, calibrated"), _with_ends(after)),
                (self.tr("By chance alone, up to"), percent(before["by_chance"])),
                (self.tr("Images"), count(found["count"])),
            ]
        )
        self._coverage.set_curve(values["calibrated"]["curve"])
        self._make_choices()
        self._show_wanted()

    def wanted(self) -> dict[str, Any]:
        """Return what the engine says of the accuracy that is chosen."""
        rows = self._values["calibrated"]["wanted"]
        return next((r for r in rows if str(r["accuracy"]) == self._wanted.value()), rows[0])

    # -- building ----------------------------------------------------------------------------

    def _make_left(self) -> Card:
        card = Card(
            self.tr("Confidence against accuracy"),
            self.tr("On the dashed line, what it says is what it does."),
        )
        legend = _Legend([self.tr("as trained"), self.tr("calibrated, by cross-fitting")])
        card.body.addWidget(self._reliability, 1)
        for widget in (legend, self._verdict, self._facts):
            card.body.addWidget(widget)
        return card

    def _make_right(self) -> Card:
        card = Card(
            self.tr("Withhold the unsure"),
            self.tr("Images below a confidence are called unknown; more of the others are right."),
        )
        self._line = QHBoxLayout()
        self._line.addWidget(Label(self.tr("Wanted accuracy")))
        self._line.addWidget(self._wanted, 1)
        button = QHBoxLayout()
        button.addStretch(1)
        button.addWidget(self._bake)
        card.body.addWidget(self._coverage, 1)
        card.body.addLayout(self._line)
        card.body.addWidget(self._promise)
        card.body.addLayout(button)
        return card

    def _make_choices(self) -> None:
        options = [
            (str(row["accuracy"]), percent(row["accuracy"], 0))
            for row in self._values["calibrated"]["wanted"]
        ]
        before = self._wanted.value()
        fresh = Segmented(options, self.tr("Wanted accuracy"))
        fresh.value_changed.connect(self._on_wanted_changed)
        if before in dict(options):
            fresh.set_value(before)
        else:
            fresh.set_value(str(self._first_useful()))
        self._line.replaceWidget(self._wanted, fresh)
        self._wanted.deleteLater()
        self._wanted = fresh

    def _first_useful(self) -> float:
        """Return the lowest wanted accuracy that needs a threshold at all."""
        rows = self._values["calibrated"]["wanted"]
        useful = (r for r in rows if r["chosen"] is not None and r["chosen"]["below"] > 0)
        return float(next(useful, rows[0])["accuracy"])

    # -- slots -------------------------------------------------------------------------------

    @Slot(str)
    def _on_wanted_changed(self, _value: str) -> None:
        self._show_wanted()

    @Slot()
    def _on_bake_clicked(self) -> None:
        chosen = self.wanted()["chosen"]
        if chosen is not None:
            self.bake_wanted.emit(True, round(100 * chosen["below"], 2))

    def _show_wanted(self) -> None:
        row = self.wanted()
        self._promise.setText(promise_words(row))
        self._coverage.set_chosen(row["accuracy"], row["chosen"])
        self._bake.setEnabled(row["chosen"] is not None)


class _Legend(QWidget):
    """A ring and a dot with their meanings, in the colours of the chart."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for name, filled in zip(names, (False, True), strict=True):
            row.addWidget(_Mark(filled=filled))
            row.addWidget(Label(name, "caption"))
            row.addSpacing(10)
        row.addStretch(1)


class _Mark(QWidget):
    def __init__(self, *, filled: bool) -> None:
        super().__init__()
        self._filled = filled
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tokens.validation if self._filled else tokens.train)
        painter.setPen(colour)
        painter.setBrush(colour if self._filled else QColor(tokens.surface))
        painter.drawEllipse(2, 2, 8, 8)


def _with_ends(part: dict[str, Any]) -> str:
    low, high = bare_percent(part["low"]), percent(part["high"])
    return f"{percent(part['error'])}  ({low} – {high})"
