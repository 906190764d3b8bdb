from workbench.advice.memory import CHUNK, step_memory
from workbench.diagram.graph import Layer, LayerGraph


def graph() -> LayerGraph:
    """Image 1x4x4 -> conv 2x4x4 -> norm 2x4x4 -> flatten 32 -> dense 3; the norm has statistics."""
    layers = (
        Layer("conv", "Conv2d", (1, 4, 4), (2, 4, 4), parameters=20),
        Layer("norm", "BatchNorm2d", (2, 4, 4), (2, 4, 4), parameters=4, parents=(0,),
              details={"statistics": True}),
        Layer("flatten", "flatten", (2, 4, 4), (32,), parents=(1,)),
        Layer("fc", "Linear", (32,), (3,), parameters=99, parents=(2,)),
    )  # fmt: skip
    return LayerGraph("tiny", (1, 4, 4), layers)


def test_everything_is_trained() -> None:
    found = step_memory(graph(), (), batch=10, optimiser="adamw", cached=False)
    assert found.weights == 4 * (123 + 2 * 2)
    assert found.gradients == 4 * 123
    assert found.optimiser == 2 * found.gradients
    # image, convolution, norm and logits; flattening keeps nothing new
    assert found.activations == 10 * 4 * (16 + 32 + 32 + 3)
    assert found.working == 10 * 4 * (32 + 32)
    assert found.peak == sum(value for key, value in found.to_dict().items() if key != "peak")


def test_frozen_layers_ahead_keep_nothing_for_backward() -> None:
    whole = step_memory(graph(), ("conv", "norm"), batch=10, optimiser="sgd", cached=False)
    assert whole.gradients == whole.optimiser == 4 * 99
    assert whole.activations == 10 * 4 * (16 + 32 + 3)  # image, what enters the head, logits
    assert whole.working == 10 * 4 * 64
    cached = step_memory(graph(), ("conv", "norm"), batch=10, optimiser="sgd", cached=True)
    assert cached.activations == 10 * 4 * (32 + 3)
    assert cached.working == CHUNK * 4 * 64, "the frozen layers are computed before the first step"


def test_a_gradient_passes_frozen_layers_behind_trained_ones() -> None:
    found = step_memory(graph(), ("norm", "fc"), batch=1, optimiser="adamw", cached=False)
    assert found.activations == 4 * (16 + 32 + 32 + 3)
    assert found.gradients == 4 * 20
