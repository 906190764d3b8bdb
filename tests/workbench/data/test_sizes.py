"""The typical size of a set, from a few headers."""

from pathlib import Path

from PIL import Image

from workbench.data.scan import list_images
from workbench.data.sizes import typical_side
from workbench.jobs import Job


def put(folder: Path, name: str, size: tuple[int, int]) -> None:
    (folder / "a").mkdir(exist_ok=True)
    (folder / "b").mkdir(exist_ok=True)
    Image.new("RGB", size).save(folder / name)


def test_it_is_the_median_of_the_shorter_sides(tmp_path: Path) -> None:
    for number, side in enumerate((20, 90, 100)):
        put(tmp_path, f"a/{number}.png", (side, 300))
    assert typical_side(list_images(tmp_path, (), Job())) == 90


def test_what_cannot_be_read_does_not_count(tmp_path: Path) -> None:
    put(tmp_path, "a/1.png", (50, 40))
    for number in range(30):
        (tmp_path / "b" / f"{number}.png").write_bytes(b"no image")
    assert typical_side(list_images(tmp_path, (), Job())) == 40
    (tmp_path / "a" / "1.png").write_bytes(b"")
    assert typical_side(list_images(tmp_path, (), Job())) == 0


def test_only_a_few_are_opened(tmp_path: Path, monkeypatch) -> None:
    for number in range(100):
        put(tmp_path, f"a/{number}.png", (9, 9))
    asked = []
    plain = Image.open
    monkeypatch.setattr(Image, "open", lambda *a, **k: asked.append(a) or plain(*a, **k))
    assert typical_side(list_images(tmp_path, (), Job())) == 9
    assert len(asked) == 16
