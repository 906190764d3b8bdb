"""A run as CSV, as a page, and as TensorBoard's event files."""

import csv
import itertools
import json
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import pytest

from workbench.errors import RunError
from workbench.jobs import Job
from workbench.library.chart import Curve, chart, nice_ticks
from workbench.library.epochs import counted_steps, write_csv, write_tensorboard
from workbench.library.notes import RunNotes, write_notes
from workbench.library.page import page


class Reader(HTMLParser):
    """Checks that tags are closed in order, and keeps what would leave the page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attributes):
        self.links += [value for name, value in attributes if name in ("src", "href")]
        assert tag not in ("script", "link", "img", "iframe")
        if tag not in {"meta"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data + " "


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    assert reader.open == []
    return reader


def test_csv_has_a_line_for_each_epoch_that_counts(make_run, tmp_path, words):
    run = make_run("one", [0.5, 0.6], finished=False)
    words.write(run, [words.started(1), words.validated(1, 0.9)])
    assert write_csv(run, tmp_path / "epochs.csv") == 2
    rows = list(csv.DictReader((tmp_path / "epochs.csv").read_text().splitlines()))
    assert [row["epoch"] for row in rows] == ["1", "2"]
    assert [row["validation_accuracy"] for row in rows] == ["0.5", "0.9"]
    assert rows[0]["validation_top5"] == ""


def test_without_an_epoch_there_is_nothing_to_write(make_run, tmp_path):
    with pytest.raises(RunError, match="No epoch"):
        write_csv(make_run("one"), tmp_path / "epochs.csv")
    assert not (tmp_path / "epochs.csv").exists()


def test_the_page_stands_alone_and_says_all(make_run):
    run = make_run("one", [0.5, 0.75], "1101", training={"learning_rate": 0.0123})
    write_notes(run, RunNotes(tags=("to keep",), notes="<b>not bold</b> & more"))
    (run.path / "model.certificate.json").write_text(
        json.dumps({"passed": True, "model": "model.onnx", "interval": [0.1, 0.2]})
    )
    text = page(run)
    reader = read(text)
    assert reader.links == []
    assert "http" not in text.replace("http-equiv", "")
    for part in ("insects: one", "75.0 %", "0.0123", "to keep", "<b>not bold</b> & more",
                  "model.onnx", "passed", "bees", "torch"):  # fmt: skip
        assert part in reader.text, part
    assert "<b>" not in text
    assert text.count("<svg") == 2


def test_a_page_of_a_run_that_never_began(make_run):
    assert "<svg" not in page(make_run("one"))


def test_curves_have_a_point_for_each_value_and_gaps_for_none():
    text = chart("loss", [Curve("training", "train", [1.0, float("nan"), 3.0, 2.0])])
    root = ElementTree.fromstring(text)
    (path,) = root.iter("path")
    drawn = path.get("d")
    assert drawn.count("M") == 2
    assert drawn.count("L") == 1
    heights = [float(part.split()[1]) for part in drawn.replace("L", "M").split("M")[1:]]
    assert heights[1] < heights[2] < heights[0]  # 3 above 2 above 1
    single = ElementTree.fromstring(chart("loss", [Curve("validation", "held", [0.5])]))
    assert len(list(single.iter("circle"))) == 1
    assert not list(single.iter("path"))


@pytest.mark.parametrize(
    ("low", "high"), [(0, 1), (0, 0.587), (0.48, 1.0), (3e-5, 4e-5), (0, 2000), (0.5, 0.5)]
)
def test_ticks_are_few_round_and_hold_the_values(low, high):
    ticks = nice_ticks(low, high)
    assert ticks[0] <= low + 1e-9
    assert ticks[-1] >= high - 1e-9
    assert len(ticks) <= 8
    steps = {round(b - a, 9) for a, b in itertools.pairwise(ticks)}
    assert len(steps) <= 1


def test_repeated_steps_are_dropped(words):
    events = [
        words.started(),
        words.step(1),
        words.step(2, 9.0),
        words.started(0),
        words.step(1, 4.0),
        words.step(2, 3.0),
    ]
    assert [one.loss for one in counted_steps(events)] == [4.0, 3.0]
    rewound = [*events, words.step(3), words.step(2, 7.0)]
    assert [one.loss for one in counted_steps(rewound)] == [4.0, 7.0]
    assert [one.loss for one in counted_steps([*events, words.started(1)])] == [4.0, 3.0]


class Writer:
    def __init__(self) -> None:
        self.scalars: list[tuple] = []
        self.closed = False

    def add_scalar(self, tag, value, number, walltime):
        self.scalars.append((tag, value, number, walltime))

    def close(self):
        self.closed = True


def test_tensorboard_gets_steps_and_epochs(make_run, tmp_path):
    run, writer = make_run("one", [0.5, 0.75]), Writer()
    assert write_tensorboard(run, tmp_path / "tb", Job(), lambda _: writer) == len(writer.scalars)
    assert writer.closed
    found = {(tag, number): value for tag, value, number, _ in writer.scalars}
    assert found["accuracy/validation", 2] == 0.75
    assert found["steps/learning_rate", 4] == 0.1
    assert not any(tag.startswith("macro_f1") for tag, _ in found)
    (tmp_path / "tb" / "events.out.tfevents.1").touch()
    with pytest.raises(RunError, match="not empty"):
        write_tensorboard(run, tmp_path / "tb", Job(), lambda _: writer)
