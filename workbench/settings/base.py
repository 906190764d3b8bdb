"""The base of every settings section."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from workbench.errors import SettingsError


class Section(BaseModel):
    """A frozen group of settings. Fields carry title, description, limits and unit.

    The unit stands in ``json_schema_extra={"unit": "px"}``; widgets read it from there, never
    retype it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)

    def replace(self, **changes: Any) -> Self:
        """Return a validated copy with `changes`.

        Raises
        ------
        SettingsError
            A value is out of its limits; `where` names the field.
        """
        return self.parse({**dict(self), **changes})

    @classmethod
    def parse(cls, values: dict[str, Any], *, where: str = "") -> Self:
        """Validate plain values; the first complaint becomes a `SettingsError` naming its field."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            raise settings_error(error, where) from error


def settings_error(error: ValidationError, where: str = "") -> SettingsError:
    """Turn pydantic's report into one sentence about the first wrong field."""
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    place = " in ".join(part for part in (field, where) if part)
    hint = "Correct this value."
    if first["type"] == "extra_forbidden":
        hint = "Remove this field; this version does not know it."
    return SettingsError(first["msg"].removeprefix("Value error, "), where=place, hint=hint)
