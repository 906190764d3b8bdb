"""What is measured of a generator at the end of an epoch."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import torch

from workbench.advice.sample import stratified
from workbench.gan.diversity import pixel_variety
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


class Measurer:
    """Compares generated images with training images, always the same ones."""

    def __init__(self, folder: GanFolder, spec: GanSpec) -> None:
        self._folder, self._spec = folder, spec
        self._network = FeatureNetwork()
        self._real: Rows | None = None
        self._labels = np.array([row.label for row in folder.images("train")], np.int64)
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

    def kid(self, model: Generator, job: Job) -> Distance:
        """Return the distance of generated images, of the training images' classes, from these."""
        if self._real is None:
            self._real = self._chosen_features(job)
        count = len(self._real)
        noise = some_noise(self._spec, self._drawn_labels(count, 1), count, "measure", 1)
        pixels = generate(model, noise, job, "Generating images to measure KID")
        fake = self._network.of(pixels, job, "Measuring KID")
        return kid(fake, self._real, self._spec.settings.seed)

    def _chosen_features(self, job: Job) -> Rows:
        seed = self._spec.settings.seed
        every = real_features(self._folder, self._spec, "train", self._network, job)
        order = np.random.default_rng(seed).permutation(len(every))[:MOST]
        return every[np.sort(order)]

    def _drawn_labels(self, count: int, number: int) -> torch.Tensor:
        draws = np.random.default_rng([self._spec.settings.seed, number])
        return torch.from_numpy(draws.choice(self._labels, count))

    def _kinds(self, labels: object) -> np.ndarray | None:
        return np.asarray(labels, np.int64) if self._spec.labels else None
