"""Numbers as people read them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from ui.english import EnglishPlurals
from ui.widgets import phrases


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (110, "1 min 50 s"), (7500, "2 h 5 min")],
)
def test_duration(seconds: float, text: str) -> None:
    assert phrases.duration(seconds) == text


def test_time_left_is_empty_while_unknown() -> None:
    assert phrases.time_left(None) == ""
    assert phrases.time_left(8) == "about 8 s left"


@pytest.mark.parametrize(
    ("number", "text"), [(61706, "61,706"), (4_900_000, "4.9 M"), (138_400_000, "138 M"), (7, "7")]
)
def test_short_count(number: int, text: str) -> None:
    assert phrases.short_count(number) == text


def test_shares_and_sizes() -> None:
    assert phrases.percent(0.948) == "94.8 %"
    assert phrases.file_size(18_800_000) == "18.8 MB"


def test_what_a_clock_set_back_calls_the_future_was_just_now(qapp) -> None:
    assert phrases.ago(-3600) == phrases.ago(0) == "just now"


def test_ago(qapp) -> None:
    plurals = EnglishPlurals(qapp)
    qapp.installTranslator(plurals)
    try:
        assert phrases.ago(20) == "just now"
        assert phrases.ago(330) == "5 min ago"
        assert phrases.ago(7300) == "2 h ago"
        assert phrases.ago(90_000) == "1 day ago"
        assert phrases.ago(200_000) == "2 days ago"
    finally:
        qapp.removeTranslator(plurals)


def test_english_plurals(qapp) -> None:
    plurals = EnglishPlurals(qapp)
    qapp.installTranslator(plurals)
    try:

        def words(number: int) -> str:
            return QCoreApplication.translate("x", "%n image(s) in %n class(es)", None, number)

        assert words(1) == "1 image in 1 class"
        assert words(3) == "3 images in 3 classes"
        assert QCoreApplication.translate("x", "file(s)") == "file(s)"
    finally:
        qapp.removeTranslator(plurals)


@pytest.mark.parametrize(
    ("share", "text"), [(0.95, "95 %"), (0.925, "92.5 %"), (1.0, "100 %"), (0.3 * 3, "90 %")]
)
def test_a_tick_has_a_decimal_only_if_it_needs_one(share, text) -> None:
    assert phrases.short_percent(share) == text
