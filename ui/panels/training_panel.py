"""The Train panel: settings, start and stop, live curves, and the project's runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.curves.place import CurvesPlace
from ui.views.curves.points import CurvePoints
from ui.views.latest import LatestTask
from ui.views.runs.column import RunColumn
from ui.views.runs.facts import RunFacts
from ui.views.runs.header import RunHeader
from ui.views.runs.history import RunHistory, load_history
from ui.views.runs.notices import RunNotices
from ui.views.runs.summary import number_of
from ui.views.runs.words import describe, progress_captions, progress_share, settings_words
from ui.widgets import ProgressLine
from ui.widgets.wrapping import Columns
from workbench.errors import WorkbenchError
from workbench.events import Event
from workbench.runs import RunFolder, RunSpec
from workbench.settings import TrainingSettings

if TYPE_CHECKING:
    from ui.run_thread import RunThread

LIVE = ("new", "starting", "running", "pausing", "paused", "stopping")


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
    longer_requested(RunFolder)
        This run shall get more epochs.
    run_selected(RunFolder)
        The user looks at this run.
    finder_requested()
        Settings shall be found by trying them.
    elsewhere_requested(), watch_requested(), unwatch_requested()
        A run shall be prepared for another machine; any run folder shall be looked at, or the one
        that is, no longer.
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
    longer_requested = Signal(object)
    run_selected = Signal(object)
    finder_requested = Signal()
    elsewhere_requested = Signal()
    watch_requested = Signal()
    unwatch_requested = Signal()
    detach_requested = Signal()
    attach_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[str, str] = {}
        self._live: RunFolder | None = None
        self._live_state = ""
        self._watched = False  # the live run is only looked at
        self._shown: RunFolder | None = None
        self._shown_state = ""
        self._spec: RunSpec | None = None
        self._facts = RunFacts()
        self._waiting: list[Event] | None = None  # live events while the history is being read
        self._links: list[QMetaObject.Connection] = []
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
        self._reason = reason
        self._header.set_ready(reason)
        self._refresh()

    def set_titles(self, titles: dict[str, str]) -> None:
        """Give the networks the names people know: "resnet18" -> "ResNet-18"."""
        self._titles = dict(titles)
        self._column.runs.set_titles(self._titles)
        self._refresh()

    def set_runs_folder(self, folder: Path | None) -> None:
        """List the runs of another project and show none of them."""
        if self._live is not None and self._live.path.parent != folder:
            self._unfollow()
        self._column.runs.set_folder(folder)
        self._show(None)

    def show_run(self, run: RunFolder | None) -> None:
        """Show `run`; if it is to be live, `set_state` or `follow` will say so."""
        self._show(run)
        if run is not None:
            self._column.runs.set_folder(run.path.parent)
            self._column.runs.refresh()
            self._column.show_page("run")

    def shown_run(self) -> RunFolder | None:
        """Return the run that is shown."""
        return self._shown

    def follow(self, thread: RunThread) -> None:
        """Show the run of `thread` live, until it ends."""
        if self._shown is None or self._shown.path != thread.run_folder.path:
            self.show_run(thread.run_folder)
        self._unfollow()
        self._watched = thread.watched
        self._set_live(thread.run_folder, thread.current_state or "starting")
        self._links = [
            thread.events.connect(self.add_events),
            thread.state.connect(self.set_state),
            thread.problem.connect(self.show_error),
            thread.stop_overdue.connect(self.offer_kill),
            thread.quiet.connect(self._notices.show_quiet),
            self.kill_requested.connect(thread.kill),
        ]

    @Slot(list)
    def add_events(self, events: Sequence[Event]) -> None:
        """Add events of the live run."""
        if not self._shows_live():
            return  # they are in its folder when it is shown again
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
        self._watched = False
        self._notices.forget_watch()
        self._column.show_running(None)
        self._column.runs.set_live(None, "")
        self._column.runs.refresh()
        self._refresh()

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Show what stopped a run; a second line of its hint and all after it are details."""
        self._notices.show_error(error)
        self._refresh()

    @Slot()
    def offer_kill(self) -> None:
        """The live run does not heed a stop: offer to end it by force."""
        self._notices.offer_kill(True)

    def take_curves(self) -> QWidget:
        """Hand the curves over, for a dock; a button stands in their place."""
        curves = self._curves.take()
        self._refresh()
        return curves

    def give_back_curves(self) -> None:
        """Take the curves back from wherever they are."""
        self._curves.give_back()
        self._refresh()

    def close_threads(self) -> None:
        """End the threads; call before the panel is destroyed."""
        self._history.close()
        self._column.runs.close_threads()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._reason = ""
        self._header, self._progress, self._column = RunHeader(), ProgressLine(), RunColumn()
        self._notices, self._curves = RunNotices(), CurvesPlace()
        left = QVBoxLayout()
        left.setSpacing(12)
        for widget in (self._header, self._progress, self._notices):
            left.addWidget(widget)
        left.addWidget(self._curves, 1)
        layout = Columns(self)
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
        header.elsewhere_clicked.connect(self.elsewhere_requested)
        header.watch_clicked.connect(self.watch_requested)
        header.unwatch_clicked.connect(self.unwatch_requested)
        header.live_clicked.connect(self._on_live_clicked)
        header.resume_clicked.connect(self._on_resume_clicked)
        header.longer_clicked.connect(self._on_longer_clicked)
        self._notices.kill_clicked.connect(self.kill_requested)
        self._curves.attach_clicked.connect(self.attach_requested)
        self._column.value_changed.connect(self.value_changed)
        self._column.finder_clicked.connect(self.finder_requested)
        self._column.runs.run_selected.connect(self._on_run_selected)
        self._history.done.connect(self._on_history_read)

    # -- Qt ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._refresh()

    @Slot()
    def _on_live_clicked(self) -> None:
        self._show(self._live)

    @Slot()
    def _on_resume_clicked(self) -> None:
        if self._shown is not None:
            self.resume_run_requested.emit(self._shown)

    @Slot()
    def _on_longer_clicked(self) -> None:
        if self._shown is not None:
            self.longer_requested.emit(self._shown)

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
        self._facts, self._spec = history.facts, history.spec
        waiting, self._waiting = self._waiting or [], None
        self._curves.show_points(history.points)
        self._digest(waiting)
        if not self._shows_live():
            self._shown_state = history.state
        else:
            self._show_running()
        if history.problem is not None:
            self.show_error(history.problem)
        self._refresh()

    # -- inside ------------------------------------------------------------------------------

    def _unfollow(self) -> None:
        """Hear no more of the live run; who trains it on is not this panel's business."""
        for link in self._links:
            QObject.disconnect(link)
        self._links = []
        if self._live is not None:
            self.set_state("")

    def _shows_live(self) -> bool:
        return (
            self._live is not None
            and self._shown is not None
            and self._live.path == self._shown.path
        )

    def _show(self, run: RunFolder | None) -> None:
        self._shown, self._shown_state, self._spec = run, "", None
        self._facts, self._waiting = RunFacts(), None
        self._notices.forget_run()
        self._curves.show_points(None if run is None else CurvePoints())
        self._column.runs.select(run)
        if run is None:
            self._history.cancel()
        else:
            self._waiting = []
            live = self._shows_live()
            self._history.submit(lambda job: load_history(run, job, live=live), interrupt=True)
        self._refresh()

    def _set_live(self, run: RunFolder | None, state: str) -> None:
        if run is None:
            return
        if self._live is None:
            self._notices.forget_failure()
            self._column.show_page("run")
        self._live, self._live_state = run, state
        if self._shows_live():
            self._show_running()
        if state != "stopping":
            self._notices.offer_kill(False)
        self._refresh()

    def _show_running(self) -> None:
        self._column.show_running(self._spec.project.training if self._spec else None)

    def _digest(self, events: Sequence[Event]) -> None:
        self._facts.add(events)
        self._curves.add_events(events)

    def _refresh(self) -> None:
        live = self._shows_live()
        state = self._live_state if live else self._shown_state
        self._header.show_line(self._line())
        self._header.show_buttons(
            live_state=self._live_state,
            shows_live=live,
            state=state if self._shown is not None else "",
            detachable=self._shown is not None and not self._curves.detached,
            watched=self._watched,
        )
        status = self._column.status
        status.show_facts(self._facts, live=live and self.isVisible())
        status.show_settings(settings_words(self._spec) if self._spec else "")
        accuracy = self._facts.accuracy() if live else None
        self._column.runs.set_live(self._live, self._live_state, accuracy and accuracy[0])
        self._notices.show_run(self._facts, state)
        self._notices.show_unbegun(live and state == "new")
        self._notices.show_reason("" if self._live is not None else self._reason)
        self._refresh_progress(live, state)

    def _refresh_progress(self, live: bool, state: str) -> None:
        left, right = progress_captions(self._facts, state)
        self._progress.setVisible(self._shown is not None and (live or bool(left)))
        self._progress.set_captions(left, right)
        # A bar that runs to and fro promises that somebody works.
        share = progress_share(self._facts)
        self._progress.set_share(share if share is not None or (live and state != "new") else 0.0)

    def _line(self) -> str:
        if self._shown is None:
            return self.tr("Set how long and how fast to learn, then start.")
        number = number_of(self._shown)
        if self._spec is None:
            return self.tr("Run {number}").format(number=number)
        title = self._titles.get(self._spec.project.architecture.name, "")
        what = describe(self._spec, title)
        if not number.isdigit():
            return self.tr("{name} · {what}").format(name=number, what=what)
        return self.tr("Run {number} · {what}").format(number=number, what=what)
