"""Small dialogs of the main window."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.growing import grow_with_text, size_with_text
from ui.views.data_table import SHORTCUT
from ui.widgets import Label, hairline
from workbench import __version__
from workbench.files import resources_dir
from workbench.settings.project import PROJECT_FILE


class PathDialog(QFileDialog):
    """Asks for a folder or file without stopping the program.

    Signals
    -------
    chosen(Path)
        What the user chose.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, title: str, name_filter: str = "") -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if name_filter:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)
            self.setNameFilter(name_filter)
        else:
            self.setFileMode(QFileDialog.FileMode.Directory)
            self.setOption(QFileDialog.Option.ShowDirsOnly)
        self.fileSelected.connect(self._on_file_selected)
        size_with_text(self, 720, 480)
        self._place = self.findChild(QComboBox, "lookInCombo")  # in Qt's own dialog alone
        if self._place is not None:
            self._place.currentTextChanged.connect(self._on_place_changed)
            self._on_place_changed(self._place.currentText())

    @Slot(str)
    def _on_place_changed(self, path: str) -> None:
        if self._place is not None:
            self._place.setToolTip(path)  # a long one is cut off

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        self.chosen.emit(Path(name))


class KeyboardSheet(QDialog):
    """All shortcuts, as the menus have them."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        rows = [(a.text().replace("&", ""), a.shortcut()) for a in actions.values()]
        extra = [
            (self.tr("Next and previous control"), QKeySequence("Tab")),
            (self.tr("Switch on or off, press"), QKeySequence("Space")),
            (self.tr("Move in lists, sliders and the diagram"), QKeySequence("Up")),
            (self.tr("A drawing as a table"), QKeySequence(SHORTCUT)),
            (self.tr("Diagram: open or close a block"), QKeySequence("Return")),
            (self.tr("Diagram: out of a block"), QKeySequence("Esc")),
            (self.tr("Diagram: find a layer"), QKeySequence(QKeySequence.StandardKey.Find)),
            (self.tr("Diagram: move the freeze cut"), QKeySequence("Alt+Right")),
        ]
        shown = [row for row in rows if not row[1].isEmpty()] + extra
        half = (len(shown) + 1) // 2
        for number, (text, keys) in enumerate(shown):
            column, row = divmod(number, half)
            native = keys.toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(Label(text), row, 2 * column)
            grid.addWidget(Label(native, "muted"), row, 2 * column + 1)
        _finish(self, [Label(self.tr("Keyboard"), "title"), hairline()], grid)


class AboutDialog(QDialog):
    """What this program is, and whose work it contains."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About CNN Workbench"))
        logo = QLabel()
        logo.setPixmap(QIcon(str(resources_dir() / "theme" / "app.svg")).pixmap(56, 56))
        texts = QVBoxLayout()
        texts.addWidget(Label("CNN Workbench", "title"))
        texts.addWidget(Label(self.tr("Version {version}").format(version=__version__), "muted"))
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(logo)
        head.addLayout(texts, 1)
        words = Label(
            self.tr(
                "Learn, build and ship convolutional image classifiers on your own computer. "
                "Nothing you open leaves it: the network is used only to fetch pretrained weights, "
                "when you ask for it.\n\n"
                "Apache License 2.0. With PyTorch, ONNX Runtime, Qt for Python, pyqtgraph, OpenCV, "
                "Pillow and timm; the typeface Inter (SIL Open Font License 1.1) and icons by "
                "Lucide (ISC)."
            ),
            wrap=True,
        )
        grow_with_text(words, 420)
        _finish(self, [words], head)


def ask_about_run(parent: QWidget, run_name: str) -> QMessageBox:
    """Return the question what becomes of a live run when the window closes.

    The buttons' object names are "stop", "keep" and "cancel".
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(_tr("{run} is still being trained.").format(run=run_name))
    box.setInformativeText(
        _tr(
            "Training runs in its own process and can go on without the window. Open the project "
            "again to see it. A run that is stopped can be resumed."
        )
    )
    keep = box.addButton(_tr("Keep training"), QMessageBox.ButtonRole.AcceptRole)
    stop = box.addButton(_tr("Stop training"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    for button, name in ((keep, "keep"), (stop, "stop"), (cancel, "cancel")):
        button.setObjectName(name)
    box.setDefaultButton(keep)
    box.setEscapeButton(cancel)
    return box


def folder_dialog(parent: QWidget) -> PathDialog:
    """Return a dialog for a folder of images."""
    return PathDialog(parent, _tr("Open a folder of images"))


def project_dialog(parent: QWidget) -> PathDialog:
    """Return a dialog for a project file."""
    return PathDialog(parent, _tr("Open a project"), f"CNN Workbench ({PROJECT_FILE})")


def model_dialog(parent: QWidget) -> PathDialog:
    """Return a dialog for an exported model."""
    return PathDialog(parent, _tr("Open a model"), "ONNX (*.onnx)")


def _finish(dialog: QDialog, widgets: list[QWidget], inner: QGridLayout | QHBoxLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(22, 20, 22, 16)
    layout.setSpacing(12)
    if isinstance(inner, QHBoxLayout):
        layout.addLayout(inner)
    for widget in widgets:
        layout.addWidget(widget)
    if isinstance(inner, QGridLayout):
        layout.addLayout(inner)
    layout.addWidget(buttons)


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)
