"""The program as it is started: `python -m ui`, in a process of its own."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.app import SignalWatch, _parse, main
from ui.garbage import GarbageCollector, set_aside
from ui.single_instance import SingleInstance
from workbench import __version__
from workbench.files import projects_dir

ROOT = Path(__file__).parents[2]


def test_version_and_paths(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert __version__ in capsys.readouterr().out
    assert _parse(["a", "b"]).paths == [Path("a"), Path("b")]
    assert _parse([]).paths == []


def test_an_unknown_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--nonsense"])
    assert caught.value.code == 2
    assert "--nonsense" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="signals and /proc")
def test_it_opens_a_folder_and_ends_when_asked(image_folder) -> None:
    folder = image_folder(each=6)
    command = [sys.executable, "-m", "ui", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as program:
        try:
            project = projects_dir() / folder.name / "project.toml"
            wait_for(project.is_file, 30)
            maps = Path(f"/proc/{program.pid}/maps")
            assert not maps.exists() or "libtorch" not in maps.read_text()
            program.send_signal(signal.SIGTERM)
            _, errors = program.communicate(timeout=20)
        finally:
            program.kill()
    assert program.returncode == 0
    assert "Traceback" not in errors
    assert "QThread" not in errors


def test_a_signal_closes_the_window_from_the_loop_and_not_amid_other_work(qtbot) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    try:
        SignalWatch(window)
        signal.raise_signal(signal.SIGTERM)
        assert window.isVisible()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=3000)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def test_a_second_start_hands_its_folder_to_the_window_that_is_open(qtbot, tmp_path) -> None:
    first = SingleInstance()
    assert first.claim()
    command = [sys.executable, "-m", "ui", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT) as second:
        try:
            with qtbot.waitSignal(first.asked, timeout=20000) as asked:
                pass
            assert asked.args == [[tmp_path]]
            qtbot.waitUntil(lambda: second.poll() is not None, timeout=10000)
        finally:
            second.kill()
            first.close()
    assert second.returncode == 0


def wait_for(condition: object, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def test_garbage_is_collected_by_the_window_alone(qtbot) -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    owner = QObject()
    try:
        collector = GarbageCollector(owner)
        assert not gc.isenabled()
        rings = gc.get_count()[0]
        for _ in range(2 * gc.get_threshold()[0]):
            Ring()
        assert gc.get_count()[0] > rings + gc.get_threshold()[0]
        collector._on_timeout()
        assert gc.get_count()[0] < gc.get_threshold()[0]
        frozen = gc.get_freeze_count()
        kept = [Ring() for _ in range(100)]
        set_aside()
        assert gc.get_freeze_count() >= frozen + len(kept)
    finally:
        gc.enable()
        gc.unfreeze()
        owner.deleteLater()


def test_setting_aside_needs_the_own_collector() -> None:
    gc.enable()
    before = gc.get_freeze_count()
    set_aside()
    assert gc.get_freeze_count() == before


def test_the_window_imports_nothing_heavy() -> None:
    heavy = {"torch", "torchvision", "numpy", "cv2", "PIL", "onnxruntime", "sklearn", "optuna"}
    words = f"import sys, ui.app; print(sorted({heavy!r} & set(sys.modules)))"
    ended = subprocess.run(
        [sys.executable, "-c", words], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"
