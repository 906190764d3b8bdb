"""Keras' settings as text: JSON, a Python dictionary, or the call that people paste."""

from __future__ import annotations

import ast
import json
from typing import Any

from workbench.errors import SettingsError


def parse_text(text: str) -> dict[str, Any]:
    """Return the dictionary in JSON or Python, or in a call ``ImageDataGenerator(…)``.

    Nothing is run: only literals and arithmetic on numbers such as ``1./255`` are understood.

    Raises
    ------
    SettingsError
        The text is none of these.
    """
    try:
        found = json.loads(text)
    except ValueError:
        found = _python(text)
    if not isinstance(found, dict) or not all(isinstance(name, str) for name in found):
        raise _unreadable("it is no dictionary with names as keys")
    return found


def write_text(arguments: dict[str, Any]) -> str:
    """Return `arguments` as a Python dictionary, one line each."""
    lines = (f"    {name!r}: {value!r},\n" for name, value in arguments.items())
    return "{\n" + "".join(lines) + "}\n" if arguments else "{}\n"


def _python(text: str) -> Any:
    try:
        node = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError) as error:
        raise _unreadable(str(error)) from error
    if isinstance(node, ast.Call):
        if node.args or any(keyword.arg is None for keyword in node.keywords):
            raise _unreadable("arguments must be named")
        return {str(keyword.arg): _literal(keyword.value) for keyword in node.keywords}
    if isinstance(node, ast.Dict):
        keys = [None if key is None else _literal(key) for key in node.keys]
        return dict(zip(keys, map(_literal, node.values), strict=True))
    return None


def _literal(node: ast.expr) -> Any:
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.Mult)):
        left, right = _literal(node.left), _literal(node.right)
        divides = isinstance(node.op, ast.Div)
        if isinstance(left, (int, float)) and isinstance(right, (int, float)):
            if divides and right == 0:
                raise _unreadable("it divides by zero")
            return left / right if divides else left * right
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError) as error:
        raise _unreadable(f"{ast.unparse(node)} is no plain value") from error


def _unreadable(why: str) -> SettingsError:
    return SettingsError(
        f"The Keras settings cannot be read: {why}",
        where="Keras settings",
        hint="Give a dictionary such as {'rotation_range': 20, 'horizontal_flip': True}.",
    )
