"""One run after the other, by the same control as any other run."""

import threading
from collections.abc import Callable
from dataclasses import replace

import ui.study_control
from ui.study_control import StudyControl
from workbench.data.catalog import Catalog
from workbench.errors import Cancelled, DataError, EngineError
from workbench.settings import Project
from workbench.studies.design import ablation, with_without
from workbench.studies.folder import list_studies


def begin(qtbot, control, runs, project, catalog) -> None:
    control.start(with_without(project), catalog)
    assert control.state == "making"
    qtbot.waitUntil(lambda: bool(runs.asked))
    assert control.state == "training"


def test_a_study_is_made_trained_and_measured_to_the_end(
    qtbot, control: StudyControl, runs, engine, project: Project, catalog: Catalog,
    train: Callable[..., None], measure: Callable[..., None],
) -> None:  # fmt: skip
    seen = []
    control.seen.connect(seen.append)
    begin(qtbot, control, runs, project, catalog)
    for number, right in enumerate(("1111", "1100"), 1):
        assert len(runs.asked) == number
        train(runs.run)
        runs.end()
        qtbot.waitUntil(lambda: len(engine.requests) == number)  # noqa: B023
        assert control.state == "measuring"
        assert engine.requests[-1] == (
            "study_measure", {"run": str(runs.run.path), "training": True},
        )  # fmt: skip
        measure(runs.run, right)
        engine.replies[-1].done.emit({})
        qtbot.waitUntil(lambda: control.state in ("training", ""))
    assert runs.asked == ["with-seed0", "without-seed0"]
    assert control.live is None
    assert seen[-1].reading.done
    assert seen[-1].summary.comparison.only_with == 2
    assert [item.spec.kind for item in control.studies] == ["with-without"]


def test_what_is_there_is_listed(
    qtbot, control: StudyControl, project: Project, make_study
) -> None:
    make_study(with_without(project), "001-with-without")
    broken = make_study(ablation(project, 1), "002-ablation")
    (broken.study.path / "study.toml").write_text("nonsense")
    control.refresh()
    qtbot.waitUntil(lambda: len(control.studies) > 0)
    assert [item.study.name for item in control.studies] == ["001-with-without"]


def test_a_stopped_run_ends_the_study_and_it_can_go_on(
    qtbot, control: StudyControl, runs, engine, project: Project, catalog: Catalog,
    train: Callable[..., None], measure: Callable[..., None],
) -> None:  # fmt: skip
    begin(qtbot, control, runs, project, catalog)
    control.stop()
    assert (control.state, runs.stopped) == ("stopping", True)
    train(runs.run, "stopped", epochs=1)
    with qtbot.waitSignal(control.seen) as read:
        runs.end("stopped")
    assert (control.state, control.live) == ("", None)
    assert read.args[0].reading.cells[0].state == "begun"
    assert engine.requests == []
    control.go_on(control.studies[0])
    qtbot.waitUntil(lambda: len(runs.asked) == 2)
    assert runs.asked == ["with-seed0", "with-seed0"]


def test_a_run_that_breaks_off_ends_the_study(
    qtbot, control: StudyControl, runs, project: Project, catalog: Catalog
) -> None:
    begin(qtbot, control, runs, project, catalog)
    with qtbot.waitSignal(control.seen):
        runs.end("interrupted")
    assert control.state == ""
    assert len(runs.asked) == 1


def test_a_run_of_the_users_own_is_waited_for(
    qtbot, control: StudyControl, runs, engine, project: Project, catalog: Catalog, make_study,
    train: Callable[..., None], measure: Callable[..., None],
) -> None:  # fmt: skip
    begin(qtbot, control, runs, project, catalog)
    first = runs.run
    train(first)
    runs.end()
    qtbot.waitUntil(lambda: bool(engine.requests))
    own = make_study(with_without(project), "other").study.cells()[0].run
    runs.follow(own)  # begun while the study was being measured
    measure(first, "1111")
    engine.replies[-1].done.emit({})
    qtbot.waitUntil(lambda: control.state == "waiting")
    assert len(runs.asked) == 2
    runs.end()
    qtbot.waitUntil(lambda: len(runs.asked) == 3)
    assert runs.asked[-1] == "without-seed0"


def test_nothing_is_begun_beside_a_run(
    control: StudyControl, runs, project: Project, catalog: Catalog, make_study
) -> None:
    runs.busy = True
    control.start(with_without(project), catalog)
    control.go_on(make_study(with_without(project)))
    assert (control.state, control.live) == ("", None)


def test_a_measurement_that_fails_is_told_and_repeated(
    qtbot, control: StudyControl, runs, engine, project: Project, catalog: Catalog,
    train: Callable[..., None],
) -> None:  # fmt: skip
    begin(qtbot, control, runs, project, catalog)
    train(runs.run)
    runs.end()
    qtbot.waitUntil(lambda: bool(engine.requests))
    with qtbot.waitSignal(control.failed) as told:
        engine.replies[-1].failed.emit(EngineError("Gone"))
    assert told.args[0].what == "Gone"
    assert control.state == ""
    control.go_on(control.studies[0])
    qtbot.waitUntil(lambda: len(engine.requests) == 2)
    assert len(runs.asked) == 1, "what is trained is not trained again"
    control.stop()
    assert engine.replies[-1].cancelled
    assert control.state == ""


def test_a_set_that_cannot_be_studied_is_told(
    qtbot, control: StudyControl, project: Project, catalog: Catalog, tmp_path
) -> None:
    entries = tuple(replace(entry, split="train") for entry in catalog.entries)
    with qtbot.waitSignal(control.failed) as told:
        control.start(with_without(project), replace(catalog, entries=entries))
    assert isinstance(told.args[0], DataError)
    assert control.state == ""
    assert list_studies(tmp_path / "project" / "studies") == []


def test_a_study_that_is_being_made_can_be_stopped(
    qtbot, control: StudyControl, runs, project: Project, catalog: Catalog, monkeypatch
) -> None:
    begun, go, gone = (threading.Event() for _ in range(3))

    def slow(*_: object) -> None:
        begun.set()
        go.wait(5)
        gone.set()
        raise Cancelled

    monkeypatch.setattr(ui.study_control.StudyFolder, "create", slow)
    control.start(with_without(project), catalog)
    assert begun.wait(5)
    control.stop()
    assert control.state == ""
    go.set()
    assert gone.wait(5)
    qtbot.wait(50)
    assert (control.state, runs.asked, control.studies) == ("", [], ())


def test_a_damaged_study_is_told_and_does_not_end_another(
    qtbot, control: StudyControl, runs, project: Project, catalog: Catalog, make_study
) -> None:
    begin(qtbot, control, runs, project, catalog)
    other = make_study(with_without(project), "other")
    (other.study.path / "study.toml").write_text("version = 99")
    with qtbot.waitSignal(control.failed):
        control.look_at(other.study)
    assert control.state == "training"
    with qtbot.waitSignal(control.seen):
        control.look_at(control.live)


def test_another_project_leaves_the_study_alone(
    qtbot, control: StudyControl, runs, project: Project, catalog: Catalog, tmp_path
) -> None:
    begin(qtbot, control, runs, project, catalog)
    with qtbot.waitSignal(control.listed):
        control.set_folder(tmp_path / "elsewhere")
    assert (control.state, control.live, control.studies) == ("", None, ())
    runs.end()
    qtbot.wait(50)
    assert len(runs.asked) == 1


def test_progress_is_of_the_whole_study(
    qtbot, control: StudyControl, runs, project: Project, catalog: Catalog, train
) -> None:
    begin(qtbot, control, runs, project, catalog)
    train(runs.run, epochs=1)
    events = runs.run.events()
    control._on_thread_events(events[:1])
    qtbot.waitUntil(lambda: control.progress().share == 0)
    assert control.progress().number == 1
    with qtbot.waitSignal(control.seen):
        control._on_thread_events(events[1:])
    assert control.progress().cell.arm == "with"
    assert control.progress().runs == 2
