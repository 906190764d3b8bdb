"""Where files of weights are looked for: the same places as torch and the hub's own client."""

import torch
from huggingface_hub import constants

from workbench.files import weights_dir
from workbench.weights.places import find, hub_cache, refreshed, target, torch_checkpoints


def test_torchs_folder_is_torchs_own(monkeypatch, tmp_path):
    assert str(torch_checkpoints()) == f"{torch.hub.get_dir()}/checkpoints"
    monkeypatch.delenv("TORCH_HOME")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert str(torch_checkpoints()) == f"{torch.hub.get_dir()}/checkpoints"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert str(torch_checkpoints()) == f"{torch.hub.get_dir()}/checkpoints"


def test_the_hubs_folder_is_its_clients_own(monkeypatch, tmp_path):
    monkeypatch.delenv("HF_HOME")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    # the client read its variables when it was imported, before this test's
    assert hub_cache().name == "hub"
    monkeypatch.setenv("HF_HUB_CACHE", constants.HF_HUB_CACHE)
    assert str(hub_cache()) == constants.HF_HUB_CACHE
    monkeypatch.delenv("HF_HUB_CACHE")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    assert hub_cache() == tmp_path / "hf" / "hub"


def test_files_that_others_left_are_found(server):
    record = server.record()
    assert find(record) is None
    assert not refreshed(record).available
    target(record).parent.mkdir(parents=True)
    target(record).write_bytes(b"x")
    assert find(record) == torch_checkpoints() / "file.pth"
    assert refreshed(record).available


def test_a_repository_that_the_hubs_client_left_is_found(server):
    record = server.record(place="hub", file="timm/resnet10t.c3/model.safetensors")
    assert target(record) == weights_dir() / "hub" / "timm/resnet10t.c3/model.safetensors"
    repository = hub_cache() / "models--timm--resnet10t.c3"
    for version in ("aaa", "bbb"):
        folder = repository / "snapshots" / version
        folder.mkdir(parents=True)
        (folder / "model.safetensors").write_bytes(b"x")
    assert find(record) == repository / "snapshots" / "aaa" / "model.safetensors"
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text("bbb")
    assert find(record) == repository / "snapshots" / "bbb" / "model.safetensors"


def test_a_package_is_found_without_importing_it(server, tmp_path, monkeypatch):
    folder = tmp_path / "site" / "some_weights_package"
    (folder / "models").mkdir(parents=True)
    (folder / "__init__.py").write_text("raise RuntimeError('imported')")
    (folder / "models" / "file.pth").write_bytes(b"x")
    record = server.record(place="package", package="some-weights-package", file="models/file.pth")
    assert find(record) is None
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert find(record) == folder / "models" / "file.pth"


def test_a_record_that_names_no_file_stays_as_it_is(server):
    assert refreshed(server.record(file="", available=True)).available
