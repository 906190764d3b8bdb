"""What a trainer says of itself and of an epoch, as events."""

from __future__ import annotations

import os

from workbench.events import Finished, Started, Validated
from workbench.plan import Plan
from workbench.training.advance import Advance
from workbench.training.checkpoint import Position
from workbench.training.feed import Feed
from workbench.training.prepare import Bench
from workbench.training.ranks import Ranks
from workbench.training.scores import Scores


def started(plan: Plan, position: Position, bench: Bench, feed: Feed, ranks: Ranks) -> Started:
    """Return the event of a process, or several, that begin to train at `position`."""
    parameters = list(bench.model.parameters())
    return Started(
        architecture=plan.card.name,
        epoch=position.epoch,
        step=position.step,
        epochs=plan.training.epochs,
        steps_per_epoch=feed.steps_per_epoch,
        batch_size=plan.training.batch_size,
        train_count=len(plan.train),
        validation_count=len(plan.validation),
        image_size=plan.image_size,
        channels=plan.channels,
        device=str(bench.device),
        processes=ranks.count,
        precision=bench.precision.words,
        parameters=sum(p.numel() for p in parameters),
        trainable_parameters=sum(p.numel() for p in parameters if p.requires_grad),
        process=os.getpid(),
        features=feed.features,
    )


def validated(position: Position, scores: Scores) -> Validated:
    """Return the event of the epoch that `position` has come to the end of."""
    return Validated(
        epoch=position.epoch,
        step=position.step,
        train_loss=position.loss_sum / position.seen,
        train_accuracy=position.correct / position.seen,
        validation_loss=scores.loss,
        validation_accuracy=scores.accuracy,
        validation_count=scores.count,
        seconds=position.epoch_seconds,
        validation_balanced_accuracy=scores.balanced_accuracy,
        validation_macro_f1=scores.macro_f1,
        validation_top5=scores.top5,
    )


def finished(reason: str, advance: Advance, seconds: float) -> Finished:
    """Return the event of a process that ends in good order after `seconds`."""
    return Finished(
        reason=reason,
        epochs=advance.epoch,
        seconds=seconds,
        images_per_second=advance.images_per_second,
    )
