"""What the practice module gives to the frame: its settings pages."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.practice.presenters.affected import AffectedAppointments
from clinic_desktop.modules.practice.ui.catalogue_forms import (
    appointment_kinds,
    devices,
    locations,
    practitioners,
)
from clinic_desktop.modules.practice.ui.catalogue_page import CataloguePage
from clinic_desktop.modules.practice.ui.clinic_page import ClinicPage
from clinic_desktop.modules.practice.ui.closures_page import ClosuresPage
from clinic_desktop.modules.practice.ui.hours_page import HoursPage
from clinic_desktop.modules.practice.ui.reviews_page import ReviewsPage, TrailPage
from clinic_desktop.modules.practice.ui.security_page import SecurityPage
from clinic_desktop.modules.practice.ui.users_page import UsersPage
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell


def _practitioners(shell: Shell) -> QWidget:
    return CataloguePage(shell, practitioners())


def _rooms(shell: Shell) -> QWidget:
    return CataloguePage(shell, locations())


def _equipment(shell: Shell) -> QWidget:
    return CataloguePage(shell, devices())


def _types(shell: Shell) -> QWidget:
    return CataloguePage(shell, appointment_kinds())


_WRITE = Permission.PRACTICE_WRITE.value
SETTINGS_PAGES = (
    SettingsPage(
        "clinic", QT_TRANSLATE_NOOP("Settings", "Clinic"), "building-2", ClinicPage, 10, _WRITE
    ),
    SettingsPage(
        "hours", QT_TRANSLATE_NOOP("Settings", "Opening hours"), "clock", HoursPage, 11, _WRITE
    ),
    SettingsPage(
        "closures",
        QT_TRANSLATE_NOOP("Settings", "Holidays and closures"),
        "calendar-off",
        ClosuresPage,
        12,
        _WRITE,
    ),
    SettingsPage(
        "practitioners",
        QT_TRANSLATE_NOOP("Settings", "Practitioners"),
        "stethoscope",
        _practitioners,
        20,
        _WRITE,
    ),
    SettingsPage("rooms", QT_TRANSLATE_NOOP("Settings", "Rooms"), "door-open", _rooms, 21, _WRITE),
    SettingsPage(
        "equipment", QT_TRANSLATE_NOOP("Settings", "Equipment"), "activity", _equipment, 22, _WRITE
    ),
    SettingsPage(
        "types",
        QT_TRANSLATE_NOOP("Settings", "Appointment types"),
        "calendar-plus",
        _types,
        23,
        _WRITE,
    ),
    SettingsPage(
        "users",
        QT_TRANSLATE_NOOP("Settings", "Users and roles"),
        "users",
        UsersPage,
        30,
        Permission.USER_INVITE.value,
    ),
    SettingsPage(
        "security", QT_TRANSLATE_NOOP("Settings", "Security"), "shield-check", SecurityPage, 31
    ),
    SettingsPage(
        "reviews",
        QT_TRANSLATE_NOOP("Settings", "Emergency access"),
        "shield-alert",
        ReviewsPage,
        32,
        Permission.PRIVACY_REVIEW.value,
    ),
    SettingsPage(
        "trail",
        QT_TRANSLATE_NOOP("Settings", "Who did what"),
        "history",
        TrailPage,
        33,
        Permission.AUDIT_READ_OWN.value,
    ),
)


def settings_pages(affected: AffectedAppointments) -> tuple[SettingsPage, ...]:
    """Return the pages; `affected` knows which appointments a change of hours concerns."""

    def hours(shell: Shell) -> QWidget:
        return HoursPage(shell, affected)

    def closures(shell: Shell) -> QWidget:
        return ClosuresPage(shell, affected)

    knowing = {"hours": hours, "closures": closures}
    return tuple(
        replace(page, create=knowing.get(page.name, page.create)) for page in SETTINGS_PAGES
    )
