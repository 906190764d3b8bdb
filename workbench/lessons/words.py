"""A text in both languages of the program."""

from __future__ import annotations

from pydantic import Field

from workbench.settings.base import Section


class Words(Section):
    """The same in English and in French."""

    en: str = Field(min_length=1)
    fr: str = Field(min_length=1)

    def said(self, language: str) -> str:
        """Return the words in a language ("en" or "fr"), English where there is no other."""
        return self.fr if language == "fr" else self.en
