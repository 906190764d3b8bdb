"""What excites a channel: among the user's images, and made up."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from workbench.diagram.graph import Layer
from workbench.errors import ArchitectureError, Cancelled, DataError
from workbench.explain.imagine import imagine
from workbench.explain.opened import Opened
from workbench.explain.strongest import KEPT, patch_of, strongest
from workbench.jobs import Job


def test_the_strongest_images_of_every_channel_are_found(trained: Opened) -> None:
    rows = trained.plan.train
    found = strongest(trained, "c3", rows, Job())
    assert found.values.shape == found.rows.shape == (16, KEPT)
    x = torch.cat([trained.input(trained.plan.folder / row.file) for row in rows])
    made = trained.subject.record(x, ["c3"], Job())["c3"].flatten(2).amax(2)
    best = made.sort(0, descending=True)
    assert np.allclose(found.values, best.values[:KEPT].T, atol=1e-5)
    y, column = found.places[4, 0]
    maps = trained.subject.record(x[found.rows[4, 0]][None], ["c3"], Job())["c3"]
    assert float(maps[0, 4, y, column]) == pytest.approx(float(found.values[4, 0]), abs=1e-5)


def test_looking_through_images_reports_and_stops(trained: Opened) -> None:
    job = Job()
    strongest(trained, "f6", trained.plan.train[:9], job)
    assert (job.progress.done, job.progress.total) == (2, 2)
    job.cancel()
    with pytest.raises(Cancelled):
        strongest(trained, "c1", trained.plan.train, job)
    with pytest.raises(DataError):
        strongest(trained, "c1", (), Job())


def test_the_patch_is_the_receptive_field() -> None:
    first = Layer("c1", "Conv2d", (1, 32, 32), (6, 28, 28), receptive_field=5, jump=1)
    assert patch_of(first, (0, 0), 32) == (0, 0, 5 / 32, 5 / 32)
    assert patch_of(first, (27, 3), 32) == (3 / 32, 27 / 32, 8 / 32, 1.0)
    whole = Layer("f6", "Linear", (120,), (84,))
    assert patch_of(whole, (0, 0), 32) == (0, 0, 1, 1)


def test_a_made_up_image_beats_the_users_images_and_repeats(trained: Opened) -> None:
    found = imagine(trained, "c3", 2, 0, Job())
    best = strongest(trained, "c3", trained.plan.train, Job()).values[2, 0]
    assert found.pixels.shape == (32, 32, 3)
    assert found.value > max(found.start, float(best))
    again = imagine(trained, "c3", 2, 0, Job())
    assert np.array_equal(again.pixels, found.pixels)
    assert not np.array_equal(imagine(trained, "c3", 2, 1, Job()).pixels, found.pixels)


def test_a_channel_that_is_not_there_is_named(trained: Opened) -> None:
    with pytest.raises(ArchitectureError, match="c1, channel 6"):
        imagine(trained, "c1", 6, 0, Job())
