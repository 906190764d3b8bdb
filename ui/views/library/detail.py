"""One run of the library: its figures, its tags and notes, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.accessible import read_as
from ui.errors import what_words
from ui.focus_ring import wear_ring
from ui.theme import base_font, tabular
from ui.views.library.words import facts_of
from ui.views.runs.summary import EXTENDABLE
from ui.widgets import GhostButton, Label, Notice, PrimaryButton
from ui.widgets.phrases import named
from ui.widgets.wrapping import WrappingRow
from workbench.errors import SettingsError
from workbench.library.entry import RunEntry
from workbench.library.notes import RunNotes

NOTES_HEIGHT = 64


class RunsDetail(QWidget):
    """Edits a run's `RunNotes`; they are saved when the field is left or another run is shown.

    Signals
    -------
    notes_changed(RunEntry, RunNotes)
        The user edited tags or notes of this run.
    use_requested(RunEntry), longer_requested(RunEntry), elsewhere_requested(RunEntry)
        Its settings are wanted in the open project; it shall get more epochs; they are wanted in a
        run for another machine.
    csv_requested(RunEntry), page_requested(RunEntry)
        It shall be exported.
    """

    notes_changed = Signal(object, object)
    use_requested = Signal(object)
    longer_requested = Signal(object)
    elsewhere_requested = Signal(object)
    csv_requested = Signal(object)
    page_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: RunEntry | None = None
        self._name, self._facts = Label(role="heading"), QGridLayout()
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._trouble = Notice("warning")
        self._tags, self._notes = QLineEdit(), QPlainTextEdit()
        self._tags.setPlaceholderText(self.tr("to keep, baseline"))
        self._notes.setPlaceholderText(self.tr("What you tried, and what you think of it"))
        self._notes.setTabChangesFocus(True)
        self._notes.setMinimumHeight(NOTES_HEIGHT)
        self._tags.editingFinished.connect(self.flush)
        self._notes.installEventFilter(self)
        self._use = PrimaryButton(self.tr("Use these settings"), "copy-check")
        self._use.setAutoDefault(False)
        self._use.clicked.connect(self._on_use_clicked)
        self._longer = GhostButton(self.tr("Train longer…"), "plus")
        self._longer.setAutoDefault(False)
        self._longer.clicked.connect(self._on_longer_clicked)
        self._elsewhere = GhostButton(self.tr("Run elsewhere…"), "external-link")
        self._elsewhere.setToolTip(self.tr("Writes a new run like this one for another machine"))
        self._elsewhere.setAutoDefault(False)
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._export = GhostButton(self.tr("Export"), "download")
        self._export.setAutoDefault(False)
        self._export.setMenu(self._make_menu())
        self._build()

    def show_entry(self, entry: RunEntry | None, title: str = "") -> None:
        """Show a run whose network is called `title`; what was edited of another is kept first."""
        if entry is None or self._entry is None or entry.path != self._entry.path:
            self.flush()
            self._fill(entry)
        self._entry = entry
        if entry is None:
            return
        self._name.setText(entry.name)
        self._name.setToolTip(str(entry.path))
        self._show_facts(facts_of(entry, title))
        self._trouble.show_message(f"{entry.trouble}." if entry.trouble else "")
        self._longer.setEnabled(entry.state in EXTENDABLE)
        self._export.setEnabled(entry.epochs > 0)
        self._export.setToolTip("" if entry.epochs else self.tr("No epoch has ended yet."))

    def set_can_use(self, possible: bool) -> None:
        """Say whether a project is open that could take the settings."""
        self._use.setEnabled(possible)
        self._use.setToolTip(
            self.tr(
                "Network, augmentation, transfer and training of the open project become those "
                "of this run; its images and their division stay."
            )
            if possible
            else self.tr("Open a project first.")
        )

    @Slot()
    def flush(self) -> None:
        """Announce what was edited, if anything was."""
        if self._entry is None:
            return
        entry = self._entry
        before = RunNotes(tags=entry.tags, notes=entry.notes)
        try:
            notes = RunNotes().replace(
                tags=tuple(self._tags.text().split(",")), notes=self._notes.toPlainText()
            )
        except SettingsError as error:
            self._trouble.show_message(f"{what_words(error)}.")
            return
        if notes != before:
            self.notes_changed.emit(entry, notes)

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        facts = QWidget()
        facts.setProperty("surface", "clear")
        column = QVBoxLayout(facts)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._facts)
        column.addStretch(1)
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self._values: list[Label] = []
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(facts)
        area.setAccessibleName(self.tr("Facts about the run"))
        read_as(area, QAccessible.Role.Pane)
        wear_ring(area)
        tags, notes = (
            Label(self.tr("Tags, with commas between"), "muted"),
            Label(self.tr("Notes"), "muted"),
        )
        tags.setBuddy(self._tags)
        notes.setBuddy(self._notes)
        self._tags.setAccessibleName(self.tr("Tags, with commas between"))
        self._notes.setAccessibleName(self.tr("Notes"))
        buttons = WrappingRow()
        buttons.addStretch(1)
        for button in (self._use, self._longer, self._elsewhere, self._export):
            buttons.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(6)
        for widget in (tags, self._tags, notes):
            right.addWidget(widget)
        right.addWidget(self._notes, 1)
        halves = QHBoxLayout()
        halves.setSpacing(18)
        halves.addWidget(area, 5)
        halves.addLayout(right, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addWidget(self._trouble)
        layout.addLayout(halves, 1)
        layout.addLayout(buttons)
        self.setTabOrder(self._tags, self._notes)
        self.setTabOrder(self._notes, self._use)
        self.setTabOrder(self._use, self._longer)
        self.setTabOrder(self._longer, self._elsewhere)
        self.setTabOrder(self._elsewhere, self._export)
        self.set_can_use(False)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        table = menu.addAction(self.tr("Table of epochs (CSV)…"))
        table.triggered.connect(self._on_csv_triggered)
        page = menu.addAction(self.tr("Report (HTML)…"))
        page.triggered.connect(self._on_page_triggered)
        return menu

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show names and values; values wrap, as there may be many operations."""
        for row, (name, text) in enumerate(facts):
            if row == len(self._values):
                label, value = Label(name, "muted"), Label(wrap=True)
                value.setFont(tabular(base_font()))
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setBuddy(value)
                self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
                self._facts.addWidget(value, row, 1)
                self._values.append(value)
            self._values[row].setText(text)
            self._values[row].setAccessibleName(named(name, text))

    def _fill(self, entry: RunEntry | None) -> None:
        self._tags.setText(", ".join(entry.tags) if entry else "")
        self._notes.setPlainText(entry.notes if entry else "")

    # -- slots -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._notes and isinstance(event, QFocusEvent) and event.lostFocus():
            self.flush()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_use_clicked(self) -> None:
        self.use_requested.emit(self._entry)

    @Slot()
    def _on_longer_clicked(self) -> None:
        self.longer_requested.emit(self._entry)

    @Slot()
    def _on_elsewhere_clicked(self) -> None:
        self.elsewhere_requested.emit(self._entry)

    @Slot()
    def _on_csv_triggered(self) -> None:
        self.csv_requested.emit(self._entry)

    @Slot()
    def _on_page_triggered(self) -> None:
        self.page_requested.emit(self._entry)
