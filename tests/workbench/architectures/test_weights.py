import pickle
from contextlib import suppress
from pathlib import Path

import pytest
import torch
from torch import nn

from workbench.architectures.weights import load_all_but_head, read_state
from workbench.errors import ArchitectureError


class Planted:
    """Runs code when it is unpickled by an ordinary reader."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self):
        return (Path.touch, (self._path,))


def test_code_in_a_weights_file_never_runs(tmp_path: Path) -> None:
    bad, witness = tmp_path / "bad.pth", tmp_path / "ran"
    torch.save({"weight": Planted(witness)}, bad)
    with pytest.raises(ArchitectureError, match="cannot be read") as caught:
        read_state(bad)
    assert str(bad) in caught.value.where
    assert not witness.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"not weights at all", pickle.dumps({"a": 1}, protocol=2)],
    ids=["empty", "text", "pickle"],
)
def test_files_that_are_no_weights_are_errors(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.pth"
    path.write_bytes(content)
    with pytest.raises(ArchitectureError):
        read_state(path)


def test_damage_anywhere_is_an_error_or_harmless(tmp_path: Path) -> None:
    path = tmp_path / "weights.pth"
    torch.save({"weight": torch.arange(8.0)}, path)
    whole = path.read_bytes()
    for cut in range(0, len(whole), 37):
        path.write_bytes(whole[:cut])
        with pytest.raises(ArchitectureError):
            read_state(path)
    for place in range(0, len(whole), 11):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        with suppress(ArchitectureError):
            read_state(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArchitectureError, match="cannot be read"):
        read_state(tmp_path / "none.pth")


def test_a_list_of_tensors_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "list.pth"
    torch.save([torch.zeros(1)], path)
    with pytest.raises(ArchitectureError, match="no table"):
        read_state(path)


def network() -> nn.Module:
    return nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 2))


@pytest.mark.parametrize(
    "change",
    [
        lambda state: state.pop("0.bias"),
        lambda state: state.update(extra=torch.zeros(1)),
        lambda state: state.update({"0.weight": torch.zeros(3, 5)}),
    ],
    ids=["missing", "left over", "shape"],
)
def test_anything_that_does_not_fit_leaves_the_model_alone(change) -> None:
    model, other = network(), network()
    before = {key: value.clone() for key, value in model.state_dict().items()}
    state = dict(other.state_dict())
    change(state)
    with pytest.raises(ArchitectureError, match="do not fit"):
        load_all_but_head(model, state, "1", where="here")
    assert all(torch.equal(value, before[key]) for key, value in model.state_dict().items())


def test_the_head_stays() -> None:
    model, other = network(), network()
    head = model[1].weight.clone()
    load_all_but_head(model, dict(other.state_dict()), "1", where="here")
    assert torch.equal(model[0].weight, other[0].weight)
    assert torch.equal(model[1].weight, head)
