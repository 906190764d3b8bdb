"""The GAN studio: what it shows of a GAN, starts, asks and says."""

import base64
import io
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from ui import gan_control, gan_experiment
from ui.gan_control import GanControl, newest_gan
from ui.gan_experiment import GanExperiment
from ui.gan_window import GanWindow
from ui.views.gan.curves import GanCurves
from ui.views.gan.form import BASIC, STABILISERS, GanForm
from ui.views.gan.grid import GanGrid
from ui.views.gan.history import GanHistory
from workbench.errors import RunError
from workbench.events import Event, Finished, GanEpoch, GanStep, Noted, Started
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.pictures import grid_of, write_png
from workbench.runs import EventWriter, SplitRow
from workbench.settings import GanSettings

WAIT = 5000


class Reply(QObject):
    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def cancel(self) -> None:
        """Nothing is under way."""


class Engine(QObject):
    """Notes what it is asked; tests answer."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, dict, Reply]] = []

    def request(self, method: str, params: dict, latest: str = "") -> Reply:
        reply = Reply(self)
        self.asked.append((method, params, reply))
        return reply

    def last(self, method: str) -> tuple[dict, Reply]:
        return next((p, r) for m, p, r in reversed(self.asked) if m == method)


def started(step: int = 0, epochs: int = 3) -> Started:
    return Started(
        architecture="dcgan", epoch=step // 2, step=step, epochs=epochs, steps_per_epoch=2,
        batch_size=4, train_count=8, validation_count=4, image_size=32, channels=1, device="cpu",
        precision="float32", parameters=9, trainable_parameters=9, process=1,
    )  # fmt: skip


VALUES = {"discriminator_loss": 1.3, "generator_loss": 0.8, "real_score": 0.6, "fake_score": 0.4,
          "accuracy": 0.6, "gradient": 1.0}  # fmt: skip


def step(number: int, **changes: float) -> GanStep:
    return GanStep(epoch=(number - 1) // 2, step=number, images_per_second=100.0, seconds_left=5.0,
                   **{**VALUES, **changes})  # fmt: skip


def epoch(number: int, kid: float | None = None) -> GanEpoch:
    ends = {"kid_low": kid - 0.1, "kid_high": kid + 0.1} if kid is not None else {}
    return GanEpoch(epoch=number, step=2 * number + 2, diversity=0.5, seconds=1.0, kid=kid,
                    snapshot=f"{number + 1:04d}.png", **VALUES, **ends)  # fmt: skip


def history(epochs: int = 3) -> list[Event]:
    found: list[Event] = [started(epochs=epochs)]
    for number in range(epochs):
        found += [step(2 * number + 1), step(2 * number + 2), epoch(number, 3.0 - number)]
    return found


def png(value: int) -> str:
    stream = io.BytesIO()
    Image.fromarray(np.full((32, 32), value, np.uint8)).save(stream, "PNG")
    return base64.b64encode(stream.getvalue()).decode()


@pytest.fixture
def make_gan(tmp_path: Path) -> Callable[..., GanFolder]:
    def make(number: int = 1, events: list[Event] | None = None, pictures: int = 4, **settings):
        spec = GanSpec(
            settings=GanSettings.parse({"epochs": 3, **settings}), folder=str(tmp_path / "images"),
            classes=("ants", "bees"), grey=True,
        )  # fmt: skip
        rows = [SplitRow(f"{n}.png", n % 2, "train" if n < 8 else "validation") for n in range(12)]
        folder = GanFolder.make(tmp_path / "project" / "gans" / f"{number:03d}-gan", spec, rows)
        for shade in range(pictures):
            tiles = np.full((80, 32, 32, 1), 60 * shade, np.uint8)
            write_png(folder.snapshot(shade), grid_of(tiles, 8))
        with EventWriter(folder) as writer:
            for event in events or []:
                writer.write(event)
        return folder

    return make


@pytest.fixture
def engine(qapp) -> Engine:
    return Engine()


@pytest.fixture
def control(engine):
    made = GanControl(engine)
    yield made
    made.close()


@pytest.fixture
def window(control, qtbot):
    made = GanWindow(control)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_studio()


@pytest.fixture
def shown(window, control, make_gan, qtbot):
    """Return the window with a finished GAN in it."""
    end = Finished(reason="completed", epochs=3, seconds=1, images_per_second=9)
    with qtbot.waitSignal(control.events, timeout=WAIT):
        control.look_at(make_gan(events=[*history(), end]))
    qtbot.waitUntil(lambda: window.pictures.epoch == 3, timeout=WAIT)
    return window


def test_every_setting_has_an_editor_once() -> None:
    every = set(GanSettings.model_fields) - {"checkpoint_seconds"}
    assert set(BASIC) | set(STABILISERS) == every
    assert not set(BASIC) & set(STABILISERS)


def test_the_form_says_what_it_is_told(qtbot) -> None:
    form = GanForm()
    qtbot.addWidget(form)
    wanted = GanSettings(epochs=7, r1=2.0, image_size="64")
    said = []
    form.value_changed.connect(said.append)
    form.set_value(wanted)
    assert form.value() == wanted
    assert said == []
    form.findChild(QObject, "spectral_norm").click()
    assert said == [wanted.replace(spectral_norm=False)]
    form.findChild(QObject, "epochs").setValue(9)
    assert form.value() == wanted.replace(spectral_norm=False, epochs=9)


def test_without_a_gan_it_says_how_to_begin(window, control, qtbot) -> None:
    window.set_ready("Open a folder of images first.")
    assert window._place.currentWidget().findChildren(QObject)
    assert "No GAN yet" in _texts(window._place.currentWidget())
    assert not window.bar._start.isEnabled()
    window.set_ready("")
    with qtbot.waitSignal(window.start_requested):
        window.bar._start.click()
    assert not window._export.isEnabled()


def test_settings_that_do_not_suffice_are_told(window) -> None:
    assert window.advice.isHidden()
    window.set_images(2, grey=True, training=245)
    assert "choose 188 epochs" in window.advice.text
    assert window.advice.isVisible()
    window.form.findChild(QObject, "epochs").setValue(300)
    assert window.advice.isHidden()
    window.set_settings(GanSettings(epochs=300, augment=False))
    assert "differentiable augmentation" in window.advice.text


def test_a_finished_gan_is_shown(shown, control) -> None:
    assert control.state == "finished"
    assert shown.pictures.grid.count() == 80
    assert shown._export.isEnabled() and shown._experiment.isEnabled()
    assert not shown.bar._resume.isVisible()
    shown._views.set_value("curves")
    shown._on_view_changed("curves")
    assert shown._place.currentWidget() is shown._place.curves
    table = shown._place.curves.data_table()
    assert [row[0] for row in table.rows] == [1, 2, 3]
    assert [row[6] for row in table.rows] == [3.0, 2.0, 1.0]
    assert table.rows[0][9] is None


def test_the_time_machine_goes_through_the_epochs(shown, qtbot) -> None:
    pictures = shown.pictures
    pictures._slider.setValue(1)
    assert pictures.grid.tile(0).pixelColor(3, 3).red() == 60
    # a new epoch leaves who looks at an old one where he is
    pictures.set_epochs(3)
    assert pictures.epoch == 1
    pictures._slider.setValue(3)
    pictures._play.click()
    qtbot.waitUntil(lambda: pictures.epoch == 3 and not pictures._timer.isActive(), timeout=WAIT)
    assert pictures.grid.tile(0).pixelColor(3, 3).red() == 180


def test_images_are_chosen_by_mouse_and_keys(qtbot) -> None:
    grid = GanGrid()
    qtbot.addWidget(grid)
    grid.resize(320, 400)
    said = []
    grid.chosen.connect(said.append)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect().center())
    assert said == []  # there is nothing yet
    grid._image, grid._side = _blank(), 32
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid._place(10).center().toPoint())
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert said == [(10,), (10, 11)]
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert said[-1] == (19,)
    assert "Row 3, column 4" in grid.accessibleDescription()
    for _ in range(20):
        QTest.keyClick(grid, Qt.Key.Key_Up)
    assert said[-1] == (3,)


def test_the_nearest_training_image_is_asked_for_and_judged(shown, engine) -> None:
    detail = shown.pictures.detail
    assert not detail._nearest.isEnabled()
    shown.pictures.grid._pick(5, second=False)
    shown.pictures._slider.setValue(2)
    detail._nearest.click()
    params, reply = engine.last("gan_nearest")
    assert (params["epoch"], params["index"]) == (2, 5)
    found = {"file": "a.png", "class": "ants", "distance": 0.1, "rank": 0.0, "copied": True,
             "picture": png(200), "sample": png(100), "held": 40, "copies": 3, "expected": 0.8,
             "count": 80}  # fmt: skip
    reply.done.emit(found)
    assert detail._verdict.text().startswith("A copy")
    assert "3 of 80" in detail._more.text()
    reply.done.emit({**found, "copied": False})
    assert detail._verdict.text().startswith("No copy")
    reply.done.emit({**found, "copied": None})
    assert "Too few" in detail._verdict.text()
    shown.pictures.grid._pick(6, second=False)
    assert detail._verdict.text() == ""


def test_a_walk_needs_two_images(shown, engine) -> None:
    detail = shown.pictures.detail
    shown.pictures.grid._pick(5, second=False)
    assert not detail._walk.isEnabled()
    shown.pictures.grid._pick(9, second=True)
    detail._walk.click()
    params, reply = engine.last("gan_walk")
    assert (params["first"], params["second"], params["steps"]) == (5, 9, 10)
    reply.done.emit({"pictures": [png(10 * n) for n in range(10)], "side": 32})
    assert all(not label.pixmap().isNull() for label in detail._steps)


def test_trouble_of_the_engine_is_told(shown, engine) -> None:
    shown.pictures.grid._pick(5, second=False)
    shown.pictures.detail._nearest.click()
    engine.last("gan_nearest")[1].failed.emit(RunError("It is gone", hint="Look."))
    assert "It is gone" in shown.news.notice.text
    shown._trace()
    engine.last("gan_graphs")[1].failed.emit(RunError("No networks", hint="Look."))
    assert any("No networks" in text for text in _texts(shown._place.networks))


def test_export(shown, engine, tmp_path) -> None:
    shown._export.click()
    dialog = shown.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "g.onnx"))
    dialog.close()
    params, reply = engine.last("gan_export")
    assert params["output"] == str(tmp_path / "g.onnx")
    reply.done.emit({"model": "g.onnx", "images": 64, "largest_difference": 1})
    assert "1 of 255 levels" in shown.news.notice.text


def test_alarms_are_shown_with_their_epoch(window, control, make_gan, qtbot) -> None:
    alarm = Noted(code="mode-collapse", step=4, text="Mode collapse: all the same",
                  values={"epoch": 1})  # fmt: skip
    with qtbot.waitSignal(control.events, timeout=WAIT):
        control.look_at(make_gan(events=[*history(), alarm]))
    qtbot.waitUntil(lambda: bool(window.news.alarm.text), timeout=WAIT)
    assert window.news.alarm.text == "Epoch 2: Mode collapse: all the same."


def test_history_takes_repeated_steps_once() -> None:
    found = GanHistory()
    found.add(history())
    found.add([started(2), step(3), step(4), epoch(1), step(5)])
    assert list(found.x()) == [0.5, 1, 1.5, 2, 2.5]
    assert [one.epoch for one in found.ended] == [0, 1]
    ends, values, low, high = found.kid()
    assert list(ends) == [1] and values[0] == 3.0 and low[0] < 3 < high[0]


def test_the_variety_of_what_is_seen_is_told_once_it_is_measured(qtbot) -> None:
    view, found = GanCurves(), GanHistory()
    qtbot.addWidget(view)
    found.add([started(), epoch(0)])
    view.draw(found)
    assert "what they show" not in view._note.text()
    found.add([replace(epoch(1, 2.0), feature_diversity=0.42), epoch(2)])
    view.draw(found)
    assert "what they show differs 42 % as much" in view._note.text()
    assert [row[9] for row in view.data_table().rows] == [None, 0.42, None]


def test_the_studio_explains_itself(shown) -> None:
    button = shown._explain
    button.click()
    assert button.sheet.isVisible() and "discriminator" in button.sheet.text
    button.sheet.closed.emit()
    assert not button.sheet.isVisible()


def test_curves_can_be_empty_and_have_gaps(qtbot) -> None:
    view = GanCurves()
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    view.draw(GanHistory())
    found = GanHistory()
    found.add([*history(), step(7, generator_loss=float("inf"))])
    view.draw(found)
    assert view.data_table().rows


def test_a_gan_is_trained_by_its_own_process(
    window, control, make_gan, qtbot, tmp_path, monkeypatch
) -> None:
    folder = make_gan(pictures=1)
    lines = "\n".join(event.to_line() for event in [started(), step(1), step(2), epoch(0)])
    end = Finished(reason="stopped", epochs=1, seconds=1, images_per_second=9).to_line()
    script = tmp_path / "trainer.py"
    script.write_text(
        f"import sys, time, pathlib\nrun = pathlib.Path(sys.argv[1])\n"
        f"log = open(run / 'events.jsonl', 'a')\nprint({lines!r}, file=log, flush=True)\n"
        "while not (run / 'control').exists() or (run / 'control').read_text() != 'stop':\n"
        "    time.sleep(0.02)\n"
        f"print({end!r}, file=log, flush=True)\n"
    )
    monkeypatch.setattr(
        gan_control.program, "command", lambda *_words: [sys.executable, str(script)]
    )
    control.follow(folder)
    qtbot.waitUntil(lambda: control.state == "running", timeout=WAIT)
    qtbot.waitUntil(lambda: len(window._history.ended) == 1, timeout=WAIT)
    assert window.bar._pause.isVisible() and window.bar._stop.isVisible()
    assert not window.bar._start.isVisible()
    assert not window._experiment.isEnabled()
    window.bar._stop.click()
    qtbot.waitUntil(lambda: control.state == "stopped" and not control.live, timeout=WAIT)
    assert window.bar._resume.isVisible()
    assert window.bar._start.isVisible()


def test_a_damaged_folder_is_told(window, control, make_gan, qtbot) -> None:
    folder = make_gan()
    (folder.path / "gan.toml").write_text("version = 99")
    with qtbot.waitSignal(control.failed, timeout=WAIT):
        control.look_at(folder)
    assert "newer version" in window.news.notice.text


def test_the_newest_gan_is_looked_at(make_gan, tmp_path) -> None:
    assert newest_gan(tmp_path / "project") is None
    make_gan(1)
    last = make_gan(2)
    assert newest_gan(tmp_path / "project").path == last.path


@pytest.mark.parametrize("fails", [False, True])
def test_the_experiment_tells_its_outcome(make_gan, qtbot, tmp_path, monkeypatch, fails) -> None:
    monkeypatch.setattr(gan_experiment, "POLL", 0.02)
    answer = (
        '{"error": {"kind": "RunError", "what": "It is gone", "where": "", "hint": "Look."}}'
        if fails
        else '{"outcome": {"difference": {"mean": 0.02, "low": -0.01, "high": 0.05}, "p": null, '
        '"with_it": 0.84, "without": 0.82, "count": 200, "seeds": 3, '
        '"verdict": "indistinguishable"}}'
    )
    monkeypatch.setattr(
        gan_experiment.program,
        "command",
        lambda *_words: [sys.executable, "-c", f"print({answer!r})"],
    )
    parent = GanForm()
    qtbot.addWidget(parent)
    dialog = GanExperiment(make_gan(), None, parent)
    dialog.show()
    dialog._start.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=WAIT)
    if fails:
        assert "It is gone" in dialog._notice.text
    else:
        assert "indistinguishable" in dialog._verdict.text()
        assert "+2.0 points" in dialog._figures.text()
    dialog.close()
    dialog.close_threads()


def test_the_experiment_can_be_stopped(make_gan, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(gan_experiment, "POLL", 0.02)
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(gan_experiment.program, "command", lambda *_words: sleeper)
    parent = GanForm()
    qtbot.addWidget(parent)
    dialog = GanExperiment(make_gan(), None, parent)
    dialog.show()
    dialog._start.click()
    assert dialog._stop.isVisible()
    dialog._stop.click()
    assert dialog._start.isVisible()
    dialog.close()
    dialog.close_threads()


def _texts(widget: QObject) -> list[str]:
    return [label.text() for label in widget.findChildren(QObject) if hasattr(label, "text")]


def _blank():
    image = QImage(8 * 32, 10 * 32, QImage.Format.Format_Grayscale8)
    image.fill(0)
    return image
