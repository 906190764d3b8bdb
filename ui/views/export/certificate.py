"""The proof that an exported model says what the trained network says."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible import read_as
from ui.icons import paint_icon
from ui.theme import tokens_for
from ui.widgets import Card, FactList, GhostButton, Label, PrimaryButton
from ui.widgets.phrases import bare_percent, count, decimal, file_size, named, percent
from workbench.export.contract import TOLERANCE

SEAL_SIDE = 52


class CertificateView(Card):
    """A certificate with its seal, and what can be done with the model now.

    Signals
    -------
    show_clicked(), copy_clicked(), try_clicked()
        Show the file in its folder, copy the certificate, predict with the model.
    """

    show_clicked = Signal()
    copy_clicked = Signal()
    try_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title, self._line = Label(role="title"), Label(role="muted", wrap=True)
        self._left, self._right = FactList(), FactList()
        self._labels, self._software = (
            Label(role="caption", wrap=True),
            Label(role="caption", wrap=True),
        )
        self._facts: list[tuple[str, str]] = []
        self._seal = _Seal()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._line)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._seal)
        head.addLayout(texts, 1)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(10)
        self._tiles = [_Tile() for _ in range(4)]
        for tile in self._tiles:
            self._figures.addWidget(tile, 1)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        for facts in (self._left, self._right):
            columns.addWidget(facts, 1, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(14)
        self.body.addLayout(head)
        self.body.addLayout(self._figures)
        self.body.addLayout(columns)
        self.body.addWidget(self._labels)
        self.body.addWidget(self._software)
        self.body.addStretch(1)
        self.body.addLayout(self._make_buttons())

    def show_certificate(self, values: dict[str, Any]) -> None:
        """Show the dictionary that the engine's "export" answers."""
        passed = bool(values["passed"])
        self._seal.set_passed(passed)
        self._title.setText(
            self.tr("Verified: {model}").format(model=values["model"])
            if passed
            else self.tr("Not verified: {model}").format(model=values["model"])
        )
        self._line.setText(
            self.tr(
                "onnxruntime ran the file on disk over {images} validation files, each at its own "
                "size, and its answers were compared with the trained network's."
            ).format(images=count(values["images"]))
        )
        proof, cost = self._proof(values), self._cost(values)
        tiles = self._main_figures(values)
        for tile, (name, figure) in zip(self._tiles, tiles, strict=True):
            tile.show_figure(name, figure)
        self._facts = [*tiles, *proof, *cost]
        self._left.set_facts(proof)
        self._right.set_facts(cost)
        names = values["labels"]
        self._labels.setText(
            self.tr("{number} labels: {names}").format(
                number=count(len(names)), names=_enumerated(names)
            )
        )
        versions = ", ".join(f"{name} {version}" for name, version in values["software"].items())
        self._software.setText(
            self.tr("Data {fingerprint}. Made with {versions}.").format(
                fingerprint=values["fingerprint"], versions=versions
            )
        )

    def facts(self) -> dict[str, str]:
        """Return name and text of every figure shown."""
        return dict(self._facts)

    def _make_buttons(self) -> QHBoxLayout:
        show = GhostButton(self.tr("Show in folder"), "folder-open")
        copy = GhostButton(self.tr("Copy certificate"), "copy")
        attempt = PrimaryButton(self.tr("Try it now"), "sparkles")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, signal in (
            (show, self.show_clicked),
            (copy, self.copy_clicked),
            (attempt, self.try_clicked),
        ):
            button.clicked.connect(signal)
        row.addWidget(show)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(attempt)
        return row

    def _main_figures(self, values: dict[str, Any]) -> list[tuple[str, str]]:
        same = values["agreement"]
        return [
            (self.tr("same class predicted"), percent(same, 0 if same == 1 else 2)),
            (self.tr("largest difference"), decimal(values["largest_difference"], ".1e")),
            (self.tr("accuracy in ONNX"), percent(values["accuracy_onnx"])),
            (self.tr("for one image"), _milliseconds(values["latency_ms"]["batch_1"])),
        ]

    def _proof(self, values: dict[str, Any]) -> list[tuple[str, str]]:
        low, high = values["interval"]
        return [
            (self.tr("Difference allowed"), decimal(TOLERANCE, ".0e")),
            (self.tr("Accuracy in PyTorch"), percent(values["accuracy_pytorch"])),
            (
                self.tr("95 % interval in ONNX"),
                f"{percent(low).removesuffix(' %')} – {percent(high)}",
            ),
            (self.tr("Images compared"), count(values["images"])),
            *self._confidence(values),
        ]

    def _confidence(self, values: dict[str, Any]) -> list[tuple[str, str]]:
        facts = []
        if calibration := values.get("calibration"):
            facts.append(
                (
                    self.tr("Calibration error"),
                    self.tr("{before} → {after}").format(
                        before=percent(calibration["before"]["error"]),
                        after=percent(calibration["after"]["error"]),
                    ),
                )
            )
        if unknown := values.get("unknown"):
            facts += [
                (
                    self.tr("Answered, from {share} on").format(share=percent(unknown["below"])),
                    percent(unknown["share"]),
                ),
                (
                    self.tr("Accuracy among these"),
                    self.tr("{share} ({low} – {high})").format(
                        share=percent(unknown["accuracy"]),
                        low=bare_percent(unknown["low"]),
                        high=percent(unknown["high"]),
                    ),
                ),
            ]
        return facts

    def _cost(self, values: dict[str, Any]) -> list[tuple[str, str]]:
        return [
            (self.tr("File size"), file_size(values["size_bytes"])),
            (self.tr("Time for 7 images"), _milliseconds(values["latency_ms"]["batch_7"])),
            (
                self.tr("Weights"),
                self.tr("best epoch") if values.get("weights") == "best" else self.tr("last epoch"),
            ),
            (
                self.tr("Network input"),
                self.tr("{side} × {side} px").format(side=values["image_size"]),
            ),
        ]


class _Tile(QFrame):
    """One large figure with its name under it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "tile")
        self._figure, self._name = Label(role="title"), Label(role="caption", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(0)
        layout.addWidget(self._figure)
        layout.addWidget(self._name)

    def show_figure(self, name: str, figure: str) -> None:
        self._figure.setText(figure)
        self._figure.setAccessibleName(named(name, figure))
        self._name.setText(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens_for(self).raised))
        painter.drawRoundedRect(self.rect(), 8, 8)


class _Seal(QWidget):
    """A shield on a disc: green when passed, red when not."""

    def __init__(self) -> None:
        super().__init__()
        read_as(self, QAccessible.Role.Graphic)
        self._passed = True
        self.setFixedSize(QSize(SEAL_SIDE, SEAL_SIDE))

    def set_passed(self, passed: bool) -> None:
        self._passed = passed
        self.setAccessibleName(self.tr("Passed") if passed else self.tr("Failed"))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.success_soft if self._passed else tokens.danger_soft))
        painter.drawEllipse(self.rect())
        box = QRectF(0, 0, 28, 28)
        box.moveCenter(QRectF(self.rect()).center())
        name, colour = (
            ("shield-check", tokens.success) if self._passed else ("shield-alert", tokens.danger)
        )
        paint_icon(painter, name, colour, box)


def _milliseconds(value: float) -> str:
    return f"{QLocale().toString(value, 'f', 1 if value >= 1 else 2)} ms"


def _enumerated(names: list[str], most: int = 12) -> str:
    text = ", ".join(names[:most])
    return f"{text}, …" if len(names) > most else text
