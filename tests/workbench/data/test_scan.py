from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.data import walk as walk_module
from workbench.data.catalog import Catalog
from workbench.data.overview import natural_key
from workbench.data.scan import list_images, scan
from workbench.errors import Cancelled, DataError
from workbench.jobs import Job

Tree = Callable[..., Path]


def problems(catalog: Catalog, *kinds: str) -> list[tuple[str, str]]:
    return [(p.kind, p.file) for p in catalog.problems if not kinds or p.kind in kinds]


def test_lists_classes_counts_sizes_and_splits(tree: Tree) -> None:
    folder = tree({"train/ant": 6, "train/bee": 5, "val/ant": 2, "val/bee": 1})
    catalog = list_images(folder)
    assert catalog.classes == ("ant", "bee")
    assert catalog.counts() == {"ant": 8, "bee": 6}
    assert catalog.counts("validation") == {"ant": 2, "bee": 1}
    assert not catalog.checked
    assert catalog.folder == folder
    first = catalog.entries[0]
    assert (first.file, first.label, first.split) == ("train/ant/0.png", 0, "train")
    assert first.bytes == (folder / first.file).stat().st_size


def test_classes_are_in_natural_order(tree: Tree) -> None:
    assert list_images(tree({"class 10": 1, "Class 2": 1, "class 1": 1})).classes == (
        "class 1",
        "Class 2",
        "class 10",
    )
    assert sorted(["x10y2", "x9", "x10y10", "X1", ""], key=natural_key) == [
        "",
        "X1",
        "x9",
        "x10y2",
        "x10y10",
    ]


def test_the_order_of_listing_does_not_matter(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tree({"b/s1": 4, "b/s2": 4, "a": 6, "loose.png": b"x"})
    expected = list_images(folder)
    scandir = os.scandir

    class Shuffled:
        def __init__(self, path: str) -> None:
            with scandir(path) as entries:
                self._entries = list(entries)
            random.shuffle(self._entries)

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter(self._entries)

        def __exit__(self, *_: object) -> None:
            return

    monkeypatch.setattr(walk_module.os, "scandir", Shuffled)
    for _ in range(5):
        assert list_images(folder) == expected


def test_the_fingerprint_follows_files_sizes_and_labels(tree: Tree) -> None:
    folder = tree({"a": 3, "b": 3})
    before = list_images(folder).fingerprint
    assert list_images(folder).fingerprint == before
    (folder / "a/0.png").write_bytes(b"longer than before" * 100)
    resized = list_images(folder).fingerprint
    (folder / "a/1.png").rename(folder / "b/9.png")
    moved = list_images(folder).fingerprint
    (folder / "b/9.png").unlink()
    assert len({before, resized, moved, list_images(folder).fingerprint}) == 4


def test_hidden_and_foreign_files_are_passed_over(tree: Tree, png: Callable[..., bytes]) -> None:
    catalog = list_images(
        tree(
            {
                "a": 5,
                "b": 5,
                "a/.hidden.png": png(),
                ".git/x.png": png(),
                "__MACOSX/a/0.png": png(),
                "a/._0.png": png(),
                "a/notes.txt": b"",
                "b/Thumbs.db": b"",
                "README.md": b"",
            }
        )
    )
    assert catalog.counts() == {"a": 5, "b": 5}
    assert catalog.problems == ()


def test_what_is_left_out_is_listed(tree: Tree, png: Callable[..., bytes]) -> None:
    catalog = list_images(
        tree(
            {
                "a": 5,
                "b": 5,
                "cover.png": png(),
                "a/raw.CR2": b"raw",
                "c": 0,
            }
        )
    )
    assert sorted(problems(catalog)) == [
        ("empty_class", "c"),
        ("loose", "cover.png"),
        ("unsupported_format", "a/raw.CR2"),
    ]
    assert {p.action.split(".")[0] for p in catalog.problems} == {"Left out"}


def test_only_restricts_to_folders_without_walking_the_others(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tree({"a": 3, "b/s": 4, "c": 5, "deep/d": 6})
    visited = []
    scandir = os.scandir
    monkeypatch.setattr(
        walk_module.os, "scandir", lambda path: visited.append(Path(path).name) or scandir(path)
    )
    assert list_images(folder, ("a", "b")).counts() == {"a": 3, "b": 4}
    assert sorted(visited) == ["a", "b", "s"]
    assert list_images(folder, ("a", "deep/d")).counts() == {"a": 3, "deep/d": 6}


def test_only_may_name_splits_or_classes(tree: Tree) -> None:
    folder = tree({"train/a": 3, "train/b": 3, "train/c": 3, "val/a": 1, "val/b": 1, "extra/a": 2})
    assert list_images(folder, ("train", "val")).counts() == {"a": 4, "b": 4, "c": 3}
    assert list_images(folder, ("a", "c")).counts() == {"a": 4, "c": 3}


@pytest.mark.parametrize("name", ["zebra", "../set", "/", "a\0b", "."])
def test_only_refuses_names_that_are_not_there(tree: Tree, name: str) -> None:
    with pytest.raises(DataError, match="no class folder"):
        list_images(tree({"a": 3, "b": 3}), ("a", name))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere", "does not exist"),
        ("file.png", "a file, not a folder"),
        ("x" * 5000, "cannot be listed"),
        ("a\0b", "cannot be listed"),
    ],
)
def test_what_is_not_a_folder(tmp_path: Path, path: str, message: str) -> None:
    (tmp_path / "file.png").write_bytes(b"")
    with pytest.raises(DataError, match=message) as caught:
        list_images(tmp_path / path)
    assert caught.value.hint


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no images"):
        list_images(tmp_path)


def test_images_without_class_folders(tree: Tree, png: Callable[..., bytes]) -> None:
    with pytest.raises(DataError, match="The 2 images here are not in class folders"):
        list_images(tree({"1.png": png(), "2.png": png()}))


def test_only_formats_that_are_not_read(tree: Tree) -> None:
    with pytest.raises(DataError, match="NEF files are not read"):
        list_images(tree({"a/1.nef": b"x", "b/1.nef": b"x"}))


def test_one_class_is_severe_and_few_and_uneven_images_are_told(tree: Tree) -> None:
    catalog = list_images(tree({"a": 3}))
    assert [(p.kind, p.severe) for p in catalog.problems] == [
        ("one_class", True),
        ("few_images", False),
    ]
    catalog = list_images(tree({"a": 55, "b": 5}, root="uneven"))
    assert problems(catalog) == [("imbalance", "b")]
    assert problems(list_images(tree({"a": 50, "b": 5}, root="even"))) == []


def test_no_permission(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tree({"a": 5, "b": 5, "c": 5})
    scandir = os.scandir

    def guarded(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name in denied:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(walk_module.os, "scandir", guarded)
    denied = {"c"}
    catalog = list_images(folder)
    assert catalog.classes == ("a", "b")
    assert problems(catalog) == [("no_permission", "c")]
    denied = {"set"}
    with pytest.raises(DataError, match="may not be read"):
        list_images(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows names are Unicode")
def test_names_that_are_not_utf8(tree: Tree, png: Callable[..., bytes]) -> None:
    folder = tree({"a": 5, "b": 5})
    Path(os.fsdecode(os.fsencode(folder / "a") + b"/caf\xe9.png")).write_bytes(png())
    bad = Path(os.fsdecode(os.fsencode(folder) + b"/na\xefve"))
    bad.mkdir()
    (bad / "1.png").write_bytes(png())
    catalog = list_images(folder)
    assert catalog.counts() == {"a": 5, "b": 5}
    assert sorted(problems(catalog)) == [("bad_name", "a/caf?.png"), ("bad_name", "na?ve")]
    with pytest.raises(DataError, match="not valid UTF-8") as caught:
        list_images(bad)
    str(caught.value).encode()


@pytest.mark.skipif(os.name == "nt", reason="links need privileges")
def test_link_loops_end(tree: Tree) -> None:
    folder = tree({"a": 5, "b": 5})
    (folder / "a/up").symlink_to("..")
    (folder / "b/self").symlink_to("self")
    (folder / "b/over").symlink_to("../a")
    (folder / "b/out").symlink_to("../..")
    catalog = list_images(folder)
    assert catalog.counts() == {"a": 5, "b": 5}
    assert sorted(problems(catalog)) == [
        ("link_loop", "a/up"),
        ("link_loop", "b/out"),
        ("link_loop", "b/over"),
        ("link_loop", "b/self"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need privileges")
def test_links_elsewhere_are_followed_and_broken_ones_told(tree: Tree) -> None:
    elsewhere = tree({"": 5}, root="elsewhere")
    folder = tree({"a": 5})
    (folder / "b").symlink_to(elsewhere)
    (folder / "a/gone.png").symlink_to("nowhere.png")
    (folder / "a/linked.png").symlink_to(elsewhere / "0.png")
    catalog = list_images(folder)
    assert catalog.counts() == {"a": 6, "b": 5}
    assert problems(catalog) == [("broken_link", "a/gone.png")]


@pytest.mark.skipif(os.name == "nt", reason="has limits of its own")
def test_very_long_names(tree: Tree, png: Callable[..., bytes]) -> None:
    folder = tree({"a": 5, "b": 5, f"b/{'n' * 251}.png": png()})
    inner, here = "d" * 200, Path.cwd()
    try:
        os.chdir(folder / "a")
        for _ in range(25):
            Path(inner).mkdir()
            os.chdir(inner)
    finally:
        os.chdir(here)
    catalog = list_images(folder)
    assert catalog.counts() == {"a": 5, "b": 6}
    assert problems(catalog) == [("long_name", "a")]


def test_listing_reports_and_can_be_cancelled(tree: Tree) -> None:
    folder = tree({"a": 5, "b": 5})
    job = Job()
    list_images(folder, job=job)
    assert (job.progress.text, job.progress.done) == ("Listing images", 10)
    job.cancel()
    with pytest.raises(Cancelled):
        list_images(folder, job=job)


def test_scan_lists_and_checks(tree: Tree) -> None:
    catalog = scan(tree({"a": 5, "b": 5, "b/broken.png": b"no image"}), job=Job())
    assert catalog.checked
    assert catalog.counts() == {"a": 5, "b": 5}
    assert problems(catalog) == [("unreadable", "b/broken.png")]


def test_scanning_changes_nothing(tree: Tree) -> None:
    folder = tree({"a": 3, "b": 3})

    def state() -> list[tuple[str, int, bytes]]:
        return sorted(
            (str(p), p.stat().st_mtime_ns, p.read_bytes() if p.is_file() else b"")
            for p in folder.rglob("*")
        )

    before = state()
    scan(folder)
    assert state() == before
