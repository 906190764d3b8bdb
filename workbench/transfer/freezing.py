"""Freezing for good: neither weights nor running statistics of a frozen layer ever change."""

from __future__ import annotations

import types
from collections.abc import Collection

from torch import nn

from workbench.errors import SettingsError


def apply_freeze(model: nn.Module, frozen: Collection[str]) -> None:
    """Freeze the layers named in `frozen` and thaw all others.

    A frozen layer's parameters take no gradient, and the layer stays in evaluation mode whatever
    `model.train()` says, so that batch normalisation keeps its means, variances and counters and
    uses them. Modes of other modules are left as they are.

    Parameters
    ----------
    model : nn.Module
    frozen : collection of str
        Paths of modules, with all inside them, or of single parameters ("blocks.0.gamma").

    Raises
    ------
    SettingsError
        A name is neither; the model is unchanged then.
    """
    modules = dict(model.named_modules())
    parameters = dict(model.named_parameters(remove_duplicate=False))
    for name in frozen:
        if name not in modules and name not in parameters:
            raise SettingsError(
                f'The network has no layer "{name}"',
                where="freeze",
                hint="Choose the layers to freeze again; the architecture has changed.",
            )
    for module in modules.values():
        _thaw(module)
    for parameter in parameters.values():
        parameter.requires_grad_(True)
    for name in frozen:
        if name in parameters:
            parameters[name].requires_grad_(False)
            continue
        modules[name].requires_grad_(False)
        for module in modules[name].modules():
            _hold_in_evaluation(module)


def hold_statistics(model: nn.Module) -> None:
    """Keep the running statistics of all batch normalisation; its scales and shifts may learn.

    `apply_freeze` withdraws this, so it comes after it.
    """
    for module in model.modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            _hold_in_evaluation(module)


def is_held(module: nn.Module) -> bool:
    """Whether a module itself was frozen by `apply_freeze`."""
    return "train" in vars(module)


def _hold_in_evaluation(module: nn.Module) -> None:
    # A bound method in the instance: model.train() reaches it through its recursion, deepcopy binds
    # the copy's, and state_dict does not know of it.
    vars(module)["train"] = types.MethodType(_stay_in_evaluation, module)
    module.eval()


def _thaw(module: nn.Module) -> None:
    vars(module).pop("train", None)


def _stay_in_evaluation(module: nn.Module, mode: bool = True) -> nn.Module:
    del mode  # whatever was asked for
    return nn.Module.train(module, False)
