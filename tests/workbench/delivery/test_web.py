import base64
import gzip
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.delivery.piece import Source, ask
from workbench.delivery.web import page
from workbench.delivery.web.browser import find_browser
from workbench.delivery.web.check import check_page
from workbench.delivery.web.deliver import deliver_web
from workbench.errors import ExportError
from workbench.export.predictor import Predictor
from workbench.jobs import Job
from workbench.runs import SplitRow

BROWSER = find_browser()
in_a_browser = pytest.mark.skipif(BROWSER is None, reason="no browser of Chromium's family here")


def test_the_folder_holds_all_it_needs(source: Source) -> None:
    piece = deliver_web(source, Job(), check=False)
    folder = Path(piece.path)
    assert piece.note == "Not checked in a browser."
    names = {file.name for file in folder.iterdir()}
    html = (folder / "index.html").read_text("utf-8")
    for name in names - {"index.html", "LICENSES.txt"}:
        assert f'"{name}"' in html
    facts = json.loads((folder / "model.js").read_text().removeprefix("const MODEL = ")[:-2])
    assert base64.b64decode(facts["onnx"]) == source.onnx.read_bytes()
    assert facts["labels"] == ["dark", "light"]
    assert "MIT" in (folder / "LICENSES.txt").read_text("utf-8")[:400]


def test_the_page_may_connect_to_nothing(source: Source) -> None:
    folder = Path(deliver_web(source, Job(), check=False).path)
    html = (folder / "index.html").read_text("utf-8")
    assert "default-src 'none'" in html
    assert "connect-src blob:;" in html
    for name in ("index.html", "page.css", "page.js", "classifier.js", "words.js"):
        text = (folder / name).read_text("utf-8")
        assert "http://" not in text
        assert "https://" not in text


def test_a_runtime_that_is_not_the_published_one_is_refused(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in page.RUNTIME:
        page.runtime_file(name)
    monkeypatch.setattr(page, "_packed", lambda name: gzip.compress(b"something else"))
    with pytest.raises(ExportError, match="not the published one"):
        deliver_web(source, Job(), check=False)
    assert sorted(path.name for path in source.onnx.parent.iterdir()) == ["noise.onnx"]


def test_a_folder_of_something_else_is_not_replaced(source: Source) -> None:
    folder = source.place("web")
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work")
    with pytest.raises(ExportError, match="something else than a web page"):
        deliver_web(source, Job(), check=False)
    assert (folder / "thesis.txt").read_text() == "years of work"


def test_an_older_page_is_replaced(source: Source) -> None:
    deliver_web(source, Job(), check=False)
    (source.place("web") / "old.js").write_text("old")
    deliver_web(source, Job(), check=False)
    assert not (source.place("web") / "old.js").exists()


def test_without_a_browser_it_says_so(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CNN_WORKBENCH_BROWSER", "")
    assert "none of Chromium's family" in deliver_web(source, Job()).note


@in_a_browser
def test_a_browser_gives_the_files_answers(source: Source) -> None:
    piece = deliver_web(source, Job())
    assert piece.compared is not None
    assert piece.compared.images == 8
    assert piece.compared.agreement == 1
    assert piece.compared.largest_difference <= 1e-4
    assert piece.facts["requests"] == 0
    assert piece.facts["own_difference"] <= 1e-4
    assert piece.note.startswith("Checked in ")


@in_a_browser
def test_the_browser_reads_files_as_the_program_does(source: Source, tmp_path: Path) -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (36, 52, 3)).astype(np.uint8)
    clear = np.dstack([pixels, np.where(pixels[:, :, :1] > 128, 255, 0).astype(np.uint8)])
    turned = Image.Exif()
    turned[0x0112] = 8
    Image.fromarray(clear).save(tmp_path / "clear.png")
    Image.fromarray(pixels).save(tmp_path / "turned.png", exif=turned)
    Image.fromarray(pixels).save(tmp_path / "profile.png", icc_profile=_wide_profile())
    names = ("clear.png", "turned.png", "profile.png")
    rows = tuple(SplitRow(name, 0, "validation") for name in names)
    plan = replace(source.plan, folder=tmp_path, validation=rows)
    model = Predictor(source.onnx)
    answers = ask(plan, rows, lambda image: model.probabilities(image[None])[0], Job())
    other = replace(source, plan=plan, answers=answers)
    deliver_web(source, Job(), check=False)

    found = check_page(other, source.place("web"), BROWSER, Job())

    assert found.own is not None
    assert found.own.largest_difference <= 1e-4


@in_a_browser
def test_a_page_that_answers_otherwise_is_not_kept(source: Source) -> None:
    other = replace(source, answers=source.answers[:, ::-1])
    with pytest.raises(ExportError, match="The web page does not answer"):
        deliver_web(other, Job())
    assert sorted(path.name for path in source.onnx.parent.iterdir()) == ["noise.onnx"]


def _wide_profile() -> bytes:
    """A profile in which red and green are exchanged: to heed it is to be seen."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(profile[128:132])
    places = {bytes(profile[p : p + 4]): p for p in range(132, 132 + 12 * count, 12)}
    red, green = places[b"rXYZ"], places[b"gXYZ"]
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)
