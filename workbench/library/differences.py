"""Which settings differ between runs: those only, each in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.runs import RunSpec
from workbench.settings.augmentation import AugmentationSettings
from workbench.settings.base import Section

_LEFT_OUT = {"name", "export"}  # say nothing of what was trained
_PLACE = "data.folder"  # the same images may lie elsewhere on each machine
_SECTIONS = {
    "data": "Data", "architecture": "Network", "augmentation": "Augmentation",
    "freeze": "Transfer", "transfer": "Transfer", "training": "Training",
}  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """One setting.

    Attributes
    ----------
    setting : str
        Its name in the project file: "training.learning_rate".
    section, title : str
        What people call it: "Training", "Learning rate".
    values : tuple of str
        Of each run, in words; empty where the run has no such setting.
    """

    setting: str
    section: str
    title: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class _Cell:
    section: str
    title: str
    words: str


def differing_settings(specs: Sequence[RunSpec]) -> tuple[Difference, ...]:
    """Return the settings that are not the same in all runs, in the order of the project file.

    The images count as a setting, by their fingerprint and not their place, and so do the
    pretrained weights that a run began with. An operation of the augmentation is one setting: on
    with its ends, or off.
    """
    tables = [dict(_cells(spec)) for spec in specs]
    order = dict.fromkeys(key for table in tables for key in table if key != _PLACE)
    found = []
    for key in order:
        cells = [table.get(key) for table in tables]
        values = tuple(cell.words if cell else "" for cell in cells)
        if len(set(values)) > 1:
            cell = next(cell for cell in cells if cell)
            found.append(Difference(key, cell.section, cell.title, values))
    return tuple(found)


def all_settings(spec: RunSpec) -> tuple[Difference, ...]:
    """Return every setting of one run in the same words, for a report."""
    cells = _cells(spec)
    return tuple(Difference(key, c.section, c.title, (c.words,)) for key, c in cells)


def _cells(spec: RunSpec) -> Iterator[tuple[str, _Cell]]:
    yield "fingerprint", _Cell("Data", "Images", spec.fingerprint[:8])
    yield "classes", _Cell("Data", "Classes", ", ".join(spec.classes))
    for name, section in spec.project:
        if name not in _LEFT_OUT:
            yield from _cells_of(name, _SECTIONS.get(name, name), section)
    if spec.weights:
        words = str(spec.weights.get("source") or spec.weights.get("key") or "")
        yield "weights", _Cell("Network", "Weights that were used", words)


def _cells_of(prefix: str, section: str, values: Section) -> Iterator[tuple[str, _Cell]]:
    for name, value in values:
        field = type(values).model_fields[name]
        title = field.title or name.replace("_", " ").capitalize()
        extra = field.json_schema_extra
        unit = str(extra.get("unit", "")) if isinstance(extra, dict) else ""
        if isinstance(values, AugmentationSettings) and isinstance(value, Section):
            words = _operation_words(value)
        else:
            words = _words(value, unit)
        yield f"{prefix}.{name}", _Cell(section, title, words)


def _operation_words(operation: Section) -> str:
    """Return "off", or all that shapes an operation that is on."""
    values = dict(operation)
    if not values.pop("enabled", True):
        return "off"
    parts = []
    if "low" in values and "high" in values:
        extra = type(operation).model_fields["high"].json_schema_extra
        unit = str(extra.get("unit", "")) if isinstance(extra, dict) else ""
        parts.append(f"{values.pop('low'):g} to {values.pop('high'):g} {unit}".rstrip())
    share = values.pop("probability", None)
    parts += [f"{key.replace('_', ' ')} {_words(value, '')}" for key, value in values.items()]
    if share not in (None, 1.0) or not parts:
        parts.append(f"probability {share:g}" if share is not None else "on")
    return ", ".join(parts)


def _words(value: Any, unit: str) -> str:
    if value is None or value == "":
        return "none"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, (int, float)):
        return (
            f"{value:g} {unit}".rstrip() if isinstance(value, float) else f"{value} {unit}".rstrip()
        )
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_words(one, '')}" for key, one in value.items()) or "none"
    if isinstance(value, (tuple, list)):
        return ", ".join(_words(one, "") for one in value) or "none"
    if isinstance(value, Section):
        return _section_words(value)
    return str(value)


def _section_words(section: Section) -> str:
    """Return a section inside a section: what it says of itself, without its defaults."""
    values = section.model_dump(exclude_defaults=True)
    return ", ".join(f"{key} {_words(value, '')}" for key, value in values.items()) or "default"
