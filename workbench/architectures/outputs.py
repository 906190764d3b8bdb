"""What a network with auxiliary heads gives while it trains."""

from __future__ import annotations

from typing import NamedTuple

from torch import Tensor

# Szegedy et al., Going deeper with convolutions, CVPR 2015, section 5: "the losses of the auxiliary
# classifiers were weighted by 0.3".
AUXILIARY_WEIGHT = 0.3


class Outputs(NamedTuple):
    """The outputs of training mode; in evaluation mode such a network gives its logits alone.

    Attributes
    ----------
    logits : Tensor float (N, classes)
        Of the classifier that is kept.
    auxiliary : tuple of Tensor float (N, classes)
        Of the heads that only carry the gradient to early layers; each adds `AUXILIARY_WEIGHT`
        times its cross-entropy to the loss.
    """

    logits: Tensor
    auxiliary: tuple[Tensor, ...]
