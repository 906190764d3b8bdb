"""English texts of the engine find their translation, with their values."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QLocale

from ui.engine_words import EngineWords

TEXTS = {
    "Put them back": "Remettez-les",
    "{1} images of this run are gone: {2}": "{1} images ont disparu\u00a0: {2}",
    " and {1} more": " et {1} autres",
    "Trying {1}": "Essai\u00a0: {1}",
    "{1} to {2}": "{1} à {2}",
    "It is similar: {similarity:.2f} (from {low:.1%}).": (
        "Proche\u00a0: {similarity:.2f} (dès {low:.1%})."
    ),
    "fine-tuning all layers": "réglage fin de toutes les couches",
    "{1}, as {1} says": "{1}, comme le dit {1}",
    "Reading images": "Lecture des images",
}  # fmt: skip


@pytest.fixture
def words() -> EngineWords:
    return EngineWords(TEXTS, QLocale("fr"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Reading images", "Lecture des images"),
        ("Put them back.", "Remettez-les."),
        ("Trying fine-tuning all layers", "Essai\u00a0: réglage fin de toutes les couches"),
        ("It is similar: 0.94 (from 12.5%).", "Proche\u00a0: 0,94 (dès 12,5\u202f%)."),
        (
            "1,200 images of this run are gone: a.png and 3 more",
            "1\u202f200 images ont disparu\u00a0: a.png et 3 autres",
        ),
        ("Put them back. Reading images", "Remettez-les. Lecture des images"),
        ("A, as A says", "A, comme le dit A"),
        ("A, as B says", "A, as B says"),
        ("Nobody wrote this 1.5.", "Nobody wrote this 1.5."),
        ("", ""),
    ],
)
def test_a_text_is_found_again(words: EngineWords, text: str, said: str) -> None:
    assert words.say(text) == said


def test_files_keep_their_points(words: EngineWords) -> None:
    assert words.say("Trying /data/v1.5/a.png").endswith("/data/v1.5/a.png")
    assert words.say("Trying scan.2.png").endswith("scan.2.png")


def test_a_template_of_few_letters_is_no_sentence(words: EngineWords) -> None:
    text = "Move this folder to that place. Nothing else."
    assert words.say(text) == text


def test_few_patterns_are_tried_and_none_twice(words: EngineWords) -> None:
    many = {f"Step {number} of {{1}}": "" for number in range(1000)}
    crowd = EngineWords({**TEXTS, **many}, QLocale("fr"))
    assert crowd.tried("Trying resnet18") == 1
    crowd.say("Trying resnet18")
    start = time.perf_counter()
    for _ in range(1000):
        crowd.say("Trying resnet18")
    assert (time.perf_counter() - start) / 1000 < 20e-6
