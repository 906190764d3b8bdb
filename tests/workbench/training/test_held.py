"""A folder is held while its trainer works, and an error is its last word."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import DataError, RunBusyError, TrainingError
from workbench.events import Event, Failed, Paused
from workbench.runs import RunFolder
from workbench.training.held import held

TOO_LARGE = TrainingError("There is not enough memory", hint="Halve it.")


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path)


def test_it_speaks_and_holds(folder: RunFolder) -> None:
    heard: list[Event] = []
    with held(folder, heard.append, TOO_LARGE) as announce:
        announce(Paused(step=1))
        assert folder.is_locked()
        with pytest.raises(RunBusyError), held(folder, None, TOO_LARGE):
            pytest.fail("two processes hold one folder")
    assert not folder.is_locked()
    assert heard == folder.events() == [heard[0]]


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (DataError("It is gone", hint="Look."), DataError, "It is gone"),
        (MemoryError(), TrainingError, "There is not enough memory"),
    ],
)
def test_an_error_is_the_last_word(
    folder: RunFolder, error: Exception, kind: type[Exception], said: str
) -> None:
    with pytest.raises(kind, match=said), held(folder, None, TOO_LARGE):
        raise error
    last = folder.events()[-1]
    assert isinstance(last, Failed)
    assert (last.kind, last.what) == (kind.__name__, said)
