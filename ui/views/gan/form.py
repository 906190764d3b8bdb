"""The studio's settings: what a new GAN will be, with a sentence about each stabiliser."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.binding import Form, translated
from ui.growing import grow_with_text
from ui.widgets import Label
from workbench.settings import GanSettings

BASIC = (
    "image_size", "conditional", "epochs", "batch_size", "learning_rate", "latent", "width",
    "kid_every", "seed", "device", "threads",
)  # fmt: skip
STABILISERS = (
    "augment", "spectral_norm", "label_smoothing", "average", "rate_ratio", "r1",
)  # fmt: skip
WIDTH = 324


class GanForm(QScrollArea):
    """Edits a `GanSettings`.

    Signals
    -------
    value_changed(GanSettings)
        The user changed something.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._value = GanSettings()
        self._forms = [Form(GanSettings, BASIC)]
        content = QWidget()
        content.setProperty("surface", "clear")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self._forms[0])
        layout.addSpacing(6)
        layout.addWidget(Label(self.tr("Stabilisers"), "heading"))
        for name in STABILISERS:
            form = Form(GanSettings, (name,))
            self._forms.append(form)
            layout.addWidget(form)
            about = GanSettings.model_fields[name].description or ""
            layout.addWidget(Label(translated(about), "caption", wrap=True))
            layout.addSpacing(4)
        layout.addStretch(1)
        self.setWidget(content)
        grow_with_text(self, WIDTH)
        for form in self._forms:
            form.value_changed.connect(self._on_form_value_changed)

    def value(self) -> GanSettings:
        """Return the settings."""
        return self._value

    def set_value(self, section: GanSettings) -> None:
        """Show settings silently."""
        self._value = section
        for form in self._forms:
            form.set_value(section)

    @Slot(object)
    def _on_form_value_changed(self, section: GanSettings) -> None:
        self.set_value(section)
        self.value_changed.emit(section)
