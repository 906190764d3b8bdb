"""What the blocks of a stack are called: in messages, in the diagram, and as torch's modules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.settings.blocks import ActivationBlock, Block, DenseLayerBlock

HEAD = "head"


def block_names(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return "conv1", "relu1", "conv2"...: each block's kind, numbered; a last head is "head"."""
    counts: Counter[str] = Counter()
    names = []
    for index, block in enumerate(blocks):
        last = index == len(blocks) - 1
        if last and isinstance(block, DenseLayerBlock) and block.units == 0:
            names.append(HEAD)
            continue
        stem: str = block.kind
        if isinstance(block, ActivationBlock):
            # "relu6_1": the first relu6 must not be called as the 61st relu
            stem = block.function.replace("-", "_").replace("relu6", "relu6_")
        counts[stem] += 1
        names.append(f"{stem}{counts[stem]}")
    return tuple(names)
