from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from workbench.augmentation.mixing import Blend, Mix, combine, plan_mix
from workbench.settings import AugmentationSettings
from workbench.settings.augmentation import CutMix, MixUp

SIZE = {"height": 40, "width": 60}


def plan(
    step: int = 0, *, epoch: int = 0, seed: int = 0, count: int = 8, **kinds: object
) -> Mix | None:
    settings = AugmentationSettings(**kinds)
    return plan_mix(settings, seed=seed, epoch=epoch, step=step, count=count, **SIZE)


def certain(*, step: int = 0, **kinds: object) -> Mix:
    mix = plan(step, **kinds)
    assert mix is not None
    return mix


@pytest.mark.parametrize("alpha", [0.1, 0.4, 1.0, 2.0])
def test_shares_are_drawn_of_a_beta_distribution(alpha: float) -> None:
    kind = MixUp(enabled=True, alpha=alpha)
    shares = [certain(step=step, mixup=kind).blend.share for step in range(1500)]
    assert stats.kstest(shares, stats.beta(alpha, alpha).cdf).pvalue > 0.001


def test_a_pure_function_of_seed_epoch_and_step() -> None:
    kinds = {"mixup": MixUp(enabled=True), "cutmix": CutMix(enabled=True)}
    first, again = certain(**kinds), certain(**kinds)
    assert first.blend == again.blend
    assert np.array_equal(first.partners, again.partners)
    others = [plan(1, **kinds), plan(0, epoch=1, **kinds), plan(0, seed=1, **kinds)]
    assert all(other is not None and other.blend != first.blend for other in others)


def test_partners_are_a_permutation() -> None:
    mix = certain(mixup=MixUp(enabled=True))
    assert sorted(mix.partners.tolist()) == list(range(8))
    assert mix.partners.dtype == np.int64


def test_probability_and_choice() -> None:
    kinds = {
        "mixup": MixUp(enabled=True, probability=0.5),
        "cutmix": CutMix(enabled=True, probability=0.5),
    }
    mixes = [plan(step, **kinds) for step in range(2000)]
    done = [mix for mix in mixes if mix is not None]
    assert abs(len(done) - 1000) < 90
    cut = sum(mix.blend.box is not None for mix in done)
    assert abs(cut - len(done) / 2) < 65
    assert plan() is None


def test_the_share_of_a_cut_is_that_of_its_pixels() -> None:
    places = set()
    for step in range(200):
        blend = certain(step=step, cutmix=CutMix(enabled=True)).blend
        assert blend.box is not None
        top, bottom, left, right = blend.box
        assert 0 <= top <= bottom <= 40
        assert 0 <= left <= right <= 60
        assert blend.share == pytest.approx(1 - (bottom - top) * (right - left) / 2400)
        places.add(blend.box)
    assert len(places) > 150


def test_mixup_is_the_weighted_sum() -> None:
    images = np.random.default_rng(0).random((4, 6, 6, 3), np.float32)
    mix = Mix(Blend(0.3), np.array([2, 3, 1, 0]))
    expected = 0.3 * images + 0.7 * images[[2, 3, 1, 0]]
    assert np.allclose(combine(images.copy(), images[mix.partners], mix.blend), expected, atol=1e-6)


def test_cutmix_takes_the_box_of_the_partner() -> None:
    own, other = np.zeros((2, 6, 8, 1), np.float32), np.ones((2, 6, 8, 1), np.float32)
    mixed = combine(own, other, Blend(0.75, (1, 4, 2, 6)))
    assert mixed is own
    assert mixed[:, 1:4, 2:6].all()
    assert mixed.sum() == 2 * 12


def test_every_image_is_mixed_with_one_not_yet_mixed() -> None:
    images = np.arange(3, dtype=np.float32).reshape(3, 1, 1, 1)
    mixed = combine(images, images[[1, 2, 0]], Blend(0.5))
    assert mixed.ravel().tolist() == [0.5, 1.5, 1.0]
