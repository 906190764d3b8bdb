"""Bring one file from a server: resumed, cancellable, checked, and in its place only when whole.

1. A thread asks whether the server can be reached; if not, that is said within `patience`.
2. What an earlier try left in <target>.part is taken up with a Range request, if the server
   still has the same version (If-Range); otherwise it begins anew.
3. Bytes are appended to the part and hashed as they come. A connection that breaks is tried
   again a few times, each time from where it broke; a server that says no is not asked again.
4. Whole and with the right digest the part takes its name; with a wrong one it is removed.
   Whatever else happens, the part stays for the next try and the name stays free.
"""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
from filelock import FileLock, Timeout

from workbench.errors import NetworkError, StorageError
from workbench.files import cache_dir, storage_errors
from workbench.jobs import Job
from workbench.weights.http import (
    content_range,
    first_line,
    new_client,
    stated_digest,
    stopped_by,
    validator,
)
from workbench.weights.part import Part
from workbench.weights.reach import check_address, check_reachable

PATIENCE = 1.0  # seconds until a server that does not answer counts as out of reach
_TRIES = 4
_PAUSE = 0.5  # seconds before the second try, doubled before each further one
_SPARE = 64 << 20  # bytes of the disk that are left free


@dataclass(frozen=True)
class Received:
    """What came: the file, its SHA-256 in hexadecimal, and the bytes that came this time."""

    path: Path
    sha256: str
    received: int


class _Broken(Exception):
    """The connection broke; what came is kept."""


def download(
    url: str,
    target: Path,
    job: Job,
    *,
    text: str,
    sha256: str = "",
    patience: float = PATIENCE,
    on_bytes: Callable[[int], None] = lambda _: None,
) -> Received:
    """Bring the file at `url` to `target`.

    Parameters
    ----------
    text : str
        What the job reports; its units are bytes.
    sha256 : str
        The expected digest, whole or its first digits; empty takes the one that the server states.
    patience : float
        Seconds to wait for a connection.
    on_bytes : callable
        Told the number of bytes of each piece that came.

    Raises
    ------
    NetworkError
        The server cannot be reached, refuses, breaks off again and again, or sends something with
        another digest.
    StorageError
        There is no room for it.
    """
    check_address(url)
    with _alone(target), Part(target, url) as part:
        part.take_up(job, trusted=bool(sha256))
        fetching = _Fetching(url, part, job, text, sha256.lower(), on_bytes)
        if not part.whole:
            check_reachable(url, job, patience)
            fetching.run()
        fetching.check()
        part.finish()
        return Received(target, part.digest(), fetching.received)


class _Fetching:
    def __init__(
        self,
        url: str,
        part: Part,
        job: Job,
        text: str,
        sha256: str,
        on_bytes: Callable[[int], None],
    ) -> None:
        self._url, self._part, self._job, self._text = url, part, job, text
        self._sha256, self._on_bytes = sha256, on_bytes
        self.received = 0

    def run(self) -> None:
        """Bring what is missing."""
        for number in range(_TRIES):
            try:
                self._try()
                break
            except _Broken as broken:
                if number == _TRIES - 1:
                    raise self._gave_up(broken) from broken
            self._wait(_PAUSE * 2**number)

    def _try(self) -> None:
        with new_client() as client, stopped_by(self._job) as extensions:
            try:
                headers = self._range()
                with client.stream("GET", self._url, headers=headers, extensions=extensions) as got:
                    self._take(got)
            except httpx2.HTTPError as error:
                self._job.check()
                raise self._trouble(error) from error

    def _range(self) -> dict[str, str]:
        if not self._part.size:
            return {}
        wanted = {"Range": f"bytes={self._part.size}-"}
        if self._part.validator:
            wanted["If-Range"] = self._part.validator
        return wanted

    def _trouble(self, error: httpx2.HTTPError) -> Exception:
        """Return whether to try again: what broke, or never came about after something had come."""
        breaks = isinstance(error, httpx2.NetworkError | httpx2.TimeoutException)
        broke = isinstance(error, httpx2.ReadError | httpx2.ReadTimeout)
        if broke or isinstance(error, httpx2.RemoteProtocolError) or (breaks and self.received):
            return _Broken(first_line(error))
        return self._refusal(first_line(error))

    # -- one answer ---------------------------------------------------------------------------

    def _take(self, response: httpx2.Response) -> None:
        total = self._begin(response)
        before = self._part.size
        _check_room(self._part.path, total - before)
        for piece in response.iter_raw():
            self._part.write(piece)
            self.received += len(piece)
            self._on_bytes(len(piece))
            self._job.report(self._text, self._part.size, total, before=before)
        if total and self._part.size < total:
            raise _Broken("the server ended too early")
        if total and self._part.size > total:
            self._part.restart()
            raise _Broken("more came than was announced")

    def _begin(self, response: httpx2.Response) -> int:
        """Make part and answer agree on where the bytes go; return the size of the whole."""
        if response.status_code == HTTPStatus.PARTIAL_CONTENT:
            start, total = content_range(response)
            if start == self._part.size and total:
                return total
        elif response.status_code == HTTPStatus.OK:
            return self._begin_anew(response)
        elif response.status_code != HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            raise self._refusal(f"{response.status_code} {response.reason_phrase}".strip())
        self._part.restart()
        raise _Broken("the server could not go on from there")

    def _begin_anew(self, response: httpx2.Response) -> int:
        headers = response.headers
        if headers.get("content-type", "").startswith("text/html"):
            raise self._refusal("it sent a web page; perhaps this network wants a log-in first")
        total, stated = int(headers.get("content-length", 0)), stated_digest(response)
        chunked = "chunked" in headers.get("transfer-encoding", "")  # ends with an end mark
        if not (total or stated or self._sha256 or chunked):
            raise self._refusal("it states neither size nor digest, so nothing could be checked")
        self._part.restart(validator(response), total, stated)
        return total

    # -- the end ------------------------------------------------------------------------------

    def check(self) -> None:
        """Refuse, and remove, a file with another digest than the one that was meant."""
        digest, meant = self._part.digest(), self._sha256 or self._part.stated
        if digest.startswith(meant):
            return
        self._part.remove()
        raise NetworkError(
            f"What came is not the file that was meant: its SHA-256 begins {digest[:12]}, "
            f"not {meant[:12]}",
            where=self._url,
            hint="Nothing was kept. Fetch again; if it happens again, do not use this source.",
        )

    def _gave_up(self, broken: _Broken) -> NetworkError:
        return NetworkError(
            f"The connection broke {_TRIES} times ({broken})",
            where=self._url,
            hint="What came is kept. Fetch again to go on from there.",
        )

    def _refusal(self, reason: str) -> NetworkError:
        return NetworkError(
            f"{urlsplit(self._url).hostname} did not give the file ({reason})",
            where=self._url,
            hint="Get the file by other means, and use it as a file that you have.",
        )

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._job.check()
            time.sleep(0.02)


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Keep other processes from fetching the same file at the same time."""
    name = hashlib.sha256(str(target.absolute()).encode()).hexdigest()[:16]
    folder = cache_dir() / "locks"
    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / f"{name}.lock")
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise NetworkError(
            "This file is already being fetched", where=target, hint="Wait until that ends."
        ) from None
    try:
        yield
    finally:
        lock.release()


def _check_room(path: Path, missing: int) -> None:
    free = shutil.disk_usage(path.parent).free
    if missing + _SPARE > free:
        raise StorageError(
            f"There is no room for it: {missing / 1e6:.0f} MB are missing, "
            f"{free / 1e6:.0f} MB are free",
            where=path.parent,
            hint="Free some space, then fetch again.",
        )
