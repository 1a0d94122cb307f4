"""E-mail with a patient, out by a real SMTP server and in by a real IMAP server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from uuid import UUID

import pytest

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.documents.api import documents_of, tray
from clinic_desktop.modules.messages.api import (
    ChannelKind,
    FetchReport,
    Hint,
    Mail,
    MailboxFailed,
    MailboxOff,
    MailboxSettings,
    MailKind,
    MailMoved,
    MailState,
    MessageStatus,
    NewFile,
    Purpose,
    Security,
    SetChannel,
    SetMailbox,
    WriteMail,
    addressee,
    channels,
    deliver,
    dismiss_mail,
    fetch_mails,
    file_content,
    file_mail,
    incoming_mails,
    mail_counts,
    mailbox,
    mails_of,
    open_mail,
    open_message,
    outbox,
    papers_of_mail,
    resend,
    run_outbox,
    set_channel,
    set_mailbox,
    take_back_mail,
    unfile_mail,
    write_mail,
)
from clinic_desktop.modules.patients.api import Channel
from tests.support.imap_server import PASSWORD, USER, ImapServer, imap_server, needs_dovecot
from tests.support.messages_clinic import EMAIL, MessageClinic, Postman
from tests.support.post_offices import Mailbox as SmtpBox
from tests.support.post_offices import mail_server


@pytest.fixture(scope="module")
def running() -> Iterator[ImapServer]:
    needs_dovecot()
    with imap_server() as server:
        yield server


@pytest.fixture
def server(running: ImapServer) -> ImapServer:
    running.empty()
    return running


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.close()


@pytest.fixture
def box(clinic: MessageClinic, server: ImapServer) -> MailboxSettings:
    settings = MailboxSettings("127.0.0.1", server.port, Security.NONE, USER)
    set_mailbox(clinic.ctx, SetMailbox(0, True, settings, PASSWORD))
    return settings


def written(clinic: MessageClinic, **more: object) -> WriteMail:
    plain = WriteMail(
        clinic.ctx.new_id(), clinic.ada, "ada@example.org", "Your results", "All is well.\n\nDr A"
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def sent(clinic: MessageClinic, **more: object) -> EmailMessage:
    """Write, and send through a real server; returns what arrived there."""
    post = SmtpBox()
    write_mail(clinic.ctx, written(clinic, **more))
    with mail_server(post) as port:
        version = channels(clinic.ctx)[ChannelKind.EMAIL].version
        to = replace(EMAIL, port=port)
        set_channel(clinic.ctx, SetChannel(ChannelKind.EMAIL, version, True, to))
        run_outbox(clinic.ctx, deliver)
    (found,) = post.mails()
    return found


def answer(
    to: EmailMessage, sender: str = "Ada <ADA@example.org>", body: str = "Thank you!"
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "desk@clinic.example"
    mail["Subject"] = f"Re: {to['Subject']}"
    mail["In-Reply-To"] = to["Message-ID"]
    mail["Message-ID"] = "<a1@example.org>"
    mail.set_content(body)
    return mail


def letter(sender: str, subject: str = "Question", body: str = "May I eat?") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "desk@clinic.example"
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{abs(hash((sender, subject, body)))}@example.org>"
    mail.set_content(body)
    return mail


def waiting(clinic: MessageClinic) -> tuple[Mail, ...]:
    return incoming_mails(clinic.ctx).mails


def chart(clinic: MessageClinic, patient: UUID | None = None) -> tuple[Mail, ...]:
    return mails_of(clinic.ctx, patient or clinic.ada).mails


# ---- out


def test_a_mail_goes_out_once_with_mark_and_files(clinic: MessageClinic) -> None:
    command = written(clinic, files=(NewFile("plan.pdf", "application/pdf", b"%PDF-1.4 x"),))
    assert write_mail(clinic.ctx, command) == write_mail(clinic.ctx, command)
    clinic.run()
    clinic.run()
    (outgoing,) = clinic.postman.taken
    assert outgoing.key == f"{command.id.hex}-email"
    assert outgoing.letter is not None
    assert [file.name for file in outgoing.letter.files] == ["plan.pdf"]
    (mail,) = chart(clinic)
    assert (mail.ours, mail.status, mail.subject) == (True, MessageStatus.SENT, outgoing.subject)
    assert outgoing.subject.startswith("Your results [#")


def test_what_arrives_is_a_person_s_mail(clinic: MessageClinic) -> None:
    found = sent(clinic, files=(NewFile("../nota ñ.txt", "text/plain", b"\xf1\r\n.\r\n"),))
    assert found["Auto-Submitted"] is None
    assert found["Date"] is not None
    assert found["Reply-To"] is None
    (part,) = found.iter_attachments()
    assert part.get_content() == b"\xf1\r\n.\r\n"
    body = found.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").strip() == "All is well.\n\nDr A"


def test_a_server_with_plus_addresses_gets_the_mark_back(clinic: MessageClinic) -> None:
    settings = MailboxSettings("127.0.0.1", 143, Security.NONE, USER, plus=True)
    set_mailbox(clinic.ctx, SetMailbox(0, True, settings, "x"))
    mark = sent(clinic)["Reply-To"]
    assert str(mark).startswith("desk+")
    assert str(mark).endswith("@clinic.example")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"address": "stranger@example.org"}, "address"),
        ({"address": "ada@example.org\r\nBcc: x@y.org"}, "address"),
        ({"subject": "  "}, "subject"),
        ({"body": "\n"}, "body"),
        ({"files": (NewFile("a", "application/pdf", bytes(16 * 1024**2)),)}, "files"),
    ],
)
def test_what_can_not_be_sent_is_said_at_the_field(
    clinic: MessageClinic, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        write_mail(clinic.ctx, written(clinic, **changes))
    assert set(refused.value.problems) == {field}
    assert chart(clinic) == ()


def test_a_line_break_in_the_subject_is_a_blank(clinic: MessageClinic) -> None:
    found = sent(clinic, subject="Results\r\nBcc: spy@example.org")
    assert found["Bcc"] is None
    assert str(found["Subject"]).startswith("Results Bcc: spy@example.org [#")


def test_a_mail_waits_while_the_channel_is_off_and_is_given_up_in_the_end(
    clinic: MessageClinic,
) -> None:
    write_mail(clinic.ctx, written(clinic))
    version = channels(clinic.ctx)[ChannelKind.EMAIL].version
    set_channel(clinic.ctx, SetChannel(ChannelKind.EMAIL, version, False, EMAIL))
    clinic.run()  # the SMS channel is on: the mail must not go there
    assert clinic.postman.taken == []
    assert chart(clinic)[0].error == "The channel for e-mail is off."
    clinic.clock.advance(timedelta(hours=40))
    clinic.run()
    assert chart(clinic)[0].status is MessageStatus.FAILED
    (message,) = clinic.messages(Purpose.MAIL)
    set_channel(clinic.ctx, SetChannel(ChannelKind.EMAIL, version + 1, True, EMAIL))
    resend(clinic.ctx, message)
    clinic.run()
    assert chart(clinic)[0].status is MessageStatus.SENT


def test_a_mail_never_becomes_an_sms(clinic: MessageClinic) -> None:
    from clinic_desktop.modules.messages.api import Refused

    write_mail(clinic.ctx, written(clinic))
    clinic.postman = Postman(outcomes=[Refused("no such address")])
    clinic.run()
    assert len(clinic.postman.taken) == 1
    assert (chart(clinic)[0].status, chart(clinic)[0].error) == (
        MessageStatus.FAILED,
        "no such address",
    )


def test_the_patient_s_wishes_are_told_to_who_writes(clinic: MessageClinic) -> None:
    by_post = clinic.patient("Eva", email="eva@example.org", wish=Channel.POST)
    found = addressee(clinic.ctx, by_post)
    assert found.against
    assert "The patient prefers a call or a letter." in found.wishes
    plain = addressee(clinic.ctx, clinic.ada)
    assert not plain.against
    assert plain.addresses == (("ada@example.org", ""),)
    assert "Ada Soto" in plain.begin.body


# ---- in


def test_an_answer_from_the_very_address_is_filed_and_its_file_waits_at_the_desk(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    reply = answer(sent(clinic))
    reply.add_attachment(
        b"one\ntwo", maintype="text", subtype="plain", filename="C:\\x\\values.txt"
    )
    server.deliver(reply)
    assert fetch_mails(clinic.ctx, workshop) == FetchReport(filed=1)
    came, ours = chart(clinic)
    assert (came.body, came.hint, came.unread) == ("Thank you!", Hint.ANSWER, True)
    assert came.thread_id == ours.thread_id
    assert mail_counts(clinic.ctx, clinic.ada) == {"mail": 1}
    (file,) = came.files
    assert (file.name, file.size) == ("values.txt", 7)
    assert file.document_id is not None
    assert file_content(clinic.ctx, came.id, file.id) == b"one\ntwo"
    open_mail(clinic.ctx, came.id)
    assert mail_counts(clinic.ctx, clinic.ada) == {"mail": 0}


def test_a_mail_is_read_once_and_nothing_changes_at_the_server(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(letter("ada@example.org"))
    assert fetch_mails(clinic.ctx, workshop).waiting == 1
    assert fetch_mails(clinic.ctx, workshop) == FetchReport()
    server.forget_uids()  # a repaired folder: all UIDs are new
    assert fetch_mails(clinic.ctx, workshop) == FetchReport(known=1)
    assert len(waiting(clinic)) == 1
    (name,) = server.contents()
    assert "S" not in name.partition(":2,")[2]  # not even marked as read


def test_more_mails_than_a_look_brings_all_come(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    for number in range(23):
        server.deliver(letter("somebody@example.org", f"Mail {number}"))
    assert fetch_mails(clinic.ctx, workshop).waiting == 23
    assert {mail.subject for mail in waiting(clinic)} == {f"Mail {n}" for n in range(23)}


def test_a_forged_sender_alone_is_a_suggestion(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(letter("Ada Soto <ada@example.org>"))
    fetch_mails(clinic.ctx, workshop)
    (mail,) = waiting(clinic)
    assert (mail.hint, mail.patient_id, mail.patient_name) == (
        Hint.ADDRESS,
        clinic.ada,
        "Ada Soto",
    )
    assert chart(clinic) == ()
    file_mail(clinic.ctx, mail, clinic.ada)
    assert [one.subject for one in chart(clinic)] == ["Question"]
    assert waiting(clinic) == ()


def test_an_answer_from_elsewhere_is_a_suggestion_in_its_thread(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(answer(sent(clinic), "brother@example.org"))
    fetch_mails(clinic.ctx, workshop)
    (mail,) = waiting(clinic)
    assert (mail.hint, mail.patient_id) == (Hint.OTHER_SENDER, clinic.ada)
    file_mail(clinic.ctx, mail, clinic.ada)
    came, ours = chart(clinic)
    assert came.thread_id == ours.thread_id


def test_the_mark_in_the_subject_is_enough_to_know_the_answer(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    subject = str(sent(clinic)["Subject"])
    server.deliver(letter("ada@example.org", f"AW: {subject}"))
    assert fetch_mails(clinic.ctx, workshop).filed == 1


def test_an_address_of_two_patients_suggests_nobody(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    clinic.patient("Eva", email="ada@example.org")
    server.deliver(letter("ada@example.org"))
    fetch_mails(clinic.ctx, workshop)
    (mail,) = waiting(clinic)
    assert (mail.hint, mail.patient_id) == (Hint.NONE, None)


def test_what_returns_or_answers_by_itself_is_told_apart(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    ours = sent(clinic)
    away = answer(ours, body="I am away.")
    away["Auto-Submitted"] = "auto-replied"
    server.deliver(away)
    server.deliver(
        b"From: MAILER-DAEMON@example.org\nTo: desk@clinic.example\nSubject: Undelivered\n"
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        b"--b\n\nNo such user.\n--b\nContent-Type: message/delivery-status\n\n"
        b"Status: 5.1.1\n--b\nContent-Type: text/rfc822-headers\n\n"
        b"Message-ID: " + str(ours["Message-ID"]).encode() + b"\nSubject: x\n--b--\n"
    )
    fetch_mails(clinic.ctx, workshop)
    assert [mail.kind for mail in chart(clinic) if not mail.ours] == [MailKind.AUTOMATIC]
    (returned,) = waiting(clinic)
    assert (returned.kind, returned.patient_id) == (MailKind.RETURNED, clinic.ada)
    assert "No such user." in returned.body
    assert len(outbox(clinic.ctx).messages) == 1  # nobody answered by itself


# ---- decided by people


def test_a_mail_is_put_aside_with_a_reason_and_taken_back(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(letter("shop@example.org", "Buy"))
    fetch_mails(clinic.ctx, workshop)
    (mail,) = waiting(clinic)
    with pytest.raises(InvalidInput):
        dismiss_mail(clinic.ctx, mail, " ")
    dismiss_mail(clinic.ctx, mail, "Advertising")
    assert waiting(clinic) == ()
    with pytest.raises(MailMoved):
        file_mail(clinic.ctx, mail, clinic.ada)
    take_back_mail(clinic.ctx, mail)
    assert [one.state for one in waiting(clinic)] == [MailState.WAITING]


def test_a_mail_filed_by_mistake_waits_again(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(letter("ada@example.org"))
    fetch_mails(clinic.ctx, workshop)
    file_mail(clinic.ctx, waiting(clinic)[0], clinic.ada)
    unfile_mail(clinic.ctx, chart(clinic)[0], "It is the daughter's")
    (mail,) = waiting(clinic)
    assert mail.patient_id is None
    assert chart(clinic) == ()


def test_a_doctor_s_yes_puts_the_files_into_the_chart_reception_s_onto_the_desk(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    for number in range(2):
        mail = letter("ada@example.org", f"Values {number}")
        mail.add_attachment(
            b"%d" % number, maintype="text", subtype="plain", filename=f"v{number}.txt"
        )
        server.deliver(mail)
    fetch_mails(clinic.ctx, workshop)
    first, second = sorted(waiting(clinic), key=lambda mail: mail.subject)
    actor = replace(clinic.ctx.actor, roles=frozenset({Role.DOCTOR}))
    doctor = replace(clinic.ctx, actor=actor)
    desk = replace(
        clinic.ctx, actor=replace(clinic.ctx.actor, roles=frozenset({Role.RECEPTIONIST}))
    )
    file_mail(doctor, first, clinic.ada)
    file_mail(desk, second, clinic.ada)
    assert [d.content.file_name for d in documents_of(doctor, clinic.ada).documents] == ["v0.txt"]
    assert [d.content.file_name for d in tray(desk).documents] == ["v1.txt"]
    assert papers_of_mail(doctor, first.id) == 0  # once


def test_a_restricted_thread_is_its_writer_s(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(answer(sent(clinic, restricted=True)))
    fetch_mails(clinic.ctx, workshop)
    other = replace(
        clinic.ctx,
        actor=replace(
            clinic.ctx.actor, user_id=clinic.ctx.new_id(), roles=frozenset({Role.RECEPTIONIST})
        ),
    )
    assert [mail.body for mail in chart(clinic)] == ["Thank you!", "All is well.\n\nDr A"]
    closed = mails_of(other, clinic.ada).mails
    assert [(mail.closed, mail.subject, mail.body) for mail in closed] == [(True, "", "")] * 2
    assert mail_counts(other, clinic.ada) == {"mail": 0}
    with pytest.raises(NotAllowed):
        open_mail(other, closed[0].id)
    with pytest.raises(NotAllowed):
        open_message(other, closed[1].id)
    assert all(m.body == "" for m in outbox(other).messages)


# ---- what goes wrong


def test_a_mailbox_that_is_off_is_said(clinic: MessageClinic, workshop: Workshop) -> None:
    with pytest.raises(MailboxOff):
        fetch_mails(clinic.ctx, workshop)


def test_a_refused_password_is_kept_in_words(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    set_mailbox(clinic.ctx, SetMailbox(1, True, box, "wrong"))
    why = "127.0.0.1 refused the user or the password."
    assert fetch_mails(clinic.ctx, workshop).problem == why
    found = mailbox(clinic.ctx)
    assert (found.problem, found.looked) == (why, clinic.clock.now())


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_encryption_with_a_certificate_that_the_pc_trusts(
    server: ImapServer, security: Security, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clinic_desktop.modules.messages.api import try_mailbox
    from clinic_desktop.modules.messages.domain.channels import Secret

    server.deliver(letter("ada@example.org"))
    port = server.tls_port if security is Security.TLS else server.port
    settings = MailboxSettings("127.0.0.1", port, security, USER)
    with pytest.raises(MailboxFailed) as refused:
        try_mailbox(settings, Secret(PASSWORD))
    assert "no valid certificate" in refused.value.message()
    monkeypatch.setenv("SSL_CERT_FILE", str(server.folder / "server.pem"))
    assert try_mailbox(settings, Secret(PASSWORD)) == 1


def test_a_folder_with_accents_is_found(server: ImapServer) -> None:
    from clinic_desktop.modules.messages.api import try_mailbox
    from clinic_desktop.modules.messages.domain.channels import Secret

    server.deliver(letter("ada@example.org"), "Pe&AO0-a")  # as the disk names it
    settings = MailboxSettings("127.0.0.1", server.port, Security.NONE, USER, "Peía")
    assert try_mailbox(settings, Secret(PASSWORD)) == 1
    assert Path(server.folder / "mail" / ".Pe&AO0-a").is_dir()


# ---- made to harm


def test_a_hostile_mail_is_told_and_the_next_one_still_comes(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    deep = b"From: x@example.org\nSubject: deep\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(5000)
    )
    server.deliver(deep)
    server.deliver(letter("ada@example.org", "after"))
    assert fetch_mails(clinic.ctx, workshop).waiting == 2
    second, first = sorted(waiting(clinic), key=lambda mail: mail.subject)
    assert first.note.startswith("This e-mail is damaged or made to harm")
    assert (first.subject, second.subject) == ("deep", "after")


def test_a_huge_mail_is_named_and_not_fetched(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    head = b"From: ada@example.org\nSubject: film\nMessage-ID: <big@example.org>\n\n"
    server.deliver(head + b"0123456789abcde\n" * (26 * 65536))
    assert fetch_mails(clinic.ctx, workshop).waiting == 1
    (mail,) = waiting(clinic)
    assert mail.note == "Larger than 25 MB: read it in your mail program."
    assert (mail.subject, mail.body, mail.patient_id) == ("film", "", clinic.ada)


def test_programs_are_left_out_and_packed_files_stay_packed(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    mail = letter("ada@example.org")
    zipped = b"PK\x03\x04" + bytes(400)
    for content, name in ((b"MZ\x90", "scan.pdf"), (b"x", "a.pdf.exe"), (zipped, "bomb.zip")):
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    server.deliver(mail)
    fetch_mails(clinic.ctx, workshop)
    (found,) = waiting(clinic)
    kept = {file.name: (file.blob_id is not None, file.problem) for file in found.files}
    why = "Not kept: a program, which could harm."
    assert kept["scan.pdf"] == (False, why)
    assert kept["a.pdf.exe"] == (False, why)
    assert kept["bomb.zip"][0]


def test_html_alone_becomes_words(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(
        b"From: ada@example.org\nSubject: =?utf-8?q?a=0D=0ABcc=3A_x?=\n"
        b"Content-Type: text/html; charset=no-such-thing\n\n"
        b"<p>Hello <b>doctor</b> \xf1<img src=http://spy.example/1.png>"
        b"<script>steal()</script><div>Bye</div>"
    )
    fetch_mails(clinic.ctx, workshop)
    (mail,) = waiting(clinic)
    assert (mail.body, mail.from_html) == ("Hello doctor ñ\nBye", True)
    assert mail.subject == "a Bcc: x"
