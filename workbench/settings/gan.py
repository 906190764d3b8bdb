"""How a generative adversarial network is built and trained."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workbench.settings.base import Section
from workbench.settings.training import CHECKPOINT_SECONDS, DEVICE, THREADS, Device, epochs_field

Size = Literal["32", "64", "128"]


class GanSettings(Section):
    """Size, networks, training and stabilisers of the GAN studio.

    Defaults: those of DCGAN (Radford et al. 2016, section 4) where the paper names one, but fewer
    channels, because a thousand small images on two cores want a small network; the stabilisers
    that are on are those that a few hundred images need most.
    """

    image_size: Size = Field(
        "32",
        title="Image size",
        description="Side of the generated images in pixels; your images are stretched to it.",
    )
    conditional: bool = Field(
        True,
        title="Use the classes",
        description="Tells both networks the class of each image, so that images of a chosen class "
        "can be made (Mirza and Osindero 2014); off learns all images as one kind.",
    )
    latent: int = Field(
        64,
        ge=1,
        le=1024,
        title="Latent size",
        json_schema_extra={"unit": "numbers"},
        description="How many random numbers an image is made of; DCGAN has 100.",
    )
    width: int = Field(
        32,
        ge=4,
        le=256,
        title="Width",
        json_schema_extra={"unit": "channels"},
        description="Channels of the layer beside the image, doubled at each halving of its side; "
        "DCGAN has 64. Twice the width takes about four times the time.",
    )
    epochs: int = epochs_field(100)
    batch_size: int = Field(
        32,
        ge=2,
        le=4096,
        title="Batch size",
        json_schema_extra={"unit": "images"},
        description="Real images, and as many generated ones, per step; DCGAN has 128.",
    )
    learning_rate: float = Field(
        0.0005,
        gt=0,
        le=1,
        title="Learning rate",
        description="Of the generator; Adam with the first moment 0.5, as in DCGAN, which takes "
        "0.0002 from many more images.",
    )
    rate_ratio: float = Field(
        1.0,
        ge=0.01,
        le=100,
        title="Discriminator’s rate",
        json_schema_extra={"unit": "×"},
        description="Two time scales: the discriminator learns at so many times the generator’s "
        "rate, which lets it stay near its best answer (Heusel et al. 2017).",
    )
    label_smoothing: float = Field(
        0.1,
        ge=0,
        le=0.5,
        title="Label smoothing",
        description="Asks the discriminator to be only so sure that real images are real, which "
        "keeps its gradients alive; one-sided (Salimans et al. 2016, section 3.4).",
    )
    spectral_norm: bool = Field(
        True,
        title="Spectral norm",
        description="Bounds how steep the discriminator can be, layer by layer, instead of batch "
        "normalisation (Miyato et al. 2018).",
    )
    r1: float = Field(
        0.0,
        ge=0,
        le=100,
        title="R1 penalty",
        description="Punishes the discriminator’s slope at real images, so that it calms down once "
        "they are matched; 0 is off, 1 to 10 is usual (Mescheder et al. 2018).",
    )
    augment: bool = Field(
        True,
        title="Differentiable augmentation",
        description="Shows the discriminator up to half of the images shifted, tinted and partly "
        "covered, real and generated alike, so that it cannot learn a small set by heart (Zhao et "
        "al. 2020).",
    )
    average: float = Field(
        0.99,
        ge=0,
        lt=1,
        title="Average the generator",
        description="Samples come from a running average of the generator’s weights, which is "
        "steadier than the last ones; 0 is off (Yazıcı et al. 2019).",
    )
    kid_every: int = Field(
        5,
        ge=0,
        le=10_000,
        title="Measure KID every",
        json_schema_extra={"unit": "epochs"},
        description="Distance between generated and real images in pretrained features (Bińkowski "
        "et al. 2018); also after the first and the last epoch. 0 never measures it.",
    )
    seed: int = Field(
        0,
        ge=0,
        le=2**31 - 1,
        title="Seed",
        description="The same seed on the same machine gives the same images.",
    )
    device: Device = DEVICE
    threads: int = THREADS
    checkpoint_seconds: float = CHECKPOINT_SECONDS

    @property
    def side(self) -> int:
        """Return the side of the images in pixels."""
        return int(self.image_size)
