"""The networks of the atlas. A new one is a file with a `CARD` or `CARDS`, and its place here."""

from __future__ import annotations

from workbench.architectures import (
    alexnet,
    alexnet_paper,
    densenet,
    efficientnet_lite,
    googlenet,
    googlenet_paper,
    lenet5,
    lenet5_paper,
    plain,
    resnet,
    vgg,
)
from workbench.architectures.card import Card

# By year, as they are shown.
_CARDS: tuple[Card, ...] = (
    lenet5.CARD,
    lenet5_paper.CARD,
    alexnet.CARD,
    alexnet_paper.CARD,
    *vgg.CARDS,
    googlenet.CARD,
    googlenet_paper.CARD,
    *resnet.CARDS,
    *plain.CARDS,
    *densenet.CARDS,
    *efficientnet_lite.CARDS,
)
CARDS: dict[str, Card] = {card.name: card for card in _CARDS}
