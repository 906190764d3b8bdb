"""The workspace: opening, reading, dividing, saving, and being interrupted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

import ui.reading
from ui.preferences import Preferences
from ui.workspace import Workspace
from workbench.data.catalog import Catalog
from workbench.errors import DataError, SettingsError
from workbench.files import projects_dir
from workbench.launch import create_run
from workbench.runs import new_run_path
from workbench.settings import (
    ArchitectureSettings,
    AugmentationSettings,
    DataSettings,
    Flip,
    FreezeSettings,
    Project,
    TrainingSettings,
    load_project,
    save_project,
)


@pytest.fixture
def space(qtbot) -> Iterator[Workspace]:
    made = Workspace(Preferences())
    yield made
    made.close()


@pytest.fixture
def checked(qtbot) -> Callable[[Workspace], Catalog]:
    def wait(space: Workspace) -> Catalog:
        def is_checked() -> bool:
            return space.summary is not None and space.summary.catalog.checked and not space.busy

        qtbot.waitUntil(is_checked, timeout=20_000)
        return space.summary.catalog

    return wait


def test_a_folder_becomes_a_project(space, checked, image_folder) -> None:
    folder = image_folder(each=6)
    space.open_paths([folder])
    catalog = checked(space)
    assert catalog.classes == ("disc", "square")
    assert len(catalog.of_split("train")) == 10
    assert space.project.data.folder == str(folder)
    assert space.folder == projects_dir() / folder.name
    space.flush()
    assert load_project(space.folder) == space.project
    assert [recent.folder for recent in space.preferences.recent()] == [space.folder]


def test_new_photographs_begin_with_learnt_features(space, checked, tmp_path) -> None:
    for number in range(8):
        path = tmp_path / "photos" / "ab"[number % 2] / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.effect_noise((90, 80), 50 + number).save(path)
    space.open_paths([tmp_path / "photos"])
    checked(space)
    assert space.project.architecture.name == "efficientnet_lite0"
    assert space.project.freeze.strategy == "feature-extractor"
    space.change(ArchitectureSettings())
    space.flush()
    space.open_paths([tmp_path / "photos"])
    checked(space)
    assert space.project.architecture == ArchitectureSettings(), "chosen by the user, so kept"


def test_the_list_comes_before_the_check(qtbot, space, checked, image_folder) -> None:
    seen = []
    space.catalog_changed.connect(lambda summary: seen.append(summary and summary.catalog.checked))
    space.open_paths([image_folder()])
    checked(space)
    qtbot.waitUntil(lambda: not space.busy, timeout=5000)
    assert seen == [None, False, True, True], "listed, checked, and compared"
    assert space.summary.catalog.compared


def test_the_same_folder_opens_the_same_project(space, checked, image_folder) -> None:
    folder = image_folder()
    space.open_paths([folder])
    checked(space)
    space.change(TrainingSettings(epochs=3))
    space.flush()
    first = space.folder
    space.open_paths([folder])
    checked(space)
    assert space.folder == first
    assert space.project.training.epochs == 3


def test_another_folder_of_the_same_name_gets_its_own(
    space, checked, image_folder, tmp_path
) -> None:
    one = image_folder(name="photos")
    two = tmp_path / "elsewhere" / "photos"
    two.parent.mkdir()
    image_folder(name="other").rename(two)
    for folder in (one, two):
        space.open_paths([folder])
        checked(space)
        space.flush()
    assert space.folder.name == "photos-2"
    assert load_project(projects_dir() / "photos").data.folder == str(one)


def test_a_damaged_project_is_not_overwritten(space, checked, image_folder) -> None:
    folder = image_folder(name="photos")
    damaged = projects_dir() / "photos" / "project.toml"
    damaged.parent.mkdir(parents=True)
    damaged.write_text("version = 99")
    space.open_paths([folder])
    checked(space)
    space.flush()
    assert damaged.read_text() == "version = 99"
    assert space.folder.name == "photos-2"


def test_several_class_folders(space, checked, image_folder) -> None:
    folder = image_folder(classes=("disc", "square", "triangle"))
    space.open_paths([folder / "disc", folder / "triangle"])
    assert checked(space).classes == ("disc", "triangle")
    assert space.project.data.only == ("disc", "triangle")


def test_folders_from_two_places_are_refused(qtbot, space, image_folder) -> None:
    one, two = image_folder(name="one"), image_folder(name="two")
    with qtbot.waitSignal(space.failed) as blocker:
        space.open_paths([one / "disc", two / "square"])
    assert isinstance(blocker.args[0], DataError)
    assert space.project is None


@pytest.mark.parametrize("make", [
    lambda tmp: tmp / "missing",
    lambda tmp: (tmp / "empty").mkdir() or tmp / "empty",
    lambda tmp: (tmp / "notes.txt").write_text("x") and tmp / "notes.txt",
], ids=["missing", "empty", "file"])  # fmt: skip
def test_a_useless_path_changes_nothing(
    qtbot, space, checked, image_folder, tmp_path, make
) -> None:
    space.open_paths([image_folder()])
    before = checked(space)
    project = space.project
    path = make(tmp_path)
    with qtbot.waitSignal(space.failed, timeout=10_000) as blocker:
        space.open_paths([path])
    assert isinstance(blocker.args[0], DataError)
    assert (space.project, space.summary.catalog) == (project, before)
    assert not (projects_dir() / path.name).exists()


def test_a_project_opens_by_folder_and_by_file(space, checked, image_folder, tmp_path) -> None:
    place = tmp_path / "mine"
    data = DataSettings(folder=str(image_folder()))
    save_project(place, Project(name="Mine", data=data))
    for path in (place, place / "project.toml"):
        space.open_paths([path])
        checked(space)
        assert (space.folder, space.project.name) == (place, "Mine")


def test_a_project_whose_images_are_gone_opens_all_the_same(qtbot, space, tmp_path) -> None:
    place = tmp_path / "mine"
    save_project(place, Project(data=DataSettings(folder=str(tmp_path / "gone"))))
    with qtbot.waitSignal(space.failed, timeout=10_000) as blocker:
        space.open_paths([place])
    assert space.folder == place
    assert space.summary is None
    assert space.data_error is blocker.args[0]


def test_a_newer_project_is_refused(qtbot, space, tmp_path) -> None:
    (tmp_path / "project.toml").write_text("version = 99")
    with qtbot.waitSignal(space.failed) as blocker:
        space.open_paths([tmp_path])
    assert isinstance(blocker.args[0], SettingsError)
    assert "newer" in str(blocker.args[0])


def test_a_run_folder_opens_its_project(space, checked, image_folder) -> None:
    space.open_paths([image_folder()])
    catalog = checked(space)
    space.flush()
    home = space.folder
    run = create_run(new_run_path(home / "runs", "lenet5"), space.project, catalog)
    other = image_folder(name="other")
    space.open_paths([other])
    checked(space)
    space.open_paths([run.path])
    checked(space)
    assert space.folder == home
    assert space.wanted_run.path == run.path


def test_a_run_without_a_project_brings_its_settings(
    space, checked, image_folder, tmp_path
) -> None:
    folder = image_folder()
    space.open_paths([folder])
    catalog = checked(space)
    project = Project(
        name="from the terminal", data=space.project.data, training=TrainingSettings(epochs=7)
    )
    run = create_run(tmp_path / "runs" / "001-lenet5", project, catalog)
    space.open_paths([run.path])
    checked(space)
    assert space.project.training.epochs == 7
    assert space.folder == projects_dir() / "from the terminal"


def test_the_sample_can_be_opened(space, checked) -> None:
    space.open_sample()
    assert len(checked(space).classes) == 10


# -- changing -------------------------------------------------------------------------------------


def test_another_split_reads_nothing_again(space, checked, image_folder, monkeypatch) -> None:
    space.open_paths([image_folder(each=10)])
    checked(space)
    before = space.summary.count("validation")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the files were read again")

    monkeypatch.setattr(ui.reading, "list_images", refuse)
    monkeypatch.setattr(ui.reading, "check", refuse)
    space.change(space.project.data.replace(validation_percent=50))
    checked(space)
    assert (before, space.summary.count("validation")) == (4, 10)


def test_a_split_changed_during_the_check_counts(
    qtbot, space, checked, image_folder, monkeypatch
) -> None:
    go = threading.Event()
    original = ui.reading.check

    def slow(catalog: Catalog, **named: object) -> Catalog:
        go.wait(10)
        return original(catalog, **named)

    monkeypatch.setattr(ui.reading, "check", slow)
    space.open_paths([image_folder(each=10)])
    qtbot.waitUntil(lambda: space.summary is not None, timeout=10_000)
    space.change(space.project.data.replace(validation_percent=50))
    go.set()
    checked(space)
    assert space.summary.count("validation") == 10


def test_another_background_checks_again(space, checked, image_folder) -> None:
    space.open_paths([image_folder()])
    first = checked(space)
    space.change(space.project.data.replace(background="black"))
    assert checked(space) is not first
    assert len(space.summary.catalog.problems) == len(first.problems)


def test_a_change_is_told_once_and_saved_by_itself(qtbot, space, checked, image_folder) -> None:
    space.open_paths([image_folder()])
    checked(space)
    space.flush()
    section = AugmentationSettings(horizontal_flip=Flip(enabled=True))
    with qtbot.waitSignal(space.project_changed) as blocker:
        space.change(section)
    assert blocker.args[0].augmentation == section
    with qtbot.assertNotEmitted(space.project_changed):
        space.change(section)
    qtbot.waitUntil(lambda: load_project(space.folder).augmentation == section, timeout=5000)


def test_closing_saves_the_last_change(qtbot, image_folder, checked) -> None:
    space = Workspace(Preferences())
    space.open_paths([image_folder()])
    checked(space)
    space.change(TrainingSettings(epochs=99))
    space.close()
    assert load_project(space.folder).training.epochs == 99


def test_a_change_before_anything_is_open_is_ignored(qtbot, space) -> None:
    with qtbot.assertNotEmitted(space.project_changed):
        space.change(TrainingSettings(epochs=3))


# -- interruption ---------------------------------------------------------------------------------


def test_the_newest_of_two_folders_wins(qtbot, space, checked, image_folder) -> None:
    one, two = image_folder(name="one"), image_folder(name="two")
    opened = []
    space.opened.connect(lambda folder: opened.append(folder.name))
    space.open_paths([one])
    space.open_paths([two])
    checked(space)
    assert opened == ["two"]


def test_listing_can_be_cancelled(qtbot, space, image_folder, monkeypatch) -> None:
    started = threading.Event()

    def endless(_folder: Path, _only: object, job: object) -> Catalog:
        started.set()
        while True:
            job.check()

    monkeypatch.setattr(ui.reading, "list_images", endless)
    space.open_paths([image_folder()])
    assert started.wait(5)
    with qtbot.assertNotEmitted(space.failed, wait=150):
        space.cancel_reading()
    assert not space.busy
    assert space.project is None


def test_progress_is_told_and_ends_empty(qtbot, space, checked, image_folder, monkeypatch) -> None:
    original = ui.reading.check

    def reporting(catalog: Catalog, *, background: str, job: object) -> Catalog:
        job.report("Checking", 1, 2)
        threading.Event().wait(0.25)
        return original(catalog, background=background, job=job)

    monkeypatch.setattr(ui.reading, "check", reporting)
    seen = []
    space.progress.connect(seen.append)
    space.open_paths([image_folder()])
    checked(space)
    assert any(progress.text == "Checking" for progress in seen)
    assert seen[-1].text == ""


def test_the_strategy_follows_pretrained_weights(qtbot, space, checked, image_folder) -> None:
    space.open_paths([image_folder()])
    checked(space)
    architecture = space.project.architecture
    seen = []
    space.project_changed.connect(lambda project: seen.append(project.freeze.strategy))
    with qtbot.waitSignal(space.strategy_followed) as blocker:
        space.change(architecture.replace(name="resnet18", pretrained=True))
    assert blocker.args == [True]
    assert seen == ["feature-extractor"], "one change, told once"
    space.change(FreezeSettings(strategy="custom", overrides={"conv1": True}))
    with qtbot.assertNotEmitted(space.strategy_followed):
        space.change(architecture)
    assert space.project.freeze.strategy == "custom"
    space.change(FreezeSettings(strategy="fine-tune"))
    space.change(architecture.replace(name="resnet18", pretrained=True))
    with qtbot.waitSignal(space.strategy_followed) as blocker:
        space.change(architecture)
    assert blocker.args == [False]
    space.flush()
    assert load_project(space.folder).freeze.strategy == "from-scratch"
