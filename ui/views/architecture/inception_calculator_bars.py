"""The totals of an inception module with and without its reductions, as two bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import base_font, tabular, tokens_for
from ui.widgets.phrases import locale, named, percent
from workbench.diagram.exhibits import WITH_REDUCTIONS, Inception, macs

LINE, BAR, LABEL_SHARE = 24, 12, 0.2
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TotalBars(QWidget):
    """One bar for the module without 1x1 reductions, one for the module as it is set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Multiply-adds in all"))
        read_as(self, QAccessible.Role.Chart)
        self.set_module(WITH_REDUCTIONS)

    def set_module(self, module: Inception) -> None:
        """Compare `module` with itself without reductions."""
        plain = module.without_reductions()
        self._values = (macs(plain), macs(module))
        self._labels = (self.tr("Without reductions"), self.tr("As set"))
        self._texts = (self._text(plain), f"{self._text(module)} · {self._saving()}")
        words = (named(a, b) for a, b in zip(self._labels, self._texts, strict=True))
        self.setAccessibleDescription("\n".join(words))
        self.update()

    def texts(self) -> tuple[str, str]:
        """Return what stands at the bars: without reductions, and as set."""
        return self._texts

    def sizeHint(self) -> QSize:
        return QSize(600, 2 * LINE + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(420, 2 * LINE + 4)

    def _text(self, module: Inception) -> str:
        number = locale().toString(macs(module) / 1e6, "f", 3)
        return self.tr("{n} M multiply-adds").format(n=number)

    def _saving(self) -> str:
        plain, now = self._values
        if plain == now:
            return self.tr("the same")
        return self.tr("{share}").format(share=percent(now / plain))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(tabular(base_font()))
        metrics = painter.fontMetrics()
        label = max(metrics.horizontalAdvance(text) for text in self._labels) + 12
        text = max(metrics.horizontalAdvance(text) for text in self._texts) + 12
        room, most = max(self.width() - label - text, 40), max(*self._values, 1)
        for number, colour in enumerate((tokens.outline, tokens.accent)):
            line = QRectF(0, 2 + number * LINE, self.width(), LINE)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(line, _LEFT, self._labels[number])
            bar = QRectF(label, line.center().y() - BAR / 2, 0, BAR)
            bar.setWidth(max(room * self._values[number] / most, 1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(QColor(tokens.text))
            painter.drawText(line.adjusted(bar.right() + 10, 0, 0, 0), _LEFT, self._texts[number])
