"""A thin progress bar that says what is being done and how long it will take."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from ui.engine_words import engine_words
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.phrases import count, time_left
from workbench.jobs import Progress

STEPS = 1000  # of the bar, whatever the total: totals may exceed Qt's 32 bits


class ProgressLine(QWidget):
    """A bar with a caption at each end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, STEPS)
        self._left, self._right = ElidedLabel(role="caption"), Label(role="caption")
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._bar, 0, 0, 1, 2)
        grid.addWidget(self._left, 1, 0)
        grid.addWidget(self._right, 1, 1)
        grid.setColumnStretch(0, 1)

    def set_progress(self, progress: Progress) -> None:
        """Show one reading; a total of 0 shows that it is busy without saying how far it is."""
        left = engine_words(progress.text)
        if progress.total:
            done = self.tr("{done} of {total}").format(
                done=count(progress.done), total=count(progress.total)
            )
            left = f"{left} · {done}" if left else done
        elif progress.done:
            left = f"{left} · {count(progress.done)}" if left else count(progress.done)
        self.set_captions(left, time_left(progress.seconds_left))
        self.set_share(progress.done / progress.total if progress.total else None)

    def set_share(self, share: float | None) -> None:
        """Fill `share` of the bar, in 0..1; None shows that it is busy."""
        self._bar.setRange(0, 0 if share is None else STEPS)
        if share is not None:
            self._bar.setValue(round(STEPS * min(max(share, 0.0), 1.0)))

    def set_captions(self, left: str, right: str = "") -> None:
        """Write under the bar."""
        self._left.setText(left)
        self._right.setText(right)
        self._bar.setAccessibleName(left)

    def share(self) -> float | None:
        """Return the filled share; None while busy."""
        return self._bar.value() / STEPS if self._bar.maximum() else None
