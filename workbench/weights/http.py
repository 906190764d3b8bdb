"""How we talk HTTP: one client, its refusal of unencrypted ways, and what answers say of a file.

httpx2 does the talking: it comes with timm's own client, checks certificates against the system's
store, honours proxies and has a time-out for each phase. pooch, which also checks hashes, can
neither resume nor be cancelled.
"""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx2

from workbench import __version__
from workbench.errors import NetworkError
from workbench.jobs import Job
from workbench.weights.reach import check_address

_SILENCE = 20.0  # seconds without a byte until a connection counts as broken
_CONNECT = 5.0
_POLL = 0.05
_HEADERS = {"Accept-Encoding": "identity", "User-Agent": f"cnn-workbench/{__version__}"}
_CONTENT_RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")


def new_client() -> httpx2.Client:
    """Return a client that follows redirects, but to encrypted addresses only.

    Raises
    ------
    NetworkError
        The system names a proxy of a kind that is not supported.
    """
    try:
        return httpx2.Client(
            timeout=httpx2.Timeout(_SILENCE, connect=_CONNECT),
            headers=_HEADERS,
            follow_redirects=True,
            event_hooks={"request": [_check_request]},
        )
    except (ImportError, ValueError) as error:
        raise NetworkError(
            f"The system's proxy cannot be used ({first_line(error)})",
            hint="Set HTTPS_PROXY to an http proxy, or use a file that you have.",
        ) from error


def _check_request(request: httpx2.Request) -> None:
    check_address(str(request.url))


@contextmanager
def stopped_by(job: Job) -> Iterator[dict[str, Any]]:
    """Yield request extensions; a cancelled job ends their connection, also while it is silent."""
    sockets: list[socket.socket] = []
    done = threading.Event()

    def note(event: str, details: dict[str, Any]) -> None:
        # Encryption moves the connection into a new socket object.
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            sockets.append(details["return_value"].get_extra_info("socket"))

    def watch() -> None:
        while not done.wait(_POLL):
            if job.cancelled:
                for connection in sockets:
                    # Of the base class: an encrypted socket's own would drop its state under the
                    # reader. It complains only if the connection has ended by itself.
                    with suppress(OSError):
                        socket.socket.shutdown(connection, socket.SHUT_RDWR)

    watcher = threading.Thread(target=watch, name="fetch-cancel", daemon=True)
    watcher.start()
    try:
        yield {"trace": note}
    finally:
        done.set()
        watcher.join()


def stated_digest(response: httpx2.Response) -> str:
    """Return the SHA-256 that the Hugging Face hub states before it passes on to its store."""
    for answer in (*response.history, response):
        tag = str(answer.headers.get("x-linked-etag", "")).strip('"')
        if re.fullmatch("[0-9a-f]{64}", tag):
            return tag
    return ""


def validator(response: httpx2.Response) -> str:
    """Return what names exactly this version of a file; empty if nothing does."""
    tag = str(response.headers.get("etag", ""))
    # A weak tag promises the same meaning, not the same bytes.
    if tag and not tag.startswith("W/"):
        return tag
    return str(response.headers.get("last-modified", ""))


def content_range(response: httpx2.Response) -> tuple[int, int]:
    """Return start and total of a partial answer; -1 and 0 where it does not say."""
    found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
    if found is None:
        return -1, 0
    start, total = found.groups()
    return int(start) if start else -1, int(total) if total != "*" else 0


def first_line(error: Exception) -> str:
    """Return an exception in one line."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
