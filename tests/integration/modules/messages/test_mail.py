"""E-mail against a real server on loopback: what goes over the line, and what goes wrong."""

from __future__ import annotations

import asyncio
import socket
import ssl
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import icalendar
import pytest

from clinic_desktop.modules.messages.api import (
    ChannelKind,
    Delivered,
    Doubtful,
    EmailSettings,
    Outcome,
    Outgoing,
    Postponed,
    Refused,
    Security,
)
from clinic_desktop.modules.messages.domain.channels import Secret
from clinic_desktop.modules.messages.domain.outcome import Invitation
from clinic_desktop.modules.messages.service import mail
from tests.support.post_offices import Mailbox, mail_server, own_certificate

INVITATION = Invitation(
    uid="a1@clinic",
    sequence=3,
    start=datetime(2027, 3, 28, 10, 30),
    minutes=30,
    zone="Europe/Madrid",
    summary="Clinic Río Claro",
    place="Calle Mayor 1",
    cancelled=False,
    stamp=datetime(2026, 11, 24, 9, 24, tzinfo=UTC),
)


def settings(port: int, **more: object) -> EmailSettings:
    plain = EmailSettings(
        "127.0.0.1", port, Security.NONE, "", "desk@clinic.example", "Clínica Río"
    )
    return replace(plain, **more)


def letter(to: EmailSettings, secret: str = "", address: str = "ada@example.org") -> Outgoing:
    return Outgoing(
        message_id=UUID(int=7),
        key="0007-email",
        channel=ChannelKind.EMAIL,
        address=address,
        subject="Su cita: viernes, 10:30 · señora Muñoz",
        body="Hola, Ana:\n\nle esperamos. Ñ €\n.\nfin",
        settings=to,
        secret=Secret(secret),
        invitation=INVITATION,
    )


def send(outgoing: Outgoing, timeout: float = 5) -> Outcome:
    return asyncio.run(mail.send_mail(outgoing, timeout))


def test_a_letter_arrives_as_it_was_written() -> None:
    box = Mailbox()
    with mail_server(box) as port:
        assert send(letter(settings(port))) == Delivered()
    (found,) = box.mails()
    assert found["Subject"] == "Su cita: viernes, 10:30 · señora Muñoz"
    assert found["From"].addresses[0].display_name == "Clínica Río"
    assert found["Message-ID"] == "<0007-email@clinic.example>"
    assert found["Auto-Submitted"] == "auto-generated"
    body = found.get_body(("plain",))
    assert body is not None
    assert (
        body.get_content().replace("\r\n", "\n").strip()
        == "Hola, Ana:\n\nle esperamos. Ñ €\n.\nfin"
    )
    assert box.recipients == ["ada@example.org"]


@pytest.mark.parametrize(("cancelled", "method"), [(False, "REQUEST"), (True, "CANCEL")])
def test_the_calendar_entry_can_be_read_by_others(cancelled: bool, method: str) -> None:
    box = Mailbox()
    outgoing = letter(settings(1))
    outgoing = replace(outgoing, invitation=replace(INVITATION, cancelled=cancelled))
    with mail_server(box) as port:
        send(replace(outgoing, settings=settings(port)))
    (part,) = box.mails()[0].iter_attachments()
    assert part.get_content_type() == "text/calendar"
    assert part.get_param("method") == method
    calendar = icalendar.Calendar.from_ical(part.get_content())
    assert str(calendar["METHOD"]) == method
    (event,) = calendar.walk("VEVENT")
    assert (str(event["UID"]), event["SEQUENCE"]) == ("a1@clinic", 3)
    assert event.decoded("DTSTART").isoformat() == "2027-03-28T10:30:00+02:00"
    assert event.decoded("DTEND").isoformat() == "2027-03-28T11:00:00+02:00"
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Madrid"]
    assert str(event["SUMMARY"]) == "Clinic Río Claro"
    assert "DESCRIPTION" not in event


def test_the_same_letter_is_the_same_message_at_every_try() -> None:
    box = Mailbox()
    with mail_server(box) as port:
        send(letter(settings(port)))
        send(letter(settings(port)))
    first, second = (found["Message-ID"] for found in box.mails())
    assert first == second


def test_a_server_that_is_not_there_is_tried_later() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    outcome = send(letter(settings(port)))
    assert outcome == Postponed("No connection to 127.0.0.1.", channel_down=True)


def test_a_server_that_says_nothing_is_tried_later() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        outcome = send(letter(settings(silent.getsockname()[1])), timeout=0.2)
    assert isinstance(outcome, Postponed)
    assert outcome.channel_down


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_a_wrong_password_is_told_and_nothing_is_handed_over() -> None:
    box = Mailbox()
    with mail_server(box, password="right") as port:
        to = settings(port, user="desk")
        outcome = send(letter(to, "wrong"))
        assert isinstance(outcome, Postponed)
        assert "refused the user or the password" in outcome.why
        assert "wrong" not in outcome.why.replace("wrong ", "")
        assert send(letter(to, "right")) == Delivered()
    assert len(box.received) == 1


def test_encryption_that_is_not_offered_is_never_done_without() -> None:
    box = Mailbox()
    with mail_server(box) as port:
        outcome = send(letter(settings(port, security=Security.STARTTLS)))
    assert isinstance(outcome, Postponed)
    assert "offers no encryption" in outcome.why
    assert box.received == []


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_that_nobody_vouches_for_is_refused(
    tmp_path: Path, security: Security
) -> None:
    box = Mailbox()
    tls = own_certificate(tmp_path)
    with mail_server(box, tls=tls, whole_tls=security is Security.TLS) as port:
        outcome = send(letter(settings(port, security=security)))
    assert isinstance(outcome, Postponed)
    assert "no valid certificate" in outcome.why
    assert box.received == []


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_that_the_pc_trusts_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: Security
) -> None:
    box = Mailbox()
    tls = own_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "server.pem"))
    assert ssl.get_default_verify_paths().cafile == str(tmp_path / "server.pem")
    with mail_server(box, tls=tls, whole_tls=security is Security.TLS) as port:
        assert send(letter(settings(port, security=security))) == Delivered()
    assert len(box.received) == 1


def test_without_encryption_only_this_computer_is_asked() -> None:
    outcome = send(letter(settings(25, host="mail.example.org")))
    assert isinstance(outcome, Postponed)
    assert "encryption" in outcome.why


@pytest.mark.parametrize(
    ("command", "answer", "expected"),
    [
        ("RCPT", "550 no such user", Refused),
        ("RCPT", "450 mailbox busy", Postponed),
        ("DATA", "554 spam", Refused),
        ("DATA", "451 try again", Postponed),
    ],
)
def test_what_the_server_answers_decides(command: str, answer: str, expected: type) -> None:
    box = Mailbox(answers={command: answer})
    with mail_server(box) as port:
        assert isinstance(send(letter(settings(port))), expected)
    assert box.received == []


@pytest.mark.parametrize("fault", ["die_at_data", "die_after_data"])
def test_a_line_that_breaks_while_handing_over_leaves_a_doubt(fault: str) -> None:
    box = Mailbox()
    setattr(box, fault, True)
    with mail_server(box) as port:
        assert isinstance(send(letter(settings(port))), Doubtful)


def test_a_domain_with_accents_is_written_as_servers_know_it() -> None:
    box = Mailbox()
    with mail_server(box) as port:
        assert send(letter(settings(port), address="ada@peña.example")) == Delivered()
    assert box.recipients == ["ada@xn--pea-8ma.example"]


@pytest.mark.parametrize(
    "address", ["a@b.org\r\nBcc: spy@c.org", "no address", "", "a@b@c", "ñ@b.org"]
)
def test_an_address_that_is_none_never_reaches_a_server(address: str) -> None:
    box = Mailbox()
    with mail_server(box) as port:
        assert isinstance(send(letter(settings(port), address=address)), Refused)
    assert box.received == []
