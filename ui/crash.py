"""What nobody caught: it is logged and shown, and the program goes on where it can."""

from __future__ import annotations

import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)  # fmt: skip
from PySide6.QtWidgets import QApplication, QWidget

from workbench.logs import CrashWatch, last_crash, log, start_log, stop_log

if TYPE_CHECKING:
    from ui.crash_dialog import CrashDialog

_LEVELS = {
    QtMsgType.QtWarningMsg: "warning", QtMsgType.QtCriticalMsg: "error",
    QtMsgType.QtFatalMsg: "critical",
}  # fmt: skip


class CrashReporter(QObject):
    """Watches the program from `start` to `stop`.

    1. An exception in a slot or in a thread is printed and logged, and a dialog shows its
       traceback; one dialog at a time, because a bug in painting comes again with every frame.
    2. Qt's own complaints are logged.
    3. If the process is killed from within, `workbench.logs.CrashWatch` has written down where;
       `tell_last` shows that at the next start.
    """

    _caught = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = CrashWatch()
        self._dialog: CrashDialog | None = None
        # Queued: a thread may have raised it, and a dialog must not open inside a paint event.
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Take over from Python and Qt."""
        start_log()
        self._watch.start()
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)
        log.info("started")

    def stop(self) -> None:
        """Give everything back, at an orderly end."""
        qInstallMessageHandler(None)
        sys.excepthook, threading.excepthook = self._before
        log.info("ended")
        self._watch.stop()
        stop_log()

    def tell_last(self, parent: QWidget) -> None:
        """Show what ended the program the last time, if it did not end in order."""
        if trace := last_crash():
            log.error("the last session crashed:\n%s", trace)
            self._show(
                self.tr("CNN Workbench ended unexpectedly the last time"),
                self.tr(
                    "Your project was saved, and training goes on in its own process. Below is "
                    "where the program was when it ended."
                ),
                trace,
                parent,
            )

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        traceback.print_exception(kind, error, trace)
        if isinstance(error, Exception):
            self._note(kind, error, "".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, found: Any) -> None:
        if found.exc_value is not None:
            self._on_exception(found.exc_type, found.exc_value, found.exc_traceback)

    def _note(self, kind: type[BaseException], error: BaseException, trace: str) -> None:
        log.error("uncaught\n%s", trace)
        self._caught.emit(f"{kind.__name__}: {error}", trace)

    @Slot(str, str)
    def _on_caught(self, what: str, trace: str) -> None:
        if self._dialog is not None or not isinstance(QApplication.instance(), QApplication):
            return
        words = self.tr(
            "{what}\n\nThis is a mistake in the program. Your project is saved and you can go on; "
            "should something look wrong, start the program again."
        ).format(what=what)
        title = self.tr("Something unexpected happened")
        self._show(title, words, trace, QApplication.activeWindow())

    def _show(self, title: str, words: str, trace: str, parent: QWidget | None) -> None:
        # Only now: hardly any session needs it.
        from ui.crash_dialog import CrashDialog

        self._dialog = dialog = CrashDialog(title, words, trace, parent)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        level = _LEVELS.get(kind)
        if level is not None:
            getattr(log, level)("Qt %s: %s", context.category or "", text)
            if sys.stderr is not None:  # a windowed program on Windows has none
                sys.stderr.write(f"{text}\n")
