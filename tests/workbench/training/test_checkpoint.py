import os
import pickle
from pathlib import Path

import pytest
import torch
from torch import nn

from workbench.errors import RunError
from workbench.runs import RunFolder
from workbench.training.average import Average
from workbench.training.checkpoint import Parts, Position, load_checkpoint, save_checkpoint
from workbench.training.state_file import CHECKPOINT_VERSION


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    folder = RunFolder(tmp_path)
    folder.checkpoints.mkdir()
    return folder


@pytest.fixture
def model() -> nn.Module:
    return nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2))


@pytest.fixture
def optimiser(model: nn.Module) -> torch.optim.Optimizer:
    optimiser = torch.optim.AdamW(model.parameters(), lr=0.1)
    model(torch.rand(2, 1, 8, 8)).sum().backward()
    optimiser.step()
    return optimiser


def parts_of(model: nn.Module, optimiser: torch.optim.Optimizer, decay: float = 0.0) -> Parts:
    average = Average(model, decay) if decay else None
    return Parts(model, optimiser, torch.amp.GradScaler("cpu", enabled=False), average)


@pytest.fixture
def parts(model: nn.Module, optimiser: torch.optim.Optimizer) -> Parts:
    return parts_of(model, optimiser)


def test_a_run_without_checkpoint_starts_at_the_beginning(run, parts) -> None:
    assert load_checkpoint(run, parts) is None


def test_everything_comes_back(run, model, optimiser, parts) -> None:
    position = Position(epoch=3, step=17, best_accuracy=0.5, validated=[{"epoch": 2}])
    save_checkpoint(run, position, parts)
    before = {name: t.clone() for name, t in model.state_dict().items()}
    moments = [s["exp_avg"].clone() for s in optimiser.state.values()]
    with torch.no_grad():
        for p in model.parameters():
            p.zero_()

    assert load_checkpoint(run, parts) == position

    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[name]), name
    for moment, state in zip(moments, optimiser.state.values(), strict=True):
        assert torch.equal(moment, state["exp_avg"])


@pytest.mark.parametrize(
    "damage", [b"", b"PK\x03\x04 not a zip", b"\x80\x04\x95junk", b"\0" * 4096]
)
def test_the_previous_checkpoint_serves_when_the_last_is_damaged(run, damage: bytes, parts) -> None:
    save_checkpoint(run, Position(step=1), parts)
    save_checkpoint(run, Position(step=2), parts)
    (run.checkpoints / "last.pt").write_bytes(damage)

    position = load_checkpoint(run, parts)

    assert position is not None
    assert position.step == 1


def test_a_truncated_checkpoint_is_noticed_wherever_it_ends(run, parts) -> None:
    save_checkpoint(run, Position(step=1), parts)
    whole = (run.checkpoints / "last.pt").read_bytes()
    for share in (0.1, 0.5, 0.9, 0.99):
        (run.checkpoints / "last.pt").write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(RunError, match="cannot be used"):
            load_checkpoint(run, parts)


def test_a_crash_between_the_two_renames_loses_nothing(run, parts) -> None:
    save_checkpoint(run, Position(step=1), parts)
    save_checkpoint(run, Position(step=2), parts)
    os.replace(run.checkpoints / "last.pt", run.checkpoints / "fresh.pt")

    position = load_checkpoint(run, parts)

    assert position is not None
    assert position.step == 2


class Malicious:
    """A pickle that writes a file when it is loaded."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple:
        return (Path.touch, (self.path,))


@pytest.mark.parametrize("writer", ["pickle", "torch"])
def test_code_in_a_checkpoint_is_never_run(run, tmp_path, writer: str, parts) -> None:
    trace = tmp_path / "was-here"
    target = run.checkpoints / "last.pt"
    if writer == "pickle":
        target.write_bytes(pickle.dumps(Malicious(trace)))
    else:
        torch.save({"version": 1, "position": Malicious(trace)}, target)

    with pytest.raises(RunError, match="cannot be used"):
        load_checkpoint(run, parts)
    assert not trace.exists()


def test_a_newer_version_is_named(run, parts) -> None:
    torch.save({"version": CHECKPOINT_VERSION + 1}, run.checkpoints / "last.pt")
    with pytest.raises(RunError, match="newer version") as caught:
        load_checkpoint(run, parts)
    assert "last.pt" in caught.value.where


def test_a_checkpoint_of_another_network_is_refused(run, parts) -> None:
    save_checkpoint(run, Position(), parts)
    other = nn.Linear(2, 2)
    with pytest.raises(RunError, match="cannot be used"):
        load_checkpoint(run, parts_of(other, torch.optim.AdamW(other.parameters())))
