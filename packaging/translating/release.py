"""What the program reads of a catalogue: a .qm for Qt, and the engine's texts as JSON.

The engine's texts are matched with values inside, for which Qt has nothing, so that the window
needs them as a list.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

from translating.catalogue import Catalogue, path_of, to_xml
from translating.texts import ENGINE, TranslationError


def release(catalogue: Catalogue) -> list[Path]:
    """Write both files and return them."""
    written = []
    for suffix, content in released(catalogue).items():
        path = path_of(catalogue.language, suffix)
        path.write_bytes(content)
        written.append(path)
    return written


def released(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the content of both files by their suffixes."""
    engine = dict(sorted(catalogue.engine().items()))
    return {
        ".qm": _qm(catalogue),
        ".json": (json.dumps(engine, ensure_ascii=False, indent=0) + "\n").encode(),
    }


def _qm(catalogue: Catalogue) -> bytes:
    window = [text for text in catalogue.texts if text.context != ENGINE]
    with tempfile.TemporaryDirectory() as folder:
        source, result = Path(folder, "window.ts"), Path(folder, "window.qm")
        source.write_text(to_xml(Catalogue(catalogue.language, window, catalogue.forms)), "utf-8")
        name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
        tool = Path(PySide6.__file__).with_name(name)
        if sys.platform == "darwin" and not tool.exists():
            tool = tool.with_name("Qt") / "libexec" / name
        command = [str(tool), "-silent", str(source), "-qm", str(result)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode or not result.exists():
            raise TranslationError(f"lrelease failed: {done.stderr.strip() or done.stdout.strip()}")
        return result.read_bytes()
