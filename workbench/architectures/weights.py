"""Reading files of pretrained weights, and putting them into a network strictly."""

from __future__ import annotations

import json
import pickle
import struct
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from workbench.architectures.fit import fit
from workbench.errors import ArchitectureError

# What torch.load was seen to raise on files that are cut short, altered, or no weights at all.
DAMAGED = (
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    struct.error,
    pickle.UnpicklingError,
)
# Under which name training programs keep the table of weights, the preferred first.
_WRAPPERS = ("state_dict_ema", "model_ema", "state_dict", "model_state_dict", "model_state",
             "model", "network", "net", "weights")  # fmt: skip
_DEEPEST = 3
_LONGEST_HEADER = 100_000_000  # bytes, safetensors' own limit


@dataclass(frozen=True)
class Opened:
    """What a file of weights holds.

    Attributes
    ----------
    tensors : dict of str to Tensor
        On the CPU.
    wrapper : str
        The name under which they lay, "checkpoint.state_dict"; empty if they were the whole file.
    facts : dict
        What this program wrote into its own files: mean, std, image_size and more.
    """

    tensors: dict[str, Tensor]
    wrapper: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


def read_state(path: Path) -> dict[str, Tensor]:
    """Return the tensors of a file of weights, on the CPU; see `open_weights`."""
    return open_weights(path).tensors


def open_weights(path: Path) -> Opened:
    """Read a PyTorch or safetensors file; code inside it is never run.

    Raises
    ------
    ArchitectureError
        The file cannot be read, holds code, or holds anything but named tensors.
    """
    if _is_safetensors(path):
        return _open_safetensors(path)
    try:
        content = _load(path)
    except pickle.UnpicklingError as error:
        raise _refused(path, error) from error
    except DAMAGED as error:
        raise unreadable(path) from error
    return _unwrapped(content, path)


def load_all_but_head(
    model: nn.Module, state: Mapping[str, Tensor], head: str, *, where: object
) -> None:
    """Copy `state` into `model`, strictly, but leave the module at path `head` as it is.

    Raises
    ------
    ArchitectureError
        A tensor is missing, left over, or of another shape; `where` names the source. The model is
        unchanged then.
    """
    fitted = fit(state, model.state_dict(), head, where=where)
    if fitted.left_out:
        raise ArchitectureError(
            f"The weights do not fit the network ({len(fitted.left_out)} tensors are left over, as "
            f"{fitted.left_out[0]})",
            where=where,
            hint="Get the weights again; they may be of another version.",
        )
    model.load_state_dict(fitted.tensors, strict=False)


def load_own(model: nn.Module, path: Path, head: str) -> None:
    """Put a file of the user's own into `model`, all but the head; raises as `fit` does.

    What the network has no place for is left out: it was told when the file was adopted.
    """
    fitted = fit(open_weights(path).tensors, model.state_dict(), head, where=path)
    model.load_state_dict(fitted.tensors, strict=False)


def _is_safetensors(path: Path) -> bool:
    """Return whether a file begins as safetensors do: the length of a JSON header, and that."""
    try:
        with open(path, "rb") as stream:
            start = stream.read(9)
    except OSError as error:
        raise unreadable(path) from error
    return (
        len(start) == 9
        and start[8:] == b"{"
        and (int.from_bytes(start[:8], "little") <= _LONGEST_HEADER)
    )


def _load(path: Path) -> object:
    with open(path, "rb") as stream, warnings.catch_warnings():
        # A rarer pickle format is no news: what it holds is read or refused all the same.
        warnings.filterwarnings("ignore", message="Detected pickle protocol")
        # Given a path, torch would go by its ending.
        return torch.load(stream, map_location="cpu", weights_only=True)


def _open_safetensors(path: Path) -> Opened:
    try:
        with safe_open(path, "pt") as file:
            tensors = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
            metadata = file.metadata() or {}
        facts = json.loads(metadata.get("workbench", "{}"))
    except (SafetensorError, *DAMAGED) as error:
        raise unreadable(path) from error
    if not tensors:
        raise _no_table(path)
    return Opened(tensors, facts=facts if isinstance(facts, dict) else {})


def _unwrapped(content: object, path: Path) -> Opened:
    names: list[str] = []
    while isinstance(content, dict) and len(names) < _DEEPEST:
        inner = next((n for n in _WRAPPERS if isinstance(content.get(n), dict)), "")
        if not inner:
            break
        names.append(inner)
        content = content[inner]
    if not isinstance(content, dict) or not all(isinstance(key, str) for key in content):
        raise _no_table(path)
    tensors = {key: value for key, value in content.items() if isinstance(value, Tensor)}
    if not tensors or (len(tensors) < len(content) and not names):
        raise _no_table(path)
    return Opened(tensors, ".".join(names))


def unreadable(path: Path) -> ArchitectureError:
    """Return the error for a file that is damaged, or of something else."""
    return ArchitectureError(
        "The pretrained weights cannot be read",
        where=path,
        hint="The file is damaged, or no file of weights. Get it again.",
    )


def _refused(path: Path, error: pickle.UnpicklingError) -> ArchitectureError:
    if "Unsupported global" not in str(error) and "Unsupported operand" not in str(error):
        return unreadable(path)
    return ArchitectureError(
        "This file cannot be read without running code that it holds, and that is never done",
        where=path,
        hint="Save only the weights: torch.save(model.state_dict(), FILE), or as safetensors.",
    )


def _no_table(path: Path) -> ArchitectureError:
    return ArchitectureError(
        "This file holds no table of weights",
        where=path,
        hint="Expected: names with tensors, as torch.save(model.state_dict(), FILE) writes them.",
    )
