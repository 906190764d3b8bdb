"""Use a file of weights that the user has: read it safely, see that it fits, keep a copy."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import Tensor

from workbench.architectures import registry
from workbench.architectures.card import Card
from workbench.architectures.contentless import without_content
from workbench.architectures.fit import Fit, fit
from workbench.architectures.pretrained import published_records
from workbench.architectures.weights import Opened, open_weights
from workbench.errors import ArchitectureError
from workbench.jobs import Job
from workbench.weights.library import add, copy
from workbench.weights.places import find, refreshed, target
from workbench.weights.record import Weights

_BLOCK = 1 << 20
_CENTRED = (0.5, 0.5, 0.5)
_SHORTEST = 8  # digits of a digest that say which file it is


@dataclass(frozen=True)
class Adoption:
    """What became of a file: its record, and what was done, a sentence each."""

    record: Weights
    notes: tuple[str, ...]


def adopt(
    file: Path,
    network: str,
    job: Job,
    *,
    mean: tuple[float, ...] = (),
    std: tuple[float, ...] = (),
    source: str = "",
    licence: str = "",
) -> Adoption:
    """Check that a state dict or safetensors file fits `network`, copy it, and register it.

    A file whose digest is that of published weights becomes these. Any other is kept under its
    digest as weights of the user's own. The file itself is never changed.

    Parameters
    ----------
    file : Path
        What the user has.
    network : str
        Registry name.
    mean, std : tuple of float
        Normalisation that it was trained with, per channel, for values in 0..1. If not given: what
        the file itself says, else what the network's published weights need.
    source, licence : str
        What the user knows of it.

    Raises
    ------
    ArchitectureError
        It is no file of weights, holds code, or does not fit; nothing was copied.
    StorageError
        There is no room for the copy.
    """
    card, file = registry.card(network), Path(file).expanduser().absolute()
    digest = _digest(file, job)
    published = published_records(card)
    for record in published:
        if len(record.sha256) >= _SHORTEST and record.matches(digest):
            return _recognised(file, record, job)
    job.report("Reading the weights")
    opened = open_weights(file)
    job.report("Comparing them with the network")
    fitted = fit(opened.tensors, _wanted(card), card.head, where=file)
    scale = _scale(mean, std, opened.facts, published)
    record = Weights(
        source=source or file.name,
        licence=licence,
        size_bytes=file.stat().st_size,
        mean=scale.mean,
        std=scale.std,
        image_size=int(opened.facts.get("image_size", card.image_size)),
        accuracy=0.0,
        available=True,
        network=card.name,
        key=digest[:12],
        sha256=digest,
        place="own",
        file=f"{digest}{file.suffix.lower()}",
        classes=_classes(fitted, opened),
    )
    return Adoption(add(file, record, job), (*_notes(opened, fitted), scale.note))


@dataclass(frozen=True)
class _Scale:
    mean: tuple[float, ...]
    std: tuple[float, ...]
    note: str


def _digest(file: Path, job: Job) -> str:
    digest = hashlib.sha256()
    try:
        total = file.stat().st_size
        with open(file, "rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
                job.report("Reading the file", stream.tell(), total)
    except OSError as error:
        raise ArchitectureError(
            f"This file cannot be read ({error.strerror})", where=file, hint="Choose another file."
        ) from error
    return digest.hexdigest()


def _recognised(file: Path, record: Weights, job: Job) -> Adoption:
    note = f"Its checksum is that of {record.name}: it was put in the place of these weights."
    if find(record) is None:
        copy(file, target(record), job)
    else:
        note = f"Its checksum is that of {record.name}. These weights are here already."
    return Adoption(refreshed(record), (note,))


def _wanted(card: Card) -> Mapping[str, Tensor]:
    """Return the tensors that the network wants, without their values."""
    model = without_content(card.build, card.classes, card.channels[0], card.image_size)
    return model.state_dict()


def _scale(
    mean: tuple[float, ...],
    std: tuple[float, ...],
    facts: Mapping[str, Any],
    published: tuple[Weights, ...],
) -> _Scale:
    """Return the normalisation: the user's word, else the file's own, else the usual one."""
    if mean and std:
        _check_scale(mean, std)
        return _Scale(mean, std, f"Images are normalised as you said: {_words(mean, std)}.")
    own_mean, own_std = _numbers(facts.get("mean")), _numbers(facts.get("std"))
    if own_mean and own_std:
        return _Scale(own_mean, own_std, f"The file says: {_words(own_mean, own_std)}.")
    if published:
        known = published[0]
        note = f"The file does not say how images were normalised. As for {known.key}: "
        return _Scale(known.mean, known.std, f"{note}{_words(known.mean, known.std)}.")
    note = "The file does not say how images were normalised. Taken: "
    return _Scale(_CENTRED, _CENTRED, f"{note}{_words(_CENTRED, _CENTRED)}.")


def _check_scale(mean: tuple[float, ...], std: tuple[float, ...]) -> None:
    if len(mean) != 3 or len(std) != 3 or min(std) <= 0:
        raise ArchitectureError(
            "Mean and standard deviation must be three numbers each, the latter above zero",
            where=f"mean {mean}, std {std}",
            hint="For ImageNet: mean 0.485, 0.456, 0.406; std 0.229, 0.224, 0.225.",
        )


def _numbers(value: object) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) != 3:
        return ()
    return tuple(float(v) for v in value if isinstance(v, int | float))


def _words(mean: tuple[float, ...], std: tuple[float, ...]) -> str:
    return f"mean {', '.join(map(str, mean))}; std {', '.join(map(str, std))}"


def _classes(fitted: Fit, opened: Opened) -> int:
    """Return how many classes the file's own head tells apart; 0 if it has none."""
    for key in fitted.head:
        if key.endswith("bias"):
            return int(opened.tensors[fitted.prefix + key].shape[0])
    return 0


def _notes(opened: Opened, fitted: Fit) -> list[str]:
    wrapper = [f'They lay under "{opened.wrapper}".'] if opened.wrapper else []
    return [*wrapper, *fitted.notes()]
