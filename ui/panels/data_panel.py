"""The images: what was found, how it is divided, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.binding import Form
from ui.catalog_summary import CatalogSummary
from ui.engine_words import engine_words
from ui.errors import hint_words, what_words
from ui.growing import grow_with_text
from ui.views.data.catalog_view import CatalogView
from ui.views.data.class_bars import ClassBars
from ui.views.data.split_legend import SplitLegend
from ui.widgets import (
    Card,
    ElidedLabel,
    EmptyState,
    GhostButton,
    IconButton,
    Label,
    Notice,
    ProgressLine,
)  # fmt: skip
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.errors import WorkbenchError
from workbench.jobs import Progress
from workbench.settings import DataSettings

SPLIT_FIELDS = (
    "validation_percent",
    "test_percent",
    "split_seed",
    "keep_given_split",
    "keep_groups",
    "background",
)
LEFT_WIDTH = 332


class DataPanel(QWidget):
    """Edits `DataSettings` and shows the catalog they lead to.

    Signals
    -------
    value_changed(DataSettings)
        The user changed how the images are divided or read.
    open_requested(), reload_requested(), cancel_requested()
        The user wants another folder, the folder read again, or the reading stopped.
    """

    value_changed = Signal(object)
    open_requested = Signal()
    reload_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = DataSettings()
        self._summary: CatalogSummary | None = None
        self._title, self._subtitle = Label(self.tr("Data"), "title"), ElidedLabel("", "muted")
        self._progress, self._stop = ProgressLine(), IconButton("x", self.tr("Stop checking"))
        self._notice = Notice("warning")
        self._bars, self._legend = ClassBars(), SplitLegend()
        self._form = Form(DataSettings, SPLIT_FIELDS)
        self._view = CatalogView()
        self._empty = EmptyState("images", "", "", self.tr("Open folder…"))
        self._build()
        self._connect()
        self.set_progress(Progress())
        self.set_summary(None)

    # -- the panel's words --------------------------------------------------------------------

    def value(self) -> DataSettings:
        """Return the edited section."""
        return self._value

    def set_value(self, section: DataSettings) -> None:
        """Show `section` silently."""
        self._value = section
        self._form.set_value(section)
        self._show_given_split()
        self._subtitle.setText(self._describe())

    def set_summary(self, summary: CatalogSummary | None) -> None:
        """Show the images that were found; None while nothing is known."""
        self._summary = summary
        self._subtitle.setText(self._describe())
        self._bars.set_summary(summary)
        self._legend.set_summary(summary)
        self._view.set_summary(summary, self._value.background, self._bars.chosen())
        self._show_given_split()
        self._show_notice()
        self._pages.setCurrentWidget(self._empty if summary is None else self._content)

    def set_progress(self, progress: Progress) -> None:
        """Show how far listing and checking are; an empty progress hides the bar."""
        busy = bool(progress.text)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        if busy:
            self._progress.set_progress(progress)

    def show_error(self, error: WorkbenchError | None) -> None:
        """Say why the project's images cannot be read; None when they can."""
        if error is None:
            self._empty.set_icon("images")
            self._empty.set_texts(self.tr("Reading the folder…"))
        else:
            self._empty.set_icon("folder-open")
            text = "\n".join(
                part for part in (engine_words(error.where), hint_words(error)) if part
            )
            self._empty.set_texts(f"{what_words(error)}.", text, self.tr("Open another folder…"))

    def close_threads(self) -> None:
        """End the decoding threads; call before the panel is destroyed."""
        self._view.close_threads()

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 14)
        page.setSpacing(10)
        page.addLayout(self._make_header())
        line = QHBoxLayout()
        line.addWidget(self._progress, 1)
        line.addWidget(self._stop)
        page.addLayout(line)
        page.addWidget(self._notice)
        self._content = QWidget()
        columns = Columns(self._content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(12)
        columns.addLayout(self._make_left())
        columns.addWidget(self._view, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._content)
        page.addWidget(self._pages, 1)

    def _make_header(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        self._show_folder = IconButton("external-link", self.tr("Show in the file manager"))
        self._reload = IconButton("refresh-cw", self.tr("Read the folder again"))
        self._open = GhostButton(self.tr("Open another folder…"), "folder-open")
        header = WrappingRow()
        header.addLayout(texts, 1)
        for button in (self._show_folder, self._reload, self._open):
            header.addWidget(button)
        return header

    def _make_left(self) -> QVBoxLayout:
        classes, division = Card(self.tr("Classes")), Card(self.tr("Split"))
        classes.body.addWidget(self._bars, 1)
        classes.body.addWidget(self._legend)
        division.body.addWidget(self._form)
        left = QVBoxLayout()
        left.setSpacing(12)
        for card, stretch in ((classes, 1), (division, 0)):
            grow_with_text(card, LEFT_WIDTH)
            left.addWidget(card, stretch)
        return left

    def _connect(self) -> None:
        self._form.value_changed.connect(self._on_form_value_changed)
        self._bars.class_chosen.connect(self._on_class_chosen)
        self._notice.action_clicked.connect(self._on_notice_action_clicked)
        self._show_folder.clicked.connect(self._on_show_folder_clicked)
        self._reload.clicked.connect(self.reload_requested)
        self._open.clicked.connect(self.open_requested)
        self._empty.clicked.connect(self.open_requested)
        self._stop.clicked.connect(self.cancel_requested)

    # -- showing ------------------------------------------------------------------------------

    def _describe(self) -> str:
        folder = self._value.folder
        if self._summary is None:
            return folder
        images = self.tr("%Ln image(s)", "", self._summary.count())
        classes = self.tr("%Ln class(es)", "", len(self._summary.catalog.classes))
        return f"{images} · {classes} · {folder}"

    def _show_given_split(self) -> None:
        """Offer only what has an effect: shares are not asked for where the folder gives them."""
        given = self._summary.given_splits if self._summary is not None else frozenset()
        self._form.set_row_visible("keep_given_split", bool(given))
        kept = given if self._value.keep_given_split and "train" in given else frozenset()
        self._form.set_row_enabled("validation_percent", "validation" not in kept)
        self._form.set_row_enabled("test_percent", "test" not in kept)

    def _show_notice(self) -> None:
        summary = self._summary
        severe = summary.severe if summary is not None else ""
        found = summary.catalog.problems if summary and summary.catalog.checked else ()
        self._notice.set_kind("danger" if severe else "warning")
        text = severe
        if found and not severe:
            text = self.tr("%Ln problem(s) found. Training can start.", "", len(found))
        self._notice.show_message(text, self.tr("Show problems"))

    # -- slots --------------------------------------------------------------------------------

    @Slot(object)
    def _on_form_value_changed(self, section: DataSettings) -> None:
        self._value = section
        self._show_given_split()
        self.value_changed.emit(section)

    @Slot(int)
    def _on_class_chosen(self, label: int) -> None:
        self._view.set_label(label)

    @Slot()
    def _on_notice_action_clicked(self) -> None:
        self._view.show_view("problems")

    @Slot()
    def _on_show_folder_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._value.folder))
