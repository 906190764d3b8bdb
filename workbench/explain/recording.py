"""What chosen layers of a network's diagram give for an image, for any network.

Where torch.fx can follow the code, its graph is walked node by node: no hook is needed, and sums
and concatenations between modules are layers like any other. Elsewhere modules are watched by
forward hooks, which are removed whatever happens.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, fx, nn

from workbench.diagram.graph import LayerGraph
from workbench.diagram.symbolic import UNTRACEABLE, own_modes
from workbench.diagram.trace import trace
from workbench.diagram.trace_fx import nodes_by_layer
from workbench.errors import ArchitectureError
from workbench.explain.capture import Capture, Window
from workbench.jobs import Job


@dataclass(frozen=True)
class Subject:
    """A network whose layers can be asked by the names in its diagram.

    Attributes
    ----------
    network : nn.Module
        In evaluation mode, without gradients.
    graph : LayerGraph
    traced : fx.GraphModule or None
        The same layers as a graph; None where torch.fx cannot follow.
    nodes : dict
        Name of each layer -> its node in `traced`.
    """

    network: nn.Module
    graph: LayerGraph
    traced: fx.GraphModule | None
    nodes: dict[str, fx.Node]

    @classmethod
    def of(cls, network: nn.Module, name: str, input_shape: tuple[int, ...]) -> Subject:
        """Return `network` taken apart; it is in evaluation mode and asks for no gradients."""
        network.eval().requires_grad_(False)
        graph = trace(network, name, input_shape)
        with own_modes(network):
            found = nodes_by_layer(network, input_shape) if graph.traced == "fx" else None
        traced, nodes = found if found is not None else (None, {})
        return cls(network, graph, traced.eval() if traced is not None else None, nodes)

    def layer(self, name: str) -> int:
        """Return the index of a layer in the graph.

        Raises
        ------
        ArchitectureError
            There is no such layer.
        """
        for index, layer in enumerate(self.graph.layers):
            if layer.name == name:
                return index
        raise ArchitectureError(
            "The network has no such layer", where=name, hint="workbench inspect lists its layers."
        )

    def record(self, image: Tensor, names: Collection[str], job: Job) -> dict[str, Tensor]:
        """Return what each of the layers `names` gives for `image`, copied.

        Parameters
        ----------
        image : Tensor float32 (N, C, H, W)
            Normalised. With gradients the results have them too.
        names : collection of str
            As in the graph.
        job : Job
            Checked at every layer.

        Raises
        ------
        ArchitectureError
            There is no such layer, or it did not run.
        """
        for name in names:
            self.layer(name)
        if self.traced is None:
            return _watched(self.network, image, names, job)
        wanted = {self.nodes[name]: name for name in names}
        return {wanted[node]: made for node, made, _ in _Walk(self.traced).go(image, wanted, job)}

    def window(self, image: Tensor, name: str, job: Job) -> tuple[Window | None, Tensor]:
        """Return how the layer `name` slides over its input, or None; and its output."""
        self.layer(name)
        with torch.no_grad():
            if self.traced is None:
                return _captured(self.network, image, name, job)
            node = self.nodes[name]
            _, made, window = next(
                iter(_Walk(self.traced).go(image, {node: name}, job, capture=True))
            )
        return window, made


class _Walk(fx.Interpreter):
    """Runs a graph and stops behind the last node that is wanted."""

    def __init__(self, traced: fx.GraphModule) -> None:
        super().__init__(traced)
        self._nodes = list(traced.graph.nodes)
        self.extra_traceback = False

    def go(
        self, image: Tensor, wanted: Collection[fx.Node], job: Job, *, capture: bool = False
    ) -> Iterator[tuple[fx.Node, Tensor, Window | None]]:
        """Yield each wanted node with a copy of what it gives, in order of execution."""
        left = set(wanted)
        self.args_iter = iter((image,))
        for node in self._nodes:
            job.check()
            window = None
            if capture and node in left:
                with Capture() as seen:
                    self.env[node] = self.run_node(node)
                window = seen.window(self.env[node])
            else:
                self.env[node] = self.run_node(node)
            if node in left:
                # copied: the next layer may write into it
                yield node, first_tensor(self.env[node]).clone(), window
                left.discard(node)
                if not left:
                    return
            for used in self.user_to_last_uses.get(node, ()):
                del self.env[used]


def first_tensor(value: Any) -> Tensor:
    """Return a layer's result, or the first tensor of several."""
    if isinstance(value, (tuple, list)):
        value = next((item for item in value if isinstance(item, Tensor)), None)
    if not isinstance(value, Tensor):
        raise ArchitectureError("This layer gives no numbers that can be shown")
    return value


def _watched(
    network: nn.Module, image: Tensor, names: Collection[str], job: Job
) -> dict[str, Tensor]:
    found: dict[str, Tensor] = {}
    calls = {name: _module_of(network, name) for name in names}

    def take(path: str, number: int, _given: Any, made: Any) -> None:
        job.check()
        for name, call in calls.items():
            if call == (path, number):
                found[name] = first_tensor(made).clone()

    with watching(network, {path for path, _ in calls.values()}, take):
        _run(network, image)
    for name in names:
        if name not in found:
            raise ArchitectureError("This layer did not run", where=name)
    return found


def _captured(
    network: nn.Module, image: Tensor, name: str, job: Job
) -> tuple[Window | None, Tensor]:
    wanted = _module_of(network, name)
    module = network.get_submodule(wanted[0])
    taken: list[Any] = []

    def take(path: str, number: int, given: Any, _made: Any) -> None:
        job.check()
        if (path, number) == wanted:
            taken.append([x.clone() if isinstance(x, Tensor) else x for x in given])

    with watching(network, {wanted[0]}, take):
        _run(network, image)
    if not taken:
        raise ArchitectureError("This layer did not run", where=name)
    with Capture() as seen:
        made = first_tensor(module(*taken[0]))
    return seen.window(made), made.clone()


@contextmanager
def watching(network: nn.Module, paths: Collection[str], take: Any) -> Iterator[None]:
    """Call `take(path, number of its run, inputs, output)` whenever a module of `paths` has run.

    The hooks are gone when the block is left, however that happens.
    """
    counts = dict.fromkeys(paths, 0)

    def hook_of(path: str) -> Any:
        def hook(_module: nn.Module, given: Any, made: Any) -> None:
            counts[path] += 1
            take(path, counts[path], given, made)

        return hook

    handles = [network.get_submodule(p).register_forward_hook(hook_of(p)) for p in counts]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def _run(network: nn.Module, image: Tensor) -> None:
    try:
        network(image)
    except UNTRACEABLE as error:
        raise ArchitectureError(
            f"The network cannot be run on this image ({str(error).splitlines()[0]})"
        ) from error


def _module_of(network: nn.Module, name: str) -> tuple[str, int]:
    """Return a layer's module and which of its runs is meant: "act_2" is the second of "act"."""
    paths = {path for path, _ in network.named_modules()}
    if name in paths:
        return name, 1
    path, _, number = name.rpartition("_")
    if path in paths and number.isdigit():
        return path, int(number)
    raise ArchitectureError("The network has no such layer", where=name)
