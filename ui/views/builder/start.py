"""Where an own network starts from: nothing, LeNet's template, or plain and residual networks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.growing import RoomyArea, grow_with_text, grown
from ui.theme import text_scale, tokens_for
from ui.views.diagram.pyramid import paint_thumbnail
from ui.widgets.buttons import GhostButton, LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.label import Label
from ui.widgets.phrases import count
from ui.widgets.segmented import Segmented
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.architectures.stack import templates
from workbench.architectures.stack.shapes import analyse
from workbench.diagram.groups import Box, boxes
from workbench.settings.stack import Stack

_CARD_WIDTH = 268
_SHOWN = 6  # own networks that are offered by name


class Thumbnail(QWidget):
    """The pyramid of a network, small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: tuple[Box, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_boxes(self, made: tuple[Box, ...]) -> None:
        """Show other boxes."""
        self._boxes = made
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(grown(_CARD_WIDTH), 96)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.raised))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, 6, 6)
        inner = area.adjusted(16, 13, -16, -13)
        # Two bars across the whole card would say nothing of their shape.
        width = min(inner.width(), 42.0 * len(self._boxes))
        inner = QRectF(inner.center().x() - width / 2, inner.y(), width, inner.height())
        paint_thumbnail(painter, self._boxes, inner, tokens)


class StartCard(Card):
    """One way to begin.

    Signals
    -------
    chosen()
        The user pressed its button.
    """

    chosen = Signal()

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        grow_with_text(self, _CARD_WIDTH + 32)
        self._picture, self._figures = Thumbnail(), Label(role="muted", wrap=text_scale() > 1)
        self._button = GhostButton(self.tr("Start with this"), "pencil")
        self._button.setAccessibleName(self.tr("Start with: {title}").format(title=title))
        self._button.clicked.connect(self.chosen)
        text = Label(words, "muted", wrap=True)
        text.setMinimumHeight(text.heightForWidth(grown(_CARD_WIDTH)))
        self.controls = QVBoxLayout()
        self.controls.setSpacing(8)
        self.body.addWidget(self._picture)
        self.body.addWidget(text)
        self.body.addLayout(self.controls)
        self.body.addStretch(1)
        self.body.addWidget(self._figures)
        self.body.addWidget(self._button)

    def show_stack(self, stack: Stack, channels: int, classes: int) -> None:
        """Show what the network looks like and how large it is."""
        graph = analyse(
            stack, channels=channels, image_size=stack.image_size, classes=classes
        ).graph
        self._picture.set_boxes(boxes(graph))
        text = self.tr("{n} parameters for {k} classes")
        self._figures.setText(text.format(n=count(graph.parameters), k=count(classes)))

    def button(self) -> GhostButton:
        """Return the button that begins."""
        return self._button


class StartPage(QWidget):
    """The ways to begin, side by side.

    Signals
    -------
    stack_chosen(Stack)
        The editor shall start from this.
    name_chosen(str)
        An own network that exists shall be edited.
    file_requested()
        A file shall be opened.
    """

    stack_chosen = Signal(object)
    name_chosen = Signal(str)
    file_requested = Signal()

    def __init__(self, *, channels: int, classes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channels, self._classes = channels, classes
        self._empty = StartCard(
            self.tr("Empty"),
            self.tr("Nothing but the head: one mean for each colour, then the classes. Add block "
                    "after block and watch the numbers."),
        )  # fmt: skip
        self._lenet = StartCard(
            self.tr("LeNet template"),
            self.tr("Convolution and pooling, again, then dense layers: the pattern that most "
                    "networks after it have varied."),
        )  # fmt: skip
        self._deep = StartCard(
            self.tr("Plain or residual"),
            self.tr("6 n + 2 layers in three stages. With the switch you see what shortcuts do "
                    "for a deep network; both have the same weights."),
        )  # fmt: skip
        self._add_controls()
        self._empty.chosen.connect(self._on_empty_chosen)
        self._lenet.chosen.connect(self._on_lenet_chosen)
        self._deep.chosen.connect(self._on_deep_chosen)
        self._own = WrappingRow()
        self._own.setSpacing(4)
        self._lay_out()
        self._empty.show_stack(templates.empty(), channels, classes)
        self._lenet.show_stack(templates.lenet(), channels, classes)
        self._on_deep_changed()

    def set_networks(self, names: Sequence[str]) -> None:
        """Offer own networks that exist, the newest first."""
        while (item := self._own.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if names:
            self._own.addWidget(Label(self.tr("Go on with"), "muted"))
        for name in names[:_SHOWN]:
            button = LinkButton(name, "pencil")
            button.setProperty("network", name)
            button.clicked.connect(self._on_network_clicked)
            self._own.addWidget(button)
        self._own.addStretch(1)
        open_file = GhostButton(self.tr("Open a file…"), "folder-open")
        open_file.clicked.connect(self.file_requested)
        self._own.addWidget(open_file)

    def cards(self) -> tuple[StartCard, StartCard, StartCard]:
        """Return empty, LeNet, and plain or residual."""
        return self._empty, self._lenet, self._deep

    def _add_controls(self) -> None:
        depths = [(str(depth), self.tr("{n} layers").format(n=depth)) for depth in templates.DEPTHS]
        self._depth = Choice(depths, self.tr("Depth"))
        self._depth.set_value("20")
        self._kind = Segmented(
            [("residual", self.tr("Residual")), ("plain", self.tr("Plain"))], self.tr("Shortcuts")
        )
        for control in (self._depth, self._kind):
            control.value_changed.connect(self._on_deep_changed)
            self._deep.controls.addWidget(control)

    def _lay_out(self) -> None:
        row = Columns()
        row.setSpacing(16)
        row.addStretch(1)
        for card in self.cards():
            row.addWidget(card)
        row.addStretch(1)
        title, words = (
            Label(self.tr("Build your own"), "hero"),
            Label(
                self.tr("Choose where to start. Every block can be changed, moved and taken out."),
                "large",
                wrap=text_scale() > 1,
            ),
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(RoomyArea(content))
        column = QVBoxLayout(content)
        column.setContentsMargins(28, 20, 28, 16)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addSpacing(16)
        column.addLayout(row, 3)
        column.addStretch(1)
        column.addLayout(self._own)

    def _deep_stack(self) -> Stack:
        residual = self._kind.value() == "residual"
        return templates.plain_or_residual(int(self._depth.value()), residual=residual)

    @Slot()
    def _on_deep_changed(self) -> None:
        self._deep.show_stack(self._deep_stack(), self._channels, self._classes)

    @Slot()
    def _on_empty_chosen(self) -> None:
        self.stack_chosen.emit(templates.empty())

    @Slot()
    def _on_lenet_chosen(self) -> None:
        self.stack_chosen.emit(templates.lenet())

    @Slot()
    def _on_deep_chosen(self) -> None:
        self.stack_chosen.emit(self._deep_stack())

    @Slot()
    def _on_network_clicked(self) -> None:
        self.name_chosen.emit(self.sender().property("network"))
