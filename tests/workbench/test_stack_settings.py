"""Own networks as settings and as files."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from workbench.architectures.stack.shapes import analyse
from workbench.errors import SettingsError
from workbench.settings import ArchitectureSettings, Project, load_project, save_project
from workbench.settings.blocks import (
    BLOCK_TYPES,
    ActivationBlock,
    ConvBlock,
    DenseLayerBlock,
    ResidualBlock,
)
from workbench.settings.stack import Stack
from workbench.settings.stack_file import (
    NETWORKS,
    find_stack,
    is_own,
    read_stack,
    stack_path,
    with_own_network,
    write_stack,
)

STACK = Stack(
    name="ours",
    description="Two blocks",
    image_size=40,
    blocks=(ConvBlock(filters=5), ResidualBlock(shortcut="none", repeat=3)),
)


def test_the_file_is_readable_and_comes_back(tmp_path):
    path = stack_path(tmp_path / NETWORKS, "ours")
    write_stack(path, STACK)
    text = path.read_text("utf-8")
    assert '[[block]]\nkind = "conv"\nfilters = 5\nkernel = 3\n' in text
    values = tomllib.loads(text)
    assert values["version"] == 1
    assert [block["kind"] for block in values["block"]] == ["conv", "residual"]
    assert read_stack(path) == STACK


def test_a_file_by_hand_may_leave_out_what_is_usual(tmp_path):
    path = tmp_path / "tiny.toml"
    path.write_text('version = 1\n[[block]]\nkind = "conv"\nfilters = 4\n', "utf-8")
    assert read_stack(path) == Stack(name="tiny", blocks=(ConvBlock(filters=4),))


def test_a_network_is_called_as_its_file(tmp_path):
    path = tmp_path / "copy.toml"
    write_stack(path, STACK)
    assert read_stack(path) == STACK.replace(name="copy")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version = 2", "newer version"),
        ("[[block]]", "states no version"),
        ("version = 1\nblock = 3", "blocks"),
        ("version = 1\n[[block]]\nkind = 'cnv'", 'There is no block "cnv": block 1 in'),
        ("version = 1\n[[block]]\nfilters = 1", "states no kind"),
        ("version = 1\n[[block]]\nkind = 'conv'\nfilters = 0", "block 1 (conv), filters"),
        ("version = 1\n[[block]]\nkind = 'conv'\nsize = 3", "Remove this field"),
        ("version = 1\nlayers = 3", "Remove this field"),
        ("version = ", "cannot be read"),
        ("version = 1\n" + "[[block]]\nkind = 'flatten'\n" * 201, "at most 200"),
    ],
)
def test_a_wrong_file_is_refused_by_its_place(tmp_path, text, words):
    path = tmp_path / "wrong.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_stack(path)
    assert words in str(caught.value)
    assert "wrong.toml" in caught.value.where


@pytest.mark.parametrize(
    "name", ["", "a/b", "..", "a\\b", " a", "a.", "con", "LPT1.x", "a" * 61, "a\nb", "a:b"]
)
def test_names_that_are_no_file_names_are_refused(name):
    with pytest.raises(SettingsError, match="name"):
        Stack.parse({"name": name})


@pytest.mark.parametrize("name", ["a", "réseau 1", "v1.2-b_c", "a" * 60])
def test_names_may_be_of_any_language(name):
    assert Stack(name=name).name == name


def test_every_kind_of_block_has_words_and_usual_values():
    for kind, block_type in BLOCK_TYPES.items():
        block = block_type()
        assert block.kind == kind
        assert block.title
        assert block.idea.endswith(".")
        for name, info in block_type.model_fields.items():
            assert name == "kind" or (info.title and info.description.endswith((".", "is.")))


def test_a_stack_is_no_other_after_an_edit():
    after = STACK.replace(blocks=(*STACK.blocks, ActivationBlock()))
    assert len(STACK.blocks) == 2
    assert len(after.blocks) == 3
    assert len({STACK, after, STACK.replace()}) == 2


# ---- chosen in a project


def own_project():
    return Project(architecture=ArchitectureSettings.own(STACK, image_size=64))


def test_a_project_holds_the_blocks_of_its_own_network(tmp_path):
    path = save_project(tmp_path, own_project())
    assert "[[architecture.stack.block]]" in path.read_text("utf-8")
    assert load_project(path) == own_project()
    assert own_project().architecture.name == "stack:ours"


def test_projects_without_own_networks_say_nothing_of_them(tmp_path):
    assert "stack" not in save_project(tmp_path, Project()).read_text("utf-8")


def test_another_network_forgets_the_blocks():
    chosen = own_project().architecture
    assert chosen.replace(name="lenet5").stack is None
    assert chosen.replace(name="stack:other").stack is None
    assert chosen.replace(image_size=32).stack == STACK


def test_own_networks_are_told_by_their_names():
    assert is_own("stack:ours")
    assert is_own("some/ours.toml")
    assert not is_own("timm:resnet10t")


def test_networks_are_found_in_the_project_and_by_their_path(tmp_path, monkeypatch):
    write_stack(stack_path(tmp_path / NETWORKS, "ours"), STACK)
    assert find_stack("stack:ours", tmp_path) == STACK
    assert find_stack(str(tmp_path / NETWORKS / "ours.toml")) == STACK
    assert find_stack(f"stack:{tmp_path / NETWORKS / 'ours'}") == STACK
    monkeypatch.chdir(tmp_path / NETWORKS)
    assert find_stack("ours.toml", tmp_path) == STACK
    with pytest.raises(SettingsError, match="theirs"):
        find_stack("stack:theirs", tmp_path)


def test_the_file_is_newer_than_what_a_project_holds(tmp_path):
    changed = STACK.replace(blocks=(DenseLayerBlock(),))
    write_stack(stack_path(tmp_path / NETWORKS, "ours"), changed)
    fresh = with_own_network(own_project(), tmp_path)
    assert fresh.architecture == ArchitectureSettings.own(changed, image_size=64)


def test_without_its_file_a_project_keeps_what_it_holds(tmp_path):
    assert with_own_network(own_project(), tmp_path) == own_project()
    assert with_own_network(own_project()) == own_project()
    assert with_own_network(Project(), tmp_path) == Project()


def test_a_project_that_only_names_a_file_is_given_its_blocks(tmp_path):
    write_stack(tmp_path / "ours.toml", STACK)
    named = Project(architecture={"name": str(tmp_path / "ours.toml")})
    assert with_own_network(named).architecture == ArchitectureSettings.own(STACK)
    with pytest.raises(SettingsError, match="no own network"):
        with_own_network(Project(architecture={"name": "stack:gone"}), tmp_path)


def test_the_network_in_the_readme_is_one(tmp_path):
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
    (tmp_path / "readme.toml").write_text(readme.split("```toml\n")[1].split("```")[0], "utf-8")
    stack = read_stack(tmp_path / "readme.toml")
    analysis = analyse(stack, channels=3, image_size=32, classes=10)
    assert [row.name for row in analysis.rows] == [
        "conv1", "relu1", "residual1", "global_pool1", "head",
    ]  # fmt: skip
