"""The transfer lab's choices in real runs: which weights move, how far, and from when on."""

from collections.abc import Callable

import torch
from safetensors.torch import load_file

from workbench.evaluation.evaluate import load_deployed
from workbench.events import Event, Validated
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.training.loop import train

MakeRun = Callable[..., RunFolder]
FINE = {"architecture": {"name": "resnet18", "image_size": 32}, "freeze": {"strategy": "fine-tune"}}
SGD = {"optimiser": "sgd", "schedule": "constant", "weight_decay": 0.0, "learning_rate": 1e-3}


def states(run: RunFolder) -> tuple[dict[str, torch.Tensor], list[dict[str, torch.Tensor]]]:
    """Train, and return the weights before, and after each epoch."""
    after: list[dict[str, torch.Tensor]] = []
    before = resolve(run.spec(), run.split()).build().state_dict()

    def keep(event: Event) -> None:
        if isinstance(event, Validated):
            after.append(load_file(run.weights("last")))

    train(run, Job(), keep)
    return before, after


def moved(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> set[str]:
    return {name for name in one if not torch.equal(one[name], other[name])}


def test_layers_learn_from_the_head_down(make_run: MakeRun, monkeypatch) -> None:
    monkeypatch.setattr("workbench.training.loop._SAVE_SECONDS", 0.0)
    run = make_run(**FINE, each=6, training={"epochs": 3, **SGD}, transfer={"unfreeze_every": 1})
    start, (first, second, third) = states(run)
    assert moved(start, first) == {"fc.weight", "fc.bias"}
    upper = moved(first, second)
    assert "layer4.1.conv2.weight" in upper
    assert "layer4.1.bn2.running_mean" in upper
    assert not {"conv1.weight", "bn1.running_mean", "layer1.0.conv1.weight"} & upper
    assert {"conv1.weight", "bn1.running_mean"} <= moved(second, third)


def test_groups_step_at_their_own_rates(make_run: MakeRun) -> None:
    steps = []
    for name, rate in (("one", 1.0), ("tenth", 0.1)):
        run = make_run(
            name,
            **FINE,
            each=4,
            training={"epochs": 1, "batch_size": 64, **SGD},
            transfer={"lower_rate": rate},
        )
        start, (end,) = states(run)
        steps.append({key: (end[key] - start[key]).norm() for key in ("conv1.weight", "fc.weight")})
    # one step from the same weights on the same images
    assert torch.isclose(steps[1]["conv1.weight"], steps[0]["conv1.weight"] / 10, rtol=1e-2)
    assert torch.isclose(steps[1]["fc.weight"], steps[0]["fc.weight"], rtol=1e-4)


def test_kept_statistics_do_not_move_while_scales_learn(make_run: MakeRun) -> None:
    run = make_run(**FINE, each=4, training={"epochs": 1, **SGD}, transfer={"batch_norm": "keep"})
    start, (end,) = states(run)
    changed = moved(start, end)
    assert "bn1.weight" in changed
    assert not [name for name in changed if "running" in name or "num_batches" in name]


def test_a_deep_head_is_all_that_a_feature_extractor_trains(make_run: MakeRun) -> None:
    run = make_run(
        architecture={"name": "resnet18", "image_size": 32},
        freeze={"strategy": "feature-extractor"},
        transfer={"head": "two-hidden", "head_width": 8},
        training={"epochs": 2},
    )
    start, after = states(run)
    assert {name.split(".")[0] for name in moved(start, after[-1])} == {"fc"}
    assert after[-1]["fc.6.weight"].shape == (2, 8)
    plan = resolve(run.spec(), run.split())
    assert "fc.3" in {layer.name for layer in plan.graph.layers}
    model = load_deployed(run, plan, "best")
    with torch.inference_mode():
        assert model(torch.zeros(1, 40, 50, 3, dtype=torch.uint8)).shape == (1, 2)
