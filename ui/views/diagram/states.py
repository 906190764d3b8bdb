"""Frozen, trained, replaced: what each node of the diagram says by its colour."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import accumulate

from ui.views.diagram.pyramid import Tone
from workbench.diagram.hierarchy import Tree


def tones(
    tree: Tree, frozen: Collection[str] | None, replaced: Collection[str] = ()
) -> tuple[Tone, ...]:
    """Return the tone of each node of `tree`.

    Parameters
    ----------
    frozen : collection of str or None
        Names of the layers that keep their weights; None if freezing is not the subject.
    replaced : collection of str
        Names of the layers that are made anew for the user's classes.
    """
    fixed, renewed = set(frozen or ()), set(replaced)
    layers = tree.graph.layers
    weighted = _sums(bool(layer.parameters) for layer in layers)
    kept = _sums(bool(layer.parameters) and layer.name in fixed for layer in layers)
    new = _sums(bool(layer.parameters) and layer.name in renewed for layer in layers)
    made, known = [], dict[Tone, Tone]()
    for node in tree.nodes:
        total, still, made_anew = (
            sums[node.last + 1] - sums[node.first] if layers else 0
            for sums in (weighted, kept, new)
        )
        share = still / total if frozen is not None and total else None
        tone = Tone(share, bool(total) and made_anew == total, bool(total))
        made.append(known.setdefault(tone, tone))  # the same object is found faster than an equal
    return tuple(made)


def _sums(flags: Iterable[bool]) -> list[int]:
    return list(accumulate(flags, initial=0))
