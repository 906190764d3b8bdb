from workbench.architectures import registry
from workbench.settings import TransferSettings
from workbench.transfer.groups import layer_groups, not_yet_trained, rate_factors

GRAPH = registry.graph("resnet18", classes=3, channels=3, image_size=64)
GROUPS = layer_groups(GRAPH, "fc")
ALL = {"head", "upper", "lower"}


def test_the_halves_stand_in_order_of_execution() -> None:
    groups = list(dict.fromkeys(GROUPS.values()))
    assert groups == ["lower", "upper", "head"]
    assert list(GROUPS.values()) == sorted(GROUPS.values(), key=groups.index)
    assert [name for name, group in GROUPS.items() if group == "head"] == ["fc"]
    assert GROUPS["conv1"] == GROUPS["layer2.0.conv1"] == "lower"
    assert GROUPS["layer3.1.conv1"] == GROUPS["layer4.1.bn2"] == "upper"
    weighted = [layer.name for layer in GRAPH.layers if layer.parameters]
    counts = {group: sum(GROUPS[name] == group for name in weighted) for group in ALL}
    assert abs(counts["lower"] - counts["upper"]) <= 1


def test_each_parameter_learns_at_its_group_s_rate() -> None:
    settings = TransferSettings(head_rate=10, upper_rate=1, lower_rate=0.1)
    names = ["fc.weight", "layer4.1.bn2.bias", "conv1.weight", "auxiliary.fc.weight"]
    factors = rate_factors(names, GROUPS, settings)
    assert list(factors.values()) == [10, 1, 0.1, 1]


def test_layers_thaw_from_the_head_down() -> None:
    def waiting(epoch: int, every: int = 2) -> set[str]:
        names = not_yet_trained(GROUPS, TransferSettings(unfreeze_every=every), epoch)
        return {GROUPS[name] for name in names}

    assert [waiting(epoch) for epoch in range(6)] == [
        *[{"upper", "lower"}] * 2,
        *[{"lower"}] * 2,
        *[set()] * 2,
    ]
    assert waiting(0, every=0) == set()
