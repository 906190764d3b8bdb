"""How the network does on images made worse, and what such images look like."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.views.latest import LatestTask
from ui.views.results.analysis_view import AnalysisView
from ui.views.results.robustness_chart import RobustnessChart
from ui.views.tile_list import Tile, TileList
from ui.widgets import Card, Label
from ui.widgets.phrases import bare_percent, count, locale, percent
from workbench.data.decode import decode
from workbench.evaluation.corruptions import CORRUPTIONS, Pixels, at_scale, corrupt
from workbench.jobs import Job

SHOWN = (0, 1, 3, 5)
"""Severities of the example pictures."""


class RobustnessView(AnalysisView):
    """Shows the answer of the engine's "robustness"."""

    METHOD, KEPT, ICON = "robustness", "robustness", "image-off"

    def offer(self) -> tuple[str, str, str]:
        return (
            self.tr("What if the images are worse than yours?"),
            self.tr(
                "Up to 200 validation images are given noise, defocus, less contrast and JPEG "
                "artefacts, at five severities each, and are classified the way the exported model "
                "does it. A large network takes some minutes."
            ),
            self.tr("Make the images worse"),
        )

    def make_page(self) -> QWidget:
        self._drawing = LatestTask(self)
        self._drawing.done.connect(self._on_drawn)
        self._pictures: list[tuple[str, int, QImage]] = []
        self._chart, self._verdict = RobustnessChart(), Label(wrap=True)
        left = Card(self.tr("Accuracy by severity"))
        left.body.addWidget(self._chart, 1)
        left.body.addWidget(self._verdict)
        self._tiles = TileList(76, smooth=True, columns=len(SHOWN))
        self._tiles.setAccessibleName(self.tr("Examples of images made worse"))
        right = Card(
            self.tr("One image, made worse"),
            self.tr("After Hendrycks and Dietterich 2019, on images brought to 224 px at most."),
        )
        right.body.addWidget(self._tiles, 1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        self._chart.set_rows(values["clean"], values["rows"])
        worst = min(values["rows"], key=lambda row: row["accuracy"])
        clean = values["clean"]
        text = self.tr(
            "As they are {clean} ({low} – {high}, n = {n} of {total}); mean over all "
            "corruptions {mean}. Lowest: {worst}, severity {severity}, {accuracy}."
        ).format(
            clean=percent(clean["accuracy"]), low=bare_percent(clean["low"]),
            high=percent(clean["high"]), n=count(values["count"]), total=count(values["total"]),
            mean=percent(values["mean"]), worst=self._chart.title(worst["corruption"]),
            severity=worst["severity"], accuracy=percent(worst["accuracy"]),
        )  # fmt: skip
        self._verdict.setText(f"{text} {self._why_another(clean)}".rstrip())
        if self.spec is not None:
            path = Path(self.spec.folder) / values["example"]
            background = self.spec.project.data.background
            self._drawing.submit(lambda job: _examples(path, background, job), interrupt=True)

    def close_threads(self) -> None:
        self._drawing.close()
        super().close_threads()

    @Slot(object)
    def _on_drawn(self, found: list[tuple[str, int, Pixels]]) -> None:
        self._pictures = [(name, severity, _image(pixels)) for name, severity, pixels in found]
        self._tiles.set_tiles(len(self._pictures), self._tile)

    def _why_another(self, clean: dict[str, Any]) -> str:
        """Say why the figure is not that of the Overview, where it is not."""
        report = self.report
        same = report is not None and report.split == "validation"
        if report is None or not same or report.count != clean["count"]:
            return ""
        if report.correct == clean["correct"]:
            return ""
        text = self.tr(
            "All are brought to 224 px first, so that noise means the same for each; at their own "
            "sizes the unspoilt images give {accuracy}."
        )
        return text.format(accuracy=percent(report.accuracy))

    def _tile(self, number: int) -> Tile:
        name, severity, picture = self._pictures[number]
        title = self._chart.title(name)
        short = f"{title} {locale().toString(severity)}" if severity else title
        return Tile(picture, short, short)


def _examples(path: Path, background: str, job: Job) -> list[tuple[str, int, Pixels]]:
    image = at_scale(decode(path, background=background))
    made: list[tuple[str, int, Pixels]] = []
    for corruption in CORRUPTIONS:
        for severity in SHOWN:
            job.check()
            worse = corrupt(image, corruption, severity, 0) if severity else image
            made.append((corruption if severity else "", severity, worse))
    return made


def _image(pixels: Pixels) -> QImage:
    height, width = pixels.shape[:2]
    content = pixels.tobytes()
    return QImage(content, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
