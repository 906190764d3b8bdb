"""The augmentation lab: does it keep the labels, does it help, and which part of it does?"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QTabWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.growing import size_with_text
from ui.study_control import StudyControl
from ui.study_state import Seen, StudyProgress
from ui.views.augment.label_check import LabelCheckView
from ui.views.studies.bar import NEW, StudyBar
from ui.views.studies.curves import StudyCurves
from ui.views.studies.gains import StudyGains
from ui.views.studies.page import StudyPage
from ui.views.studies.words import study_title
from ui.widgets import EmptyState, GhostButton, IntegerField, Label
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.studies.design import MOST_SEEDS, Kind

SIZE, SMALLEST = (1060, 720), (860, 620)
DEFAULT_SEEDS = 3


class AugmentationLab(QDialog):
    """A window beside the main one; closing it stops nothing.

    Parameters
    ----------
    control : StudyControl
        Knows and trains the studies.

    Signals
    -------
    start_requested(str)
        A new study of this kind is wanted.
    seeds_changed()
        `seeds` are another number now.
    """

    start_requested = Signal(str)
    seeds_changed = Signal()

    def __init__(self, control: StudyControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self.setWindowTitle(self.tr("Test the augmentation"))
        self.setMinimumSize(*SMALLEST)
        size_with_text(self, *SIZE)
        self._seeds = IntegerField(1, MOST_SEEDS, self.tr("Seeds"))
        self._seeds.setValue(DEFAULT_SEEDS)
        self.pages: dict[Kind, StudyPage] = {
            "with-without": self._make_with_without(),
            "ablation": self._make_ablation(),
        }
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.labels = LabelCheckView()
        self.tabs.addTab(self.labels, self.tr("Label check"))
        self.tabs.addTab(self.pages["with-without"], self.tr("With and without"))
        self.tabs.addTab(self.pages["ablation"], self.tr("Ablation"))
        self._lay_out()
        self._connect()
        self._on_listed()
        self._on_state_changed()

    @property
    def seeds(self) -> int:
        """How often an ablation trains each way."""
        return int(self._seeds.value())

    def set_ready(self, kind: Kind, cost: str, reason: str, busy: str) -> None:
        """Say what a new study of a kind would take, and why it cannot be had.

        `reason` stands against a new one, `busy` also against going on with an old one.
        """
        self.pages[kind].set_ready(cost, reason, busy)

    # ---- construction

    def _make_with_without(self) -> StudyPage:
        bar = StudyBar(
            self.tr(
                "Trains this project twice, with its augmentation and without: same seed, same "
                "split, same everything else."
            ),
            self.tr("Train both"),
        )
        empty = EmptyState(
            "git-compare",
            self.tr("Does it generalise better?"),
            self.tr(
                "Both runs’ curves appear here over each other, with the gap between training and "
                "validation shaded."
            ),
        )
        return StudyPage(bar, StudyCurves(), empty)

    def _make_ablation(self) -> StudyPage:
        bar = StudyBar(
            self.tr(
                "Leaves each operation out in turn, and trains every way with several seeds: what "
                "is lost without it is what it adds."
            ),
            self.tr("Train all"),
        )
        label: QLabel = Label(self.tr("Seeds"), "muted")
        label.setBuddy(self._seeds)
        bar.options.addWidget(label)
        bar.options.addWidget(self._seeds)
        empty = EmptyState(
            "chart-column",
            self.tr("Which operation helps?"),
            self.tr("The gain of each appears here with its interval, and fills as runs end."),
        )
        return StudyPage(bar, StudyGains(), empty)

    def _lay_out(self) -> None:
        close = GhostButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        close.setAutoDefault(False)
        foot = WrappingRow()
        foot.addWidget(
            Label(
                self.tr("Closing this window stops nothing; the runs also show on the Train page."),
                "caption",
            ),
            1,
        )
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 12)
        layout.setSpacing(10)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        control = self._control
        control.listed.connect(self._on_listed)
        control.seen.connect(self._on_seen)
        control.state_changed.connect(self._on_state_changed)
        control.progressed.connect(self._on_progressed)
        control.failed.connect(self._on_failed)
        self._seeds.valueChanged.connect(self._on_seeds_changed)
        with_without, ablation = self.pages["with-without"], self.pages["ablation"]
        with_without.start_requested.connect(self._on_with_without_start)
        ablation.start_requested.connect(self._on_ablation_start)
        for page in (with_without, ablation):
            page.continue_requested.connect(self._on_continue_requested)
            page.stop_requested.connect(control.stop)
            page.wanted.connect(self._on_wanted)

    # ---- the control says

    @Slot()
    def _on_listed(self) -> None:
        for kind, page in self.pages.items():
            entries = self._entries(kind)
            first = page.shown == NEW and bool(entries)
            page.set_studies(entries)
            if first and not self._control.state:
                self._show(kind, entries[0][0])

    @Slot(object)
    def _on_seen(self, seen: Seen) -> None:
        self.pages[seen.reading.spec.kind].show_seen(seen)
        if self._control.live is not None and seen.study.path == self._control.live.path:
            self._on_progressed(self._control.progress())

    @Slot()
    def _on_state_changed(self) -> None:
        control = self._control
        for kind, page in self.pages.items():
            if kind != control.kind:
                page.set_live(NEW, "")
                continue
            name = control.live.name if control.live is not None else NEW
            page.set_live(name, control.state)
            if name != NEW and page.shown != name:
                self._show(kind, name)

    @Slot(object)
    def _on_progressed(self, progress: StudyProgress) -> None:
        self.pages[self._control.kind].set_progress(progress)

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self.pages[self._control.kind].show_error(describe(error))

    def _show(self, kind: Kind, name: str) -> None:
        self.pages[kind].show_study(name)
        self.pages[kind].set_studies(self._entries(kind))

    def _entries(self, kind: Kind) -> list[tuple[str, str]]:
        """Return the studies of a kind for a list, the newest first."""
        mine = [item for item in reversed(self._control.studies) if item.spec.kind == kind]
        return [(item.study.name, study_title(item.study.name, item.spec)) for item in mine]

    # ---- the user does

    @Slot()
    def _on_with_without_start(self) -> None:
        self.start_requested.emit("with-without")

    @Slot()
    def _on_ablation_start(self) -> None:
        self.start_requested.emit("ablation")

    @Slot(str)
    def _on_continue_requested(self, name: str) -> None:
        for item in self._control.studies:
            if item.study.name == name:
                self._control.go_on(item)

    @Slot(str)
    def _on_wanted(self, name: str) -> None:
        for item in self._control.studies:
            if item.study.name == name:
                self._control.look_at(item.study)

    @Slot()
    def _on_seeds_changed(self) -> None:
        self.seeds_changed.emit()
