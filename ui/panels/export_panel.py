"""The Export panel: one ONNX file, and the proof that it says what the network says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.binding import Form
from ui.errors import describe as describe_error
from ui.growing import grow_with_text
from ui.views.export.certificate import CertificateView
from ui.views.export.delivered import DeliveredView
from ui.views.export.delivery_choices import DeliveryChoices
from ui.views.export.memory import ExportMemory
from ui.views.model_file import default_destination, show_in_folder
from ui.views.runs.summary import number_of
from ui.views.runs.words import describe
from ui.widgets import (
    Card,
    ElidedLabel,
    GhostButton,
    Label,
    Notice,
    PrimaryButton,
    ProgressLine,
    Segmented,
)
from ui.widgets.phrases import named
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.errors import RunError, WorkbenchError
from workbench.jobs import Progress
from workbench.runs import RunFolder
from workbench.settings import ExportSettings

LEFT_WIDTH = 340
FIELDS = ("weights", "temperature", "unknown_below")  # of the ONNX file itself


class ExportPanel(QWidget):
    """Edits `ExportSettings`, asks for an export, and shows its certificate.

    Signals
    -------
    value_changed(ExportSettings)
    export_requested(Path, ExportSettings)
        Export the shown run to this file.
    cancel_requested()
        The user does not want to wait for it.
    predict_requested(Path)
        Use this exported model.
    """

    value_changed = Signal(object)
    export_requested = Signal(object, object)
    cancel_requested = Signal()
    predict_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunFolder | None = None
        self._destination: Path | None = None
        self._exported: Path | None = None
        self._asked: tuple[RunFolder, Path] | None = None  # what is being exported
        self._memory = ExportMemory()
        self._titles: dict[str, str] = {}
        self._build()
        self._connect()
        self.show_run(None)

    # -- settings ----------------------------------------------------------------------------

    def value(self) -> ExportSettings:
        """Return what is exported, and how."""
        return self._value

    def set_value(self, value: ExportSettings) -> None:
        """Show `value` silently."""
        self._value = value
        self._form.set_value(value)
        self._choices.set_value(value)
        self._refresh()

    # -- what the main window says -----------------------------------------------------------

    def show_run(self, run: RunFolder | None) -> None:
        """Take `run` as the one to export; what is being exported goes on, whosoever it is."""
        found = self._memory.of(run) if run is not None else None
        other = run is None or self._run is None or run.path != self._run.path
        if other:
            self._failure.show_message("")
            self._news.show_message("")
            self._destination = found.path if found is not None else None
        if other or (found is None and self._exported is not None):
            self._exported = found.path if found is not None else None
            self._show_result(found.certificate if found is not None else None)
        self._run = run
        self._line.setText(self._run_words())
        self._refresh()

    def set_destination(self, path: Path) -> None:
        """Export to `path`."""
        self._destination = path
        self._refresh()

    def destination(self) -> Path | None:
        """Return where the model will be written."""
        return self._destination

    def set_titles(self, titles: dict[str, str]) -> None:
        """Give the networks the names people know."""
        self._titles = dict(titles)
        self._line.setText(self._run_words())

    @Slot(object)
    def set_progress(self, progress: Progress) -> None:
        """Show how far the export is."""
        if self._asked is not None:
            self._progress.set_progress(progress)

    @Slot(object)
    def show_certificate(self, values: dict[str, Any]) -> None:
        """The export has ended well."""
        run, path = self._asked or (self._run, self._destination)
        self._asked = None
        if run is not None and path is not None:
            self._memory.keep(run, path, values)
        if self._is_shown(run):
            self._exported = path
            self._show_result(values)
            self._show_older(values.get("older", []))
        elif run is not None and path is not None:
            self._news.set_kind("success")
            text = self.tr("Run {number} was exported to {file}, and verified.")
            self._news.show_message(text.format(number=number_of(run), file=path.name))
        self._refresh()

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """The export was refused, or could not be done."""
        run = self._asked[0] if self._asked is not None else self._run
        self._asked = None
        text = describe_error(error)
        if run is not None and not self._is_shown(run):
            text = named(self.tr("Run {number}").format(number=number_of(run)), text)
        self._failure.show_message(text)
        self._refresh()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._line = Label(role="muted", wrap=True)
        self._value = ExportSettings()
        self._form = Form(ExportSettings, FIELDS)
        self._choices = DeliveryChoices()
        self._file, self._folder = ElidedLabel(role="value"), ElidedLabel(role="caption")
        self._file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._change = GhostButton(self.tr("Change…"))
        self._warning = Label(role="caption", wrap=True)
        self._export = PrimaryButton(self.tr("Export and verify"), "package-check")
        self._cancel = GhostButton(self.tr("Cancel"), "x")
        self._progress = ProgressLine()
        self._failure, self._news = Notice("danger"), Notice("success")
        self._certificate = CertificateView()
        self._delivered = DeliveredView()
        self._places = Segmented(
            [
                ("choices", self.tr("What to make")),
                ("certificate", self.tr("Certificate")),
                ("delivered", self.tr("Beside it")),
            ],
            self.tr("Shown"),
        )
        self._pages = QStackedWidget()
        for page in (self._choices, self._certificate, self._delivered):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addWidget(Label(self.tr("Export"), "title"))
        titles.addWidget(Label(self.tr("The model as a file of its own"), "muted"))
        head = WrappingRow()
        head.addLayout(titles, 1)
        head.addWidget(self._places)
        layout.addLayout(head)
        row = Columns()
        row.setSpacing(14)
        row.addLayout(self._make_left())
        row.addWidget(self._pages, 1)
        layout.addLayout(row, 1)

    def _make_left(self) -> QVBoxLayout:
        card = Card(self.tr("Model"))
        grow_with_text(card, LEFT_WIDTH)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._file)
        texts.addWidget(self._folder)
        place = WrappingRow()
        place.addLayout(texts, 1)
        place.addWidget(self._change)
        buttons = QHBoxLayout()
        buttons.addWidget(self._export, 1)
        buttons.addWidget(self._cancel)
        for part in (
            self._line,
            self._form,
            Label(self.tr("File")),
            place,
            self._warning,
            buttons,
            self._progress,
        ):
            if isinstance(part, QWidget):
                card.body.addWidget(part)
            else:
                card.body.addLayout(part)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(card)
        for notice in (self._failure, self._news):
            notice.setFixedWidth(LEFT_WIDTH)
            column.addWidget(notice)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self._form.value_changed.connect(self._on_form_changed)
        self._choices.value_changed.connect(self._on_choices_changed)
        self._places.value_changed.connect(self._on_place_chosen)
        self._change.clicked.connect(self._on_change_clicked)
        self._export.clicked.connect(self._on_export_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._certificate.show_clicked.connect(self._on_show_clicked)
        self._certificate.copy_clicked.connect(self._on_copy_clicked)
        self._certificate.try_clicked.connect(self._on_try_clicked)

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_form_changed(self, value: ExportSettings) -> None:
        self._take(self._value.replace(**{name: getattr(value, name) for name in FIELDS}))

    @Slot(object)
    def _on_choices_changed(self, value: ExportSettings) -> None:
        kept = {name: getattr(self._value, name) for name in FIELDS}
        self._take(value.replace(**kept))

    @Slot(str)
    def _on_place_chosen(self, key: str) -> None:
        self._pages.setCurrentWidget(
            {
                "choices": self._choices,
                "certificate": self._certificate,
                "delivered": self._delivered,
            }[key]
        )

    @Slot()
    def _on_change_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to put the model"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("ONNX models (*.onnx)"))
        dialog.setDefaultSuffix("onnx")
        if self._destination is not None:
            dialog.setDirectory(str(self._destination.parent))
            dialog.selectFile(self._destination.name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        self.set_destination(Path(name))

    @Slot()
    def _on_export_clicked(self) -> None:
        if self._destination is None or self._run is None:
            return
        self._failure.show_message("")
        self._news.show_message("")
        self._asked = self._run, self._destination
        self._refresh()
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self.export_requested.emit(self._destination, self.value())

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self._asked = None
        self._refresh()
        self.cancel_requested.emit()

    @Slot()
    def _on_show_clicked(self) -> None:
        if self._exported is not None:
            show_in_folder(self._exported)

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self._exported is None:
            return
        path = self._exported.with_suffix(".certificate.txt")
        try:
            QGuiApplication.clipboard().setText(path.read_text("utf-8"))
        except OSError as error:
            self._failure.show_message(
                self.tr("The certificate cannot be read: {reason}").format(
                    reason=error.strerror or error
                )
            )

    @Slot()
    def _on_try_clicked(self) -> None:
        if self._exported is not None:
            self.predict_requested.emit(self._exported)

    # -- inside ------------------------------------------------------------------------------

    def _take(self, value: ExportSettings) -> None:
        self.set_value(value)
        self.value_changed.emit(value)

    def _show_result(self, values: dict[str, Any] | None) -> None:
        """Show what came out; nothing yet if `values` is None."""
        pieces = values.get("pieces", []) if values else []
        self._places.setVisible(values is not None)
        self._places.button("delivered").setVisible(bool(pieces))
        if values is not None:
            self._certificate.show_certificate(values)
        if pieces:
            self._delivered.show_pieces(pieces)
        refused = any(piece["error"] for piece in pieces)
        key = "delivered" if refused else "certificate" if values else "choices"
        self._places.set_value(key)
        self._on_place_chosen(key)

    def _show_older(self, names: list[str]) -> None:
        """Warn of what an earlier export left beside the file: it tells of another model."""
        self._news.set_kind("warning")
        text = self.tr("Left by an earlier export, and not of this model: {names}.")
        self._news.show_message(text.format(names=", ".join(names)) if names else "")

    def _is_shown(self, run: RunFolder | None) -> bool:
        shown = self._run
        return run is None or (shown is not None and run.path == shown.path)

    def _refresh(self) -> None:
        if self._destination is None and self._run is not None:
            self._destination = default_destination(self._run)
        path, reason, busy = self._destination, self._obstacle(), self._asked is not None
        self._file.setText(path.name if path else "–")
        self._folder.setText(str(path.parent) if path else "")
        self._warning.setText(reason or self._meanwhile() or self._replaces())
        self._warning.setVisible(bool(self._warning.text()))
        self._export.setEnabled(not busy and not reason)
        self._export.setToolTip(reason)
        for widget in (self._form, self._change, self._choices):
            widget.setEnabled(not busy and self._run is not None)
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)

    def _obstacle(self) -> str:
        """Return why nothing can be exported; empty if it can."""
        if self._run is None:
            return self.tr("Train a network first.")
        if not self._run.path.is_dir():
            return self.tr("The folder of this run is no longer there.")
        if not self._run.weights(self.value().weights).is_file():
            return self.tr("This run has no weights yet: let its first epoch end.")
        return ""

    def _meanwhile(self) -> str:
        if self._asked is None or self._is_shown(self._asked[0]):
            return ""
        text = self.tr("Run {number} is being exported; this one can be when that has ended.")
        return text.format(number=number_of(self._asked[0]))

    def _replaces(self) -> str:
        path = self._destination
        if path is None or path == self._exported or not path.exists():
            return ""
        return self.tr("The file is there already; it is replaced once the new one is verified.")

    def _run_words(self) -> str:
        if self._run is None:
            return self.tr("No run chosen")
        try:
            spec = self._run.spec()
        except RunError:
            return self._run.name
        title = self._titles.get(spec.project.architecture.name, "")
        return self.tr("Run {number} · {what}").format(
            number=number_of(self._run), what=describe(spec, title)
        )
