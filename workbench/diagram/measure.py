"""The numbers of one operation: hyper-parameters, multiply-adds, and the window it slides."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor, nn
from torch.nn import functional

from workbench.diagram.receptive import Pair, Window

_CONVOLUTIONS = (nn.Conv1d, nn.Conv2d, nn.Conv3d)
_TRANSPOSED = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)
# Attributes worth showing, in this order, wherever a module has them as plain values.
_SHOWN = (
    "in_channels", "out_channels", "in_features", "out_features", "num_features", "num_groups",
    "kernel_size", "stride", "padding", "dilation", "groups", "ceil_mode", "output_size",
    "normalized_shape", "size", "alpha", "beta", "k", "eps", "momentum", "p", "negative_slope",
    "scale_factor", "mode",
)  # fmt: skip
_PER_AXIS = ("kernel_size", "stride", "padding", "dilation", "output_size")  # (height, width)
_PRODUCTS = ("matmul", "bmm", "baddbmm", "mm", "einsum")
_POOLS = (functional.max_pool2d, functional.avg_pool2d)


def module_details(module: nn.Module) -> dict[str, Any]:
    """Return the hyper-parameters of a layer as plain values (numbers, strings, lists)."""
    details = {}
    for key in _SHOWN:
        value = plain(getattr(module, key, None))
        if key in _PER_AXIS and isinstance(value, int):
            value = [value, value]
        if value is not None:
            details[key] = value
    if isinstance(module, (*_CONVOLUTIONS, *_TRANSPOSED, nn.Linear)):
        details["bias"] = module.bias is not None
    if type(module).__name__ == "Conv2dSame":  # timm pads by the input's size, not by `padding`
        details["padding"] = "same"
    activation = getattr(module, "act", None)  # timm joins normalisation and activation
    if isinstance(activation, nn.Module) and not isinstance(activation, nn.Identity):
        details["activation"] = type(activation).__name__
    statistics = sum(buffer.numel() for buffer in module.buffers() if buffer.is_floating_point())
    if statistics:
        details["statistics"] = statistics
    return details


def plain(value: object) -> Any:
    """Return `value` if JSON can hold it, tuples as lists; None otherwise."""
    if isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (tuple, list)) and all(isinstance(item, (int, float)) for item in value):
        return list(value)
    return None


def module_macs(module: nn.Module, given: Tensor, made: Tensor) -> int:
    """Return the multiply-adds per image of a convolution, linear or attention layer; else 0."""
    if isinstance(module, _CONVOLUTIONS):
        return _per_image(made) * module.weight[0].numel()
    if isinstance(module, _TRANSPOSED):
        return _per_image(given) * module.weight[0].numel()
    if isinstance(module, nn.Linear):
        return _per_image(made) * module.in_features
    if isinstance(module, nn.MultiheadAttention) and given.dim() == 3:
        # four projections, and the two products with the attention matrix
        tokens, width = given.shape[1:] if module.batch_first else given.shape[::2]
        return 4 * tokens * width**2 + 2 * tokens**2 * width
    return 0


def is_product(function: object) -> bool:
    """Whether a function may multiply matrices in a way that only watching it can count."""
    name = function if isinstance(function, str) else getattr(function, "__name__", "")
    return "attention" in name or name in _PRODUCTS


def function_macs(function: object, inputs: Sequence[Tensor], made: Tensor) -> int:
    """Return the multiply-adds per image of a functional conv2d or linear; 0 for all others."""
    if function in (functional.conv2d, functional.linear) and len(inputs) > 1:
        return _per_image(made) * inputs[1][0].numel()
    return 0


def module_window(module: nn.Module) -> Window | None:
    """Return the window that a convolution or pooling layer slides over its map, if it does."""
    if isinstance(module, _TRANSPOSED) or not hasattr(module, "kernel_size"):
        return None
    kernel = pair(module.kernel_size)
    stride = pair(getattr(module, "stride", None) or kernel)
    return window(kernel, stride, pair(getattr(module, "dilation", 1)))


def function_details(
    function: object, arguments: Sequence[Any], named: Mapping[str, Any], inputs: Sequence[Tensor]
) -> dict[str, Any]:
    """Return window, stride and padding of a functional pooling or convolution."""
    rounded_up = False
    if function in _POOLS:
        kernel = _argument(arguments, named, 1, "kernel_size", 1)
        stride = _argument(arguments, named, 2, "stride", None) or kernel
        padding = _argument(arguments, named, 3, "padding", 0)
        dilation = named.get("dilation", 1)
        rounded_up = bool(named.get("ceil_mode", False))
    elif function is functional.conv2d and len(inputs) > 1:
        kernel = list(inputs[1].shape[2:])
        stride = _argument(arguments, named, 3, "stride", 1)
        padding = _argument(arguments, named, 4, "padding", 0)
        dilation = _argument(arguments, named, 5, "dilation", 1)
    else:
        return {}
    return {
        "kernel_size": list(pair(kernel)),
        "stride": list(pair(stride)),
        "padding": padding if isinstance(padding, str) else list(pair(padding)),
        "dilation": list(pair(dilation)),
        "ceil_mode": rounded_up,
    }


def window(kernel: Pair, stride: Pair, dilation: Pair) -> Window:
    """Return the window of a kernel whose values stand `dilation` apart."""
    height, width = (dilation[i] * (kernel[i] - 1) + 1 for i in (0, 1))
    return Window((height, width), stride)


def pair(value: Any) -> Pair:
    """Return (height, width) of a hyper-parameter that may be one number for both."""
    if isinstance(value, (tuple, list)):
        return int(value[0]), int(value[-1])
    return int(value), int(value)


def _argument(
    arguments: Sequence[Any], named: Mapping[str, Any], place: int, name: str, default: Any
) -> Any:
    return arguments[place] if len(arguments) > place else named.get(name, default)


def _per_image(tensor: Tensor) -> int:
    return math.prod(tensor.shape[1:])
