import csv
from pathlib import Path

import pytest

from workbench.errors import Cancelled, DataError
from workbench.export.predictor import Answer
from workbench.export.table import Written, image_files, write_table
from workbench.jobs import Job

LABELS = ("ant", "bee")
ANSWERS = [
    Answer("/data/a/1.png", (("bee", 0.75), ("ant", 0.25))),
    Answer("/data/a, b.png", (("ant", 0.5123456789), ("bee", 0.4876543211)), unknown=True),
    Answer("/data/broken.png", error="This image cannot be read"),
]


def test_a_row_for_each_file_and_a_column_for_each_class(tmp_path: Path) -> None:
    done = write_table(iter(ANSWERS), LABELS, tmp_path / "t.csv", Path("/data"))
    assert done == Written(files=3, unknown=1, unreadable=1)
    with open(tmp_path / "t.csv", encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0] == {
        "file": "a/1.png", "label": "bee", "probability": "0.75", "unknown": "no", "error": "",
        "p: ant": "0.25", "p: bee": "0.75",
    }  # fmt: skip
    assert (rows[1]["file"], rows[1]["unknown"]) == ("a, b.png", "yes")
    assert float(rows[1]["p: ant"]) == pytest.approx(0.512346)
    assert (rows[2]["label"], rows[2]["error"]) == ("", "This image cannot be read")


def test_a_cancelled_table_leaves_nothing(tmp_path: Path) -> None:
    job = Job()

    def answers():
        yield ANSWERS[0]
        job.cancel()
        job.check()

    with pytest.raises(Cancelled):
        write_table(answers(), LABELS, tmp_path / "t.csv")
    assert list(tmp_path.iterdir()) == []


def test_images_are_found_below(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    for name in ("z.png", "b/c/a.JPG", "b/notes.txt"):
        (tmp_path / name).write_bytes(b"x")
    found = [file.relative_to(tmp_path).as_posix() for file in image_files(tmp_path, Job())]
    assert found == ["z.png", "b/c/a.JPG"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no images in this folder"):
        image_files(tmp_path / "empty", Job())
