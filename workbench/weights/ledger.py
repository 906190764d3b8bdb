"""What was fetched over the network, and when: the program's word that nothing else was."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from workbench.files import storage_errors, weights_dir


@dataclass(frozen=True)
class NetworkUse:
    """One use of the network.

    Attributes
    ----------
    time : str
        ISO 8601, local.
    host : str
        The server that was asked.
    what : str
        The weights, as `Weights.name`.
    received : int
        Bytes.
    outcome : str
        "fetched", "cancelled" or "failed".
    """

    time: str
    host: str
    what: str
    received: int
    outcome: str


def note(host: str, what: str, received: int, outcome: str) -> NetworkUse:
    """Append one use to the ledger and return it."""
    use = NetworkUse(
        datetime.now().astimezone().isoformat(timespec="seconds"), host, what, received, outcome
    )
    path = _path()
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "a", encoding="utf-8") as stream:
            stream.write(json.dumps(asdict(use)) + "\n")
    return use


def uses() -> list[NetworkUse]:
    """Return all noted uses, oldest first; a damaged line is passed over."""
    try:
        lines = _path().read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    return [use for line in lines if (use := _parse(line)) is not None]


def _parse(line: str) -> NetworkUse | None:
    try:
        return NetworkUse(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _path() -> Path:
    return weights_dir() / "network.jsonl"
