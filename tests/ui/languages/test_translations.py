"""The tool of the catalogues, on made-up sources; tests/ui/languages looks at the real ones."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))

from translating import catalogue, checks, merging, release
from translating.catalogue import Catalogue
from translating.engine_texts import engine_texts
from translating.texts import ENGINE, ROOT, Place, Text, TranslationError, merged
from translating.window_texts import window_texts

PANEL = """
class Panel(Base):
    def show(self):
        self.tr("Open {name}")
        self.tr("%Ln image(s)", "", count)

    def again(self):
        return [self.tr("Open {name}") for _ in range(2)]

def free():
    return _tr("Stop")

def _tr(text):
    return QCoreApplication.translate("words", text)
"""
BINDING = 'CHOICE_LABELS = {"sgd": "SGD"}\n'


@pytest.fixture
def sources(tmp_path: Path, monkeypatch) -> Path:
    """Return a repository with a window and an engine of a few lines."""
    for folder in ("ui", "workbench/settings", "workbench/cli"):
        (tmp_path / folder).mkdir(parents=True)
    write(tmp_path, "ui/panel.py", PANEL)
    write(tmp_path, "ui/binding.py", BINDING)
    monkeypatch.setattr("translating.engine_texts._list", lambda name: frozenset())
    return tmp_path


def write(root: Path, file: str, text: str) -> None:
    (root / file).write_text(text, "utf-8")


def text(source: str, context: str = "Panel", *, plural: bool = False) -> Text:
    return Text(context, source, plural, (Place("ui/panel.py", 3),))


# -- sources --------------------------------------------------------------------------------------


def test_the_window_s_texts_have_the_contexts_of_their_classes_and_helpers(sources) -> None:
    found = [one for one in merged(window_texts(sources)) if not one.context.startswith("Q")]
    assert [(one.context, one.source, one.plural) for one in found] == [
        ("Panel", "Open {name}", False),
        ("Panel", "%Ln image(s)", True),
        ("words", "Stop", False),
    ]
    assert [place.line for place in found[0].places] == [4, 8]


def test_a_text_that_is_only_marked_is_found_too(sources) -> None:
    write(sources, "ui/table.py", 'TEXTS = {"a": QT_TRANSLATE_NOOP("ideas", "A stage")}\n')
    found = {(one.context, one.source) for one in window_texts(sources)}
    assert ("ideas", "A stage") in found


def test_a_subclass_says_the_plurals_of_its_class_itself(sources) -> None:
    write(sources, "ui/special.py", "class Special(Panel):\n    pass\n")
    found = {(one.context, one.source) for one in window_texts(sources)}
    assert ("Special", "%Ln image(s)") in found
    assert ("Special", "Open {name}") not in found


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ('class A:\n def f(self):\n  self.tr(f"Epoch {n}")\n', "plain literal"),
        ("class A:\n def f(self):\n  self.tr(TEXT)\n", "plain literal"),
        ('def f(box):\n box.tr("Stop")\n', "only self.tr"),
        ('def f():\n _tr("Stop")\n', "no function _tr"),
        ('def f():\n QCoreApplication.translate(name, "Stop")\n', "context"),
    ],
)
def test_what_no_catalogue_can_match_is_refused(sources, code, why) -> None:
    write(sources, "ui/panel.py", code)
    with pytest.raises(TranslationError, match=why):
        list(window_texts(sources))


def test_a_text_with_a_number_in_one_place_only_is_refused() -> None:
    with pytest.raises(TranslationError, match="a number in one place"):
        merged([text("%n image(s)", plural=True), text("%n image(s)")])


def test_the_engine_s_prose_is_found_with_numbered_values(sources) -> None:
    write(
        sources,
        "workbench/loop.py",
        '"""Not this docstring."""\n'
        "PATTERN = re.compile('not this either')\n"
        "if mode == 'nor what is compared':\n"
        "    raise DataError(f'{count} images are gone: {names}', hint='Put them back.')\n"
        "field = Field(1, title='Seed', description='Of all that is random.')\n"
        "key = 'learning_rate'\n",
    )
    assert [one.source for one in engine_texts(sources)] == [
        "{1} images are gone: {2}",
        "Put them back.",
        "Seed",
        "Of all that is random.",
    ]


def test_choices_are_called_as_the_window_calls_them(sources) -> None:
    write(sources, "workbench/settings/a.py", "kind: Literal['one-cycle', 'sgd'] = 'sgd'\n")
    assert [one.source for one in engine_texts(sources)] == ["One cycle"]


def test_what_the_window_raises_itself_is_shown_like_the_engine_s(sources) -> None:
    write(
        sources,
        "ui/panel.py",
        "raise DataError('No folder is chosen')\nraise ValueError('a bug, for programmers')\n",
    )
    assert [one.source for one in engine_texts(sources)] == ["No folder is chosen"]


def test_the_terminal_s_texts_are_none_of_the_window_s(sources) -> None:
    write(sources, "workbench/cli/scan.py", "print('Nothing was found here.')\n")
    assert not list(engine_texts(sources))


# -- catalogues -----------------------------------------------------------------------------------


def test_a_catalogue_survives_being_written_and_read() -> None:
    made = Catalogue(
        "fr",
        [text("A & “B” <b>'c'</b>\n{name}"), text("%n image(s)", plural=True), text("Later")],
        {("Panel", "A & “B” <b>'c'</b>\n{name}"): ("À",), ("Panel", "%n image(s)"): ("un", "%n")},
    )
    again = catalogue.parse(catalogue.to_xml(made), "fr")
    assert (again.texts, again.forms[("Panel", "%n image(s)")]) == (made.texts, ("un", "%n"))
    assert [one.source for one in again.missing()] == ["Later"]


def test_an_update_keeps_takes_in_and_drops() -> None:
    old = Catalogue(
        "fr",
        [text("Stop"), text("Gone"), text("Moved", "Old")],
        {("Panel", "Stop"): ("Arrêter",), ("Panel", "Gone"): ("X",), ("Old", "Moved"): ("Y",)},
    )
    new = merging.update(old, [text("Stop"), text("New"), text("Moved")])
    assert new.forms == {("Panel", "Stop"): ("Arrêter",), ("Panel", "Moved"): ("Y",)}
    assert merging.missing(new) == {"Panel": {"New": ""}}


def test_filling_takes_good_translations_and_names_the_others(tmp_path) -> None:
    found = Catalogue(
        "fr", [text("Open {name}"), text("%n image(s)", plural=True), text("Stop it.", ENGINE)]
    )
    file = tmp_path / "fr.json"
    file.write_text(
        json.dumps(
            {
                "window": {
                    "Panel": {
                        "Open {name}": "Ouvrir {nom}",
                        "%n image(s)": {"one": "%n image", "other": "%n images"},
                        "Nobody says this": "Rien",
                    }
                },
                "engine": {"workbench/loop.py": {"Stop it.": "Arrêtez-le."}},
            }
        )
    )
    done = merging.fill(found, [file])
    assert found.forms == {
        ("Panel", "%n image(s)"): ("%n image", "%n images"),
        (ENGINE, "Stop it."): ("Arrêtez-le.",),
    }
    assert done.taken == 2
    assert "{nom}" in done.refused[0]
    assert "Nobody says this" in done.unknown[0]


def test_a_file_that_is_no_json_is_named(tmp_path) -> None:
    (tmp_path / "fr.json").write_text("{")
    with pytest.raises(TranslationError, match=r"fr\.json"):
        merging.fill(Catalogue("fr"), [tmp_path / "fr.json"])


@pytest.mark.parametrize(
    ("source", "said", "why"),
    [
        ("Open {name}", "Ouvrir", "leaves out"),
        ("Open {name}", "Ouvrir {nom}", "puts in"),
        ("&Open", "Ouvrir", "&"),
        ("Open…", "Ouvrir", "ends with"),
        ("<b>Open</b>", "Ouvrir", "tags"),
        ("Open ", "Ouvrir", "space"),
        ("Open", " ", "empty"),
        ("%1 of %2", "%1 sur", "numbers"),
    ],
)
def test_a_translation_keeps_what_the_source_has(source, said, why) -> None:
    assert why in checks.faults(text(source), (said,), "fr")[0]


def test_plurals_have_the_forms_of_the_language() -> None:
    plural = text("%n image(s)", plural=True)
    assert not checks.faults(plural, ("une image", "%n images"), "fr")
    assert checks.faults(plural, ("%n images",), "fr")
    assert not checks.faults(plural, ("%n 枚",), "ja")


def test_the_engine_may_lose_the_s_of_an_english_plural() -> None:
    assert not checks.faults(text("{1} image{2}", ENGINE), ("{1} images",), "fr")


def test_a_release_holds_the_window_for_qt_and_the_engine_as_a_list() -> None:
    made = Catalogue(
        "fr",
        [text("Stop"), text("Stop it.", ENGINE)],
        {("Panel", "Stop"): ("Arrêter",), (ENGINE, "Stop it."): ("Arrêtez-le.",)},
    )
    files = release.released(made)
    assert json.loads(files[".json"]) == {"Stop it.": "Arrêtez-le."}
    assert "Arrêter".encode("utf-16-be") in files[".qm"]
    assert "Arrêtez-le.".encode("utf-16-be") not in files[".qm"]


def test_a_language_has_a_code() -> None:
    assert catalogue.path_of("pt_BR").name == "cnn-workbench_pt_BR.ts"
    assert catalogue.path_of("fr").is_relative_to(ROOT / "resources")
    with pytest.raises(TranslationError):
        catalogue.path_of("../fr")
