"""Every icon can be drawn, in the colour asked for, sharp on a dense screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

import ui
from ui.icons import dot, icon, names, pixmap


def test_every_icon_draws_something(qapp) -> None:
    for name in names():
        image = pixmap(name, "#ff0000", 24).toImage()
        painted = [
            image.pixelColor(x, y)
            for x in range(image.width()) for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        ]  # fmt: skip
        assert painted, name
        assert all(colour.red() > 200 and colour.green() < 60 for colour in painted), name


def test_pixels_follow_the_screen(qapp) -> None:
    assert pixmap("play", "#000000", 18, 2.0).size() == QSize(36, 36)
    assert pixmap("play", "#000000", 18, 2.0).deviceIndependentSize().toSize() == QSize(18, 18)


def test_disabled_icons_are_fainter(qapp) -> None:
    play = icon("square", "#000000", 24)
    normal = play.pixmap(QSize(24, 24), QIcon.Mode.Normal).toImage()
    disabled = play.pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage()
    edge = max((normal.pixelColor(x, 12).alpha(), x) for x in range(24))[1]
    assert disabled.pixelColor(edge, 12).alpha() < 0.6 * normal.pixelColor(edge, 12).alpha()


def test_an_unknown_icon_is_an_error(qapp) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_a_dot_is_round(qapp) -> None:
    image = dot("#00ff00", 9).toImage()
    assert image.pixelColor(4, 4) == QColor("#00ff00")
    assert image.pixelColor(0, 0).alpha() < 60


def test_icons_named_in_the_source_exist() -> None:
    known = set(names())
    pattern = re.compile(
        r'(?:icon|pixmap|paint_icon|ThemedIcon|set_icon)\(\s*(?:painter, )?"([a-z0-9-]+)"'
    )
    for path in Path(ui.__file__).parent.rglob("*.py"):
        for name in pattern.findall(path.read_text("utf-8")):
            assert name in known, f"{path.name}: {name}"
