"""How training images are changed, and what comes of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.growing import grow_with_text
from ui.views.augment.keras_dialog import KerasDialog
from ui.views.augment.operation_groups import TIGHT, OperationGroups
from ui.views.augment.operation_row import OperationRow
from ui.views.augment.preview import Preview
from ui.views.augment.preview_render import NetworkInput
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.wrapping import Columns
from workbench.data.catalog import Catalog
from workbench.settings import AugmentationSettings, Flip, Span
from workbench.settings.augmentation import PRESETS, CutMix, MixUp, preset

CUSTOM = "custom"
CONTROLS_WIDTH = 340


class AugmentationPanel(QWidget):
    """Edits `AugmentationSettings`; the preview follows every move.

    Signals
    -------
    value_changed(AugmentationSettings)
    lab_requested()
        The user wants to know whether it helps.
    """

    value_changed = Signal(object)
    lab_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = AugmentationSettings()
        self._preview = Preview()
        self._presets = self._make_presets()
        self._groups = OperationGroups()
        self._groups.value_changed.connect(self._on_row_changed)
        self._fill = self._make_fill()
        self._selection = self._make_selection()
        layout = Columns(self)
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
        batch_size: int = 32,
        balanced: bool = False,
    ) -> None:
        """Say what the network is fed: see `NetworkInput`."""
        fed = NetworkInput(
            image_size, channels, tuple(mean), tuple(std), seed, background, batch_size, balanced
        )
        self._preview.set_input(fed)

    def preview(self) -> Preview:
        """Return the preview."""
        return self._preview

    def row(self, field: str) -> OperationRow:
        """Return the row that edits `field` of the settings."""
        return self._groups.row(field)

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
                ("strong", self.tr("Strong")),
                ("trivial", self.tr("Trivial")),
            ],
            self.tr("Preset"),
        )
        presets.setStyleSheet(TIGHT)
        presets.button("trivial").setToolTip(
            self.tr("One random operation at random strength for each image (TrivialAugment)")
        )
        presets.value_changed.connect(self._on_preset_changed)
        return presets

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

    def _make_selection(self) -> Choice:
        options = [
            ("each", self.tr("All that are on")),
            ("one", self.tr("One at random")),
        ]
        selection = Choice(options, self.tr("Per image"))
        selection.setToolTip(
            self.tr("All by their own probability, or one of those with a range for each image")
        )
        selection.value_changed.connect(self._on_selection_changed)
        return selection

    def _make_controls(self) -> Card:
        card = Card(self.tr("Augment"))
        grow_with_text(card, CONTROLS_WIDTH)
        keras = LinkButton(self.tr("Keras…"))
        keras.setToolTip(self.tr("Import or export as arguments of Keras' ImageDataGenerator"))
        keras.clicked.connect(self._on_keras_clicked)
        test = LinkButton(self.tr("Test this augmentation…"))
        test.setToolTip(self.tr("Does it keep the labels, narrow the gap, and which part helps?"))
        test.clicked.connect(self.lab_requested)
        card.header.addWidget(test)
        card.header.addWidget(keras)
        card.body.addWidget(self._presets)
        card.body.addWidget(self._groups, 1)
        self._add_choice("geometry", self.tr("Fill gaps"), self._fill)
        self._add_choice("mixing", self.tr("Operations per image"), self._selection)
        return card

    def _add_choice(self, page: str, text: str, choice: Choice) -> None:
        line = QHBoxLayout()
        label: QLabel = Label(text)
        label.setBuddy(choice)
        line.addWidget(label, 1)
        line.addWidget(choice)
        body = self._groups.body(page)
        body.insertLayout(body.count() - 1, line)

    # ---- showing and changing

    def _show(self) -> None:
        self._groups.set_settings(self._value)
        self._fill.set_value(self._value.fill_mode)
        self._selection.set_value(self._value.selection)
        self._presets.set_value(preset_name(self._value))

    def _change(self, **changes: Any) -> None:
        new = self._value.replace(**changes)
        if new != self._value:
            self._value = new
            self._show()
            self._preview.set_settings(new)
            self.value_changed.emit(new)

    @Slot(str, object)
    def _on_row_changed(self, field: str, value: Span | Flip | MixUp | CutMix) -> None:
        self._change(**{field: value})

    @Slot(str)
    def _on_fill_changed(self, mode: str) -> None:
        self._change(fill_mode=mode)

    @Slot(str)
    def _on_selection_changed(self, selection: str) -> None:
        self._change(selection=selection)

    @Slot(str)
    def _on_preset_changed(self, name: str) -> None:
        if name in PRESETS:
            # The fill is a taste of its own, which no preset is about.
            self._change(**{**dict(preset(name)), "fill_mode": self._value.fill_mode})

    @Slot()
    def _on_keras_clicked(self) -> None:
        dialog = KerasDialog(self._value, self._preview.image_size(), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_settings.connect(self._on_keras_accepted)
        dialog.open()

    @Slot(object)
    def _on_keras_accepted(self, settings: AugmentationSettings) -> None:
        self._change(**dict(settings))


def preset_name(settings: AugmentationSettings) -> str:
    """Return the preset that `settings` amount to, whatever their fill and idle ranges."""
    wanted = _effective(settings)
    return next((name for name, known in PRESETS.items() if _effective(known) == wanted), CUSTOM)


def _effective(settings: AugmentationSettings) -> dict[str, object]:
    effective: dict[str, object] = {
        field: value
        for field, value in settings
        if isinstance(value, (Span, Flip, MixUp, CutMix))
        and value.enabled
        and value.probability > 0
    }
    if settings.candidates:
        effective["selection"] = settings.selection
    return effective
