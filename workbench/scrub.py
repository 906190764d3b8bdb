"""Taking out of a text what says whose computer it is from."""

from __future__ import annotations

import getpass
import os
import platform
import re
import socket
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from workbench.files import cache_dir, config_dir

PATH, USER, HOST = "<path>", "<user>", "<host>"
_SHORTEST_NAME = 2
# Everybody has these; taking them out would only make a report unreadable.
_COMMON = frozenset({"localhost", "local", "home", "users", "user", "localdomain"})
# From a root on to a quotation mark, a colon or the end of the line: names may hold spaces, commas
# and full stops, and too much is better than too little. Not inside a word ("images/s"), nor behind
# what has been replaced ("<python>/lib").
_PATHS = re.compile(
    r"""(?:(?<![\w.>~/\\])(?:file:/+|~?/(?=[^\s/]))|(?<!\w)[A-Za-z]:[\\/]|\\\\(?=\w))"""
    r"""(?:[^"'<>|:\n]|'(?=\w))*"""
)
_SUFFIX = re.compile(r"\.\w{1,5}$")


def scrub(text: str) -> str:
    """Return `text` without absolute paths, user names and names of this computer.

    Paths inside Python, the program and its own folders keep their end, which a traceback needs; of
    all others only the kind of file is left.
    """
    for folder, word in _known_folders():
        # Longest first, each in every way in which it may be written.
        for form in {folder, folder.replace("\\", "/"), folder.replace("\\", "\\\\")}:
            text = re.sub(re.escape(form) + r"(?![\w-])", word, text)
    text = _PATHS.sub(_kind, text)
    for name, word in _names():
        pattern = rf"(?<![^\W_]){re.escape(name)}(?![^\W_])"
        text = re.sub(pattern, word, text, flags=re.IGNORECASE)
    return text


def _kind(found: re.Match[str]) -> str:
    suffix = _SUFFIX.search(found.group().rstrip())
    return PATH + (suffix.group().lower() if suffix else "")


def _known_folders() -> list[tuple[str, str]]:
    root = Path(__file__).resolve().parent.parent
    folders = {
        root: "<program>", Path(sys.prefix): "<python>", Path(sys.base_prefix): "<python>",
        Path(os.__file__).parent: "<python>", config_dir(): "<config>", cache_dir(): "<cache>",
    }  # fmt: skip
    forms = {(str(form), word) for path, word in folders.items() for form in _forms(path)}
    return sorted(forms, key=lambda pair: len(pair[0]), reverse=True)


def _forms(path: Path) -> Iterable[Path]:
    yield path
    with suppress(OSError):
        yield path.resolve()


def _names() -> list[tuple[str, str]]:
    names = dict.fromkeys(_users(), USER)
    names.update(dict.fromkeys((socket.gethostname(), platform.node()), HOST))
    names.update({name.partition(".")[0]: HOST for name, word in names.items() if word == HOST})
    wanted = [
        pair
        for pair in names.items()
        if len(pair[0]) >= _SHORTEST_NAME and pair[0].lower() not in _COMMON
    ]
    return sorted(wanted, key=lambda pair: len(pair[0]), reverse=True)


def _users() -> Iterable[str]:
    yield Path.home().name
    with suppress(OSError, KeyError, ImportError):  # nobody, as in some containers
        yield getpass.getuser()
    if sys.platform != "win32":
        import pwd

        with suppress(KeyError):
            full = pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0]
            yield full
            yield from full.split()
