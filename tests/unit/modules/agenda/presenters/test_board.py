"""The board: blocks from appointments, the cursor's walk, where something may land."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    DayColumn,
    DayPlan,
)
from clinic_desktop.modules.agenda.presenters.board import (
    build_board,
    child_age,
    closed_minutes,
    subtitle_of,
    with_filter,
)
from clinic_desktop.modules.agenda.presenters.cursor import Cursor, above, below, land, longer
from clinic_desktop.modules.agenda.presenters.places import problem_at, resources_at
from clinic_desktop.modules.agenda.presenters.words import clock_text, length_text

DAY = date(2026, 11, 24)
ALBA, BEY, ROOM, ECHO = (UUID(int=n) for n in range(1, 5))
COLUMNS = (
    DayColumn(ALBA, "practitioner", "Dr Alba", "General", "", ((540, 780), (960, 1140))),
    DayColumn(BEY, "practitioner", "Dr Bey", "", "", ((540, 900),)),
    DayColumn(ROOM, "location", "Room 1", "", "", ((540, 1140),)),
    DayColumn(ECHO, "device", "Ultrasound", "", "", ()),
)


def view(
    number: int,
    start: int,
    minutes: int = 30,
    resources: tuple[UUID, ...] = (ALBA,),
    status: AppointmentStatus = AppointmentStatus.BOOKED,
) -> AppointmentView:
    return AppointmentView(
        id=UUID(int=100 + number),
        version=1,
        patient_id=UUID(int=200 + number),
        patient_name=f"Patient {number}",
        start=datetime(2026, 11, 24, start // 60, start % 60),
        minutes=minutes,
        zone="Europe/Madrid",
        status=status,
        type_id=None,
        type_name="Check-up",
        colour="",
        modality="",
        resource_ids=resources,
        comment="",
        overbooked=False,
        status_times={},
    )


def plan(*appointments: AppointmentView) -> DayPlan:
    return DayPlan(DAY, "Europe/Madrid", COLUMNS, appointments)


def test_an_appointment_with_two_resources_is_in_both_columns_naming_the_other() -> None:
    board = build_board(plan(view(1, 600, resources=(BEY, ROOM))))
    assert [(b.column, b.detail) for b in board.blocks] == [
        (1, "10:00 · Check-up · with Room 1"),
        (2, "10:00 · Check-up · with Dr Bey"),
    ]


def test_one_entered_in_error_is_not_shown() -> None:
    wrong = view(1, 600, status=AppointmentStatus.ENTERED_IN_ERROR)
    assert build_board(plan(wrong)).blocks == ()


def test_a_child_has_its_age_beside_the_name() -> None:
    born = {UUID(int=201): date(2019, 1, 15)}
    board = build_board(plan(view(1, 600), view(2, 660)), born)
    assert [b.title for b in board.blocks] == ["Patient 1 (7 y)", "Patient 2"]


def test_ages_of_children_in_words() -> None:
    assert child_age(date(2026, 11, 20), DAY) == "4 d"
    assert child_age(date(2025, 1, 15), DAY) == "22 m"
    assert child_age(date(2008, 11, 25), DAY) == "17 y"
    assert child_age(date(2008, 11, 24), DAY) == ""
    assert child_age(None, DAY) == child_age(date(2027, 1, 1), DAY) == ""


def test_a_column_says_its_hours_and_its_closed_minutes() -> None:
    assert subtitle_of(COLUMNS[0]) == "General · 09:00–13:00, 16:00–19:00"
    assert subtitle_of(COLUMNS[3]) == "closed"
    group = DayColumn(ROOM, "location", "Hall", "Courses", "", ((540, 600),), capacity=3)
    assert subtitle_of(group) == "Courses · 3 at once · 09:00–10:00"
    assert closed_minutes(COLUMNS[0]) == ((0, 540), (780, 960), (1140, 1440))


def test_a_filter_renumbers_columns_and_an_unknown_one_shows_all() -> None:
    board = build_board(plan(view(1, 600, resources=(BEY, ROOM))))
    shown = with_filter(board, frozenset({ROOM}))
    assert [c.name for c in shown.columns] == ["Room 1"]
    assert [b.column for b in shown.blocks] == [0]
    assert with_filter(board, frozenset({UUID(int=99)})) == board


def test_walking_down_meets_every_gap_and_block_and_up_again_the_same() -> None:
    board = build_board(plan(view(1, 605, 20), view(2, 640, 30)))
    place, met = Cursor(0, 600, 5), []
    for _ in range(5):
        met.append((place.start, place.end, place.block_id is not None))
        place = below(board, place)
    assert met == [
        (600, 605, False),
        (605, 625, True),
        (625, 630, False),
        (630, 640, False),
        (640, 670, True),
    ]
    back = []
    for _ in range(5):
        place = above(board, place)
        back.append((place.start, place.end, place.block_id is not None))
    assert back == met[::-1]


@given(st.lists(st.tuples(st.integers(0, 280), st.integers(1, 20)), max_size=8))
def test_walking_down_always_reaches_midnight(found: list[tuple[int, int]]) -> None:
    views = [view(n, 5 * s, min(5 * m, 1440 - 5 * s)) for n, (s, m) in enumerate(found)]
    board = build_board(plan(*views))
    place, steps = land(board, 0, 0), 0
    while place.end < 1440 and steps < 400:
        after = below(board, place)
        assert after.end > place.end or after.start >= place.end
        place, steps = after, steps + 1
    assert steps < 400


def test_a_longer_place_snaps_to_the_slot_lines() -> None:
    board = build_board(plan())
    assert longer(board, Cursor(0, 605, 10), 1).minutes == 25
    assert longer(board, Cursor(0, 600, 15), -1).minutes == 15
    assert longer(board, Cursor(0, 1425, 15), 3).end == 1440


def test_a_drop_replaces_the_resource_of_its_own_kind() -> None:
    alba, bey, room, echo = COLUMNS
    assert resources_at((ALBA, ROOM), bey, COLUMNS) == (BEY, ROOM)
    assert resources_at((ALBA, ROOM), room, COLUMNS) == (ALBA, ROOM)
    assert resources_at((ALBA,), echo, COLUMNS) == (ALBA, ECHO)
    assert resources_at((), alba, COLUMNS) == (ALBA,)


def test_what_stands_against_a_place() -> None:
    taken = plan(view(1, 600), view(2, 700, status=AppointmentStatus.CANCELLED))
    assert problem_at(taken, (ALBA,), 615, 30) == "taken: Patient 1"
    assert problem_at(taken, (ALBA,), 615, 30, ignore=UUID(int=101)) == ""
    assert problem_at(taken, (ALBA,), 630, 30) == "", "touching is no clash"
    assert problem_at(taken, (ALBA,), 700, 30) == "", "a cancelled one takes no place"
    assert problem_at(taken, (ALBA,), 770, 30) == "Dr Alba is closed"
    assert problem_at(taken, (BEY, ECHO), 615, 30) == "Ultrasound is closed"


def test_times_and_lengths_as_people_read_them() -> None:
    assert [clock_text(m) for m in (0, 570, 1440)] == ["00:00", "09:30", "24:00"]
    assert [length_text(m) for m in (45, 60, 90)] == ["45 min", "1 h", "1 h 30 min"]


def test_overlapping_blocks_put_the_kept_one_first_under_the_cursor() -> None:
    gone = view(1, 600, status=AppointmentStatus.CANCELLED)
    board = build_board(plan(gone, replace(view(2, 600), overbooked=True)))
    assert land(board, 0, 600).block_id == UUID(int=102)
