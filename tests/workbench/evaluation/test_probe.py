from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import DataError
from workbench.evaluation import probe as probing
from workbench.evaluation.probe import pooled_columns, probe, probe_in_folds
from workbench.jobs import Job
from workbench.launch import describe
from workbench.plan import Plan, resolve
from workbench.settings import Project
from workbench.transfer.pooled import pooled_layers


@pytest.fixture
def plan(image_folder: Callable[..., Path]) -> Plan:
    folder = image_folder(each=15)
    project = Project.parse({"data": {"folder": str(folder)}})
    catalog = split(scan(folder), project.data)
    return resolve(describe(project, catalog), rows(catalog))


def test_columns_hold_a_row_for_each_image_in_order(plan: Plan) -> None:
    network = pooled_layers(plan.build(), ["c1", ""], plan.card.head)
    every = pooled_columns(plan, network, plan.train, Job())
    assert [column.shape for column in every] == [(24, 6), (24, 84)]
    some = pooled_columns(plan, network, plan.train[5:9], Job())
    for whole, part in zip(every, some, strict=True):
        np.testing.assert_allclose(part, whole[5:9], atol=1e-5)


def test_more_values_than_are_held_are_mapped_and_the_same(
    plan: Plan, monkeypatch: pytest.MonkeyPatch, own_folders: Path
) -> None:
    network = pooled_layers(plan.build(), ["c1", ""], plan.card.head)
    held = pooled_columns(plan, network, plan.train, Job())
    monkeypatch.setattr(probing, "MOST_HELD", 24 * 90 - 1)
    mapped = pooled_columns(plan, network, plan.train, Job())
    assert not any(isinstance(column, np.memmap) for column in held)
    assert all(isinstance(column, np.memmap) for column in mapped)
    for one, other in zip(held, mapped, strict=True):
        np.testing.assert_array_equal(one, other)
    score = probe(plan, "logistic", [""], Job())[0].scores[0]
    monkeypatch.undo()
    assert probe(plan, "logistic", [""], Job())[0].scores[0] == score


def test_folds_are_as_many_as_the_smallest_class_allows(plan: Plan) -> None:
    few = (*plan.train[:3], *plan.train[-9:])
    assert [row.label for row in few].count(0) == 3
    scores = probe_in_folds(plan, "knn", ["c1", ""], few, 5, Job())
    assert [(score.folds, score.count, score.depth) for score in scores] == [(3, 12, 0), (3, 12, 1)]


def test_validation_images_are_not_looked_at_in_folds(plan: Plan) -> None:
    report, _ = probe(plan, "logistic", [""], Job(), folds=4)
    (score,) = report.scores
    assert (score.folds, score.count) == (4, len(plan.train))
    assert score.correct > 0.7 * score.count
    assert probe_in_folds(plan, "logistic", [""], plan.train, 4, Job()) == (score,)


def test_one_image_of_a_class_is_refused_with_a_way_out(plan: Plan) -> None:
    few = (*plan.train[:1], *plan.train[-9:])
    with pytest.raises(DataError, match="single training image") as caught:
        probe_in_folds(plan, "knn", [""], few, 5, Job())
    assert "Add images" in caught.value.hint
