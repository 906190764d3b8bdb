"""Training a whole study, stopping it and going on."""

from pathlib import Path

import pytest

from workbench.data.catalog import Catalog
from workbench.errors import DataError, RunError
from workbench.events import Event, Step, Validated
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder, SplitRow
from workbench.settings import Project
from workbench.studies.design import with_without
from workbench.studies.finals import read_final
from workbench.studies.folder import StudyFolder
from workbench.studies.measure import evenly, measure_final
from workbench.studies.reading import StudyReader
from workbench.studies.runner import run_study
from workbench.studies.summary import summarise
from workbench.training.loop import train


@pytest.fixture
def study(project: Project, catalog: Catalog, tmp_path: Path) -> StudyFolder:
    return StudyFolder.create(tmp_path / "study", with_without(project), catalog, Job())


def test_both_runs_are_trained_and_measured(study: StudyFolder) -> None:
    begun: list[str] = []
    assert run_study(study, Job(), began=lambda _index, cell: begun.append(cell.arm))
    reading = StudyReader(study).read()
    assert begun == ["with", "without"]
    assert reading.done
    for cell in reading.cells:
        assert (cell.final.train.count, cell.final.validation.count) == (8, 8)
        # the last epoch's validation, by the deployed graph's own path on the original files
        assert cell.final.validation.loss == pytest.approx(cell.epochs[-1].validation_loss, 0.02)
    assert summarise(reading).comparison.count == 8


def test_a_run_of_a_study_is_the_run_one_would_have_trained_alone(
    study: StudyFolder, project: Project, catalog: Catalog, tmp_path: Path
) -> None:
    run_study(study, Job())
    alone = create_run(tmp_path / "alone", project, catalog)
    train(alone, Job())
    wanted = [event for event in alone.milestones() if isinstance(event, Validated)]
    found = StudyReader(study).read().cell("with", 0).epochs
    assert [e.train_loss for e in found] == [e.train_loss for e in wanted]
    assert alone.weights("last").read_bytes() == (study.cells()[0].run.weights("last").read_bytes())


def test_a_stopped_study_goes_on_where_it_was_and_ends_the_same(
    study: StudyFolder, project: Project, catalog: Catalog, tmp_path: Path
) -> None:
    whole = StudyFolder.create(tmp_path / "whole", with_without(project), catalog, Job())
    run_study(whole, Job())
    job, trained = Job(), []

    def stop_in_the_second_run(event: Event) -> None:
        if isinstance(event, Step) and len(trained) == 2:
            job.cancel()

    def note(_index: int, cell: object) -> None:
        trained.append(cell)

    assert not run_study(study, job, stop_in_the_second_run, note)
    states = [cell.state for cell in StudyReader(study).read().cells]
    assert states == ["done", "begun"]
    before = (study.cells()[0].run.events_file).read_bytes()
    assert run_study(study, Job())
    assert (study.cells()[0].run.events_file).read_bytes() == before
    assert summarise(StudyReader(study).read()) == summarise(StudyReader(whole).read())


def test_a_study_that_is_done_is_left_alone(study: StudyFolder) -> None:
    run_study(study, Job())
    before = [cell.run.events_file.read_bytes() for cell in study.cells()]
    assert run_study(study, Job())
    assert [cell.run.events_file.read_bytes() for cell in study.cells()] == before


def test_without_validation_images_there_is_nothing_to_compare(
    study: StudyFolder, tmp_path: Path
) -> None:
    spec = study.cells()[0].run.spec()
    rows = [SplitRow(row.file, row.label, "train") for row in study.cells()[0].run.split()]
    run = RunFolder.create(tmp_path / "run", spec, rows)
    with pytest.raises(DataError, match="no validation images"):
        measure_final(run, Job(), training=False)


def test_the_last_weights_are_measured_not_those_that_validation_chose(study: StudyFolder) -> None:
    run_study(study, Job())
    run = study.cells()[0].run
    known = read_final(run)
    run.weights("best").unlink()
    assert measure_final(run, Job(), training=True) == known
    run.weights("last").unlink()
    with pytest.raises(RunError, match="no weights"):
        measure_final(run, Job(), training=True)


def test_a_sample_is_spread_over_the_whole_split() -> None:
    rows = [SplitRow(str(number), number // 50, "train") for number in range(100)]
    sample = evenly(rows, 10)
    assert [row.file for row in sample] == [str(number) for number in range(0, 100, 10)]
    assert evenly(rows, 100) is rows
