"""Who builds, when, and what an older generation is worth."""

from __future__ import annotations

import pytest

from clinic_desktop.media.call.pair import CALM, NEVER_UP, Pair, Step, builds
from clinic_protocol.signalling.messages import Peer, Role


def peer(life: str = "life-00000000000001", state: str = "here") -> Peer:
    return Peer(pid="their-pid", role=Role.PATIENT, state=state, life=life, name="Ana")


@pytest.fixture
def host() -> Pair:
    return Pair("their-pid", "our-pid-1", Role.PATIENT, builds=True)


@pytest.fixture
def guest() -> Pair:
    return Pair("their-pid", "our-pid-1", Role.HOST, builds=False)


def connected(pair: Pair, now: float) -> None:
    pair.built(now) if pair.builds else pair.offered(pair.gen + 1, now)
    assert pair.media_state(pair.gen, "connected", now) is Step.NOTHING


@pytest.mark.parametrize(
    ("ours", "our_role", "theirs", "their_role", "we_build"),
    [
        ("b", Role.HOST, "a", Role.PATIENT, True),
        ("a", Role.PATIENT, "b", Role.HOST, False),
        ("a", Role.PATIENT, "b", Role.HOST_MEDIA, False),
        ("a", Role.PATIENT, "b", Role.RELATIVE, True),
        ("b", Role.RELATIVE, "a", Role.PATIENT, False),
    ],
)
def test_one_of_two_builds(
    ours: str, our_role: Role, theirs: str, their_role: Role, we_build: bool
) -> None:
    assert builds(ours, our_role, theirs, their_role) is we_build
    assert builds(theirs, their_role, ours, our_role) is not we_build


def test_a_new_life_is_built_once(host: Pair) -> None:
    assert host.seen(peer(), 0) is Step.BUILD
    assert host.built(0) == 1
    assert host.seen(peer(), 0.1) is Step.NOTHING
    assert host.media_state(1, "connected", 1) is Step.NOTHING
    assert host.seen(peer("life-00000000000002"), 2) is Step.BUILD
    assert host.built(2) == 2


def test_who_only_lost_the_socket_is_not_built_anew(host: Pair) -> None:
    host.seen(peer(), 0)
    connected(host, 0)
    assert host.seen(peer(state="away"), 5) is Step.NOTHING
    assert host.seen(peer(), 9) is Step.NOTHING
    assert host.gen == 1


def test_a_lost_connection_is_built_anew_with_patience(host: Pair) -> None:
    host.seen(peer(), 0)
    connected(host, 0)
    assert host.media_state(1, "failed", 10) is Step.BUILD
    host.built(10)
    assert host.media_state(2, "failed", 11) is Step.NOTHING
    assert host.look(11.9) is Step.NOTHING
    assert host.look(12) is Step.BUILD
    connected(host, 12)
    assert host.look(12 + CALM + 1) is Step.NOTHING
    assert host.media_state(3, "failed", 60) is Step.BUILD  # calm for long: no patience left over


def test_nothing_is_built_while_the_other_is_away(host: Pair) -> None:
    host.seen(peer(), 0)
    connected(host, 0)
    host.seen(peer(state="away"), 5)
    assert host.media_state(1, "failed", 30) is Step.NOTHING
    assert host.seen(peer(), 45) is Step.BUILD


def test_a_build_that_never_comes_up_is_tried_again(host: Pair) -> None:
    host.seen(peer(), 0)
    host.built(0)
    assert host.look(NEVER_UP) is Step.NOTHING
    assert host.look(NEVER_UP + 0.1) is Step.BUILD


def test_words_of_an_older_generation_change_nothing(host: Pair) -> None:
    host.seen(peer(), 0)
    connected(host, 0)
    host.built(1)
    assert host.media_state(1, "failed", 2) is Step.NOTHING
    assert host.state == "connecting"
    assert host.asked(1, 2) is Step.NOTHING
    assert host.asked(2, 2) is Step.BUILD


def test_who_does_not_build_asks_and_goes_with_a_newer_offer(guest: Pair) -> None:
    assert guest.seen(peer(), 0) is Step.NOTHING
    assert guest.offered(1, 0)
    assert not guest.offered(1, 0)
    guest.media_state(1, "connected", 1)
    assert guest.media_state(1, "failed", 5) is Step.ASK
    guest.told(5)
    assert guest.look(5.5) is Step.NOTHING
    assert guest.look(8) is Step.ASK
    assert guest.offered(2, 9)
    assert guest.look(9) is Step.NOTHING


def test_an_engine_that_died_begins_at_once(host: Pair) -> None:
    host.seen(peer(), 0)
    connected(host, 0)
    assert host.engine_gone(3) is Step.BUILD


def test_who_left_is_closed(host: Pair) -> None:
    host.seen(peer(), 0)
    connected(host, 0)
    assert host.seen(peer(state="left"), 5) is Step.CLOSE
    assert host.look(60) is Step.NOTHING
