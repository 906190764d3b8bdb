"""A report holds what helps and nothing that says whose it is."""

import getpass
import json
import socket
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench import bug_report, logs
from workbench.bug_report import collect, save
from workbench.cli import app
from workbench.errors import StorageError
from workbench.files import config_dir
from workbench.settings.computer import ComputerSettings, save_computer

PLANTED = ("dupont", "anna", "secret")


@pytest.fixture
def planted(monkeypatch) -> None:
    """Put a home folder, a user and a computer's name wherever a report looks."""
    monkeypatch.setattr(Path, "home", lambda: Path("/home/jdupont"))
    monkeypatch.setattr(getpass, "getuser", lambda: "jdupont")
    monkeypatch.setattr(socket, "gethostname", lambda: "anna-laptop")
    save_computer(ComputerSettings(cache_folder="/home/jdupont/secret cache", threads=3))
    values = {"theme": "dark", "recent": ["/srv/secret"], "geometry": "AAAA",
              "last": "/home/jdupont/secret"}  # fmt: skip
    (config_dir() / "window.json").write_text(json.dumps(values))
    logs.start_log()
    logs.log.error("jdupont@anna-laptop: /media/anna's disk/secret/a.jpg is damaged")
    logs.stop_log()
    logs.told_crash().write_text('File "/home/jdupont/secret/x.py", line 1 in <module>')


@pytest.mark.usefixtures("planted")
def test_nothing_planted_is_in_it() -> None:
    texts = collect()
    assert set(texts) == {
        "versions.txt", "computer.txt", "settings.txt", "log.txt", "last-crash.txt",
    }  # fmt: skip
    whole = "".join(texts.values()).lower()
    for word in PLANTED:
        assert word not in whole
    assert "recent" not in whole


@pytest.mark.usefixtures("planted")
def test_what_helps_is_in_it() -> None:
    texts = collect()
    assert "torch: " in texts["versions.txt"]
    assert "memory: " in texts["computer.txt"]
    assert "threads = 3" in texts["settings.txt"]
    assert '"theme": "dark"' in texts["settings.txt"]
    assert "is damaged" in texts["log.txt"] or "ERROR" in texts["log.txt"]
    assert "line 1 in <module>" in texts["last-crash.txt"]


def test_without_anything_it_says_so() -> None:
    texts = collect()
    assert "no log" in texts["log.txt"]
    assert "last-crash.txt" not in texts


def test_a_damaged_memory_is_no_error() -> None:
    config_dir().mkdir(parents=True)
    (config_dir() / "window.json").write_text("{")
    assert "damaged" in collect()["settings.txt"]


@pytest.mark.usefixtures("planted")
def test_the_command_writes_what_it_shows(tmp_path) -> None:
    path = tmp_path / "report.zip"
    shown = CliRunner().invoke(app, ["report", "--show", "--json"])
    assert not path.exists()
    done = CliRunner().invoke(app, ["report", "--output", str(path)])
    assert done.exit_code == shown.exit_code == 0
    assert "Nothing was sent" in done.output
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert names == list(json.loads(shown.output)["files"])
        whole = "".join(archive.read(name).decode() for name in names).lower()
    for word in PLANTED:
        assert word not in whole


def test_a_place_that_cannot_be_written_is_told(monkeypatch, tmp_path) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(bug_report, "write_atomic", full)
    with pytest.raises(StorageError):
        save({"a.txt": "a"}, tmp_path / "a.zip")
