import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.delivery.card import deliver_card
from workbench.delivery.piece import Piece, Source
from workbench.delivery.script import deliver_script
from workbench.errors import ExportError
from workbench.export.predictor import Predictor
from workbench.jobs import Job


def test_the_script_runs_on_its_own(source: Source, tmp_path: Path) -> None:
    piece = deliver_script(source, Job())
    assert piece.compared is not None
    assert piece.compared.largest_difference == 0
    pixels = np.random.default_rng(2).integers(0, 256, (30, 44, 4)).astype(np.uint8)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(pixels).save(tmp_path / "clear.png")
    Image.fromarray(pixels[:, :, :3]).save(tmp_path / "turned.jpg", exif=exif)
    Image.fromarray(pixels[:, :, 0].astype(np.uint16) * 257).save(tmp_path / "deep.png")
    files = [str(tmp_path / name) for name in ("clear.png", "turned.jpg", "deep.png")]
    (tmp_path / "no-image.png").write_text("hello")

    done = subprocess.run(
        [sys.executable, "-I", piece.path, *files, str(tmp_path / "no-image.png")],
        capture_output=True, text=True, check=True, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip

    lines = done.stdout.splitlines()
    for line, answer in zip(lines, Predictor(source.onnx).predict(map(Path, files)), strict=False):
        label, probability = answer.scores[0]
        assert line == f"{answer.file}: {label} {probability:.1%}"
    assert "no-image.png: cannot be read" in lines[3]


def test_a_script_that_answers_otherwise_is_not_kept(source: Source) -> None:
    other = replace(source, answers=source.answers[:, ::-1])
    with pytest.raises(ExportError, match="Python script"):
        deliver_script(other, Job())
    assert not source.place("script").exists()


def test_the_card_tells_data_figures_and_limits(source: Source) -> None:
    pieces = [Piece("script", "x"), Piece("int8", "y", error={"what": "refused"})]
    text = Path(deliver_card(source, "CC BY 4.0", pieces, Job()).path).read_text("utf-8")
    for heading in ("Intended use", "Data", "Training", "Figures", "Confidence", "Limits"):
        assert f"\n## {heading}" in text
    assert "**Licence**: CC BY 4.0" in text
    assert source.spec.fingerprint in text
    plan = source.plan
    counts = [len(rows) for rows in (plan.train, plan.validation, plan.test)]
    assert f"| **all** | **{counts[0]}** | **{counts[1]}** | **{counts[2]}** |" in text
    low, high = source.certificate["interval"]
    accuracy = source.certificate["accuracy_onnx"]
    assert f"| Accuracy | {accuracy:.1%} | {low:.1%} to {high:.1%} |" in text
    assert f"**Test images** (n = {counts[2]})" in text
    assert "Fewer than 30 validation images stand behind the figures of: dark, light." in text
    assert "`noise-predict.py`" in text
    assert "8-bit" not in text, "what was refused is not promised"
    assert str(Path(source.spec.folder)) not in text


def test_without_a_licence_or_test_images_the_card_says_so(source: Source) -> None:
    fewer = replace(source, plan=replace(source.plan, test=()))
    text = Path(deliver_card(fewer, "", [], Job()).path).read_text("utf-8")
    assert "**Licence**: not stated" in text
    assert "There were no test images" in text
    assert "Test images" not in text
