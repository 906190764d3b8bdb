"""One step: the same whether computed whole, in pieces or in batches."""

import pytest
import torch
from torch import nn

from workbench.errors import TrainingError
from workbench.settings import TrainingSettings
from workbench.training.checkpoint import Parts
from workbench.training.devices import choose_precision
from workbench.training.faults import Runaway
from workbench.training.optimisers import make_optimiser
from workbench.training.stepper import Stepper, Taken

CPU = torch.device("cpu")
INPUTS = torch.randn(8, 6, generator=torch.Generator().manual_seed(0))
LABELS = torch.arange(8) % 3


def network() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(6, 5), nn.Tanh(), nn.Linear(5, 3))


def stepper(model: nn.Module, weights=None, **changes) -> tuple[Stepper, list[int]]:
    settings = TrainingSettings().replace(optimiser="sgd", momentum=0.0, weight_decay=0.0)
    settings = settings.replace(**changes)
    precision, divided = choose_precision(settings, CPU), []
    parts = Parts(model, make_optimiser(model, settings), precision.scaler())
    return Stepper(model, parts, settings, precision, weights, divided.append), divided


def taken(rows: slice = slice(0, 8), number: int = 0) -> Taken:
    return Taken((INPUTS[rows],), LABELS[rows], number)


def after(model: nn.Module) -> list[torch.Tensor]:
    return [p.detach().clone() for p in model.parameters()]


def whole_step(**changes) -> list[torch.Tensor]:
    model = network()
    stepper(model, **changes)[0].take(taken(), images=8, rate=0.5, last=True)
    return after(model)


def close(left: list[torch.Tensor], right: list[torch.Tensor]) -> bool:
    return all(torch.allclose(a, b, atol=1e-6) for a, b in zip(left, right, strict=True))


def test_it_is_the_step_of_the_mean_loss() -> None:
    model = network()
    loss = nn.functional.cross_entropy(model(INPUTS), LABELS)
    loss.backward()
    expected = [p.detach() - 0.5 * p.grad for p in model.parameters()]
    assert close(whole_step(), expected)


def test_batches_of_a_group_make_the_step_of_one_large_batch() -> None:
    model = network()
    made, _ = stepper(model)
    before = after(model)
    made.take(taken(slice(0, 5)), images=8, rate=0.5, last=False)
    assert close(after(model), before), "nothing moves before the group is whole"
    made.take(taken(slice(5, 8), 1), images=8, rate=0.5, last=True)
    assert close(after(model), whole_step())


def test_without_memory_for_the_batch_it_is_computed_in_pieces(monkeypatch) -> None:
    model, most = network(), 2
    forward = model.forward

    def limited(x):
        if len(x) > most:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate")
        return forward(x)

    monkeypatch.setattr(model, "forward", limited)
    made, divided = stepper(model)
    whole = stepper(network())[0].take(taken(), images=8, rate=0.5, last=True)
    counted = made.take(taken(), images=8, rate=0.5, last=True)
    assert divided == [2, 4]
    assert torch.allclose(counted.loss, whole.loss)
    assert counted.correct == whole.correct
    assert close(after(model), whole_step())


def test_a_group_is_repeated_when_memory_ends_in_its_middle(monkeypatch) -> None:
    model, asked = network(), []
    forward = model.forward

    def limited(x):
        asked.append(len(x))
        if len(asked) == 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return forward(x)

    monkeypatch.setattr(model, "forward", limited)
    made, divided = stepper(model)
    made.take(taken(slice(0, 4)), images=8, rate=0.5, last=False)
    made.take(taken(slice(4, 8), 1), images=8, rate=0.5, last=True)
    assert divided == [2]
    assert asked == [4, 4, 2, 2, 2, 2]
    assert close(after(model), whole_step())


def test_where_not_even_two_images_fit_it_ends_with_a_way_out(monkeypatch) -> None:
    model = network()

    def never(_x):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(model, "forward", never)
    made, divided = stepper(model)
    with pytest.raises(TrainingError, match="two images") as caught:
        made.take(taken(), images=8, rate=0.5, last=True)
    assert caught.value.where == "architecture.image_size"
    assert divided == [2, 4]


def test_other_errors_are_bugs_and_stay_what_they_are(monkeypatch) -> None:
    model = network()
    monkeypatch.setattr(model, "forward", lambda x: x @ torch.zeros(3, 3))
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        stepper(model)[0].take(taken(), images=8, rate=0.5, last=True)


def test_a_loss_that_is_no_number_does_not_reach_the_weights() -> None:
    model = network()
    before = after(model)
    batch = Taken((INPUTS * float("inf"),), LABELS, 6)
    with pytest.raises(Runaway) as caught:
        stepper(model)[0].take(batch, images=8, rate=0.5, last=True)
    assert caught.value.step == 7
    assert close(after(model), before)


def test_long_gradients_are_shortened() -> None:
    plain, limited = whole_step(), whole_step(gradient_limit=0.01)
    start = after(network())
    length = torch.cat([(a - b).flatten() for a, b in zip(limited, start, strict=True)]).norm()
    assert length == pytest.approx(0.5 * 0.01, rel=1e-3)
    assert not close(plain, limited)


def test_classes_count_by_their_weights() -> None:
    model = network()
    weights = torch.tensor([0.0, 0.0, 4.0])
    made, _ = stepper(model, weights)
    logits = model(INPUTS).detach()
    counted = made.take(taken(), images=8, rate=0.5, last=True)
    plain = nn.functional.cross_entropy(logits, LABELS, reduction="none")
    assert counted.loss == pytest.approx(float((4 * plain[LABELS == 2]).sum()), rel=1e-5)
    assert counted.correct == (logits.argmax(1) == LABELS).sum()


def test_mixed_precision_computes_in_bfloat16_and_steps_nearly_alike() -> None:
    model, seen = network(), []
    model[0].register_forward_hook(lambda _m, _i, output: seen.append(output.dtype))
    made, _ = stepper(model, precision="mixed")
    counted = made.take(taken(), images=8, rate=0.5, last=True)
    assert seen == [torch.bfloat16]
    assert counted.loss.dtype == torch.float32
    pairs = zip(after(model), whole_step(), strict=True)
    assert all(torch.allclose(a, b, atol=0.02) for a, b in pairs)
