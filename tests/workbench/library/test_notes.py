"""Tags and notes live in the run's own folder."""

import shutil
import tomllib

import pytest

from workbench.errors import RunError, SettingsError
from workbench.library.notes import NOTES_FILE, RunNotes, clean_tags, read_notes, write_notes


def test_they_come_back(make_run):
    run = make_run("one")
    assert read_notes(run) == RunNotes()
    notes = RunNotes(tags=("a b", "Größe"), notes="Two\nlines: \"quoted\" = 'so'")
    write_notes(run, notes)
    assert read_notes(run) == notes
    values = tomllib.loads((run.path / NOTES_FILE).read_text("utf-8"))
    assert values["version"] == 1
    assert not list(run.path.glob(".*.part"))


def test_tags_are_tidied():
    assert clean_tags(["  to   keep ", "", "To Keep", "new"]) == ("to keep", "new")
    with pytest.raises(SettingsError, match="longer than 40"):
        RunNotes().replace(tags=("x" * 41,))


@pytest.mark.parametrize("text", ["version = 99\n", "tags = ['a']\n", "no toml"])
def test_damaged_notes_name_their_file(make_run, text):
    run = make_run("one")
    (run.path / NOTES_FILE).write_text(text)
    with pytest.raises(RunError) as caught:
        read_notes(run)
    assert caught.value.where.endswith(NOTES_FILE)


def test_a_run_that_is_gone_is_not_made_again(make_run):
    run = make_run("one")
    shutil.rmtree(run.path)
    with pytest.raises(RunError, match="gone"):
        write_notes(run, RunNotes(notes="late"))
    assert not run.path.exists()
