import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from workbench.advice import timing
from workbench.cli import app
from workbench.cli.advice_chart import HEIGHT, MARK, WIDTH, draw


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["advise", *map(str, arguments)])


def advice(per_class: float, similarity: float, quadrant: str) -> dict:
    size = {"per_class": per_class, "border": 500}
    return {"size": size, "similarity": similarity, "near_from": 0.5, "quadrant": quadrant}


@pytest.mark.parametrize("per_class", [1, 40, 499, 500, 30_000])
@pytest.mark.parametrize("similarity", [0.0, 0.49, 0.51, 1.0])
def test_the_mark_lies_in_the_field_that_was_decided(per_class: float, similarity: float) -> None:
    small, near = per_class < 500, similarity >= 0.5
    quadrant = f"{'small' if small else 'large'}-{'similar' if near else 'different'}"
    lines = draw(advice(per_class, similarity, quadrant))
    assert len({len(line) for line in lines[: HEIGHT + 2]}) == 1
    body = [line[15 : 15 + WIDTH] for line in lines[1 : HEIGHT + 1]]
    middle = next(row for row, line in enumerate(body) if "┼" in line)
    border = body[middle].index("┼")
    (row,) = [row for row, line in enumerate(body) if MARK in line]
    assert "your images" in body[row]
    assert row != middle
    assert (row < middle) is near
    assert (body[row].index(MARK) < border) is small
    # nothing is written over
    everything = "".join(body).upper()
    for word in ("SMALL, SIMILAR", "SMALL, DIFFERENT", "LARGE, SIMILAR", "LARGE, DIFFERENT"):
        assert word in everything
    assert all(line[border] in "│┼" for line in body)


def test_json_and_words_say_the_same(
    image_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "SECONDS", 0.02)
    folder = image_folder(each=6)
    result = call(folder, "--image-size", 32, "--json")
    assert result.exit_code == 0, result.output
    values = json.loads(result.stdout)
    assert values["architecture"] == "efficientnet_lite0"
    assert {found["strategy"] for found in values["candidates"]} >= {values["recommendation"]}
    words = call(folder, "--image-size", 32)
    assert words.exit_code == 0, words.output
    assert f"Advised: {values['recommendation']}" in words.stdout
    assert MARK in words.stdout
    assert "not measured" in words.stdout


def test_a_folder_of_one_class_is_refused(image_folder: Callable[..., Path]) -> None:
    result = call(image_folder(classes=("disc",)), "--json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["error"]["kind"] == "DataError"
