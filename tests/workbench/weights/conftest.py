"""A server of one file on this machine that can be told to misbehave."""

from __future__ import annotations

import hashlib
import random
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from workbench.weights.record import Weights

CONTENT = random.Random(7).randbytes(300_000)


@dataclass
class FileServer:
    """What the server gives, and what it was asked.

    Attributes
    ----------
    ranges : bool
        Whether it honours Range.
    drops : list of int
        For each coming request: after how many bytes of its body the connection is cut.
    silent_after : int
        Bytes after which it sends nothing more but keeps the connection; negative for never.
    asked : list of str
        The Range header of each request, empty if it had none.
    """

    content: bytes = CONTENT
    ranges: bool = True
    tag: str = '"one"'
    status: int = 200
    content_type: str = "application/octet-stream"
    lengths: bool = True
    redirect: str = ""
    linked_tag: str = ""
    drops: list[int] = field(default_factory=list)
    silent_after: int = -1
    asked: list[str] = field(default_factory=list)
    port: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/file.pth"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    def record(self, **changes: object) -> Weights:
        """Return a record of its file."""
        values = {
            "source": "test", "licence": "MIT", "size_bytes": len(self.content),
            "mean": (0.5,) * 3, "std": (0.5,) * 3, "image_size": 224, "accuracy": 0.7,
            "available": False, "network": "resnet18", "key": "TEST", "url": self.url,
            "sha256": self.sha256[:8], "file": "file.pth",
        }  # fmt: skip
        return Weights(**{**values, **changes})  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        plan: FileServer = self.server.plan  # type: ignore[attr-defined]
        plan.asked.append(self.headers.get("Range", ""))
        self.close_connection = True
        if plan.redirect and self.path != "/there":
            self._redirect(plan)
        elif plan.status != 200:
            self.send_error(plan.status)
        else:
            self._give(plan, self._start(plan))

    def _redirect(self, plan: FileServer) -> None:
        self.send_response(302)
        self.send_header("Location", plan.redirect)
        if plan.linked_tag:
            self.send_header("X-Linked-ETag", f'"{plan.linked_tag}"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _start(self, plan: FileServer) -> int:
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        same = self.headers.get("If-Range", plan.tag) == plan.tag
        return int(wanted[1]) if wanted and plan.ranges and same else 0

    def _give(self, plan: FileServer, start: int) -> None:
        body, total = plan.content[start:], len(plan.content)
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{total - 1}/{total}")
        self.send_header("Content-Type", plan.content_type)
        if plan.tag:
            self.send_header("ETag", plan.tag)
        if plan.lengths:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._send(plan, body)

    def _send(self, plan: FileServer, body: bytes) -> None:
        end = plan.drops.pop(0) if plan.drops else len(body)
        if 0 <= plan.silent_after < end:
            self.wfile.write(body[: plan.silent_after])
            plan.stopping.wait(30)
            return
        for place in range(0, min(end, len(body)), 16_384):
            self.wfile.write(body[place : min(place + 16_384, end)])

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[FileServer]:
    plan = FileServer()
    http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    http.plan = plan  # type: ignore[attr-defined]
    plan.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield plan
    plan.stopping.set()
    http.shutdown()
    http.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def torch_home(tmp_path, monkeypatch):
    """Keep the folders in which others leave weights out of the tests."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "huggingface"))
    for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "torch"


@pytest.fixture
def clock() -> Iterator[list[float]]:
    """Yield a list that gets the seconds the test's block took."""
    start, seconds = time.monotonic(), []
    yield seconds
    seconds.append(time.monotonic() - start)
