"""Time machine: what the network said and was after each epoch."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.motion import reduced
from ui.theme import tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.explain.class_legend import ClassLegend
from ui.views.explain.colours import paint_colour_kernel, paint_map, size_of
from ui.views.explain.pinned_images import PinnedImages
from ui.views.explain.point_map import PointMap, bounds_of
from ui.views.explain.subject import Subject
from ui.views.explain.time_machine_reading import Reading, read_epoch, read_history, restless
from ui.views.latest import LatestTask
from ui.views.results.confusion import ConfusionView
from ui.views.tile_list import Tile, TileList
from ui.widgets import EmptyState, GhostButton, Label, Notice
from ui.widgets.phrases import count, percent
from workbench.errors import WorkbenchError
from workbench.history import History, Record

LOOK_MS, PLAY_MS, PLAY_REDUCED_MS = 2000, 350, 1200
COLOURS = 3


class TimeMachineView(QWidget):
    """A slider over the epochs of a run, and four views of each.

    1. `show_subject` reads the whole history in a thread; while the tab is in sight it looks every
       two seconds whether the run has come further.
    2. The slider, or Play, asks for one epoch's record; the newest wish counts.
    3. A click on a point pins that image, or lets it go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = Subject()
        self._reading: Reading | None = None
        self._record: Record | None = None
        self._pins: list[int] = []
        self._bounds = QRectF(0, 0, 1, 1)
        self._history_task, self._epoch_task = LatestTask(self), LatestTask(self)
        self._look, self._play = QTimer(self), QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._build()
        self._connect()
        self._show_state()

    # -- what the panel says -----------------------------------------------------------------

    def show_subject(self, subject: Subject) -> None:
        """Look at the history of another run."""
        before, self._subject = self._subject, subject
        changed = (before.run.path if before.run else None) != (
            subject.run.path if subject.run else None
        )
        if changed:
            self._history_task.cancel()
            self._epoch_task.cancel()
            self._reading, self._record, self._pins = None, None, []
            self._play.stop()
            self._failure.show_message("")
        if changed or before.classes != subject.classes:
            self._read()
            self._show_state()

    def close_threads(self) -> None:
        """End the threads; call before the view is destroyed."""
        self._look.stop()
        self._play.stop()
        self._history_task.close()
        self._epoch_task.close()
        self._pinned.close_threads()

    def epoch(self) -> int:
        """Return the epoch that is shown, 0-based; -1 if there is none."""
        return self._record.epoch if self._record is not None else -1

    def data_table(self) -> DataTable:
        """Return how good every epoch was, and what it took the pinned images for."""
        reading, classes = self._reading, self._subject.classes
        rows = []
        if reading is not None and reading.about is not None:
            labels = np.array(reading.about.labels)
            for epoch, answers in zip(reading.epochs, reading.answers, strict=True):
                pinned = [classes[answers[number]] for number in self._pins]
                rows.append([epoch + 1, float((answers == labels).mean()), *pinned])
        names = [self._file(number) for number in self._pins]
        headings = (self.tr("Epoch"), self.tr("Accuracy"), *names)
        return DataTable(self.tr("Time machine"), headings, rows)

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._failure = Notice("danger")
        self._empty = EmptyState("history", " ")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)

    def _make_page(self) -> QWidget:
        self._player = GhostButton(self.tr("Play"), "play")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("Epoch"))
        self._slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._facts = Label(role="heading")
        self._matrix, self._map = ConfusionView(), PointMap()
        self._map.setAccessibleName(self.tr("Map of the validation images"))
        self._legend, self._kernels = ClassLegend(), TileList(38)
        self._kernels.setAccessibleName(self.tr("First filters"))
        self._pinned = PinnedImages()
        offer_table(self, [self._map, self._kernels])
        bar = QHBoxLayout()
        bar.addWidget(self._player)
        bar.addWidget(self._slider, 1)
        bar.addWidget(self._facts)
        body = QHBoxLayout()
        body.setSpacing(12)
        no_map = self.tr("This network's last layer gives no features to map.")
        self._no_map = Label(no_map, "muted", wrap=True)
        parts = (
            (4, self.tr("Confusion matrix"), [self._matrix, self._legend]),
            (5, self.tr("Validation images, as the last layer sees them"),
             [self._map, self._no_map]),
            (4, self.tr("Pinned images"), [self._pinned]),
            (2, self.tr("First filters"), [self._kernels]),
        )  # fmt: skip
        for stretch, title, widgets in parts:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(Label(title, "caption", wrap=True))
            for widget in widgets:
                column.addWidget(widget, 0 if widget is self._legend else 1)
            body.addLayout(column, stretch)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addLayout(body, 1)
        return page

    def _connect(self) -> None:
        self._history_task.done.connect(self._on_history)
        self._history_task.failed.connect(self._on_failed)
        self._epoch_task.done.connect(self._on_record)
        self._epoch_task.failed.connect(self._on_failed)
        self._look.timeout.connect(self._on_look)
        self._play.timeout.connect(self._on_play_step)
        self._player.clicked.connect(self._on_player_clicked)
        self._slider.valueChanged.connect(self._on_slider_moved)
        self._map.chosen.connect(self._on_point_chosen)

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_history(self, reading: Reading) -> None:
        at_end = self._reading is None or self._slider.value() == self._slider.maximum()
        first = self._reading is None or self._reading.about != reading.about
        self._reading = reading
        self._bounds = bounds_of(reading.places)
        if reading.about is not None and first:
            about = reading.about
            self._pins = restless(reading.answers, about.watched)
            labels = [about.labels[number] for number in about.watched]
            self._map.set_points(labels, self._text)
            self._legend.set_classes(self._subject.classes)
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, max(0, len(reading.epochs) - 1))
            if at_end:
                self._slider.setValue(self._slider.maximum())
        self._show_state()
        self._ask_epoch()

    @Slot(object)
    def _on_record(self, record: Record | None) -> None:
        if record is not None and self._reading is not None and self._reading.about is not None:
            self._record = record
            self._show_record(record)
            self._show_state()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._failure.show_message(describe(error))

    @Slot()
    def _on_look(self) -> None:
        run, reading = self._subject.run, self._reading
        if run is None or reading is None or self._history_task.busy:
            return
        if tuple(History(run.history).epochs()) != reading.epochs:
            self._read()

    @Slot()
    def _on_player_clicked(self) -> None:
        if self._play.isActive():
            self._play.stop()
        else:
            if self._slider.value() == self._slider.maximum():
                self._slider.setValue(0)
            self._play.start(PLAY_REDUCED_MS if reduced() else PLAY_MS)
        self._show_player()

    @Slot()
    def _on_play_step(self) -> None:
        if self._slider.value() >= self._slider.maximum():
            self._play.stop()
            self._show_player()
        else:
            self._slider.setValue(self._slider.value() + 1)

    @Slot(int)
    def _on_slider_moved(self, _value: int) -> None:
        self._ask_epoch()

    @Slot(int)
    def _on_point_chosen(self, point: int) -> None:
        if self._reading is None or self._reading.about is None:
            return
        number = self._reading.about.watched[point]
        if number in self._pins:
            self._pins.remove(number)
        else:
            self._pins.append(number)
        self._show_pins()

    # -- inside ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()
        self._play.stop()
        self._show_player()

    def _read(self) -> None:
        run = self._subject.run
        if run is not None and self._subject.classes:
            self._history_task.submit(lambda job: read_history(run, job))

    def _ask_epoch(self) -> None:
        run, reading = self._subject.run, self._reading
        if run is None or reading is None or not reading.epochs:
            return
        epoch = reading.epochs[self._slider.value()]
        self._epoch_task.submit(lambda job: read_epoch(run, epoch, job))

    def _show_state(self) -> None:
        reading = self._reading
        kept = reading is not None and reading.about is not None and bool(reading.epochs)
        if kept and self._record is not None:
            self._pages.setCurrentIndex(1)
            return
        self._pages.setCurrentIndex(0)
        if self._subject.run is None:
            words = self.tr("No trained network yet"), self.tr("Train one, or choose a run.")
        elif reading is None or kept:
            words = self.tr("Reading the epochs…"), ""
        else:
            words = (
                self.tr("This run has kept no epochs"),
                self.tr(
                    "Runs keep them if “Keep every epoch” is on, on the Train page. Train again to "
                    "look at the epochs one by one."
                ),
            )
        self._empty.set_texts(*words)

    def _show_player(self) -> None:
        playing = self._play.isActive()
        self._player.setText(self.tr("Pause") if playing else self.tr("Play"))
        self._player.set_icon("pause" if playing else "play")

    def _show_record(self, record: Record) -> None:
        reading = self._reading
        if reading is None or reading.about is None:
            return
        classes, about = self._subject.classes, reading.about
        index = reading.epochs.index(record.epoch) if record.epoch in reading.epochs else 0
        correct, images = int(np.trace(record.confusion)), int(record.confusion.sum())
        self._facts.setText(
            self.tr("Epoch {epoch} of {epochs} · {share} of {images} right").format(
                epoch=record.epoch + 1,
                epochs=reading.epochs[-1] + 1,
                share=percent(correct / max(images, 1)),
                images=count(images),
            )
        )
        self._slider.setAccessibleDescription(self._facts.text())
        self._matrix.set_matrix(classes, record.confusion.tolist())
        self._map.setVisible(bool(reading.places))
        self._no_map.setVisible(not reading.places)
        if reading.places:
            labels = np.array(about.labels)
            wrong = (reading.answers[index] != labels)[list(about.watched)]
            self._map.set_places(reading.places[index], wrong.tolist(), self._bounds)
        self._kernels.set_tiles(len(record.filters), self._tile)
        self._show_pins()

    def _show_pins(self) -> None:
        reading, record = self._reading, self._record
        if reading is None or reading.about is None or record is None:
            return
        about = reading.about
        points = [about.watched.index(number) for number in self._pins if number in about.watched]
        self._map.set_marked(points)
        self._pinned.show_images(
            [reading.folder / about.files[number] for number in self._pins],
            [about.labels[number] for number in self._pins],
            record.probabilities[self._pins].astype(np.float32),
            self._subject.classes,
            self._subject.background,
        )

    def _tile(self, number: int) -> Tile:
        kernels = self._record.filters if self._record is not None else np.zeros((1, 1, 1, 1))
        kernel = kernels[number].astype(np.float32)
        if kernel.shape[0] == COLOURS:
            picture = paint_colour_kernel(kernel)
        else:
            largest = int(np.abs(kernel).reshape(len(kernel), -1).max(1).argmax())
            picture = paint_map(kernel[largest], size_of(kernel), tokens_for(self))
        return Tile(picture, "", self.tr("Filter {number}").format(number=number))

    def _file(self, number: int) -> str:
        about = self._reading.about if self._reading is not None else None
        return about.files[number].rsplit("/", 1)[-1] if about is not None else ""

    def _text(self, point: int) -> str:
        reading, record = self._reading, self._record
        if reading is None or reading.about is None or record is None:
            return ""
        number, classes = reading.about.watched[point], self._subject.classes
        answer = int(record.probabilities[number].argmax())
        text = self.tr("{file}\ntrue class: {true}\ntaken for: {answer}, {share}")
        return text.format(
            file=reading.about.files[number],
            true=classes[reading.about.labels[number]],
            answer=classes[answer],
            share=percent(float(record.probabilities[number, answer])),
        )
