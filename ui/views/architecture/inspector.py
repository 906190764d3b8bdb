"""What the selected block or layer is: its numbers worked out, and the idea behind it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.theme import base_font, tabular, tokens_for
from ui.views.architecture.idea_texts import idea_text
from ui.views.architecture.inspector_rows import Row, letters, notes, rows
from ui.views.shapes import full_shape_text
from ui.views.share_bars import ShareBars
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.phrases import bold, named
from workbench.diagram.hierarchy import ROOT, Node, Tree
from workbench.diagram.ideas import ideas


class Inspector(QScrollArea):
    """Shows one node of a `Tree`; without one, the whole network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree: Tree | None = None
        self._node: Node | None = None
        self._rows: list[Row] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Inspector"))
        read_as(self, QAccessible.Role.Pane)
        wear_ring(self)
        self._title, self._subtitle = Label(role="heading"), ElidedLabel(role="muted")
        self._path = ElidedLabel(role="caption", mode=Qt.TextElideMode.ElideLeft)
        self._grid, self._shares = QGridLayout(), ShareBars()
        self._legend, self._notes = Label(role="caption", wrap=True), Label("", "muted", wrap=True)
        self._ideas = QVBoxLayout()
        self._lay_out()

    def show_node(self, tree: Tree, node: Node | None) -> None:
        """Explain a node of `tree`; None explains the whole network."""
        self._tree, self._node = tree, node or tree.nodes[ROOT]
        if not tree.graph.layers:
            return
        self._show_heading(tree, self._node)
        self._rows = rows(tree, self._node)
        self._fill_grid()
        self._legend.setText(letters(self._rows))
        self._legend.setVisible(bool(self._legend.text()))
        self._notes.setText(" ".join(notes(tree, self._node)))
        self._notes.setVisible(bool(self._notes.text()))
        self._shares.set_shares(self._shares_of(tree, self._node))
        self._shares.setVisible(node is not None)
        self._fill_ideas(tree, self._node)
        self.verticalScrollBar().setValue(0)

    def text(self) -> str:
        """Return everything shown as plain text."""
        lines = [self._title.text(), self._subtitle.text()]
        lines += [_plain(row) for row in self._rows]
        lines += [self._notes.text()]
        for number in range(self._ideas.count()):
            item = self._ideas.itemAt(number)
            widget = item.widget() if item is not None else None
            if isinstance(widget, QLabel):
                lines.append(widget.text())
        return "\n".join(line for line in lines if line)

    # ---- construction

    def _lay_out(self) -> None:
        inner = _Inside()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 6, 0)
        outer.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._subtitle, 3)
        self._path.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._path, 2)
        outer.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._make_numbers(), 7)
        columns.addLayout(self._make_words(), 5)
        outer.addLayout(columns)
        outer.addStretch(1)
        self.setWidget(inner)

    def _make_numbers(self) -> QVBoxLayout:
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self._notes)
        column.addWidget(self._legend)
        column.addStretch(1)
        return column

    def _make_words(self) -> QVBoxLayout:
        self._ideas.setSpacing(3)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(self._ideas)
        column.addWidget(self._shares)
        column.addStretch(1)
        return column

    # ---- showing

    def _show_heading(self, tree: Tree, node: Node) -> None:
        layers = tree.layers(node.number)
        shape = full_shape_text(layers[-1].output_shape)
        given = next((x.input_shape for x in layers if x.input_shape), ())
        network = node.number == ROOT
        self._title.setText(self.tr("The whole network") if network else _title(node))
        text = self.tr("{input} in → {output} out")
        self._subtitle.setText(text.format(input=full_shape_text(given), output=shape))
        layer = layers[0] if node.kind == "layer" else None
        self._path.setText(f"{layer.name} · {layer.kind}" if layer else node.key.rstrip(":"))

    def _fill_grid(self) -> None:
        _empty(self._grid)
        for number, row in enumerate(self._rows):
            name, value = Label(row.name, "muted"), _Expression(row)
            name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(name, number, 0)
            self._grid.addWidget(value, number, 1)
            name.setBuddy(value)

    def _fill_ideas(self, tree: Tree, node: Node) -> None:
        _empty(self._ideas)
        found = [idea_text(idea) for idea in ideas(tree, node.number)]
        if node.number == ROOT:
            found = [("", self.tr(
                "Click a block or layer to see where its numbers come from and what it is for. "
                "A plus opens a block, a minus closes it; so do a double click and Enter. The "
                "arrow keys walk through the layers, Esc goes one block up."
            ))]  # fmt: skip
        for number, (title, words) in enumerate(found):
            if number:
                self._ideas.addSpacing(6)
            if title:
                self._ideas.addWidget(Label(title, "heading"))
            text = Label(words, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._ideas.addWidget(text)

    def _shares_of(self, tree: Tree, node: Node) -> list[tuple[str, float]]:
        layers, graph = tree.layers(node.number), tree.graph
        return [
            (name, sum(getattr(layer, key) for layer in layers) / max(getattr(graph, key), 1))
            for name, key in (
                (self.tr("of all parameters"), "parameters"),
                (self.tr("of all multiply-adds"), "macs"),
                (self.tr("of all memory"), "activation_bytes"),
            )
        ]


class _Inside(QWidget):
    """As tall as its wrapped texts need: a scroll area does not ask them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "clear")

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_height()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_height()

    def _give_height(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(layout.totalHeightForWidth(self.width()), 0))


class _Expression(QLabel):
    """A formula, the numbers put in, and the result, which stands out."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self._row = row
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(tabular(base_font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setWordWrap(True)  # after the policy, which it adds height-for-width to
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(_plain(row))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_row"):
            self._dress()

    def _dress(self) -> None:
        row, muted = self._row, tokens_for(self).muted
        parts = []
        if row.formula:
            parts.append(f'<span style="color:{muted}">{escape(row.formula)} =</span>')
        if row.numbers:
            parts.append(f"{escape(row.numbers)} =")
        result = escape(row.result).replace(" ", "&nbsp;")
        parts.append(bold(result))
        if row.note:
            parts.append(f'<span style="color:{muted}">{escape(row.note)}</span>')
        self.setText(" ".join(parts))


def _title(node: Node) -> str:
    return f"{node.title} · {node.subtitle}" if node.subtitle else node.title


def _plain(row: Row) -> str:
    terms = [row.formula, row.numbers, row.result]
    return named(row.name, " = ".join(term for term in terms if term))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
