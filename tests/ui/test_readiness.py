"""Why training cannot start, in the user's words; and which steps are done."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from ui.catalog_summary import CatalogSummary, summarise
from ui.readiness import done_steps, why_not
from workbench.data.catalog import Catalog, ImageEntry, Problem
from workbench.errors import ArchitectureError, DataError
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import Project

SEVERE = Problem("one_class", "a", "There is only one class", "Add another.", severe=True)


def summary(
    *, checked: bool = True, splits: str = "train", problems: tuple[Problem, ...] = ()
) -> CatalogSummary:
    entries = (ImageEntry("a/1.png", 0, splits), ImageEntry("b/1.png", 1, "validation"))
    return summarise(Catalog(Path("/x"), ("a", "b"), entries, problems, checked))


def state(numbers: CatalogSummary | None, **others: object) -> SimpleNamespace:
    known = {"project": Project(), "summary": numbers, "data_error": None, "busy": False}
    return SimpleNamespace(**{**known, **others})


@pytest.mark.parametrize(
    ("work", "error", "busy", "part"),
    [
        (state(summary()), None, False, ""),
        (state(summary()), None, True, "being trained"),
        (state(None, project=None), None, False, "No project is open"),
        (state(None), None, False, "still being listed"),
        (state(None, data_error=DataError("Gone")), None, False, "Gone"),
        (state(summary(problems=(SEVERE,))), None, False, "only one class"),
        (state(summary(checked=False), busy=True), None, False, "still being checked"),
        (state(summary(checked=False)), None, False, "were not checked"),
        (state(summary(splits="validation")), None, False, "no image to train on"),
        (state(summary()), ArchitectureError("Too small"), False, "Too small"),
    ],
)
def test_why_not(work, error, busy: bool, part: str) -> None:
    reason = why_not(work, error, busy=busy)
    assert (part in reason) if part else (reason == "")


def test_nothing_is_done_at_first(tmp_path: Path) -> None:
    assert done_steps(None, {"data", "augment"}, tmp_path, network_ok=True) == set()


def test_visited_steps_count_once_the_images_are_good(tmp_path: Path) -> None:
    visited = {"data", "architecture", "augment"}
    assert done_steps(summary(), visited, tmp_path, network_ok=True) == visited
    assert done_steps(summary(), visited, tmp_path, network_ok=False) == {"data", "augment"}
    assert done_steps(summary(problems=(SEVERE,)), visited, tmp_path, network_ok=True) == set()


def test_what_lies_in_the_folder_counts(tmp_path: Path) -> None:
    spec = RunSpec(project=Project(), folder="/x", classes=("a", "b"))
    run = RunFolder.create(tmp_path / "runs" / "001-lenet5", spec, [SplitRow("a", 0, "train")])
    settings = {"data", "architecture", "augment", "freeze"}
    assert done_steps(summary(), set(), tmp_path, network_ok=True) == settings
    run.weights("best").write_bytes(b"x")
    (tmp_path / "model.certificate.json").write_text("{}")
    done = done_steps(summary(), {"results"}, tmp_path, network_ok=True)
    assert done == settings | {"train", "results", "export"}
