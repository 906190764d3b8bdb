"""The first page: bring images, or go on with a project."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.growing import RoomyArea, grow_with_text, grown
from ui.preferences import RecentProject
from ui.widgets import (
    Card,
    DropZone,
    ElidedLabel,
    GhostButton,
    IconButton,
    Label,
    LinkButton,
    Notice,
    PrimaryButton,
    ProgressLine,
    ThemedIcon,
    hairline,
)  # fmt: skip
from ui.widgets.phrases import ago
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.files import resources_dir
from workbench.jobs import Progress

MAX_SHOWN = 7
WIDTH, RECENT_WIDTH, LOGO = 980, 360, 52


class WelcomePanel(QWidget):
    """What the program does in a sentence, a place to drop images, and recent projects.

    Signals
    -------
    paths_dropped(list of Path)
        Files or folders were dropped on the zone.
    open_requested(), sample_requested()
        The user wants a folder dialog, or the images that come with the program.
    recent_chosen(Path), forget_requested(Path)
        A recent project is to be opened, or taken off the list.
    cancel_requested()
        The reading of a folder is to be stopped.
    back_requested()
        The user wants to go back to the open project.
    lessons_requested()
        The user wants to learn.
    """

    paths_dropped = Signal(object)
    open_requested = Signal()
    sample_requested = Signal()
    recent_chosen = Signal(object)
    forget_requested = Signal(object)
    cancel_requested = Signal()
    back_requested = Signal()
    lessons_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = DropZone(
            self.tr("Drop a folder of images here"),
            self.tr("with one folder for each class. Your images are never changed."),
        )
        self._notice, self._progress = Notice("danger"), ProgressLine()
        self._stop = GhostButton(self.tr("Cancel"))
        self._back = LinkButton("", "arrow-left")
        self._recent = Card(self.tr("Recent projects"))
        self._recent_rows = QVBoxLayout()
        self._build()
        self.set_progress(Progress())
        self.set_recent([])
        self.set_open_project("")

    def set_recent(self, projects: list[RecentProject]) -> None:
        """List the recent projects, newest first."""
        while (item := self._recent_rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, project in enumerate(projects[:MAX_SHOWN]):
            if number:
                self._recent_rows.addWidget(hairline())
            row = _RecentRow(project)
            row.chosen.connect(self.recent_chosen)
            row.forget_requested.connect(self.forget_requested)
            self._recent_rows.addWidget(row)
        if not projects:
            text = self.tr("Projects you open are listed here, with their runs and results.")
            self._recent_rows.addWidget(Label(text, "muted", wrap=True))

    def set_open_project(self, name: str) -> None:
        """Offer the way back to the project that is open; empty if there is none."""
        self._back.setText(self.tr("Back to {name}").format(name=name))
        self._back.setVisible(bool(name))

    def set_progress(self, progress: Progress) -> None:
        """Show that a folder is being listed; an empty progress hides it."""
        busy = bool(progress.text)
        for widget in (self._progress, self._stop):
            widget.setVisible(busy)
        if busy:
            self._notice.show_message("")
            self._progress.set_progress(progress)

    def show_error(self, text: str) -> None:
        """Say why what was dropped cannot be used; empty clears it."""
        self._notice.show_message(text)

    def _build(self) -> None:
        columns = Columns()
        columns.setSpacing(28)
        columns.addLayout(self._make_left(), 1)
        grow_with_text(self._recent, RECENT_WIDTH)
        self._recent.body.setSpacing(2)
        self._recent_rows.setSpacing(2)
        self._recent.body.addLayout(self._recent_rows)
        self._recent.body.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(14)
        beside.addWidget(self._recent, 1)
        beside.addWidget(self._make_lessons())
        columns.addLayout(beside)
        self._centre = centre = QWidget()
        self._bound_width()
        centre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = QVBoxLayout(centre)
        inside.setSpacing(18)
        inside.addLayout(self._make_heading())
        inside.addLayout(columns)
        inside.addSpacing(6)
        inside.addLayout(self._make_way())
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(RoomyArea(content))
        page = QHBoxLayout(content)
        page.setContentsMargins(32, 24, 32, 24)
        page.addStretch(1)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addWidget(centre)
        middle.addStretch(3)
        page.addLayout(middle, 20)
        page.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._bound_width()

    def _bound_width(self) -> None:
        self._centre.setMaximumWidth(grown(WIDTH))

    def _make_heading(self) -> QHBoxLayout:
        logo = QLabel()
        source = QIcon(str(resources_dir() / "theme" / "app.svg"))
        logo.setPixmap(source.pixmap(LOGO, LOGO))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label("CNN Workbench", "hero"))
        texts.addWidget(
            Label(
                self.tr("From a folder of photos to an image classifier you can take anywhere."),
                "large",
                wrap=True,
            )
        )
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(logo)
        heading.addLayout(texts, 1)
        return heading

    def _make_way(self) -> QHBoxLayout:
        """The main job in four steps, for those who are here for the first time."""
        way = QHBoxLayout()
        way.setSpacing(14)
        for number, (icon_name, title, text) in enumerate((
            ("images", self.tr("Bring photos"), self.tr("One folder for each class.")),
            ("network", self.tr("Choose a network"), self.tr("See every layer, augment, freeze.")),
            ("chart-line", self.tr("Train and watch"), self.tr("Live curves; pause at any time.")),
            ("package-check", self.tr("Leave with a model"), self.tr("One ONNX file, verified.")),
        )):  # fmt: skip
            if number:
                way.addWidget(ThemedIcon("chevron-right", "outline", 16))
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(Label(title, "heading", wrap=True))
            texts.addWidget(Label(text, "caption", wrap=True))
            step = QHBoxLayout()
            step.setSpacing(14)
            step.addWidget(ThemedIcon(icon_name, "accent", 22))
            step.addLayout(texts)
            way.addLayout(step)
            way.addStretch(1)
        return way

    def _make_lessons(self) -> Card:
        """The way in for those who are here to learn."""
        card = Card(
            self.tr("Learn"),
            self.tr("Thirteen lessons, from LeNet to GANs, each run here in a minute or two."),
        )
        grow_with_text(card, RECENT_WIDTH)
        open_lessons = GhostButton(self.tr("Open the lessons…"), "book-open")
        open_lessons.clicked.connect(self.lessons_requested)
        card.body.addWidget(open_lessons, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_left(self) -> QVBoxLayout:
        self._zone.setMinimumHeight(260)
        self._zone.dropped.connect(self.paths_dropped)
        self._zone.clicked.connect(self.open_requested)
        browse = PrimaryButton(self.tr("Open folder…"), "folder-open")
        browse.clicked.connect(self.open_requested)
        sample = GhostButton(self.tr("Try the sample"), "flask-conical")
        sample.setToolTip(self.tr("1,000 small pictures of clothes in ten classes (Fashion-MNIST)"))
        sample.clicked.connect(self.sample_requested)
        self._stop.clicked.connect(self.cancel_requested)
        self._back.clicked.connect(self.back_requested)
        buttons = WrappingRow()
        buttons.addWidget(browse)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        waiting = QHBoxLayout()
        waiting.addWidget(self._progress, 1)
        waiting.addWidget(self._stop)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._zone, 1)
        left.addLayout(buttons)
        left.addWidget(self._notice)
        left.addLayout(waiting)
        return left


class _RecentRow(QPushButton):
    """One recent project: its name, where it is, and when it was used."""

    chosen = Signal(object)
    forget_requested = Signal(object)

    def __init__(self, project: RecentProject) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self._folder: Path = project.folder
        name = ElidedLabel(project.name, "value")
        place = ElidedLabel(str(project.folder.parent), "caption")
        missing = self.tr("not found")
        when = Label(missing if project.missing else ago(time.time() - project.modified), "caption")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(name)
        texts.addWidget(place)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addLayout(texts, 1)
        layout.addWidget(when)
        if project.missing:
            remove = IconButton("x", self.tr("Take {name} off this list").format(name=project.name))
            remove.clicked.connect(self._on_forget_triggered)
            layout.addWidget(remove)
            name.setEnabled(False)
        for label in (name, place, when):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(layout.sizeHint().height())
        self.setToolTip(str(project.folder))
        self.setAccessibleName(f"{project.name}, {when.text()}")
        self.clicked.connect(self._on_clicked)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        forget = QAction(self.tr("Take off this list"), menu)
        forget.triggered.connect(self._on_forget_triggered)
        menu.addAction(forget)
        menu.popup(event.globalPos())

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._folder)

    @Slot()
    def _on_forget_triggered(self) -> None:
        self.forget_requested.emit(self._folder)
