"""How strongly each place of a saliency map is coloured. No torch here.

References
----------
Smilkov, Thorat, Kim, Viegas, Wattenberg: SmoothGrad, removing noise by adding noise. 2017, section
3.1: a few pixels have far higher values than all others; values are capped at the 99th percentile.

Notes
-----
Integrated gradients change their sign from pixel to pixel, which the eye takes for grey. A map is
therefore blurred a little for being looked at, by less than a quarter of the pieces on which
`workbench.explain.doubt` tests it.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

CAP = 0.99
"""Quantile of the distances from zero that has the full colour."""
BLUR = 1 / 75
"""Deviation of the blur, of the map's side: 3 pixels of 224."""
LEAST_BLUR = 0.8
"""Pixels; what is coarser than that is not blurred."""


def shares(values: npt.NDArray[np.floating]) -> npt.NDArray[np.float32]:
    """Return a map (rows, columns) as shares of the full colour, -1 to 1."""
    finite = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    deviation = BLUR * max(finite.shape)
    if deviation >= LEAST_BLUR:
        finite = cv2.GaussianBlur(finite.astype(np.float32), (0, 0), deviation)
    sizes = np.abs(finite)
    full = float(np.quantile(sizes, CAP)) or float(sizes.max()) or 1.0
    return np.clip(finite / full, -1, 1).astype(np.float32)
