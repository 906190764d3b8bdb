"""Export a run with everything that was asked for beside the ONNX file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from workbench.data.same_images import check_images
from workbench.delivery.card import deliver_card
from workbench.delivery.int8 import deliver_int8
from workbench.delivery.piece import ENDINGS, KINDS, Kind, Piece, Source, ask
from workbench.delivery.script import deliver_script
from workbench.delivery.torch_files import deliver_program, deliver_weights
from workbench.delivery.web.deliver import deliver_web
from workbench.errors import WorkbenchError
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.evaluate import load_deployed
from workbench.export.export import Confidence, export_model
from workbench.export.predictor import Predictor
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.settings import ExportSettings

Work = Callable[[], Piece]


def export_all(run: RunFolder, output: Path, settings: ExportSettings, job: Job) -> dict[str, Any]:
    """Write and verify the ONNX file `output`, then each further piece that `settings` ask for.

    A piece that is refused does not undo the others: its error is in the answer. Cancelling keeps
    what is finished.

    Returns
    -------
    dict
        The ONNX file's certificate, "pieces": `Piece.to_dict` of each, and "older": names of files
        and folders beside it that an earlier export made, and that tell of another model.

    Raises
    ------
    ExportError, DataError, RunError
        Of the ONNX file; see `export_run`.
    """
    check_images(run, job)
    spec, output = run.spec(), Path(output)
    plan = resolve(spec, run.split())
    model = load_deployed(run, plan, settings.weights)
    confidence = Confidence(settings.temperature, settings.unknown_below / 100)
    certificate = export_model(model, plan, spec, output, settings.weights, job, confidence)
    older = older_pieces(output, wanted(settings))
    if not wanted(settings):
        return {**certificate, "pieces": [], "older": older}
    predictor = Predictor(output)
    answers = ask(plan, plan.validation, lambda image: predictor.probabilities(image[None])[0], job)
    source = Source(output, run, spec, plan, settings.weights, certificate, np.asarray(answers))
    pieces: list[Piece] = []
    for kind, work in _works(source, model, settings, pieces, job):
        pieces.append(_attempt(kind, source.place(kind), work))
    return {**certificate, "pieces": [piece.to_dict() for piece in pieces], "older": older}


def older_pieces(output: Path, made: Sequence[Kind]) -> list[str]:
    """Return the names of what lies beside `output` as its pieces, but is not made with it now."""
    others = (output.with_name(output.stem + ENDINGS[kind]) for kind in KINDS if kind not in made)
    return [path.name for path in others if path.exists()]


def wanted(settings: ExportSettings) -> list[Kind]:
    """Return what is asked for beside the ONNX file, in the order in which it is made."""
    chosen: dict[Kind, bool] = {
        "int8": settings.int8,
        "web": settings.web,
        "script": settings.script,
        "program": settings.program,
        "weights": settings.tensors,
        "card": settings.card,
    }
    return [kind for kind, asked in chosen.items() if asked]


def _works(
    source: Source, model: DeployedModel, settings: ExportSettings, done: list[Piece], job: Job
) -> Iterator[tuple[Kind, Work]]:
    works: dict[Kind, Work] = {
        "int8": lambda: deliver_int8(source, settings.most_loss, job),
        "web": lambda: deliver_web(source, job, check=settings.check_web),
        "script": lambda: deliver_script(source, job),
        "program": lambda: deliver_program(source, model, job),
        "weights": lambda: deliver_weights(source, model, job),
        "card": lambda: deliver_card(source, settings.licence, done, job),
    }
    for kind in wanted(settings):
        yield kind, works[kind]


def _attempt(kind: Kind, path: Path, work: Work) -> Piece:
    try:
        return work()
    except WorkbenchError as error:
        return Piece(kind, str(path), error=error.to_dict())
