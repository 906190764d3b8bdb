"""Where a run's images are looked for, and in which order."""

import os

import pytest

from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import Project
from workbench.whereabouts import DATA_VARIABLE, image_folder, path_from


@pytest.fixture(autouse=True)
def _nothing_told(monkeypatch):
    monkeypatch.delenv(DATA_VARIABLE, raising=False)


@pytest.fixture
def places(tmp_path):
    """Return a run folder and image folders for each rule."""
    run = tmp_path / "runs" / "a run"
    for folder in (run / "images", tmp_path / "photos", tmp_path / "told" / "photos"):
        folder.mkdir(parents=True)
    return run


def test_a_relative_path_begins_at_the_run(places, tmp_path):
    assert image_folder("../../photos", places) == tmp_path / "photos"


def test_an_absolute_path_stays_as_it_is(places, tmp_path):
    assert image_folder(str(tmp_path / "photos"), places) == tmp_path / "photos"


def test_images_inside_the_run_serve_when_the_path_leads_nowhere(places):
    assert image_folder("../elsewhere/photos", places) == places / "images"
    assert image_folder("/no/such/photos", places) == places / "images"


def test_what_the_variable_names_comes_first(places, tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "told"))
    for stored in ("../../photos", str(tmp_path / "photos"), "C:\\sets\\photos"):
        assert image_folder(stored, places) == tmp_path / "told" / "photos"
    assert image_folder("../../birds", places) == tmp_path / "told"


def test_nowhere_is_said_as_it_was_written(tmp_path):
    assert image_folder("../photos", tmp_path / "run") == tmp_path / "photos"


def test_the_way_there_and_back(tmp_path):
    photos, run = tmp_path / "my photos", tmp_path / "deep" / "runs" / "one"
    photos.mkdir()
    run.mkdir(parents=True)
    stored = path_from(run, photos)
    assert stored == "../../../my photos"
    assert image_folder(stored, run) == photos


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_run_behind_a_link_finds_its_images(tmp_path):
    (tmp_path / "disk" / "runs").mkdir(parents=True)
    (tmp_path / "disk" / "photos").mkdir()
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "runs").symlink_to(tmp_path / "disk" / "runs")
    run = tmp_path / "home" / "runs" / "one"
    run.mkdir()
    stored = path_from(run, tmp_path / "disk" / "photos")
    assert stored == "../../photos"
    assert image_folder(stored, run) == tmp_path / "disk" / "photos"


def test_a_run_says_the_place_and_keeps_what_is_written(places, tmp_path):
    project = Project(name="x").replace(data={"folder": "../../photos"})
    spec = RunSpec(project=project, folder="../../photos", classes=("a", "b"))
    run = RunFolder.create(tmp_path / "runs" / "b", spec, [SplitRow("a/1.png", 0, "train")])
    found = run.spec()
    assert found.folder == found.project.data.folder == str(tmp_path / "photos")
    run.set_epochs(99)
    run.pin_weights({"key": "k"})
    written = (run.path / "spec.toml").read_text("utf-8")
    assert written.count('folder = "../../photos"') == 2
    assert str(tmp_path) not in written


def test_a_run_of_before_loads_as_it_was(tmp_path):
    spec = RunSpec(project=Project(), folder=str(tmp_path / "gone"), classes=("a", "b"))
    run = RunFolder.create(tmp_path / "old", spec, [SplitRow("a/1.png", 0, "train")])
    assert run.spec() == spec
    assert run.sizes() == []
