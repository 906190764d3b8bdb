"""The form of `TransferSettings`, and what it says of its consequences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.views.transfer.transfer_form import TransferForm
from ui.views.transfer.unfreeze_chart import bands
from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings, Project, TransferSettings
from workbench.transfer.cut import frozen_layers
from workbench.transfer.reuse import foreseen
from workbench.transfer.sizes import group_sizes

NETWORKS = json.loads((Path(__file__).parents[1] / "data" / "networks.json").read_text("utf-8"))
SECTION = TransferSettings(
    head="two-hidden", head_width=33, head_dropout=0.2, head_rate=2.0, upper_rate=0.3,
    lower_rate=0.1, unfreeze_every=4, batch_norm="keep", cached_views=3,
)  # fmt: skip
ROTATED = {"rotation": {"enabled": True}}


@pytest.fixture
def form(qtbot) -> TransferForm:
    made = TransferForm()
    qtbot.addWidget(made)
    return made


def show(form: TransferForm, name: str = "resnet18", **settings) -> None:
    graph = LayerGraph.from_dict(NETWORKS[name]["graph"])
    facts = NETWORKS[name]["card"]
    project = Project.parse({"name": "x", "transfer": form.value().model_dump(), **settings})
    frozen = frozen_layers(graph, project.freeze, facts)
    reuse = foreseen(graph, frozen, project, 100, 50)
    form.show_consequences(graph, facts["head"], frozen, project, reuse)


def test_round_trip_is_silent(form, qtbot) -> None:
    with qtbot.assertNotEmitted(form.value_changed):
        form.set_value(SECTION)
    assert form.value() == SECTION


@pytest.mark.parametrize("field", ["head_dropout", "upper_rate", "unfreeze_every", "cached_views"])
def test_an_edit_changes_one_field_and_keeps_the_others(form, qtbot, field) -> None:
    form.set_value(SECTION)
    editor = form.form_of(field).editor(field)
    with qtbot.waitSignal(form.value_changed) as caught:
        editor.stepUp()
    (section,) = caught.args
    changed = {n for n in type(SECTION).model_fields if getattr(section, n) != getattr(SECTION, n)}
    assert changed == {field}
    assert form.value() == section


def test_a_second_edit_in_another_part_keeps_the_first(form) -> None:
    form.form_of("cached_views").editor("cached_views").setValue(5)
    form.form_of("lower_rate").editor("lower_rate").setValue(0.5)
    assert (form.value().cached_views, form.value().lower_rate) == (5, 0.5)


def test_hidden_layers_only_have_a_width_where_there_are_some(form) -> None:
    width = form.form_of("head_width").editor("head_width")
    assert not width.isEnabled()
    form.set_value(SECTION)
    assert width.isEnabled()


def test_the_chart_shows_who_learns_when(form) -> None:
    form.set_value(SECTION)
    show(form, freeze={"strategy": "fine-tune"}, training={"epochs": 10})
    assert [(b.group, b.start, b.rate) for b in form.chart().bands()] == [
        ("head", 0, 2.0), ("upper", 4, 0.3), ("lower", 8, 0.1),
    ]  # fmt: skip
    assert "from epoch 5 on" in form.chart().accessibleDescription()
    show(form, freeze={"strategy": "feature-extractor"}, training={"epochs": 10})
    assert [band.start for band in form.chart().bands()] == [0, 10, 10]
    assert "frozen throughout" in form.chart().accessibleDescription()


def test_what_is_never_reached_ends_with_the_run() -> None:
    graph = LayerGraph.from_dict(NETWORKS["lenet5"]["graph"])
    settings = TransferSettings(unfreeze_every=9)
    sizes = group_sizes(graph, "output", settings, ())
    assert [band.start for band in bands(sizes, settings, 12)] == [0, 9, 12]


NORMS = [
    ({"strategy": "feature-extractor"}, "learn", True, "whatever is chosen"),
    ({"strategy": "fine-tune-freeze", "cut": "layer3"}, "learn", True, "10 frozen normalising"),
    ({"strategy": "fine-tune"}, "learn", True, "small batches"),
    ({"strategy": "fine-tune"}, "keep", True, "All 20 normalising layers keep the pretrained"),
    ({"strategy": "from-scratch"}, "keep", False, "mean 0 and variance 1"),
]


@pytest.mark.parametrize(("freeze", "policy", "pretrained", "words"), NORMS)
def test_the_policy_is_stated_for_the_strategy(form, freeze, policy, pretrained, words) -> None:
    form.set_value(TransferSettings(batch_norm=policy))
    architecture = {"name": "resnet18", "pretrained": pretrained}
    show(form, freeze=freeze, architecture=architecture)
    assert words in form.words()[1]


def test_a_network_without_statistics_says_so(form) -> None:
    show(form, "lenet5")
    assert "changes nothing" in form.words()[1]


VIEWS = [
    (0, ROTATED, "every epoch computes new views"),
    (3, ROTATED, "An approximation"),
    (20, ROTATED, "exactly"),
    (3, {}, "Augmentation is off"),
    (3, {"mixup": {"enabled": True}}, "nothing is kept"),
]


@pytest.mark.parametrize(("views", "augmentation", "words"), VIEWS)
def test_cached_views_are_called_what_they_are(form, views, augmentation, words) -> None:
    form.set_value(TransferSettings(cached_views=views))
    freeze = FreezeSettings(strategy="feature-extractor").model_dump()
    show(form, freeze=freeze, augmentation=augmentation, training={"epochs": 20})
    assert words in form.words()[2]


def test_the_heads_parameters_follow_its_layers(form) -> None:
    show(form)
    assert form.words()[0] == "513,000 parameters, all new."
    form.set_value(TransferSettings(head="one-hidden", head_width=10))
    show(form)
    assert form.words()[0].startswith(f"{512 * 10 + 10 + 10 * 1000 + 1000:,} parameters")
