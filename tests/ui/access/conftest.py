"""A window in which a run was trained and everything has something to show."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)

from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.steps import step_titles
from ui.views.augment.keras_dialog import KerasDialog
from ui.views.image_dialog import ImageDialog
from ui.views.runs.log_dialog import LogDialog
from ui.weights_file_dialog import WeightsFileDialog
from workbench.settings import AugmentationSettings

POLL_MS = 20


def wait(until: Callable[[], bool], what: str, seconds: float = 90) -> None:
    """Let the window live until something is so."""
    deadline = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < deadline, f"after {seconds:g} s: no {what}"
        QTest.qWait(POLL_MS)


@pytest.fixture(scope="package")
def lived_in(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """Return a window on the sample project, with one trained run of LeNet-5."""
    with live_in(tmp_path_factory.mktemp("lived-in")) as window:
        yield window


@contextmanager
def live_in(base: Path) -> Iterator[MainWindow]:
    """Give a window on the sample project a trained run of LeNet-5, and close it at the end."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CACHE", "PROJECTS", "CONFIG", "WEIGHTS"):
            patch.setenv(f"CNN_WORKBENCH_{name}", str(base / name.lower()))
        window = MainWindow(Preferences())
        window.resize(1280, 800)
        window.show()
        window.start_engine()
        window.workspace.open_sample()
        wait(lambda: checked(window), "checked images")
        project = window.workspace.project
        assert project is not None
        window.workspace.change(project.training.replace(epochs=2))
        wait(lambda: window.network.graph is not None, "layer graph")
        window.commands.start()
        wait(lambda: window.runs.live, "run")
        wait(lambda: not window.runs.live, "end of training")
        yield window
        window.close()
        window.deleteLater()


def checked(window: MainWindow) -> bool:
    """Return whether the open project's images are known."""
    return bool(window.workspace.summary and window.workspace.summary.catalog.checked)


def places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Go to every page, laboratory and dialog in turn; return its name and its window."""
    window.go_home()
    _settle()
    yield "welcome", window
    for step in step_titles():
        window.go_to(step.key)
        _settle()
        yield step.key, window
    host, commands = window.host, window.commands
    window.go_to("train")
    for name, show in {
        "augmentation lab": host.lab.open,
        "rate finder": host.finder.open,
        "library": host.library.open,
        "weights": commands.show_weights,
        "keyboard": commands.show_keyboard,
        "about": commands.show_about,
        "folder": commands.open_folder,
    }.items():
        show()
        _settle()
        for dialog in _dialogs():
            yield name, dialog
            dialog.close()
        _settle()


def rarer_places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Open the dialogs that `places` does not; return their names and windows."""
    host, comfort, run = window.host, window.comfort, window.host.shown_run()
    assert run is not None
    image = Path(run.spec().folder) / run.split()[0].file
    titles, control = window.network.titles, window.weights
    for name, show in {
        "builder": host.own.open_builder,
        "elsewhere": host.elsewhere.ask,
        "longer": lambda: host.longer.ask(run),
        "preferences": comfort.show_preferences,
        "computer": comfort.show_computer,
        "network": comfort.show_network,
        "report": comfort.show_report,
        "Keras": lambda: KerasDialog(AugmentationSettings(), 32, window).open(),
        "log": lambda: LogDialog("Log", "What the training process wrote.", window).open(),
        "image": lambda: ImageDialog(image, "A shoe", "white", window).open(),
        "weights file": lambda: WeightsFileDialog(control, image, titles, "lenet5", window).open(),
    }.items():
        show()
        _settle()
        for dialog in _dialogs():
            yield name, dialog
            dialog.close()
        _settle()


def stops(root: QWidget) -> list[QWidget]:
    """Return the visible widgets of a window that can have the keyboard focus."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.isVisible()
        and widget.window() is root
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not (  # their own line edit is no control of its own
            isinstance(widget, QLineEdit)
            and isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        )
    ]


def path(widget: QWidget) -> str:
    """Return whose child of whose child it is, for a message."""
    names = []
    here: QWidget | None = widget
    while here is not None and len(names) < 3:
        names.append(type(here).__name__)
        here = here.parentWidget()
    return " < ".join(names)


def _settle() -> None:
    QTest.qWait(300)


def _dialogs() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
