"""The dialog that writes a run for another machine."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication

from ui.elsewhere_dialog import ElsewhereDialog
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import Project

WAIT = 5000


@pytest.fixture
def asked(image_folder):
    folder = image_folder(each=2)
    spec = RunSpec(project=Project(name="A: set"), folder=str(folder), classes=("disc", "square"))
    rows = [
        SplitRow("disc/000.png", 0, "train"),
        SplitRow("square/000.png", 1, "train"),
        SplitRow("square/001.png", 1, "validation"),
    ]
    return spec, rows


@pytest.fixture
def opened(qtbot):
    made: list[ElsewhereDialog] = []

    def open_dialog(source) -> ElsewhereDialog:
        dialog = ElsewhereDialog(source, "A: set", 2_500_000)
        qtbot.addWidget(dialog)
        dialog.open()
        made.append(dialog)
        return dialog

    yield open_dialog
    for dialog in made:
        dialog.close_threads()


def test_the_commands_follow_what_is_chosen(opened, asked) -> None:
    dialog = opened(lambda _job: asked)
    dialog._folder.setText("/a share/run")
    dialog._nodes.setValue(3)
    dialog._processes.setValue(4)
    lines = dialog._lines
    assert lines.single.text() == "sh '/a share/run/run.sh'"
    assert lines.torchrun.text().startswith("NODES=3 PROCESSES=4 HEAD=node1:29400 sh '/a share")
    assert lines.slurm.text() == "cd '/a share/run' && sbatch job.sbatch"
    assert dialog._images.button("copy").text() == "Copy them (2.5 MB)"
    dialog._folder.setText(" ")
    assert not dialog._write.isEnabled()
    assert lines.single.text() == ""


def test_a_command_is_copied(opened, asked) -> None:
    dialog = opened(lambda _job: asked)
    lines = dialog._lines
    copies = [one for one in lines.children() if one.property("row") is not None]
    assert [one.accessibleName() for one in copies] == [
        f"Copy the command for {place}" for place in ("One machine", "torchrun", "SLURM")
    ]
    for button, line in zip(copies, (lines.single, lines.torchrun, lines.slurm), strict=True):
        button.click()
        assert QApplication.clipboard().text() == line.text() != ""


def test_it_is_written_and_can_be_followed(opened, asked, qtbot, tmp_path) -> None:
    dialog = opened(lambda _job: asked)
    path = tmp_path / "a share" / "run"
    dialog._folder.setText(str(path))
    dialog._images.button("copy").click()
    dialog._write.click()
    assert not dialog._folder.isEnabled()
    assert not dialog._progress.isHidden()
    qtbot.waitUntil(lambda: not dialog._follow.isHidden(), timeout=WAIT)
    assert dialog._notice.text.startswith(f"Written: {path}.")
    assert (path / "images" / "disc" / "000.png").is_file()
    assert RunFolder(path).sizes()
    with qtbot.waitSignal(dialog.follow_requested) as caught:
        dialog._follow.click()
    assert caught.args == [path]


def test_another_folder_can_be_written_after_it(opened, asked, qtbot, tmp_path) -> None:
    dialog = opened(lambda _job: asked)
    dialog._folder.setText(str(tmp_path / "one"))
    dialog._write.click()
    qtbot.waitUntil(lambda: not dialog._follow.isHidden(), timeout=WAIT)
    assert not dialog._write.isEnabled()
    dialog._folder.setText(str(tmp_path / "two"))
    assert dialog._follow.isHidden()
    assert dialog._notice.text == ""
    assert dialog._write.isEnabled()


def test_trouble_is_said_and_can_be_mended(opened, asked, qtbot, tmp_path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "x").write_text("x")
    dialog = opened(lambda _job: asked)
    dialog._folder.setText(str(tmp_path / "mine"))
    dialog._write.click()
    qtbot.waitUntil(lambda: "This place is taken" in dialog._notice.text, timeout=WAIT)
    assert dialog._write.isEnabled()
    assert dialog._progress.isHidden()


def test_cancelled_it_writes_nothing_and_stays(opened, asked, qtbot, tmp_path) -> None:
    go = threading.Event()

    def slow(_job):
        go.wait(WAIT / 1000)
        return asked

    dialog = opened(slow)
    dialog._folder.setText(str(tmp_path / "share" / "run"))
    dialog._write.click()
    assert dialog._close.text() == "Cancel"
    dialog._close.click()
    go.set()
    assert dialog._notice.text == "Cancelled: nothing was written."
    assert dialog.isVisible()
    dialog.close_threads()
    assert not (tmp_path / "share" / "run").exists()
