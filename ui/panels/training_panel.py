"""The Train panel: settings, start and stop, live curves, and the project's runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.views.curve_points import CurvePoints
from ui.views.latest import LatestTask
from ui.views.log_dialog import LogDialog
from ui.views.run_column import RunColumn
from ui.views.run_facts import RunFacts
from ui.views.run_header import RunHeader
from ui.views.run_history import RunHistory, load_history
from ui.views.run_summary import RESUMABLE
from ui.views.run_words import (
    describe,
    error_words,
    progress_captions,
    progress_share,
    settings_words,
)
from ui.widgets import EmptyState, Notice, ProgressLine
from workbench.errors import WorkbenchError
from workbench.events import Event, Failed
from workbench.runs import RunFolder, RunSpec
from workbench.settings import TrainingSettings

if TYPE_CHECKING:
    from ui.run_thread import RunThread
    from ui.views.curves import CurvesView

LIVE = ("starting", "running", "pausing", "paused", "stopping")


class TrainingPanel(QWidget):
    """Edits `TrainingSettings`, starts and steers runs, and shows one of them.

    One run may be live; its events come by `add_events` and its state by `set_state`, or both by
    `follow`. Another run may be shown meanwhile; everything of it is read from its folder.

    Signals
    -------
    value_changed(TrainingSettings)
    start_requested(), pause_requested(), resume_requested(), stop_requested(), kill_requested()
        Of a new run, and of the live one.
    resume_run_requested(RunFolder)
        Take up this run where it was left.
    run_selected(RunFolder)
        The user looks at this run.
    detach_requested(), attach_requested()
        The curves shall have a window of their own, or come back.
    """

    value_changed = Signal(object)
    start_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()
    kill_requested = Signal()
    resume_run_requested = Signal(object)
    run_selected = Signal(object)
    detach_requested = Signal()
    attach_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[str, str] = {}
        self._live: RunFolder | None = None
        self._live_state = ""
        self._shown: RunFolder | None = None
        self._shown_state = ""
        self._spec: RunSpec | None = None
        self._facts, self._points = RunFacts(), CurvePoints()
        self._waiting: list[Event] | None = None  # live events while the history is being read
        self._details = ""
        self._curves: CurvesView | None = None
        self._detached = False
        self._history = LatestTask(self)
        self._build()
        self._connect()
        self._refresh()

    # -- settings ----------------------------------------------------------------------------

    def value(self) -> TrainingSettings:
        """Return the settings of the next run."""
        return self._column.value()

    def set_value(self, value: TrainingSettings) -> None:
        """Show `value` silently."""
        self._column.set_value(value)

    # -- what the main window says -----------------------------------------------------------

    def set_ready(self, reason: str) -> None:
        """Allow a start, or say why it cannot be: an empty `reason` allows it."""
        self._header.set_ready(reason)
        self._reason.show_message(reason)
        self._refresh()

    def set_titles(self, titles: dict[str, str]) -> None:
        """Give the networks the names people know: "resnet18" -> "ResNet-18"."""
        self._titles = dict(titles)
        self._column.runs.set_titles(self._titles)
        self._refresh()

    def set_runs_folder(self, folder: Path | None) -> None:
        """List the runs of another project and show none of them."""
        self._column.runs.set_folder(folder)
        self._show(None)

    def show_run(self, run: RunFolder | None) -> None:
        """Show `run`; if it is to be live, `set_state` or `follow` will say so."""
        self._show(run)
        if run is not None:
            self._column.runs.set_folder(run.path.parent)
            self._column.runs.refresh()

    def follow(self, thread: RunThread) -> None:
        """Show the run of `thread` live, until it ends."""
        if self._shown is None or self._shown.path != thread.run_folder.path:
            self.show_run(thread.run_folder)
        self._set_live(thread.run_folder, thread.current_state or "starting")
        thread.events.connect(self.add_events)
        thread.state.connect(self.set_state)
        thread.problem.connect(self.show_error)
        thread.stop_overdue.connect(self.offer_kill)
        self.kill_requested.connect(thread.kill)

    @Slot(list)
    def add_events(self, events: Sequence[Event]) -> None:
        """Add events of the live run."""
        if self._shown is None or not self._shows_live():
            return
        if self._waiting is not None:
            self._waiting.extend(events)
            return
        self._digest(events)
        self._refresh()

    @Slot(str)
    def set_state(self, state: str) -> None:
        """Tell the live run's state; a final one ends it."""
        if state in LIVE:
            self._set_live(self._live or self._shown, state)
            return
        ended, self._live, self._live_state = self._live, None, ""
        if ended is not None and self._shown is not None and ended.path == self._shown.path:
            self._shown_state = state
        self._overdue.show_message("")
        self._column.show_running(None)
        self._column.runs.set_live(None, "")
        self._column.runs.refresh()
        self._refresh()

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Show what stopped a run; a second line of its hint and all after it are details."""
        self._details = error.hint.partition("\n")[2]
        action = self.tr("Details") if self._details else ""
        self._failure.show_message(error_words(error), action)

    @Slot()
    def offer_kill(self) -> None:
        """The live run does not heed a stop: offer to end it by force."""
        text = self.tr("Training has not stopped yet; a batch may take this long. Ending it now "
                       "loses what came after the last checkpoint.")
        self._overdue.show_message(text, self.tr("End it now"))

    def take_curves(self) -> QWidget:
        """Hand the curves over, for a dock; a button stands in their place."""
        curves = self._ensure_curves()
        self._detached = True
        self._stack.removeWidget(curves)
        self._refresh()
        return curves

    def give_back_curves(self) -> None:
        """Take the curves back from wherever they are."""
        self._detached = False
        self._stack.addWidget(self._ensure_curves())
        self._refresh()

    def shown_run(self) -> RunFolder | None:
        """Return the run that is shown."""
        return self._shown

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._header, self._progress, self._column = RunHeader(), ProgressLine(), RunColumn()
        self._failure, self._overdue = Notice("danger"), Notice("warning")
        self._left_off, self._odd, self._reason = Notice("warning"), Notice("warning"), Notice()
        self._empty = EmptyState("chart-line", self.tr("Nothing trained yet"), self.tr(
            "Start training: loss and accuracy are drawn here while it runs. It runs in its own "
            "process; closing the window need not stop it."))
        self._away = EmptyState("panel-right-open", self.tr("The curves have their own window"),
                                "", self.tr("Bring them back"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._away)
        left = QVBoxLayout()
        left.setSpacing(12)
        for widget in (self._header, self._progress, self._failure, self._overdue, self._left_off,
                       self._odd, self._reason):
            left.addWidget(widget)
        left.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(14)
        layout.addLayout(left, 1)
        layout.addWidget(self._column)

    def _connect(self) -> None:
        header = self._header
        header.start_clicked.connect(self.start_requested)
        header.pause_clicked.connect(self.pause_requested)
        header.unpause_clicked.connect(self.resume_requested)
        header.stop_clicked.connect(self.stop_requested)
        header.detach_clicked.connect(self.detach_requested)
        header.live_clicked.connect(self._on_live_clicked)
        header.resume_clicked.connect(self._on_resume_clicked)
        self._failure.action_clicked.connect(self._on_details_clicked)
        self._overdue.action_clicked.connect(self.kill_requested)
        self._away.clicked.connect(self.attach_requested)
        self._column.value_changed.connect(self.value_changed)
        self._column.runs.run_selected.connect(self._on_run_selected)
        self._history.done.connect(self._on_history_read)

    # -- Qt ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @Slot()
    def _on_live_clicked(self) -> None:
        self._show(self._live)

    @Slot()
    def _on_resume_clicked(self) -> None:
        if self._shown is not None:
            self.resume_run_requested.emit(self._shown)

    @Slot()
    def _on_details_clicked(self) -> None:
        LogDialog(self.tr("Last words of the training process"), self._details, self).open()

    @Slot(object)
    def _on_run_selected(self, run: RunFolder) -> None:
        if self._shown is None or run.path != self._shown.path:
            self._show(run)
        self._column.show_page("run")
        self.run_selected.emit(run)

    @Slot(object)
    def _on_history_read(self, history: RunHistory) -> None:
        if self._shown is None or history.run.path != self._shown.path:
            return
        self._facts, self._points, self._spec = history.facts, history.points, history.spec
        waiting, self._waiting = self._waiting or [], None
        if self._curves is not None:
            self._curves.show_points(self._points)
        self._digest(waiting)
        if not self._shows_live():
            self._shown_state = history.state
        else:
            self._column.show_running(self._spec.project.training if self._spec else None)
        if history.problem is not None:
            self.show_error(history.problem)
        self._refresh()

    # -- inside ------------------------------------------------------------------------------

    def _shows_live(self) -> bool:
        return (self._live is not None and self._shown is not None
                and self._live.path == self._shown.path)

    def _show(self, run: RunFolder | None) -> None:
        self._shown, self._shown_state, self._spec = run, "", None
        self._facts, self._points = RunFacts(), CurvePoints()
        self._waiting = []
        for notice in (self._failure, self._left_off, self._odd):
            notice.show_message("")
        if self._curves is not None:
            self._curves.show_points(self._points)
        self._column.runs.select(run)
        if run is None:
            self._history.cancel()
            self._waiting = None
        else:
            live = self._shows_live()
            self._history.submit(lambda job: load_history(run, job, live=live), interrupt=True)
        self._refresh()

    def _set_live(self, run: RunFolder | None, state: str) -> None:
        if run is None:
            return
        if self._live is None:  # a new start: old complaints are settled
            self._failure.show_message("")
            self._column.show_page("run")
        self._live, self._live_state = run, state
        if self._shows_live():
            self._column.show_running(self._spec.project.training if self._spec else None)
        if state != "stopping":
            self._overdue.show_message("")
        self._refresh()

    def _digest(self, events: Sequence[Event]) -> None:
        self._facts.add(events)
        if self._curves is not None:
            self._curves.add_events(events)
        else:
            self._points.add(events)

    def _ensure_curves(self) -> CurvesView:
        if self._curves is None:
            # pyqtgraph takes 0.4 s to import: not before somebody looks.
            from ui.views.curves import CurvesView

            self._curves = CurvesView()
            self._curves.show_points(self._points)
            self._stack.addWidget(self._curves)
        return self._curves

    def _refresh(self) -> None:
        live = self._shows_live()
        state = self._live_state if live else self._shown_state
        resumable = self._shown is not None and state in RESUMABLE
        self._header.show_buttons(live_state=self._live_state, shows_live=live,
                                  resumable=resumable)
        self._header.show_line(self._line())
        self._header.detach.setVisible(self._shown is not None and not self._detached)
        self._column.status.show_facts(self._facts, live=live and self.isVisible())
        self._column.status.show_settings(settings_words(self._spec) if self._spec else "")
        accuracy = self._facts.accuracy() if live else None
        self._column.runs.set_live(self._live, self._live_state, accuracy and accuracy[0])
        self._refresh_progress(live, state)
        self._refresh_notices(state)
        self._refresh_stack()

    def _refresh_progress(self, live: bool, state: str) -> None:
        left, right = progress_captions(self._facts, state)
        self._progress.setVisible(self._shown is not None and (live or bool(left)))
        self._progress.set_captions(left, right)
        # A bar that runs to and fro promises that somebody works.
        share = progress_share(self._facts)
        self._progress.set_share(share if share is not None or live else 0.0)

    def _refresh_notices(self, state: str) -> None:
        self._reason.setVisible(bool(self._reason.text) and self._live is None)
        ended = self._facts.ended
        if isinstance(ended, Failed) and not self._failure.text:
            self._details = ""
            self._failure.show_message(error_words(ended))
        if state == "interrupted" and not self._failure.text:
            self._left_off.show_message(self.tr(
                "This run was interrupted. Nothing it announced is lost: Resume goes on from its "
                "last checkpoint."))
        else:
            self._left_off.show_message("")
        bad = self._facts.bad_step
        self._odd.show_message("" if bad is None else self.tr(
            "The loss is not a number since step {step}: the weights have run away. Stop, and "
            "start again with a tenth of the learning rate.").format(step=bad.step))

    def _refresh_stack(self) -> None:
        if self._shown is None:
            self._stack.setCurrentWidget(self._empty)
        elif self._detached:
            self._stack.setCurrentWidget(self._away)
        elif self.isVisible() or self._curves is not None:
            self._stack.setCurrentWidget(self._ensure_curves())

    def _line(self) -> str:
        if self._shown is None:
            return self.tr("Set how long and how fast to learn, then start.")
        number = self._shown.name.split("-", 1)[0].lstrip("0") or self._shown.name
        if self._spec is None:
            return self.tr("Run {number}").format(number=number)
        title = self._titles.get(self._spec.project.architecture.name, "")
        return self.tr("Run {number} · {what}").format(number=number,
                                                       what=describe(self._spec, title))
