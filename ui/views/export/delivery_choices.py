"""What is made beside the ONNX file: a tile for each kind, with a sentence that says what for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.binding import Form, translated
from ui.theme import tokens_for
from ui.widgets import Label
from workbench.settings import ExportSettings

# Each tile's switch, and the fields that count only while it is on.
TILES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("int8", ("most_loss",)),
    ("web", ("check_web",)),
    ("script", ()),
    ("card", ("licence",)),
    ("program", ()),
    ("tensors", ()),
)
COLUMNS = 2


class DeliveryChoices(QScrollArea):
    """Edits the switches of `ExportSettings`.

    Signals
    -------
    value_changed(ExportSettings)
        Only the fields of the tiles are meant.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ExportSettings()
        self._tiles = [_Tile(switch, options) for switch, options in TILES]
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        content.setAutoFillBackground(False)
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setSpacing(10)
        promise = Label(
            self.tr(
                "The ONNX file takes raw images of any size: resizing, normalisation, labels and "
                "softmax are inside. It is kept only if onnxruntime gives the trained network's "
                "answers on every validation file. What else is made here is compared with it."
            ),
            "muted",
            wrap=True,
        )
        grid.addWidget(promise, 0, 0, 1, COLUMNS)
        for number, tile in enumerate(self._tiles):
            grid.addWidget(tile, 1 + number // COLUMNS, number % COLUMNS)
            tile.value_changed.connect(self._on_tile_changed)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(content)

    def value(self) -> ExportSettings:
        """Return the settings with what the tiles say."""
        return self._value

    def set_value(self, value: ExportSettings) -> None:
        """Show `value` silently."""
        self._value = value
        for tile in self._tiles:
            tile.set_value(value)

    @Slot(dict)
    def _on_tile_changed(self, changes: dict[str, object]) -> None:
        self.set_value(self._value.replace(**changes))
        self.value_changed.emit(self._value)


class _Tile(QFrame):
    """One kind with its switch, its sentence, and what can be said about it."""

    value_changed = Signal(dict)

    def __init__(self, switch: str, options: tuple[str, ...]) -> None:
        super().__init__()
        self._switch, self._options = switch, options
        self._forms = [Form(ExportSettings, [switch]), Form(ExportSettings, options)]
        sentence = translated(ExportSettings.model_fields[switch].description or "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 11, 12, 11)
        layout.setSpacing(5)
        layout.addWidget(self._forms[0])
        layout.addWidget(Label(sentence, "caption", wrap=True))
        layout.addWidget(self._forms[1])
        layout.addStretch(1)
        self._forms[1].setVisible(False)
        for form in self._forms:
            form.value_changed.connect(self._on_form_changed)

    def set_value(self, value: ExportSettings) -> None:
        for form in self._forms:
            form.set_value(value)
        self._forms[1].setVisible(bool(self._options) and getattr(value, self._switch))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, chosen = tokens_for(self), getattr(self._forms[0].value(), self._switch)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.accent if chosen else tokens.border))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    @Slot(object)
    def _on_form_changed(self, value: ExportSettings) -> None:
        sender = self.sender()
        names = [self._switch] if sender is self._forms[0] else list(self._options)
        self.value_changed.emit({name: getattr(value, name) for name in names})
