"""The ONNX file with 8-bit arithmetic: smaller, faster, and measured before it is kept.

Static quantisation in QDQ form, calibrated on training images. Resizing, normalisation
and the last layer stay in floating point: the network sees what it was trained on, and its
probabilities are not rounded to 256 steps.

References
----------
Jacob et al. 2018, "Quantization and training of neural networks for efficient integer-arithmetic-
only inference", section 2. Krishnamoorthi 2018, "Quantizing deep convolutional networks for
efficient inference", section 3.1: a scale for each channel of the weights.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
import onnx
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)
from onnxruntime.quantization.shape_inference import quant_pre_process

from workbench.data.decode import decode_square
from workbench.delivery.piece import Compared, Piece, Source
from workbench.errors import ExportError
from workbench.export import contract
from workbench.export.predictor import Predictor
from workbench.files import write_atomic
from workbench.jobs import Job
from workbench.studies.statistics import Interval, midp_images

CALIBRATION_IMAGES = 64
WEIGHT_BITS = (7, 8)
"""Tried in this order. Two products of 8-bit weights can exceed the 16 bits in which processors
without VNNI add them; 7-bit weights give the same answers on every computer."""
_LAYERS = ("Conv", "Gemm", "MatMul")
_RUNS = 15


@dataclass(frozen=True)
class Verdict:
    """What 8 bits cost: in accuracy, and what they save in time.

    Attributes
    ----------
    compared : Compared
        With the file of 32 bits, on the validation files.
    difference : Interval
        Accuracy of 8 bits less that of 32 on the same files.
    before : float
        Accuracy of 32 bits.
    """

    compared: Compared
    difference: Interval
    before: float

    @property
    def loss(self) -> float:
        """Points of accuracy lost; negative where 8 bits happen to be better."""
        return 100 * (self.before - self.compared.accuracy)


def deliver_int8(source: Source, most_loss: float, job: Job) -> Piece:
    """Quantise the ONNX file, measure it on the validation files, and keep it if it is good.

    Parameters
    ----------
    most_loss : float
        Points of accuracy that may be lost.

    Raises
    ------
    ExportError
        It loses more, with 7 and with 8 bits for the weights.
    """
    path = source.place("int8")
    draft = path.with_name(f".{path.name[:60]}.unverified")
    bits, verdict = 0, None
    try:
        for bits in WEIGHT_BITS:
            write_atomic(draft, quantise(source, bits, job))
            verdict = judge(source, draft, job)
            if verdict.loss <= most_loss:
                break
        else:
            assert verdict is not None
            raise ExportError(
                f"With 8 bits the network loses {verdict.loss:.1f} points of accuracy "
                f"({verdict.before:.1%} become {verdict.compared.accuracy:.1%} on "
                f"{verdict.compared.images} validation files); at most {most_loss:.1f} are allowed",
                where=path,
                hint="Use the file of 32 bits, or allow a greater loss.",
            )
        before, after = _both_times(source.onnx, draft, job)
        size = draft.stat().st_size
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    facts = {
        "accuracy_before": verdict.before,
        "loss": verdict.loss,
        "difference": verdict.difference.mean,
        "difference_low": verdict.difference.low,
        "difference_high": verdict.difference.high,
        "ms_before": before,
        "ms": after,
        "speed_up": before / after,
        "weight_bits": bits,
    }
    return Piece("int8", str(path), size, verdict.compared, facts, _note(bits))


def quantise(source: Source, weight_bits: int, job: Job) -> bytes:
    """Return the quantised file's bytes, with the metadata of the ONNX file."""
    job.report("Preparing the network for 8 bits")
    with tempfile.TemporaryDirectory() as name:
        prepared, result = Path(name) / "prepared.onnx", Path(name) / "result.onnx"
        quant_pre_process(str(source.onnx), str(prepared), skip_symbolic_shape=True)
        quantize_static(
            str(prepared),
            str(result),
            _Images(source, job),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            reduce_range=weight_bits == 7,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            calibrate_method=CalibrationMethod.MinMax,
            nodes_to_exclude=_around_the_network(onnx.load(prepared)),
        )
        proto = onnx.load(result)
    metadata = {prop.key: prop.value for prop in onnx.load(source.onnx).metadata_props}
    del proto.metadata_props[:]
    onnx.helper.set_model_props(proto, {**metadata, contract.KEY_PRECISION: "int8"})
    onnx.checker.check_model(proto)
    return bytes(proto.SerializeToString())


def judge(source: Source, path: Path, job: Job) -> Verdict:
    """Measure the file at `path` against the ONNX file, on the same files."""
    predictor = Predictor(path)
    answers = source.ask(lambda image: predictor.probabilities(image[None])[0], job)
    after, before = (a.argmax(1) == source.truth for a in (answers, source.answers))
    gained, lost = int((after & ~before).sum()), int((before & ~after).sum())
    difference = midp_images(gained, lost, len(after))
    return Verdict(source.compare(answers), difference, float(before.mean()))


class _Images(CalibrationDataReader):
    """Training images in the network's size, one by one."""

    def __init__(self, source: Source, job: Job) -> None:
        self._inputs = self._read(source, job)

    def get_next(self) -> dict[str, np.ndarray] | None:
        return next(self._inputs, None)

    @staticmethod
    def _read(source: Source, job: Job) -> Iterator[dict[str, np.ndarray]]:
        plan = source.plan
        order = np.random.default_rng(plan.training.seed).permutation(len(plan.train))
        rows = [plan.train[index] for index in order[:CALIBRATION_IMAGES]]
        for row in job.track(rows, "Calibrating 8 bits on training images"):
            image = decode_square(
                plan.folder / row.file, plan.image_size, background=plan.background
            )
            yield {contract.INPUT: image[None]}


def _around_the_network(proto: onnx.ModelProto) -> list[str]:
    """Return the nodes before its first layer, and those from its last one on.

    The last layer's logits, in 256 steps, would make the probabilities coarse.
    """
    nodes = list(proto.graph.node)
    layers = [index for index, node in enumerate(nodes) if node.op_type in _LAYERS]
    if len(layers) < 2:
        return [node.name for node in nodes]
    return [node.name for node in nodes[: layers[0]] + nodes[layers[-1] :]]


def _both_times(first: Path, second: Path, job: Job) -> tuple[float, float]:
    """Return the median milliseconds of one image, by turns, so that both meet the same noise."""
    job.report("Comparing the speed of 8 and 32 bits")
    models = Predictor(first, threads=1), Predictor(second, threads=1)
    side = models[0].image_size
    image = np.zeros((1, side, side, 3), np.uint8)
    times: tuple[list[float], list[float]] = [], []
    for turn in range(_RUNS + 1):  # the first run allocates
        job.check()
        for model, found in zip(models, times, strict=True):
            start = time.perf_counter()
            model.probabilities(image)
            if turn:
                found.append(1000 * (time.perf_counter() - start))
    return median(times[0]), median(times[1])


def _note(bits: int) -> str:
    if bits == 7:
        return "The weights have 7 bits, so that every processor gives the same answers."
    return (
        "The weights need 8 bits here. Processors without 8-bit dot products (VNNI; before 2019 "
        "or so) may give other answers: measure it there."
    )
