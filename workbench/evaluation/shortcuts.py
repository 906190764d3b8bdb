"""Whether classes can be told without looking at the pictures; kept in the run. No torch here.

A network takes the shortest way to the right answer: if all photos of one class come from one
camera, it learns the camera. So simple classifiers are given only what lies around the pictures. If
they come close to the network on the same images, what it has learnt may be the same. A border is
only blamed if it tells more than the same pieces of pixels do farther inside: things that fill the
picture reach into its border.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.base import ClassifierMixin
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from workbench.data.same_images import check_images
from workbench.errors import DataError, RunError
from workbench.evaluation.file_facts import INSIDE, Table, fact_tables
from workbench.evaluation.intervals import wilson_interval
from workbench.evaluation.kept import write_kept
from workbench.evaluation.report import read_report
from workbench.evaluation.robustness import sample
from workbench.jobs import Job
from workbench.runs import RunFolder

NAME = "shortcuts"
MOST_IMAGES = 4_000
"""Training images that the classifiers are fitted on."""
CLOSE, NOTABLE = 0.7, 0.5
"""Shares of the network's lead over guessing: from the first there is an alarm if chance does not
explain it, from the second a remark."""

_TREES, _FOLDS, _DRAWS = 100, 3, 2_000
_LEAST_LEAD = 0.02

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What a classifier reaches with one kind of fact, on the images the network was measured on.

    Attributes
    ----------
    fact : str
        Of `file_facts.FACTS`, or "all" of them but the border.
    classifier : str
        "logistic" or "forest", whichever does better on held-out parts of the training images.
    accuracy, low, high : float
        With the 95 % interval.
    share, share_low, share_high : float
        Of the network's lead over always answering the most frequent class; paired bootstrap.
    verdict : str
        "alarm", "notable" or "clear".
    """

    fact: str
    classifier: str
    accuracy: float
    low: float
    high: float
    share: float
    share_low: float
    share_high: float
    verdict: str


def shortcuts_of(run: RunFolder, job: Job) -> dict[str, Any]:
    """Fit classifiers on facts around a run's training images; ask them about the measured ones.

    Returns
    -------
    dict
        "verdict": the worst of "rows", each a `Shortcut`; "network", "majority": accuracies on the
        same "count" images; "fitted_on" so many.

    Raises
    ------
    RunError
        The run has not been measured on images of its own.
    DataError
        There are too few images, or they are not here.
    """
    check_images(run, job)
    spec, report = run.spec(), read_report(run)
    if report is None or report.split not in ("validation", "test"):
        raise RunError(
            "This run has not been measured", where=run.path, hint="Let it end, or evaluate it."
        )
    train = sample([r for r in run.split() if r.split == "train"], MOST_IMAGES, 0)
    labels = np.array([row.label for row in train])
    _, sizes = np.unique(labels, return_counts=True)
    if len(sizes) < 2 or sizes.min() < 2:
        raise DataError(
            "Shortcuts can only be looked for where two classes have two training images each",
            hint="Add images and train again.",
        )
    files = [row.file for row in train] + [p.file for p in report.predictions]
    tables = fact_tables(Path(spec.folder), files, spec.project.data.background, job)
    truth = np.array([p.label for p in report.predictions])
    network = np.array([p.label == p.predicted for p in report.predictions])
    majority = DummyClassifier().fit(labels[:, None], labels).predict(truth[:, None]) == truth
    apart = ("border", INSIDE)
    together = np.concatenate([table for kind, table in tables.items() if kind not in apart], 1)
    kinds: dict[str, Table] = {str(kind): table for kind, table in tables.items()}
    kinds["all"] = together
    answers: dict[str, tuple[str, Flags]] = {}
    for kind, table in job.track(kinds.items(), "Fitting simple classifiers", total=len(kinds)):
        known, asked = table[: len(labels)], table[len(labels) :]
        name, model = _better(known, labels, job)
        answers[kind] = name, model.fit(known, labels).predict(asked) == truth
    inside = answers.pop(INSIDE)[1]
    rows = [
        judge(kind, name, right, network, majority, inside if kind == "border" else None)
        for kind, (name, right) in answers.items()
    ]
    worst = min(("alarm", "notable", "clear"), key=lambda v: v not in {r.verdict for r in rows})
    values = {
        "verdict": worst,
        "count": len(truth),
        "split": report.split,
        "fitted_on": len(labels),
        "network": _measured(network),
        "majority": _measured(majority),
        "rows": [asdict(row) for row in rows],
    }
    write_kept(run, NAME, values)
    return values


def judge(
    fact: str,
    classifier: str,
    right: Flags,
    network: Flags,
    majority: Flags,
    control: Flags | None = None,
) -> Shortcut:
    """Return what the answers of one classifier mean beside the network's on the same images.

    An alarm needs both a share of at least `CLOSE` and an interval above `NOTABLE`: on few images a
    classifier comes close by luck. A network that is itself hardly better than guessing has no lead
    that could be shared. Nor is anything blamed that does not tell more than `control`, answers
    from facts that are no shortcut, by the 95 % interval of the difference.
    """
    rng = np.random.default_rng(0)
    drawn = rng.integers(0, len(right), (_DRAWS, len(right)))
    lead = network.mean() - majority.mean()
    gain = right.mean() - majority.mean()
    leads = network[drawn].mean(1) - majority[drawn].mean(1)
    gains = right[drawn].mean(1) - majority[drawn].mean(1)
    share = float(gain / lead) if lead >= _LEAST_LEAD else 0.0
    low, high = np.quantile(gains / np.maximum(leads, _LEAST_LEAD), [0.025, 0.975])
    verdict = "clear"
    ahead = right[drawn].mean(1) - control[drawn].mean(1) if control is not None else np.ones(1)
    if np.quantile(ahead, 0.025) <= 0:
        pass
    elif share >= CLOSE and low >= NOTABLE:
        verdict = "alarm"
    elif share >= NOTABLE and low > 0:
        verdict = "notable"
    ends = wilson_interval(int(right.sum()), len(right))
    shares = share, float(min(low, share)), float(max(high, share))
    return Shortcut(fact, classifier, float(right.mean()), *ends, *shares, verdict)


def _better(known: Table, labels: npt.NDArray[np.int64], job: Job) -> tuple[str, ClassifierMixin]:
    """Return the classifier that does better when asked about parts it was not fitted on."""
    logistic = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=300))
    forest = RandomForestClassifier(_TREES, min_samples_leaf=2, random_state=0, n_jobs=1)
    smallest = int(np.unique(labels, return_counts=True)[1].min())
    folds = StratifiedKFold(min(_FOLDS, smallest), shuffle=True, random_state=0)
    scores: dict[str, float] = {}
    for name, model in (("logistic", logistic), ("forest", forest)):
        job.check()
        scores[name] = float(cross_val_score(model, known, labels, cv=folds).mean())
    best = max(scores, key=lambda name: scores[name])
    return best, {"logistic": logistic, "forest": forest}[best]


def _measured(right: Flags) -> dict[str, float]:
    low, high = wilson_interval(int(right.sum()), len(right))
    return {"value": float(right.mean()), "low": low, "high": high}
