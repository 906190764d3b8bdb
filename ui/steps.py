"""The steps of the main job: their names, and the panels behind them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.widgets.step_rail import StepTitle

# Steps that make sense without a project.
FREE_STEPS = frozenset({"predict"})


def step_titles() -> list[StepTitle]:
    """Return the steps in the order of the rail."""
    return [
        StepTitle("data", _tr("Data"), "images"),
        StepTitle("architecture", _tr("Architecture"), "network"),
        StepTitle("augment", _tr("Augment"), "wand-sparkles"),
        StepTitle("freeze", _tr("Freeze"), "snowflake"),
        StepTitle("train", _tr("Train"), "chart-line"),
        StepTitle("results", _tr("Results"), "target"),
        StepTitle("export", _tr("Export"), "package-check"),
        StepTitle("predict", _tr("Predict"), "sparkles"),
    ]


def make_panel(key: str) -> QWidget:
    """Make the panel of a step. Each is imported when it is first wanted, to open fast."""
    # Measured: all panels together take longer to import than the window may take to open.
    match key:
        case "data":
            from ui.panels.data_panel import DataPanel as Panel
        case "architecture":
            from ui.panels.architecture_panel import ArchitecturePanel as Panel
        case "augment":
            from ui.panels.augmentation_panel import AugmentationPanel as Panel
        case "freeze":
            from ui.panels.freeze_panel import FreezePanel as Panel
        case "train":
            from ui.panels.training_panel import TrainingPanel as Panel
        case "results":
            from ui.panels.results_panel import ResultsPanel as Panel
        case "export":
            from ui.panels.export_panel import ExportPanel as Panel
        case _:
            from ui.panels.predict_panel import PredictPanel as Panel
    return Panel()


def _tr(text: str) -> str:
    return QCoreApplication.translate("steps", text)
