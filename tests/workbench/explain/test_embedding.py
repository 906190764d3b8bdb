"""The map of the images: groups that a layer tells apart lie apart, and the figures are right."""

import numpy as np
import pytest
from sklearn.manifold import trustworthiness

from workbench.errors import SettingsError
from workbench.explain import embedding
from workbench.explain.requests import embedding as asked
from workbench.explain.store import read_arrays
from workbench.jobs import Job


@pytest.fixture
def opened(trained):
    return trained


@pytest.mark.parametrize("method", ["pca", "tsne"])
def test_a_trained_network_keeps_the_classes_apart(opened, method):
    found = embedding.embed(opened, "", method, Job())
    assert found.places.shape == (len(found.rows), 2)
    assert len(found.rows) == len(opened.plan.train) + len(opened.plan.validation)
    assert 0.5 < found.trustworthiness <= 1
    labels = np.array([row.label for row in found.rows])
    middle = [found.places[labels == one].mean(0) for one in (0, 1)]
    apart = np.linalg.norm(middle[0] - middle[1])
    within = max(found.places[labels == one].std() for one in (0, 1))
    assert apart > within / 2
    again = embedding.embed(opened, "", method, Job())
    np.testing.assert_array_equal(found.places, again.places)


def test_the_share_of_the_variance_is_that_of_the_places(opened):
    found = embedding.embed(opened, "", "pca", Job())
    # standardised features have variance 1 each, those that never vary 0
    assert found.places.var(0).sum() <= found.width + 1e-3
    assert 0 < found.kept <= 1


def test_trustworthiness_is_scikit_learns(opened, monkeypatch):
    seen = {}

    def told(high, low, n_neighbors):
        seen.update(high=high, low=low, near=n_neighbors)
        return trustworthiness(high, low, n_neighbors=n_neighbors)

    monkeypatch.setattr(embedding, "trustworthiness", told)
    found = embedding.embed(opened, "", "pca", Job())
    assert len(seen["high"]) == len(found.rows)
    assert seen["high"].shape[1] == found.width


def test_an_unknown_method_names_the_known(opened):
    with pytest.raises(SettingsError, match="pca"):
        embedding.embed(opened, "", "isomap", Job())


def test_a_large_set_is_sampled_evenly(monkeypatch):
    monkeypatch.setattr(embedding, "MOST_IMAGES", 10)
    rows = tuple(range(100))
    assert embedding.sample(rows[:80], rows[80:]) == (0, 11, 22, 33, 44, 55, 66, 77, 88, 99)


def test_the_engine_answers_with_a_file(opened, tmp_path, monkeypatch):
    monkeypatch.setenv("CNN_WORKBENCH_CACHE", str(tmp_path / "cache"))
    values = asked(run=str(opened.run.path), job=Job(), layer="", method="pca")
    arrays, facts = read_arrays(values["file"])
    assert len(arrays["places"]) == len(facts["files"]) == len(facts["labels"])
    assert sum(facts["validation"]) == len(opened.plan.validation)
    assert "pca" in values["methods"]
