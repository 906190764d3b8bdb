"""Settings by their paths, such as "training.epochs": put one into a project's plain values."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Sequence
from typing import Any

from workbench.errors import SettingsError
from workbench.settings.base import Section
from workbench.settings.project import Project


def with_settings(project: Project, assignments: Sequence[str], *, where: str = "--set") -> Project:
    """Return `project` with each "SECTION.FIELD=VALUE" put in; all are checked together.

    A value is taken as it is written; one that begins like a TOML list, table or string is read as
    such.

    Raises
    ------
    SettingsError
        There is no such field, or its value is wrong; `where` names it.
    """
    values = project.model_dump()
    for assignment in assignments:
        path, equals, text = assignment.partition("=")
        if not equals:
            raise SettingsError(
                f"{assignment!r} says no value",
                where=where,
                hint="Write it as SECTION.FIELD=VALUE, such as training.epochs=30.",
            )
        path = path.strip()
        put(values, project, path, _plain(path, text.strip(), where), where=where)
    return Project.parse(values, where=where) if assignments else project


def put(values: dict[str, Any], section: Section, path: str, value: object, *, where: str) -> None:
    """Put `value` into nested plain `values` at "section.field", as `section` describes them.

    Raises
    ------
    SettingsError
        There is no such field, or it is a group of fields; the value itself is not looked at.
    """
    *parents, last = path.split(".")
    for number, name in enumerate((*parents, last)):
        known = list(type(section).model_fields)
        if name not in known:
            raise _no_such_field(path, name, ".".join(parents[:number]), known, where)
        inner = getattr(section, name)
        if number < len(parents):
            if not isinstance(inner, Section):
                raise _no_such_field(path, parents[number], "", known, where)
            section, values = inner, values[name]
        elif isinstance(inner, Section):
            fields = list(type(inner).model_fields)
            raise SettingsError(
                f"{path!r} is a group of settings",
                where=where,
                hint=f"Name one of its fields: {', '.join(fields)}.",
            )
    values[last] = value


def _no_such_field(
    path: str, name: str, parent: str, known: list[str], where: str
) -> SettingsError:
    near = difflib.get_close_matches(name, known, 1, 0.5)
    near = near or [field for field in known if field.startswith(name)][:1]
    prefix = f"{parent}." if parent else ""
    hint = f"Known here: {', '.join(known)}."
    if near:
        hint = f"Did you mean {prefix}{near[0]}? {hint}"
    return SettingsError(f"There is no setting {path!r}", where=where, hint=hint)


def _plain(path: str, text: str, where: str) -> Any:
    if not text.startswith(("[", "{", '"', "'")):
        return text  # pydantic reads numbers and truth values by the field's own type
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The value of {path!r} cannot be read ({error})",
            where=where,
            hint='Lists are written as ["a", "b"].',
        ) from error
