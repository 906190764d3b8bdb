import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.architectures import registry
from workbench.diagram.trace import trace
from workbench.settings import FreezeSettings
from workbench.transfer.cut import frozen_layers
from workbench.transfer.freezing import apply_freeze
from workbench.transfer.prefix import split_frozen

SIZE = 32


def frozen_network(name: str, **settings) -> tuple[nn.Module, tuple[str, ...]]:
    model = registry.create(name, classes=3, channels=3, image_size=SIZE, pretrained=False, seed=0)
    graph = trace(model, name, (3, SIZE, SIZE))
    names = frozen_layers(graph, FreezeSettings(**settings), registry.card(name).to_dict())
    apply_freeze(model, names)
    return model, names


def halves(model: nn.Module, names, channels: int = 3) -> tuple[nn.Module, nn.Module]:
    parts = split_frozen(model, names, torch.zeros(2, channels, SIZE, SIZE))
    assert parts is not None
    return parts


def through(prefix: nn.Module, suffix: nn.Module, images: Tensor) -> Tensor:
    with torch.no_grad():
        features = prefix(images)
    features = features if isinstance(features, tuple) else (features,)
    return suffix(*(feature.clone() for feature in features))


CASES = [
    ("lenet5", {"strategy": "fine-tune-freeze"}),
    ("lenet5", {"strategy": "feature-extractor"}),
    ("resnet18", {"strategy": "fine-tune-freeze", "cut": "layer3"}),
    ("resnet18", {"strategy": "fine-tune-freeze", "cut": "layer2.0.conv2"}),
    ("resnet18", {"strategy": "feature-extractor"}),
    ("efficientnet_lite0", {"strategy": "feature-extractor"}),
    ("efficientnet_lite0", {"strategy": "fine-tune-freeze", "cut": "blocks.3.1"}),
]


@pytest.mark.parametrize(("name", "settings"), CASES)
def test_the_halves_are_the_whole_and_share_its_gradients(name: str, settings: dict) -> None:
    model, names = frozen_network(name, **settings)
    prefix, suffix = halves(model, names)
    images = torch.rand(5, 3, SIZE, SIZE)
    model.eval(), prefix.eval(), suffix.eval()
    whole, split = model(images), through(prefix, suffix, images)
    assert (whole - split).abs().max() <= 1e-6

    split.sum().backward()
    given = {n: p.grad.clone() for n, p in model.named_parameters() if p.grad is not None}
    model.zero_grad()
    model(images).sum().backward()
    wanted = {n: p.grad for n, p in model.named_parameters() if p.grad is not None}
    assert (
        given.keys() == wanted.keys() == {n for n, p in model.named_parameters() if p.requires_grad}
    )
    for key, gradient in wanted.items():
        torch.testing.assert_close(given[key], gradient, rtol=1e-5, atol=1e-6)


def test_a_step_in_training_is_the_same_through_the_halves() -> None:
    """Same weights, same batch: batch statistics of the suffix must follow as in the whole."""
    states = []
    for use_halves in (False, True):
        model, names = frozen_network("resnet18", strategy="fine-tune-freeze", cut="layer4")
        prefix, suffix = halves(model, names)
        images = torch.rand(4, 3, SIZE, SIZE, generator=torch.Generator().manual_seed(1))
        optimiser = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1)
        model.train(), suffix.train(), prefix.eval()
        logits = through(prefix, suffix, images) if use_halves else model(images)
        functional.cross_entropy(logits, torch.tensor([0, 1, 2, 0])).backward()
        optimiser.step()
        states.append(model.state_dict())
    for key, value in states[0].items():
        torch.testing.assert_close(value, states[1][key], rtol=1e-5, atol=1e-6, msg=key)


def test_the_prefix_is_maximal() -> None:
    model, names = frozen_network("efficientnet_lite0", strategy="feature-extractor")
    prefix, suffix = halves(model, names)
    assert prefix(torch.rand(2, 3, SIZE, SIZE)).shape == (2, 1280)
    assert [name for name, _ in suffix.named_parameters()] == [
        "classifier.weight",
        "classifier.bias",
    ]


def test_several_tensors_can_cross() -> None:
    """A cut inside a residual block: its input and its first half both go on."""
    model, names = frozen_network("resnet18", strategy="fine-tune-freeze", cut="layer1.1.conv2")
    prefix, _ = halves(model, names)
    features = prefix(torch.rand(2, 3, SIZE, SIZE))
    assert isinstance(features, tuple)
    assert len(features) == 2


def test_layers_frozen_behind_the_cut_stay_frozen_in_the_suffix() -> None:
    settings = {"strategy": "custom", "cut": "layer2", "overrides": {"layer4.1.bn2": True}}
    model, names = frozen_network("resnet18", **settings)
    _, suffix = halves(model, names)
    suffix.train()
    assert not suffix.get_submodule("layer4.1.bn2").training
    assert suffix.get_submodule("layer4.0.bn1").training


def test_modes_are_left_as_they_were() -> None:
    model, names = frozen_network("resnet18", strategy="feature-extractor")
    model.train()
    model.layer3.eval()
    before = [module.training for module in model.modules()]
    halves(model, names)
    assert [module.training for module in model.modules()] == before


class Tail(nn.Module):
    """A frozen body, then a tail with one of several ways of dropping out."""

    def __init__(self, dropout: nn.Module | None = None, *, functional: bool = False) -> None:
        super().__init__()
        self.body = nn.Conv2d(1, 4, 3)
        self.dropout = dropout or nn.Identity()
        self.functional = functional
        self.fc = nn.Linear(4, 3)

    def forward(self, image: Tensor) -> Tensor:
        x = self.body(image).relu()
        x = self.dropout(x.mean((2, 3)).view(x.size(0), -1))
        if self.functional:
            x = functional.dropout(x, 0.5, self.training)
        return self.fc(x)


def tail_halves(model: nn.Module) -> tuple[nn.Module, nn.Module] | None:
    apply_freeze(model, ["body"])
    return split_frozen(model, ["body"], torch.zeros(2, 1, SIZE, SIZE))


def test_a_dropout_layer_belongs_to_the_suffix_and_follows_its_mode() -> None:
    parts = tail_halves(Tail(nn.Dropout(0.5)))
    assert parts is not None
    prefix, suffix = parts
    features = prefix(torch.rand(64, 1, SIZE, SIZE))
    suffix.eval()
    assert torch.equal(suffix(features), suffix(features))
    suffix.train()
    assert not torch.equal(suffix(features), suffix(features))


def test_a_dropout_of_nothing_is_computed_ahead() -> None:
    parts = tail_halves(Tail(nn.Dropout(0.0)))
    assert parts is not None
    assert [name for name, _ in parts[1].named_children()] == ["fc"]


def test_code_that_asks_for_the_mode_is_not_split() -> None:
    assert tail_halves(Tail(functional=True)) is None


def test_code_that_is_random_in_any_mode_is_not_split() -> None:
    class Noisy(Tail):
        def forward(self, image: Tensor) -> Tensor:
            x = self.body(image).mean((2, 3))
            return self.fc(x + torch.rand_like(x))

    assert tail_halves(Noisy()) is None


def test_sizes_do_not_cross_only_batches_do() -> None:
    class Sized(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.body = nn.Conv2d(1, 4, 3)
            self.next = nn.Conv2d(4, 2, 3)

        def forward(self, image: Tensor) -> Tensor:
            x = self.body(image)
            return self.next(x).reshape(x.shape[0], -1)

    model = Sized()
    parts = tail_halves(model)
    assert parts is not None
    images = torch.rand(5, 1, SIZE, SIZE)  # another batch size than was traced
    assert torch.equal(through(*parts, images), model(images))


def test_frozen_bare_parameters_are_used_in_both_halves() -> None:
    class Scaled(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.body = nn.Conv2d(1, 4, 3)
            self.gain = nn.Parameter(torch.rand(4))
            self.fc = nn.Linear(4, 4)

        def forward(self, image: Tensor) -> Tensor:
            return self.fc(self.body(image).mean((2, 3)) * self.gain) * self.gain

    model = Scaled()
    apply_freeze(model, ["body", "gain"])
    parts = split_frozen(model, ["body", "gain"], torch.zeros(2, 1, SIZE, SIZE))
    assert parts is not None
    images = torch.rand(3, 1, SIZE, SIZE)
    assert torch.equal(through(*parts, images), model(images))
    assert list(dict(parts[1].named_parameters())) == ["gain", "fc.weight", "fc.bias"]
    assert dict(parts[1].named_parameters())["gain"] is model.gain


def test_nothing_frozen_at_the_front_gives_nothing() -> None:
    model, names = frozen_network("resnet18", strategy="custom", overrides={"layer4": True})
    assert split_frozen(model, names, torch.zeros(2, 3, SIZE, SIZE)) is None


def test_code_that_cannot_be_followed_gives_nothing() -> None:
    class Branching(Tail):
        def forward(self, image: Tensor) -> Tensor:
            if image.mean() > 1e9:
                return image
            return super().forward(image)

    assert tail_halves(Branching()) is None


def test_features_do_not_depend_on_the_batch_they_were_computed_in() -> None:
    model, names = frozen_network("efficientnet_lite0", strategy="feature-extractor")
    prefix, _ = halves(model, names)
    prefix.eval()
    images = torch.rand(6, 3, SIZE, SIZE)
    with torch.no_grad():
        whole = prefix(images)
        single = torch.cat([prefix(image[None]) for image in images])
    torch.testing.assert_close(whole, single, rtol=1e-4, atol=1e-5)
