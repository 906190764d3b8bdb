import pytest
import torch

from workbench.architectures import registry
from workbench.errors import ArchitectureError
from workbench.transfer.pooled import pool, pooled_layers


def test_pooling_averages_places() -> None:
    maps = torch.rand(2, 3, 4, 5)
    assert torch.allclose(pool(maps), maps.flatten(2).mean(2))
    tokens = torch.rand(2, 6, 3)
    assert torch.allclose(pool(tokens), tokens.sum(1) / 6)
    flat = torch.rand(2, 3)
    assert pool(flat) is flat


@pytest.mark.parametrize(("name", "head"), [("resnet18", "fc"), ("lenet5", None)])
def test_layers_give_what_a_hook_sees(name: str, head: str | None) -> None:
    card = registry.card(name)
    model = registry.create(name, classes=3, channels=3, image_size=64, pretrained=False, seed=0)
    model.eval()
    paths = [path for path, _ in model.named_children() if path != card.head][:3]
    seen: dict[str, torch.Tensor] = {}
    hooks = [
        model.get_submodule(path).register_forward_hook(
            lambda module, inputs, output, path=path: seen.update({path: output})
        )
        for path in paths
    ]
    hooks.append(
        model.get_submodule(card.head).register_forward_pre_hook(
            lambda module, inputs: seen.update({"": inputs[0]})
        )
    )
    images = torch.rand(2, 3, 64, 64)
    with torch.no_grad():
        model(images)
        for hook in hooks:
            hook.remove()
        found = pooled_layers(model, [*paths, ""], card.head)(images)
    for path, value in zip([*paths, ""], found, strict=True):
        assert torch.allclose(value, pool(seen[path]), atol=1e-6)


def test_an_unknown_layer_is_named() -> None:
    model = registry.create(
        "lenet5", classes=3, channels=3, image_size=32, pretrained=False, seed=0
    )
    with pytest.raises(ArchitectureError, match="layer9"):
        pooled_layers(model, ["layer9"], registry.card("lenet5").head)
