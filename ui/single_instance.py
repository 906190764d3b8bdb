"""One window a user and configuration: a second start hands its files to the first and ends.

1. Whoever gets the lock is the first. The system frees the lock when its owner dies, however it
   dies, so a lock that is taken means a window that lives.
2. The first listens on a local socket; one that a dead window left behind is removed.
3. A later start sends one line of JSON, and ends when the first has answered. If none answers in
   time, it opens a window of its own: better two windows than none.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from workbench.files import config_dir

ANSWER = b"taken\n"
PATIENCE_SECONDS = 3.0  # the first may still be starting
TRY_MS, PAUSE_SECONDS = 500, 0.05
MAX_BYTES, MAX_PATHS = 1_000_000, 10_000
IDLE_MS = 2000  # for a peer that connects and says nothing
# What a socket's path may have: 108 bytes on Linux, 104 on macOS, one of them for the end.
MAX_SOCKET_PATH = 100


class SingleInstance(QObject):
    """The place where windows of one user and one configuration folder find each other.

    Parameters
    ----------
    folder : Path, optional
        By default the user's configuration folder.

    Signals
    -------
    asked(list of Path)
        Another start was given these paths, maybe none; this window is to come forward.
    """

    asked = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = folder or config_dir()
        self._folder, self._name = folder, socket_name(folder)
        self._lock = FileLock(folder / "window.lock", thread_local=False)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)

    def claim(self) -> bool:
        """Become the first window and listen; return False if there is one already."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError:  # a folder that cannot be written: no reason to open no window
            return True
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def hand_over(self, paths: Sequence[Path], patience: float = PATIENCE_SECONDS) -> bool:
        """Send `paths` to the first window; return whether it took them."""
        message = json.dumps({"paths": [str(path.absolute()) for path in paths]}).encode() + b"\n"
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if _send(self._name, message):
                return True
            time.sleep(PAUSE_SECONDS)
        return False

    def close(self) -> None:
        """Stop listening, and let another start be the first."""
        self._server.close()
        self._lock.release()

    @Slot()
    def _on_server_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Visitor(socket, self)


class _Visitor(QObject):
    """One connection to the first window: a line comes, an answer goes, and that is all."""

    def __init__(self, socket: QLocalSocket, owner: SingleInstance) -> None:
        super().__init__(owner)
        self._socket, self._owner = socket, owner
        self._text = bytearray()
        socket.setParent(self)
        socket.readyRead.connect(self._on_socket_ready_read)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(IDLE_MS, self, socket.abort)
        self._on_socket_ready_read()

    @Slot()
    def _on_socket_ready_read(self) -> None:
        self._text += self._socket.readAll().data()
        if len(self._text) > MAX_BYTES:
            self._socket.abort()
        elif b"\n" in self._text:
            paths = read_message(bytes(self._text))
            if paths is None:
                self._socket.abort()
                return
            self._socket.write(ANSWER)
            self._socket.disconnectFromServer()  # once the answer is written
            self._owner.asked.emit(paths)


def read_message(text: bytes) -> list[Path] | None:
    """Return the paths that another start sent; None if no start of ours says such a thing."""
    try:
        message = json.loads(text.split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        return None
    paths = message.get("paths") if isinstance(message, dict) else None
    if not isinstance(paths, list) or len(paths) > MAX_PATHS:
        return None
    if not all(isinstance(text, str) and "\0" not in text for text in paths):
        return None
    found = [Path(text) for text in paths]
    return found if all(path.is_absolute() for path in found) else None


def socket_name(folder: Path) -> str:
    """Return the name of the socket that belongs to a configuration folder.

    It lies in that folder, which is the user's own, so that nobody else can listen in its place.
    Where the path is too long for a socket, and for Windows' pipes, a name is derived from it.
    """
    path = str(folder.absolute() / "window.socket")
    if sys.platform != "win32" and len(path.encode()) <= MAX_SOCKET_PATH:
        return path
    digest = hashlib.sha256(f"{getpass.getuser()}\n{path}".encode()).hexdigest()[:24]
    name = f"cnn-workbench-{digest}"
    return name if sys.platform == "win32" else str(Path(tempfile.gettempdir()) / name)


def _send(name: str, message: bytes) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(TRY_MS):
        return False
    socket.write(message)
    deadline, answer = QDeadlineTimer(TRY_MS), bytearray()
    while not answer.endswith(b"\n") and not deadline.hasExpired():
        if not socket.waitForReadyRead(max(1, deadline.remainingTime())):
            break
        answer += socket.readAll().data()
    socket.abort()
    return bytes(answer) == ANSWER
