#!/usr/bin/env python3
"""Build the packaged program of this system, try it, and pack it.

    build.py                                    everything, into dist/
    build.py --torch-index URL                  take torch and torchvision from that index
    build.py --python ENVIRONMENT/bin/python    use an environment that is there already

The same sources, index and options give the same program as far as PyInstaller allows.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from building.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
