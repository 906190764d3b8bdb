"""What the README says of commands, floors and exit codes is what the code says."""

import re
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from workbench import errors
from workbench.cli import app
from workbench.cli.common import CANCELLED_EXIT

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = {
    name: command for name, command in get_command(app).commands.items() if not command.hidden
}


def test_the_table_has_every_command_and_no_other():
    assert re.findall(r"^\| `workbench ([\w-]+)", README, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_json(name):
    command = COMMANDS[name]
    for single in getattr(command, "commands", {name: command}).values():
        assert "--json" in {option for p in single.params for option in p.opts}


def test_train_has_the_options_that_are_named():
    named = re.search(r"Options of `train`:(.*?)For instance", README, re.DOTALL)[1]
    options = {option for p in COMMANDS["train"].params for option in p.opts} - {"--json"}
    assert set(re.findall(r"--[\w-]+", named)) == {o for o in options if o.startswith("--")}


def test_floors_are_those_of_the_import_rules():
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    floors = next(rule["layers"] for rule in rules["contracts"] if rule["type"] == "layers")
    assert "```\n" + "\n".join(floors) + "\n```" in README


def test_exit_codes_are_those_of_the_errors():
    listed = re.search(r"Exit status: 0 done; (.*?)\.\n", README, re.DOTALL)[1]
    numbers = [int(part.split()[0]) for part in re.split(r";\s+", listed)]
    kinds = [kind for kind in vars(errors).values()
             if isinstance(kind, type) and issubclass(kind, errors.WorkbenchError)]  # fmt: skip
    codes = {kind.exit_code for kind in kinds if kind is not errors.WorkbenchError}
    assert numbers == sorted(codes | {CANCELLED_EXIT})
