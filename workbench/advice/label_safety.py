"""Does an operation turn one class into another? Pretrained features are asked.

1. A bounded sample of the training images is decoded at the size that training uses.
2. Each operation makes versions of them, alone and by the draws that training would use.
3. EfficientNet-Lite0, whose weights are always there, gives the features of images and versions.
4. `label_safety_answers` asks classifiers about them, `label_safety_verdict` judges the answers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch

from workbench.advice.label_safety_answers import Vectors, ask
from workbench.advice.label_safety_cases import Case, Sample, cases, fields, is_on, sample
from workbench.advice.label_safety_report import Finding, LabelSafetyReport, OperationReport
from workbench.advice.label_safety_verdict import deciding_first, judge, told_apart
from workbench.architectures import registry
from workbench.augmentation.render import denormalise, normalise, render
from workbench.data.cache import PixelSource, open_source
from workbench.data.decode import resize
from workbench.data.parallel import ordered_map
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.settings import Span
from workbench.transfer.pooled import pooled_layers

Pixels = npt.NDArray[np.uint8]

MEASURED_WITH = "efficientnet_lite0"

_BATCH = 4  # larger ones are no faster, and the system spends longer on their memory
_THREADS = 2


def check_labels(plan: Plan, job: Job, *, flips: bool = False) -> LabelSafetyReport:
    """Return what each operation of the plan's augmentation does to the labels.

    Parameters
    ----------
    plan : Plan
    job : Job
        Told about the progress; checked before each batch.
    flips : bool
        Also ask about both flips where they are off.

    Raises
    ------
    DataError
        There is no operation to ask about.
    """
    began = time.monotonic()
    names = _names(plan, flips=flips)
    chosen = sample(plan.train, len(plan.classes), plan.training.seed)
    report = _unmeasured(plan, chosen, names)
    if len(chosen.classes) >= 2:
        report = _measured(plan, chosen, names, report, job)
    return replace(report, seconds=time.monotonic() - began)


def _names(plan: Plan, *, flips: bool) -> tuple[str, ...]:
    names = fields(plan.augmentation, flips=flips)
    if not names:
        raise DataError(
            "No operation on single images is on",
            where="augmentation",
            hint="Switch an operation on, or ask about the flips as well.",
        )
    return names


def _unmeasured(plan: Plan, chosen: Sample, names: Sequence[str]) -> LabelSafetyReport:
    return LabelSafetyReport(
        architecture=MEASURED_WITH,
        weights=registry.pretrained(MEASURED_WITH).name,
        classes=tuple(plan.classes[label] for label in chosen.classes),
        left_out=tuple(plan.classes[label] for label in chosen.left_out),
        skipped=len(plan.classes) - len(chosen.classes) - len(chosen.left_out),
        images=len(chosen.places),
        versions=0,
        wrong=0,
        obstacle="few-images",
        operations=tuple(_operation(plan, name, ()) for name in names),
        seconds=0.0,
    )


def _measured(
    plan: Plan, chosen: Sample, names: Sequence[str], report: LabelSafetyReport, job: Job
) -> LabelSafetyReport:
    asked, seed = cases(plan.augmentation, names), plan.training.seed
    features, changed = _features(plan, chosen, asked, job)
    original, *versions = ask(features[0], features[1:], chosen.labels, seed, job)
    report = replace(
        report,
        versions=1 + len(asked),
        wrong=int((original.predicted != chosen.labels).sum()),
        obstacle="",
    )
    if not told_apart(original, chosen.labels):
        return replace(report, obstacle="blind")
    findings = judge(original, versions, changed, chosen.labels, report.classes, asked, seed)
    pairs = list(zip(asked, findings, strict=True))
    of_field = {name: [found for case, found in pairs if case.field == name] for name in names}
    return replace(
        report,
        operations=tuple(_operation(plan, name, deciding_first(of_field[name])) for name in names),
    )


def _operation(plan: Plan, name: str, findings: tuple[Finding, ...]) -> OperationReport:
    value, on = getattr(plan.augmentation, name), is_on(plan.augmentation, name)
    if not isinstance(value, Span):
        return OperationReport(name, on, None, None, "", findings)
    extra = type(value).model_fields["low"].json_schema_extra
    unit = str(extra.get("unit", "")) if isinstance(extra, dict) else ""
    return OperationReport(name, on, value.low, value.high, unit, findings)


# -- features ---------------------------------------------------------------------------------


def _features(
    plan: Plan, chosen: Sample, asked: Sequence[Case], job: Job
) -> tuple[list[Vectors], list[int]]:
    """Return the features of the images, then of each case; and how many images each changes."""
    source = open_source(
        plan.folder,
        [plan.train[place].file for place in chosen.places],
        image_size=plan.image_size,
        channels=plan.channels,
        background=plan.background,
        job=job,
    )
    look = _network()
    text = "Looking at the images and their versions"
    total, done = len(source) * (1 + len(asked)), 0
    found, changed = [], []
    with closing(source):
        for case in (None, *asked):
            parts, differ = [], 0
            for start in range(0, len(source), _BATCH):
                job.report(text, done, total)
                places = range(start, min(start + _BATCH, len(source)))
                images = [_version(plan, source, chosen, case, place) for place in places]
                if case is not None:
                    same = (source.read(place) for place in places)
                    differ += sum(map(_differs, images, same))
                parts.append(look(images))
                done += len(images)
            found.append(np.concatenate(parts))
            changed.append(differ)
    job.report(text, done, total)
    return found, changed[1:]


def _version(
    plan: Plan, source: PixelSource, chosen: Sample, case: Case | None, place: int
) -> Pixels:
    """Return an image as the network in training would see it, in grey levels."""
    pixels = source.read(place)
    if case is None:
        return pixels
    tensor = render(
        pixels,
        case.settings,
        seed=plan.training.seed,
        epoch=0,
        index=int(chosen.places[place]),
        mean=plan.mean,
        std=plan.std,
    )
    return denormalise(tensor, plan.mean, plan.std)


def _differs(one: Pixels, other: Pixels) -> bool:
    return not np.array_equal(one, other)


def _network() -> Callable[[Sequence[Pixels]], Vectors]:
    """Return a function from images (H, W, 1 or 3) to features float32 (images, features)."""
    card, record = registry.card(MEASURED_WITH), registry.pretrained(MEASURED_WITH)
    size = card.image_size
    model = registry.create(
        card, classes=2, channels=3, image_size=size, pretrained=True, seed=0, weights=record.key
    )
    network = pooled_layers(model, [""], card.head).to(memory_format=torch.channels_last)

    def fed(image: Pixels) -> npt.NDArray[np.float32]:
        image = np.repeat(image, 3 // image.shape[2], axis=2)
        return normalise(resize(image, size), record.mean, record.std)

    def look(images: Sequence[Pixels]) -> Vectors:
        batch = np.stack(list(ordered_map(fed, images, threads=_THREADS)))
        with torch.inference_mode():
            # N x 3 x size x size, channels-last
            features: torch.Tensor = network(torch.from_numpy(batch).permute(0, 3, 1, 2))[0]
        return features.numpy()

    return look
