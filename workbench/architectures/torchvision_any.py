"""Every other classifier of torchvision, by its bare name."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

from torch import nn
from torchvision import models

from workbench.architectures.card import Card
from workbench.architectures.foreign import Origin, examined
from workbench.architectures.from_torchvision import Pretrained, take_channels

# The beginning of a name -> year, authors, paper. The longest that fits counts.
_PAPERS = {
    "convnext": (
        2022, "Liu, Mao, Wu, Feichtenhofer, Darrell, Xie",
        "A ConvNet for the 2020s",
    ),
    "efficientnet": (
        2019, "Tan, Le",
        "EfficientNet: rethinking model scaling for convolutional neural networks",
    ),
    "efficientnet_v2": (
        2021, "Tan, Le",
        "EfficientNetV2: smaller models and faster training",
    ),
    "inception_v3": (
        2015, "Szegedy, Vanhoucke, Ioffe, Shlens, Wojna",
        "Rethinking the Inception architecture for computer vision",
    ),
    "maxvit": (
        2022, "Tu et al.",
        "MaxViT: multi-axis vision transformer",
    ),
    "mnasnet": (
        2018, "Tan et al.",
        "MnasNet: platform-aware neural architecture search for mobile",
    ),
    "mobilenet_v2": (
        2018, "Sandler, Howard, Zhu, Zhmoginov, Chen",
        "MobileNetV2: inverted residuals and linear bottlenecks",
    ),
    "mobilenet_v3": (
        2019, "Howard et al.",
        "Searching for MobileNetV3",
    ),
    "regnet": (
        2020, "Radosavovic, Kosaraju, Girshick, He, Dollár",
        "Designing network design spaces",
    ),
    "resnext": (
        2016, "Xie, Girshick, Dollár, Tu, He",
        "Aggregated residual transformations for deep neural networks",
    ),
    "shufflenet_v2": (
        2018, "Ma, Zhang, Zheng, Sun",
        "ShuffleNet V2: practical guidelines for efficient CNN architecture design",
    ),
    "squeezenet": (
        2016, "Iandola et al.",
        "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and <0.5MB model size",
    ),
    "swin": (
        2021, "Liu et al.",
        "Swin Transformer: hierarchical vision transformer using shifted windows",
    ),
    "swin_v2": (
        2021, "Liu et al.",
        "Swin Transformer V2: scaling up capacity and resolution",
    ),
    "vit": (
        2020, "Dosovitskiy et al.",
        "An image is worth 16x16 words: transformers for image recognition at scale",
    ),
    "wide_resnet": (
        2016, "Zagoruyko, Komodakis",
        "Wide residual networks",
    ),
}  # fmt: skip


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Return the names of all classifiers of torchvision, those of the atlas among them."""
    return tuple(models.list_models(module=models))


@lru_cache(maxsize=64)
def card(name: str) -> Card:
    """Return the card of one of `names`."""
    build = partial(_build, name)
    pretrained = Pretrained(name, head="")
    family = max((key for key in _PAPERS if name.startswith(key)), key=len, default="")
    year, authors, paper = _PAPERS.get(family, (0, "", ""))
    return examined(
        Origin(
            name=name,
            title=f"{name} (torchvision)",
            idea=f"torchvision's {name}, built and traced as it is; see its paper.",
            image_size=pretrained.record().image_size,
            build=build,
            year=year,
            authors=authors,
            paper=paper,
            published=pretrained,
        )
    )


def _build(name: str, classes: int, channels: int, image_size: int) -> nn.Module:
    options: dict[str, Any] = {}
    if name == "inception_v3":  # its auxiliary head needs 299 px; the slow start is not needed
        options = {"aux_logits": False, "init_weights": False}
    elif name.startswith("vit_"):  # one position embedding for each patch
        options = {"image_size": image_size}
    elif name.startswith("maxvit"):
        options = {"input_size": (image_size, image_size)}
    model = models.get_model(name, weights=None, num_classes=classes, **options)
    return take_channels(model, channels)
