"""Whether a table of tensors fits a network, and what must be left out or renamed for that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.errors import ArchitectureError

# Batch normalisation's counter of batches: files from before 2018 lack it, and nothing reads it.
_COUNTER = "num_batches_tracked"
_SHOWN = 3
# Auxiliary heads and the like. With more of its own the file is of a larger network: all that
# ResNet-18 wants is also in ResNet-34, and is of little use out of it.
_MOST_EXTRA = 0.1


@dataclass(frozen=True)
class Fit:
    """Tensors that fit, and what became of the rest.

    Attributes
    ----------
    tensors : dict of str to Tensor
        Under the network's names, in the network's types; all but the head's.
    prefix : str
        What was taken off the names, as "module.".
    head : tuple of str
        Tensors of the file's own head, which is not used.
    left_out : tuple of str
        Tensors that the network does not have.
    counters : int
        Batch counters that the file lacks.
    widened : str
        The file's type if it was another floating-point type, as "float16".
    """

    tensors: dict[str, Tensor]
    prefix: str = ""
    head: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    counters: int = 0
    widened: str = ""

    def notes(self) -> list[str]:
        """Return what was done, a sentence each."""
        found = [f"{len(self.tensors)} tensors fit."]
        if self.prefix:
            found.append(f'"{self.prefix}" was taken off the names.')
        if self.head:
            found.append(f"The file's head is not used: {_listed(self.head)}.")
        if self.left_out:
            found.append(f"The network has no place for: {_listed(self.left_out)}.")
        if self.counters:
            found.append(f"{self.counters} batch counters are missing; nothing depends on them.")
        if self.widened:
            found.append(f"{self.widened} was widened to float32.")
        return found


def fit(
    given: Mapping[str, Tensor], wanted: Mapping[str, Tensor], head: str, *, where: object
) -> Fit:
    """Match a file's tensors with those of a network.

    Parameters
    ----------
    given, wanted : mapping of str to Tensor
        What the file has and what the network's ``state_dict`` wants; only the names, shapes and
        types of `wanted` are read.
    head : str
        Path of the module that keeps its own weights.

    Raises
    ------
    ArchitectureError
        A tensor is missing, of another shape, or not of numbers, or the file is of a larger
        network; `where` names it.
    """
    prefix = _prefix(given, wanted)
    named = {key.removeprefix(prefix): value for key, value in given.items() if _under(key, prefix)}
    beside = [key for key in given if not _under(key, prefix)]
    body = {key: value for key, value in wanted.items() if not _under(key, f"{head}.")}
    own_head = [key for key in named if _under(key, f"{head}.")]
    extra = [key for key in named if key not in body and key not in own_head]
    missing = [key for key in body if key not in named and not key.endswith(_COUNTER)]
    if missing:
        raise _missing(missing, body, given, where)
    if len(extra) > _MOST_EXTRA * len(body):
        raise _larger(extra, body, where)
    fitting = {key: named[key] for key in body if key in named}
    _check_shapes(fitting, body, where)
    return Fit(
        tensors={key: _converted(value, body[key]) for key, value in fitting.items()},
        prefix=prefix,
        head=tuple(own_head),
        left_out=(*extra, *beside),
        counters=len(body) - len(fitting),
        widened=_widened(fitting, body),
    )


def _prefix(given: Iterable[str], wanted: Mapping[str, Tensor]) -> str:
    """Return what most of the file's names have before the network's names."""
    counts: Counter[str] = Counter()
    for key in given:
        parts = key.split(".")
        for cut in range(len(parts)):
            if ".".join(parts[cut:]) in wanted:
                counts[".".join(parts[:cut]) + "." * bool(cut)] += 1
                break
    # Of equals the shorter: with no prefix at all if the file may be read as it is.
    return max(counts, key=lambda p: (counts[p], -len(p)), default="")


def _check_shapes(given: Mapping[str, Tensor], wanted: Mapping[str, Tensor], where: object) -> None:
    wrong = [key for key, value in given.items() if value.shape != wanted[key].shape]
    if wrong:
        first = wrong[0]
        raise ArchitectureError(
            f"The weights do not fit the network: {first} is {_shape(given[first])} in the file "
            f"and {_shape(wanted[first])} in the network"
            + (f", and {len(wrong) - 1} more differ" if wrong[1:] else ""),
            where=where,
            hint="Choose the network that the file was made for.",
        )
    for key, value in given.items():
        if value.is_floating_point() != wanted[key].is_floating_point():
            raise ArchitectureError(
                f"The weights do not fit the network: {key} is {_type(value)} in the file and "
                f"{_type(wanted[key])} in the network",
                where=where,
                hint="Quantised weights cannot be trained; get them in floating point.",
            )
        if value.is_floating_point() and not bool(torch.isfinite(value).all()):
            raise ArchitectureError(
                f"{key} holds values that are no numbers (NaN or infinite)",
                where=where,
                hint="The file is damaged, or its training failed. Get another.",
            )


def _missing(
    missing: list[str], body: Mapping[str, Tensor], given: Mapping[str, Tensor], where: object
) -> ArchitectureError:
    return ArchitectureError(
        f"The weights do not fit the network: {len(missing)} of its {len(body)} tensors are not in "
        f"the file ({_listed(missing)}). The file has {_listed(list(given))}",
        where=where,
        hint="Choose the network that the file was made for.",
    )


def _larger(extra: list[str], body: Mapping[str, Tensor], where: object) -> ArchitectureError:
    return ArchitectureError(
        f"The weights do not fit the network: they are of a larger one. Besides the "
        f"{len(body)} tensors that are wanted the file has {_listed(extra)}",
        where=where,
        hint="Choose the network that the file was made for.",
    )


def _converted(value: Tensor, wanted: Tensor) -> Tensor:
    return value if value.dtype == wanted.dtype else value.to(wanted.dtype)


def _widened(given: Mapping[str, Tensor], wanted: Mapping[str, Tensor]) -> str:
    for key, value in given.items():
        if value.is_floating_point() and value.dtype != wanted[key].dtype:
            return _type(value)
    return ""


def _under(key: str, prefix: str) -> bool:
    return key.startswith(prefix)


def _listed(keys: Iterable[str]) -> str:
    names = list(keys)
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _shape(tensor: Tensor) -> str:
    return " × ".join(str(side) for side in tensor.shape) or "a single number"


def _type(tensor: Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")
