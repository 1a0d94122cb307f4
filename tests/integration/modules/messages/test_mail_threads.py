"""E-mail with a patient, out by a real SMTP server and in by a real IMAP server."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, NotFound
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.documents.api import (
    ContentState,
    Document,
    Examined,
    Filing,
    IntakeDocument,
    Source,
    documents_of,
    intake_document,
    tray,
    unassign_document,
)
from clinic_desktop.modules.messages.api import (
    ChannelKind,
    FetchReport,
    Hint,
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
    addressee,
    channels,
    dismiss_mail,
    fetch_mails,
    file_content,
    file_mail,
    mail_counts,
    mails_of,
    open_mail,
    open_message,
    outbox,
    papers_of_mail,
    resend,
    set_channel,
    set_mailbox,
    take_back_mail,
    unfile_mail,
    write_mail,
)
from clinic_desktop.modules.patients.api import Channel
from clinic_desktop.storage.context import Context
from tests.support.imap_server import USER, ImapServer
from tests.support.mails import answer, chart, letter, sent, waiting, written
from tests.support.messages_clinic import EMAIL, MessageClinic, Postman

# ---- out


def colleague(clinic: MessageClinic) -> Context:
    """Return the context of somebody else at the desk."""
    roles = frozenset({Role.RECEPTIONIST})
    actor = replace(clinic.ctx.actor, user_id=clinic.ctx.new_id(), roles=roles)
    return replace(clinic.ctx, actor=actor)


def paper(clinic: MessageClinic, filing: Filing) -> Document:
    """Put a paper into Ada's chart."""
    examined = Examined(Kind.TEXT, 1, ContentState.READABLE)
    taken = IntakeDocument("values.txt", b"1", examined, Source.IMPORT, clinic.ada, filing)
    return intake_document(clinic.ctx, taken).document


def test_a_restricted_paper_makes_the_mail_restricted(clinic: MessageClinic) -> None:
    closed = paper(clinic, Filing("HIV", restricted=True))
    write_mail(clinic.ctx, written(clinic, document_ids=(closed.id,)))
    assert [mail.restricted for mail in chart(clinic)] == [True]
    assert [mail.files for mail in mails_of(colleague(clinic), clinic.ada).mails] == [()]


def test_a_paper_that_left_the_chart_since_it_was_chosen_is_not_sent(clinic: MessageClinic) -> None:
    chosen = paper(clinic, Filing("Values"))
    unassign_document(clinic.ctx, chosen.id, chosen.version, "It is the daughter's")
    with pytest.raises(NotFound):
        write_mail(clinic.ctx, written(clinic, document_ids=(chosen.id,)))
    assert chart(clinic) == ()


def test_a_mail_whose_file_is_lost_fails_and_keeps_no_other_from_going(
    clinic: MessageClinic,
) -> None:
    large = NewFile("film.bin", "application/octet-stream", bytes(range(256)) * 4096)
    write_mail(clinic.ctx, written(clinic, subject="Lost", files=(large,)))
    write_mail(clinic.ctx, written(clinic, subject="Whole"))
    for path in (clinic.ctx.store.folder / "attachments").rglob("*"):
        if path.is_file():
            path.unlink()
    clinic.run()
    found = {mail.subject.partition(" ")[0]: mail for mail in chart(clinic)}
    assert found["Whole"].status is MessageStatus.SENT
    assert found["Lost"].status is MessageStatus.FAILED
    assert "missing from the disk" in found["Lost"].error


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


def test_a_mail_that_is_a_file_arrives_byte_by_byte(clinic: MessageClinic) -> None:
    content = b"Subject: older\r\n\r\nHello"
    found = sent(clinic, files=(NewFile("older.eml", "message/rfc822", content),))
    (part,) = found.iter_attachments()
    assert (part.get_filename(), part.get_content()) == ("older.eml", content)


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
    other = colleague(clinic)
    assert [mail.body for mail in chart(clinic)] == ["Thank you!", "All is well.\n\nDr A"]
    closed = mails_of(other, clinic.ada).mails
    assert [(mail.closed, mail.subject, mail.body) for mail in closed] == [(True, "", "")] * 2
    assert mail_counts(other, clinic.ada) == {"mail": 0}
    with pytest.raises(NotAllowed):
        open_mail(other, closed[0].id)
    with pytest.raises(NotAllowed):
        open_message(other, closed[1].id)
    assert all(m.body == "" for m in outbox(other).messages)


def test_an_answer_to_the_restricted_mail_of_an_open_thread_is_restricted(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(answer(sent(clinic)))
    fetch_mails(clinic.ctx, workshop)
    came = next(mail for mail in chart(clinic) if not mail.ours)
    closed = written(clinic, answers=came.id, restricted=True)
    write_mail(clinic.ctx, closed)
    clinic.clock.instant += timedelta(minutes=1)
    write_mail(clinic.ctx, written(clinic, answers=came.id))  # newer, and open, in the same thread
    reply = letter("ada@example.org", chart(clinic)[0].subject, "I am worried")
    reply["In-Reply-To"] = f"<{closed.id.hex}-email@clinic.example>"
    server.deliver(reply)
    fetch_mails(clinic.ctx, workshop)
    (found,) = (mail for mail in chart(clinic) if mail.body == "I am worried")
    assert found.restricted


def test_a_mail_that_left_the_chart_meanwhile_is_not_answered_from_it(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    eva = clinic.patient("Eva", email="eva@example.org")
    server.deliver(letter("eva@example.org"))
    fetch_mails(clinic.ctx, workshop)
    file_mail(clinic.ctx, waiting(clinic)[0], clinic.ada)
    (mail,) = chart(clinic)
    unfile_mail(clinic.ctx, mail, "It is Eva's")
    wrong = written(clinic, address=mail.address, answers=mail.id)
    with pytest.raises(MailMoved):
        write_mail(clinic.ctx, wrong)
    file_mail(clinic.ctx, waiting(clinic)[0], eva)
    with pytest.raises(MailMoved):
        write_mail(clinic.ctx, wrong)
    assert chart(clinic) == ()


def test_the_files_of_a_mail_that_waits_go_to_no_suspected_patient(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    mail = letter("ada@example.org")
    mail.add_attachment(b"1", maintype="text", subtype="plain", filename="v.txt")
    server.deliver(mail)
    fetch_mails(clinic.ctx, workshop)
    with pytest.raises(MailMoved):
        papers_of_mail(clinic.ctx, waiting(clinic)[0].id)
    assert documents_of(clinic.ctx, clinic.ada).documents == ()


def test_a_file_of_another_chart_waits_in_the_answer_and_stops_no_look(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    eva = clinic.patient("Eva", email="eva@example.org")
    examined = Examined(Kind.TEXT, 1, ContentState.READABLE)
    taken = IntakeDocument("v.txt", b"one\ntwo", examined, Source.IMPORT, eva, Filing("Values"))
    intake_document(clinic.ctx, taken)
    reply = answer(sent(clinic))
    reply.add_attachment(b"one\ntwo", maintype="text", subtype="plain", filename="v.txt")
    server.deliver(reply)
    server.deliver(letter("somebody@example.org"))
    doctor = replace(clinic.ctx, actor=replace(clinic.ctx.actor, roles=frozenset({Role.DOCTOR})))
    assert fetch_mails(doctor, workshop) == FetchReport(filed=1, waiting=1)
    (came,) = (mail for mail in chart(clinic) if not mail.ours)
    assert [file.document_id for file in came.files] == [None]
