import re

import pytest

from workbench.errors import SettingsError
from workbench.lessons.catalogue import (
    LANGUAGES,
    LESSON_FILE,
    TEXT,
    find_lesson,
    lesson_folders,
    read_lesson,
)
from workbench.lessons.lesson import Lesson
from workbench.lessons.projects import refuse_unknown_settings
from workbench.lessons.template import new_lesson
from workbench.lessons.words import Words

FOLDERS = lesson_folders()
NAMES = [folder.name for folder in FOLDERS]


def all_words(section: object) -> list[Words]:
    if isinstance(section, Words):
        return [section]
    if isinstance(section, dict):
        return [words for value in section.values() for words in all_words(value)]
    if isinstance(section, tuple):
        return [words for value in section for words in all_words(value)]
    fields = getattr(type(section), "model_fields", {})
    return [words for name in fields for words in all_words(getattr(section, name))]


def test_the_course_has_thirteen_lessons_in_order():
    assert [name[:2] for name in NAMES] == [f"{number:02d}" for number in range(1, 14)]


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_every_lesson_is_valid_and_complete(folder):
    source = read_lesson(folder)
    refuse_unknown_settings(source)
    assert source.lesson.minutes <= 3
    assert len(source.lesson.steps) >= 2
    assert len(source.lesson.check) >= 3


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_every_text_is_there_in_both_languages(folder):
    texts = {code: (folder / TEXT.format(language=code)).read_text("utf-8") for code in LANGUAGES}
    headings = {code: re.findall(r"^(#+) ", text, re.MULTILINE) for code, text in texts.items()}
    assert headings["en"] == headings["fr"] != []
    assert 100 < len(texts["en"].split()) < 300
    assert 0.8 < len(texts["fr"]) / len(texts["en"]) < 1.6
    assert texts["en"] != texts["fr"]


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_french_is_french(folder):
    words = all_words(read_lesson(folder).lesson)
    text = (folder / TEXT.format(language="fr")).read_text("utf-8")
    for french in (text, *(each.fr for each in words)):
        assert "'" not in french, french
        assert not re.search(r"\S[ ]?[;!?](?=\s|$)", french.replace("\u202f", "  ")), french
        assert not re.search(r"\w ?:(?=\s|$)", french.replace("\u00a0", "  ")), french
    long = [each for each in words if len(each.en) > 40]
    assert all(each.en != each.fr for each in long)


def test_a_lesson_is_found_by_its_name_its_beginning_and_its_folder(own_lesson):
    assert find_lesson("04-residual").name == find_lesson("residual").name == "04-residual"
    assert find_lesson(str(own_lesson)).folder == own_lesson


def test_an_unknown_or_unclear_name_is_refused_with_those_that_are_there():
    with pytest.raises(SettingsError, match="There is no lesson") as caught:
        find_lesson("vision")
    assert "residual" in caught.value.hint
    with pytest.raises(SettingsError, match="Several lessons begin"):
        find_lesson("0")


def test_teachers_lessons_come_from_any_folder(own_lesson):
    other = new_lesson(own_lesson.parent / "other")
    assert lesson_folders([own_lesson])[-1] == own_lesson
    assert lesson_folders([own_lesson.parent])[-2:] == [own_lesson, other]
    keys = {read_lesson(folder).key for folder in (own_lesson, other, FOLDERS[0])}
    assert len(keys) == 3


@pytest.mark.parametrize(
    ("old", "new", "what", "where"),
    [
        ("minutes = 0.5", "minutes = -1", "greater than 0", "minutes"),
        ("minutes = 0.5", "hours = 1", "required", "minutes"),
        ('fr = "Une époque contre huit"', "", "required", "title.fr"),
        ('"lenet5"\n\n# Parts', '"lenet5\n\n# Parts', "cannot be read", ""),
        ("version = 1", "version = 99", "newer version", ""),
        ('left = "runs.long', 'left = "runs.longest', "runs.longest", ""),
        ("right = 2 ", "right = 3 ", "none is right", "question"),
        ('is = "="', 'is = "~"', "Input should be", '"is" of check 2'),
        ('part = "runs.long"', 'part = "runs.gone"', "runs.gone", ""),
        ('page = "train"', 'page = "kitchen"', "Input should be", '"page" of step 1'),
        ('name = "lenet5"  ', 'network = "mine.toml"', "mine.toml", "networks.lenet.network"),
        ('source = "sample"', 'source = "folder"', "goes with", "images"),
        (
            'source = "sample"',
            'source = "folder"\nfolder = "pictures"',
            'no folder "pictures"',
            "images.folder",
        ),
        ('part = "runs.long"', 'part = "long"', "Step 1 speaks of the part", ""),
    ],
)
def test_a_broken_lesson_says_file_and_key(spoiled, old, new, what, where):
    folder = spoiled(old, new)
    with pytest.raises(SettingsError) as caught:
        read_lesson(folder)
    assert what in caught.value.what
    assert where in caught.value.where
    assert str(folder / LESSON_FILE) in caught.value.where


@pytest.mark.parametrize(
    ("old", "new", "what", "where"),
    [
        ('"training.epochs" = 8', '"training.epoch" = 8', "training.epoch", "runs.long.settings"),
        ('"training.epochs" = 8', '"training.epochs" = 0', "greater than", "training.epochs"),
        ('"architecture.name"', '"architektur.name"', "architektur", "settings"),
    ],
)
def test_a_wrong_setting_says_file_and_part(spoiled, old, new, what, where):
    folder = spoiled(old, new)
    with pytest.raises(SettingsError) as caught:
        refuse_unknown_settings(read_lesson(folder))
    assert what in caught.value.what
    assert where in caught.value.where
    assert LESSON_FILE in caught.value.where


def test_a_broken_network_of_its_own_is_named(own_lesson):
    path = own_lesson / LESSON_FILE
    text = path.read_text("utf-8").replace('name = "lenet5"  ', 'network = "mine.toml"', 1)
    path.write_text(text, "utf-8")
    (own_lesson / "mine.toml").write_text("version = 1\n[[block]]\nkind = 'cone'\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_lesson(own_lesson)
    assert "mine.toml" in caught.value.where


def test_a_folder_without_lesson_or_text_is_refused(own_lesson):
    with pytest.raises(SettingsError, match="no lesson here"):
        read_lesson(own_lesson.parent)
    (own_lesson / TEXT.format(language="fr")).unlink()
    assert read_lesson(own_lesson).text("fr") == read_lesson(own_lesson).text("en")
    (own_lesson / TEXT.format(language="en")).unlink()
    with pytest.raises(SettingsError, match="no text"):
        read_lesson(own_lesson)


def test_the_template_never_overwrites(own_lesson):
    with pytest.raises(SettingsError, match="exists already"):
        new_lesson(own_lesson)


def test_parts_are_run_in_their_order(own_lesson):
    lesson: Lesson = read_lesson(own_lesson).lesson
    assert [address for address, _part in lesson.parts()] == [
        "networks.lenet",
        "runs.short",
        "runs.long",
    ]
