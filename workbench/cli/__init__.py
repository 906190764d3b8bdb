"""The command line: parse, call, print. Modules that need torch are imported by the commands that
use them, so that `scan` and `predict` start in a fraction of a second."""

from __future__ import annotations

import os

# Before torch loads its thread pool: with the default policy idle threads spin, and any other busy
# program makes training several times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import typer

from workbench.cli import (
    advice,
    augmentation,
    data,
    delivery,
    doubts,
    finders,
    gan,
    inside,
    lessons,
    networks,
    portable,
    report,
    results,
    runs,
    studies,
    sweeps,
    training,
    transfer,
    trust,
    weights,
)

app = typer.Typer(
    name="workbench",
    help="Learn, build and ship convolutional image classifiers on your own computer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for module in (
    data,
    training,
    portable,
    results,
    delivery,
    inside,
    trust,
    doubts,
    networks,
    weights,
    transfer,
    studies,
    gan,
    advice,
    augmentation,
    finders,
    sweeps,
    runs,
    lessons,
    report,
):
    module.register(app)


def main() -> None:
    app()


__all__ = ["app", "main"]
