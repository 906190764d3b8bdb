"""What other sets gave: how far each strategy was from the feature extractor. No torch here.

From `tests/benchmarks/advisor.py`: clothes, digits, solar cells, ants and bees, and a cut of each
to ten training images of a class; EfficientNet-Lite0 at 96 px, 6 epochs, of the cuts 20. These are
eight sets and one network: the range says what happened there, not what will happen.
"""

from __future__ import annotations

from workbench.evaluation.probe_report import LayerScore

NETWORK = "efficientnet_lite0"
"""The network that was tried; of others nothing is said."""

GAINS = {
    "from-scratch": (-0.32, 0.04),
    "fine-tune": (-0.10, 0.07),
    "fine-tune-freeze": (-0.04, 0.09),
}
"""Lowest and highest accuracy minus that of the feature extractor on the same set."""


def expected(strategy: str, probe: LayerScore) -> tuple[float, float]:
    """Return the range of accuracies, from a probe of the last features and `GAINS`."""
    (low, high), (least, most) = probe.interval, GAINS[strategy]
    return max(0.0, low + least), min(1.0, high + most)


def words(strategy: str) -> str:
    """Return where the range comes from, as a sentence."""
    least, most = (round(100 * gain) for gain in GAINS[strategy])
    return (
        f"A rule, not a measurement: on eight sets, at 96 px, it came {least:+d} to {most:+d} "
        "points from the feature extractor. Thorough advice trains briefly."
    )
