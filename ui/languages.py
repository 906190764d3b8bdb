"""Which languages the window speaks: English, and those that have a catalogue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from workbench.files import resources_dir

SOURCE = "en"
NAME = "cnn-workbench_{code}"


def available() -> list[tuple[str, str]]:
    """Return (code, own name) of every language, English first."""
    folder = resources_dir() / "i18n"
    stem = NAME.format(code="")
    found = {
        path.stem.removeprefix(stem)
        for suffix in (".qm", ".ts")
        for path in folder.glob(f"{stem}*{suffix}")
    }
    codes = [SOURCE, *sorted(found - {SOURCE})]
    # Qt calls the language of the source by its country.
    names = {code: QLocale(code).nativeLanguageName().capitalize() for code in codes}
    return list({**names, SOURCE: "English"}.items())


def speak(app: QCoreApplication, chosen: str) -> None:
    """Let the window speak the language of a code; "system" is the system's.

    Numbers and dates follow. Call it before the window is made: texts that are shown stay.
    """
    if chosen in dict(available()):
        QLocale.setDefault(QLocale(chosen))
    code = QLocale().name()[:2]
    translator = QTranslator(app)
    if code != SOURCE and translator.load(NAME.format(code=code), str(resources_dir() / "i18n")):
        app.installTranslator(translator)
