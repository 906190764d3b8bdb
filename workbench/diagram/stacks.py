"""Which layers are drawn glued to one another: a convolution with its norm and activation."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.diagram.links import Edge
from workbench.diagram.words import Form


def stacks(forms: Sequence[Form | None], edges: Sequence[Edge]) -> list[tuple[int, ...]]:
    """Return the children of a block in stacks, in order of execution.

    A stack has one plate at most. Where strips come after plates (conv, norm, activation) they hang
    below it; where they come first (norm, activation, conv), they lie on top.

    Parameters
    ----------
    forms : sequence of Form or None
        Of each child; None for a block.
    edges : sequence of (int, int)
    """
    gives = [0] * len(forms)
    takes: list[list[int]] = [[] for _ in forms]
    for start, end in edges:
        gives[start] += 1
        takes[end].append(start)
    made: list[list[int]] = []
    for child, form in enumerate(forms):
        last = made[-1][-1] if made else -1
        follows = takes[child] == [last] and gives[last] == 1
        if follows and _fits([forms[item] for item in made[-1]], form):
            made[-1].append(child)
        else:
            made.append([child])
    return [tuple(items) for items in made]


def _fits(stack: Sequence[Form | None], form: Form | None) -> bool:
    if form not in ("plate", "strip") or any(item not in ("plate", "strip") for item in stack):
        return False
    if form == "plate":
        return "plate" not in stack
    strips_first = stack[0] == "strip"
    return not (strips_first and "plate" in stack)
