"""The network as it is exported: raw images in, probabilities out."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

# ITU-R BT.601 luma, as Pillow's "L" conversion uses it.
_LUMA = (0.299, 0.587, 0.114)


class DeployedModel(nn.Module):
    """Resize, normalise, classify, softmax: the one path for evaluation, certificate and export.

    Parameters
    ----------
    network : nn.Module
        Takes float32 (N, C, S, S), normalised; gives logits (N, classes).
    image_size : int
        S, in pixels.
    mean, std : sequence of float
        Per channel, for values in 0..1; their length is C, 1 or 3.

    Attributes
    ----------
    temperature : float
        Logits are divided by it before the softmax; see `workbench.evaluation.calibration`.
    """

    mean: Tensor
    std: Tensor
    luma: Tensor

    def __init__(
        self, network: nn.Module, image_size: int, mean: Sequence[float], std: Sequence[float]
    ) -> None:
        super().__init__()
        self.network = network
        self.image_size = image_size
        self.temperature = 1.0
        # on 0..255, so that the graph needs one subtraction and one division
        self.register_buffer("mean", torch.tensor(mean).view(1, -1, 1, 1) * 255)
        self.register_buffer("std", torch.tensor(std).view(1, -1, 1, 1) * 255)
        self.register_buffer("luma", torch.tensor(_LUMA).view(1, 3, 1, 1))
        self.eval()

    def preprocess(self, images: Tensor) -> Tensor:
        """Return float32 (N, C, S, S) for uint8 RGB images (N, H, W, 3)."""
        x = images.permute(0, 3, 1, 2).float()
        if self.mean.shape[1] == 1:
            x = (x * self.luma).sum(1, keepdim=True)
        size = (self.image_size, self.image_size)
        x = functional.interpolate(x, size, mode="bilinear", antialias=True, align_corners=False)
        return (x - self.mean) / self.std

    def logits(self, x: Tensor) -> Tensor:
        """Return the network's own logits (N, classes) for preprocessed images."""
        logits: Tensor = self.network(x)
        return logits

    def classify(self, x: Tensor) -> Tensor:
        """Return probabilities (N, classes) for preprocessed images."""
        logits = self.logits(x)
        if self.temperature != 1.0:
            logits = logits / self.temperature
        return logits.softmax(1)

    def forward(self, image: Tensor) -> Tensor:
        return self.classify(self.preprocess(image))
