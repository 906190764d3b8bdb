"""Training sees changed images only, others each epoch; validation and the disc see nothing."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from workbench.augmentation.render import normalise
from workbench.data.decode import decode_square
from workbench.jobs import Job
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder, SplitRow
from workbench.training.images import Images
from workbench.training.loop import train

MakeRun = Callable[..., RunFolder]
# Never neutral, so that an image left alone would be a mistake.
ALWAYS = {
    "horizontal_shift": {"enabled": True, "low": 5, "high": 30},
    "brightness": {"enabled": True, "low": 2, "high": 20},
}


def plain(plan: Plan, row: SplitRow) -> np.ndarray:
    pixels = decode_square(Path(plan.folder) / row.file, plan.image_size, background="white")
    return normalise(pixels, plan.mean, plan.std)


def tensors(batches: object) -> list[np.ndarray]:
    found = [inputs[0].permute(0, 2, 3, 1).numpy() for inputs, _ in batches]  # type: ignore[attr-defined]
    return list(np.concatenate(found))


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in sorted(folder.rglob("*"))
    }


def test_training_sees_changed_images_only_and_validation_none(make_run: MakeRun) -> None:
    run = make_run(augmentation=ALWAYS)
    plan = resolve(run.spec(), run.split())
    images = Images(plan, torch.device("cpu"), Job())
    originals = {plain(plan, row).tobytes() for row in (*plan.train, *plan.validation)}
    epochs = [tensors(images.on_device(images.train.epoch(epoch))) for epoch in range(3)]
    shown = [tensor.tobytes() for epoch in epochs for tensor in epoch]
    assert len(shown) == 3 * len(plan.train)
    assert not originals & set(shown)
    assert len(set(shown)) == len(shown)  # another draw for each image in each epoch
    checked = tensors(images.on_device(iter(images.validation)))
    expected = [plain(plan, row) for row in plan.validation]
    assert all(np.array_equal(*pair) for pair in zip(checked, expected, strict=True))
    images.close()


def test_nothing_is_written_to_the_users_folder(make_run: MakeRun) -> None:
    mixing = {"mixup": {"enabled": True}, "jpeg": {"enabled": True, "probability": 1}}
    run = make_run(augmentation={**ALWAYS, **mixing})
    folder = Path(run.spec().folder)
    before = snapshot(folder)
    assert len(before) > 10
    train(run, Job())
    assert snapshot(folder) == before
