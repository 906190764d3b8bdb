"""The augmentation as Keras would write it, to copy, to paste over and to take back."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.engine_words import engine_words
from ui.errors import hint_words, what_words
from ui.growing import size_with_text
from ui.widgets import GhostButton, Label, PrimaryButton
from workbench.augmentation.keras import Import, from_keras, to_keras
from workbench.augmentation.keras_text import parse_text, write_text
from workbench.errors import SettingsError
from workbench.settings import AugmentationSettings

PATIENCE = 150  # milliseconds after the last key


class KerasDialog(QDialog):
    """A dictionary of ImageDataGenerator's arguments; deletes itself when closed.

    Signals
    -------
    accepted_settings(AugmentationSettings)
        The user wants these settings.
    """

    accepted_settings = Signal(object)

    def __init__(
        self, settings: AugmentationSettings, image_size: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keras settings"))
        size_with_text(self, 600, 480)
        self._image_size, self._import = image_size, Import(settings, ())
        arguments, remarks = to_keras(settings)
        self._text = QPlainTextEdit(write_text(arguments))
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Arguments of ImageDataGenerator"))
        self._text.setTabChangesFocus(True)
        self._text.textChanged.connect(self._on_text_changed)
        self._remarks = Label(role="caption", wrap=True)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.read)
        self._copy = GhostButton(self.tr("Copy"), "copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        self._use = PrimaryButton(self.tr("Use these settings"))
        self._use.clicked.connect(self._on_use_clicked)
        self._use.setEnabled(False)
        cancel = GhostButton(self.tr("Close"))
        cancel.clicked.connect(self.reject)
        self._lay_out(cancel)
        self._show_remarks(remarks)

    def text(self) -> QPlainTextEdit:
        """Return the editor."""
        return self._text

    def remarks(self) -> str:
        """Return what is said below the text."""
        return self._remarks.text()

    def use_button(self) -> PrimaryButton:
        """Return the button that takes the settings over."""
        return self._use

    @Slot()
    def read(self) -> None:
        """Understand the text as it stands, and say what has no equal."""
        self._timer.stop()
        try:
            arguments = parse_text(self._text.toPlainText())
            self._import = from_keras(arguments, image_size=self._image_size)
        except SettingsError as error:
            self._use.setEnabled(False)
            self._remarks.set_role("danger")
            self._remarks.setText(f"{what_words(error)}. {hint_words(error)}")
            return
        self._use.setEnabled(True)
        self._show_remarks(self._import.remarks)

    def _lay_out(self, cancel: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("As arguments of Keras' ImageDataGenerator"), "heading"))
        layout.addWidget(
            Label(
                self.tr("Copy them, or paste yours: JSON, a Python dictionary or the whole call."),
                "muted", wrap=True,
            )
        )  # fmt: skip
        layout.addWidget(self._text, 1)
        layout.addWidget(self._remarks)
        layout.addLayout(row)

    def _show_remarks(self, remarks: tuple[str, ...]) -> None:
        self._remarks.set_role("caption")
        nothing = self.tr("Everything has an equal.")
        self._remarks.setText(
            "\n".join(f"• {engine_words(remark)}" for remark in remarks) or nothing
        )

    @Slot()
    def _on_text_changed(self) -> None:
        self._use.setEnabled(False)
        self._timer.start()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    @Slot()
    def _on_use_clicked(self) -> None:
        self.accepted_settings.emit(self._import.settings)
        self.accept()
