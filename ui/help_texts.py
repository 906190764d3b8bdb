"""The help of each page: Markdown in resources/help/<language>/<step>.md, English where missing."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from workbench.files import resources_dir

SOURCE = "en"


def help_text(step: str) -> str:
    """Return the help of a step's page in the language of the window, as Markdown."""
    folder = resources_dir() / "help"
    for language in (QLocale().name()[:2], SOURCE):
        path = folder / language / f"{step}.md"
        if path.is_file():
            return path.read_text("utf-8")
    return ""
