"""Planted sets whose labels some operations turn, and others do not."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from workbench import handlers
from workbench.advice.label_safety import check_labels
from workbench.advice.label_safety_report import LabelSafetyReport
from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import Cancelled, DataError
from workbench.jobs import Job
from workbench.launch import describe, draft_run
from workbench.plan import Plan, resolve
from workbench.service import decode, encode
from workbench.settings import Project

SIDE = 96
Painter = Callable[[np.random.Generator, int], Image.Image]


def arrow(numbers: np.random.Generator, label: int) -> Image.Image:
    """Draw an arrowhead that points left (0) or right (1)."""
    image, colour = ground(numbers)
    length = SIDE * numbers.uniform(0.55, 0.75)
    x, y = (0.5 + numbers.uniform(-0.05, 0.05, 2)) * SIDE
    ahead = length / 2 if label else -length / 2
    corners = [(x - ahead, y - 0.4 * length), (x + ahead, y), (x - ahead, y + 0.4 * length)]
    ImageDraw.Draw(image).polygon(corners, fill=colour)
    return image


def digit(numbers: np.random.Generator, label: int) -> Image.Image:
    """Draw a 6 (0) or a 9 (1)."""
    image, colour = ground(numbers)
    mask, radius = Image.new("L", image.size), SIDE * numbers.uniform(0.13, 0.18)
    x, y = numbers.uniform(0.4, 0.6, 2) * SIDE
    pen, width = ImageDraw.Draw(mask), int(radius * numbers.uniform(0.35, 0.55))
    pen.ellipse((x - radius, y, x + radius, y + 2 * radius), outline=255, width=width)
    round_box = (x - radius, y - 2 * radius, x + 2 * radius, y + 3 * radius)
    pen.arc(round_box, 180, 270, fill=255, width=width)
    turned = mask.rotate(180 * label + numbers.uniform(-8, 8))
    image.paste(Image.new("RGB", image.size, colour), mask=turned)
    return image


def texture(numbers: np.random.Generator, label: int) -> Image.Image:
    """Draw stripes (0) or checks (1) in any colour and at any angle."""
    y, x = np.mgrid[:SIDE, :SIDE] / SIDE
    angle, pace = numbers.uniform(0, np.pi), 2 * np.pi * numbers.uniform(6, 10)
    one = np.sin(pace * (x * np.cos(angle) + y * np.sin(angle)))
    other = np.sin(pace * (y * np.cos(angle) - x * np.sin(angle)))
    waves = one * other if label else one
    levels = numbers.integers(70, 186, 3) + numbers.uniform(25, 60) * waves[..., None]
    noisy = levels + numbers.normal(0, 8, (SIDE, SIDE, 3))
    return Image.fromarray(noisy.clip(0, 255).astype(np.uint8))


def ground(numbers: np.random.Generator) -> tuple[Image.Image, tuple[int, ...]]:
    """Return a ground of any colour, plain or noisy, and a colour that stands out from it."""
    colour = numbers.integers(0, 256, 3)
    noise = numbers.normal(colour, numbers.choice([0.1, 15.0]), (SIDE, SIDE, 3))
    shift = 128 if colour.mean() < 128 else -128
    return (
        Image.fromarray(noise.clip(0, 255).astype(np.uint8)),
        tuple(int(value) for value in (colour + shift).clip(0, 255)),
    )


@pytest.fixture
def make_plan(tmp_path: Path) -> Callable[..., Plan]:
    """Return `make(painter, each, **augmentation)`: LeNet-5 on two classes of painted images."""

    def make(paint: Painter, each: int, **augmentation: dict[str, object]) -> Plan:
        folder = tmp_path / "images"
        for label, name in enumerate(("first", "second")):
            (folder / name).mkdir(parents=True)
            for number in range(each):
                image = paint(np.random.default_rng([label, number]), label)
                image.save(folder / name / f"{number:03d}.png")
        project = Project.parse(
            {
                "data": {"folder": str(folder), "validation_percent": 10},
                "architecture": {"name": "lenet5", "image_size": SIDE},
                "augmentation": augmentation,
            }
        )
        catalog = split(scan(folder, job=Job()), project.data)
        return resolve(describe(project, catalog), rows(catalog))

    return make


def at(value: float) -> dict[str, object]:
    return {"enabled": True, "low": value, "high": value}


def verdicts(report: LabelSafetyReport) -> dict[str, str]:
    return {operation.field: operation.verdict for operation in report.operations}


def test_a_mirror_turns_arrows_and_neither_shift_nor_a_small_rotation_does(make_plan) -> None:
    mirror = {"enabled": True}
    plan = make_plan(arrow, 48, horizontal_shift=at(8), rotation=at(8), horizontal_flip=mirror)
    report = check_labels(plan, Job())
    assert report.error < 0.3
    found = verdicts(report)
    assert found.keys() == {"horizontal_flip", "horizontal_shift", "rotation"}
    assert [name for name in found if found[name] == "label-changes"] == ["horizontal_flip"]
    flip = next(one for one in report.operations if one.field == "horizontal_flip")
    pairs = {(move.source, move.target) for move in flip.findings[0].moves if move.changes}
    assert pairs == {("first", "second"), ("second", "first")}
    assert all(move.share > 0.5 for move in flip.findings[0].moves)


def test_half_a_turn_makes_a_six_a_nine_and_noise_only_hides_it(make_plan) -> None:
    plan = make_plan(digit, 32, rotation=at(180), noise=at(50))
    report = check_labels(plan, Job())
    assert verdicts(report) == {"rotation": "label-changes", "noise": "unfamiliar"}
    values = report.to_dict()["operations"][0]
    assert values["text"].startswith("The label changes")
    assert "first → second" in values["text"]


def test_textures_have_no_sides(make_plan) -> None:
    plan = make_plan(texture, 24, brightness=at(10))
    report = check_labels(plan, Job(), flips=True)
    assert set(verdicts(report).values()) == {"safe"}
    assert report.images == 2 * 22
    assert report.versions == 4


def test_classes_that_look_alike_are_no_ground_for_a_verdict(make_plan) -> None:
    report = check_labels(make_plan(lambda numbers, _: texture(numbers, 0), 12), Job(), flips=True)
    assert report.obstacle == "blind"
    assert set(verdicts(report).values()) == {"not-measured"}


@pytest.mark.parametrize("each", [2, 3])
def test_too_few_images_are_said_to_be_too_few(make_plan, each: int) -> None:
    report = check_labels(make_plan(texture, each, rotation=at(90)), Job())
    assert report.obstacle == "few-images"
    assert report.left_out == ("first", "second")
    assert verdicts(report) == {"rotation": "not-measured"}
    assert report.to_dict()["operations"][0]["text"] == "Not measured."


def test_there_must_be_something_to_ask_about(make_plan) -> None:
    with pytest.raises(DataError, match="No operation"):
        check_labels(make_plan(texture, 3, mixup={"enabled": True}), Job())


def test_it_can_be_cancelled(make_plan) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        check_labels(make_plan(texture, 12), job, flips=True)


def test_the_window_asks_through_the_engine(image_folder: Callable[..., Path]) -> None:
    folder = image_folder(each=3)
    project = Project.parse({"data": {"folder": str(folder)}, "augmentation": {}})
    run = draft_run(project, split(scan(folder, job=Job()), project.data))
    answer = handlers.label_safety(run=str(run.path), flips=True, job=Job())
    assert decode(encode(answer)) == answer
    assert answer["obstacle"] == "few-images"
    fields = [operation["field"] for operation in answer["operations"]]
    assert fields == ["horizontal_flip", "vertical_flip"]
