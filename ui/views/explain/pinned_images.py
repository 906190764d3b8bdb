"""A few images with the answers that a network gave at one moment."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.thumbnails import Thumbnails
from ui.views.probability_bars import ProbabilityBars
from ui.widgets import Label

SIDE, ANSWERS = 52, 2


class PinnedImages(QScrollArea):
    """Each image with its true class and its two likeliest answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pinned images"))
        self._thumbnails = Thumbnails(2 * SIDE, self)
        self._thumbnails.loaded.connect(self._on_loaded)
        self._shown: tuple[Path, ...] = ()
        self._rows: list[_Pinned] = []
        self._nothing = Label(self.tr("Click a point on the map to pin its image."), "muted",
                              wrap=True)  # fmt: skip
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(self._nothing)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.addLayout(self._column)
        column.addStretch(1)
        self.setWidget(self._inside)

    def minimumSizeHint(self) -> QSize:
        # rows are never cut at the side: there is no bar to move them
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inside.minimumSizeHint().width() + bar, 120)

    def show_images(
        self,
        paths: Sequence[Path],
        labels: Sequence[int],
        probabilities: npt.NDArray[np.float32],
        classes: Sequence[str],
        background: str,
    ) -> None:
        """Show images with their probabilities (images, classes)."""
        if tuple(paths) != self._shown:
            self._shown = tuple(paths)
            self._thumbnails.clear(background)
            for row in self._rows:
                self._column.removeWidget(row)
                row.deleteLater()
            self._rows = [_Pinned(path) for path in paths]
            for row in self._rows:
                self._column.addWidget(row)
            self._on_loaded(Path())
        self._nothing.setVisible(not paths)
        self.updateGeometry()
        for row, label, answers in zip(self._rows, labels, probabilities, strict=True):
            row.show_answers(label, answers, classes)

    def close_threads(self) -> None:
        """End the threads; call before the view is destroyed."""
        self._thumbnails.close()

    @Slot(object)
    def _on_loaded(self, _path: Path) -> None:
        for row in self._rows:
            picture = self._thumbnails.get(row.path)
            if picture is not None and not picture.isNull():
                row.show_picture(picture)


class _Pinned(QWidget):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self._picture, self._title = QLabel(), Label(role="caption", wrap=True)
        self._picture.setFixedSize(SIDE, SIDE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(path.name)
        self._bars = ProbabilityBars()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._bars)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.setToolTip(path.name)

    def show_picture(self, picture: QPixmap) -> None:
        aspect = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        self._picture.setPixmap(picture.scaled(SIDE, SIDE, aspect, smooth))

    def show_answers(
        self, label: int, answers: npt.NDArray[np.float32], classes: Sequence[str]
    ) -> None:
        right = int(answers.argmax()) == label
        words = self.tr("{name}: right") if right else self.tr("{name}: wrong")
        self._title.setText(words.format(name=classes[label]))
        best = np.argsort(-answers, kind="stable")[:ANSWERS]
        self._bars.set_scores([(classes[index], float(answers[index])) for index in best])
