"""How many epochs a run shall have in all, and what that does to its learning rate."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.errors import describe
from ui.growing import window_size
from ui.views.latest import LatestTask
from ui.views.runs.longer_words import done_words, rate_words
from ui.widgets import GhostButton, IntegerField, Label, Notice, PrimaryButton
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.runs import RunFolder
from workbench.training.longer import MOST_EPOCHS, Extension, Standing, extend

WIDTH = 460


class LongerDialog(QDialog):
    """Asks for a number of epochs and writes it into the run.

    Parameters
    ----------
    run : RunFolder
    trains : bool
        Whether the run will go on at once; it may belong to another project.

    Signals
    -------
    extended(RunFolder)
        It has more epochs now.
    """

    extended = Signal(object)

    def __init__(self, run: RunFolder, parent: QWidget | None = None, *, trains: bool) -> None:
        super().__init__(parent)
        self._run, self._trains = run, trains
        self._standing: Standing | None = None
        self._reading, self._writing = LatestTask(self), LatestTask(self)
        self.setWindowTitle(self.tr("Train longer"))
        self._name = Label(run.name, "heading")
        self._done, self._rates = Label(role="muted", wrap=True), Label(role="muted", wrap=True)
        self._notice = Notice("danger")
        self._epochs = IntegerField(1, MOST_EPOCHS, self.tr("Epochs in all"))
        self._accept = PrimaryButton(
            self.tr("Train longer") if trains else self.tr("Give it more epochs"), "play"
        )
        self._cancel = GhostButton(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show_standing(None)
        self._done.setText(self.tr("Reading the run…"))
        self._reading.submit(lambda _job: Standing.of(run))

    def close_threads(self) -> None:
        """End the threads; a number that is being written is still written."""
        self._reading.close()
        self._writing.close()

    def _lay_out(self) -> None:
        caption = Label(self.tr("Epochs in all"))
        caption.setBuddy(self._epochs)
        field = QHBoxLayout()
        field.setSpacing(10)
        field.addWidget(caption)
        field.addWidget(self._epochs)
        field.addStretch(1)
        buttons = WrappingRow()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._name)
        layout.addWidget(self._done)
        layout.addLayout(field)
        layout.addWidget(self._rates)
        layout.addWidget(self._notice)
        layout.addSpacing(6)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setFixedWidth(window_size(self, WIDTH, 0).width())
        self._cancel.setAutoDefault(False)
        self._accept.setDefault(True)
        self.setTabOrder(self._epochs, self._cancel)
        self.setTabOrder(self._cancel, self._accept)

    def _connect(self) -> None:
        self._reading.done.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)
        self._writing.done.connect(self._on_written)
        self._writing.failed.connect(self._on_failed)
        self._epochs.valueChanged.connect(self._on_epochs_changed)
        self._cancel.clicked.connect(self.reject)
        self._accept.clicked.connect(self._on_accept_clicked)

    def _show_standing(self, standing: Standing | None) -> None:
        self._standing = standing
        for widget in (self._epochs, self._accept):
            widget.setEnabled(standing is not None)

    @Slot(object)
    def _on_read(self, standing: Standing) -> None:
        before = standing.settings.epochs
        self._done.setText(done_words(standing.done, before))
        self._show_standing(standing)
        self._epochs.setRange(min(before + 1, MOST_EPOCHS), MOST_EPOCHS)
        self._epochs.setValue(min(before + max(1, before // 2), MOST_EPOCHS))
        self._epochs.setFocus()
        self._epochs.selectAll()
        self._on_epochs_changed(self._epochs.value())

    @Slot(int)
    def _on_epochs_changed(self, epochs: int) -> None:
        if self._standing is None:
            return
        try:
            extension = self._standing.extension(epochs)
        except WorkbenchError as error:
            self._on_failed(error)
            return
        self._rates.setText(rate_words(extension))
        self.adjustSize()

    @Slot()
    def _on_accept_clicked(self) -> None:
        run, epochs = self._run, self._epochs.value()
        self._epochs.setEnabled(False)
        self._accept.setEnabled(False)
        self._writing.submit(lambda _job: extend(run, epochs))

    @Slot(object)
    def _on_written(self, _extension: Extension) -> None:
        self.extended.emit(self._run)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        if self._standing is None:
            self._done.setText("")
        self._rates.setText("")
        self._show_standing(None)
        self._notice.show_message(describe(error))
        self.adjustSize()
