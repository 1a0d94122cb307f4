"""What lies behind the door: `Program` imports it in one piece, after the first picture."""

from __future__ import annotations

from clinic_desktop.app.calendar_writer import CalendarWriter
from clinic_desktop.app.call_keeper import CallKeeper
from clinic_desktop.app.checking import StoreChecks
from clinic_desktop.app.composing import compose, speak_for
from clinic_desktop.app.mail_worker import MailWorker
from clinic_desktop.app.main_window import MainWindow
from clinic_desktop.app.message_worker import MessageWorker
from clinic_desktop.app.paper_worker import PaperWorker
from clinic_desktop.app.safekeeping import Safekeeping
from clinic_desktop.app.system_lock import system_lock
from clinic_desktop.app.tabs import tabs
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.modules.practice.presenters.door import CoveredDoor
from clinic_desktop.modules.practice.service.session import sign_out
from clinic_desktop.modules.practice.ui.lock_screen import LockScreen

__all__ = [
    "CalendarWriter",
    "CallKeeper",
    "CoveredDoor",
    "LockScreen",
    "MailWorker",
    "MainWindow",
    "MessageWorker",
    "PaperWorker",
    "Safekeeping",
    "StoreChecks",
    "clinic_profile",
    "compose",
    "sign_out",
    "speak_for",
    "system_lock",
    "tabs",
]
