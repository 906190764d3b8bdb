"""What does not explain the network is refused; what does is not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from scipy import ndimage

from workbench.errors import ArchitectureError, Cancelled
from workbench.explain import attribution
from workbench.explain.attribution import METHODS, Method, Network, attribute, last_maps
from workbench.explain.doubt import Curve, Doubt, guess_chance, judge, likeness, scrambled
from workbench.explain.explanation import explain, overlay
from workbench.explain.opened import Opened
from workbench.jobs import Job


def edges(x: torch.Tensor) -> np.ndarray:
    """Return a map that looks like an explanation and does not know the network."""
    grey = x[0].mean(0).numpy()
    found = np.hypot(ndimage.sobel(grey, 0), ndimage.sobel(grey, 1))
    return found.astype(np.float32)


def hooks(network: torch.nn.Module) -> int:
    return sum(len(m._forward_hooks) + len(m._forward_pre_hooks) + len(m._backward_hooks)
               for m in network.modules())  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
def test_an_explanation_of_a_trained_network_passes(trained: Opened, image: Path, method) -> None:
    found = explain(trained, image, method, Job())
    assert found.doubt.reasons == []
    assert found.target == 0
    values = found.attribution.values
    assert values.shape == (32, 32)


@pytest.mark.parametrize("method", METHODS)
def test_saliency_from_randomised_weights_is_refused(untrained: Opened, image, method) -> None:
    found = explain(untrained, image, method, Job())
    assert any("nothing to explain" in reason for reason in found.doubt.reasons)


def test_the_map_of_scrambled_weights_does_not_pass_for_the_network_s(trained, image) -> None:
    network, x = Network.of(trained.subject), trained.input(image)
    right = attribute(network, x, 0, "occlusion", "", Job(), "one").values
    own = judge(network.module, x, 0, right, 0, Job())
    assert own[2] == own[3]
    beaten = []
    for seed in range(4):
        other = scrambled(network, seed)
        map_ = attribute(other, x, 0, "occlusion", "", Job(), "one").values
        beaten.append(judge(network.module, x, 0, map_, 0, Job())[2])
    assert sum(count < own[3] for count in beaten) >= 3


def test_a_map_that_does_not_depend_on_the_weights_is_refused(trained, image) -> None:
    x = trained.input(image)
    rank, structure = likeness(edges(x), edges(x))
    assert (rank, structure) == (pytest.approx(1.0), pytest.approx(1.0))
    found = Doubt(60, 64, 0.0, rank, structure, *CURVES, beaten=19, orders=19, flat=False)
    (reason,) = found.reasons
    assert "scrambled weights nearly the same map" in reason


def test_a_random_map_deletes_no_better_than_chance(trained, image) -> None:
    x = trained.input(image)
    noise = np.random.default_rng(5).random((32, 32)).astype(np.float32)
    *curves, beaten, orders = judge(trained.model.network, x, 0, noise, 0, Job())
    assert beaten < orders
    found = Doubt(60, 64, 0.0, 0.0, 0.0, *curves, beaten=beaten, orders=orders, flat=False)
    assert any("no faster than" in reason for reason in found.reasons)


CURVES = (Curve((1.0, 0.0), (0.0, 1.0), 1.0), Curve((1.0, 0.0), (0.0, 1.0), 0.0))


def test_a_flat_map_is_refused() -> None:
    found = Doubt(60, 64, 0.0, 0.0, 0.0, *CURVES, beaten=19, orders=19, flat=True)
    assert found.reasons == ["The map is the same everywhere."]
    assert likeness(np.zeros((8, 8), np.float32), np.ones((8, 8), np.float32)) == (0.0, 0.0)


def test_scrambling_keeps_the_values_and_leaves_the_network_alone(trained: Opened) -> None:
    network = Network.of(trained.subject)
    before = {key: value.clone() for key, value in network.module.state_dict().items()}
    other = scrambled(network, 1).module.state_dict()
    for key, value in network.module.state_dict().items():
        assert torch.equal(value, before[key])
        assert torch.equal(value.flatten().sort().values, other[key].flatten().sort().values)
    assert any(not torch.equal(other[key], before[key]) for key in before)


def test_integrated_gradients_are_complete(trained: Opened, image: Path) -> None:
    network, x = Network.of(trained.subject), trained.input(image)
    found = attribute(network, x, 0, "integrated-gradients", "", Job(), "one")
    with torch.no_grad():
        ends = network.module(torch.cat([x, torch.zeros_like(x)]))[:, 0]
    rise = float(ends[0] - ends[1])
    assert found.values.sum() == pytest.approx(rise, rel=0.05)
    assert found.gap == pytest.approx(abs(found.values.sum() - rise) / abs(rise), abs=1e-3)


def test_integrated_gradients_that_miss_much_are_computed_again(
    trained: Opened, image: Path, monkeypatch
) -> None:
    network, x = Network.of(trained.subject), trained.input(image)
    monkeypatch.setattr(attribution, "STEPS", 1)
    method: Method = "integrated-gradients"
    once = attribute(network, x, 0, method, "", Job(), "one")
    enough = attribute(network, x, 0, method, "", Job(), "one", thorough=True)
    assert enough.gap == once.gap, "it was complete"
    monkeypatch.setattr(attribution, "COMPLETE", 1e-4)
    again = attribute(network, x, 0, method, "", Job(), "one", thorough=True)
    assert again.gap is not None and once.gap is not None and again.gap < once.gap


def test_grad_cam_looks_at_any_layer_with_maps(trained: Opened, image: Path) -> None:
    network, x = Network.of(trained.subject), trained.input(image)
    assert last_maps(trained.subject) == "s4"
    for layer in ("c1", "c3_relu"):
        assert attribute(network, x, 0, "gradcam", layer, Job(), "one").values.max() > 0
    with pytest.raises(ArchitectureError, match="no maps"):
        attribute(network, x, 0, "gradcam", "f6", Job(), "one")


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_left_after_success_and_cancelling(trained, image, method) -> None:
    network, x = Network.of(trained.subject), trained.input(image)
    attribute(network, x, 0, method, "", Job(), "one")
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        attribute(network, x, 0, method, "", job, "one")
    assert hooks(network.module) == hooks(trained.subject.network) == 0
    assert all(not p.requires_grad for p in trained.subject.network.parameters())


def test_guessing_is_told_from_knowing() -> None:
    labels = [0] * 20 + [1] * 20
    assert guess_chance(labels, labels)[1] < 1e-9
    right, chance = guess_chance(labels, [0] * 40)
    assert (right, chance) == (20, pytest.approx(0.5627, abs=1e-3))
    assert guess_chance([], []) == (0, 1.0)


def test_the_overlay_has_the_size_of_the_original(trained: Opened, image: Path) -> None:
    values = np.zeros((32, 32), np.float32)
    values[:8] = 1.0
    shown = overlay(image, values, "white")
    assert shown.shape == (32, 32, 3)
    assert shown[2, 20, 0] > shown[2, 20, 2] + 40  # orange
    assert np.ptp(shown[30, 20].astype(int)) == 0  # grey
