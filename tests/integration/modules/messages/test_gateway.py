"""SMS against a real HTTP server on loopback that is slow, lies, fails or dies."""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs
from uuid import UUID

import pytest

from clinic_desktop.modules.messages.api import (
    BodyFormat,
    ChannelKind,
    Delivered,
    Doubtful,
    MessageStatus,
    Outcome,
    Outgoing,
    Postponed,
    Purpose,
    Refused,
    SetChannel,
    SmsSettings,
    channels,
    deliver,
    recover,
    run_outbox,
    set_channel,
)
from clinic_desktop.modules.messages.domain.channels import Secret
from clinic_desktop.modules.messages.service import text_message
from tests.support.messages_clinic import MessageClinic
from tests.support.post_offices import Gateway, accept_and_die, gateway_server, never_answer

RULE = SmsSettings(
    headers="Authorization: Bearer {secret}\nIdempotency-Key: {id}",
    body='{"to": "{to}", "text": "{text}"}',
    ok_path="status",
    ok_value="ok",
    id_path="id",
)
TEXT = 'Río Claro: "cita" 10:30 {to} \\ 100% & más'


def send(settings: SmsSettings, timeout: float = 5) -> Outcome:
    outgoing = Outgoing(
        message_id=UUID(int=7),
        key="0007-sms",
        channel=ChannelKind.SMS,
        address="+34611222333",
        subject="",
        body=TEXT,
        settings=settings,
        secret=Secret("s3cret"),
    )
    return asyncio.run(text_message.send_text(outgoing, timeout))


def test_json_arrives_whole_whatever_the_text_holds() -> None:
    gateway = Gateway()
    with gateway_server(gateway) as url:
        assert send(replace(RULE, url=url + "/send")) == Delivered("g-1")
    (asked,) = gateway.asked
    assert json.loads(asked.body) == {"to": "+34611222333", "text": TEXT}
    assert asked.headers["Authorization"] == "Bearer s3cret"
    assert asked.headers["Idempotency-Key"] == "0007-sms"
    assert asked.headers["Content-Type"] == "application/json"


def test_a_form_arrives_whole_too() -> None:
    gateway = Gateway()
    form = replace(RULE, body_format=BodyFormat.FORM, body="to={to}&text={text}&from=Clinic")
    with gateway_server(gateway) as url:
        assert isinstance(send(replace(form, url=url)), Delivered)
    assert parse_qs(gateway.asked[0].body.decode()) == {
        "to": ["+34611222333"],
        "text": [TEXT],
        "from": ["Clinic"],
    }


def test_a_get_carries_everything_in_its_address() -> None:
    gateway = Gateway(body=b"queued")
    plain = SmsSettings(method="GET", headers="X-Key: {secret}", body="")
    with gateway_server(gateway) as url:
        assert send(replace(plain, url=url + "/?n={to}&t={text}")) == Delivered()
    query = parse_qs(gateway.asked[0].path.partition("?")[2])
    assert query == {"n": ["+34611222333"], "t": [TEXT]}
    assert gateway.asked[0].body == b""


@pytest.mark.parametrize(
    ("status", "expected", "down"),
    [
        (500, Postponed, False),
        (502, Postponed, False),
        (503, Postponed, True),
        (429, Postponed, True),
        (401, Postponed, True),
        (404, Postponed, True),
        (302, Postponed, True),
        (400, Refused, False),
        (422, Refused, False),
    ],
)
def test_the_status_decides(status: int, expected: type, down: bool) -> None:
    gateway = Gateway(status=status)
    with gateway_server(gateway) as url:
        outcome = send(replace(RULE, url=url))
    assert isinstance(outcome, expected)
    assert getattr(outcome, "channel_down", False) is down
    assert "s3cret" not in repr(outcome)


def test_the_gateway_may_ask_for_patience() -> None:
    gateway = Gateway(status=429, headers={"Retry-After": "90"})
    with gateway_server(gateway) as url:
        outcome = send(replace(RULE, url=url))
    assert isinstance(outcome, Postponed)
    assert outcome.at_least == 90


@pytest.mark.parametrize(
    "body", [b"<html>Welcome</html>", b"", b"\xff\xfe\x00", b"[]", b'{"other": 1}', b"[" * 50_000]
)
def test_garbage_leaves_a_doubt(body: bytes) -> None:
    gateway = Gateway(body=body)
    with gateway_server(gateway) as url:
        assert isinstance(send(replace(RULE, url=url)), Doubtful)
        idempotent = replace(RULE, url=url, idempotent=True)
        assert isinstance(send(idempotent), Postponed)


def test_a_clear_no_is_a_no() -> None:
    gateway = Gateway(body=b'{"status": "rejected", "id": "g-2"}')
    with gateway_server(gateway) as url:
        assert isinstance(send(replace(RULE, url=url)), Refused)


def test_an_endless_answer_is_cut() -> None:
    gateway = Gateway(body=b" " * 1_000_000 + b'{"status": "ok"}')
    with gateway_server(gateway) as url:
        assert isinstance(send(replace(RULE, url=url)), Doubtful)


def test_accepting_and_dying_leaves_a_doubt() -> None:
    gateway = Gateway(fault=accept_and_die)
    with gateway_server(gateway) as url:
        assert isinstance(send(replace(RULE, url=url)), Doubtful)
        assert isinstance(send(replace(RULE, url=url, idempotent=True)), Postponed)
    assert len(gateway.asked) == 2  # never asked twice by itself


@pytest.mark.parametrize("idempotent", [False, True])
def test_what_a_dying_gateway_took_reaches_nobody_twice(
    clinic: MessageClinic, idempotent: bool
) -> None:
    gateway = Gateway(fault=accept_and_die)
    with gateway_server(gateway) as url:
        version = channels(clinic.ctx)[ChannelKind.SMS].version
        settings = replace(RULE, url=url, idempotent=idempotent)
        set_channel(clinic.ctx, SetChannel(ChannelKind.SMS, version, True, settings))
        clinic.book("11:30", clinic.patient("Rosa", mobile="+34 611 999 888"))
        for _turn in range(6):
            clinic.clock.advance(timedelta(minutes=6))
            recover(clinic.ctx)
            run_outbox(clinic.ctx, deliver)
    (message,) = clinic.messages(Purpose.CONFIRMATION)
    keys = {asked.headers["Idempotency-Key"] for asked in gateway.asked}
    assert len(keys) == 1
    if idempotent:
        assert len(gateway.asked) > 1, "asked again under the same id, which it sends once"
    else:
        assert len(gateway.asked) == 1
        assert message.status is MessageStatus.UNKNOWN, "a person decides"


def test_a_gateway_that_never_answers_is_left_after_a_while() -> None:
    gateway = Gateway()
    gateway.fault = never_answer(gateway)
    with gateway_server(gateway) as url:
        assert isinstance(send(replace(RULE, url=url), timeout=0.2), Doubtful)
        gateway.hold.set()


def test_no_line_means_later_and_says_so() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    outcome = send(replace(RULE, url=f"http://127.0.0.1:{port}/"))
    assert outcome == Postponed("No connection to 127.0.0.1.", channel_down=True)


def test_a_gateway_without_a_certificate_gets_nothing() -> None:
    gateway = Gateway()
    with gateway_server(gateway) as url:
        outcome = send(replace(RULE, url=url.replace("http:", "https:")))
    assert isinstance(outcome, Postponed)
    assert gateway.asked == []
