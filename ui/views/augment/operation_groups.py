"""All augmentation operations, a group at a time, and in words what each does to the learning."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.binding import translated
from ui.growing import follow_text, grown
from ui.views.augment.mix_row import MixRow
from ui.views.augment.operation_row import OperationRow
from ui.widgets.card import hairline
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from workbench.settings import AugmentationSettings, Flip, Span
from workbench.settings.augmentation import CutMix, MixUp, lies_when, operations

# Those that are used most come first.
ORDER = {
    "geometry": (
        "horizontal_shift", "vertical_shift", "rotation", "zoom", "shear", "resized_crop",
        "horizontal_flip", "vertical_flip",
    ),
    "colour": ("contrast", "brightness", "saturation", "hue", "channel_shift", "greyscale"),
    "quality": ("blur", "noise", "jpeg", "erasing"),
}  # fmt: skip
WORDS_HEIGHT = 76
TIGHT = "QPushButton { padding: 2px 3px; } QPushButton:focus { padding: 2px 3px; }"
"""Four or five segments share the width of the card."""


class OperationGroups(QWidget):
    """Rows of operations on one page a group; further pages can be added.

    Signals
    -------
    value_changed(str, Span, Flip, MixUp or CutMix)
        The user changed the operation of this settings field.
    """

    value_changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = {
            "geometry": self.tr("Geometry"),
            "colour": self.tr("Colour"),
            "quality": self.tr("Quality"),
            "mixing": self.tr("Mixing"),
        }
        self._tabs = Segmented(list(self._titles.items()), self.tr("Operations"))
        self._tabs.setStyleSheet(TIGHT)
        self._tabs.value_changed.connect(self.show_page)
        self._pages = QStackedWidget()
        self._bodies: dict[str, QVBoxLayout] = {key: self._add_page() for key in self._titles}
        self._rows = self._make_rows()
        self._mixes = self._make_mixes()
        self._words = Label(role="caption", wrap=True)
        follow_text(self._words, lambda: self._words.setFixedHeight(grown(WORDS_HEIGHT)))
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setAccessibleName(self.tr("What the operation does"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._tabs)
        layout.addWidget(self._pages, 1)
        layout.addWidget(hairline())
        layout.addWidget(self._words)
        self.say(self.tr("Drawn anew each epoch, in memory: your files are never changed."))

    def set_settings(self, settings: AugmentationSettings) -> None:
        """Show every operation of `settings` silently."""
        for field, row in self._rows.items():
            # A move of a slider changes one operation: the other rows need not be shown anew.
            if row.value() is not (value := getattr(settings, field)):
                row.set_value(value)
        for field, mix in self._mixes.items():
            mix.set_value(getattr(settings, field))
        for page in self._titles:
            fields = ORDER.get(page) or tuple(self._mixes)
            self._show_count(page, sum(_acts(getattr(settings, field)) for field in fields))

    def row(self, field: str) -> OperationRow:
        """Return the row that edits `field`."""
        return self._rows[field]

    def body(self, page: str) -> QVBoxLayout:
        """Return the layout of a page; what is inserted stands below its operations."""
        return self._bodies[page]

    def mix(self, field: str) -> MixRow:
        """Return the row of "mixup" or "cutmix"."""
        return self._mixes[field]

    def _show_count(self, page: str, count: int) -> None:
        title = self._titles[page]
        self._tabs.button(page).setText(f"{title} {count}" if count else title)

    @Slot(str)
    def show_page(self, page: str) -> None:
        """Turn to the page of a group."""
        self._tabs.set_value(page)
        self._pages.setCurrentIndex(list(self._titles).index(page))

    @Slot(str)
    def show_words(self, field: str) -> None:
        """Tell what an operation teaches, and when it lies."""
        info = AugmentationSettings.model_fields[field]
        title, teaches = translated(info.title or ""), translated(info.description or "")
        text = self.tr("{title} teaches: {teaches}\nIt lies when {lies}")
        self.say(text.format(title=title, teaches=teaches, lies=translated(lies_when(field))))

    def say(self, text: str) -> None:
        """Show `text` where operations are explained."""
        self._words.setText(text)

    def _add_page(self) -> QVBoxLayout:
        page, area = QWidget(), QScrollArea()
        page.setProperty("surface", "clear")
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 2, 0, 0)
        body.setSpacing(6)
        body.addStretch(1)
        area.setWidget(page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # follows the focus inside
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._pages.addWidget(area)
        return body

    def _make_rows(self) -> dict[str, OperationRow]:
        rows, defaults = {}, AugmentationSettings()
        for group, fields in ORDER.items():
            for field in fields:
                title = translated(AugmentationSettings.model_fields[field].title or field)
                row = OperationRow(field, title, getattr(defaults, field))
                row.value_changed.connect(self.value_changed)
                row.attended.connect(self.show_words)
                body = self._bodies[group]
                body.insertWidget(body.count() - 1, row)
                rows[field] = row
        return {field: rows[field] for field in operations()}

    def _make_mixes(self) -> dict[str, MixRow]:
        rows, defaults, body = {}, AugmentationSettings(), self._bodies["mixing"]
        for field in operations("mixing"):
            title = translated(AugmentationSettings.model_fields[field].title or field)
            row = MixRow(field, title, getattr(defaults, field))
            row.value_changed.connect(self.value_changed)
            row.attended.connect(self.show_words)
            body.insertWidget(body.count() - 1, row)
            rows[field] = row
        return rows


def _acts(value: Span | Flip | MixUp | CutMix) -> bool:
    return value.enabled and value.probability > 0
