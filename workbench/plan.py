"""Every decision of a run, made once. Nothing downstream asks the settings again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from workbench.architectures import registry
from workbench.architectures.card import Card, Weights
from workbench.diagram.graph import LayerGraph
from workbench.diagram.trace import trace
from workbench.errors import SettingsError
from workbench.network_input import NetworkInput, network_input
from workbench.runs import RunSpec, SplitRow
from workbench.settings import AugmentationSettings, TrainingSettings, TransferSettings
from workbench.transfer.cut import frozen_layers
from workbench.transfer.head import deepen_head


@dataclass(frozen=True)
class Plan:
    """What a run does, resolved and checked.

    Attributes
    ----------
    card : Card
        The architecture.
    weights : Weights or None
        The pretrained weights it starts from; None if it starts from random ones.
    classes : tuple of str
        In label order.
    folder : Path
        Where the images are.
    image_size, channels : int
        What the network is fed: (channels, image_size, image_size).
    smallest_size : int
        The smallest side that training may feed it; see `TrainingSettings.first_size`.
    mean, std : tuple of float
        Normalisation per channel, for values in 0..1.
    background : str
        Colour under transparent pixels.
    graph : LayerGraph
        The network's layers for this input.
    frozen : tuple of str
        Layers that keep their weights and statistics.
    train, validation, test : tuple of SplitRow
    augmentation, training, transfer
        The sections as chosen; they hold no open choice.
    """

    card: Card
    weights: Weights | None
    classes: tuple[str, ...]
    folder: Path
    image_size: int
    channels: int
    smallest_size: int
    mean: tuple[float, ...]
    std: tuple[float, ...]
    background: str
    graph: LayerGraph
    frozen: tuple[str, ...]
    train: tuple[SplitRow, ...]
    validation: tuple[SplitRow, ...]
    test: tuple[SplitRow, ...]
    augmentation: AugmentationSettings
    training: TrainingSettings
    transfer: TransferSettings

    def build(self, *, filled: bool = True) -> nn.Module:
        """Return the network with its starting weights; the same seed gives the same ones.

        Without `filled` the pretrained weights are left out, and their file is not needed: for
        those who put a run's own weights in.
        """
        model = registry.create(
            self.card,
            classes=len(self.classes),
            channels=self.channels,
            image_size=self.image_size,
            pretrained=filled and self.weights is not None,
            seed=self.training.seed,
            weights=self.weights.key if self.weights else "",
        )
        deepen_head(model, self.card.head, self.transfer, self.training.seed)
        return model


def resolve(spec: RunSpec, rows: Sequence[SplitRow]) -> Plan:
    """Turn a run's description into a plan.

    Raises
    ------
    SettingsError, ArchitectureError
        A choice is impossible; `where` names the field.
    """
    project = spec.project
    card = registry.chosen_card(project.architecture)
    weights = _weights(spec, card)
    facts = {**card.to_dict(), "weights": weights.to_dict() if weights else None}
    fed = network_input(project.architecture, facts, grey=spec.grey)
    model = registry.create(
        card,
        classes=len(spec.classes),
        channels=fed.channels,
        image_size=fed.image_size,
        pretrained=False,
        seed=project.training.seed,
    )
    deepen_head(model, card.head, project.transfer, project.training.seed)
    graph = trace(model, card.name, (fed.channels, fed.image_size, fed.image_size))
    return Plan(
        card=card,
        weights=weights,
        classes=spec.classes,
        folder=Path(spec.folder),
        image_size=fed.image_size,
        channels=fed.channels,
        smallest_size=_smallest_size(model, card, project.training, fed),
        mean=fed.mean,
        std=fed.std,
        background=project.data.background,
        graph=graph,
        frozen=tuple(frozen_layers(graph, project.freeze, facts)),
        train=_rows_of(rows, "train"),
        validation=_rows_of(rows, "validation"),
        test=_rows_of(rows, "test"),
        augmentation=project.augmentation,
        training=project.training,
        transfer=project.transfer,
    )


def _smallest_size(
    model: nn.Module, card: Card, training: TrainingSettings, fed: NetworkInput
) -> int:
    """Return the smallest side that training feeds; refuse one that the network cannot take."""
    if training.first_size == 1:
        return fed.image_size
    side = max(card.minimum_size, round(fed.image_size * training.first_size))
    if side >= fed.image_size or not _takes(model, fed.channels, side):
        raise SettingsError(
            f"{card.title} takes no images smaller than {fed.image_size} px, so training cannot "
            "begin with such",
            where="training.first_size",
            hint="Set it to 1, choose larger images, or a network that ends in global pooling.",
        )
    return side


def _takes(model: nn.Module, channels: int, side: int) -> bool:
    try:
        with torch.no_grad():
            model.eval()(torch.zeros(1, channels, side, side))
    except (RuntimeError, ValueError):
        return False
    return True


def _weights(spec: RunSpec, card: Card) -> Weights | None:
    """Return the pretrained weights: those that the run once began with, else the chosen ones."""
    if not spec.project.architecture.pretrained:
        return None
    if spec.weights:
        return Weights.from_dict(spec.weights)
    return registry.pretrained(card.name, spec.project.architecture.weights)


def _rows_of(rows: Sequence[SplitRow], split: str) -> tuple[SplitRow, ...]:
    return tuple(row for row in rows if row.split == split)
