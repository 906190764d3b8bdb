"""What the user chose: one frozen Section per panel, composed into a Project. No torch here."""

from workbench.settings.architecture import ArchitectureSettings
from workbench.settings.augmentation import AugmentationSettings, Flip, Span
from workbench.settings.base import Section
from workbench.settings.data import DataSettings
from workbench.settings.export import ExportSettings
from workbench.settings.freeze import FreezeSettings, Strategy
from workbench.settings.gan import GanSettings
from workbench.settings.project import Project, load_project, save_project
from workbench.settings.training import TrainingSettings
from workbench.settings.transfer import TransferSettings

__all__ = [
    "ArchitectureSettings",
    "AugmentationSettings",
    "DataSettings",
    "ExportSettings",
    "Flip",
    "FreezeSettings",
    "GanSettings",
    "Project",
    "Section",
    "Span",
    "Strategy",
    "TrainingSettings",
    "TransferSettings",
    "load_project",
    "save_project",
]
