"""A ready program in Python for whoever gets the ONNX file: onnxruntime, NumPy and Pillow alone."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import numpy as np

from workbench.delivery.piece import Piece, Source
from workbench.errors import ExportError
from workbench.files import resources_dir, write_atomic
from workbench.jobs import Job

TEMPLATE = resources_dir() / "delivery" / "predict.py"
_FILES = 25  # of the validation files: reading them is what can differ, arithmetic is the same


def deliver_script(source: Source, job: Job) -> Piece:
    """Write the program, run its own reading and asking on validation files, and compare.

    Raises
    ------
    ExportError
        It answers otherwise than the window does.
    """
    path = source.place("script")
    text = TEMPLATE.read_text("utf-8").replace("MODEL.onnx", source.onnx.name)
    write_atomic(path, text)
    try:
        loaded = _load(source)
        model = loaded.Model(source.onnx)
        files = source.files()[:_FILES]
        tracked = job.track(files, "Proving the Python script on validation files")
        answers = np.stack(
            [model.probabilities(loaded.read(file, model.background)) for file in tracked]
        )
        compared = source.compare(answers)
        compared.require("The Python script", path)
    except (ImportError, OSError, ValueError) as error:
        path.unlink(missing_ok=True)
        raise ExportError(
            f"The Python script cannot read these images ({error})",
            where=path,
            hint="It reads what Pillow reads; HEIC photos, for instance, it does not.",
        ) from error
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Piece("script", str(path), path.stat().st_size, compared)


def _load(source: Source) -> ModuleType:
    spec = importlib.util.spec_from_file_location("predict_script", source.place("script"))
    if spec is None or spec.loader is None:
        raise ImportError("no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
