"""What moving the cut or toggling layers makes of `FreezeSettings`. Plain values, no widget."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings
from workbench.transfer.cut import cut_points, has_state

TRAINS_ALL = ("from-scratch", "fine-tune")


def inside(name: str, path: str) -> bool:
    """Return whether `name` is the module `path` or inside it."""
    return bool(path) and f"{name}.".startswith(f"{path}.")


@dataclass(frozen=True)
class Rules:
    """The places for a cut in one network.

    Attributes
    ----------
    graph : LayerGraph
    head, default_cut : str
        From the architecture's card.
    """

    graph: LayerGraph
    head: str
    default_cut: str

    def places(self) -> dict[int, str]:
        """Return every place for the cut, up to the head: index of the layer after it, and name."""
        stateful = [i for i, layer in enumerate(self.graph.layers) if has_state(layer)]
        named = dict(zip(stateful, cut_points(self.graph), strict=True))
        last = self.first(self.head)
        return {index: name for index, name in named.items() if last is None or index <= last}

    def first(self, name: str) -> int | None:
        """Return the index of the first layer with weights inside `name`, or None."""
        layers = enumerate(self.graph.layers)
        return next((i for i, x in layers if has_state(x) and inside(x.name, name)), None)

    def cut_index(self, freeze: FreezeSettings) -> int:
        """Return the index of the first layer behind the cut, whatever the strategy."""
        places = list(self.places())
        start, name = places[0] if places else 0, freeze.cut
        if freeze.strategy in TRAINS_ALL:
            return start
        if freeze.strategy == "feature-extractor":
            name = self.head
        elif freeze.strategy == "fine-tune-freeze":
            name = name or self.default_cut
        found = self.first(name)
        return start if found is None else found

    def knows(self, freeze: FreezeSettings) -> bool:
        """Return whether every name in `freeze` that counts is one of this network."""
        names = []
        if freeze.strategy in ("fine-tune-freeze", "custom") and freeze.cut:
            names.append(freeze.cut)
        if freeze.strategy == "custom":
            names.extend(freeze.overrides)
        return all(self._has(name) for name in names)

    def moved(self, freeze: FreezeSettings, index: int) -> FreezeSettings:
        """Return the settings with the cut in front of layer `index`.

        Exceptions stay where they still are exceptions; without any it is "fine-tune-freeze".
        """
        overrides = freeze.overrides if freeze.strategy == "custom" else {}
        return self._settings(index, overrides)

    def moved_before(self, freeze: FreezeSettings, layer: int) -> FreezeSettings:
        """Return the settings with the cut at the first place that is not before `layer`."""
        found = list(self.places())
        if not found:
            return freeze
        return self.moved(freeze, next((index for index in found if index >= layer), found[-1]))

    def toggled(
        self, freeze: FreezeSettings, names: Collection[str], frozen: bool
    ) -> FreezeSettings:
        """Return the settings with the layers `names` frozen or trained, as exceptions."""
        overrides = dict(freeze.overrides) if freeze.strategy == "custom" else {}
        overrides.update(dict.fromkeys(names, frozen))
        return self._settings(self.cut_index(freeze), overrides)

    def _settings(self, index: int, overrides: dict[str, bool]) -> FreezeSettings:
        cut = self.places().get(index, self.head)
        kept = {
            name: frozen
            for name, frozen in overrides.items()
            if frozen != self._before(name, index)
        }
        strategy = "custom" if kept else "fine-tune-freeze"
        return FreezeSettings(strategy=strategy, cut=cut, overrides=kept)

    def _before(self, name: str, index: int) -> bool | None:
        """Return whether all of `name` is executed before layer `index`; None if only a part."""
        sides = {
            i < index
            for i, layer in enumerate(self.graph.layers)
            if has_state(layer) and inside(layer.name, name)
        }
        return sides.pop() if len(sides) == 1 else None

    def _has(self, name: str) -> bool:
        layers, blocks = self.graph.layers, self.graph.blocks
        return name in blocks or any(layer.name == name for layer in layers)


def advice(
    freeze: FreezeSettings, *, any_frozen: bool, pretrained: bool
) -> Literal["", "random-frozen", "nothing-to-tune", "not-from-scratch"]:
    """Return what makes no sense in the strategy together with the choice of weights."""
    if pretrained:
        return "not-from-scratch" if freeze.strategy == "from-scratch" else ""
    if any_frozen:
        return "random-frozen"
    return "nothing-to-tune" if freeze.strategy == "fine-tune" else ""
