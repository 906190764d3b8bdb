"""Map a function over many small items with threads, in order, and with bounded memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def default_threads() -> int:
    """Return how many threads decode images: every core, but not so many as to starve a window."""
    return max(1, min(8, os.cpu_count() or 1))


def ordered_map(
    function: Callable[[T], R], items: Sequence[T], *, threads: int, chunk: int = 1, ahead: int = 2
) -> Generator[R, None, None]:
    """Yield `function(item)` for each item, in order, computed by `threads` threads.

    At most `threads` + `ahead` chunks are under way or waiting to be taken. The first exception is
    raised where its result would have come. Closing the iterator drops what has not begun and waits
    for the rest, so no thread outlives it.

    Parameters
    ----------
    chunk : int
        Items handed over at once; more than one pays when an item takes well under a millisecond.
    """
    chunks = (items[start : start + chunk] for start in range(0, len(items), chunk))
    with ThreadPoolExecutor(threads, thread_name_prefix="images") as pool:
        waiting: deque[Future[list[R]]] = deque()

        def submit(part: Sequence[T]) -> None:
            waiting.append(pool.submit(lambda: [function(item) for item in part]))

        try:
            for part in islice(chunks, threads + ahead):
                submit(part)
            while waiting:
                results = waiting.popleft().result()
                for part in islice(chunks, 1):
                    submit(part)
                yield from results
        finally:
            for future in waiting:
                future.cancel()
