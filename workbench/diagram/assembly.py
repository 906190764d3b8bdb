"""Collecting layers one by one: unique names, parameters counted once, sight passed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from torch import Tensor, nn

from workbench.diagram.graph import Layer
from workbench.diagram.receptive import Pair, Sight, Window, step


@dataclass
class Assembly:
    """The layers so far. `add` takes one operation at a time, in order of execution."""

    layers: list[Layer] = field(default_factory=list)
    _sights: list[Sight | None] = field(default_factory=list)
    _names: set[str] = field(default_factory=set)
    _counted: set[int] = field(default_factory=set)

    def add(
        self,
        *,
        name: str,
        kind: str,
        block: str,
        given: Tensor | None,
        made: Tensor,
        owners: Sequence[nn.Parameter],
        macs: int = 0,
        details: dict[str, Any] | None = None,
        window: Window | None = None,
        parents: tuple[int, ...] = (),
        image: Sight | None = None,
    ) -> int:
        """Append an operation and return its index.

        Parameters
        ----------
        given, made : Tensor
            First input and output, with the batch in front; `given` is None for a bare parameter.
        owners : sequence of Parameter
            Its learnable tensors; those that an earlier layer brought along are not counted again.
        image : Sight or None
            The image's own sight, if it takes the image directly.
        """
        # a bare parameter has no batch axis
        shape = tuple(made.shape if given is None else made.shape[1:])
        sights = [self._sights[i] for i in parents if self.layers[i].kind != "Parameter"]
        sight = step([*sights, image] if image else sights, spatial(shape), window)
        layer = Layer(
            name=self._unique(name),
            kind=kind,
            input_shape=() if given is None else tuple(given.shape[1:]),
            output_shape=shape,
            parameters=self._count(owners),
            macs=macs,
            receptive_field=max(sight.field) if sight else None,
            jump=max(sight.jump) if sight else None,
            details=details or {},
            block=block,
            parents=parents,
        )
        self.layers.append(layer)
        self._sights.append(sight)
        return len(self.layers) - 1

    def _unique(self, name: str) -> str:
        """Number a name from its second use on: add, add_2, add_3."""
        candidate, number = name, 1
        while candidate in self._names:
            number += 1
            candidate = f"{name}_{number}"
        self._names.add(candidate)
        return candidate

    def _count(self, owners: Sequence[nn.Parameter]) -> int:
        fresh = {id(p): p.numel() for p in owners if id(p) not in self._counted}
        self._counted.update(fresh)
        return sum(fresh.values())


def spatial(shape: Sequence[int]) -> Pair | None:
    """Return (height, width) of a map (channels, height, width); None for other shapes."""
    return (shape[1], shape[2]) if len(shape) == 3 else None
