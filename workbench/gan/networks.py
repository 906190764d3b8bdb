"""The generator and the discriminator of DCGAN, for images of 32, 64 or 128 px.

References
----------
Radford, Metz and Chintala 2016, Unsupervised representation learning with deep convolutional
generative adversarial networks, section 3 and figure 1.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from workbench.errors import SettingsError
from workbench.gan.folder import GanSpec

CLASS_NUMBERS = 16
"""Numbers that stand for a class at the generator's input."""
_SMALLEST = 4  # side of the map that the noise becomes
_SLOPE = 0.2  # of the leaky ReLU (section 4)
_SPREAD = 0.02  # of the initial weights (section 4)


class Generator(nn.Module):
    """From noise, and a class, to an image: each transposed convolution doubles the side.

    Parameters
    ----------
    latent : int
        Numbers of the noise.
    width : int
        Channels of the last map before the image.
    side, channels : int
        Of the images.
    classes : int
        That are told apart; 0 for none.

    Notes
    -----
    The paper has no classes. Here `CLASS_NUMBERS` learned numbers join the noise, as in Mirza and
    Osindero 2014, Conditional generative adversarial nets, section 4.1.
    """

    def __init__(self, latent: int, width: int, side: int, channels: int, classes: int) -> None:
        super().__init__()
        self.latent, self.side, self.channels, self.classes = latent, side, channels, classes
        self.embedding = nn.Embedding(classes, CLASS_NUMBERS) if classes else None
        steps = _doublings(side)
        maps = [width * 2 ** (steps - 1 - i) for i in range(steps)]
        inside = latent + (CLASS_NUMBERS if classes else 0)
        layers: list[tuple[str, nn.Module]] = [
            ("project", nn.ConvTranspose2d(inside, maps[0], _SMALLEST, bias=False)),
            ("norm0", nn.BatchNorm2d(maps[0])),
            ("relu0", nn.ReLU()),  # N x maps[0] x 4 x 4
        ]
        for number, (before, after) in enumerate(pairwise(maps), 1):
            layers += [
                (f"up{number}", nn.ConvTranspose2d(before, after, 4, 2, 1, bias=False)),
                (f"norm{number}", nn.BatchNorm2d(after)),
                (f"relu{number}", nn.ReLU()),
            ]
        layers += [
            ("image", nn.ConvTranspose2d(maps[-1], channels, 4, 2, 1)),
            ("tanh", nn.Tanh()),  # N x channels x side x side
        ]
        self.body = nn.Sequential(OrderedDict(layers))
        self.apply(_initialise)

    def forward(self, noise: Tensor, labels: Tensor | None = None) -> Tensor:
        """Return images float32 (N, channels, side, side) in -1..1.

        Parameters
        ----------
        noise : Tensor float32 (N, latent)
        labels : Tensor int64 (N,) or None
        """
        return self.from_codes(noise, self.codes(labels))

    def codes(self, labels: Tensor | None) -> Tensor | None:
        """Return what stands for the classes at the input, (N, `CLASS_NUMBERS`)."""
        if self.embedding is None or labels is None:
            return None
        codes: Tensor = self.embedding(labels)
        return codes

    def from_codes(self, noise: Tensor, codes: Tensor | None) -> Tensor:
        """Return the images of noise and codes, which may lie between those of two classes."""
        inside = noise if codes is None else torch.cat([noise, codes], 1)
        images: Tensor = self.body(inside[:, :, None, None])
        return images


class Discriminator(nn.Module):
    """From an image, and its class, to the logit of its being real: strides halve the side.

    Notes
    -----
    The paper has no classes. Here the logit gains the product of the class's learned vector with
    the mean of the last map (Miyato and Koyama 2018, cGANs with projection discriminator, figure
    1d). With spectral norm there is no batch normalisation, as in Miyato et al. 2018, appendix B.
    """

    def __init__(self, width: int, side: int, channels: int, classes: int, *, spectral: bool):
        super().__init__()
        steps = _doublings(side)
        maps = [channels, *(width * 2**i for i in range(steps))]
        layers: list[tuple[str, nn.Module]] = []
        for number, (before, after) in enumerate(pairwise(maps), 1):
            plain = spectral or number == 1
            layers.append((f"down{number}", nn.Conv2d(before, after, 4, 2, 1, bias=plain)))
            if not plain:
                layers.append((f"norm{number}", nn.BatchNorm2d(after)))
            layers.append((f"relu{number}", nn.LeakyReLU(_SLOPE)))
        self.body = nn.Sequential(OrderedDict(layers))  # N x maps[-1] x 4 x 4
        self.real = nn.Conv2d(maps[-1], 1, _SMALLEST)
        self.embedding = nn.Embedding(classes, maps[-1]) if classes else None
        self.apply(_initialise)
        if spectral:
            for module in list(self.modules()):
                if isinstance(module, (nn.Conv2d, nn.Embedding)):
                    spectral_norm(module)

    def forward(self, images: Tensor, labels: Tensor | None = None) -> Tensor:
        """Return logits float32 (N,).

        Parameters
        ----------
        images : Tensor float32 (N, channels, side, side)
            In -1..1.
        labels : Tensor int64 (N,) or None
        """
        features = self.body(images)
        logits: Tensor = self.real(features).flatten(1).squeeze(1)
        if self.embedding is not None and labels is not None:
            logits = logits + (self.embedding(labels) * features.mean((2, 3))).sum(1)
        return logits


def make_generator(spec: GanSpec) -> Generator:
    """Return the generator with its first weights; the same seed gives the same ones."""
    settings = spec.settings
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        return Generator(settings.latent, settings.width, settings.side, spec.channels, spec.labels)


def make_discriminator(spec: GanSpec) -> Discriminator:
    """Return the discriminator with its first weights; the same seed gives the same ones."""
    settings = spec.settings
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed + 1)
        return Discriminator(
            settings.width,
            settings.side,
            spec.channels,
            spec.labels,
            spectral=settings.spectral_norm,
        )


def _doublings(side: int) -> int:
    steps = int(math.log2(side / _SMALLEST))
    if side < 2 * _SMALLEST or _SMALLEST * 2**steps != side:
        raise SettingsError(
            f"Images of {side} px cannot be made by doubling {_SMALLEST} px",
            where="gan.image_size",
            hint="Choose 32, 64 or 128 px.",
        )
    return steps


def _initialise(module: nn.Module) -> None:
    if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(module.weight, 0.0, _SPREAD)
        if module.bias is not None:
            nn.init.zeros_(module.bias)
    elif isinstance(module, nn.BatchNorm2d):
        nn.init.normal_(module.weight, 1.0, _SPREAD)
        nn.init.zeros_(module.bias)
