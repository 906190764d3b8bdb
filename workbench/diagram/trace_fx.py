"""Layers from a torch.fx graph."""

from __future__ import annotations

import operator
from typing import Any

from torch import Tensor, fx, nn

from workbench.diagram.assembly import Assembly
from workbench.diagram.graph import Layer
from workbench.diagram.measure import (
    function_details,
    function_macs,
    module_details,
    module_macs,
    module_window,
    pair,
    window,
)
from workbench.diagram.receptive import Window, image_sight
from workbench.diagram.symbolic import UNTRACEABLE, Shapes, block_of, symbolic

_BATCH = 2  # with one image, code that squeezes would lose the batch axis
_PLAIN_NAMES = {"iadd": "add", "imul": "mul", "isub": "sub", "concat": "cat", "concatenate": "cat"}


def layers_by_fx(model: nn.Module, input_shape: tuple[int, ...]) -> tuple[Layer, ...] | None:
    """Return all layers of `model`, which is in evaluation mode.

    None if torch.fx cannot follow its code, or shapes cannot be found without content.
    """
    reader = _read(model, input_shape)
    return None if reader is None else tuple(reader.layers)


def nodes_by_layer(
    model: nn.Module, input_shape: tuple[int, ...]
) -> tuple[fx.GraphModule, dict[str, fx.Node]] | None:
    """Return the traced `model` and the node behind each layer's name; None as `layers_by_fx`."""
    reader = _read(model, input_shape)
    if reader is None:
        return None
    names = (layer.name for layer in reader.layers)
    return reader.traced, dict(zip(names, reader.nodes, strict=True))


def _read(model: nn.Module, input_shape: tuple[int, ...]) -> _Reader | None:
    try:
        traced = symbolic(model)
        shapes = Shapes(traced)
        values = shapes.values(_BATCH, input_shape)
    except UNTRACEABLE:
        return None
    reader = _Reader(traced, values, shapes.products)
    reader.read()
    return reader


class _Reader:
    """Turns nodes into layers; nodes that only pass values on lend their parents to the next."""

    def __init__(
        self, traced: fx.GraphModule, values: dict[fx.Node, Any], products: dict[fx.Node, int]
    ) -> None:
        self.traced, self._values, self._products = traced, values, products
        self.nodes: list[fx.Node] = []
        self._assembly = Assembly()
        self._sources: dict[fx.Node, tuple[int, ...]] = {}
        self._sees_image: set[fx.Node] = set()

    @property
    def layers(self) -> list[Layer]:
        """The layers read, each made by the node of the same place in `nodes`."""
        return self._assembly.layers

    def read(self) -> None:
        for node in self.traced.graph.nodes:
            inherited = [index for n in node.all_input_nodes for index in self._sources[n]]
            self._sources[node] = tuple(dict.fromkeys(inherited))
            if node.op == "placeholder":
                self._sees_image.add(node)
            elif (made := self._layer_output(node)) is not None:
                self._sources[node] = (self._add(node, made),)
                self.nodes.append(node)
            elif any(n in self._sees_image for n in node.all_input_nodes):
                self._sees_image.add(node)

    def _layer_output(self, node: fx.Node) -> Tensor | None:
        return self._first_tensor(node) if self._is_layer(node) else None

    def _is_layer(self, node: fx.Node) -> bool:
        if node.op == "output":
            return False
        if node.op == "get_attr":
            return isinstance(_attribute(self.traced, node.target), nn.Parameter)
        if node.op == "call_module":
            return not isinstance(self.traced.get_submodule(str(node.target)), nn.Identity)
        # taking one of several results is no operation; slicing a tensor is
        taken = node.target is operator.getitem
        return not taken or isinstance(self._values[node.all_input_nodes[0]], Tensor)

    def _add(self, node: fx.Node, made: Tensor) -> int:
        inputs = [t for n in node.all_input_nodes if (t := self._first_tensor(n)) is not None]
        facts = self._module(node, inputs, made) if node.op == "call_module" else None
        return self._assembly.add(
            made=made,
            given=inputs[0] if inputs else None,
            parents=self._sources[node],
            image=self._image(node),
            **(facts or self._operation(node, inputs, made)),
        )

    def _module(self, node: fx.Node, inputs: list[Tensor], made: Tensor) -> dict[str, Any]:
        path = str(node.target)
        module = self.traced.get_submodule(path)
        return {
            "name": path,
            "kind": type(module).__name__,
            "block": path.rpartition(".")[0],
            "owners": list(module.parameters()),
            "macs": module_macs(module, inputs[0], made),
            "details": module_details(module),
            "window": module_window(module),
        }

    def _operation(self, node: fx.Node, inputs: list[Tensor], made: Tensor) -> dict[str, Any]:
        if node.op == "get_attr":
            path = str(node.target)
            owner = _attribute(self.traced, path)
            block = path.rpartition(".")[0]
            return {"name": path, "kind": "Parameter", "block": block, "owners": [owner]}
        kind = _kind(node)
        block = block_of(node)
        details = function_details(node.target, node.args, node.kwargs, inputs)
        return {
            "name": f"{block}.{kind}" if block else kind,
            "kind": kind,
            "block": block,
            "owners": (),
            "macs": self._products.get(node, 0) // _BATCH
            or function_macs(node.target, inputs, made),
            "details": details,
            "window": _window(details),
        }

    def _image(self, node: fx.Node) -> Any:
        taken = [n for n in node.all_input_nodes if n in self._sees_image]
        value = self._first_tensor(taken[0]) if taken else None
        if value is None or value.dim() != 4:
            return None
        return image_sight((value.shape[2], value.shape[3]))

    def _first_tensor(self, node: fx.Node) -> Tensor | None:
        value = self._values.get(node)
        if isinstance(value, (tuple, list)):
            value = next((item for item in value if isinstance(item, Tensor)), None)
        return value if isinstance(value, Tensor) else None


def _window(details: dict[str, Any]) -> Window | None:
    if not details:
        return None
    return window(*(pair(details[key]) for key in ("kernel_size", "stride", "dilation")))


def _kind(node: fx.Node) -> str:
    """Return the name of a function or method, the same for x + y, x += y and torch.add."""
    name = node.target if isinstance(node.target, str) else getattr(node.target, "__name__", "op")
    name = name.strip("_")
    return _PLAIN_NAMES.get(name, name)


def _attribute(model: nn.Module, target: Any) -> Any:
    owner, _, name = str(target).rpartition(".")
    return getattr(model.get_submodule(owner), name)
