"""From the deployed network to the bytes of one ONNX file."""

from __future__ import annotations

import logging
import warnings
from typing import Any

import onnx
import torch
from onnx import ModelProto
from torch import Tensor, nn

from workbench.errors import ExportError
from workbench.evaluation.deployed import DeployedModel
from workbench.export import contract


def to_onnx(model: DeployedModel, metadata: dict[str, str]) -> bytes:
    """Return the file's bytes: raw images of any size in, probabilities out.

    Nodes carry no source paths: the exporter's stack traces are removed.

    Raises
    ------
    ExportError
        The exporter cannot translate this network.
    """
    # the size must divide neither by the network's own nor by itself, or it would be baked in
    example = torch.zeros(2, model.image_size + 13, model.image_size + 29, 3, dtype=torch.uint8)
    dynamic = {
        0: torch.export.Dim("batch"),
        1: torch.export.Dim("height"),
        2: torch.export.Dim("width"),
    }
    return translate(model, (example,), (contract.INPUT,), contract.OUTPUT, (dynamic,), metadata)


def translate(
    model: nn.Module,
    example: tuple[Tensor, ...],
    inputs: tuple[str, ...],
    output: str,
    dynamic: tuple[dict[int, Any], ...],
    metadata: dict[str, str],
) -> bytes:
    """Return the bytes of a file with inputs like `example`, some of whose axes are `dynamic`.

    Raises
    ------
    ExportError
        The exporter cannot translate this network.
    """
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the exporter warns about its own internals
            program = torch.onnx.export(
                model,
                example,
                dynamo=True,
                opset_version=contract.OPSET,
                input_names=list(inputs),
                output_names=[output],
                dynamic_shapes=dynamic,
                verbose=False,
            )
    except torch.onnx.errors.OnnxExporterError as error:
        raise ExportError(
            f"This network cannot be written as ONNX ({str(error).splitlines()[0]})",
            hint="Choose another architecture, or report this one.",
        ) from error
    if program is None:
        raise ExportError("The ONNX exporter gave no model", hint="Report this architecture.")
    proto = program.model_proto
    _strip_paths(proto)
    onnx.helper.set_model_props(proto, metadata)
    onnx.checker.check_model(proto, full_check=True)
    return bytes(proto.SerializeToString())


def _strip_paths(proto: ModelProto) -> None:
    del proto.metadata_props[:]
    graphs = [proto.graph, *proto.functions]
    for graph in graphs:
        if hasattr(graph, "metadata_props"):
            del graph.metadata_props[:]
        for node in graph.node:
            del node.metadata_props[:]
            node.doc_string = ""
    for value in [*proto.graph.value_info, *proto.graph.input, *proto.graph.output]:
        del value.metadata_props[:]
    for tensor in proto.graph.initializer:
        del tensor.metadata_props[:]
