"""Make the web page, and keep it if a browser gives the ONNX file's answers."""

from __future__ import annotations

import shutil
from pathlib import Path

from workbench.delivery.piece import Piece, Source
from workbench.delivery.web.browser import find_browser
from workbench.delivery.web.check import Checked, check_page
from workbench.delivery.web.page import PAGE, write_page
from workbench.errors import ExportError
from workbench.files import storage_errors
from workbench.jobs import Job


def deliver_web(source: Source, job: Job, *, check: bool = True) -> Piece:
    """Write the page's folder in place of an older one; `check` it in a browser if there is one.

    Raises
    ------
    ExportError
        The page answers otherwise than the ONNX file, or asks for something outside its folder;
        or the folder that would be replaced holds other things than a page.
    """
    path = source.place("web")
    _refuse_other(path)
    draft = path.with_name(f".{path.name[:60]}.unverified")
    with storage_errors(path):
        shutil.rmtree(draft, ignore_errors=True)
    try:
        job.report("Writing the web page")
        write_page(source, draft)
        program = find_browser() if check else None
        checked = check_page(source, draft, program, job) if program else None
        if checked is not None:
            _require(checked, path)
        with storage_errors(path):
            shutil.rmtree(path, ignore_errors=True)
            draft.replace(path)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    size = sum(file.stat().st_size for file in path.iterdir())
    if checked is None:
        note = (
            "Not checked in a browser: none of Chromium's family was found on this computer."
            if check
            else "Not checked in a browser."
        )
        return Piece("web", str(path), size, note=note)
    facts = {"ms": checked.milliseconds, "requests": float(len(checked.requests))}
    if checked.own is not None:
        facts["own_difference"] = checked.own.largest_difference
        facts["own_agreement"] = checked.own.agreement
    return Piece("web", str(path), size, checked.compared, facts, f"Checked in {checked.browser}.")


def _refuse_other(path: Path) -> None:
    if path.exists() and not (path / PAGE).is_file():
        raise ExportError(
            "This folder holds something else than a web page of ours",
            where=path,
            hint="Move it away, or give the model another name.",
        )


def _require(checked: Checked, path: Path) -> None:
    checked.compared.require("The web page", path)
    if checked.requests:
        raise ExportError(
            f"The page asks for something outside its folder ({checked.requests[0]})",
            where=path,
            hint="It was not kept. Please report this.",
        )
