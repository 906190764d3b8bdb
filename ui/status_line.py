"""The line at the bottom: what is going on, and whether the network was used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.icons import dot
from ui.run_thread import RunThread
from ui.theme import Tokens, tokens_for
from ui.views.weights.words import network_words
from ui.widgets import ElidedLabel
from ui.widgets.phrases import named, percent
from workbench.events import Event, Started, Step, Validated
from workbench.jobs import Progress
from workbench.weights.ledger import NetworkUse

DOT = 9


class StatusLine(QFrame):
    """Says what is being trained or read, and what the network was used for, if at all.

    Signals
    -------
    network_pressed()
        The user wants to know more about that.
    """

    network_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setProperty("edge", "top")
        self.setMinimumHeight(30)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dot, self._text = QLabel(), ElidedLabel("", "muted")
        self._offline_dot, self._offline = QLabel(), QPushButton()
        self._offline.setProperty("kind", "quiet")
        self._offline.clicked.connect(self.network_pressed)
        self._offline.setToolTip(
            self.tr(
                "Nothing uses the network but fetching pretrained weights, when you ask for it. "
                "Press to see every use."
            )
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(7)
        layout.addWidget(self._dot)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._offline_dot)
        layout.addWidget(self._offline)
        self._state, self._name, self._reading = "", "", Progress()
        self._epoch, self._epochs, self._accuracy = 0, 0, ""
        self._used, self._fetching = "", ""
        self._refresh()

    @property
    def network_text(self) -> str:
        """What it says of the network."""
        return self._offline.text()

    @Slot(object)
    def set_network_use(self, use: NetworkUse) -> None:
        """Tell what the network was used for since the start."""
        self._used = self.tr("network used: {words}").format(words=network_words(use))
        self._refresh()

    def set_fetching(self, name: str) -> None:
        """Tell which weights are being fetched; empty for none."""
        self._fetching = self.tr("network in use: fetching {name}").format(name=name)
        self._fetching = self._fetching if name else ""
        self._refresh()

    @property
    def text(self) -> str:
        """What it says at the left."""
        return self._text.text()

    @Slot(object)
    def set_reading(self, progress: Progress) -> None:
        """Show what is being read while nothing is trained."""
        self._reading = progress
        self._refresh()

    @Slot(object)
    def follow(self, thread: RunThread) -> None:
        """Show the run of `thread` from now on."""
        self._name = thread.run_folder.name
        self._epoch, self._epochs, self._accuracy = 0, 0, ""
        thread.events.connect(self._on_events)

    def leave(self, name: str) -> None:
        """Say that a run goes on without being followed."""
        self._name, self._state = name, "left"
        self._epoch, self._epochs, self._accuracy = 0, 0, ""
        self._refresh()

    @Slot(str)
    def set_state(self, state: str) -> None:
        """Tell what the run does, in the words of `RunThread.state`."""
        self._state = state
        self._refresh()

    @Slot(list)
    def _on_events(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Started):
                self._epochs = event.epochs
            elif isinstance(event, Step):
                self._epoch = event.epoch + 1
            elif isinstance(event, Validated):
                self._accuracy = percent(event.validation_accuracy)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()

    def _refresh(self) -> None:
        tokens, ratio = tokens_for(self), self.devicePixelRatioF()
        self._text.setText(self._words())
        self._dot.setPixmap(dot(self._colour(tokens), DOT, ratio))
        network = self._fetching or self._used
        self._offline.setText(network or self.tr("offline: no network used"))
        tone = tokens.accent if network else tokens.success
        self._offline_dot.setPixmap(dot(tone, DOT, ratio))

    def _words(self) -> str:
        states = {
            "new": self.tr("followed; not started yet"),
            "starting": self.tr("starting"), "running": self.tr("training"),
            "pausing": self.tr("pausing after this batch"), "paused": self.tr("paused"),
            "stopping": self.tr("stopping"), "finished": self.tr("finished"),
            "stopped": self.tr("stopped"), "failed": self.tr("failed"),
            "interrupted": self.tr("interrupted: it can be resumed"),
            "left": self.tr("goes on in its own process"),
        }  # fmt: skip
        if self._state not in states:
            return self._reading.text or self.tr("Nothing is being trained")
        parts = [named(self._name, states[self._state])]
        if self._epoch and self._state not in ("failed", "interrupted"):
            text = self.tr("epoch {epoch} of {epochs}")
            parts.append(text.format(epoch=self._epoch, epochs=self._epochs))
        if self._accuracy:
            parts.append(self.tr("validation accuracy {share}").format(share=self._accuracy))
        return " · ".join(parts)

    def _colour(self, tokens: Tokens) -> str:
        if self._state in ("starting", "running", "pausing", "stopping", "left"):
            return tokens.train
        colours = {"paused": tokens.warning, "finished": tokens.success, "failed": tokens.danger,
                   "interrupted": tokens.warning, "stopped": tokens.warning}  # fmt: skip
        if self._state in colours:
            return colours[self._state]
        return tokens.accent if self._reading.text else tokens.outline
