"""Lessons on the disk: those that come with the program, and a teacher's own. No torch."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import SettingsError
from workbench.files import resources_dir
from workbench.lessons.lesson import Lesson
from workbench.lessons.parts import ImagePart, NetworkPart
from workbench.settings.project import check_version, read_toml
from workbench.settings.stack_file import read_stack

LESSON_FILE = "lesson.toml"
LESSON_VERSION = 1
TEXT = "text.{language}.md"
LANGUAGES = ("en", "fr")
_MISSING = (
    "Write it, each text in English (en) and French (fr); `workbench lesson new FOLDER` begins a "
    "lesson that has all."
)
_INDEX = re.compile(r"^(check|steps|question\.choices)\.(\d+)(?:\.(\S+))?")


@dataclass(frozen=True)
class LessonSource:
    """A lesson and the folder that it was read from."""

    folder: Path
    lesson: Lesson

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def bundled(self) -> bool:
        """Whether it came with the program."""
        return self.folder.parent == lessons_dir()

    @property
    def key(self) -> str:
        """A name that no other lesson has, fit for a folder."""
        if self.bundled:
            return self.name
        place = str(self.folder.absolute()).encode()
        return f"{self.name}-{hashlib.blake2b(place, digest_size=3).hexdigest()}"

    def text(self, language: str) -> str:
        """Return what is to be read, as Markdown; English where there is no other.

        Raises
        ------
        SettingsError
            There is no text.
        """
        for code in (language, "en"):
            path = self.folder / TEXT.format(language=code)
            if path.is_file():
                return path.read_text("utf-8")
        raise SettingsError(
            "This lesson has no text",
            where=self.folder / TEXT.format(language="en"),
            hint="Write it in Markdown.",
        )


def lessons_dir() -> Path:
    """Return the folder of the lessons that come with the program."""
    return resources_dir() / "lessons"


def read_lesson(folder: Path) -> LessonSource:
    """Read a lesson.

    Raises
    ------
    SettingsError
        There is none in `folder`, or a value in it is wrong; file and key are named.
    """
    folder = Path(folder).absolute()
    path = folder / LESSON_FILE
    if not path.is_file():
        raise SettingsError(
            "There is no lesson here: it has no lesson.toml",
            where=folder,
            hint="`workbench lesson list` names those that come with the program, and "
            "`workbench lesson new FOLDER` begins one.",
        )
    try:
        values = read_toml(path)
    except SettingsError as error:
        hint = "Correct the file; `workbench lesson new FOLDER` writes one that is right."
        raise SettingsError(error.what, where=error.where, hint=hint) from error
    check_version(values.pop("version", None), LESSON_VERSION, str(path))
    try:
        lesson = Lesson.parse(values, where=str(path))
    except SettingsError as error:
        where = _INDEX.sub(_counted, error.where)
        hint = _MISSING if error.what == "Field required" else error.hint
        raise SettingsError(error.what, where=where, hint=hint) from error
    source = LessonSource(folder, lesson)
    source.text("en")
    _check_files(source)
    return source


def find_lesson(name: str) -> LessonSource:
    """Read the lesson that `name` means: one that comes with the program, or a folder.

    "plain" finds "04-plain-and-residual" if no other begins so behind its number.

    Raises
    ------
    SettingsError
        There is no such lesson, or more than one.
    """
    if (Path(name) / LESSON_FILE).is_file():
        return read_lesson(Path(name))
    known = lesson_folders()
    exact = [path for path in known if path.name == name]
    begun = [path for path in known if path.name.startswith(name) or _bare(path).startswith(name)]
    found = exact or begun
    if len(found) == 1:
        return read_lesson(found[0])
    raise SettingsError(
        f'There is no lesson "{name}"' if not found else f'Several lessons begin with "{name}"',
        where="lesson",
        hint=f"Known: {', '.join(_bare(path) for path in found or known)}; or name a folder.",
    )


def lesson_folders(further: Sequence[Path] = ()) -> list[Path]:
    """Return the folders of the program's lessons in order, then the `further` ones and their own.

    A further folder is a lesson, or holds some.
    """
    found = _in(lessons_dir())
    for folder in further:
        found += [folder] if (folder / LESSON_FILE).is_file() else _in(folder)
    return list(dict.fromkeys(found))


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if (path / LESSON_FILE).is_file())
    except OSError:
        return []


def _bare(path: Path) -> str:
    number, _, rest = path.name.partition("-")
    return rest if number.isdigit() and rest else path.name


def _check_files(source: LessonSource) -> None:
    """Refuse files and folders that are named but not there, and networks that cannot be."""
    file = source.folder / LESSON_FILE
    sets = {"images": source.lesson.images}
    for address, part in source.lesson.parts():
        named = part.network if isinstance(part, (NetworkPart, ImagePart)) else ""
        if named and not (source.folder / named).is_file():
            raise SettingsError(
                f'There is no file "{named}"',
                where=f"{address}.network in {file}",
                hint="Put the network's file beside lesson.toml.",
            )
        if named:
            read_stack(source.folder / named)
        if isinstance(part, ImagePart) and part.images is not None:
            sets[f"{address}.images"] = part.images
    for place, images in sets.items():
        if images.folder and not (source.folder / images.folder).is_dir():
            raise SettingsError(
                f'There is no folder "{images.folder}" beside the lesson',
                where=f"{place}.folder in {file}",
                hint="Put the images there, one folder for each class.",
            )


def _counted(found: re.Match[str]) -> str:
    """Return a place in a list as people count, from 1."""
    name = {"steps": "step", "question.choices": "choice"}.get(found[1], found[1])
    place = f"{name} {int(found[2]) + 1}"
    return f'"{found[3]}" of {place}' if found[3] else place
