import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from workbench.diagram.receptive import Sight, Window, image_sight, step
from workbench.diagram.trace import trace


def test_the_image_sees_itself() -> None:
    assert image_sight((7, 9)) == Sight((7, 9), (1, 1), (1, 1))


def test_axes_are_kept_apart() -> None:
    row = step([image_sight((9, 9))], (9, 7), Window((1, 3), (1, 1)))
    both = step([row], (7, 7), Window((3, 1), (1, 1)))
    assert both is not None
    assert both.field == (3, 3)


def test_without_spatial_axes_or_known_parents_nothing_is_said() -> None:
    assert step([image_sight((4, 4))], None, None) is None
    assert step([None, image_sight((4, 4))], (4, 4), None) is None
    assert step([], (4, 4), None) is None
    assert step([image_sight((4, 6))], (6, 4), None) is None


def test_a_gate_of_one_by_one_makes_all_see_all() -> None:
    """Squeeze-and-excitation: map times pooled map."""
    whole = image_sight((8, 8))
    pooled = step([whole], (1, 1), None)
    gated = step([whole, pooled], (8, 8), None)
    assert gated is not None
    assert (gated.field, gated.jump) == ((8, 8), (1, 1))


layer = st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 2))


@settings(deadline=None, max_examples=25)
@given(st.lists(layer, min_size=1, max_size=4))
def test_the_field_is_where_the_gradient_reaches(specs: list[tuple[int, int, int]]) -> None:
    """Convolutions of ones without padding: one output's gradient covers just its field."""
    net = nn.Sequential(*(nn.Conv2d(1, 1, k, stride=s, dilation=d) for k, s, d in specs))
    for conv in net:
        nn.init.ones_(conv.weight)
    size = 250  # the widest field of four layers is 241
    last = trace(net, "net", (1, size, size)).layers[-1]
    image = torch.rand(1, 1, size, size, requires_grad=True)
    output = net(image)
    if output.shape[-1] < 2:
        return
    spans = []
    for place in (0, 1):
        (gradient,) = torch.autograd.grad(output[0, 0, 0, place], image, retain_graph=True)
        columns = np.flatnonzero(gradient[0, 0].abs().sum(0).numpy())
        spans.append((columns[0], columns[-1]))
    assert spans[0][1] - spans[0][0] + 1 == last.receptive_field
    assert spans[1][0] - spans[0][0] == last.jump


@pytest.mark.parametrize("shape", [(3, 4, 4), (3, 1, 1)])
def test_a_global_pool_sees_its_whole_map(shape: tuple[int, int, int]) -> None:
    graph = trace(nn.Sequential(nn.AdaptiveAvgPool2d(1)), "pool", shape)
    assert graph.layers[0].receptive_field == shape[1]
