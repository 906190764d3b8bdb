"""What happens between two steps: words, checkpoints, pauses."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.events import Event, Paused, Unpaused
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.training import breaks as breaks_module
from workbench.training.advance import Advance
from workbench.training.breaks import Breaks
from workbench.training.pace import Pace
from workbench.training.ranks import ALONE
from workbench.training.wishes import Wishes


class Trainer:
    """Notes what it is asked to do, in its order."""

    def __init__(self, folder: RunFolder, seconds: float) -> None:
        self.done: list[str] = []
        self.job = Job()
        self.pace = Pace(Advance(), 10, interval=1e9)
        self.breaks = Breaks(
            Wishes(folder, self.job, ALONE), self.announce, seconds,
            tell=lambda: self.done.append("tell"), save=lambda: self.done.append("save"),
        )  # fmt: skip

    def announce(self, event: Event, *, sync: bool = False) -> None:
        self.done.append(type(event).__name__)

    def go_on(self) -> bool:
        return self.breaks.go_on(self.pace, 3)


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path)


def test_without_a_wish_nothing_happens(folder: RunFolder) -> None:
    trainer = Trainer(folder, seconds=60)
    assert trainer.go_on()
    assert trainer.done == []


def test_what_is_due_is_told(folder: RunFolder) -> None:
    trainer = Trainer(folder, seconds=60)
    trainer.pace = Pace(Advance(), 10, interval=0)
    assert trainer.go_on()
    assert trainer.done == ["tell"]


def test_a_checkpoint_is_written_after_its_time_once(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(breaks_module.time, "monotonic", lambda: now[0])
    trainer = Trainer(folder, seconds=30)
    for moment, saves in ((29.0, 0), (31.0, 1), (32.0, 1), (62.0, 2)):
        now[0] = moment
        assert trainer.go_on()
        assert trainer.done == ["save"] * saves
    trainer.breaks.begin()  # an epoch ended with a checkpoint
    now[0] = 91.0
    trainer.go_on()
    assert trainer.done == ["save"] * 2


def test_a_stop_is_saved_first(folder: RunFolder) -> None:
    trainer = Trainer(folder, seconds=60)
    trainer.job.cancel()
    assert not trainer.go_on()
    assert trainer.done == ["save"]


@pytest.mark.parametrize("then", ["run", "stop"])
def test_a_pause_is_saved_told_and_waited_for(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    trainer = Trainer(folder, seconds=60)
    said: list[Event] = []
    monkeypatch.setattr(trainer.breaks, "_announce", lambda event, sync=False: said.append(event))
    folder.request("pause")
    monkeypatch.setattr(breaks_module.Wishes, "wait_while_paused", lambda _wishes: then)
    assert trainer.go_on() is (then == "run")
    assert trainer.done == ["save"]
    assert [type(event) for event in said] == [Paused, Unpaused]
    assert {event.step for event in said} == {3}
