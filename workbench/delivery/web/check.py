"""Ask the page in a browser about validation files, and compare its answers with the file's."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from workbench.data.decode import decode
from workbench.delivery.piece import Compared, Source
from workbench.delivery.web.browser import Tab, browsing
from workbench.delivery.web.page import PAGE
from workbench.errors import ExportError
from workbench.jobs import Job

MOST_FILES = 50
_SECONDS_EACH = 30.0
# What a browser decodes itself; others would only say that it cannot.
_OWN_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp")


@dataclass(frozen=True)
class Checked:
    """What the browser answered.

    Attributes
    ----------
    compared : Compared
        The same pixels, given as PNG, in browser and program.
    own : Compared or None
        The original files, which the browser decodes itself: JPEG decoders differ by a level of
        256 here and there. None if there are none that it reads.
    requests : tuple of str
        Addresses outside the folder that the page asked for.
    milliseconds : float
        Mean time for one image, its reading and drawing included.
    browser : str
        Name and version.
    """

    compared: Compared
    own: Compared | None
    requests: tuple[str, ...]
    milliseconds: float
    browser: str


def check_page(source: Source, folder: Path, program: Path, job: Job) -> Checked:
    """Open the page as a file in `program`, choose images in it, and compare its answers.

    Raises
    ------
    ExportError
        The browser does not start, or the page fails in it.
    """
    address = (folder / PAGE).absolute().as_uri()
    files = source.files()[:MOST_FILES]
    job.report("Starting the browser")
    with tempfile.TemporaryDirectory() as name, browsing(program, job) as tab:
        tab.open(address)
        tab.evaluate("ready")
        drawn = _as_png(source, files, Path(name), job)
        start = time.perf_counter()
        answers = _ask(tab, drawn, job)
        seconds = time.perf_counter() - start
        readable = all(file.suffix.lower() in _OWN_KINDS for file in files)
        own = source.compare(_ask(tab, files, job)) if readable else None
        version = tab.call("Browser.getVersion")["product"]
        inside = address.rsplit("/", 1)[0] + "/"
        outside = tuple(found for found in tab.requests if not found.startswith(inside))
    return Checked(source.compare(answers), own, outside, 1000 * seconds / len(files), version)


def _as_png(source: Source, files: Sequence[Path], folder: Path, job: Job) -> list[Path]:
    drawn = []
    for number, file in enumerate(job.track(files, "Preparing images for the browser")):
        drawn.append(folder / f"{number:03d}.png")
        pixels = decode(file, background=source.plan.background)
        Image.fromarray(pixels).save(drawn[-1], compress_level=1)
    return drawn


def _ask(tab: Tab, files: Sequence[Path], job: Job) -> np.ndarray:
    tab.evaluate("clearAnswers()")
    tab.give_files("#files", [file.absolute() for file in files])
    done, end = 0, time.monotonic() + _SECONDS_EACH * len(files)
    while done < len(files):
        if time.monotonic() > end:
            raise TimeoutError("the page gives no answers")
        job.report("Asking the page in the browser", done, len(files))
        time.sleep(0.1)
        done = tab.evaluate("answers.length")
    found: list[dict[str, Any]] = tab.evaluate("answers")
    for answer in found:
        if "error" in answer:
            raise ExportError(
                f"The page cannot classify an image in the browser ({answer['error']})",
                where=answer["name"],
                hint="Please report this with the browser's version.",
            )
    return np.array([answer["probabilities"] for answer in found], np.float32)
