"""What speaks against the settings of a new GAN, above them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.engine_words import engine_words
from ui.widgets import Notice
from workbench.gan.advice import advice
from workbench.settings import GanSettings


class GanAdvice(Notice):
    """Hidden while nothing does, or the images are not known yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", parent)
        self._settings, self._images = GanSettings(), 0

    def set_settings(self, settings: GanSettings) -> None:
        """Judge other settings."""
        self._settings = settings
        self._judge()

    def set_images(self, count: int) -> None:
        """Say how many images are trained on; 0 if that is not known."""
        self._images = count
        self._judge()

    def _judge(self) -> None:
        self.show_message(engine_words(advice(self._settings, self._images)))
