"""The advisor: measure a set, place it on the chart, say what to do, and what each option costs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from workbench.advice import calibration, experience, similarity
from workbench.advice.estimate import Estimate, estimate
from workbench.advice.reasons import Reason
from workbench.advice.recommend import Decision, decide
from workbench.advice.report import Advice, Candidate
from workbench.advice.sample import stratified
from workbench.advice.size import size_of
from workbench.advice.strategies import (
    STRATEGIES,
    body_points,
    trainable,
    with_network,
    with_strategy,
)
from workbench.advice.thorough import Trial, divided, try_strategy
from workbench.architectures import pretrained, registry
from workbench.errors import ArchitectureError, TrainingError
from workbench.evaluation.probe import probe_in_folds
from workbench.evaluation.probe_report import LayerScore
from workbench.jobs import Job
from workbench.plan import Plan, resolve
from workbench.runs import RunSpec, SplitRow

FOLDS = 5
MOST_PROBED = 800
"""Training images that are probed: three layers of at most some thousand values for each."""


def advise(spec: RunSpec, rows: Sequence[SplitRow], job: Job, *, thorough: bool = False) -> Advice:
    """Return the advice for a run's network and images; validation images are not looked at.

    Parameters
    ----------
    spec, rows
        The run as it would be.
    thorough : bool
        Also train every strategy briefly.

    Raises
    ------
    WorkbenchError
        The run is impossible, or its images cannot be read.
    """
    return _Advisor(spec, rows, job).advise(thorough=thorough)


class _Advisor:
    """One question. Networks: `transfer` is what would be trained on, `scratch` the chosen one."""

    def __init__(self, spec: RunSpec, rows: Sequence[SplitRow], job: Job) -> None:
        self._job, self._rows, self._began = job, tuple(rows), time.monotonic()
        self._notes: list[str] = []
        chosen = spec.project.architecture
        network, size = chosen.name, chosen.image_size
        self._further: list[Reason] = []
        record = pretrained.chosen(registry.chosen_card(chosen), chosen.weights)
        if record is None or not record.available:
            network, size = calibration.NETWORK, 0
            names = {"network": chosen.name, "other": network}
            self._further.append(Reason("other-network", names))
        self._specs = {
            True: with_network(spec, network, size, pretrained=True),
            False: with_network(spec, chosen.name, chosen.image_size, pretrained=False),
        }
        job.report("Building the networks")
        self._transfer = resolve(self._specs[True], self._rows)
        self._scratch = resolve(self._specs[False], self._rows)

    def advise(self, *, thorough: bool) -> Advice:
        plan = self._transfer
        parameters = {name: trainable(self._plan(name), name) for name in STRATEGIES}
        size = size_of(plan.train, len(plan.classes), plan.graph.parameters, parameters)
        likeness = similarity.measure(self._yardstick(), self._job)
        layers, cuts = _probed(plan)
        probes = self._probes(layers)
        decision = decide(size, likeness, probes, cuts, plan.card.default_cut)
        decision = replace(decision, reasons=(*self._further, *decision.reasons))
        costs = self._costs(decision.cut)
        trials = self._trials(costs) if thorough else {}
        candidates = tuple(self._candidate(name, costs, probes, trials) for name in STRATEGIES)
        return Advice(
            architecture=plan.card.name,
            weights=plan.weights.name if plan.weights else "",
            classes=plan.classes,
            size=size,
            likeness=likeness,
            probes=probes,
            candidates=candidates,
            decision=_with_trials(decision, trials, costs),
            notes=tuple(self._notes),
            seconds=time.monotonic() - self._began,
        )

    def _plan(self, strategy: str) -> Plan:
        return self._scratch if strategy == "from-scratch" else self._transfer

    def _yardstick(self) -> Plan:
        """Return the plan of the network that was calibrated, at the size it was calibrated at."""
        name, size = calibration.NETWORK, calibration.IMAGE_SIZE
        plan = self._transfer
        own = plan.weights is not None and plan.weights.place == "own"
        if own:
            self._notes.append(
                "Your own weights may know other images than ImageNet; similarity is to ImageNet."
            )
        if plan.card.name == name and plan.image_size == size and not own:
            return plan
        spec = with_network(self._specs[True], name, size, pretrained=True)
        architecture = spec.project.architecture.replace(weights="")
        project = spec.project.replace(architecture=architecture)
        return resolve(spec.replace(project=project, weights={}), self._rows)

    def _probes(self, layers: Sequence[str]) -> tuple[LayerScore, ...]:
        plan = self._transfer
        rows = stratified(plan.train, MOST_PROBED, plan.training.seed)
        labels = [row.label for row in rows]
        if min(labels.count(label) for label in set(labels)) < 2:
            self._notes.append(
                "A class has a single training image, so no classifier could be asked about "
                "images it was not fitted on; add at least one image."
            )
            return ()
        if len(rows) < len(plan.train):
            self._notes.append(f"{len(rows):,} of {len(plan.train):,} training images were probed.")
        try:
            return probe_in_folds(plan, "logistic", layers, rows, FOLDS, self._job)
        except ArchitectureError as error:
            self._notes.append(str(error))
            return ()

    def _costs(self, cut: str) -> dict[str, Estimate]:
        costs: dict[str, Estimate] = {}
        for name in STRATEGIES:
            plan, own = self._plan(name), cut if name == "fine-tune-freeze" else ""
            same = costs.get("from-scratch")
            if name == "fine-tune" and same and self._scratch.graph == plan.graph:
                costs[name] = replace(same, strategy=name)  # the same work from other weights
                continue
            costs[name] = estimate(with_strategy(plan, name, own), name, own, self._job)
        return costs

    def _trials(self, costs: dict[str, Estimate]) -> dict[str, Trial]:
        plan = self._transfer
        rows = divided(plan.train, plan.training.seed)
        if not any(row.split == "validation" for row in rows):
            self._notes.append("Too few training images to train on some and ask about others.")
            return {}
        trials = {}
        for name in STRATEGIES:
            cost, spec = costs[name], self._specs[name != "from-scratch"]
            each = cost.time.training / max(1, len(plan.train))
            self._job.report(f"Trying {name.replace('-', ' ')}")
            try:
                trials[name] = try_strategy(spec, rows, name, cost.cut, each, self._job)
            except (
                TrainingError
            ) as error:  # of one strategy; the others still have something to say
                self._notes.append(f"{name}: {error}")
        return trials

    def _candidate(
        self,
        name: str,
        costs: dict[str, Estimate],
        probes: Sequence[LayerScore],
        trials: dict[str, Trial],
    ) -> Candidate:
        cost, plan = costs[name], self._plan(name)
        cut = (cost.cut or plan.card.default_cut) if name == "fine-tune-freeze" else ""
        accuracy: float | None = None
        interval: tuple[float, float] | None = None
        if name in trials:
            trial, basis = trials[name], "training"
            accuracy, interval = trial.accuracy, trial.interval
            reason = (
                f"A training of {trial.epochs} epochs on {trial.images:,} images, asked about "
                f"{trial.count:,} others; a whole run goes further."
            )
        elif name == "feature-extractor" and probes:
            last, basis = probes[-1], "probe"
            accuracy, interval = last.accuracy, last.interval
            reason = (
                f"{last.folds}-fold cross-validation of a linear classifier on the same features, "
                f"{last.count:,} training images."
            )
        elif probes and plan.card.name == experience.NETWORK:
            basis, reason = "rule", experience.words(name)
            interval = experience.expected(name, probes[-1])
        else:
            basis = "rule"
            reason = "Not measured: only a training shows it. The thorough advice trains briefly."
        return Candidate(
            name, cut, plan.card.name, accuracy, interval, basis, cost.to_dict(), reason
        )


def _probed(plan: Plan) -> tuple[list[str], list[str]]:
    """Return an early, a middle and the last layer, and the cut behind each of the first two."""
    points = body_points(plan)
    if len(points) < 2:
        return [""], []
    places = sorted({len(points) // 4, len(points) // 2})
    return [*(points[place] for place in places), ""], [points[place + 1] for place in places]


def _with_trials(
    decision: Decision, trials: dict[str, Trial], costs: dict[str, Estimate]
) -> Decision:
    """Let a short training overrule the chart where its interval lies above what was advised."""
    if decision.strategy not in trials:
        return decision
    best = max(trials, key=lambda name: trials[name].accuracy)
    mine, other = trials[decision.strategy], trials[best]
    if other.accuracy <= mine.accuracy:
        values = {"strategy": decision.strategy, "accuracy": mine.accuracy}
        return replace(decision, reasons=(*decision.reasons, Reason("thorough-agrees", values)))
    if other.interval[0] <= mine.accuracy:
        return decision
    values = {
        "strategy": best,
        "accuracy": other.accuracy,
        "other": decision.strategy,
        "other_accuracy": mine.accuracy,
    }
    cut = costs[best].cut if best == "fine-tune-freeze" else ""
    reasons = (*decision.reasons, Reason("thorough-better", values))
    return replace(decision, strategy=best, cut=cut, reasons=reasons)
