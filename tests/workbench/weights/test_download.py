"""Fetching against a server that drops, lies, refuses, or is not there."""

import random
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from workbench.errors import Cancelled, NetworkError, StorageError
from workbench.jobs import Job
from workbench.weights import download as module
from workbench.weights import http, reach
from workbench.weights.download import download


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch):
    monkeypatch.setattr(module, "_PAUSE", 0.0)


@pytest.fixture
def target(tmp_path) -> Path:
    return tmp_path / "weights" / "file.pth"


def part_of(target: Path) -> Path:
    return target.with_name("file.pth.part")


def get(server, target, job=None, sha256=None, **options):
    wanted = server.sha256 if sha256 is None else sha256
    return download(server.url, target, job or Job(), text="Fetching", sha256=wanted, **options)


def leave_a_part(server, target, size: int, sha256=None) -> None:
    """Let a fetch break off for good after `size` bytes."""
    server.drops = [size, 0, 0, 0]
    with pytest.raises(NetworkError, match="broke 4 times"):
        get(server, target, sha256=sha256)
    assert part_of(target).stat().st_size == size
    server.asked.clear()


# -- the straight way -------------------------------------------------------------------------


def test_the_whole_file_takes_its_name(server, target):
    job = Job()
    received = get(server, target, job)
    assert target.read_bytes() == server.content
    assert received.sha256 == server.sha256
    assert received.received == len(server.content)
    assert (job.progress.done, job.progress.total) == (len(server.content),) * 2
    assert [path.name for path in target.parent.iterdir()] == ["file.pth"]


def test_leading_digits_of_the_digest_are_enough(server, target):
    get(server, target, sha256=server.sha256[:8].upper())
    assert target.read_bytes() == server.content


# -- interruptions ----------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(20))
def test_cut_off_at_random_it_ends_with_the_right_file_or_none(server, target, seed):
    places = random.Random(seed)
    tries = 0
    while not target.exists():
        tries += 1
        server.ranges = places.random() < 0.7
        server.drops = [places.randrange(len(server.content)) for _ in range(places.randrange(7))]
        try:
            get(server, target)
        except NetworkError:
            assert not target.exists()
        assert tries < 20
    assert target.read_bytes() == server.content
    assert not part_of(target).exists()


def test_one_broken_connection_is_not_noticed(server, target):
    server.drops = [100_000]
    received = get(server, target)
    assert server.asked == ["", "bytes=100000-"]
    assert received.received == len(server.content)


def test_a_later_try_goes_on_where_the_last_one_broke(server, target):
    leave_a_part(server, target, 123_456)
    job, seen = Job(), []
    received = get(server, target, job, on_bytes=seen.append)
    assert server.asked == ["bytes=123456-"]
    assert target.read_bytes() == server.content
    assert received.received == sum(seen) == len(server.content) - 123_456


def test_the_estimate_counts_only_what_came_this_time():
    job = Job()
    job.report("Fetching", 900, 1000, before=900)
    assert job.progress.seconds_left is None
    time.sleep(0.02)
    job.report("Fetching", 910, 1000, before=900)
    assert job.progress.seconds_left > 0.02 * 8


def test_a_server_without_ranges_sends_it_all_again(server, target):
    leave_a_part(server, target, 50_000)
    server.ranges = False
    get(server, target)
    assert target.read_bytes() == server.content


def test_another_version_is_never_joined_to_the_old_half(server, target):
    leave_a_part(server, target, 50_000, sha256="")
    server.content, server.tag = server.content[::-1], '"two"'
    get(server, target, sha256="")
    assert target.read_bytes() == server.content


def test_a_part_that_nothing_names_is_not_taken_up(server, target):
    server.tag = ""
    leave_a_part(server, target, 50_000, sha256="")
    get(server, target, sha256="")
    assert server.asked == [""]


def test_a_part_of_another_address_is_not_taken_up(server, target):
    leave_a_part(server, target, 50_000)
    download(f"{server.url}?2", target, Job(), text="Fetching", sha256=server.sha256)
    assert server.asked == [""]


def test_a_whole_part_only_needs_the_check(server, target):
    leave_a_part(server, target, 250_000)
    part_of(target).write_bytes(server.content)
    get(server, target)
    assert target.read_bytes() == server.content
    assert server.asked == []


def test_a_spoilt_part_is_refused_and_removed_and_the_next_try_heals(server, target):
    leave_a_part(server, target, 50_000)
    part_of(target).write_bytes(bytes(50_000))
    with pytest.raises(NetworkError, match="not the file that was meant"):
        get(server, target)
    assert list(target.parent.iterdir()) == []
    get(server, target)
    assert target.read_bytes() == server.content


def test_a_part_longer_than_the_file_begins_anew(server, target):
    leave_a_part(server, target, 50_000)
    part_of(target).write_bytes(bytes(len(server.content) + 1))
    server.status = 416
    with pytest.raises(NetworkError):
        get(server, target)
    server.status = 200
    get(server, target)
    assert target.read_bytes() == server.content


SCRIPT = """
import sys
from pathlib import Path
from workbench.jobs import Job
from workbench.weights.download import download
print("go", flush=True)
download(sys.argv[1], Path(sys.argv[2]), Job(), text="x", sha256=sys.argv[3])
"""


def test_killed_in_the_middle_nothing_wrong_is_left(server, target):
    server.silent_after = 200_000
    command = [sys.executable, "-c", SCRIPT, server.url, str(target), server.sha256]
    child = subprocess.Popen(command)
    deadline = time.monotonic() + 20
    while not (part_of(target).exists() and part_of(target).stat().st_size) and (
        time.monotonic() < deadline
    ):
        time.sleep(0.02)
    child.kill()
    child.wait()
    assert not target.exists()
    assert part_of(target).stat().st_size > 0
    server.silent_after = -1
    get(server, target)
    assert target.read_bytes() == server.content
    assert server.asked[-1].startswith("bytes=")


# -- refusals ---------------------------------------------------------------------------------


def test_a_wrong_digest_is_refused_and_nothing_is_kept(server, target):
    with pytest.raises(NetworkError, match="not the file that was meant") as caught:
        get(server, target, sha256="0" * 64)
    assert server.sha256[:12] in caught.value.what
    assert list(target.parent.iterdir()) == []


def test_a_wrong_digest_leaves_the_file_that_was_there(server, target):
    target.parent.mkdir(parents=True)
    target.write_bytes(b"old")
    with pytest.raises(NetworkError):
        get(server, target, sha256="0" * 64)
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("status", [404, 403, 500, 503])
def test_a_server_that_refuses_is_asked_once(server, target, status):
    server.status = status
    with pytest.raises(NetworkError, match=str(status)):
        get(server, target)
    assert len(server.asked) == 1
    assert not target.exists()


def test_a_log_in_page_is_not_taken_for_the_file(server, target):
    server.content_type = "text/html; charset=utf-8"
    with pytest.raises(NetworkError, match="web page"):
        get(server, target)


def test_a_file_that_cannot_be_checked_is_refused(server, target):
    server.lengths = False
    with pytest.raises(NetworkError, match="neither size nor digest"):
        get(server, target, sha256="")
    get(server, target)
    assert target.read_bytes() == server.content


def test_without_a_length_a_cut_off_file_is_caught_by_its_digest(server, target):
    server.lengths, server.drops = False, [1000]
    with pytest.raises(NetworkError, match="not the file that was meant"):
        get(server, target)
    assert not target.exists()


def test_no_room_is_said_before_anything_comes(server, target, monkeypatch):
    monkeypatch.setattr(module, "_SPARE", 1 << 62)
    with pytest.raises(StorageError, match="no room"):
        get(server, target)


def test_a_full_disk_is_told_and_the_part_stays_small(server, target, monkeypatch):
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(StorageError, match="disk is full"):
            get(server, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    get(server, target)
    assert target.read_bytes() == server.content


def test_two_cannot_fetch_the_same_file_at_once(server, target):
    server.silent_after = 10
    job = Job()

    def first():
        with pytest.raises(Cancelled):
            get(server, target, job)

    thread = threading.Thread(target=first)
    thread.start()
    while not part_of(target).exists():
        time.sleep(0.01)
    with pytest.raises(NetworkError, match="already being fetched"):
        get(server, target)
    job.cancel()
    thread.join()


# -- addresses --------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["http://example.org/a", "ftp://127.0.0.1/a", "file:///etc/passwd"])
def test_only_encrypted_addresses_are_used(target, url):
    with pytest.raises(NetworkError, match="encrypted"):
        download(url, target, Job(), text="Fetching")


def test_a_redirect_must_not_leave_encryption(server, target):
    server.redirect = "http://example.org/file.pth"
    with pytest.raises(NetworkError, match="encrypted"):
        get(server, target)


def test_the_digest_that_the_hub_states_is_checked(server, target):
    server.redirect, server.linked_tag = "/there", server.sha256
    get(server, target, sha256="")
    target.unlink()
    server.linked_tag = "0" * 64
    with pytest.raises(NetworkError, match="not the file that was meant"):
        get(server, target, sha256="")
    assert not target.exists()


# -- offline ----------------------------------------------------------------------------------


def closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def timed(url, target, **options) -> tuple[float, str]:
    start = time.monotonic()
    with pytest.raises(NetworkError, match="cannot be reached") as caught:
        download(url, target, Job(), text="Fetching", sha256="00", **options)
    return time.monotonic() - start, caught.value.what


def hang_the_resolver(monkeypatch) -> threading.Event:
    """Let look-ups of names take until the returned event is set."""
    release = threading.Event()

    def hang(*_, **__):
        release.wait(20)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    return release


def test_a_closed_port_is_offline_at_once(target):
    seconds, what = timed(f"http://127.0.0.1:{closed_port()}/file.pth", target)
    assert seconds <= 0.5
    assert "refused" in what
    assert not target.exists()


def test_a_resolver_that_hangs_is_not_waited_for(target, monkeypatch):
    release = hang_the_resolver(monkeypatch)
    seconds, what = timed("https://download.invalid/file.pth", target)
    release.set()
    assert seconds <= 1.2
    assert "no answer within 1 s" in what


def test_a_name_that_nobody_knows_is_said_at_once(target, monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    seconds, what = timed("https://download.invalid/file.pth", target)
    assert seconds <= 0.5
    assert "name or service not known" in what


def test_a_dead_address_beside_a_live_one_does_not_matter(server, target, monkeypatch):
    real = socket.getaddrinfo

    def two(host, port, *rest, **named):
        dead = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", closed_port(), 0, 0))
        return [dead, *real(host, port, *rest, **named)]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    reach.check_reachable(server.url, Job(), 1.0)


def test_a_proxy_is_what_must_be_reached(target, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{closed_port()}")
    for name in ("NO_PROXY", "no_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    _, what = timed("https://download.invalid/file.pth", target)
    assert what.startswith("127.0.0.1 ")


def test_a_proxy_of_an_unknown_kind_is_told(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:1")
    with pytest.raises(NetworkError, match="proxy"):
        http.new_client()


# -- cancelling -------------------------------------------------------------------------------


def test_cancelled_on_a_silent_line_it_stops_at_once_and_keeps_the_part(server, target):
    server.silent_after = 100_000
    job = Job()

    def cancel_later():
        while job.progress.done < 100_000:
            time.sleep(0.01)
        job.cancel()

    watcher = threading.Thread(target=cancel_later)
    watcher.start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        get(server, target, job)
    watcher.join()
    assert time.monotonic() - start < 3
    assert not target.exists()
    assert part_of(target).stat().st_size == 100_000
    server.silent_after = -1
    server.asked.clear()
    get(server, target)
    assert server.asked == ["bytes=100000-"]
    assert target.read_bytes() == server.content


def test_cancelled_while_the_server_is_sought(target, monkeypatch):
    release = hang_the_resolver(monkeypatch)
    job = Job()
    threading.Timer(0.1, job.cancel).start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        download("https://download.invalid/f", target, job, text="Fetching", patience=10)
    release.set()
    assert time.monotonic() - start < 1
