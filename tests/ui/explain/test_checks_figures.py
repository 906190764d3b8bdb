"""The window says the limits that the engine judges by."""

import ast
from pathlib import Path

from ui.views.explain import checks as explain_checks


def test_the_limits_are_those_of_the_engine() -> None:
    """Read from its source: the window must not import torch."""
    source = Path(__file__).resolve().parents[3] / "workbench" / "explain" / "doubt.py"
    limits = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in ast.parse(source.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
    }
    assert limits["GUESSING"] == explain_checks.GUESSING
    assert limits["ALIKE"] == explain_checks.ALIKE
