"""An image made up to excite one channel as much as possible.

References
----------
Olah, Mordvintsev, Schubert: Feature visualization. Distill, 2017: the image as a spectrum with
decorrelated colours, and small random shifts and scalings while it is climbed.
Erhan, Bengio, Courville, Vincent: Visualizing higher-layer features of a deep network. 2009.

Notes
-----
Olah et al. also rotate. Their correlation of ImageNet's colours is used for any set of images.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from workbench.errors import ArchitectureError
from workbench.explain.maps import as_maps
from workbench.explain.opened import Opened
from workbench.jobs import Job

STEPS = 96
RATE = 0.05
SHIFT = 16
"""The image is moved by up to 1 / SHIFT of its side."""
_SPREAD = 0.01  # of the spectrum at the start
# Square root of the covariance of ImageNet's colours, as Olah et al. give it with their code.
_COLOURS = ((0.26, 0.09, 0.02), (0.27, 0.00, -0.05), (0.27, -0.09, 0.03))


@dataclass(frozen=True)
class Imagined:
    """A made-up image.

    Attributes
    ----------
    pixels : uint8 (S, S, 3)
    value : float
        Highest value of the channel for these very pixels.
    start : float
        The same for the noise that it began with.
    """

    pixels: npt.NDArray[np.uint8]
    value: float
    start: float


def imagine(opened: Opened, layer: str, channel: int, seed: int, job: Job) -> Imagined:
    """Climb from noise to an image that excites `channel`; the same seed, the same image.

    Raises
    ------
    ArchitectureError
        There is no such layer or channel, or the layer has no channels.
    """
    size, generator = opened.plan.image_size, torch.Generator().manual_seed(seed)
    spectrum = _SPREAD * torch.randn(1, 3, size, size // 2 + 1, 2, generator=generator)
    spectrum.requires_grad_()
    scale = _falling(size)
    optimiser = torch.optim.Adam([spectrum], lr=RATE)
    start = _excited(opened, _pixels(spectrum.detach(), scale, size), layer, channel, job)
    for _ in job.track(range(STEPS), "Making up an image"):
        optimiser.zero_grad()
        image = _moved(_pixels(spectrum, scale, size), generator)
        made = opened.subject.record(_fed(opened, image), [layer], job)[layer]
        loss = -_of_channel(made, layer, channel).mean()
        loss.backward()
        optimiser.step()
    pixels = (255 * _pixels(spectrum.detach(), scale, size)).round()
    value = _excited(opened, pixels / 255, layer, channel, job)
    shown: npt.NDArray[np.uint8] = pixels[0].permute(1, 2, 0).to(torch.uint8).numpy()
    return Imagined(shown, float(value), float(start))


def _pixels(spectrum: Tensor, scale: Tensor, size: int) -> Tensor:
    """Return an image in 0..1, (1, 3, S, S), from its spectrum in decorrelated colours."""
    waves = torch.view_as_complex(spectrum) * scale
    plain = torch.fft.irfft2(waves, s=(size, size), norm="ortho") / 4
    colours = torch.tensor(_COLOURS)
    colours = colours / colours.norm(dim=1).max()
    return torch.einsum("nchw,dc->ndhw", plain, colours).sigmoid()


def _falling(size: int) -> Tensor:
    """Return how strong each frequency is: as in photographs, inversely to it."""
    rows = torch.fft.fftfreq(size)[:, None]
    columns = torch.fft.rfftfreq(size)[None, :]
    frequency = (rows**2 + columns**2).sqrt()
    return 1 / frequency.clamp(min=1 / size)


def _moved(image: Tensor, generator: torch.Generator) -> Tensor:
    """Return the image a little shifted and scaled, so that no single pixels are tuned."""
    size = image.shape[2]
    reach = max(1, size // SHIFT)
    right, down = torch.randint(-reach, reach + 1, (2,), generator=generator).tolist()
    image = image.roll((down, right), (2, 3))
    grown = int(size * (1 + 0.1 * float(torch.rand((), generator=generator))))
    image = functional.interpolate(image, (grown, grown), mode="bilinear", align_corners=False)
    cut = (grown - size) // 2
    return image[:, :, cut : cut + size, cut : cut + size]


def _fed(opened: Opened, image: Tensor) -> Tensor:
    """Return what the network is fed for an image in 0..1 of its own size."""
    model, pixels = opened.model, image * 255
    if model.mean.shape[1] == 1:
        pixels = (pixels * model.luma).sum(1, keepdim=True)
    return (pixels - model.mean) / model.std


def _excited(opened: Opened, image: Tensor, layer: str, channel: int, job: Job) -> Tensor:
    with torch.no_grad():
        made = opened.subject.record(_fed(opened, image), [layer], job)[layer]
        return _of_channel(made, layer, channel).max()


def _of_channel(made: Tensor, layer: str, channel: int) -> Tensor:
    maps = as_maps(made)
    if maps is None and made.dim() == 2:
        maps = made[:, :, None, None]
    if maps is None or not 0 <= channel < maps.shape[1]:
        raise ArchitectureError(
            "This layer has no such channel", where=f"{layer}, channel {channel}"
        )
    return maps[:, channel]
