"""timm's records of its pretrained weights. Nothing is downloaded here, and no hub is asked."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import timm
from safetensors import SafetensorError
from torch import Tensor

from workbench.architectures.card import Weights
from workbench.architectures.weights import DAMAGED, unreadable
from workbench.weights.places import refreshed

_FILE = "model.safetensors"
_DIGEST = re.compile(r"-([0-9a-f]{8,64})\.[a-z]+$")


@dataclass(frozen=True)
class FromTimm:
    """All weights that timm knows for one of its networks.

    Attributes
    ----------
    network : str
        timm's name, with the tag of the preferred weights or without: "resnet18.tv_in1k".
    """

    network: str

    def records(self) -> tuple[Weights, ...]:
        """Return timm's own records, the preferred first; it states neither size nor accuracy."""
        found = [record for cfg in self._entries() if (record := self._record(cfg)) is not None]
        return tuple(found)

    def read(self, path: Path, record: Weights | None = None) -> dict[str, Tensor]:
        """Return a file's tensors as timm itself reads them: some networks' files are older.

        Raises
        ------
        ArchitectureError
            The file cannot be read, or is of another network.
        """
        architecture = self.network.partition(".")[0]
        name = f"{architecture}.{record.key}" if record else self.network
        try:
            reader = timm.create_model(
                name, pretrained=True, pretrained_cfg_overlay={"file": str(path)}
            )
        except (SafetensorError, *DAMAGED) as error:
            raise unreadable(path) from error
        return dict(reader.state_dict())

    def _entries(self) -> list[Any]:
        architecture, _, tag = self.network.partition(".")
        names = timm.list_pretrained(f"{architecture}.*")
        default = timm.get_pretrained_cfg(self.network)
        preferred = tag or (default.tag if default else "")
        names.sort(key=lambda name: name.partition(".")[2] != preferred)
        return [timm.get_pretrained_cfg(name) for name in names]

    def _record(self, entry: Any) -> Weights | None:
        if entry.custom_load:  # files in a format of their own, of the networks' first authors
            return None
        place = _hub(entry) if entry.hf_hub_id else _address(entry)
        return refreshed(
            Weights(
                source=f"timm {entry.architecture}.{entry.tag}",
                licence=entry.license or "not stated",
                size_bytes=0,
                mean=tuple(entry.mean),
                std=tuple(entry.std),
                image_size=entry.input_size[-1],
                accuracy=0.0,
                available=False,
                network=f"timm:{self.network}",
                key=entry.tag,
                interpolation=entry.interpolation,
                crop=entry.crop_pct,
                classes=entry.num_classes,
                **place,
            )
        )


def _hub(entry: Any) -> dict[str, Any]:
    repository, _, revision = str(entry.hf_hub_id).partition("@")
    name = entry.hf_hub_filename or _FILE
    end = os.environ.get("HF_ENDPOINT", "https://huggingface.co").rstrip("/")
    return {
        "place": "hub",
        "file": f"{repository}/{name}",
        "url": f"{end}/{repository}/resolve/{revision or 'main'}/{name}",
    }


def _address(entry: Any) -> dict[str, Any]:
    file = str(entry.url).rpartition("/")[2]
    digest = _DIGEST.search(file)
    return {"file": file, "url": entry.url, "sha256": digest[1] if digest else ""}
