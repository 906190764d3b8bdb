"""What is advised before a GAN is trained."""

import pytest

from workbench.gan.advice import FEW_IMAGES, FEW_STEPS, advice
from workbench.settings import GanSettings


def test_too_few_steps_are_told_with_the_epochs_that_would_do() -> None:
    settings = GanSettings(epochs=100, batch_size=32)
    text = advice(settings, 245)
    assert text.startswith("245 images make 800 steps in 100 epochs")
    assert "choose 188 epochs" in text
    assert advice(settings.replace(epochs=188), 245) == ""
    assert "choose 188 epochs" in advice(settings.replace(epochs=187), 245)
    assert advice(settings.replace(batch_size=16), 245) == ""  # 16 steps an epoch


@pytest.mark.parametrize(
    ("images", "augment"), [(FEW_IMAGES - 1, False), (FEW_IMAGES, False), (300, True)]
)
def test_few_images_want_augmentation(images: int, augment: bool) -> None:
    text = advice(GanSettings(epochs=FEW_STEPS, augment=augment), images)
    assert bool(text) is (images < FEW_IMAGES and not augment)
    assert ("differentiable augmentation" in text) is bool(text)


def test_nothing_is_advised_about_no_images() -> None:
    assert advice(GanSettings(epochs=1), 0) == ""
