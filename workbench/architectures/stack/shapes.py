"""A stack measured without torch: shapes, parameters and multiply-adds of every block.

1. `_walk` lays block after block on a tape until one cannot stand where it does.
2. A stack that ends without a head is given one, and the analysis says so.
3. Of the repairs that suggest themselves, those are offered that were tried and help.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.architectures.stack.checks import Complaint, Place, complaint
from workbench.architectures.stack.layers import lay
from workbench.architectures.stack.limits import too_large
from workbench.architectures.stack.naming import block_names
from workbench.architectures.stack.notes import Note, notes
from workbench.architectures.stack.repairs import Repair
from workbench.architectures.stack.tape import IMAGE, Shape, Tape
from workbench.diagram.graph import LayerGraph
from workbench.settings.architecture import OWN_PREFIX
from workbench.settings.blocks import Block, DenseLayerBlock, GlobalPoolBlock, ResidualBlock
from workbench.settings.stack import Stack

_OFFERED = 3  # repairs at a time; more would be a riddle of its own
_LONGEST_HEAD = 2  # global pooling and a dense layer


@dataclass(frozen=True, slots=True)
class Row:
    """A block in numbers.

    Attributes
    ----------
    index : int
        Its place in the network; those behind the stack's own blocks were added to it.
    block : Block
    name : str
        As in messages, in the diagram and in the network.
    input_shape, output_shape : tuple of int or None
        (channels, height, width) or (features,); None behind a mistake.
    parameters, macs : int
        Learnable values, and multiply-adds for one image.
    layers : tuple of int or None
        First and last index into the layers of the graph, both inclusive.
    added : bool
        Whether it is no block of the stack but part of the head that was added.
    """

    index: int
    block: Block
    name: str
    input_shape: Shape | None = None
    output_shape: Shape | None = None
    parameters: int = 0
    macs: int = 0
    layers: tuple[int, int] | None = None
    added: bool = False


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why the network ends at a block.

    Attributes
    ----------
    index : int
        The block's place; behind the stack's own it is the head that was added.
    text : str
        Names the block by number and name, and both shapes. A sentence without its full stop.
    repairs : tuple of Repair
        Each was tried: with it the network gets further, or is whole.
    """

    index: int
    text: str
    repairs: tuple[Repair, ...]


@dataclass(frozen=True)
class Analysis:
    """What a stack makes of an image.

    Attributes
    ----------
    rows : tuple of Row
        One for each block, and for each that was added.
    mistake : Mistake or None
        The first; what follows it is unknown.
    notes : tuple of Note
        What was done for the user, and what might not be meant.
    graph : LayerGraph
        All layers up to the mistake, as `diagram.trace` would see them.
    """

    rows: tuple[Row, ...]
    mistake: Mistake | None
    notes: tuple[Note, ...]
    graph: LayerGraph


@dataclass
class _Walk:
    blocks: tuple[Block, ...]
    tape: Tape
    rows: list[Row] = field(default_factory=list)
    complaint: Complaint | None = None
    whole: bool = False  # whether `blocks` holds the head that may have been added

    @property
    def left(self) -> int:
        """How many blocks could not be laid, a head that may be missing included."""
        return len(self.blocks) - len(self.rows) + (0 if self.whole else _LONGEST_HEAD)


def analyse(stack: Stack, *, channels: int, image_size: int, classes: int) -> Analysis:
    """Measure `stack` for images of (channels, image_size, image_size); nothing is raised."""
    shape = (channels, image_size, image_size)
    walk = _walk(stack.blocks, shape, classes)
    mistake = None
    if walk.complaint is not None:
        helping = _helping(walk, stack.blocks, shape, classes)
        mistake = Mistake(len(walk.rows), walk.complaint.text, helping)
    return Analysis(
        rows=(*walk.rows, *_unknown(walk, len(stack.blocks))),
        mistake=mistake,
        notes=() if mistake else notes(stack.blocks, walk.blocks, classes),
        graph=walk.tape.graph(f"{OWN_PREFIX}{stack.name}"),
    )


def fits(stack: Stack, *, channels: int, image_size: int, classes: int) -> bool:
    """Return whether the stack makes a network for this input."""
    return _walk(stack.blocks, (channels, image_size, image_size), classes).complaint is None


def smallest_size(stack: Stack, *, channels: int, classes: int) -> int | None:
    """Return the smallest side of images that the stack admits; None if there is none."""
    sizes = [stack.image_size, *(2**power for power in range(5, 11))]
    above = next((n for n in sizes if _fits_at(stack, channels, n, classes)), None)
    if above is None:
        return None
    below, short = 0, _shortened(stack)  # 0 never fits
    while above - below > 1:
        middle = (above + below) // 2
        if _fits_at(short, channels, middle, classes):
            above = middle
        else:
            below = middle
    return above


def _shortened(stack: Stack) -> Stack:
    """Return the stack without what repeats a shape: of that, one is as good as a hundred."""
    blocks = (
        block.replace(repeat=1) if isinstance(block, ResidualBlock) else block
        for block in stack.blocks
    )
    return stack.replace(blocks=tuple(blocks))


def _fits_at(stack: Stack, channels: int, size: int, classes: int) -> bool:
    return fits(stack, channels=channels, image_size=size, classes=classes)


# ---- the walk


def _walk(own: tuple[Block, ...], shape: Shape, classes: int) -> _Walk:
    walk, source = _Walk(own, Tape(shape)), IMAGE
    names = block_names(own)
    for index in range(len(own)):
        source = _step(walk, own, names[index], source, classes)
        if walk.complaint is not None:
            return walk
    walk.whole = True
    walk.blocks = (*own, *_missing(own, walk.tape.shape(source)))
    names = block_names(walk.blocks)
    for index in range(len(own), len(walk.blocks)):
        source = _step(walk, own, names[index], source, classes)
        if walk.complaint is not None:
            break
    return walk


def _missing(own: Sequence[Block], shape: Shape) -> tuple[Block, ...]:
    """Return the head that a stack without one is given."""
    if own and isinstance(own[-1], DenseLayerBlock) and own[-1].units == 0:
        return ()
    head = DenseLayerBlock(units=0)
    return (GlobalPoolBlock(), head) if len(shape) == 3 else (head,)


def _step(walk: _Walk, own: tuple[Block, ...], name: str, source: int, classes: int) -> int:
    """Lay the next block; return where its output comes from."""
    index, tape = len(walk.rows), walk.tape
    block, given = walk.blocks[index], tape.shape(source)
    place = Place(walk.blocks, index, given)
    walk.complaint = complaint(place)
    if walk.complaint is not None:
        return source
    first = len(tape.layers)
    made = lay(tape, block, name, source, classes)
    walk.complaint = too_large(place, tape.layers, first, len(own))
    if walk.complaint is not None:
        tape.cut(first)
        return source
    layers = tape.layers[first:]
    walk.rows.append(
        Row(
            index=index,
            block=block,
            name=name,
            input_shape=given,
            output_shape=tape.shape(made),
            parameters=sum(layer.parameters for layer in layers),
            macs=sum(layer.macs for layer in layers),
            layers=(first, len(tape.layers) - 1),
            added=index >= len(own),
        )
    )
    return made


def _unknown(walk: _Walk, own: int) -> list[Row]:
    """Return rows for what could not be laid."""
    names = block_names(walk.blocks)
    return [
        Row(index, walk.blocks[index], names[index], added=index >= own)
        for index in range(len(walk.rows), len(walk.blocks))
    ]


# ---- repairs


def _helping(walk: _Walk, own: tuple[Block, ...], shape: Shape, classes: int) -> tuple[Repair, ...]:
    """Return those candidates with which fewer blocks are left that cannot be laid."""
    candidates = walk.complaint.repairs if walk.complaint else ()
    helping: list[Repair] = []
    for repair in candidates:
        if repair.stop <= len(own) and len(helping) < _OFFERED:
            after = _walk(repair.applied(own), shape, classes)
            if after.complaint is None or after.left < walk.left:
                helping.append(repair)
    return tuple(helping)
