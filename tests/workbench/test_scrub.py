"""Whatever is planted, none of it is in a report."""

import getpass
import platform
import socket
import sys
from pathlib import Path

import pytest

from workbench import scrub as scrubbing
from workbench.files import cache_dir, config_dir
from workbench.scrub import scrub


@pytest.fixture(autouse=True)
def _somebody(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/jdupont"))
    monkeypatch.setattr(getpass, "getuser", lambda: "jdupont")
    monkeypatch.setattr(socket, "gethostname", lambda: "anna-laptop.example.org")
    monkeypatch.setattr(platform, "node", lambda: "anna-laptop")


@pytest.mark.parametrize(
    "text",
    [
        "/home/jdupont/photos",
        "Cannot read /home/jdupont/My Secret Photos/cat 1.jpg.",
        'File "/home/jdupont/Secret project/run.py", line 3, in main',
        "/media/usb/Secret Dupont/a.png is damaged",
        "/media/Secret Dupont",
        "file:///home/jdupont/Secret%20photos/a.jpg",
        "~/Secret photos/a.jpg",
        r"C:\Users\jdupont\Secret photos\a.jpg",
        r'{"folder": "C:\\Users\\jdupont\\Secret photos"}',
        "C:/Users/jdupont/Secret photos",
        r"\\server\share\Secret photos",
        "jdupont@anna-laptop",
        "on ANNA-LAPTOP.example.org by Jdupont",
        "'/data/Secret'",
        "path=/srv/Secret",
        "(/srv/Secret)",
        "/srv/Dr. Anna, Secret's own",
        "a /srv/Secret\nb /srv/Secret/x\n",
    ],
)
def test_nothing_personal_is_left(text) -> None:
    clean = scrub(text).lower()
    for word in ("dupont", "anna", "secret", "cat 1", "server"):
        assert word not in clean, clean


@pytest.mark.parametrize(
    "text",
    [
        "100 images/s, 3/4 of them; and/or",
        "torch: 2.14.1",
        "No such layer: layer4.1.conv2",
        "see https://pytorch.org",
        "2026-11-24 12:00:01,123 INFO started",
        "a / b",
    ],
)
def test_what_is_no_path_stays(text) -> None:
    assert scrub(text) == text


def test_a_traceback_stays_readable() -> None:
    source = Path(scrubbing.__file__)
    text = f'File "{source}", line 3, in scrub\n    found / total\nValueError: 3'
    assert scrub(text) == text.replace(str(source), "<program>/workbench/scrub.py")
    library = Path(pytest.__file__)
    assert scrub(f'File "{library}"').startswith('File "<python>/')
    assert scrub(str(config_dir() / "logs")) == "<config>/logs"
    assert scrub(str(cache_dir() / "pixels")) == "<cache>/pixels"


def test_the_kind_of_a_file_is_kept() -> None:
    assert scrub('"/srv/Secret/a.HEIC"') == '"<path>.heic"'


def test_a_longer_name_is_not_cut_in_two(monkeypatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "art")
    assert scrub("start by art") == "start by <user>"


@pytest.mark.skipif(sys.platform == "win32", reason="user names from the password file")
def test_nobody_known_is_no_error(monkeypatch) -> None:
    def unknown() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert scrub("fine") == "fine"
