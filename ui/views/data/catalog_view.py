"""A set's images and problems, filtered by class and split."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.catalog_summary import CatalogSummary, Numbers
from ui.theme import tokens_for
from ui.views.data.class_bars import split_colours
from ui.views.data.problem_list import ProblemList
from ui.views.image_dialog import ImageDialog
from ui.views.image_grid import GridItem, ImageGrid
from ui.views.pair_dialog import PairDialog
from ui.widgets import Card, ElidedLabel, Segmented
from ui.widgets.phrases import count
from workbench.data.catalog import SPLITS
from workbench.data.near_groups import KINDS

ALL = "all"


class CatalogView(Card):
    """Two views of a set, the images and the problems, with what they are filtered by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._summary: CatalogSummary | None = None
        self._label, self._background = -1, "white"
        self._shown: Numbers = np.zeros(0, np.int64)
        self._split_names = {
            ALL: self.tr("All"),
            "train": self.tr("Training"),
            "validation": self.tr("Validation"),
            "test": self.tr("Test"),
        }
        self._grid, self._problems, self._count = (
            ImageGrid(),
            ProblemList(),
            ElidedLabel(role="muted", mode=Qt.TextElideMode.ElideRight),
        )
        self._views = Segmented(
            [("images", self.tr("Images")), ("problems", self.tr("Problems"))], self.tr("View")
        )
        self._splits = Segmented(list(self._split_names.items()), self.tr("Split"))
        self._stack = QStackedWidget()
        self._build()

    @property
    def grid(self) -> ImageGrid:
        """The images."""
        return self._grid

    @property
    def problems(self) -> ProblemList:
        """The problems."""
        return self._problems

    def set_summary(self, summary: CatalogSummary | None, background: str, label: int) -> None:
        """Show the images of class `label` of a set; -1 shows all. Another folder starts anew."""
        before, self._summary, self._label = self._summary, summary, label
        moved = summary is None or before is None or before.catalog.folder != summary.catalog.folder
        if moved or background != self._background:
            self._background = background
            self._grid.forget_pictures(background)
        if moved:
            self._splits.set_value(ALL)
            self.show_view("images")
        self._show_problems()
        self._show_images(keep_place=not moved)

    def set_label(self, label: int) -> None:
        """Show the images of one class; -1 shows all."""
        self._label = label
        self._show_images()

    def show_view(self, key: str) -> None:
        """Show "images" or "problems"."""
        self._views.set_value(key)
        problems = key == "problems"
        self._stack.setCurrentWidget(self._problems if problems else self._grid)
        self._splits.setVisible(not problems)
        self._show_count()

    def close_threads(self) -> None:
        """End the decoding threads; call before the view is destroyed."""
        self._grid.close_threads()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._views)
        line.addWidget(self._count, 1)
        line.addWidget(self._splits)
        self._stack.addWidget(self._grid)
        self._stack.addWidget(self._problems)
        self.body.addLayout(line)
        self.body.addWidget(self._stack, 1)
        self._views.value_changed.connect(self._on_view_changed)
        self._splits.value_changed.connect(self._on_split_changed)
        self._problems.file_chosen.connect(self._on_problem_chosen)
        self._grid.activated_item.connect(self._on_grid_activated)

    def _show_problems(self) -> None:
        catalog = self._summary.catalog if self._summary is not None else None
        problems = catalog.problems if catalog is not None else ()
        self._problems.set_problems(problems, checked=bool(catalog and catalog.checked))
        title = self.tr("Problems")
        if problems:
            title = self.tr("Problems ({count})").format(count=count(len(problems)))
        self._views.button("problems").setText(title)

    def _show_images(self, *, keep_place: bool = False) -> None:
        summary = self._summary
        if summary is None:
            self._shown = np.zeros(0, np.int64)
        else:
            split = self._splits.value()
            label = None if self._label < 0 else self._label
            self._shown = summary.indices("" if split == ALL else split, label)
            for name in SPLITS:
                self._splits.button(name).setVisible(bool(summary.count(name)))
        self._grid.set_items(len(self._shown), self._item, keep_place=keep_place)
        self._show_count()

    def _show_count(self) -> None:
        images = self._views.value() == "images"
        text = self.tr("%Ln image(s)", "", len(self._shown))
        self._count.setText(text if images else "")  # it also fills the line: never hidden

    def _item(self, number: int) -> GridItem:
        summary = self._summary
        if summary is None:
            return GridItem(Path())
        catalog, index = summary.catalog, int(self._shown[number])
        entry = catalog.entries[index]
        words = (entry.file, catalog.classes[entry.label], self._split_names.get(entry.split, ""))
        colour = split_colours(tokens_for(self))[int(summary.splits[index])]
        text = "\n".join(word for word in words if word)
        return GridItem(catalog.folder / entry.file, "", text, colour)

    @Slot(str)
    def _on_view_changed(self, key: str) -> None:
        self.show_view(key)

    @Slot()
    def _on_split_changed(self) -> None:
        self._show_images()

    @Slot(str)
    def _on_problem_chosen(self, file: str) -> None:
        if self._summary is not None:
            if (other := self._look_alike(file)) is not None:
                self._show_pair(file, other)
                return
            path = self._summary.catalog.folder / file
            folder = path if path.is_dir() else path.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _look_alike(self, file: str) -> str | None:
        """Return what is most like a file of another split or class; None if there is none."""
        near = self._summary.catalog.near if self._summary is not None else ()
        of_file = [pair for pair in near if file in (pair.file, pair.other)]
        told = {
            problem.message.rpartition(": ")[2]
            for problem in (self._summary.catalog.problems if self._summary is not None else ())
            if problem.file == file and problem.kind in KINDS
        }
        others = [pair.other if pair.file == file else pair.file for pair in of_file]
        return next((other for other in others if other in told), None)

    def _show_pair(self, file: str, other: str) -> None:
        if self._summary is None:
            return
        catalog = self._summary.catalog
        split = {entry.file: self._split_names.get(entry.split, "") for entry in catalog.entries}
        texts = tuple(" · ".join(filter(None, (f, split.get(f, "")))) for f in (file, other))
        paths = (catalog.folder / file, catalog.folder / other)
        dialog = PairDialog(paths, (texts[0], texts[1]), self._background, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(int)
    def _on_grid_activated(self, number: int) -> None:
        item = self._grid.item(number)
        dialog = ImageDialog(item.path, item.tooltip, self._background, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
