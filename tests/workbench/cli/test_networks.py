"""`workbench architectures` and `inspect` on what the terminal gives them."""

from __future__ import annotations

import json

from typer.testing import CliRunner

from workbench.architectures import registry
from workbench.cli import app

runner = CliRunner()


def test_names_are_never_cut_short_in_a_narrow_terminal() -> None:
    shown = runner.invoke(app, ["architectures"], env={"COLUMNS": "80"})
    assert shown.exit_code == 0
    assert all(name in shown.stdout for name in registry.names())
    assert "--others" in shown.stdout


def test_the_other_networks_are_listed_on_demand() -> None:
    lines = runner.invoke(app, ["architectures", "--others"]).stdout.split()
    assert lines == registry.other_names()
    listed = runner.invoke(app, ["architectures", "--others", "--json"]).stdout
    assert json.loads(listed) == lines


def test_networks_that_are_no_part_of_the_atlas_can_be_inspected() -> None:
    for name, parameters in (("mobilenet_v2", 3_504_872), ("timm:resnet10t", 5_435_488)):
        graph = json.loads(runner.invoke(app, ["inspect", name, "--json"]).stdout)
        assert graph["totals"]["parameters"] == parameters
        assert graph["traced"] == "fx"


def test_a_size_that_is_too_small_names_the_smallest() -> None:
    failed = runner.invoke(app, ["inspect", "alexnet_paper", "--image-size", "64", "--json"])
    assert failed.exit_code == 4
    assert "67 px" in json.loads(failed.stdout)["error"]["hint"]
