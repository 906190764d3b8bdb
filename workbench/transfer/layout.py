"""How what crosses the cut lies in one row of numbers, and what names such rows."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from workbench.launch import software_versions

# Raise when features come out otherwise, so that old ones are not taken for new ones.
_VERSION = 1


@dataclass(frozen=True)
class Layout:
    """The tensors that cross the cut, per image.

    Attributes
    ----------
    shapes : tuple of tuple of int
        (C, H, W), (C,) or any other.
    channels_last : tuple of bool
        Whether each lies in memory with its channels last; it does so in a row too, so that the
        layers behind the cut are given exactly what they would be given without the cache.
    """

    shapes: tuple[tuple[int, ...], ...]
    channels_last: tuple[bool, ...]

    @classmethod
    def of(cls, outputs: Sequence[Tensor]) -> Layout | None:
        """Return the layout of a batch; None if it is not all float32."""
        if any(t.dtype != torch.float32 for t in outputs):
            return None
        return cls(
            tuple(tuple(t.shape[1:]) for t in outputs),
            tuple(t.dim() == 4 and not t.is_contiguous() for t in outputs),
        )

    @property
    def width(self) -> int:
        """Numbers in a row."""
        return sum(prod(shape) for shape in self.shapes)

    def pack(self, outputs: Sequence[Tensor]) -> npt.NDArray[np.float32]:
        """Return float32 (n, width)."""
        flat = [
            (t.movedim(1, -1) if last else t).flatten(1)
            for t, last in zip(outputs, self.channels_last, strict=True)
        ]
        rows: npt.NDArray[np.float32] = torch.cat(flat, 1).detach().cpu().numpy()
        return rows

    def unpack(self, rows: Tensor) -> tuple[Tensor, ...]:
        """Return the tensors that `pack` took, maps channels-last in memory."""
        parts = rows.split([prod(shape) for shape in self.shapes], dim=1)
        facts = zip(parts, self.shapes, self.channels_last, strict=True)
        return tuple(_shaped(part, shape, last) for part, shape, last in facts)


def features_key(prefix: nn.Module, pixels: str, *facts: Any) -> str:
    """Return the name of what `prefix` makes of images.

    Parameters
    ----------
    prefix : nn.Module
        From `split_frozen`; its code, the options of its layers, its weights and its statistics.
    pixels : str
        The pixel cache's key: every file's name, size and time of change, and how it is decoded.
    facts
        All else that decides the result, with a `repr` that does not vary: normalisation, device.
    """
    digest = hashlib.blake2b(digest_size=16)
    versions = sorted(software_versions().items())
    digest.update(repr((_VERSION, pixels, facts, versions, str(prefix))).encode())
    state = {**dict(prefix.named_parameters()), **dict(prefix.named_buffers())}
    for name in sorted(state):
        tensor = state[name].detach().cpu().contiguous()
        digest.update(f"{name}\0{tensor.dtype}\0{tuple(tensor.shape)}\n".encode())
        digest.update(tensor.flatten().view(torch.uint8).numpy().tobytes())
    return digest.hexdigest()


def _shaped(part: Tensor, shape: tuple[int, ...], channels_last: bool) -> Tensor:
    if not channels_last:
        return part.reshape(-1, *shape).contiguous()
    maps = part.reshape(-1, *shape[1:], shape[0]).movedim(-1, 1)
    return maps.contiguous(memory_format=torch.channels_last)
