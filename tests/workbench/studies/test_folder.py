"""A study on the disk."""

from dataclasses import replace
from pathlib import Path

import pytest

from workbench.data.catalog import Catalog
from workbench.errors import Cancelled, DataError, RunError
from workbench.jobs import Job
from workbench.settings import Project
from workbench.studies.design import ablation, with_without
from workbench.studies.folder import StudyFolder, is_study, list_studies, new_study_path


def test_every_run_has_the_same_split_and_its_own_seed(
    project: Project, catalog: Catalog, tmp_path: Path
) -> None:
    spec = ablation(project, 2)
    study = StudyFolder.create(tmp_path / "study", spec, catalog, Job())
    cells = study.cells()
    assert study.spec() == spec
    assert [(cell.arm, cell.seed) for cell in cells] == [
        (arm.name, seed) for seed in (0, 1) for arm in spec.arms
    ]
    assert len({(cell.run.path / "split.csv").read_bytes() for cell in cells}) == 1
    for cell in cells:
        arm = next(arm for arm in spec.arms if arm.name == cell.arm)
        wanted = arm.project.replace(training=arm.project.training.replace(seed=cell.seed))
        assert cell.run.spec().project == wanted


def test_a_study_that_was_not_wanted_after_all_leaves_nothing(
    project: Project, catalog: Catalog, tmp_path: Path
) -> None:
    class Impatient(Job):
        def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
            super().report(text, done, total, before=before)
            if done == 1:
                self.cancel()
                self.check()

    path = tmp_path / "studies" / "001-with-without"
    with pytest.raises(Cancelled):
        StudyFolder.create(path, with_without(project), catalog, Impatient())
    assert not path.exists()


def test_a_study_that_was_not_made_whole_is_none(
    project: Project, catalog: Catalog, tmp_path: Path
) -> None:
    path = tmp_path / "studies" / "001-with-without"
    study = StudyFolder.create(path, with_without(project), catalog, Job())
    assert [found.path for found in list_studies(path.parent)] == [path]
    (path / "study.toml").unlink()  # written last: so a killed process leaves it
    assert not is_study(path)
    assert list_studies(path.parent) == []
    with pytest.raises(RunError, match="no study"):
        study.spec()
    assert new_study_path(path.parent, "ablation").name == "002-ablation"


def test_nothing_is_overwritten(project: Project, catalog: Catalog, tmp_path: Path) -> None:
    StudyFolder.create(tmp_path / "study", with_without(project), catalog, Job())
    with pytest.raises(RunError, match="not empty"):
        StudyFolder.create(tmp_path / "study", with_without(project), catalog, Job())


@pytest.mark.parametrize("damage", ["version = 99\n", "version = 1\nkind = 'x'\n", "not toml"])
def test_a_damaged_study_says_what_is_wrong(tmp_path: Path, damage: str) -> None:
    (tmp_path / "study.toml").write_text(damage)
    with pytest.raises(RunError) as caught:
        StudyFolder(tmp_path).spec()
    assert "study.toml" in caught.value.where


def test_a_set_that_cannot_be_compared_on_is_refused_before_anything_is_written(
    project: Project, catalog: Catalog, tmp_path: Path
) -> None:
    entries = tuple(replace(entry, split="train") for entry in catalog.entries)
    with pytest.raises(DataError, match="no validation images"):
        StudyFolder.create(
            tmp_path / "study", with_without(project), replace(catalog, entries=entries), Job()
        )
    assert not (tmp_path / "study").exists()
