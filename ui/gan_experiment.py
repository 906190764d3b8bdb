"""Train with generated images added, and without: asked, watched and told in a dialog."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.errors import describe
from ui.tasks import Task
from ui.widgets import GhostButton, IntegerField, Label, Notice, PrimaryButton, ProgressLine
from ui.widgets.phrases import decimal
from workbench import program
from workbench.errors import Cancelled, EngineError, WorkbenchError
from workbench.gan.folder import GanFolder
from workbench.jobs import Job
from workbench.service import error_from_dict
from workbench.settings.project import PROJECT_FILE
from workbench.studies.folder import StudyFolder, is_study
from workbench.studies.reading import StudyReader

MOST_IMAGES, MOST_SEEDS = 10_000, 10
POLL = 0.5
_STOP_SECONDS = 4.0


class GanExperiment(QDialog):
    """Asks how many images and seeds, runs `workbench gan experiment`, and tells what came of it.

    Closing it stops the process, which keeps what it has.
    """

    finished_with = Signal(object)

    def __init__(self, folder: GanFolder, project: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder, self._project = folder, project
        self._task: Task | None = None
        self._executor = ThreadPoolExecutor(1, "gan-experiment")
        self.setWindowTitle(self.tr("Train with its images"))
        self._images = IntegerField(1, MOST_IMAGES, self.tr("Generated images of each class"))
        self._images.setValue(100)
        self._seeds = IntegerField(1, MOST_SEEDS, self.tr("How often each way is trained"))
        self._seeds.setValue(3)
        self._notice, self._line = Notice("danger"), ProgressLine()
        self._verdict, self._figures = Label(role="heading", wrap=True), Label(wrap=True)
        self._start = PrimaryButton(self.tr("Start"), "play")
        self._stop = GhostButton(self.tr("Stop"), "square")
        self._close = GhostButton(self.tr("Close"))
        self._lay_out()
        self._start.clicked.connect(self._on_start_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._close.clicked.connect(self.reject)
        self._show_idle()

    def close_threads(self, *, wait: bool = True) -> None:
        """Stop the process and end the thread, which may take some seconds."""
        if self._task is not None:
            self._task.cancel()
        self._executor.shutdown(wait=wait, cancel_futures=True)

    def done(self, result: int) -> None:
        self._on_stop_clicked()
        super().done(result)

    def _lay_out(self) -> None:
        words = Label(
            self.tr(
                "A classifier, with the project’s settings, is trained on your training images, "
                "and once more with generated images added to them. Both are asked about images "
                "that neither they nor the GAN have seen."
            ),
            wrap=True,
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for row, field in enumerate((self._images, self._seeds)):
            label = Label(field.accessibleName())
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(0, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self._start, self._stop, self._close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addLayout(grid)
        for widget in (self._notice, self._line, self._verdict, self._figures):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setMinimumSize(460, 330)

    def _show_idle(self) -> None:
        self._line.hide()
        self._stop.hide()
        self._start.show()
        for field in (self._images, self._seeds):
            field.setEnabled(True)

    @Slot()
    def _on_start_clicked(self) -> None:
        self._notice.show_message("")
        self._verdict.setText("")
        self._figures.setText("")
        self._start.hide()
        self._stop.show()
        for field in (self._images, self._seeds):
            field.setEnabled(False)
        self._line.show()
        self._line.set_share(None)
        self._line.set_captions(self.tr("Making images"))
        command = program.command(
            "gan", "experiment", str(self._folder.path), "--json",
            "--per-class", str(self._images.value()), "--seeds", str(self._seeds.value()),
        )  # fmt: skip
        if self._project is not None and (self._project / PROJECT_FILE).is_file():
            command += ["--project", str(self._project / PROJECT_FILE)]
        work = _Work(command, self._folder, self.tr("Training classifiers"))
        self._task = Task(work, self)
        self._task.progress.connect(self._line.set_progress)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.start(self._executor)

    @Slot()
    def _on_stop_clicked(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._show_idle()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._task = None
        self._show_idle()
        self._notice.show_message(describe(error))

    @Slot(object)
    def _on_done(self, answer: dict[str, Any]) -> None:
        self._task = None
        self._show_idle()
        found = answer.get("outcome")
        if not found:
            return
        words = {
            "helps": self.tr("The generated images help."),
            "hurts": self.tr("The generated images hurt."),
            "indistinguishable": self.tr("With and without them are indistinguishable."),
        }
        self._verdict.setText(words[found["verdict"]])
        difference = found["difference"]
        text = self.tr(
            "Of {count} held-out images {with_it} % are recognised with generated images and "
            "{without} % without: {mean} points, 95 % interval {low} to {high}. {seeds}"
        )
        mean, low, high = (
            decimal(100 * difference[key], "+.1f") for key in ("mean", "low", "high")
        )
        self._figures.setText(
            text.format(
                count=found["count"], with_it=decimal(100 * found["with_it"], ".1f"),
                without=decimal(100 * found["without"], ".1f"), mean=mean, low=low, high=high,
                seeds=self.tr("Trained with %Ln seed(s).", "", found["seeds"]),
            )
        )  # fmt: skip
        self.finished_with.emit(answer)


class _Work:
    """Runs the command and reports how many epochs its classifiers have done."""

    def __init__(self, command: list[str], folder: GanFolder, text: str) -> None:
        self._command, self._folder, self._text = command, folder, text

    def __call__(self, job: Job) -> dict[str, Any]:
        before = set(self._experiments())
        flags = 0
        if sys.platform == "win32":
            flags = subprocess.CREATE_NO_WINDOW
        with subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        ) as process:
            try:
                self._watch(process, before, job)
            except Cancelled:
                process.terminate()
                try:
                    process.wait(_STOP_SECONDS)
                except subprocess.TimeoutExpired:
                    process.kill()
                raise
            return _answer(process.stdout.read() if process.stdout is not None else b"")

    def _watch(self, process: subprocess.Popen[bytes], before: set[Path], job: Job) -> None:
        """Report until the process ends."""
        reader: StudyReader | None = None
        while process.poll() is None:
            time.sleep(POLL)
            job.check()
            new = [path for path in self._experiments() if path not in before]
            if reader is None and new:
                reader = StudyReader(StudyFolder(new[-1]))
            if reader is not None:
                reading = reader.read()
                job.report(self._text, reading.done_epochs, reading.total_epochs)

    def _experiments(self) -> list[Path]:
        parent = self._folder.path / "experiments"
        return [path for path in sorted(parent.glob("*")) if is_study(path)]


def _answer(output: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(output.decode("utf-8", "replace").strip().splitlines()[-1])
    except (ValueError, IndexError) as error:
        raise EngineError(
            "The experiment ended without an answer", hint="Start it again."
        ) from error
    if "error" in answer:
        raise error_from_dict(answer["error"])
    return dict(answer)
