"""How the program starts itself: from source, packaged, and on Windows beside its window."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

import cnn_workbench
from workbench.cli import app
from workbench.program import COMMANDS, command, is_command, typed

ROOT = Path(__file__).resolve().parents[2]


def test_the_table_is_that_of_the_command_line():
    assert set(get_command(app).commands) == COMMANDS


def test_from_source_it_is_python_with_a_module():
    assert command("train", "a run") == [sys.executable, "-m", "workbench", "train", "a run"]


def test_packaged_it_is_its_own_executable(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/app/cnn-workbench")
    monkeypatch.setattr(sys, "platform", "linux")
    assert command("serve") == ["/opt/app/cnn-workbench", "serve"]


def test_packaged_on_windows_children_are_the_program_with_streams(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "CNN Workbench.exe"))
    monkeypatch.setattr(sys, "platform", "win32")
    assert command("serve") == [str(tmp_path / "cnn-workbench.exe"), "serve"]


def test_hints_name_the_command_that_this_program_has(monkeypatch):
    hint = "Choose a folder that `workbench train` made."
    assert typed(hint) == hint
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert typed(hint) == "Choose a folder that `cnn-workbench train` made."


@pytest.mark.parametrize(
    ("words", "answer"),
    [([], False), (["train", "x"], True), (["./train"], False), (["photos"], False),
     (["--version"], False)],
)  # fmt: skip
def test_the_first_word_decides(words, answer):
    assert is_command(words) is answer


def test_a_command_imports_no_window(monkeypatch):
    asked = []
    monkeypatch.setattr("workbench.cli.main", lambda: asked.append(sys.argv))
    monkeypatch.delitem(sys.modules, "ui.app", raising=False)  # of a test before
    monkeypatch.setattr(sys, "argv", ["cnn-workbench", "scan", "photos"])
    assert cnn_workbench.main() == 0
    assert asked == [["cnn-workbench", "scan", "photos"]]
    assert "ui.app" not in sys.modules


def test_deciding_imports_nothing_heavy():
    code = (
        "import sys, cnn_workbench; "
        "heavy = {'typer', 'torch', 'PySide6', 'numpy', 'pydantic'} & set(sys.modules); "
        "sys.exit(', '.join(heavy) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0
