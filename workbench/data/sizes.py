"""How large the images of a set are, from the headers of a few."""

from __future__ import annotations

import statistics

from PIL import Image

from workbench.data.catalog import Catalog
from workbench.data.decode import file_errors
from workbench.data.formats import DECODERS
from workbench.errors import DataError

_ASKED = 16


def typical_side(catalog: Catalog) -> int:
    """Return the median of the shorter sides of 16 images spread over the set, in pixels.

    Only headers are read; images that cannot be read do not count. 0 if none can.
    """
    entries = catalog.entries
    sides: list[int] = []
    for place in range(min(_ASKED, len(entries))):
        path = catalog.folder / entries[place * len(entries) // min(_ASKED, len(entries))].file
        try:
            with file_errors(path), Image.open(path, formats=DECODERS) as image:
                sides.append(min(image.size))
        except DataError:
            continue
    return round(statistics.median(sides)) if sides else 0
