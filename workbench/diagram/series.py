"""Taking a block's connections apart: what follows what, and what stands side by side.

Nearly every block of every architecture is "series-parallel": a shortcut beside a path, branches
between an input and a concatenation. Taken apart that way, it can be drawn without crossings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.diagram.links import Edge


@dataclass(frozen=True, slots=True)
class Branches:
    """Paths side by side between the item before and the item after.

    Attributes
    ----------
    paths : tuple of Path
        In order of execution.
    shortcut : bool
        Whether the item after also takes the item before directly.
    """

    paths: tuple[Path, ...]
    shortcut: bool


@dataclass(frozen=True, slots=True)
class Tangle:
    """Items in order of execution that no one could take apart."""

    items: tuple[int, ...]


Piece = int | Branches | Tangle
Path = tuple[Piece, ...]


def take_apart(count: int, edges: Sequence[Edge]) -> Path:
    """Return the items 0 to `count` - 1 as a path of single items and branches.

    Parameters
    ----------
    edges : sequence of (int, int)
        From an earlier item to a later one. Items that nothing enters hang on the first one, items
        that lead nowhere lead to the end.
    """
    if not count:
        return ()
    given, taken = {b for _, b in edges}, {a for a, _ in edges}
    complete = set(edges)
    complete.update((0, item) for item in range(1, count) if item not in given)
    complete.update((item, count) for item in range(count) if item not in taken)
    after: dict[int, list[int]] = {item: [] for item in range(count)}
    for start, end in sorted(complete):
        after[start].append(end)
    return (0, *_path(list(range(1, count)), after, 0, count))


def _path(items: list[int], after: dict[int, list[int]], source: int, sink: int) -> Path:
    """Take apart what lies between `source` and `sink`, but for a shortcut between these two."""
    inside = set(items)
    cuts = _cuts(items, after, source, inside)
    pieces: list[Piece] = []
    before, waiting = source, [*items]
    for cut in (*cuts, sink):
        between = waiting[: waiting.index(cut)] if cut != sink else waiting
        waiting = waiting[len(between) + 1 :]
        if between:
            whole = len(between) == len(items)
            pieces.append(_between(between, after, before, cut, whole=whole))
        if cut != sink:
            pieces.append(cut)
        before = cut
    return tuple(pieces)


def _cuts(
    items: list[int], after: dict[int, list[int]], source: int, inside: set[int]
) -> list[int]:
    """Return the items that every connection passes through, in order."""
    reach = max((end for end in after[source] if end in inside), default=source)
    found = []
    for item in items:
        if reach <= item:
            found.append(item)
        ends = after[item]
        reach = max(reach, *ends) if ends else reach
    return found


def _between(
    items: list[int], after: dict[int, list[int]], source: int, sink: int, *, whole: bool
) -> Piece:
    """Return what stands between two cuts; `whole` if these are the ends of the path."""
    groups = _connected(items, after)
    if whole and len(groups) == 1:
        return Tangle(tuple(items))
    shortcut = not whole and sink in after[source]
    return Branches(tuple(_path(group, after, source, sink) for group in groups), shortcut)


def _connected(items: list[int], after: dict[int, list[int]]) -> list[list[int]]:
    """Return the items in groups that no connection joins, in order of their first items."""
    inside = set(items)
    leader = {item: item for item in items}

    def find(item: int) -> int:
        while leader[item] != item:
            item = leader[item]
        return item

    for item in items:
        for end in after[item]:
            if end in inside:
                first, second = sorted((find(item), find(end)))
                leader[second] = first
    groups: dict[int, list[int]] = {}
    for item in items:
        groups.setdefault(find(item), []).append(item)
    return list(groups.values())
