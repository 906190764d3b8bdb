from pathlib import Path

import pytest

from workbench.delivery import deliver
from workbench.delivery.deliver import export_all, older_pieces, wanted
from workbench.errors import ExportError
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.settings import ExportSettings


def test_only_what_is_asked_for_is_made(delivered_run: RunFolder, tmp_path: Path) -> None:
    found = export_all(delivered_run, tmp_path / "m.onnx", ExportSettings(), Job())
    assert found["passed"]
    assert found["pieces"] == found["older"] == []
    assert len(list(tmp_path.iterdir())) == 3


def test_every_switch_makes_its_piece() -> None:
    assert wanted(ExportSettings()) == []
    switches = {"int8", "web", "script", "program", "tensors", "card"}
    assert len(wanted(ExportSettings(**dict.fromkeys(switches, True)))) == len(switches)
    assert wanted(ExportSettings(tensors=True)) == ["weights"]


def test_what_an_earlier_export_left_is_named(tmp_path: Path) -> None:
    output = tmp_path / "m.onnx"
    for name in ("m.int8.onnx", "m-card.md", "other-card.md"):
        (tmp_path / name).write_text("")
    (tmp_path / "m-web").mkdir()
    assert older_pieces(output, []) == ["m.int8.onnx", "m-web", "m-card.md"]
    assert older_pieces(output, ["card", "web"]) == ["m.int8.onnx"]


def test_a_refused_piece_does_not_undo_the_others(
    delivered_run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ExportError("Too much is lost", hint="Allow more.")

    monkeypatch.setattr(deliver, "deliver_int8", refuse)
    settings = ExportSettings(int8=True, script=True, card=True, licence="MIT")
    found = export_all(delivered_run, tmp_path / "m.onnx", settings, Job())
    int8, script, card = found["pieces"]
    assert int8["error"]["what"] == "Too much is lost"
    assert script["compared"]["agreement"] == 1
    assert "**Licence**: MIT" in Path(card["path"]).read_text("utf-8")
    assert (tmp_path / "m.onnx").is_file()
