"""torchvision's records of its weights, as the manager lists and fetches them."""

import pytest
from torchvision import models

from workbench.architectures import registry
from workbench.architectures.from_torchvision import Pretrained
from workbench.architectures.pretrained import published_records
from workbench.weights.places import target, torch_checkpoints

NAMES = models.list_models(module=models)


@pytest.mark.parametrize("name", NAMES)
def test_every_record_can_be_fetched_and_checked(name: str) -> None:
    records = Pretrained(name, "").records()
    assert records
    for record in records:
        assert record.network == name
        assert record.url.startswith("https://download.pytorch.org/models/")
        assert len(record.sha256) >= 8
        assert record.url.rpartition("/")[2] == record.file
        assert record.sha256 in record.file
        assert target(record) == torch_checkpoints() / record.file
        assert record.size_bytes > 1_000_000
        assert 0.5 < record.accuracy < 0.9
        assert 0 < record.crop <= 1
        assert record.licence
    assert len({record.key for record in records}) == len(records)


def test_the_default_comes_first() -> None:
    keys = [record.key for record in Pretrained("resnet50", "fc").records()]
    assert keys == ["IMAGENET1K_V2", "IMAGENET1K_V1"]


def test_what_is_no_classifier_is_not_offered() -> None:
    assert [record.key for record in Pretrained("vgg16", "").records()] == ["IMAGENET1K_V1"]


def test_terms_that_forbid_commerce_are_stated() -> None:
    licences = {r.key: r.licence for r in Pretrained("regnet_y_16gf", "").records()}
    assert licences["IMAGENET1K_V2"] == "BSD-3-Clause"
    assert "NC" in licences["IMAGENET1K_SWAG_E2E_V1"]


def test_weights_of_another_origin_keep_their_own_scale() -> None:
    for name in ("googlenet", "inception_v3"):
        assert Pretrained(name, "").record().mean == (0.5, 0.5, 0.5)


def test_every_network_of_the_atlas_names_its_records() -> None:
    for name in registry.names():
        for record in published_records(registry.card(name)):
            assert record.network == name
            assert record.key
            assert record.file
