"""The look: two sets of colours, one palette and one style sheet made from them."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from workbench.files import resources_dir

FONT_FAMILY = "Inter"
# 13 px where a point is 1/72 of 96 dots; macOS counts 72 dots. Points, so that a system-wide
# larger text size is honoured.
USUAL_POINTS = BASE_POINTS = 13.0 if sys.platform == "darwin" else 9.75


@dataclass(frozen=True)
class Tokens:
    """Every colour of one theme, by its purpose, as "#rrggbb".

    Orange and blue carry the meanings that must be told apart (training and validation, trainable
    and frozen): after Okabe and Ito (2008) they stay distinct for every kind of colour blindness.
    """

    window: str
    rail: str
    surface: str
    raised: str
    border: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    train: str
    validation: str
    test: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    frozen: str
    trainable: str
    replaced: str
    grid: str


LIGHT = Tokens(
    window="#f5f7fa",
    rail="#eceff3",
    surface="#ffffff",
    raised="#f3f5f8",
    border="#dfe3e9",
    outline="#788191",
    text="#1a2130",
    muted="#566070",
    accent="#2058dc",
    accent_hover="#1a4abd",
    accent_text="#ffffff",
    accent_soft="#e3ecfd",
    train="#a8530c",
    validation="#2058dc",
    test="#6d5bd0",
    success="#0c7a51",
    success_soft="#e1f4eb",
    warning="#855700",
    warning_soft="#fdf2d9",
    danger="#bf2530",
    danger_soft="#fdeaea",
    frozen="#336db4",
    trainable="#a8530c",
    replaced="#0c7a51",
    grid="#e8ebf0",
)

DARK = Tokens(
    window="#12161c",
    rail="#0e1217",
    surface="#1a2028",
    raised="#242b35",
    border="#2d3540",
    outline="#748091",
    text="#e7eaf0",
    muted="#9aa5b5",
    accent="#6d9dff",
    accent_hover="#8bb1ff",
    accent_text="#0b1526",
    accent_soft="#1e2d4d",
    train="#f0a04b",
    validation="#6d9dff",
    test="#a99bf5",
    success="#4cc38a",
    success_soft="#15301f",
    warning="#f0b849",
    warning_soft="#33290f",
    danger="#ff8b86",
    danger_soft="#3a1c1f",
    frozen="#79a9f0",
    trainable="#f0a04b",
    replaced="#4cc38a",
    grid="#272e38",
)


_chosen = {"scale": 1.0}


def choose_text_size(percent: int) -> None:
    """Take the user's text size, in per cent of the usual; `apply_theme` makes it seen."""
    _chosen["scale"] = percent / 100


def text_scale() -> float:
    """Return how many times the usual size text has, by the user's choice."""
    return base_points() / USUAL_POINTS


def base_points() -> float:
    """Return the size of ordinary text, in points."""
    return BASE_POINTS * _chosen["scale"]


def apply_theme(app: QApplication, mode: str) -> None:
    """Dress the application: Fusion, the bundled font, palette and style sheet.

    Parameters
    ----------
    mode : {"system", "light", "dark"}
        With "system", and with anything unknown, the theme follows the system's colour scheme from
        then on.
    """
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    if QFontDatabase.families().count(FONT_FAMILY) == 0:
        _load_fonts()
    app.setFont(base_font())
    _follower(app).set_mode(mode)


def tokens_for(widget: QWidget) -> Tokens:
    """Return the colours of the theme that `widget` is shown in, decided from its palette."""
    # The tooltip's base is the one role no style sheet rule writes into a widget's palette.
    shade = widget.palette().color(QPalette.ColorRole.ToolTipBase)
    return DARK if shade.lightness() < 128 else LIGHT


def base_font() -> QFont:
    """Return the font of ordinary text."""
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(base_points())
    return font


def tabular(font: QFont) -> QFont:
    """Return `font` with digits of equal width, for columns and figures that change."""
    result = QFont(font)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return `font` at `factor` times its size, semi-bold if asked."""
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() * factor)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def _load_fonts() -> None:
    for path in sorted((resources_dir() / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def _follower(app: QApplication) -> _Follower:
    found = app.findChild(_Follower)
    return found if isinstance(found, _Follower) else _Follower(app)


class _Follower(QObject):
    """Keeps the application's colours in step with the mode and the system."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode = "system"
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def set_mode(self, mode: str) -> None:
        self._mode = mode
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        # Also tells the platform, so that title bars and native dialogs match.
        self._app.styleHints().setColorScheme(schemes.get(mode, Qt.ColorScheme.Unknown))
        self._dress()

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._mode not in ("light", "dark"):
            self._dress()

    def _dress(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        dark = self._mode == "dark" or (self._mode != "light" and scheme == Qt.ColorScheme.Dark)
        tokens = DARK if dark else LIGHT
        self._app.setPalette(make_palette(tokens))
        sheet = make_style_sheet(tokens)
        if self._app.styleSheet() != sheet:
            self._app.setStyleSheet(sheet)


def make_palette(tokens: Tokens) -> QPalette:
    """Return the palette for widgets that the style sheet leaves to Fusion."""
    role = QPalette.ColorRole
    palette = QPalette()
    for key, colour in {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Light: tokens.raised,
        role.Midlight: tokens.raised,
        role.Mid: tokens.border,
        role.Dark: tokens.outline,
        role.Shadow: tokens.border,
    }.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.outline))
    return palette


def make_style_sheet(tokens: Tokens) -> str:
    """Return resources/theme/style.qss with the colours and sizes of `tokens` put in."""
    sheet = (resources_dir() / "theme" / "style.qss").read_text("utf-8")
    values = {
        **vars(tokens),
        **_sizes(),
        "resources": resources_dir().as_posix(),
        "tone": "light" if tokens is LIGHT else "dark",
    }
    # Longest first: "accent_soft" must not be read as "accent".
    for key in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{key}", values[key])
    return sheet


def _sizes() -> dict[str, str]:
    factors = {"small": 0.88, "body": 1.0, "large": 1.16, "title": 1.38, "figure": 2.3, "hero": 2.6}
    sizes = {f"pt_{name}": f"{base_points() * factor:.2f}pt" for name, factor in factors.items()}
    # A minimum height replaces what a control asks for itself, so it has to hold a line of text.
    for name, usual, line in (("line", 20, 16.5), ("small_line", 18, 14.5)):
        sizes[name] = f"{max(usual, math.ceil(line * text_scale()))}px"
    return sizes
