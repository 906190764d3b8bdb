"""What the cache holds, and what emptying leaves."""

import pytest

from workbench.data import cache_build
from workbench.data.cache import MappedSource, StreamedSource, open_source
from workbench.data.held import empty, held
from workbench.errors import Cancelled
from workbench.files import cache_dir
from workbench.jobs import Job
from workbench.settings.computer import ComputerSettings, save_computer


def files(folder):
    return [str(path.relative_to(folder)) for path in sorted(folder.glob("*/*.png"))]


@pytest.fixture
def filled(image_folder):
    folder = image_folder(each=4)
    open_source(folder, files(folder), image_size=32).close()
    return folder


def test_a_cache_that_was_never_used_is_empty() -> None:
    found = held()
    assert (found.folder, found.size) == (cache_dir(), 0)
    assert found.free > 0


def test_it_counts_and_empties(filled) -> None:
    (cache_dir() / "runs.sqlite").write_text("the index stays")
    assert held().size >= 8 * 32 * 32 * 3
    assert empty(Job()).size == 0
    assert (cache_dir() / "runs.sqlite").exists()


def test_stopping_leaves_the_rest(filled) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        empty(job)
    assert held().size > 0


def test_the_users_budget_is_kept_to(image_folder, monkeypatch) -> None:
    folder = image_folder(each=4)
    monkeypatch.setattr("workbench.data.cache.HELD_BUDGET", 24 * 8 * 32 * 32 * 3)
    monkeypatch.setattr(cache_build, "HELD_BUDGET", 24 * 8 * 32 * 32 * 3)
    save_computer(ComputerSettings(cache_gigabytes=1))
    fits = open_source(folder, files(folder), image_size=32)
    assert isinstance(fits, MappedSource)
    larger = open_source(folder, files(folder), image_size=48)
    assert isinstance(larger, StreamedSource)
    for source in (fits, larger):
        source.close()


def test_older_sets_make_room_within_the_users_budget(filled, image_folder, monkeypatch) -> None:
    each = 8 * 32 * 32 * 3
    monkeypatch.setattr(cache_build, "HELD_BUDGET", 24 * each * 3 // 2)
    save_computer(ComputerSettings(cache_gigabytes=1))  # one set and a half
    assert held().size >= each
    other = image_folder(each=4, name="other", classes=("disc", "triangle"))
    open_source(other, files(other), image_size=32).close()
    assert held().size < 2 * each
