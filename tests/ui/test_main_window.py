"""The window as a whole: opening, going about, a run from start to end, dropping, closing."""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMessageBox,
    QWidget,
)

from ui.answer_cache import AnswerCache
from ui.engine import EngineClient
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.steps import PANELS, step_titles
from ui.theme import DARK, LIGHT, apply_theme, tokens_for
from ui.weights_dialog import WeightsDialog
from workbench.errors import NetworkError
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder, list_run_paths, new_run_path
from workbench.weights.ledger import NetworkUse
from workbench.weights.library import add
from workbench.weights.record import Weights

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))

ENGINE = """
import json, sys
networks = json.load(open(sys.argv[1]))
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if "cancel" in request:
        continue
    method, params = request["method"], request["params"]
    if method == "architectures":
        answer = {"result": {"cards": [n["card"] for n in networks.values()]}}
    elif method == "inspect" and params["image_size"] < 8:
        answer = {"error": {"kind": "ArchitectureError", "what": "Too small", "where": "image_size",
                            "hint": "Take 32."}}
    elif method == "inspect":
        answer = {"result": networks[params["name"]]["graph"]}
    else:
        answer = {"error": {"kind": "ExportError", "what": "Not here", "where": "", "hint": ""}}
    print(json.dumps({"id": request["id"], **answer}), flush=True)
"""

TRAINER = """
import os, sys, time
from pathlib import Path
from workbench.events import *
from workbench.runs import EventWriter, RunFolder
run = RunFolder(Path(sys.argv[1]))
count = int(os.environ["FAKE_STEPS"])
with run.lock(), EventWriter(run) as writer:
    writer.write(Started(architecture="lenet5", epoch=0, step=0, epochs=1, steps_per_epoch=count,
        batch_size=4, train_count=4 * count, validation_count=20, image_size=32, channels=1,
        device="cpu", precision="float32", parameters=10, trainable_parameters=10,
        process=os.getpid()))
    step = 0
    waiting = False
    while step < count and (word := run.requested()) != "stop":
        if (word == "pause") != waiting:
            waiting = not waiting
            writer.write((Paused if waiting else Unpaused)(step=step))
        if not waiting:
            step += 1
            writer.write(Step(epoch=0, step=step, loss=1 / step, accuracy=0.5, learning_rate=0.1,
                              images_per_second=10.0, seconds_left=1.0))
        time.sleep(0.01)
    reason = "completed" if step == count else "stopped"
    if reason == "completed":
        writer.write(Validated(epoch=0, step=step, train_loss=1.0, train_accuracy=0.5,
            validation_loss=1.0, validation_accuracy=0.75, validation_count=20, seconds=1.0))
        run.weights("best").write_bytes(b"weights")
    writer.write(Finished(reason=reason, epochs=1, seconds=1, images_per_second=10.0))
"""


@pytest.fixture
def make_window(
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], MainWindow]]:
    engine, trainer = tmp_path / "engine.py", tmp_path / "trainer.py"
    engine.write_text(ENGINE)
    trainer.write_text(TRAINER)
    monkeypatch.setenv("FAKE_STEPS", "12")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.setattr("ui.run_thread.training_command", lambda: [sys.executable, str(trainer)])
    networks = Path(__file__).parent / "data" / "networks.json"
    command = [sys.executable, str(engine), str(networks)]
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(Preferences(), EngineClient(command, AnswerCache(tmp_path / "kept")))
        window.resize(1280, 800)
        window.show()
        window.start_engine()
        made.append(window)
        return window

    yield make
    for window in made:
        if window.runs.live:
            window.runs.stop_and_leave()
        window.close()
        window.deleteLater()
    _end_trainers(trainer.name)


def _end_trainers(name: str) -> None:
    for child in psutil.Process().children(recursive=True):
        # A zombie has no command line, and waits for its parent to look.
        with contextlib.suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
            if name in " ".join(child.cmdline()):
                child.wait(10)


@pytest.fixture
def window(make_window) -> MainWindow:
    return make_window()


@pytest.fixture
def opened(qtbot, window: MainWindow, image_folder) -> MainWindow:
    window.open_paths([image_folder(each=6)])
    wait_until_ready(qtbot, window)
    return window


def wait_until_ready(qtbot, window: MainWindow) -> None:
    def ready() -> bool:
        summary = window.workspace.summary
        return bool(summary and summary.catalog.checked and window.network.graph is not None)

    qtbot.waitUntil(ready, timeout=20_000)


def drag(window: QWidget, paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(
        QPoint(600, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window, event)
    return data


def drop(window: QWidget, paths: list[Path]) -> None:
    data = drag(window, paths)
    event = QDropEvent(
        QPointF(600, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window, event)


def dialogs(kind: type) -> list[Any]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def close_dialogs() -> None:
    for dialog in dialogs(QDialog):
        dialog.reject()


# -- opening --------------------------------------------------------------------------------------


def test_it_opens_with_the_welcome_page(window) -> None:
    assert window.welcome.isVisible()
    assert not window.page.isVisible()
    assert "Nothing is being trained" in window.status.text
    assert not window.menus.actions["start"].isEnabled()


def test_a_dropped_folder_opens(qtbot, window, image_folder) -> None:
    folder = image_folder(each=6)
    drag(window, [folder])
    assert window._veil.isVisible()
    assert folder.name in window._veil._text
    drop(window, [folder])
    assert not window._veil.isVisible()
    wait_until_ready(qtbot, window)
    assert window.page.isVisible()
    assert window.page.current == "data"
    assert window.windowTitle().startswith(folder.name)
    assert window.page._counts.text().startswith("12 image")
    assert window.page.rail.button("data").accessibleDescription() == "done"


def test_dropped_class_folders_open_together(qtbot, window, image_folder) -> None:
    folder = image_folder(classes=("disc", "square", "triangle"))
    drop(window, [folder / "disc", folder / "square"])
    wait_until_ready(qtbot, window)
    assert window.workspace.summary.catalog.classes == ("disc", "square")


def test_a_wrong_folder_is_explained_on_the_welcome_page(qtbot, window, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    drop(window, [tmp_path / "empty"])
    qtbot.waitUntil(lambda: window.welcome._notice.isVisible(), timeout=5000)
    assert str(tmp_path / "empty") in window.welcome._notice.text
    assert window.welcome.isVisible()


def test_a_wrong_folder_is_explained_in_a_dialog_later(qtbot, opened, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    before = opened.workspace.project
    opened.open_paths([tmp_path / "empty"])
    qtbot.waitUntil(lambda: bool(dialogs(QMessageBox)), timeout=5000)
    assert "no images" in dialogs(QMessageBox)[0].text().lower()
    close_dialogs()
    assert opened.workspace.project == before


def test_the_folder_dialog_opens_what_is_chosen(qtbot, window, image_folder) -> None:
    folder = image_folder(each=6)
    window.menus.actions["open_folder"].trigger()
    dialog = dialogs(QFileDialog)[0]
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    wait_until_ready(qtbot, window)
    assert window.workspace.project.data.folder == str(folder)


def test_recent_projects_come_back(qtbot, opened, make_window) -> None:
    home = opened.workspace.folder
    opened.workspace.flush()
    opened.close()
    other = make_window()
    actions = other.menus._recent.actions()
    assert [action.text() for action in actions] == [home.name]
    actions[0].trigger()
    wait_until_ready(qtbot, other)
    assert other.workspace.folder == home


# -- going about ----------------------------------------------------------------------------------


def test_every_step_can_be_reached_by_keyboard_and_mouse(qtbot, opened) -> None:
    for number, step in enumerate(step_titles(), 1):
        key = getattr(Qt.Key, f"Key_{number}")
        qtbot.keyClick(opened, key, Qt.KeyboardModifier.ControlModifier)
        assert opened.page.current == step.key
        assert opened.host.currentWidget() is opened.host.panel(step.key)
    qtbot.mouseClick(opened.page.rail.button("augment"), Qt.MouseButton.LeftButton)
    assert opened.page.current == "augment"


def test_next_and_back_name_the_way(qtbot, opened) -> None:
    opened.go_to("architecture")
    assert opened.page._next.text() == "Next: Augment"
    qtbot.mouseClick(opened.page._next, Qt.MouseButton.LeftButton)
    assert opened.page.current == "augment"
    qtbot.mouseClick(opened.page._back, Qt.MouseButton.LeftButton)
    assert opened.page.current == "architecture"
    opened.go_to("predict")
    assert not opened.page._next.isVisible()


def test_without_a_project_only_predict_is_open(qtbot, window) -> None:
    window.go_to("train")
    assert window.welcome.isVisible()
    window.go_to("predict")
    assert window.page.isVisible()
    assert not window.page.rail.button("data").isEnabled()
    assert window.page.rail.button("predict").isEnabled()
    window.go_home()
    assert window.welcome.isVisible()


def test_visited_steps_are_marked(opened) -> None:
    rail = opened.page.rail
    assert rail.button("augment").accessibleDescription() == ""
    opened.go_to("augment")
    opened.go_to("data")
    assert rail.button("augment").accessibleDescription() == "done"


def test_the_theme_changes_everything_and_is_remembered(qtbot, qapp, opened) -> None:
    opened.menus.actions["theme:dark"].trigger()
    assert tokens_for(opened.page) is DARK
    assert Preferences().get("theme") == "dark"
    opened.menus.actions["theme:light"].trigger()
    assert tokens_for(opened.page) is LIGHT
    apply_theme(qapp, "light")


def test_help_lists_the_shortcuts(qtbot, window) -> None:
    window.menus.actions["keyboard"].trigger()
    sheet = dialogs(QDialog)[0]
    texts = [label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")]
    assert {"Ctrl+5", "F1", "Start training"} <= set(texts)
    close_dialogs()
    window.menus.actions["about"].trigger()
    assert dialogs(QDialog)
    close_dialogs()


def test_every_control_on_the_way_has_a_name(qtbot, opened) -> None:
    for step in ("data", "architecture", "augment", "freeze", "train", "export"):
        panel = opened.host.show_step(step)
        for button in panel.findChildren(QAbstractButton):
            if not button.isVisibleTo(panel) or button.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            interface = QAccessible.queryAccessibleInterface(button)
            name = interface.text(QAccessible.Text.Name)
            assert name, f"{step}: {type(button).__name__} {button.objectName()}"


# -- settings -------------------------------------------------------------------------------------


def test_an_edit_reaches_the_project_file(qtbot, opened) -> None:
    panel = opened.host.panel("train")
    panel.value_changed.emit(panel.value().replace(epochs=77))
    assert opened.workspace.project.training.epochs == 77
    assert panel.value().epochs == 77
    file = opened.workspace.folder / "project.toml"
    qtbot.waitUntil(lambda: file.is_file() and "epochs = 77" in file.read_text(), timeout=5000)


def test_the_transfer_lab_edits_a_second_section(opened) -> None:
    opened.go_to("freeze")
    form = opened.host.panel("freeze").transfer_form()
    form.form_of("cached_views").editor("cached_views").setValue(3)
    assert opened.workspace.project.transfer.cached_views == 3
    opened.workspace.change(opened.workspace.project.transfer.replace(lower_rate=0.5))
    assert form.value().lower_rate == 0.5


def test_another_network_reaches_all_who_show_it(qtbot, opened) -> None:
    opened.go_to("architecture")
    section = opened.workspace.project.architecture.replace(name="resnet18")
    opened.host.panel("freeze")
    opened.host.panel("architecture").value_changed.emit(section)
    qtbot.waitUntil(
        lambda: (
            opened.network.graph is not None and opened.network.graph.architecture == "resnet18"
        ),
        timeout=10_000,
    )
    assert opened.host.panel("freeze").layers() is not None
    assert opened.workspace.project.architecture.name == "resnet18"


def test_a_network_that_cannot_be_built_forbids_training(qtbot, opened) -> None:
    section = opened.workspace.project.architecture.replace(image_size=4)
    opened.workspace.change(section)
    qtbot.waitUntil(lambda: opened.network.error is not None, timeout=10_000)
    assert not opened.menus.actions["start"].isEnabled()
    opened.workspace.change(section.replace(image_size=0))
    qtbot.waitUntil(lambda: opened.menus.actions["start"].isEnabled(), timeout=10_000)


# -- runs -----------------------------------------------------------------------------------------


def test_a_run_from_start_to_end(qtbot, opened) -> None:
    states: list[str] = []
    opened.runs.state_changed.connect(states.append)
    with qtbot.waitSignal(opened.runs.ended, timeout=20_000) as blocker:
        opened.menus.actions["start"].trigger()
    run, state = blocker.args
    assert state == "finished"
    assert states[0] == "starting"
    assert "running" in states
    assert opened.page.current == "train"
    assert [path.name for path in list_run_paths(opened.workspace.folder / "runs")] == [
        "001-lenet5"
    ]
    assert run.spec().project == opened.workspace.project
    assert "001-lenet5: finished" in opened.status.text
    assert "75.0 %" in opened.status.text
    assert opened.page.rail.button("train").accessibleDescription() == "done"
    assert opened.menus.actions["start"].isEnabled()


def test_pause_resume_and_stop(qtbot, opened, monkeypatch) -> None:
    monkeypatch.setenv("FAKE_STEPS", "100000")
    actions = opened.menus.actions
    actions["start"].trigger()
    qtbot.waitUntil(lambda: opened.runs.state == "running", timeout=20_000)
    assert not actions["start"].isEnabled()
    assert opened.page.rail.button("train").accessibleDescription() == "running"
    actions["pause"].trigger()
    qtbot.waitUntil(lambda: opened.runs.state == "paused", timeout=10_000)
    assert "paused" in opened.status.text
    actions["resume"].trigger()
    qtbot.waitUntil(lambda: opened.runs.state == "running", timeout=10_000)
    with qtbot.waitSignal(opened.runs.ended, timeout=10_000) as blocker:
        actions["stop"].trigger()
    assert blocker.args[1] == "stopped"


def answer_question(qtbot, name: str) -> list[str]:
    """Press the button `name` of the next question; return what it asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            button = next(b for b in box.buttons() if b.objectName() == name)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, press)
    return asked


@pytest.mark.parametrize("choice", ["cancel", "keep", "stop"])
def test_closing_while_a_gan_is_trained_asks(qtbot, opened, monkeypatch, choice) -> None:
    requests: list[str] = []
    opened.host.gan.open()
    control = opened.host.gan.control()
    monkeypatch.setattr(type(control), "live", property(lambda _control: True))
    control.run = SimpleNamespace(name="007-gan", request=requests.append)
    asked = answer_question(qtbot, choice)
    assert opened.close() is (choice != "cancel")
    assert len(asked) == 1
    assert "007-gan" in asked[0]
    assert requests == (["stop"] if choice == "stop" else [])
    monkeypatch.undo()
    opened.close()


@pytest.mark.parametrize("choice", ["cancel", "keep", "stop"])
def test_closing_during_a_run_asks(qtbot, opened, make_window, monkeypatch, choice) -> None:
    monkeypatch.setenv("FAKE_STEPS", "100000")
    opened.menus.actions["start"].trigger()
    qtbot.waitUntil(lambda: opened.runs.state == "running", timeout=20_000)
    run, home = opened.runs.run, opened.workspace.folder
    asked = answer_question(qtbot, choice)
    closed = opened.close()
    assert len(asked) == 1
    assert run.name in asked[0]
    assert closed is (choice != "cancel")
    if choice == "cancel":
        assert opened.runs.live
        return
    if choice == "stop":
        qtbot.waitUntil(lambda: not run.is_locked(), timeout=10_000)
        assert run.state() == "stopped"
        return
    assert run.is_locked()
    other = make_window()
    other.open_paths([home])
    qtbot.waitUntil(lambda: other.runs.state == "running", timeout=10_000)
    assert other.runs.run.path == run.path


def test_an_interrupted_run_is_offered_and_not_started_by_itself(
    qtbot, opened, make_window
) -> None:
    work = opened.workspace
    run = create_run(
        new_run_path(work.folder / "runs", "lenet5"), work.project, work.summary.catalog
    )
    run.events_file.write_text(
        '{"event": "Started", "time": 1, "architecture": "lenet5", "epoch": 0, "step": 0,'
        '"epochs": 1,'
        '"steps_per_epoch": 9, "batch_size": 4, "train_count": 8, "validation_count": 4,'
        '"image_size": 32, "channels": 1, "device": "cpu", "precision": "float32",'
        '"parameters": 1, "trainable_parameters": 1, "process": 1}\n'
    )
    opened.open_paths([run.path])
    qtbot.waitUntil(lambda: opened.host.shown_run() is not None, timeout=5000)
    assert not opened.runs.live
    opened.go_to("train")
    assert opened.host.panel("train").shown_run().path == run.path
    with qtbot.waitSignal(opened.runs.ended, timeout=20_000):
        opened.host.panel("train").resume_run_requested.emit(RunFolder(run.path))
    assert run.state() == "finished"


def test_the_curves_can_be_torn_off_and_come_back(qtbot, opened) -> None:
    with qtbot.waitSignal(opened.runs.ended, timeout=20_000):
        opened.menus.actions["start"].trigger()
    opened.menus.actions["curves"].trigger()
    dock = opened.commands._dock
    assert dock is not None
    assert dock.isFloating()
    assert dock.widget().isVisible()
    dock.close()
    assert opened.commands._dock is None
    assert not opened.menus.actions["curves"].isChecked()
    assert opened.host.panel("train")._curves.isVisible()


# -- predict --------------------------------------------------------------------------------------


def test_dropped_images_and_models_go_to_predict(qtbot, window, image_folder, monkeypatch) -> None:
    folder = image_folder()
    window.go_to("predict")
    panel, asked = window.host.panel("predict"), []
    monkeypatch.setattr(panel, "predict", lambda paths: asked.append(("predict", paths)))
    monkeypatch.setattr(panel, "open_model", lambda path: asked.append(("open", path)))
    window.go_home()
    images = sorted((folder / "disc").glob("*.png"))[:2]
    drop(window, images)
    assert window.page.current == "predict"
    model = folder / "model.onnx"
    model.write_bytes(b"x")
    drop(window, [model])
    assert asked == [("predict", images), ("open", model)]
    assert window.workspace.project is None


# -- as a whole -----------------------------------------------------------------------------------


def test_geometry_is_remembered(window) -> None:
    window.resize(1100, 700)
    window.close()
    again = MainWindow(window.preferences, window.engine)
    try:
        assert again.height() == 700  # the offscreen screen is too narrow for the width
    finally:
        again.close()
        again.deleteLater()


def test_torch_never_comes_into_the_window(opened) -> None:
    for step in step_titles():
        opened.go_to(step.key)
    assert "torch" not in sys.modules


def test_a_page_is_shown_in_a_blink_the_second_time(opened) -> None:
    for step in step_titles():
        opened.go_to(step.key)
    for step in step_titles():
        begin = time.thread_time()
        opened.go_to(step.key)
        assert time.thread_time() - begin < 0.1, step.key


def test_the_welcome_page_leads_back_to_the_open_project(qtbot, opened) -> None:
    opened.go_to("augment")
    opened.menus.actions["home"].trigger()
    back = opened.welcome._back
    assert back.text() == f"Back to {opened.workspace.project.name}"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert opened.page.current == "augment"
    assert opened.page.isVisible()


def test_opening_another_project_leaves_a_live_run_alone(
    qtbot, opened, image_folder, monkeypatch
) -> None:
    monkeypatch.setenv("FAKE_STEPS", "100000")
    opened.menus.actions["start"].trigger()
    qtbot.waitUntil(lambda: opened.runs.state == "running", timeout=20_000)
    run = opened.runs.run
    opened.open_paths([image_folder(name="other", each=6)])
    qtbot.waitUntil(lambda: opened.workspace.folder.name == "other", timeout=10_000)
    assert not opened.runs.live
    assert run.is_locked()
    assert "goes on" in opened.status.text
    run.request("stop")
    qtbot.waitUntil(lambda: not run.is_locked(), timeout=10_000)


def test_tab_goes_through_the_panel_to_the_footer(qtbot, opened) -> None:
    opened.activateWindow()
    opened.page.rail.button("data").setFocus()
    seen: list[QWidget] = []
    for _ in range(40):
        widget = QApplication.focusWidget()
        if widget is None or widget in seen:
            break
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    panel = opened.host.panel("data")
    inside = [panel.isAncestorOf(widget) for widget in seen]
    after = [opened.page._next, opened.page._home, opened.page.explain_button,
             opened.status._offline]  # fmt: skip
    assert seen[-len(after) :] == after
    assert inside == [False, *[True] * (len(seen) - 1 - len(after)), *[False] * len(after)]
    assert panel._view.grid in seen


# -- pretrained weights -----------------------------------------------------------------------


def own_weights(tmp_path: Path) -> Weights:
    """Put weights of the user's own on this machine and return their record."""
    (tmp_path / "mine.pth").write_bytes(b"not read here")
    record = Weights(
        source="mine.pth", licence="", size_bytes=13, mean=(0.1, 0.2, 0.3), std=(0.4, 0.5, 0.6),
        image_size=32, accuracy=0.0, available=True, network="resnet18", key="abc", sha256="abc",
        place="own", file="abc.pth",
    )  # fmt: skip
    return add(tmp_path / "mine.pth", record, Job())


def test_weights_chosen_in_the_manager_are_what_the_network_is_fed_for(
    qtbot, opened: MainWindow, tmp_path: Path
) -> None:
    record = own_weights(tmp_path)
    for card in opened.network.cards.values():
        card["all_weights"] = []
    opened.menus.actions["weights"].trigger()
    dialog = next(d for d in QApplication.topLevelWidgets() if isinstance(d, WeightsDialog))
    answer = {"records": [record.replaced(place="torch", key="OTHER", file="no.pth").to_dict()]}
    opened.weights._on_records_done(answer)
    dialog.table().show_name(record.name)
    dialog.use_requested.emit(record)
    assert opened.workspace.project.architecture.weights == "abc"
    assert opened.workspace.project.architecture.pretrained
    fed = lambda: opened.network.input is not None and opened.network.input.mean  # noqa: E731
    qtbot.waitUntil(lambda: fed() == (0.1, 0.2, 0.3), timeout=5000)
    dialog.reject()


def test_a_fetch_that_fails_behind_closed_doors_is_told(qtbot, window: MainWindow) -> None:
    error = NetworkError("The connection broke", hint="Fetch again.")
    window.weights.fetch_failed.emit(None, error)
    box = window.findChild(QMessageBox)
    assert box.text() == "The connection broke."
    box.accept()


def test_the_status_line_tells_of_the_network(window: MainWindow) -> None:
    assert window.status.network_text == "offline: no network used"
    use = NetworkUse("2026-01-01T00:00:00", "a.org", "resnet18:A", 1_000_000, "cancelled")
    window.weights.network_used.emit(use)
    words = "network used: fetching resnet18:A from a.org was stopped after 1.0 MB"
    assert window.status.network_text == words


def test_each_step_of_the_rail_has_its_panel_in_the_same_order() -> None:
    assert [step.key for step in step_titles()] == list(PANELS)
