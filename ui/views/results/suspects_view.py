"""Images whose label may be wrong, and what they look like instead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.views.image_grid import GridItem
from ui.views.results.analysis_view import AnalysisView
from ui.views.results.listed_images import ListedImages
from ui.widgets import GhostButton, Label
from ui.widgets.phrases import count, percent
from workbench.errors import StorageError
from workbench.evaluation.kept import kept_path


class SuspectsView(AnalysisView):
    """Shows the answer of the engine's "suspects", the most doubtful label first."""

    METHOD, KEPT, ICON = "suspects", "labels", "tags"

    def offer(self) -> tuple[str, str, str]:
        return (
            self.tr("Look for wrong labels"),
            self.tr(
                "Every training and validation image is shown to classifiers that never saw it. "
                "Where they are sure of another class than the label says, the label may be wrong."
            ),
            self.tr("Check the labels"),
        )

    def make_page(self) -> QWidget:
        self._rows: list[dict[str, Any]] = []
        self._text = Label(wrap=True)
        self._how = Label(role="caption", wrap=True)
        self._again = GhostButton(self.tr("Check again"), "refresh-cw")
        self._again.clicked.connect(self._on_again_clicked)
        self._images = ListedImages()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._text)
        texts.addWidget(self._how)
        row = QHBoxLayout()
        row.addLayout(texts, 1)
        row.addWidget(self._again)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._images, 1)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        self._rows = values["rows"]
        self._text.setText(
            self.tr("{suspected} of {count} labels are suspected.").format(
                suspected=count(values["suspected"]), count=count(values["count"])
            )
            + " "
            + self.tr("A suspicion is no proof: look before you move a file to another folder.")
        )
        how = self.tr(
            "Linear classifiers on pretrained features of {network}, in {folds} folds: the run’s "
            "own network has learnt these labels by heart and would not object. Test images are "
            "left alone."
        ).format(network=values["network"], folds=count(values["folds"]))
        if values["left_out"]:
            names = ", ".join(values["left_out"])
            how += " " + self.tr("Left out, having a single image: {names}.").format(names=names)
        self._how.setText(how)
        if self.spec is not None:
            self._images.set_background(self.spec.project.data.background)
        self._images.set_title(self.tr("The most doubtful labels"))
        self._images.set_subtitle(
            self.tr("Label → what it looks like. A dot marks suspected ones.")
        )
        self._images.show_images(
            len(self._rows), self._item, table=self._csv, file_name="suspected-labels.csv"
        )

    def rows(self) -> list[dict[str, Any]]:
        """Return the images of the list, in order."""
        return list(self._rows)

    def close_threads(self) -> None:
        super().close_threads()
        self._images.close_threads()

    def _item(self, number: int) -> GridItem:
        row = self._rows[number]
        tip = self.tr(
            "{file}\nlabel: {label}, {own}\nlooks like: {rival}, {other}\n{split} image"
        ).format(
            file=row["file"], label=row["label"], own=percent(row["of_label"]),
            rival=row["rival"], other=percent(row["of_rival"]), split=self._split(row["split"]),
        )  # fmt: skip
        folder = Path(self.spec.folder) if self.spec is not None else Path()
        colour = self.palette().link().color().name() if row["suspected"] else ""
        return GridItem(folder / row["file"], f"{row['label']} → {row['rival']}", tip, colour)

    def _split(self, split: str) -> str:
        return self.tr("training") if split == "train" else self.tr("validation")

    def _csv(self) -> str:
        if self.run is None:
            return ""
        path = kept_path(self.run, self.KEPT, ".csv")
        try:
            return path.read_text("utf-8")
        except OSError as error:
            raise StorageError(
                self.tr("The list cannot be read"), where=path, hint=self.tr("Check again.")
            ) from error

    @Slot()
    def _on_again_clicked(self) -> None:
        self.ask()
