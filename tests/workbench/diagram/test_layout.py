from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.diagram.groups import Box
from workbench.diagram.layout import layout


def box(*shape: int) -> Box:
    return Box("conv 3×3", "", (0, 0), shape, 0, 0, "conv")


PYRAMID = [box(64, 112, 112), box(64, 56, 56), box(128, 28, 28), box(512, 7, 7), box(512), box(10)]
shapes = st.one_of(
    st.tuples(st.integers(1, 2048), st.integers(1, 512), st.integers(1, 512)),
    st.tuples(st.integers(1, 10_000)),
)


def test_nothing_takes_no_room() -> None:
    assert layout([], 100, 50) == ()


def test_one_box_fills_the_width() -> None:
    (rect,) = layout([box(8, 4, 4)], 100, 50)
    assert (rect.x, rect.width, rect.height) == (0, 100, 50)


def test_smaller_maps_are_lower_and_more_channels_wider() -> None:
    rects = layout(PYRAMID, 760, 116)
    heights = [rect.height for rect in rects]
    assert heights[0] == pytest.approx(116)
    assert heights[:4] == sorted(heights[:4], reverse=True)
    assert len(set(heights[:4])) == 4
    assert rects[3].width > rects[2].width > rects[1].width == rects[0].width
    assert min(heights) >= 30  # a line of text


@given(st.lists(shapes, min_size=1, max_size=60), st.floats(20, 4000), st.floats(10, 2000))
def test_boxes_stay_inside_and_apart(
    sizes: list[tuple[int, ...]], width: float, height: float
) -> None:
    rects = layout([box(*size) for size in sizes], width, height)
    assert len(rects) == len(sizes)
    assert rects[0].x == 0
    assert rects[-1].x + rects[-1].width == pytest.approx(width)
    for left, right in pairwise(rects):
        assert left.x + left.width < right.x
    for rect in rects:
        assert rect.width > 0
        assert 0 < rect.height <= height * 1.000001
        assert rect.y == pytest.approx((height - rect.height) / 2)
