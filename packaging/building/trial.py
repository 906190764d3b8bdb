"""The built program, tried as somebody would who has no Python: main job, then the window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from starting.console import SetupError, say

if TYPE_CHECKING:
    from building.main import Build

# What a program needs to know of the system; above all no PYTHONPATH and no PATH with a Python.
KEPT = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP", "COMSPEC", "USERNAME", "LANG")
STEP_SECONDS, WINDOW_SECONDS = 300, 60
EVERY_KIND = ("--int8", "--web", "--no-check", "--script", "--torch", "--card")
WARM_SECONDS = 5  # until the later pages are imported in the background


def run(build: Build) -> None:
    """Train, export and predict on the bundled sample, then open it in the window.

    Raises
    ------
    SetupError
        Something did not work; the message says which step, and what the program said.
    """
    with tempfile.TemporaryDirectory() as scratch:
        Trial(executable(build.folder), sample(build.folder), Path(scratch)).run(build.version)


def executable(folder: Path) -> Path:
    """Return the program with streams."""
    return folder / ("cnn-workbench.exe" if sys.platform == "win32" else "cnn-workbench")


def sample(folder: Path) -> Path:
    """Return the bundled images."""
    return folder / "_internal" / "resources" / "samples" / "fashion-mnist"


class Trial:
    """One run through all steps, in a scratch folder that is HOME as well."""

    def __init__(self, program: Path, images: Path, scratch: Path) -> None:
        self.program, self.images, self.scratch = program, images, scratch

    def run(self, version: str) -> None:
        self._expect(version, "--version")
        listed = json.loads(self._answer("scan", self.images, "--json"))
        say(f"  scan: {sum(listed['counts'].values())} images")
        folder, model = self.scratch / "run", self.scratch / "model.onnx"
        result = json.loads(
            self._answer("train", self.images, "--epochs", 2, "--run-dir", folder, "--json")
        )
        say(f"  train: accuracy {result['validation_accuracy']:.3f}")
        self._answer("export", folder, "--output", model, *EVERY_KIND)
        say("  export: every kind")
        picture = min(self.images.glob("Trouser/*"))
        say(f"  predict: {self._answer('predict', model, picture).strip().splitlines()[0]}")
        # pretrained weights that ship, frozen features, and a classifier of scikit-learn
        self._answer("probe", self.images, "--json")
        say("  probe")
        self._answer("explain", folder, picture, "--method", "occlusion", "--json")
        say("  explain")
        self._answer("gan", "train", self.images, "--epochs", 1, "--gan-dir", self.scratch / "gan")
        say("  gan")
        lessons = json.loads(self._answer("lesson", "list", "--json"))
        lesson = min(lessons, key=itemgetter("minutes"))
        self._answer("lesson", "run", lesson["name"], "--check")
        say(f"  lesson: {lesson['name']}")
        self._window()

    def _answer(self, *words: object) -> str:
        command = [str(self.program), *map(str, words)]
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", env=self._environment(),
            cwd=self.scratch, timeout=STEP_SECONDS, check=False,
        )  # fmt: skip
        if done.returncode:
            tail = "\n".join(done.stderr.splitlines()[-12:])
            raise SetupError(f"{' '.join(command)} ended with {done.returncode}:\n{tail}")
        return done.stdout

    def _expect(self, text: str, *words: object) -> None:
        if text not in (answer := self._answer(*words)):
            raise SetupError(f"{text!r} was expected of {' '.join(map(str, words))}: {answer}")

    def _window(self) -> None:
        """Open the sample; its project appears once the window has read the images."""
        start = time.monotonic()
        project = self.scratch / "projects" / "fashion-mnist" / "project.toml"
        command = [str(self.program), str(self.images)]
        log = self.scratch / "window.txt"
        with (
            open(log, "wb") as stream,
            subprocess.Popen(
                command, env=self._environment(), cwd=self.scratch, stderr=stream
            ) as process,
        ):
            try:
                while not project.is_file():
                    if process.poll() is not None:
                        raise SetupError(f"The window ended with {process.returncode}.")
                    if time.monotonic() - start > WINDOW_SECONDS:
                        raise SetupError(f"The window opened nothing in {WINDOW_SECONDS} s.")
                    time.sleep(0.05)
                seconds = time.monotonic() - start
                time.sleep(WARM_SECONDS)
            finally:
                process.terminate()
        if "Traceback" in (complaints := log.read_text("utf-8", "replace")):
            raise SetupError(f"The window opened, but said:\n{complaints}")
        say(f"  window: project open after {seconds:.1f} s")

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        own = {f"CNN_WORKBENCH_{name.upper()}": str(self.scratch / name)
               for name in ("projects", "config", "cache", "weights")}  # fmt: skip
        home = {"HOME": str(self.scratch), "USERPROFILE": str(self.scratch)}
        return {**kept, **home, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
