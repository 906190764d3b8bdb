"""A network as a torch.fx graph whose leaves are the layers a person knows."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.func import functional_call
from torch.utils.flop_counter import FlopCounterMode

from workbench.diagram.measure import is_product
from workbench.errors import ArchitectureError

_CONTAINERS = (nn.Sequential, nn.ModuleList, nn.ModuleDict, nn.ParameterList, nn.ParameterDict)
# What foreign forward code raises when it meets a symbolic value; torch.fx.proxy.TraceError and
# NotImplementedError are among their subclasses.
UNTRACEABLE = (TypeError, ValueError, RuntimeError, AttributeError, LookupError, AssertionError)
# In evaluation mode they give what they get, as far as the shape goes. Their own code, not that of
# classes derived from them, which may do more.
_KEEPING = {
    kind.forward
    for kind in (nn.BatchNorm2d, nn.ReLU, nn.ReLU6, nn.SiLU, nn.GELU, nn.Dropout, nn.Tanh)
}
_FOREIGN = ("BatchNormAct2d",)  # timm's normalisation with its activation
_SUMS = (operator.add, operator.iadd, torch.add)


def is_layer(module: nn.Module) -> bool:
    """Whether `module` is one layer: of torch.nn or derived from it, and no mere container."""
    return any(
        kind.__module__.startswith(("torch.nn.", "torch.ao.nn."))
        and kind is not nn.Module
        and not issubclass(kind, _CONTAINERS)
        for kind in type(module).__mro__
    )


class LayerTracer(fx.Tracer):
    """A tracer that stops at layers, also at those derived from torch's, as timm's are."""

    def is_leaf_module(self, module: nn.Module, name: str) -> bool:
        del name  # what a module is decides, not where
        return is_layer(module)

    def create_args_for_root(
        self, root_fn: Callable[..., Any], is_module: bool, concrete_args: object = None
    ) -> tuple[Callable[..., Any], list[Any]]:
        del is_module, concrete_args
        # One image and nothing else: further arguments keep the defaults that forward gives them.
        return root_fn, [self.root, self.create_proxy("placeholder", "image", (), {})]


def symbolic(model: nn.Module) -> fx.GraphModule:
    """Return ``model(image)``, in its present mode, as a graph over the model's own layers.

    Nothing is computed, and the model is left as it was.

    Raises
    ------
    One of `UNTRACEABLE`
        The forward code branches on values, or does what torch.fx does not know.
    """
    before = set(vars(model))
    try:
        return fx.GraphModule(model, LayerTracer().trace(model))
    finally:
        # torch.fx parks tensors that the code makes on the way in the model; the graph has copies
        for name in set(vars(model)) - before:
            delattr(model, name)


def block_of(node: fx.Node) -> str:
    """Return the path of the module whose code made `node`; empty at the top."""
    stack = node.meta.get("nn_module_stack") or {}
    return next((path for path, _ in reversed(stack.values())), "")


@contextmanager
def own_modes(model: nn.Module) -> Iterator[None]:
    """Give every module its own mode back afterwards."""
    modes = [(module, module.training) for module in model.modules()]
    try:
        yield
    finally:
        for module, training in modes:
            module.training = training


def call_error(error: Exception, name: str, shape: tuple[int, ...]) -> ArchitectureError:
    """Return the error for a network that cannot be run on images of `shape`."""
    size = " x ".join(str(side) for side in shape)
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return ArchitectureError(
        f"{name} cannot be run on an image of {size} ({reason})",
        where="architecture.image_size",
        hint="Choose a larger image size, or another number of channels.",
    )


class Shapes(fx.Interpreter):
    """Runs a graph with tensors that have shapes and no content, wherever the weights are."""

    def __init__(self, traced: fx.GraphModule) -> None:
        super().__init__(traced)
        self._values: dict[fx.Node, Any] = {}
        self.products: dict[fx.Node, int] = {}
        """Multiply-adds, for all images together, of functions that multiply matrices."""
        first = next(traced.parameters(), None)
        self._dtype = first.dtype if first is not None else torch.float32

    def values(self, batch: int, input_shape: tuple[int, ...]) -> dict[fx.Node, Any]:
        """Return what every node gives for `batch` images; raises one of `UNTRACEABLE`."""
        with torch.no_grad():
            self.run(torch.empty(batch, *input_shape, dtype=self._dtype, device="meta"))
        return self._values

    def run_node(self, n: fx.Node) -> Any:
        if n.op in ("call_function", "call_method") and is_product(n.target):
            with FlopCounterMode(display=False) as counter:
                value = super().run_node(n)
            self.products[n] = counter.get_total_flops() // 2
        else:
            value = super().run_node(n)
        self._values[n] = value
        return value

    def call_module(self, target: Any, args: Any, kwargs: Any) -> Any:
        module = self.fetch_attr(target)
        if _keeps_shape(module, args):
            return args[0]
        state = {**dict(module.named_parameters()), **dict(module.named_buffers())}
        if all(tensor.is_meta for tensor in state.values()):
            return module(*args, **kwargs)
        empty = {key: _without_content(tensor) for key, tensor in state.items()}
        return functional_call(module, empty, args, kwargs)

    def call_function(self, target: Any, args: Any, kwargs: Any) -> Any:
        tensors = all(isinstance(value, Tensor) for value in args)
        if target in _SUMS and not kwargs and tensors and len({_form(x) for x in args}) == 1:
            return args[0]
        return super().call_function(target, args, kwargs)

    def get_attr(self, target: Any, args: Any, kwargs: Any) -> Any:
        return _without_content(super().get_attr(target, args, kwargs))


def _keeps_shape(module: nn.Module, args: tuple[Any, ...]) -> bool:
    """Whether the shape is known without asking torch, whose answer takes milliseconds a layer."""
    kind = type(module)
    known = kind.forward in _KEEPING or kind.__name__ in _FOREIGN
    if not known or not args or not isinstance(args[0], Tensor):
        return False
    features = getattr(module, "num_features", None)
    return features is None or args[0].shape[1:2] == (features,)


def _form(tensor: Tensor) -> tuple[torch.Size, torch.dtype]:
    return tensor.shape, tensor.dtype


def _without_content(value: Any) -> Any:
    return torch.empty_like(value, device="meta") if isinstance(value, Tensor) else value
