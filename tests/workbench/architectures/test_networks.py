"""What every network of the atlas must do with real weights, at the smallest size it admits.

The largest members of each family are left to `tests/benchmarks/networks.py`: they are built by the
same code, and would take a minute.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import onnxruntime
import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.architectures import registry
from workbench.architectures.outputs import AUXILIARY_WEIGHT, Outputs
from workbench.evaluation.deployed import DeployedModel
from workbench.export import contract
from workbench.export.onnx_file import to_onnx

LARGE = {
    "alexnet", "vgg11", "vgg11_bn", "vgg13", "vgg13_bn", "vgg16", "vgg16_bn", "vgg19", "vgg19_bn",
    "resnet34", "resnet101", "resnet152", "densenet161", "densenet169", "densenet201",
    "efficientnet_lite1",
}  # fmt: skip
# Between them: groups, own pooling and distances; response normalisation, concatenation, heads.
EXPORTED = ("lenet5_paper", "googlenet_paper")
CLASSES, BATCH = 4, 8


@pytest.fixture(scope="module", params=[name for name in registry.names() if name not in LARGE])
def network(request: pytest.FixtureRequest) -> Iterator[tuple[nn.Module, Tensor]]:
    """A network, and a batch of noise for it; built once for all tests of this file."""
    card = registry.card(request.param)
    size, channels = card.minimum_size, card.channels[0]
    model = registry.create(
        card, classes=CLASSES, channels=channels, image_size=size, pretrained=False, seed=0
    )
    generator = torch.Generator().manual_seed(0)
    yield model, torch.randn(BATCH, channels, size, size, generator=generator)


def test_every_image_gives_logits_and_gets_a_gradient(network) -> None:
    check_gradient(*network)


@pytest.mark.parametrize("name", ["alexnet", "vgg11_bn"])
def test_large_networks_give_logits_and_a_gradient_too(name: str) -> None:
    model = registry.create(
        name, classes=CLASSES, channels=1, image_size=64, pretrained=False, seed=0
    )
    check_gradient(model, torch.randn(BATCH, 1, 64, 64))


def check_gradient(model: nn.Module, images: Tensor) -> None:
    taken = images.clone().requires_grad_()
    logits = model.eval()(taken)
    assert logits.shape == (BATCH, CLASSES)
    logits.square().sum().backward()
    assert taken.grad is not None
    assert taken.grad.abs().amax(dim=(1, 2, 3)).min() > 0


def test_the_start_is_near_chance_and_the_loss_falls(network) -> None:
    model, images = network
    labels = torch.arange(BATCH) % CLASSES
    optimiser = torch.optim.AdamW(model.train().parameters(), lr=3e-4)
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.eval()  # its noise would hide what a few steps do
    first = step(model, images, labels, optimiser)
    assert first < 2.5  # ln 4 is 1.39
    later = (step(model, images, labels, optimiser) for _ in range(19))
    assert any(loss < 0.8 * first for loss in later)


def step(model: nn.Module, images: Tensor, labels: Tensor, optimiser) -> float:
    outputs = model(images)
    logits, auxiliary = outputs if isinstance(outputs, Outputs) else (outputs, ())
    loss = functional.cross_entropy(logits, labels)
    extra = sum(functional.cross_entropy(head, labels) for head in auxiliary)
    optimiser.zero_grad()
    (loss + AUXILIARY_WEIGHT * extra).backward()
    optimiser.step()
    return loss.item()


@pytest.mark.parametrize("name", EXPORTED)
def test_the_onnx_file_gives_the_same_answers(name: str) -> None:
    card = registry.card(name)
    size, channels = max(card.minimum_size, 48), card.channels[0]
    network = registry.create(
        card, classes=CLASSES, channels=channels, image_size=size, pretrained=False, seed=0
    )
    half = (0.5,) * channels
    model = DeployedModel(network, size, half, half)
    images = np.random.default_rng(0).integers(0, 256, (5, 61, 83, 3), np.uint8)
    session = onnxruntime.InferenceSession(to_onnx(model, {}), providers=["CPUExecutionProvider"])
    (given,) = session.run([contract.OUTPUT], {contract.INPUT: images})
    with torch.inference_mode():
        wanted = model(torch.from_numpy(images)).numpy()
    assert np.abs(given - wanted).max() < 1e-5
    assert (given.argmax(1) == wanted.argmax(1)).all()
