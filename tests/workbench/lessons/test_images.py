from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.errors import Cancelled, SettingsError
from workbench.jobs import Job
from workbench.lessons import images
from workbench.lessons.images import DIGIT_SIDE, PHOTO_SIDE, image_folder
from workbench.lessons.parts import ImageSet
from workbench.settings import DataSettings


def made(tmp_path: Path, seed: int = 0, **wanted: object) -> Path:
    place = tmp_path / "place"
    return image_folder(ImageSet.parse(wanted), tmp_path, place, seed, Job(), DataSettings())


def counts(folder: Path) -> dict[str, int]:
    return {path.name: len(list(path.iterdir())) for path in sorted(folder.iterdir())}


def read(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image)


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
    folder = made(tmp_path, source="photos", per_class=3, grey=grey, whole=True)
    assert counts(folder) == {"flower": 3, "temple": 3}
    with Image.open(next(folder.rglob("*.png"))) as image:
        assert (image.size, image.mode) == ((PHOTO_SIDE, PHOTO_SIDE), mode)
    assert len(set(pixels(folder))) == 6


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_no_place_of_a_photograph_is_on_both_sides(tmp_path, monkeypatch, seed):
    quarters = np.kron([[10, 80], [150, 220]], np.ones((90, 120))).astype(np.uint8)
    photos = [("flower", Image.fromarray(quarters))]
    monkeypatch.setattr(images, "_photographs", lambda *, grey: photos)
    folder = made(tmp_path, seed, source="photos", per_class=10)
    seen = {
        part: {value for path in folder.glob(f"{part}/*/*.png") for value in np.unique(read(path))}
        for part in ("train", "validation")
    }
    assert counts(folder / "train") == {"flower": 8}
    assert counts(folder / "validation") == {"flower": 2}
    assert seen["train"] in ({10, 220}, {80, 150})
    assert seen["validation"] == {10, 80, 150, 220} - seen["train"]


def test_the_share_of_validation_crops_is_the_projects(tmp_path):
    wanted = ImageSet(source="photos", per_class=10)
    data = DataSettings(validation_percent=80)
    folder = image_folder(wanted, tmp_path, tmp_path / "place", 0, Job(), data)
    assert counts(folder / "train") == {"flower": 2, "temple": 2}
    assert counts(folder / "validation") == {"flower": 8, "temple": 8}


@pytest.mark.parametrize("name", ["grey", "whole"])
def test_only_photographs_are_cut(name):
    with pytest.raises(SettingsError, match=f'"{name}" goes with source = "photos"'):
        ImageSet.parse({"source": "sample", name: True})


def test_a_lessons_own_images_lie_beside_it(tmp_path, image_folder):
    folder = image_folder(classes=("disc", "star"), each=2)
    wanted = {"source": "folder", "folder": folder.name}
    assert made(folder.parent, **wanted) == folder


def test_an_unknown_class_is_refused_with_those_that_are_there(tmp_path):
    with pytest.raises(SettingsError, match="Hat") as caught:
        made(tmp_path, classes=("Hat",))
    assert "Sneaker" in caught.value.hint
    assert "images.classes in" in caught.value.where
    assert not list((tmp_path / "place" / "images").iterdir())


def test_a_set_is_made_whole_or_not_at_all(tmp_path):
    job = Job()
    job.cancel()
    wanted = ImageSet(per_class=2)
    with pytest.raises(Cancelled):
        image_folder(wanted, tmp_path, tmp_path / "place", 0, job, DataSettings())
    assert not list((tmp_path / "place" / "images").iterdir())
