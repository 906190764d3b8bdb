"""Parts that need no training: networks, counted; augmentation, drawn."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
from PIL import Image

from workbench.architectures import registry
from workbench.architectures.stack.build import stack_card
from workbench.augmentation.render import Pixels, Tensor, denormalise, normalise, render
from workbench.data.cache import open_source
from workbench.diagram.graph import Layer, LayerGraph
from workbench.files import storage_errors
from workbench.lessons.bench import Bench, Found
from workbench.lessons.parts import NetworkPart, ViewPart
from workbench.lessons.projects import stack_of
from workbench.lessons.statements import Value
from workbench.plan import Plan

_DEEP = ("Conv2d", "Linear")
_SHOWN = (6, 8)  # images and pictures of each in the sheet
_GAP = 4  # px between them


def measure_network(part: NetworkPart, bench: Bench) -> Found:
    """Count a network's layers, and each layer's and block's share."""
    stack = stack_of(bench.source, part)
    card = stack_card(stack) if stack is not None else registry.card(part.name)
    bench.job.report(f"Tracing {card.title}")
    graph = registry.graph(
        card,
        classes=part.classes or card.classes,
        channels=part.channels or card.channels[0],
        image_size=part.image_size or card.image_size,
    )
    values: dict[str, Value] = {
        "parameters": graph.parameters,
        "macs": graph.macs,
        "activation_bytes": graph.activation_bytes,
        "layers": len(graph.layers),
        "depth": _depth(graph),
    }
    for layer in graph.layers:
        values |= {f"{layer.name}.{key}": value for key, value in _numbers(layer).items()}
    for block in graph.blocks:
        inside = [layer for layer in graph.layers if f"{layer.name}.".startswith(f"{block}.")]
        values[f"{block}.parameters"] = sum(layer.parameters for layer in inside)
        values[f"{block}.macs"] = sum(layer.macs for layer in inside)
    return values, []


def _depth(graph: LayerGraph) -> int:
    """Return the layers with weights on the longest way, as papers count: norms and 1x1
    convolutions of shortcuts beside the way do not add to it."""
    longest = [0] * len(graph.layers)
    for index, layer in enumerate(graph.layers):
        before = max((longest[parent] for parent in layer.parents), default=0)
        longest[index] = before + (layer.kind in _DEEP)
    return max(longest, default=0)


def _numbers(layer: Layer) -> dict[str, Value]:
    shape = layer.output_shape
    found: dict[str, Value] = {
        "parameters": layer.parameters,
        "macs": layer.macs,
        "channels": shape[0] if shape else 0,
    }
    if len(shape) == 3:
        found |= {"height": shape[1], "width": shape[2]}
    if layer.receptive_field is not None:
        found["receptive_field"] = layer.receptive_field
    return found


def measure_view(part: ViewPart, bench: Bench) -> Found:
    """Draw training images as the epochs would see them."""
    plan = bench.plan()
    chosen = list(plan.train[:: max(1, len(plan.train) // part.count)])[: part.count]
    source = open_source(
        plan.folder,
        [row.file for row in chosen],
        image_size=plan.image_size,
        channels=plan.channels,
        background=plan.background,
        job=bench.job,
    )
    pictures: list[list[Pixels]] = []
    changed = repeated = drawn = different = 0
    with closing(source):
        for index in bench.job.track(range(len(chosen)), "Drawing the augmented images"):
            image = source.read(index)
            plain = normalise(image, plan.mean, plan.std)
            seen: set[bytes] = set()
            row = [denormalise(plain, plan.mean, plan.std)]
            for epoch in range(part.epochs):
                made, again = (_drawn(plan, image, epoch, index) for _ in range(2))
                drawn += 1
                repeated += bool(np.array_equal(made, again))
                changed += not np.array_equal(made, plain)
                seen.add(made.tobytes())
                row.append(denormalise(made, plan.mean, plan.std))
            different += len(seen)
            pictures.append(row)
    path = bench.picture()
    _write_sheet(path, pictures)
    values: dict[str, Value] = {
        "changed": changed / drawn,
        "repeated": repeated / drawn,
        "distinct": different / drawn,
        "images": len(plan.train),
        "seen": len(plan.train) * part.epochs,
    }
    return values, [path]


def _drawn(plan: Plan, image: Pixels, epoch: int, index: int) -> Tensor:
    return render(
        image,
        plan.augmentation,
        seed=plan.training.seed,
        epoch=epoch,
        index=index,
        mean=plan.mean,
        std=plan.std,
    )


def _write_sheet(path: Path, pictures: list[list[Pixels]]) -> None:
    """Write a picture: one row for each image, the original first."""
    rows = [row[: _SHOWN[1]] for row in pictures[: _SHOWN[0]]]
    side = rows[0][0].shape[0]
    scale = max(1, 64 // side)
    step = side * scale + _GAP
    sheet = Image.new("RGB", (len(rows[0]) * step - _GAP, len(rows) * step - _GAP), (128, 128, 128))
    for y, row in enumerate(rows):
        for x, pixels in enumerate(row):
            flat = pixels[..., 0] if pixels.shape[2] == 1 else pixels
            tile = Image.fromarray(flat).resize((side * scale,) * 2, Image.Resampling.NEAREST)
            sheet.paste(tile.convert("RGB"), (x * step, y * step))
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        sheet.save(path)
