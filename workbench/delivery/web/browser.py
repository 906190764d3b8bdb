"""A browser of the user's own, without a window, told what to do over its debugging port.

References
----------
Chrome DevTools Protocol, domains Page, Runtime, DOM and Network.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workbench.delivery.web.socket import WebSocket
from workbench.errors import ExportError
from workbench.jobs import Job

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
         "microsoft-edge", "msedge", "brave-browser")  # fmt: skip
_ELSEWHERE = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ),
}
_START_SECONDS = 60.0
_ANSWER_SECONDS = 120.0


def find_browser() -> Path | None:
    """Return a browser of Chromium's family on this computer; None if none is found.

    CNN_WORKBENCH_BROWSER names one, or none if it is empty.
    """
    if (named := os.environ.get("CNN_WORKBENCH_BROWSER")) is not None:
        return Path(named) if named else None
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    places = map(Path, _ELSEWHERE.get(sys.platform, ()))
    return next((place for place in places if place.is_file()), None)


class Tab:
    """One page of a browser.

    Attributes
    ----------
    requests : list of str
        Addresses that the page asked for, but for those it made itself (blob: and data:).
    """

    def __init__(self, connection: WebSocket) -> None:
        self._connection = connection
        self._number = 0
        self.requests: list[str] = []
        for domain in ("Page", "Runtime", "DOM", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Return the answer of a command.

        Raises
        ------
        ExportError
            The browser complains.
        """
        self._number += 1
        self._connection.send(json.dumps({"id": self._number, "method": method, "params": values}))
        while True:
            message = json.loads(self._connection.receive())
            if message.get("id") == self._number:
                break
            if message.get("method") == "Network.requestWillBeSent":
                self._note(message["params"]["request"]["url"])
        if "error" in message:
            raise ExportError(f"The browser refused {method} ({message['error']['message']})")
        found: dict[str, Any] = message["result"]
        return found

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression, promises waited for."""
        found = self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if trouble := found.get("exceptionDetails"):
            words = trouble.get("exception", {}).get("description") or trouble["text"]
            raise ExportError(
                f"The page failed in the browser ({words.splitlines()[0]})",
                hint="Please report this with the browser's version.",
            )
        return found["result"].get("value")

    def open(self, address: str) -> None:
        """Load a page and wait until its scripts have run."""
        self.call("Page.navigate", url=address)
        end = time.monotonic() + _ANSWER_SECONDS
        while self.evaluate("document.readyState") != "complete" or (
            self.evaluate("location.href") == "about:blank"
        ):
            if time.monotonic() > end:
                raise TimeoutError("the page did not load")
            time.sleep(0.05)

    def give_files(self, selector: str, files: list[Path]) -> None:
        """Choose files in an input of the page, as a person would."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=[str(file) for file in files])

    def _note(self, address: str) -> None:
        if not address.startswith(("blob:", "data:")):
            self.requests.append(address)


@contextmanager
def browsing(program: Path, job: Job) -> Iterator[Tab]:
    """Start a browser with a profile of its own, give its page, and end it.

    Raises
    ------
    ExportError
        It does not start, or stops answering.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            _command(program, profile), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            port = _port(process, Path(profile), job)
            with WebSocket(port, _page_path(port), _ANSWER_SECONDS) as connection:
                yield Tab(connection)
        except OSError as error:
            raise ExportError(
                f"The browser does not answer ({error})",
                where=program,
                hint="Export without the check, or open the page yourself.",
            ) from error
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _command(program: Path, profile: str) -> list[str]:
    command = [str(program), "--headless=new", "--remote-debugging-port=0", "--no-first-run",
               "--disable-gpu", "--disable-extensions", "--disable-background-networking",
               "--disable-dev-shm-usage", f"--user-data-dir={profile}"]  # fmt: skip
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")  # which the administrator's account cannot have
    return [*command, "about:blank"]


def _port(process: subprocess.Popen[bytes], profile: Path, job: Job) -> int:
    """Return the port that the browser chose, which it writes into its profile."""
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        job.check()
        try:
            return int((profile / "DevToolsActivePort").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            time.sleep(0.05)
    raise ConnectionError("it did not start")


def _page_path(port: int) -> str:
    from urllib.parse import urlsplit
    from urllib.request import urlopen

    with urlopen(f"http://127.0.0.1:{port}/json/list", timeout=10) as answer:
        pages = [found for found in json.load(answer) if found["type"] == "page"]
    return urlsplit(pages[0]["webSocketDebuggerUrl"]).path
