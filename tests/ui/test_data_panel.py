"""The Data panel: what was found is shown as it is, and edits are told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ui.catalog_summary import CatalogSummary, summarise
from ui.panels.data_panel import DataPanel
from ui.views.data.class_bars import ClassBars
from ui.views.data.problem_list import ProblemList
from workbench.data.catalog import Catalog, ImageEntry, Problem
from workbench.errors import DataError
from workbench.jobs import Progress
from workbench.settings import DataSettings

PROBLEMS = (
    Problem("unreadable", "ants/1.jpg", "This image is truncated", "Left out."),
    Problem("duplicate", "bees/2.jpg", "The same as bees/1.jpg", "Kept on one side of the split."),
    Problem("unreadable", "bees/3.jpg", "This is no JPEG", "Left out."),
)


def catalog(problems: tuple[Problem, ...] = (), *, checked: bool = True, test: int = 0) -> Catalog:
    """Three ants and five bees: the first of each for validation, the last `test` bees for test."""
    entries = [
        ImageEntry(f"ants/{n}.jpg", 0, "validation" if n == 0 else "train") for n in range(3)
    ]
    for n in range(5):
        split = "validation" if n == 0 else "test" if n >= 5 - test else "train"
        entries.append(ImageEntry(f"bees/{n}.jpg", 1, split))
    return Catalog(Path("/images"), ("ants", "bees"), tuple(entries), problems, checked)


def summary(**options: object) -> CatalogSummary:
    return summarise(catalog(**options))  # type: ignore[arg-type]


@pytest.fixture
def panel(qtbot) -> Iterator[DataPanel]:
    made = DataPanel()
    qtbot.addWidget(made)
    made.resize(1080, 640)
    made.show()
    yield made
    made.close_threads()


# -- numbers --------------------------------------------------------------------------------------


def test_summary_counts_by_class_and_split() -> None:
    numbers = summary(test=2)
    assert numbers.count() == 8
    assert numbers.count("train") == 4
    assert numbers.count("validation", 1) == 1
    assert numbers.count(label=1) == 5
    assert numbers.splits_present == ["train", "validation", "test"]
    assert list(numbers.indices("test")) == [6, 7]
    assert list(numbers.indices("train", 0)) == [1, 2]
    assert list(numbers.indices()) == list(range(8))


def test_summary_of_nothing() -> None:
    numbers = summarise(Catalog(Path("/"), ("a",)))
    assert numbers.count() == 0
    assert numbers.indices().dtype == np.int64
    assert numbers.severe == ""


# -- the section ----------------------------------------------------------------------------------


def test_round_trip_keeps_what_has_no_editor(qtbot, panel) -> None:
    section = DataSettings(folder="/images", only=("ants", "bees"), validation_percent=35)
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(section)
    assert panel.value() == section


def test_an_edit_emits_the_whole_section(qtbot, panel) -> None:
    section = DataSettings(folder="/images", only=("ants", "bees"))
    panel.set_value(section)
    with qtbot.waitSignal(panel.value_changed) as blocker:
        qtbot.keyClick(panel._form.editor("validation_percent"), Qt.Key.Key_Up)
    assert blocker.args == [section.replace(validation_percent=21.0)]
    assert panel.value() == blocker.args[0]


def test_shares_that_the_folder_gives_are_not_asked_for(qtbot, panel) -> None:
    panel.set_value(DataSettings(folder="/images"))
    given = summarise(catalog(), given_splits=frozenset({"train", "validation"}))
    panel.set_summary(given)
    editor = panel._form.editor
    assert editor("keep_given_split").isVisible()
    assert not editor("validation_percent").isEnabled()
    assert editor("test_percent").isEnabled()
    qtbot.mouseClick(editor("keep_given_split"), Qt.MouseButton.LeftButton)
    assert editor("validation_percent").isEnabled()
    panel.set_summary(summary())
    assert not editor("keep_given_split").isVisible()


# -- what was found -------------------------------------------------------------------------------


def test_counts_are_shown(panel) -> None:
    panel.set_value(DataSettings(folder="/images"))
    panel.set_summary(summary())
    assert panel._subtitle.text().startswith("8 image")
    assert "2 class" in panel._subtitle.text()
    assert panel._view.grid.count() == 8
    assert "training 6" in panel._legend._texts["train"].text()
    assert panel._legend._texts["test"].isHidden()


def test_choosing_a_class_and_a_split_filters_the_images(qtbot, panel) -> None:
    panel.set_summary(summary(test=2))
    panel._bars.setCurrentIndex(panel._bars.model().index(2, 0))
    assert panel._view.grid.count() == 5
    qtbot.mouseClick(panel._view._splits.button("test"), Qt.MouseButton.LeftButton)
    assert panel._view.grid.count() == 2
    item = panel._view.grid.item(0)
    assert item.path == Path("/images/bees/3.jpg")
    assert item.tooltip == "bees/3.jpg\nbees\nTest"


def test_the_chosen_class_stays_when_the_check_ends(panel) -> None:
    panel.set_summary(summary(checked=False))
    panel._bars.setCurrentIndex(panel._bars.model().index(1, 0))
    panel.set_summary(summary())
    assert panel._bars.chosen_name() == "ants"
    assert panel._view.grid.count() == 3


def test_only_splits_that_hold_images_are_offered(panel) -> None:
    panel.set_summary(summary())
    assert panel._view._splits.button("validation").isVisible()
    assert not panel._view._splits.button("test").isVisible()


def test_problems_are_announced_and_listed(qtbot, panel) -> None:
    panel.set_summary(summary(problems=PROBLEMS))
    assert "3 problem" in panel._notice.text
    qtbot.mouseClick(panel._notice._action, Qt.MouseButton.LeftButton)
    assert panel._view.problems.isVisible()
    assert len(panel._view.problems.shown()) == 3


def test_nothing_is_announced_before_the_check(panel) -> None:
    panel.set_summary(summary(problems=PROBLEMS, checked=False))
    assert not panel._notice.isVisible()


def test_a_severe_problem_is_said_in_full(panel) -> None:
    severe = Problem("one_class", "ants", "There is only one class", "Add another.", severe=True)
    panel.set_summary(summary(problems=(severe,)))
    assert panel._notice.text == "There is only one class. Add another."


def test_without_images_the_page_says_why(qtbot, panel) -> None:
    panel.set_summary(None)
    panel.show_error(DataError("This folder does not exist", where="/gone", hint="Check it."))
    assert panel._empty.isVisible()
    assert panel._empty._title.text() == "This folder does not exist."
    with qtbot.waitSignal(panel.open_requested):
        qtbot.mouseClick(panel._empty._button, Qt.MouseButton.LeftButton)


def test_progress_appears_and_goes(qtbot, panel) -> None:
    panel.set_progress(Progress("Checking images", 10, 100))
    assert panel._progress.isVisible()
    with qtbot.waitSignal(panel.cancel_requested):
        qtbot.mouseClick(panel._stop, Qt.MouseButton.LeftButton)
    panel.set_progress(Progress())
    assert not panel._progress.isVisible()


def test_the_buttons_ask(qtbot, panel) -> None:
    with qtbot.waitSignal(panel.reload_requested):
        qtbot.mouseClick(panel._reload, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.open_requested):
        qtbot.mouseClick(panel._open, Qt.MouseButton.LeftButton)


# -- its views ------------------------------------------------------------------------------------


def test_class_bars_say_their_numbers(qtbot) -> None:
    bars = ClassBars()
    qtbot.addWidget(bars)
    bars.set_summary(summary(test=2))
    model = bars.model()
    total, shares = model.index(2, 0).data(Qt.ItemDataRole.UserRole)
    assert total == 5
    assert shares == pytest.approx([0, 2 / 5, 1 / 5, 2 / 5])
    total, shares = model.index(1, 0).data(Qt.ItemDataRole.UserRole)
    assert (total, sum(shares)) == (3, pytest.approx(3 / 5))  # of the largest class's bar
    words = model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2 training, 1 validation, 2 test" in words


def test_class_bars_paint_their_colours(qtbot) -> None:
    bars = ClassBars()
    qtbot.addWidget(bars)
    bars.resize(300, 140)
    bars.set_summary(summary(test=2))
    image = bars.grab().toImage()
    names = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    from ui.theme import LIGHT

    assert {LIGHT.train, LIGHT.validation, LIGHT.test} <= names


def test_problem_list_filters_by_kind_and_text(qtbot) -> None:
    view = ProblemList()
    qtbot.addWidget(view)
    view.show()
    view.set_problems(PROBLEMS, checked=True)
    view._kind.set_value("unreadable")
    view._on_filter_changed()
    assert [problem.file for problem in view.shown()] == ["ants/1.jpg", "bees/3.jpg"]
    qtbot.keyClicks(view._text, "JPEG")
    assert [problem.file for problem in view.shown()] == ["bees/3.jpg"]
    model = view._model
    cells = [model.index(0, column).data() for column in range(3)]
    assert cells == ["bees/3.jpg", "This is no JPEG", "Left out."]


def test_problem_list_without_problems(qtbot) -> None:
    view = ProblemList()
    qtbot.addWidget(view)
    view.show()
    view.set_problems((), checked=True)
    assert view._empty._title.text() == "No problems found"
    view.set_problems((), checked=False)
    assert view._empty._title.text() == "Not checked yet"
    assert not view._filters.isVisible()


def test_problem_list_takes_a_hundred_thousand(qtbot) -> None:
    view = ProblemList()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    many = tuple(Problem("unreadable", f"{n}.jpg", "Broken", "Left out.") for n in range(100_000))
    view.set_problems(many, checked=True)
    view.grab()
    assert view._model.rowCount() == 100_000
    with qtbot.waitSignal(view.file_chosen) as blocker:
        view._table.activated.emit(view._model.index(77, 0))
    assert blocker.args == ["77.jpg"]
