"""Memory that is freed and wanted again at once."""

import platform
import subprocess
import sys

import pytest

COUNT = """
import resource, sys
import numpy as np
from workbench.training.memory import keep_freed_memory

if sys.argv[1] == "keep":
    assert keep_freed_memory()
for turn in range(60):
    if turn == 10:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    blocks = [np.empty(size << 20, np.uint8) for size in (1, 3, 2, 40)]
    for block in blocks:
        block[::4096] = 1
    del block, blocks
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be told")
def test_pages_are_not_handed_out_anew() -> None:
    faults = {
        mode: int(subprocess.check_output([sys.executable, "-c", COUNT, mode]))
        for mode in ("plain", "keep")
    }
    assert faults["keep"] < 0.1 * faults["plain"], faults
