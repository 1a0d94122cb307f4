"""Files that calendars subscribe to: written after changes, revoked for good, failures told."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clinic_desktop.app.calendar_page import CalendarPage
from clinic_desktop.app.calendar_writer import CalendarWriter, take_away
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.events import Broadcast
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.api import (
    calendar_feeds,
    renew_calendar_feed,
    switch_calendar_feed,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.accessibility import unnamed_inputs
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.tasks import QtTasks
from tests.support.agenda_clinic import SmallClinic, make_clinic
from tests.support.agenda_screen import FakeShell


@dataclass
class Signed:
    """Who is signed in."""

    ctx: Context


@dataclass
class Around:
    """What the writer needs of the environment."""

    clock: FrozenClock
    broadcast: Broadcast


class SmallProgram(QObject):
    """What the writer needs of the program."""

    def __init__(self, ctx: Context, clock: FrozenClock, broadcast: Broadcast) -> None:
        super().__init__()
        self.session: Any = Signed(ctx)
        self.settings = UiSettings()
        self.environment = Around(clock, broadcast)
        self.tasks = QtTasks(lambda: self.session.ctx if self.session else None, self)


@pytest.fixture
def clinic(ctx: Context) -> SmallClinic:
    broadcast = Broadcast()
    return make_clinic(replace(ctx, broadcast=broadcast))


@pytest.fixture
def program(qtbot: QtBot, clinic: SmallClinic, clock: FrozenClock) -> Iterator[SmallProgram]:
    """Return a program in front of which a nurse sits, who may change no settings."""
    nurse = replace(clinic.ctx.actor, roles=frozenset({Role.NURSE}))
    found = SmallProgram(replace(clinic.ctx, actor=nurse), clock, clinic.ctx.broadcast)
    yield found
    found.tasks.close()


@pytest.fixture
def writer(program: SmallProgram) -> CalendarWriter:
    made = CalendarWriter(program)  # type: ignore[arg-type]
    made._soon.setInterval(1)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "calendars"
    made.mkdir()
    return made


def idle(qtbot: QtBot, writer: CalendarWriter) -> None:
    qtbot.waitUntil(lambda: not writer.busy and not writer._soon.isActive())


def feed_of(clinic: SmallClinic):
    return next(f for f in calendar_feeds(clinic.ctx) if f.resource_id == clinic.alba)


def events(folder: Path) -> list[str]:
    (path,) = folder.iterdir()
    return [str(e["SUMMARY"]) for e in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def test_a_change_is_in_the_file_soon_and_holds_no_name(qtbot, clinic, writer, folder):
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    writer.choose(str(folder))
    idle(qtbot, writer)
    assert [path.name for path in folder.iterdir()] == [feed_of(clinic).file_name]
    assert events(folder) == []
    clinic.book("11:00")
    with qtbot.waitSignal(writer.written):
        pass
    idle(qtbot, writer)
    assert events(folder) == ["Appointment"]
    assert (writer.last().files, writer.last().error) == (1, "")


def test_many_changes_make_one_file(qtbot, clinic, writer, folder):
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    writer.choose(str(folder))
    idle(qtbot, writer)
    times = []
    writer.written.connect(lambda: times.append(1))
    writer._soon.setInterval(200)
    for time in ("11:00", "11:30", "12:00"):
        clinic.book(time)
    qtbot.waitUntil(lambda: bool(times))
    idle(qtbot, writer)
    assert len(times) == 1
    assert len(events(folder)) == 3


def test_a_new_address_takes_the_old_file_away(qtbot, clinic, writer, folder):
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    writer.choose(str(folder))
    idle(qtbot, writer)
    old = feed_of(clinic)
    renew_calendar_feed(clinic.ctx, clinic.alba, old.version)
    writer.write()
    idle(qtbot, writer)
    new = feed_of(clinic)
    assert [path.name for path in folder.iterdir()] == [new.file_name] != [old.file_name]
    switch_calendar_feed(clinic.ctx, clinic.alba, new.version, False)
    writer.write()
    idle(qtbot, writer)
    assert list(folder.iterdir()) == []


def test_another_folder_and_none_leave_nothing_behind(qtbot, clinic, writer, folder, tmp_path):
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    other = tmp_path / "other"
    other.mkdir()
    for chosen in (folder, other):
        writer.choose(str(chosen))
        idle(qtbot, writer)
    assert list(folder.iterdir()) == []
    assert len(list(other.iterdir())) == 1
    writer.choose("")
    idle(qtbot, writer)
    assert list(other.iterdir()) == []


def test_a_folder_that_is_gone_is_told_once_and_kept_in_sight(
    qtbot, clinic, writer, folder, monkeypatch
):
    told = []
    monkeypatch.setattr(notify, "show_error", told.append)
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    writer.choose(str(folder / "gone"))
    idle(qtbot, writer)
    writer.write()
    idle(qtbot, writer)
    assert len(told) == 1
    last = writer.last()
    assert "could not be written" in last.error
    assert feed_of(clinic).file_name not in last.error, "the name is a secret"
    (folder / "gone").mkdir()
    writer.write()
    idle(qtbot, writer)
    assert writer.last().error == ""


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders are others there")
def test_a_revoked_file_goes_even_when_nothing_can_be_written(qtbot, clinic, writer, folder):
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    writer.choose(str(folder))
    idle(qtbot, writer)
    (old,) = folder.iterdir()
    renew_calendar_feed(clinic.ctx, clinic.alba, feed_of(clinic).version)
    new = folder / feed_of(clinic).file_name
    new.mkdir()  # stands in the way
    notify_before = writer.last().error
    writer.write()
    idle(qtbot, writer)
    assert notify_before == ""
    assert not old.exists()
    assert writer.last().error
    assert stat.S_ISDIR(new.stat().st_mode)


def test_nobody_signed_in_or_no_folder_means_nothing_is_done(clinic, program, writer):
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    writer.write()
    assert not writer.busy
    program.session = None
    writer.write()
    assert (writer.busy, writer.folder) == (False, "")


def test_what_can_not_be_deleted_now_is_tried_again(tmp_path):
    there = tmp_path / "a.ics"
    there.write_text("x")
    away = tmp_path / "unplugged" / "b.ics"
    assert take_away([str(there), str(away)]) == [str(away)]
    assert not there.exists()


# ---- the page


@pytest.fixture
def page(qtbot, clinic, program, writer, folder):
    program.session = Signed(clinic.ctx)
    shell = FakeShell(clinic.ctx)
    made = CalendarPage(program, shell)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    assert made.writer is writer
    return made


def test_the_page_switches_a_file_on_and_shows_its_address(qtbot, clinic, page, folder, writer):
    assert unnamed_inputs(page) == []
    assert not page.now_button.isEnabled()
    page.choose(str(folder))
    page.switches[clinic.alba].click()
    qtbot.waitUntil(lambda: bool(list(folder.iterdir())))
    idle(qtbot, writer)
    path = str(folder / feed_of(clinic).file_name)
    assert page.paths[clinic.alba].text() == path
    assert page.paths[clinic.alba].isReadOnly()
    page.copies[clinic.alba].click()
    from PySide6.QtGui import QGuiApplication

    assert QGuiApplication.clipboard().text() == path
    assert "1 file written" in page.result.text()


def test_the_page_draws_a_new_address_after_a_question(qtbot, clinic, page, folder, writer):
    page.choose(str(folder))
    page.switches[clinic.alba].click()
    idle(qtbot, writer)
    before = page.paths[clinic.alba].text()
    page.renewals[clinic.alba].click()
    (question,) = page.findChildren(ConfirmDialog)
    assert page.paths[clinic.alba].text() == before
    question.action.click()
    idle(qtbot, writer)
    assert page.paths[clinic.alba].text() not in ("", before)
    qtbot.waitUntil(lambda: not Path(before).exists())


def test_the_page_says_what_went_wrong(qtbot, clinic, page, folder, writer, monkeypatch):
    monkeypatch.setattr(notify, "show_error", lambda _error: None)
    page.choose(str(folder / "gone"))
    page.switches[clinic.alba].click()
    idle(qtbot, writer)
    assert "could not be written" in page.result.text()
