"""A channel loses nothing and doubles nothing, however often its socket breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_protocol.signalling.channel import (
    DEAD_AFTER,
    KEPT,
    MOST_KEPT,
    PING_EVERY,
    Channel,
    ChannelBroken,
)
from clinic_protocol.signalling.envelope import BadFrame, Frame, read_frame
from clinic_protocol.signalling.messages import LARGEST_FRAME, Chat


def said(number: int) -> Chat:
    return Chat(text=f"message {number}", ref=f"reference-{number:08d}")


def test_a_message_arrives_once_when_it_is_sent_again() -> None:
    here, there = Channel(0), Channel(0)
    text = here.send(said(1), 0)
    assert there.receive(text, 1) == said(1)
    assert [there.receive(again, 2) for again in here.again(2)] == [None]


def test_what_is_acknowledged_is_not_kept() -> None:
    here, there = Channel(0), Channel(0)
    there.receive(here.send(said(1), 0), 0)
    here.receive(there.ping(0), 0)
    assert here.unacknowledged() == []
    assert here.again(1) == []


def test_a_gap_is_told() -> None:
    here, there = Channel(0), Channel(0)
    here.send(said(1), 0)
    with pytest.raises(ChannelBroken):
        there.receive(here.send(said(2), 0), 0)


def test_an_acknowledgement_of_nothing_is_told() -> None:
    with pytest.raises(ChannelBroken):
        Channel(0).receive(Frame(ack=3).text(), 0)


def test_who_never_acknowledges_is_given_up() -> None:
    here = Channel(0)
    for number in range(MOST_KEPT):
        here.send(said(number), 0)
    with pytest.raises(ChannelBroken):
        here.send(said(MOST_KEPT), 0)


def test_who_was_away_too_long_begins_anew() -> None:
    here = Channel(0)
    here.send(said(1), 0)
    assert len(here.again(KEPT)) == 1
    with pytest.raises(ChannelBroken):
        here.again(KEPT + 1)


def test_a_sign_of_life_is_answered_once_with_its_number() -> None:
    here, there = Channel(0), Channel(0)
    assert there.receive(here.ping(7.5), 8) is None
    assert read_frame(there.answer(8)).q == 7500
    assert there.answer(8) is None


def test_signs_of_life() -> None:
    here = Channel(0)
    assert not here.wants_ping(PING_EVERY - 0.1)
    assert here.wants_ping(PING_EVERY)
    assert not here.is_dead(DEAD_AFTER - 0.1)
    assert here.is_dead(DEAD_AFTER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{",
        '{"v":2,"seq":1}',
        '{"seq":-1}',
        '{"seq":1,"m":{"t":"nothing"}}',
        '{"seq":1,"m":{"t":"chat","text":"","ref":"reference-00000001"}}',
        '{"seq":1,"m":{"t":"chat","text":"a","ref":"reference-00000001","more":1}}',
        '{"seq":1,"m":{"t":"sdp","to":"../../etc","gen":1,"kind":"offer","sdp":"v=0"}}',
        '{"seq":1e400}',
        "[" * 50_000,
        "x" * (LARGEST_FRAME + 1),
        b"bytes",
    ],
)
def test_nonsense_is_refused_with_a_reason(text: str | bytes) -> None:
    with pytest.raises(BadFrame) as caught:
        read_frame(text)
    assert str(caught.value)


@given(steps=st.lists(st.sampled_from(["a", "b", "a lost", "b lost", "break"]), max_size=60))
def test_nothing_is_lost_doubled_or_out_of_order(steps: list[str]) -> None:
    ends = {"a": Channel(0), "b": Channel(0)}
    sent: dict[str, list[Chat]] = {"a": [], "b": []}
    got: dict[str, list[Chat]] = {"a": [], "b": []}
    cut = False  # after a lost frame nothing more arrives until the connection is made anew

    def arrives(sender: str, text: str) -> None:
        other = "b" if sender == "a" else "a"
        body = ends[other].receive(text, 0)
        if body is not None:
            got[other].append(body)

    for step in [*steps, "break"]:
        if step == "break":
            waiting = {end: ends[end].again(0) for end in ends}
            for end, texts in waiting.items():
                for text in texts:
                    arrives(end, text)
            cut = False
            continue
        sender, lost = step[0], step.endswith("lost")
        message = said(len(sent["a"]) + len(sent["b"]))
        sent[sender].append(message)
        text = ends[sender].send(message, 0)
        cut = cut or lost
        if not cut:
            arrives(sender, text)
    assert got == {"a": sent["b"], "b": sent["a"]}
