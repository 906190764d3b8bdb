from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.data.layout import arrange, split_of


def arranged(counts: dict[str, int]) -> dict[str, tuple[str, str]]:
    layout = arrange({tuple(p.split("/")) if p else (): n for p, n in counts.items()})
    return {"/".join(p): (place.label, place.split) for p, place in layout.places.items()}


def labels(counts: dict[str, int]) -> set[str]:
    return {label for label, _ in arranged(counts).values()}


def test_plain_class_folders() -> None:
    assert arranged({"ant": 3, "bee": 4}) == {"ant": ("ant", ""), "bee": ("bee", "")}


@pytest.mark.parametrize("wrapper", ["photos", "a/b/c"])
def test_wrappers_are_passed_through(wrapper: str) -> None:
    assert labels({f"{wrapper}/ant": 3, f"{wrapper}/bee": 4}) == {"ant", "bee"}


def test_a_stray_image_does_not_stop_a_wrapper() -> None:
    counts = {"": 1, "photos": 1, "photos/ant": 40, "photos/bee": 40}
    assert labels(counts) == {"ant", "bee"}
    layout = arrange({tuple(p.split("/")) if p else (): n for p, n in counts.items()})
    assert layout.loose == [(), ("photos",)]


@pytest.mark.parametrize(
    ("name", "split"),
    [
        ("train", "train"),
        ("Training", "train"),
        ("TRAINING_SET", "train"),
        ("train-images", "train"),
        ("val", "validation"),
        ("Valid", "validation"),
        ("validation", "validation"),
        ("test", "test"),
        ("testing", "test"),
        ("eval", "test"),
        ("trains", ""),
        ("contest", ""),
        ("testimony", ""),
        ("valley", ""),
        ("", ""),
    ],
)
def test_names_of_splits(name: str, split: str) -> None:
    assert split_of(name) == split


def test_splits_above_classes() -> None:
    counts = {"Train/ant": 9, "Train/bee": 9, "VAL/ant": 2, "VAL/bee": 2, "test/ant": 1}
    assert arranged(counts) == {
        "Train/ant": ("ant", "train"),
        "Train/bee": ("bee", "train"),
        "VAL/ant": ("ant", "validation"),
        "VAL/bee": ("bee", "validation"),
        "test/ant": ("ant", "test"),
    }


def test_splits_below_classes() -> None:
    assert arranged({"ant/train": 9, "ant/val": 2, "bee/train": 9, "bee/val": 2}) == {
        "ant/train": ("ant", "train"),
        "ant/val": ("ant", "validation"),
        "bee/train": ("bee", "train"),
        "bee/val": ("bee", "validation"),
    }


def test_splits_that_repeat_their_name() -> None:
    assert arranged(
        {
            "training_set/training_set/cat": 9,
            "training_set/training_set/dog": 9,
            "test_set/test_set/cat": 2,
            "test_set/test_set/dog": 2,
        }
    ) == {
        "training_set/training_set/cat": ("cat", "train"),
        "training_set/training_set/dog": ("dog", "train"),
        "test_set/test_set/cat": ("cat", "test"),
        "test_set/test_set/dog": ("dog", "test"),
    }


def test_folders_beside_the_splits_are_outside() -> None:
    counts = {"train/ant": 9, "train/bee": 9, "val/ant": 2, "val/bee": 2, "figures": 3}
    layout = arrange({tuple(p.split("/")): n for p, n in counts.items()})
    assert layout.outside == [("figures",)]
    assert {place.label for place in layout.places.values()} == {"ant", "bee"}


def test_unlabelled_test_images_are_loose() -> None:
    layout = arrange({("train", "cat"): 9, ("train", "dog"): 9, ("test",): 50})
    assert layout.loose == [("test",)]
    assert {place.split for place in layout.places.values()} == {"train"}


def test_a_class_may_be_called_train() -> None:
    assert labels({"train": 30, "car": 30, "bus": 30}) == {"train", "car", "bus"}
    assert labels({"train": 30, "test": 30}) == {"train", "test"}


def test_nested_classes_are_named_by_their_path() -> None:
    assert labels({"animals/cat": 5, "animals/dog": 5, "vehicles/car": 5}) == {
        "animals/cat",
        "animals/dog",
        "vehicles/car",
    }


def test_a_shared_parent_is_no_part_of_the_name() -> None:
    assert labels({"train/all/cat": 5, "train/all/dog": 5, "val/all/cat": 1}) == {"cat", "dog"}


@pytest.mark.parametrize(
    "counts",
    [
        {"cat/session1": 5, "cat/session2": 5, "dog": 9},  # a sibling holds images
        {"cat/2020": 5, "cat/2021": 5, "dog/2020": 5, "dog/2021": 5},  # names repeat
        {"cat/session 1": 5, "cat/session 2": 5, "dog/day_3": 5},  # names of parts
        {"cat/2020-05-01": 5, "dog/2021-11-30": 5},  # dates
        {"cat": 5, "dog": 5, "bird": 5, "horse/mare": 400, "horse/foal": 400},  # most hold images
        {"cat/a/b/c": 5, "cat/d": 5, "dog": 2},
    ],
)
def test_deeper_folders_belong_to_the_class_above(counts: dict[str, int]) -> None:
    assert labels(counts) == {path.split("/")[0] for path in counts}


def test_a_stray_image_above_nested_classes_is_loose() -> None:
    counts = {"animals": 1, "animals/cat": 50, "animals/dog": 50, "vehicles/car": 50}
    layout = arrange({tuple(p.split("/")): n for p, n in counts.items()})
    assert layout.loose == [("animals",)]
    assert len(layout.places) == 3


def test_spellings_are_one_class_across_splits_but_two_within_one() -> None:
    assert labels({"train/Ant": 5, "train/bee": 5, "val/ant": 2, "val/bee": 2}) == {"Ant", "bee"}
    assert labels({"train/A": 5, "train/a": 5, "val/A": 2}) == {"A", "a"}
    assert labels({"A": 5, "a": 5}) == {"A", "a"}


def test_composed_and_decomposed_accents_are_one_class() -> None:
    assert labels({"train/café": 5, "train/bar": 5, "val/cafe\u0301": 2}) == {"café", "bar"}


def test_empty_folders_beside_classes_are_reported_and_others_not() -> None:
    layout = arrange({("ant",): 5, ("bee",): 5, ("wasp",): 0, ("ant", "notes"): 0, (): 0})
    assert layout.empty == [("wasp",)]


names = st.sampled_from(["a", "b", "cat", "train", "val", "test", "session1", "2020", "X", "x"])


@given(st.dictionaries(st.lists(names, max_size=4).map(tuple), st.integers(0, 30), max_size=12))
def test_every_folder_with_images_ends_in_exactly_one_place(
    counts: dict[tuple[str, ...], int],
) -> None:
    layout = arrange(counts)
    ends = [*layout.places, *layout.loose, *layout.outside]
    assert sorted(ends) == sorted(parts for parts, count in counts.items() if count)
    assert all(place.label for place in layout.places.values())
    assert not set(layout.empty) & set(ends)
