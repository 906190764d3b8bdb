"""Whoever asks for no motion gets none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

import ui
from ui.motion import choose_motion, reduced
from ui.widgets import Switch

ANIMATIONS = re.compile(r"Q\w*(Animation|TimeLine|AnimationGroup)\(|QMovie\(|setAnimated\(True")


@pytest.fixture(autouse=True)
def _as_the_system_again() -> Iterator[None]:
    yield
    choose_motion("system")


@pytest.fixture
def switch(qtbot) -> Switch:
    made = Switch("Rotation")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def moves(switch: Switch) -> bool:
    switch.toggle()
    animation = switch.findChild(QVariantAnimation)
    return animation.state() == QVariantAnimation.State.Running


def test_a_switch_moves_only_if_motion_is_wanted(switch) -> None:
    choose_motion("full")
    assert moves(switch)
    choose_motion("reduced")
    switch.findChild(QVariantAnimation).stop()
    assert not moves(switch)


def test_the_system_decides_unless_the_user_does(monkeypatch) -> None:
    class Still(QProxyStyle):
        def styleHint(self, hint, *rest):
            if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
                return 0
            return super().styleHint(hint, *rest)

    still = Still()
    monkeypatch.setattr(QApplication, "style", lambda: still)
    assert reduced()
    choose_motion("full")
    assert not reduced()


def test_qts_own_effects_stop_too(qapp) -> None:
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, True)
    choose_motion("reduced")
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)


def test_whatever_animates_asks_first() -> None:
    for path in Path(ui.__file__).parent.rglob("*.py"):
        text = path.read_text("utf-8")
        if ANIMATIONS.search(text):
            assert "reduced()" in text, f"{path.name} moves things without asking"
