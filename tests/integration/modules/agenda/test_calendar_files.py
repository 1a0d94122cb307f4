"""Calendar files: ours that others read, theirs with anything in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from icalendar import Calendar

from clinic_desktop.kernel.errors import NotAllowed, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.api import (
    CalendarNotRead,
    CalendarNotWritten,
    CancelAppointment,
    LineKind,
    NotACalendar,
    OutsideHours,
    calendar_feeds,
    calendar_span,
    cancel_appointment,
    compare_calendar,
    diary,
    export_calendar,
    import_calendar,
    outside_hours,
    read_calendar_file,
    renew_calendar_feed,
    save_diary,
    switch_calendar_feed,
    take_back_import,
    take_calendar,
)
from clinic_desktop.modules.practice.api import (
    AnnounceClosure,
    announce_closure,
    closures_from,
)
from clinic_desktop.storage.context import SecondPersonNeeded
from tests.support.agenda_clinic import TUESDAY
from tests.support.agreements import agreement


def file_of(*events: str, head: str = "") -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//EN", *head.splitlines()]
    for number, event in enumerate(events):
        lines += ["BEGIN:VEVENT"]
        lines += [] if "UID:" in event else [f"UID:event-{number}"]
        lines += [*event.splitlines(), "END:VEVENT"]
    return ("\r\n".join([*lines, "END:VCALENDAR", ""])).encode()


def blocks(clinic):
    found = [c for c in closures_from(clinic.ctx, date(2020, 1, 1)) if c.resource_id == clinic.alba]
    return [(c.first_day.isoformat(), c.minute_from, c.minute_to, c.name) for c in found]


def take(clinic, *events, head="", **more):
    return import_calendar(clinic.ctx, clinic.alba, file_of(*events, head=head), **more)


# ---- ours


def test_the_diary_goes_out_with_its_zone_and_without_names(clinic):
    clinic.book("11:00", type_id=clinic.check_up)
    gone = clinic.book("12:00", clinic.luis)
    cancel_appointment(clinic.ctx, CancelAppointment(gone.appointment_id, 1, "ill"))
    clinic.book("11:00", clinic.marta, resource_ids=(clinic.bey,))
    made = export_calendar(clinic.ctx, clinic.alba)
    calendar = Calendar.from_ical(made.data)
    first, second = calendar.walk("VEVENT")
    assert (made.appointments, str(first["SUMMARY"]), str(second["SUMMARY"])) == (
        2,
        "Check-up",
        "Appointment",
    )
    assert str(second["STATUS"]) == "CANCELLED"
    assert first.start.astimezone(UTC) == datetime(2026, 11, 24, 10, tzinfo=UTC)
    assert first.end - first.start == timedelta(minutes=30)
    (zone,) = calendar.walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Europe/Madrid"
    for name in (b"Ana", b"Luis", b"Marta"):
        assert name not in made.data


def test_names_are_in_it_only_when_asked_for(clinic):
    clinic.book("11:00")
    with pytest.raises(SecondPersonNeeded):
        export_calendar(clinic.ctx, names=True)
    made = export_calendar(clinic.ctx, names=True, agreement=agreement(clinic.ctx))
    assert b"Ana" in made.data


def test_a_diary_is_written_as_a_whole_or_not_at_all(clinic, tmp_path):
    clinic.book("11:00")
    found = diary(clinic.ctx, clinic.alba)
    folder = tmp_path / "calendars"
    folder.mkdir()
    assert save_diary(found, folder / "a.ics") == 1
    assert len(Calendar.from_ical((folder / "a.ics").read_bytes()).walk("VEVENT")) == 1
    with pytest.raises(CalendarNotWritten) as gone:
        save_diary(found, folder / "not there" / "secret.ics")
    assert "secret" not in gone.value.message()
    assert [p.name for p in folder.iterdir()] == ["a.ics"]


def test_with_names_it_is_kept_in_the_trail(clinic):
    clinic.book("11:00")
    diary(clinic.ctx, names=True, agreement=agreement(clinic.ctx))
    with clinic.ctx.reading() as connection:
        query = sa.text("SELECT detail FROM audit_event WHERE kind = 'bulk-export.run'")
        (kept,) = connection.execute(query).scalars()
    assert kept.startswith("1 appointments as a calendar file agreed by")


def test_each_practitioner_may_have_a_file_whose_name_nobody_guesses(clinic):
    feeds = {feed.resource_id: feed for feed in calendar_feeds(clinic.ctx)}
    assert (feeds[clinic.alba].active, feeds[clinic.alba].file_name) == (False, "")
    switch_calendar_feed(clinic.ctx, clinic.alba, 0, True)
    switch_calendar_feed(clinic.ctx, clinic.bey, 0, True)

    def feed():
        return next(f for f in calendar_feeds(clinic.ctx) if f.resource_id == clinic.alba)

    first = feed()
    names = {f.file_name for f in calendar_feeds(clinic.ctx) if f.active}
    assert len(names) == 2
    assert first.active
    assert len(first.file_name) == 32 + len(".ics")
    assert str(clinic.alba.hex)[:8] not in first.file_name
    renew_calendar_feed(clinic.ctx, clinic.alba, first.version)
    renewed = feed()
    assert renewed.active
    assert renewed.file_name != first.file_name
    with pytest.raises(StaleRecord):
        switch_calendar_feed(clinic.ctx, clinic.alba, first.version, False)
    switch_calendar_feed(clinic.ctx, clinic.alba, renewed.version, False)
    assert not feed().active


def test_who_keeps_the_desk_may_not_change_the_files(clinic):
    desk = replace(clinic.ctx, actor=replace(clinic.ctx.actor, roles=frozenset({Role.NURSE})))
    with pytest.raises(NotAllowed):
        switch_calendar_feed(desk, clinic.alba, 0, True)
    assert all(not feed.active for feed in calendar_feeds(desk))


def test_our_own_file_comes_back_without_blocking_anything(clinic):
    clinic.book("11:00")
    data = export_calendar(clinic.ctx, clinic.alba).data
    report = import_calendar(clinic.ctx, clinic.alba, data)
    assert (report.read, report.ours, report.added) == (1, 1, 0)
    assert blocks(clinic) == []


# ---- theirs

MEETING = (
    "DTSTART;TZID=Europe/Madrid:20261126T100000\n"
    "DTEND;TZID=Europe/Madrid:20261126T113000\n"
    "SUMMARY:Council"
)


def test_an_event_blocks_the_practitioner_and_lists_who_is_affected(clinic):
    day = date(2026, 11, 26)
    change = clinic.book("11:00", day=day)
    report = take(clinic, MEETING)
    assert blocks(clinic) == [("2026-11-26", 600, 690, "Council")]
    assert (report.read, report.added, report.affected) == (1, 1, (change.appointment_id,))
    with pytest.raises(OutsideHours):
        clinic.book("10:15", clinic.luis, day=day)
    clinic.book("10:15", clinic.luis, day=day, resource_ids=(clinic.bey,))


def test_the_same_file_again_changes_nothing_and_a_moved_event_moves(clinic):
    take(clinic, MEETING)
    again = take(clinic, MEETING)
    assert (again.added, again.unchanged) == (0, 1)
    moved = take(clinic, MEETING.replace("T100000", "T103000"))
    assert (moved.added, moved.changed) == (0, 1)
    assert blocks(clinic) == [("2026-11-26", 630, 690, "Council")]
    gone = take(clinic, MEETING.replace("T100000", "T103000") + "\nSTATUS:CANCELLED")
    assert gone.removed == 1
    assert blocks(clinic) == []


def test_a_dry_run_says_what_it_would_do(clinic):
    assert take(clinic, MEETING, dry_run=True).added == 1
    assert blocks(clinic) == []


def read(clinic, tmp_path, *events):
    path = tmp_path / "theirs.ics"
    path.write_bytes(file_of(*events))
    span = calendar_span(clinic.ctx)
    return read_calendar_file(path, span.zone, span.first, span.last)


CALL = "UID:call\nDTSTART:20261127T090000\nDTEND:20261127T100000\nSUMMARY:Call"
GONE = "UID:gone\nDTSTART:20261128T090000\nDTEND:20261128T100000\nSUMMARY:Gone"
NIGHT = "UID:night\nDTSTART:20261130T220000\nDTEND:20261201T020000\nSUMMARY:Duty"


def test_before_an_import_each_event_says_what_becomes_of_it(clinic, tmp_path):
    take(clinic, CALL, GONE, NIGHT)
    moved = CALL.replace("T100000", "T103000")
    shorter = NIGHT.replace("20261201T020000", "20261130T233000")
    broken = "UID:bad\nDTSTART:yesterday\nSUMMARY:Broken"
    zone = "UID:zone\nDTSTART;TZID=Mars/Base:20261126T100000\nDURATION:PT1H\nSUMMARY:Odd"
    reading = read(clinic, tmp_path, moved, GONE + "\nSTATUS:CANCELLED", shorter, broken, zone)
    report = compare_calendar(clinic.ctx, clinic.alba, reading)
    found = {line.title: (line.kind, line.line, bool(line.why)) for line in report.lines}
    assert found == {
        "Broken": (LineKind.REFUSED, 23, True),
        "Odd": (LineKind.NEW, 28, True),
        "Call": (LineKind.CHANGED, 4, False),
        "Duty": (LineKind.CHANGED, 17, False),
        "Gone": (LineKind.REMOVED, 10, False),
    }
    assert report.lines[0].kind is LineKind.REFUSED, "what a person must look at comes first"
    counts = (report.added, report.changed, report.removed, report.unchanged)
    assert counts == (1, 2, 2, 0)
    assert len(blocks(clinic)) == 4, "nothing is stored yet"
    done = take_calendar(clinic.ctx, clinic.alba, reading).report
    assert (done.added, done.changed, done.removed) == counts[:3]
    same = compare_calendar(clinic.ctx, clinic.alba, reading)
    kinds = {line.kind for line in same.lines}
    assert kinds == {LineKind.SAME, LineKind.REFUSED}


def test_an_import_is_taken_back_and_done_again_as_one(clinic, tmp_path):
    take(clinic, CALL, GONE)
    before = blocks(clinic)
    changed = CALL.replace("T100000", "T103000")
    reading = read(clinic, tmp_path, changed, GONE + "\nSTATUS:CANCELLED", NIGHT)
    imported = take_calendar(clinic.ctx, clinic.alba, reading)
    after = blocks(clinic)
    assert after != before
    take_back_import(clinic.ctx, imported.step)
    assert sorted(blocks(clinic)) == sorted(before)
    take_calendar(clinic.ctx, clinic.alba, reading)
    assert sorted(blocks(clinic)) == sorted(after)


def test_a_file_that_is_not_there_says_so(clinic, tmp_path):
    span = calendar_span(clinic.ctx)
    with pytest.raises(CalendarNotRead) as missing:
        read_calendar_file(tmp_path / "gone.ics", span.zone, span.first, span.last)
    assert "gone.ics" in missing.value.message()


def test_times_in_utc_whole_days_and_nights_are_understood(clinic):
    take(
        clinic,
        "DTSTART:20261126T090000Z\nDURATION:PT1H\nSUMMARY:Call",
        "DTSTART;VALUE=DATE:20261127\nDTEND;VALUE=DATE:20261129\nSUMMARY:Congress",
        "DTSTART:20261130T220000\nDTEND:20261201T020000\nSUMMARY:Duty",
        "DTSTART:20261202T090000\nDTEND:20261202T100000\nTRANSP:TRANSPARENT\nSUMMARY:Free",
    )
    assert blocks(clinic) == [
        ("2026-11-26", 600, 660, "Call"),
        ("2026-11-27", None, None, "Congress"),
        ("2026-11-30", 1320, 1440, "Duty"),
        ("2026-12-01", 0, 120, "Duty"),
    ]


def test_a_rule_with_an_exception_and_a_moved_day(clinic):
    report = take(
        clinic,
        "UID:weekly\nDTSTART;TZID=Europe/Madrid:20261124T130000\nDURATION:PT30M\n"
        "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Madrid:20261201T130000\nSUMMARY:Team",
        "UID:weekly\nRECURRENCE-ID;TZID=Europe/Madrid:20261208T130000\n"
        "DTSTART;TZID=Europe/Madrid:20261209T140000\nDURATION:PT30M\nSUMMARY:Team",
    )
    assert report.added == 3
    assert [(b[0], b[1]) for b in blocks(clinic)] == [
        ("2026-11-24", 780),
        ("2026-12-09", 840),
        ("2026-12-15", 780),
    ]


def test_a_rule_of_a_hundred_thousand_ends_after_a_year(clinic):
    report = take(clinic, "DTSTART:20261124T060000\nDURATION:PT5M\nRRULE:FREQ=DAILY;COUNT=100000")
    assert 360 < report.added < 370


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY;COUNT=100000", "FREQ=MINUTELY", "FREQ=HOURLY"])
def test_what_repeats_without_measure_is_left_out_alone(clinic, rule):
    often = f"UID:often\nDTSTART:20261126T100000\nDURATION:PT1M\nRRULE:{rule}\nSUMMARY:Often"
    report = take(clinic, often, CALL)
    assert report.added == 1
    assert [(r.where, r.why) for r in report.refused] == [
        ("often", "It repeats more than 1500 times: it was left out.")
    ]


def test_an_unknown_zone_is_read_as_the_clinics_and_said(clinic):
    report = take(clinic, "DTSTART;TZID=Mars/Base:20261126T100000\nDURATION:PT30M\nSUMMARY:X")
    assert blocks(clinic) == [("2026-11-26", 600, 630, "X")]
    assert "Mars/Base" in report.notes[0].why


def test_the_files_own_zone_is_used(clinic):
    own = (
        "BEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0500\nTZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE"
    )
    take(clinic, "DTSTART;TZID=Office:20261126T150000\nDURATION:PT30M\nSUMMARY:X", head=own)
    assert blocks(clinic) == [("2026-11-26", 660, 690, "X")]


def test_an_event_without_an_end_takes_a_quarter_of_an_hour(clinic):
    report = take(clinic, "DTSTART:20261126T100000\nSUMMARY:X")
    assert blocks(clinic) == [("2026-11-26", 600, 615, "X")]
    assert report.refused == ()


def test_one_bad_event_does_not_hide_the_others(clinic):
    report = take(
        clinic,
        "UID:nothing\nSUMMARY:No time at all",
        "UID:bad-rule\nDTSTART:20261126T080000\nDURATION:PT1H\nRRULE:FREQ=NEVER",
        "UID:bad-date\nDTSTART:2026-13-77\nSUMMARY:X",
        MEETING,
    )
    assert blocks(clinic)[-1] == ("2026-11-26", 600, 690, "Council")
    assert {refused.where for refused in report.refused} >= {"nothing", "bad-date"}


def test_folded_and_wrongly_encoded_lines_are_read(clinic):
    folded = MEETING.replace("SUMMARY:Council", "SUMMARY:A very long\n  title")
    take(clinic, folded)
    assert blocks(clinic)[0][3] == "A very long title"
    latin = file_of(MEETING.replace("Council", "Reunión")).decode().encode("cp1252")
    report = import_calendar(clinic.ctx, clinic.alba, latin)
    assert blocks(clinic)[-1][3] == "Reunión"
    assert "UTF-8" in report.notes[0].why


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"PK\x03\x04\x00\x00", b"BEGIN:VCALENDAR", b"\x00" * 400]
)
def test_what_is_no_calendar_is_refused(clinic, data):
    with pytest.raises(NotACalendar, match="NotACalendar") as refused:
        import_calendar(clinic.ctx, clinic.alba, data)
    assert "Nothing was" in refused.value.message()
    assert blocks(clinic) == []


def test_a_file_cut_in_the_middle_is_refused_whole(clinic):
    whole = file_of(MEETING, MEETING.replace("20261126", "20261127"))
    for cut in range(20, len(whole) - 2, 40):
        with pytest.raises(NotACalendar):
            import_calendar(clinic.ctx, clinic.alba, whole[:cut])
    assert blocks(clinic) == []


# ---- withdrawn hours


def test_withdrawn_hours_list_the_appointments_and_cancel_none(clinic):
    change = clinic.book("11:00")
    clinic.book("11:00", clinic.luis, resource_ids=(clinic.bey,))
    over = clinic.book(
        "14:00", clinic.marta, reason="pain", acknowledged=frozenset({"outside-hours"})
    )
    announce_closure(clinic.ctx, AnnounceClosure(clinic.alba, TUESDAY, TUESDAY, "Leave"))
    found = outside_hours(clinic.ctx, TUESDAY, TUESDAY)
    assert [a.id for a in found] == [change.appointment_id]
    assert over.after.overbooked


def test_one_special_day_opens_without_touching_the_pattern(clinic):
    saturday = date(2026, 11, 28)
    special = AnnounceClosure(
        clinic.alba, saturday, saturday, "Vaccination day", 600, 720, opens=True
    )
    announce_closure(clinic.ctx, special)
    clinic.book("10:00", day=saturday)
    with pytest.raises(OutsideHours):
        clinic.book("10:00", clinic.luis, day=saturday + timedelta(days=7))
    with pytest.raises(OutsideHours):
        clinic.book("10:00", clinic.luis, day=saturday, resource_ids=(clinic.bey,))
