"""The page that looks inside a trained network: a run, an image, a layer, and ways to look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.growing import grow_with_text
from ui.views.explain.diagram import ExplainDiagram
from ui.views.explain.images import ExplainImages
from ui.views.explain.subject import Subject
from ui.views.explain.tabs import make_view, tab_titles
from ui.views.latest import LatestTask
from ui.views.runs.choice import RunChoice
from ui.views.runs.summary import RunSummary, summarise_run
from ui.views.tab_pages import TabPages
from ui.widgets import EmptyState, Label, Notice
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.diagram.graph import LayerGraph
from workbench.errors import WorkbenchError
from workbench.jobs import Job
from workbench.runs import RunFolder, list_run_paths

IMAGES_WIDTH = 206


class ExplainPanel(QWidget):
    """Shows what a run's network does with an image; edits nothing.

    1. `show_run` looks for runs with weights in a thread, and asks by `inside_wanted` for the
       layers of the one that is shown; `set_inside` brings them.
    2. Run, image and layer together are the `Subject` that every tab is told.

    Signals
    -------
    run_selected(RunFolder)
        The user chose another run.
    inside_wanted(str)
        The layers of the run in this folder are wanted; empty: of none.
    view_made(QWidget)
        The view of a tab was made, because it is shown for the first time.
    """

    run_selected = Signal(object)
    inside_wanted = Signal(str)
    view_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._subject = Subject()
        self._task = LatestTask(self)
        self._build()
        self._connect()
        self._show_pages()

    # -- what the main window says -----------------------------------------------------------

    def set_runs_folder(self, folder: Path | None) -> None:
        """Take the runs of another project."""
        if folder != self._folder:
            self._folder = folder
            self._look_for_runs(None)

    def show_run(self, run: RunFolder | None) -> None:
        """Look into `run`; None, or one without weights, is the newest that has some."""
        if run is not None:
            self._folder = run.path.parent
        self._look_for_runs(run)

    def set_titles(self, titles: dict[str, str]) -> None:
        """Give the networks the names people know."""
        self._choice.set_titles(titles)

    def show_tab(self, key: str) -> None:
        """Show a tab, making its view if need be."""
        self._tabs.show_tab(key)

    def view(self, key: str) -> Any:
        """Return the view behind a tab, making it if need be."""
        return self._tabs.view(key)

    @Slot(object)
    def set_inside(self, values: dict[str, Any]) -> None:
        """Take the layers of the run's network from the engine."""
        graph = LayerGraph.from_dict(values["graph"])
        self._subject = replace(
            self._subject,
            graph=graph,
            head=str(values["head"]),
            weights=str(values["weights"]),
            classes=tuple(values["classes"]),
        )
        self._diagram.show_graph(graph, self._subject.head)
        self._subject = replace(self._subject, layer=self._diagram.layer())
        self._show_pages()
        self._tell()

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Say why the network cannot be looked into."""
        self._failure.show_message(describe(error))

    def close_threads(self) -> None:
        """End the threads; call before the panel is destroyed."""
        self._task.close()
        self._images.close_threads()
        self._tabs.close_threads()

    # -- its parts ---------------------------------------------------------------------------

    def subject(self) -> Subject:
        """Return what is looked at."""
        return self._subject

    def images(self) -> ExplainImages:
        """Return the card of images."""
        return self._images

    def diagram(self) -> ExplainDiagram:
        """Return the card with the network."""
        return self._diagram

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._choice, self._failure = RunChoice(), Notice("danger")
        self._images, self._diagram = ExplainImages(), ExplainDiagram()
        grow_with_text(self._images, IMAGES_WIDTH)
        self._tabs = TabPages(tab_titles(), make_view, self.tr("How to look"))
        self._empty = EmptyState("zoom-in", " ")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addLayout(self._make_header())
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)

    def _make_header(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(self.tr("Look inside"), "title"))
        texts.addWidget(Label(self.tr("What the trained network does with an image"), "muted"))
        header = WrappingRow()
        header.addLayout(texts, 1)
        header.addWidget(self._choice)
        return header

    def _make_page(self) -> QWidget:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(10)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._diagram)
        parts.addWidget(self._tabs)
        parts.setStretchFactor(0, 0)
        parts.setStretchFactor(1, 1)
        page = QWidget()
        layout = Columns(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._images)
        layout.addWidget(parts, 1)
        return page

    def _connect(self) -> None:
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self.show_error)
        self._choice.run_chosen.connect(self._on_run_chosen)
        self._images.chosen.connect(self._on_image_chosen)
        self._images.failed.connect(self.show_error)
        self._diagram.layer_chosen.connect(self._on_layer_chosen)
        self._tabs.view_made.connect(self._on_view_made)

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_task_done(self, found: tuple[RunFolder | None, str, list[RunSummary]]) -> None:
        run, background, summaries = found
        self._choice.show_runs(summaries, run)
        same = run is not None and self._subject.run is not None
        if same and run.path == self._subject.run.path:  # type: ignore[union-attr]
            return
        self._subject = Subject(run=run, background=background)
        self._failure.show_message("")
        self._diagram.show_graph(None)
        self._images.show_run(run, background)
        self._show_pages()
        self._tell()
        self.inside_wanted.emit(str(run.path) if run is not None else "")

    @Slot(object)
    def _on_run_chosen(self, run: RunFolder) -> None:
        self.show_run(run)
        self.run_selected.emit(run)

    @Slot(object)
    def _on_view_made(self, view: Any) -> None:
        self.view_made.emit(view)
        view.show_subject(self._subject)

    @Slot(object)
    def _on_image_chosen(self, path: Path) -> None:
        self._subject = replace(self._subject, image=path)
        self._tell()

    @Slot(str)
    def _on_layer_chosen(self, name: str) -> None:
        self._subject = replace(self._subject, layer=name)
        self._tell()

    # -- inside ------------------------------------------------------------------------------

    def _look_for_runs(self, run: RunFolder | None) -> None:
        folder = self._folder
        self._task.submit(lambda job: runs_with_weights(folder, run, job), interrupt=True)

    def _tell(self) -> None:
        for view in self._tabs.made():
            view.show_subject(self._subject)

    def _show_pages(self) -> None:
        has_run = self._subject.run is not None
        self._pages.setCurrentIndex(1 if has_run else 0)
        if has_run:
            self.show_tab(self._tabs.current())
        self._empty.set_texts(
            self.tr("No trained network yet"),
            self.tr("Train one for an epoch at least; then you can look at what it has learned."),
        )


def runs_with_weights(
    folder: Path | None, run: RunFolder | None, job: Job
) -> tuple[RunFolder | None, str, list[RunSummary]]:
    """Return the run to look into, the ground of its images, and all that can be; newest first."""
    summaries = []
    for path in reversed(list_run_paths(folder)) if folder is not None else ():
        job.check()
        found = RunFolder(path)
        if any(found.weights(which).is_file() for which in ("best", "last")):
            # The lock of a run that is being trained is nobody's business here.
            summaries.append(summarise_run(found, state="finished"))
    paths = [summary.run.path for summary in summaries]
    chosen = run if run is not None and run.path in paths else None
    if chosen is None and summaries:
        chosen = summaries[0].run
    background = chosen.spec().project.data.background if chosen is not None else "white"
    return chosen, background, summaries
