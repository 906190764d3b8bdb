"""The part of a file that has come so far, beside the place of the whole."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from workbench.files import put_in_place, storage_errors
from workbench.jobs import Job

_BLOCK = 1 << 20


class Part:
    """A file that grows until it is whole, with its digest. A context manager: it closes the file.

    Beside it lies a note of where it comes from and what the server said of that version, so that
    halves of two versions are never joined.

    Parameters
    ----------
    target : Path
        Where the whole file will be; the part is <target>.part.
    url : str
        Where it comes from.

    Attributes
    ----------
    size, total : int
        Bytes so far, and of the whole; 0 if unknown.
    validator : str
        What names the version they belong to, an entity tag or a date; empty if nothing does.
    stated : str
        The digest of the whole as the server states it; empty if it does not.
    """

    def __init__(self, target: Path, url: str) -> None:
        self.path = target.with_name(f"{target.name}.part")
        self.size, self.total, self.validator, self.stated = 0, 0, "", ""
        self._target, self._url = target, url
        self._note = target.with_name(f"{target.name}.part.json")
        self._digest = hashlib.sha256()
        with storage_errors(self.path):
            target.parent.mkdir(parents=True, exist_ok=True)
            self._stream = open(self.path, "ab+")  # noqa: SIM115 - closed by __exit__

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        with storage_errors(self.path):
            self._stream.close()

    def take_up(self, job: Job, *, trusted: bool) -> None:
        """Go on from what an earlier try left, or begin anew where that cannot be relied on.

        Parameters
        ----------
        trusted : bool
            Whether the digest of the whole is known, so that a mix of two versions would be noticed
            even without a validator.
        """
        note = self._read_note()
        if note.get("url") != self._url or not (trusted or note.get("validator")):
            self.restart()
            return
        self.validator, self.stated = note.get("validator", ""), note.get("stated", "")
        self.total = note.get("total", 0)
        self._stream.seek(0)
        while block := self._stream.read(_BLOCK):
            self._digest.update(block)
            self.size += len(block)
            job.report("Checking what is already here", self.size)

    def restart(self, validator: str = "", total: int = 0, stated: str = "") -> None:
        """Drop everything, and note which version the coming bytes belong to."""
        self.size, self.total, self.validator, self.stated = 0, total, validator, stated
        self._digest = hashlib.sha256()
        note = {"url": self._url, "validator": validator, "total": total, "stated": stated}
        with storage_errors(self.path):
            self._stream.truncate(0)
            self._note.write_text(json.dumps(note), "utf-8")

    @property
    def whole(self) -> bool:
        """Whether nothing is missing but the check."""
        return 0 < self.size == self.total

    def write(self, content: bytes) -> None:
        """Append `content`."""
        with storage_errors(self.path):
            self._stream.write(content)
            self._stream.flush()  # else a small piece would wait for others, and a kill lose it
        self._digest.update(content)
        self.size += len(content)

    def digest(self) -> str:
        """Return the SHA-256 of what is there, in hexadecimal."""
        return self._digest.hexdigest()

    def finish(self) -> None:
        """Give the file, which is whole now, its name."""
        with storage_errors(self.path):
            self._stream.close()
        put_in_place(self.path, self._target)
        with suppress(OSError):
            self._note.unlink()

    def remove(self) -> None:
        """Remove the part and its note: they can never become the whole."""
        self._stream.close()
        for path in (self.path, self._note):
            with suppress(OSError):
                path.unlink()

    def _read_note(self) -> dict[str, Any]:
        try:
            note = json.loads(self._note.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}
