"""The lab with the rest: its second section, and what it asks the engine and when."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

import ui.estimate_control
from workbench.errors import DataError, EngineError
from workbench.runs import RunFolder
from workbench.settings import FreezeSettings, TransferSettings
from workbench.transfer.feature_files import features_dir, held_bytes

from .conftest import ADVICE, ESTIMATES, REPORT


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui.estimate_control, "QUIET_MS", 0)


def asked(lab, qtbot, method: str, number: int = 1):
    """Wait until `method` has been asked `number` times; return the last (params, reply)."""
    qtbot.waitUntil(lambda: lab.engine.methods().count(method) >= number, timeout=3000)
    found = [(params, reply) for name, params, reply in lab.engine.asked if name == method]
    return found[-1]


def shown(lab, qtbot) -> None:
    lab.panel.show()
    qtbot.waitExposed(lab.panel)


# ---- the section


def test_the_transfer_section_flows_both_ways(lab, qtbot) -> None:
    form = lab.panel.transfer_form()
    section = TransferSettings(head="one-hidden", lower_rate=0.1)
    with qtbot.assertNotEmitted(form.value_changed):
        lab.workspace.change(section)
    assert form.value() == section
    form.form_of("cached_views").editor("cached_views").setValue(7)
    assert lab.workspace.project.transfer == section.replace(cached_views=7)


def test_hidden_layers_count_in_every_strategy(lab) -> None:
    before = lab.panel.column().bar.counts()
    lab.workspace.change(TransferSettings(head="one-hidden", head_width=10))
    more = 512 * 10 + 10 + 10 * 1000 + 1000 - 513_000
    assert lab.panel.column().bar.counts() == (before[0] + more, before[1])


# ---- estimates


def test_an_estimate_is_asked_once_the_page_is_in_sight(lab, qtbot) -> None:
    qtbot.wait(30)
    assert lab.engine.methods() == []
    shown(lab, qtbot)
    params, reply = asked(lab, qtbot, "estimate")
    spec = RunFolder(Path(params["run"])).spec()
    assert spec.project.freeze.strategy == "feature-extractor"
    assert not spec.project.architecture.pretrained, "random weights take as long"
    assert "measuring" in lab.panel.option("fine-tune").detail()
    reply.done.emit(copy.deepcopy(ESTIMATES))
    assert lab.panel.option("fine-tune").detail() == "11.7 M learn · 14 s / epoch · 41 MB"
    words = lab.panel.column().estimate.words()
    assert words == "About 14 s an epoch (± 2). 20 epochs: about 4 min 41 s. About 41 MB of memory."
    assert " to " in lab.panel.advisor().cost()


def test_going_to_a_measured_strategy_asks_nothing(lab, qtbot) -> None:
    shown(lab, qtbot)
    _, reply = asked(lab, qtbot, "estimate")
    reply.done.emit(copy.deepcopy(ESTIMATES))
    lab.choose("fine-tune-freeze")
    assert "4.2 s an epoch" in lab.panel.column().estimate.words()
    qtbot.wait(30)
    assert lab.engine.methods() == ["estimate"]
    lab.workspace.change(FreezeSettings(strategy="fine-tune-freeze", cut="layer2"))
    asked(lab, qtbot, "estimate", 2)
    assert "Measuring" in lab.panel.column().estimate.words()


def test_a_change_silences_the_older_question(lab, qtbot) -> None:
    shown(lab, qtbot)
    asked(lab, qtbot, "estimate")
    lab.workspace.change(lab.workspace.project.training.replace(batch_size=7))
    qtbot.waitUntil(lambda: lab.engine.methods() == ["forgotten", "estimate"], timeout=3000)


def test_what_costs_nothing_measures_nothing_anew(lab, qtbot) -> None:
    shown(lab, qtbot)
    _, reply = asked(lab, qtbot, "estimate")
    reply.done.emit(copy.deepcopy(ESTIMATES))
    lab.workspace.change(lab.workspace.project.training.replace(learning_rate=0.5))
    qtbot.wait(30)
    assert lab.engine.methods() == ["estimate"]


def test_nothing_is_measured_beside_a_run(lab, qtbot) -> None:
    shown(lab, qtbot)
    asked(lab, qtbot, "estimate")
    lab.runs.busy = True
    lab.runs.state_changed.emit("running")
    assert lab.engine.methods() == ["forgotten"]
    assert "being trained" in lab.panel.column().estimate.words()
    lab.runs.busy = False
    lab.runs.ended.emit(None, "finished")
    asked(lab, qtbot, "estimate", 1)


def test_a_failure_is_told_and_only_repeated_when_asked(lab, qtbot) -> None:
    shown(lab, qtbot)
    _, reply = asked(lab, qtbot, "estimate")
    reply.failed.emit(EngineError("It broke"))
    assert "It broke" in lab.panel.column().estimate.words()
    qtbot.wait(30)
    assert lab.engine.methods() == ["estimate"]
    lab.panel.column().estimate.retry_requested.emit()
    asked(lab, qtbot, "estimate", 2)


# ---- the advisor


def test_advice_is_asked_and_shown(lab, qtbot) -> None:
    lab.panel.advisor().bar.asked.emit()
    params, reply = asked(lab, qtbot, "advise")
    assert RunFolder(Path(params["run"])).spec().project.name == "insects"
    assert lab.panel.advisor().bar.busy
    reply.done.emit(ADVICE)
    assert not lab.panel.advisor().bar.busy
    assert "ResNet-18" in lab.panel.advisor().result.texts()[0]


def test_one_thing_is_measured_at_a_time(lab, qtbot) -> None:
    shown(lab, qtbot)
    asked(lab, qtbot, "estimate")
    lab.panel.advisor().bar.asked.emit()
    _, reply = asked(lab, qtbot, "advise")
    assert lab.engine.methods() == ["forgotten", "advise"]
    reply.done.emit(ADVICE)
    asked(lab, qtbot, "estimate")


def test_cancelling_silences_the_question(lab, qtbot) -> None:
    lab.panel.advisor().bar.asked.emit()
    asked(lab, qtbot, "advise")
    lab.panel.advisor().cancel_requested.emit()
    assert lab.engine.methods() == ["forgotten"]


def test_a_set_that_cannot_be_drafted_is_told(lab, qtbot, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise DataError("No image to train on")

    monkeypatch.setattr("ui.lab_request.draft_run", refuse)
    lab.panel.advisor().bar.asked.emit()
    qtbot.waitUntil(lambda: not lab.panel.advisor().bar.busy, timeout=3000)
    assert lab.engine.methods() == []


def test_use_this_changes_strategy_and_weights(lab) -> None:
    lab.panel.pretrained_wanted.connect(
        lambda on: lab.workspace.change(lab.workspace.project.architecture.replace(pretrained=on))
    )
    lab.panel.advisor().use_requested.emit("fine-tune-freeze", "layer3", "resnet18")
    freeze = FreezeSettings(strategy="fine-tune-freeze", cut="layer3")
    assert lab.workspace.project.freeze == lab.panel.value() == freeze
    assert lab.workspace.project.architecture.pretrained
    lab.panel.advisor().use_requested.emit("from-scratch", "", "resnet18")
    assert lab.workspace.project.freeze == FreezeSettings()
    assert not lab.workspace.project.architecture.pretrained


def test_use_this_takes_the_network_that_was_advised(lab) -> None:
    lab.panel.advisor().use_requested.emit("feature-extractor", "", "efficientnet_lite0")
    assert lab.workspace.project.architecture.name == "efficientnet_lite0"
    assert lab.workspace.project.freeze.strategy == "feature-extractor"


def test_what_was_taken_makes_the_advice_no_older(lab, qtbot) -> None:
    lab.panel.advisor().bar.asked.emit()
    _, reply = asked(lab, qtbot, "advise")
    reply.done.emit(ADVICE)
    lab.panel.advisor().use_requested.emit("feature-extractor", "", "efficientnet_lite0")
    assert not stale(lab.panel.advisor())
    lab.workspace.change(lab.workspace.project.architecture.replace(name="vgg11"))
    assert stale(lab.panel.advisor())


def stale(view) -> bool:
    return any("changed since" in text for text in _texts(view))


def _texts(view) -> list[str]:
    from ui.widgets import Notice

    return [notice.text for notice in view.findChildren(Notice)]


def test_advice_goes_stale_by_what_it_depends_on(lab, qtbot) -> None:
    lab.panel.advisor().bar.asked.emit()
    asked(lab, qtbot, "advise")[1].done.emit(ADVICE)
    lab.choose("fine-tune")
    assert not stale(lab.panel.advisor()), "it is about the strategy"
    size = lab.workspace.project.architecture
    lab.workspace.change(size.replace(image_size=64))
    assert stale(lab.panel.advisor())
    lab.workspace.change(size)
    assert not stale(lab.panel.advisor())
    lab.workspace.opened.emit(Path("/another"))
    assert lab.panel.advisor().result.recommendation() == ("", "", "")


# ---- the probe


def test_a_probe_by_depth_and_an_export(lab, qtbot, tmp_path) -> None:
    probe = lab.panel.probe()
    probe.set_classifier("knn")
    probe.bar.asked.emit()
    params, reply = asked(lab, qtbot, "probe")
    assert (params["classifier"], params["layers"]) == ("knn", None)
    assert RunFolder(Path(params["run"])).spec().project.architecture.pretrained
    reply.done.emit(REPORT)
    assert probe.selected() == "layer3"
    probe.export_requested.emit("logistic", "layer3", tmp_path / "a.onnx")
    params, reply = asked(lab, qtbot, "probe", 2)
    assert (params["layers"], params["output"]) == (["layer3"], str(tmp_path / "a.onnx"))
    reply.done.emit({**REPORT, "certificate": {"passed": True, "images": 9}})
    assert "a.onnx" in probe.exported()
    assert len(probe.table.texts()) == 3, "the curve is still the one by depth"


def test_a_selected_layer_is_selected_among_all(lab, qtbot) -> None:
    shown(lab, qtbot)
    lab.panel.probe().layer_selected.emit("layer3")
    rows = lab.panel.layers()
    assert rows.rows()[rows.currentIndex().row()].title == "layer3"
    lab.panel.probe().layer_wanted.emit("")
    assert rows.rows()[rows.currentIndex().row()].title.startswith("fc")
    assert lab.panel.layers().isVisible(), "its page is shown"


# ---- the disk


def test_the_cache_is_measured_and_cleared(lab, qtbot) -> None:
    features_dir().mkdir(parents=True)
    (features_dir() / "a.npy").write_bytes(b"x" * 5000)
    lab.runs.ended.emit(None, "finished")
    cache = lab.panel.column().cache
    qtbot.waitUntil(lambda: "5.0 kB" in cache.held(), timeout=3000)
    cache.clear_requested.emit()
    qtbot.waitUntil(lambda: cache.held() == "", timeout=3000)
    assert held_bytes() == 0
    assert "computed once: 10 images, 20.5 kB" in cache.words()
