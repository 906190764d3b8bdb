"""Images that go or break while they are streamed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from workbench.data import cache
from workbench.errors import DataError
from workbench.events import Checkpointed, Event, Failed, Noted
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.training import images, loop
from workbench.training.loop import train

MakeRun = Callable[..., RunFolder]


@pytest.fixture(autouse=True)
def _streaming(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "open_source", partial(images.open_source, budget_bytes=0))
    monkeypatch.setattr(cache, "STREAM_MEMORY", 0)
    monkeypatch.setattr(loop, "_SAVE_SECONDS", 0.0)  # every epoch is a checkpoint


def first_image(run: RunFolder) -> tuple[str, Path]:
    file = next(row.file for row in run.split() if row.split == "train")
    return file, Path(run.spec().folder) / file


def losing(path: Path, content: bytes | None) -> Callable[[Event], None]:
    """Return a listener that removes or overwrites a file after the first epoch."""

    def lose(event: Event) -> None:
        if isinstance(event, Checkpointed) and path.exists():
            path.unlink() if content is None else path.write_bytes(content)

    return lose


@pytest.mark.parametrize("content", [None, b"broken"])
def test_another_of_its_class_stands_in_and_it_is_named_once(
    make_run: MakeRun, content: bytes | None
) -> None:
    run = make_run(training={"epochs": 4, "batch_size": 4})
    file, path = first_image(run)
    assert train(run, Job(), losing(path, content)).reason == "completed"
    notes = [event for event in run.events() if isinstance(event, Noted)]
    standing = [note for note in notes if note.values.get("stand_ins")]
    assert [(note.code, note.values["names"]) for note in standing] == [("files-lost", file)]


def test_it_can_stop_instead(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 4, "batch_size": 4, "lost_files": "stop"})
    _, path = first_image(run)
    with pytest.raises(DataError, match="gone") as caught:
        train(run, Job(), losing(path, None))
    assert caught.value.where == str(path)
    assert isinstance(run.events()[-1], Failed)
