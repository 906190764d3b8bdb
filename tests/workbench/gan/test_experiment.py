"""Generated images among the training images only, compared by the studies' machinery."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import DataError, RunError, SettingsError
from workbench.gan.experiment import make_experiment, new_experiment_path, outcome
from workbench.gan.folder import GanFolder
from workbench.gan.samples import write_samples
from workbench.gan.train import train_gan
from workbench.jobs import Job
from workbench.settings import Project
from workbench.studies.reading import StudyReader
from workbench.studies.runner import run_study


@pytest.fixture
def trained(make_gan: Callable[..., GanFolder]) -> GanFolder:
    folder = make_gan(epochs=3, each=60, learning_rate=0.01)
    train_gan(folder, Job())
    return folder


def test_an_experiment_from_beginning_to_end(trained: GanFolder) -> None:
    project = Project.parse({"training": {"epochs": 1, "batch_size": 32}})
    path = new_experiment_path(trained)
    study = make_experiment(path, trained, project, 5, 1, Job())
    cells = {cell.arm: cell.run for cell in study.cells()}
    rows = {arm: run.split() for arm, run in cells.items()}
    made = [row for row in rows["with"] if row.file.startswith("generated/")]
    assert len(made) == 10
    assert {row.split for row in made} == {"train"}
    assert [row for row in rows["with"] if row not in made] == rows["without"]
    images = path / "images"
    assert all((images / row.file).is_file() for row in rows["with"])
    # the real ones are those of the GAN, on the same side
    sides = {split: len(trained.images(split)) for split in ("train", "validation")}
    for split, count in sides.items():
        assert sum(row.split == split for row in rows["without"]) == count
    assert outcome(StudyReader(study).read()) is None
    assert run_study(study, Job())
    found = outcome(StudyReader(study).read())
    assert found is not None
    assert found.count == sides["validation"] and found.seeds == 1
    assert found.difference.mean == pytest.approx(found.with_it - found.without)
    assert found.verdict == "indistinguishable" or not found.difference.holds_zero
    assert new_experiment_path(trained).name == "002"


def test_what_cannot_be_compared_is_refused(
    make_gan: Callable[..., GanFolder], trained: GanFolder, tmp_path: Path
) -> None:
    one_kind = make_gan("one-kind", each=60, conditional=False)
    for folder, seeds, error, words in (
        (one_kind, 1, SettingsError, "chosen class"),
        (trained, 99, SettingsError, "99 seeds"),
        (make_gan("few", each=10), 1, DataError, "too few"),
    ):
        with pytest.raises(error, match=words):
            make_experiment(tmp_path / "x", folder, Project(), 5, seeds, Job())
    assert not (tmp_path / "x").exists()


def test_samples_are_written_by_class_and_differ_by_seed(
    trained: GanFolder, tmp_path: Path
) -> None:
    assert write_samples(trained, tmp_path / "a", 3, Job()) == 6
    names = sorted(p.relative_to(tmp_path / "a").as_posix() for p in tmp_path.glob("a/*/*.png"))
    first, second = trained.gan_spec().classes
    assert names == [f"{c}/{n:05d}.png" for c in sorted((first, second)) for n in range(3)]
    write_samples(trained, tmp_path / "b", 3, Job(), name=first)
    write_samples(trained, tmp_path / "c", 3, Job(), name=first, seed=1)
    image = f"{first}/00000.png"
    same, other = (tmp_path / "b" / image).read_bytes(), (tmp_path / "c" / image).read_bytes()
    assert (tmp_path / "a" / image).read_bytes() == same != other
    with pytest.raises(RunError, match="not empty"):
        write_samples(trained, tmp_path / "a", 3, Job())
    with pytest.raises(SettingsError, match="no class 'cats'"):
        write_samples(trained, tmp_path / "d", 3, Job(), name="cats")
    with pytest.raises(SettingsError, match="between 1"):
        write_samples(trained, tmp_path / "d", 0, Job())
