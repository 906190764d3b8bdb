import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from filelock import FileLock
from torch import nn

from workbench.errors import Cancelled
from workbench.jobs import Job
from workbench.transfer import features
from workbench.transfer.feature_files import clear_features, held_bytes
from workbench.transfer.features import Features, features_dir, has_room, open_features
from workbench.transfer.layout import Layout, features_key

LAYOUT = Layout(((3,),), (False,))
CONTENT = np.arange(30, dtype=np.float32).reshape(10, 3)


def opened(key: str = "key", *, content=CONTENT, job=None, told=lambda done: None) -> Features:
    def compute(start: int) -> Iterator[np.ndarray]:
        asked.append(start)
        for row in range(start, len(content), 2):
            yield content[row : row + 2]

    asked.clear()
    return open_features(key, len(content), LAYOUT, compute, job or Job(), told)


asked: list[int] = []


def values(found: Features, count: int = 10) -> np.ndarray:
    return found.read(np.arange(count))[0].numpy()


# -- rows -------------------------------------------------------------------------------------


def test_rows_are_computed_once_and_then_found() -> None:
    first = opened()
    assert first.found == 0
    assert asked == [0]
    assert np.array_equal(values(first), CONTENT)
    again = opened()
    assert again.found == 10
    assert asked == []
    assert np.array_equal(again.read(np.array([7, 2]))[0], CONTENT[[7, 2]])


def test_what_is_read_may_be_overwritten() -> None:
    found = opened()
    found.read(np.array([0]))[0].zero_()
    assert np.array_equal(values(opened()), CONTENT)


def test_a_cancelled_build_goes_on_where_it_was() -> None:
    job = Job()

    def told(done: int) -> None:
        if done == 6:
            job.cancel()
        job.check()

    with pytest.raises(Cancelled):
        opened(job=job, told=told)
    assert not list(features_dir().glob("*.npy"))
    rest = opened()
    assert asked == [6]
    assert rest.found == 6
    assert np.array_equal(values(rest), CONTENT)
    assert not list(features_dir().glob("*.part")) + list(features_dir().glob("*.rows"))


def test_a_torn_tail_is_cut_off() -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        opened(told=lambda done: job.check() if done == 4 else None)
    part = features_dir() / "key.part"
    with part.open("ab") as stream:
        stream.write(b"torn")
    assert np.array_equal(values(opened()), CONTENT)
    assert asked == [4]


@pytest.mark.parametrize("damage", [b"", b"not an array", b"\x93NUMPY\x01\x00"])
def test_a_damaged_part_is_begun_anew(damage: bytes) -> None:
    features_dir().mkdir(parents=True)
    (features_dir() / "key.part").write_bytes(damage)
    (features_dir() / "key.rows").write_text('{"rows": 4}')
    assert np.array_equal(values(opened()), CONTENT)
    assert asked == [0]


def test_another_shape_under_the_same_name_is_not_taken() -> None:
    opened()
    longer = np.arange(36, dtype=np.float32).reshape(12, 3)
    assert np.array_equal(values(opened(content=longer), 12), longer)


def test_a_killed_process_loses_little(tmp_path: Path) -> None:
    script = tmp_path / "build.py"
    script.write_text(
        textwrap.dedent("""
        import time
        import numpy as np
        from workbench.jobs import Job
        from workbench.data import row_files
        from workbench.transfer import features
        from workbench.transfer.layout import Layout
        row_files.SYNC_SECONDS = 0.0

        def compute(start):
            for row in range(start, 10):
                if row == 5:
                    print("half", flush=True)
                    time.sleep(60)
                yield np.arange(row * 3, row * 3 + 3, dtype=np.float32)[None]

        layout = Layout(((3,),), (False,))
        features.open_features("key", 10, layout, compute, Job(), lambda done: None)
        """)
    )
    root = Path(features.__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"half\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert np.array_equal(values(opened()), CONTENT)
    assert asked == [5]


def test_two_at_once_compute_it_once() -> None:
    starts: list[int] = []
    content = CONTENT
    inside = threading.Event()

    def compute(start: int) -> Iterator[np.ndarray]:
        starts.append(start)
        inside.set()
        time.sleep(0.3)
        yield content

    def work() -> None:
        results.append(open_features("key", 10, LAYOUT, compute, Job(), lambda done: None))

    results: list[Features] = []
    first = threading.Thread(target=work)
    first.start()
    assert inside.wait(10)
    job = Job()
    results.append(open_features("key", 10, LAYOUT, compute, job, lambda done: None))
    first.join()
    assert job.progress.text == features.WAITING
    assert starts == [0]
    assert all(np.array_equal(values(found), content) for found in results)


# -- the budget -------------------------------------------------------------------------------


def test_the_oldest_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    for age, key in enumerate("abc"):
        opened(key).close()
        os.utime(features_dir() / f"{key}.npy", (1000 + age, 1000 + age))
    size = (features_dir() / "a.npy").stat().st_size
    monkeypatch.setattr(features, "DISK_BUDGET", 3 * size + 10)
    opened("a").close()  # used now, so no longer the oldest
    opened("d").close()
    assert sorted(path.stem for path in features_dir().glob("*.npy")) == ["a", "c", "d"]


def test_there_is_no_room_above_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_room(1000)
    monkeypatch.setattr(features, "DISK_BUDGET", 999)
    assert not has_room(1000)


def test_a_full_disk_has_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "DISK_RESERVE", 1 << 60)
    assert not has_room(1)


def test_what_is_held_can_be_cleared_but_not_from_under_a_writer() -> None:
    for key in "ab":
        opened(key).close()
    held = held_bytes()
    assert held > 2 * CONTENT.nbytes
    with FileLock(features_dir() / "a.lock"):
        assert clear_features() == held / 2
    assert clear_features() == 0


# -- layout and key ---------------------------------------------------------------------------


def test_a_layout_gives_back_what_it_took() -> None:
    maps = torch.rand(5, 4, 3, 2).to(memory_format=torch.channels_last)
    outputs = (torch.rand(5, 7), maps, torch.rand(5, 2, 3), torch.rand(5, 3, 2, 2))
    layout = Layout.of(outputs)
    assert layout is not None
    assert layout.width == 7 + 24 + 6 + 12
    back = layout.unpack(torch.from_numpy(layout.pack(outputs)))
    for one, other in zip(outputs, back, strict=True):
        assert torch.equal(one, other)
    assert back[1].is_contiguous(memory_format=torch.channels_last)
    assert back[3].is_contiguous()


def test_a_layout_refuses_other_types() -> None:
    assert Layout.of((torch.zeros(2, 3, dtype=torch.int64),)) is None


def test_the_key_knows_weights_statistics_options_and_facts() -> None:
    def key(*facts: object, pixels: str = "pixels", change=None, eps: float = 1e-5) -> str:
        torch.manual_seed(0)
        model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4, eps=eps)).eval()
        if change:
            change(model)
        return features_key(torch.fx.symbolic_trace(model), pixels, *facts)

    def nudge(model: nn.Sequential) -> None:
        model[0].weight.data[0, 0, 0, 0] += 1e-6

    def shift(model: nn.Sequential) -> None:
        model[1].running_mean += 1e-6

    others = [key(1), key(pixels="other"), key(change=nudge), key(change=shift), key(eps=1e-4)]
    assert key() == key()
    assert len({key(), *others}) == 6
