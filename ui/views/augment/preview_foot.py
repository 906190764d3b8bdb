"""What stands under the preview: about the current picture, the drawing's time, the order."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.views.augment.preview_words import order_words
from ui.widgets.label import ElidedLabel, Label
from workbench.settings import AugmentationSettings


class PreviewFoot(QWidget):
    """Two lines in small print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._time = ElidedLabel(role="caption"), Label(role="caption")
        self._order = Label(role="caption", wrap=True)
        self._order.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._about, 0, 0)
        grid.addWidget(self._time, 0, 1)
        grid.addWidget(self._order, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def about(self) -> str:
        """Return what is said of the current picture."""
        return self._about.text()

    def tell_about(self, words: str) -> None:
        """Say what the current picture is."""
        self._about.setText(words)

    def tell_time(self, pictures: int, seconds: float) -> None:
        """Say how long the last drawing took."""
        text = self.tr("{n} drawn in {t} ms")
        self._time.setText(text.format(n=pictures, t=max(round(1000 * seconds), 1)))

    def tell_order(self, settings: AugmentationSettings, image_size: int) -> None:
        """Say in which order operations are applied to an input of this side in pixels."""
        self._order.setText(order_words(settings, image_size))
