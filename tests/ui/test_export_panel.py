"""The Export panel: where to, which weights, the certificate or the refusal."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

import ui.panels.export_panel as export_panel
from ui.panels.export_panel import ExportPanel
from ui.views.export.certificate import CertificateView
from ui.views.model_file import default_destination
from ui.widgets import Label, Notice, ProgressLine
from workbench.errors import ExportError
from workbench.jobs import Progress
from workbench.settings import ExportSettings

CERTIFICATE = {
    "model": "insects.onnx", "passed": True, "images": 153, "agreement": 1.0,
    "largest_difference": 2.4e-7, "accuracy_pytorch": 0.9608, "accuracy_onnx": 0.9608,
    "interval": (0.917, 0.982), "size_bytes": 13_634_112, "weights": "best",
    "latency_ms": {"batch_1": 9.34, "batch_7": 55.1}, "software": {"onnxruntime": "1.32.0"},
    "fingerprint": "3f9a1c88", "labels": ["ants", "bees"], "image_size": 224,
}  # fmt: skip


@pytest.fixture
def panel(qtbot):
    made = ExportPanel()
    qtbot.addWidget(made)
    made.resize(1080, 640)
    made.show()
    return made


@pytest.fixture
def run(make_run, run_events):
    made = make_run(events=run_events())
    for which in ("best", "last"):
        made.weights(which).write_bytes(b"weights")
    return made


def _button(panel: ExportPanel, text: str) -> QPushButton:
    (found,) = (b for b in panel.findChildren(QPushButton) if b.text() == text)
    return found


def _texts(panel: ExportPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(Label) if label.isVisible()]


def _click(qtbot, panel: ExportPanel, text: str) -> None:
    qtbot.mouseClick(_button(panel, text), Qt.MouseButton.LeftButton)


def test_settings_make_the_round_trip_silently(qtbot, panel):
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(ExportSettings(weights="last"))
    assert panel.value() == ExportSettings(weights="last")


def test_an_edit_is_told(qtbot, panel, run):
    panel.show_run(run)
    with qtbot.waitSignal(panel.value_changed) as told:
        qtbot.mouseClick(panel._form.editor("weights").button("last"), Qt.MouseButton.LeftButton)
    assert told.args == [ExportSettings(weights="last")]


def test_without_weights_it_says_why_not(panel, make_run):
    assert "Train a network first." in _texts(panel)
    run = make_run()
    panel.show_run(run)
    assert any("no weights yet" in text for text in _texts(panel))
    assert not _button(panel, "Export and verify").isEnabled()
    run.weights("best").write_bytes(b"weights")
    panel.show_run(run)
    assert _button(panel, "Export and verify").isEnabled()


def test_a_run_that_has_gone_is_not_exported(panel, run):
    shutil.rmtree(run.path)
    panel.show_run(run)
    assert "The folder of this run is no longer there." in _texts(panel)
    assert not _button(panel, "Export and verify").isEnabled()


def test_the_model_goes_into_the_project_unless_told_otherwise(qtbot, panel, run, tmp_path):
    panel.show_run(run)
    with qtbot.waitSignal(panel.export_requested) as told:
        _click(qtbot, panel, "Export and verify")
    assert told.args == [tmp_path / "project" / "insects.onnx", ExportSettings()]


def test_another_place_is_chosen_in_a_dialog(qtbot, panel, run, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: None)
    panel.show_run(run)
    _click(qtbot, panel, "Change…")
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "elsewhere.onnx"))
    assert panel.destination() == tmp_path / "elsewhere.onnx"
    assert "elsewhere.onnx" in _texts(panel)
    dialog.close()


def test_a_file_that_is_there_is_announced(panel, run, tmp_path):
    panel.show_run(run)
    existing = tmp_path / "old.onnx"
    existing.write_bytes(b"x")
    panel.set_destination(existing)
    assert any("replaced" in text for text in _texts(panel))


def test_progress_is_shown_and_can_be_cancelled(qtbot, panel, run):
    panel.show_run(run)
    _click(qtbot, panel, "Export and verify")
    panel.set_progress(Progress("Proving", 61, 153, 4.2))
    assert "Proving · 61 of 153" in _texts(panel)
    assert panel.findChild(ProgressLine).isVisible()
    assert not _button(panel, "Export and verify").isEnabled()
    with qtbot.waitSignal(panel.cancel_requested):
        _click(qtbot, panel, "Cancel")
    assert not panel.findChild(ProgressLine).isVisible()
    assert _button(panel, "Export and verify").isEnabled()


@pytest.fixture
def exported(qtbot, panel, run) -> Path:
    panel.show_run(run)
    _click(qtbot, panel, "Export and verify")
    panel.show_certificate(CERTIFICATE)
    return panel.destination()


def test_the_certificate_tells_every_figure(panel, exported):
    view = panel.findChild(CertificateView)
    assert view.isVisible()
    assert view.facts() == {
        "same class predicted": "100 %", "largest difference": "2.4e-07",
        "accuracy in ONNX": "96.1 %", "for one image": "9.3 ms", "Difference allowed": "1e-04",
        "Accuracy in PyTorch": "96.1 %", "95 % interval in ONNX": "91.7 – 98.2 %",
        "Images compared": "153", "File size": "13.6 MB", "Time for 7 images": "55.1 ms",
        "Weights": "best epoch", "Network input": "224 × 224 px",
    }  # fmt: skip
    texts = _texts(panel)
    assert "Verified: insects.onnx" in texts
    assert "2 labels: ants, bees" in texts
    assert any("onnxruntime 1.32.0" in text and "3f9a1c88" in text for text in texts)


def test_what_to_do_with_it(qtbot, panel, exported, monkeypatch):
    with qtbot.waitSignal(panel.predict_requested) as told:
        _click(qtbot, panel, "Try it now")
    assert told.args == [exported]
    shown = []
    monkeypatch.setattr(export_panel, "show_in_folder", shown.append)
    _click(qtbot, panel, "Show in folder")
    assert shown == [exported]
    exported.with_suffix(".certificate.txt").write_text("PASSED")
    _click(qtbot, panel, "Copy certificate")
    assert QGuiApplication.clipboard().text() == "PASSED"


def test_a_certificate_that_has_gone_is_no_crash(qtbot, panel, exported):
    _click(qtbot, panel, "Copy certificate")
    assert any("cannot be read" in n.text for n in panel.findChildren(Notice) if n.isVisible())


def test_a_refusal_gives_the_reason_and_no_certificate(qtbot, panel, run):
    panel.show_run(run)
    _click(qtbot, panel, "Export and verify")
    panel.show_error(ExportError("The exported model differs", hint="The file was not kept."))
    (notice,) = (n for n in panel.findChildren(Notice) if n.isVisible())
    assert notice.text == "The exported model differs. The file was not kept."
    assert not panel.findChild(CertificateView).isVisible()
    assert _button(panel, "Export and verify").isEnabled()


def test_another_run_takes_the_certificate_away(panel, exported, make_run, run):
    panel.show_run(run)
    assert panel.findChild(CertificateView).isVisible(), "the same run again"
    panel.show_run(make_run(2))
    assert not panel.findChild(CertificateView).isVisible()


def test_a_certificate_stays_with_the_run_that_was_exported(qtbot, panel, make_run, run):
    panel.show_run(run)
    _click(qtbot, panel, "Export and verify")
    other = make_run(2)
    other.weights("best").write_bytes(b"others")
    panel.show_run(other)
    assert "Run 1 is being exported; this one can be when that has ended." in _texts(panel)
    panel.show_certificate(CERTIFICATE)
    assert not panel.findChild(CertificateView).isVisible(), "it is not of this run"
    (notice,) = (n for n in panel.findChildren(Notice) if n.isVisible())
    assert notice.text.startswith("Run 1 was exported to ")
    assert _button(panel, "Export and verify").isEnabled()
    panel.show_run(run)
    assert panel.findChild(CertificateView).isVisible(), "it comes back with its run"


def test_a_certificate_goes_when_its_file_or_its_weights_are_others(qtbot, panel, make_run, run):
    place = default_destination(run)
    panel.show_run(run)
    _click(qtbot, panel, "Export and verify")
    panel.show_certificate(CERTIFICATE)
    other = make_run(2)
    other.weights("best").write_bytes(b"others")
    panel.show_run(other)
    panel.set_destination(place)
    _click(qtbot, panel, "Export and verify")
    panel.show_certificate(CERTIFICATE)
    panel.show_run(run)
    assert not panel.findChild(CertificateView).isVisible(), "its file is the other run's now"
    panel.show_run(other)
    assert panel.findChild(CertificateView).isVisible()
    os.utime(other.weights("best"), (1, 1))
    panel.show_run(other)
    assert not panel.findChild(CertificateView).isVisible(), "it was trained further"


def test_what_an_earlier_export_left_is_warned_of(qtbot, panel, run):
    panel.show_run(run)
    _click(qtbot, panel, "Export and verify")
    panel.show_certificate(CERTIFICATE | {"older": ["insects-card.md"]})
    (notice,) = (n for n in panel.findChildren(Notice) if n.isVisible())
    assert notice.text == "Left by an earlier export, and not of this model: insects-card.md."
    assert notice.property("kind") == "warning"
    _click(qtbot, panel, "Export and verify")
    panel.show_certificate(CERTIFICATE)
    assert not [n for n in panel.findChildren(Notice) if n.isVisible()]


def test_a_refusal_of_another_run_says_so(qtbot, panel, make_run, run):
    panel.show_run(run)
    _click(qtbot, panel, "Export and verify")
    panel.show_run(make_run(2))
    panel.show_error(ExportError("It differs"))
    (notice,) = (n for n in panel.findChildren(Notice) if n.isVisible())
    assert notice.text == "Run 1: It differs."


def test_file_names_that_no_system_takes(make_run):
    run = make_run(name='a/b: "c"?')
    assert default_destination(run).name == "a_b_ _c__.onnx"


def test_it_fits(panel, exported):
    assert panel.minimumSizeHint().width() <= 1080
    assert panel.minimumSizeHint().height() <= 640


def test_the_proof_tells_of_calibration_and_of_what_is_unknown(panel, run):
    panel.show_run(run)
    values = CERTIFICATE | {
        "calibration": {"before": {"error": 0.091}, "after": {"error": 0.024}},
        "unknown": {"below": 0.8, "share": 0.9, "accuracy": 0.99, "low": 0.95, "high": 0.998},
    }
    panel.show_certificate(values)
    facts = panel.findChild(CertificateView).facts()
    assert facts["Calibration error"] == "9.1 % → 2.4 %"
    assert facts["Answered, from 80.0 % on"] == "90.0 %"
    assert facts["Accuracy among these"] == "99.0 % (95.0 – 99.8 %)"
