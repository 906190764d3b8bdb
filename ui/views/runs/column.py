"""The column beside the curves: settings of the next run, figures of this one, all runs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import read_as
from ui.binding import Form
from ui.focus_ring import wear_ring
from ui.growing import grow_with_text, least_height
from ui.views.runs.list import RunList
from ui.views.runs.status import RunStatus
from ui.views.tight_card import TightCard
from ui.widgets import Label, LinkButton, Segmented, Switch
from workbench.settings import TrainingSettings

WIDTH = 320
ESSENTIAL = ("epochs", "batch_size", "learning_rate", "optimiser", "seed")
# Fields that mean something for some choices of another field only.
NEEDS = {
    "momentum": ("optimiser", {"sgd", "rmsprop"}),
    "step_epochs": ("schedule", {"step", "plateau"}),
    "step_factor": ("schedule", {"step", "plateau"}),
    "warmup_epochs": ("schedule", {"cosine", "constant", "step", "plateau"}),
}


class _TallArea(QScrollArea):
    """A scroll area that asks for all the height its content wants.

    It is reached by Tab only where something is out of sight.
    """

    def __init__(self, content: QWidget, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        read_as(self, QAccessible.Role.Grouping)
        wear_ring(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setProperty("surface", "clear")
        self.setWidget(content)
        self._on_range_changed(0, 0)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def sizeHint(self) -> QSize:
        content = self.widget()
        if content is None:
            return super().sizeHint()
        return QSize(content.sizeHint().width(), least_height(content, self.width()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @Slot(int, int)
    def _on_range_changed(self, _low: int, high: int) -> None:
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if high > 0 else policy.NoFocus)


class RunColumn(QWidget):
    """Two pages, "settings" and "run", above the list of runs.

    Signals
    -------
    value_changed(TrainingSettings)
        The user edited the settings of the next run.
    finder_clicked()
        Settings shall be found by trying them.
    library_clicked()
        All runs shall be seen, searched and compared.
    """

    value_changed = Signal(object)
    finder_clicked = Signal()
    library_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grow_with_text(self, WIDTH)
        names = list(TrainingSettings.model_fields)
        self._extra = [name for name in names if name not in ESSENTIAL]
        self.form = Form(TrainingSettings, [*ESSENTIAL, *self._extra])
        self._value = TrainingSettings()
        self.status, self.runs = RunStatus(), RunList()
        self._finder = LinkButton(self.tr("Find rate and batch size…"), "gauge")
        self._everything = Switch(self.tr("Show all settings"))
        self._hint = Label(role="caption", wrap=True)
        self._tabs = Segmented(
            [("settings", self.tr("Settings")), ("run", self.tr("Run"))], self.tr("What is shown")
        )
        self._settings = self._settings_card()
        self._figures = _TallArea(self.status, self.tr("Figures of the run"))
        self._runs_card = TightCard(self.tr("Runs"), left=7, right=7, bottom=7, spacing=6)
        self._library = LinkButton(self.tr("Library…"), "list")
        self._library.setToolTip(self.tr("Search, compare, annotate and export all runs"))
        self._runs_card.header.addWidget(self._library)
        self._runs_card.body.addWidget(self.runs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._tabs)
        layout.addWidget(self._settings)
        layout.addWidget(self._figures)
        layout.addWidget(self._runs_card, 1)
        layout.addStretch(0)
        self._connect()
        self.show_page("settings")
        self._show_rows()

    def value(self) -> TrainingSettings:
        """Return the settings of the next run."""
        return self._value

    def set_value(self, value: TrainingSettings) -> None:
        """Show `value` silently."""
        self._value = value
        if self.form.isEnabled():
            self.form.set_value(value)
            self._show_rows()

    def show_running(self, settings: TrainingSettings | None) -> None:
        """Show, unchangeable, what the live run is trained with; None gives the form back."""
        self.form.setEnabled(settings is None)
        self._finder.setVisible(settings is None)
        self.form.set_value(self._value if settings is None else settings)
        self._show_rows()
        self._hint.setText(
            ""
            if settings is None
            else self.tr("These are the settings of the run that is being trained.")
        )
        self._hint.setVisible(settings is not None)

    def show_page(self, key: str) -> None:
        """Turn to "settings" or "run"."""
        self._tabs.set_value(key)
        self._on_tabs_changed(key)

    def page(self) -> str:
        return self._tabs.value()

    def _settings_card(self) -> QWidget:
        card = TightCard(self.tr("Training"), left=15, bottom=10)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        card.header.addWidget(Label(self.tr("All"), "caption"))
        card.header.addWidget(self._everything)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2, 2, 4, 2)
        column.addWidget(self.form)
        column.addWidget(self._finder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        self._area = _TallArea(inner, self.tr("Settings of the next run"))
        card.body.addWidget(self._area)
        return card

    def _connect(self) -> None:
        self._tabs.value_changed.connect(self._on_tabs_changed)
        self._finder.clicked.connect(self.finder_clicked)
        self._library.clicked.connect(self.library_clicked)
        self._everything.toggled.connect(self._on_everything_toggled)
        self.form.value_changed.connect(self._on_form_changed)
        self.runs.loaded.connect(self._on_runs_loaded)
        self._on_runs_loaded()

    @Slot(str)
    def _on_tabs_changed(self, key: str) -> None:
        # Hide first: both at once would push the window's lower edge down.
        shown: QWidget = self._settings
        hidden: QWidget = self._figures
        if key == "run":
            shown, hidden = hidden, shown
        hidden.hide()
        shown.show()

    def _show_rows(self) -> None:
        shown = self.form.value()
        for name in self._extra:
            field, choices = NEEDS.get(name, ("", set()))
            relevant = not field or getattr(shown, field) in choices
            self.form.set_row_visible(name, relevant and self._everything.isChecked())

    @Slot()
    def _on_everything_toggled(self) -> None:
        self._show_rows()

    @Slot(object)
    def _on_form_changed(self, value: TrainingSettings) -> None:
        self._value = value
        self._show_rows()
        self.value_changed.emit(value)

    @Slot()
    def _on_runs_loaded(self) -> None:
        self._runs_card.setVisible(self.runs.count() > 0)
