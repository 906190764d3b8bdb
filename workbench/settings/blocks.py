"""The blocks that an own network is stacked from: what each is made of, with limits and words."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, TypeAdapter

from workbench.settings.base import Section

Padding = Literal["same", "none"]

MOST_FILTERS = 4096
LARGEST_KERNEL = 31
LONGEST_STRIDE = 16


class BaseBlock(Section):
    """One step of a stack.

    Attributes
    ----------
    title, idea : str
        What it is called in the window, and what it is for in one sentence.
    """

    title: ClassVar[str]
    idea: ClassVar[str]


class ConvBlock(BaseBlock):
    """A convolution with square kernels, without activation."""

    title: ClassVar[str] = "Convolution"
    idea: ClassVar[str] = (
        "Slides small kernels over the map; each makes one channel that says where its pattern is."
    )
    kind: Literal["conv"] = "conv"
    filters: int = Field(
        32,
        ge=1,
        le=MOST_FILTERS,
        title="Filters",
        description="How many kernels, and so how many channels come out.",
    )
    kernel: int = Field(
        3,
        ge=1,
        le=LARGEST_KERNEL,
        title="Kernel",
        json_schema_extra={"unit": "px"},
        description="Side of the square that one output value looks at.",
    )
    stride: int = Field(
        1,
        ge=1,
        le=LONGEST_STRIDE,
        title="Stride",
        json_schema_extra={"unit": "px"},
        description="How far the kernel moves at a time; 2 halves the map.",
    )
    padding: Padding = Field(
        "same",
        title="Padding",
        description="Same puts (kernel - 1) / 2 zeros around the map, so that stride 1 keeps its "
        "size; none shrinks it.",
    )
    groups: int = Field(
        1,
        ge=1,
        le=MOST_FILTERS,
        title="Groups",
        description="Cuts the channels into groups that do not see each other, as AlexNet did; "
        "as many groups as channels is a depthwise convolution.",
    )
    bias: bool = Field(
        True, title="Bias", description="One number added to each filter; a norm makes it useless."
    )


class PoolBlock(BaseBlock):
    """The maximum or the mean of small squares."""

    title: ClassVar[str] = "Pooling"
    idea: ClassVar[str] = (
        "Keeps the largest or the mean value of each small square: a smaller map, and a pattern "
        "may move a little without changing the answer."
    )
    kind: Literal["pool"] = "pool"
    mode: Literal["max", "average"] = Field(
        "max", title="Takes", description="The largest value of each square, or their mean."
    )
    kernel: int = Field(
        2,
        ge=2,
        le=LARGEST_KERNEL,
        title="Kernel",
        json_schema_extra={"unit": "px"},
        description="Side of the square that becomes one value.",
    )
    stride: int = Field(
        2,
        ge=1,
        le=LONGEST_STRIDE,
        title="Stride",
        json_schema_extra={"unit": "px"},
        description="Distance between neighbouring squares; smaller than the kernel, they overlap.",
    )
    padding: Padding = Field(
        "none",
        title="Padding",
        description="Same lets squares reach (kernel - 1) / 2 beyond the border; what lies there "
        "does not count.",
    )


class NormBlock(BaseBlock):
    """Batch normalisation, or AlexNet's local response normalisation."""

    title: ClassVar[str] = "Normalisation"
    idea: ClassVar[str] = (
        "Brings values to a common scale, so that deep networks train faster and more surely."
    )
    kind: Literal["norm"] = "norm"
    method: Literal["batch", "local-response"] = Field(
        "batch",
        title="Method",
        description="Batch: each channel to mean 0 and variance 1 over the batch, then a trained "
        "scale and shift. Local response: each value against its neighbour channels (AlexNet).",
    )
    neighbours: int = Field(
        5,
        ge=1,
        le=15,
        title="Neighbours",
        description="Channels that share a local response; AlexNet takes 5.",
    )


class ActivationBlock(BaseBlock):
    """A function of each value alone."""

    title: ClassVar[str] = "Activation"
    idea: ClassVar[str] = (
        "Bends each value; without it, layer upon layer would only be one linear layer."
    )
    kind: Literal["activation"] = "activation"
    function: Literal["relu", "leaky-relu", "relu6", "gelu", "silu", "tanh", "sigmoid"] = Field(
        "relu",
        title="Function",
        description="ReLU cuts negative values to 0 and is the usual choice.",
    )


class DropoutBlock(BaseBlock):
    """Random zeros while training."""

    title: ClassVar[str] = "Dropout"
    idea: ClassVar[str] = (
        "Sets random values to 0 while training, so that no feature relies on a single other."
    )
    kind: Literal["dropout"] = "dropout"
    probability: float = Field(
        0.5,
        ge=0,
        le=0.95,
        title="Probability",
        description="Share of values that are set to 0 at each training step.",
    )


class FlattenBlock(BaseBlock):
    """A map laid out as a vector."""

    title: ClassVar[str] = "Flatten"
    idea: ClassVar[str] = "Lays the map out as one long vector, so that dense layers can take it."
    kind: Literal["flatten"] = "flatten"


class DenseLayerBlock(BaseBlock):
    """A dense (fully connected) layer, without activation."""

    title: ClassVar[str] = "Dense"
    idea: ClassVar[str] = "Each output value is a weighted sum of all input values."
    kind: Literal["dense"] = "dense"
    units: int = Field(
        128,
        ge=0,
        le=16384,
        title="Units",
        description="How many values come out; 0 is the head: one for each class of your images.",
    )
    bias: bool = Field(True, title="Bias", description="One number added to each unit.")


class InceptionBlock(BaseBlock):
    """Four branches side by side, concatenated; each convolution is followed by a ReLU."""

    title: ClassVar[str] = "Inception"
    idea: ClassVar[str] = (
        "Looks with several kernel sizes at once and puts the results side by side; 1 × 1 "
        "convolutions first make the large kernels cheap."
    )
    kind: Literal["inception"] = "inception"
    branch1: int = Field(
        64,
        ge=0,
        le=MOST_FILTERS,
        title="1 × 1",
        description="Filters of the 1 × 1 branch; 0 leaves it out.",
    )
    reduce3: int = Field(
        96,
        ge=0,
        le=MOST_FILTERS,
        title="Reduce for 3 × 3",
        description="Filters of the 1 × 1 convolution before the 3 × 3; 0 is none.",
    )
    branch3: int = Field(
        128,
        ge=0,
        le=MOST_FILTERS,
        title="3 × 3",
        description="Filters of the 3 × 3 branch; 0 leaves it out.",
    )
    reduce5: int = Field(
        16,
        ge=0,
        le=MOST_FILTERS,
        title="Reduce for 5 × 5",
        description="Filters of the 1 × 1 convolution before the 5 × 5; 0 is none.",
    )
    branch5: int = Field(
        32,
        ge=0,
        le=MOST_FILTERS,
        title="5 × 5",
        description="Filters of the 5 × 5 branch; 0 leaves it out.",
    )
    project_pool: int = Field(
        32,
        ge=0,
        le=MOST_FILTERS,
        title="After pooling",
        description="Filters of the 1 × 1 convolution after the 3 × 3 pooling; 0 passes all "
        "channels on.",
    )
    norm: bool = Field(
        False,
        title="Batch norm",
        description="After each convolution; the paper, a year before batch norm, has none.",
    )


class ResidualBlock(BaseBlock):
    """Units of convolutions whose output is added to their input; batch norm after each."""

    title: ClassVar[str] = "Residual"
    idea: ClassVar[str] = (
        "Adds its input to its output, so that it only learns the difference and the gradient has "
        "a short way back."
    )
    kind: Literal["residual"] = "residual"
    filters: int = Field(
        64, ge=1, le=MOST_FILTERS, title="Filters", description="Channels that come out."
    )
    repeat: int = Field(
        1,
        ge=1,
        le=200,
        title="Units",
        description="So many in a row; only the first one strides or changes the channels.",
    )
    stride: int = Field(
        1,
        ge=1,
        le=LONGEST_STRIDE,
        title="Stride",
        json_schema_extra={"unit": "px"},
        description="Of the first unit; 2 halves the map.",
    )
    design: Literal["basic", "bottleneck"] = Field(
        "basic",
        title="Design",
        description="Basic: two 3 × 3. Bottleneck: 1 × 1 to a quarter, 3 × 3, 1 × 1 back.",
    )
    shortcut: Literal["identity", "projection", "padded", "none"] = Field(
        "projection",
        title="Shortcut",
        description="Where the shape changes: a 1 × 1 convolution (projection), or subsampling and "
        "channels of zeros (padded). None is a plain network.",
    )


class DenselyConnectedBlock(BaseBlock):
    """DenseNet's block: each layer takes all maps before it; BN, ReLU, convolution."""

    title: ClassVar[str] = "Dense block"
    idea: ClassVar[str] = (
        "Each layer sees all maps before it and adds a few of its own, so nothing is learnt twice."
    )
    kind: Literal["dense_block"] = "dense_block"
    layers: int = Field(
        4, ge=1, le=64, title="Layers", description="How many layers, each adding its channels."
    )
    growth: int = Field(
        12,
        ge=1,
        le=512,
        title="Growth",
        json_schema_extra={"unit": "channels"},
        description="Channels that each layer adds.",
    )
    bottleneck: bool = Field(
        False,
        title="Bottleneck",
        description="A 1 × 1 convolution to four times the growth before each 3 × 3.",
    )


class TransitionBlock(BaseBlock):
    """DenseNet's transition: BN, ReLU, 1 x 1 convolution, 2 x 2 average pooling."""

    title: ClassVar[str] = "Transition"
    idea: ClassVar[str] = (
        "Between two dense blocks: a 1 × 1 convolution thins the channels, pooling halves the map."
    )
    kind: Literal["transition"] = "transition"
    compression: float = Field(
        0.5,
        gt=0,
        le=1,
        title="Keep",
        description="Share of the channels that is kept; 1 keeps their number.",
    )


class GlobalPoolBlock(BaseBlock):
    """One value a channel: the mean or the maximum of its whole map, as a vector."""

    title: ClassVar[str] = "Global pooling"
    idea: ClassVar[str] = (
        "One number for each channel, whatever the size of the map: no weights, and the network "
        "takes images of any size."
    )
    kind: Literal["global_pool"] = "global_pool"
    mode: Literal["average", "max"] = Field(
        "average", title="Takes", description="The mean of each whole channel, or its maximum."
    )


Block = Annotated[
    ConvBlock
    | PoolBlock
    | NormBlock
    | ActivationBlock
    | DropoutBlock
    | FlattenBlock
    | DenseLayerBlock
    | InceptionBlock
    | ResidualBlock
    | DenselyConnectedBlock
    | TransitionBlock
    | GlobalPoolBlock,
    Field(discriminator="kind"),
]

# In the order in which the palette offers them.
BLOCK_TYPES: dict[str, type[BaseBlock]] = {
    "conv": ConvBlock,
    "activation": ActivationBlock,
    "norm": NormBlock,
    "pool": PoolBlock,
    "dropout": DropoutBlock,
    "inception": InceptionBlock,
    "residual": ResidualBlock,
    "dense_block": DenselyConnectedBlock,
    "transition": TransitionBlock,
    "global_pool": GlobalPoolBlock,
    "flatten": FlattenBlock,
    "dense": DenseLayerBlock,
}

_ADAPTER: TypeAdapter[Block] = TypeAdapter(Block)


def new_block(kind: str) -> Block:
    """Return a block with its usual numbers."""
    return _ADAPTER.validate_python({"kind": kind})
