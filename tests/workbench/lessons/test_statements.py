import math

import pytest

from workbench.errors import SettingsError
from workbench.lessons.statements import Check, judge, shown

VALUES = {"runs.a.x": 0.8, "runs.b.x": 0.75, "networks.n.p": 156, "advice.a.quadrant": "small"}


def check(left, relation, right, **more):
    text = {"en": "so", "fr": "ainsi"}
    return Check.parse({"left": left, "is": relation, "right": right, "text": text, **more})


@pytest.mark.parametrize(
    ("left", "relation", "right", "more", "holds"),
    [
        ("runs.a.x", ">", "runs.b.x", {}, True),
        ("runs.a.x", ">", "runs.b.x", {"margin": 0.04}, True),
        ("runs.a.x", ">", "runs.b.x", {"margin": 0.06}, False),
        ("runs.b.x", "<", "runs.a.x", {"margin": 0.04}, True),
        ("runs.b.x", "<", "runs.a.x", {"margin": 0.06}, False),
        ("runs.a.x", ">", "runs.a.x", {}, False),
        ("runs.a.x", ">=", "runs.a.x", {}, True),
        ("runs.a.x", "<=", "runs.a.x", {}, True),
        ("runs.a.x", ">=", "runs.b.x", {"margin": 0.06}, False),
        ("networks.n.p", "=", 156, {}, True),
        ("networks.n.p", "=", 157, {}, False),
        ("networks.n.p", "=", 157, {"margin": 1}, True),
        ("networks.n.p", "!=", 157, {}, True),
        ("networks.n.p", "=", 78, {"times": 2}, True),
        (["networks.n.p", 4], "=", 160, {}, True),
        ("advice.a.quadrant", "=", "small", {}, True),
        ("advice.a.quadrant", "!=", "small", {}, False),
    ],
)
def test_a_statement_holds_or_not(left, relation, right, more, holds):
    assert judge(check(left, relation, right, **more), VALUES, "here").holds is holds


def test_sums_of_floats_are_equal_in_spite_of_rounding():
    assert judge(check([0.1, 0.2], "=", 0.3), {}, "here").holds


def test_no_number_proves_nothing():
    values = {"runs.a.x": math.nan}
    for relation in ("=", "!=", "<", ">", "<=", ">="):
        verdict = judge(check("runs.a.x", relation, 1.0), values, "here")
        assert not verdict.holds


def test_the_verdict_has_both_sides_and_the_numbers():
    verdict = judge(check("runs.a.x", ">", "runs.b.x", times=2, margin=0.1), VALUES, "here")
    assert (verdict.left, verdict.right) == (0.8, 1.5)
    assert verdict.words == "0.8 > 1.5 by 0.1"


def test_an_unknown_name_is_named_with_its_place_and_a_near_one():
    with pytest.raises(SettingsError) as caught:
        judge(check("runs.a.y", ">", 0), VALUES, "check 2 in lesson.toml")
    assert "runs.a.y" in caught.value.what
    assert caught.value.where == "check 2 in lesson.toml"
    assert "runs.a.x" in caught.value.hint


def test_words_have_no_size_and_no_sum():
    with pytest.raises(SettingsError, match="cannot be compared"):
        judge(check("advice.a.quadrant", ">", 1), VALUES, "here")
    with pytest.raises(SettingsError, match="cannot be added"):
        judge(check(["advice.a.quadrant", 1], "=", 1), VALUES, "here")


@pytest.mark.parametrize(
    ("value", "words"), [(854196224, "854,196,224"), (0.123456, "0.1235"), ("small", "small")]
)
def test_values_are_shown_as_they_are_read(value, words):
    assert shown(value) == words
