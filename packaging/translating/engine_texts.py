"""The texts of the engine that reach the window: errors, notes, progress, settings, cards.

The engine speaks English and knows no translation: its texts come to the window through run
folders and answers. Here its sources are read for what is prose. The rules would rather take too
much than too little: `unshown.txt` names what no person sees, and `shown.txt` the single words that
cannot be told from code.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from translating.texts import ENGINE, ROOT, Place, Text, TranslationError

# Only terminals and files that other programs read show what these say.
_UNSEEN_FOLDERS = ("workbench/cli/",)
_UNSEEN_FILES = (
    "workbench/__main__.py", "workbench/server.py", "workbench/logs.py", "workbench/scrub.py",
    "workbench/bug_report.py", "workbench/library/page.py", "workbench/library/chart.py",
    "workbench/sweeps/page.py", "workbench/portable/scripts.py", "workbench/delivery/card.py",
)  # fmt: skip
# What is given to these is for a program.
_CODE_CALLS = frozenset({
    "compile", "getattr", "setattr", "hasattr", "getLogger", "debug", "info", "warning",
    "exception", "TypeVar", "NewType", "import_module", "open", "encode", "decode",
    "startswith", "endswith",
    "removeprefix", "removesuffix", "strptime", "strftime", "filterwarnings", "search", "match",
    "TypeError", "AssertionError", "NotImplementedError", "KeyError", "require_version",
    "which", "version", "environ", "getenv", "register_buffer", "get_submodule", "sub",
})  # fmt: skip
_JOB_CALLS = frozenset({"report", "track"})
# A single word is a text only where it stands for one.
_WORD_NAMES = frozenset({"title", "description", "unit", "idea", "label", "action"})
_BLANK = "\0"
_PROSE = re.compile(
    r"[^\W\d_]{2,}[,;:)”’.]*[ \u00a0]+\S"  # a word and something more
    r"|\S[ \u00a0]+[(“‘]*[^\W\d_]{2,}"
    r"|^[^\W\d_ ]{2,}[ ]|[ ][^\W\d_ ]{2,}$"  # or a word that is to be joined to something
)
_CODE = re.compile(r"[<>{}\\]|->|::|^--|^\W*$|^#|PRAGMA|SELECT|CREATE TABLE|^[\w.]*_\w*$")
_KEY = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LABEL = re.compile(r"[^\W\d_a-z]?[a-zα°%][a-zα -]*|[%°α]")
_FIELD = re.compile(r"\{([^{}]*)\}")


def engine_texts(root: Path = ROOT) -> Iterator[Text]:
    """Yield every text of the engine; values in it are {1}, {2}… in their order."""
    shown, unshown, seen = _list("shown.txt"), _list("unshown.txt"), set[str]()
    for path in sorted((root / "workbench").rglob("*.py")):
        file = path.relative_to(root).as_posix()
        if file in _UNSEEN_FILES or file.startswith(_UNSEEN_FOLDERS):
            continue
        reader = _Reader(ast.parse(path.read_text("utf-8"), file), shown)
        for source, line in reader.found:
            seen.add(source)
            if source not in unshown:
                yield Text(ENGINE, source, False, (Place(file, line),))
    yield from _choices(root)
    for path in sorted((root / "ui").rglob("*.py")):
        file = path.relative_to(root).as_posix()
        for source, line in _raised(ast.parse(path.read_text("utf-8"), file)):
            yield Text(ENGINE, source, False, (Place(file, line),))
    for source in sorted(_list("pydantic.txt")):
        yield Text(ENGINE, source, False, (Place("workbench/settings/base.py", 1),))
    if gone := (shown | unshown) - seen:
        raise TranslationError(f"No source says what shown.txt or unshown.txt names: {gone}.")


def _choices(root: Path) -> Iterator[Text]:
    """Yield what the choices of the settings are called; ui/binding.py makes it of their keys."""
    binding = ast.parse((root / "ui" / "binding.py").read_text("utf-8"))
    named = next(
        ast.literal_eval(node.value)
        for node in binding.body
        if isinstance(node, ast.Assign) and _name(node.targets[0]) == "CHOICE_LABELS"
    )
    for path in sorted((root / "workbench" / "settings").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and _name(node.value) == "Literal":
                for key in (x.value for x in ast.walk(node.slice) if isinstance(x, ast.Constant)):
                    if isinstance(key, str) and _KEY.fullmatch(key) and key not in named:
                        place = Place(path.relative_to(root).as_posix(), node.lineno)
                        label = key.replace("-", " ").capitalize()
                        yield Text(ENGINE, label, False, (place,))


def _raised(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield what the window's own errors and jobs say; they are shown as the engine's are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (
            _name(node.func) in _JOB_CALLS
            or (_name(node.func).endswith("Error") and not hasattr(builtins, _name(node.func)))
        ):
            yield from _Reader(node, frozenset()).found


def _list(name: str) -> frozenset[str]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line.strip() and not line.startswith("# "))


class _Reader(ast.NodeVisitor):
    """Collects the prose of a module as (template, line)."""

    def __init__(self, tree: ast.AST, shown: frozenset[str]) -> None:
        self.found: list[tuple[str, int]] = []
        self._shown = shown
        self._word = False
        self.visit(tree)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # else a docstring
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._take(node.value, _FIELD.sub(_BLANK, node.value), node.lineno)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        template, number = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                template += str(part.value)
            elif isinstance(part, ast.FormattedValue):
                number += 1
                template += f"{{{number}}}"
                self.visit(part.value)
        self._take(template, _FIELD.sub(_BLANK, template), node.lineno)

    def _take(self, template: str, plain: str, line: int) -> None:
        word = self._word and _LABEL.fullmatch(template) is not None
        prose = _PROSE.search(plain) is not None and not _CODE.search(plain)
        if word or prose or template in self._shown:
            self.found.append((template, line))

    def visit_Call(self, node: ast.Call) -> None:
        if _name(node.func) not in _CODE_CALLS:
            self.visit(node.func)
            self._visit_all(node.args)
            for keyword in node.keywords:
                self._visit_named(keyword.arg or "", keyword.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._visit_named(_name(node.targets[0]), node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:  # the annotation holds no text
            self._visit_named(_name(node.target), node.value)

    def visit_Dict(self, node: ast.Dict) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            named = key.value if isinstance(key, ast.Constant) else ""
            self._visit_named(str(named), value)

    def visit_Compare(self, node: ast.Compare) -> None:
        """Skip: what something is compared with is not shown."""

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if isinstance(node.value, ast.Dict | ast.Tuple):
            self.visit(node.value)

    def visit_arguments(self, node: ast.arguments) -> None:
        self._visit_all([default for default in (*node.defaults, *node.kw_defaults) if default])

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.visit(node.args)
        self._visit_all([*node.body, *node.decorator_list])

    def _visit_named(self, name: str, value: ast.expr) -> None:
        before, self._word = self._word, name in _WORD_NAMES
        self.visit(value)
        self._word = before

    def _visit_all(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
