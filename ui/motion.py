"""Whether things may move: what the user chose, or else what the system asks for."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

Choice = Literal["system", "reduced", "full"]
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
_chosen: dict[str, Choice] = {"motion": "system"}


def choose_motion(choice: Choice) -> None:
    """Take the user's choice, for this process and from now on."""
    _chosen["motion"] = choice
    if reduced():
        for effect in _EFFECTS:  # Qt's own; the system's choice among them is left alone else
            QApplication.setEffectEnabled(effect, False)


def reduced() -> bool:
    """Return whether everything has to change at once, without moving.

    Every animation asks this before it starts. Numbers, bars and curves that follow a run are news
    and no motion.
    """
    if _chosen["motion"] != "system":
        return _chosen["motion"] == "reduced"
    # Zero where the system was told to show no animations.
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) <= 0
