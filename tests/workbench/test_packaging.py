"""The packages for Linux of a made-up program, and what all systems are told of file types."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import notices
from building import linux, main, program
from starting.console import ROOT, SetupError

from workbench import __version__
from workbench.pointer import SUFFIX
from workbench.program import EXECUTABLE

PACKAGING = ROOT / "packaging"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="packages of Linux")


@pytest.fixture
def build(tmp_path):
    """Return a build whose program is a script of two lines."""
    made = main.Build(__version__, "cpu", Path(sys.executable), tmp_path, 1_700_000_000)
    inside = made.folder / "_internal"
    inside.mkdir(parents=True)
    (made.folder / EXECUTABLE).write_text('#!/bin/sh\necho "$@"\n', "utf-8")
    (made.folder / EXECUTABLE).chmod(0o755)
    (inside / "library.so.1").write_bytes(b"x" * 3000)
    (inside / "library.so").symlink_to("library.so.1")
    icon = made.work / "icons" / "hicolor" / "16x16" / "apps" / "cnn-workbench.png"
    icon.parent.mkdir(parents=True)
    icon.write_bytes(b"png")
    return made


def stage(build):
    folder = build.work / "linux"
    linux.share(build, folder / "share")
    return folder


# -- the archive ------------------------------------------------------------------------------


@on_linux
def test_the_archive_is_the_same_whenever_it_is_made(build):
    first = linux.tarball(build, stage(build)).read_bytes()
    os.utime(build.folder / EXECUTABLE, (1, 1))
    (build.folder / "_internal" / "library.so.1").chmod(0o600)
    shutil.rmtree(build.work / "linux")
    assert linux.tarball(build, stage(build)).read_bytes() == first


@on_linux
def test_it_installs_for_one_user_and_goes_without_a_trace(build, tmp_path):
    home = tmp_path / "a home"
    home.mkdir()
    with tarfile.open(linux.tarball(build, stage(build))) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (script,) = (tmp_path / "unpacked").glob("*/install.sh")
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    def run(*words):
        return subprocess.run(
            list(map(str, words)), env=environment, check=True, capture_output=True, text=True
        ).stdout

    run("sh", script)
    run("sh", script)  # over itself, as an update
    assert run(home / ".local/bin" / EXECUTABLE, "train").strip() == "train"
    entry = (home / ".local/share/applications/cnn-workbench.desktop").read_text("utf-8")
    command = re.search(r'^Exec="(.+)" %F$', entry, re.MULTILINE)[1]
    assert run(command, "x").strip() == "x"
    assert (home / ".local/share/icons/hicolor/16x16/apps/cnn-workbench.png").is_file()

    own = home / ".local/share/icons/hicolor/16x16/apps/other.png"
    own.write_bytes(b"somebody else's")
    shutil.rmtree(script.parent)  # what was unpacked is not needed any more
    run("sh", home / ".local/share/cnn-workbench-program/install.sh", "--remove")
    left = [path.name for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    # caches of the desktop's own tools are theirs
    assert [name for name in left if "workbench" in name] == []
    assert own.exists()


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_the_deb_puts_the_program_where_it_says(build):
    path = linux.deb(build, stage(build))
    listing = subprocess.check_output(["dpkg-deb", "--contents", path], text=True)
    assert re.search(r"^-rwxr-xr-x root/root .* \./opt/cnn-workbench/cnn-workbench$", listing,
                     re.MULTILINE)  # fmt: skip
    assert "./usr/bin/cnn-workbench -> /opt/cnn-workbench/cnn-workbench" in listing
    assert "./opt/cnn-workbench/_internal/library.so -> library.so.1" in listing
    depends = subprocess.check_output(["dpkg-deb", "--field", path, "Depends"], text=True)
    assert "libegl1" in depends
    assert re.search(r"libc6 \(>= \d+\.\d+\)", depends)


# -- what the systems are told ----------------------------------------------------------------


def test_all_systems_know_the_same_file_ending():
    suffix = SUFFIX.removeprefix(".")
    assert f'pattern="*.{suffix}"' in (PACKAGING / "linux/cnn-workbench-mime.xml").read_text()
    assert rf"Classes\.{suffix}" in (PACKAGING / "windows/cnn-workbench.iss").read_text("utf-8")
    assert f'["{suffix}"]' in (PACKAGING / "cnn-workbench.spec").read_text("utf-8")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs the validator")
def test_the_menu_entry_is_valid():
    entry = PACKAGING / "linux" / "cnn-workbench.desktop"
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_no_folder_is_taken_from_the_file_manager():
    entry = (PACKAGING / "linux" / "cnn-workbench.desktop").read_text("utf-8")
    assert re.search(r"^MimeType=application/x-cnn-workbench;$", entry, re.MULTILINE)


def test_actions_are_pinned_by_major_version():
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
        assert used
        assert all(re.fullmatch(r"actions/[\w-]+@v\d+", name) for name in used), path


# -- the build --------------------------------------------------------------------------------


def test_the_version_is_the_engines():
    assert main.version() == __version__


def test_two_builds_of_a_commit_claim_the_same_time(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12345")
    assert main.source_date() == 12345


def test_a_program_that_grew_too_large_is_refused(build, monkeypatch, capsys):
    program.report(build)
    assert "library.so.1" in capsys.readouterr().out
    monkeypatch.setitem(program.MOST_MEGABYTES, "cpu", 0.001)
    with pytest.raises(SetupError, match="more than"):
        program.report(build)


def test_captum_finds_what_the_program_uses_of_it_without_matplotlib():
    code = """
import runpy, sys
for name in ("matplotlib", "mpl_toolkits"):
    sys.modules[name] = None  # cannot be imported
runpy.run_path(sys.argv[1])
from captum.attr import IntegratedGradients, LayerGradCam, Occlusion
assert all((IntegratedGradients, LayerGradCam, Occlusion))
"""
    hook = PACKAGING / "without_matplotlib.py"
    done = subprocess.run([sys.executable, "-c", code, hook], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_what_stands_in_for_captums_modules_is_not_shipped_as_well():
    spec = (PACKAGING / "cnn-workbench.spec").read_text("utf-8")
    hook = (PACKAGING / "without_matplotlib.py").read_text("utf-8")
    modules = re.findall(r'"(captum[\w.]+)"', hook)
    assert len(modules) == 2
    for module in modules:
        assert f'"{module}"' in spec.partition("excludes=")[2]


class Package:
    """As much of a distribution as the notices look at."""

    def __init__(self, name="some_package", files=(), **metadata):
        self.name, self.version, self.files = name, "1.0", files
        self.metadata = Metadata({key.replace("_", "-"): v for key, v in metadata.items()})


class Metadata(dict):
    """Mail headers, as far as needed."""

    def get_all(self, name):
        return [self[name]] if name in self else None


@pytest.mark.parametrize(
    ("package", "licence"),
    [
        (Package(License_Expression="MIT"), "MIT"),
        (Package(License="UNKNOWN"), ""),
        (Package(License="BSD\nwith its whole text"), ""),
        (Package(Classifier="License :: OSI Approved :: ISC License"), "ISC License"),
        (Package("efficientnet_lite0.pytorch-model", License="UNKNOWN"), "Apache-2.0"),
    ],
)
def test_a_licence_is_one_line_or_none(package, licence):
    assert notices.licence(package) == licence


def test_qt_comes_with_the_text_of_its_licence():
    texts = notices.texts(Package("PySide6_Essentials"))
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for text in texts)
