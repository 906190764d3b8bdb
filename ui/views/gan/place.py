"""What the studio shows at its right: pictures, curves, networks, or why there are none yet."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.views.gan.curves import GanCurves
from ui.views.gan.networks import GanNetworks
from ui.views.gan.pictures import GanPictures
from ui.widgets import EmptyState


class GanPlace(QStackedWidget):
    """The views, of which one is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures, self.curves, self.networks = GanPictures(), GanCurves(), GanNetworks()
        self._empty = EmptyState("sparkles", "")
        for view in (self.pictures, self.curves, self.networks, self._empty):
            self.addWidget(view)

    def show_view(self, view: str, *, there: bool, preparing: bool) -> None:
        """Show "pictures", "curves" or "networks", which alone need no GAN.

        Parameters
        ----------
        there : bool
            Whether a GAN is looked at.
        preparing : bool
            Whether it has not begun its first step yet.
        """
        if view == "networks":
            self.setCurrentWidget(self.networks)
        elif not there:
            self._empty.set_texts(
                self.tr("No GAN yet"),
                self.tr(
                    "A GAN learns to make images like yours: a generator makes them from random "
                    "numbers, and a discriminator tells them from real ones, until it cannot. "
                    "Begin with the settings as they are."
                ),
            )
            self.setCurrentWidget(self._empty)
        elif preparing:
            self._empty.set_texts(
                self.tr("Preparing"), self.tr("Images are read, and features of them computed.")
            )
            self.setCurrentWidget(self._empty)
        else:
            self.setCurrentWidget(self.pictures if view == "pictures" else self.curves)
