"""GoogLeNet, torchvision's: the variant with batch normalisation that has pretrained weights."""

from __future__ import annotations

from torch import nn
from torchvision.models import GoogLeNet

from workbench.architectures.card import Card
from workbench.architectures.from_torchvision import Pretrained, take_channels


def build(classes: int, channels: int, image_size: int) -> nn.Module:
    """Return torchvision's GoogLeNet with random weights; 6,624,904 parameters at 1,000 classes.

    Parameters
    ----------
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    Notes
    -----
    Deviations from the paper (for that network see `googlenet_paper`):

    - The branch called 5 x 5 is 3 x 3. It was ported from TensorFlow with this mistake, and the
      pretrained weights have it too.
    - Batch normalisation after every convolution, which has no bias then; no local response
      normalisation.
    - No auxiliary heads: with batch normalisation the gradient reaches the early layers without
      them (13,004,888 parameters with them). The pretrained file's own were never trained.
    - The pool before inception5a is 2 x 2, not 3 x 3. Dropout before `fc` is 0.2, not 0.4.
    - The pretrained weights want inputs normalised with mean and deviation 0.5. torchvision
      converts from ImageNet's in the network (`transform_input`); here the record says so instead.
    - Initialisation after He et al. 2015; torchvision's truncated normal distribution is slow.

    References
    ----------
    Szegedy et al.: Going deeper with convolutions. CVPR 2015, table 1.
    """
    del image_size  # global average pooling takes a map of any size
    model = GoogLeNet(num_classes=classes, aux_logits=False, init_weights=False)
    for layer in model.modules():
        if isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    return take_channels(model, channels)


_PRETRAINED = Pretrained("googlenet", head="fc")

CARD = Card(
    name="googlenet",
    title="GoogLeNet",
    year=2014,
    authors="Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich",
    paper="Going deeper with convolutions, CVPR 2015",
    idea="Inception with batch norm: parallel branches, joined; its 5 × 5 branch is in fact 3 × 3.",
    depth=22,
    image_size=224,
    minimum_size=32,
    channels=(3, 1),
    classes=1000,
    head="fc",
    default_cut="inception5a",
    build=build,
    load_pretrained=_PRETRAINED.load,
    weights=_PRETRAINED.record,
    published=_PRETRAINED,
)
