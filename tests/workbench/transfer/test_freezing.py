import copy

import pytest
import torch
from torch import nn

from workbench.architectures import registry
from workbench.diagram.trace import trace
from workbench.errors import SettingsError
from workbench.settings import FreezeSettings
from workbench.transfer.cut import frozen_layers
from workbench.transfer.freezing import apply_freeze, is_held

SIZE = 32


@pytest.fixture
def resnet() -> nn.Module:
    return registry.create(
        "resnet18", classes=3, channels=3, image_size=SIZE, pretrained=False, seed=0
    )


def names(model: nn.Module, **settings) -> tuple[str, ...]:
    graph = trace(model, "resnet18", (3, SIZE, SIZE))
    return frozen_layers(graph, FreezeSettings(**settings), registry.card("resnet18").to_dict())


def train(model: nn.Module, steps: int = 2) -> None:
    generator = torch.Generator().manual_seed(0)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=0.01, weight_decay=0.1)
    for _ in range(steps):
        model.train()
        images = torch.rand(4, 3, SIZE, SIZE, generator=generator)
        labels = torch.randint(3, (4,), generator=generator)
        optimiser.zero_grad()
        nn.functional.cross_entropy(model(images), labels).backward()
        optimiser.step()


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return {key: value.clone() for key, value in model.state_dict().items()}


@pytest.mark.parametrize(
    "settings",
    [
        {"strategy": "feature-extractor"},
        {"strategy": "fine-tune-freeze"},
        {"strategy": "custom", "overrides": {"layer2.0.bn1": True, "layer4": True}},
    ],
    ids=["feature-extractor", "fine-tune-freeze", "custom"],
)
def test_training_changes_all_but_the_frozen_bit_for_bit(resnet: nn.Module, settings: dict) -> None:
    frozen = names(resnet, **settings)
    apply_freeze(resnet, frozen)
    before = snapshot(resnet)
    train(resnet)
    for key, value in resnet.state_dict().items():
        layer = key.rpartition(".")[0]
        assert torch.equal(value, before[key]) == (layer in frozen), key


def test_without_freezing_everything_changes(resnet: nn.Module) -> None:
    apply_freeze(resnet, ())
    before = snapshot(resnet)
    train(resnet)
    assert not any(torch.equal(value, before[key]) for key, value in resnet.state_dict().items())


def test_evaluation_mode_survives_train_and_only_where_frozen(resnet: nn.Module) -> None:
    apply_freeze(resnet, names(resnet, strategy="fine-tune-freeze", cut="layer2"))
    resnet.train()
    assert not resnet.bn1.training
    assert not resnet.layer1[0].bn1.training
    assert resnet.layer2[0].bn1.training
    resnet.eval()
    assert not resnet.layer2[0].bn1.training


def test_the_latest_freeze_holds_alone(resnet: nn.Module) -> None:
    apply_freeze(resnet, names(resnet, strategy="feature-extractor"))
    apply_freeze(resnet, ["conv1"])
    assert [n for n, p in resnet.named_parameters() if not p.requires_grad] == ["conv1.weight"]
    resnet.train()
    assert resnet.bn1.training


def test_copies_are_frozen_on_their_own(resnet: nn.Module) -> None:
    apply_freeze(resnet, ["bn1"])
    other = copy.deepcopy(resnet)
    apply_freeze(resnet, ())
    other.train()
    resnet.train()
    assert not other.bn1.training
    assert resnet.bn1.training
    assert is_held(other.bn1) and not is_held(resnet.bn1)


def test_the_state_has_the_same_names_as_ever(resnet: nn.Module) -> None:
    keys = list(resnet.state_dict())
    apply_freeze(resnet, names(resnet, strategy="feature-extractor"))
    assert list(resnet.state_dict()) == keys


def test_blocks_and_bare_parameters_can_be_named() -> None:
    class Scaled(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.gamma = nn.Parameter(torch.ones(1))
            self.body = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))

    net = Scaled()
    apply_freeze(net, ["gamma", "body"])
    assert not any(p.requires_grad for p in net.parameters())
    apply_freeze(net, ["body.1"])
    assert net.gamma.requires_grad and net.body[0].weight.requires_grad


def test_an_unknown_name_changes_nothing(resnet: nn.Module) -> None:
    apply_freeze(resnet, ["conv1"])
    with pytest.raises(SettingsError, match="layer9"):
        apply_freeze(resnet, ["bn1", "layer9"])
    assert not resnet.conv1.weight.requires_grad
    assert resnet.bn1.weight.requires_grad
