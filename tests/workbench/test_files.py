import errno
import os
import sys

import pytest

from workbench import files
from workbench.errors import StorageError
from workbench.files import atomic_writer, storage_errors, write_atomic


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_folders_follow_their_variables(monkeypatch, tmp_path):
    monkeypatch.setenv("CNN_WORKBENCH_CACHE", str(tmp_path / "c"))
    monkeypatch.setenv("CNN_WORKBENCH_PROJECTS", str(tmp_path / "p"))
    assert files.cache_dir() == tmp_path / "c"
    assert files.projects_dir() == tmp_path / "p"


def test_folders_without_variables_are_the_users_own(monkeypatch):
    monkeypatch.delenv("CNN_WORKBENCH_CACHE")
    monkeypatch.delenv("CNN_WORKBENCH_PROJECTS")
    assert files.APP_NAME in str(files.cache_dir())
    assert files.projects_dir().name == "CNN Workbench"


def test_resources_hold_the_sample():
    sample = files.resources_dir() / "samples" / "fashion-mnist"
    classes = [path for path in sample.iterdir() if path.is_dir()]
    assert len(classes) == 10
    assert all(len(list(path.glob("*.png"))) == 100 for path in classes)
    assert "MIT License" in (sample / "LICENSE").read_text("utf-8")


def test_write_atomic_makes_the_folder_and_replaces_the_file(tmp_path):
    path = tmp_path / "new" / "file.txt"
    write_atomic(path, "première\n")
    write_atomic(path, b"second\n")
    assert path.read_bytes() == b"second\n"
    assert names(path.parent) == ["file.txt"]


def test_a_failing_writer_leaves_the_old_content_and_no_neighbour(tmp_path):
    path = tmp_path / "file.txt"
    write_atomic(path, "old")
    with pytest.raises(ZeroDivisionError), atomic_writer(path) as stream:
        stream.write(b"half of the new")
        raise ZeroDivisionError
    assert path.read_text() == "old"
    assert names(tmp_path) == ["file.txt"]


def test_readers_see_the_old_content_until_the_new_is_complete(tmp_path):
    path = tmp_path / "file.txt"
    write_atomic(path, "old")
    with atomic_writer(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_text() == "old"
    assert path.read_text() == "new"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_said_to_be_full(tmp_path, number):
    with pytest.raises(StorageError, match="disk is full") as caught, storage_errors(tmp_path):
        raise OSError(number, os.strerror(number))
    assert caught.value.where == str(tmp_path)
    assert caught.value.hint


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_forbidden_place_is_said_to_be_forbidden(tmp_path, number):
    with pytest.raises(StorageError, match="cannot be written"), storage_errors(tmp_path):
        raise OSError(number, os.strerror(number))


def test_other_errors_of_the_system_stay_what_they_are(tmp_path):
    with pytest.raises(IsADirectoryError), storage_errors(tmp_path):
        raise IsADirectoryError(errno.EISDIR, "is a directory")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_real_limit_on_file_size_leaves_the_old_content(tmp_path):
    import resource
    import signal

    path = tmp_path / "file.bin"
    write_atomic(path, "old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(StorageError, match="disk is full"):
            write_atomic(path, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["file.bin"]
