"""Finding learning rate and batch size: pages, questions, and what is taken over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from ui.finder_dialog import FinderDialog
from ui.finder_link import _Search
from ui.preferences import Preferences
from ui.views.figure_table import FigureTable
from ui.views.runs.finder_pages import BatchPage, RatePage
from ui.widgets import Label, Notice, PrimaryButton
from ui.workspace import Workspace
from workbench.errors import TrainingError
from workbench.settings import TrainingSettings

CURVE = {
    "rates": [1e-5, 1e-4, 1e-3, 1e-2, 1e-1],
    "losses": [2.0, 1.9, 1.2, 1.0, 9.0],
    "smoothed": [2.0, 1.95, 1.5, 1.2, 4.0],
    "suggestion": 0.001, "ran_away": True, "note": "",
}  # fmt: skip
SIZES = {
    "tried": [
        {"size": 8, "images_per_second": 61.4, "memory_bytes": 3_000_000},
        {"size": 16, "images_per_second": 99.6, "memory_bytes": 0},
    ],
    "suggestion": 16, "limit": "speed",
}  # fmt: skip


class Request(QObject):
    """Stands for a `LabRequest`."""

    done, failed, progress = Signal(object), Signal(object), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.cancelled = 0

    def ask(self, project, catalog) -> None:
        self.asked.append((project, catalog))

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def dialog(qtbot):
    made = FinderDialog()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def space(qtbot, image_folder):
    made = Workspace(Preferences())
    made.open_paths([image_folder()])
    qtbot.waitUntil(lambda: made.summary is not None and made.summary.catalog.checked, timeout=9000)
    yield made
    made.close()


def words(page) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def use(page) -> PrimaryButton:
    (button,) = [b for b in page.findChildren(PrimaryButton) if b.text().startswith("Use")]
    return button


def test_a_curve_brings_its_suggestion_and_takes_another(qtbot, dialog):
    page: RatePage = dialog.rate
    page.show_answer(CURVE)
    assert any("Suggested is 0.001" in text for text in words(page))
    assert page.value() == 0.001
    page._plot.rate_chosen.emit(0.003)
    with qtbot.waitSignal(page.used) as told:
        qtbot.mouseClick(use(page), Qt.MouseButton.LeftButton)
    assert told.args == [0.003]
    assert page._plot._mark.value() == pytest.approx(-2.5229, abs=1e-3)


def test_without_a_suggestion_nothing_can_be_taken(dialog):
    dialog.rate.show_answer({**CURVE, "suggestion": None, "ran_away": False})
    assert not use(dialog.rate).isVisible()
    assert any("never fell" in text for text in words(dialog.rate))


def test_batch_sizes_are_a_table_with_the_suggested_in_bold(qtbot, dialog):
    dialog.show_page("batch")
    page: BatchPage = dialog.batch
    page.show_answer(SIZES)
    table = page.findChild(FigureTable)
    assert table.texts() == [["8", "61", "3 MB"], ["16", "100", "–"]]
    assert table.item(1, 0).font().bold()
    assert any("no faster" in text for text in words(page))
    with qtbot.waitSignal(page.used) as told:
        use(page).click()
    assert told.args == [16]


def test_an_answer_is_taken_into_the_project_and_goes_stale_with_it(dialog, space):
    request = Request()
    search = _Search(dialog.rate, request, "learning_rate", space)
    search.show_ready("")
    dialog.rate.bar.asked.emit()
    assert request.asked == [(space.project, space.summary.catalog)]
    assert dialog.rate.bar.busy
    request.done.emit(CURVE)
    assert not dialog.rate.bar.busy
    dialog.rate.used.emit(0.003)
    assert space.project.training.learning_rate == 0.003
    stale = [n for n in dialog.rate.findChildren(Notice) if "changed since" in n.text]
    search.show_ready("")
    assert not stale, "the rate itself changes nothing"
    space.change(TrainingSettings(optimiser="sgd"))
    search.show_ready("")
    assert any("changed since" in n.text for n in dialog.rate.findChildren(Notice))


def test_errors_and_a_change_of_mind(dialog, space):
    request = Request()
    search = _Search(dialog.batch, request, "batch_size", space)
    search.show_ready("A run is being trained.")
    dialog.batch.bar.asked.emit()
    request.failed.emit(TrainingError("No memory", hint="Smaller images."))
    assert not dialog.batch.bar.busy
    assert any("No memory" in n.text for n in dialog.batch.findChildren(Notice))
    dialog.batch.bar.cancelled.emit()
    assert request.cancelled == 1
