"""Parts that fit classifiers on what is there: pixels, a network's features, and the advisor."""

from __future__ import annotations

from contextlib import closing

import numpy as np

from workbench.advice import calibration, similarity
from workbench.advice.recommend import decide
from workbench.advice.size import size_of
from workbench.data.cache import open_source
from workbench.data.split import rows
from workbench.evaluation.intervals import wilson_interval
from workbench.evaluation.probe import probe
from workbench.launch import describe
from workbench.lessons.bench import Bench, Found
from workbench.lessons.parts import PixelPart, ProbePart
from workbench.lessons.projects import catalog_of
from workbench.lessons.statements import Value
from workbench.plan import resolve
from workbench.settings import ArchitectureSettings
from workbench.transfer.classifiers import decide as decide_on
from workbench.transfer.classifiers import fit


def measure_probe(part: ProbePart, bench: Bench) -> Found:
    """Fit a classifier on each layer's features and ask it about the validation images."""
    report, _model = probe(bench.plan(), part.classifier, list(part.layers), bench.job)
    last = report.scores[-1]
    low, high = last.interval
    values: dict[str, Value] = {
        "accuracy": last.accuracy,
        "low": low,
        "high": high,
        "features": last.features,
        "count": last.count,
        "train_count": report.train_count,
    }
    for score in report.scores:
        name = score.layer or "head"
        values |= {f"{name}.accuracy": score.accuracy, f"{name}.features": score.features}
    return values, []


def measure_pixels(part: PixelPart, bench: Bench) -> Found:
    """Fit a classifier on the pixels themselves."""
    plan = bench.plan()
    every = (*plan.train, *plan.validation)
    source = open_source(
        plan.folder,
        [row.file for row in every],
        image_size=plan.image_size,
        channels=plan.channels,
        background=plan.background,
        job=bench.job,
    )
    with closing(source):
        items = bench.job.track(range(len(every)), "Reading pixels")
        pixels = np.stack([source.read(index).reshape(-1) for index in items])
    features = pixels.astype(np.float32) / np.float32(255)
    labels = np.array([row.label for row in every], np.int64)
    count = len(plan.train)
    bench.job.report("Fitting classifiers")
    fitted = fit(part.classifier, features[:count], labels[:count], seed=plan.training.seed)
    answers = decide_on(fitted, features[count:]).argmax(1)
    right, asked = int((answers == labels[count:]).sum()), len(every) - count
    low, high = wilson_interval(right, asked)
    values: dict[str, Value] = {
        "accuracy": right / asked,
        "low": low,
        "high": high,
        "features": features.shape[1],
        "count": asked,
        "train_count": count,
    }
    return values, []


def measure_advice(bench: Bench) -> Found:
    """Place the part's images on the chart of size and similarity, as the advisor does first.

    The advisor goes on to correct the chart by trying; what it would cost to train is left out too.
    """
    project = bench.project()
    network = ArchitectureSettings(
        name=calibration.NETWORK, pretrained=True, image_size=calibration.IMAGE_SIZE
    )
    project = project.replace(architecture=network)
    catalog = catalog_of(project, bench.job)
    plan = resolve(describe(project, catalog), rows(catalog))
    size = size_of(plan.train, len(plan.classes), plan.graph.parameters, {})
    likeness = similarity.measure(plan, bench.job)
    decision = decide(size, likeness, (), (), plan.card.default_cut)
    values: dict[str, Value] = {
        "quadrant": decision.quadrant,
        "strategy": decision.strategy,
        "similarity": likeness.similarity,
        "per_class": size.per_class,
        "images": size.images,
        "size": size.verdict,
        "weights_per_image": size.weights_per_image,
    }
    return values, []
