"""Own networks as files: readable, versioned TOML that may also be written by hand."""

from __future__ import annotations

from pathlib import Path

import tomli_w

from workbench.errors import SettingsError
from workbench.files import write_atomic
from workbench.settings.architecture import OWN_PREFIX
from workbench.settings.project import Project, check_version, read_toml
from workbench.settings.stack import Stack

STACK_VERSION = 1
STACK_SUFFIX = ".toml"
NETWORKS = "networks"
"""Sub-folder of a project that holds its own networks."""

_HEAD = (
    "# A network of CNN Workbench: its blocks from the image to the classes.\n"
    "# A dense block with 0 units is the head; a stack without one is given it.\n\n"
)


def read_stack(path: Path) -> Stack:
    """Read an own network; it is called as its file is.

    Raises
    ------
    SettingsError
        The file is missing, no TOML, from a newer version, or no stack of known blocks.
    """
    path = Path(path)
    try:
        values = read_toml(path)
    except SettingsError as error:
        hint = "Correct the file, or restore it from a copy."
        raise SettingsError(error.what, where=error.where, hint=hint) from error
    check_version(values.pop("version", None), STACK_VERSION, str(path))
    return Stack.parse({**values, "name": path.stem}, where=str(path))


def write_stack(path: Path, stack: Stack) -> None:
    """Write `stack` to `path` atomically, every number said, so that it reads without a manual."""
    values = {"version": STACK_VERSION, **stack.model_dump(exclude={"name"})}
    write_atomic(path, _HEAD + tomli_w.dumps(values))


def stack_path(folder: Path, name: str) -> Path:
    """Return the file of the network `name` in `folder`."""
    return Path(folder) / f"{name}{STACK_SUFFIX}"


def is_own(name: str) -> bool:
    """Return whether the name of an architecture means an own network: "stack:NAME", or a file."""
    return name.startswith(OWN_PREFIX) or name.endswith(STACK_SUFFIX)


def find_stack(name: str, folder: Path | None = None) -> Stack:
    """Read the own network that `name` means.

    Parameters
    ----------
    name : str
        "stack:NAME", or the path of a file, with or without "stack:".
    folder : Path, optional
        Of the project, in whose sub-folder `NETWORKS` a bare name is looked for first.

    Raises
    ------
    SettingsError
        There is no such file, or it cannot be read.
    """
    given = name.removeprefix(OWN_PREFIX)
    places = [Path(given) if given.endswith(STACK_SUFFIX) else stack_path(Path(), given)]
    if folder is not None and not given.endswith(STACK_SUFFIX):
        places.insert(0, stack_path(Path(folder) / NETWORKS, given))
    for path in places:
        if path.is_file():
            return read_stack(path)
    raise SettingsError(
        f'There is no own network "{given}"',
        where=places[0],
        hint="Name its file, or build it: Architecture, Build your own.",
    )


def with_own_network(project: Project, folder: Path | None = None) -> Project:
    """Return `project` holding the blocks of its own network as they are in their file now.

    A project whose network has no file any more keeps the blocks that it holds; one with another
    network is returned as it is.

    Raises
    ------
    SettingsError
        The file cannot be read, or there is neither file nor blocks.
    """
    chosen = project.architecture
    if not is_own(chosen.name):
        return project
    if chosen.stack is not None:
        path = stack_path(Path(folder or "") / NETWORKS, chosen.stack.name)
        if folder is None or not path.is_file():
            return project
    stack = find_stack(chosen.name, folder)
    own = chosen.replace(name=f"{OWN_PREFIX}{stack.name}", stack=stack)
    return project.replace(architecture=own)
