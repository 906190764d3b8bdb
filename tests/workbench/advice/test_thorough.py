import pytest

from workbench.advice.thorough import MOST_EPOCHS, MOST_IMAGES, divided, epochs_for
from workbench.runs import SplitRow


def test_a_third_of_each_class_is_asked_about() -> None:
    rows = tuple(
        SplitRow(f"{label}/{n}.png", label, "train") for label in (0, 1) for n in range(300)
    )
    found = divided(rows, seed=0)
    assert len(found) == MOST_IMAGES
    for label in (0, 1):
        parts = [row.split for row in found if row.label == label]
        assert parts.count("validation") == pytest.approx(len(parts) / 3, abs=1)


def test_classes_of_two_images_are_only_learnt() -> None:
    rows = tuple(SplitRow(f"{n}.png", n // 2, "train") for n in range(4))
    assert {row.split for row in divided(rows, seed=0)} == {"train"}


@pytest.mark.parametrize(
    ("images", "seconds_each", "epochs"),
    [
        (256, 0.001, 8),  # 60 steps are 8 epochs of 8
        (256, 0.04, 4),  # as many as fit into 45 s
        (256, 1.0, 3),  # never fewer than three
        (10, 0.001, MOST_EPOCHS),
    ],
)
def test_epochs_follow_from_steps_and_time(images: int, seconds_each: float, epochs: int) -> None:
    assert epochs_for(images, 32, seconds_each) == epochs
