"""Reading files of pretrained weights, and putting them into a network strictly."""

from __future__ import annotations

import pickle
import struct
from pathlib import Path

import torch
from torch import Tensor, nn

from workbench.errors import ArchitectureError

# What torch.load was seen to raise on files that are cut short, altered, or no weights at all.
_DAMAGED = (
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


def read_state(path: Path) -> dict[str, Tensor]:
    """Return the tensors of a PyTorch weights file, on the CPU; code inside it is never run.

    Raises
    ------
    ArchitectureError
        The file cannot be read, or holds anything but named tensors.
    """
    hint = "Install these weights again, or train without pretrained weights."
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except _DAMAGED as error:
        raise ArchitectureError(
            "The pretrained weights cannot be read", where=path, hint=hint
        ) from error
    if not isinstance(state, dict) or not all(isinstance(v, Tensor) for v in state.values()):
        raise ArchitectureError("This file holds no table of weights", where=path, hint=hint)
    return dict(state)


def load_all_but_head(
    model: nn.Module, state: dict[str, Tensor], head: str, *, where: object
) -> None:
    """Copy `state` into `model`, strictly, but leave the module at path `head` as it is.

    Raises
    ------
    ArchitectureError
        A tensor is missing, left over, or of another shape; `where` names the source. The model is
        unchanged then.
    """
    wanted = {key: value for key, value in model.state_dict().items() if not _inside(key, head)}
    given = {key: value for key, value in state.items() if not _inside(key, head)}
    wrong = sorted(wanted.keys() ^ given.keys())
    wrong += [key for key in wanted if key in given and wanted[key].shape != given[key].shape]
    if wrong:
        raise ArchitectureError(
            f"The pretrained weights do not fit the network ({len(wrong)} tensors, as {wrong[0]})",
            where=where,
            hint="Install the weights again; they may be of another version.",
        )
    model.load_state_dict(given, strict=False)


def _inside(key: str, path: str) -> bool:
    return key.startswith(f"{path}.")
