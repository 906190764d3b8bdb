"""Drafts: run folders that only ask."""

from pathlib import Path

import pytest
from PIL import Image

from workbench.data.catalog import Catalog
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.jobs import Job
from workbench.launch import draft_run, first_choice
from workbench.settings import Project


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Project, Catalog]:
    monkeypatch.setenv("CNN_WORKBENCH_CACHE", str(tmp_path / "cache"))
    for number in range(12):
        path = tmp_path / "images" / "ab"[number % 2] / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (20, 20), (number, 90, 90)).save(path)
    project = Project().replace(data={"folder": str(tmp_path / "images")})
    return project, split(scan(tmp_path / "images", job=Job()), project.data)


def test_the_same_question_finds_the_same_folder(asked: tuple[Project, Catalog]) -> None:
    project, catalog = asked
    first = draft_run(project, catalog)
    assert draft_run(project, catalog).path == first.path
    assert first.spec().project == project
    assert len(first.split()) == 12


def test_another_seed_or_another_split_is_another_question(asked: tuple[Project, Catalog]) -> None:
    project, catalog = asked
    other = project.replace(training={"seed": 3})
    data = project.data.replace(split_seed=5)
    paths = {
        draft_run(project, catalog).path,
        draft_run(other, catalog).path,
        draft_run(project.replace(data=data), split(catalog, data)).path,
    }
    assert len(paths) == 3


def test_half_a_draft_is_written_anew(asked: tuple[Project, Catalog]) -> None:
    draft = draft_run(*asked)
    (draft.path / "spec.toml").unlink()
    assert draft_run(*asked).spec().project == asked[0]


def test_old_drafts_are_forgotten(asked: tuple[Project, Catalog]) -> None:
    project, catalog = asked
    for seed in range(25):
        last = draft_run(project.replace(training={"seed": seed}), catalog)
    kept = list(last.path.parent.iterdir())
    assert len(kept) == 20
    assert last.path in kept


def test_photographs_begin_with_learnt_features_and_small_images_with_lenet() -> None:
    small, photo = first_choice(Project(), 28), first_choice(Project(), 375)
    assert small == Project()
    assert photo.architecture.name == "efficientnet_lite0"
    assert photo.architecture.pretrained
    assert photo.freeze.strategy == "feature-extractor"
