"""How the network is trained."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workbench.settings.base import Section


class TrainingSettings(Section):
    """Epochs, batches, optimiser and schedule.

    Defaults: AdamW with decoupled weight decay (Loshchilov and Hutter 2019) and a cosine schedule
    (SGDR, section 3) need the least tuning across the atlas; 1e-3 is Adam's own default (Kingma and
    Ba 2015, algorithm 1); label smoothing is off so that the loss reads as in a lecture.
    """

    epochs: int = Field(
        20,
        ge=1,
        le=10_000,
        title="Epochs",
        description="How many times the training images are seen.",
    )
    batch_size: int = Field(
        32,
        ge=1,
        le=4096,
        title="Batch size",
        json_schema_extra={"unit": "images"},
        description="Images per step. Smaller fits in less memory.",
    )
    learning_rate: float = Field(
        0.001,
        gt=0,
        le=10,
        title="Learning rate",
        description="Size of each step; the most important number on this page.",
    )
    optimiser: Literal["adamw", "sgd"] = Field(
        "adamw",
        title="Optimiser",
        description="AdamW adapts the step of each weight; SGD uses momentum 0.9.",
    )
    weight_decay: float = Field(
        0.01,
        ge=0,
        le=1,
        title="Weight decay",
        description="Pulls weights towards zero against over-fitting; not on biases and norms.",
    )
    schedule: Literal["cosine", "constant"] = Field(
        "cosine",
        title="Schedule",
        description="Cosine lowers the learning rate to zero over the run.",
    )
    label_smoothing: float = Field(
        0.0,
        ge=0,
        le=0.5,
        title="Label smoothing",
        description="Softens the target so that the network is less sure of itself.",
    )
    seed: int = Field(
        0,
        ge=0,
        le=2**31 - 1,
        title="Seed",
        description="The same seed on the same machine gives the same weights.",
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        "auto", title="Device", description="Auto takes the fastest that is there."
    )
    threads: int = Field(
        0,
        ge=0,
        le=256,
        title="Threads",
        description="Threads for arithmetic; 0 is one per core, or one for a tiny network.",
    )
    checkpoint_seconds: float = Field(
        30.0,
        ge=1,
        le=3600,
        title="Checkpoint every",
        json_schema_extra={"unit": "s"},
        description="Time between checkpoints inside an epoch; each epoch also ends with one.",
    )
