import pytest

from workbench.advice.likeness import Likeness
from workbench.advice.reasons import CODES, Reason
from workbench.advice.recommend import Decision, decide
from workbench.advice.size import Size
from workbench.evaluation.probe_report import LayerScore

NEAR, FAR, BORDER = 0.03, 0.4, 0.11
SMALL, LARGE = 60, 2000


def probes(*correct: int, count: int = 200) -> list[LayerScore]:
    names = ["stem", "middle", ""]
    return [LayerScore(names[i], i, 8, hits, count, folds=5) for i, hits in enumerate(correct)]


def ask(
    per_class: int, divergence: float, scores: list[LayerScore], spread: float = 0.001
) -> Decision:
    size = Size(2 * per_class, per_class, per_class, 3_000_000, {})
    likeness = Likeness(divergence, (divergence - spread, divergence + spread), (), 96)
    return decide(size, likeness, scores, ["block2", "block4"], "block5")


def codes(decision: Decision) -> list[str]:
    return [reason.code for reason in decision.reasons]


@pytest.mark.parametrize(
    ("per_class", "divergence", "quadrant", "strategy", "cut"),
    [
        (SMALL, NEAR, "small-similar", "feature-extractor", ""),
        (SMALL, FAR, "small-different", "fine-tune-freeze", "block5"),
        (LARGE, NEAR, "large-similar", "fine-tune", ""),
        (LARGE, FAR, "large-different", "fine-tune", ""),
    ],
)
def test_the_chart_decides_where_probes_say_nothing_else(
    per_class: int, divergence: float, quadrant: str, strategy: str, cut: str
) -> None:
    for scores in (probes(100, 150, 160), []):
        found = ask(per_class, divergence, scores)
        assert (found.quadrant, found.strategy, found.cut) == (quadrant, strategy, cut)
        assert f"chart-{quadrant}" in codes(found)


def test_a_middle_layer_that_surely_beats_the_last_moves_the_cut() -> None:
    found = ask(SMALL, NEAR, probes(100, 180, 140))
    assert (found.strategy, found.cut) == ("fine-tune-freeze", "block4")
    assert "earlier-better" in codes(found)


def test_a_difference_within_the_intervals_moves_nothing() -> None:
    found = ask(SMALL, NEAR, probes(100, 165, 160))
    assert (found.strategy, found.cut) == ("feature-extractor", "")
    assert "alike" in codes(found)


def test_an_early_layer_that_surely_tells_the_most_gives_the_cut() -> None:
    found = ask(SMALL, FAR, probes(170, 120, 120))
    assert (found.strategy, found.cut) == ("fine-tune-freeze", "block2")
    assert codes(found)[-1] == "cut-moved"
    assert codes(ask(SMALL, FAR, probes(125, 120, 120)))[-1] == "cut-own"


def test_features_that_are_nearly_always_right_suffice_anywhere() -> None:
    found = ask(LARGE, FAR, probes(100, 150, 199))
    assert found.strategy == "feature-extractor"
    assert "features-suffice" in codes(found)


def test_an_interval_across_the_border_and_few_images_are_said() -> None:
    assert "border" in codes(ask(SMALL, BORDER, [], spread=0.03))
    assert "border" not in codes(ask(SMALL, NEAR, []))
    assert "few-images" in codes(ask(8, NEAR, []))
    assert "few-images" not in codes(ask(SMALL, NEAR, []))


def test_every_reason_has_words_without_holes() -> None:
    everything = {
        "per_class": 12.0, "large_from": 500, "weights_per_image": 3.5, "similarity": 0.4,
        "low": 0.3, "high": 0.5, "near_from": 0.5, "layer": "middle", "earlier": 0.9, "last": 0.8,
        "cut": "block4", "accuracy": 0.99, "smallest": 3, "strategy": "fine-tune",
        "other": "feature-extractor", "other_accuracy": 0.7, "network": "lenet5",
    }  # fmt: skip
    for code in CODES:
        text = Reason(code, everything).words()
        assert text.endswith(".")
        assert "{" not in text
    assert "fine-tuning all layers" in Reason("thorough-agrees", everything).words()
