"""What a network starts from: the weights that are here, or the way to get some."""

import pytest

from ui.views.transfer.network_input import NetworkInputCard
from ui.widgets import Label, LinkButton, Switch
from workbench.settings import ArchitectureSettings
from workbench.settings.stack import Stack
from workbench.weights.places import target
from workbench.weights.record import Weights


def record(key: str, **changes) -> Weights:
    values = {
        "source": f"source {key}", "licence": "MIT", "size_bytes": 1, "mean": (0.5,) * 3,
        "std": (0.5,) * 3, "image_size": 224, "accuracy": 0.75, "available": False,
        "network": "resnet18", "key": key, "url": "https://a.org/a", "file": f"{key}.pth",
    }  # fmt: skip
    return Weights(**{**values, **changes})


def facts(*records: Weights) -> dict:
    every = [one.to_dict() for one in records]
    return {"name": "resnet18", "image_size": 224, "all_weights": every, "weights": None}


@pytest.fixture
def card(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    made = NetworkInputCard()
    qtbot.addWidget(made)
    made.show()
    return made


def words(card) -> list[str]:
    return [label.text() for label in card.findChildren(Label)]


def put(one: Weights) -> None:
    target(one).parent.mkdir(parents=True, exist_ok=True)
    target(one).write_bytes(b"x")


@pytest.mark.parametrize(
    ("records", "here", "text", "link"),
    [
        ((), (), "There are none for this network.", "Use a file…"),
        ((record("A"),), (), "They are not on this computer.", "Get them…"),
        ((record("A"),), ("A",), "source A, 75.0 % top-1 at 224 px, MIT", "Others…"),
        ((record("A"), record("B", accuracy=0.0)), ("B",), "source B", "Others…"),
    ],
)
def test_it_says_what_there_is_and_leads_to_the_manager(card, qtbot, records, here, text, link):
    for one in records:
        if one.key in here:
            put(one)
    card.show_value(ArchitectureSettings(name="resnet18"), facts(*records))
    assert text in words(card)
    button = card.findChild(LinkButton)
    assert button.text() == link
    assert card.findChild(Switch).isEnabled() == bool(here)
    with qtbot.waitSignal(card.weights_clicked):
        button.click()


def test_the_weights_that_were_chosen_count(card):
    one, two = record("A"), record("B")
    put(one)
    section = ArchitectureSettings(name="resnet18", weights="B")
    card.show_value(section, facts(one, two))
    assert "They are not on this computer." in words(card)
    put(two)
    card.show_value(section, facts(one, two))
    assert "source B, 75.0 % top-1 at 224 px, MIT" in words(card)


def test_weights_that_are_unknown_are_said(card):
    section = ArchitectureSettings(name="resnet18", weights="Z", pretrained=True)
    card.show_value(section, facts(record("A")))
    assert 'There are no weights called "Z" for this network' in words(card)
    assert card.findChild(Switch).isEnabled(), "it can be switched off"


def test_before_the_engine_answers_there_is_no_link(card):
    card.show_value(ArchitectureSettings(), None)
    assert not card.findChild(LinkButton).isVisible()


def test_weights_of_an_own_network_cannot_be_managed(card):
    own = ArchitectureSettings(name="stack:mine", stack=Stack(name="mine"))
    card.show_value(own, {**facts(), "name": "stack:mine"})
    assert not card.findChild(LinkButton).isVisible()
    card.show_value(ArchitectureSettings(name="resnet18"), facts())
    assert card.findChild(LinkButton).isVisible()
