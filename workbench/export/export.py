"""Export a run to one ONNX file, and prove it before it is kept."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from scipy.special import softmax

from workbench import __version__
from workbench.data.decode import decode
from workbench.data.same_images import check_images
from workbench.errors import DataError
from workbench.evaluation.abstention import answered
from workbench.evaluation.calibration import calibrate
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.evaluate import load_deployed, score_files
from workbench.evaluation.intervals import wilson_interval
from workbench.export import contract
from workbench.export.certificate import Certificate
from workbench.export.onnx_file import to_onnx
from workbench.export.predictor import Predictor
from workbench.files import storage_errors, write_atomic
from workbench.jobs import Job
from workbench.launch import software_versions
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder, RunSpec, SplitRow, now

_BATCH = 7  # the second batch size that is proved; odd, so that no layout hides a mistake
_LATENCY_SECONDS = 1.0


def export_run(
    run: RunFolder,
    output: Path,
    weights: str,
    job: Job,
    *,
    temperature: bool = False,
    unknown_below: float = 0.0,
) -> dict[str, Any]:
    """Write `output`, verify it on the validation files, and return the certificate.

    With `temperature` its confidence is calibrated, and answers less sure than `unknown_below`,
    0..1, are called unknown; see `ExportSettings`. The file takes its name only after it has
    passed; a refused one is removed.

    Raises
    ------
    ExportError
        The network cannot be translated, or the file disagrees with it.
    DataError
        There are no validation files to prove it on, or one can no longer be read.
    """
    check_images(run, job)
    spec = run.spec()
    plan = resolve(spec, run.split())
    model = load_deployed(run, plan, weights)
    confidence = Confidence(temperature, unknown_below)
    return export_model(model, plan, spec, output, weights, job, confidence)


@dataclass(frozen=True)
class Confidence:
    """How an exported model speaks of its answers; see `ExportSettings`, but `below` in 0..1."""

    calibrated: bool = False
    unknown_below: float = 0.0


def export_model(
    model: DeployedModel,
    plan: Plan,
    spec: RunSpec,
    output: Path,
    weights: str,
    job: Job,
    confidence: Confidence = Confidence(),
) -> dict[str, Any]:
    """Write any network on the plan's images to `output`, as `export_run` does; same errors.

    `weights` says in the certificate what it was made of.
    """
    output, rows = Path(output), plan.validation
    if not rows:
        raise DataError(
            "There are no validation images to prove the model on",
            hint="Raise the validation share in the data settings and train again.",
        )
    scores = np.array([found for _, found in score_files(model, plan, rows, job)], np.float64)
    calibration = None
    if confidence.calibrated:
        calibration = calibrate(scores, np.array([row.label for row in rows]))
        model.temperature = calibration.temperature
    job.report("Translating the network to ONNX")
    content = to_onnx(model, _metadata(spec, plan, model.temperature, confidence.unknown_below))
    draft = output.with_name(f".{output.name[:60]}.unverified")
    try:
        write_atomic(draft, content)
        # computed here, not by the model: so a temperature that the graph lacks is found
        expected = softmax(scores / model.temperature, axis=1).astype(np.float32)
        certificate = replace(
            _verify(draft, output.name, expected, plan, spec, weights, job),
            temperature=model.temperature,
            calibration=calibration,
        )
        certificate.require(output)
        with storage_errors(output):
            draft.replace(output)
        certificate.write(output)
    finally:
        draft.unlink(missing_ok=True)
    return certificate.to_dict()


def _verify(
    path: Path,
    name: str,
    expected: np.ndarray,
    plan: Plan,
    spec: RunSpec,
    weights: str,
    job: Job,
) -> Certificate:
    rows, predictor = plan.validation, Predictor(path)
    single, largest = run_files(predictor, plan, rows, expected, job)
    truth = np.array([row.label for row in rows])
    right = single.argmax(1) == truth
    correct, below = int(right.sum()), predictor.unknown_below
    return Certificate(
        model=name,
        architecture=plan.card.name,
        weights=weights,
        images=len(rows),
        agreement=float((single.argmax(1) == expected.argmax(1)).mean()),
        largest_difference=largest,
        accuracy_pytorch=float((expected.argmax(1) == truth).mean()),
        accuracy_onnx=correct / len(rows),
        interval=wilson_interval(correct, len(rows)),
        size_bytes=path.stat().st_size,
        latency_ms=_latencies(predictor, job),
        image_size=plan.image_size,
        labels=plan.classes,
        fingerprint=spec.fingerprint,
        software=software_versions(),
        created=now(),
        unknown=answered(single.max(1), right, below) if below else None,
    )


def run_files(
    predictor: Predictor, plan: Plan, rows: Sequence[SplitRow], expected: np.ndarray, job: Job
) -> tuple[np.ndarray, float]:
    """Run files through the model one by one and seven at a time.

    Returns
    -------
    probabilities : float32 (rows, classes)
        Of the single runs.
    largest : float
        Largest difference from `expected` in either way of running.
    """
    single = np.empty_like(expected)
    together = _Together(predictor, expected)
    for index, row in enumerate(
        job.track(rows, "Proving the exported file on the validation files")
    ):
        image = decode(plan.folder / row.file, background=plan.background)
        single[index] = predictor.probabilities(image[None])[0]
        together.add(index, image)
    together.finish()
    return single, max(float(np.abs(single - expected).max()), together.largest)


class _Together:
    """Runs images of equal size seven at a time, holding few of them."""

    MOST_PENDING = 1 << 28  # bytes
    MOST_FILLED = 16  # incomplete batches that are filled up by repetition at the end

    def __init__(self, predictor: Predictor, expected: np.ndarray) -> None:
        self._predictor, self._expected = predictor, expected
        self._pending: dict[tuple[int, ...], list[tuple[int, np.ndarray]]] = defaultdict(list)
        self._bytes = 0
        self.largest = 0.0

    def add(self, index: int, image: np.ndarray) -> None:
        group = self._pending[image.shape]
        group.append((index, image))
        self._bytes += image.nbytes
        if len(group) == _BATCH:
            self._run(image.shape)
        elif self._bytes > self.MOST_PENDING:
            self._run(max(self._pending, key=lambda s: len(self._pending[s]) * int(np.prod(s))))

    def finish(self) -> None:
        for shape in list(self._pending)[: self.MOST_FILLED]:
            self._run(shape)

    def _run(self, shape: tuple[int, ...]) -> None:
        group = self._pending.pop(shape)
        self._bytes -= sum(image.nbytes for _, image in group)
        filled = (group * _BATCH)[:_BATCH]
        result = self._predictor.probabilities(np.stack([image for _, image in filled]))
        difference = np.abs(result - self._expected[[index for index, _ in filled]])
        self.largest = max(self.largest, float(difference.max()))


def _latencies(predictor: Predictor, job: Job) -> dict[str, float]:
    job.report("Measuring the latency")
    size = predictor.image_size
    return {
        f"batch_{n}": _median_ms(predictor, np.zeros((n, size, size, 3), np.uint8))
        for n in (1, _BATCH)
    }


def _median_ms(predictor: Predictor, images: np.ndarray) -> float:
    predictor.probabilities(images)  # the first run allocates
    times: list[float] = []
    end = time.perf_counter() + _LATENCY_SECONDS
    while len(times) < 3 or (len(times) < 100 and time.perf_counter() < end):
        start = time.perf_counter()
        predictor.probabilities(images)
        times.append(1000 * (time.perf_counter() - start))
    return median(times)


def _metadata(
    spec: RunSpec, plan: Plan, temperature: float, unknown_below: float
) -> dict[str, str]:
    confidence = {
        contract.KEY_TEMPERATURE: repr(temperature) if temperature != 1.0 else "",
        contract.KEY_UNKNOWN_BELOW: repr(unknown_below) if unknown_below else "",
    }
    return {
        **{key: value for key, value in confidence.items() if value},
        contract.KEY_FORMAT: contract.FORMAT,
        contract.KEY_LABELS: json.dumps(plan.classes),
        contract.KEY_IMAGE_SIZE: str(plan.image_size),
        contract.KEY_CHANNELS: str(plan.channels),
        contract.KEY_RESIZE: contract.RESIZE_RULE,
        contract.KEY_MEAN: json.dumps(plan.mean),
        contract.KEY_STD: json.dumps(plan.std),
        contract.KEY_BACKGROUND: plan.background,
        contract.KEY_ARCHITECTURE: plan.card.name,
        contract.KEY_FINGERPRINT: spec.fingerprint,
        contract.KEY_SOFTWARE: json.dumps({**software_versions(), "cnn-workbench": __version__}),
    }
