"""What is made beside the ONNX file: chosen, shown, refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

import ui.views.export.delivered as delivered
from ui.export_control import ExportControl
from ui.panels.export_panel import ExportPanel
from ui.views.export.delivered import DeliveredView
from ui.views.export.delivery_choices import TILES, DeliveryChoices
from ui.widgets import Label, Notice
from workbench.errors import ExportError
from workbench.service import METHODS
from workbench.settings import ExportSettings

COMPARED = {
    "images": 153, "agreement": 0.9935, "largest_difference": 0.021, "accuracy": 0.915,
    "low": 0.86, "high": 0.95,
}  # fmt: skip
INT8 = {
    "kind": "int8", "path": "/m/bees.int8.onnx", "size_bytes": 3_796_338, "compared": COMPARED,
    "facts": {"accuracy_before": 0.9216, "difference_low": -0.036, "difference_high": 0.006,
              "ms_before": 21.5, "ms": 10.0, "speed_up": 2.2},
    "note": "The weights have 7 bits.", "error": {},
}  # fmt: skip
REFUSED = INT8 | {"error": ExportError("It loses 3.1 points", hint="Allow more.").to_dict()}
CERTIFICATE = {
    "model": "bees.onnx", "passed": True, "images": 153, "agreement": 1.0,
    "largest_difference": 2.4e-7, "accuracy_pytorch": 0.96, "accuracy_onnx": 0.96,
    "interval": (0.917, 0.982), "size_bytes": 13_634_112, "weights": "best",
    "latency_ms": {"batch_1": 9.34, "batch_7": 55.1}, "software": {"onnxruntime": "1.32.0"},
    "fingerprint": "3f9a1c88", "labels": ["ants", "bees"], "image_size": 224,
}  # fmt: skip


@pytest.fixture
def choices(qtbot) -> DeliveryChoices:
    made = DeliveryChoices()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


@pytest.fixture
def panel(qtbot, make_run, run_events) -> ExportPanel:
    made = ExportPanel()
    qtbot.addWidget(made)
    made.resize(1080, 640)
    run = make_run(events=run_events())
    run.weights("best").write_bytes(b"weights")
    made.show_run(run)
    made.show()
    return made


def _texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def _button(widget, text: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_choices_make_the_round_trip_silently(qtbot, choices):
    value = ExportSettings(weights="last", int8=True, most_loss=2.5, card=True, licence="MIT")
    with qtbot.assertNotEmitted(choices.value_changed):
        choices.set_value(value)
    assert choices.value() == value


def test_every_switch_is_told_and_says_what_it_is_for(qtbot, choices):
    for tile, (switch, _) in zip(choices._tiles, TILES, strict=True):
        field = ExportSettings.model_fields[switch]
        with qtbot.waitSignal(choices.value_changed) as told:
            tile._forms[0].editor(switch).click()
        assert getattr(told.args[0], switch)
        assert field.description in _texts(choices)
        assert tile._forms[0].editor(switch).accessibleName() == field.title


def test_options_are_there_while_they_count(choices):
    tile = choices._tiles[0]
    assert not tile._forms[1].isVisible()
    choices.set_value(ExportSettings(int8=True))
    assert tile._forms[1].isVisible()


def test_the_panel_joins_both_forms(qtbot, panel):
    with qtbot.waitSignal(panel.value_changed) as told:
        panel._choices._tiles[0]._forms[0].editor("int8").click()
    assert told.args == [ExportSettings(int8=True)]
    with qtbot.waitSignal(panel.value_changed) as told:
        panel._form.editor("temperature").click()
    assert told.args == [ExportSettings(int8=True, temperature=True)]
    with qtbot.waitSignal(panel.export_requested) as asked:
        qtbot.mouseClick(_button(panel, "Export and verify"), Qt.MouseButton.LeftButton)
    assert asked.args[1] == ExportSettings(int8=True, temperature=True)


def test_what_was_made_is_a_page_of_its_own(qtbot, panel):
    assert not panel._places.isVisible()
    panel.show_certificate(CERTIFICATE | {"pieces": [INT8]})
    assert panel._places.value() == "certificate"
    qtbot.mouseClick(panel._places.button("delivered"), Qt.MouseButton.LeftButton)
    texts = _texts(panel.findChild(DeliveredView))
    for text in ("8-bit model", "bees.int8.onnx · 3.8 MB", "99.4 % of 153 images",
                 "92.2 % → 91.5 %", "-3.6 to +0.6 points", "21.5 ms → 10.0 ms, 2.2× as fast",
                 "The weights have 7 bits."):  # fmt: skip
        assert text in texts, text


def test_without_pieces_there_is_no_such_page(panel):
    panel.show_certificate(CERTIFICATE | {"pieces": []})
    assert panel._places.isVisible()
    assert not panel._places.button("delivered").isVisible()


def test_a_refused_piece_is_seen_at_once(panel):
    panel.show_certificate(CERTIFICATE | {"pieces": [REFUSED]})
    (notice,) = (n for n in panel.findChildren(Notice) if n.isVisible())
    assert notice.text == "It loses 3.1 points. Allow more."
    assert panel._places.value() == "delivered"


def test_it_is_found_and_opened(qtbot, panel, tmp_path, monkeypatch):
    shown, opened = [], []
    monkeypatch.setattr(delivered, "show_in_folder", shown.append)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (tmp_path / "bees-web").mkdir()
    page = INT8 | {"kind": "web", "path": str(tmp_path / "bees-web"), "facts": {}, "note": ""}
    panel.show_certificate(CERTIFICATE | {"pieces": [page]})
    panel._places.button("delivered").click()
    view = panel.findChild(DeliveredView)
    qtbot.mouseClick(_button(view, "Show in folder"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(_button(view, "Open"), Qt.MouseButton.LeftButton)
    assert shown == [Path(page["path"])]
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "bees-web" / "index.html"))]


def test_the_engine_is_asked_with_all_settings(qtbot, panel, make_run):
    asked = []

    class Engine:
        def request(self, method, params, latest):
            asked.append((method, params))
            raise ExportError("Far enough")

    run = make_run(2)
    control = ExportControl(panel, Engine(), lambda: run, panel)
    with pytest.raises(ExportError):
        control._on_export_requested(Path("/m/b.onnx"), ExportSettings(web=True, most_loss=3))
    ((method, params),) = asked
    takes, _gives = METHODS[method].split(" -> ")
    assert takes == "{" + ", ".join(params) + "}"
    assert ExportSettings.parse(params["settings"]) == ExportSettings(web=True, most_loss=3)
