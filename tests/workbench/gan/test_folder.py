"""The GAN's folder, its networks and what they are made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from workbench.data.scan import scan
from workbench.data.split import split
from workbench.errors import RunError, SettingsError
from workbench.gan.augment import MOST, RAMP, augmented, share_at
from workbench.gan.diagrams import discriminator_graph, generator_graph
from workbench.gan.folder import GanFolder, GanSpec, create_gan, is_gan, list_gans, new_gan_path
from workbench.gan.networks import Discriminator, Generator, make_discriminator, make_generator
from workbench.gan.noise import grid_noise, stream
from workbench.jobs import Job
from workbench.library.listing import list_runs
from workbench.runs import RunFolder
from workbench.settings import GanSettings, Project


def spec(classes: int = 3, **settings: object) -> GanSpec:
    names = tuple("abcdefgh"[:classes])
    return GanSpec(settings=GanSettings.parse(settings), folder="x", classes=names)


def test_a_gan_is_no_run_of_a_classifier(make_gan: Callable[..., GanFolder]) -> None:
    folder = make_gan()
    assert is_gan(folder.path)
    assert list_runs(folder.path.parent, Job()) == ()
    with pytest.raises(RunError, match="not a run folder"):
        RunFolder(folder.path).spec()
    with pytest.raises(RunError, match="not a GAN's folder"):
        GanFolder(folder.path.parent).gan_spec()
    assert folder.state() == "new"


def test_folders_are_numbered(make_gan: Callable[..., GanFolder], tmp_path: Path) -> None:
    assert list_gans(tmp_path) == []
    made = make_gan("004-gan")
    assert [one.path for one in list_gans(tmp_path)] == [made.path]
    assert new_gan_path(tmp_path).name == "005-gan"


def test_a_single_class_is_enough(tmp_path: Path, image_folder: Callable[..., Path]) -> None:
    images = image_folder(classes=("only",), each=8)
    project = Project.parse({"data": {"folder": str(images)}})
    catalog = split(scan(images, job=Job()), project.data)
    assert create_gan(tmp_path / "gan", project, catalog).gan_spec().classes == ("only",)


@pytest.mark.parametrize("side", ["32", "64", "128"])
@pytest.mark.parametrize("classes", [0, 3])
def test_networks_have_the_papers_shapes(side: str, classes: int) -> None:
    chosen = spec(3, image_size=side, width=4, latent=10, conditional=bool(classes))
    generator, judge = make_generator(chosen), make_discriminator(chosen)
    labels = torch.tensor([0, 1]) if classes else None
    images = generator(torch.randn(2, 10), labels)
    assert images.shape == (2, 3, int(side), int(side))
    assert images.abs().max() <= 1
    logits = judge(images, labels)
    assert logits.shape == (2,)
    logits.sum().backward()
    assert all(p.grad is not None for p in generator.parameters())


def test_parameters_of_the_papers_generator() -> None:
    # figure 1: 100 numbers, 1024-512-256-128 maps, 64 px, 3 channels
    network = Generator(100, 128, 64, 3, 0)
    kernels = 100 * 1024 + 1024 * 512 + 512 * 256 + 256 * 128 + 128 * 3
    norms = 2 * (1024 + 512 + 256 + 128)
    assert sum(p.numel() for p in network.parameters()) == 16 * kernels + norms + 3


def test_sizes_that_do_not_double_are_refused() -> None:
    with pytest.raises(SettingsError, match="doubling"):
        Generator(8, 4, 48, 3, 0)


def test_spectral_norm_bounds_every_layer() -> None:
    network = Discriminator(8, 32, 3, 2, spectral=True)
    assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in network.modules())
    images = torch.randn(4, 3, 32, 32)
    for _ in range(30):  # the power iteration converges
        network(images, torch.tensor([0, 1, 0, 1]))
    weights = network.body.down2.weight.flatten(1)
    assert torch.linalg.matrix_norm(weights, 2).item() == pytest.approx(1, abs=0.05)


def test_the_seed_decides_the_first_weights() -> None:
    first, again, other = (make_generator(spec(seed=seed)) for seed in (3, 3, 4))
    assert torch.equal(first.body.project.weight, again.body.project.weight)
    assert not torch.equal(first.body.project.weight, other.body.project.weight)


def test_the_grid_has_a_row_for_each_class() -> None:
    grid = grid_noise(spec(3))
    assert grid.labels.reshape(10, 8)[:, 0].tolist() == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0]
    assert torch.equal(grid.values, grid_noise(spec(3)).values)
    assert len(grid_noise(spec(3, image_size="128"))) == 24


def test_streams_differ_by_purpose_and_number() -> None:
    draws = {torch.rand(1, generator=stream(0, p, n)).item() for p in ("steps", "grid")
             for n in range(5)}  # fmt: skip
    assert len(draws) == 10


def test_augmentation_lets_gradients_through_and_repeats_with_its_draws() -> None:
    images = torch.randn(6, 3, 32, 32, requires_grad=True)
    one, two = (augmented(images, stream(0, "steps", 5), 1.0) for _ in range(2))
    assert torch.equal(one, two)
    assert not torch.equal(one, augmented(images, stream(0, "steps", 6), 1.0))
    assert one.shape == images.shape
    # a part is covered, and each image has its own place
    covered = (one == 0).all(1).float().mean((1, 2))
    assert ((covered > 0.05) & (covered < 0.5)).all()
    one.sum().backward()
    assert images.grad is not None and images.grad.abs().sum() > 0


def test_augmentation_comes_in_by_and_by() -> None:
    images = torch.randn(400, 1, 32, 32)
    shares = []
    for step in (0, RAMP // 4, RAMP, 10 * RAMP):
        found = augmented(images, stream(0, "steps", 1), share_at(step))
        changed = (found != images).flatten(1).any(1)
        assert torch.equal(found[~changed], images[~changed])
        shares.append(changed.float().mean().item())
    assert shares == pytest.approx([0, MOST / 4, MOST, MOST], abs=0.06)


def test_graphs_show_both_networks() -> None:
    generator, judge = generator_graph(spec(3)), discriminator_graph(spec(3))
    names = [layer.name for layer in generator.layers]
    assert {"project", "up1", "up2", "image"} <= set(names)
    assert {"body.down1", "body.down3", "real"} <= {layer.name for layer in judge.layers}
    assert generator.parameters == sum(p.numel() for p in make_generator(spec(3)).body.parameters())
