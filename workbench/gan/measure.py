"""What is measured of a generator at the end of an epoch."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

import numpy as np
import torch

from workbench.advice.sample import stratified
from workbench.gan.diversity import Kinds, feature_variety, pixel_variety
from workbench.gan.features import FeatureNetwork, Rows, open_images, pixels_of, real_features
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.generate import generate
from workbench.gan.kid import Distance, kid
from workbench.gan.networks import Generator
from workbench.gan.noise import Noise, some_noise
from workbench.jobs import Job

VARIED = 256
"""Images by which variety is measured at each epoch."""
MOST = 2000
"""Real images, and as many generated ones, between which KID is measured."""


@dataclass(frozen=True)
class Compared:
    """Generated images beside real ones, in pretrained features.

    Attributes
    ----------
    kid : Distance
    variety : float
        How much generated images differ, as a share of how much real ones do.
    """

    kid: Distance
    variety: float


class Measurer:
    """Compares generated images with training images, always the same ones."""

    def __init__(self, folder: GanFolder, spec: GanSpec) -> None:
        self._folder, self._spec = folder, spec
        self._network = FeatureNetwork()
        self._labels = np.array([row.label for row in folder.images("train")], np.int64)
        order = np.random.default_rng(spec.settings.seed).permutation(len(self._labels))
        self._chosen = np.sort(order[:MOST])
        self._real: Rows | None = None
        self._variety = 0.0

    def prepare(self, job: Job) -> None:
        """Measure the real images."""
        seed = self._spec.settings.seed
        rows = stratified(self._folder.images("train"), VARIED, seed)
        with closing(open_images(self._folder, self._spec, rows, job)) as source:
            pixels = pixels_of(source, 0, len(source))
        self._variety = pixel_variety(pixels, self._kinds([row.label for row in rows]))
        if self._spec.settings.kid_every:
            self._real = self._chosen_features(job)

    def noise(self) -> Noise:
        """Return noise for `VARIED` images of the training images' classes, always the same."""
        return some_noise(self._spec, self._drawn_labels(VARIED, 0), VARIED, "measure", 0)

    def diversity(self, model: Generator, job: Job) -> float:
        """Return how much generated images differ, as a share of how much real ones do."""
        noise = self.noise()
        pixels = generate(model, noise, job)
        found = pixel_variety(pixels, self._kinds(self._drawn_labels(VARIED, 0)))
        return found / self._variety if self._variety > 0 else 1.0

    def compare(self, model: Generator, job: Job) -> Compared:
        """Compare generated images, of the training images' classes, with these."""
        if self._real is None:
            self._real = self._chosen_features(job)
        count = len(self._real)
        drawn = self._drawn_labels(count, 1)
        noise = some_noise(self._spec, drawn, count, "measure", 1)
        pixels = generate(model, noise, job, "Generating images to measure KID")
        fake = self._network.of(pixels, job, "Measuring KID")
        kinds = self._kinds(drawn), self._kinds(self._labels[self._chosen])
        return Compared(
            kid(fake, self._real, self._spec.settings.seed),
            feature_variety(fake, self._real, *kinds),
        )

    def _chosen_features(self, job: Job) -> Rows:
        every = real_features(self._folder, self._spec, "train", self._network, job)
        return every[self._chosen]

    def _drawn_labels(self, count: int, number: int) -> torch.Tensor:
        draws = np.random.default_rng([self._spec.settings.seed, number])
        return torch.from_numpy(draws.choice(self._labels, count))

    def _kinds(self, labels: object) -> Kinds:
        return np.asarray(labels, np.int64) if self._spec.labels else None
