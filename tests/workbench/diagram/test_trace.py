import json

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode
from torchvision import models

from workbench.diagram.graph import LayerGraph
from workbench.diagram.trace import trace
from workbench.errors import ArchitectureError


class Residual(nn.Module):
    """One of everything: functional operations, a shared ReLU, a bare parameter, a constant."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3, stride=2, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(8, 8, 3, padding=2, dilation=2, groups=2)
        self.gain = nn.Parameter(torch.ones(8, 1, 1))
        self.same = nn.Identity()
        self.drop = nn.Dropout(0.5)
        self.fc = nn.Linear(16, 5)

    def forward(self, image: Tensor) -> Tensor:
        x = self.relu(self.bn1(self.conv1(image)))
        y = self.same(self.conv2(x)) * self.gain
        y += x
        y = self.relu(y) * torch.tensor(2.0)
        y = torch.cat([functional.max_pool2d(y, 2), functional.avg_pool2d(y, 2)], 1)
        y = functional.adaptive_avg_pool2d(y, 1).flatten(1)
        return self.fc(self.drop(y))


class Branching(nn.Module):
    """Asks for a value, which torch.fx cannot follow."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU())
        self.side = nn.Conv2d(1, 4, 3)
        self.fc = nn.Linear(4, 2)

    def forward(self, image: Tensor) -> Tensor:
        if image.mean() > 1e9:
            return self.fc(image)
        return self.fc((self.features(image) + self.side(image)).mean((2, 3)))


def by_name(graph: LayerGraph) -> dict:
    return {layer.name: layer for layer in graph.layers}


@pytest.fixture(scope="module")
def residual() -> LayerGraph:
    return trace(Residual(), "residual", (3, 32, 32))


def test_layers_come_in_order_with_functions_and_reuse_named(residual: LayerGraph) -> None:
    assert residual.traced == "fx"
    assert [layer.name for layer in residual.layers] == [
        "conv1", "bn1", "relu", "conv2", "gain", "mul", "add", "relu_2", "mul_2",
        "max_pool2d", "avg_pool2d", "cat", "adaptive_avg_pool2d", "flatten", "drop", "fc",
    ]  # fmt: skip


def test_connections_are_those_of_the_code(residual: LayerGraph) -> None:
    names = [layer.name for layer in residual.layers]
    parents = {layer.name: [names[i] for i in layer.parents] for layer in residual.layers}
    assert parents["conv1"] == []
    assert parents["mul"] == ["conv2", "gain"]
    assert parents["add"] == ["mul", "relu"]
    assert parents["cat"] == ["max_pool2d", "avg_pool2d"]
    assert parents["fc"] == ["drop"]


def test_parameters_are_exact_and_batch_norm_has_some(residual: LayerGraph) -> None:
    layers = by_name(residual)
    assert layers["conv1"].parameters == 3 * 8 * 9
    assert layers["bn1"].parameters == 16
    assert layers["bn1"].details["statistics"] == 16
    assert layers["conv2"].parameters == 8 * 4 * 9 + 8
    assert (layers["gain"].parameters, layers["gain"].kind) == (8, "Parameter")
    assert residual.parameters == sum(p.numel() for p in Residual().parameters())


def test_shapes_are_without_the_batch(residual: LayerGraph) -> None:
    layers = by_name(residual)
    assert (layers["conv1"].input_shape, layers["conv1"].output_shape) == ((3, 32, 32), (8, 16, 16))
    assert layers["cat"].output_shape == (16, 8, 8)
    assert layers["flatten"].output_shape == (16,)
    assert layers["gain"].output_shape == (8, 1, 1)


def test_receptive_fields_take_the_widest_way(residual: LayerGraph) -> None:
    fields = {layer.name: (layer.receptive_field, layer.jump) for layer in residual.layers}
    assert fields["conv1"] == (3, 2)
    assert fields["conv2"] == (3 + 2 * 4, 2)  # dilation 2: five values wide
    assert fields["mul"] == fields["add"] == (11, 2)
    assert fields["max_pool2d"] == (13, 4)
    assert fields["adaptive_avg_pool2d"] == (13 + 7 * 4, 32)
    assert fields["flatten"] == (None, None)


def test_details_are_plain_and_survive_json(residual: LayerGraph) -> None:
    details = by_name(residual)["conv2"].details
    assert details["kernel_size"] == [3, 3]
    assert details["dilation"] == [2, 2]
    assert (details["groups"], details["bias"]) == (2, True)
    again = LayerGraph.from_dict(json.loads(json.dumps(residual.to_dict())))
    assert again == residual


@pytest.mark.parametrize("model", [Residual, Branching])
def test_the_model_is_left_as_it_was(model: type[nn.Module]) -> None:
    net = model()
    net.train()
    mixed = next(m for m in net.modules() if isinstance(m, nn.BatchNorm2d))
    mixed.eval()
    modes = [m.training for m in net.modules()]
    state = {key: value.clone() for key, value in net.state_dict().items()}
    attributes = set(vars(net))
    channels = next(net.parameters()).shape[1] if model is Branching else 3
    trace(net, "net", (channels, 32, 32))
    assert [m.training for m in net.modules()] == modes
    assert all(torch.equal(value, state[key]) for key, value in net.state_dict().items())
    assert set(vars(net)) == attributes
    assert no_hooks(net)


def no_hooks(net: nn.Module) -> bool:
    return not any(m._forward_hooks or m._forward_pre_hooks for m in net.modules())


def test_code_that_branches_is_watched_instead() -> None:
    graph = trace(Branching(), "branching", (1, 10, 10))
    layers = by_name(graph)
    assert graph.traced == "hooks"
    assert list(layers) == ["features.0", "features.1", "features.2", "side", "fc"]
    assert graph.parameters == sum(p.numel() for p in Branching().parameters())
    assert layers["features.2"].parents == (1,)
    assert layers["features.0"].output_shape == (4, 8, 8)
    assert layers["fc"].macs == 8
    assert graph.blocks == {"features": "Sequential"}
    assert LayerGraph.from_dict(graph.to_dict()).traced == "hooks"


@pytest.mark.parametrize("model", [Residual, Branching])
def test_an_impossible_image_is_an_error_and_leaves_no_hooks(model: type[nn.Module]) -> None:
    net = model()
    with pytest.raises(ArchitectureError, match="net cannot be run on an image of 2 x 8 x 8"):
        trace(net, "net", (2, 8, 8))
    assert no_hooks(net)
    assert all(m.training for m in net.modules())


def test_blocks_are_listed_with_their_classes() -> None:
    net = nn.Sequential(nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU()), nn.Flatten())
    graph = trace(net, "net", (1, 8, 8))
    assert graph.blocks == {"0": "Sequential"}
    assert [layer.block for layer in graph.layers] == ["0", "0", ""]


def test_a_shared_layer_is_counted_once() -> None:
    class Shared(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.conv = nn.Conv2d(2, 2, 3, padding=1)

        def forward(self, image: Tensor) -> Tensor:
            return self.conv(self.conv(image))

    graph = trace(Shared(), "shared", (2, 8, 8))
    assert [(layer.name, layer.parameters) for layer in graph.layers] == [
        ("conv", 38),
        ("conv_2", 0),
    ]
    assert graph.macs == 2 * 64 * 36


def test_a_network_in_double_precision_or_without_weights_is_traced() -> None:
    assert trace(nn.Conv2d(1, 1, 3).double(), "conv", (1, 8, 8)).parameters == 10
    assert trace(nn.Sequential(nn.AvgPool2d(2)), "pool", (1, 8, 8)).layers[0].output_shape == (
        1,
        4,
        4,
    )


@pytest.mark.parametrize(
    ("make", "size", "parameters", "field"),
    [
        (models.alexnet, 224, 61_100_840, 195),
        (models.vgg16, 224, 138_357_544, 212),
        (models.resnet18, 224, 11_689_512, 435),
        (models.densenet121, 224, 7_978_856, None),
        (models.mobilenet_v2, 96, 3_504_872, 491),
    ],
)
def test_known_networks_agree_with_torchs_own_counter(
    make, size: int, parameters: int, field: int | None
) -> None:
    with torch.device("meta"):
        model = make().eval()
    graph = trace(model, make.__name__, (3, size, size))
    assert graph.traced == "fx"
    assert graph.parameters == parameters
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        model(torch.empty(1, 3, size, size, device="meta"))
    assert 2 * graph.macs == counter.get_total_flops()
    if field is not None:  # AlexNet, VGG-16: Araujo et al. 2019, table 1
        before_pool = [x for x in graph.layers if "adaptive" not in x.kind.lower()]
        assert max(x.receptive_field or 0 for x in before_pool) == field


@pytest.mark.parametrize("make", [models.vit_b_16, models.swin_t, models.swin_v2_t])
def test_attention_is_counted_too(make) -> None:
    with torch.device("meta"):
        model = make().eval()
    graph = trace(model, "attention", (3, 224, 224))
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        model(torch.empty(1, 3, 224, 224, device="meta"))
    assert graph.traced == "fx"
    assert 2 * graph.macs == counter.get_total_flops()


def test_memory_is_that_of_the_outputs(residual: LayerGraph) -> None:
    layers = by_name(residual)
    assert layers["conv1"].activation_bytes == 4 * 8 * 16 * 16
    assert layers["gain"].activation_bytes == 0, "weights are no activations"
    assert residual.activation_bytes == sum(x.activation_bytes for x in residual.layers)
    assert residual.parameter_bytes == 4 * residual.parameters
    values = residual.to_dict()
    assert values["layers"][0]["activation_bytes"] == layers["conv1"].activation_bytes
    assert values["totals"]["activation_bytes"] == residual.activation_bytes


def test_functional_pools_tell_their_padding() -> None:
    class Pools(nn.Module):
        def forward(self, image: Tensor) -> Tensor:
            x = functional.avg_pool2d(image, 3, stride=1, padding=1)
            return functional.max_pool2d(x, 3, 2, 1, ceil_mode=True)

    average, largest = trace(Pools(), "pools", (3, 9, 9)).layers
    assert average.details["padding"] == [1, 1]
    assert largest.details == {
        "kernel_size": [3, 3], "stride": [2, 2], "padding": [1, 1], "dilation": [1, 1],
        "ceil_mode": True,
    }  # fmt: skip


def test_transposed_and_one_by_one_convolutions_are_counted() -> None:
    net = nn.Sequential(nn.Conv2d(3, 4, 1), nn.ConvTranspose2d(4, 6, 4, stride=2, padding=1))
    graph = trace(net, "up", (3, 8, 8))
    with FlopCounterMode(display=False) as counter:
        net(torch.zeros(1, 3, 8, 8))
    assert 2 * graph.macs == counter.get_total_flops()
    assert graph.layers[1].receptive_field is None  # an unknown way of spreading is not guessed
