"""The new head: the network's own last layer, or hidden layers in front of it."""

from __future__ import annotations

import torch
from torch import nn

from workbench.errors import SettingsError
from workbench.settings import TransferSettings


def deepen_head(model: nn.Module, head: str, settings: TransferSettings, seed: int) -> None:
    """Put the chosen hidden layers in front of the last dense layer of the module `head`.

    That layer becomes a sequence of dense, ReLU and dropout for each hidden layer, and a dense one
    for the classes; all are drawn from `seed`, and torch's global generator is left as it was.
    A linear head changes nothing.

    Raises
    ------
    SettingsError
        The network's head has no dense layer, or several.
    """
    hidden = settings.hidden_layers
    if not hidden:
        return
    inside = model.get_submodule(head).named_modules()
    dense = [(name, module) for name, module in inside if isinstance(module, nn.Linear)]
    if len(dense) != 1:
        raise SettingsError(
            "The head of this network has no single dense layer to put hidden layers in front of",
            where="transfer.head",
            hint='Set it to "linear", which is the network\'s own head.',
        )
    name, last = dense[0]
    path = f"{head}.{name}" if name else head
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(seed)
        model.set_submodule(path, _dense(last, hidden, settings))


def _dense(last: nn.Linear, hidden: int, settings: TransferSettings) -> nn.Sequential:
    layers: list[nn.Module] = []
    width = last.in_features
    for _ in range(hidden):
        layers += [
            nn.Linear(width, settings.head_width),
            nn.ReLU(),
            nn.Dropout(settings.head_dropout),
        ]
        width = settings.head_width
    return nn.Sequential(*layers, nn.Linear(width, last.out_features))
