"""Which of a network's weights are meant."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.errors import ArchitectureError
from workbench.weights.record import Weights


def choose(records: Sequence[Weights], key: str = "") -> Weights | None:
    """Return the record called `key`; without a key the first that is here, else the first.

    Parameters
    ----------
    records : sequence of Weights
        Those of one network, its default first and the user's own last.
    key : str
        As in `Weights.key`; a digest may be shortened.

    Returns
    -------
    Weights or None
        None if there are no records at all and no key was given.

    Raises
    ------
    ArchitectureError
        There are no weights of that name.
    """
    if not key:
        here = (record for record in records if record.available)
        return next(here, records[0] if records else None)
    for record in records:
        if record.key == key or (record.place == "own" and record.key.startswith(key)):
            return record
    known = ", ".join(record.key for record in records)
    raise ArchitectureError(
        f'There are no weights called "{key}" for this network',
        where="architecture.weights",
        hint=f"Known: {known}." if known else "It has no pretrained weights.",
    )
