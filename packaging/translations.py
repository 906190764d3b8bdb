#!/usr/bin/env python3
"""Keep the catalogues of the window's languages, resources/i18n/cnn-workbench_<language>.ts.

    translations.py update [fr …]        take new texts in, and drop those that are gone
    translations.py missing [fr …]       print what has no translation, as JSON to fill in
    translations.py fill fr FILE.json …  take translations in, after checks
    translations.py release [fr …]       write what the program reads: .qm, and .json of the engine

A new language begins with `update` and its code: `translations.py update de`.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from translating.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
