"""Layers by watching a network run: for code that torch.fx cannot follow."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from workbench.diagram.assembly import Assembly, spatial
from workbench.diagram.graph import Layer
from workbench.diagram.measure import module_details, module_macs, module_window
from workbench.diagram.receptive import image_sight
from workbench.diagram.symbolic import UNTRACEABLE, call_error, is_layer


def layers_by_hooks(model: nn.Module, name: str, input_shape: tuple[int, ...]) -> tuple[Layer, ...]:
    """Return the modules that run on a blank image, in that order.

    What happens between modules is not seen: each is shown as the child of the latest one whose
    output had the shape of its input, and failing that of the one before.

    Raises
    ------
    ArchitectureError
        The network cannot be run on images of this shape.
    """
    assembly = Assembly()
    first = next(model.parameters(), None)
    like = first if first is not None else torch.empty(0)
    image = torch.zeros(2, *input_shape, dtype=like.dtype, device=like.device)

    def watch(path: str, module: nn.Module) -> Any:
        def hook(_: nn.Module, given: Any, made: Any) -> None:
            _add(assembly, path, module, given, made)

        return module.register_forward_hook(hook)

    handles = [watch(path, module) for path, module in _shown(model)]
    try:
        with torch.no_grad():
            model(image)
    except UNTRACEABLE as error:
        raise call_error(error, name, input_shape) from error
    finally:
        for handle in handles:
            handle.remove()
    return tuple(assembly.layers)


def _shown(model: nn.Module) -> list[tuple[str, nn.Module]]:
    """Return layers and childless modules, but nothing inside a layer."""
    shown: dict[str, nn.Module] = {}
    for path, module in model.named_modules():
        parts = path.split(".")
        inside = any(".".join(parts[:depth]) in shown for depth in range(1, len(parts)))
        childless = next(module.children(), None) is None
        if path and not inside and (is_layer(module) or childless):
            shown[path] = module
    return [(path, m) for path, m in shown.items() if not isinstance(m, nn.Identity)]


def _add(assembly: Assembly, path: str, module: nn.Module, given: Any, made: Any) -> None:
    source, result = _tensor(given), _tensor(made)
    if source is None or result is None:
        return
    parent = _parent(assembly.layers, tuple(source.shape[1:]))
    size = spatial(source.shape[1:])
    assembly.add(
        name=path,
        kind=type(module).__name__,
        block=path.rpartition(".")[0],
        given=source,
        made=result,
        owners=list(module.parameters()),
        macs=module_macs(module, source, result),
        details=module_details(module),
        window=module_window(module),
        parents=(parent,) if parent is not None else (),
        image=image_sight(size) if parent is None and size else None,
    )


def _parent(layers: list[Layer], shape: tuple[int, ...]) -> int | None:
    for index in reversed(range(len(layers))):
        if layers[index].output_shape == shape:
            return index
    return len(layers) - 1 if layers else None


def _tensor(value: Any) -> Tensor | None:
    if isinstance(value, (tuple, list)):
        value = next((item for item in value if isinstance(item, Tensor)), None)
    return value if isinstance(value, Tensor) else None
