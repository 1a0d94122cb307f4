"""What is asked for again, what is given up, what is shown."""

from __future__ import annotations

import itertools
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.media.rtc.repair import TRIES, PictureBuffer, Repair, VoiceRepair, is_key_frame

KEY, DELTA = b"\x00key", b"\x01delta"


def packet(number: int, timestamp: int, data: bytes, marker: bool = True) -> SimpleNamespace:
    return SimpleNamespace(
        sequence_number=number, timestamp=timestamp, marker=int(marker), _data=data
    )


def add(buffer: PictureBuffer, *packets: SimpleNamespace) -> list[bytes]:
    frames = [buffer.add(each)[1] for each in packets]
    return [frame.data for frame in frames if frame is not None]


def test_a_missing_packet_is_asked_for_a_few_times() -> None:
    repair = Repair()
    asked = [now / 100 for now in range(300) if repair.due({7}, now / 100)]
    assert len(asked) == TRIES
    assert all(later - sooner >= 0.06 for sooner, later in itertools.pairwise(asked))


def test_a_long_way_is_asked_more_rarely() -> None:
    repair = Repair()
    repair.rtt = 1.0
    asked = [now / 100 for now in range(300) if repair.due({7}, now / 100)]
    assert len(asked) <= 4


def test_a_stall_asks_for_a_key_frame_now_and_then() -> None:
    repair = Repair()
    asked = [now / 100 for now in range(300) if repair.wants_key_frame(True, 0.0, now / 100)]
    assert asked[0] > 0.7
    assert all(later - sooner >= 0.5 for sooner, later in itertools.pairwise(asked))
    assert not Repair().wants_key_frame(False, 0.0, 100)


def test_a_picture_is_complete_with_its_marker() -> None:
    buffer = PictureBuffer()
    first = packet(1, 0, KEY, marker=False)
    assert add(buffer, first) == []
    assert add(buffer, packet(2, 0, b"end")) == [KEY + b"end"]


def test_after_a_gap_only_a_key_frame_begins_anew() -> None:
    buffer = PictureBuffer()
    assert add(buffer, packet(1, 0, KEY), packet(2, 1, DELTA)) == [KEY, DELTA]
    buffer.begin_anew()
    assert add(buffer, packet(9, 5, DELTA), packet(10, 6, DELTA), packet(11, 7, KEY)) == [KEY]
    assert add(buffer, packet(12, 8, DELTA)) == [DELTA]


def test_what_stands_alone() -> None:
    assert is_key_frame(KEY)
    assert not is_key_frame(DELTA)
    assert not is_key_frame(b"")


@given(st.permutations(list(range(12))))
def test_pictures_come_out_once_and_in_order(order: list[int]) -> None:
    buffer = PictureBuffer()
    add(buffer, packet(100, 0, KEY))
    out: list[bytes] = []
    for number in order:
        out += add(buffer, packet(101 + number, number + 1, b"\x01%d" % number))
        while (frame := buffer._remove_frame(0)) is not None:
            out.append(frame.data)
    assert out == [b"\x01%d" % number for number in range(12)]


def test_a_voice_is_asked_for_again_soon_and_not_for_ever() -> None:
    repair = VoiceRepair()
    repair.rtt = 0.1
    repair.arrived(7, 0.0)
    repair.arrived(10, 0.0)
    asked = [now / 100 for now in range(100) if repair.due(now / 100) == [8, 9]]
    assert asked == [0.0, 0.02, 0.11, 0.13, 0.22, 0.24]


def test_what_has_come_is_not_asked_for_a_cut_neither_and_numbers_wrap() -> None:
    repair = VoiceRepair()
    for number in (65_534, 1, 65_535):
        repair.arrived(number, 0.0)
    assert repair.due(0.0) == [0]
    repair.arrived(0, 0.05)
    repair.arrived(500, 0.05)
    assert repair.due(0.1) == []


def test_a_picture_of_before_a_cut_is_not_shown_after_it() -> None:
    buffer = PictureBuffer()
    assert add(buffer, packet(1000, 90_000, KEY), packet(1001, 93_000, DELTA)) == [KEY, DELTA]
    assert add(buffer, packet(850, 60_000, KEY)) == []
    assert add(buffer, packet(1002, 96_000, DELTA)) == [DELTA]


def test_after_more_than_fits_a_key_frame_is_awaited() -> None:
    buffer = PictureBuffer()
    assert add(buffer, packet(1, 0, KEY)) == [KEY]
    assert add(buffer, packet(900, 9_000, DELTA), packet(901, 9_100, DELTA)) == []
    assert add(buffer, packet(902, 9_200, KEY)) == [KEY]
