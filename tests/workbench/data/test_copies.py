"""An augmented copy holds the pixels of training, and says where each image came from."""

import csv
import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.augmentation.render import denormalise
from workbench.data.batches import TrainingBatches
from workbench.data.cache import open_source
from workbench.data.copies import COLUMNS, MANIFEST, SETTINGS, CopyPlan, write_copies
from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import Cancelled, DataError, SettingsError
from workbench.jobs import Job
from workbench.settings import AugmentationSettings, DataSettings
from workbench.settings.augmentation import ErasingSpan, MixUp, RotationSpan

SETTINGS_USED = AugmentationSettings(
    rotation=RotationSpan(enabled=True),
    erasing=ErasingSpan(enabled=True),
    mixup=MixUp(enabled=True),
)
MEAN, STD = (0.4, 0.5, 0.6), (0.2, 0.25, 0.3)


class StopAfter(Job):
    """Cancels itself when so many images are written."""

    def __init__(self, images: int) -> None:
        super().__init__()
        self._images = images

    def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
        if text.startswith("Writing") and done >= self._images:
            self.cancel()
        super().report(text, done, total, before=before)


@pytest.fixture
def plan(image_folder: Callable[..., Path]) -> CopyPlan:
    folder = image_folder(each=5)
    found = split(scan(folder, job=Job()), DataSettings(folder=str(folder)))
    every = rows(found)
    return CopyPlan(
        folder=folder,
        classes=found.classes,
        train=tuple(row for row in every if row.split == "train"),
        validation=(),
        settings=SETTINGS_USED,
        image_size=24,
        channels=3,
        mean=MEAN,
        std=STD,
        background="white",
        seed=7,
        copies=2,
    )


def with_validation(plan: CopyPlan) -> CopyPlan:
    found = split(scan(plan.folder, job=Job()), DataSettings(folder=str(plan.folder)))
    return replace(plan, validation=tuple(r for r in rows(found) if r.split == "validation"))


def manifest(folder: Path) -> list[dict[str, str]]:
    with open(folder / MANIFEST, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    return {
        str(path): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(folder.rglob("*.*"))
    }


def test_copy_k_is_what_epoch_k_shows(plan: CopyPlan, tmp_path: Path) -> None:
    assert write_copies(plan, tmp_path / "copy", Job()) == 2 * len(plan.train)
    source = open_source(plan.folder, [row.file for row in plan.train], image_size=24)
    labels = [row.label for row in plan.train]
    batches = TrainingBatches(
        source, labels, batch_size=4, seed=7, augmentation=SETTINGS_USED, mean=MEAN, std=STD
    )
    for epoch in range(2):
        shown = np.concatenate([batch.images for batch in batches.in_order(epoch)])
        of_epoch = [row for row in manifest(tmp_path / "copy") if row["copy"] == str(epoch + 1)]
        assert [row["source"] for row in of_epoch] == [row.file for row in plan.train]
        for tensor, row in zip(shown, of_epoch, strict=True):
            written = np.asarray(Image.open(tmp_path / "copy" / row["file"]))
            assert np.array_equal(written, denormalise(tensor, MEAN, STD))
    source.close()


def test_the_manifest_says_where_each_image_came_from(plan: CopyPlan, tmp_path: Path) -> None:
    copied = with_validation(plan)
    write_copies(copied, tmp_path / "copy", Job())
    found = manifest(tmp_path / "copy")
    assert tuple(found[0]) == COLUMNS
    files = {str(p.relative_to(tmp_path / "copy")) for p in (tmp_path / "copy").rglob("*.png")}
    assert {str(Path(row["file"])) for row in found} == files
    for row in found:
        assert (plan.folder / row["source"]).is_file()
        assert Path(row["file"]).parts[1] == row["class"] == Path(row["source"]).parent.name
    trained = [row for row in found if row["file"].startswith("train/")]
    assert {(row["epoch"], row["seed"]) for row in trained} == {("1", "7"), ("2", "7")}


def test_validation_images_are_the_users_own_bytes(plan: CopyPlan, tmp_path: Path) -> None:
    copied = with_validation(plan)
    write_copies(copied, tmp_path / "copy", Job())
    checked = [r for r in manifest(tmp_path / "copy") if r["file"].startswith("validation/")]
    assert len(checked) == len(copied.validation) > 0
    for row in checked:
        content = (tmp_path / "copy" / row["file"]).read_bytes()
        assert content == (plan.folder / row["source"]).read_bytes()
        assert row["epoch"] == ""


def test_without_validation_there_is_none(plan: CopyPlan, tmp_path: Path) -> None:
    write_copies(plan, tmp_path / "copy", Job())
    used = {row["source"] for row in manifest(tmp_path / "copy")}
    assert used == {row.file for row in plan.train}


def test_the_copy_is_a_set_of_images_itself(plan: CopyPlan, tmp_path: Path) -> None:
    write_copies(with_validation(plan), tmp_path / "copy", Job())
    found = scan(tmp_path / "copy", job=Job())
    assert found.classes == plan.classes
    assert not [problem for problem in found.problems if problem.severe]


def test_the_settings_can_be_used_again(plan: CopyPlan, tmp_path: Path) -> None:
    write_copies(plan, tmp_path / "copy", Job())
    values = tomllib.loads((tmp_path / "copy" / SETTINGS).read_text("utf-8"))
    assert AugmentationSettings.parse(values["augmentation"]) == SETTINGS_USED
    assert values["copy"]["seed"] == 7


def test_the_users_folder_is_left_as_it_was(plan: CopyPlan, tmp_path: Path) -> None:
    before = snapshot(plan.folder)
    write_copies(with_validation(plan), tmp_path / "copy", Job())
    assert snapshot(plan.folder) == before


def test_cancelling_leaves_a_manifest_of_what_is_there(plan: CopyPlan, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_copies(plan, tmp_path / "copy", StopAfter(3))
    found = manifest(tmp_path / "copy")
    assert len(found) == 3
    for row in found:
        Image.open(tmp_path / "copy" / row["file"]).load()
    assert not list((tmp_path / "copy").rglob("*.part"))


def test_grey_images_stay_grey(plan: CopyPlan, tmp_path: Path) -> None:
    grey = replace(plan, channels=1, mean=(0.5,), std=(0.5,))
    write_copies(grey, tmp_path / "copy", Job())
    with Image.open(tmp_path / "copy" / manifest(tmp_path / "copy")[0]["file"]) as image:
        assert image.mode == "L"


@pytest.mark.parametrize("place", ["", "copies", "disc"])
def test_nothing_is_written_into_the_image_folder(plan: CopyPlan, place: str) -> None:
    before = snapshot(plan.folder)
    with pytest.raises(SettingsError, match="image folder"):
        write_copies(plan, plan.folder / place, Job())
    assert snapshot(plan.folder) == before


def test_only_an_empty_folder_is_filled(plan: CopyPlan, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("mine")
    for place in (tmp_path / "full", tmp_path / "full" / "note.txt"):
        with pytest.raises(SettingsError, match="not an empty folder"):
            write_copies(plan, place, Job())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"copies": 0}, "0 copies"),
        ({"settings": AugmentationSettings(mixup=MixUp(enabled=True))}, "No operation"),
    ],
)
def test_what_makes_no_copy_is_refused(
    plan: CopyPlan, tmp_path: Path, change: dict, words: str
) -> None:
    with pytest.raises(SettingsError, match=words):
        write_copies(replace(plan, **change), tmp_path / "copy", Job())
    assert not (tmp_path / "copy").exists()


def test_an_image_that_is_gone_is_named(plan: CopyPlan, tmp_path: Path) -> None:
    (plan.folder / plan.train[0].file).unlink()
    with pytest.raises(DataError) as caught:
        write_copies(plan, tmp_path / "copy", Job())
    assert plan.train[0].file in caught.value.where


def test_odd_class_names_are_one_folder_each(plan: CopyPlan, tmp_path: Path) -> None:
    odd = replace(plan, classes=("a/b", "c:d?"))
    write_copies(odd, tmp_path / "copy", Job())
    folders = {path.name for path in (tmp_path / "copy").iterdir() if path.is_dir()}
    assert folders == {"a_b", "c_d_"}
    assert {row["class"] for row in manifest(tmp_path / "copy")} == {"a/b", "c:d?"}
