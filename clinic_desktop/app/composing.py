"""Composes the main window of one signed-in user."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QApplication

from clinic_desktop import __version__
from clinic_desktop.app.backup_page import backup_page, lacking_text
from clinic_desktop.app.banners import Banner
from clinic_desktop.app.calendar_page import NAME as CALENDAR_FILES
from clinic_desktop.app.calendar_page import calendar_page
from clinic_desktop.app.calendar_writer import CalendarWriter
from clinic_desktop.app.folders_page import folders_page
from clinic_desktop.app.language import speak
from clinic_desktop.app.main_window import MainWindow, build_main_window
from clinic_desktop.app.shell_services import ShellServices, StoreState, UserCommands
from clinic_desktop.app.standing import standing
from clinic_desktop.app.table_press import TablePress
from clinic_desktop.app.tabs import settings_pages, tabs
from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.ui.plugin import RECORDING_SETTINGS
from clinic_desktop.modules.practice.api import UserSession, clinic_profile
from clinic_desktop.storage.backup_policy import BackupState
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_print import install_press

if TYPE_CHECKING:
    from clinic_desktop.app.checking import StoreChecks
    from clinic_desktop.app.program import Program
    from clinic_desktop.app.safekeeping import Safekeeping

_LOOKS_AFTER_FILES = Permission.PRACTICE_WRITE
# Rights whose screens ask for the reason; elsewhere a right that needs one is not offered.
_ASKED_WITH_REASON = frozenset(
    {Permission.APPOINTMENT_OVERBOOK, Permission.DAY_REOPEN, Permission.PATIENT_READ}
)


def compose(program: Program, session: UserSession) -> MainWindow:
    """Return the window, with its first tab open and everything wired to the program."""
    ctx = session.ctx
    profile = clinic_profile(ctx)
    keeper = program.safekeeping
    assert keeper is not None

    def now() -> datetime:
        return wall_of(program.environment.clock.now(), profile.zone)

    services = ShellServices(
        tasks=program.tasks,
        now=now,
        clinic_name=profile.name,
        user_name=session.user.display_name,
        user_detail=session.user.login,
        settings=program.settings,
        may=lambda name, owner_id=None: could_do(session, Permission(name), owner_id),
        viewing=ctx.store.viewing or "",
        subscribe=program.environment.broadcast.subscribe,
        store_state=lambda: with_checks(
            program.checks, store_state(keeper, profile.zone), profile.zone
        ),
        banners=lambda: (*standing(session, keeper), *unwritten_calendars(program, session)),
        commands=UserCommands(
            lock=program.lock_now,
            switch_user=program.lock_now,
            change_password=lambda _parent: program.open_settings("security"),
            sign_out=program.leave,
            speak=program.speak,
        ),
        version=__version__,
        pages=(
            backup_page(program),
            calendar_page(program),
            folders_page(program),
            *settings_pages(),
            RECORDING_SETTINGS,
        ),
    )
    install_press(TablePress(program.tasks, now, session.user.display_name))
    return build_main_window(services, tabs())


def unwritten_calendars(program: Program, session: UserSession) -> tuple[Banner, ...]:
    """Return the bar that says so while the files for calendars can't be written."""
    writer = CalendarWriter.of(program)
    if not writer.folder or not writer.last().error or not session.ctx.allows(_LOOKS_AFTER_FILES):
        return ()
    text = translate("Frame", "The calendar files were not written: {why}")
    action = translate("Frame", "Calendar files")
    return (Banner(text.format(why=writer.last().error), "warning", action, CALENDAR_FILES),)


def speak_for(application: QApplication, session: UserSession, settings: UiSettings) -> None:
    """Set the language: this device's choice, else the user's, else the clinic's."""
    chosen = settings.get("language", "") or session.user.language
    profile = clinic_profile(session.ctx)
    speak(application, chosen or profile.language, profile.country)


def could_do(session: UserSession, permission: Permission, owner_id: UUID | None = None) -> bool:
    """Tell whether a screen should offer something to this user; without an owner, on their own."""
    if session.ctx.store.viewing and not looks(permission):
        return False
    actor = session.ctx.actor
    best = Situation(
        owner_id=owner_id or actor.practitioner_id,
        reason="asked when done" if permission in _ASKED_WITH_REASON else "",
    )
    # A second person is asked for by the screens themselves.
    return may(actor, permission, best) in {Verdict.YES, Verdict.NEEDS_SECOND_PERSON}


def looks(permission: Permission) -> bool:
    """Tell whether a right only reads: what is left in a store that can't be written."""
    return permission.value.split(".")[1].startswith("read")


def store_state(keeper: Safekeeping, zone: str) -> StoreState:
    """Return what the strip says: encrypted, and when the newest proven backup was made."""
    if keeper.reserve_used:
        said = translate("Frame", "Disk full")
        text = translate("Frame", "The disk is full. Save what is open, then free some space.")
        return StoreState(text, said, "danger")
    found, when = keeper.standing()
    if when is None:
        return StoreState(
            translate("Frame", "Encrypted · no backup yet"),
            translate("Frame", "No backup yet"),
            "warning",
        )
    wall = wall_of(when, zone)
    today = wall_of(keeper.now(), zone).date() == wall.date()
    text = time_text(wall) if today else f"{day_text(wall)} {time_text(wall)}"
    if found is BackupState.WORRYING:
        said = translate("Frame", "Last backup {time}").format(time=text)
        return StoreState(
            translate("Frame", "Encrypted · {said}").format(said=said), said, "danger"
        )
    last = keeper.last()
    if last is not None and last.lacking:
        return StoreState(
            lacking_text(last.lacking), translate("Frame", "Backup not complete"), "warning"
        )
    said = translate("Frame", "Encrypted · backed up and proven {time}").format(time=text)
    return StoreState(said, translate("Frame", "Backed up {time}").format(time=text), "ok")


def with_checks(checks: StoreChecks | None, state: StoreState, zone: str) -> StoreState:
    """Add what the last checks found; what is wrong comes first."""
    if checks is None:
        return state
    if checks.last is not None and not checks.last.ok:
        said = translate("Frame", "Damage found")
        text = translate("Frame", "The check of the whole store found damage: keep all backups.")
        return StoreState(text, said, "danger")
    if checks.clock_behind and state.tone != "danger":
        return StoreState(checks.clock_behind, translate("Frame", "Clock is behind"), "warning")
    if checks.last is None or state.tone != "ok":
        return state
    day = day_text(wall_of(checks.last.at, zone))
    said = translate("Frame", "{said} · checked as a whole {day}")
    return replace(state, text=said.format(said=state.text, day=day))
