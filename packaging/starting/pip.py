"""pip, and what its failures come to in plain words."""

from __future__ import annotations

import os
import re
import ssl
import urllib.request

from starting.console import PYTHON, VENV, SetupError, run

LOG = VENV / "install.log"
REACHABLE_SECONDS = 8


def install(*arguments: str) -> None:
    """Run `pip install` before the user's eyes.

    Raises
    ------
    SetupError
        It failed; the message says why, as far as pip's log tells, and what to do.
    """
    LOG.unlink(missing_ok=True)
    command = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--log", LOG, "install"]
    # The build tool's warnings are for this project's authors; its errors are not warnings.
    if run([*command, *arguments], {**os.environ, "PYTHONWARNINGS": "ignore"}) != 0:
        log = LOG.read_text("utf-8", "replace") if LOG.exists() else ""
        raise SetupError(f"{explain(log)}\nAll that pip said is in {LOG}.")


def reachable(address: str) -> bool:
    """Return whether the index at `address` answers within seconds."""
    # The certificates that pip was told to trust.
    context = ssl.create_default_context(cafile=os.environ.get("PIP_CERT") or None)
    request = urllib.request.Request(address, method="HEAD")  # noqa: S310 - always https
    try:
        with urllib.request.urlopen(request, timeout=REACHABLE_SECONDS, context=context):  # noqa: S310
            return True
    except (OSError, ValueError):  # urllib.error.URLError is an OSError
        return False


def explain(log: str) -> str:
    """Return what a failed pip's log comes to, and the way out."""
    return next((text for pattern, text in _REASONS if re.search(pattern, log)), _UNKNOWN)


_REASONS = (
    (
        r"No space left on device|Errno 28\b|not enough space on the disk",
        "The disk is full. Free some space and start again; on Linux, --cpu needs far less.\n"
        "(pip unpacks in the folder for temporary files: TMPDIR can name a larger one.)",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED",
        "The package index showed a certificate that is not trusted here. Behind a company's\n"
        "proxy, PIP_CERT must name its certificate file.",
    ),
    (
        r"(?i)name resolution|Name or service not known|getaddrinfo failed|nodename nor servname"
        r"|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|Network is unreachable"
        r"|Connection refused|Connection broken|RemoteDisconnected|Connection reset",
        "The package index could not be reached. Check the network connection (and the proxy, if\n"
        "there is one) and start again: what was downloaded already is not downloaded twice.",
    ),
    (
        r"No matching distribution found for (torch|PySide6|onnxruntime)",
        "There is no build of a needed package for this Python and this kind of machine.\n"
        "Try Python 3.11 to 3.13, 64 bit.",
    ),
    (
        r"Permission denied|Errno 13\b|WinError 5\b",
        f"A file in {VENV} could not be written. Close CNN Workbench if it is open, and see to\n"
        "it that this folder belongs to you.",
    ),
)
_UNKNOWN = "The installation failed; the reason stands above."
