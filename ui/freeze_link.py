"""The freeze cut on the architecture's diagram: one state with the freeze panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.network_context import NetworkContext
from ui.views.transfer.freeze_rules import Rules
from ui.workspace import Workspace
from workbench.transfer.cut import frozen_layers

if TYPE_CHECKING:
    from ui.views.architecture.network_view import (
        NetworkView,  # made with the panel, not with the window
    )


class FreezeLink(QObject):
    """Shows a project's freezing on a `NetworkView`, and changes it where the cut is dragged.

    A network that is trained from random weights, all of it, shows neither colours nor cut: there
    is nothing to keep.
    """

    def __init__(
        self, view: NetworkView, workspace: Workspace, network: NetworkContext, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._workspace, self._network = view, workspace, network
        view.graph_shown.connect(self._on_graph_shown)
        view.cut_moved.connect(self._on_cut_moved)
        workspace.project_changed.connect(self._on_project_changed)
        self._show()

    @Slot()
    def _on_graph_shown(self) -> None:
        self._show()

    @Slot(object)
    def _on_project_changed(self, _project: object) -> None:
        self._show()

    @Slot(int)
    def _on_cut_moved(self, layer: int) -> None:
        rules, project = self._rules(), self._workspace.project
        if rules is not None and project is not None:
            self._workspace.change(rules.moved_before(project.freeze, layer))

    def _rules(self) -> Rules | None:
        graph, facts = self._view.graph(), self._network.facts
        if graph is None or graph.architecture != facts.get("name"):
            return None
        return Rules(graph, str(facts["head"]), str(facts["default_cut"]))

    def _show(self) -> None:
        rules, project = self._rules(), self._workspace.project
        if rules is None or project is None or not rules.knows(project.freeze):
            self._view.set_freeze(None, None)
            return
        frozen = frozen_layers(rules.graph, project.freeze, self._network.facts)
        if frozen or project.architecture.pretrained:
            self._view.set_freeze(frozen, rules.cut_index(project.freeze))
        else:
            self._view.set_freeze(None, None)
