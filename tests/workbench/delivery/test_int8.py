from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest

from workbench.delivery import int8
from workbench.delivery.int8 import Verdict, deliver_int8
from workbench.delivery.piece import Source
from workbench.errors import Cancelled, ExportError
from workbench.export.predictor import Predictor
from workbench.jobs import Job


def test_it_is_smaller_answers_alike_and_tells_what_it_costs(source: Source) -> None:
    piece = deliver_int8(source, 20.0, Job())
    path, facts = Path(piece.path), piece.facts
    predictor = Predictor(path)
    assert predictor.metadata["precision"] == "int8"
    assert predictor.labels == ("dark", "light")
    assert path.stat().st_size == piece.size_bytes < source.onnx.stat().st_size
    assert piece.compared is not None
    assert piece.compared.images == 8
    assert 1e-6 < piece.compared.largest_difference < 0.2
    assert facts["loss"] == pytest.approx(
        100 * (facts["accuracy_before"] - piece.compared.accuracy)
    )
    assert facts["difference_low"] <= facts["difference"] <= facts["difference_high"]
    assert facts["weight_bits"] == 7
    assert facts["speed_up"] == pytest.approx(facts["ms_before"] / facts["ms"])


def test_resizing_normalising_and_the_end_stay_in_floating_point(source: Source) -> None:
    proto = onnx.load_from_string(int8.quantise(source, 7, Job()))
    made_by = {name: node.op_type for node in proto.graph.node for name in node.output}
    for node in proto.graph.node:
        if node.op_type in ("Resize", "Sub", "Div", "Softmax"):
            assert "DequantizeLinear" not in [made_by.get(name) for name in node.input[:1]], (
                node.name
            )
    assert made_by["probabilities"] == "Softmax"
    convolutions = [node for node in proto.graph.node if node.op_type == "Conv"]
    assert convolutions
    for node in convolutions:
        assert [made_by.get(name) for name in node.input[:2]] == ["DequantizeLinear"] * 2


@pytest.mark.parametrize(("bits", "most"), [(7, 63), (8, 127)])
def test_weights_have_the_bits_that_are_asked_for(source: Source, bits: int, most: int) -> None:
    proto = onnx.load_from_string(int8.quantise(source, bits, Job()))
    weights = [
        onnx.numpy_helper.to_array(tensor)
        for tensor in proto.graph.initializer
        if tensor.data_type == onnx.TensorProto.INT8 and len(tensor.dims) == 4
    ]
    assert max(int(np.abs(values.astype(int)).max()) for values in weights) in (most, most + 1)


def test_a_greater_loss_than_allowed_is_refused(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_judge = int8.judge

    def pessimist(source: Source, path: Path, job: Job) -> Verdict:
        found = true_judge(source, path, job)
        return replace(found, before=found.compared.accuracy + 0.031)

    monkeypatch.setattr(int8, "judge", pessimist)
    with pytest.raises(ExportError, match=r"loses 3\.1 points .* at most 3\.0"):
        deliver_int8(source, 3.0, Job())
    assert sorted(path.name for path in source.onnx.parent.iterdir()) == ["noise.onnx"]
    assert deliver_int8(source, 3.2, Job()).facts["loss"] == pytest.approx(3.1)


def test_eight_bits_are_tried_where_seven_lose_too_much(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_judge, losses = int8.judge, iter((0.05, 0.0))

    def judge(source: Source, path: Path, job: Job) -> Verdict:
        found = true_judge(source, path, job)
        return replace(found, before=found.compared.accuracy + next(losses))

    monkeypatch.setattr(int8, "judge", judge)
    piece = deliver_int8(source, 1.0, Job())
    assert piece.facts["weight_bits"] == 8
    assert "VNNI" in piece.note


def test_it_can_be_cancelled(source: Source) -> None:
    class Impatient(Job):
        def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
            if text.startswith("Calibrating") and done == 3:
                self.cancel()
            super().report(text, done, total, before=before)

    with pytest.raises(Cancelled):
        deliver_int8(source, 1.0, Impatient())
    assert sorted(path.name for path in source.onnx.parent.iterdir()) == ["noise.onnx"]
