"""timm's records, and reading its files without any hub."""

import pytest
import timm
import torch
from safetensors.torch import save_file

from workbench.architectures import registry
from workbench.architectures.from_timm import FromTimm
from workbench.errors import ArchitectureError
from workbench.weights.places import target


@pytest.fixture(autouse=True)
def _no_caches(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "huggingface"))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)


def test_the_preferred_weights_come_first() -> None:
    keys = [record.key for record in FromTimm("resnet18").records()]
    assert keys[0] == timm.get_pretrained_cfg("resnet18").tag
    assert "tv_in1k" in keys
    assert FromTimm("resnet18.tv_in1k").records()[0].key == "tv_in1k"


def test_a_record_says_where_from_and_how_to_feed() -> None:
    record = FromTimm("tf_efficientnet_lite0").records()[0]
    assert record.network == "timm:tf_efficientnet_lite0"
    assert record.mean == record.std == (0.5, 0.5, 0.5)
    assert (record.interpolation, record.crop, record.image_size) == ("bicubic", 0.875, 224)
    assert record.licence == "apache-2.0"
    assert record.url.endswith("/timm/tf_efficientnet_lite0.in1k/resolve/main/model.safetensors")
    assert record.url.startswith("https://")
    assert record.file == "timm/tf_efficientnet_lite0.in1k/model.safetensors"
    assert not record.available


def test_every_record_of_timm_can_be_made() -> None:
    names = sorted({name.partition(".")[0] for name in timm.list_pretrained()})[::20]
    for name in names:
        for record in FromTimm(name).records():
            assert record.url.startswith("https://")
            assert len(record.mean) == len(record.std) == 3
            assert min(record.std) > 0


def test_a_fetched_file_is_loaded_into_the_network() -> None:
    donor = timm.create_model("resnet10t", pretrained=False)
    with torch.no_grad():
        donor.layer1[0].conv1.weight.fill_(0.25)
    record = FromTimm("resnet10t").records()[0]
    path = target(record)
    path.parent.mkdir(parents=True)
    save_file(donor.state_dict(), path)
    model = registry.create(
        "timm:resnet10t", classes=3, channels=3, image_size=64, pretrained=True, seed=0
    )
    assert bool((model.layer1[0].conv1.weight == 0.25).all())
    assert model.fc.out_features == 3


def test_a_file_of_another_network_is_refused(tmp_path) -> None:
    path = tmp_path / "model.safetensors"
    save_file(timm.create_model("resnet18", pretrained=False).state_dict(), path)
    published = FromTimm("resnet10t")
    with pytest.raises(ArchitectureError, match="cannot be read"):
        published.read(path, published.records()[0])
