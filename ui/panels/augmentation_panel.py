"""How training images are changed, and what comes of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.views.operation_row import OperationRow
from ui.views.preview import Preview
from ui.views.preview_render import NetworkInput
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from workbench.data.catalog import Catalog
from workbench.settings import AugmentationSettings, Flip, Span
from workbench.settings.augmentation import PRESETS, preset

CUSTOM = "custom"
CONTROLS_WIDTH = 320


class AugmentationPanel(QWidget):
    """Edits `AugmentationSettings`; the preview follows every move."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = AugmentationSettings()
        self._preview = Preview()
        self._presets = self._make_presets()
        self._rows = self._make_rows()
        self._fill = self._make_fill()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(16)
        layout.addWidget(self._make_controls())
        layout.addWidget(self._preview, 1)
        self._show()

    def value(self) -> AugmentationSettings:
        """Return the settings as they stand."""
        return self._value

    def set_value(self, section: AugmentationSettings) -> None:
        """Show `section` without a signal."""
        self._value = section
        self._show()
        self._preview.set_settings(section)

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Preview training images of `catalog`."""
        self._preview.set_catalog(catalog)

    def set_input(
        self,
        image_size: int,
        channels: int,
        mean: tuple[float, ...],
        std: tuple[float, ...],
        seed: int,
        background: str = "white",
    ) -> None:
        """Say what the network is fed: see `NetworkInput`."""
        fed = NetworkInput(image_size, channels, tuple(mean), tuple(std), seed, background)
        self._preview.set_input(fed)

    def preview(self) -> Preview:
        """Return the preview."""
        return self._preview

    def row(self, field: str) -> OperationRow:
        """Return the row that edits `field` of the settings."""
        return self._rows[field]

    def close_threads(self) -> None:
        """End the preview's threads; the window is closing."""
        self._preview.close_threads()

    # ---- construction

    def _make_presets(self) -> Segmented:
        presets = Segmented(
            [
                ("none", self.tr("None")),
                ("light", self.tr("Light")),
                ("standard", self.tr("Standard")),
                (CUSTOM, self.tr("Custom")),
            ],
            self.tr("Preset"),
        )
        presets.value_changed.connect(self._on_preset_changed)
        return presets

    def _make_rows(self) -> dict[str, OperationRow]:
        titles = {
            "horizontal_shift": self.tr("Horizontal shift"),
            "vertical_shift": self.tr("Vertical shift"),
            "rotation": self.tr("Rotation"),
            "zoom": self.tr("Zoom"),
            "contrast": self.tr("Contrast"),
            "brightness": self.tr("Brightness"),
            "horizontal_flip": self.tr("Horizontal flip"),
            "vertical_flip": self.tr("Vertical flip"),
        }
        rows = {}
        for field, title in titles.items():
            row = OperationRow(field, title, getattr(AugmentationSettings(), field))
            row.value_changed.connect(self._on_row_changed)
            rows[field] = row
        return rows

    def _make_fill(self) -> Choice:
        options = [
            ("reflect", self.tr("Mirror")),
            ("nearest", self.tr("Stretch the edge")),
            ("wrap", self.tr("Wrap around")),
            ("constant", self.tr("Black")),
        ]
        fill = Choice(options, self.tr("Fill"))
        fill.setToolTip(self.tr("What is put where the moved image leaves a gap"))
        fill.value_changed.connect(self._on_fill_changed)
        return fill

    def _make_controls(self) -> Card:
        card = Card(self.tr("Augment"), self.tr("On the fly: every epoch draws anew"))
        card.setFixedWidth(CONTROLS_WIDTH)
        card.body.addWidget(self._presets)
        for row in self._rows.values():
            card.body.addWidget(row)
        line = QHBoxLayout()
        label: QLabel = Label(self.tr("Fill gaps"))
        label.setBuddy(self._fill)
        line.addWidget(label, 1)
        line.addWidget(self._fill)
        card.body.addLayout(line)
        card.body.addStretch(1)
        return card

    # ---- showing and changing

    def _show(self) -> None:
        for field, row in self._rows.items():
            row.set_value(getattr(self._value, field))
        self._fill.set_value(self._value.fill_mode)
        name = preset_name(self._value)
        self._presets.button(CUSTOM).setVisible(name == CUSTOM)
        self._presets.set_value(name)

    def _change(self, **changes: Any) -> None:
        new = self._value.replace(**changes)
        if new != self._value:
            self._value = new
            self._show()
            self._preview.set_settings(new)
            self.value_changed.emit(new)

    @Slot(str, object)
    def _on_row_changed(self, field: str, value: Span | Flip) -> None:
        self._change(**{field: value})

    @Slot(str)
    def _on_fill_changed(self, mode: str) -> None:
        self._change(fill_mode=mode)

    @Slot(str)
    def _on_preset_changed(self, name: str) -> None:
        if name in PRESETS:
            # The fill is a taste of its own, which no preset is about.
            self._change(**{**dict(preset(name)), "fill_mode": self._value.fill_mode})


def preset_name(settings: AugmentationSettings) -> str:
    """Return the preset that `settings` amount to, whatever their fill and idle ranges."""
    wanted = _effective(settings)
    return next((name for name, known in PRESETS.items() if _effective(known) == wanted), CUSTOM)


def _effective(settings: AugmentationSettings) -> dict[str, Span | Flip]:
    return {
        field: value
        for field, value in settings
        if isinstance(value, (Span, Flip)) and value.enabled and value.probability > 0
    }
