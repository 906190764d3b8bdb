"""The Predict panel: drop images, see what the exported file says, by that file alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.growing import grow_with_text
from ui.theme import tokens_for
from ui.views.export.model_card import ModelCard
from ui.views.image_dialog import ImageDialog
from ui.views.image_grid import GridItem, ImageGrid
from ui.views.predict.answers_table import AnswersTable
from ui.views.predict.prediction_detail import PredictionDetail
from ui.views.predict.predictions import Predictions
from ui.views.tight_card import TightCard
from ui.widgets import (
    Card,
    DropZone,
    GhostButton,
    Label,
    Notice,
    ProgressLine,
)
from ui.widgets.phrases import count, percent
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.data.formats import SUFFIXES
from workbench.errors import WorkbenchError
from workbench.jobs import Progress

if TYPE_CHECKING:
    from workbench.export.predictor import Answer, Predictor
    from workbench.export.table import Written

LEFT_WIDTH = 300
MODEL_SUFFIX = ".onnx"
NAMED_CLASSES = 4  # in the summary of many images


class PredictPanel(QWidget):
    """Opens an exported model and classifies images; needs no project.

    Signals
    -------
    model_opened(Path)
        This model is in use now.
    """

    model_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._table = Predictions(self), AnswersTable(self)
        self._current = 0
        self._build()
        self._connect()
        self._refresh()

    def open_model(self, path: Path) -> None:
        """Use the model file `path`; images that are shown are classified by it."""
        self._failure.show_message("")
        self._work.open_model(Path(path))
        self._refresh()

    def predict(self, paths: Sequence[Path]) -> None:
        """Classify images, and those in folders; a model file among `paths` is opened first."""
        models = [path for path in paths if path.suffix.lower() == MODEL_SUFFIX]
        images = [path for path in paths if path not in models]
        if models:
            self.open_model(models[-1])
        if images:
            self._failure.show_message("")
            self._news.show_message("")
            self._current = 0
            self._work.predict(images)

    def model(self) -> Predictor | None:
        """Return the model in use."""
        return self._work.model

    def answers(self) -> list[Answer]:
        """Return the answers so far, in the order of the files."""
        return list(self._work.batch.answers)

    def close_threads(self) -> None:
        """End the threads; call before the panel is destroyed."""
        self._work.close()
        self._table.close()
        self._grid.close_threads()
        self._detail.close_threads()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._open = GhostButton(self.tr("Open model…"), "package")
        self._choose = GhostButton(self.tr("Choose images…"), "image-plus")
        self._choose_folder = GhostButton(self.tr("Choose folder…"), "folder-open")
        self._save = GhostButton(self.tr("Save as CSV…"), "save")
        self._failure, self._news = Notice("danger"), Notice("success")
        self._model_card = ModelCard()
        self._hero = DropZone("", "", "package")
        self._zone = DropZone(
            self.tr("Drop more images"), self.tr("or a folder, or another model"), "image-plus"
        )
        self._summary, self._progress = Label(role="muted", wrap=True), ProgressLine()
        self._detail, self._grid = PredictionDetail(), ImageGrid(112, captions=True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._hero)
        self._pages.addWidget(self._make_results())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(self._make_header())
        layout.addWidget(self._failure)
        layout.addWidget(self._news)
        row = Columns()
        row.setSpacing(14)
        row.addLayout(self._make_left())
        row.addWidget(self._pages, 1)
        layout.addLayout(row, 1)

    def _make_header(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(self.tr("Predict"), "title"))
        texts.addWidget(Label(self.tr("The exported file alone, on this computer"), "muted"))
        header = WrappingRow()
        header.setSpacing(8)
        header.addLayout(texts, 1)
        header.addWidget(self._save)
        header.addWidget(self._open)
        header.addWidget(self._choose)
        header.addWidget(self._choose_folder)
        return header

    def _make_left(self) -> QVBoxLayout:
        self._left = QWidget()
        grow_with_text(self._left, LEFT_WIDTH)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._model_card)
        column.addWidget(self._zone, 1)
        outer = QVBoxLayout()
        outer.addWidget(self._left)
        return outer

    def _make_results(self) -> QWidget:
        detail = Card()
        detail.body.addWidget(self._detail)
        self._many = TightCard(top=10, right=5, bottom=5)
        self._many.body.setSpacing(4)
        for widget in (self._summary, self._progress):
            widget.setContentsMargins(6, 0, 8, 0)
            self._many.body.addWidget(widget)
        self._many.body.addWidget(self._grid, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(detail, 5)
        column.addWidget(self._many, 4)
        return page

    def _connect(self) -> None:
        self._open.clicked.connect(self._on_open_clicked)
        self._choose.clicked.connect(self._on_choose_clicked)
        self._choose_folder.clicked.connect(self._on_choose_folder_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._table.failed.connect(self._on_work_failed)
        self._table.saved.connect(self._on_table_saved)
        self._hero.clicked.connect(self._on_hero_clicked)
        self._zone.clicked.connect(self._on_choose_clicked)
        for zone in (self._hero, self._zone):
            zone.dropped.connect(self._on_dropped)
        self._work.model_opened.connect(self._on_model_opened)
        self._work.failed.connect(self._on_work_failed)
        self._work.changed.connect(self._on_work_changed)
        self._work.finished.connect(self._on_work_changed)
        self._grid.current_changed.connect(self._on_grid_moved)
        self._grid.activated_item.connect(self._on_grid_activated)

    # -- slots -------------------------------------------------------------------------------

    @Slot()
    def _on_open_clicked(self) -> None:
        dialog = self._dialog(self.tr("Open a model"), self.tr("ONNX models (*.onnx)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    @Slot()
    def _on_choose_clicked(self) -> None:
        patterns = " ".join(f"*{name}" for name in sorted(SUFFIXES))
        dialog = self._dialog(
            self.tr("Choose images"), self.tr("Images ({patterns})").format(patterns=patterns)
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.open()

    @Slot()
    def _on_choose_folder_clicked(self) -> None:
        dialog = self._dialog(self.tr("Choose a folder of images"), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    @Slot()
    def _on_save_clicked(self) -> None:
        if (model := self._work.model) is not None:
            self._table.ask(self.answers(), model.labels, self._work.batch.files[0].parent)

    @Slot(object, object)
    def _on_table_saved(self, path: Path, written: Written) -> None:
        self._failure.show_message("")
        text = self.tr("Saved to {file}: a line for each of {n} files.")
        self._news.show_message(text.format(file=path.name, n=count(written.files)))

    @Slot()
    def _on_hero_clicked(self) -> None:
        if self._work.model is None:
            self._on_open_clicked()
        else:
            self._on_choose_clicked()

    @Slot(list)
    def _on_files_selected(self, names: list[str]) -> None:
        self.predict([Path(name) for name in names])

    @Slot(object)
    def _on_dropped(self, paths: list[Path]) -> None:
        self.predict(paths)

    @Slot(object)
    def _on_model_opened(self, model: Predictor) -> None:
        self._failure.show_message("")
        self._model_card.show_model(model)
        self._refresh()
        self.model_opened.emit(model.path)

    @Slot(object)
    def _on_work_failed(self, error: WorkbenchError) -> None:
        self._failure.show_message(describe(error))
        self._refresh()

    @Slot()
    def _on_work_changed(self) -> None:
        files = self._work.batch.files
        if self._grid.count() != len(files):
            self._grid.set_items(len(files), self._item)
            if files:
                self._grid.set_current(min(self._current, len(files) - 1))
        self._grid.viewport().update()
        self._refresh()

    @Slot(int)
    def _on_grid_moved(self, number: int) -> None:
        self._current = number
        self._show_detail()

    @Slot(int)
    def _on_grid_activated(self, number: int) -> None:
        item = self._grid.item(number)
        ImageDialog(item.path, item.tooltip, self._background(), self).open()

    # -- inside ------------------------------------------------------------------------------

    def _dialog(self, title: str, name_filter: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if name_filter:
            dialog.setNameFilter(name_filter)
        dialog.filesSelected.connect(self._on_files_selected)
        return dialog

    def _background(self) -> str:
        model = self._work.model
        return model.metadata.get("background", "white") if model is not None else "white"

    def _refresh(self) -> None:
        model, batch = self._work.model, self._work.batch
        waiting = model is None and bool(batch.wishes)
        self._left.setVisible(model is not None)
        self._zone.setVisible(bool(batch.wishes))
        for button in (self._choose, self._choose_folder):
            button.setVisible(model is not None)
        self._save.setVisible(bool(batch.answers))
        self._save.setEnabled(len(batch.answers) == len(batch.files))
        self._pages.setCurrentIndex(1 if model is not None and batch.files else 0)
        if model is None:
            title = (
                self.tr("Drop an exported model here")
                if not self._work.opening
                else self.tr("Opening the model…")
            )
            text = self.tr("A file that CNN Workbench exported (.onnx); or click to choose one.")
            if waiting and not self._work.opening:
                text = self.tr(
                    "Your images are waiting for a model (.onnx); or click to choose one."
                )
            self._hero.set_texts(title, text)
        else:
            self._hero.set_texts(
                self.tr("Drop images here"),
                self.tr("Single files or whole folders; or click to choose."),
            )
        if batch.files:
            self._show_detail()
            self._show_summary()

    def _show_detail(self) -> None:
        batch = self._work.batch
        if not batch.files:
            return
        number = min(self._current, len(batch.files) - 1)
        answer = batch.answers[number] if number < len(batch.answers) else None
        self._detail.show_answer(batch.files[number], answer, self._background())

    def _show_summary(self) -> None:
        batch = self._work.batch
        done, total = len(batch.answers), len(batch.files)
        self._many.setVisible(total > 1)
        self._progress.setVisible(self._work.running and done < total)
        self._progress.set_progress(Progress("", done, total))
        labels, unknown, errors = batch.counts()
        parts = [self.tr("%n image(s)", "", total)]
        parts += [f"{label} {count(number)}" for label, number in labels[:NAMED_CLASSES]]
        if len(labels) > NAMED_CLASSES:
            parts.append(self.tr("%n more class(es)", "", len(labels) - NAMED_CLASSES))
        if unknown:
            parts.append(self.tr("%n unknown", "", unknown))
        if errors:
            parts.append(self.tr("%n unreadable", "", errors))
        if done:
            parts.append(
                self.tr("{time} ms each").format(time=f"{1000 * batch.seconds / done:.0f}")
            )
        self._summary.setText(" · ".join(parts))

    def _item(self, number: int) -> GridItem:
        batch = self._work.batch
        path = batch.files[number]
        if number >= len(batch.answers):
            return GridItem(path, "…", path.name)
        answer = batch.answers[number]
        if answer.error:
            return GridItem(path, self.tr("not readable"), answer.error, tokens_for(self).danger)
        lines = [path.name, *(f"{label} {percent(share)}" for label, share in answer.scores[:5])]
        label, share = answer.scores[0]
        if answer.unknown:
            label = self.tr("unknown")
            lines.insert(1, self.tr("Not sure enough to be answered"))
        return GridItem(path, f"{label} {percent(share, 0)}", "\n".join(lines))
