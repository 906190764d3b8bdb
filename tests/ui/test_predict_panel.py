"""The Predict panel with a real, tiny model file run by onnxruntime."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from ui.panels.predict_panel import PredictPanel
from ui.views.predict.predictions import image_paths
from ui.views.probability_bars import ProbabilityBars
from ui.widgets import DropZone, Label, Notice
from workbench.export import contract
from workbench.jobs import Job

COLOURS = {"red": (220, 10, 10), "green": (10, 220, 10), "blue": (10, 10, 220)}


@pytest.fixture(scope="session")
def model_file(tmp_path_factory) -> Path:
    """A model by the contract that names the strongest colour of an image."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    nodes = [
        helper.make_node("Cast", ["image"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["float", "axes"], ["mean"], keepdims=0),
        helper.make_node("Mul", ["mean", "gain"], ["logits"]),
        helper.make_node("Softmax", ["logits"], [contract.OUTPUT], axis=1),
    ]
    graph = helper.make_graph(
        nodes,
        "colours",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["batch", "h", "w", 3])],
        [helper.make_tensor_value_info(contract.OUTPUT, TensorProto.FLOAT, ["batch", 3])],
        [
            numpy_helper.from_array(np.array([1, 2], np.int64), "axes"),
            numpy_helper.from_array(np.array(0.02, np.float32), "gain"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    helper.set_model_props(
        model,
        {
            contract.KEY_FORMAT: contract.FORMAT, contract.KEY_LABELS: json.dumps(list(COLOURS)),
            contract.KEY_IMAGE_SIZE: "32", contract.KEY_BACKGROUND: "white",
            contract.KEY_ARCHITECTURE: "lenet5",
        },
    )  # fmt: skip
    path = tmp_path_factory.mktemp("model") / "colours.onnx"
    onnx.save(model, path)
    return path


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    for name, colour in COLOURS.items():
        for number in range(2):
            path = folder / name / f"{number}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (20 + number, 12), colour).save(path)
    return folder


@pytest.fixture
def panel(qtbot):
    made = PredictPanel()
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_threads())
    made.resize(1080, 640)
    made.show()
    return made


@pytest.fixture
def opened(qtbot, panel, model_file):
    with qtbot.waitSignal(panel.model_opened, timeout=10_000):
        panel.open_model(model_file)
    return panel


def _texts(panel: PredictPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(Label) if label.isVisible()]


def _said(panel: PredictPanel) -> list[str]:
    return [notice.text for notice in panel.findChildren(Notice) if notice.isVisible()]


def _wait(qtbot, panel: PredictPanel, count: int) -> None:
    qtbot.waitUntil(lambda: len(panel.answers()) == count, timeout=5000)
    qtbot.waitUntil(lambda: not panel._work.running, timeout=5000)


def test_a_model_says_what_it_is(opened, model_file):
    texts = _texts(opened)
    assert {"colours.onnx", "lenet5", "32 × 32 px", "red, green, blue"} <= set(texts)
    assert opened.model().labels == ("red", "green", "blue")
    assert "Drop images here" in texts


def test_one_image_shows_its_bars(qtbot, opened, pictures):
    opened.predict([pictures / "green" / "0.png"])
    _wait(qtbot, opened, 1)
    bars = opened.findChild(ProbabilityBars)
    qtbot.waitUntil(lambda: bool(bars.scores()), timeout=2000)
    assert bars.scores()[0][0] == "green"
    assert sum(share for _, share in bars.scores()) == pytest.approx(1)
    assert bars.accessibleDescription().startswith("green 97.")
    assert "0.png" in _texts(opened)
    assert not opened._grid.isVisible(), "one image needs no list"


def test_what_the_model_is_not_sure_of_is_unknown(qtbot, panel, pictures, model_file, tmp_path):
    import onnx

    model = onnx.load(model_file)
    for key, value in ((contract.KEY_UNKNOWN_BELOW, "0.999"), (contract.KEY_TEMPERATURE, "1.5")):
        prop = model.metadata_props.add()
        prop.key, prop.value = key, value
    onnx.save(model, tmp_path / "wary.onnx")
    panel.open_model(tmp_path / "wary.onnx")
    panel.predict([pictures])
    qtbot.waitUntil(lambda: len(panel.answers()) == len(panel._work.batch.files) > 0, timeout=5000)
    assert all(answer.unknown for answer in panel.answers() if answer.scores)
    qtbot.waitUntil(lambda: "unknown" in _texts(panel), timeout=3000)
    texts = _texts(panel)
    assert any(text.startswith("Not sure enough: ") for text in texts)
    assert any(" unknown" in text and "image" in text for text in texts)
    assert {"calibrated", "99.9 %"} <= set(texts)
    assert panel._grid.item(0).caption.startswith("unknown")


def test_folders_are_opened_and_counted(qtbot, opened, pictures):
    (pictures / "broken.png").write_bytes(b"no image")
    opened.predict([pictures])
    _wait(qtbot, opened, 7)
    qtbot.waitUntil(lambda: any("7 image" in text for text in _texts(opened)), timeout=2000)
    (summary,) = (text for text in _texts(opened) if "7 image" in text)
    assert "blue 2" in summary and "red 2" in summary and "1 unreadable" in summary
    names = [opened._grid.item(n).path.name for n in range(7)]
    broken = names.index("broken.png")
    assert opened._grid.item(broken).caption == "not readable"
    opened._grid.set_current(broken)
    assert any("broken.png" in text for text in _said(opened)), "the error stands at the image"
    opened._grid.set_current((broken + 1) % 7)
    assert _said(opened) == []


def test_images_wait_for_a_model(qtbot, panel, pictures, model_file):
    panel.predict([pictures / "red" / "0.png"])
    assert any("waiting for a model" in text for text in _texts(panel))
    panel.open_model(model_file)
    _wait(qtbot, panel, 1)
    assert panel.answers()[0].scores[0][0] == "red"


def test_the_newest_images_count(qtbot, opened, pictures):
    opened.predict([pictures] * 2)
    opened.predict([pictures / "blue" / "1.png"])
    _wait(qtbot, opened, 1)
    qtbot.wait(150)
    assert [Path(answer.file).parent.name for answer in opened.answers()] == ["blue"]


@pytest.mark.parametrize("content", [b"", b"not a model", None], ids=["empty", "text", "missing"])
def test_a_file_that_is_not_ours_is_refused_and_the_old_model_stays(
    qtbot, opened, tmp_path, content, pictures
):
    path = tmp_path / "other.onnx"
    if content is not None:
        path.write_bytes(content)
    opened.open_model(path)
    qtbot.waitUntil(lambda: bool(_said(opened)), timeout=5000)
    assert "other.onnx" in _said(opened)[0]
    opened.predict([pictures / "red" / "1.png"])
    _wait(qtbot, opened, 1)
    assert opened.answers()[0].scores[0][0] == "red"


def test_a_foreign_onnx_model_is_refused(qtbot, panel, tmp_path):
    import onnx
    from onnx import TensorProto, helper

    value = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1])
    result = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1])
    graph = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "g", [value], [result])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.save(model, tmp_path / "foreign.onnx")
    panel.open_model(tmp_path / "foreign.onnx")
    qtbot.waitUntil(lambda: bool(_said(panel)), timeout=10_000)
    assert "not exported by CNN Workbench" in _said(panel)[0]
    assert panel.model() is None


def test_another_model_looks_at_the_same_images(qtbot, opened, pictures, model_file):
    opened.predict([pictures])
    _wait(qtbot, opened, 6)
    first = opened.model()
    with qtbot.waitSignal(opened.model_opened, timeout=5000):
        opened.open_model(model_file)
    _wait(qtbot, opened, 6)
    assert opened.model() is not first


def _drop(zone: DropZone, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    key = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(zone, QDragEnterEvent(QPoint(9, 9), action, data, button, key))
    QApplication.sendEvent(zone, QDropEvent(QPointF(9, 9), action, data, button, key))


def test_a_model_and_images_dropped_together(qtbot, panel, pictures, model_file):
    zone = panel._pages.currentWidget()
    assert isinstance(zone, DropZone)
    _drop(zone, [pictures / "blue" / "0.png", model_file])
    _wait(qtbot, panel, 1)
    assert panel.answers()[0].scores[0][0] == "blue"


def test_the_dialog_does_the_same_as_a_drop(qtbot, opened, pictures, monkeypatch):
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: None)
    (button,) = (b for b in opened.findChildren(QPushButton) if b.text() == "Choose images…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = opened.findChild(QFileDialog)
    dialog.filesSelected.emit([str(pictures / "red" / "0.png")])
    _wait(qtbot, opened, 1)
    dialog.close()


def test_a_folder_is_chosen_in_a_dialog_and_an_empty_one_is_told(
    qtbot, opened, pictures, tmp_path, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: None)
    (button,) = (b for b in opened.findChildren(QPushButton) if b.text() == "Choose folder…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = opened.findChild(QFileDialog)
    dialog.filesSelected.emit([str(pictures)])
    _wait(qtbot, opened, 6)
    assert opened._grid.current() == 0, "the one that is shown large is marked"
    empty = tmp_path / "empty"
    empty.mkdir()
    dialog.filesSelected.emit([str(empty)])
    qtbot.waitUntil(lambda: any(n.isVisible() for n in opened.findChildren(Notice)))
    (notice,) = (n for n in opened.findChildren(Notice) if n.isVisible())
    assert notice.text.startswith("There are no images in this folder")
    assert not opened._work._timer.isActive()
    dialog.close()


def test_files_are_taken_once_and_folders_in_order(pictures):
    red = pictures / "red"
    found = image_paths([red / "1.png", red, pictures / "gone.png"], Job())
    assert found == [red / "1.png", red / "0.png", pictures / "gone.png"]


def test_it_fits(qtbot, opened, pictures):
    opened.predict([pictures])
    _wait(qtbot, opened, 6)
    assert opened.minimumSizeHint().width() <= 1080
    assert opened.minimumSizeHint().height() <= 640


def test_answers_are_saved_as_a_table(qtbot, panel, model_file, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: None)
    shown = []
    monkeypatch.setattr("ui.views.predict.answers_table.show_in_folder", shown.append)
    save = next(b for b in panel.findChildren(QPushButton) if b.text() == "Save as CSV…")
    assert not save.isVisible()
    for name, colour in COLOURS.items():
        Image.new("RGB", (8, 8), colour).save(tmp_path / f"{name}.png")
    (tmp_path / "zzz.png").write_text("no image")
    panel.open_model(model_file)
    panel.predict([tmp_path])
    qtbot.waitUntil(lambda: len(panel.answers()) == 4 and save.isEnabled(), timeout=10_000)

    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "answers.csv"))
    qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    dialog.close()

    lines = (tmp_path / "answers.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "file,label,probability,unknown,error,p: red,p: green,p: blue"
    assert [line.split(",")[1] for line in lines[1:]] == ["blue", "green", "red", ""]
    assert shown == [tmp_path / "answers.csv"]
    notices = [n.text for n in panel.findChildren(Notice) if n.isVisible()]
    assert notices == ["Saved to answers.csv: a line for each of 4 files."]
    panel.predict([tmp_path / "zzz.png"])
    assert not [n for n in panel.findChildren(Notice) if n.isVisible()]
