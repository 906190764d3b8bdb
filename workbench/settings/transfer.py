"""What is learnt anew on top of pretrained layers, how fast, and from how many cached views."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workbench.settings.base import Section


class TransferSettings(Section):
    """Choices of the transfer lab; the defaults change nothing.

    Of the layers outside the head, in the order of execution, the first half of those that hold
    weights is "lower", the other half "upper". What the strategy freezes stays frozen whatever is
    said here.
    """

    head: Literal["linear", "one-hidden", "two-hidden"] = Field(
        "linear",
        title="New head",
        description="Linear is the network's own last layer; hidden layers (dense, ReLU, dropout) "
        "in front of it can learn more, and over-fit more.",
    )
    head_width: int = Field(
        256,
        ge=2,
        le=8192,
        title="Hidden units",
        description="Units of each hidden layer of the head.",
    )
    head_dropout: float = Field(
        0.5,
        ge=0,
        le=0.95,
        title="Dropout in the head",
        description="Share of hidden units that each step leaves out, against over-fitting.",
    )
    head_rate: float = Field(
        1.0,
        ge=0.0001,
        le=100,
        title="Learning rate of the head",
        json_schema_extra={"unit": "×"},
        description="Factor on the learning rate; the head is new and can take larger steps.",
    )
    upper_rate: float = Field(
        1.0,
        ge=0.0001,
        le=100,
        title="Learning rate of upper layers",
        json_schema_extra={"unit": "×"},
        description="Factor on the learning rate of the half of the layers next to the head.",
    )
    lower_rate: float = Field(
        1.0,
        ge=0.0001,
        le=100,
        title="Learning rate of lower layers",
        json_schema_extra={"unit": "×"},
        description="Factor for the half next to the image; general features need small steps.",
    )
    unfreeze_every: int = Field(
        0,
        ge=0,
        le=1000,
        title="Unfreeze gradually every",
        json_schema_extra={"unit": "epochs"},
        description="Only the head learns at first, after so many epochs also the upper layers, "
        "after as many again also the lower ones; 0 trains all from the start.",
    )
    batch_norm: Literal["learn", "keep"] = Field(
        "learn",
        title="Batch statistics",
        description="Learn lets trained layers take mean and variance from your images; keep holds "
        "all at the pretrained values, which is safer with small batches. Frozen layers always "
        "keep theirs.",
    )
    cached_views: int = Field(
        0,
        ge=0,
        le=100,
        title="Cached augmented views",
        json_schema_extra={"unit": "views per image"},
        description="With augmentation, frozen layers see only this many views of each image, "
        "computed once; the epochs take turns. An approximation once there are more epochs than "
        "views; 0 computes every epoch anew.",
    )

    @property
    def hidden_layers(self) -> int:
        """Hidden layers of the head."""
        return {"linear": 0, "one-hidden": 1, "two-hidden": 2}[self.head]
