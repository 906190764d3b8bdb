"""What the network will be shown: the grid with its controls, and the threads that fill it."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.errors import what_words
from ui.views.augment.preview_bar import BATCH, MANY, ONE, PreviewBar
from ui.views.augment.preview_choice import View, batches_of, draws, indices
from ui.views.augment.preview_foot import PreviewFoot
from ui.views.augment.preview_grid import Cell, PreviewGrid
from ui.views.augment.preview_render import (
    Draw,
    Drawing,
    NetworkInput,
    Subject,
    draw_all,
    to_image,
)
from ui.views.augment.preview_store import PixelStore
from ui.views.augment.preview_words import blend_words, promise, result_words, values_words
from ui.views.latest import LatestTask
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.wrapping import WrappingRow
from workbench.data.catalog import Catalog, ImageEntry
from workbench.errors import DataError
from workbench.settings import AugmentationSettings


class Preview(QWidget):
    """Sixteen images in one epoch, one image in sixteen epochs, or sixteen of a training batch.

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
        self._turn, self._single, self._part = 0, 0, 0
        self._values: dict[Draw, tuple[float, float, float]] = {}
        self._stale = True
        self._store, self._drawer = PixelStore(self), LatestTask(self)
        self._store.changed.connect(self._on_store_changed)
        self._drawer.done.connect(self._on_drawn)
        self._last_indices: list[int] = []
        self._make_controls()
        self._lay_out()
        self._tell_promise()

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
            self._tell_promise()
            self._reload()

    def set_settings(self, settings: AugmentationSettings) -> None:
        """Draw with other settings."""
        mixing = (self._settings.mixup, self._settings.cutmix)
        self._settings = settings
        self._tell_promise()
        if (settings.mixup, settings.cutmix) != mixing and self._bar.mode() == BATCH:
            self._reload()  # other partners are needed
        else:
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
        return self._bar.epoch()

    def draws(self) -> list[Draw]:
        """Return what each cell shows."""
        count, labels = len(self._entries), self._sampled()
        return draws(count, self._fed, self._settings, self._view(), labels)

    def bar(self) -> PreviewBar:
        """Return the controls."""
        return self._bar

    def about(self) -> str:
        """Return what is said of the current picture."""
        return self._foot.about()

    def image_size(self) -> int:
        """Return the side of the network's input in pixels."""
        return self._fed.image_size

    def close_threads(self) -> None:
        """End the threads; nothing is shown from then on."""
        self._store.close()
        self._drawer.close()

    # ---- construction

    def _make_controls(self) -> None:
        self._grid = PreviewGrid()
        self._grid.current_changed.connect(self._on_current_changed)
        self._bar = PreviewBar()
        self._bar.mode_changed.connect(self._on_mode_changed)
        self._bar.draws_changed.connect(self._on_draws_changed)
        self._bar.images_changed.connect(self._on_images_changed)
        self._bar.others_clicked.connect(self._on_others_clicked)
        self._foot = PreviewFoot()

    def _lay_out(self) -> None:
        top = WrappingRow()
        top.setSpacing(8)
        top.addWidget(Label(self.tr("What the network will be shown"), "heading"))
        self._promise = ElidedLabel(role="muted")
        top.addWidget(self._promise, 1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self._grid, 1)
        column.addWidget(self._foot)
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
        return [self._subject(self._catalog, index) for index in self._indices()]

    def _indices(self) -> list[int]:
        return indices(len(self._entries), self._fed, self._view(), self._sampled())

    def _sampled(self) -> tuple[int, ...]:
        """Return the classes of the images if training samples them alike, else nothing."""
        return tuple(entry.label for entry in self._entries) if self._fed.balanced else ()

    def _view(self) -> View:
        bar = self._bar
        if self._entries:
            bar.set_steps(batches_of(len(self._entries), self._fed.batch_size))
        return View(
            bar.mode(), bar.epoch(), bar.step(), self._turn, self._single, self._part,
            bar.same_draw(),
        )  # fmt: skip

    def _subject(self, catalog: Catalog, index: int) -> Subject:
        entry = self._entries[index]
        return Subject(index, catalog.folder / entry.file, entry.file, catalog.classes[entry.label])

    def _partners(self, shown: list[Subject]) -> list[Subject]:
        """Return the images that those shown are blended with, as far as they are not shown."""
        if self._catalog is None:
            return []
        needed = {what.partner for what in self.draws() if what.partner is not None}
        needed -= {subject.index for subject in shown}
        return [self._subject(self._catalog, index) for index in sorted(needed)]

    def _reload(self) -> None:
        """Read what is shown and not yet held; while hidden, wait."""
        self._stale = not self.isVisible()
        if not self._stale:
            shown = self._shown()
            self._last_indices = [subject.index for subject in shown]
            self._store.want([*shown, *self._partners(shown)], self._fed)
            self._fill_grid()
            self._redraw()

    @Slot()
    def _on_store_changed(self) -> None:
        self._fill_grid()
        self._redraw()

    def _fill_grid(self) -> None:
        shown, shared = self._shown(), None
        if self._bar.mode() == ONE and shown:
            caption = self.tr("epoch {n}")
            cells = [
                self._cell(shown[0], caption.format(n=what.epoch + 1)) for what in self.draws()
            ]
            shared = cells[0].original
            for cell in cells:
                cell.original = None
        else:
            cells = [
                self._cell(subject, self._blended(what))
                for subject, what in zip(shown, self.draws(), strict=True)
            ]
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
            return Cell(caption=caption, text=words, error=what_words(pixels))
        original = None if pixels is None else to_image(pixels)
        return Cell(original=original, caption=caption, text=words)

    def _blended(self, what: Draw) -> str:
        return blend_words(self._catalog, self._entries, what) if self._catalog else ""

    # ---- drawing

    def _redraw(self) -> None:
        if self._stale:
            return
        shown = self._shown()
        held = {
            subject.index: pixels
            for subject in (*shown, *self._partners(shown))
            if isinstance(pixels := self._store.get(subject), np.ndarray)
        }
        ready = [
            (held[what.index], what, None if what.partner is None else held[what.partner])
            for what in self.draws()
            if what.index in held and (what.partner is None or what.partner in held)
        ]
        if ready:
            measured = self._bar.mode() == BATCH
            work = partial(draw_all, difference=self._bar.difference(), measured=measured)
            self._drawer.submit(partial(work, ready, self._settings, self._fed))

    @Slot(object)
    def _on_drawn(self, drawing: Drawing) -> None:
        pictures = drawing.pictures
        results = []
        for what, cell in zip(self.draws(), self._grid.cells(), strict=True):
            picture = pictures.get(what)
            results.append(cell.result if picture is None else picture.image)
        self._values = {
            what: picture.values for what, picture in pictures.items() if picture.values
        }
        self._grid.set_results(results)
        self._tell_about()
        self._foot.tell_time(len(pictures), drawing.seconds)
        self.drawn.emit()

    # ---- controls

    def _tell_about(self) -> None:
        cells, number = self._grid.cells(), self._grid.current()
        words = [cells[number].text] if cells else []
        if cells and self._bar.mode() == BATCH:
            values = self._values.get(self.draws()[number])
            if values is not None:
                words.append(values_words(values))
        self._foot.tell_about(" · ".join(words))

    def _tell_promise(self) -> None:
        self._promise.setText(promise(self._bar, mixes=self._settings.mixes))
        self._grid.set_result_words(result_words(self._bar))
        self._foot.tell_order(self._settings, self._fed.image_size)

    @Slot(int)
    def _on_current_changed(self, _number: int) -> None:
        self._tell_about()

    @Slot()
    def _on_draws_changed(self) -> None:
        self._tell_promise()
        if not self._stale:
            self._fill_grid()
        self._redraw()

    @Slot()
    def _on_images_changed(self) -> None:
        self._part = 0
        self._reload()

    @Slot(str)
    def _on_mode_changed(self, mode: str) -> None:
        if mode == ONE and self._last_indices:
            self._single = self._last_indices[
                min(self._grid.current(), len(self._last_indices) - 1)
            ]
        self._part = 0
        self._tell_promise()
        self._reload()

    @Slot()
    def _on_others_clicked(self) -> None:
        mode = self._bar.mode()
        if mode == MANY:
            self._turn += 1
        elif mode == BATCH:
            self._part += 1
        elif self._entries:
            self._single = (self._single + 1) % len(self._entries)
        self._reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._reload()
