from __future__ import annotations

import gc
import threading
from collections.abc import Sequence

import numpy as np
import pytest

from workbench.augmentation.mixing import combine
from workbench.augmentation.render import normalise, render
from workbench.data.batches import EvaluationBatches, TrainingBatches, epoch_order, part_of
from workbench.errors import DataError
from workbench.settings import AugmentationSettings
from workbench.settings.augmentation import PRESETS, MixUp

MEAN, STD = (0.4, 0.5, 0.6), (0.2, 0.25, 0.3)
STANDARD = PRESETS["standard"]


class Source:
    """Images of noise; may fail at one of them."""

    def __init__(self, count: int, size: int = 8, fails_at: int = -1) -> None:
        self.image_size, self.channels, self._fails_at = size, 3, fails_at
        self._pixels = np.random.default_rng(0).integers(0, 256, (count, size, size, 3), np.uint8)

    def __len__(self) -> int:
        return len(self._pixels)

    def read(self, index: int) -> np.ndarray:
        if index == self._fails_at:
            raise DataError("This image is gone", where=index)
        return self._pixels[index]

    def subset(self, indices: Sequence[int]) -> Source:
        raise NotImplementedError

    def close(self) -> None:
        return


def training(
    count: int = 20,
    *,
    batch_size: int = 6,
    seed: int = 1,
    threads: int = 2,
    augmentation: AugmentationSettings = STANDARD,
    fails_at: int = -1,
    part: tuple[int, int] = (0, 1),
) -> TrainingBatches:
    return TrainingBatches(
        Source(count, fails_at=fails_at),
        [i % 3 for i in range(count)],
        batch_size=batch_size,
        seed=seed,
        augmentation=augmentation,
        mean=MEAN,
        std=STD,
        threads=threads,
        part=part,
    )


def workers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("images")]


def test_an_epoch_sees_every_image_once_in_its_own_order() -> None:
    batches = training()
    seen = [np.concatenate([b.indices for b in batches.epoch(e)]) for e in range(3)]
    for epoch, indices in enumerate(seen):
        assert sorted(indices) == list(range(20))
        assert np.array_equal(indices, epoch_order(20, seed=1, epoch=epoch))
    assert not np.array_equal(seen[0], seen[1])
    assert not np.array_equal(epoch_order(20, seed=2, epoch=0), seen[0])


def test_the_order_is_the_same_on_every_machine_and_version() -> None:
    assert epoch_order(10, seed=0, epoch=0).tolist() == [5, 3, 7, 8, 2, 4, 1, 0, 6, 9]
    assert epoch_order(0, 0, 0).tolist() == []


def test_the_order_is_uniform() -> None:
    firsts = np.bincount([epoch_order(4, seed=0, epoch=e)[0] for e in range(4000)])
    assert np.abs(firsts - 1000).max() < 110  # four standard deviations


def test_what_a_batch_is() -> None:
    batch = next(training().epoch(0))
    assert batch.images.dtype == np.float32
    assert batch.images.shape == (6, 8, 8, 3)
    assert batch.images.flags.c_contiguous
    assert batch.labels.dtype == batch.indices.dtype == np.int64
    assert np.array_equal(batch.labels, batch.indices % 3)


def test_training_tensors_are_those_of_render() -> None:
    source = Source(20)
    for epoch in (0, 3):
        for batch in training().epoch(epoch):
            for image, index in zip(batch.images, batch.indices, strict=True):
                expected = render(
                    source.read(index),
                    STANDARD,
                    seed=1,
                    epoch=epoch,
                    index=int(index),
                    mean=MEAN,
                    std=STD,
                )
                assert np.array_equal(image, expected)


@pytest.mark.parametrize("threads", [1, 3, 8])
def test_the_number_of_threads_changes_nothing(threads: int) -> None:
    one, many = training(threads=1), training(threads=threads)
    for first, second in zip(one.epoch(2), many.epoch(2), strict=True):
        assert np.array_equal(first.images, second.images)
        assert np.array_equal(first.indices, second.indices)


def test_resuming_inside_an_epoch() -> None:
    whole, rest = list(training().epoch(5)), list(training().epoch(5, start_step=2))
    assert len(rest) == len(whole) - 2
    for first, second in zip(whole[2:], rest, strict=True):
        assert np.array_equal(first.images, second.images)
    assert list(training().epoch(5, start_step=training().steps)) == []


@pytest.mark.parametrize(
    ("count", "batch_size", "sizes"),
    [
        (12, 6, [6, 6]),
        (13, 6, [6, 7]),
        (14, 6, [6, 6, 2]),
        (1, 6, [1]),
        (7, 6, [7]),
        (3, 2, [3]),
        (3, 1, [1, 1, 1]),
        (5, 100, [5]),
        (0, 4, []),
    ],
)
def test_a_last_single_image_joins_the_batch_before(
    count: int, batch_size: int, sizes: list[int]
) -> None:
    batches = training(count, batch_size=batch_size)
    assert [len(batch.images) for batch in batches.epoch(0)] == sizes
    assert batches.steps == len(sizes)


def test_evaluation_keeps_the_order_and_every_batch_and_never_augments() -> None:
    source = Source(13)
    batches = EvaluationBatches(source, range(13), batch_size=6, mean=MEAN, std=STD)
    assert batches.steps == 3
    for _ in range(2):
        found = list(batches)
        assert [len(batch.images) for batch in found] == [6, 6, 1]
        assert np.concatenate([batch.indices for batch in found]).tolist() == list(range(13))
        for batch in found:
            for image, index in zip(batch.images, batch.indices, strict=True):
                assert np.array_equal(image, normalise(source.read(index), MEAN, STD))


def test_an_error_in_a_thread_surfaces_in_the_consumer() -> None:
    with pytest.raises(DataError, match="is gone"):
        list(training(fails_at=9).epoch(0))
    assert not workers()


def test_closing_and_dropping_stop_the_threads() -> None:
    running = training(200).epoch(0)
    next(running)
    assert workers()
    running.close()
    assert not workers()
    dropped = training(200).epoch(0)
    next(dropped)
    del dropped
    gc.collect()
    assert not workers()


def test_batches_that_are_kept_are_not_overwritten() -> None:
    kept = list(training(60).epoch(0))
    again = list(training(60).epoch(0))
    assert all(np.array_equal(a.images, b.images) for a, b in zip(kept, again, strict=True))


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"labels": [0]}, "1 labels for 4 images"),
        ({"mean": (0.5,)}, "3 values"),
        ({"batch_size": 0}, "at least 1"),
        ({"threads": 0}, "at least 1"),
    ],
)
def test_mistakes_of_the_caller(changed: dict, message: str) -> None:
    arguments = {"labels": [0, 1, 0, 1], "batch_size": 2, "mean": MEAN, "std": STD, **changed}
    with pytest.raises(ValueError, match=message):
        EvaluationBatches(Source(4), **arguments)


MIXED = PRESETS["light"].replace(mixup=MixUp(enabled=True, alpha=1.0))


def test_a_mixed_batch_is_a_blend_of_unmixed_ones() -> None:
    plain, mixed = (
        list(training(augmentation=setting).epoch(1)) for setting in (PRESETS["light"], MIXED)
    )
    for before, after in zip(plain, mixed, strict=True):
        assert before.mix is None
        assert after.mix is not None
        assert np.array_equal(after.labels, before.labels)
        assert np.array_equal(
            after.images,
            combine(before.images.copy(), before.images[after.mix.partners], after.mix.blend),
        )
        targets, share = after.targets(3), after.mix.blend.share
        assert np.allclose(targets.sum(1), 1)
        row, partner = 0, int(after.mix.partners[0])
        expected = np.zeros(3)
        expected[after.labels[row]] += share
        expected[after.labels[partner]] += 1 - share
        assert np.allclose(targets[row], expected, atol=1e-6)
        assert np.array_equal(before.targets(3).argmax(1), before.labels)


def test_mixing_resumes_in_the_middle_of_an_epoch() -> None:
    whole = list(training(augmentation=MIXED).epoch(0))
    rest = list(training(augmentation=MIXED).epoch(0, 2))
    for one, other in zip(whole[2:], rest, strict=True):
        assert np.array_equal(one.images, other.images)
        assert np.array_equal(one.targets(3), other.targets(3))


@pytest.mark.parametrize("augmentation", [PRESETS["light"], MIXED])
@pytest.mark.parametrize("parts", [2, 3, 5])
def test_the_parts_of_a_batch_are_the_batch(augmentation, parts: int) -> None:
    whole = list(training(augmentation=augmentation).epoch(1))
    shared = [
        list(training(augmentation=augmentation, part=(number, parts)).epoch(1))
        for number in range(parts)
    ]
    for step, batch in enumerate(whole):
        pieces = [batches[step] for batches in shared]
        for field in ("images", "labels", "indices"):
            together = np.concatenate([getattr(piece, field) for piece in pieces])
            assert np.array_equal(together, getattr(batch, field))
        targets = np.concatenate([piece.targets(3) for piece in pieces])
        assert np.array_equal(targets, batch.targets(3))


def test_every_image_is_in_one_part() -> None:
    things = list(range(10))
    for parts in (1, 3, 10, 12):
        shared = [thing for n in range(parts) for thing in things[part_of(10, (n, parts))]]
        assert shared == things
