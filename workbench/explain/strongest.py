"""Which of the user's images, and which part of each, a layer's channels react to most.

References
----------
Zeiler, Fergus: Visualizing and understanding convolutional networks. ECCV 2014, section 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from workbench.diagram.graph import Layer
from workbench.errors import ArchitectureError, DataError
from workbench.explain.maps import as_maps
from workbench.explain.opened import Opened
from workbench.jobs import Job
from workbench.runs import SplitRow

KEPT = 12
_BATCH = 8
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Strongest:
    """The images with the highest values, for every channel.

    Attributes
    ----------
    values : float32 (channels, kept)
        The highest value of the channel in each image, falling.
    rows : int64 (channels, kept)
        Which image it is.
    places : int64 (channels, kept, 2)
        Row and column of that value in the map; 0 where the layer has no maps.
    """

    values: npt.NDArray[np.float32]
    rows: npt.NDArray[np.int64]
    places: npt.NDArray[np.int64]


def strongest(opened: Opened, layer: str, rows: Sequence[SplitRow], job: Job) -> Strongest:
    """Show all `rows` to the network and keep the strongest of each channel of `layer`.

    Raises
    ------
    DataError
        There are no images.
    ArchitectureError
        There is no such layer, or its output has no channels.
    """
    if not rows:
        raise DataError("There are no images to look through")
    tops: Strongest | None = None
    starts = range(0, len(rows), _BATCH)
    with torch.inference_mode():
        for start in job.track(starts, "Looking through your images"):
            chunk = rows[start : start + _BATCH]
            x = torch.cat([opened.input(opened.plan.folder / row.file) for row in chunk])
            made = opened.subject.record(x, [layer], job)[layer]
            found = _peaks(made, layer, start)
            tops = found if tops is None else _joined(tops, found)
    if tops is None:
        raise DataError("There are no images to look through")
    return tops


def _peaks(made: torch.Tensor, layer: str, start: int) -> Strongest:
    maps = as_maps(made)
    if maps is None and made.dim() != 2:
        raise ArchitectureError(
            "This layer has no channels that could be compared",
            where=layer,
            hint="Choose a layer with maps.",
        )
    if maps is None:
        maps = made[:, :, None, None]
    count, channels, _, width = maps.shape
    values, where = maps.flatten(2).max(2)
    order = values.t().argsort(dim=1, descending=True, stable=True)[:, :KEPT]
    spots = where.t().gather(1, order)
    places = torch.stack([spots // width, spots % width], 2)
    numbers = (order + start).expand(channels, min(KEPT, count))
    return Strongest(values.t().gather(1, order).float().numpy(), numbers.numpy(), places.numpy())


def _joined(first: Strongest, second: Strongest) -> Strongest:
    values = np.concatenate([first.values, second.values], 1)
    order = np.argsort(-values, 1, kind="stable")[:, :KEPT]
    rows = np.concatenate([first.rows, second.rows], 1)
    places = np.concatenate([first.places, second.places], 1)
    return Strongest(
        np.take_along_axis(values, order, 1),
        np.take_along_axis(rows, order, 1),
        np.take_along_axis(places, order[:, :, None], 1),
    )


def patch_of(layer: Layer, place: Sequence[int], image_size: int) -> Box:
    """Return the part of the image that a value sees: left, top, right, bottom as shares of 1.

    Its middle is where symmetric padding puts it; strides that do not divide a side move it by less
    than the layer's jump.
    """
    field, jump = layer.receptive_field, layer.jump
    if field is None or jump is None or len(layer.output_shape) != 3:
        return (0.0, 0.0, 1.0, 1.0)
    ends = []
    for axis in (1, 0):
        middle = image_size / 2 + (place[axis] - (layer.output_shape[1 + axis] - 1) / 2) * jump
        low, high = middle - field / 2, middle + field / 2
        ends.append((max(low, 0.0) / image_size, min(high, float(image_size)) / image_size))
    (left, right), (top, bottom) = ends
    return (left, top, right, bottom)
