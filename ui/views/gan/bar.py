"""Starting, pausing and stopping a GAN, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.engine_words import engine_words
from ui.views.gan.history import GanHistory
from ui.widgets import DangerButton, GhostButton, PrimaryButton, ProgressLine
from ui.widgets.phrases import count, decimal, time_left
from workbench.events import Event, GanEpoch, GanStep, Stage
from workbench.jobs import Progress


class GanBar(QWidget):
    """Buttons that the state admits, and a line about it.

    Signals
    -------
    start_clicked(), pause_clicked(), resume_clicked(), stop_clicked()
    """

    start_clicked = Signal()
    pause_clicked = Signal()
    resume_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._live, self._reason = "", False, ""
        self._start = PrimaryButton(self.tr("Start a new GAN"), "play")
        self._pause = GhostButton(self.tr("Pause"), "pause")
        self._resume = GhostButton(self.tr("Resume"), "play")
        self._stop = DangerButton(self.tr("Stop"), "square")
        self._line = ProgressLine()
        self._line.setMinimumWidth(160)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for button, signal in (
            (self._start, self.start_clicked), (self._pause, self.pause_clicked),
            (self._resume, self.resume_clicked), (self._stop, self.stop_clicked),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            layout.addWidget(button)
        layout.addWidget(self._line, 1)

    def set_ready(self, reason: str) -> None:
        """Say why no GAN can be started; empty if one can."""
        self._reason = reason
        self._refresh()

    def set_state(self, state: str, *, live: bool, can_resume: bool) -> None:
        """Offer what the state of the shown GAN admits."""
        self._state, self._live = state, live
        self._pause.setVisible(live and state in ("starting", "running"))
        self._pause.setEnabled(state == "running")
        self._stop.setVisible(live)
        self._stop.setEnabled(state != "stopping")
        over = state in ("stopped", "interrupted", "failed") and can_resume and not live
        self._resume.setVisible(over or (live and state in ("paused", "pausing")))
        self._refresh()
        self._tell_state()

    def listen(self, events: Iterable[Event], history: GanHistory) -> None:
        """Say how far the GAN is."""
        if not self._live:
            return
        for event in list(events)[-1:]:
            if isinstance(event, Stage):
                self.show_busy(Progress(event.text, event.done, event.total, event.seconds_left))
            elif isinstance(event, (GanStep, GanEpoch)) and self._state == "running":
                self._show_step(history)

    @Slot(object)
    def show_busy(self, progress: Progress) -> None:
        """Show other work; an empty progress shows the state again."""
        if progress.text:
            self._line.set_progress(progress)
            self._line.show()
        else:
            self._tell_state()

    def _refresh(self) -> None:
        self._start.setVisible(not self._live)
        self._start.setEnabled(not self._reason)
        self._start.setToolTip(engine_words(self._reason))
        if self._reason and not self._state and not self._live:
            self._line.set_captions(engine_words(self._reason))
            self._line.set_share(0.0)

    def _show_step(self, history: GanHistory) -> None:
        step = history.latest
        if step is None or not history.epochs:
            return
        text = self.tr("Epoch {epoch} of {epochs} · {speed} images/s")
        self._line.set_captions(
            text.format(
                epoch=count(step.epoch + 1), epochs=count(history.epochs),
                speed=decimal(step.images_per_second, ".0f"),
            ),
            time_left(step.seconds_left),
        )  # fmt: skip
        self._line.set_share(step.step / (history.epochs * history.steps_per_epoch))

    def _tell_state(self) -> None:
        words = {
            "new": self.tr("Not begun"),
            "starting": self.tr("Starting"),
            "pausing": self.tr("Pausing after this step"),
            "paused": self.tr("Paused"),
            "stopping": self.tr("Stopping after this step"),
            "stopped": self.tr("Stopped; it can be resumed"),
            "finished": self.tr("Finished"),
            "failed": self.tr("Failed"),
            "interrupted": self.tr("Interrupted; it can be resumed"),
        }
        text = words.get(self._state, "")
        if text:
            self._line.set_captions(text)
            waiting = self._state in ("starting", "stopping")
            self._line.set_share(None if waiting else 1.0 if self._state == "finished" else 0.0)
        self._line.setVisible(bool(self._state) or bool(self._reason))
