"""What the advisor found: the chart, what it recommends and why, and what it looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.engine_words import engine_words
from ui.views.advisor.chart import AdvisorChart, Place
from ui.views.advisor.words import (
    accuracy_words,
    basis_words,
    headline,
    memory_words,
    seconds_words,
    sureness,
)
from ui.views.depth_chart import DepthChart, DepthPoint
from ui.views.figure_table import FigureTable
from ui.views.lab_page import arrange, beside
from ui.views.transfer.transfer_words import strategy_name
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.fact_list import FactList
from ui.widgets.label import Label
from ui.widgets.phrases import locale, percent, short_count

CHART_HEIGHT, PLOT_HEIGHT = 320, 210
NARROW_WITHOUT = (2, 4)  # columns: basis and memory, which the recommendation tells too


class AdvisorResult(QWidget):
    """Shows the dictionary that the engine's "advise" answers; a bare chart before.

    Signals
    -------
    use_requested(str, str, str)
        Take the recommended strategy, with this cut (empty for none) and this network.
    """

    use_requested = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice: Mapping[str, Any] = {}
        self.chart = AdvisorChart()
        self._title, self._reasons = Label(role="title", wrap=True), Label(wrap=True)
        self._lead, self._sure = Label(role="muted", wrap=True), Label(role="caption", wrap=True)
        self._facts = FactList()
        self._use = PrimaryButton(self.tr("Use this"), "check")
        self._use.clicked.connect(self._on_use_clicked)
        self.candidates = self._make_candidates()
        self.layers = DepthChart(self.tr("Divergence of each layer"), _plain, bars=True)
        self.probes = DepthChart(self.tr("Accuracy of quick probes"), _whole_percent)
        self._calibration = Label(role="caption", wrap=True)
        self._lay_out()
        self.show_advice(None)

    def show_advice(
        self, advice: Mapping[str, Any] | None, titles: Mapping[str, str] | None = None
    ) -> None:
        """Show what was found, with what networks are called; None shows the bare chart."""
        self._advice, self._titles = advice or {}, dict(titles or {})
        for part in (self._use, self._sure, self._facts, self._more):
            part.setVisible(advice is not None)
        self._lead.setVisible(advice is None)
        if advice is None:
            self.chart.show_place(None, ())
            self._title.setText(self.tr("Where are your images?"))
            self._lead.setText(
                self.tr("Small and near the source: change little. Large and far: learn anew.")
            )
            self._reasons.setText("")
            return
        self._show_place(advice)
        self._show_recommendation(advice)
        self._show_candidates(advice)
        self._show_evidence(advice)

    def set_usable(self, reason: str) -> None:
        """Allow "Use this", or say why it cannot be: an empty `reason` allows it."""
        self._use.setEnabled(not reason)
        self._use.setToolTip(reason)

    @Slot(bool)
    def set_wide(self, wide: bool) -> None:
        """Put cards beside each other where there is room, and leave out columns where not."""
        for row in (self._top, self._pair):
            arrange(row, wide=wide)
        for column in NARROW_WITHOUT:
            self.candidates.setColumnHidden(column, not wide)

    def recommendation(self) -> tuple[str, str, str]:
        """Return the recommended strategy, its cut and its network; empty before any advice."""
        strategy = str(self._advice.get("recommendation", ""))
        network = str(self._advice.get("architecture", ""))
        for one in self._advice.get("candidates", ()):
            if one["strategy"] == strategy:
                network = str(one.get("architecture") or network)
        return strategy, str(self._advice.get("cut") or ""), network

    def texts(self) -> tuple[str, str, str]:
        """Return headline, reasons, and how sure it is."""
        return self._title.text(), self._reasons.text(), self._sure.text()

    def use_button(self) -> PrimaryButton:
        """Return the button that takes the advice."""
        return self._use

    # ---- construction

    def _make_candidates(self) -> FigureTable:
        return FigureTable(
            self.tr("Strategies compared"),
            [
                (self.tr("Strategy"), 0, False),
                (self.tr("Expected accuracy"), 150, True),
                (self.tr("Basis"), 110, False),
                (self.tr("An epoch"), 104, True),
                (self.tr("Memory"), 70, True),
                (self.tr("Learns"), 76, True),
            ],
        )

    def _lay_out(self) -> None:
        placed, advised = Card(), Card()
        self.chart.setFixedHeight(CHART_HEIGHT)
        placed.body.addWidget(self.chart)
        for part in (self._title, self._lead, self._facts):
            advised.body.addWidget(part)
        advised.body.addStretch(1)
        advised.body.addWidget(self._sure)
        advised.body.addWidget(self._use)
        self._top = beside((placed, 3), (advised, 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._top)
        self._more = self._make_more()
        column.addWidget(self._more)

    def _make_more(self) -> QWidget:
        why = Card(self.tr("Why"))
        why.body.addWidget(self._reasons)
        compared = Card(self.tr("Strategies compared"))
        compared.body.addWidget(self.candidates)
        depth = Card(
            self.tr("Similarity by depth"),
            self.tr("How far each layer's input lies from what it was trained on; low is near"),
        )
        depth.body.addWidget(self.layers)
        probes = Card(
            self.tr("Quick probes"),
            self.tr("Accuracy of a classifier on an early, a middle and the last layer"),
        )
        probes.body.addWidget(self.probes)
        for chart in (self.layers, self.probes):
            chart.setFixedHeight(PLOT_HEIGHT)
        self._pair = beside((depth, 1), (probes, 1))
        more = QWidget()
        column = QVBoxLayout(more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(why)
        column.addWidget(compared)
        column.addLayout(self._pair)
        column.addWidget(self._calibration)
        return more

    # ---- showing

    def _show_place(self, advice: Mapping[str, Any]) -> None:
        size, (low, high) = advice["size"], advice["similarity_interval"]
        place = Place(
            float(size["per_class"]), float(size["smallest_class"]),
            float(advice["similarity"]), float(low), float(high), str(advice["quadrant"]),
        )  # fmt: skip
        known = [
            (engine_words(str(one["name"])), float(one["similarity"]))
            for one in advice["calibration"]
        ]
        self.chart.show_place(place, known, large=size.get("border"), near=advice.get("near_from"))

    def _show_recommendation(self, advice: Mapping[str, Any]) -> None:
        self._title.setText(headline(advice, self._titles, self.recommendation()[2]))
        self._reasons.setText(
            "\n".join(f"• {engine_words(reason['text'])}" for reason in advice["reasons"])
        )
        self._sure.setText(sureness(advice, self._titles))
        chosen = [x for x in advice["candidates"] if x["strategy"] == advice["recommendation"]]
        self._facts.set_facts(self._facts_of(chosen[0]) if chosen else [])

    def _facts_of(self, candidate: Mapping[str, Any]) -> list[tuple[str, str]]:
        learns = candidate.get("trainable")
        return [
            (self.tr("Expected accuracy"), accuracy_words(candidate)),
            (self.tr("Basis"), basis_words(candidate)),
            (self.tr("An epoch"), seconds_words(candidate)),
            (self.tr("Memory"), memory_words(candidate)),
            (self.tr("Learns"), short_count(learns) if learns is not None else "–"),
        ]

    def _show_candidates(self, advice: Mapping[str, Any]) -> None:
        found = advice["candidates"]
        rows = []
        for one in found:
            name = strategy_name(str(one["strategy"]))
            name = f"{name} · {one['cut']}" if one.get("cut") else name
            learns = short_count(one["trainable"]) if one.get("trainable") is not None else "–"
            rows.append((name, accuracy_words(one), basis_words(one), seconds_words(one),
                         memory_words(one), learns))  # fmt: skip
        best = next(
            (n for n, x in enumerate(found) if x["strategy"] == advice["recommendation"]), -1
        )
        self.candidates.set_rows(
            rows, [engine_words(str(one.get("reason") or "")) for one in found], best
        )
        self.candidates.fit_height()

    def _show_evidence(self, advice: Mapping[str, Any]) -> None:
        depths = [DepthPoint(x["name"], float(x["divergence"])) for x in advice["layers"]]
        top = max((point.value for point in depths), default=1.0)
        self.layers.set_points(depths, 0.0, top * 1.05)
        self.layers.set_chosen(max(range(len(depths)), key=lambda n: depths[n].value, default=-1))
        probes = [
            DepthPoint(
                x["layer"] or self.tr("input of the head"), float(x["accuracy"]), *x["interval"]
            )
            for x in advice["probes"]
        ]
        lowest = min((point.low or 0.0 for point in probes), default=0.0)
        self.probes.set_points(probes, int(lowest * 10) / 10, 1.0)
        self.probes.set_chosen(len(probes) - 1)
        notes = advice.get("notes", ())
        self._calibration.setText(
            "\n".join([*(engine_words(str(note)) for note in notes), self._calibrated(advice)])
        )

    def _calibrated(self, advice: Mapping[str, Any]) -> str:
        text = advice.get("calibration_text")
        if text:
            return engine_words(str(text))
        names = ", ".join(
            f"{x['name']} {locale().toString(float(x['divergence']), 'f', 3)}"
            for x in advice["calibration"]
        )
        return self.tr("Divergences that are known: {names}.").format(names=names)

    @Slot()
    def _on_use_clicked(self) -> None:
        self.use_requested.emit(*self.recommendation())


def _plain(value: float) -> str:
    return locale().toString(float(value), "f", 2)


def _whole_percent(value: float) -> str:
    return percent(value, 0)
