"""What the system's allocator does with memory that one step frees and the next one wants."""

from __future__ import annotations

import ctypes
import sys

# <malloc.h> of glibc
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_KEPT = 1 << 30  # bytes


def keep_freed_memory() -> bool:
    """Let freed memory stay with the process, up to 1 GiB; True if the allocator can be told.

    glibc gives blocks of more than 128 kB to 32 MB back at once, and every page of the next ones is
    then handed out anew, zeroed and one fault at a time: batches, activations and gradients, step
    after step. For processes that train and end; not for those that stay.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # another C library, such as musl
        return False
    return all(mallopt(what, _KEPT) == 1 for what in (_M_MMAP_THRESHOLD, _M_TRIM_THRESHOLD))
