"""How large a stack may grow: beyond this it would only fill the memory."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.architectures.stack.checks import Complaint, Place, shape_words
from workbench.architectures.stack.repairs import Repair, change, remove, swap
from workbench.diagram.graph import Layer
from workbench.settings.blocks import DenseLayerBlock, GlobalPoolBlock

MOST_PARAMETERS = 500_000_000
"""With gradients and the optimiser's two moments, 8 GB; VGG-19 has 144 million."""
MOST_LAYERS = 5_000


def too_large(place: Place, layers: Sequence[Layer], first: int, own: int) -> Complaint | None:
    """Return the complaint that the block at `place`, whose layers begin at `first`, is too much.

    Parameters
    ----------
    layers : sequence of Layer
        All so far, the block's included.
    own : int
        Number of the stack's own blocks; those behind were added and cannot be repaired.
    """
    if len(layers) > MOST_LAYERS:
        return Complaint(
            f"{place.name} brings the network to {len(layers):,} layers; {MOST_LAYERS:,} are the "
            "most",
            (remove("Remove it", place.index),),
        )
    total = sum(layer.parameters for layer in layers)
    if total <= MOST_PARAMETERS:
        return None
    more = sum(layer.parameters for layer in layers[first:])
    made = layers[-1].output_shape
    return Complaint(
        f"{place.name} makes {shape_words(made)} of {shape_words(place.given)} with {more:,} "
        f"parameters; a network may have {MOST_PARAMETERS:,}",
        _smaller(place, (MOST_PARAMETERS - total + more) / more, own),
    )


def _smaller(place: Place, share: float, own: int) -> tuple[Repair, ...]:
    """Return ways to a block with at most `share` of the parameters."""
    repairs, block, index = [], place.block, place.index
    flat = next((i for i in range(index - 1, -1, -1) if place.blocks[i].kind == "flatten"), None)
    if isinstance(block, DenseLayerBlock) and flat is not None:
        text = f"Take global pooling in place of block {flat + 1}"
        repairs.append(swap(text, flat, GlobalPoolBlock()))
    if index < own:
        for field in ("units", "filters", "growth"):
            fitting = int(getattr(block, field, 0) * share)
            if fitting:
                # parameters grow at least in proportion to these
                number = 2 ** (fitting.bit_length() - 1)
                change_to = {field: number}
                repairs.append(change(f"Use {number:,} {field}", place.blocks, index, **change_to))
        repairs.append(remove("Remove it", index))
    return tuple(repairs)
