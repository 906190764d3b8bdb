"""An inception module drawn with the arithmetic of each layer inside its box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.diagram.pyramid import fill_colour
from ui.views.drawing_tables import module_table
from ui.widgets.phrases import count, named
from workbench.diagram.exhibits import (
    CHANNELS,
    SIDE,
    WITH_REDUCTIONS,
    Branch,
    Inception,
    Step,
    branches,
    macs,
    outputs,
)

GAP = 14
"""Between the branches."""
END_HEIGHT, BOX_LEAST, BOX_MOST, CORNER = 30.0, 54.0, 76.0, 6.0
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class InceptionDrawing(QWidget):
    """Input above, four branches, concatenation below; the more work a box does, the stronger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The four branches of an inception module"))
        read_as(self, QAccessible.Role.Graphic)
        offer_table(self)
        self._module = WITH_REDUCTIONS
        self.set_module(WITH_REDUCTIONS)

    def set_module(self, module: Inception) -> None:
        """Draw a module."""
        self._module = module
        self.setAccessibleDescription(self._description())
        self.update()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return module_table(self.accessibleName(), self._module)

    def sizeHint(self) -> QSize:
        return QSize(720, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(560, round(2 * END_HEIGHT + 2 * BOX_LEAST + 3 * 16))

    # ---- words

    def _title(self, step: Step) -> str:
        if step.kind == "pool":
            return self.tr("max pool {k}×{k}").format(k=step.kernel)
        return self.tr("conv {k}×{k}, {n}").format(k=step.kernel, n=step.outputs)

    def _lines(self, step: Step) -> tuple[str, str]:
        """Return the product, and what comes out."""
        if step.kind == "pool":
            return self.tr("no multiplications"), self.tr("{n} channels").format(n=step.outputs)
        factors = (SIDE, SIDE, step.kernel, step.kernel, step.inputs, step.outputs)
        return "·".join(str(factor) for factor in factors), f"= {count(step.macs)}"

    def _ends(self) -> tuple[str, str]:
        made = branches(self._module)
        widths = " + ".join(str(branch.outputs) for branch in made)
        give = self.tr("concatenate: {sum} = {n} channels").format(
            sum=widths, n=outputs(self._module)
        )
        take = self.tr("input {side} × {side} × {n}").format(side=SIDE, n=CHANNELS)
        return take, give

    def _description(self) -> str:
        lines = []
        for branch in branches(self._module):
            steps = (named(self._title(step), " ".join(self._lines(step))) for step in branch.steps)
            lines.append("; ".join(steps))
        take, give = self._ends()
        return "\n".join((take, *lines, give))

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        take, give = self._ends()
        width, height = self.width(), self.height()
        inner = height - 2 * END_HEIGHT
        box = min(max((inner - 3 * 20) / 2, BOX_LEAST), BOX_MOST)
        gap = (inner - 2 * box) / 3
        first = QRectF(0, END_HEIGHT + gap, (width - 3 * GAP) / 4, box)
        middle = QRectF(1, 0.5, width - 2, END_HEIGHT - 1)
        last = middle.translated(0, height - END_HEIGHT)
        for number, branch in enumerate(branches(self._module)):
            place = first.translated(number * (first.width() + GAP), 0)
            self._paint_branch(painter, branch, place, box + gap, (middle, last))
        for area, text in ((middle, take), (last, give)):
            _paint_end(painter, area, text, tokens)

    def _paint_branch(
        self,
        painter: QPainter,
        branch: Branch,
        place: QRectF,
        pitch: float,
        ends: tuple[QRectF, QRectF],
    ) -> None:
        tokens = tokens_for(self)
        alone = len(branch.steps) == 1 and branch.name != "one"
        places = [place, place.translated(0, pitch)]
        if branch.name == "one":
            places = [place.translated(0, pitch / 2)]
        pen = QPen(QColor(tokens.outline), 1.3)
        middle = place.center().x()
        points = [QPointF(middle, ends[0].bottom())]
        for one in places:
            points += [QPointF(middle, one.top()), QPointF(middle, one.bottom())]
        points.append(QPointF(middle, ends[1].top()))
        painter.setPen(pen)
        painter.drawLines(points)
        # What is left out leaves its place behind.
        steps: list[Step | None] = list(branch.steps)
        if alone:
            steps = [*steps, None] if branch.name == "pool" else [None, *steps]
        total = max(macs(self._module), 1)
        for one, step in zip(places, steps, strict=True):
            if step is None:
                self._paint_gap(painter, one, pen)
            else:
                self._paint_step(painter, one, step, step.macs / total)

    def _paint_gap(self, painter: QPainter, area: QRectF, link: QPen) -> None:
        tokens, middle = tokens_for(self), area.center().x()
        painter.setPen(link)
        painter.drawLine(QPointF(middle, area.top()), QPointF(middle, area.bottom()))
        painter.setFont(scaled(base_font(), 0.88))
        text = self.tr("no 1×1")
        room = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(text) + 16, 20)
        room.moveCenter(area.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface))
        painter.drawRect(room)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(room, _CENTRE, text)

    def _paint_step(self, painter: QPainter, area: QRectF, step: Step, share: float) -> None:
        tokens = tokens_for(self)
        line = QColor(tokens.outline if step.kind == "pool" else tokens.accent)
        painter.setPen(QPen(line, 1.3))
        strength = 0.04 if step.kind == "pool" else 0.07 + 0.45 * share
        painter.setBrush(fill_colour(tokens, line, strength))
        painter.drawRoundedRect(area.adjusted(1, 0, -1, 0), CORNER, CORNER)
        lines = (self._title(step), *self._lines(step))
        plain, strong = tabular(scaled(base_font(), 0.86)), scaled(base_font(), 0.94, bold=True)
        height = area.height() / 3 - 1
        for number, text in enumerate(lines):
            painter.setFont(plain if number else strong)
            painter.setPen(QColor(tokens.muted if number == 1 else tokens.text))
            room = QRectF(area.x(), area.y() + 2 + number * height, area.width(), height)
            painter.drawText(room, _CENTRE, text)


def _paint_end(painter: QPainter, area: QRectF, text: str, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.outline), 1.3))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(area, CORNER, CORNER)
    painter.setPen(QColor(tokens.text))
    painter.setFont(tabular(scaled(base_font(), 0.94)))
    painter.drawText(area, _CENTRE, text)
