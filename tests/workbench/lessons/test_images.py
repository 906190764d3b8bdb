from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.errors import Cancelled, SettingsError
from workbench.jobs import Job
from workbench.lessons.images import DIGIT_SIDE, PHOTO_SIDE, image_folder
from workbench.lessons.parts import ImageSet


def made(tmp_path: Path, seed: int = 0, **wanted: object) -> Path:
    return image_folder(ImageSet.parse(wanted), tmp_path, tmp_path / "place", seed, Job())


def counts(folder: Path) -> dict[str, int]:
    return {path.name: len(list(path.iterdir())) for path in sorted(folder.iterdir())}


def pixels(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.rglob("*.png"))]


def test_the_whole_sample_is_used_where_it_is(tmp_path):
    folder = made(tmp_path)
    assert folder.name == "fashion-mnist"
    assert not (tmp_path / "place").exists()


def test_a_part_of_the_sample_is_chosen_by_the_seed(tmp_path):
    wanted = {"classes": ("Bag", "Dress"), "per_class": 4}
    first, again, other = (made(tmp_path, seed, **wanted) for seed in (0, 0, 1))
    assert counts(first) == counts(other) == {"Bag": 4, "Dress": 4}
    assert first == again
    assert pixels(first) != pixels(other)


def test_digits_are_merged_into_new_classes(tmp_path):
    folder = made(tmp_path, source="digits", per_class=6, merge={"odd": ("1", "3"), "even": ("2",)})
    assert counts(folder) == {"even": 6, "odd": 6}
    with Image.open(next(folder.rglob("*.png"))) as opened:
        image = np.asarray(opened)
    assert image.shape == (DIGIT_SIDE, DIGIT_SIDE)
    assert image.max() > 150  # white on black


@pytest.mark.parametrize(("grey", "mode"), [(False, "RGB"), (True, "L")])
def test_photos_are_crops_of_two_photographs(tmp_path, grey, mode):
    folder = made(tmp_path, source="photos", per_class=3, grey=grey)
    assert counts(folder) == {"flower": 3, "temple": 3}
    with Image.open(next(folder.rglob("*.png"))) as image:
        assert (image.size, image.mode) == ((PHOTO_SIDE, PHOTO_SIDE), mode)
    assert len(set(pixels(folder))) == 6


def test_a_lessons_own_images_lie_beside_it(tmp_path, image_folder):
    folder = image_folder(classes=("disc", "star"), each=2)
    wanted = {"source": "folder", "folder": folder.name}
    assert made(folder.parent, **wanted) == folder
    with pytest.raises(SettingsError, match="no folder"):
        made(tmp_path, source="folder", folder="nowhere")


def test_an_unknown_class_is_refused_with_those_that_are_there(tmp_path):
    with pytest.raises(SettingsError, match="Hat") as caught:
        made(tmp_path, classes=("Hat",))
    assert "Sneaker" in caught.value.hint
    assert not list((tmp_path / "place" / "images").iterdir())


def test_a_set_is_made_whole_or_not_at_all(tmp_path):
    job = Job()
    job.cancel()
    wanted = ImageSet(per_class=2)
    with pytest.raises(Cancelled):
        image_folder(wanted, tmp_path, tmp_path / "place", 0, job)
    assert not list((tmp_path / "place" / "images").iterdir())
