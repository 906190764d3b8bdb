"""Why something is advised: a code and numbers, and their English. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_NAMES = {
    "from-scratch": "training from scratch",
    "feature-extractor": "a feature extractor",
    "fine-tune": "fine-tuning all layers",
    "fine-tune-freeze": "fine-tuning with the first layers frozen",
}
# Format strings: what a code says, with its values by name.
_TEXTS = {
    "small": "The set is small: a usual class has {per_class:,.0f} training images, where about "
    "{large_from:,} would make it large, and the whole network has {weights_per_image:,.0f} "
    "weights for each image.",
    "large": "The set is large: a usual class has {per_class:,.0f} training images, and the whole "
    "network has {weights_per_image:,.0f} weights for each image.",
    "near": "It is similar to the photographs the network was pretrained on: similarity "
    "{similarity:.2f} ({low:.2f} to {high:.2f}; similar from {near_from:.2f}).",
    "far": "It differs from the photographs the network was pretrained on: similarity "
    "{similarity:.2f} ({low:.2f} to {high:.2f}; similar from {near_from:.2f}).",
    "border": "The interval of the similarity reaches across the border, so the neighbouring "
    "field of the chart may be as right.",
    "chart-small-similar": "Small and similar: the chart advises a linear classifier on the last "
    "features, as more would over-fit.",
    "chart-small-different": "Small and different: the chart advises to build on earlier, more "
    "general layers; they are frozen, and what lies behind them is learnt anew.",
    "chart-large-similar": "Large and similar: the chart advises to fine-tune the whole network.",
    "chart-large-different": "Large and different: the chart allows training from scratch, but "
    "pretrained weights are still the better start.",
    "last-best": "On your own images the last layer's features are the best, {last:.1%} against "
    "{earlier:.1%} on {layer}.",
    "alike": "On your own images the features of {layer} do about as well as the last layer's, "
    "{earlier:.1%} against {last:.1%}; the intervals meet.",
    "earlier-better": "On your own images the features of {layer} do better than the last layer's, "
    "{earlier:.1%} against {last:.1%} by intervals that do not meet: the layers behind it are too "
    "special.",
    "cut-own": "Nothing speaks surely for an earlier cut, so the network's own is taken: {cut} is "
    "the first block that is trained.",
    "cut-moved": "So {cut} is the first block that is trained.",
    "features-suffice": "The frozen features already reach {accuracy:.1%} in cross-validation; "
    "there is little left that more training could win.",
    "few-images": "With {smallest:,} images in the smallest class every number here is uncertain; "
    "more images would help most.",
    "thorough-agrees": "In short trainings {strategy} was also the best, {accuracy:.1%}.",
    "thorough-better": "In short trainings {strategy} reached {accuracy:.1%} and {other} "
    "{other_accuracy:.1%}; the measurement decides against the chart.",
    "other-network": "{network} has no pretrained weights on this computer, so transfer is advised "
    "with {other}.",
}


@dataclass(frozen=True)
class Reason:
    """One reason.

    Attributes
    ----------
    code : str
        A key of the texts.
    values : mapping
        Numbers and names in it.
    """

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def words(self) -> str:
        """Return it in English, one or two sentences."""
        named = {key: _NAMES.get(value, value) if isinstance(value, str) else value
                 for key, value in self.values.items()}  # fmt: skip
        return _TEXTS[self.code].format(**named)

    def to_dict(self) -> dict[str, Any]:
        return {"code": self.code, "values": dict(self.values), "text": self.words()}


CODES = tuple(_TEXTS)
