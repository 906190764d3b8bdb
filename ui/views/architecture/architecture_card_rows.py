"""Which networks a list shows, and in which order. Plain values, no widget."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from ui.engine_words import engine_words
from workbench.diagram.outline import Outline

Order = Literal["family", "name", "year", "parameters", "macs", "depth"]
SizeClass = Literal["", "small", "medium", "large"]
Era = Literal["", "early", "middle", "late"]
Joins = Literal["", "chain", "sum", "concatenation"]
RowKind = Literal["card", "family", "member"]

# Parameters below which a network is small, and from which on it is large.
SMALL, LARGE = 10_000_000, 50_000_000
# The years before the deep ones, theirs, and after: 2014 brought VGG and GoogLeNet, 2015 ResNet.
MIDDLE, LATE = 2014, 2016
OWN, OTHER = "own", "other"
"""Families of networks that are no part of the atlas."""
_FAMILY = re.compile(r"^[^\d(]*[^\d(\s-]")


@dataclass(frozen=True)
class Network:
    """A card's facts with what follows from them.

    Attributes
    ----------
    facts : mapping
        What `Card.to_dict` gives, with the outline under "outline" and "atlas" telling whether it
        is one of the course's.
    """

    facts: Mapping[str, Any]

    @property
    def name(self) -> str:
        return str(self.facts["name"])

    @property
    def title(self) -> str:
        return engine_words(str(self.facts["title"]))

    @property
    def year(self) -> int:
        """The year of its paper; 0 where it is not known."""
        return int(self.facts["year"])

    @property
    def depth(self) -> int:
        return int(self.facts["depth"])

    @cached_property
    def outline(self) -> Outline:
        return Outline.from_dict(self.facts["outline"])

    @cached_property
    def family(self) -> str:
        """The name that it shares with its siblings: "ResNet" of "ResNet-18"."""
        if self.name.startswith("stack:"):
            return OWN
        if not self.facts.get("atlas", True):
            return OTHER
        found = _FAMILY.match(self.title)
        return found[0] if found else self.title

    @property
    def weights_here(self) -> bool:
        """Whether pretrained weights of it are on this machine."""
        weights = self.facts.get("weights")
        return bool(weights and weights.get("available"))

    @cached_property
    def searched(self) -> str:
        """What a search looks through, in lower case."""
        keys = ("name", "title", "year", "authors", "paper", "idea")
        return " ".join(str(self.facts[key]) for key in keys).lower()


@dataclass(frozen=True)
class Filter:
    """What a network must be to be shown; empty is anything.

    Attributes
    ----------
    text : str
        Words that all must occur.
    weights : bool
        Pretrained weights must be here.
    size, era, joins : str
        A class of parameters, of years, and how its branches meet.
    """

    text: str = ""
    weights: bool = False
    size: SizeClass = ""
    era: Era = ""
    joins: Joins = ""

    def admits(self, network: Network) -> bool:
        """Return whether `network` is shown."""
        return (
            all(word in network.searched for word in self.text.lower().split())
            and (not self.weights or network.weights_here)
            and self.size in ("", size_class(network.outline.parameters))
            and self.era in ("", era(network.year))
            and self.joins in ("", network.outline.joins)
        )


@dataclass(frozen=True)
class Row:
    """A row of the list.

    Attributes
    ----------
    kind : str
        "card": a network by itself. "family": several; `network` is the one it stands for.
        "member": one of an opened family.
    network : Network
    siblings : tuple of Network
        Of a family, all that the filter admits, in their own order; else empty.
    opened : bool
        Whether the members of a family follow.
    """

    kind: RowKind
    network: Network
    siblings: tuple[Network, ...] = ()
    opened: bool = False


@dataclass(frozen=True)
class Choice:
    """How the list is to look.

    Attributes
    ----------
    order : str
        "family" gathers siblings; every other order shows all networks one by one.
    descending : bool
    opened : frozenset of str
        Families whose members are shown.
    favourites : dict of str to str
        Family -> the network it stands for, where the user chose one.
    """

    filter: Filter = Filter()
    order: Order = "family"
    descending: bool = False
    opened: frozenset[str] = frozenset()
    favourites: Mapping[str, str] = field(default_factory=dict)


def rows(networks: Iterable[Network], choice: Choice) -> list[Row]:
    """Return the rows to show for `networks`, which come in the order of the atlas."""
    shown = [network for network in networks if choice.filter.admits(network)]
    if choice.order == "family":
        return _by_family(shown, choice)
    return [Row("card", network) for network in _ordered(shown, choice)]


def size_class(parameters: int) -> SizeClass:
    """Return "small", "medium" or "large"."""
    return "small" if parameters < SMALL else "medium" if parameters < LARGE else "large"


def era(year: int) -> Era:
    """Return "early", "middle" or "late"; empty for an unknown year, which is none of them."""
    if not year:
        return ""
    return "early" if year < MIDDLE else "middle" if year < LATE else "late"


def _by_family(shown: Sequence[Network], choice: Choice) -> list[Row]:
    families: dict[str, list[Network]] = {}
    for network in shown:
        families.setdefault(network.family, []).append(network)
    order = list(families.values())
    # What the user brought stands first.
    order.sort(key=lambda members: members[0].family not in (OWN, OTHER))
    if choice.descending:
        order.reverse()
    return [row for members in order for row in _family(tuple(members), choice)]


def _family(members: tuple[Network, ...], choice: Choice) -> list[Row]:
    if len(members) == 1:
        return [Row("card", members[0])]
    family = members[0].family
    opened = family in choice.opened
    head = Row("family", _face(members, choice.favourites.get(family, "")), members, opened)
    return [head, *(Row("member", one) for one in members if opened)]


def _face(members: tuple[Network, ...], favourite: str) -> Network:
    """Return the favourite, else the first with weights here, else the first."""
    chosen = (one for one in members if one.name == favourite)
    ready = (one for one in members if one.weights_here)
    return next(chosen, next(ready, members[0]))


def _ordered(shown: list[Network], choice: Choice) -> list[Network]:
    def key(network: Network) -> Any:
        outline = network.outline
        return {
            "name": network.title.lower(),
            "year": network.year,
            "parameters": outline.parameters,
            "macs": outline.macs,
            "depth": network.depth,
        }[choice.order]

    return sorted(shown, key=key, reverse=choice.descending)
