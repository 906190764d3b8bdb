"""The command line of packaging/translations.py."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from translating import catalogue, merging
from translating.release import release
from translating.texts import TranslationError

_Work = Callable[[argparse.Namespace], int]


def main(arguments: list[str]) -> int:
    """Do what `arguments` ask for; return the exit status."""
    options = _parse(arguments)
    try:
        return options.work(options)
    except TranslationError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _update(options: argparse.Namespace) -> int:
    texts = merging.current()
    for language in _languages(options):
        found = merging.update(catalogue.read(language), texts)
        _tell(f"{catalogue.write(found).name}: {_state(found)}")
    return 0


def _missing(options: argparse.Namespace) -> int:
    texts = merging.current()
    for language in _languages(options):
        found = merging.update(catalogue.read(language), texts)
        _tell(json.dumps(merging.missing(found), ensure_ascii=False, indent=1))
    return 0


def _fill(options: argparse.Namespace) -> int:
    found = merging.update(catalogue.read(options.language), merging.current())
    done = merging.fill(found, options.files)
    for line in done.unknown:
        sys.stderr.write(f"no source says this: {line}\n")
    for line in done.refused:
        sys.stderr.write(f"refused: {line}\n")
    _tell(f"{catalogue.write(found).name}: {done.taken} taken; {_state(found)}")
    return 1 if done.refused else 0


def _release(options: argparse.Namespace) -> int:
    for language in _languages(options):
        found = catalogue.read(language)
        for path in release(found):
            _tell(f"{path.name}: {path.stat().st_size:,} bytes; {_state(found)}")
    return 0


def _languages(options: argparse.Namespace) -> list[str]:
    return options.languages or catalogue.languages()


def _state(found: catalogue.Catalogue) -> str:
    return f"{len(found.texts):,} texts, {len(found.missing()):,} without translation"


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="translations.py", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, work: _Work, about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(work=work)
        return command

    for name, work, about in (
        ("update", _update, "Take new texts of the sources in, and drop those that are gone."),
        ("missing", _missing, "Print what has no translation, as JSON to fill in."),
        ("release", _release, "Write what the program reads."),
    ):
        add(name, work, about).add_argument(
            "languages", nargs="*", metavar="LANGUAGE", help="by default all there are"
        )
    filling = add("fill", _fill, "Take translations in, after checks.")
    filling.add_argument("language", metavar="LANGUAGE")
    filling.add_argument("files", nargs="+", type=Path, metavar="FILE.json")
    return parser.parse_args(arguments)
