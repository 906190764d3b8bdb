"""Differing settings, the best run, and verdicts that reckon with luck."""

import numpy as np
import pytest
from scipy.stats import binomtest

from workbench.errors import RunError
from workbench.evaluation.report import Prediction, Report
from workbench.jobs import Job
from workbench.library.compare import METRIC_NOTE, SEED_NOTE, compare_runs
from workbench.library.differences import all_settings, differing_settings
from workbench.library.figures import figure


def compare(*runs, metric="accuracy"):
    return compare_runs(runs, metric, Job())


def verdicts(found) -> list[str]:
    return [one.verdict for one in found.runs]


# -- settings ---------------------------------------------------------------------------------


def test_only_what_differs_is_listed(make_run):
    one = make_run("one", training={"epochs": 5, "learning_rate": 0.01})
    two = make_run(
        "two", training={"epochs": 5, "learning_rate": 0.001}, architecture={"name": "resnet18"},
        augmentation={"rotation": {"enabled": True, "low": -5, "high": 9, "probability": 0.5}},
    )  # fmt: skip
    found = {one.setting: one for one in compare(one, two).differences}
    assert list(found) == [
        "architecture.name", "augmentation.rotation", "training.learning_rate",
    ]  # fmt: skip
    rate = found["training.learning_rate"]
    assert (rate.section, rate.title, rate.values) == (
        "Training", "Learning rate", ("0.01", "0.001"),
    )  # fmt: skip
    assert found["augmentation.rotation"].values == ("off", "-5 to 9 °, probability 0.5")


def test_ends_of_an_operation_that_is_off_are_no_difference(make_run):
    one = make_run("one", augmentation={"rotation": {"low": -5, "high": 5}})
    assert compare(one, make_run("two")).differences == ()


def test_names_of_projects_are_no_setting_but_images_are(make_run):
    one, two = make_run("one"), make_run("two", name="other", fingerprint="beef")
    assert [d.setting for d in compare(one, two).differences] == ["fingerprint"]


def test_an_own_network_is_told_from_another(make_run):
    stacks = [
        {"name": "mine", "blocks": [{"kind": "conv", "filters": filters}]} for filters in (8, 16)
    ]
    runs = [
        make_run(f"run{n}", architecture={"name": "stack:mine", "stack": stack})
        for n, stack in enumerate(stacks)
    ]
    (difference,) = compare(*runs).differences
    assert difference.setting == "architecture.stack"
    assert "8" in difference.values[0]
    assert "16" in difference.values[1]


def test_every_setting_has_words(make_run):
    settings = all_settings(make_run("one").spec())
    assert all(one.title and one.section and one.values[0] != "" for one in settings[1:])
    assert differing_settings([make_run("two").spec()]) == ()


# -- figures ----------------------------------------------------------------------------------


def report_of(confusion) -> Report:
    rows = [
        Prediction(f"{t}-{p}-{n}", t, p, 0.9)
        for t, row in enumerate(confusion)
        for p, count in enumerate(row)
        for n in range(count)
    ]
    return Report(tuple("abc"[: len(confusion)]), tuple(rows))


@pytest.mark.parametrize("metric", ["balanced-accuracy", "macro-f1"])
def test_intervals_cover_the_truth(metric):
    shares = np.array([[0.8, 0.15, 0.05], [0.2, 0.7, 0.1], [0.1, 0.1, 0.8]])
    truth = figure(report_of((shares * 10_000).round().astype(int)), metric).value
    numbers = np.random.default_rng(1)
    supports, hits = (60, 40, 30), 0
    for _ in range(100):
        drawn = [numbers.multinomial(n, row) for n, row in zip(supports, shares, strict=True)]
        share = figure(report_of(drawn), metric)
        assert share.low <= share.value <= share.high
        hits += share.low <= truth <= share.high
    assert 87 <= hits <= 99  # a percentile bootstrap is a little narrow


@pytest.mark.parametrize("metric", ["accuracy", "balanced-accuracy", "macro-f1"])
def test_a_perfect_run_is_not_certain(metric):
    share = figure(report_of([[10, 0], [0, 10]]), metric)
    assert (share.value, share.high) == (1.0, 1.0)
    assert share.low == pytest.approx(0.8389, abs=1e-4)


def test_metrics_weigh_classes_otherwise():
    report = report_of([[90, 0], [10, 0]])
    assert figure(report, "accuracy").value == 0.9
    assert figure(report, "balanced-accuracy").value == 0.5


# -- verdicts ---------------------------------------------------------------------------------


def test_a_clear_difference_and_none(make_run):
    best = make_run("best", right="1" * 40)
    close = make_run("close", right="1" * 38 + "00")
    bad = make_run("bad", right="1" * 20 + "0" * 20)
    found = compare(close, best, bad)
    assert verdicts(found) == ["indistinguishable", "best", "worse"]
    assert found.best.name == "best"
    one = found.runs[2]
    assert (one.only_this, one.only_best, one.count) == (0, 20, 40)
    assert one.p == pytest.approx(binomtest(20, 20).pvalue / 2), "mid-p: half of what was seen"
    assert one.difference.mean == -0.5
    assert one.difference.high < 0
    assert found.runs[0].difference.holds_zero
    assert found.notes == (SEED_NOTE,)


def test_many_comparisons_ask_for_more(make_run):
    best = make_run("best", right="1" * 40)
    five = "1" * 35 + "0" * 5
    alone = compare(best, make_run("five", right=five))
    assert alone.runs[1].p == pytest.approx(0.5**5)
    assert verdicts(alone) == ["best", "worse"]
    others = [make_run(f"also{n}", right=five) for n in range(3)]
    found = compare(best, *others)
    assert verdicts(found)[1:] == ["indistinguishable"] * 3
    assert [one.p_adjusted for one in found.runs[1:]] == pytest.approx([3 * 0.5**5] * 3)


def test_only_images_asked_of_both_are_counted(make_run):
    files = [f"{n}.png" for n in range(8)]
    one = make_run("one", right="11111111")
    two = make_run("two", right="11110000", held=files)
    lines = (two.results / "predictions.csv").read_text().splitlines()
    (two.results / "predictions.csv").write_text("\n".join(lines[:-2]) + "\n")  # files were lost
    assert compare(one, two).runs[1].count == 6


def test_other_images_other_splits_and_unmeasured_runs_have_no_test(make_run):
    best = make_run("best", right="1111")
    images = make_run("images", right="1110", fingerprint="beef")
    split = make_run("split", right="1100", held=["0.png", "1.png", "8.png", "9.png"])
    bare = make_run("bare", [0.9])
    found = compare(best, images, split, bare)
    assert verdicts(found) == ["best", "not-comparable", "not-comparable", "not-measured"]
    assert "other images" in found.runs[1].reason
    assert "4 of its own and 4 of the best run's were held back, 2 by both" in found.runs[2].reason
    assert "evaluate" in found.runs[3].reason
    assert all(one.p is None and one.difference is None for one in found.runs)
    assert found.notes == ()


def test_without_measured_runs_nobody_is_best(make_run):
    found = compare(make_run("one"), make_run("two"))
    assert found.best is None
    assert verdicts(found) == ["not-measured"] * 2
    assert found.to_dict()["best"] is None


def test_another_metric_may_have_another_best_and_says_what_is_tested(make_run):
    # labels alternate; "one" is right on more images, "two" on both classes alike
    one, two = make_run("one", right="1010101011"), make_run("two", right="1011010010")
    found = compare(one, two, metric="macro-f1")
    assert METRIC_NOTE.format(metric="macro f1") in found.notes
    assert found.runs[0].figure.count == 10


def test_what_cannot_be_compared_is_refused(make_run, tmp_path):
    one = make_run("one")
    with pytest.raises(RunError, match="1 runs"):
        compare(one)
    with pytest.raises(RunError, match="twice"):
        compare(one, one)
    with pytest.raises(RunError, match="not a run folder"):
        compare(one, type(one)(tmp_path / "nothing"))
