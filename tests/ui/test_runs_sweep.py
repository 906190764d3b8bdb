"""A sweep in the library's window: offered, read, drawn, and a line that selects its run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from ui.runs_control import RunsControl
from ui.runs_window import RunsWindow
from ui.views.library.sweep import RunsSweep
from ui.views.library.sweep_lines import SweepLines
from workbench.events import Finished
from workbench.library.notes import RunNotes, write_notes
from workbench.sweeps.folder import SweepFolder
from workbench.sweeps.space import Dimension
from workbench.sweeps.table import Importance, SweepTable, TrialRow, write_table

WAIT = 5000
END = Finished(reason="completed", epochs=2, seconds=3, images_per_second=9)
RATE = Dimension("training.learning_rate", "Learning rate", "real", low=1e-3, high=1e-1, log=True)
SIZE = Dimension("training.batch_size", "Batch size", "choice", (16, 32))


def sweep_table(names: list[str]) -> SweepTable:
    rows = [
        TrialRow(n, name, "complete", {RATE.path: 10.0 ** (n - 3), SIZE.path: 16 * (1 + n % 2)},
                 0.5 + 0.1 * n, 2, 30)
        for n, name in enumerate(names)
    ]  # fmt: skip
    shares = {RATE.path: 0.6, SIZE.path: 0.4}
    return SweepTable("mine", "accuracy", False, 3, (RATE, SIZE), tuple(rows), Importance(shares))


@pytest.fixture
def folder(make_run, run_events) -> Path:
    """Return the folder of a sweep of three runs."""
    answers = [(f"{n}.png", n % 2, n % 2, 0.9) for n in range(30)]
    runs = [make_run(n, [*run_events(), END], answers) for n in range(1, 4)]
    for run in runs:
        write_notes(run, RunNotes(tags=("sweep:mine",)))
    place = runs[0].path.parent
    write_table(SweepFolder(place), sweep_table([run.name for run in runs]))
    return place


@pytest.fixture
def window(qapp, qtbot, folder):
    """Return the library with the sweep's runs listed."""
    control = RunsControl()
    made = RunsWindow(control)
    qtbot.addWidget(made)
    made.set_project(True)
    made.show()
    with qtbot.waitSignal(control.swept, timeout=WAIT):
        control.read_list(folder, None)
    yield made
    made.close_library()
    control.close()


def swept(window: RunsWindow) -> RunsSweep:
    window.side._view.button("sweep").click()
    return window.side.sweep


def test_a_sweep_is_offered_where_all_runs_belong_to_it(window):
    assert window.side._view.isVisible()
    assert not window.side.sweep.isVisible()
    assert swept(window).lines.isVisible()


def test_runs_of_no_sweep_offer_none(window, folder):
    entry = window.table.shown()[0]
    window.table.select([entry.path])
    assert window.side._view.isVisible()
    window.table.set_entries([])
    window._show_selection()
    assert not window.side._view.isVisible()


def test_a_click_on_a_line_selects_its_run(window, folder, qtbot):
    lines = swept(window).lines
    place = (lines.place(1, 0) + lines.place(1, 1)) / 2
    qtbot.mouseClick(lines, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert [entry.path for entry in window.table.selected()] == [folder / window_name(1, folder)]
    assert lines.chosen() == {1}
    assert "Learning rate: 0.01" in lines.accessibleDescription()


def window_name(number: int, folder: Path) -> str:
    return sorted(path.name for path in folder.iterdir() if (path / "spec.toml").is_file())[number]


def test_selecting_a_run_marks_its_line(window, folder):
    lines = swept(window).lines
    window.table.select([folder / window_name(2, folder)])
    assert lines.chosen() == {2}


def test_figures_and_importance_say_the_same_in_words(window):
    page = swept(window)
    page._page.button("figures").click()
    cells = [page._figures.item(0, column).text() for column in range(7)]
    assert cells[1:3] == ["complete", "70 %"]
    assert cells[4:] == ["2", "0.1", "16"]
    page._page.button("importance").click()
    assert page._bars.isVisible()
    assert "Learning rate: 60" in page._bars.accessibleName()


def test_a_damaged_table_is_an_error_on_the_page(window, folder, qtbot):
    SweepFolder(folder).table.write_text("{", "utf-8")
    page = swept(window)
    with qtbot.waitSignal(window._control.sweep_failed, timeout=WAIT):
        window._show_sweep()
    assert page._stack.currentWidget() is page._empty
    assert "cannot be read" in page._empty.accessibleName()


def test_keys_walk_from_the_best_line_to_poorer_ones(qtbot):
    lines = SweepLines()
    qtbot.addWidget(lines)
    lines.resize(500, 240)
    lines.show_table(sweep_table(["a", "b", "c"]))
    with qtbot.waitSignal(lines.trial_chosen) as caught:
        qtbot.keyClick(lines, Qt.Key.Key_Down)
    assert caught.args == [2]
    with qtbot.waitSignal(lines.trial_chosen) as caught:
        qtbot.keyClick(lines, Qt.Key.Key_Down)
    assert caught.args == [1]


def test_a_chosen_line_is_drawn_otherwise(qtbot):
    lines = SweepLines()
    qtbot.addWidget(lines)
    lines.resize(500, 240)
    lines.show_table(sweep_table(["a", "b", "c"]))

    def colour() -> str:
        image = QImage(lines.size(), QImage.Format.Format_RGB32)
        lines.render(image, QPoint())
        middle = ((lines.place(0, 0) + lines.place(0, 1)) / 2).toPoint()
        return image.pixelColor(middle).name()

    before = colour()
    lines.set_chosen(frozenset([0]))
    assert colour() != before
