"""Links, lobby, seats and relay, as people with links meet them."""

from __future__ import annotations

import pytest

from clinic_protocol.signalling.messages import (
    Admit,
    Bye,
    Chat,
    Deny,
    Description,
    Guests,
    Lobby,
    Media,
    Notice,
    Peer,
    Recording,
    Refused,
    Role,
)
from clinic_rooms.house import NotLetIn
from clinic_rooms.offers import OfferState
from clinic_rooms.room import AWAITED, MOST_OF_ONE_LINK, RoomFull
from clinic_rooms.tokens import new_token
from tests.support.call_rooms import HOUR, CallHouse, Person, life

CHAT = Chat(text="Good morning", ref="reference-00000001")


@pytest.fixture
def house() -> CallHouse:
    return CallHouse()


@pytest.fixture
def doctor(house: CallHouse) -> Person:
    return house.person(Role.HOST, "Dr Alba").come()


@pytest.fixture
def patient(house: CallHouse) -> Person:
    return house.person(Role.PATIENT, "Ana").come()


def admit(doctor: Person, guest: Person) -> None:
    doctor.say(Admit(pid=guest.pid))


def test_who_comes_waits_at_a_place_and_the_doctor_sees_it(
    house: CallHouse, doctor: Person
) -> None:
    house.person(Role.PATIENT, "Ana").come()
    second = house.person(Role.RELATIVE, "Luis").come()
    assert second.take(Lobby)[-1].place == 2
    house.pass_time(90)
    assert second.take(Lobby)[-1].waited_seconds == 90
    seen = doctor.take(Guests)[-1].guests
    assert [(guest.name, guest.role) for guest in seen] == [
        ("Ana", Role.PATIENT),
        ("Luis", Role.RELATIVE),
    ]


def test_the_doctor_may_come_after_the_patient(house: CallHouse, patient: Person) -> None:
    doctor = house.person(Role.HOST).come()
    assert [guest.pid for guest in doctor.take(Guests)[-1].guests] == [patient.pid]


def test_who_is_admitted_meets_the_doctor(doctor: Person, patient: Person) -> None:
    assert not doctor.take(Peer)
    admit(doctor, patient)
    assert patient.take(Lobby)[-1].state == "admitted"
    assert [(peer.pid, peer.state) for peer in patient.take(Peer)] == [(doctor.pid, "here")]
    assert [(peer.pid, peer.life) for peer in doctor.take(Peer)] == [(patient.pid, patient.life)]
    assert doctor.take(Guests)[-1].guests == ()


def test_a_guest_reaches_nobody_but_the_doctor_by_chat(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    other = house.person(Role.RELATIVE).come()
    patient.say(CHAT)
    patient.say(Description(to=doctor.pid, gen=1, kind="answer", sdp="v=0"))
    patient.say(Media(audio=True, video="moving"))
    assert [chat.text for chat in doctor.take(Chat)] == ["Good morning"]
    assert not other.take(Chat)
    assert not doctor.take(Description)
    assert [refused.code for refused in patient.take(Refused)] == ["not_allowed", "not_allowed"]


def test_nobody_speaks_in_anothers_name(doctor: Person, patient: Person) -> None:
    admit(doctor, patient)
    patient.say(CHAT.model_copy(update={"by": doctor.pid, "at": 5}))
    arrived = doctor.take(Chat)[0]
    assert arrived.by == patient.pid
    assert arrived.at == 1_700_000_000_000


@pytest.mark.parametrize(
    "body", [Admit(pid="x" * 12), Deny(pid="x" * 12), Notice(text="soon"), Recording(on=True)]
)
def test_only_the_doctor_rules_the_room(doctor: Person, patient: Person, body: Admit) -> None:
    admit(doctor, patient)
    patient.say(body)
    assert patient.take(Refused)[0].code == "not_allowed"
    assert not doctor.take(Recording)


def test_a_denied_guest_is_told_why_and_gone(doctor: Person, patient: Person) -> None:
    doctor.say(Deny(pid=patient.pid, message="Please call the desk"))
    assert patient.take(Lobby)[-1] == Lobby(state="denied", message="Please call the desk")
    assert patient.take(Bye)[0].reason == "denied"
    assert patient.hung_up


def test_a_notice_reaches_who_waits_now_and_who_comes_later(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    doctor.say(Notice(text="Ten minutes more"))
    later = house.person(Role.RELATIVE).come()
    assert patient.take(Lobby)[-1].message == "Ten minutes more"
    assert later.take(Lobby)[-1].message == "Ten minutes more"


def test_a_reload_keeps_the_seat_and_tells_a_new_life(doctor: Person, patient: Person) -> None:
    admit(doctor, patient)
    patient.say(CHAT)
    doctor.got.clear()
    pid = patient.pid
    patient.lose()
    assert doctor.take(Peer)[-1].state == "away"
    patient.life = life()
    patient.come()
    assert patient.pid == pid
    assert not patient.welcome.resumed
    assert (doctor.got[-1].state, doctor.got[-1].life) == ("here", patient.life)
    assert [chat.text for chat in patient.take(Chat)] == ["Good morning"]


def test_a_broken_socket_loses_no_message(doctor: Person, patient: Person) -> None:
    admit(doctor, patient)
    patient.lose()
    doctor.say(CHAT)
    patient.channel.send(
        CHAT.model_copy(update={"text": "I am here"}), patient.house.now
    )  # into nothing
    patient.come()
    assert patient.welcome.resumed
    assert [chat.text for chat in patient.take(Chat)] == ["Good morning"]
    assert [chat.text for chat in doctor.take(Chat)] == ["I am here"]


def test_who_does_not_come_back_has_left(house: CallHouse, doctor: Person, patient: Person) -> None:
    admit(doctor, patient)
    patient.lose()
    house.pass_time(int(AWAITED) + 1)
    assert doctor.take(Peer)[-1].state == "left"


def test_a_second_browser_waits_and_replaces_only_when_admitted(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    admit(doctor, patient)
    second = Person(house, patient.token, "Ana's phone").come()
    assert doctor.take(Guests)[-1].guests[0].again
    assert not patient.hung_up
    admit(doctor, second)
    assert patient.take(Bye)[0].reason == "replaced"
    assert patient.hung_up
    assert doctor.take(Peer)[-1].pid == second.pid


def test_one_link_fills_no_lobby(house: CallHouse, patient: Person) -> None:
    for _ in range(MOST_OF_ONE_LINK - 1):
        Person(house, patient.token).come()
    with pytest.raises(RoomFull):
        Person(house, patient.token).come()


def test_a_link_is_dead_after_the_call(house: CallHouse, doctor: Person, patient: Person) -> None:
    admit(doctor, patient)
    doctor.say(Bye(reason="hung_up", everybody=True))
    assert patient.take(Bye)[0].reason == "ended"
    assert house.house.look(patient.token, "192.0.2.9") is OfferState.ENDED
    with pytest.raises(NotLetIn) as caught:
        patient.come()
    assert caught.value.state is OfferState.ENDED


def test_everybody_hears_that_the_call_is_over(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    relative = house.person(Role.RELATIVE).come()
    guest = house.person(Role.INTERPRETER).come()
    admit(doctor, patient)
    admit(doctor, relative)
    doctor.say(Bye(reason="hung_up", everybody=True))
    for person in (patient, relative, guest):
        assert [bye.reason for bye in person.take(Bye)] == ["ended"]
        assert person.hung_up


def test_who_gave_the_channel_up_begins_anew_and_is_told_the_words_again(
    doctor: Person, patient: Person
) -> None:
    admit(doctor, patient)
    doctor.say(CHAT)
    patient.take(Chat)
    patient.lose()
    patient.come(anew=True)
    assert not patient.welcome.resumed
    assert [chat.text for chat in patient.take(Chat)] == ["Good morning"]
    assert doctor.take(Peer)[-1].life == patient.life  # its media go on
    patient.say(CHAT.model_copy(update={"text": "I am here"}))
    assert [chat.text for chat in doctor.take(Chat)] == ["I am here"]


def test_a_patient_who_hangs_up_ends_nothing(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    admit(doctor, patient)
    patient.say(Bye(reason="hung_up", everybody=True))
    assert doctor.take(Peer)[-1].state == "left"
    assert not doctor.hung_up
    assert house.house.look(patient.token, "192.0.2.9") is OfferState.OPEN


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({"not_before": 2_000_000_000_000, "not_after": 2_000_000_000_001}, OfferState.EARLY),
        ({"not_after": 1_700_000_000_000 - HOUR}, OfferState.EXPIRED),
        ({"revoked": True}, OfferState.REVOKED),
        ({"ended": True}, OfferState.ENDED),
    ],
)
def test_a_link_out_of_its_time_lets_nobody_in(
    house: CallHouse, more: dict, state: OfferState
) -> None:
    person = house.person(Role.PATIENT, **more)
    with pytest.raises(NotLetIn) as caught:
        person.come()
    assert caught.value.state is state


def test_guessing_is_slowed_down_for_one_address_only(house: CallHouse, patient: Person) -> None:
    tries = 0
    while house.house.may_ask("192.0.2.66"):
        assert house.house.look(new_token(), "192.0.2.66") is None
        tries += 1
    assert tries == 10
    assert house.house.may_ask("192.0.2.67")
    house.pass_time(60)
    assert house.house.may_ask("192.0.2.66")


def test_a_seat_of_another_link_is_not_resumed(house: CallHouse, patient: Person) -> None:
    thief = house.person(Role.RELATIVE, "Eve")
    thief.resume = patient.resume
    assert thief.come().pid != patient.pid


def test_a_talker_without_end_is_slowed_and_a_talker_of_nonsense_is_closed(
    doctor: Person, patient: Person
) -> None:
    for _ in range(300):
        patient.say(CHAT)
    assert {refused.code for refused in patient.take(Refused)} == {"too_fast"}
    assert len(doctor.take(Chat)) <= 200
    for _ in range(5):
        patient.house.house.heard(patient.line, '{"v":1,"seq":"no"}')
    assert patient.hung_up


def test_a_silent_line_is_cut_and_the_place_kept(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    admit(doctor, patient)
    patient.silent = True
    house.pass_time(6)
    assert patient.hung_up
    assert not doctor.hung_up
    assert doctor.take(Peer)[-1].state == "away"


def test_a_host_who_begins_anew_takes_the_former_place(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    admit(doctor, patient)
    again = Person(house, doctor.token, "Dr Alba").come()
    assert doctor.hung_up
    assert [peer.pid for peer in again.take(Peer)] == [patient.pid]
    assert [(peer.pid, peer.state) for peer in patient.take(Peer)][-2:] == [
        (doctor.pid, "left"),
        (again.pid, "here"),
    ]


def test_a_recording_is_over_when_its_host_is_another(
    house: CallHouse, doctor: Person, patient: Person
) -> None:
    admit(doctor, patient)
    doctor.say(Recording(on=True))
    again = Person(house, doctor.token, "Dr Alba").come()
    assert [word.on for word in patient.take(Recording)] == [True, False]
    assert again.take(Recording) == []


def test_who_was_cut_off_and_made_room_leaves_no_line(house: CallHouse) -> None:
    for _ in range(5):
        house.person(Role.PATIENT, "Ana").come().lose()
    house.pass_time(1)
    assert len(house.house._lines) == 1
