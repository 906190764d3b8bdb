"""A second start and the first window: lock, socket, message."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from ui.single_instance import MAX_SOCKET_PATH, SingleInstance, read_message, socket_name

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def first(qtbot, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    yield instance
    instance.close()


class Start:
    """A second start, in a process of its own: Qt's waiting keeps Python's lock."""

    CODE = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
        "app = QCoreApplication([]); from ui.single_instance import SingleInstance; "
        "folder, *paths = map(Path, sys.argv[1:]); "
        "sys.exit(0 if SingleInstance(folder).hand_over(paths) else 3)"
    )

    def __init__(self, folder: Path, *paths: Path) -> None:
        command = [sys.executable, "-c", self.CODE, str(folder), *map(str, paths)]
        self._process = subprocess.Popen(command, cwd=ROOT)

    def handed_over(self, qtbot) -> bool:
        qtbot.waitUntil(lambda: self._process.poll() is not None, timeout=15000)
        return self._process.returncode == 0


def test_a_second_start_hands_its_paths_to_the_first(qtbot, first, tmp_path) -> None:
    assert not SingleInstance(tmp_path).claim()
    with qtbot.waitSignal(first.asked, timeout=15000) as asked:
        start = Start(tmp_path, tmp_path / "photos é")
    assert asked.args == [[tmp_path / "photos é"]]
    assert start.handed_over(qtbot)


def test_without_paths_the_window_is_only_asked_to_come_forward(qtbot, first, tmp_path) -> None:
    with qtbot.waitSignal(first.asked, timeout=15000) as asked:
        start = Start(tmp_path)
    assert asked.args == [[]]
    assert start.handed_over(qtbot)


def test_the_first_to_go_makes_room(qtbot, first, tmp_path) -> None:
    first.close()
    other = SingleInstance(tmp_path)
    assert other.claim()
    other.close()


def test_a_killed_window_leaves_nothing_that_bars_the_next(qtbot, tmp_path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
        "app = QCoreApplication([]); from ui.single_instance import SingleInstance; "
        "instance = SingleInstance(Path(sys.argv[1])); assert instance.claim(); os._exit(7)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, timeout=30)
    assert killed.returncode == 7
    if sys.platform != "win32":
        assert Path(socket_name(tmp_path)).exists(), "the socket is stale, as after a crash"
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    with qtbot.waitSignal(instance.asked, timeout=15000):
        start = Start(tmp_path, tmp_path)
    assert start.handed_over(qtbot)
    instance.close()


def test_nobody_there_is_told_in_time(qtbot, tmp_path) -> None:
    assert not SingleInstance(tmp_path).hand_over([tmp_path], patience=0.2)


@pytest.mark.parametrize(
    "text",
    [
        b"GET / HTTP/1.1\r\n",
        b"[" * 100_000 + b"\n",
        b"\xff\xfe\n",
        b"3\n",
        b'{"paths": "x"}\n',
        b'{"paths": [1]}\n',
        b'{"paths": ["relative"]}\n',
        json.dumps({"paths": ["/a\0b"]}).encode(),
    ],
)
def test_what_no_start_of_ours_says_is_ignored(qtbot, first, text: bytes) -> None:
    assert read_message(text) is None
    asked: list[object] = []
    first.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    assert socket.waitForConnected(1000)
    socket.write(text + b"\n")
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert socket.readAll().data() == b""
    assert asked == []


def test_a_message_without_end_is_cut_off(qtbot, first, monkeypatch) -> None:
    monkeypatch.setattr("ui.single_instance.MAX_BYTES", 1000)
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    assert socket.waitForConnected(1000)
    socket.write(b"x" * 2000)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)


def test_a_folder_that_cannot_be_written_still_opens_a_window(qtbot, tmp_path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert SingleInstance(tmp_path / "file" / "config").claim()


def test_sockets_of_two_configurations_differ_and_fit(tmp_path) -> None:
    long = [tmp_path / ("x" * 150) / name for name in ("a", "b")]
    names = {socket_name(folder) for folder in long}
    assert len(names) == 2
    assert all(len(name.encode()) <= MAX_SOCKET_PATH for name in names)
