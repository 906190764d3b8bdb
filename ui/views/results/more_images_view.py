"""Whether more images would help: the learning curve and its forecast."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.results.analysis_view import AnalysisView
from ui.views.results.learning_chart import LearningChart
from ui.widgets import Card, Label
from ui.widgets.phrases import bare_percent, count, locale, percent


class MoreImagesView(AnalysisView):
    """Shows the answer of the engine's "more_images"."""

    METHOD, KEPT, ICON = "more_images", "more_images", "image-plus"

    def offer(self) -> tuple[str, str, str]:
        return (
            self.tr("Would twice the images help?"),
            self.tr(
                "A simple classifier is fitted on growing parts of your training images, on "
                "pretrained features. How its accuracy grows tells what twice as many would bring."
            ),
            self.tr("Measure the learning curve"),
        )

    def make_page(self) -> QWidget:
        self._verdict, self._numbers = Label(role="heading", wrap=True), Label(wrap=True)
        self._foot = Label(role="muted", wrap=True)
        self._chart = LearningChart()
        card = Card(
            self.tr("Learning curve"),
            self.tr("Each with its 95 % interval; the ring is the forecast for twice the images."),
        )
        card.body.addWidget(self._verdict)
        card.body.addWidget(self._numbers)
        card.body.addWidget(self._chart, 1)
        card.body.addWidget(self._foot)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        ahead = values["forecast"]
        words = {
            "yes": self.tr("Yes, twice the images would probably help."),
            "no": self.tr("Hardly: twice the images would probably add less than one point."),
            "unsure": self.tr("That cannot be said from so few images."),
        }
        self._verdict.setText(words[ahead["verdict"]])
        self._numbers.setText(
            self.tr(
                "With {images} images {accuracy} ({low} – {high}) are forecast, {gain} points more "
                "than with {now} (95 % interval {from_gain} to {to_gain})."
            ).format(
                images=count(ahead["images"]), accuracy=percent(ahead["accuracy"]),
                low=bare_percent(ahead["low"]), high=percent(ahead["high"]),
                now=count(values["train"]), gain=_points(ahead["gain"]),
                from_gain=_points(ahead["gain_low"]), to_gain=_points(ahead["gain_high"]),
            )
        )  # fmt: skip
        self._chart.set_curve(values)
        self._foot.setText(
            self.tr(
                "Logistic regression on features of {network}, {repeats} draws, asked about {n} "
                "validation images. A network that is trained as a whole gains more from more "
                "images. The law is a power law."
            ).format(network=values["network"], repeats=values["repeats"], n=count(values["asked"]))
        )


def _points(share: float) -> str:
    return locale().toString(100 * share, "f", 1)
