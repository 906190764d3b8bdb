"""Statements that nobody could judge are refused before anything is measured."""

import pytest

from workbench.errors import SettingsError
from workbench.lessons.parts import AdvicePart, MapPart, NetworkPart, Part, ProbePart, RunPart
from workbench.lessons.sense import complaint
from workbench.lessons.statements import Check, refuse_unmeasured

TITLE = {"en": "A", "fr": "B"}
PARTS: dict[str, Part] = {
    "networks.lenet": NetworkPart.parse({"title": TITLE, "name": "lenet5"}),
    "runs.long": RunPart.parse({"title": TITLE}),
    "probes.depth": ProbePart.parse({"title": TITLE, "layers": ("blocks.0", "")}),
    "advice.mine": AdvicePart.parse({"title": TITLE}),
    "maps.mine": MapPart.parse({"title": TITLE, "run": "long"}),
}


def check(left: object, relation: str, right: object) -> Check:
    return Check.parse({"left": left, "is": relation, "right": right, "text": TITLE})


@pytest.mark.parametrize(
    ("left", "relation", "right"),
    [
        ("runs.long.gap", "<", 0.1),
        (["networks.lenet.c1.parameters", 4], "=", 160),
        (0.2, "<", "probes.depth.blocks.0.accuracy"),
        ("probes.depth.head.accuracy", ">", "probes.depth.low"),
        ("advice.mine.quadrant", "=", "small-similar"),
        ("advice.mine.strategy", "!=", "fine-tune"),
        ("maps.mine.accepted", ">", "maps.mine.scrambled_accepted"),
    ],
)
def test_what_can_be_judged_passes(left, relation, right):
    assert complaint(check(left, relation, right), 3, PARTS) == ""


@pytest.mark.parametrize(
    ("left", "relation", "right", "said"),
    [
        ("runs.long.trainin_accuracy", ">", 0.5, 'did you mean "runs.long.training_accuracy"?'),
        ("runs.short.gap", ">", 0.5, "but the lesson has only networks.lenet, runs.long"),
        ("networks.lenet.c1.weights", "=", 156, "networks.lenet measures parameters"),
        ("probes.depth.blocks.3.accuracy", ">", 0.5, "probes.depth measures accuracy"),
        ("run.long.gap", "=", 0.5, 'did you mean "runs.long.gap"?'),
        ("runs.long.gap", ">", "0.5", "the number 0.5 in quotes"),
        ("advice.mine.quadrant", "=", "small-alike", "none of small-similar, small-different"),
        ("advice.mine.quadrant", "=", 1, "a word with a number"),
        ("advice.mine.quadrant", "=", "runs.long.gap", "a word with a number"),
        ("advice.mine.quadrant", ">", "small-similar", 'words by ">"'),
        (["advice.mine.size", 1], "=", 2, 'adds the word "advice.mine.size"'),
        (["gap", 1], "=", 2, 'adds the word "gap"'),
        (1, "<", 2, "speaks of nothing that the lesson measures"),
    ],
)
def test_what_cannot_be_judged_is_told(left, relation, right, said):
    found = complaint(check(left, relation, right), 3, PARTS)
    assert said in found
    assert found.startswith("Check 3 ")


def test_a_layer_that_is_not_there_is_told_with_its_part():
    statement = check("networks.lenet.c9.parameters", "=", 156)
    values = {"networks.lenet.c1.parameters": 156.0, "networks.lenet.c3.parameters": 2416.0}
    assert complaint(statement, 1, PARTS) == ""
    refuse_unmeasured([statement], "runs.long", {}, "lesson.toml")
    with pytest.raises(SettingsError, match="c9") as caught:
        refuse_unmeasured([statement], "networks.lenet", values, "lesson.toml")
    assert caught.value.where == "check 1 in lesson.toml"
    assert "networks.lenet.c" in caught.value.hint
