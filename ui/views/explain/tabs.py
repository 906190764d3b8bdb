"""The tabs of the page that looks inside: their names, and the views behind them."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QCoreApplication

# Each view is a QWidget with `show_subject(subject)` and `close_threads()`; it is imported and made
# when its tab is first shown. Those that ask the engine are `InsideView`s.
VIEWS = {
    "maps": ("ui.views.explain.maps", "MapsView"),
    "filters": ("ui.views.explain.filters", "FiltersView"),
    "cells": ("ui.views.explain.cells", "CellsView"),
    "explanation": ("ui.views.explain.attribution", "AttributionView"),
    "strongest": ("ui.views.explain.strongest", "StrongestView"),
    "embedding": ("ui.views.explain.embedding_map", "EmbeddingView"),
    "time": ("ui.views.explain.time_machine", "TimeMachineView"),
}


def tab_titles() -> list[tuple[str, str]]:
    """Return key and title of each tab, in order."""
    return [
        ("maps", _tr("Feature maps")),
        ("filters", _tr("Filters")),
        ("cells", _tr("Cell by cell")),
        ("explanation", _tr("Explanation")),
        ("strongest", _tr("Strongest images")),
        ("embedding", _tr("Map")),
        ("time", _tr("Time machine")),
    ]


def make_view(key: str) -> Any:
    """Make the view behind a tab."""
    module, name = VIEWS[key]
    return getattr(importlib.import_module(module), name)()


def _tr(text: str) -> str:
    return QCoreApplication.translate("explain-tabs", text)
