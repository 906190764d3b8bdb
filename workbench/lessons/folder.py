"""Where a lesson is worked on, and what has been measured there. No torch.

A lesson's place is an ordinary project: the window opens it, its runs are in `runs`. Beside them

results/seed-0.json   what each part measured with the seed, and of which description
images/               made images
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from workbench.files import projects_dir, write_atomic
from workbench.lessons.catalogue import LESSON_VERSION, LessonSource
from workbench.lessons.lesson import Lesson
from workbench.lessons.parts import PHOTOS_MADE, ImagePart, MapPart, NetworkPart, Part
from workbench.lessons.statements import Value

LESSONS = "Lessons"
"""Sub-folder of the projects' folder that holds the places of lessons."""


@dataclass(frozen=True)
class Measured:
    """What a part gave.

    Attributes
    ----------
    key : str
        Of the description that it was measured by.
    values : dict
        By their full names, such as "runs.residual.validation_accuracy".
    pictures : tuple of str
        Files of pictures worth looking at.
    seconds : float
        What it took.
    """

    key: str
    values: dict[str, Value]
    pictures: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Results:
    """What has been measured with one seed: each part by its address."""

    parts: dict[str, Measured] = field(default_factory=dict)

    def values(self) -> dict[str, Value]:
        """Return all values by their names."""
        return {name: v for part in self.parts.values() for name, v in part.values.items()}

    def has_all(self, lesson: Lesson) -> bool:
        """Return whether every part was measured."""
        return all(address in self.parts for address, _part in lesson.parts())


class LessonPlace:
    """The folder in which a lesson is worked on."""

    def __init__(self, source: LessonSource, parent: Path | None = None) -> None:
        self.source = source
        self.path = (parent or projects_dir() / LESSONS) / source.key

    def results_file(self, seed: int) -> Path:
        return self.path / "results" / f"seed-{seed}.json"

    def seeds(self) -> list[int]:
        """Return the seeds with which something was measured, in order."""
        names = (path.stem.removeprefix("seed-") for path in self.path.glob("results/seed-*.json"))
        return sorted(int(name) for name in names if name.isdigit())

    def results(self, seed: int) -> Results:
        """Return what was measured by the lesson as it is now; a changed part counts as new."""
        try:
            content = json.loads(self.results_file(seed).read_text("utf-8"))
            found = {name: _measured(values) for name, values in content["parts"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return Results()
        keys = {a: self.key(a, part, seed) for a, part in self.source.lesson.parts()}
        return Results(
            {a: found[a] for a, key in keys.items() if a in found and found[a].key == key}
        )

    def keep(self, seed: int, results: Results) -> None:
        """Write what was measured.

        Raises
        ------
        StorageError
            The disk is full or cannot be written.
        """
        parts = {address: asdict(part) for address, part in results.parts.items()}
        content = {"version": LESSON_VERSION, "seed": seed, "parts": parts}
        write_atomic(self.results_file(seed), json.dumps(content, indent=1))

    def key(self, address: str, part: Part, seed: int) -> str:
        """Return what a part's outcome depends on, as a short text."""
        lesson = self.source.lesson
        said: list[Any] = [address, seed, part.model_dump(mode="json", exclude={"title", "weight"})]
        if isinstance(part, MapPart):
            run = lesson.runs[part.run]
            said.append(run.model_dump(mode="json", exclude={"title", "weight"}))
        if isinstance(part, (ImagePart, MapPart)):
            said += [lesson.images.model_dump(mode="json"), lesson.settings]
            own = run.images if isinstance(part, MapPart) else part.images
            if (own or lesson.images).source == "photos":
                said.append(PHOTOS_MADE)
        for named in (part, *([run] if isinstance(part, MapPart) else [])):
            if isinstance(named, (NetworkPart, ImagePart)) and named.network:
                said.append((self.source.folder / named.network).read_text("utf-8"))
        content = json.dumps(said, sort_keys=True, default=str)
        return hashlib.blake2b(content.encode(), digest_size=8).hexdigest()

    def part_folder(self, address: str, seed: int) -> Path:
        """Return where the run or GAN of a part lies."""
        kind, _, name = address.partition(".")
        return self.path / kind / f"{name}-seed{seed}"

    def picture(self, name: str, seed: int) -> Path:
        """Return where a picture of this name is written."""
        return self.path / "results" / f"seed-{seed}-{name}.png"


def _measured(values: dict[str, Any]) -> Measured:
    return Measured(
        str(values["key"]),
        dict(values["values"]),
        tuple(values.get("pictures", ())),
        float(values.get("seconds", 0.0)),
    )
