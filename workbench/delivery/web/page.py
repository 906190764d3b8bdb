"""Write the folder of a web page that classifies images: model, runtime, nothing to fetch.

Model and runtime lie in scripts as base 64: a page that was opened as a file may run scripts beside
it, but read no other file. The page's content security policy allows no connection at all.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from workbench.delivery.piece import Source
from workbench.errors import ExportError
from workbench.export import contract
from workbench.export.predictor import Predictor
from workbench.files import resources_dir, storage_errors, write_atomic

PAGE = "index.html"
RUNTIME_VERSION = "1.30.0"
# fmt: off
RUNTIME = {  # files of npm's onnxruntime-web, with their SHA-256
    "ort.wasm.min.js": "faece07e84faa9001f5104bbe4e5c70861d06cb2376a0dea1fa0ad33a67adc81",
    "ort-wasm-simd-threaded.mjs":
        "e13f7f94fc51b4ca72b12faeb1ee95f4ace6dfbc8939bc718aabdc0a27c4299b",
    "ort-wasm-simd-threaded.wasm":
        "3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2",
}
# fmt: on
_LIBRARY, _GLUE, _WASM = RUNTIME
_COPIED = (PAGE, "page.css", "words.js", "classifier.js", "page.js")


def write_page(source: Source, folder: Path) -> None:
    """Write the page's folder, which must not exist.

    Raises
    ------
    ExportError
        The runtime that came with the program is damaged.
    StorageError
    """
    resources = resources_dir() / "web"
    with storage_errors(folder):
        folder.mkdir(parents=True)
        for name in _COPIED:
            shutil.copyfile(resources / name, folder / name)
    library = runtime_file(_LIBRARY)
    write_atomic(folder / "ort.js", library)
    packed = {"glue": _encoded(_packed(_GLUE)), "wasm": _encoded(_packed(_WASM))}
    write_atomic(folder / "runtime.js", f"const RUNTIME = {json.dumps(packed)};\n")
    write_atomic(folder / "model.js", f"const MODEL = {_script(_facts(source))};\n")
    write_atomic(folder / "LICENSES.txt", licences())


def runtime_file(name: str) -> bytes:
    """Return a file of the runtime, after a check of its digest."""
    content = gzip.decompress(_packed(name))
    if hashlib.sha256(content).hexdigest() != RUNTIME[name]:
        raise ExportError(
            f"{name} of this program is not the published one",
            where=resources_dir() / "web",
            hint="Install CNN Workbench anew.",
        )
    return content


def licences() -> str:
    """Return the terms of the runtime and of what it contains."""
    resources = resources_dir() / "web"
    others = gzip.decompress((resources / "third-party.txt.gz").read_bytes()).decode()
    own = (resources / "LICENSE").read_text("utf-8")
    return f"ONNX Runtime Web {RUNTIME_VERSION}\n\n{own}\n\n{others}"


def _packed(name: str) -> bytes:
    return (resources_dir() / "web" / f"{name}.gz").read_bytes()


def _facts(source: Source) -> dict[str, Any]:
    certificate, predictor = source.certificate, Predictor(source.onnx)
    return {
        "name": source.onnx.stem,
        "labels": list(predictor.labels),
        "background": predictor.metadata[contract.KEY_BACKGROUND],
        "unknownBelow": predictor.unknown_below,
        "network": source.plan.card.title,
        "accuracy": certificate["accuracy_onnx"],
        "interval": list(certificate["interval"]),
        "images": certificate["images"],
        "created": certificate["created"],
        "onnx": _encoded(source.onnx.read_bytes()),
    }


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _script(values: dict[str, Any]) -> str:
    return json.dumps(values, indent=1)
