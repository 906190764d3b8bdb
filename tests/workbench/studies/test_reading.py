"""What a study's runs have to say so far."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.data.catalog import Catalog
from workbench.errors import RunError
from workbench.events import Event, Failed
from workbench.jobs import Job
from workbench.runs import EventWriter
from workbench.settings import Project
from workbench.studies.design import with_without
from workbench.studies.finals import read_final
from workbench.studies.folder import Cell, StudyFolder
from workbench.studies.reading import StudyReader, read_cell


@pytest.fixture
def study(project: Project, catalog: Catalog, tmp_path: Path) -> StudyFolder:
    return StudyFolder.create(tmp_path / "study", with_without(project), catalog, Job())


def tell(cell: Cell, *events: Event) -> None:
    with EventWriter(cell.run) as writer:
        for event in events:
            writer.write(event)


def test_the_state_of_a_run_is_in_its_events(
    study: StudyFolder, words: Callable[..., Event], answer: Callable[..., None]
) -> None:
    first, second = study.cells()
    assert read_cell(first).state == "new"
    tell(first, words("started"), words("validated", 0))
    assert read_cell(first).state == "begun"
    tell(first, words("finished", "stopped"))
    assert read_cell(first).state == "begun"
    tell(first, words("started", 1), words("validated", 1), words("finished", "completed"))
    assert read_cell(first).state == "trained"
    tell(second, Failed(kind="DataError", what="Gone", where="", hint=""))
    assert read_cell(second).state == "failed"
    assert read_cell(second).failure.what == "Gone"
    answer(study, "without", 0, "10")
    assert read_cell(second).state == "done"


def test_repeated_epochs_take_the_place_of_the_old_ones(
    study: StudyFolder, words: Callable[..., Event]
) -> None:
    cell = study.cells()[0]
    tell(cell, words("started"), words("validated", 0, 0.9), words("validated", 1, 0.9))
    tell(cell, words("started", 1), words("validated", 1, 0.3))
    assert [event.validation_loss for event in read_cell(cell).epochs] == [0.9, 0.3]


def test_a_run_that_has_not_changed_is_not_read_again(
    study: StudyFolder, words: Callable[..., Event]
) -> None:
    reader = StudyReader(study)
    before = reader.read()
    tell(study.cells()[1], words("started"), words("validated", 0))
    after = reader.read()
    assert after.cells[0] is before.cells[0]
    assert after.cells[1].state == "begun"
    assert (after.done_epochs, after.total_epochs) == (1, 4)


@pytest.mark.parametrize("right", ["", "102"])
def test_damaged_results_are_refused(
    study: StudyFolder, answer: Callable[..., None], right: str
) -> None:
    answer(study, "with", 0, "10")
    run = study.cells()[0].run
    path = run.results / "final.json"
    values = json.loads(path.read_text())
    values["validation"]["right"] = right
    path.write_text(json.dumps(values))
    with pytest.raises(RunError, match="cannot be read"):
        read_final(run)
