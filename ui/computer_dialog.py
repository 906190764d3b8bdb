"""About this computer: what it has, what torch computes on, and how fast it trains."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.engine import EngineClient, Reply
from ui.errors import describe
from ui.growing import window_size
from ui.tasks import Task
from ui.widgets import FactList, GhostButton, Label, Notice, PrimaryButton, ProgressLine
from ui.widgets.phrases import count, duration, file_size, locale
from ui.widgets.wrapping import WrappingRow
from workbench.data.held import Held, held
from workbench.errors import WorkbenchError
from workbench.jobs import Job, Progress
from workbench.machine import Machine, machine

EXAMPLE_IMAGES = 1000
WIDTH = 520


class ComputerDialog(QDialog):
    """Facts of the system at once, those of torch when the engine answers, speed on request."""

    def __init__(self, engine: EngineClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About this computer"))
        self._engine = engine
        self._asked: list[Reply] = []
        self._facts: dict[str, list[tuple[str, str]]] = {}
        self._executor = ThreadPoolExecutor(1, "computer")
        self._list = FactList()
        self._words = Label("", wrap=True)
        self._notice, self._progress = Notice("danger"), ProgressLine()
        self._measure = PrimaryButton(self.tr("Measure its speed"), "gauge")
        self._stop = GhostButton(self.tr("Stop"))
        self._copy = GhostButton(self.tr("Copy"), "copy")
        self._build()
        self._show("device", [(self.tr("PyTorch"), self.tr("asking the engine…"))])
        self._task = Task(_look, self)
        self._task.done.connect(self._on_looked)
        self._task.start(self._executor)
        self._ask({}).done.connect(self._on_device)

    @property
    def text(self) -> str:
        """All that it says, as lines."""
        lines = [f"{name}: {value}" for facts in self._facts.values() for name, value in facts]
        return "\n".join([*lines, self._words.text()]).strip()

    def done(self, result: int) -> None:
        for reply in self._asked:
            reply.cancel()
        self._task.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)
        super().done(result)

    def _build(self) -> None:
        self._progress.hide()
        self._stop.hide()
        self._measure.clicked.connect(self._on_measure_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        close = GhostButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        row = WrappingRow()
        row.addWidget(self._measure)
        row.addWidget(self._stop)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(close)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("About this computer"), "title"))
        layout.addWidget(self._list)
        layout.addWidget(self._words)
        layout.addWidget(self._progress)
        layout.addWidget(self._notice)
        layout.addStretch(1)
        layout.addLayout(row)
        self.setMinimumWidth(window_size(self, WIDTH, 0).width())

    def _show(self, part: str, facts: list[tuple[str, str]]) -> None:
        self._facts[part] = facts
        order = ("system", "device", "disk", "speed")
        self._list.set_facts([fact for key in order for fact in self._facts.get(key, [])])
        self._fit()

    def _fit(self) -> None:
        """Have room for every line; wrapped text does not ask for its height by itself."""
        rows = self._rows
        rows.activate()
        width = max(self.width(), rows.minimumSize().width())
        self.resize(width, max(rows.totalHeightForWidth(width), rows.sizeHint().height()))

    def _ask(self, params: dict[str, Any]) -> Reply:
        reply = self._engine.request("computer", params)
        reply.failed.connect(self._on_failed)
        self._asked.append(reply)
        return reply

    def _set_busy(self, busy: bool) -> None:
        self._measure.setVisible(not busy)
        for widget in (self._stop, self._progress):
            widget.setVisible(busy)

    @Slot(object)
    def _on_looked(self, found: tuple[Machine, Held]) -> None:
        facts, disk = found
        cores = self.tr("{cores}, running {threads} threads at once")
        memory = self.tr("{total}, of which {free} are free")
        self._show("system", [
            (self.tr("System"), facts.system),
            (self.tr("Processor"), facts.processor),
            (self.tr("Cores"), cores.format(cores=facts.cores, threads=facts.threads)),
            (self.tr("Memory"), memory.format(
                total=file_size(facts.memory), free=file_size(facts.memory_free)
            )),
        ])  # fmt: skip
        room = self.tr("{size} in use, {free} free")
        words = room.format(size=file_size(disk.size), free=file_size(disk.free))
        self._show("disk", [(self.tr("Cache on the disk"), words)])

    @Slot(object)
    def _on_device(self, found: dict[str, Any]) -> None:
        kinds = {"cpu": self.tr("the processor"), "cuda": self.tr("GPU (CUDA)"),
                 "mps": self.tr("GPU (Metal)")}  # fmt: skip
        gpus = ", ".join(found["names"]) or self.tr("none that PyTorch can use")
        self._show("device", [
            (self.tr("GPU"), kinds["mps"] if found["kind"] == "mps" else gpus),
            (self.tr("PyTorch"), found["torch"]),
            (self.tr("Computes on"), kinds.get(found["kind"], found["kind"])),
            (self.tr("Threads for arithmetic"), count(found["threads"])),
        ])  # fmt: skip

    @Slot()
    def _on_measure_clicked(self) -> None:
        self._notice.show_message("")
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self._set_busy(True)
        reply = self._ask({"pace": True})
        reply.progress.connect(self._on_progress)
        reply.done.connect(self._on_measured)

    @Slot()
    def _on_stop_clicked(self) -> None:
        for reply in self._asked:
            reply.cancel()
        self._set_busy(False)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self._progress.set_progress(progress)

    @Slot(object)
    def _on_measured(self, found: dict[str, Any]) -> None:
        self._set_busy(False)
        self._on_device(found)
        pace = found["pace"]
        speed = float(pace["images_per_second"])
        number = locale().toString(speed, "f", 0 if speed >= 100 else 1)
        words = self.tr("{number} images/s (batches of {batch})")
        self._show("speed", [
            (self.tr("Training ResNet-18"), words.format(number=number, batch=pace["batch"]))
        ])  # fmt: skip
        meaning = self.tr(
            "Measured just now, forward and backward, on images of 224 px. So each epoch on "
            "{images} photos takes ResNet-18 about {time} here when it learns from scratch; with "
            "frozen layers, which are computed once, later epochs take far less."
        )
        time = duration(EXAMPLE_IMAGES / speed)
        self._words.setText(meaning.format(images=count(EXAMPLE_IMAGES), time=time))
        self._fit()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._set_busy(False)
        self._notice.show_message(describe(error))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def _look(_job: Job) -> tuple[Machine, Held]:
    return machine(), held()
