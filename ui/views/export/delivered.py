"""What was made beside the ONNX file, each with its figures, or the reason why it was not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.binding import translated
from ui.engine_words import engine_words
from ui.errors import describe as describe_error
from ui.views.model_file import show_in_folder
from ui.widgets import Card, FactList, GhostButton, Label, Notice
from ui.widgets.phrases import count, decimal, file_size, percent
from workbench.service import error_from_dict
from workbench.settings import ExportSettings

FIELDS = {"weights": "tensors"}  # kinds whose switch has another name
PAGE = "index.html"


class DeliveredView(QScrollArea):
    """A card for each piece of an export."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_pieces(self, pieces: list[dict[str, Any]]) -> None:
        """Show the "pieces" of the engine's answer to "export"."""
        content = QWidget()
        content.setAutoFillBackground(False)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        for piece in pieces:
            column.addWidget(_PieceCard(piece))
        column.addStretch(1)
        self.setWidget(content)


class _PieceCard(Card):
    def __init__(self, piece: dict[str, Any]) -> None:
        kind = piece["kind"]
        field = ExportSettings.model_fields[FIELDS.get(kind, kind)]
        super().__init__(translated(field.title or ""))
        self._path = Path(piece["path"])
        if piece["error"]:
            notice = Notice("danger")
            notice.show_message(describe_error(error_from_dict(piece["error"])))
            self.body.addWidget(notice)
            return
        line = Label(role="caption", wrap=True)
        line.setText(
            self.tr("{file} · {size}").format(
                file=self._path.name, size=file_size(piece["size_bytes"])
            )
        )
        line.setToolTip(str(self._path))
        self.body.addWidget(line)
        if facts := self._facts(piece):
            shown = FactList()
            shown.set_facts(facts)
            self.body.addWidget(shown)
        if piece["note"]:
            self.body.addWidget(Label(engine_words(piece["note"]), "caption", wrap=True))
        self.body.addLayout(self._make_buttons(kind))

    def _make_buttons(self, kind: str) -> QHBoxLayout:
        row = QHBoxLayout()
        show = GhostButton(self.tr("Show in folder"), "folder-open")
        show.clicked.connect(self._on_show_clicked)
        row.addWidget(show)
        if kind in ("web", "card"):
            opened = GhostButton(self.tr("Open"), "external-link")
            opened.clicked.connect(self._on_open_clicked)
            row.addWidget(opened)
        row.addStretch(1)
        return row

    @Slot()
    def _on_show_clicked(self) -> None:
        show_in_folder(self._path)

    @Slot()
    def _on_open_clicked(self) -> None:
        file = self._path / PAGE if self._path.is_dir() else self._path
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def _facts(self, piece: dict[str, Any]) -> list[tuple[str, str]]:
        found, facts = piece["compared"], piece["facts"]
        if found is None:
            return []
        rows = [
            (
                self.tr("Same class as the ONNX file"),
                self.tr("{share} of {images} images").format(
                    share=percent(found["agreement"]), images=count(found["images"])
                ),
            ),
            (self.tr("Largest difference"), decimal(found["largest_difference"], ".1e")),
        ]
        if piece["kind"] == "int8":
            rows += self._bits(found, facts)
        if "own_difference" in facts:
            rows.append(
                (
                    self.tr("Images that the browser decoded"),
                    self.tr("{share} same class, difference {most}").format(
                        share=percent(facts["own_agreement"]),
                        most=decimal(facts["own_difference"], ".1e"),
                    ),
                )
            )
        if piece["kind"] == "web" and "ms" in facts:
            rows.append((self.tr("For one image"), _milliseconds(facts["ms"])))
        return rows

    def _bits(self, found: dict[str, Any], facts: dict[str, float]) -> list[tuple[str, str]]:
        low, high = (100 * facts[f"difference_{end}"] for end in ("low", "high"))
        return [
            (
                self.tr("Accuracy"),
                self.tr("{before} → {after}").format(
                    before=percent(facts["accuracy_before"]), after=percent(found["accuracy"])
                ),
            ),
            (
                self.tr("95 % interval of the change"),
                self.tr("{low} to {high} points").format(
                    low=decimal(low, "+.1f"), high=decimal(high, "+.1f")
                ),
            ),
            (
                self.tr("One image on one core"),
                self.tr("{before} → {after}, {times}× as fast").format(
                    before=_milliseconds(facts["ms_before"]),
                    after=_milliseconds(facts["ms"]),
                    times=decimal(facts["speed_up"], ".1f"),
                ),
            ),
        ]


def _milliseconds(value: float) -> str:
    return f"{decimal(value, '.1f')} ms"
