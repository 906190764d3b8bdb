"""What a screen reader takes a painted widget for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessible_role"
_installed: list[bool] = []


def read_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget that paints itself the role by which screen readers announce it.

    Qt calls every widget that it does not know a client area, which is announced as nothing at all.
    Name and description stay those of the widget. Not for widgets that Qt knows: what they can do,
    such as being pressed or having a value, would be lost.
    """
    if not _installed:  # once a process; Qt asks the newest factory first
        QAccessible.installFactory(_make)
        _installed.append(True)
    widget.setProperty(_PROPERTY, role.name)


def _make(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    # Qt asks for every class of a widget's ancestry, and takes the first answer.
    if not isinstance(thing, QWidget):
        return None
    name = thing.property(_PROPERTY)
    return QAccessibleWidget(thing, QAccessible.Role[name]) if isinstance(name, str) else None
