"""The steps of the main job: their names, and the panels behind them."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.widgets.step_rail import StepTitle

# Steps that make sense without a project.
FREE_STEPS = frozenset({"predict"})


def step_titles() -> list[StepTitle]:
    """Return the steps in the order of the rail."""
    return [
        StepTitle("data", _tr("Data"), "images"),
        StepTitle("architecture", _tr("Architecture"), "network"),
        StepTitle("augment", _tr("Augment"), "wand-sparkles"),
        StepTitle("freeze", _tr("Transfer"), "snowflake"),
        StepTitle("train", _tr("Train"), "chart-line"),
        StepTitle("results", _tr("Results"), "target"),
        StepTitle("explain", _tr("Look inside"), "zoom-in"),
        StepTitle("export", _tr("Export"), "package-check"),
        StepTitle("predict", _tr("Predict"), "sparkles"),
    ]


# Where the panel of each step is. All of them together take longer to import than the window may
# take to open, so each is imported when it is first wanted.
PANELS = {
    "data": ("ui.panels.data_panel", "DataPanel"),
    "architecture": ("ui.panels.architecture_panel", "ArchitecturePanel"),
    "augment": ("ui.panels.augmentation_panel", "AugmentationPanel"),
    "freeze": ("ui.panels.freeze_panel", "FreezePanel"),
    "train": ("ui.panels.training_panel", "TrainingPanel"),
    "results": ("ui.panels.results_panel", "ResultsPanel"),
    "explain": ("ui.panels.explain_panel", "ExplainPanel"),
    "export": ("ui.panels.export_panel", "ExportPanel"),
    "predict": ("ui.panels.predict_panel", "PredictPanel"),
}


def make_panel(key: str) -> Any:
    """Make the panel of a step."""
    module, name = PANELS[key]
    return getattr(importlib.import_module(module), name)()


def _tr(text: str) -> str:
    return QCoreApplication.translate("steps", text)
