"""The keyboard on the diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from ui.views.diagram.scene import DiagramScene
from ui.views.diagram.words import numbers_text
from workbench.diagram.hierarchy import ROOT
from workbench.diagram.walk import Direction, first, step

if TYPE_CHECKING:
    from ui.views.diagram.view import DiagramView

_DIRECTIONS: dict[Qt.Key, Direction] = {
    Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}  # fmt: skip
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def act_on_key(view: DiagramView, scene: DiagramScene, event: QKeyEvent) -> bool:
    """Do what a key says; return whether it says anything here."""
    key = Qt.Key(event.key())
    if event.matches(QKeySequence.StandardKey.Copy):
        copy_numbers(view)
    elif event.matches(QKeySequence.StandardKey.Find):
        view.show_search()
    elif key in _DIRECTIONS:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and scene.cut is not None:
            _move_cut(view, scene, key)
        else:
            _choose(view, step(scene.tree, scene.picture, view.selected_node(), _DIRECTIONS[key]))
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        _choose(view, _end(view, scene, last=key == Qt.Key.Key_End))
    elif key in _OPENERS and view.selected_node() != ROOT:
        view.toggle(view.selected_node())
    elif key == Qt.Key.Key_Escape:
        return _leave(view, scene)
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        view.zoom_in()
    elif key == Qt.Key.Key_Minus:
        view.zoom_out()
    elif key == Qt.Key.Key_0:
        view.fit()
    else:
        return False
    return True


def copy_numbers(view: DiagramView) -> None:
    """Put the numbers of the selection, or of the whole network, on the clipboard."""
    tree = view.tree()
    if tree.graph.layers:
        text = numbers_text(tree, tree.nodes[view.selected_node()])
        QGuiApplication.clipboard().setText(text)


def _choose(view: DiagramView, number: int) -> None:
    if number != ROOT:
        view.choose(number)


def _end(view: DiagramView, scene: DiagramScene, *, last: bool) -> int:
    """Return the first or last node beside the selected one."""
    selected = view.selected_node()
    if selected == ROOT:
        selected = first(scene.tree, scene.picture)
    if selected == ROOT:
        return ROOT
    siblings = scene.tree.nodes[scene.tree.nodes[selected].parent].children
    return siblings[-1] if last else siblings[0]


def _leave(view: DiagramView, scene: DiagramScene) -> bool:
    """Go one block up, or let go of the selection; return whether there was one."""
    selected = view.selected_node()
    if selected == ROOT:
        return False
    view.choose(scene.tree.nodes[selected].parent)
    return True


def _move_cut(view: DiagramView, scene: DiagramScene, key: Qt.Key) -> None:
    layers = [place.layer for place in scene.places()]
    cut = scene.cut or 0
    if key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        target = next((layer for layer in layers if layer > cut), None)
    else:
        target = next((layer for layer in reversed(layers) if layer < cut), None)
    if target is not None:
        view.cut_moved.emit(target)
