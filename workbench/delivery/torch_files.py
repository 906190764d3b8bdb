"""The network for those who go on with PyTorch: a program of its own, and its weights alone."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from workbench.delivery.piece import Piece, Source
from workbench.errors import ExportError
from workbench.evaluation.deployed import DeployedModel
from workbench.export import contract
from workbench.export.predictor import Predictor
from workbench.files import write_atomic
from workbench.jobs import Job

METADATA_FILE = "metadata.json"  # inside the program's file
_PATHS = ("stack_trace", "source_fn_stack", "nn_module_stack", "from_node", "torch_fn")


def deliver_program(source: Source, model: DeployedModel, job: Job) -> Piece:
    """Write `torch.export`'s program: raw images in, probabilities out, no source code needed.

    It is loaded anew and asked about every validation file, each at its own size.

    Raises
    ------
    ExportError
        The network cannot be exported, or the program answers otherwise.
    """
    path = source.place("program")
    draft = path.with_name(f".unverified-{path.name[:60]}")  # load wants the suffix
    job.report("Exporting the PyTorch program")
    program = _program(model, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about its own internals
            torch.export.save(
                program, draft, extra_files={METADATA_FILE: json.dumps(_metadata(source))}
            )
            loaded = torch.export.load(draft).module()
        answers = _ask(loaded, source, job)
        compared = source.compare(answers)
        compared.require("The PyTorch program", path)
        size = draft.stat().st_size
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    note = f"Written by torch {torch.__version__}; other versions may not read it."
    return Piece("program", str(path), size, compared, note=note)


def deliver_weights(source: Source, model: DeployedModel, job: Job) -> Piece:
    """Write the network's weights as safetensors, labels and normalisation in its metadata.

    They are read again, put into a new network, and that is asked about every validation file.
    """
    path = source.place("weights")
    job.report("Writing the weights")
    state = {name: value.contiguous() for name, value in model.network.state_dict().items()}
    draft = path.with_name(f".{path.name[:60]}.unverified")
    try:
        write_atomic(draft, b"")
        save_file(state, draft, metadata=_metadata(source))
        network = source.plan.build(filled=False)
        network.load_state_dict(load_file(draft))
        plan = source.plan
        again = DeployedModel(network, plan.image_size, plan.mean, plan.std)
        again.temperature = model.temperature
        compared = source.compare(_ask(again, source, job))
        compared.require("The file of weights", path)
        size = draft.stat().st_size
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    parameters = sum(value.numel() for value in state.values())
    return Piece("weights", str(path), size, compared, {"numbers": parameters})


def _ask(model: torch.nn.Module, source: Source, job: Job) -> np.ndarray:
    def answer(image: np.ndarray) -> np.ndarray:
        found: np.ndarray = model(torch.tensor(image)[None])[0].numpy()
        return found

    with torch.inference_mode():
        return source.ask(answer, job)


def _program(model: DeployedModel, path: Path) -> torch.export.ExportedProgram:
    # the size must divide neither by the network's own nor by itself, or it would be baked in
    example = torch.zeros(2, model.image_size + 13, model.image_size + 29, 3, dtype=torch.uint8)
    sizes = {n: torch.export.Dim(name) for n, name in enumerate(("batch", "height", "width"))}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            program = torch.export.export(model, (example,), dynamic_shapes=(sizes,))
    except (torch._dynamo.exc.TorchDynamoException, RuntimeError, ValueError) as error:
        raise ExportError(
            f"This network cannot be written as a PyTorch program ({str(error).splitlines()[0]})",
            where=path,
            hint="Use the ONNX file, or the file of weights.",
        ) from error
    for module in program.graph_module.modules():
        if isinstance(module, torch.fx.GraphModule):
            for node in module.graph.nodes:
                for key in _PATHS:  # they name folders of this computer
                    node.meta.pop(key, None)
    return program


def _metadata(source: Source) -> dict[str, str]:
    """Return the ONNX file's metadata; a temperature is told, for the bare weights lack it."""
    kept: dict[str, Any] = Predictor(source.onnx).metadata
    return {**kept, contract.KEY_WEIGHTS: source.weights}
