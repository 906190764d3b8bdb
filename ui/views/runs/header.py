"""Which run is shown, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from ui.views.runs.summary import EXTENDABLE, RESUMABLE
from ui.widgets import ElidedLabel, GhostButton, IconButton, Label, PrimaryButton
from ui.widgets.wrapping import WrappingRow


class RunHeader(QWidget):
    """Title, one line about the run, and the buttons that its state allows.

    Signals
    -------
    start_clicked(), resume_clicked(), longer_clicked(), pause_clicked(), unpause_clicked(),
    stop_clicked(), live_clicked(), detach_clicked()
        What the user wants: a new run, to take up the shown run again, to give it more epochs, to
        hold or go on with the live run, to end it, to see it, the curves in a window of their own.
    elsewhere_clicked(), watch_clicked(), unwatch_clicked()
        A run for another machine, to look at any run folder, and to look no longer.
    """

    start_clicked = Signal()
    resume_clicked = Signal()
    longer_clicked = Signal()
    pause_clicked = Signal()
    unpause_clicked = Signal()
    stop_clicked = Signal()
    live_clicked = Signal()
    detach_clicked = Signal()
    elsewhere_clicked = Signal()
    watch_clicked = Signal()
    unwatch_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._line = Label(self.tr("Train"), "title"), ElidedLabel(role="muted")
        self.resume = GhostButton(self.tr("Resume run"), "rotate-cw")
        self.longer = GhostButton(self.tr("Train longer…"), "plus")
        self.longer.setToolTip(self.tr("Gives this run more epochs, and goes on with it"))
        self.start = PrimaryButton(self.tr("Start training"), "play")
        self.live = GhostButton(self.tr("Back to the live run"), "chart-line")
        self.unpause = PrimaryButton(self.tr("Resume"), "play")
        self.pause = GhostButton(self.tr("Pause"), "pause")
        self.stop = GhostButton(self.tr("Stop"), "square")
        self.detach = IconButton("panel-right-open", self.tr("Detach curves"))
        self.unwatch = GhostButton(self.tr("Stop following"), "x")
        self.unwatch.setToolTip(self.tr("Looks at this run no longer; its process goes on"))
        self.more = IconButton("ellipsis", self.tr("More ways to run"))
        self.more.setMenu(self._make_menu())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.stop.setToolTip(self.tr("Ends the run after this batch; it can be resumed later"))
        self.pause.setToolTip(self.tr("Holds the run after this batch"))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._line)
        layout = WrappingRow(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(texts, 1)
        for button, signal in (
            (self.live, self.live_clicked), (self.longer, self.longer_clicked),
            (self.resume, self.resume_clicked), (self.start, self.start_clicked),
            (self.unpause, self.unpause_clicked),
            (self.pause, self.pause_clicked), (self.stop, self.stop_clicked),
            (self.unwatch, self.unwatch_clicked), (self.detach, self.detach_clicked),
        ):  # fmt: skip
            button.clicked.connect(signal)
            layout.addWidget(button)
        layout.addWidget(self.more)
        self.show_buttons(live_state="", shows_live=False, state="", detachable=False)

    def show_line(self, text: str) -> None:
        """Say which run is shown."""
        self._line.setText(text)

    def set_ready(self, reason: str) -> None:
        """Allow a start, or say in the tooltip why not."""
        self.start.setEnabled(not reason)
        self.start.setToolTip(reason or self.tr("Trains with the settings of this project"))

    def show_buttons(
        self,
        *,
        live_state: str,
        shows_live: bool,
        state: str,
        detachable: bool,
        watched: bool = False,
    ) -> None:
        """Show what the states allow.

        Parameters
        ----------
        live_state : str
            State of the run that is being trained; empty if none is.
        shows_live : bool
            Whether that run is the one shown.
        state : str
            Of the run that is shown; empty if none is, or it is not known yet.
        detachable : bool
            Whether there are curves here.
        watched : bool
            Whether the live run is only looked at.
        """
        live = bool(live_state)
        holds = live_state in ("paused",)
        self.detach.setVisible(detachable)
        self.start.setVisible(not live)
        self.resume.setVisible(not live and state in RESUMABLE)
        self.longer.setVisible(not live and state in EXTENDABLE)
        self.live.setVisible(live and not shows_live)
        self.unpause.setVisible(shows_live and holds)
        self.pause.setVisible(shows_live and not holds)
        self.pause.setEnabled(live_state == "running")
        self.stop.setVisible(shows_live)
        self.stop.setEnabled(live_state not in ("", "new"))
        self.unwatch.setVisible(shows_live and watched)
        self.stop.setText(self.tr("Stop now") if live_state == "stopping" else self.tr("Stop"))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        elsewhere = menu.addAction(self.tr("Run elsewhere…"))
        elsewhere.triggered.connect(self.elsewhere_clicked)
        watch = menu.addAction(self.tr("Follow a run folder…"))
        watch.triggered.connect(self.watch_clicked)
        return menu
