"""What the studio has to say above its views: the last alarm, trouble, and what was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.engine_words import engine_words
from ui.errors import describe
from ui.views.gan.history import GanHistory
from ui.widgets import Notice
from workbench.errors import WorkbenchError


class GanNews(QWidget):
    """Two notices, each hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alarm, self.notice = Notice("warning"), Notice("danger")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.alarm)
        layout.addWidget(self.notice)

    def show_alarm(self, history: GanHistory) -> None:
        """Show the last alarm of a GAN, if it has raised any."""
        if not history.alarms:
            self.alarm.show_message("")
            return
        last = history.alarms[-1]
        text = self.tr("Epoch {epoch}: {alarm}.")
        words = engine_words(last.text)
        self.alarm.show_message(text.format(epoch=last.values["epoch"] + 1, alarm=words))

    def show_problem(self, error: WorkbenchError) -> None:
        """Say what went wrong."""
        self.notice.set_kind("danger")
        self.notice.show_message(describe(error))

    def show_written(self, certificate: Mapping[str, Any]) -> None:
        """Say that a generator was exported and proved."""
        text = self.tr(
            "Written: {name}. {images} images compared with the trained generator: the largest "
            "difference is {levels} of 255 levels."
        )
        self.notice.set_kind("success")
        self.notice.show_message(
            text.format(
                name=certificate["model"], images=certificate["images"],
                levels=certificate["largest_difference"],
            )
        )  # fmt: skip

    def forget(self) -> None:
        """Say nothing any more of what went wrong or was written."""
        self.notice.show_message("")
