"""The Train panel: its words, its buttons in every state, live and past runs."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

import ui.panels.training_panel as training_panel
from ui.panels.training_panel import TrainingPanel
from ui.views.runs.facts import RunFacts
from ui.views.runs.log_dialog import LogDialog
from ui.views.runs.summary import summarise_runs
from ui.views.runs.words import (
    accuracy_words,
    fact_rows,
    note_words,
    progress_captions,
    progress_share,
)
from ui.widgets import FactList, Label, Notice, ProgressLine, Segmented
from workbench.errors import EngineError, StorageError
from workbench.events import Evaluated, Failed, Finished, Noted, Stage, Step, Validated
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.settings import TrainingSettings


@pytest.fixture
def panel(qtbot):
    made = TrainingPanel()
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_threads())
    made.resize(1080, 640)
    made.show()
    return made


@pytest.fixture
def show(qtbot, panel):
    """Show a run and wait until its history has been read."""

    def show(run: RunFolder) -> None:
        panel.show_run(run)
        qtbot.waitUntil(lambda: panel._waiting is None, timeout=3000)
        qtbot.waitUntil(lambda: panel._column.runs.summary(run) is not None, timeout=3000)

    return show


def _buttons(panel: TrainingPanel) -> set[str]:
    header = panel._header
    return {
        button.text()
        for button in header.findChildren(QPushButton)
        if button.isVisible() and button.isEnabled()
    }


def _click(qtbot, panel: TrainingPanel, text: str) -> None:
    (button,) = (b for b in panel._header.findChildren(QPushButton)
                 if b.isVisible() and b.text() == text)  # fmt: skip
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _said(panel: TrainingPanel) -> list[str]:
    return [notice.text for notice in panel.findChildren(Notice) if notice.isVisible()]


def _texts(panel: TrainingPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(Label) if label.isVisible()]


# -- settings ---------------------------------------------------------------------------------


def test_settings_make_the_round_trip_silently(qtbot, panel):
    value = TrainingSettings(epochs=3, batch_size=7, learning_rate=3e-5, optimiser="sgd", seed=4,
                             weight_decay=0.2, schedule="constant", threads=2)  # fmt: skip
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(value)
    assert panel.value() == value


def test_an_edit_is_told(qtbot, panel):
    with qtbot.waitSignal(panel.value_changed) as told:
        panel._column.form.editor("epochs").setValue(42)
    assert told.args == [TrainingSettings(epochs=42)]
    assert panel.value().epochs == 42


def test_essentials_first_everything_on_demand(qtbot, panel):
    form = panel._column.form
    assert form.editor("learning_rate").isVisible()
    assert not form.editor("weight_decay").isVisible()
    panel._column._everything.setChecked(True)
    assert form.editor("weight_decay").isVisible()


def test_what_another_choice_makes_meaningless_is_hidden(panel):
    form = panel._column.form
    panel._column._everything.setChecked(True)
    assert not form.editor("momentum").isVisible()
    assert not form.editor("step_factor").isVisible()
    panel.set_value(TrainingSettings().replace(optimiser="sgd", schedule="plateau"))
    assert form.editor("momentum").isVisible()
    assert form.editor("step_factor").isVisible()
    form.editor("schedule").set_value("one-cycle")
    form.editor("schedule").value_changed.emit("one-cycle")
    assert not form.editor("step_factor").isVisible()
    assert not form.editor("warmup_epochs").isVisible()


def test_a_running_run_shows_its_own_settings(qtbot, panel, show, make_run, run_events):
    panel.set_value(TrainingSettings(epochs=99))
    show(make_run(events=run_events(), training=TrainingSettings(epochs=7)))
    panel.set_state("running")
    form = panel._column.form
    assert form.editor("epochs").value() == 7 and not form.isEnabled()
    assert panel.value().epochs == 99, "what the next run would get"
    panel.set_value(TrainingSettings(epochs=50))
    assert form.editor("epochs").value() == 7
    panel.set_state("finished")
    assert form.editor("epochs").value() == 50 and form.isEnabled()


# -- starting and steering --------------------------------------------------------------------


def test_the_figures_scroll_where_the_window_is_low(
    qtbot, panel, show, make_run, run_events
) -> None:
    show(make_run(events=run_events()))
    panel._column.show_page("run")
    area = panel._column._figures
    panel.resize(1100, 900)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0, timeout=3000)
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    panel.resize(1100, 420)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0, timeout=3000)
    assert area.focusPolicy() == Qt.FocusPolicy.StrongFocus
    heights = {f.height() for f in panel._column.status.findChildren(Label) if f.isVisible()}
    assert min(heights) >= panel.fontMetrics().height() - 4  # none is squeezed


def test_start_says_why_not(qtbot, panel):
    panel.set_ready("One class has no image.")
    assert _buttons(panel) == set()
    assert _said(panel) == ["One class has no image."]
    panel.set_ready("")
    assert _said(panel) == []
    with qtbot.waitSignal(panel.start_requested):
        _click(qtbot, panel, "Start training")


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        ("starting", {"Stop"}),
        ("running", {"Pause", "Stop"}),
        ("pausing", {"Stop"}),
        ("paused", {"Resume", "Stop"}),
        ("stopping", {"Stop now"}),
        ("finished", {"Start training", "Train longer…"}),
        ("stopped", {"Start training", "Resume run", "Train longer…"}),
        ("interrupted", {"Start training", "Resume run", "Train longer…"}),
        ("failed", {"Start training", "Resume run"}),
    ],
)
def test_each_state_has_its_buttons(panel, show, make_run, run_events, state, buttons):
    show(make_run(events=run_events()))
    panel.set_state("running")
    panel.set_state(state)
    assert _buttons(panel) == buttons


def test_the_buttons_ask_the_main_window(qtbot, panel, show, make_run, run_events):
    run = make_run(events=run_events())
    show(run)
    for state, text, signal in (
        ("running", "Pause", panel.pause_requested),
        ("paused", "Resume", panel.resume_requested),
        ("running", "Stop", panel.stop_requested),
    ):
        panel.set_state(state)
        with qtbot.waitSignal(signal):
            _click(qtbot, panel, text)
    panel.set_state("stopped")
    with qtbot.waitSignal(panel.resume_run_requested) as told:
        _click(qtbot, panel, "Resume run")
    assert told.args[0].path == run.path


def test_a_stop_that_is_not_heeded_can_be_forced(qtbot, panel, show, make_run, run_events):
    show(make_run(events=run_events()))
    panel.set_state("stopping")
    panel.offer_kill()
    (text,) = _said(panel)
    assert "has not stopped" in text
    with qtbot.waitSignal(panel.kill_requested):
        panel._notices.overdue.action_clicked.emit()
    panel.set_state("interrupted")
    assert not any("has not stopped" in text for text in _said(panel))


# -- a live run -------------------------------------------------------------------------------


def test_progress_and_figures_follow_the_events(panel, show, make_run, run_events):
    show(make_run(events=run_events(epochs=3, steps=5, upto=4)))
    panel.set_state("running")
    panel.add_events(run_events(epochs=3, steps=5, upto=11)[4:])
    texts = _texts(panel)
    assert "epoch 3 of 3 · batch 1 of 5" in texts
    assert "about 1 min 50 s left" in texts
    assert panel.findChild(ProgressLine).share() == pytest.approx(11 / 15, abs=1e-3)
    assert "80.0 %" in texts
    assert any("95 % interval 49.0 – 94.3 %, n = 10" in text for text in texts)
    facts = {name.text(): value.text() for name, value in panel.findChild(FactList)._rows}
    assert facts["Learning rate"] == "0.001"
    assert facts["Speed"] == "20 images/s"
    assert facts["Trainable"] == "850 of 61,706"
    assert facts["Device"] == "CPU · float32"
    assert facts["Checkpoint"] == "just now"


def test_events_that_come_while_the_history_is_read_are_kept(
    qtbot, panel, make_run, run_events, monkeypatch
):
    release = threading.Event()
    original = training_panel.load_history

    def slow(run, job, *, live):
        history = original(run, job, live=live)
        release.wait(5)
        return history

    monkeypatch.setattr(training_panel, "load_history", slow)
    events = run_events(epochs=2, steps=5, upto=9)
    panel.show_run(make_run(events=events[:4]))
    panel.set_state("running")
    panel.add_events(events[:8])  # overlaps with the history, as RunThread's first batch does
    release.set()
    qtbot.waitUntil(lambda: panel._waiting is None, timeout=3000)
    panel.add_events(events[8:])
    points = panel._curves._points
    assert (points.x() * 5).tolist() == pytest.approx(list(range(1, 10)))


def test_another_run_is_looked_at_meanwhile(qtbot, panel, show, make_run, run_events):
    end = Finished(reason="completed", epochs=1, seconds=3, images_per_second=9)
    old = make_run(1, [*run_events(epochs=1, steps=5, upto=5), end])
    live = make_run(2, run_events(epochs=2, steps=5, upto=3))
    show(live)
    panel.set_state("running")
    panel._column.runs.setCurrentIndex(panel._column.runs.model().index(1))
    qtbot.waitUntil(lambda: panel._waiting is None, timeout=3000)
    assert panel.shown_run().path == old.path
    assert _buttons(panel) == {"Back to the live run"}
    panel.add_events(run_events(epochs=2, steps=5, upto=8)[4:])
    assert panel._facts.step.step == 5, "the live run's events are not the shown run's"
    panel.set_state("paused")
    _click(qtbot, panel, "Back to the live run")
    qtbot.waitUntil(lambda: panel._waiting is None, timeout=3000)
    assert _buttons(panel) == {"Resume", "Stop"}


class _Thread(QObject):
    """The part of RunThread that the panel sees."""

    events = Signal(list)
    state = Signal(str)
    problem = Signal(object)
    stop_overdue = Signal()
    quiet = Signal(float)

    def __init__(self, run: RunFolder) -> None:
        super().__init__()
        self.run_folder, self.current_state, self.killed = run, "", 0
        self.watched = False

    def kill(self) -> None:
        self.killed += 1


def test_follow_connects_everything(qtbot, panel, make_run, run_events):
    thread = _Thread(make_run())
    panel.follow(thread)
    qtbot.waitUntil(lambda: panel._waiting is None, timeout=3000)
    assert _buttons(panel) == {"Stop"}
    thread.state.emit("running")
    thread.events.emit(run_events(epochs=2, steps=5, upto=7))
    assert "epoch 2 of 2 · batch 2 of 5" in _texts(panel)
    thread.stop_overdue.emit()
    panel._notices.overdue.action_clicked.emit()
    assert thread.killed == 1
    thread.problem.emit(EngineError("It died", hint="Resume.\nline 1\nline 2"))
    thread.state.emit("interrupted")
    assert _said(panel) == ["It died. Resume."]


def test_another_project_ends_the_following(qtbot, panel, make_run, run_events, tmp_path):
    thread = _Thread(make_run())
    panel.follow(thread)
    panel.set_runs_folder(tmp_path / "other" / "runs")
    thread.state.emit("running")
    thread.events.emit(run_events())
    assert _buttons(panel) == {"Start training"}
    assert panel.shown_run() is None


# -- what went wrong --------------------------------------------------------------------------


def test_details_of_a_crash_open_in_a_dialog(qtbot, panel, show, make_run, run_events):
    show(make_run(events=run_events()))
    hint = "Lower the batch size.\nTraceback"
    panel.show_error(EngineError("Training ended (SIGKILL)", hint=hint))
    assert _said(panel) == ["Training ended (SIGKILL). Lower the batch size."]
    panel._notices.failure.action_clicked.emit()
    dialog = panel.findChild(LogDialog)
    assert dialog._text.toPlainText() == "Traceback"
    dialog.reject()


def test_an_announced_failure_is_shown(panel, show, make_run, run_events):
    error = StorageError("The disk is full", where="/data", hint="Free some space, then resume.")
    show(make_run(events=[*run_events(upto=7), Failed(**error.to_dict())]))
    assert _said(panel) == ["The disk is full (/data). Free some space, then resume."]
    assert "Resume run" in _buttons(panel)


def test_an_interrupted_run_can_be_resumed(panel, show, make_run, run_events):
    show(make_run(events=run_events(upto=7)))
    (text,) = _said(panel)
    assert "interrupted" in text
    assert "Resume run" in _buttons(panel)


def test_a_loss_that_ran_away_is_pointed_out(panel, show, make_run, run_events):
    bad = Step(epoch=1, step=8, loss=float("nan"), accuracy=0, learning_rate=1, images_per_second=1,
               seconds_left=None)  # fmt: skip
    show(make_run(events=[*run_events(upto=7), bad]))
    panel.set_state("running")
    assert any("since step 8" in text for text in _said(panel))


def test_a_damaged_run_is_named(qtbot, panel, make_run, run_events):
    run = make_run(events=run_events())
    (run.path / "spec.toml").write_text("version = 99")
    panel.show_run(run)
    qtbot.waitUntil(lambda: panel._waiting is None, timeout=3000)
    assert any("newer version" in text for text in _said(panel))


# -- curves and runs --------------------------------------------------------------------------


def test_curves_go_away_and_come_back(qtbot, panel, show, make_run, run_events):
    show(make_run(events=run_events()))
    with qtbot.waitSignal(panel.detach_requested):
        qtbot.mouseClick(panel._header.detach, Qt.MouseButton.LeftButton)
    curves = panel.take_curves()
    qtbot.addWidget(curves)
    assert not panel._header.detach.isVisible()
    with qtbot.waitSignal(panel.attach_requested):
        panel._curves._away.clicked.emit()
    panel.set_state("running")
    panel.add_events(run_events(epochs=3, steps=5, upto=12)[12:])
    assert len(curves.points.x()) == 12, "they live on in their window"
    panel.give_back_curves()
    assert panel._curves.currentWidget() is curves and curves.isVisible()


def test_curves_are_not_built_before_somebody_looks(qtbot, make_run, run_events):
    made = TrainingPanel()
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_threads())
    made.show_run(make_run(events=run_events()))
    qtbot.waitUntil(lambda: made._waiting is None, timeout=3000)
    assert made._curves._view is None
    made.show()
    assert len(made._curves.view().points.x()) == 10


def test_the_list_tells_runs_apart(qtbot, panel, make_run, run_events):
    done = [Evaluated(accuracy=0.9, low=0.6, high=0.98, count=10),
            Finished(reason="completed", epochs=2, seconds=3, images_per_second=9)]  # fmt: skip
    make_run(1, [*run_events(), *done])
    make_run(2, run_events(epochs=4, upto=7))
    panel.set_titles({"lenet5": "LeNet-5"})
    panel.set_runs_folder(make_run(3).path.parent)
    runs = panel._column.runs
    qtbot.waitUntil(lambda: runs.count() == 3, timeout=3000)
    rows = [runs.model().index(row).data() for row in range(3)]
    assert rows[0].startswith("3  LeNet-5, not started")
    epochs = TrainingSettings().epochs
    assert rows[1].startswith(f"2  LeNet-5, interrupted · epoch 1 of {epochs}")
    assert rows[1].endswith("70.0 %")
    assert rows[2].startswith("1  LeNet-5, finished") and rows[2].endswith("90.0 %")
    for key, name in ((Qt.Key.Key_Down, "003-lenet5"), (Qt.Key.Key_End, "001-lenet5")):
        with qtbot.waitSignal(panel.run_selected) as told:
            qtbot.keyClick(runs, key)
        assert told.args[0].name == name


def test_the_lock_of_the_live_run_is_left_alone(make_run, run_events, monkeypatch):
    live, other = make_run(1, run_events()), make_run(2, run_events())
    asked: list[Path] = []
    monkeypatch.setattr(RunFolder, "is_locked", lambda run: bool(asked.append(run.path)))
    summarise_runs(live.path.parent, Job(), live=live)
    assert asked == [other.path]


def test_everything_fits_without_scrolling(qtbot, panel, show, make_run, run_events):
    for number in (1, 2):
        show(make_run(number, run_events()))
    assert panel.minimumSizeHint().height() <= 640
    assert panel.minimumSizeHint().width() <= 1080
    panel._column.show_page("settings")
    assert panel.height() == 640
    area = panel._column._area
    assert area.verticalScrollBar().maximum() == 0
    assert panel.findChild(Segmented).value() == "settings"


# -- words ------------------------------------------------------------------------------------


def _facts(*events) -> RunFacts:
    facts = RunFacts()
    facts.add(events)
    return facts


def test_stages_are_told_with_their_progress(run_events):
    facts = _facts(Stage(text="Reading images", done=61, total=153, seconds_left=8.4))
    assert progress_captions(facts, "running") == ("Reading images · 61 of 153", "about 8 s left")
    assert progress_share(facts) == pytest.approx(61 / 153)
    facts.add(run_events(upto=1))
    assert progress_captions(facts, "running")[0] == "epoch 1 of 2 · batch 1 of 5"
    facts.add([Stage(text="Measuring")])
    assert progress_share(facts) is None, "busy, nobody knows how long"


def test_nobody_promises_a_time_for_a_run_that_waits(run_events):
    facts = _facts(*run_events(upto=6))
    assert progress_captions(facts, "running")[1] == "about 1 min 50 s left"
    for state in ("paused", "pausing", "stopping", "interrupted"):
        assert progress_captions(facts, state)[1] == ""


def test_the_measured_accuracy_replaces_the_best_so_far(run_events):
    facts = _facts(*run_events())
    assert accuracy_words(facts)[:2] == ("Best so far", "80.0 %")
    facts.add([Evaluated(accuracy=0.7, low=0.4, high=0.9, count=10)])
    facts.add([Finished(reason="completed", epochs=2, seconds=61, images_per_second=30)])
    title, figure, words = accuracy_words(facts)
    assert (title, figure) == ("Accuracy", "70.0 %")
    assert "original validation files" in words
    assert ("Speed", "30 images/s") in fact_rows(facts, live=False)
    assert progress_captions(facts, "finished")[0].endswith("in 1 min 1 s")


def test_a_resumed_run_forgets_what_it_repeats(run_events):
    facts = _facts(*run_events(epochs=3, steps=5, upto=12))
    assert facts.best.epoch == 1
    facts.add(run_events(epochs=3, steps=5, first=7, upto=7))
    assert facts.best.epoch == 0 and facts.share == pytest.approx(7 / 15)


# -- what the trainer decided -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "values", "words"),
    [
        ("batch-divided", {"pieces": 4}, "computed in 4 pieces"),
        ("rewound", {"step": 9, "place": "", "to": 3}, "near step 9. Training went back to step 3"),
        ("rate-lowered", {"rate": 0.00025}, "is now 0.00025"),
        ("stopped-early", {"epochs": 5}, "5 epoch(s) brought no better result"),
        ("files-lost", {"count": 1, "names": "a/1.png"}, "left out: a/1.png"),
        ("of-a-later-version", {}, "As it says"),
    ],
)
def test_every_decision_has_its_words(code, values, words):
    assert words in note_words(Noted(code=code, step=1, text="As it says", values=values))


def test_the_last_decision_stands_above_the_curves(panel, show, make_run, run_events):
    note = Noted(code="batch-divided", step=3, text="", values={"pieces": 2})
    show(make_run(events=[*run_events(), note]))
    assert any("2 pieces" in text for text in _said(panel))
    show(make_run(2, events=run_events()))
    assert not any("pieces" in text for text in _said(panel))


def test_scores_that_imbalance_cannot_flatter_are_among_the_figures(run_events):
    facts = RunFacts()
    facts.add(run_events())
    assert "Macro-F1" not in dict(fact_rows(facts, live=True)), "older runs have none"
    facts.add(
        [
            Validated(
                epoch=9, step=99, train_loss=0.5, train_accuracy=0.6, validation_loss=0.1,
                validation_accuracy=0.99, validation_count=10, seconds=1.0,
                validation_balanced_accuracy=0.5, validation_macro_f1=0.25, validation_top5=0.75,
            )
        ]
    )  # fmt: skip
    rows = dict(fact_rows(facts, live=True))
    assert rows["Balanced accuracy"] == "50.0 %"
    assert rows["Macro-F1"] == "25.0 %"
    assert rows["Top 5"] == "75.0 %"
