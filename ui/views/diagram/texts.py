"""The texts of the diagram's cells, laid out once: Qt then only has to put glyphs on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QStaticText, QTextOption

from ui.views.diagram.ink import Ink, Style
from ui.views.diagram.words import block_line, input_line, join_line, plate_line
from ui.views.fitting import breakable, elided_words, fitting_font, needed_height
from ui.views.shapes import shape_text
from workbench.diagram.hierarchy import Node, Tree
from workbench.diagram.picture import Cell
from workbench.diagram.sizes import HEADER

INSET = 4.0
_LEAST = 24.0  # a subtitle with less than that left of it is left out

Text = tuple[Style, QStaticText, QPointF]


class CellTexts:
    """Makes the texts of a cell when they are first wanted, and keeps them."""

    def __init__(self, tree: Tree, ink: Ink) -> None:
        self._tree, self._ink = tree, ink
        self._kept: dict[Cell, list[Text]] = {}
        self._lines: dict[tuple[Style, str, int], tuple[QStaticText, float]] = {}

    def of(self, cell: Cell) -> list[Text]:
        """Return style, text and place of everything that is written on a cell."""
        found = self._kept.get(cell)
        if found is None:
            found = getattr(self, f"_{cell.role}")(cell, self._tree.nodes[cell.node])
            if cell.label:
                shape = shape_text(self._tree.output_shape(cell.node))
                found.append(
                    self._line(self._ink.label, shape, cell.centre[0], cell.bottom + 3, 140)
                )
            self._kept[cell] = found
        return found

    def _plate(self, cell: Cell, node: Node) -> list[Text]:
        return self._two(cell, node.title, plate_line(self._tree.graph.layers[node.first]))

    def _join(self, cell: Cell, node: Node) -> list[Text]:
        layer = self._tree.graph.layers[node.first]
        return self._two(cell, node.title, join_line(self._tree, layer))

    def _block(self, cell: Cell, node: Node) -> list[Text]:
        return self._two(cell, node.subtitle or node.title, block_line(self._tree, node))

    def _strip(self, cell: Cell, node: Node) -> list[Text]:
        return [self._middle(self._ink.detail, cell, node.title)]

    def _input(self, cell: Cell, node: Node) -> list[Text]:
        return [self._middle(self._ink.detail, cell, input_line(self._tree, node))]

    def _sum(self, _cell: Cell, _node: Node) -> list[Text]:
        return []

    def _frame(self, cell: Cell, node: Node) -> list[Text]:
        heading, label, room = self._ink.heading, self._ink.label, cell.width - 40
        title, long = self._laid(heading, node.title, room)
        top = cell.y + (HEADER - heading.metrics.height()) / 2
        made: list[Text] = [(heading, title, QPointF(cell.x + 12, top))]
        subtitle, width = self._laid(label, node.subtitle, room - long - 8)
        if width > _LEAST:
            made.append((label, subtitle, QPointF(cell.x + 20 + long, top)))
        return made

    def _box(self, cell: Cell, node: Node) -> list[Text]:
        """Return the title, and what the box consists of where there is room for it."""
        ink, width, height = self._ink, cell.width - 6, cell.height - 4
        # A name that is a little too long is set smaller rather than cut.
        name = breakable(node.title)
        font = fitting_font(name, width, ink.title.font)
        words = elided_words(name, width, font)
        title, parts = needed_height(words, width, font), breakable(node.subtitle)
        below = 0.0
        if parts and elided_words(parts, width, ink.label.font) == parts:
            below = needed_height(parts, width, ink.label.font)
        if title + below > height:
            below = 0.0
        top = cell.y + (cell.height - title - below) / 2
        made = [_wrapped(ink.fitted(font), words, cell, top)]
        if below:
            made.append(_wrapped(ink.label, parts, cell, top + title))
        return made

    def _two(self, cell: Cell, title: str, below: str) -> list[Text]:
        (x, y), room = cell.centre, cell.width - 2 * INSET
        upper, lower = self._ink.title, self._ink.detail
        tall = upper.metrics.height() + lower.metrics.height()
        top = y - tall / 2
        return [
            self._line(upper, title, x, top, room),
            self._line(lower, below, x, top + upper.metrics.height(), room),
        ]

    def _middle(self, style: Style, cell: Cell, text: str) -> Text:
        x, y = cell.centre
        return self._line(style, text, x, y - style.metrics.height() / 2, cell.width - 2 * INSET)

    # ---- laying out; the same words stand on many cells

    def _laid(self, style: Style, text: str, room: float) -> tuple[QStaticText, float]:
        """Return a line shortened to `room`, and its width."""
        key = (style, text, round(room))
        if key not in self._lines:
            width = style.metrics.horizontalAdvance(text)
            if width > room:
                text = style.metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(room, 0.0))
                width = style.metrics.horizontalAdvance(text)
            self._lines[key] = (_static(text, style.font), width)
        return self._lines[key]

    def _line(self, style: Style, text: str, centre: float, top: float, room: float) -> Text:
        laid, width = self._laid(style, text, room)
        return style, laid, QPointF(centre - width / 2, top)


def _static(text: str, font: QFont) -> QStaticText:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(font=font)
    return made


def _wrapped(style: Style, text: str, cell: Cell, top: float) -> Text:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    made.setTextOption(option)
    made.setTextWidth(cell.width - 6)
    made.prepare(font=style.font)
    return style, made, QPointF(cell.x + 3, top)
