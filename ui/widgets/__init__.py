"""Small controls in the program's look, each reachable by keyboard and named for screen readers."""

from ui.widgets.buttons import DangerButton, GhostButton, IconButton, LinkButton, PrimaryButton
from ui.widgets.card import Card, hairline
from ui.widgets.choice import Choice
from ui.widgets.drop_zone import DropZone
from ui.widgets.empty_state import EmptyState
from ui.widgets.fact_list import FactList
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.notice import Notice
from ui.widgets.number_field import IntegerField, NumberField, ScientificField
from ui.widgets.progress_line import ProgressLine
from ui.widgets.segmented import Segmented
from ui.widgets.switch import Switch
from ui.widgets.themed_icon import ThemedIcon

__all__ = [
    "Card",
    "Choice",
    "DangerButton",
    "DropZone",
    "ElidedLabel",
    "EmptyState",
    "FactList",
    "GhostButton",
    "IconButton",
    "IntegerField",
    "Label",
    "LinkButton",
    "Notice",
    "NumberField",
    "PrimaryButton",
    "ProgressLine",
    "ScientificField",
    "Segmented",
    "Switch",
    "ThemedIcon",
    "hairline",
]
