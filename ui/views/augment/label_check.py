"""Does an operation turn one class into another? The question, the wait and the findings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.accessible import read_as
from ui.errors import describe
from ui.focus_ring import wear_ring
from ui.views.augment.label_check_rows import LabelCheckRows
from ui.views.augment.label_check_words import method_words, summary, verdict_on_all
from ui.widgets import (
    Card,
    EmptyState,
    GhostButton,
    Label,
    LinkButton,
    Notice,
    PrimaryButton,
    ProgressLine,
)
from ui.widgets.phrases import count, duration
from workbench.advice.label_safety_cases import MOST_IMAGES
from workbench.errors import WorkbenchError
from workbench.jobs import Progress


class LabelCheckView(QWidget):
    """Shows the dictionary of a `LabelSafetyReport`, and asks for one.

    Signals
    -------
    check_requested(), cancel_requested()
    operation_off(str)
        The user wants this field of the augmentation switched off.
    """

    check_requested = Signal()
    cancel_requested = Signal()
    operation_off = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: dict[str, Any] | None = None
        self._stale = False
        self._make_parts()
        self._lay_out()
        self._start.clicked.connect(self._on_start_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._how.clicked.connect(self._on_how_clicked)
        self._rows.operation_off.connect(self.operation_off)
        self._show_state(waiting=False)

    # ---- what is shown

    @property
    def waiting(self) -> bool:
        """Whether a check is under way."""
        return self._waiting

    def rows(self) -> LabelCheckRows:
        """Return the table."""
        return self._rows

    def said(self) -> str:
        """Return what the notice says; empty while it has nothing to say."""
        return self._notice.text

    def set_progress(self, progress: Progress) -> None:
        """Show how far the check is, and how long it will take."""
        if self._waiting:
            self._progress.set_progress(progress)

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what was found."""
        self._report = report
        self._rows.show_report(report)
        self._about.setText(summary(report) if report["versions"] else "")
        self._show_state(waiting=False)
        self._say(*verdict_on_all(report))
        if self._stale:
            self.show_stale()

    def show_error(self, error: WorkbenchError) -> None:
        """Say why the check cannot be had; earlier findings stay."""
        self._show_state(waiting=False)
        self._say("danger", describe(error))

    def show_stale(self) -> None:
        """Say that what is shown, or is waited for, is of other settings or images."""
        self._stale = True
        if self._report is not None and not self._waiting:
            # each operation was asked about alone: the others can still be switched off
            self._say("info", self.tr("The project has changed since; check again to be sure."))

    # ---- construction

    def _make_parts(self) -> None:
        self._start = PrimaryButton("", "play")
        self._cancel = GhostButton(self.tr("Cancel"), "x")
        for button in (self._start, self._cancel):
            button.setAutoDefault(False)
        self._cost = Label(role="caption", wrap=True)
        self._cost.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress, self._notice = ProgressLine(), Notice()
        self._rows = LabelCheckRows()
        self._about = Label(role="caption", wrap=True)
        self._method = Label(method_words(), "caption", wrap=True)
        self._method.hide()
        self._how = LinkButton(self.tr("How is this decided?"))
        self._how.setAutoDefault(False)
        self._empty = EmptyState(
            "tags",
            self.tr("Is the label still right?"),
            self.tr(
                "A mirror turns left arrows into right ones, and half a turn makes a 6 a 9. What "
                "each of your operations does to your classes appears here."
            ),
        )

    def _lay_out(self) -> None:
        card = Card(
            self.tr("Label check"),
            self.tr(
                "Changes training images by one operation at a time, and asks a classifier that "
                "has not seen them which class they show now. Where images of one class arrive "
                "among those of another, training would be taught wrong labels."
            ),
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._cost, 1)
        row.addWidget(self._start)
        row.addWidget(self._cancel)
        card.body.addLayout(row)
        card.body.addWidget(self._progress)
        card.body.addWidget(self._notice)
        self._place = QStackedLayout()
        self._place.addWidget(self._empty)
        self._place.addWidget(self._make_found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(card)
        layout.addLayout(self._place, 1)

    def _make_found(self) -> QWidget:
        area = QScrollArea()
        area.setWidget(self._rows)
        area.setAccessibleName(self.tr("What augmentation does to the labels"))
        read_as(area, QAccessible.Role.Pane)
        wear_ring(area)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = Card()
        card.body.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._about, 1)
        foot.addWidget(self._how, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(foot)
        card.body.addWidget(self._method)
        return card

    # ---- states

    def _show_state(self, *, waiting: bool) -> None:
        held = self._start.hasFocus() or self._cancel.hasFocus()
        self._waiting = waiting
        self._start.setVisible(not waiting)
        self._start.setText(
            self.tr("Check labels") if self._report is None else self.tr("Check again")
        )
        self._cancel.setVisible(waiting)
        if held:  # a button that hides would hand the keyboard to whatever comes next
            (self._cancel if waiting else self._start).setFocus()
        self._progress.setVisible(waiting)
        self._cost.setText(self._cost_words())
        self._notice.show_message("")
        self._rows.setEnabled(not waiting)
        self._place.setCurrentIndex(0 if self._report is None else 1)

    def _cost_words(self) -> str:
        text = self.tr(
            "Looks at up to {images} training images, in up to three versions for each operation "
            "that is on, and at both flips."
        ).format(images=MOST_IMAGES)
        if self._report is None or not self._report["versions"]:
            return text
        return f"{text} {self._last_words(self._report)}"

    def _last_words(self, report: dict[str, Any]) -> str:
        looks = report["images"] * report["versions"]
        return self.tr("The last check looked at {number} in {time}.").format(
            number=count(looks), time=duration(report["seconds"])
        )

    def _say(self, kind: str, text: str) -> None:
        self._notice.set_kind(kind)  # type: ignore[arg-type]
        self._notice.show_message(text)

    @Slot()
    def _on_start_clicked(self) -> None:
        self._stale = False
        self._show_state(waiting=True)
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self.check_requested.emit()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self._show_state(waiting=False)
        self._say("info", self.tr("The check was cancelled."))
        self.cancel_requested.emit()

    @Slot()
    def _on_how_clicked(self) -> None:
        self._method.setVisible(self._method.isHidden())
