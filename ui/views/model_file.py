"""Where an exported model goes, and how it is found again."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.errors import RunError
from workbench.runs import RunFolder

# Not allowed in file names on one system or another.
FORBIDDEN = '<>:"/\\|?*'


def default_destination(run: RunFolder) -> Path:
    """Return <project>/<name>.onnx for a run in <project>/runs."""
    folder = run.path.parent.parent
    try:
        name = run.spec().project.name
    except RunError:
        name = run.name
    safe = "".join("_" if c in FORBIDDEN or ord(c) < 32 else c for c in name).strip(". ")
    return folder / f"{safe or 'model'}.onnx"


def show_in_folder(path: Path) -> None:
    """Open the system's file manager where `path` lies, with the file marked where it can."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
