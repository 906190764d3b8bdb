"""What is known about a file of pretrained weights."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal
from urllib.parse import urlsplit

from workbench.program import is_packaged

# Where a file lies; `workbench.weights.places` knows the folders.
Place = Literal["torch", "hub", "package", "own"]


@dataclass(frozen=True)
class Weights:
    """The record of a set of pretrained weights; preprocessing always comes from here.

    Attributes
    ----------
    source, licence, size_bytes
        Where they come from, under which terms, how large (0: not stated by the source).
    mean, std : tuple of float
        Per channel, for values in 0..1.
    image_size : int
        Side in pixels at which the stated accuracy was reached.
    accuracy : float
        ImageNet top-1, as a share; 0 if the source states none.
    available : bool
        Whether they were on this machine when the record was made; see `places.refreshed`.
    network, key : str
        The network they fit, by its registry name, and their name among its weights
        ("IMAGENET1K_V1", "a1_in1k", or a digest for a file of the user's own).
    url : str
        Where they can be fetched; empty if they come otherwise.
    sha256 : str
        The digest of the file in hexadecimal, whole or its first digits; empty if not stated.
    place, file : str
        The kind of folder, and the file's path below it.
    package : str
        The pip package that brings them.
    interpolation : str
        How images were resized for the stated accuracy.
    crop : float
        Side of the centre crop as a share of the resized image's shorter side.
    classes : int
        Of the head in the file; 0 if it has none.
    """

    source: str
    licence: str
    size_bytes: int
    mean: tuple[float, ...]
    std: tuple[float, ...]
    image_size: int
    accuracy: float
    available: bool
    network: str = ""
    key: str = ""
    url: str = ""
    sha256: str = ""
    place: Place = "torch"
    file: str = ""
    package: str = ""
    interpolation: str = "bilinear"
    crop: float = 1.0
    classes: int = 1000

    @property
    def name(self) -> str:
        """Network and key in one word, as the command line takes it: "resnet50:IMAGENET1K_V2"."""
        return f"{self.network}:{self.key}"

    @property
    def host(self) -> str:
        """The server that gives the file; empty if none does."""
        return urlsplit(self.url).hostname or ""

    @property
    def install_command(self) -> str:
        """The command that installs the package; empty if there is none."""
        if not self.package:
            return ""
        python = "python" if is_packaged() else sys.executable
        words = [python, "-m", "pip", "install", self.package]
        return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain values, for JSON and TOML."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Weights:
        """Return the record that `to_dict` described; fields of a newer version are ignored."""
        known = {field.name for field in fields(cls)}
        kept = {key: value for key, value in values.items() if key in known}
        return cls(**{**kept, "mean": tuple(values["mean"]), "std": tuple(values["std"])})

    def matches(self, digest: str) -> bool:
        """Return whether a file of this SHA-256 digest may be the one meant."""
        return digest.lower().startswith(self.sha256.lower())

    def replaced(self, **changes: Any) -> Weights:
        """Return a copy with `changes`."""
        return replace(self, **changes)
