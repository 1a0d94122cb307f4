"""The week of one resource, the compact week, styles of blocks, time bars, the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    DayColumn,
    DayPlan,
)
from clinic_desktop.modules.agenda.domain.overhead import Overhead
from clinic_desktop.modules.agenda.domain.time_bars import (
    Stretch,
    Who,
    joined,
    minutes_of,
    stretches_of,
)
from clinic_desktop.modules.agenda.domain.views import BlockField, ColourBy, ViewSetup
from clinic_desktop.modules.agenda.presenters.block_text import BlockStyle, further_of
from clinic_desktop.modules.agenda.presenters.board import build_board, build_week
from clinic_desktop.modules.agenda.presenters.cells import build_cells, worked
from clinic_desktop.modules.agenda.presenters.listing import ListFilter, filtered, list_rows
from clinic_desktop.modules.agenda.presenters.on_screen import OnScreen
from clinic_desktop.modules.agenda.presenters.remember import from_plain, to_plain

MONDAY = date(2026, 11, 23)
ALBA, BEY, ROOM = (UUID(int=n) for n in range(1, 4))
COLUMNS = (
    DayColumn(ALBA, "practitioner", "Dr Alba", "General", "#0B7A75", ((540, 780),)),
    DayColumn(BEY, "practitioner", "Dr Bey", "", "#2563EB", ((540, 900),)),
    DayColumn(ROOM, "location", "Room 1", "", "#475569", ((540, 1140),)),
)


def view(number: int, day: int, start: int, resources=(ALBA,), **more) -> AppointmentView:
    first = AppointmentView(
        id=UUID(int=100 + number),
        version=1,
        patient_id=UUID(int=200 + number),
        patient_name=f"Patient {number}",
        start=datetime(2026, 11, 23 + day, start // 60, start % 60),
        minutes=30,
        zone="Europe/Madrid",
        status=AppointmentStatus.BOOKED,
        type_id=None,
        type_name="Check-up",
        colour="#B42318",
        modality="",
        resource_ids=resources,
        comment="",
        overbooked=False,
        status_times={},
    )
    return replace(first, **more)


def plans(*views: AppointmentView, days: int = 7) -> tuple[DayPlan, ...]:
    made = []
    for number in range(days):
        day = MONDAY + timedelta(days=number)
        columns = COLUMNS if number < 5 else tuple(replace(c, open=()) for c in COLUMNS)
        found = tuple(v for v in views if v.day == day)
        made.append(DayPlan(day, "Europe/Madrid", columns, found))
    return tuple(made)


def test_a_week_has_a_column_a_day_with_that_days_blocks():
    board = build_week(
        plans(view(1, 0, 600), view(2, 2, 660), view(3, 2, 600, (BEY,))),
        ALBA,
        MONDAY,
        name=lambda day: f"{day:%a %d}",
    )
    assert [c.name for c in board.columns][:3] == ["Mon 23", "Tue 24", "Wed 25"]
    assert [(b.column, b.start) for b in board.blocks] == [(0, 600), (2, 660)]
    assert board.day_of(2) == date(2026, 11, 25)
    assert board.column_of(ALBA, date(2026, 11, 25)) == 2
    assert board.columns_on(MONDAY) == (0,)


def test_days_without_work_are_left_out_of_a_week():
    assert len(worked(plans())) == 5
    assert len(worked(plans(view(1, 6, 600)))) == 6, "somebody is booked on Sunday"
    shut = tuple(replace(c, open=()) for c in COLUMNS)
    holiday = [
        replace(p, holiday="Feast", columns=shut) if p.day.weekday() in (1, 5) else p
        for p in plans()
    ]
    days = [p.day.weekday() for p in worked(holiday)]
    assert days == [0, 1, 2, 3, 4], "a holiday is not left out, but a weekend is"


def test_a_block_says_what_is_chosen_and_nothing_else():
    shown = view(1, 0, 600, (ALBA, ROOM), comment="Knee pain")
    plan = plans(shown)[0]
    fields = frozenset({BlockField.TIME, BlockField.TYPE, BlockField.PHONE})
    style = BlockStyle(fields=fields, phones={shown.patient_id: "+34 612"})
    (block, _room) = build_board(plan, {shown.patient_id: date(2020, 1, 1)}, style).blocks
    assert (block.title, block.detail, block.further) == (
        "Patient 1",
        "10:00 · Check-up",
        "+34 612",
    )


def test_a_status_is_told_with_the_time_at_which_it_began():
    at = datetime(2026, 11, 23, 8, 46, tzinfo=UTC)
    arrived = AppointmentStatus.ARRIVED
    shown = view(1, 0, 600, status=arrived, status_times={arrived: at}, overbooked=True)
    style = BlockStyle(fields=frozenset({BlockField.STATUS_TIME}))
    assert further_of(shown, style) == "Arrived 09:46 · Overbooked"


def test_colours_follow_status_type_or_practitioner():
    plan = plans(view(1, 0, 600, (ROOM, BEY)))[0]
    colours = [
        build_board(plan, {}, BlockStyle(colour_by=colour)).blocks[0].colour for colour in ColourBy
    ]
    assert colours == ["", "#B42318", "#2563EB"]


def test_what_the_filter_keeps_back_stays_on_the_board():
    plan = plans(view(1, 0, 600), view(2, 0, 660, status=AppointmentStatus.ARRIVED))[0]
    style = BlockStyle(statuses=frozenset({"arrived"}))
    assert [b.dimmed for b in build_board(plan, {}, style).blocks] == [True, False]


def test_bars_count_practitioner_and_assistant_minutes_once():
    gone = view(3, 0, 720, status=AppointmentStatus.CANCELLED)
    board = build_board(
        plans(view(1, 0, 600, (ALBA, ROOM)), view(2, 0, 615), view(4, 0, 700, (ROOM,)), gone)[0]
    )
    assert board.bars[0] == (Stretch(600, 645, Who.PRACTITIONER),)
    assert board.bars[2] == (
        Stretch(600, 630, Who.PRACTITIONER),
        Stretch(700, 730, Who.ASSISTANT),
    )
    assert minutes_of(board.bars[2], Who.ASSISTANT) == 30
    assert joined([]) == ()


def test_an_assistant_begins_and_ends_alone_where_the_type_says_so():
    shown = view(1, 0, 600, (ALBA, ROOM), overhead=Overhead(assistant_before=10, assistant_after=5))
    kinds = {c.resource_id: c.kind for c in COLUMNS}
    assert stretches_of(shown, 600, kinds) == (
        Stretch(600, 610, Who.ASSISTANT),
        Stretch(610, 625, Who.PRACTITIONER),
        Stretch(625, 630, Who.ASSISTANT),
    )
    longer = replace(shown, overhead=Overhead(assistant_before=90))
    assert stretches_of(longer, 600, kinds) == (Stretch(600, 630, Who.ASSISTANT),)


def test_the_compact_week_counts_and_finds_the_first_free_place():
    board = build_cells(plans(view(1, 1, 540), view(2, 1, 570), view(3, 1, 700)), (BEY, ALBA))
    assert [c.name for c in board.columns] == ["Dr Bey", "Dr Alba"]
    cell = board.cell(1, 1)
    assert (cell.load.appointments, cell.load.booked_minutes, cell.load.open_minutes) == (
        3,
        90,
        240,
    )
    assert board.free_from(1, 1) == 600
    assert board.free_from(1, 1, 690) == 735
    assert board.span == (540, 900)
    found = board.find(UUID(int=103))
    assert found is not None
    assert found[:2] == (1, 1)


def test_the_list_finds_words_without_accents_and_phones_without_blanks():
    rows = list_rows(
        [view(1, 1, 600, patient_name="José Pérez"), view(2, 0, 660, comment="Knee")],
        {ALBA: "Dr Alba"}.get,
        {UUID(int=201): "+34 612 000 001"},
    )
    assert [r.appointment.patient_name for r in rows] == ["Patient 2", "José Pérez"]

    def found(**wanted) -> list[str]:
        return [r.appointment.patient_name for r in filtered(rows, ListFilter(**wanted))]

    assert found(text="perez jose") == ["José Pérez"]
    assert found(text="612000") == ["José Pérez"]
    assert found(text="knee alba") == ["Patient 2"]
    assert found(status=AppointmentStatus.ARRIVED) == []
    assert found(resource_id=ALBA) == ["Patient 2", "José Pérez"]


def test_a_change_moves_an_appointment_from_day_to_day():
    shown = view(1, 0, 600)
    known = OnScreen(lambda _pinned: None)
    known.take(plans(shown), COLUMNS)
    known.change(replace(shown, start=shown.start + timedelta(days=2)))
    assert [len(p.appointments) for p in known.plans] == [0, 0, 1, 0, 0, 0, 0]
    wednesday = MONDAY + timedelta(days=2)
    assert known.problem(None, ALBA, wednesday, 600, 30) == "taken: Patient 1"
    assert known.problem(shown.id, ALBA, wednesday, 600, 30) == ""
    assert known.problem(None, ALBA, MONDAY, 780, 30) == "Dr Alba is closed"
    assert known.landing(shown.id, BEY, wednesday) == (BEY,)


def test_a_device_remembers_how_it_looked_and_survives_nonsense():
    setup = ViewSetup(
        resource_ids=(BEY, ALBA), colour_by=ColourBy.TYPE, line_minutes=5, time_bars=False
    )
    assert from_plain(to_plain(setup)) == setup
    assert from_plain({"columns": ["nonsense"]}) == ViewSetup()
    assert from_plain({"minutes": 7}).line_minutes == 15
    assert from_plain({}) == ViewSetup()
