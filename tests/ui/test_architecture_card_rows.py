"""Filtering, sorting and gathering the networks."""

import pytest

from ui.views.architecture.architecture_card_rows import (
    Choice,
    Filter,
    Network,
    era,
    rows,
    size_class,
)


def network(name, title, year=2015, *, parameters=1, macs=1, depth=1, joins="sum", **more):
    outline = {
        "input_shape": [3, 8, 8], "boxes": [], "parameters": parameters, "macs": macs,
        "activation_bytes": 0, "joins": joins,
    }  # fmt: skip
    facts = {
        "name": name, "title": title, "year": year, "authors": "Somebody", "paper": "A paper",
        "idea": f"The idea of {title}", "depth": depth, "outline": outline, "weights": None,
        "atlas": True,
    }  # fmt: skip
    return Network({**facts, **more})


HERE = {"weights": {"available": True}}
AWAY = {"weights": {"available": False}}
ATLAS = [
    network("lenet5", "LeNet-5", 1998, parameters=61_706, macs=416_520, depth=5, joins="chain"),
    network("lenet5_paper", "LeNet-5 (paper)", 1998, parameters=60_000, depth=5, joins="chain"),
    network("resnet18", "ResNet-18", parameters=11_689_512, macs=1814, depth=18, **AWAY),
    network("resnet50", "ResNet-50", parameters=25_557_032, macs=4089, depth=50, **HERE),
    network("plain18", "Plain-18", parameters=11_000_000, macs=1800, depth=18, joins="chain"),
    network("vgg16", "VGG-16", 2014, parameters=138_357_544, macs=15470, depth=16, joins="chain"),
    network("densenet121", "DenseNet-121", 2016, parameters=7_978_856, macs=2834, depth=121,
            joins="concatenation"),
]  # fmt: skip


def names(choice, networks=ATLAS):
    return [row.network.name for row in rows(networks, choice)]


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("LeNet-5", "LeNet"), ("LeNet-5 (paper)", "LeNet"), ("ResNet-152", "ResNet"),
        ("VGG-16 with batch norm", "VGG"), ("GoogLeNet (paper)", "GoogLeNet"),
        ("AlexNet", "AlexNet"), ("EfficientNet-Lite0", "EfficientNet-Lite"), ("7", "7"),
    ],
)  # fmt: skip
def test_families_come_from_titles(title, family):
    assert network("x", title).family == family


def test_networks_that_are_not_of_the_atlas_are_families_of_their_own():
    assert network("stack:mine", "own: mine").family == "own"
    assert network("timm:resnet10t", "resnet10t", atlas=False).family == "other"


def test_siblings_are_gathered_and_opened_on_request():
    shown = rows(ATLAS, Choice(opened=frozenset({"ResNet"})))
    assert [(row.kind, row.network.name) for row in shown] == [
        ("family", "lenet5"),
        ("family", "resnet50"),
        ("member", "resnet18"),
        ("member", "resnet50"),
        ("card", "plain18"),
        ("card", "vgg16"),
        ("card", "densenet121"),
    ]
    assert [one.name for one in shown[1].siblings] == ["resnet18", "resnet50"]
    assert shown[1].opened
    assert not shown[0].opened


def test_a_family_stands_for_the_favourite_or_for_weights_that_are_here():
    assert names(Choice())[1] == "resnet50"
    assert names(Choice(favourites={"ResNet": "resnet18"}))[1] == "resnet18"
    assert names(Choice(favourites={"ResNet": "gone"}))[1] == "resnet50"


def test_what_the_user_brought_stands_first():
    extra = [network("timm:x", "x", 0, atlas=False), network("stack:mine", "own: mine", 0)]
    assert names(Choice(), [*ATLAS, *extra])[:2] == ["timm:x", "stack:mine"]


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        ("name", "densenet121", "vgg16"),
        ("year", "lenet5", "densenet121"),
        ("parameters", "lenet5_paper", "vgg16"),
        ("macs", "lenet5_paper", "lenet5"),
        ("depth", "lenet5", "densenet121"),
    ],
)
def test_every_other_order_shows_all_one_by_one(order, first, last):
    found = names(Choice(order=order))
    assert (found[0], found[-1]) == (first, last)
    assert sorted(found) == sorted(one.name for one in ATLAS)
    turned = names(Choice(order=order, descending=True))
    assert turned[0] == last
    assert sorted(turned) == sorted(found)
    assert {row.kind for row in rows(ATLAS, Choice(order=order))} == {"card"}


@pytest.mark.parametrize(
    ("filtered", "found"),
    [
        (Filter(weights=True), ["resnet50"]),
        (Filter(size="small"), ["lenet5", "lenet5_paper", "densenet121"]),
        (Filter(size="medium"), ["resnet18", "resnet50", "plain18"]),
        (Filter(size="large"), ["vgg16"]),
        (Filter(era="early"), ["lenet5", "lenet5_paper"]),
        (Filter(era="late"), ["densenet121"]),
        (Filter(era="middle", joins="chain"), ["plain18", "vgg16"]),
        (Filter(joins="concatenation"), ["densenet121"]),
        (Filter(text="resnet"), ["resnet18", "resnet50"]),
        (Filter(text="NET 1998 paper)"), ["lenet5_paper"]),
        (Filter(text="nothing"), []),
    ],
)
def test_filters(filtered, found):
    assert sorted(names(Choice(filtered, order="name"))) == sorted(found)


def test_a_filter_leaves_of_a_family_what_it_admits():
    (row,) = rows(ATLAS, Choice(Filter(text="resnet-50")))
    assert (row.kind, row.network.name) == ("card", "resnet50")


def test_an_unknown_year_is_of_no_era():
    assert era(0) == ""
    assert not Filter(era="early").admits(network("x", "X", 0))
    assert Filter().admits(network("x", "X", 0))


def test_borders_of_sizes():
    sizes = [size_class(n) for n in (9_999_999, 10_000_000, 49_999_999, 50_000_000)]
    assert sizes == ["small", "medium", "medium", "large"]
