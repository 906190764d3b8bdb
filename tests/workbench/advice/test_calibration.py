import pytest

from workbench.advice.calibration import NEAR, POINTS, similarity

DIVERGENCE = {point.name: point.divergence for point in POINTS}


@pytest.mark.parametrize(
    "name", ["ants and bees", "cats and dogs", "flowers", "aerial photographs"]
)
def test_photographs_are_near(name: str) -> None:
    assert similarity(DIVERGENCE[name]) >= 0.6


@pytest.mark.parametrize("name", ["clothes of 28 pixels", "electroluminescence of solar cells"])
def test_clothes_and_electroluminescence_are_far(name: str) -> None:
    assert similarity(DIVERGENCE[name]) <= 0.25


def test_brain_scans_lie_between_but_far() -> None:
    assert 0.25 < similarity(DIVERGENCE["brain scans"]) < NEAR
    assert similarity(DIVERGENCE["objects on a white table"]) > NEAR


def test_it_falls_from_one_to_zero_and_never_leaves_them() -> None:
    values = [similarity(d) for d in (0.0, 0.01, 0.025, 0.03, 0.1, 0.3, 0.5, 7.0)]
    assert values == sorted(values, reverse=True)
    assert values[:3] == [1.0, 1.0, 1.0]
    assert values[-2:] == [0.0, 0.0]
    assert values[3] > values[4] > values[5]
