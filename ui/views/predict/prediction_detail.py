"""One image and what the model says of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import read_as
from ui.icons import paint_icon
from ui.theme import tokens_for
from ui.thumbnails import Thumbnails
from ui.views.probability_bars import ProbabilityBars
from ui.widgets import ElidedLabel, Label, Notice
from ui.widgets.phrases import percent

if TYPE_CHECKING:
    from workbench.export.predictor import Answer

PICTURE_SIDE = 640
MINIMUM_HEIGHT = 286


class PredictionDetail(QWidget):
    """The picture at the left, the answer with its bars at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = _Picture()
        self._answer, self._sure = Label(role="figure"), Label(role="muted")
        self._file, self._folder = ElidedLabel(role="value"), ElidedLabel(role="caption")
        self._bars, self._failure = ProbabilityBars(), Notice("danger")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._file)
        texts.addWidget(self._folder)
        texts.addSpacing(6)
        texts.addWidget(self._answer)
        texts.addWidget(self._sure)
        texts.addSpacing(10)
        texts.addWidget(self._failure)
        texts.addWidget(self._bars)
        texts.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(18)
        # Wrapped texts make Qt forget what the bars need at least.
        self.setMinimumHeight(MINIMUM_HEIGHT)
        layout.addWidget(self._picture, 5)
        layout.addLayout(texts, 4)

    def show_answer(self, path: Path, answer: Answer | None, background: str) -> None:
        """Show the image `path` and its answer; None while it is being looked at."""
        self._picture.show_file(path, background)
        self._file.setText(path.name)
        self._folder.setText(str(path.parent))
        scores = answer.scores if answer else ()
        self._failure.show_message(answer.error if answer else "")
        self._bars.set_scores(scores)
        self._answer.setVisible(bool(scores))
        self._sure.setVisible(answer is None or bool(scores))
        if scores:
            label, share = scores[0]
            sure = self.tr("{share} sure, of %n class(es)", "", len(scores)).format(
                share=percent(share)
            )
            if answer is not None and answer.unknown:
                sure = self.tr("Not sure enough: {label} {share}").format(
                    label=label, share=percent(share)
                )
                label = self.tr("unknown")
            self._answer.setText(label)
            self._answer.setAccessibleName(f"{label} {percent(share)}")
            self._sure.setText(sure)
        else:
            self._sure.setText(self.tr("Looking at it…"))

    def scores(self) -> list[tuple[str, float]]:
        """Return the classes and probabilities that are shown."""
        return self._bars.scores()

    def close_threads(self) -> None:
        """End the decoding threads."""
        self._picture.close_threads()


class _Picture(QWidget):
    """A file as the program decodes it, whole, in rounded corners."""

    def __init__(self) -> None:
        super().__init__()
        read_as(self, QAccessible.Role.Graphic)
        self._path: Path | None = None
        self._background = "white"
        self._source = Thumbnails(round(PICTURE_SIDE * self.devicePixelRatioF()), self)
        self._source.loaded.connect(self._on_loaded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_file(self, path: Path, background: str) -> None:
        if background != self._background:
            self._background = background
            self._source.clear(background)
        self._path = path
        self.setAccessibleName(path.name)
        self.update()

    def close_threads(self) -> None:
        self._source.close()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def sizeHint(self) -> QSize:
        return QSize(320, 300)

    @Slot(object)
    def _on_loaded(self, _path: Path) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, area = tokens_for(self), QRectF(self.rect())
        pixmap = self._source.get(self._path) if self._path is not None else None
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if pixmap is None or pixmap.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.raised))
            painter.drawRoundedRect(area, 8, 8)
            if pixmap is not None:
                box = QRectF(0, 0, 40, 40)
                box.moveCenter(area.center())
                paint_icon(painter, "image-off", tokens.danger, box)
            return
        size = pixmap.size()
        size.scale(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        corner = QPainterPath()
        corner.addRoundedRect(place, 8, 8)
        painter.setClipPath(corner)
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
