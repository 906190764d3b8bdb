"""Validation at the end of an epoch: the loss, the scores, and what the history keeps."""

from __future__ import annotations

import torch

from workbench.events import Validated
from workbench.plan import Plan
from workbench.training import words
from workbench.training.checkpoint import Position
from workbench.training.feed import Feed
from workbench.training.prepare import Bench
from workbench.training.ranks import Ranks
from workbench.training.scores import Scores
from workbench.training.witness import Witness


def validate(
    plan: Plan, bench: Bench, feed: Feed, witness: Witness, position: Position, ranks: Ranks
) -> Validated:
    """Ask the network about the validation images, in evaluation mode, and count."""
    bench.model.eval()
    feed.network.eval()
    scores = Scores(len(plan.classes), bench.device)
    with torch.inference_mode(), witness.watching(position.epoch):
        for inputs, labels in feed.validation():
            with bench.precision.autocast():
                logits = feed.network(*inputs)
            scores.add(logits, labels)
            witness.add(position.epoch, logits)
    scores.share(ranks)
    witness.close_epoch(position.epoch, scores.matrix)
    return words.validated(position, scores)
