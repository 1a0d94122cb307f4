"""When the program made a mistake: every way an error can escape leads to the notifier."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label

QtLog = Callable[[str, str], None]
_LEVELS = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "error",
    QtMsgType.QtFatalMsg: "critical",
}


class ReportDialog(Dialog):
    """What happened, and the redacted report to read and to copy."""

    def __init__(self, text: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(translate("Kit", "Something went wrong"), parent, width=620)
        words = Label(text)
        words.setWordWrap(True)
        self.body.addWidget(words)
        self._report = report
        page = QPlainTextEdit(report)
        page.setReadOnly(True)
        page.setAccessibleName(translate("Kit", "Report"))
        page.setMinimumHeight(theme.px(200))
        page.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.body.addWidget(page)
        self.body.addWidget(
            Label(
                translate("Kit", "It holds places in the program, and nothing that was typed."),
                "secondary",
            )
        )
        self.only_close()
        self.set_action(translate("Kit", "Copy report"), self.copy_report)

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
        self.notice.say(translate("Kit", "The report is on the clipboard."), "ok")


def install_hooks(
    on_main: Callable[[Callable[[], object]], None], qt_log: QtLog | None = None
) -> Callable[[], None]:
    """Lead uncaught errors of all threads, and Qt's messages, to the notifier and the log.

    `on_main` calls something on the main thread. `qt_log(level, category)` hears of Qt's
    warnings; their texts may hold what was typed and are not passed on. Returns what takes the
    hooks away again.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before[0](kind, error, trace)
            return
        on_main(lambda: notify.show_error(error))

    def in_thread(found: threading.ExceptHookArgs) -> None:
        error = found.exc_value
        if error is not None:
            on_main(lambda: notify.show_error(error))

    def unraisable(found: sys.UnraisableHookArgs) -> None:
        error = found.exc_value
        if error is not None:
            on_main(lambda: notify.show_error(error))

    def qt_message(kind: QtMsgType, context: QMessageLogContext, _text: str) -> None:
        level = _LEVELS.get(kind)
        if level is not None and qt_log is not None:
            qt_log(level, context.category or "qt")

    sys.excepthook, threading.excepthook = uncaught, in_thread
    sys.unraisablehook = unraisable
    qInstallMessageHandler(qt_message)

    def remove() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        qInstallMessageHandler(None)

    return remove
