import pytest
import torch
from torch import nn

from workbench.architectures import registry
from workbench.errors import SettingsError
from workbench.settings import TransferSettings
from workbench.transfer.head import deepen_head


def network(name: str = "resnet18") -> nn.Module:
    return registry.create(name, classes=3, channels=3, image_size=64, pretrained=False, seed=0)


@pytest.mark.parametrize(("head", "hidden"), [("one-hidden", 1), ("two-hidden", 2)])
def test_hidden_layers_stand_before_the_classes(head: str, hidden: int) -> None:
    model = network()
    deepen_head(model, "fc", TransferSettings(head=head, head_width=20, head_dropout=0.3), seed=0)
    kinds = [type(module) for module in model.fc]
    assert kinds == [nn.Linear, nn.ReLU, nn.Dropout] * hidden + [nn.Linear]
    sizes = [(m.in_features, m.out_features) for m in model.fc if isinstance(m, nn.Linear)]
    assert sizes == [(512, 20), *[(20, 20)] * (hidden - 1), (20, 3)]
    assert {m.p for m in model.fc if isinstance(m, nn.Dropout)} == {0.3}
    assert model.eval()(torch.zeros(2, 3, 64, 64)).shape == (2, 3)


def test_a_linear_head_stays_the_network_s_own() -> None:
    model = network()
    own = model.fc
    deepen_head(model, "fc", TransferSettings(), seed=0)
    assert model.fc is own


def test_the_seed_decides_the_weights_and_nothing_else_is_drawn() -> None:
    settings = TransferSettings(head="one-hidden")
    models = [network() for _ in range(3)]
    state = torch.random.get_rng_state()
    for model, seed in zip(models, (1, 1, 2), strict=True):
        deepen_head(model, "fc", settings, seed)
    assert torch.equal(torch.random.get_rng_state(), state)
    first, same, other = (model.fc[0].weight for model in models)
    assert torch.equal(first, same)
    assert not torch.equal(first, other)


def test_a_head_without_one_dense_layer_is_refused() -> None:
    class Odd(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.head = nn.Conv2d(3, 2, 1)

    with pytest.raises(SettingsError, match=r"transfer\.head"):
        deepen_head(Odd(), "head", TransferSettings(head="one-hidden"), seed=0)
