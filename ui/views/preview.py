"""What the network will be shown: the grid with its controls, and the threads that fill it."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.views.latest import LatestTask
from ui.views.preview_grid import Cell, PreviewGrid
from ui.views.preview_render import (
    SHOWN,
    Draw,
    Drawing,
    NetworkInput,
    Subject,
    draw_all,
    spread,
    to_image,
)
from ui.views.preview_store import PixelStore
from ui.widgets.buttons import IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.number_field import IntegerField
from ui.widgets.segmented import Segmented
from workbench.data.catalog import Catalog, ImageEntry
from workbench.errors import DataError
from workbench.settings import AugmentationSettings

MANY, ONE = "many", "one"


class Preview(QWidget):
    """Sixteen images in one epoch, or one image in sixteen epochs.

    1. A set or an input arrives: images are read four at a time by one thread and kept.
    2. Whenever pixels, settings or epoch change, another thread draws all cells anew. A newer
       change replaces one that waits, so the picture never lags behind by more than one drawing.
    """

    drawn = Signal()
    """A drawing has been handed to the grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._fed = AugmentationSettings(), NetworkInput()
        self._catalog: Catalog | None = None
        self._entries: tuple[ImageEntry, ...] = ()
        self._turn, self._single = 0, 0
        self._stale = True
        self._store, self._drawer = PixelStore(self), LatestTask(self)
        self._store.changed.connect(self._on_store_changed)
        self._drawer.done.connect(self._on_drawn)
        self._make_controls()
        self._lay_out()

    # ---- what is shown

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Show training images of `catalog`; None or an empty one shows that there are none."""
        self._catalog = catalog
        self._entries = catalog.of_split("train") if catalog else ()
        self._single = min(self._single, max(len(self._entries) - 1, 0))
        self._stack.setCurrentIndex(1 if self._entries else 0)
        self._reload()

    def set_input(self, fed: NetworkInput) -> None:
        """Say what the network is fed."""
        if fed != self._fed:
            self._fed = fed
            self._reload()

    def set_settings(self, settings: AugmentationSettings) -> None:
        """Draw with other settings."""
        self._settings = settings
        self._redraw()

    @property
    def busy(self) -> bool:
        """Whether images are being read or drawn."""
        return self._store.busy or self._drawer.busy

    def grid(self) -> PreviewGrid:
        """Return the grid."""
        return self._grid

    def epoch(self) -> int:
        """Return the epoch shown, from 0."""
        return self._epoch.value() - 1

    def draws(self) -> list[Draw]:
        """Return what each cell shows."""
        shown = self._shown()
        if self._mode.value() == MANY:
            return [Draw(subject.index, self.epoch()) for subject in shown]
        return [
            Draw(subject.index, self.epoch() + later) for subject in shown for later in range(SHOWN)
        ]

    def close_threads(self) -> None:
        """End the threads; nothing is shown from then on."""
        self._store.close()
        self._drawer.close()

    # ---- construction

    def _make_controls(self) -> None:
        self._grid = PreviewGrid()
        self._grid.current_changed.connect(self._on_current_changed)
        self._epoch = IntegerField(1, 9999, self.tr("Epoch"))
        self._epoch.setPrefix(self.tr("epoch") + " ")
        self._epoch.setFixedWidth(104)
        self._epoch.setToolTip(self.tr("Every epoch draws anew; step through them"))
        self._epoch.valueChanged.connect(self._on_epoch_changed)
        self._mode = Segmented(
            [(MANY, self.tr("16 images")), (ONE, self.tr("1 image × 16"))], self.tr("Preview")
        )
        self._mode.value_changed.connect(self._on_mode_changed)
        self._others = IconButton("shuffle", self.tr("Show other images"))
        self._others.clicked.connect(self._on_others_clicked)
        self._about = ElidedLabel(role="caption")
        self._time = Label(role="caption")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Label(self.tr("What the network will be shown"), "heading"))
        exactly = ElidedLabel(self.tr("exactly these pixels"), "muted")
        exactly.setAccessibleDescription(
            self.tr("Drawn by the function that feeds training, from the same seed")
        )
        top.addWidget(exactly, 1)
        for widget in (self._epoch, self._mode, self._others):
            top.addWidget(widget)
        bottom = QHBoxLayout()
        bottom.addWidget(self._about, 1)
        bottom.addWidget(self._time)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._grid, 1)
        column.addLayout(bottom)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(
            EmptyState(
                "images", self.tr("No training images yet"),
                self.tr("Open a folder of images: their augmented versions are shown here."),
            )
        )  # fmt: skip
        self._stack.addWidget(full)

    # ---- reading

    def _shown(self) -> list[Subject]:
        if self._catalog is None or not self._entries:
            return []
        indices = [self._single]
        if self._mode.value() == MANY:
            indices = spread(len(self._entries), SHOWN, self._turn)
        return [self._subject(self._catalog, index) for index in indices]

    def _subject(self, catalog: Catalog, index: int) -> Subject:
        entry = self._entries[index]
        return Subject(index, catalog.folder / entry.file, entry.file, catalog.classes[entry.label])

    def _reload(self) -> None:
        """Read what is shown and not yet held; while hidden, wait."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._store.want(self._shown(), self._fed)
            self._fill_grid()
            self._redraw()

    @Slot()
    def _on_store_changed(self) -> None:
        self._fill_grid()
        self._redraw()

    def _fill_grid(self) -> None:
        shown, shared = self._shown(), None
        if self._mode.value() == ONE and shown:
            caption = self.tr("epoch {n}")
            cells = [
                self._cell(shown[0], caption.format(n=what.epoch + 1)) for what in self.draws()
            ]
            shared = cells[0].original
            for cell in cells:
                cell.original = None
        else:
            cells = [self._cell(subject) for subject in shown]
        # The old pictures of the same images stay until the new ones are drawn.
        for cell, old in zip(cells, self._grid.cells(), strict=False):
            if old.text == cell.text and not cell.error:
                cell.result = old.result
        self._grid.set_cells(cells, shared)
        self._tell_about()

    def _cell(self, subject: Subject, caption: str = "") -> Cell:
        pixels = self._store.get(subject)
        words = self.tr("{file} · {label} · training image {k} of {n}").format(
            file=subject.file, label=subject.label, k=subject.index + 1, n=len(self._entries)
        )
        if isinstance(pixels, DataError):
            return Cell(caption=caption, text=words, error=pixels.what)
        original = None if pixels is None else to_image(pixels)
        return Cell(original=original, caption=caption, text=words)

    # ---- drawing

    def _redraw(self) -> None:
        if self._stale:
            return
        shown = {subject.index: self._store.get(subject) for subject in self._shown()}
        ready = [
            (pixels, what)
            for what in self.draws()
            if isinstance(pixels := shown[what.index], np.ndarray)
        ]
        if ready:
            self._drawer.submit(partial(draw_all, ready, self._settings, self._fed))

    @Slot(object)
    def _on_drawn(self, drawing: Drawing) -> None:
        pictures = drawing.pictures
        self._grid.set_results(
            [
                pictures.get(what, cell.result)
                for what, cell in zip(self.draws(), self._grid.cells(), strict=True)
            ]
        )
        text = self.tr("{n} drawn in {t} ms")
        self._time.setText(text.format(n=len(pictures), t=max(round(1000 * drawing.seconds), 1)))
        self.drawn.emit()

    # ---- controls

    def _tell_about(self) -> None:
        cells = self._grid.cells()
        self._about.setText(cells[self._grid.current()].text if cells else "")

    @Slot(int)
    def _on_current_changed(self, _number: int) -> None:
        self._tell_about()

    @Slot(int)
    def _on_epoch_changed(self, _epoch: int) -> None:
        if not self._stale:
            self._fill_grid()
        self._redraw()

    @Slot(str)
    def _on_mode_changed(self, mode: str) -> None:
        if mode == ONE and self._entries:
            many = spread(len(self._entries), SHOWN, self._turn)
            self._single = many[min(self._grid.current(), len(many) - 1)]
        self._others.set_icon(
            "shuffle" if mode == MANY else "chevron-right",
            self.tr("Show other images") if mode == MANY else self.tr("Show the next image"),
        )
        self._reload()

    @Slot()
    def _on_others_clicked(self) -> None:
        if self._mode.value() == MANY:
            self._turn += 1
        elif self._entries:
            self._single = (self._single + 1) % len(self._entries)
        self._reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._reload()
