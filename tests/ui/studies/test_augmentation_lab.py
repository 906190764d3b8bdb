"""The lab and its place in the window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

import ui.lab_link
from ui.augmentation_lab import AugmentationLab
from ui.catalog_summary import summarise
from ui.lab_link import LabLink, ablation_cost, with_without_cost
from ui.panels.augmentation_panel import AugmentationPanel
from ui.study_control import StudyControl
from ui.study_state import Listed
from workbench.data.catalog import Catalog
from workbench.errors import DataError
from workbench.runs import RunFolder
from workbench.settings import AugmentationSettings, Flip, Project
from workbench.settings.augmentation import PRESETS
from workbench.studies.design import ablation, with_without


class FakeWorkspace(QObject):
    opened = Signal(object)
    project_changed = Signal(object)
    catalog_changed = Signal(object)

    def change(self, section: AugmentationSettings) -> None:
        self.project = self.project.replace(augmentation=section)
        self.project_changed.emit(self.project)

    def __init__(self, folder: Path, project: Project, catalog: Catalog) -> None:
        super().__init__()
        self.folder, self.project = folder, project
        self.summary = summarise(catalog)
        self.data_error, self.busy = None, False


class FakeNetwork(QObject):
    failed = Signal(object)
    trouble = None


@pytest.fixture
def workspace(qtbot, tmp_path: Path, project: Project, catalog: Catalog) -> FakeWorkspace:
    return FakeWorkspace(tmp_path / "project", project, catalog)


class FakePanel:
    folder: Path | None = None

    def set_runs_folder(self, folder: Path) -> None:
        self.folder = folder


class FakeHost(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.panel = FakePanel()
        self.shown: list[object] = []

    def existing(self, *_keys: str) -> list[FakePanel]:
        return [self.panel]

    def show_run(self, run: object) -> None:
        self.shown.append(run)


@pytest.fixture
def host(qtbot) -> FakeHost:
    made = FakeHost()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def link(qtbot, workspace, runs, engine, host: FakeHost) -> Iterator[LabLink]:
    made = LabLink(workspace, FakeNetwork(), runs, engine, host)
    yield made
    made.close()


@pytest.fixture
def lab(qtbot, control: StudyControl) -> AugmentationLab:
    made = AugmentationLab(control)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_panel_asks_for_the_lab(qtbot) -> None:
    panel = AugmentationPanel()
    qtbot.addWidget(panel)
    button = next(b for b in panel.findChildren(QPushButton) if b.text().startswith("Test this"))
    with qtbot.waitSignal(panel.lab_requested):
        button.click()
    panel.close_threads()


def test_one_click_begins_a_study_and_shows_it(qtbot, link: LabLink, runs) -> None:
    link.open()
    page = link.lab().pages["with-without"]
    link.lab().tabs.setCurrentWidget(page)
    assert page.bar._start.isEnabled()
    page.bar._start.click()
    qtbot.waitUntil(lambda: runs.asked == ["with-seed0"])
    assert page.shown == "001-with-without"
    assert page.bar._stop.isVisible()
    other = link.lab().pages["ablation"]
    assert other.bar._why.text == "Another study is being trained."


def test_an_ablation_has_the_seeds_that_were_chosen(qtbot, link: LabLink, runs) -> None:
    link.open()
    lab = link.lab()
    lab.tabs.setCurrentWidget(lab.pages["ablation"])
    lab._seeds.setValue(2)
    page = lab.pages["ablation"]
    assert page.bar._cost.text().startswith("5 ways × 2 seeds: 10 runs of 2 epochs")
    page.bar._start.click()
    qtbot.waitUntil(lambda: runs.asked == ["all-seed0"])
    assert link._studies.studies[0].spec.seeds == (0, 1)


def test_a_complete_study_gives_the_pages_back(
    qtbot, link: LabLink, host: FakeHost, runs, engine, train, measure, tmp_path: Path
) -> None:
    link.open()
    link.lab().tabs.setCurrentIndex(1)
    link.lab().pages["with-without"].bar._start.click()
    for number in (1, 2):
        qtbot.waitUntil(lambda: len(runs.asked) == number)  # noqa: B023
        assert host.shown == []
        train(runs.run)
        runs.end()
        qtbot.waitUntil(lambda: len(engine.replies) == number)  # noqa: B023
        measure(runs.run, "1100", train="1111")
        engine.replies[-1].done.emit({})
    qtbot.waitUntil(lambda: host.shown == [None])
    assert host.panel.folder == tmp_path / "project" / "runs"
    words = link.lab().pages["with-without"]._findings.words()
    assert words.startswith("In accuracy, with and without are indistinguishable.")


def test_what_cannot_be_studied_is_said(link: LabLink, workspace, runs, project: Project) -> None:
    link.open()
    page = link.lab().pages["with-without"]
    workspace.project = project.replace(augmentation=PRESETS["none"])
    workspace.project_changed.emit(workspace.project)
    assert "No operation is on" in page.bar._why.text
    workspace.project = project
    workspace.data_error = DataError("The folder is gone")
    workspace.project_changed.emit(project)
    assert "The folder is gone" in page.bar._why.text
    workspace.data_error = None
    runs.busy = True
    runs.state_changed.emit("running")
    assert "A run is being trained" in page.bar._why.text
    runs.busy = False
    runs.ended.emit(None, "finished")
    assert page.bar._why.text == ""


def test_the_newest_study_of_each_kind_is_shown_first(
    qtbot, lab: AugmentationLab, control: StudyControl, make_study: Callable[..., Listed],
    project: Project,
) -> None:  # fmt: skip
    make_study(with_without(project), "001-with-without")
    make_study(ablation(project, 1), "002-ablation")
    make_study(with_without(project), "003-with-without")
    control.refresh()
    qtbot.waitUntil(lambda: lab.pages["with-without"]._seen is not None)
    assert lab.pages["with-without"].shown == "003-with-without"
    assert lab.pages["ablation"].shown == "002-ablation"
    assert [lab.pages["with-without"].bar._choice.itemData(n) for n in range(3)] == [
        "", "003-with-without", "001-with-without",
    ]  # fmt: skip


def test_another_project_is_not_shown_a_study_of_the_last(
    qtbot, lab: AugmentationLab, control: StudyControl, make_study: Callable[..., Listed],
    project: Project, tmp_path: Path,
) -> None:  # fmt: skip
    item = make_study(with_without(project), "001-with-without")
    page = lab.pages["with-without"]
    control.refresh()
    qtbot.waitUntil(lambda: page._seen is not None)
    shutil.copytree(item.study.path.parent.parent, tmp_path / "other")
    control.set_folder(tmp_path / "other")
    assert (page.shown, page._seen) == ("", None)
    qtbot.waitUntil(lambda: page._seen is not None)
    assert page._seen.study.path.is_relative_to(tmp_path / "other")


def test_errors_are_said_on_the_page_they_concern(
    lab: AugmentationLab, control: StudyControl
) -> None:
    control.failed.emit(DataError("Nothing to see", hint="Look."))
    assert lab.pages["with-without"].bar._error.text == "Nothing to see. Look."
    assert lab.pages["ablation"].bar._error.text == ""


def test_labels_are_checked_on_the_project_as_it_stands(
    qtbot, link: LabLink, workspace, engine, project: Project
) -> None:
    link.open()
    labels = link.lab().labels
    labels.check_requested.emit()
    qtbot.waitUntil(lambda: bool(engine.requests))  # the draft is written in a thread
    method, params = engine.requests[-1]
    assert method == "label_safety"
    assert RunFolder(Path(params["run"])).spec().project == project
    stale = []
    labels.show_stale = lambda: stale.append(True)
    workspace.project = project.replace(training=project.training.replace(epochs=9))
    workspace.project_changed.emit(workspace.project)
    assert stale == [], "the labels do not depend on the number of epochs"
    labels.operation_off.emit("horizontal_flip")
    assert not workspace.project.augmentation.horizontal_flip.enabled
    assert stale == [True]
    workspace.summary = None
    labels.check_requested.emit()
    assert "still being listed" in labels.said()


def test_costs_count_every_run(project: Project) -> None:
    assert with_without_cost(project) == "Two runs of 2 epochs: lenet5, seed 0."
    only = AugmentationSettings(horizontal_flip=Flip(enabled=True))
    single = project.replace(augmentation=only)
    assert ablation_cost(single, 3).startswith("2 ways × 3 seeds: 6 runs")
    assert ablation_cost(project.replace(augmentation=PRESETS["none"]), 3) == ""


def test_nothing_of_it_is_made_before_it_is_wanted(link: LabLink) -> None:
    assert link.lab() is None
    assert not hasattr(ui.lab_link, "StudyControl")
