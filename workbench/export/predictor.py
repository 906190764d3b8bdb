"""Use an exported model with onnxruntime alone. No torch here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from onnxruntime.capi import onnxruntime_pybind11_state as ort_errors

from workbench.data.decode import decode
from workbench.errors import DataError, ExportError
from workbench.export import contract

# onnxruntime's exceptions share no base of their own
_ORT_ERRORS = (
    ort_errors.Fail,
    ort_errors.InvalidArgument,
    ort_errors.InvalidGraph,
    ort_errors.InvalidProtobuf,
    ort_errors.NoModel,
    ort_errors.NoSuchFile,
    ort_errors.NotImplemented,
    ort_errors.RuntimeException,
)


@dataclass(frozen=True)
class Answer:
    """A model's answer for one file: `scores` from the most probable label down, or an `error`.

    `unknown` tells that the most probable label is less probable than the model wants it to be.
    """

    file: str
    scores: tuple[tuple[str, float], ...] = ()
    error: str = ""
    unknown: bool = False


class Predictor:
    """An exported model, ready to classify image files.

    Parameters
    ----------
    path : path
        A file that `workbench export` wrote.
    threads : int
        For arithmetic; 0 lets onnxruntime choose.

    Raises
    ------
    ExportError
        The file is missing, not an ONNX model, or not one of ours.
    """

    def __init__(self, path: Path, *, threads: int = 0) -> None:
        self.path = Path(path)
        if not self.path.is_file():
            raise ExportError("There is no such model file", where=path, hint="Check the path.")
        options = ort.SessionOptions()
        options.log_severity_level = 4  # the reasons reach the user through our own errors
        options.intra_op_num_threads = threads
        try:
            self._session = ort.InferenceSession(
                str(self.path), options, providers=["CPUExecutionProvider"]
            )
        except _ORT_ERRORS as error:
            raise ExportError(
                f"This is not a readable ONNX model ({_first_line(error)})",
                where=path,
                hint="Choose a file that CNN Workbench exported.",
            ) from error
        self.metadata: dict[str, str] = dict(self._session.get_modelmeta().custom_metadata_map)
        self._check_contract()
        self.labels: tuple[str, ...] = tuple(json.loads(self.metadata[contract.KEY_LABELS]))
        self.image_size = int(self.metadata[contract.KEY_IMAGE_SIZE])
        self.unknown_below = float(self.metadata.get(contract.KEY_UNKNOWN_BELOW, 0))

    def probabilities(self, images: np.ndarray) -> np.ndarray:
        """Return float32 (N, classes) for uint8 RGB images (N, H, W, 3) of one size."""
        result: list[Any] = self._session.run([contract.OUTPUT], {contract.INPUT: images})
        return np.asarray(result[0])

    def predict(self, images: Sequence[Path]) -> list[Answer]:
        """Classify files one by one; a file that cannot be read gives an answer with its error."""
        return [self.predict_file(path) for path in images]

    def predict_file(self, path: Path) -> Answer:
        """Classify one file."""
        try:
            image = decode(Path(path), background=self.metadata[contract.KEY_BACKGROUND])
        except DataError as error:
            return Answer(str(path), error=str(error))
        values = self.probabilities(image[None])[0]
        order = np.argsort(-values, kind="stable")
        scores = tuple((self.labels[i], float(values[i])) for i in order)
        return Answer(str(path), scores, unknown=bool(values.max() < self.unknown_below))

    def _check_contract(self) -> None:
        inputs = [(i.name, i.type, len(i.shape)) for i in self._session.get_inputs()]
        outputs = [o.name for o in self._session.get_outputs()]
        ours = (
            self.metadata.get(contract.KEY_FORMAT) == contract.FORMAT
            and inputs == [(contract.INPUT, "tensor(uint8)", 4)]
            and outputs == [contract.OUTPUT]
        )
        if not ours:
            raise ExportError(
                "This ONNX model was not exported by CNN Workbench",
                where=self.path,
                hint="Its labels and input rules are unknown; choose a model exported here.",
            )


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:200] if str(error).strip() else "no reason given"
