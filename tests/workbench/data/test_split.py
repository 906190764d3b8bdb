from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.data.catalog import Catalog, ImageEntry, NearCopy
from workbench.data.overview import finish
from workbench.data.split import rows, split
from workbench.settings import DataSettings

HALF = DataSettings(validation_percent=50)


def catalog(*entries: tuple[str, str] | tuple[str, str, str]) -> Catalog:
    """Return a catalog of (file, digest[, split]); the class is the file's first letter."""
    classes = tuple(sorted({entry[0][0] for entry in entries}))
    return Catalog(
        Path("/images"),
        classes,
        tuple(
            ImageEntry(entry[0], classes.index(entry[0][0]), *entry[2:], digest=entry[1])
            for entry in entries
        ),
    )


def plain(**counts: int) -> Catalog:
    return catalog(*((f"{name}{i:04d}.png", "") for name, n in counts.items() for i in range(n)))


def by_file(result: Catalog) -> dict[str, str]:
    return {entry.file: entry.split for entry in result.entries}


def kinds(result: Catalog) -> list[tuple[str, str]]:
    return [(problem.kind, problem.file) for problem in result.problems]


def test_every_class_is_divided_by_the_shares() -> None:
    result = split(plain(a=100, b=40), DataSettings(validation_percent=20, test_percent=10))
    assert result.counts("train") == {"a": 70, "b": 28}
    assert result.counts("validation") == {"a": 20, "b": 8}
    assert result.counts("test") == {"a": 10, "b": 4}
    assert result.problems == ()


def test_the_seed_decides_and_the_order_does_not() -> None:
    whole = plain(a=30, b=30)
    first = by_file(split(whole, DataSettings()))
    assert by_file(split(whole, DataSettings())) == first
    assert by_file(split(whole.with_entries(whole.entries[::-1]), DataSettings())) == first
    assert by_file(split(whole, DataSettings(split_seed=1))) != first


def test_another_file_moves_few_of_the_others() -> None:
    before, after = (by_file(split(plain(a=n), DataSettings())) for n in (200, 201))
    assert sum(after[file] != part for file, part in before.items()) <= 1


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, (1, 0)), (2, (1, 1)), (3, (2, 1)), (7, (6, 1)), (8, (6, 2)), (13, (10, 3))],
)
def test_small_classes(count: int, expected: tuple[int, int]) -> None:
    result = split(plain(a=count, b=20), DataSettings())
    assert (result.counts("train")["a"], result.counts("validation")["a"]) == expected
    assert kinds(result) == ([("no_validation_image", "a")] if count == 1 else [])


def test_copies_stay_on_one_side() -> None:
    pairs = [(f"a{i}{side}.png", f"digest{i}") for i in range(10) for side in "lr"]
    result = split(catalog(*pairs, ("b0", ""), ("b1", "")), HALF)
    sides = {
        digest: {by_file(result)[file] for file, d in pairs if d == digest} for _, digest in pairs
    }
    assert all(len(side) == 1 for side in sides.values())
    assert result.counts("validation")["a"] == 10


def test_a_class_of_copies_has_nothing_to_validate() -> None:
    result = split(catalog(*((f"a{i}", "same") for i in range(9)), ("b0", ""), ("b1", "")), HALF)
    assert result.counts("train") == {"a": 9, "b": 1}
    assert kinds(result) == [("no_validation_image", "a")]


def test_a_large_group_of_copies_does_not_fill_validation() -> None:
    copies = [(f"a{i}", "same") for i in range(50)]
    others = [(f"a9{i:02d}", "") for i in range(50)]
    result = split(catalog(*copies, *others), DataSettings())
    assert 18 <= result.counts("validation")["a"] <= 20


def given_set(*splits: str, each: int = 20) -> Catalog:
    return catalog(
        *(
            (f"{name}{part}{i:03d}", "", part)
            for name in "ab"
            for part in splits
            for i in range(each)
        )
    )


def test_given_splits_stand() -> None:
    whole = given_set("train", "validation", "test")
    assert split(whole, DataSettings(validation_percent=50)) == whole


def test_validation_is_carved_from_train_where_it_is_missing() -> None:
    result = split(given_set("train", "test"), DataSettings(validation_percent=25))
    assert result.counts("train") == {"a": 15, "b": 15}
    assert result.counts("validation") == {"a": 5, "b": 5}
    assert all(e.split == "test" for e in result.entries if "test" in e.file)


def test_test_is_carved_only_when_asked_for() -> None:
    whole = given_set("train", "validation")
    assert split(whole, DataSettings()).counts("test") == {"a": 0, "b": 0}
    carved = split(whole, DataSettings(test_percent=10))
    assert carved.counts("test") == {"a": 2, "b": 2}
    assert carved.counts("validation") == {"a": 20, "b": 20}


def test_given_splits_can_be_ignored() -> None:
    result = split(given_set("train", "validation"), DataSettings(keep_given_split=False))
    assert result.counts("validation") == {"a": 8, "b": 8}
    assert {e.split for e in result.entries if "train" in e.file} == {"train", "validation"}


def test_a_set_without_a_training_folder_is_divided_by_the_shares() -> None:
    result = split(given_set("test"), DataSettings())
    assert result.counts("train") == {"a": 16, "b": 16}
    assert kinds(result) == [("given_split", "")]


def test_classes_that_a_given_split_forgot() -> None:
    whole = catalog(
        *((f"a{i}", "", "train") for i in range(10)),
        ("a-v", "", "validation"),
        *((f"b{i}", "", "train") for i in range(10)),
        *((f"c{i}", "", "validation") for i in range(10)),
    )
    result = split(whole, DataSettings())
    assert result.counts("train") == {"a": 10, "b": 8, "c": 8}
    assert result.counts("validation") == {"a": 1, "b": 2, "c": 2}
    assert kinds(result) == [("no_training_image", "c")]


def test_images_in_no_given_split_are_for_training() -> None:
    whole = catalog(
        ("a0", "", ""),
        ("a1", "", "train"),
        ("a2", "", "validation"),
        ("b1", "", "train"),
        ("b2", "", "validation"),
    )
    assert by_file(split(whole, DataSettings()))["a0"] == "train"


def test_rows_are_lines_of_split_csv() -> None:
    lines = rows(split(plain(a=2, b=2), DataSettings()))
    assert [(line.file, line.label) for line in lines] == [
        ("a0000.png", 0),
        ("a0001.png", 0),
        ("b0000.png", 1),
        ("b0001.png", 1),
    ]
    assert Counter(line.split for line in lines) == {"train": 2, "validation": 2}


entries = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.integers(0, 6),
        st.sampled_from(["", "train", "validation", "test"]),
    ),
    min_size=1,
    max_size=40,
)


@given(entries, st.integers(1, 45), st.integers(0, 45), st.booleans())
def test_invariants(drawn: list, validation: int, test: int, keep: bool) -> None:
    # A digest belongs to one class and one given split, as `check` leaves them.
    whole = catalog(
        *(
            (f"{name}{i:02d}", f"{name}{digest}{part}" if digest else "", part)
            for i, (name, digest, part) in enumerate(drawn)
        )
    )
    result = split(
        whole, DataSettings(validation_percent=validation, test_percent=test, keep_given_split=keep)
    )
    assert [e.file for e in result.entries] == [e.file for e in whole.entries]
    assert {e.split for e in result.entries} <= {"train", "validation", "test"}
    assert all(result.counts("train").values())
    parts: dict[str, set[str]] = {}
    for entry in result.entries:
        parts.setdefault(entry.digest or entry.file, set()).add(entry.split)
    assert all(len(part) == 1 for part in parts.values())
    for label, name in enumerate(whole.classes):
        groups = {e.digest or e.file for e in whole.entries if e.label == label}
        measured = result.counts("validation")[name] + result.counts("test")[name]
        assert measured or len(groups) == 1


# -- near copies ----------------------------------------------------------------------------------

TOGETHER = DataSettings(validation_percent=50, keep_groups=True)


def grouped(*members: tuple[str, str] | tuple[str, str, str]) -> Catalog:
    """Return a compared catalog of (file, group[, split]); the class is the first letter."""
    plain = catalog(*((file, "", *rest) for file, _, *rest in members))
    group = {file: name for file, name, *_ in members}
    entries = tuple(replace(entry, group=group[entry.file]) for entry in plain.entries)
    files: dict[str, list[str]] = {}
    for file, name, *_ in members:
        files.setdefault(name, []).append(file)
    near = tuple(
        NearCopy(ones[0], other, 0.9) for name, ones in files.items() if name for other in ones[1:]
    )
    return finish(replace(plain.with_entries(entries), near=near, compared=True))


def many(*members: tuple[str, str]) -> Catalog:
    """Return `members` among twenty other images of each class."""
    others = [(f"{name}{i:03d}.png", "") for name in "ab" for i in range(20)]
    return grouped(*others, *members)


@given(st.integers(0, 50))
def test_look_alikes_are_kept_on_one_side(seed: int) -> None:
    names = [f"a-like{i}.png" for i in range(6)]
    whole = many(*((name, names[0]) for name in names))
    result = split(whole, TOGETHER.replace(split_seed=seed))
    assert len({by_file(result)[name] for name in names}) == 1
    assert result.counts("validation") == {"a": 13, "b": 10}
    assert result.problems == ()
    assert result.fingerprint == whole.fingerprint


def test_without_the_setting_the_split_is_as_ever_and_leaks_are_told() -> None:
    names = [f"a-like{i}.png" for i in range(6)]
    whole = many(*((name, names[0]) for name in names))
    plain = whole.with_entries(tuple(replace(entry, group="") for entry in whole.entries))
    result = split(whole, HALF)
    assert by_file(result) == by_file(split(plain, HALF))
    told = [problem for problem in result.problems if problem.kind == "near_copy_across_splits"]
    assert len(told) == sum(by_file(result)[n] != by_file(result)[names[0]] for n in names) > 0
    assert {by_file(result)[problem.file] for problem in told} == {"train"}


def test_look_alikes_of_two_classes_are_trained_on_and_told() -> None:
    whole = many(("a-like.png", "a-like.png"), ("b-like.png", "a-like.png"))
    result = split(whole, TOGETHER)
    assert by_file(result)["a-like.png"] == by_file(result)["b-like.png"] == "train"
    assert kinds(result) == [("near_copy_two_classes", "a-like.png")]
    assert "is in class b, and this one in class a: b-like.png" in result.problems[0].message


def test_where_the_folder_divides_look_alikes_the_earlier_ones_are_left_out() -> None:
    members = [(f"{c}{i}.png", "", "train") for c in "ab" for i in range(9)]
    members += [(f"{c}v{i}.png", "", "validation") for c in "ab" for i in range(5)]
    whole = grouped(*members, ("a-t.png", "a-t.png", "train"), ("a-v.png", "a-t.png", "validation"))
    told = split(whole, DataSettings())
    assert len(told.entries) == len(whole.entries)
    assert kinds(told) == [("near_copy_across_splits", "a-t.png")]
    result = split(whole, DataSettings(keep_groups=True))
    assert set(by_file(told)) - set(by_file(result)) == {"a-t.png"}
    assert kinds(result) == [("near_copy_across_splits", "a-t.png")]
    assert "Left out of train" in result.problems[0].action
    assert result.fingerprint != whole.fingerprint
