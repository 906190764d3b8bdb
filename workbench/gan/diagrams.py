"""Both networks as layer graphs, for the diagrams."""

from __future__ import annotations

from torch import Tensor, nn

from workbench.diagram.graph import LayerGraph
from workbench.diagram.trace import trace
from workbench.gan.folder import GanSpec
from workbench.gan.networks import CLASS_NUMBERS, Discriminator, make_discriminator, make_generator


class _Judge(nn.Module):
    """The discriminator's layers in a row, without the class's part of the logit."""

    def __init__(self, network: Discriminator) -> None:
        super().__init__()
        self.body, self.real = network.body, network.real

    def forward(self, images: Tensor) -> Tensor:
        logits: Tensor = self.real(self.body(images)).flatten(1)
        return logits


def generator_graph(spec: GanSpec) -> LayerGraph:
    """Return the generator's layers; its input is the noise, with the class's numbers behind it."""
    inside = spec.settings.latent + (CLASS_NUMBERS if spec.labels else 0)
    return trace(make_generator(spec).body, "dcgan-generator", (inside, 1, 1))


def discriminator_graph(spec: GanSpec) -> LayerGraph:
    """Return the discriminator's layers, without the class's part of the logit.

    Spectral norm divides a layer's weights and is no layer: it is left out.
    """
    plain = spec.replace(settings=spec.settings.replace(spectral_norm=False))
    if spec.settings.spectral_norm:
        judge = _Judge(_without_norms(plain))
    else:
        judge = _Judge(make_discriminator(plain))
    side = spec.settings.side
    return trace(judge, "dcgan-discriminator", (spec.channels, side, side))


def _without_norms(spec: GanSpec) -> Discriminator:
    network = make_discriminator(spec)
    for name, layer in list(network.body.named_children()):
        if isinstance(layer, nn.BatchNorm2d):
            delattr(network.body, name)
    return network
