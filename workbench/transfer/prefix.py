"""Cutting a network in two: what can be computed once, and what must be computed every time."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import torch
from torch import Tensor, fx, nn

from workbench.diagram.symbolic import UNTRACEABLE, Shapes, own_modes, symbolic

# Layers of torch.nn without parameters whose output is random while training.
_RANDOM = (
    nn.Dropout,
    nn.Dropout1d,
    nn.Dropout2d,
    nn.Dropout3d,
    nn.AlphaDropout,
    nn.FeatureAlphaDropout,
    nn.RReLU,
    nn.FractionalMaxPool2d,
    nn.FractionalMaxPool3d,
)
_BATCH = 13  # a size that no other axis is likely to have
_TOLERANCE = 1e-6


def split_frozen(
    model: nn.Module, frozen: Collection[str], example: Tensor
) -> tuple[nn.Module, nn.Module] | None:
    """Cut `model` behind the largest part that depends on the image and frozen layers only.

    Both parts share the model's modules, so training the second trains the model. The first is
    constant: its layers are frozen, or hold nothing and behave the same in training.

    Parameters
    ----------
    model : nn.Module
        After `apply_freeze`; in any mode.
    frozen : collection of str
        The names given to `apply_freeze`.
    example : Tensor
        Images (N, C, H, W) with N >= 2, on the model's device.

    Returns
    -------
    (prefix, suffix) or None
        ``prefix(images)`` is a tensor, or a tuple of tensors if several cross the cut, all with the
        batch in front; ``suffix(*tensors)`` gives the logits. The suffix may overwrite its inputs.
        None if nothing can be computed ahead, torch.fx cannot follow the network, or its code
        itself asks for the mode (functional dropout), which a trace would freeze in.
    """
    with own_modes(model):
        traced = _same_in_both_modes(model)
        values = _values(traced, tuple(example.shape[1:])) if traced is not None else None
        if traced is None or values is None:
            return None
        halves = _Halves(traced, values, set(frozen))
        if not halves.worthwhile:
            return None
        prefix, suffix = halves.prefix(), halves.suffix()
        return (prefix, suffix) if _agree(model, prefix, suffix, example) else None


def _same_in_both_modes(model: nn.Module) -> fx.GraphModule | None:
    """Return the network's graph if its code does the same in training and in evaluation."""
    try:
        model.train()
        training = symbolic(model)
        model.eval()
        evaluation = symbolic(model)
    except UNTRACEABLE:
        return None
    return evaluation if _listing(training) == _listing(evaluation) else None


def _listing(traced: fx.GraphModule) -> list[tuple[str, ...]]:
    return [(n.op, str(n.target), str(n.args), str(n.kwargs)) for n in traced.graph.nodes]


def _values(traced: fx.GraphModule, input_shape: tuple[int, ...]) -> dict[fx.Node, Any] | None:
    try:
        return Shapes(traced).values(_BATCH, input_shape)
    except UNTRACEABLE:
        return None


class _Halves:
    """Divides the nodes of a graph and builds a module from each half."""

    def __init__(
        self, traced: fx.GraphModule, values: dict[fx.Node, Any], frozen: set[str]
    ) -> None:
        self._traced, self._values, self._frozen = traced, values, frozen
        self._nodes: list[fx.Node] = list(traced.graph.nodes)
        self._ahead: set[fx.Node] = set()
        for node in self._nodes:
            if self._is_constant(node):
                self._ahead.add(node)
        self._return_what_cannot_cross()
        self._crossing = [node for node in self._nodes if self._crosses(node)]

    @property
    def worthwhile(self) -> bool:
        """Whether a frozen layer is computed ahead."""
        return any(n.op == "call_module" and self._is_frozen(n.target) for n in self._ahead)

    def _is_constant(self, node: fx.Node) -> bool:
        if node.op in ("placeholder", "output"):
            return node.op == "placeholder"
        if not all(n in self._ahead for n in node.all_input_nodes):
            return False
        if node.op == "call_module":
            module = self._traced.get_submodule(str(node.target))
            return self._is_frozen(node.target) or not (_has_state(module) or _is_random(module))
        if node.op == "get_attr":
            parameters = dict(self._traced.named_parameters())
            return str(node.target) not in parameters or self._is_frozen(node.target)
        return True

    def _is_frozen(self, target: Any) -> bool:
        parts = str(target).split(".")
        return any(".".join(parts[: depth + 1]) in self._frozen for depth in range(len(parts)))

    def _return_what_cannot_cross(self) -> None:
        """Leave sizes and the like to the suffix: only batches of values can be kept."""
        for node in reversed(self._nodes):
            if self._crosses(node) and not self._is_batch(node):
                self._ahead.discard(node)

    def _crosses(self, node: fx.Node) -> bool:
        """Whether the suffix needs what this node of the prefix gives; attributes it has itself."""
        if node not in self._ahead or node.op == "get_attr":
            return False
        return any(user not in self._ahead for user in node.users)

    def _is_batch(self, node: fx.Node) -> bool:
        value = self._values.get(node)
        return isinstance(value, Tensor) and value.dim() > 0 and value.shape[0] == _BATCH

    def prefix(self) -> nn.Module:
        """Return the module that gives what crosses the cut."""
        graph = fx.Graph()
        copies: dict[fx.Node, fx.Node] = {}
        for node in self._nodes:
            if node in self._ahead:
                copies[node] = graph.node_copy(node, copies.__getitem__)
        results = tuple(copies[node] for node in self._crossing)
        graph.output(results if len(results) > 1 else results[0])
        return fx.GraphModule(self._traced, graph, "FrozenPrefix")

    def suffix(self) -> nn.Module:
        """Return the module that goes on from there; it takes one argument for each tensor."""
        graph = fx.Graph()
        copies = {node: graph.placeholder(f"feature_{i}") for i, node in enumerate(self._crossing)}
        for node in self._nodes:
            attribute = node.op == "get_attr" and any(u not in self._ahead for u in node.users)
            if node not in self._ahead or attribute:
                copies[node] = graph.node_copy(node, copies.__getitem__)
        return fx.GraphModule(self._traced, graph, "TrainedSuffix")


def _has_state(module: nn.Module) -> bool:
    return any(True for _ in module.parameters()) or any(True for _ in module.buffers())


def _is_random(module: nn.Module) -> bool:
    return isinstance(module, _RANDOM) and getattr(module, "p", 1) > 0


def _agree(model: nn.Module, prefix: nn.Module, suffix: nn.Module, example: Tensor) -> bool:
    """Try the halves against the whole, on noise: code can hide what a graph does not show."""
    generator = torch.Generator().manual_seed(0)
    noise = torch.rand(example.shape, generator=generator).to(example)
    for module in (model, prefix, suffix):
        module.eval()
    with torch.no_grad():
        whole, features = model(noise), prefix(noise)
        halves = suffix(*(features if isinstance(features, tuple) else (features,)))
    return bool(torch.allclose(whole, halves, rtol=_TOLERANCE, atol=_TOLERANCE))
