"""Which languages the window speaks: English, and those that have a catalogue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.engine_words import speak_engine
from ui.english import EnglishPlurals
from workbench.files import resources_dir

SOURCE = "en"
NAME = "cnn-workbench_{code}"


def available() -> list[tuple[str, str]]:
    """Return (code, own name) of every language, English first."""
    folder = resources_dir() / "i18n"
    stem = NAME.format(code="")
    found = {path.stem.removeprefix(stem) for path in folder.glob(f"{stem}*.qm")}
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
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    own = QTranslator(app)
    if code != SOURCE and own.load(NAME.format(code=code), str(resources_dir() / "i18n")):
        # `tr` asks all translators for one class before it goes to its base: English plurals must
        # not answer for the subclass of a class that has a translation.
        _install_qts_own(app, code)
        app.installTranslator(own)
    else:
        own.deleteLater()
        app.installTranslator(EnglishPlurals(app))
        code = SOURCE
    speak_engine(code)


def _install_qts_own(app: QCoreApplication, code: str) -> None:
    """Let Qt's own buttons, menus and file dialogs speak it too."""
    qt = QTranslator(app)
    if qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
