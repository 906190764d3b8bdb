"""Numbers as people read them: durations, counts, sizes, shares."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale


def locale() -> QLocale:
    """Return the user's locale; English where the system names none ("C" groups no digits)."""
    found = QLocale()
    return QLocale(QLocale.Language.English) if found.language() == QLocale.Language.C else found


def duration(seconds: float) -> str:
    """Return a length of time to two units at most: "8 s", "1 min 50 s", "2 h 5 min"."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes_rest = divmod(minutes, 60)
    if hours:
        return _tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes_rest)
    if minutes:
        return _tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    return _tr("{seconds} s").format(seconds=whole)


def time_left(seconds: float | None) -> str:
    """Return "about 1 min 50 s left"; empty while unknown."""
    return "" if seconds is None else _tr("about {time} left").format(time=duration(seconds))


def ago(seconds: float) -> str:
    """Return how long ago something was, in one unit: "just now", "5 min ago", "3 days ago"."""
    # a clock that was set back makes what has just been look like the future
    minutes, hours, days = (int(max(seconds, 0.0) // unit) for unit in (60, 3600, 86400))
    if days:
        return QCoreApplication.translate("phrases", "%Ln day(s) ago", None, days)
    if hours:
        return _tr("{hours} h ago").format(hours=hours)
    return _tr("{minutes} min ago").format(minutes=minutes) if minutes else _tr("just now")


def count(number: int) -> str:
    """Return `number` with the locale's thousands separators."""
    return locale().toString(number)


def short_count(number: float) -> str:
    """Return a large number in short: "61,706", "4.9 M", "1.8 G"."""
    for limit, letter in ((1e9, "G"), (1e6, "M")):
        if number >= limit:
            digits = 1 if number < 100 * limit else 0
            return f"{locale().toString(number / limit, 'f', digits)} {letter}"
    return count(round(number))


def bold(text: str) -> str:
    """Return rich text in the window's heaviest weight: for <b>, Qt would smear a lighter one."""
    return f'<span style="font-weight: 600">{text}</span>'


def file_size(size: int) -> str:
    """Return a size in bytes as "18.8 MB" (decimal units, as file managers count)."""
    return locale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def percent(share: float, digits: int = 1) -> str:
    """Return a share of 1 as "94.8 %"."""
    return _tr("{number} %").format(number=bare_percent(share, digits))


def bare_percent(share: float, digits: int = 1) -> str:
    """Return a share of 1 as "94.8", where the unit stands elsewhere."""
    return locale().toString(100 * share, "f", digits)


def short_percent(share: float) -> str:
    """Return a share as percents, with a decimal only if it needs one: "95 %", "92.5 %"."""
    whole = abs(100 * share - round(100 * share)) < 1e-6
    return percent(share, 0 if whole else 1)


def decimal(value: float, form: str = "g") -> str:
    """Return a number in a format of Python, with the locale's decimal point: "0.05", "0,05"."""
    return f"{value:{form}}".replace(".", locale().decimalPoint())


def listed(texts: Iterable[str]) -> str:
    """Return numbers one after the other, told apart where they have decimal commas."""
    return (", " if locale().decimalPoint() == "." else "\u202f; ").join(texts)


def named(name: str, value: str) -> str:
    """Return "Rows: 3", with the spaces that the language wants."""
    return _tr("{name}: {value}").format(name=name, value=value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("phrases", text)
