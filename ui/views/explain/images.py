"""Choosing the image that is looked at: one of the set, a mistake, or any file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.views.image_grid import GridItem, ImageGrid
from ui.views.latest import LatestTask
from ui.views.tight_card import TightCard
from ui.widgets import Choice, GhostButton
from ui.widgets.drop_zone import local_paths
from ui.widgets.phrases import percent
from workbench.data.formats import SUFFIXES
from workbench.errors import WorkbenchError
from workbench.evaluation.report import read_report
from workbench.jobs import Job
from workbench.runs import RunFolder

SIDE = 84
OWN = "own"
"""The list of images that are not of the set: opened or dropped here."""


@dataclass(frozen=True)
class Offered:
    """An image: its file, and where known its true class and the network's answer."""

    path: Path
    label: str = ""
    answer: str = ""
    confidence: float = 0.0


class ExplainImages(TightCard):
    """A card with the images of a run; one is chosen by mouse, keys, a dialog or a drop.

    What is looked at is always marked, and stays when another run is shown: so two networks can be
    compared on one image.

    Signals
    -------
    chosen(Path)
        The user wants to look at this image.
    failed(WorkbenchError)
        The run's images cannot be listed.
    """

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Image"))
        self.setAcceptDrops(True)
        self._looked_at: Path | None = None
        self._own: list[Offered] = []
        self._key = ""  # of the list that was shown last
        self._lists: dict[str, list[Offered]] = {}
        self._shown: list[Offered] = []
        self._task = LatestTask(self)
        self._choice = Choice([], self.tr("Which images"))
        self._grid = ImageGrid(SIDE)
        self._grid.setAccessibleName(self.tr("Images of the set"))
        self._open = GhostButton(self.tr("Another image…"), "image-plus")
        self.set_subtitle(self.tr("Choose one, or drop a picture here."))
        for widget in (self._choice, self._grid, self._open):
            self.body.addWidget(widget, 1 if widget is self._grid else 0)
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self.failed)
        self._choice.value_changed.connect(self._on_choice_changed)
        self._grid.current_changed.connect(self._on_current_changed)
        self._open.clicked.connect(self._on_open_clicked)

    def show_run(self, run: RunFolder | None, background: str = "white") -> None:
        """Offer the images of `run`; the one that was looked at, or the first, is chosen."""
        self._grid.thumbnails.clear(background)
        self._lists = {}
        self._show_lists()
        if run is not None:
            self._task.submit(lambda job: offered(run, job), interrupt=True)

    def look_at(self, path: Path) -> None:
        """Choose a file as if the user had; one that is not of the set is listed by itself."""
        self._looked_at = path
        if not any(offer.path == path for found in self._every().values() for offer in found):
            self._own = [*self._own, Offered(path)]
            self._show_lists()
        self._mark()

    def grid(self) -> ImageGrid:
        """Return the grid."""
        return self._grid

    def close_threads(self) -> None:
        """End the threads; call before the card is destroyed."""
        self._task.close()
        self._grid.close_threads()

    def _show_lists(self) -> None:
        names = {
            "mistakes": self.tr("Mistakes"),
            "validation": self.tr("Validation images"),
            "train": self.tr("Training images"),
            OWN: self.tr("Opened images"),
        }
        options = [(key, names[key]) for key, found in self._every().items() if found]
        self._choice.set_options(options)
        if self._key in dict(options):
            self._choice.set_value(self._key)
        self._choice.setVisible(bool(options))
        self._show_images()

    def _show_images(self) -> None:
        self._shown = self._every().get(self._choice.value(), [])
        self._grid.set_items(len(self._shown), self._item)

    def _every(self) -> dict[str, list[Offered]]:
        return {**self._lists, OWN: self._own} if self._lists else {}

    def _mark(self) -> None:
        """Mark what is looked at in the list that has it, the shown one first; else the first."""
        every, shown = self._every(), self._choice.value()
        for key in sorted(every, key=lambda key: key != shown):
            places = [i for i, offer in enumerate(every[key]) if offer.path == self._looked_at]
            if places:
                if key != shown:
                    self._key = key
                    self._choice.set_value(key)
                    self._show_images()
                self._grid.set_current(places[0])
                return
        if self._shown:
            self._grid.set_current(0)

    def _item(self, number: int) -> GridItem:
        offer = self._shown[number]
        text = offer.path.name
        if offer.label:
            text = self.tr("{file}\ntrue class: {label}").format(file=text, label=offer.label)
        if offer.answer:
            said = self.tr("predicted: {answer}, {confidence}")
            text += "\n" + said.format(answer=offer.answer, confidence=percent(offer.confidence))
        return GridItem(offer.path, offer.path.name, text)

    @Slot(object)
    def _on_task_done(self, lists: dict[str, list[Offered]]) -> None:
        self._lists = lists
        self._show_lists()
        self._mark()

    @Slot(str)
    def _on_choice_changed(self, key: str) -> None:
        self._key = key
        self._show_images()

    @Slot(int)
    def _on_current_changed(self, number: int) -> None:
        self._looked_at = self._shown[number].path
        self.chosen.emit(self._looked_at)

    @Slot()
    def _on_open_clicked(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Look inside with this image"), "", self.tr("Images") + f" ({pattern})"
        )
        if name:
            self.look_at(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _images(local_paths(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _images(local_paths(event.mimeData()))
        if paths:
            event.acceptProposedAction()
            self.look_at(paths[0])


def offered(run: RunFolder, job: Job) -> dict[str, list[Offered]]:
    """Return the images of a run: the surest mistakes first, then validation and training."""
    spec = run.spec()
    folder, classes = Path(spec.folder), spec.classes
    found: dict[str, list[Offered]] = {"mistakes": [], "validation": [], "train": []}
    for row in run.split():
        job.check()
        if row.split in found:
            found[row.split].append(Offered(folder / row.file, classes[row.label]))
    try:
        report = read_report(run)
    except WorkbenchError:  # the images are there without it
        report = None
    if report is not None and report.split == "validation":
        wrong = [p for p in report.predictions if p.label != p.predicted]
        found["mistakes"] = [
            Offered(folder / p.file, classes[p.label], classes[p.predicted], p.confidence)
            for p in sorted(wrong, key=lambda p: -p.confidence)
        ]
    return found


def _images(paths: list[Path]) -> list[Path]:
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
