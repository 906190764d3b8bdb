"""What the window asks arrives in files that it can read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from workbench.errors import ArchitectureError, RunError, StorageError
from workbench.explain import requests, store
from workbench.explain.cells import Worked
from workbench.explain.opened import Opened, open_run
from workbench.jobs import Job
from workbench.service import encode


def test_every_answer_is_plain_and_its_arrays_can_be_read(trained: Opened, image: Path) -> None:
    run, job = str(trained.run.path), Job()
    found = requests.inside(run=run, job=job)
    assert found["weights"] == "best"
    maps = requests.feature_maps(run=run, image=str(image), layer="c1_relu", job=job)
    arrays, _ = store.read_arrays(Path(maps["file"]))
    assert arrays["maps"].shape == (6, 28, 28)
    assert arrays["maps"][maps["order"][0]].max() == arrays["maps"].max()
    filters = requests.filters(run=run, layer="c3", job=job)
    kernels = store.read_arrays(Path(filters["file"]))[0]["kernels"]
    assert np.array_equal(kernels, trained.model.network.c3.weight.numpy())
    cells = requests.cells(run=run, image=str(image), layer="s2", job=job)
    worked, facts = Worked.load(Path(cells["file"]))
    assert facts["channel"] == cells["channel"]
    assert worked.cell(3, 3).gap == 0
    explained = requests.explanation(run=run, image=str(image), method="gradcam", job=job)
    assert "map" in store.read_arrays(Path(explained["file"]))[0]
    strong = requests.strongest(run=run, layer="c1", job=job)
    arrays, facts = store.read_arrays(Path(strong["file"]))
    assert len(facts["files"]) == strong["count"] == 48
    assert arrays["boxes"].shape == (6, 12, 4)
    for answer in (found, maps, filters, cells, explained, strong):
        encode(answer)


def test_a_refused_map_does_not_reach_the_window(untrained: Opened, image: Path) -> None:
    run = str(untrained.run.path)
    found = requests.explanation(run=run, image=str(image), method="gradcam", job=Job())
    assert found["reasons"]
    assert store.read_arrays(Path(found["file"]))[0] == {}


def test_layers_that_cannot_be_shown_say_what_they_are(trained: Opened, image: Path) -> None:
    run = str(trained.run.path)
    with pytest.raises(ArchitectureError, match="84 numbers"):
        requests.feature_maps(run=run, image=str(image), layer="f6", job=Job())
    with pytest.raises(ArchitectureError, match="MaxPool2d"):
        requests.filters(run=run, layer="s2", job=Job())
    with pytest.raises(ArchitectureError, match="ReLU"):
        requests.cells(run=run, image=str(image), layer="c1_relu", job=Job())


def test_a_run_without_weights_says_so(make_inside) -> None:
    run = make_inside("lenet5")
    run.weights("best").unlink()
    with pytest.raises(RunError, match="no weights yet"):
        open_run(run.path, Job())


def test_new_weights_are_opened_anew(make_inside) -> None:
    run = make_inside("lenet5")
    first = open_run(run.path, Job())
    assert open_run(run.path, Job()) is first
    content = run.weights("best").read_bytes()
    run.weights("last").write_bytes(content)
    assert open_run(run.path, Job(), "last").key != first.key


def test_the_oldest_files_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "KEPT_BYTES", 3000)
    files = [store.write_arrays(f"n{i}", {"a": np.zeros(200)}, {"i": i}) for i in range(4)]
    assert [file.is_file() for file in files] == [False, False, False, True] or (
        files[-1].is_file() and not files[0].is_file()
    )
    with pytest.raises(StorageError):
        store.read_arrays(files[0])
