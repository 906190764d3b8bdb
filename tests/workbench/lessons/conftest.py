"""A small lesson in a folder of its own, and a way to spoil it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.lessons.catalogue import LESSON_FILE
from workbench.lessons.template import new_lesson


@pytest.fixture
def own_lesson(tmp_path: Path) -> Path:
    """Return the folder of the template's lesson."""
    return new_lesson(tmp_path / "mine")


@pytest.fixture
def spoiled(own_lesson: Path) -> Callable[[str, str], Path]:
    """Return a function that replaces a piece of the lesson's file and returns its folder."""

    def replace(old: str, new: str) -> Path:
        path = own_lesson / LESSON_FILE
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return own_lesson

    return replace
