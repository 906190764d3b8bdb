import math
import re

import pytest
import torch
from torch import nn
from torchvision import models

from workbench.architectures import registry
from workbench.diagram.derive import Step, derive
from workbench.diagram.graph import LayerGraph
from workbench.diagram.titles import role
from workbench.diagram.trace import trace


def result(numbers: str) -> int:
    """Work out the arithmetic exactly as it is printed."""
    for sign, code in (("·", "*"), ("−", "-"), ("²", "**2"), ("⌊", "math.floor("),
                       ("⌈", "math.ceil("), ("⌋", ")"), ("⌉", ")")):  # fmt: skip
        numbers = numbers.replace(sign, code)
    assert re.fullmatch(
        r"[\d\s+\-*/().,]*(?:(?:math\.floor|math\.ceil|max)?[\d\s+\-*/().,]*)*", numbers
    )
    return eval(numbers, {"math": math, "max": max})


def steps(graph: LayerGraph, name: str) -> dict[str, Step]:
    index = next(i for i, layer in enumerate(graph.layers) if layer.name == name)
    return {step.quantity: step for step in derive(graph, index)}


def check(graph: LayerGraph) -> None:
    for index, layer in enumerate(graph.layers):
        found = {step.quantity: step for step in derive(graph, index)}
        recorded = {
            "parameters": layer.parameters, "macs": layer.macs, "memory": layer.activation_bytes,
            "field": layer.receptive_field, "jump": layer.jump,
        }  # fmt: skip
        if len(layer.output_shape) == 3:
            recorded["channels"] = layer.output_shape[0]
            sides = layer.output_shape[1:]
            recorded |= (
                {"size": sides[0]}
                if "size" in found
                else dict(zip(("height", "width"), sides, strict=True))
            )
        elif len(layer.output_shape) == 1:
            recorded["features"] = layer.output_shape[0]
        for quantity, value in recorded.items():
            if value is not None:
                assert found[quantity].value == value, (layer.name, quantity)
        for step in found.values():
            assert not step.numbers or result(step.numbers) == step.value, (layer.name, step)


@pytest.mark.parametrize("name", registry.names())
def test_what_is_printed_gives_what_was_counted(atlas_graph, name) -> None:
    graph = atlas_graph(name)
    check(graph)
    for index, layer in enumerate(graph.layers):
        derived = {s.quantity for s in derive(graph, index) if s.numbers}
        if layer.parameters:
            assert "parameters" in derived, layer.name
        if layer.macs:
            assert "macs" in derived, layer.name
        if "kernel_size" in layer.details and len(layer.output_shape) == 3:
            assert {"size", "field", "jump"} <= derived, layer.name
        if role(layer) == "pool" and layer.receptive_field and layer.output_shape[1:] == (1, 1):
            assert "field" in derived or layer.input_shape[1:] == (1, 1), layer.name


def test_a_convolution_as_in_the_textbook(atlas_graph) -> None:
    found = steps(atlas_graph("vgg16"), "features.5")
    assert found["parameters"] == Step("parameters", 73_856, "(K·K·C + 1)·F", "(3·3·64 + 1)·128")
    assert found["size"] == Step("size", 112, "W − K + 2P + 1", "112 − 3 + 2·1 + 1")
    assert found["macs"].numbers == "3·3·64·128·112·112"
    stem = steps(atlas_graph("resnet18"), "conv1")
    assert stem["size"].formula == "⌊(W − K + 2P) / S⌋ + 1"
    assert stem["size"].numbers == "⌊(224 − 7 + 2·3) / 2⌋ + 1"
    assert stem["field"] == Step("field", 7, "r + (K − 1)·j", "1 + (7 − 1)·1")
    assert stem["jump"] == Step("jump", 2, "j·S", "1·2")


def test_groups_divide_the_channels(atlas_graph) -> None:
    graph = atlas_graph("alexnet_paper")
    assert steps(graph, "conv2")["parameters"].numbers == "(5·5·96/2 + 1)·256"
    assert steps(graph, "conv2")["parameters"].formula == "(K·K·C/G + 1)·F"


def test_sums_and_concatenations_are_told(atlas_graph) -> None:
    graph = atlas_graph("googlenet")
    found = steps(graph, "inception3a.cat")
    assert found["channels"] == Step("channels", 256, "C₁ + C₂ + …", "64 + 128 + 32 + 32")
    assert found["field"].numbers == "max(27, 43)"


def test_odd_windows_and_rounding_up() -> None:
    model = nn.Sequential(
        nn.Conv2d(1, 4, (1, 7), padding=(0, 3)), nn.Conv2d(4, 4, 3, dilation=2, stride=2),
        nn.MaxPool2d(3, 2, ceil_mode=True), nn.ConvTranspose2d(4, 2, 2, stride=2),
        nn.MaxPool2d(2, 2, padding=1, ceil_mode=True),
    )  # fmt: skip
    graph = trace(model, "odd", (1, 30, 20))
    check(graph)
    assert steps(graph, "0")["field"].value == 7
    assert steps(graph, "1")["height"].formula == "⌊(H − D·(K − 1) − 1) / S⌋ + 1"
    assert steps(graph, "2")["height"].formula.startswith("⌈")


@pytest.mark.parametrize("make", [models.vit_b_16, models.convnext_tiny, models.mobilenet_v3_small,
                                  models.shufflenet_v2_x1_0, models.inception_v3])  # fmt: skip
def test_foreign_networks_too(make) -> None:
    settings = {"init_weights": False} if make is models.inception_v3 else {}
    with torch.device("meta"):
        model = make(weights=None, **settings)
    check(trace(model, "net", (3, 224, 224)))


def test_a_layer_that_runs_twice_is_counted_once() -> None:
    shared = nn.Conv2d(3, 3, 3, padding=1)
    graph = trace(nn.Sequential(shared, nn.ReLU(), shared), "shared", (3, 8, 8))
    again = derive(graph, 2)
    parameters = next(step for step in again if step.quantity == "parameters")
    assert (parameters.value, parameters.numbers) == (0, "")
    check(graph)
