"""Start: the application object, look, language, log, and the first window."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from clinic_desktop.app.appearance_page import apply_kept_look
from clinic_desktop.app.language import speak
from clinic_desktop.app.logging import log_failure, log_qt, start_log
from clinic_desktop.app.places import (
    clinic_folder,
    demo_folder,
    has_clinic,
    log_folder,
    settings_file,
)
from clinic_desktop.app.program import Program
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.crash import install_hooks
from clinic_desktop.ui_kit.settings import UiSettings

DEMO_LOGIN = "reception"


def open_program(store: Path | None, *, demo: bool, seconds: float | None) -> int:
    """Run the program until its window is closed; returns the exit code."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([])
    application.setApplicationName("Clinic Desktop")
    settings = UiSettings(settings_file())
    with contextlib.suppress(OSError):  # a full disk must not keep the clinic closed
        start_log(log_folder())
    notify.log_with(log_failure)
    apply_kept_look(application, settings)
    speak(application, settings.get("language", "") or QLocale.system().name())
    folder = store or (demo_folder() if demo else clinic_folder())
    program = Program(application, folder, settings)
    install_hooks(program.tasks.on_main, log_qt)
    if demo:
        open_demo(program)
    else:
        program.start()
    if seconds is not None:
        QTimer.singleShot(round(seconds * 1000), program.closed)
    return application.exec()


def open_demo(program: Program) -> None:
    """Make the demo clinic if it is missing, sign its receptionist in, show the agenda."""
    from clinic_desktop.app.demo import make_demo
    from clinic_desktop.app.demo.house import PASSWORD
    from clinic_desktop.app.waiting_window import WaitingWindow
    from clinic_desktop.modules.practice.service.session import UserSession, sign_in

    def work() -> UserSession:
        if not has_clinic(program.folder):
            make_demo(program.folder)
        return sign_in(program.folder, DEMO_LOGIN, PASSWORD, program.environment)

    def failed(error: BaseException) -> None:
        notify.show_error(error)
        program.start(DEMO_LOGIN)

    program.show_waiting(WaitingWindow(translate("Frame", "Preparing the demo clinic…")))
    program.tasks.run_cpu(work, then=program.enter, fail=failed, owner=program)
