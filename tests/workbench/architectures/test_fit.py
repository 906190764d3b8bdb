import pytest
import torch
from torch import nn

from workbench.architectures.fit import fit
from workbench.errors import ArchitectureError


@pytest.fixture
def model() -> nn.Module:
    body = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Conv2d(4, 5, 3))
    return nn.ModuleDict({"body": body, "fc": nn.Linear(5, 10)})


def given(model: nn.Module) -> dict[str, torch.Tensor]:
    return {key: value.clone() for key, value in model.state_dict().items()}


def check(state: dict[str, torch.Tensor], model: nn.Module):
    return fit(state, model.state_dict(), "fc", where="file.pth")


def test_what_fits_is_given_back_without_the_head(model) -> None:
    found = check(given(model), model)
    assert set(found.tensors) == {k for k in model.state_dict() if k.startswith("body.")}
    assert found.head == ("fc.weight", "fc.bias")
    assert (found.prefix, found.left_out, found.counters, found.widened) == ("", (), 0, "")


@pytest.mark.parametrize("prefix", ["module.", "model.", "_orig_mod.", "net.module.encoder."])
def test_a_prefix_is_found_and_taken_off(model, prefix) -> None:
    state = {prefix + key: value for key, value in given(model).items()}
    found = check(state, model)
    assert found.prefix == prefix
    assert torch.equal(found.tensors["body.0.weight"], model.state_dict()["body.0.weight"])
    assert f'"{prefix}" was taken off the names.' in found.notes()


def test_a_network_inside_a_larger_whole_is_found(model) -> None:
    state = {f"student.{key}": value for key, value in given(model).items()}
    state["centre"] = torch.zeros(3)
    state["teacher.body.0.weight"] = torch.zeros(4, 3, 3, 3)
    found = check(state, model)
    assert found.prefix == "student."
    assert found.left_out == ("centre", "teacher.body.0.weight")
    assert "no place for: centre, teacher.body.0.weight." in " ".join(found.notes())


def test_missing_tensors_are_named(model) -> None:
    state = given(model)
    del state["body.2.weight"]
    with pytest.raises(ArchitectureError, match=r"1 of its 9 tensors .*body\.2\.weight") as caught:
        check(state, model)
    assert caught.value.where == "file.pth"


def test_missing_batch_counters_do_not_matter(model) -> None:
    state = given(model)
    del state["body.1.num_batches_tracked"]
    found = check(state, model)
    assert found.counters == 1
    assert "body.1.num_batches_tracked" not in found.tensors


def test_a_wrong_shape_is_told_with_both(model) -> None:
    state = given(model)
    state["body.0.weight"] = torch.zeros(4, 1, 3, 3)
    state["body.2.bias"] = torch.zeros(6)
    with pytest.raises(ArchitectureError) as caught:
        check(state, model)
    assert "body.0.weight is 4 × 1 × 3 × 3 in the file" in caught.value.what
    assert "4 × 3 × 3 × 3 in the network, and 1 more" in caught.value.what


def test_a_head_of_another_size_does_not_matter(model) -> None:
    state = given(model)
    state["fc.weight"], state["fc.bias"] = torch.zeros(7, 5), torch.zeros(7)
    assert check(state, model).head == ("fc.weight", "fc.bias")


def test_half_precision_is_widened(model) -> None:
    state = {k: v.half() if v.is_floating_point() else v for k, v in given(model).items()}
    found = check(state, model)
    assert found.widened == "float16"
    assert found.tensors["body.0.weight"].dtype == torch.float32


def test_whole_numbers_are_no_weights(model) -> None:
    state = given(model)
    state["body.0.weight"] = torch.zeros(4, 3, 3, 3, dtype=torch.int8)
    with pytest.raises(ArchitectureError, match="int8 in the file and float32"):
        check(state, model)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_values_that_are_no_numbers_are_refused(model, value) -> None:
    state = given(model)
    state["body.2.bias"][1] = value
    with pytest.raises(ArchitectureError, match=r"body\.2\.bias holds values"):
        check(state, model)


def test_a_larger_network_is_refused_though_all_is_there(model) -> None:
    state = given(model)
    state.update({f"body.{n}.weight": torch.zeros(1) for n in range(3, 6)})
    with pytest.raises(ArchitectureError, match=r"larger .*body\.3\.weight"):
        check(state, model)


def test_something_else_altogether_is_refused(model) -> None:
    with pytest.raises(ArchitectureError, match="The file has encoder"):
        check({"encoder.query": torch.zeros(2)}, model)
    with pytest.raises(ArchitectureError, match="not in the file"):
        check({}, model)
