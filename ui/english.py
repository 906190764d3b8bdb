"""English plurals without a translation file: "%Ln image(s)" becomes "1 image" or "3 images"."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_PLURAL = re.compile(r"\((s|es)\)")


class EnglishPlurals(QTranslator):
    """Chooses the form of every text that `tr` was given a number for.

    A translator for another language is installed after it and is asked first.
    """

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        text: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,
    ) -> str | None:
        if n < 0:
            return None
        return _PLURAL.sub("" if n == 1 else r"\1", text)
