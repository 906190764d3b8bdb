"""How the network is trained."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from workbench.settings.base import Section

Device = Literal["auto", "cpu", "cuda", "mps"]
# What a run shares with a GAN, and partly with the preferences of a computer.
DEVICE: Any = Field("auto", title="Device", description="Auto takes the fastest that is there.")
THREADS: Any = Field(
    0,
    ge=0,
    le=256,
    title="Threads",
    description="Threads for arithmetic; 0 is one per core, or one for a tiny network.",
)
CHECKPOINT_SECONDS: Any = Field(
    30.0,
    ge=1,
    le=3600,
    title="Checkpoint every",
    json_schema_extra={"unit": "s"},
    description="Time between checkpoints inside an epoch; each epoch also ends with one.",
)


def epochs_field(usual: int) -> Any:
    """Return the field of epochs; how many are usual depends on what is trained."""
    return Field(
        usual,
        ge=1,
        le=10_000,
        title="Epochs",
        description="How many times the training images are seen.",
    )


class TrainingSettings(Section):
    """Epochs, batches, optimiser, schedule, regularisation, and how it is computed.

    Defaults: AdamW with decoupled weight decay (Loshchilov and Hutter 2019) and a cosine schedule
    (SGDR, section 3) need the least tuning across the atlas; 1e-3 is Adam's own default (Kingma and
    Ba 2015, algorithm 1); momentum 0.9 is that of AlexNet, VGG and ResNet. What changes the loss
    that is shown, or which images are seen how often, is off, so that curves read as in a lecture.
    """

    epochs: int = epochs_field(20)
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
    optimiser: Literal["adamw", "adam", "sgd", "rmsprop"] = Field(
        "adamw",
        title="Optimiser",
        description="AdamW, Adam and RMSprop adapt the step of each weight; SGD follows the "
        "gradient with momentum, and usually wants a learning rate ten times as large.",
    )
    momentum: float = Field(
        0.9,
        ge=0,
        lt=1,
        title="Momentum",
        description="Share of the last step that the next one keeps; for SGD and RMSprop.",
    )
    weight_decay: float = Field(
        0.01,
        ge=0,
        le=1,
        title="Weight decay",
        description="Pulls weights towards zero against over-fitting; not on biases and norms.",
    )
    schedule: Literal["cosine", "constant", "step", "one-cycle", "plateau"] = Field(
        "cosine",
        title="Schedule",
        description="Cosine lowers the learning rate to zero over the run; step lowers it every "
        "few epochs; one-cycle raises it first; plateau lowers it once validation stops improving.",
    )
    warmup_epochs: float = Field(
        0.0,
        ge=0,
        le=1000,
        title="Warm-up",
        json_schema_extra={"unit": "epochs"},
        description="Raises the learning rate from zero at the start, which large batches and high "
        "rates need (Goyal et al. 2017, section 2.2); one-cycle has its own.",
    )
    step_epochs: int = Field(
        10,
        ge=1,
        le=10_000,
        title="Lower it every",
        json_schema_extra={"unit": "epochs"},
        description="For the step schedule; for plateau, the epochs without improvement to wait.",
    )
    step_factor: float = Field(
        0.1,
        gt=0,
        lt=1,
        title="Lower it to",
        json_schema_extra={"unit": "×"},
        description="What the step and plateau schedules multiply the learning rate with.",
    )
    first_size: float = Field(
        1.0,
        ge=0.25,
        le=1,
        title="Begin with images of",
        json_schema_extra={"unit": "× side"},
        description="Below 1 the first epochs see smaller images, which takes less time; they grow "
        "to full size for the last fifth of the epochs (Tan and Le 2021, section 4). Networks that "
        "end in a flattened map take one size only.",
    )
    label_smoothing: float = Field(
        0.0,
        ge=0,
        le=0.5,
        title="Label smoothing",
        description="Softens the target so that the network is less sure of itself (Szegedy et al. "
        "2016, section 7).",
    )
    class_balance: Literal["none", "weights", "sampling"] = Field(
        "none",
        title="Rare classes",
        description="Weights count each image by the rarity of its class; sampling shows images of "
        "rare classes more often. Either makes up for unequal numbers.",
    )
    average: float = Field(
        0.0,
        ge=0,
        lt=1,
        title="Average weights",
        description="Keeps a running average of the weights, which is validated and saved; 0.99 to "
        "0.9999 is usual, 0 is off (Polyak and Juditsky 1992).",
    )
    gradient_limit: float = Field(
        0.0,
        ge=0,
        le=1000,
        title="Gradient limit",
        description="Shortens gradients longer than this, against runaway steps (Pascanu, Mikolov "
        "and Bengio 2013); 0 is off.",
    )
    accumulate: int = Field(
        1,
        ge=1,
        le=1024,
        title="Batches a step",
        description="Sums the gradients of so many batches before each step: the effect of a large "
        "batch in the memory of a small one.",
    )
    patience: int = Field(
        0,
        ge=0,
        le=10_000,
        title="Stop early after",
        json_schema_extra={"unit": "epochs"},
        description="Ends training after so many epochs without a better validation result; 0 "
        "never does. The best weights are kept in any case.",
    )
    bad_loss: Literal["stop", "rewind"] = Field(
        "stop",
        title="Runaway loss",
        description="If the loss is no number any more: stop says where that began; rewind goes "
        "back to the last checkpoint and on with half the learning rate, up to five times.",
    )
    lost_files: Literal["skip", "stop"] = Field(
        "skip",
        title="Lost files",
        description="If images are gone that the run began with: skip goes on without them, or "
        "with others of their class, and names them; stop waits until they are back.",
    )
    precision: Literal["full", "mixed"] = Field(
        "full",
        title="Precision",
        description="Mixed computes in 16 bits where it is safe: faster on most GPUs, seldom on "
        "CPUs. The run says which kind was really used.",
    )
    deterministic: bool = Field(
        False,
        title="Deterministic",
        description="Forbids operations that give other results each time; slower on a GPU, and so "
        "anyway on the CPU.",
    )
    seed: int = Field(
        0,
        ge=0,
        le=2**31 - 1,
        title="Seed",
        description="The same seed on the same machine gives the same weights.",
    )
    device: Device = DEVICE
    threads: int = THREADS
    history: bool = Field(
        True,
        title="Keep every epoch",
        description="Keeps what the network said and was at the end of each epoch, for the time "
        "machine: answers, first filters and features of up to 300 validation images, at most "
        "200 MB a run.",
    )
    checkpoint_seconds: float = CHECKPOINT_SECONDS
