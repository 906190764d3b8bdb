"""What the network will be shown: the grid with its controls, and the threads that fill it."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.views.latest import LatestTask
from ui.views.preview_grid import Cell, PreviewGrid
from ui.views.preview_render import (
    SHOWN,
    Draw,
    NetworkInput,
    Pixels,
    Subject,
    draw_all,
    load,
    spread,
    to_image,
)
from ui.widgets.buttons import IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.number_field import IntegerField
from ui.widgets.segmented import Segmented
from workbench.data.catalog import Catalog
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.settings import AugmentationSettings

MANY, ONE = "many", "one"
LOADED_AT_ONCE = 4

Loaded = dict[Subject, "Pixels | DataError"]


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
        self._subjects: list[Subject] = []
        self._catalog: Catalog | None = None
        self._turn, self._single = 0, 0
        self._pixels: Loaded = {}
        self._stale = True
        self._loader, self._drawer = LatestTask(self), LatestTask(self)
        self._loader.done.connect(self._on_loaded)
        self._drawer.done.connect(self._on_drawn)
        self._make_controls()
        self._lay_out()

    # ---- what is shown

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Show training images of `catalog`; None or an empty one shows that there are none."""
        self._catalog = catalog
        entries = catalog.of_split("train") if catalog else ()
        self._subjects = [
            Subject(index, catalog.folder / entry.file, entry.file, catalog.classes[entry.label])
            for index, entry in enumerate(entries)
        ] if catalog else []  # fmt: skip
        self._single = min(self._single, max(len(self._subjects) - 1, 0))
        self._stack.setCurrentIndex(1 if self._subjects else 0)
        self._reload()

    def set_input(self, fed: NetworkInput) -> None:
        """Say what the network is fed."""
        if fed != self._fed:
            again = _reading(fed) != _reading(self._fed)
            self._fed = fed
            if again:
                self._pixels = {}
                self._reload()
            else:
                self._redraw()

    def set_settings(self, settings: AugmentationSettings) -> None:
        """Draw with other settings."""
        self._settings = settings
        self._redraw()

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
        self._loader.close()
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
        top.addWidget(ElidedLabel(self.tr("exactly these pixels"), "muted"), 1)
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
        if not self._subjects:
            return []
        if self._mode.value() == ONE:
            return [self._subjects[self._single]]
        return [self._subjects[i] for i in spread(len(self._subjects), SHOWN, self._turn)]

    def _reload(self) -> None:
        """Read what is shown and not yet held; while hidden, wait."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        shown = self._shown()
        keep = {subject: self._pixels[subject] for subject in shown if subject in self._pixels}
        if self._mode.value() == MANY or len(self._pixels) > 4 * SHOWN:
            self._pixels = keep
        self._fill_grid()
        missing = [subject for subject in shown if subject not in self._pixels]
        if missing:
            work = partial(_load_some, missing[:LOADED_AT_ONCE], self._fed)
            self._loader.submit(work, interrupt=True)
        self._redraw()

    @Slot(object)
    def _on_loaded(self, answer: tuple[NetworkInput, Loaded]) -> None:
        fed, loaded = answer
        if _reading(fed) == _reading(self._fed):
            self._pixels.update(loaded)
        self._reload()

    def _fill_grid(self) -> None:
        shown, draws = self._shown(), self.draws()
        if self._mode.value() == ONE and shown:
            captions = [self.tr("epoch {n}").format(n=what.epoch + 1) for what in draws]
            cells = [self._cell(shown[0], caption) for caption in captions]
            shared = cells[0].original
            for cell in cells:
                cell.original = None
            self._grid.set_cells(self._with_old_results(cells), shared)
        else:
            cells = [self._cell(subject) for subject in shown]
            self._grid.set_cells(self._with_old_results(cells))
        self._tell_about()

    def _cell(self, subject: Subject, caption: str = "") -> Cell:
        pixels = self._pixels.get(subject)
        words = self.tr("{file} · {label} · training image {k} of {n}").format(
            file=subject.file, label=subject.label, k=subject.index + 1, n=len(self._subjects)
        )
        if isinstance(pixels, DataError):
            return Cell(caption=caption, text=words, error=pixels.what)
        original = None if pixels is None else to_image(pixels)
        return Cell(original=original, caption=caption, text=words)

    def _with_old_results(self, cells: list[Cell]) -> list[Cell]:
        """Keep the pictures of cells that show the same image, until they are drawn anew."""
        for cell, old in zip(cells, self._grid.cells(), strict=False):
            if old.text == cell.text and not cell.error:
                cell.result = old.result
        return cells

    # ---- drawing

    def _redraw(self) -> None:
        if self._stale:
            return
        shown = {subject.index: subject for subject in self._shown()}
        draws = self.draws()
        held = [self._pixels.get(shown[what.index]) for what in draws]
        ready = [(pixels, what) for pixels, what in zip(held, draws, strict=True)
                 if pixels is not None]  # fmt: skip
        if ready:
            self._drawer.submit(partial(_timed_draw, ready, self._settings, self._fed))

    @Slot(object)
    def _on_drawn(self, answer: tuple[dict[Draw, QImage | None], float]) -> None:
        pictures, seconds = answer
        results = [
            pictures.get(what, cell.result)
            for what, cell in zip(self.draws(), self._grid.cells(), strict=True)
        ]
        self._grid.set_results(results)
        milliseconds = max(round(1000 * seconds), 1)
        self._time.setText(
            self.tr("{n} drawn in {t} ms").format(n=len(pictures), t=milliseconds)
        )
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
        if mode == ONE and self._subjects:
            many = spread(len(self._subjects), SHOWN, self._turn)
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
        elif self._subjects:
            self._single = (self._single + 1) % len(self._subjects)
        self._reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._reload()


def _reading(fed: NetworkInput) -> tuple[int, int, str]:
    return fed.image_size, fed.channels, fed.background


def _load_some(
    subjects: list[Subject], fed: NetworkInput, job: Job
) -> tuple[NetworkInput, Loaded]:
    loaded: Loaded = {}
    for subject in subjects:
        job.check()
        loaded[subject] = load(subject.path, fed)
    return fed, loaded


def _timed_draw(
    ready: list[tuple[Pixels | DataError, Draw]],
    settings: AugmentationSettings,
    fed: NetworkInput,
    job: Job,
) -> tuple[dict[Draw, QImage | None], float]:
    start = time.perf_counter()
    pictures = draw_all(ready, settings, fed, job)
    draws = [what for _, what in ready]
    return dict(zip(draws, pictures, strict=True)), time.perf_counter() - start
