"""What is looked into: a run, its network's layers, an image and a layer. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.diagram.graph import Layer, LayerGraph
from workbench.runs import RunFolder


@dataclass(frozen=True)
class Subject:
    """All that the tabs of the page look at together.

    Attributes
    ----------
    run : RunFolder or None
        It has weights.
    graph : LayerGraph or None
        None until the engine has told.
    head : str
        Path of the module that was made anew for the user's classes.
    weights : str
        "best" or "last".
    classes : tuple of str
    image : Path or None
    layer : str
        Name of a layer in the graph; empty if none is chosen.
    background : str
        Colour under transparent pixels.
    """

    run: RunFolder | None = None
    graph: LayerGraph | None = None
    head: str = ""
    weights: str = "best"
    classes: tuple[str, ...] = ()
    image: Path | None = None
    layer: str = ""
    background: str = "white"

    def chosen_layer(self) -> Layer | None:
        """Return the chosen layer of the diagram."""
        layers = self.graph.layers if self.graph is not None else ()
        return next((layer for layer in layers if layer.name == self.layer), None)
