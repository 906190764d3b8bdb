"""Every network of the atlas, or those named, built, trained for 20 steps, and exported.

    python tests/benchmarks/networks.py [--json] [--no-export] [NAME ...]

Training: eight images of noise of the smallest admissible size, four classes, one fixed batch,
dropout off, whose own noise would hide what 20 steps do; the loss at the start, and the step at
which it has fallen by a tenth (0: never). Export: the usual size and 1,000 classes, three random
images through the ONNX file and through PyTorch.
"""

from __future__ import annotations

import argparse
import json
import time
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import nn
from torch.nn import functional

from workbench.architectures import registry
from workbench.architectures.outputs import AUXILIARY_WEIGHT, Outputs
from workbench.evaluation.deployed import DeployedModel
from workbench.export import contract
from workbench.export.onnx_file import to_onnx

STEPS, CLASSES, BATCH = 20, 4, 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=registry.names())
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-export", action="store_true")
    options = parser.parse_args()
    torch.manual_seed(0)
    rows = []
    for name in options.names or registry.names():
        row = {"name": name, **trained(name)}
        if not options.no_export:
            row |= exported(name)
        rows.append(row)
        if not options.json:
            print("  ".join(f"{key} {_text(value)}" for key, value in row.items()), flush=True)
    if options.json:
        print(json.dumps(rows, indent=2))


def trained(name: str) -> dict[str, Any]:
    """Return the first loss, when it has fallen by a tenth, and the image's smallest gradient."""
    card = registry.card(name)
    size, channels = card.minimum_size, card.channels[0]
    model = registry.create(
        name, classes=CLASSES, channels=channels, image_size=size, pretrained=False, seed=0
    ).train()
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.eval()
    images = torch.randn(BATCH, channels, size, size, requires_grad=True)
    labels = torch.arange(BATCH) % CLASSES
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-4)
    first = fallen = gradient = 0.0
    for number in range(STEPS + 1):
        outputs = model(images)
        logits, auxiliary = outputs if isinstance(outputs, Outputs) else (outputs, ())
        loss = functional.cross_entropy(logits, labels)
        extra = [functional.cross_entropy(head, labels) for head in auxiliary]
        optimiser.zero_grad()
        (loss + AUXILIARY_WEIGHT * sum(extra)).backward()
        if number == 0:
            assert images.grad is not None
            first, gradient = loss.item(), images.grad.abs().amax(dim=(1, 2, 3)).min().item()
        elif loss.item() < 0.9 * first:
            fallen = number
            break
        optimiser.step()
    return {"first_loss": first, "fallen_at_step": int(fallen), "input_gradient": gradient}


def exported(name: str) -> dict[str, Any]:
    """Return how the ONNX file answers compared with PyTorch, its size, and the time it took."""
    card = registry.card(name)
    channels = card.channels[0]
    network = registry.create(
        name,
        classes=card.classes,
        channels=channels,
        image_size=card.image_size,
        pretrained=False,
        seed=0,
    )
    half = (0.5,) * channels
    model = DeployedModel(network, card.image_size, half, half)
    started = time.monotonic()
    content = to_onnx(model, {})
    seconds = time.monotonic() - started
    images = np.random.default_rng(0).integers(0, 256, (3, 301, 287, 3), np.uint8)
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    (given,) = session.run([contract.OUTPUT], {contract.INPUT: images})
    with torch.inference_mode():
        wanted = model(torch.from_numpy(images)).numpy()
    return {
        "agreement": float((given.argmax(1) == wanted.argmax(1)).mean()),
        "difference": float(np.abs(given - wanted).max()),
        "megabytes": len(content) / 1e6,
        "seconds": seconds,
    }


def _text(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
