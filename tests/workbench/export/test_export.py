import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pytest
import torch
from PIL import Image

from workbench.errors import ExportError, RunError
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.evaluate import load_deployed
from workbench.export import contract, export
from workbench.export.export import export_run
from workbench.export.predictor import Predictor
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder


@pytest.fixture(scope="session")
def exported(trained_run: RunFolder, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict]:
    path = tmp_path_factory.mktemp("exported") / "model.onnx"
    return path, export_run(trained_run, path, "best", Job())


def test_the_certificate_is_earned(exported: tuple[Path, dict]) -> None:
    path, certificate = exported
    assert certificate["passed"]
    assert certificate["agreement"] == 1.0
    assert certificate["largest_difference"] <= 1e-5
    assert certificate["accuracy_onnx"] == certificate["accuracy_pytorch"]
    assert certificate["images"] == 40
    assert certificate["size_bytes"] == path.stat().st_size
    assert set(certificate["latency_ms"]) == {"batch_1", "batch_7"}
    low, high = certificate["interval"]
    assert low <= certificate["accuracy_onnx"] <= high


def test_the_certificate_lies_beside_the_model(exported: tuple[Path, dict]) -> None:
    path, certificate = exported
    written = json.loads((path.parent / "model.certificate.json").read_text())
    assert written == json.loads(json.dumps(certificate))
    text = (path.parent / "model.certificate.txt").read_text()
    assert "PASSED" in text
    assert certificate["fingerprint"] in text
    assert sorted(p.name for p in path.parent.iterdir()) == [
        "model.certificate.json",
        "model.certificate.txt",
        "model.onnx",
    ]


def test_the_file_keeps_the_contract_with_plain_onnxruntime(exported: tuple[Path, dict]) -> None:
    path, _ = exported
    session = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (image,), (probabilities,) = session.get_inputs(), session.get_outputs()
    assert (image.name, image.type) == ("image", "tensor(uint8)")
    assert image.shape[3] == 3
    assert probabilities.name == "probabilities"
    metadata = session.get_modelmeta().custom_metadata_map
    assert json.loads(metadata["labels"]) == ["dark", "light"]
    assert metadata["image_size"] == "32"
    assert json.loads(metadata["mean"]) == [0.5, 0.5, 0.5]
    for shape in [(1, 20, 31, 3), (7, 32, 32, 3), (3, 300, 17, 3)]:
        out = session.run(None, {"image": np.full(shape, 77, np.uint8)})[0]
        assert out.shape == (shape[0], 2)
        assert out.sum(1) == pytest.approx(1, abs=1e-5)


def test_no_path_of_the_user_is_in_the_file(
    exported: tuple[Path, dict], trained_run: RunFolder
) -> None:
    content = exported[0].read_bytes()
    spec = trained_run.spec()
    here = Path(torch.__file__).parent.parent
    for path in (spec.folder, trained_run.path, here, Path.cwd(), Path.home()):
        assert str(path).encode() not in content, path
    assert b"stack_trace" not in content
    onnx.checker.check_model(str(exported[0]), full_check=True)


def test_predictor_and_pytorch_agree_on_a_new_image(
    exported: tuple[Path, dict], trained_run: RunFolder, tmp_path: Path
) -> None:
    pixels = np.random.default_rng(5).integers(0, 256, (45, 77, 3)).astype(np.uint8)
    Image.fromarray(pixels).save(tmp_path / "new.png")
    plan = resolve(trained_run.spec(), trained_run.split())
    model = load_deployed(trained_run, plan, "best")
    with torch.inference_mode():
        expected = model(torch.from_numpy(pixels)[None])[0].numpy()

    answer = Predictor(exported[0]).predict_file(tmp_path / "new.png")

    assert answer.error == ""
    scores = dict(answer.scores)
    assert [scores["dark"], scores["light"]] == pytest.approx(expected.tolist(), abs=1e-5)


@pytest.mark.parametrize("scale", [0.5, 1.01])
def test_a_wrong_file_is_refused_and_not_kept(
    trained_run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    true_to_onnx = export.to_onnx

    def corrupt(model: DeployedModel, metadata: dict[str, str]) -> bytes:
        proto = onnx.load_from_string(true_to_onnx(model, metadata))
        weight = next(t for t in proto.graph.initializer if t.name.endswith("output.weight"))
        values = onnx.numpy_helper.to_array(weight) * np.float32(scale)
        weight.CopyFrom(onnx.numpy_helper.from_array(values, weight.name))
        return proto.SerializeToString()

    monkeypatch.setattr(export, "to_onnx", corrupt)
    with pytest.raises(ExportError, match="differs from the trained network"):
        export_run(trained_run, tmp_path / "model.onnx", "best", Job())
    assert list(tmp_path.iterdir()) == []


def test_a_run_without_weights_says_so(trained_run: RunFolder, tmp_path: Path) -> None:
    for name in ("spec.toml", "split.csv"):
        (tmp_path / name).write_bytes((trained_run.path / name).read_bytes())
    with pytest.raises(RunError, match="no weights yet"):
        export_run(RunFolder(tmp_path), tmp_path / "model.onnx", "best", Job())


@pytest.mark.parametrize("content", [b"", b"hello", b"\x08\x07" * 50])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.onnx"
    path.write_bytes(content)
    with pytest.raises(ExportError, match=r"other\.onnx"):
        Predictor(path)


def test_somebody_elses_model_is_refused(tmp_path: Path) -> None:
    value = onnx.helper.make_tensor_value_info("image", onnx.TensorProto.UINT8, ["n", 4, 4, 3])
    out = onnx.helper.make_tensor_value_info("probabilities", onnx.TensorProto.UINT8, None)
    node = onnx.helper.make_node("Identity", ["image"], ["probabilities"])
    graph = onnx.helper.make_graph([node], "g", [value], [out])
    opset = [onnx.helper.make_opsetid("", contract.OPSET)]
    onnx.save(
        onnx.helper.make_model(graph, opset_imports=opset, ir_version=10), tmp_path / "x.onnx"
    )
    with pytest.raises(ExportError, match="not exported by CNN Workbench"):
        Predictor(tmp_path / "x.onnx")


def test_an_unreadable_image_gives_an_answer_with_its_error(
    exported: tuple[Path, dict], tmp_path: Path
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no image")
    good = tmp_path / "good.png"
    Image.new("RGB", (30, 30)).save(good)

    bad, fine = Predictor(exported[0]).predict([tmp_path / "broken.png", good])

    assert "broken.png" in bad.error
    assert bad.scores == ()
    assert len(fine.scores) == 2


def test_grey_networks_take_rgb_files(make_grey_run: RunFolder, tmp_path: Path) -> None:
    certificate = export_run(make_grey_run, tmp_path / "grey.onnx", "best", Job())
    assert certificate["largest_difference"] <= 1e-5
    assert Predictor(tmp_path / "grey.onnx").metadata["channels"] == "1"


def test_confidence_is_calibrated_and_the_unsure_are_unknown(
    exported: tuple[Path, dict], trained_run: RunFolder, tmp_path: Path
) -> None:
    path = tmp_path / "sure.onnx"
    certificate = export_run(
        trained_run, path, "best", Job(), temperature=True, unknown_below=0.999
    )
    plain, sure = Predictor(exported[0]), Predictor(path)
    images = np.random.default_rng(1).integers(0, 256, (4, 40, 40, 3)).astype(np.uint8)
    logs = np.log(plain.probabilities(images).astype(np.float64)) / certificate["temperature"]
    expected = np.exp(logs) / np.exp(logs).sum(1, keepdims=True)
    assert certificate["temperature"] != 1
    assert certificate["passed"]
    assert sure.probabilities(images) == pytest.approx(expected, abs=1e-5)
    assert sure.unknown_below == 0.999
    assert plain.unknown_below == 0

    kept = certificate["unknown"]
    files = [Path(trained_run.spec().folder) / r.file for r in trained_run.split()]
    validation = [f for f, r in zip(files, trained_run.split(), strict=True) if r.split != "train"]
    answers = sure.predict(validation)
    assert sum(not answer.unknown for answer in answers) == kept["count"] < kept["total"] == 40
    text = path.with_suffix(".certificate.txt").read_text()
    assert f"{kept['count']} of 40 validation files answered" in text
    assert "cross-fitting" in text


def test_a_graph_without_the_temperature_is_refused(
    trained_run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_to_onnx = export.to_onnx

    def forgetful(model: DeployedModel, metadata: dict[str, str]) -> bytes:
        plain = DeployedModel(model.network, model.image_size, [0.5] * 3, [0.5] * 3)
        return true_to_onnx(plain, metadata)

    monkeypatch.setattr(export, "to_onnx", forgetful)
    with pytest.raises(ExportError, match="differs from the trained network"):
        export_run(trained_run, tmp_path / "model.onnx", "best", Job(), temperature=True)
