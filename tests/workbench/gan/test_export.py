"""The exported generator says what the trained one says, or is not kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from workbench.errors import ExportError
from workbench.gan import export
from workbench.gan.export import export_gan
from workbench.gan.folder import GanFolder
from workbench.gan.generate import generate, load_generator
from workbench.gan.noise import Noise
from workbench.gan.train import train_gan
from workbench.jobs import Job


def test_export(
    make_gan: Callable[..., GanFolder], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_gan(epochs=1)
    train_gan(folder, Job())
    path = tmp_path / "g.onnx"
    found = export_gan(folder, path, Job())
    assert found["passed"] and found["largest_difference"] <= 1
    assert json.loads((tmp_path / "g.certificate.json").read_text("utf-8"))["passed"]
    session = onnxruntime.InferenceSession(path)
    shapes = {one.name: (one.type, one.shape[1:]) for one in session.get_inputs()}
    assert shapes == {"z": ("tensor(float)", [8]), "label": ("tensor(int64)", [])}
    (output,) = session.get_outputs()
    assert (output.name, output.type) == ("image", "tensor(uint8)")
    values, labels = torch.randn(5, 8), torch.tensor([0, 1, 0, 1, 1])
    (images,) = session.run(None, {"z": values.numpy(), "label": labels.numpy()})
    wanted = generate(load_generator(folder), Noise(values, labels), Job())
    assert images.shape == (5, 32, 32, 3)
    assert np.abs(images.astype(int) - wanted).max() <= 1
    content = path.read_bytes()
    assert str(tmp_path).encode() not in content and b"stack_trace" not in content
    onnx.checker.check_model(onnx.load(path))

    # a file that makes other images is refused, and what was there stays
    monkeypatch.setattr(export, "_translated", lambda *_: content)
    monkeypatch.setattr(
        export,
        "_run",
        lambda _session, noise, _size: np.zeros((len(noise), 32, 32, 3), np.uint8),
    )
    with pytest.raises(ExportError, match="differs from the trained one"):
        export_gan(folder, tmp_path / "other.onnx", Job())
    assert list(tmp_path.glob("*other*")) == []
