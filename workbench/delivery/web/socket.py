"""The little of WebSocket that a browser's debugging port needs: text frames, one at a time.

References
----------
RFC 6455, sections 4.1 and 5.2.
"""

from __future__ import annotations

import base64
import os
import socket
import struct
from types import TracebackType
from typing import Self

_TEXT, _CLOSE, _PING, _PONG, _FINAL = 1, 8, 9, 10, 0x80


class WebSocket:
    """A connection to this computer.

    Raises
    ------
    OSError
        It cannot be made, or ends; `TimeoutError` if nothing came for `timeout` seconds.
    """

    def __init__(self, port: int, path: str, timeout: float) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self._stream = self._socket.makefile("rb")
        if b" 101 " not in self._stream.readline():
            raise ConnectionError("the browser refused the connection")
        while self._stream.readline().strip():
            pass

    def send(self, text: str) -> None:
        """Send one message."""
        self._send(_TEXT, text.encode())

    def receive(self) -> str:
        """Return the next message."""
        message = b""
        while True:
            first, second = self._read(2)
            length = second & 0x7F
            if length == 126:
                (length,) = struct.unpack(">H", self._read(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", self._read(8))
            content, kind = self._read(length), first & 0x0F
            if kind == _CLOSE:
                raise ConnectionError("the browser closed the connection")
            if kind == _PING:
                self._send(_PONG, content)
            elif kind != _PONG:
                message += content
                if first & _FINAL:
                    return message.decode()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.close()
        self._socket.close()

    def _send(self, kind: int, content: bytes) -> None:
        length, mask = len(content), os.urandom(4)
        if length < 126:
            head = struct.pack("!BB", _FINAL | kind, 0x80 | length)
        elif length < 1 << 16:
            head = struct.pack("!BBH", _FINAL | kind, 0x80 | 126, length)
        else:
            head = struct.pack("!BBQ", _FINAL | kind, 0x80 | 127, length)
        repeated = (mask * (length // 4 + 1))[:length]
        masked = bytes(a ^ b for a, b in zip(content, repeated, strict=True))
        self._socket.sendall(head + mask + masked)

    def _read(self, count: int) -> bytes:
        content = self._stream.read(count)
        if len(content) < count:
            raise ConnectionError("the browser closed the connection")
        return content
