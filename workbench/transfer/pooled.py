"""What chosen layers make of images, as one vector for each image."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, fx, nn

from workbench.diagram.symbolic import UNTRACEABLE, own_modes, symbolic
from workbench.errors import ArchitectureError


def pool(value: Tensor) -> Tensor:
    """Return (N, features): the global average of maps (N, C, H, W) or of tokens (N, T, C).

    Values that have no place, (N, C), stay as they are.
    """
    if value.dim() == 4:
        return value.mean((2, 3))
    return value.mean(1) if value.dim() == 3 else value


class Pooled(nn.Module):
    """Pool each of some outputs."""

    def __init__(self, network: fx.GraphModule) -> None:
        super().__init__()
        self.network = network

    def forward(self, images: Tensor) -> tuple[Tensor, ...]:
        return tuple(pool(value) for value in self.network(images))


def pooled_layers(model: nn.Module, names: Sequence[str], head: str) -> Pooled:
    """Return a module that gives what leaves each layer or block in `names`, pooled.

    Parameters
    ----------
    model : nn.Module
        It shares its layers with the result, which is in evaluation mode.
    names : sequence of str
        As in the network's graph; empty is what enters the head.
    head : str
        The head's path.

    Raises
    ------
    ArchitectureError
        There is no such layer or block, or the network cannot be taken apart.
    """
    with own_modes(model):
        model.eval()
        try:
            traced = symbolic(model)
        except UNTRACEABLE as error:
            raise ArchitectureError(
                "This network cannot be taken apart into layers",
                hint="Choose another architecture.",
            ) from error
    results = tuple(_leaving(traced, name) if name else _entering(traced, head) for name in names)
    output = next(node for node in traced.graph.nodes if node.op == "output")
    output.args = (results,)
    traced.graph.eliminate_dead_code()
    traced.delete_all_unused_submodules()
    traced.recompile()
    return Pooled(traced).eval()


def _leaving(traced: fx.GraphModule, name: str) -> fx.Node:
    inside = [node for node in traced.graph.nodes if _is_in(node, name)]
    if not inside:
        raise ArchitectureError(
            "The network has no such layer",
            where=name,
            hint="workbench inspect lists its layers.",
        )
    return inside[-1]


def _entering(traced: fx.GraphModule, head: str) -> fx.Node:
    first = next((node for node in traced.graph.nodes if _is_in(node, head)), None)
    if first is None:
        raise ArchitectureError("The network's head is not among its layers", where=head)
    return first.all_input_nodes[0]


def _is_in(node: fx.Node, path: str) -> bool:
    stack = node.meta.get("nn_module_stack") or {}
    blocks = [str(block) for block, _ in stack.values()]
    if node.op == "call_module":
        blocks.append(str(node.target))
    return any(f"{block}.".startswith(f"{path}.") for block in blocks)
