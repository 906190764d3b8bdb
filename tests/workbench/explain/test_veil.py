"""How a saliency map is coloured: a single high value must not leave all others unseen."""

from __future__ import annotations

import numpy as np

from workbench.explain.veil import shares


def test_a_few_high_values_do_not_hide_the_others() -> None:
    values = np.full((50, 50), -1.0, np.float32)
    values[0, :20] = 1000.0
    found = shares(values)
    assert found[30, 30] == -1.0
    assert found[0, 0] == 1.0


def test_a_map_of_a_single_place_is_seen() -> None:
    values = np.zeros((50, 50), np.float32)
    values[3, 4] = -0.5
    found = shares(values)
    assert found[3, 4] == -1.0
    assert np.count_nonzero(found) == 1


def test_what_changes_its_sign_from_pixel_to_pixel_is_seen_on_the_whole() -> None:
    noise = np.where(np.indices((224, 224)).sum(0) % 2, 1.0, -1.0).astype(np.float32)
    noise[:112] += 0.2  # on the whole the upper half speaks for the class, the lower for nothing
    found = shares(noise)
    assert found[40:70, 40:70].min() > 0.8
    assert np.abs(found[160:190, 40:70]).max() < 0.1


def test_nothing_stays_nothing() -> None:
    assert not shares(np.zeros((4, 4), np.float32)).any()
    assert np.isfinite(shares(np.full((2, 2), np.nan))).all()
