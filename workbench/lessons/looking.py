"""Where a trained network looks, and the tests that a map can fail; see `explain.doubt`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image
from torch import Tensor

from workbench.explain.attribution import Map, Method, Network, attribute
from workbench.explain.doubt import ALIKE, CHANCE, is_flat, judge, likeness, scrambled
from workbench.explain.opened import Opened, open_run
from workbench.files import storage_errors
from workbench.jobs import Job
from workbench.lessons.bench import Bench, Found
from workbench.lessons.parts import MapPart
from workbench.lessons.statements import Value
from workbench.runs import SplitRow

_TILE, _GAP = 128, 4  # px in the sheet
_SHOWN = 8
Pixels = npt.NDArray[np.uint8]


def measure_maps(part: MapPart, bench: Bench) -> Found:
    """Explain validation images, by the run's network and by one with scrambled weights."""
    run = bench.place.part_folder(f"runs.{part.run}", bench.seed)
    opened = open_run(run, bench.job)
    own = Network.of(opened.subject)
    other = scrambled(own, bench.seed)
    rows = _evenly(opened.plan.validation, part.count)
    accepted, blind, beaten, ranks, tiles = 0, 0, 0.0, [], []
    for place, row in enumerate(bench.job.track(rows, "Explaining images")):
        path = opened.plan.folder / row.file
        image = opened.input(path)
        target = int(own.module(image).argmax(1))
        mine = _map(own, image, target, part.method)
        theirs = _map(other, image, target, part.method)
        rank = likeness(mine, theirs)[0]
        ranks.append(rank)
        share = _beaten(own, image, target, mine, bench.seed + place)
        beaten += share
        accepted += 1 - share < CHANCE and rank < ALIKE
        blind += 1 - _beaten(own, image, target, theirs, bench.seed + place) < CHANCE
        tiles.append((_picture(opened, path), mine, theirs))
    _write(bench.picture(), tiles[:_SHOWN])
    values: dict[str, Value] = {
        "accepted": accepted / len(rows),
        "scrambled_accepted": blind / len(rows),
        "beaten": beaten / len(rows),
        "likeness": float(np.mean(ranks)),
        "count": len(rows),
    }
    return values, [bench.picture()]


def _map(network: Network, image: Tensor, target: int, method: Method) -> Map:
    return attribute(network, image, target, method, "", Job(), "Explaining images").values


def _beaten(network: Network, image: Tensor, target: int, values: Map, seed: int) -> float:
    """Return the share of random orders that a map beats, of all and itself."""
    if is_flat(values):
        return 0.0
    _mine, _chance, beaten, orders = judge(network.module, image, target, values, seed, Job())
    return beaten / orders


def _evenly(rows: Sequence[SplitRow], count: int) -> list[SplitRow]:
    return [rows[index * len(rows) // count] for index in range(min(count, len(rows)))]


def _picture(opened: Opened, path: Path) -> Pixels:
    pixels = opened.picture(path)[0].numpy()
    return np.asarray(cv2.resize(pixels, (_TILE, _TILE), interpolation=cv2.INTER_AREA), np.uint8)


def _write(path: Path, tiles: Sequence[tuple[Pixels, Map, Map]]) -> None:
    """Write a picture of three rows: images, maps of the network, maps of the scrambled one."""
    step = _TILE + _GAP
    sheet = Image.new("RGB", (len(tiles) * step - _GAP, 3 * step - _GAP), (128, 128, 128))
    for x, (image, *maps) in enumerate(tiles):
        sheet.paste(Image.fromarray(image), (x * step, 0))
        for y, values in enumerate(maps, 1):
            sheet.paste(Image.fromarray(_over(image, values)), (x * step, y * step))
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        sheet.save(path)


def _over(image: Pixels, values: Map) -> Pixels:
    """Return the image, dark where the map is low."""
    spread = float(np.ptp(values)) or 1.0
    scaled = ((values - values.min()) / spread).astype(np.float32)
    shade = cv2.resize(scaled, (_TILE, _TILE), interpolation=cv2.INTER_LINEAR)[..., None]
    return np.asarray(image * (0.15 + 0.85 * shade), np.uint8)
