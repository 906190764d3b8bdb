"""The wheel: everything of the tree that the program is made of, and nothing else."""

import configparser
import importlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("workbench", "ui", "resources")
JUNK = {"__pycache__", ".DS_Store"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Return a wheel built of a copy of the tree, so that nothing is left in the tree itself."""
    copy, target = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE", "cnn_workbench.py"):
        shutil.copy(ROOT / name, copy)
    for name in PACKAGES:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns(*JUNK))
    code = f"from setuptools.build_meta import build_wheel; build_wheel({str(target)!r})"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=copy, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(target.glob("*.whl"))) as archive:
        yield archive


def test_it_holds_the_tree(wheel):
    files = {name for name in wheel.namelist() if ".dist-info/" not in name}
    expected = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and not JUNK & set(path.parts)
    }
    assert files == expected | {"cnn_workbench.py"}


def test_entry_points_exist(wheel):
    name = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    points = configparser.ConfigParser()
    points.read_string(wheel.read(name).decode())
    assert set(points["console_scripts"]) == {"workbench", "cnn-workbench"}
    assert set(points["gui_scripts"]) == {"workbench-gui"}
    for target in points["console_scripts"].values():
        module, _, function = target.partition(":")
        assert callable(getattr(importlib.import_module(module), function))
    # Qt may be barred from this run, so the window's is only looked up.
    module, _, function = points["gui_scripts"]["workbench-gui"].partition(":")
    assert f"def {function}(" in (ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8")


def test_the_licence_travels_along(wheel):
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel.namelist())
