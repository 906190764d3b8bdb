"""The texts of the window: every `tr` of ui/, in the context that PySide6 looks it up in."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from translating.texts import ROOT, Place, Text, TranslationError

_HELPER = "_tr"  # a module's function that calls QCoreApplication.translate with its context

# What Qt itself says in the dialogs that are open here, and does not have in all its catalogues.
_QT = (
    ("QFileDialog", "&Look in:"),
    ("QFileDialog", "Files of &type:"),
    ("QFileSystemModel", "Folder"),
    ("QAbstractFileIconProvider", "Folder"),
)


def window_texts(root: Path = ROOT) -> Iterator[Text]:
    """Yield every text of the window.

    PySide6's `self.tr` asks for the class of `self` and then for its bases until it gets another
    text than the source, so that the class in whose body the call stands is the right context also
    where a subclass is made. A number is put in for the first class already, translated or not:
    plurals are therefore said for the subclasses too.

    Raises
    ------
    TranslationError
        A text is no plain literal, or its context cannot be told.
    """
    found: list[Text] = []
    bases: dict[str, set[str]] = {}
    for path in sorted((root / "ui").rglob("*.py")):
        file = path.relative_to(root).as_posix()
        tree = ast.parse(path.read_text("utf-8"), file)
        found += _Reader(file, tree).texts
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases.setdefault(node.name, set()).update(map(_name, node.bases))
    yield from found
    for text in found:
        if text.plural:
            for name in sorted(bases):
                if text.context in _above(name, bases):
                    yield replace(text, context=name)
    for context, source in _QT:
        yield Text(context, source, False, (Place("packaging/translating/window_texts.py", 1),))


class _Reader(ast.NodeVisitor):
    def __init__(self, file: str, tree: ast.Module) -> None:
        self.texts: list[Text] = []
        self._file = file
        self._classes: list[str] = []
        self._helper = _helper_context(tree)
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name != _HELPER:  # its own call passes on what it was given
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(value=ast.Name(id="self"), attr="tr") if self._classes:
                self._add(node, self._classes[-1], node.args[0], len(node.args) > 2)
            case ast.Attribute(attr="tr"):
                raise self._error(node, "only self.tr has a context that can be told")
            case ast.Name(id="_tr"):
                if self._helper is None:
                    raise self._error(node, "this module has no function _tr with its context")
                self._add(node, self._helper, node.args[0], len(node.args) > 1)
            case (
                ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate")
                | ast.Name(id="tr" | "QT_TRANSLATE_NOOP")
            ):
                context = _literal(node.args[0])
                if context is None:
                    raise self._error(node, "its context is no plain literal")
                self._add(node, context, node.args[1], len(node.args) > 3)
        self.generic_visit(node)

    def _add(self, call: ast.Call, context: str, source: ast.expr, plural: bool) -> None:
        text = _literal(source)
        if text is None:
            raise self._error(call, "only a plain literal can be translated")
        self.texts.append(Text(context, text, plural, (Place(self._file, call.lineno),)))

    def _error(self, node: ast.Call, why: str) -> TranslationError:
        return TranslationError(f"{self._file}:{node.lineno}: {ast.unparse(node)}: {why}")


def _above(name: str, bases: Mapping[str, set[str]]) -> set[str]:
    """Return all classes that a class is derived from, as far as ui/ knows them."""
    direct = bases.get(name, set())
    return direct.union(*(_above(base, bases) for base in direct))


def _name(node: ast.expr) -> str:
    """Return the last name of a base: of "Base", "module.Base" and "Base[int]"."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=value):
            return _name(value)
    return ""


def _helper_context(tree: ast.Module) -> str | None:
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.name == _HELPER:
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and node.args:
                    return _literal(node.args[0])
    return None


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
