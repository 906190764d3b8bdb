"""What is chosen for this computer reaches every process, and damage counts as nothing chosen."""

import subprocess
import sys

import pytest

from workbench.errors import SettingsError
from workbench.files import cache_dir, computer_file, config_dir, usual_cache_dir
from workbench.settings import Project
from workbench.settings.computer import (
    ComputerSettings,
    load_computer,
    of_budget,
    save_computer,
)


def test_nothing_chosen_is_the_usual() -> None:
    assert load_computer() == ComputerSettings()
    assert of_budget(16 << 30) == 16 << 30


def test_what_is_saved_comes_back() -> None:
    chosen = ComputerSettings(cache_gigabytes=6, device="cpu", threads=3)
    save_computer(chosen)
    assert load_computer() == chosen
    assert of_budget(16 << 30) == 4 << 30


@pytest.mark.parametrize("text", ["{", "threads = -1", "unknown = 3", "cache_folder = 7"])
def test_a_damaged_file_counts_as_nothing_chosen(text, monkeypatch) -> None:
    monkeypatch.delenv("CNN_WORKBENCH_CACHE")
    config_dir().mkdir(parents=True)
    computer_file().write_text(text)
    assert load_computer() == ComputerSettings()
    assert cache_dir() == usual_cache_dir()


def test_the_cache_goes_where_the_user_wants_it_in_children_too(monkeypatch, tmp_path) -> None:
    monkeypatch.delenv("CNN_WORKBENCH_CACHE")
    save_computer(ComputerSettings(cache_folder=str(tmp_path / "big disk")))
    assert cache_dir() == tmp_path / "big disk"
    code = "from workbench.files import cache_dir; print(cache_dir())"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == str(tmp_path / "big disk")


def test_the_environment_has_the_last_word(own_folders) -> None:
    save_computer(ComputerSettings(cache_folder="/elsewhere"))
    assert cache_dir() == own_folders / "cache"


def test_new_projects_begin_with_it() -> None:
    begun = ComputerSettings(device="cpu", threads=3).begin(Project())
    assert (begun.training.device, begun.training.threads) == ("cpu", 3)
    assert begun.replace(training=Project().training) == Project()


def test_limits_name_the_field() -> None:
    with pytest.raises(SettingsError, match="cache_gigabytes"):
        ComputerSettings.parse({"cache_gigabytes": 0})


def test_features_keep_to_the_users_budget() -> None:
    from workbench.transfer.features import has_room

    needed = 400 << 20
    assert has_room(needed)
    save_computer(ComputerSettings(cache_gigabytes=1))
    assert not has_room(needed)
