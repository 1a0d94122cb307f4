"""Who means no good at the door of a call: with links, words, numbers, time, paths. Real server."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import socket

import pytest

from clinic_desktop.media.call import door
from clinic_protocol.signalling.messages import Role
from clinic_rooms import web
from clinic_rooms.tokens import new_token
from tests.support.raw_caller import OpenRoom, Raw, with_room

HOUR = 3_600_000
DAY = 86_400
WAIT = 20
CHAT = {"t": "chat", "text": "Good morning", "ref": "reference-00000001"}
FINGERPRINT = "a=fingerprint:sha-256 " + ":".join(["AB"] * 32)


def ask(
    room: OpenRoom, path: str, headers: dict[str, str] | None = None
) -> http.client.HTTPResponse:
    """Ask without a library that would make a path harmless."""
    connection = http.client.HTTPConnection("127.0.0.1", room.server.port, timeout=5)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


# ------------------------------------------------------------------ links


@pytest.mark.parametrize(
    ("times", "code"),
    [
        ({"not_before": 1, "not_after": 2}, 4410),
        ({"not_before": 4_000_000_000_000, "not_after": 4_000_000_000_001}, 4425),
    ],
)
def test_a_link_out_of_its_time_opens_no_seat(times: dict[str, int], code: int) -> None:
    async def test(room: OpenRoom) -> None:
        guest = await room.come(token=room.link(Role.PATIENT, **times))
        assert guest.code == code

    with_room(test)


def test_a_forged_link_is_unknown_and_guessing_is_slowed_whatever_it_claims() -> None:
    async def test(room: OpenRoom) -> None:
        good = room.link(Role.PATIENT)
        forged = good[:-1] + ("A" if good[-1] != "A" else "B")
        assert (await room.come(token=forged)).code == 4404
        codes = [(await room.come(token=new_token())).code for _ in range(11)]
        assert codes == [4404] * 9 + [4429] * 2
        claimed = {"X-Forwarded-For": "203.0.113.9", "Forwarded": "for=203.0.113.9"}
        answer = await asyncio.to_thread(ask, room, f"/j/{new_token()}", claimed)
        assert answer.status == 429
        assert answer.headers["Retry-After"] == "60"

    with_room(test)


def test_a_replayed_link_takes_no_seat_from_who_sits() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        token = room.link(Role.PATIENT)
        patient = await room.come(token=token)
        await host.say(t="admit", pid=patient.pid)
        await patient.soon("peer")
        await host.until(lambda: host.last("guests")["guests"] == [])
        thief = await room.come(token=token)
        await host.until(lambda: host.last("guests")["guests"])
        assert [guest["again"] for guest in host.last("guests")["guests"]] == [True]
        assert (await thief.soon("lobby"))["state"] == "waiting"
        await host.say(**CHAT)
        await patient.until(lambda: patient.all("chat"))
        assert patient.code is None
        assert not thief.all("chat")
        assert not thief.all("peer")

    with_room(test)


def test_a_stolen_resume_key_is_worth_nothing_with_another_link() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient = await room.admitted(host)
        key = patient.last("welcome")["resume"]
        thief = await room.come(Role.RELATIVE, resume=key)
        assert thief.pid != patient.pid
        assert (await thief.soon("lobby"))["state"] == "waiting"

    with_room(test)


def test_a_link_that_is_used_without_end_is_slowed() -> None:
    async def test(room: OpenRoom) -> None:
        await room.come(Role.HOST)
        token = room.link(Role.PATIENT)
        codes = []
        for _ in range(40):
            guest = await Raw.come(room.server, token)
            codes.append(guest.code)
            await guest.end()
        assert codes[0] is None
        assert codes[-1] == 4429

    with_room(test)


# ------------------------------------------------------------------ what is said


HELLOS = {
    "nothing": "",
    "half": "{",
    "deep lists": "[" * 90_000,
    "deep objects": '{"v":1,"m":' + '{"a":' * 9_000 + "1" + "}" * 9_001,
    "huge number": '{"v":1,"seq":1e400,"m":null}',
    "negative": '{"v":1,"seq":-1}',
    "other version": '{"v":2,"m":{"t":"hello"}}',
    "words first": '{"v":1,"m":{"t":"chat","text":"x","ref":"reference-00000001"}}',
    "short": '{"v":1,"m":{"t":"hello","token":"x","life":"y"}}',
    "half a character": '{"v":1,"m":{"t":"hello","token":"' + "\\ud800" * 22 + '"}}',
    "a role of one's own": '{"v":1,"m":{"t":"hello","token":"xxxxxxxxxxxxxxxxxxxxxx",'
    '"life":"life-000000000001","role":"host"}}',
    "bytes": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("first", HELLOS.values(), ids=HELLOS)
def test_a_hello_that_is_none_is_shown_the_door(first: str | bytes) -> None:
    async def test(room: OpenRoom) -> None:
        stranger = await Raw.at(room.server)
        room.people.append(stranger)
        await stranger.write(first)
        assert await stranger.over() in (4400, 1000, 1005, 1006)
        assert not stranger.got
        assert (await room.come()).last("welcome")

    with_room(test)


def test_a_message_of_ten_megabytes_ends_the_line_and_nothing_else() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient = await room.admitted(host)
        await patient.pour(["x" * 10_000_000])
        assert await patient.over() in (1009, 1006)
        await host.until(lambda: host.last("peer")["state"] == "away")
        assert (await room.admitted(host, Role.RELATIVE)).code is None

    with_room(test)


def test_nonsense_in_a_seat_is_refused_and_then_closed() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient = await room.admitted(host)
        for nonsense in (
            "{",
            "[]",
            "null",
            '{"v":1,"seq":1,"m":{"t":"sdp"}}',
            '{"v":1,"x":' + "[" * 50_000,
        ):
            await patient.write(nonsense)
        await patient.over()
        assert len(patient.all("refused")) == 5
        assert host.code is None

    with_room(test)


def test_messages_out_of_order_begin_anew_and_are_never_taken_twice() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient = await room.admitted(host)
        text = json.dumps({"v": 1, "seq": 1, "ack": patient.seen, "m": CHAT})
        for _ in range(3):
            await patient.write(text)
        await host.until(lambda: host.all("chat"))
        await patient.write(json.dumps({"v": 1, "seq": 9, "m": CHAT}))
        await patient.over()
        assert len(host.all("chat")) == 1
        again = await room.come(token="", role=Role.RELATIVE)
        assert again.last("welcome")

    with_room(test)


def test_an_acknowledgement_of_what_never_was_ends_the_line() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient = await room.admitted(host)
        await patient.write(json.dumps({"v": 1, "ack": 10**12, "p": 1}))
        await patient.over()
        assert host.code is None

    with_room(test)


def test_names_of_all_kinds_stay_one_line_and_hide_nothing() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        await host.soon("guests")
        names = {
            "Ana\u202e\u2066 rD": "Ana rD",
            "\u200b\u2060\ufeff": "",
            "Ana\r\nX-Injected: 1\x00": "Ana X-Injected: 1",
            "👩‍⚕️ Núria": "👩‍⚕️ Núria",
            "علی‌رضا": "علی‌رضا",
            "<b>Ana</b>": "<b>Ana</b>",
            "\u2800\u3164": "",
        }
        for name, shown in names.items():
            guest = await room.come(Role.RELATIVE, name=name)
            await host.until(
                lambda pid=guest.pid: pid in [g["pid"] for g in host.last("guests")["guests"]]
            )
            seen = {g["pid"]: g["name"] for g in host.last("guests")["guests"]}[guest.pid]
            assert seen == shown
            await guest.end()

    with_room(test)


# ------------------------------------------------------------------ number and time


def spoken(number: int) -> str:
    chat = {"t": "chat", "text": "x", "ref": f"reference-{number:010d}"}
    return json.dumps({"v": 1, "seq": number, "m": chat})


def test_a_flood_is_slowed_then_cut_and_the_doctor_is_heard_meanwhile() -> None:
    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient, other = await room.admitted(host), await room.admitted(host, Role.RELATIVE)
        await patient.pour(spoken(number) for number in range(1, 20_000))
        assert await patient.over()
        await host.say(**CHAT)
        await other.until(lambda: any(c["text"] == "Good morning" for c in other.all("chat")))
        assert len(host.all("chat")) < 400
        assert any(refused["code"] == "too_fast" for refused in patient.all("refused"))
        assert host.code is other.code is None

    with_room(test)


def test_a_flood_of_pings_is_cut_too() -> None:
    async def test(room: OpenRoom) -> None:
        patient = await room.come()
        await patient.pour(json.dumps({"v": 1, "p": number + 1}) for number in range(20_000))
        assert await patient.over()

    with_room(test)


def test_who_never_acknowledges_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clinic_protocol.signalling.channel.MOST_KEPT", 40)

    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient = await room.admitted(host)
        patient.acks = False
        for number in range(60):
            await host.say(t="chat", text="x", ref=f"reference-{number:010d}")
        assert await patient.over()
        await host.until(lambda: host.last("peer")["state"] == "away")
        assert host.code is None

    with_room(test)


def test_a_slow_reader_is_cut_and_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SENT_WITHIN", 0.5)

    async def test(room: OpenRoom) -> None:
        host = await room.come(Role.HOST)
        patient = await room.admitted(host)
        patient.socket.transport.pause_reading()
        sdp = {"t": "sdp", "to": patient.pid, "gen": 1, "kind": "offer", "sdp": "v=0" * 20_000}
        for _ in range(150):
            await host.say(**sdp)
        await host.until(lambda: host.last("peer")["state"] == "away")
        patient.socket.transport.abort()
        assert (await room.admitted(host, Role.RELATIVE)).code is None

    with_room(test)


def test_a_hello_that_never_comes_is_waited_for_briefly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "HELLO_WITHIN", 0.2)

    async def test(room: OpenRoom) -> None:
        stranger = await Raw.at(room.server)
        room.people.append(stranger)
        assert await stranger.over() == 4400

    with_room(test)


def test_strangers_in_number_are_bounded_and_leave_room_when_they_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web, "HELLO_WITHIN", 1.0)

    async def test(room: OpenRoom) -> None:
        strangers = [await Raw.at(room.server) for _ in range(web.MOST_STRANGERS_OF_ONE + 5)]
        room.people += strangers
        codes = [await stranger.over() for stranger in strangers]
        assert codes == [4400] * web.MOST_STRANGERS_OF_ONE + [4409] * 5
        assert (await room.come()).last("welcome")

    with_room(test)


def test_half_open_connections_are_bounded_and_shown_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "ASKS_WITHIN", 0.5)

    async def test(room: OpenRoom) -> None:
        before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
        silent = []
        for number in range(300):
            connection = socket.socket()
            connection.setblocking(False)
            connection.connect_ex(("127.0.0.1", room.server.port))
            silent.append(connection)
            if number % 50 == 0:
                await asyncio.sleep(0)
        await asyncio.sleep(0.1)
        if before:
            opened = len(os.listdir("/proc/self/fd")) - before - len(silent)
            assert opened <= door.MOST_OF_ONE_ADDRESS
        async with asyncio.timeout(5):
            while (await asyncio.to_thread(status_or_none, room)) != 404:
                await asyncio.sleep(0.1)
        for connection in silent:
            connection.close()

    with_room(test)


def status_or_none(room: OpenRoom) -> int | None:
    try:
        return ask(room, "/s/none").status
    except (OSError, http.client.HTTPException):
        return None


# ------------------------------------------------------------------ paths and headers


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://[", "http://127.0.0.1"])
def test_another_sites_page_gets_no_socket(origin: str) -> None:
    async def test(room: OpenRoom) -> None:
        raw = await Raw.at(room.server, additional_headers={"Origin": origin})
        room.people.append(raw)
        assert await raw.over() == 4400
        assert not raw.got

    with_room(test)


@pytest.mark.parametrize(
    "path",
    [
        "/s/../house.py",
        "/s/..%2f..%2fhouse.py",
        "/s/%2e%2e/offers.py",
        "/s/..\\house.py",
        "/s//etc/passwd",
        "/s/app.js%00.css",
        "/s/index.html",
        "/s/%ff%fe",
        "/s/" + "a" * 20_000,
        "/../../etc/passwd",
        "/ws",
    ],
)
def test_no_path_leads_out_of_the_page(path: str) -> None:
    async def test(room: OpenRoom) -> None:
        answer = await asyncio.to_thread(ask, room, path)
        assert answer.status in (400, 404, 405)
        assert answer.headers.get("Server") is None

    with_room(test)


def test_a_link_with_line_breaks_writes_no_header() -> None:
    async def test(room: OpenRoom) -> None:
        path = "/j/abc%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0a<script>alert(1)</script>"
        answer = await asyncio.to_thread(ask, room, path)
        assert answer.status == 404
        assert answer.headers["Set-Cookie"] is None
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        raw = socket.create_connection(("127.0.0.1", room.server.port))
        raw.settimeout(5)
        raw.sendall(b"GET /j/x HTTP/1.1\r\nHost: a\r\nX: " + b"y" * 200_000 + b"\r\n\r\n")
        reply = await asyncio.to_thread(raw.recv, 100)
        raw.close()
        assert reply.startswith(b"HTTP/1.1 400") or not reply

    with_room(test)
