"""What every suite relies on: own folders, fixed seeds, no network, and small sets of images."""

from __future__ import annotations

import itertools
import os
import random
import socket
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

# Before torch starts its threads, here and in every child: the machine is shared, see ARCHITECTURE.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# Children must not look for weights either; the guard below only reaches this process.
os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")

FOLDER_VARIABLES = {
    "CNN_WORKBENCH_CACHE": "cache",
    "CNN_WORKBENCH_PROJECTS": "projects",
    "CNN_WORKBENCH_CONFIG": "config",
    "CNN_WORKBENCH_WEIGHTS": "weights",
}
LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1", "", None}
COLOURS = ((214, 94, 0), (0, 114, 178), (0, 158, 115), (204, 121, 167), (240, 228, 66))


class NetworkUsedError(RuntimeError):
    """A test tried to leave this machine. Not an OSError: nothing may swallow it as bad luck."""


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know pytest-qt's setting also in the run where Qt is barred and the plug-in is off."""
    if not pluginmanager.hasplugin("pytest-qt"):
        parser.addini("qt_api", "read by pytest-qt, which is off in this run")


# -- folders and seeds ------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def _session_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures of a wider scope than a test out of the user's own folders too."""
    with pytest.MonkeyPatch.context() as patch:
        base = tmp_path_factory.mktemp("session")
        _set_folders(patch, base)
        yield


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a cache, a projects and a config folder of its own; return their parent."""
    base = tmp_path_factory.mktemp("own")
    _set_folders(monkeypatch, base)
    return base


def _set_folders(patch: pytest.MonkeyPatch, base: Path) -> None:
    for variable, name in FOLDER_VARIABLES.items():
        patch.setenv(variable, str(base / name))


@pytest.fixture(autouse=True)
def _fixed_seeds() -> None:
    random.seed(0)
    np.random.seed(0)
    # Only where a test has imported it already: three seconds are not spent on a seed.
    if (torch := sys.modules.get("torch")) is not None:
        torch.manual_seed(0)


# -- network ----------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse connections and look-ups that would leave this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        yield


def _guarded(connect: Callable) -> Callable:
    def guarded(self: socket.socket, address: object) -> object:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_remote(address[0])  # type: ignore[index]
        return connect(self, address)

    return guarded


def _guarded_lookup(getaddrinfo: Callable) -> Callable:
    def guarded(host: object, *args: object, **named: object) -> object:
        _refuse_remote(host)
        return getaddrinfo(host, *args, **named)

    return guarded


def _refuse_remote(host: object) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name not in LOCAL_HOSTS and not str(name).startswith("127."):
        raise NetworkUsedError(f"a test tried to reach {name}")


# -- images -----------------------------------------------------------------------------------


@pytest.fixture
def make_image() -> Callable[..., Image.Image]:
    """Return `synthetic_image`."""
    return synthetic_image


@pytest.fixture
def image_folder(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of image folders: `image_folder(classes=..., each=..., size=..., split=...)`.

    Each call makes a new folder of PNG files, <class>/NNN.png, or with `split` (name -> images of
    each class) <split>/<class>/NNN.png. Classes differ in shape and colour, images in place, size
    and noise: a small network learns them in seconds, a broken one does not.
    """

    def make(
        classes: tuple[str, ...] = ("disc", "square"),
        each: int = 8,
        size: int = 32,
        mode: str = "RGB",
        split: dict[str, int] | None = None,
        name: str = "images",
    ) -> Path:
        folder = _unused(tmp_path / name)
        for part, count in (split or {"": each}).items():
            for label, class_name in enumerate(classes):
                target = folder / part / class_name
                target.mkdir(parents=True)
                for number in range(count):
                    # The same in every process, and another for every image of the set.
                    seed = zlib.crc32(f"{part}/{label}/{number}".encode())
                    synthetic_image(label, size, mode, seed).save(target / f"{number:03d}.png")
        return folder

    return make


def synthetic_image(label: int, size: int = 32, mode: str = "RGB", seed: int = 0) -> Image.Image:
    """Draw the shape of class `label` on a noisy ground; every seed gives another image."""
    random_numbers = np.random.default_rng(seed)
    noise = random_numbers.integers(90, 140, (size, size, 3), dtype=np.uint8)
    image = Image.fromarray(noise)
    radius = size * random_numbers.uniform(0.2, 0.3)
    x, y = random_numbers.uniform(radius, size - radius, 2)
    draw = ImageDraw.Draw(image)
    sides = (0, 4, 3, 6, 5)[label % 5]
    colour = COLOURS[label % len(COLOURS)]
    if sides == 0:
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    else:
        draw.regular_polygon((x, y, radius), sides, fill=colour)
    return image.convert(mode)


def _unused(path: Path) -> Path:
    names = (f"{path.name}{suffix}" for suffix in itertools.chain([""], itertools.count(2)))
    return next(free for name in names if not (free := path.with_name(name)).exists())
