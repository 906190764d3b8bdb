"""What the window asks about the inside of a network; arrays go by files, see `store`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch

from workbench.errors import ArchitectureError
from workbench.explain import embedding as mapping
from workbench.explain.attribution import Method
from workbench.explain.explanation import explain
from workbench.explain.imagine import imagine
from workbench.explain.maps import layer_maps, strongest_first
from workbench.explain.opened import open_run
from workbench.explain.store import Array, key_of, place_of, write_arrays
from workbench.explain.strongest import patch_of
from workbench.explain.strongest import strongest as find_strongest
from workbench.jobs import Job


def inside(*, run: str, job: Job) -> dict[str, Any]:
    """Return the layers of a run's network, and of which weights they are."""
    opened = open_run(Path(run), job)
    return {
        "graph": opened.subject.graph.to_dict(),
        "head": opened.plan.card.head,
        "title": opened.plan.card.title,
        "weights": opened.which,
        "classes": list(opened.plan.classes),
    }


def feature_maps(*, run: str, image: str, layer: str, job: Job) -> dict[str, Any]:
    """Return a file with "maps", float32 (channels, height, width), and the order of channels."""
    opened = open_run(Path(run), job)
    job.report("Computing the feature maps")
    maps = layer_maps(opened.subject, opened.input(Path(image)), layer, job)
    name = key_of("maps", opened.key, _stamp(image), layer)
    file = write_arrays(name, {"maps": maps}, {})
    return {"file": str(file), "order": strongest_first(maps), "shape": list(maps.shape)}


def filters(*, run: str, layer: str, job: Job) -> dict[str, Any]:
    """Return a file with "kernels", float32 (filters, inputs, height, width), as they are used.

    "on_image" tells whether the inputs are the colours of the image.
    """
    opened = open_run(Path(run), job)
    blank = torch.zeros(1, *opened.subject.graph.input_shape)
    window = opened.subject.window(blank, layer, job)[0]
    if window is None or window.weight is None:
        kind = opened.subject.graph.layers[opened.subject.layer(layer)].kind
        raise ArchitectureError(
            f"This layer has no kernels that slide over maps: it is a {kind}",
            where=layer,
            hint="Choose a convolution.",
        )
    kernels = window.weight.float().numpy()
    index = opened.subject.layer(layer)
    on_image = not opened.subject.graph.layers[index].parents
    file = write_arrays(key_of("filters", opened.key, layer), {"kernels": kernels}, {})
    return {"file": str(file), "on_image": on_image, "shape": list(kernels.shape)}


def cells(*, run: str, image: str, layer: str, job: Job, channel: int = -1) -> dict[str, Any]:
    """Return a file with all that one output channel is made of; see `cells.Worked.load`.

    A negative channel is the one that reaches the highest value.
    """
    opened = open_run(Path(run), job)
    job.report("Working out the layer")
    window, made = opened.subject.window(opened.input(Path(image)), layer, job)
    if window is None:
        kind = opened.subject.graph.layers[opened.subject.layer(layer)].kind
        raise ArchitectureError(
            f"No window slides over maps in this layer: it is a {kind}",
            where=layer,
            hint="Choose a convolution or a pooling layer.",
        )
    if channel < 0:
        channel = (
            int(made[0].flatten(1).amax(1).argmax()) if made.dim() > 2 else int(made[0].argmax())
        )
    channel = min(channel, window.channels - 1)
    facts = {"channel": channel, "channels": window.channels, "groups": window.groups}
    name = key_of("cells", opened.key, _stamp(image), layer, channel)
    return {"file": str(window.work_out(channel).save(name, facts)), **facts}


def explanation(
    *, run: str, image: str, method: Method, job: Job, layer: str = "", target: int = -1
) -> dict[str, Any]:
    """Return a file with "map", float32 (S, S), and all that was found; see `Explanation`.

    A negative target is the most probable class. A refused map is not in the file.
    """
    opened = open_run(Path(run), job)
    found = explain(
        opened, Path(image), method, job, layer=layer, target=None if target < 0 else target
    )
    values = found.to_dict()
    arrays = {} if values["reasons"] else {"map": found.attribution.values}
    name = key_of("explanation", opened.key, _stamp(image), method, layer, target)
    return {"file": str(write_arrays(name, arrays, {})), **values}


def strongest(*, run: str, layer: str, job: Job) -> dict[str, Any]:
    """Return a file with "values", "rows", "places" and "boxes" for every channel; see `Strongest`.

    The images are those of the training and validation set; "files" names them in its facts.
    """
    opened = open_run(Path(run), job)
    name = key_of("strongest", opened.key, layer)
    rows = (*opened.plan.train, *opened.plan.validation)
    if not place_of(name).is_file():
        found = find_strongest(opened, layer, rows, job)
        facts = opened.subject.graph.layers[opened.subject.layer(layer)]
        size = opened.plan.image_size
        boxes = [[patch_of(facts, spot, size) for spot in spots] for spots in found.places.tolist()]
        files = [str(opened.plan.folder / row.file) for row in rows]
        labels = [opened.plan.classes[row.label] for row in rows]
        arrays: dict[str, Array] = {
            "values": found.values,
            "rows": found.rows,
            "boxes": np.array(boxes),
        }
        write_arrays(name, arrays, {"files": files, "labels": labels})
    return {"file": str(place_of(name)), "count": len(rows)}


def embedding(
    *, run: str, job: Job, layer: str = "", method: mapping.Method = "pca"
) -> dict[str, Any]:
    """Return a file with "places", float32 (images, 2), and in its facts the images.

    Facts: "files", "labels", "validation" (0 or 1 for each), "width", "kept", "trustworthiness".
    """
    opened = open_run(Path(run), job)
    name = key_of("embedding", opened.key, layer, method)
    if not place_of(name).is_file():
        found = mapping.embed(opened, layer, method, job)
        validation = {row.file for row in opened.plan.validation}
        facts = {
            "files": [row.file for row in found.rows],
            "labels": [row.label for row in found.rows],
            "validation": [int(row.file in validation) for row in found.rows],
            "folder": str(opened.plan.folder),
            "width": found.width,
            "kept": found.kept,
            "trustworthiness": found.trustworthiness,
        }
        write_arrays(name, {"places": found.places}, facts)
    return {"file": str(place_of(name)), "methods": list(mapping.methods())}


def imagined(*, run: str, layer: str, channel: int, job: Job, seed: int = 0) -> dict[str, Any]:
    """Return a file with "pixels", uint8 (S, S, 3), made up to excite a channel."""
    opened = open_run(Path(run), job)
    found = imagine(opened, layer, channel, seed, job)
    name = key_of("imagined", opened.key, layer, channel, seed)
    file = write_arrays(name, {"pixels": found.pixels}, {})
    return {"file": str(file), "value": found.value, "start": found.start, "channel": channel}


def _stamp(image: str) -> tuple[str, int, int]:
    state = Path(image).stat()
    return image, state.st_mtime_ns, state.st_size
