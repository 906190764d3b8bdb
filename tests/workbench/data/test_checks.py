from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.data import checks
from workbench.data import decode as decode_module
from workbench.data.catalog import Catalog, Problem
from workbench.data.checks import check
from workbench.data.scan import list_images, scan
from workbench.errors import Cancelled
from workbench.jobs import Job

Tree = Callable[..., Path]
Png = Callable[..., bytes]


def found(catalog: Catalog, kind: str) -> dict[str, Problem]:
    return {problem.file: problem for problem in catalog.problems if problem.kind == kind}


def test_a_clean_set_has_no_problems(tree: Tree) -> None:
    listed = list_images(tree({"a": 5, "b": 6}))
    catalog = check(listed, job=Job())
    assert catalog.checked
    assert catalog.problems == ()
    assert [entry.file for entry in catalog.entries] == [entry.file for entry in listed.entries]
    assert catalog.fingerprint == listed.fingerprint


def test_unusable_files_are_left_out_and_listed(tree: Tree, png: Png) -> None:
    archive = io.BytesIO()
    zipfile.ZipFile(archive, "w").close()
    catalog = scan(
        tree(
            {
                "a": 5,
                "b": 5,
                "a/empty.png": b"",
                "a/text.jpg": b"hello",
                "a/zip.png": archive.getvalue(),
                "b/torn.png": png((64, 64))[:-900],
                "b/dot.png": png((1, 1)),
                "b/line.png": png((1, 50)),
            }
        )
    )
    assert {p.file: p.kind for p in catalog.problems} == {
        "a/empty.png": "empty_file",
        "a/text.jpg": "unreadable",
        "a/zip.png": "unreadable",
        "b/torn.png": "unreadable",
        "b/dot.png": "too_small",
        "b/line.png": "too_small",
    }
    assert {p.action for p in catalog.problems} == {"Left out."}
    assert catalog.counts() == {"a": 5, "b": 5}


def test_tiny_and_animated_images_are_used_and_told(tree: Tree, png: Png) -> None:
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    gif = io.BytesIO()
    frames[0].save(gif, "GIF", save_all=True, append_images=frames[1:])
    catalog = scan(tree({"a": 5, "b": 5, "a/tiny.png": png((7, 20)), "b/x.gif": gif.getvalue()}))
    assert catalog.counts() == {"a": 6, "b": 6}
    assert "7 x 20" in found(catalog, "too_small")["a/tiny.png"].message
    assert "2 frames" in found(catalog, "animated")["b/x.gif"].message


def test_a_bomb_is_too_large(tree: Tree, png: Png, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode_module, "MAX_PIXELS", 1000)
    catalog = scan(tree({"a": 5, "b": 5, "b/bomb.png": png((40, 40))}))
    assert list(found(catalog, "too_large")) == ["b/bomb.png"]
    assert catalog.counts() == {"a": 5, "b": 5}


def test_placeholders_are_told_by_their_name(tree: Tree, png: Png) -> None:
    catalog = scan(
        tree(
            {
                "a": 5,
                "b": 5,
                "a/imageNotFound.png": png(),
                "a/no_image.png": png(),
                "b/knot found.png": png(),
                "b/casino photo.png": png(),
                "b/nothing.png": png(),
            }
        )
    )
    assert sorted(found(catalog, "placeholder")) == ["a/imageNotFound.png", "a/no_image.png"]


def test_copies_in_a_class_are_kept_with_their_digest(tree: Tree, png: Png) -> None:
    same = png()
    catalog = scan(tree({"a": 5, "b": 5, "a/x.png": same, "a/y.png": same, "a/z.png": same}))
    assert list(found(catalog, "duplicate")) == ["a/y.png", "a/z.png"]
    assert "a/x.png" in found(catalog, "duplicate")["a/y.png"].message
    digests = {e.file: e.digest for e in catalog.entries}
    assert digests["a/x.png"] == digests["a/y.png"] != ""
    assert catalog.counts()["a"] == 8


def test_the_same_image_under_two_classes_is_in_neither(tree: Tree, png: Png) -> None:
    same = png()
    catalog = scan(tree({"a": 5, "b": 5, "a/x.png": same, "b/y.png": same}))
    conflicts = found(catalog, "conflicting_label")
    assert sorted(conflicts) == ["a/x.png", "b/y.png"]
    assert conflicts["a/x.png"].message == "The same file is in class a and in class b: b/y.png"
    assert not conflicts["a/x.png"].severe
    assert catalog.counts() == {"a": 5, "b": 5}


def test_a_copy_across_given_splits_stays_where_it_is_measured(tree: Tree, png: Png) -> None:
    one, two = png(), png()
    catalog = scan(
        tree(
            {
                "train/a": 5,
                "train/b": 5,
                "val/a": 5,
                "val/b": 5,
                "test/a": 5,
                "test/b": 5,
                "train/a/x.png": one,
                "val/a/x.png": one,
                "train/b/y.png": two,
                "val/b/y.png": two,
                "test/b/y1.png": two,
                "test/b/y2.png": two,
            }
        )
    )
    across = found(catalog, "duplicate_across_splits")
    assert sorted(across) == ["train/a/x.png", "train/b/y.png", "val/b/y.png"]
    assert across["train/a/x.png"].action == ("Left out of train; the copy in validation is kept.")
    assert list(found(catalog, "duplicate")) == ["test/b/y2.png"]
    files = {entry.file for entry in catalog.entries}
    assert {"val/a/x.png", "test/b/y1.png", "test/b/y2.png"} <= files
    assert not files & set(across)


def test_a_class_without_a_usable_image_goes(tree: Tree) -> None:
    catalog = scan(tree({"a": 5, "b/1.png": b"", "b/2.png": b"x", "c": 5}))
    assert catalog.classes == ("a", "c")
    assert catalog.counts() == {"a": 5, "c": 5}
    assert list(found(catalog, "empty_class")) == ["b"]


def test_problems_of_the_set_are_those_of_the_usable_images(tree: Tree) -> None:
    listed = list_images(tree({"a": 5, "b": 4, "b/broken.png": b"x", "c/broken.png": b"x"}))
    assert list(found(listed, "few_images")) == ["c"]
    catalog = check(listed)
    assert list(found(catalog, "few_images")) == ["b"]
    only_one = scan(tree({"a": 5, "b/broken.png": b"x"}, root="second"))
    assert found(only_one, "one_class")["a"].severe


def test_nothing_usable_at_all(tree: Tree) -> None:
    catalog = scan(tree({"a/1.png": b"", "b/1.png": b""}))
    assert catalog.classes == catalog.entries == ()
    assert [p.kind for p in catalog.problems if p.severe] == ["one_class"]


def test_grey_sets_are_known(tree: Tree, png: Png, tmp_path: Path) -> None:
    grey = {f"{c}/{i}.png": png(value=10 * i + (c == "b")) for c in "ab" for i in range(5)}
    assert scan(tree(grey)).all_grey
    assert not scan(tree({**grey, "a/colour.png": png()}, root="colour")).all_grey


def test_files_that_change_after_the_listing(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tree({"a": 5, "b": 5})
    listed = list_images(folder)
    (folder / "a/0.png").unlink()
    inspect = checks.inspect

    def guarded(path: Path, **options: object) -> object:
        if path.name == "1.png" and path.parent.name == "a":
            monkeypatch.setattr(decode_module.Image, "open", refuse)
        try:
            return inspect(path, **options)
        finally:
            monkeypatch.setattr(decode_module.Image, "open", image_open)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    image_open = Image.open
    monkeypatch.setattr(checks, "default_threads", lambda: 1)
    monkeypatch.setattr(checks, "inspect", guarded)
    catalog = check(listed)
    assert list(found(catalog, "missing")) == ["a/0.png"]
    assert list(found(catalog, "no_permission")) == ["a/1.png"]


def test_progress_and_cancelling(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = list_images(tree({"a": 100, "b": 100}))
    job = Job()
    check(listed, job=job)
    last = job.progress
    assert (last.text, last.done, last.total) == ("Checking images", 200, 200)
    job, opened = Job(), []
    inspect = checks.inspect

    def counted(path: Path, **options: object) -> object:
        opened.append(path)
        if len(opened) == 10:
            job.cancel()
        return inspect(path, **options)

    monkeypatch.setattr(checks, "inspect", counted)
    with pytest.raises(Cancelled):
        check(listed, job=job)
    assert len(opened) < 150
    assert not [t for t in threading.enumerate() if t.name.startswith("images")]


def test_a_set_of_odd_modes(tree: Tree) -> None:
    def file(image: Image.Image, kind: str) -> bytes:
        stream = io.BytesIO()
        image.save(stream, kind)
        return stream.getvalue()

    deep = Image.fromarray(np.arange(100, dtype=np.uint16).reshape(10, 10) * 600)
    catalog = scan(
        tree(
            {
                "a": 5,
                "b": 5,
                "a/16.png": file(deep, "PNG"),
                "a/cmyk.jpg": file(Image.new("CMYK", (9, 9)), "JPEG"),
                "b/alpha.png": file(Image.new("RGBA", (9, 9)), "PNG"),
                "b/float.tiff": file(Image.new("F", (9, 9)), "TIFF"),
                "b/bilevel.png": file(Image.new("1", (9, 9)), "PNG"),
            }
        )
    )
    assert catalog.problems == ()
    assert catalog.counts() == {"a": 7, "b": 8}
