"""The time machine: the same noise after each epoch, and what the chosen images are near to."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ui.motion import reduced
from ui.views.gan.detail import GanDetail
from ui.views.gan.grid import GanGrid
from ui.widgets import IconButton, Label
from workbench.gan.folder import GanFolder, GanSpec

PLAY_MS = 120


class GanPictures(QWidget):
    """The grid with a slider over the epochs; new epochs are shown as they come.

    Signals
    -------
    nearest_requested(int, int)
        The training image nearest to this image after so many epochs is wanted.
    walk_requested(int, int)
        The images between these two are wanted.
    """

    nearest_requested = Signal(int, int)
    walk_requested = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: GanFolder | None = None
        self._side = 32
        self.grid, self.detail = GanGrid(), GanDetail()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 0)
        self._slider.setAccessibleName(self.tr("Epoch of the picture"))
        self._epoch = Label(role="muted")
        self._epoch.setBuddy(self._slider)
        self._play = IconButton("play", self.tr("Play all epochs"))
        self._timer = QTimer(self)
        self._timer.setInterval(PLAY_MS)
        self._lay_out()
        self._slider.valueChanged.connect(self._on_slider_value_changed)
        self._play.clicked.connect(self._on_play_clicked)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.grid.chosen.connect(self._on_grid_chosen)
        self.detail.nearest_clicked.connect(self._on_nearest_clicked)
        self.detail.walk_clicked.connect(self._on_walk_clicked)

    @property
    def epoch(self) -> int:
        """After how many epochs the shown picture was made."""
        return self._slider.value()

    def show_gan(self, folder: GanFolder | None, spec: GanSpec | None) -> None:
        """Look at another GAN."""
        self._folder = folder
        self._stop_playing()
        self.detail.clear()
        self._side = spec.settings.side if spec is not None else 32
        self.grid.set_labels(spec.classes if spec is not None and spec.labels else ())
        self._slider.setRange(0, 0)
        self._show_epoch()

    def set_epochs(self, ended: int) -> None:
        """Offer the pictures up to this epoch; who looks at the newest goes along."""
        newest = self._slider.value() == self._slider.maximum()
        self._slider.setMaximum(max(ended, 0))
        if newest and not self._timer.isActive():
            self._slider.setValue(ended)
        self._show_epoch()

    def close_threads(self) -> None:
        """Play no more; the window is closing."""
        self._stop_playing()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._play)
        line.addWidget(self._slider, 1)
        line.addWidget(self._epoch)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.grid, 1)
        left.addLayout(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 3)
        layout.addWidget(self.detail, 2)

    def _show_epoch(self) -> None:
        number, most = self._slider.value(), self._slider.maximum()
        path = self._folder.snapshot(number) if self._folder is not None else None
        there = path is not None and path.is_file() and self.grid.show_picture(path, self._side)
        if not there:
            self.grid.show_picture(None, self._side)
        text = self.tr("After {epoch} of {epochs} epochs")
        self._epoch.setText(text.format(epoch=number, epochs=most))
        self._play.setEnabled(most > 0)
        self._show_tiles()

    def _show_tiles(self) -> None:
        chosen = self.grid.selection()
        tiles = [self.grid.tile(index) for index in chosen] if self.grid.count() else []
        self.detail.show_tiles(tiles, (self.epoch, *chosen))

    @Slot(int)
    def _on_slider_value_changed(self, _value: int) -> None:
        self._show_epoch()

    @Slot(object)
    def _on_grid_chosen(self, _chosen: object) -> None:
        self._show_tiles()

    @Slot()
    def _on_play_clicked(self) -> None:
        if self._timer.isActive():
            self._stop_playing()
            return
        if reduced():  # nothing moves: the first picture, for the user to go on from
            self._slider.setValue(0)
            return
        if self._slider.value() == self._slider.maximum():
            self._slider.setValue(0)
        self._play.set_icon("pause", self.tr("Stop playing"))
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._slider.value() >= self._slider.maximum():
            self._stop_playing()
            return
        self._slider.setValue(self._slider.value() + 1)

    def _stop_playing(self) -> None:
        self._timer.stop()
        self._play.set_icon("play", self.tr("Play all epochs"))

    @Slot()
    def _on_nearest_clicked(self) -> None:
        if chosen := self.grid.selection():
            self.nearest_requested.emit(self.epoch, chosen[0])

    @Slot()
    def _on_walk_clicked(self) -> None:
        chosen = self.grid.selection()
        if len(chosen) > 1:
            self.walk_requested.emit(chosen[0], chosen[1])
