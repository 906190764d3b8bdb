"""How the window looks: what the preferences say of it, put to use."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QApplication

from ui.motion import Choice, choose_motion
from ui.preferences import Preferences
from ui.theme import apply_theme, choose_text_size

TEXT_SIZES = (100, 125, 150, 175, 200)  # per cent
MOTIONS: tuple[str, ...] = ("system", "reduced", "full")


def dress(app: QApplication, preferences: Preferences) -> None:
    """Give the program the theme, text size and motion of `preferences`, now."""
    choose_text_size(text_size(preferences))
    motion = preferences.get("motion", "system")
    choose_motion(cast(Choice, motion if motion in MOTIONS else "system"))
    apply_theme(app, preferences.get("theme", "system"))


def text_size(preferences: Preferences) -> int:
    """Return the text size in per cent; anything unknown counts as the usual."""
    text = preferences.get("text_size", "100")
    return int(text) if text in map(str, TEXT_SIZES) else TEXT_SIZES[0]
