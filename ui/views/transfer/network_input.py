"""What a network starts from and is fed: weights, image size, colour."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from ui.binding import limits
from ui.errors import what_words
from ui.views.architecture.architecture_card import weights_here
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.label import Label
from ui.widgets.number_field import IntegerField
from ui.widgets.phrases import percent
from ui.widgets.switch import Switch
from workbench.errors import WorkbenchError
from workbench.settings import ArchitectureSettings
from workbench.weights.facts import with_weights


class NetworkInputCard(Card):
    """Edits all of `ArchitectureSettings` but the name."""

    pretrained_changed = Signal(bool)
    image_size_changed = Signal(int)
    colour_changed = Signal(str)
    weights_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pretrained = Switch(self.tr("Pretrained weights"))
        self._pretrained.toggled.connect(self.pretrained_changed)
        self._size = self._make_size()
        self._colour = self._make_colour()
        self._about_weights = Label(role="caption", wrap=True)
        self._weights = LinkButton("")
        self._weights.clicked.connect(self.weights_clicked)
        self._lay_out()

    def show_value(self, section: ArchitectureSettings, facts: dict[str, Any] | None) -> None:
        """Show `section` without a signal; `facts` are the card of its network, if known."""
        facts, trouble = _with_chosen_weights(section, facts)
        blocked = [widget.blockSignals(True) for widget in (self._pretrained, self._size)]
        self._pretrained.setChecked(section.pretrained)
        # What a project file says can be switched off even where the weights are missing.
        self._pretrained.setEnabled(bool(facts and weights_here(facts)) or section.pretrained)
        own = facts["image_size"] if facts else 0
        text = self.tr("{n} px (its own)").format(n=own) if own else self.tr("its own")
        self._size.setSpecialValueText(text)
        self._size.setValue(section.image_size)
        self._pretrained.blockSignals(blocked[0])
        self._size.blockSignals(blocked[1])
        self._colour.set_value(section.colour)
        text = trouble or (self._weights_text(facts) if facts else "")
        self._about_weights.setText(text)
        self._weights.setText(self._link_text(facts) if facts else "")
        # Weights are kept by a network's name; the layers of an own one may change under it.
        self._weights.setVisible(bool(facts) and section.stack is None)

    def _make_size(self) -> IntegerField:
        low, high = limits(ArchitectureSettings.model_fields["image_size"])
        size = IntegerField(int(low), int(high), self.tr("Image size"))
        size.setSuffix(" px")
        size.setSingleStep(32)
        size.setKeyboardTracking(False)
        size.valueChanged.connect(self.image_size_changed)
        return size

    def _make_colour(self) -> Choice:
        options = [
            ("auto", self.tr("Automatic")),
            ("rgb", self.tr("Colour")),
            ("grey", self.tr("Grey")),
        ]
        colour = Choice(options, self.tr("Colour"))
        colour.setToolTip(
            self.tr(
                "Automatic feeds one channel when every image is grey and the network admits it"
            )
        )
        colour.value_changed.connect(self.colour_changed)
        return colour

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(Label(self.tr("Pretrained weights")), 1)
        line.addWidget(self._pretrained)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(7)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(Label(self.tr("Image size")), self._size)
        form.addRow(Label(self.tr("Colour")), self._colour)
        self.body.addLayout(line)
        about = QHBoxLayout()
        about.setSpacing(6)
        about.addWidget(self._about_weights, 1)
        about.addWidget(self._weights, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(about)
        self.body.addLayout(form)

    def _weights_text(self, facts: dict[str, Any]) -> str:
        weights = facts.get("weights")
        if not weights:
            return self.tr("There are none for this network.")
        if not weights["available"]:
            return self.tr("They are not on this computer.")
        if not weights["accuracy"]:
            return str(weights["source"])
        text = self.tr("{source}, {accuracy} top-1 at {size} px, {licence}")
        return text.format(
            source=weights["source"], accuracy=percent(weights["accuracy"]),
            size=weights["image_size"], licence=weights["licence"],
        )  # fmt: skip

    def _link_text(self, facts: dict[str, Any]) -> str:
        weights = facts.get("weights")
        if not weights:
            return self.tr("Use a file…")
        return self.tr("Others…") if weights["available"] else self.tr("Get them…")


def _with_chosen_weights(
    section: ArchitectureSettings, facts: dict[str, Any] | None
) -> tuple[dict[str, Any] | None, str]:
    """Return the facts with the weights that `section` names, and what is wrong with that name."""
    try:
        return (with_weights(facts, section.weights) if facts else None), ""
    except WorkbenchError as error:
        return facts, what_words(error)
