"""Colours can be read and told apart, in both themes; the theme follows mode and system."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ui.theme import DARK, LIGHT, Tokens, apply_theme, make_style_sheet, tabular, tokens_for

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXT = ("text", "muted", "success", "warning", "danger", "accent")
SURFACES = ("window", "surface", "rail", "raised")
SOFT = ("accent_soft", "success_soft", "warning_soft", "danger_soft")
INKS = ("train", "validation", "test", "frozen", "trainable", "replaced")
# WCAG 2.2: 1.4.3 for text of ordinary size, 1.4.11 for all else.
READABLE, VISIBLE = 4.5, 3.0


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def rules(sheet: str) -> list[tuple[str, str]]:
    """Return selector and body of each rule of a style sheet."""
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    return [(one.strip(), body) for one, body in re.findall(r"([^{}]+)\{([^{}]*)\}", bare)]


def dichromat(colour: str, missing: str) -> tuple[float, float, float]:
    """Simulate a missing cone (Vienot, Brettel and Mollon 1999), linear RGB."""
    r, g, b = (
        c**2.2 for c in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    )
    if missing == "red":
        return 0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * (r - g) + b
    return 0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * (r - g) + b


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, "light")


def test_contrast_agrees_with_the_standards_own_examples() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("text", TEXT)
def test_text_can_be_read_on_every_surface(tokens: Tokens, text: str) -> None:
    for surface in SURFACES:
        assert contrast(getattr(tokens, text), getattr(tokens, surface)) >= READABLE, surface


@THEMES
def test_text_can_be_read_on_coloured_grounds(tokens: Tokens) -> None:
    pairs = [(text, ground) for text in ("text", "muted") for ground in (*SOFT, "grid", "border")]
    pairs += [("accent_text", "accent"), ("accent_text", "accent_hover")]
    pairs += [(ground.removesuffix("_soft"), ground) for ground in SOFT]  # badges, chips, links
    for text, ground in pairs:
        assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= READABLE, (text, ground)


@THEMES
def test_words_in_the_colours_of_curves_can_be_read(tokens: Tokens) -> None:
    for ink in INKS:
        for ground in ("surface", "raised"):
            assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= READABLE, ink


@THEMES
def test_outlines_rings_and_curves_stand_out(tokens: Tokens) -> None:
    # WCAG 2.2, 1.4.11: what is needed to see a control, its state, its focus, or a drawing.
    for name in ("outline", "accent", "success", "warning", "danger", *INKS):
        for ground in (*SURFACES, "accent_soft"):
            shade = contrast(getattr(tokens, name), getattr(tokens, ground))
            assert shade >= VISIBLE, (name, ground)
    # A button in the accent colour has its ring outside.
    assert contrast(tokens.text, tokens.surface) >= VISIBLE


@THEMES
def test_every_rule_of_the_style_sheet_can_be_read(tokens: Tokens) -> None:
    checked = 0
    for selector, rule in rules(make_style_sheet(tokens)):
        ink = re.search(r"(?<![-\w])color: (#\w{6})", rule)
        ground = re.search(r"(?<![-\w])background: (#\w{6})", rule)
        # WCAG 2.2, 1.4.3: what is switched off is exempt.
        if ink and ground and ":disabled" not in selector:
            checked += 1
            assert contrast(ink[1], ground[1]) >= READABLE, selector
        if "selection-color" in rule:
            ink, ground = re.findall(r"selection-(?:background-)?color: (#\w{6})", rule)
            assert contrast(ink, ground) >= READABLE, selector
    assert checked > 10


@THEMES
def test_every_focus_ring_of_the_style_sheet_stands_out(tokens: Tokens) -> None:
    found = 0
    for selector, rule in rules(make_style_sheet(tokens)):
        ring = re.search(r"border(?:-color)?: (?:2px solid )?(#\w{6})", rule)
        if ":focus" in selector and ring:
            found += 1
            for ground in SURFACES:
                assert contrast(ring[1], getattr(tokens, ground)) >= VISIBLE, selector
    assert found > 8


@THEMES
@pytest.mark.parametrize("missing", ["red", "green"])
def test_opposites_differ_for_the_colour_blind(tokens: Tokens, missing: str) -> None:
    for one, other in ((tokens.train, tokens.validation), (tokens.trainable, tokens.frozen)):
        pairs = zip(dichromat(one, missing), dichromat(other, missing), strict=True)
        assert max(abs(a - b) for a, b in pairs) > 0.25


@THEMES
def test_the_style_sheet_leaves_no_name_unfilled(tokens: Tokens) -> None:
    assert "@" not in make_style_sheet(tokens)


@pytest.mark.parametrize(("mode", "expected"), [("light", LIGHT), ("dark", DARK)])
def test_widgets_tell_their_theme(qtbot, qapp: QApplication, mode: str, expected: Tokens) -> None:
    # The style sheet writes colours into the palette of some widgets; they must still know.
    widgets = [QLabel("x"), QPushButton("x")]
    widgets[1].setProperty("kind", "primary")
    for widget in widgets:
        qtbot.addWidget(widget)
        widget.show()
    apply_theme(qapp, mode)
    assert [tokens_for(widget) for widget in widgets] == [expected, expected]
    shade = qapp.palette().color(QPalette.ColorRole.Window).name()
    assert shade == expected.window


def test_the_system_theme_follows_the_system(qtbot, qapp: QApplication) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    apply_theme(qapp, "dark")
    apply_theme(qapp, "system")
    from PySide6.QtCore import Qt

    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert tokens_for(label) is (DARK if dark else LIGHT)


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Inter"
    bold = QFont(qapp.font())
    bold.setWeight(QFont.Weight.DemiBold)
    assert QFontInfo(bold).weight() == QFont.Weight.DemiBold.value


def test_tabular_digits_have_one_width(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    ordinary, figures = QFontMetricsF(qapp.font()), QFontMetricsF(tabular(qapp.font()))
    assert ordinary.horizontalAdvance("1111") < ordinary.horizontalAdvance("8888")
    assert figures.horizontalAdvance("1111") == figures.horizontalAdvance("8888")
