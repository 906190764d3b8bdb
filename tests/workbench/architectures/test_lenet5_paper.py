import pytest
import torch

from workbench.architectures.lenet5_paper import LeNet5Paper, PartialConvolution, class_codes
from workbench.diagram.trace import trace
from workbench.errors import ArchitectureError

# Table I of the paper, printed as it is there: maps of C3 from left to right, of S2 downwards.
TABLE_I = """
X . . . X X X . . X X X X . X X
X X . . . X X X . . X X X X . X
X X X . . . X X X . . X . X X X
. X X X . . X X X X . . X . X X
. . X X X . . X X X X . X X . X
. . . X X X . . X X X X . X X X
"""


def test_the_counts_are_those_of_the_paper() -> None:
    graph = trace(LeNet5Paper(), "lenet5_paper", (1, 32, 32))
    counts: dict[str, int] = {}
    for layer in graph.layers:
        name = layer.name.partition(".")[0]
        counts[name] = counts.get(name, 0) + layer.parameters
    trained = {name: number for name, number in counts.items() if number}
    assert trained == {"c1": 156, "s2": 12, "c3": 1516, "s4": 32, "c5": 48_120, "f6": 10_164}
    assert graph.parameters == sum(p.numel() for p in LeNet5Paper().parameters()) == 60_000
    # the paper's connections: each of C3's weights is used at 10 x 10 places
    assert sum(x.macs for x in graph.layers if x.block == "c3") == 100 * 1500


def test_its_maps_are_those_of_the_paper() -> None:
    graph = trace(LeNet5Paper(), "lenet5_paper", (1, 32, 32))
    shapes = {layer.name: layer.output_shape for layer in graph.layers}
    assert [shapes[name] for name in ("c1", "s2", "c3.cat", "s4", "c5", "f6")] == [
        (6, 28, 28), (6, 14, 14), (16, 10, 10), (16, 5, 5), (120, 1, 1), (84,),
    ]  # fmt: skip


def test_c3_is_connected_as_in_table_i() -> None:
    torch.manual_seed(0)
    layer = PartialConvolution()
    rows = [line.split() for line in TABLE_I.strip().splitlines()]
    for number in range(16):
        maps = torch.randn(1, 6, 14, 14, requires_grad=True)
        layer(maps)[0, number].sum().backward()
        assert maps.grad is not None
        seen = maps.grad.abs().amax(dim=(0, 2, 3)) > 0
        assert seen.tolist() == [row[number] == "X" for row in rows]


def test_s2_sums_scales_and_shifts() -> None:
    model = LeNet5Paper()
    with torch.no_grad():
        model.s2.coefficient.copy_(torch.arange(6.0).view(6, 1, 1))
        model.s2.bias.fill_(0.5)
        maps = torch.arange(4.0).view(1, 1, 2, 2).expand(1, 6, 2, 2)
        assert model.s2(maps).flatten().tolist() == [0.5, 6.5, 12.5, 18.5, 24.5, 30.5]


def test_the_squashing_function_keeps_plus_and_minus_one() -> None:
    ends = LeNet5Paper().c1_tanh(torch.tensor([-1.0, 0.0, 1.0, 100.0]))
    assert ends.tolist() == pytest.approx([-1, 0, 1, 1.7159], abs=1e-4)


def test_logits_are_minus_squared_distances_to_fixed_codes() -> None:
    model = LeNet5Paper(classes=5).eval()
    codes = class_codes(5).float()
    logits = model.output(codes)
    assert logits.diagonal().tolist() == [0] * 5
    # two codes differ by 2 in 42 places
    assert logits[0, 1:].tolist() == [-4 * 42] * 4
    assert "output.codes" in model.state_dict()
    assert not any("codes" in name for name, _ in model.named_parameters())


@pytest.mark.parametrize(
    ("classes", "least"), [(2, 42), (10, 42), (83, 42), (1000, 26), (3000, 26)]
)
def test_codes_are_fixed_and_far_apart(classes: int, least: int) -> None:
    codes = class_codes(classes).float()
    assert codes.shape == (classes, 84)
    assert set(codes.unique().tolist()) == {-1, 1}
    assert torch.equal(codes, class_codes(classes + 1)[:classes].float())
    differ = (84 - codes @ codes.T) / 2
    assert differ.fill_diagonal_(84).min() >= least


def test_there_is_an_end_to_the_codes() -> None:
    assert len(class_codes(6807).unique(dim=0)) == 6807
    with pytest.raises(ArchitectureError, match="at most 6,807 classes"):
        class_codes(6808)


@pytest.mark.parametrize("size", [32, 35, 36, 40, 64, 97])
def test_larger_images_keep_all_layers(size: int) -> None:
    model = LeNet5Paper(classes=4, channels=3, image_size=size)
    assert sum(p.numel() for p in model.parameters()) == 60_000 + 2 * 6 * 25
    assert model(torch.rand(2, 3, size, size)).shape == (2, 4)
