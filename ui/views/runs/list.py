"""The runs of a project: number, network, state and accuracy."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QItemSelection,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTime,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.growing import grown
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.latest import LatestTask
from ui.views.runs.summary import RESUMABLE, RunSummary, number_of, summarise_runs
from ui.widgets.phrases import percent
from workbench.runs import RunFolder

ROW_HEIGHT = 44
SummaryRole = Qt.ItemDataRole.UserRole
TitleRole = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class RunList(QListView):
    """The runs of one folder, newest first, read in a worker.

    Signals
    -------
    run_selected(RunFolder)
        The user chose a run, by mouse or keys.
    loaded()
        The list is up to date.
    """

    run_selected = Signal(object)
    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Runs of this project"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(RunModel(self))
        self.setItemDelegate(_RunDelegate(self))
        self._folder: Path | None = None
        self._shown: RunFolder | None = None
        self._live: RunFolder | None = None
        self._live_state = ""
        self._task = LatestTask(self)
        self._task.done.connect(self._on_task_done)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def set_folder(self, folder: Path | None) -> None:
        """List the runs in `folder`."""
        if folder != self._folder:
            self._folder = folder
            self._model().set_summaries([])
        self.refresh()

    def refresh(self) -> None:
        """Read the folder again."""
        folder, live = self._folder, self._live
        if folder is None:
            self._task.cancel()
            self._model().set_summaries([])
            self.loaded.emit()
            return
        self._task.submit(lambda job: summarise_runs(folder, job, live=live), interrupt=True)

    def set_titles(self, titles: dict[str, str]) -> None:
        """Show networks by the names people know."""
        self._model().titles = titles
        self.viewport().update()

    def set_live(self, run: RunFolder | None, state: str, accuracy: float | None = None) -> None:
        """Show `state` and `accuracy` of the run that is being trained; None if none is."""
        self._live, self._live_state = run, state
        if run is not None:
            self._model().set_state(run, state, accuracy)

    def select(self, run: RunFolder | None) -> None:
        """Mark `run` silently."""
        self._shown = run
        row = self._model().row_of(run) if run is not None else -1
        blocked = self.selectionModel().blockSignals(True)
        index = self._model().index(max(row, 0)) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if row < 0:
            self.clearSelection()
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def summary(self, run: RunFolder) -> RunSummary | None:
        """Return what the list says of `run`."""
        row = self._model().row_of(run)
        return self._model().summaries[row] if row >= 0 else None

    def count(self) -> int:
        return len(self._model().summaries)

    def close_threads(self) -> None:
        """End the thread that reads the folder."""
        self._task.close()

    def _model(self) -> RunModel:
        model = self.model()
        if not isinstance(model, RunModel):
            raise TypeError("the list has another model than its own")
        return model

    @Slot(object)
    def _on_task_done(self, summaries: list[RunSummary]) -> None:
        self._model().set_summaries(summaries)
        if self._live is not None:
            self._model().set_state(self._live, self._live_state, None)
        self.select(self._shown)
        self.loaded.emit()

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, selected: QItemSelection, _: QItemSelection) -> None:
        for index in selected.indexes():
            self._shown = index.data(SummaryRole).run
            self.run_selected.emit(self._shown)


class RunModel(QAbstractListModel):
    """Summaries as rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.summaries: list[RunSummary] = []
        self.titles: dict[str, str] = {}

    def set_summaries(self, summaries: list[RunSummary]) -> None:
        self.beginResetModel()
        self.summaries = list(summaries)
        self.endResetModel()

    def set_state(self, run: RunFolder, state: str, accuracy: float | None) -> None:
        row = self.row_of(run)
        if row < 0:
            return
        old = self.summaries[row]
        known = old.accuracy if accuracy is None else accuracy
        new = RunSummary(
            old.run,
            state,
            old.architecture,
            old.created,
            known,
            old.epochs_done,
            old.epochs,
            old.has_result,
        )
        if new != old:
            self.summaries[row] = new
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, run: RunFolder) -> int:
        paths = [summary.run.path for summary in self.summaries]
        return paths.index(run.path) if run.path in paths else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.summaries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summaries[index.row()]
        if role == SummaryRole:
            return summary
        if role == TitleRole:
            return self.titles.get(summary.architecture, summary.architecture)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(summary.run.path)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            title = self.titles.get(summary.architecture, summary.architecture)
            return ", ".join(filter(None, (*lines_of(summary, title), accuracy_of(summary))))
        return None


class _RunDelegate(QStyledItemDelegate):
    """Paints two lines with a dot for the state and the accuracy at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), grown(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary: RunSummary = index.data(SummaryRole)
        widget: QWidget = option.widget
        tokens = tokens_for(widget)
        box: QRect = option.rect.adjusted(1, 1, -1, -1)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            focused = state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(tokens.accent), 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box, 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(state_colour(summary.state, tokens)))
        painter.drawEllipse(QPointF(box.left() + 12, box.top() + grown(14)), 4, 4)
        lines = lines_of(summary, index.data(TitleRole))
        self._paint_texts(painter, box.adjusted(24, 4, -8, -4), lines, accuracy_of(summary), tokens)
        painter.restore()

    def _paint_texts(
        self, painter: QPainter, box: QRect, lines: tuple[str, str], figure: str, tokens: Tokens
    ) -> None:
        top, bottom = lines
        painter.setPen(QColor(tokens.text))
        painter.setFont(tabular(scaled(base_font(), 1.0, bold=True)))
        width = painter.fontMetrics().horizontalAdvance(figure) + 8
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, right, figure)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(base_font())
        room = box.adjusted(0, 0, -width, 0)
        painter.drawText(room, left, _elided(painter, top, room.width()))
        painter.setPen(QColor(tokens.muted))
        painter.setFont(scaled(base_font(), 0.88))
        room = box.adjusted(0, grown(18), 0, 0)
        painter.drawText(room, left, _elided(painter, bottom, room.width()))


def lines_of(summary: RunSummary, title: str) -> tuple[str, str]:
    """Return the two lines of a run: number and network, state and date."""
    parts = [state_word(summary.state)]
    if summary.state in RESUMABLE and 0 < summary.epochs_done < summary.epochs:
        parts.append(
            _tr("epoch {done} of {epochs}").format(done=summary.epochs_done, epochs=summary.epochs)
        )
    if summary.created:
        parts.append(_date(summary.created))
    return f"{number_of(summary.run)}  {title}".rstrip(), " · ".join(parts)


def accuracy_of(summary: RunSummary) -> str:
    """Return a run's accuracy as text; empty while it has none."""
    return "" if summary.accuracy is None else percent(summary.accuracy)


def state_colour(state: str, tokens: Tokens) -> str:
    """Return the colour of a state's dot."""
    colours = {
        "finished": tokens.success,
        "stopped": tokens.outline,
        "new": tokens.outline,
        "interrupted": tokens.warning,
        "failed": tokens.danger,
        "damaged": tokens.danger,
    }
    return colours.get(state, tokens.accent)


def state_word(state: str) -> str:
    """Return a state in the user's language."""
    words = {
        "new": _tr("not started"), "starting": _tr("starting"), "running": _tr("training"),
        "paused": _tr("paused"), "pausing": _tr("pausing"), "stopping": _tr("stopping"),
        "finished": _tr("finished"), "stopped": _tr("stopped"), "failed": _tr("failed"),
        "interrupted": _tr("interrupted"), "damaged": _tr("damaged"),
    }  # fmt: skip
    return words.get(state, state)


def _date(created: str) -> str:
    try:
        when = datetime.fromisoformat(created).astimezone()
    except ValueError:
        return created
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    if when.date() == datetime.now().astimezone().date():
        time = QTime(when.hour, when.minute)
        return _tr("today {time}").format(time=locale.toString(time, short))
    return locale.toString(QDate(when.year, when.month, when.day), short)


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


def _tr(text: str) -> str:
    return QCoreApplication.translate("runs", text)
