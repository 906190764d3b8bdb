"""The preferences: everything takes effect at once, so there is nothing to confirm."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.appearance import TEXT_SIZES, text_size
from ui.binding import Form
from ui.languages import available
from ui.preferences import Preferences
from ui.views.cache_card import CacheCard
from ui.widgets import Card, Choice, Label, Segmented, Switch
from workbench.errors import WorkbenchError
from workbench.settings.computer import ComputerSettings, load_computer, save_computer

WIDTH, HEIGHT = 620, 640


class PreferencesDialog(QDialog):
    """Appearance, language, cache, computing, notices; and what the program never does.

    Signals
    -------
    appearance_changed()
        Theme, text size or motion are to be put to use.
    theme_chosen(str)
        The theme, for whoever else shows it.
    failed(WorkbenchError)
        A choice could not be saved.
    """

    appearance_changed = Signal()
    theme_chosen = Signal(str)
    failed = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._preferences = preferences
        self._computer = load_computer()
        self._choices: dict[str, Segmented | Choice] = {}
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        self._cards.addWidget(self._make_appearance())
        self._cards.addWidget(self._make_language())
        self.cache = CacheCard(self._computer, self)
        self.cache.value_changed.connect(self._on_computer_changed)
        self._cards.addWidget(self.cache)
        self._cards.addWidget(self._make_computing())
        self._cards.addWidget(self._make_notices())
        self._cards.addWidget(self._make_privacy())
        self._cards.addStretch(1)
        self._frame()

    def _frame(self) -> None:
        inside = QWidget()
        inside.setLayout(self._cards)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self._inside, self._scroll = inside, scroll
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(Label(self.tr("Preferences"), "title"))
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self._fit()

    def _fit(self) -> None:
        """Be wide enough for the text size, but no larger than the screen."""
        room = self.screen().availableSize()
        scale = text_size(self._preferences) / TEXT_SIZES[0]
        needed = self._inside.minimumSizeHint().width() + 70
        width = max(int(WIDTH * scale), needed)
        self.resize(min(width, room.width() - 40), min(int(HEIGHT * scale), room.height() - 80))

    # -- the cards ----------------------------------------------------------------------------

    def _make_appearance(self) -> Card:
        card, grid = self._make_card(self.tr("Appearance"))
        self._add(grid, "theme", self.tr("Theme"), [
            ("system", self.tr("Like the system")), ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ])  # fmt: skip
        sizes = [(str(size), self.tr("{number} %").format(number=size)) for size in TEXT_SIZES]
        self._add(grid, "text_size", self.tr("Text size"), sizes)
        self._add(grid, "motion", self.tr("Motion"), [
            ("system", self.tr("Like the system")), ("reduced", self.tr("Reduced")),
            ("full", self.tr("Full")),
        ])  # fmt: skip
        return card

    def _make_language(self) -> Card:
        card, grid = self._make_card(self.tr("Language"))
        options = [("system", self.tr("Like the system")), *available()]
        choice = Choice(options, self.tr("Language"))
        self._add_choice(grid, "language", self.tr("Language"), choice, "system")
        self._later = Label(
            self.tr("The window speaks it when the program is started again."), "caption", wrap=True
        )
        card.body.addWidget(self._later)
        self._later.hide()
        return card

    def _make_computing(self) -> Card:
        card = Card(self.tr("Computing"), self.tr("What new projects begin with"))
        self._form = Form(ComputerSettings, ["device", "threads"])
        self._form.set_value(self._computer)
        self._form.value_changed.connect(self._on_form_changed)
        card.body.addWidget(self._form)
        return card

    def _make_notices(self) -> Card:
        card, grid = self._make_card(self.tr("Notices"))
        switch = Switch(self.tr("Say when a long run ends"))
        switch.setChecked(self._preferences.get("notify", "on") == "on")
        switch.toggled.connect(self._on_notify_toggled)
        text = Label(
            self.tr("Say when a run of over a minute ends and I look elsewhere"), wrap=True
        )
        text.setBuddy(switch)
        grid.addWidget(text, 0, 0)
        grid.addWidget(switch, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 0)
        return card

    def _make_privacy(self) -> Card:
        card = Card(self.tr("Telemetry: there is none"))
        words = self.tr(
            "The program sends nothing, counts nothing and reports nothing, to nobody. Reports of "
            "problems stay on this computer until you send them yourself. The network is used only "
            "to fetch pretrained weights, when you ask for them; the line at the bottom of the "
            "window says when it was, and pressing it shows every use."
        )
        card.body.addWidget(Label(words, wrap=True))
        return card

    def _make_card(self, title: str) -> tuple[Card, QGridLayout]:
        card, grid = Card(title), QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        return card, grid

    def _add(self, grid: QGridLayout, key: str, name: str, options: list[tuple[str, str]]) -> None:
        self._add_choice(grid, key, name, Segmented(options, name), options[0][0])

    def _add_choice(
        self, grid: QGridLayout, key: str, name: str, choice: Segmented | Choice, default: str
    ) -> None:
        choice.setObjectName(key)
        choice.set_value(self._preferences.get(key, default))
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.value_changed.connect(self._on_choice_changed)
        label = Label(name)
        label.setBuddy(choice)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(choice, row, 1)
        self._choices[key] = choice

    # -- what the user does -------------------------------------------------------------------

    @Slot(str)
    def _on_choice_changed(self, _value: str) -> None:
        for key, choice in self._choices.items():
            before = self._preferences.get(key)
            value = choice.value()
            if value == (before or ("100" if key == "text_size" else "system")):
                continue
            self._preferences.set(key, value)
            if key == "language":
                self._later.show()
                continue
            if key == "theme":
                self.theme_chosen.emit(value)
            self.appearance_changed.emit()
            if key == "text_size":
                self._fit()

    @Slot(bool)
    def _on_notify_toggled(self, on: bool) -> None:
        self._preferences.set("notify", "on" if on else "off")

    @Slot(object)
    def _on_form_changed(self, settings: ComputerSettings) -> None:
        chosen = self._computer.replace(device=settings.device, threads=settings.threads)
        self._on_computer_changed(chosen)

    @Slot(object)
    def _on_computer_changed(self, settings: ComputerSettings) -> None:
        try:
            save_computer(settings)
        except WorkbenchError as error:
            self.failed.emit(error)
        else:
            self._computer = settings
        self.cache.set_value(self._computer)
        self.cache.look()

    def done(self, result: int) -> None:
        self.cache.close_threads()
        super().done(result)
