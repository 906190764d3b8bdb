"""The tabs of the Results page: their names, and the views behind them."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QCoreApplication

# Each view is a QWidget with `show_run(run, spec, report)` and `close_threads()`; it is imported
# and made when its tab is first shown. Those that ask the engine are `AnalysisView`s.
VIEWS = {
    "overview": ("ui.views.results.overview", "ResultsOverview"),
    "mistakes": ("ui.views.results.mistakes_view", "MistakesView"),
    "calibration": ("ui.views.results.calibration_view", "CalibrationView"),
    "labels": ("ui.views.results.suspects_view", "SuspectsView"),
    "shortcuts": ("ui.views.results.shortcuts_view", "ShortcutsView"),
    "robustness": ("ui.views.results.robustness_view", "RobustnessView"),
    "more-images": ("ui.views.results.more_images_view", "MoreImagesView"),
    "comparison": ("ui.views.results.paired_view", "PairedView"),
}


def tab_titles() -> list[tuple[str, str]]:
    """Return key and title of each tab, in order."""
    return [
        ("overview", _tr("Overview")),
        ("mistakes", _tr("Mistakes")),
        ("calibration", _tr("Calibration")),
        ("labels", _tr("Labels")),
        ("shortcuts", _tr("Shortcuts")),
        ("robustness", _tr("Robustness")),
        ("more-images", _tr("More images?")),
        ("comparison", _tr("Comparison")),
    ]


def make_view(key: str) -> Any:
    """Make the view behind a tab."""
    module, name = VIEWS[key]
    return getattr(importlib.import_module(module), name)()


def _tr(text: str) -> str:
    return QCoreApplication.translate("results-tabs", text)
