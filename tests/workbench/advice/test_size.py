import pytest

from workbench.advice.sample import stratified
from workbench.advice.size import LARGE_CLASS, Size, size_of
from workbench.runs import SplitRow


def some(*counts: int) -> list[SplitRow]:
    return [
        SplitRow(f"{label}/{number:04d}.png", label, "train")
        for label, count in enumerate(counts)
        for number in range(count)
    ]


def test_counts_are_of_every_class_also_of_an_empty_one() -> None:
    size = size_of(some(5, 2, 9), 4, 1000, {"fine-tune": 10})
    assert (size.images, size.per_class, size.smallest_class) == (16, 3.5, 0)
    assert size.weights_per_image == 1000 / 16


@pytest.mark.parametrize(
    ("per_class", "whole", "verdict"),
    [
        (LARGE_CLASS - 1, 10_000_000, "small"),
        (LARGE_CLASS, 10_000_000, "large"),
        (100, 50 * 200, "large"),  # a tiny network: 50 weights for each of 200 images
        (100, 51 * 200, "small"),
    ],
)
def test_images_of_a_class_or_weights_for_an_image_decide(
    per_class: int, whole: int, verdict: str
) -> None:
    images = 2 * per_class if per_class != 100 else 200
    assert Size(images, per_class, per_class, whole, {}).verdict == verdict


def test_a_sample_keeps_every_class_and_its_share() -> None:
    rows = some(300, 60, 2)
    chosen = stratified(rows, 60, seed=3)
    found = [sum(row.label == label for row in chosen) for label in range(3)]
    assert len(chosen) == 60
    assert found[0] == pytest.approx(50, abs=3)
    assert found[1] == pytest.approx(10, abs=2)
    assert found[2] >= 1
    assert list(chosen) == sorted(chosen, key=rows.index)
    assert chosen == stratified(rows, 60, seed=3) != stratified(rows, 60, seed=4)
    assert stratified(rows, 1000, seed=0) == tuple(rows)
    assert {row.label for row in stratified(some(90, 90, 1, 1, 1), 5, seed=0)} == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(("per_class", "whole"), [(40, 10_000_000), (40, 1500), (600, 10_000_000)])
def test_the_border_is_where_the_verdict_turns(per_class: int, whole: int) -> None:
    size = Size(2 * per_class, per_class, per_class, whole, {})
    assert (size.verdict == "large") is (per_class >= size.border)
