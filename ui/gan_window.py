"""The GAN studio: settings, training, pictures of every epoch, curves, networks, export."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.errors import describe
from ui.gan_control import GanControl
from ui.views.gan.advice import GanAdvice
from ui.views.gan.bar import GanBar
from ui.views.gan.detail import STEPS
from ui.views.gan.export import GanExport
from ui.views.gan.form import GanForm
from ui.views.gan.history import GanHistory
from ui.views.gan.news import GanNews
from ui.views.gan.place import GanPlace
from ui.views.help_button import HelpButton
from ui.widgets import Card, Choice, GhostButton, Segmented
from workbench.errors import WorkbenchError
from workbench.events import Event
from workbench.gan.folder import GanFolder, GanSpec
from workbench.jobs import Progress
from workbench.settings import GanSettings

SIZE, SMALLEST = (1180, 740), (920, 600)
DRAW_MS, TRACE_MS = 200, 400


class GanWindow(QDialog):
    """A window beside the main one.

    Signals
    -------
    start_requested()
        A new GAN with the settings shown is wanted.
    settings_changed(GanSettings)
        The user changed the settings.
    gan_chosen(Path)
        This GAN is to be looked at.
    experiment_requested()
        Classifiers shall be trained with generated images and without.
    """

    start_requested = Signal()
    settings_changed = Signal(object)
    gan_chosen = Signal(object)
    experiment_requested = Signal()

    def __init__(self, control: GanControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control, self._history = control, GanHistory()
        self._spec: GanSpec | None = None
        self._set: tuple[int, bool] = (2, True)
        self.setWindowTitle(self.tr("GAN studio"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.advice, self.form, self.bar = GanAdvice(), GanForm(), GanBar()
        self._place = GanPlace()
        self.pictures = self._place.pictures
        self._choice = Choice([], self.tr("Which GAN"))
        self._choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._views = Segmented(
            [("pictures", self.tr("Pictures")), ("curves", self.tr("Curves")),
             ("networks", self.tr("Networks"))],
            self.tr("What is shown"),
        )  # fmt: skip
        self._explain = HelpButton("gan", self.tr("Explain the studio"))
        self.news = GanNews()
        self._export = GanExport()
        self._experiment = GhostButton(self.tr("Train with its images…"), "flask-conical")
        self._draw_later, self._trace_later = QTimer(self), QTimer(self)
        for timer, wait in ((self._draw_later, DRAW_MS), (self._trace_later, TRACE_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._lay_out()
        self._connect()
        self._show_state("")
        self._draw()

    # ---- told from outside

    def set_settings(self, settings: GanSettings) -> None:
        """Show the project's settings silently."""
        if settings != self.form.value():
            self.form.set_value(settings)
        self.advice.set_settings(settings)
        self._trace_later.start()

    def set_images(self, classes: int, *, grey: bool, training: int) -> None:
        """Say what the images are, for the networks' shapes, and how many are trained on."""
        self.advice.set_images(training)
        if (classes, grey) != self._set:
            self._set = classes, grey
            self._trace_later.start()

    def set_ready(self, reason: str) -> None:
        """Say why no GAN can be started; empty if one can."""
        self.bar.set_ready(reason)

    def set_gans(self, folders: Sequence[GanFolder], shown: GanFolder | None) -> None:
        """Offer the project's GANs."""
        self._choice.set_options([(str(one.path), one.name) for one in reversed(folders)])
        if shown is not None:
            self._choice.set_value(str(shown.path))
        self._choice.setVisible(bool(folders))

    def close_studio(self) -> None:
        """Stop the clocks, and close."""
        self._draw_later.stop()
        self._trace_later.stop()
        self.pictures.close_threads()
        self.close()

    @Slot(object)
    def show_problem(self, error: WorkbenchError) -> None:
        """Say what went wrong."""
        self.news.show_problem(error)

    # ---- construction

    def _lay_out(self) -> None:
        left = Card(self.tr("Settings of a new GAN"))
        left.body.addWidget(self.advice)
        left.body.addWidget(self.form, 1)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._choice)
        top.addWidget(self._views)
        top.addStretch(1)
        top.addWidget(self._explain)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(top)
        right.addWidget(self.news)
        right.addWidget(self._place, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(left)
        middle.addLayout(right, 1)
        middle.addWidget(self._explain.sheet)
        close = GhostButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.bar, 1)
        for button in (self._experiment, self._export, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(10)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        control, pictures = self._control, self.pictures
        control.shown.connect(self._on_shown)
        control.events.connect(self._on_events)
        control.state_changed.connect(self._show_state)
        control.failed.connect(self.show_problem)
        control.graphs.connect(self._place.networks.show_graphs)
        control.nearest.connect(pictures.detail.show_nearest)
        control.walked.connect(pictures.detail.show_walk)
        control.exported.connect(self._on_exported)
        control.answer_failed.connect(self._on_answer_failed)
        control.progress.connect(self._on_progress)
        pictures.nearest_requested.connect(control.ask_nearest)
        pictures.walk_requested.connect(self._on_walk_requested)
        self.form.value_changed.connect(self._on_form_value_changed)
        self.bar.start_clicked.connect(self.start_requested)
        self.bar.pause_clicked.connect(control.pause)
        self.bar.resume_clicked.connect(control.resume)
        self.bar.stop_clicked.connect(control.stop)
        self._choice.value_changed.connect(self._on_choice_changed)
        self._views.value_changed.connect(self._on_view_changed)
        self._export.file_chosen.connect(self._on_file_chosen)
        self._experiment.clicked.connect(self.experiment_requested)
        self._draw_later.timeout.connect(self._draw)
        self._trace_later.timeout.connect(self._trace)

    # ---- the control says

    @Slot(object)
    def _on_shown(self, folder: GanFolder | None) -> None:
        self._history, self._spec = GanHistory(), None
        self.news.forget()
        if folder is not None:
            try:
                self._spec = folder.gan_spec()
            except WorkbenchError as error:
                self.show_problem(error)
                folder = None
        self.pictures.show_gan(folder, self._spec)
        self._draw()

    @Slot(list)
    def _on_events(self, events: list[Event]) -> None:
        self._history.add(events)
        self.bar.listen(events, self._history)
        if not self._draw_later.isActive():
            self._draw_later.start()

    @Slot(str)
    def _show_state(self, state: str) -> None:
        ended = len(self._history.ended)
        unfinished = ended < self._history.epochs or not self._history.epochs
        self.bar.set_state(state, live=self._control.live, can_resume=unfinished)
        self._choice.setEnabled(not self._control.live)
        self._show_place()

    @Slot(object)
    def _on_exported(self, certificate: dict[str, Any]) -> None:
        self.bar.show_busy(Progress())
        self.news.show_written(certificate)

    @Slot(str, object)
    def _on_answer_failed(self, question: str, error: WorkbenchError) -> None:
        self.pictures.detail.show_nothing()
        self.bar.show_busy(Progress())
        if question == "graphs":
            self._place.networks.show_trouble(describe(error))
        else:
            self.show_problem(error)

    @Slot(str, object)
    def _on_progress(self, question: str, progress: Progress) -> None:
        if question == "export":
            self.bar.show_busy(progress)
        else:
            self.pictures.detail.show_waiting(progress)

    # ---- the user does

    @Slot(object)
    def _on_form_value_changed(self, settings: GanSettings) -> None:
        self.advice.set_settings(settings)
        self._trace_later.start()
        self.settings_changed.emit(settings)

    @Slot(str)
    def _on_choice_changed(self, path: str) -> None:
        self.gan_chosen.emit(Path(path))

    @Slot(str)
    def _on_view_changed(self, _view: str) -> None:
        self._show_place()
        self._draw()

    @Slot(int, int)
    def _on_walk_requested(self, first: int, second: int) -> None:
        self._control.ask_walk(first, second, STEPS)

    @Slot(object)
    def _on_file_chosen(self, path: Path) -> None:
        self.news.forget()
        self._control.ask_export(path)

    # ---- what is shown

    @Slot()
    def _draw(self) -> None:
        history = self._history
        self.pictures.set_epochs(len(history.ended))
        if self._views.value() == "curves":
            self._place.curves.draw(history)
        self.news.show_alarm(history)
        ready = bool(history.ended)
        self._export.setEnabled(ready)
        told_apart = self._spec is not None and self._spec.labels > 1
        self._experiment.setEnabled(ready and told_apart and not self._control.live)
        self._experiment.setToolTip(
            "" if told_apart else self.tr("Needs a GAN that uses at least two classes.")
        )
        self._show_place()

    def _show_place(self) -> None:
        starting = self._control.state in ("starting", "running", "new")
        self._place.show_view(
            self._views.value(),
            there=self._control.run is not None,
            preparing=starting and not self._history.epochs,
        )

    @Slot()
    def _trace(self) -> None:
        classes, grey = self._set
        self._control.ask_graphs(self.form.value(), classes, grey=grey)
