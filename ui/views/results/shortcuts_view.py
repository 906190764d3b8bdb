"""Whether the classes can be told without looking at the pictures."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.figure_table import FigureTable
from ui.views.results.analysis_view import AnalysisView
from ui.widgets import Card, Label, Notice
from ui.widgets.phrases import bare_percent, count, percent


class ShortcutsView(AnalysisView):
    """Shows the answer of the engine's "shortcuts"."""

    METHOD, KEPT, ICON = "shortcuts", "shortcuts", "triangle-alert"

    def offer(self) -> tuple[str, str, str]:
        return (
            self.tr("Does it look at the pictures at all?"),
            self.tr(
                "If all images of a class come from one camera, a network learns the camera. "
                "Simple classifiers are given only what lies around the pictures: file size, "
                "resolution, format, border and mean colour. They should be lost."
            ),
            self.tr("Look for shortcuts"),
        )

    def make_page(self) -> QWidget:
        self._notice, self._clear = Notice("warning"), Label(wrap=True)
        self._table = FigureTable(
            self.tr("Accuracy without the pictures"),
            [
                (self.tr("Given only"), 0, False),
                (self.tr("Accuracy"), 90, True),
                (self.tr("95 % interval"), 140, True),
                (self.tr("Of the network’s lead"), 160, True),
                (self.tr("Verdict"), 130, False),
            ],
        )
        self._foot = Label(role="muted", wrap=True)
        card = Card(
            self.tr("Without the pictures"),
            self.tr(
                "The lead is what the network knows beyond always naming the most frequent class. "
                "A classifier that has most of it needs no picture."
            ),
        )
        card.body.addWidget(self._clear)
        card.body.addWidget(self._table)
        card.body.addWidget(self._foot)
        card.body.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._notice)
        column.addWidget(card, 1)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        verdict = values["verdict"]
        told = [self._fact(row["fact"]) for row in values["rows"] if row["verdict"] == verdict]
        facts = ", ".join(told)
        text = ""
        if verdict == "alarm":
            text = self.tr(
                "These alone come close to the network: {facts}. It may have learnt that instead "
                "of what the pictures show."
            ).format(facts=facts)
        elif verdict == "notable":
            text = self.tr("These alone tell a good part of what the network tells: {facts}.")
            text = text.format(facts=facts)
        self._notice.set_kind("danger" if verdict == "alarm" else "warning")
        self._notice.show_message(text)
        self._clear.setText(self.tr("No shortcut was found among these facts."))
        self._clear.setVisible(verdict == "clear")
        rows = [
            (self._fact(row["fact"]), percent(row["accuracy"]), ends(row),
             percent(max(0.0, row["share"]), 0), self._verdict(row["verdict"]))
            for row in values["rows"]
        ]  # fmt: skip
        for key, name in (("network", self.tr("The network")), ("majority", self.tr("Nothing"))):
            rows.append((name, percent(values[key]["value"]), ends(values[key]), "", ""))
        self._table.set_rows(rows, strong=len(rows) - 2)
        self._table.fit_height()
        self._foot.setText(
            self.tr(
                "Fitted on {fitted} training images; all are asked about the same {n} images."
            ).format(fitted=count(values["fitted_on"]), n=count(values["count"]))
        )

    def _fact(self, key: str) -> str:
        names = {
            "size": self.tr("Size of the file"),
            "resolution": self.tr("Resolution"),
            "format": self.tr("Format and EXIF"),
            "border": self.tr("Border and corners"),
            "colour": self.tr("Mean colour"),
            "all": self.tr("All but the border"),
        }
        return names[key]

    def _verdict(self, key: str) -> str:
        names = {
            "alarm": self.tr("Alarm"),
            "notable": self.tr("Worth a look"),
            "clear": self.tr("Clear"),
        }
        return names[key]


def ends(row: dict[str, Any]) -> str:
    """Return an interval in words: "38.4 – 89.7 %"."""
    return f"{bare_percent(row['low'])} – {percent(row['high'])}"
