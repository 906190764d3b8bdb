"""The history of a run as files, and the plane that all epochs are drawn on."""

import json

import numpy as np
import pytest

from workbench.errors import RunError
from workbench.history import About, History, Record, project

ABOUT = About(2, ("a.png", "b.png", "c.png"), (0, 1, 1), (0, 2), "conv1", "fc")


def record(epoch, features=None):
    generator = np.random.default_rng(epoch)
    return Record(
        epoch,
        np.array([[1, 0], [1, 1]]),
        generator.random((3, 2)).astype(np.float16),
        generator.random((2, 5)).astype(np.float16) if features is None else features,
        generator.random((4, 1, 5, 5)).astype(np.float16),
    )


def test_what_is_written_is_read(tmp_path):
    history = History(tmp_path / "history")
    history.begin(ABOUT)
    for epoch in (0, 11, 2):
        history.write(record(epoch))
    assert history.epochs() == [0, 2, 11]
    assert history.about() == ABOUT
    found = history.read(11)
    for name, value in vars(record(11)).items():
        np.testing.assert_array_equal(getattr(found, name), value)


def test_a_torn_record_is_none(tmp_path):
    history = History(tmp_path)
    history.write(record(3))
    path = tmp_path / "epoch-00003.npz"
    whole = path.read_bytes()
    for length in (0, 10, len(whole) // 2, len(whole) - 3):
        path.write_bytes(whole[:length])
        assert history.read(3) is None
    assert history.read(4) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "cannot be read"),
        ("[]", "cannot be read"),
        (json.dumps({"version": 2}), "newer CNN Workbench"),
        (json.dumps({"version": 1, "classes": 2}), "cannot be read"),
    ],
)
def test_a_damaged_description_says_so(tmp_path, text, message):
    (tmp_path / "about.json").write_text(text)
    with pytest.raises(RunError, match=message):
        History(tmp_path).about()


def test_the_plane_shows_the_largest_spread_and_stands_still():
    """A cloud that only grows along one direction moves along one axis only."""
    generator = np.random.default_rng(0)
    base = generator.normal(size=(40, 30)) * 0.1
    direction = np.zeros(30)
    direction[7] = 1.0
    side = np.where(np.arange(40) % 2, 1.0, -1.0)[:, None]
    epochs = [base + 3 * step * side * direction for step in range(30)]
    places = project(epochs)
    assert len(places) == 30
    assert places[0].shape == (40, 2)
    last = places[-1][:, 0]
    assert np.corrcoef(last, side[:, 0])[0, 1] == pytest.approx(1, abs=1e-3)
    # the other axis is of the base, which does not change
    moved = np.abs(places[3] - places[-1]).max(0)
    assert moved[1] < 0.02 * moved[0]


@pytest.mark.parametrize("shape", [(5, 200), (200, 5)])
def test_the_plane_is_that_of_scikit_learn(shape):
    decomposition = pytest.importorskip("sklearn.decomposition")
    features = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    features[:, 0] *= 5
    features[:, 1] *= 3
    expected = decomposition.PCA(2).fit_transform(features)
    np.testing.assert_allclose(np.abs(project([features])[0]), np.abs(expected), atol=2e-3)
