"""Images as vectors of pretrained features, by which generated and real ones are compared.

The network is EfficientNet-Lite0, whose ImageNet weights are installed with the program; a vector
is what enters its head, pooled. Small images are enlarged first: features of 32 px would be those
of a few pixels.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import closing

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.architectures import registry
from workbench.data.cache import PixelSource, open_source
from workbench.errors import ArchitectureError
from workbench.files import write_atomic
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.pictures import Pixels
from workbench.jobs import Job
from workbench.runs import SplitRow
from workbench.transfer.pooled import pooled_layers

NETWORK = "efficientnet_lite0"
SMALLEST = 96
"""Smaller images are enlarged to this side, in pixels."""
Rows = npt.NDArray[np.float32]
_BATCH = 64


class FeatureNetwork:
    """The pretrained network, made when it is first needed."""

    def __init__(self) -> None:
        self._network: nn.Module | None = None
        self._mean: tuple[float, ...] = ()
        self._std: tuple[float, ...] = ()

    def rows(self, batches: Iterator[Pixels], job: Job, text: str, total: int) -> Rows:
        """Return the features, float32 (N, D), of batches of uint8 images (n, H, W, 1 or 3).

        `text` names the work to the job, of `total` images.
        """
        network = self._made()
        found: list[Rows] = []
        with torch.inference_mode():
            for batch in batches:
                (features,) = network(self._fed(batch))
                found.append(features.float().numpy())
                job.report(text, sum(map(len, found)), total)
        return np.concatenate(found)

    def of(self, images: Pixels, job: Job, text: str) -> Rows:
        """Return the features of images in memory, uint8 (N, H, W, 1 or 3)."""
        parts = (images[start : start + _BATCH] for start in range(0, len(images), _BATCH))
        return self.rows(parts, job, text, len(images))

    def _made(self) -> nn.Module:
        if self._network is None:
            card = registry.card(NETWORK)
            weights = registry.pretrained(NETWORK, "")
            if weights is None:
                raise ArchitectureError(
                    "The pretrained features are missing",
                    where=NETWORK,
                    hint="Install the program again: their weights come with it.",
                )
            model = registry.create(
                card, classes=2, channels=3, image_size=SMALLEST, pretrained=True, seed=0
            )
            self._mean, self._std = tuple(weights.mean), tuple(weights.std)
            self._network = pooled_layers(model, [""], card.head)
        return self._network

    def _fed(self, batch: Pixels) -> Tensor:
        images = torch.from_numpy(np.ascontiguousarray(batch)).permute(0, 3, 1, 2).float() / 255
        side = max(SMALLEST, images.shape[2])
        if images.shape[2] < side:
            images = functional.interpolate(images, (side, side), mode="bilinear")
        images = images.expand(-1, 3, -1, -1)
        mean, std = (torch.tensor(values)[:, None, None] for values in (self._mean, self._std))
        return ((images - mean) / std).contiguous(memory_format=torch.channels_last)


def open_images(
    folder: GanFolder, spec: GanSpec, rows: Sequence[SplitRow], job: Job
) -> PixelSource:
    """Return the images of `rows`, decoded to the GAN's size; all share one cache."""
    every = sorted(row.file for split in ("train", "validation") for row in folder.images(split))
    place = {file: index for index, file in enumerate(every)}
    source = open_source(
        spec.folder,
        every,
        image_size=spec.settings.side,
        channels=spec.channels,
        background=spec.background,
        job=job,
    )
    return source.subset([place[row.file] for row in rows])


def pixels_of(source: PixelSource, start: int, end: int) -> Pixels:
    """Return images `start` to `end` of a source, uint8 (n, S, S, C)."""
    return np.stack([source.read(index) for index in range(start, end)])


def real_features(
    folder: GanFolder, spec: GanSpec, split: str, network: FeatureNetwork, job: Job
) -> Rows:
    """Return the features of all images of a split, computed once and kept in the folder."""
    rows = folder.images(split)
    path = folder.results / f"features-{split}.npy"
    kept = _kept(path.read_bytes(), len(rows)) if path.is_file() else None
    if kept is not None or not rows:
        return kept if kept is not None else np.zeros((0, 1), np.float32)
    with closing(open_images(folder, spec, rows, job)) as source:
        ends = range(0, len(source), _BATCH)
        parts = (pixels_of(source, i, min(i + _BATCH, len(source))) for i in ends)
        found = network.rows(parts, job, "Computing features of the real images", len(rows))
    stream = io.BytesIO()
    np.save(stream, found.astype(np.float16))
    write_atomic(path, stream.getvalue())
    return found.astype(np.float16).astype(np.float32)


def _kept(content: bytes, count: int) -> Rows | None:
    """Return what was kept, or None if it is damaged or of another number of images."""
    try:
        found: Rows = np.load(io.BytesIO(content), allow_pickle=False).astype(np.float32)
    except (OSError, ValueError, EOFError):
        return None
    return found if found.ndim == 2 and len(found) == count else None
