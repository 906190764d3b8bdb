"""A file of the user's own: read safely, checked, copied, found again."""

import json
import pickle
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from workbench.architectures import registry
from workbench.architectures.adopt import adopt
from workbench.architectures.pretrained import chosen, records
from workbench.errors import ArchitectureError, Cancelled
from workbench.files import weights_dir
from workbench.jobs import Job
from workbench.weights.library import own_records, remove
from workbench.weights.places import find, target


@pytest.fixture(autouse=True)
def _own_torch_home(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))


def network(classes: int = 10, name: str = "lenet5", seed: int = 1, channels: int = 1):
    return registry.create(
        name, classes=classes, channels=channels, image_size=32, pretrained=False, seed=seed
    )


@pytest.fixture
def own_file(tmp_path) -> Path:
    path = tmp_path / "mine.pth"
    torch.save(network().state_dict(), path)
    return path


def resnet_file(path: Path, classes: int = 5) -> dict[str, torch.Tensor]:
    state = network(classes, "resnet18", channels=3).state_dict()
    torch.save(state, path)
    return state


def test_it_is_copied_under_its_digest_and_pretrained_finds_it(tmp_path) -> None:
    state = resnet_file(tmp_path / "mine.pth")
    before = (tmp_path / "mine.pth").read_bytes()
    done = adopt(tmp_path / "mine.pth", "resnet18", Job())
    record = done.record
    assert record.available
    assert record.classes == 5
    assert find(record) == weights_dir() / "own" / f"{record.sha256}.pth"
    assert find(record).read_bytes() == (tmp_path / "mine.pth").read_bytes() == before
    assert own_records("resnet18") == (record,)
    assert own_records("resnet34") == ()
    # no published weights are here, so that these are what "pretrained" means
    assert registry.pretrained("resnet18") == record
    model = registry.create(
        "resnet18", classes=2, channels=3, image_size=32, pretrained=True, seed=0
    )
    assert torch.equal(model.layer4[1].conv2.weight, state["layer4.1.conv2.weight"])
    assert model.fc.out_features == 2


def test_one_of_several_is_chosen_by_its_key(tmp_path) -> None:
    resnet_file(tmp_path / "one.pth", 5)
    second = resnet_file(tmp_path / "two.pth", 6)
    keys = [adopt(tmp_path / f, "resnet18", Job()).record.key for f in ("one.pth", "two.pth")]
    model = registry.create(
        "resnet18", classes=2, channels=3, image_size=32, pretrained=True, seed=0, weights=keys[1]
    )
    assert torch.equal(model.conv1.weight, second["conv1.weight"])
    with pytest.raises(ArchitectureError, match='no weights called "nothing"') as caught:
        registry.pretrained("resnet18", "nothing")
    assert keys[0] in caught.value.hint


def test_safetensors_of_our_own_runs_say_how_images_were_normalised(tmp_path) -> None:
    state = {key: value.contiguous() for key, value in network(4).state_dict().items()}
    facts = {"mean": [0.1, 0.2, 0.3], "std": [0.4, 0.5, 0.6], "image_size": 48}
    save_file(state, tmp_path / "best.safetensors", {"workbench": json.dumps(facts)})
    done = adopt(tmp_path / "best.safetensors", "lenet5", Job())
    assert (done.record.mean, done.record.std) == ((0.1, 0.2, 0.3), (0.4, 0.5, 0.6))
    assert done.record.image_size == 48
    assert done.record.file.endswith(".safetensors")
    assert any("The file says: mean 0.1" in note for note in done.notes)


def test_else_the_published_weights_say_it(tmp_path) -> None:
    resnet_file(tmp_path / "mine.pth")
    done = adopt(tmp_path / "mine.pth", "resnet18", Job())
    assert done.record.mean == (0.485, 0.456, 0.406)
    assert any("does not say how images were normalised" in note for note in done.notes)


def test_the_users_word_counts_most(own_file) -> None:
    done = adopt(own_file, "lenet5", Job(), mean=(0.0,) * 3, std=(1.0,) * 3, source="Prof. X")
    assert (done.record.mean, done.record.std) == ((0.0,) * 3, (1.0,) * 3)
    assert done.record.source == "Prof. X"


@pytest.mark.parametrize("std", [(0.0, 1.0, 1.0), (1.0,)])
def test_a_scale_that_cannot_be_is_refused(own_file, std) -> None:
    with pytest.raises(ArchitectureError, match="three numbers"):
        adopt(own_file, "lenet5", Job(), mean=(0.5,) * 3, std=std)


@pytest.mark.parametrize(
    ("wrap", "note"),
    [
        (lambda s: {"epoch": 3, "state_dict": s}, '"state_dict"'),
        (lambda s: {"model": {"state_dict": s}, "optimizer": {}}, '"model.state_dict"'),
        (lambda s: {f"module.{k}": v for k, v in s.items()}, '"module."'),
        (lambda s: {k: v.half() for k, v in s.items()}, "float16"),
    ],
    ids=["wrapper", "two wrappers", "prefix", "half"],
)
def test_what_was_done_is_said_and_holds_when_loading(tmp_path, wrap, note) -> None:
    model = network(3)
    torch.save(wrap(model.state_dict()), tmp_path / "mine.pt")
    done = adopt(tmp_path / "mine.pt", "lenet5", Job())
    assert any(note in line for line in done.notes)
    assert any("head is not used" in line for line in done.notes)
    card = registry.card("lenet5")
    assert chosen(card).key == done.record.key


def test_the_file_of_published_weights_is_recognised(tmp_path, monkeypatch) -> None:
    resnet_file(tmp_path / "renamed by a browser (1).pth", 1000)
    card = registry.card("resnet18")
    import hashlib

    digest = hashlib.sha256((tmp_path / "renamed by a browser (1).pth").read_bytes()).hexdigest()
    record = card.published.records()[0].replaced(sha256=digest[:8])
    monkeypatch.setattr(type(card.published), "records", lambda _: (record,))
    done = adopt(tmp_path / "renamed by a browser (1).pth", "resnet18", Job())
    assert done.record == record.replaced(available=True)
    assert find(record) == target(record)
    assert own_records() == ()
    assert "checksum is that of resnet18:IMAGENET1K_V1" in done.notes[0]
    again = adopt(tmp_path / "renamed by a browser (1).pth", "resnet18", Job())
    assert "here already" in again.notes[0]


class Planted:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self):
        return (Path.touch, (self._path,))


@pytest.mark.parametrize("as_zip", [True, False])
def test_code_is_never_run(tmp_path, as_zip) -> None:
    witness = tmp_path / "ran"
    state = {**network().state_dict(), "planted": Planted(witness)}
    path = tmp_path / "bad.pth"
    torch.save(state, path, _use_new_zipfile_serialization=as_zip)
    with pytest.raises(ArchitectureError, match="running code") as caught:
        adopt(path, "lenet5", Job())
    assert "state_dict()" in caught.value.hint
    assert not witness.exists()
    assert not weights_dir().exists()


def test_a_plain_pickle_is_never_run(tmp_path) -> None:
    witness, path = tmp_path / "ran", tmp_path / "bad.pth"
    path.write_bytes(pickle.dumps(Planted(witness)))
    with pytest.raises(ArchitectureError):
        adopt(path, "lenet5", Job())
    assert not witness.exists()


def test_a_whole_pickled_network_is_refused(tmp_path) -> None:
    torch.save(network(), tmp_path / "model.pth")
    with pytest.raises(ArchitectureError, match="running code"):
        adopt(tmp_path / "model.pth", "lenet5", Job())


@pytest.mark.parametrize(
    "content",
    [b"", b"text", b"\x10\0\0\0\0\0\0\0{not json at all}", b"\xff" * 8 + b"{"],
    ids=["empty", "text", "broken header", "endless header"],
)
@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_anything_else_is_told(tmp_path, content, suffix) -> None:
    path = tmp_path / f"odd{suffix}"
    path.write_bytes(content)
    with pytest.raises(ArchitectureError) as caught:
        adopt(path, "lenet5", Job())
    assert str(path) in caught.value.where
    assert own_records() == ()


def test_a_missing_file_and_a_folder_are_told(tmp_path) -> None:
    for path in (tmp_path / "none.pth", tmp_path):
        with pytest.raises(ArchitectureError, match="cannot be read"):
            adopt(path, "lenet5", Job())


def test_weights_of_another_network_are_refused_with_both_shapes(tmp_path) -> None:
    torch.save(network(channels=3).state_dict(), tmp_path / "colour.pth")
    with pytest.raises(ArchitectureError, match="6 × 3 × 5 × 5 in the file and 6 × 1 × 5 × 5"):
        adopt(tmp_path / "colour.pth", "lenet5", Job())
    assert own_records() == ()


def test_cancelled_nothing_is_kept(own_file) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        adopt(own_file, "lenet5", job)
    assert not weights_dir().exists()


def test_removing_takes_our_copy_and_not_the_users(own_file) -> None:
    record = adopt(own_file, "lenet5", Job()).record
    remove(record)
    assert own_records() == ()
    assert find(record) is None
    assert own_file.is_file()
    with pytest.raises(ArchitectureError, match="yourself"):
        remove(record.replaced(place="torch"))


def test_a_copy_that_is_gone_is_said(own_file) -> None:
    record = adopt(own_file, "lenet5", Job()).record
    find(record).unlink()
    assert [r.available for r in records(registry.card("lenet5"))] == [False]
    with pytest.raises(ArchitectureError, match="not on this machine"):
        registry.pretrained("lenet5", record.key)
